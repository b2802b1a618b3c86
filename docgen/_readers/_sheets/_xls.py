"""What calamine does not say of an .xls: cells with errors, and how cells show their numbers.

Source: MS-CFB 2.2 to 2.6 for the file, MS-XLS 2.3.2, 2.4 and 2.5.10 for the records in it.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen._limits import SHEETS
from docgen._readers._sheets._bounds import too_large
from docgen._readers._sheets._cells import error
from docgen._readers._sheets._marks import LOOKS, Marks, look
from docgen.catalogue import sheets
from docgen.errors import DocgenError, Place

_END = 0xFFFFFFFA
"""Sector numbers from here on are no sectors."""
_SMALL = 4096
_ENTRY = 128
_SHEET, _FORMAT, _STYLE, _LOCKED = 0x0085, 0x041E, 0x00E0, 0x002F
_NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS, _FORMULA, _ERROR, _END_OF_SHEET = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205, 0x000A
_SIZE, _SHARED = 0x0200, 0x00FC
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_TEXTS = (0x00FD, 0x0204, 0x00D6)
_CELLS = frozenset((_NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS, _FORMULA, _ERROR, *_TEXTS))
"""The records of cells that hold something."""
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_ERROR_OF_FORMULA = re.compile(rb"\x02.(.)...\xff\xff", re.DOTALL)


def survey(data: bytes, file: str) -> dict[str, Marks] | None:
    """Return sheet name → its marks, or None for a workbook that is locked with a password.

    Raises DocgenError for a sheet that covers more cells than the limits allow, and for what is broken: calamine believes the
    sizes a file states of itself, and ends with the whole program where there is not so much memory.
    """
    try:
        return _surveyed(_stream(data), file)
    except (struct.error, IndexError, ValueError) as fault:
        facts = {"ly_do": "tệp bị hỏng hoặc được tạo sai cách", "ly_do_en": str(fault)}
        raise DocgenError(sheets.BROKEN.at(Place(file=file), tep=Path(file).name, **facts)) from fault


def _surveyed(book: bytes, file: str) -> dict[str, Marks] | None:
    listed: list[tuple[str, int]] = []
    formats = dict(LOOKS)
    styles: list[int] = []
    for kind, body in _records(book, 0):
        if kind == _LOCKED:
            return None
        if kind == _SHEET:
            listed.append((_text(body, 6, 1), struct.unpack_from("<L", body)[0]))
        elif kind == _FORMAT and (shown := look(_text(body, 2, 2))):
            formats[struct.unpack_from("<H", body)[0]] = shown
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", body, 2)[0])
        elif kind == _SHARED and struct.unpack_from("<L", body, 4)[0] > len(book):
            raise ValueError("more texts than bytes")
    looks = {number: formats[form] for number, form in enumerate(styles) if form in formats}
    for name, start in listed:
        if (cells := _covered(book, start)) > SHEETS.cells:
            raise too_large(Place(file=file, sheet=name), cells)
    return {name: dict(_marks(book, start, looks)) for name, start in listed}


def _covered(book: bytes, start: int) -> int:
    """Return how many cells a sheet covers, from its first to the last that holds something."""
    rows = columns = 0
    for kind, body in _records(book, start):
        if kind == _SIZE:
            _require_size(body)
        elif kind in _CELLS:
            row, column = struct.unpack_from("<2H", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _SHORT_NUMBERS else column
            rows, columns = max(rows, row + 1), max(columns, last + 1)
    return rows * columns


def _require_size(body: bytes) -> None:
    """Raise ValueError when a sheet says of itself that it is larger than an .xls can be, or ends before it begins."""
    first_row, last_row, first, last = struct.unpack_from("<2L2H" if len(body) >= 14 else "<4H", body)
    if not first_row <= last_row <= _MOST_ROWS or not first <= last <= _MOST_COLUMNS:
        raise ValueError("an impossible size")


def _marks(book: bytes, start: int, looks: Mapping[int, str]) -> Iterator[tuple[tuple[int, int], object]]:
    for kind, body in _records(book, start):
        if kind in (_NUMBER, _SHORT_NUMBER, _FORMULA, _ERROR):
            row, column, style = struct.unpack_from("<3H", body)
            code = _error(kind, body)
            if code in _ERRORS:
                yield (row, column), error(_ERRORS[code])
            elif style in looks:
                yield (row, column), looks[style]
        elif kind == _SHORT_NUMBERS and looks:
            row, first = struct.unpack_from("<2H", body)
            for place, at in enumerate(range(4, len(body) - 2, 6)):
                if shown := looks.get(struct.unpack_from("<H", body, at)[0]):
                    yield (row, first + place), shown


def _error(kind: int, body: bytes) -> int | None:
    if kind == _ERROR:
        return body[6] if body[7] else None
    found = _ERROR_OF_FORMULA.match(body, 6) if kind == _FORMULA else None
    return found[1][0] if found else None


def _records(book: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield kind and body of each record from a place on to the end of its part."""
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<2H", book, at)
        if kind == _END_OF_SHEET:
            return
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size


def _text(body: bytes, at: int, wide: int) -> str:
    """Return the text whose length, in one byte or two, stands at a place."""
    length = int.from_bytes(body[at : at + wide], "little")
    at += wide
    return (
        body[at + 1 :][: length * 2].decode("utf-16-le") if body[at] & 1 else body[at + 1 :][:length].decode("latin-1")
    )


def _stream(data: bytes) -> bytes:
    """Return the stream with the workbook. Raises ValueError, struct.error or IndexError where there is none."""
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    table = _table(data, size)
    directory = _chain(data[size:], table, struct.unpack_from("<L", data, 48)[0], size)
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    for entry in entries:
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le")
        if name in ("Workbook", "Book"):
            start, length = struct.unpack_from("<2L", entry, 116)
            if length >= _SMALL:
                return _chain(data[size:], table, start, size)[:length]
            small = _chain(data[size:], table, struct.unpack_from("<L", entries[0], 116)[0], size)
            small_table = _chain(data[size:], table, struct.unpack_from("<L", data, 60)[0], size)
            return _chain(small, struct.unpack(f"<{len(small_table) // 4}L", small_table), start, 64)[:length]
    raise ValueError("no workbook")


def _table(data: bytes, size: int) -> tuple[int, ...]:
    """Return which sector follows each."""
    listed = [number for number in struct.unpack_from("<109L", data, 76) if number < _END]
    more, left = struct.unpack_from("<2L", data, 68)
    while more < _END and left:
        sector = struct.unpack_from(f"<{size // 4}L", data, (more + 1) * size)
        listed += [number for number in sector[:-1] if number < _END]
        more, left = sector[-1], left - 1
    joined = b"".join(data[(number + 1) * size : (number + 2) * size] for number in listed)
    return struct.unpack(f"<{len(joined) // 4}L", joined)


def _chain(data: bytes, table: tuple[int, ...], start: int, size: int) -> bytes:
    """Return the sectors of a chain, joined. Raises ValueError for one that bites its tail."""
    found: list[bytes] = []
    while start < _END:
        if len(found) > len(table):
            raise ValueError("a loop of sectors")
        found.append(data[start * size : (start + 1) * size])
        start = table[start]
    return b"".join(found)
