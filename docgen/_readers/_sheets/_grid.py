"""One sheet as it stands: rows of cells, and the place of each. Workbooks and .csv files become grids alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from docgen._readers._sheets._cells import plain, shown
from docgen.errors import Place

_LONGEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A sheet. `rows` and columns are counted from 0, a blank cell is "", and all rows are of one width.

    `lines` are the lines on which the rows of a text file begin; workbooks have none. `merged` maps the first cell of each
    merged region to its last.
    """

    file: str
    name: str = ""
    rows: Sequence[Sequence[Any]] = ()
    lines: Sequence[int] = ()
    visible: bool = True
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def is_blank(self) -> bool:
        """Return whether no cell holds anything."""
        return not any(plain(value) != "" for row in self.rows for value in row)

    def cell(self, row: int, column: int) -> Any:
        """Return a cell's plain value, "" outside the sheet."""
        return plain(self.raw(row, column))

    def raw(self, row: int, column: int) -> Any:
        """Return what a cell holds as it was read, "" outside the sheet."""
        inside = row < len(self.rows) and column < len(self.rows[row])
        return self.rows[row][column] if inside else ""

    def place_of_row(self, row: int) -> Place:
        """Return the place of a row by itself; lists have thousands, so it goes without the row's text."""
        if self.lines:
            return Place(file=self.file, line=self.lines[row])
        return Place(file=self.file, sheet=self.name, row=row + 1)

    def place(self, row: int, column: int | None = None, heading: str = "") -> Place:
        """Return the place of a row, or of one of its cells under `heading`, with the row's text."""
        text = self.text(row)
        if self.lines:
            return Place(file=self.file, line=self.lines[row], column=heading, text=text)
        cell = "" if column is None else cell_name(row, column)
        return Place(file=self.file, sheet=self.name, row=row + 1, column=heading, cell=cell, text=text)

    def text(self, row: int) -> str:
        """Return what stands in a row, for the reader's eye."""
        parts = [value if value.__class__ is str else shown(value) for value in self.rows[row] if value != ""]
        return " | ".join(parts)[:_LONGEST]


def cell_name(row: int, column: int) -> str:
    """Return what a spreadsheet calls a cell: (13, 2) is C14."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
