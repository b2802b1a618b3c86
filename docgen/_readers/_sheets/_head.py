"""Where the headings of a list stand in its sheet, and which column is which field.

Title rows and letterheads above are passed over. Headings may stand in one row or in two, a wide cell over several columns;
a row that numbers the columns may follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docgen._limits import SHEETS
from docgen._readers._sheets._cells import shown
from docgen._readers._sheets._columns import PARTING, Field, Headings
from docgen._readers._sheets._grid import Grid
from docgen.vn.lists import are_column_numbers, is_serial_heading

NUMBERS = ("integer", "number")
"""The kinds of fields that take figures."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is a field, its heading as it was typed, and the row that stands in."""

    index: int
    field: Field
    heading: str
    row: int


@dataclass(frozen=True, slots=True)
class Stranger:
    """A column whose heading is no field's; one without a heading has the text ""."""

    index: int
    heading: str
    row: int


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a list: `row` is their last, `start` the first below them. `others` are columns that are no field."""

    row: int
    start: int
    columns: tuple[Column, ...]
    others: tuple[Stranger, ...] = ()
    serial: int | None = None


def find_head(grid: Grid, known: Headings, least: int = 2) -> Head | None:
    """Return the first headings with at least `least` fields among them, or None."""
    for row in range(min(len(grid.rows), SHEETS.looked_at)):
        head = _at(grid, known, row)
        if head and len({column.field.path for column in head.columns}) >= least:
            return head
    return None


def _at(grid: Grid, known: Headings, row: int) -> Head | None:
    """Return the headings that begin in a row, whether it holds them alone or is the upper one of two."""
    single = dict(_single(grid, known, row))
    if not single:
        return None
    double = _double(grid, known, row, single)
    columns, last = double or single, row + 1 if double else row
    return _below(grid, Head(last, last + 1, tuple(columns[index] for index in sorted(columns))), row)


def _single(grid: Grid, known: Headings, row: int) -> Iterator[tuple[int, Column]]:
    for index in range(len(grid.rows[row])):
        if column := _column(grid, known, row, index):
            yield index, column


def _column(grid: Grid, known: Headings, row: int, index: int) -> Column | None:
    """Return the column whose heading ends in a row: by that cell alone, or with the wide one above it."""
    text = one_line(grid, row, index)
    over = _over(grid, row - 1, index) if text and row else ""
    for form in (f"{over}{PARTING}{text}", f"{over}/{text}") if over else ():
        if found := known.find(form):
            return Column(index, found, form, row)
    found = known.find(text)
    return Column(index, found, text, row) if found else None


def _double(grid: Grid, known: Headings, row: int, upper: dict[int, Column]) -> dict[int, Column]:
    """Return the columns when the row below holds headings, too, or nothing when it holds none.

    It does when it names a field where the upper row names none, and stands under no field of the upper row: values would.
    """
    if row + 1 >= len(grid.rows):
        return {}
    lower: dict[int, Column] = {}
    for index in range(len(grid.rows[row])):
        column = _column(grid, known, row + 1, index)
        under_field = index in upper and not _is_wide(grid, row, index)
        if under_field and one_line(grid, row + 1, index):
            return {}
        if column:
            lower[index] = column
    return {**upper, **lower} if lower else {}


def _is_wide(grid: Grid, row: int, column: int) -> bool:
    """Return whether the cell begins a heading over several columns."""
    last = grid.merged.get((row, column))
    return last is not None and last[1] > column


def _over(grid: Grid, row: int, column: int) -> str:
    """Return the heading over a column: its own, or that of the wide cell it lies under."""
    for index in range(column, -1, -1):
        if text := one_line(grid, row, index):
            last = grid.merged.get((row, index))
            covers = index == column or last is None or last[1] >= column
            return text if covers else ""
    return ""


def _below(grid: Grid, head: Head, first: int) -> Head:
    """Return the head with what else stands in its rows, and the row that numbers the columns passed over."""
    named = {column.index for column in head.columns}
    others, serial = [], next((column.index for column in head.columns if is_serial_heading(column.heading)), None)
    for index in range(len(grid.rows[head.row])):
        text = next((text for row in range(head.row, first - 1, -1) if (text := one_line(grid, row, index))), "")
        if index in named:
            continue
        if is_serial_heading(text) and serial is None:
            serial = index
        else:
            others.append(Stranger(index, text, head.row if one_line(grid, head.row, index) else first))
    start = head.start + 1 if _numbers_columns(grid, head) else head.start
    return replace(head, start=start, others=tuple(others), serial=serial)


def _numbers_columns(grid: Grid, head: Head) -> bool:
    """Return whether the row below the headings numbers the columns; figures alone might be values."""
    if head.start >= len(grid.rows):
        return False
    cells = [one_line(grid, head.start, index) for index in range(len(grid.rows[head.start]))]
    if not are_column_numbers([cell for cell in cells if cell]):
        return False
    under = [column for column in head.columns if cells[column.index]]
    texts = any(column.field.note.kind not in NUMBERS for column in under)
    return len(under) == len(head.columns) and (texts or not all(cell.isdigit() for cell in cells if cell))


def one_line(grid: Grid, row: int, column: int) -> str:
    """Return a cell's text on one line."""
    return " ".join(shown(grid.cell(row, column)).split())
