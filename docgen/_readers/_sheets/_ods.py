"""What calamine does not say of an .ods: cells with errors, shares in percent, long durations, merged cells. And its bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from xml.parsers import expat

from docgen._limits import SHEETS
from docgen._readers._sheets._bounds import parse, too_large, too_long
from docgen._readers._sheets._cells import error
from docgen._readers._sheets._marks import DAY_MONTH, MONTH, PERCENT, Marks
from docgen.catalogue import sheets
from docgen.errors import DocgenError, Place

Merged = dict[tuple[int, int], tuple[int, int]]

_CELLS = ("table:table-cell", "table:covered-table-cell")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})$")
_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_DURATION = re.compile(r"PT([0-9]{1,7})H([0-9]{1,2})M([0-9]{1,2})(?:[.,][0-9]+)?S")


def survey(content: bytes, file: str) -> dict[str, tuple[Marks, Merged]]:
    """Return sheet name → its marks and merged cells. Raises DocgenError when a sheet would take more than the limits.

    Source: OpenDocument 1.3, part 3, 9.1 and 19.385 (office:value-type).
    """
    reader = _Reader(file)
    try:
        parse(content, reader.start, reader.text, reader.end)
    except expat.ExpatError as fault:
        facts = {"ly_do": "phần XML bị hỏng", "ly_do_en": str(fault)}
        raise DocgenError(sheets.BROKEN.at(Place(file=file), tep=Path(file).name, **facts)) from fault
    return reader.found


@dataclass(slots=True)
class _Reader:
    """Counts rows and cells, each as often as it is repeated."""

    file: str
    found: dict[str, tuple[Marks, Merged]] = field(default_factory=dict)
    _sheet: str = ""
    _row: int = 0
    _column: int = 0
    _rows: int = 1
    _columns: int = 1
    _width: int = 0
    _characters: int = 0
    _cell: dict[str, str] | None = None
    _shown: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table":
            self._sheet = attributes.get("table:name", "")
            self.found[self._sheet] = ({}, {})
            self._row = self._width = 0
        elif name == "table:table-row":
            self._rows, self._column = _count(attributes, "rows"), 0
        elif name in _CELLS:
            self._columns, self._cell, self._shown = _count(attributes, "columns"), attributes, ""

    def text(self, text: str) -> None:
        if self._cell is not None:
            self._shown += text

    def end(self, name: str) -> None:
        if name == "table:table-row":
            self._row += self._rows
        elif name in _CELLS and self._cell is not None:
            if "office:value-type" in self._cell or self._shown:
                self._take(self._cell)
            self._column += self._columns
            self._cell = None

    def _take(self, cell: dict[str, str]) -> None:
        """Take note of a cell with content. Raises DocgenError when the sheet is over a limit."""
        rows, width = self._row + self._rows, self._column + self._columns
        self._width = max(self._width, width)
        place = Place(file=self.file, sheet=self._sheet)
        if rows * self._width > SHEETS.cells:
            raise too_large(place, rows * self._width)
        self._characters += len(self._shown) * self._rows * self._columns
        if self._characters > SHEETS.characters:
            raise too_long(place)
        marks, merged = self.found.setdefault(self._sheet, ({}, {}))
        if (mark := _mark(cell, self._shown)) is not None:
            marks |= {(row, column): mark for row in range(self._row, rows) for column in range(self._column, width)}
        down, right = _spanned(cell, "rows"), _spanned(cell, "columns")
        if down > 1 or right > 1:
            merged[(self._row, self._column)] = (self._row + down - 1, self._column + right - 1)


def _mark(cell: dict[str, str], shown: str) -> object | None:
    if cell.get("calcext:value-type") == "error":
        return error(shown)
    if cell.get("office:value-type") == "percentage":
        return PERCENT
    if cell.get("office:value-type") == "date":
        return _look(shown, cell.get("office:date-value", ""))
    found = _DURATION.fullmatch(cell.get("office:time-value", ""))
    if found and int(found[1]) > 23:
        return timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3]))
    return None


def _look(shown: str, value: str) -> str | None:
    """Return which part of a date a cell shows, where it shows two of its three."""
    parts, known = _PARTS.findall(shown), _DATE.match(value)
    if len(parts) != 2 or not known:
        return None
    year, month, day = (int(part) for part in known.groups())
    first, second = (int(part) if part.isdecimal() else month for part in parts)
    if first == month and second in (year, year % 100):
        return MONTH
    return DAY_MONTH if (first, second) == (day, month) else None


def _count(attributes: dict[str, str], what: str) -> int:
    return _whole(attributes.get(f"table:number-{what}-repeated", ""))


def _spanned(attributes: dict[str, str], what: str) -> int:
    return _whole(attributes.get(f"table:number-{what}-spanned", ""))


def _whole(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1
