"""What the text readers share: bytes ─▶ text with clear refusals, and parsed values ─▶ records."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from docgen._paths import reasons
from docgen.catalogue import reading
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record
from docgen.vn.numbers import number_text
from docgen.vn.text import unprintable

LARGEST_BYTES = 16 * 1024 * 1024
DEEPEST = 64
MOST_VALUES = 200_000

_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_ENCODING_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"PK\x03\x04", "tệp nén hoặc Word/Excel"),
                   (b"%PDF", "PDF"), (b"\xd0\xcf\x11\xe0", "Word/Excel 97-2003"))  # fmt: skip


def read_text(path: Path) -> str:
    """Return the file's text, its byte order mark aside. Raises DocgenError with the reason it cannot."""
    raw = read_bytes(path)
    try:
        text = one_line_break(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise DocgenError(_not_utf8(path, raw, fault.start)) from fault
    if found := unprintable(text):
        raise DocgenError(control_character(text, found.start(), Place(file=str(path))))
    return text


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a text file. Raises DocgenError when it is too large or cannot be read."""
    place = Place(file=str(path))
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            facts = {"co_mb": size // 1024 // 1024 + 1, "toi_da_mb": LARGEST_BYTES // 1024 // 1024}
            raise DocgenError(reading.TOO_BIG.at(place, tep=path.name, **facts))
        return path.read_bytes()
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(place, tep=str(path), **reasons(fault))) from fault


def one_line_break(text: str) -> str:
    """Return the text with its line breaks made one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def control_character(text: str, at: int, place: Place) -> Diagnostic:
    """Return the fault of a character that cannot stand in a document, at its line when `place` has none."""
    line = place.line or text.count("\n", 0, at) + 1
    before = text[:at].rsplit("\n", 1)[-1][-30:]
    return reading.CONTROL_CHARACTER.at(replace(place, line=line), ma=f"U+{ord(text[at]):04X}", truoc=before)


def _not_utf8(path: Path, raw: bytes, at: int) -> Diagnostic:
    line = raw.count(b"\n", 0, at) + 1
    detail = file_kind(raw) or f"byte 0x{raw[at]:02X}"
    return reading.WRONG_ENCODING.at(Place(file=str(path), line=line), tep=path.name, chi_tiet=detail)


def file_kind(raw: bytes) -> str:
    """Return what a file that is no text plainly is, by its first bytes, or ""."""
    return next((name for mark, name in _ENCODING_MARKS if raw.startswith(mark)), "")


def nearby_names(path: Path, naming: str = "") -> str:
    """Return names in the same folder that look like `path`'s, joined by commas; not that of the file which names it."""
    import difflib

    try:
        names = [entry.name for entry in path.parent.iterdir() if entry.is_file() and entry.name != naming]
    except OSError:
        return ""
    return ", ".join(difflib.get_close_matches(path.name, names, n=3))


def require_bounds(data: Any, file: str) -> None:
    """Raise DocgenError when parsed data are nested deeper, or hold more values, than any document needs."""
    left, count = [(data, 1)], 0
    while left:
        value, depth = left.pop()
        inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        count += len(inside)
        if depth > DEEPEST:
            raise DocgenError(reading.TOO_DEEP.at(Place(file=file), toi_da=DEEPEST))
        if count > MOST_VALUES:
            raise DocgenError(reading.TOO_MANY_VALUES.at(Place(file=file), toi_da=number_text(MOST_VALUES)))
        left.extend((part, depth + 1) for part in inside)


def number_as_typed(text: str) -> Decimal | str:
    """Return a decimal number, or the text itself where it is written in a way that no document would print."""
    return Decimal(text) if _PLAIN_NUMBER.fullmatch(text) else text


def as_records(
    data: Any, places: Mapping[FieldPath, Place], file: str, *, empty: bool = False
) -> Iterator[Record | Diagnostic]:
    """Yield the records in a parsed file: one mapping, or a list of mappings.

    `places` are keyed by the path inside the file; a record of a list is given those below its own position.
    """
    top = Place(file=file)
    if empty or data is None or data in ({}, []):
        yield reading.EMPTY_FILE.at(top, tep=Path(file).name)
    elif isinstance(data, Mapping):
        yield Record(data=data, place=top, places=places)
    elif isinstance(data, list):
        by_record: dict[object, dict[FieldPath, Place]] = defaultdict(dict)
        for path, found in places.items():
            by_record[path[0] if path else None][path[1:]] = found
        for position, item in enumerate(data):
            yield _one_of_many(item, by_record[position].pop((), top), by_record[position])
    else:
        yield _not_records(data, top)


def _one_of_many(item: Any, place: Place, places: Mapping[FieldPath, Place]) -> Record | Diagnostic:
    if not isinstance(item, Mapping):
        return _not_records(item, place)
    return Record(data=item, place=replace(place, text="", field=()), places=places)


def _not_records(found: Any, place: Place) -> Diagnostic:
    what, what_en = ("một danh sách", "a list") if isinstance(found, list) else ("một đoạn chữ", "plain text")
    return reading.NOT_RECORDS.at(place, la_gi=what, la_gi_en=what_en)
