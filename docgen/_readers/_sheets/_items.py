"""A sheet of a form ─▶ the items of one list, and of the lists inside them.

An item begins where one of its own cells is filled in, or its number. A row that fills only columns of a list of groups inside
it (`muc.ten`, or `muc` for items that are plain text) adds to the item above, the way people leave the first column of a table
blank where it would repeat itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from docgen._readers._sheets._cells import Broken, lacks_value, plain, taken
from docgen._readers._sheets._columns import Field
from docgen._readers._sheets._entries import Entry
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import Column
from docgen._readers._sheets._rows import broken, put, unavailable, value_of
from docgen.catalogue import sheets
from docgen.errors import Diagnostic, FieldPath, Place

if TYPE_CHECKING:
    from docgen._schema import FieldNote

Prefix = tuple[str, ...]


@dataclass(slots=True)
class Items:
    """The items of the list at `base` as they are read, with a place per field and whatever was wrong with a cell.

    `grouped` are the fields that take their value from the headings of groups, `listed` the paths of lists of groups, and `text`
    the field for which the text of an item stands: `Hạn chế | Đơn vị` are one item of two fields.
    """

    grid: Grid
    columns: Sequence[Column]
    serial: int | None
    grouped: Sequence[FieldNote]
    listed: frozenset[Prefix]
    base: FieldPath
    text: str = ""
    items: list[Any] = field(default_factory=list)
    places: dict[FieldPath, Place] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    _open: dict[Prefix, tuple[Any, FieldPath]] = field(default_factory=dict)

    def take(self, entry: Entry) -> None:
        """Read one row."""
        filled = [(column, value) for column in self.columns if (value := plain(entry.cells[column.index])) != ""]
        news = {_prefix(column.field) for column, _ in filled if column.field.path not in self.listed}
        opened: set[Prefix] = set()
        numbered = self.serial is not None and plain(entry.cells[self.serial]) != ""
        if () in news or numbered or not self.items:
            self._begin(opened)
        for column, value in sorted(filled, key=lambda each: len(each[0].field.lists)):
            self._put(column, value, self._holder(_steps(column.field), news, opened), entry.row)
        self._tell_unavailable(entry)
        if entry.group and () in opened:
            self._inherit(entry)
        for prefix in opened:
            self.places.setdefault(self._open[prefix][1], self.grid.place(entry.row))
        for column in self.columns:
            if _prefix(column.field) in opened:
                path = (*self._open[_prefix(column.field)][1], *_rest(column.field))
                self.places.setdefault(path, self._place(entry.row, column))
                if not column.field.path and self.text:
                    self.places.setdefault((*path, self.text), self._place(entry.row, column))

    def _tell_unavailable(self, entry: Entry) -> None:
        """Keep a word on each cell with `#N/A`, at the item that it would have gone to."""
        for column in self.columns:
            if lacks_value(entry.cells[column.index]):
                prefix = _prefix(column.field)
                holder = self._open.get(prefix) or self._open[()]
                path = (*holder[1], *_rest(column.field)) if prefix in self._open else holder[1]
                self.faults.append(unavailable(self._place(entry.row, column), path))

    def _begin(self, opened: set[Prefix]) -> None:
        path = (*self.base, len(self.items))
        self.items.append({})
        self._open = {(): (self.items[-1], path)}
        opened.add(())

    def _inherit(self, entry: Entry) -> None:
        """Give the heading of the group to the fields that take theirs from it."""
        holder, path = self._open[()]
        for note in self.grouped:
            if entry.group and isinstance(holder, dict) and note.name not in holder:
                holder[note.name] = entry.group.title
                self.places[(*path, note.name)] = self.grid.place(entry.group.row, entry.group.column)

    def _holder(self, steps: Sequence[Prefix], news: set[Prefix], opened: set[Prefix]) -> tuple[Any, FieldPath]:
        """Return what a value is put into: the item, or an item of a list inside it, which a filled cell begins."""
        outer: Prefix = ()
        for prefix in steps:
            if prefix not in opened and (prefix in news or prefix not in self._open):
                self._open = {each: held for each, held in self._open.items() if each[: len(prefix)] != prefix}
                self._open[prefix] = self._append(self._open[outer], prefix[len(outer) :])
                opened.add(prefix)
            outer = prefix
        return self._open[outer]

    def _append(self, holder: tuple[Any, FieldPath], steps: Prefix, item: Any = None) -> tuple[Any, FieldPath]:
        """Add an item to the list that `steps` lead to, and return it with its path; None where something else stands there."""
        group, path = holder
        for step in steps[:-1]:
            group = group.setdefault(step, {}) if isinstance(group, dict) else None
        found = group.setdefault(steps[-1], []) if isinstance(group, dict) else None
        if not isinstance(found, list):
            return None, (*path, *steps, 0)
        found.append({} if item is None else item)
        return found[-1], (*path, *steps, len(found) - 1)

    def _put(self, column: Column, value: Any, holder: tuple[Any, FieldPath], row: int) -> None:
        rest = _rest(column.field)
        here, place = (*holder[1], *rest), self._place(row, column)
        if isinstance(value, Broken):
            self.faults.append(broken(value, place, here))
        elif not self._taken(column.field, value, holder, rest, place):
            other = self.places.get(here) or self.places.get(holder[1]) or place
            fault = sheets.TWO_PLACES.at(replace(place, field=here), nhan=column.field.label, cho_kia=other.describe())
            self.faults.append(fault)
        self.places[here] = place

    def _taken(self, found: Field, value: Any, holder: tuple[Any, FieldPath], rest: Prefix, place: Place) -> bool:
        """Put a value where it belongs and return True, or False where something else stands there."""
        group, path = holder
        if found.path in self.listed:
            added = [self._append(holder, rest, text) for text in value_of(value, found.note)]
            self.places |= {at: place for _, at in added}
            return all(text is not None for text, _ in added)
        if not rest:
            return self._take_text(taken(value, found.note.kind), group, path)
        if isinstance(group, str) and self.text:
            group = self._hold({self.text: group}, path)
        return isinstance(group, dict) and put(group, rest, value_of(value, found.note))

    def _take_text(self, text: Any, group: Any, path: FieldPath) -> bool:
        """Put in an item's own text, which beside fields of the item is one of them."""
        if group and self.text and isinstance(group, dict):
            return put(group, (self.text,), text)
        self._hold(text, path)
        return bool(group == {})

    def _hold(self, item: Any, path: FieldPath) -> Any:
        """Have `item` in the place of the item that was begun last, and return it."""
        self.items[-1] = item
        self._open[()] = (item, path)
        return item

    def _place(self, row: int, column: Column) -> Place:
        return self.grid.place(row, column.index, column.heading)


def _steps(found: Field) -> list[Prefix]:
    """Return the path of each list that leads to a field, outermost first."""
    return [found.path[: step + 1] for step in found.lists]


def _prefix(found: Field) -> Prefix:
    return found.path[: found.lists[-1] + 1] if found.lists else ()


def _rest(found: Field) -> tuple[str, ...]:
    return found.path[len(_prefix(found)) :]
