"""Where the records of a dossier's documents begin: the rows of its list, and the records of further files.

Comes in: what `danh_sach`, `loc` and `tu_tep` say. Goes out: records as read, each with its own place.
"""

from __future__ import annotations

import glob
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen._dossier._columns import entry_notes, list_notes
from docgen._dossier._entry import Entry
from docgen._dossier._request import Request
from docgen._dossier._words import CHOICE, FILES, LIST
from docgen._gather import PROFILES, Sources, file_named
from docgen._paths import look, reasons, resolved
from docgen._readers import as_records, file_and_sheet, nearby_names, read_records
from docgen.catalogue import dossiers, reading
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record, RecordReader
from docgen.vn.text import nearest

_MOST_SHOWN = 8


def read_rows(request: Request, readers: Sequence[RecordReader]) -> Iterator[Record | Diagnostic]:
    """Yield the rows of the list, each a record, and what is wrong with it; nothing where the dossier has no list."""
    record = request.record
    value, place = record.data.get(LIST), record.place_of((LIST,))
    if LIST not in record.data or not isinstance(value, str | list | None):
        return
    found: list[Record | Diagnostic] = []
    if isinstance(value, str) and value:
        try:
            found = list(read_records(file_named(value, place), readers, lambda: list_notes(request.entries)))
        except DocgenError as fault:
            found = list(fault.diagnostics)
    elif value:
        found = list(_inline(record, value))
    yield from found or [dossiers.EMPTY_LIST.at(place)]


def _inline(record: Record, items: list[Any]) -> Iterator[Record | Diagnostic]:
    places = {path[1:]: place for path, place in record.places.items() if path[:1] == (LIST,)}
    for number, item in enumerate(as_records(items, places, record.place.file), start=1):
        yield dossiers.BAD_ROW.at(item.place, so=number) if isinstance(item, Diagnostic) else item


def chosen(entry: Entry, rows: Sequence[Record]) -> tuple[Record, ...]:
    """Return the rows that the entry's `loc` chooses. Raises DocgenError when there is no such column or no row left."""
    left = tuple(rows)
    for column, wanted in entry.chosen.data.items():
        place = entry.said.place_of((CHOICE, column))
        columns = dict.fromkeys(name for row in rows for name in row.data)
        if column not in columns:
            raise DocgenError(dossiers.UNKNOWN_COLUMN.at(place, cot=column, gan_dung=nearest(column, columns)))
        values = wanted if isinstance(wanted, list) else [wanted]
        keys = {_plain(value) for value in values}
        there = dict.fromkeys(_shown(row.data.get(column)) for row in left)
        left = tuple(row for row in left if _plain(row.data.get(column)) in keys)
        if not left:
            facts = {"gia_tri": ", ".join(map(_shown, values)), "co": ", ".join(list(there)[:_MOST_SHOWN])}
            raise DocgenError(dossiers.NO_ROW_LEFT.at(place, cot=column, **facts))
    return left


def _plain(value: Any) -> str:
    """Return a value as it is compared: as text, capitals and spare spaces aside; marks count."""
    return " ".join(unicodedata.normalize("NFC", "" if value is None else str(value)).casefold().split())


def _shown(value: Any) -> str:
    return "«»" if value is None else f"«{value}»"


def read_files(entry: Entry, request: Request, sources: Sources) -> Iterator[Record | Diagnostic]:
    """Yield the records of the files that the entry's `tu_tep` names, in its order, patterns sorted; each file once."""
    seen: set[Path] = set()
    for position, pattern in enumerate(entry.files):
        place = entry.said.place_of((FILES, position) if isinstance(entry.said.data[FILES], list) else (FILES,))
        try:
            for file in _matching(pattern, place, _parts_of(request, sources)):
                if resolved(file) not in seen:
                    seen.add(resolved(file))
                    yield from read_records(file, sources.host.readers(), lambda: entry_notes(entry))
        except OSError as fault:
            yield reading.UNREADABLE.at(place, tep=pattern, **reasons(fault))
        except DocgenError as fault:
            yield from fault.diagnostics


def _parts_of(request: Request, sources: Sources) -> set[Path]:
    """Return the files that the dossier itself is made of, which no pattern means."""
    named = request.record.data.get(LIST)
    beside = [*PROFILES, named] if isinstance(named, str) else PROFILES
    files = [request.path, *(request.path.parent / name for name in beside), *filter(None, [sources.profile])]
    return {resolved(file_and_sheet(file)[0]) for file in files}


def _matching(pattern: str, place: Place, others: Iterable[Path]) -> list[Path]:
    """Return the file of that name, or the files that match it as a pattern. Raises DocgenError when there is none."""
    folder = Path(place.file).parent
    exact = folder / pattern
    standing = look(file_and_sheet(exact)[0])
    if standing == "file":
        return [exact]
    if standing == "folder":
        raise DocgenError(reading.IS_A_FOLDER.at(place, tep=pattern.rstrip("/\\")))
    names = sorted(glob.glob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207 - Path.glob takes no full path
    files = [folder / name for name in names if look(folder / name) == "file"]
    files = [file for file in files if resolved(file) not in others]
    if not files:
        near = "" if glob.has_magic(pattern) else nearby_names(exact, Path(place.file).name)
        raise DocgenError(dossiers.NO_SUCH_FILES.at(place, mau=pattern, gan_dung=near))
    return files
