"""A workbook ─▶ its sheets as grids, read by calamine: .xlsx, .xlsm, .xls, .ods. What it holds decides, not its suffix."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import python_calamine as calamine

from docgen._limits import LIMITS, SHEETS, WORKBOOK
from docgen._paths import read_plain, reasons
from docgen._readers._sheets import _ods, _xls, _xlsx
from docgen._readers._sheets._bounds import too_large
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._marks import Marks, looking
from docgen._zip import unpack
from docgen.catalogue import foreign, reading, sheets
from docgen.errors import DocgenError, Place

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHERS = (
    (b"%PDF", "tệp PDF", "a PDF"),
    (b"<", "trang web hoặc tệp XML mang đuôi bảng tính", "a web page or XML file with a workbook's suffix"),
    (b"{\\rtf", "văn bản RTF", "an RTF document"),
    (_ZIP, "tệp nén khác (Word, Numbers, .zip…)", "some other archive (Word, Numbers, .zip…)"),
)
Merged = Mapping[tuple[int, int], tuple[int, int]]


def read_workbook(path: Path, wanted: Callable[[str], bool]) -> list[Grid]:
    """Return the sheets of a workbook in their order; hidden ones are blank, but for those that are `wanted` by name.

    Raises DocgenError with the reason it cannot be read.
    """
    data, file = _bytes(path), str(path)
    marks: Mapping[str, Marks] = {}
    merged: Mapping[str, Merged] = {}
    if data.startswith(_ZIP):
        marks, merged = _surveyed(_parts(data, path), path)
    elif data.startswith(_OLD):
        marks = _surveyed_old(data, path)
    else:
        raise _no_workbook(data, path)
    try:
        with _silent_panics(), calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            if not book.sheets_metadata:
                raise _broken(path, "it names no sheet")
            return list(_grids(book, file, wanted, marks, merged))
    except (DocgenError, KeyboardInterrupt, MemoryError):
        raise
    except calamine.PasswordError as fault:
        raise _locked(path) from fault
    except BaseException as fault:  # a panic in Rust is no Exception
        raise _broken(path, str(fault)) from fault


@contextlib.contextmanager
def _silent_panics() -> Iterator[None]:
    """Keep what Rust prints of a panic off the clerk's screen; the panic itself is told like any other fault."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no screen
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


def _bytes(path: Path) -> bytes:
    place = Place(file=str(path))
    try:
        data = read_plain(path, LIMITS.file + 1)
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(place, tep=str(path), **reasons(fault))) from fault
    if len(data) > LIMITS.file:
        facts = {"co_mb": path.stat().st_size // 1024 // 1024 + 1, "toi_da_mb": LIMITS.file // 1024 // 1024}
        raise DocgenError(reading.TOO_BIG.at(place, tep=path.name, **facts))
    if not data:
        raise DocgenError(reading.EMPTY_FILE.at(place, tep=path.name))
    return data


def _broken(path: Path, reason_en: str) -> DocgenError:
    facts = {"ly_do": "tệp bị hỏng hoặc được tạo sai cách", "ly_do_en": reason_en}
    return DocgenError(sheets.BROKEN.at(Place(file=str(path)), tep=path.name, **facts))


def _no_workbook(data: bytes, path: Path) -> DocgenError:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    known = next((words for mark, *words in _OTHERS if start.startswith(mark)), None)
    words = known or ["tệp chữ hoặc loại tệp khác", "plain text or some other file"]
    return DocgenError(sheets.NO_WORKBOOK.at(Place(file=str(path)), tep=path.name, la_gi=words[0], la_gi_en=words[1]))


def _parts(data: bytes, path: Path) -> dict[str, bytes]:
    """Return the parts of a workbook's archive. Raises DocgenError in the words of workbooks."""
    try:
        return unpack(data, path.name, WORKBOOK)
    except DocgenError as fault:
        said = fault.diagnostics[0]
        if said.kind is foreign.LOCKED:
            raise _locked(path) from fault
        facts = {"ly_do": said.message("vi"), "ly_do_en": said.message("en")}
        raise DocgenError(sheets.BROKEN.at(Place(file=str(path)), tep=path.name, **facts)) from fault


def _surveyed(parts: Mapping[str, bytes], path: Path) -> tuple[Mapping[str, Marks], Mapping[str, Merged]]:
    if parts.get("mimetype", b"").startswith(_OPEN_DOCUMENT):
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise _locked(path)
        found = _ods.survey(parts.get("content.xml", b""), str(path))
        return {name: marks for name, (marks, _) in found.items()}, {name: spans for name, (_, spans) in found.items()}
    if not any(b"sheetData" in part for part in parts.values()):
        raise _no_workbook(_ZIP, path)
    return _xlsx.survey(parts, str(path)), {}


def _surveyed_old(data: bytes, path: Path) -> Mapping[str, Marks]:
    found = None if _ENCRYPTED in data else _xls.survey(data, str(path))
    if found is None:
        raise _locked(path)
    return found


def _locked(path: Path) -> DocgenError:
    return DocgenError(sheets.LOCKED.at(Place(file=str(path)), tep=path.name))


def _grids(
    book: calamine.CalamineWorkbook,
    file: str,
    wanted: Callable[[str], bool],
    marks: Mapping[str, Marks],
    merged: Mapping[str, Merged],
) -> Iterator[Grid]:
    covered = 0
    for about in book.sheets_metadata:
        if about.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        visible = about.visible is calamine.SheetVisibleEnum.Visible
        if not visible and not wanted(about.name):
            yield Grid(file=file, name=about.name, visible=False)
            continue
        sheet = book.get_sheet_by_name(about.name)
        covered += (sheet.total_height + 1) * (sheet.total_width + 1)
        if covered > SHEETS.cells:
            raise too_large(Place(file=file, sheet=about.name), covered)
        rows = _marked(sheet.to_python(skip_empty_area=False), marks.get(about.name, {}))
        spans = merged[about.name] if about.name in merged else dict(sheet.merged_cell_ranges or ())
        yield Grid(file=file, name=about.name, rows=rows, visible=visible, merged=_short(spans, len(rows)))


def _marked(rows: list[list[Any]], marks: Marks) -> list[list[Any]]:
    """Return the rows with what calamine left out: errors, formulas without a result, how numbers are shown."""
    if not marks:
        return rows
    width = max(max(column for _, column in marks) + 1, *map(len, rows))
    rows += [[] for _ in range(max(row for row, _ in marks) + 1 - len(rows))]
    for cells in rows:
        cells += [""] * (width - len(cells))
    for (row, column), mark in marks.items():
        rows[row][column] = looking(rows[row][column], mark)
    return rows


def _short(spans: Merged, rows: int) -> Merged:
    """Return the merged regions as far as the sheet goes; none where they cover more rows together than a sheet may."""
    found = {first: (min(last[0], rows - 1), last[1]) for first, last in spans.items() if first[0] < rows}
    return found if sum(last[0] - first[0] for first, last in found.items()) <= SHEETS.cells else {}
