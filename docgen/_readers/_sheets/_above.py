"""What was typed right above the headings of a list, over the examples that a form gives there: no entry, and told.

A form puts its examples in brackets. Title rows and letterheads stand above headings, too, and are nobody's data.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen._readers._sheets._cells import plain
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import NUMBERS, Column, Head, one_line
from docgen.catalogue import sheets
from docgen.errors import Diagnostic

EXAMPLES_IN = 2
"""The row of a form's sheet, counted from 0, that holds the examples; the headings stand below it."""


def typed_above(grid: Grid, head: Head, label: str = "") -> Iterator[Diagnostic]:
    """Yield a warning for each value above the headings; `label` is that of the list where the sheet may be a form's."""
    row = min(column.row for column in head.columns) - 1
    if row < 0:
        return
    filled = [column for column in head.columns if grid.cell(row, column.index) != ""]
    among_examples = any(_is_aside(grid, row, column) for column in filled) or _is_drawn(grid, row, label)
    for column in filled:
        if not _is_aside(grid, row, column) and (among_examples or _is_figure(grid, row, column)):
            place = grid.place(row, column.index, column.heading)
            facts = {"chu": one_line(grid, row, column.index), "dong": head.row + 1}
            yield sheets.ABOVE_HEADINGS.at(place, **facts)


def _is_drawn(grid: Grid, row: int, label: str) -> bool:
    """Return whether a sheet is as a form draws it: the list's label stands at its head, the examples in their row."""
    return bool(label) and row == EXAMPLES_IN and one_line(grid, 0, 0).startswith(f"{label}:")


def _is_aside(grid: Grid, row: int, column: Column) -> bool:
    text = one_line(grid, row, column.index)
    return text.startswith("(") and text.endswith(")")


def _is_figure(grid: Grid, row: int, column: Column) -> bool:
    """Return whether a number stands above a field of numbers."""
    value = plain(grid.rows[row][column.index])
    return isinstance(value, int | float) and column.field.note.kind in NUMBERS
