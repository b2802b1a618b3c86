"""A form ─▶ one record. A sheet lists fields and values, under `Trường` and `Giá trị`; each of its lists has its own sheet.

A sheet of a list is named like the field, or with as much of its label as a sheet's name may have; one that was renamed is
known by its headings. What stands beside the values is for people and not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from docgen._limits import SHEETS
from docgen._readers._sheets._above import typed_above
from docgen._readers._sheets._cells import Broken, lacks_value, shown
from docgen._readers._sheets._columns import Field, Headings, text_field
from docgen._readers._sheets._entries import Entry, entries
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import Head, one_line
from docgen._readers._sheets._items import Items
from docgen._readers._sheets._lists import ListSheet, items_head, items_headings, list_sheets
from docgen._readers._sheets._rows import broken, put, settled, strangers, unavailable, value_of
from docgen.catalogue import sheets
from docgen.errors import Diagnostic, FieldPath, Place
from docgen.record import Record
from docgen.vn.text import fold

if TYPE_CHECKING:
    from docgen._schema import ModelNotes

FORM_HEADINGS = {"vi": ("Trường", "Giá trị"), "en": ("Field", "Value")}
"""The headings of a form; those of either language are known."""


@dataclass(frozen=True, slots=True)
class FormHead:
    """The row with the headings of a form, and which of its columns hold the fields and their values."""

    row: int
    fields: int
    values: int


def form_head(grid: Grid, known: Headings) -> FormHead | None:
    """Return the headings of a form wherever they stand, or None; a list of fields that are called so is no form."""
    wanted = [tuple(map(fold, words)) for words in FORM_HEADINGS.values() if not all(map(known.find, words))]
    for row in range(min(len(grid.rows), SHEETS.looked_at)):
        folded = [fold(one_line(grid, row, column)) for column in range(len(grid.rows[row]))]
        found = next((words for words in wanted if set(words) <= set(folded)), None)
        if found and (found == tuple(folded[:2]) or not _is_list_head(grid, row, known)):
            return FormHead(row, folded.index(found[0]), folded.index(found[1]))
    return None


def _is_list_head(grid: Grid, row: int, known: Headings) -> bool:
    """Return whether a row names fields of the model side by side, as the headings of a list do."""
    return sum(known.find(one_line(grid, row, column)) is not None for column in range(len(grid.rows[row]))) > 1


def form_record(
    form: Grid, others: Sequence[Grid], known: Headings, notes: ModelNotes
) -> Iterator[Record | Diagnostic]:
    """Yield the record of a form, after a word on every sheet and row that is no field."""
    head = form_head(form, known) or FormHead(0, 0, 1)
    reader = _FormReader(form, head, known, notes)
    reader.headings[()] = form.place(head.row)
    for at in range(head.row + 1, len(form.rows)):
        reader.take_row(at)
    for item in list_sheets(others, known, notes):
        if isinstance(item, ListSheet):
            reader.take_sheet(item.grid, item.field)
        else:
            reader.tell(item)
    yield from reader.said
    place = Place(file=form.file, sheet=form.name)
    yield Record(
        data=reader.data, place=place, places=reader.places, faults=tuple(reader.faults), headings=reader.headings
    )


@dataclass(slots=True)
class _FormReader:
    """Gathers one record from the sheets of a form."""

    form: Grid
    head: FormHead
    known: Headings
    notes: ModelNotes
    data: dict[str, Any] = field(default_factory=dict)
    places: dict[FieldPath, Place] = field(default_factory=dict)
    headings: dict[FieldPath, Place] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)

    def take_row(self, row: int) -> None:
        """Read a row: a field's label or name, and its value."""
        label, column = one_line(self.form, row, self.head.fields), self.head.values
        value = self.form.cell(row, column)
        found = self.known.find(label)
        if found is None:
            if value != "":
                place = self.form.place(row, column)
                close = self.known.nearest(label)
                self.said.append(sheets.UNKNOWN_HEADING.at(place, tieu_de=label or place.cell, gan_dung=close))
            return
        place = replace(self.form.place(row, column), text=shown(value)[:120], label=found.label)
        if isinstance(value, Broken):
            self.faults.append(broken(value, place, found.path))
        elif value != "":
            self._put(found, value_of(value, found.note), place)
        elif lacks_value(raw := self.form.raw(row, column)):
            self.faults.append(unavailable(replace(place, text=raw), found.path))
        self.places.setdefault(found.path, place)

    def _put(self, found: Field, value: Any, place: Place) -> None:
        if put(self.data, found.path, value):
            self.places[found.path] = place
            return
        rivals = (self.places[path] for path in self.places if path[: len(found.path)] == found.path[: len(path)])
        fault = sheets.TWO_PLACES.at(
            replace(place, field=found.path), nhan=found.label, cho_kia=next(rivals, place).describe()
        )
        self.faults.append(fault)

    def tell(self, said: Diagnostic) -> None:
        """Keep a word: a fault belongs to the record, which it spoils."""
        (self.faults if said.severity == "error" else self.said).append(said)

    def take_sheet(self, grid: Grid, found: Field) -> None:
        """Read a sheet with the items of a list."""
        inner = items_headings(found, self.notes)
        head = items_head(grid, inner)
        if head is None:
            labels = ", ".join(one.label for one in inner.fields[: SHEETS.named])
            place = Place(file=grid.file, sheet=grid.name)
            self.faults.append(sheets.NO_HEADINGS.at(replace(place, field=found.path), tieu_de=labels))
            return
        self._items(grid, head, found, inner)

    def _holds_groups(self, found: Field) -> bool:
        return bool(found.path) and found.note.many and bool(self.notes.children(found.note))

    def _items(self, grid: Grid, head: Head, found: Field, inner: Headings) -> None:
        head, faults = settled(grid, head)
        children = self.notes.children(found.note)
        self.headings[found.path] = grid.place(head.row)
        self.places.setdefault(found.path, grid.place(head.row))
        grouped = [note for note in children if note.from_groups]
        listed = frozenset(column.field.path for column in head.columns if self._holds_groups(column.field))
        items = Items(grid, head.columns, head.serial, grouped, listed, found.path, text_field(children))
        rows = []
        for entry in entries(grid, head, children, sparse=True):
            if isinstance(entry, Entry):
                rows.append(entry.row)
                items.take(entry)
            else:
                self.said.append(entry)
        self.said += [*typed_above(grid, head, found.label), *strangers(grid, head, inner, rows)]
        self.faults += [*faults, *items.faults]
        self.places |= items.places
        if items.items:
            self._put(found, items.items, grid.place(head.row))
