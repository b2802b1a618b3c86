"""A sheet of an .xlsx read cell by cell, where a glance does not settle what is in it (ECMA-376 1, 18.3.1.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from docgen._limits import SHEETS
from docgen._readers._sheets._bounds import parse, too_large, too_long
from docgen._readers._sheets._cells import Broken, error
from docgen._readers._sheets._marks import Marks
from docgen.catalogue import sheets
from docgen.errors import DocgenError, Place

_A = ord("A") - 1


@dataclass(slots=True)
class CellReader:
    """Reads the XML of a sheet cell by cell, as far as its limits go."""

    place: Place
    looks: Mapping[str, str]
    lengths: list[int]
    marks: Marks = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _last: tuple[int, int] = (0, 0)
    _characters: int = 0
    _cell: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)
    _into: str = ""

    def read(self, data: bytes) -> None:
        try:
            parse(data, self._start, self._text, self._end)
        except expat.ExpatError as fault:
            facts = {"ly_do": "phần XML của trang bị hỏng", "ly_do_en": str(fault)}
            raise DocgenError(sheets.BROKEN.at(self.place, tep=Path(self.place.file).name, **facts)) from fault

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "row":
            self._row = _whole(attributes.get("r", ""), self._row + 1)
            self._column = 0
        elif tag == "c":
            self._cell, self._texts = attributes, {}
            letters = attributes.get("r", "").rstrip("0123456789")
            if letters:
                self._column = column_number(letters) if letters.isascii() and letters.isalpha() else self._column
                self._row = _whole(attributes["r"][len(letters) :], self._row)
            else:
                self._column += 1
        self._into = tag if tag in ("v", "f", "t") else ""

    def _text(self, text: str) -> None:
        if self._into:
            self._texts[self._into] = self._texts.get(self._into, "") + text

    def _end(self, name: str) -> None:
        self._into = ""
        if name.rpartition(":")[2] != "c":
            return
        value, formula = self._texts.get("v", ""), self._texts.get("f")
        if value or "t" in self._texts or formula is not None:
            self._count(value)
        here, kind = (self._row - 1, self._column - 1), self._cell.get("t", "n")
        if kind == "e" and value:
            self.marks[here] = error(value)
        elif formula is not None and not value and kind not in ("str", "e"):
            self.marks[here] = Broken(f"={formula}")
        elif kind == "n" and value and self._cell.get("s") in self.looks:
            self.marks[here] = self.looks[self._cell["s"]]

    def _count(self, value: str) -> None:
        """Count a cell with content. Raises DocgenError when the sheet is over a limit."""
        self._last = max(self._last[0], self._row), max(self._last[1], self._column)
        if self._last[0] * self._last[1] > SHEETS.cells:
            raise too_large(self.place, self._last[0] * self._last[1])
        if self._cell.get("t") == "s":
            index = _whole(value, -1)
            self._characters += self.lengths[index] if 0 <= index < len(self.lengths) else 0
            if self._characters > SHEETS.characters:
                raise too_long(self.place)


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


def column_number(letters: str) -> int:
    """Return the number of a column counted from 1: C is 3, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - _A
    return number
