"""The rows below the headings of a list ─▶ its entries. Whatever else stands there is told, or heads the group below it.

Blank rows, rows with nothing but their number, and headings printed again are passed over. Totals, headings of groups and
what stands below a list are no entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from docgen._readers._sheets._cells import NOT_AVAILABLE, plain
from docgen._readers._sheets._grid import Grid, cell_name
from docgen._readers._sheets._head import NUMBERS, Column, Head, one_line
from docgen.catalogue import sheets
from docgen.errors import Diagnostic
from docgen.vn.lists import closes_list, group_title, is_group_number, is_numbered, is_ordinal, is_total
from docgen.vn.text import fold

if TYPE_CHECKING:
    from docgen._schema import FieldNote

Judgement = Literal["entry", "blank", "end", "heads", "left out"]


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of a group of entries: its title, and where it stands."""

    title: str
    row: int
    column: int


class Entry(NamedTuple):
    """One entry of a list: its row, its cells, and the heading of its group."""

    row: int
    cells: Sequence[Any]
    group: Group | None = None


def entries(
    grid: Grid, head: Head, fields: Sequence[FieldNote], *, sparse: bool = False
) -> Iterator[Entry | Diagnostic]:
    """Yield the entries of a list of such fields, and a word for each row that is none.

    A `sparse` list may have entries of one cell, as the lists of a form have; what ends a list is not looked for in it.
    """
    judge = _Judge(grid, head, fields, sparse)
    merged = _merged_down(grid, head)
    passed_over = (grid.rows[head.row], [""] * len(grid.rows[head.row]))
    figures = {cell for cells in merged.values() for cell in cells if _is_figure(grid, head, *cell)}
    group = None
    for row in range(head.start, len(grid.rows)):
        cells = grid.rows[row]
        if cells in passed_over:
            continue
        found = judge.of(row, cells)
        if found == "entry":
            yield from _counted_again(grid, head, figures & set(merged.get(row, ())))
            figures -= set(merged.get(row, ()))
            yield Entry(row, _filled_down(grid, cells, merged[row]) if row in merged else cells, group)
        elif found == "heads":
            group = judge.group(row, cells)
        elif found == "left out":
            yield _left_out(grid, row, judge)
        elif found == "end":
            yield _end(grid, row)
            return


@dataclass(frozen=True, slots=True)
class _Judge:
    """Says what a row is."""

    grid: Grid
    head: Head
    fields: Sequence[FieldNote]
    sparse: bool
    grouped: tuple[FieldNote, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "grouped", tuple(note for note in self.fields if note.from_groups))

    def of(self, row: int, cells: Sequence[Any]) -> Judgement:
        serial = self.head.serial
        number = "" if serial is None else plain(cells[serial])
        counted = number.__class__ is not str or is_ordinal(number)
        if (
            counted and len(cells) - cells.count("") - cells.count(NOT_AVAILABLE) > 3
        ):  # what a row of a list nearly always is
            return "entry"
        filled = self._filled(cells)
        if counted or not (filled or number):
            return "entry" if filled else "blank"
        first = number or plain(cells[filled[0]])
        if first.__class__ is str and self._many and (is_total(first) or (not self.sparse and closes_list(first))):
            return "left out" if is_total(first) else "end"
        return "entry" if len(filled) > 1 or not self._many else self._lone(row, filled, number)

    def _filled(self, cells: Sequence[Any]) -> list[int]:
        """Return the columns that hold something, that of the number aside."""
        serial = self.head.serial
        return [index for index, value in enumerate(cells) if value != "" and index != serial and plain(value) != ""]

    @property
    def _many(self) -> bool:
        """Return whether entries have more than one column, that of their number counted in."""
        return len(self.head.columns) > 1 or self.head.serial is not None

    def _lone(self, row: int, filled: list[int], number: str) -> Judgement:
        """Judge a row with one filled cell, or with one beside the number of a group."""
        column = self._lone_column(filled)
        text = one_line(self.grid, row, column)
        under = next((each for each in self.head.columns if each.index == column), None)
        wide = self.grid.merged.get((row, column), (row, column))[1] > column
        titled = is_numbered(text) or is_group_number(number) or wide or under is None or not filled
        if self.grouped and (titled or fold(group_title(text)) in self._choices()):
            return "heads"
        if self.sparse:
            return "entry" if under else "left out"
        return "entry" if not titled and self.head.serial is None and self._suffices(under) else "left out"

    def _lone_column(self, filled: list[int]) -> int:
        return filled[0] if filled else self.head.serial or 0

    def _choices(self) -> set[str]:
        return {plain_choice(choice) for note in self.grouped for choice in note.choices}

    def _suffices(self, under: Column | None) -> bool:
        """Return whether the one field that is filled in is the only one an entry needs."""
        needed = {column.field.path for column in self.head.columns if column.field.note.required}
        return under is not None and needed <= {under.field.path}

    def group(self, row: int, cells: Sequence[Any]) -> Group:
        column = self._lone_column(self._filled(cells))
        return Group(self._title(one_line(self.grid, row, column)), row, column)

    def _title(self, text: str) -> str:
        """Return the title as the field's own choice where it is one in other letters."""
        title = group_title(text)
        choices = [choice for note in self.grouped for choice in note.choices]
        return next((choice for choice in choices if plain_choice(choice) == fold(title)), title)


