"""A .csv file ─▶ a grid: its encoding, what parts its cells, and the line on which each row begins."""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from docgen._limits import SHEETS
from docgen._readers._sheets._bounds import too_large
from docgen._readers._sheets._columns import Headings
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import find_head
from docgen._readers._source import file_kind, one_line_break, read_bytes
from docgen.catalogue import reading, sheets
from docgen.errors import DocgenError, Place
from docgen.vn.legacy import bytes_encoding

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = (",", ";", "\t")
_NAMED = re.compile(r"sep=([,;\t])\n", re.IGNORECASE)
_ENOUGH_TO_TELL = 20_000
_IN_PLAIN_WORDS = (
    ("unexpected end of data", "một dấu nháy kép được mở mà không đóng"),
    ("expected after", "sau dấu nháy đóng còn có chữ"),
    ("field larger", "một ô dài quá mức, có thể do thiếu dấu nháy đóng"),
)
_ADVICE = ("ô có dấu nháy kép bên trong thì gõ hai dấu liền nhau", "a quote inside a quoted cell is typed twice")


def read_csv(path: Path, known: Headings) -> Grid:
    """Return the rows of a .csv file, parted by what its heading row is parted by. Raises DocgenError."""
    text = _text(path)
    named = _NAMED.match(text)
    if named:
        return _grid(text[named.end() :], named[1], str(path), first=2)
    return _grid(text, max(_DELIMITERS, key=lambda delimiter: _fits(text, delimiter, known)), str(path))


def _text(path: Path) -> str:
    raw = read_bytes(path)
    try:
        return one_line_break(raw.decode("utf-16" if raw[:2] in _UTF_16 else "utf-8-sig"))
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        facts = dict(zip(("chi_tiet", "chi_tiet_en"), _what_it_may_be(raw), strict=True))
        raise DocgenError(sheets.CSV_ENCODING.at(Place(file=str(path), line=line), tep=path.name, **facts)) from fault


def _what_it_may_be(raw: bytes) -> tuple[str, str]:
    if kind := file_kind(raw):
        return kind, kind
    old = bytes_encoding(raw[:_ENOUGH_TO_TELL])
    if old:
        return f"có vẻ là bảng mã {old}", f"it looks like {old}"
    return "một bảng mã cũ hoặc không phải tệp chữ", "an old encoding, or no text file"


def _fits(text: str, delimiter: str, known: Headings) -> tuple[int, int]:
    """Return how many headings are found with this delimiter, then how many cells the widest of the first rows has."""
    rows: list[list[str]] = []
    with contextlib.suppress(_UnsoundError):  # told when the file is read
        for _, cells in islice(_rows(text, delimiter), SHEETS.looked_at):
            rows.append(cells)
    head = find_head(Grid(file="", rows=_even(rows)), known, 1)
    return len(head.columns) if head else 0, max(map(len, rows), default=0)


class _UnsoundError(Exception):
    """A row that is no .csv: the line it begins on, and what is wrong with it."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line it begins on. Raises _UnsoundError."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as fault:
        raise _UnsoundError(begins, str(fault)) from fault


def _grid(text: str, delimiter: str, file: str, first: int = 1) -> Grid:
    try:
        found = list(_rows(text, delimiter))
    except _UnsoundError as fault:
        words = next((words for mark, words in _IN_PLAIN_WORDS if mark in str(fault)), str(fault))
        facts = {"dang": "CSV", "ly_do": words, "ly_do_en": str(fault), "goi_y": _ADVICE[0], "goi_y_en": _ADVICE[1]}
        place = Place(file=file, line=fault.line + first - 1, text=text.split("\n")[fault.line - 1][:120])
        raise DocgenError(reading.BAD_SYNTAX.at(place, **facts)) from fault
    rows = [cells for _, cells in found]
    if len(rows) * max(map(len, rows), default=0) > SHEETS.cells:
        raise too_large(Place(file=file), len(rows) * max(map(len, rows)))
    return Grid(file=file, rows=_even(rows), lines=[line + first - 1 for line, _ in found])


def _even(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows), default=0)
    return [cells + [""] * (width - len(cells)) for cells in rows]