def plain_choice(choice: str) -> str:
    """Return a choice as it compares with the title of a group: `ca-nhan` is `Cá nhân`."""
    return fold(choice.replace("_", " ").replace("-", " "))


def _left_out(grid: Grid, row: int, judge: _Judge) -> Diagnostic:
    first = next(one_line(grid, row, index) for index, value in enumerate(grid.rows[row]) if plain(value) != "")
    advice, advice_en = "", ""
    if not is_total(first):
        advice = "nếu là một mục của danh sách thì ghi số thứ tự hoặc điền thêm ô"
        advice_en = "if it is an entry, give it a number or fill in more cells"
    return sheets.ROW_LEFT_OUT.at(grid.place(row), goi_y=advice, goi_y_en=advice_en)


def _end(grid: Grid, row: int) -> Diagnostic:
    left = sum(any(plain(value) != "" for value in cells) for cells in grid.rows[row:])
    first = next(one_line(grid, row, index) for index, value in enumerate(grid.rows[row]) if plain(value) != "")
    return sheets.LIST_ENDS.at(grid.place(row), chu=first, so=left)


def _merged_down(grid: Grid, head: Head) -> dict[int, list[tuple[int, int]]]:
    """Return row → (column, first row) of the cells that a merged cell further up covers."""
    found: dict[int, list[tuple[int, int]]] = {}
    for (first, column), (last, _) in grid.merged.items():
        if first >= head.start:
            for row in range(first + 1, min(last + 1, len(grid.rows))):
                found.setdefault(row, []).append((column, first))
    return found


def _is_figure(grid: Grid, head: Head, column: int, row: int) -> bool:
    """Return whether a cell holds a figure: something under the heading of a field of numbers."""
    numbers = any(each.index == column and each.field.note.kind in NUMBERS for each in head.columns)
    return numbers and grid.cell(row, column) != ""


def _counted_again(grid: Grid, head: Head, figures: set[tuple[int, int]]) -> Iterator[Diagnostic]:
    """Yield a word on each figure that a merged cell gives to a second row: it may be meant for them together."""
    for column in head.columns:
        for index, first in figures:
            if index == column.index:
                last = grid.merged[(first, index)][0]
                facts = {"o": f"{cell_name(first, index)}:{cell_name(last, index)}", "so": last - first + 1}
                yield sheets.MERGED_FIGURE.at(grid.place(first, index, column.heading), **facts)


def _filled_down(grid: Grid, cells: Sequence[Any], merged: Sequence[tuple[int, int]]) -> Sequence[Any]:
    """Return the cells with the values of merged ones, which stand in their first row only."""
    filled = list(cells)
    for column, first in merged:
        if column < len(filled) and filled[column] == "":
            filled[column] = grid.rows[first][column]
    return filled
