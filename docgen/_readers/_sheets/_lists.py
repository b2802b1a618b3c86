"""The sheets of a form ─▶ which of its lists each holds: by its name or, where that is no list's, by its headings.

Nothing that was typed under the headings of a list is passed over: it is read, or it is told as a fault.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docgen._readers._sheets._cells import plain
from docgen._readers._sheets._columns import Field, Headings, headings
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import Head, find_head
from docgen.catalogue import forms
from docgen.errors import Diagnostic, Kind, Place
from docgen.vn.text import nearest

if TYPE_CHECKING:
    from docgen._schema import ModelNotes

_COPY = re.compile(r"\s*\([0-9]+\)$")
"""What a spreadsheet puts behind the name of a sheet that was copied."""


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A sheet and the list it holds."""

    grid: Grid
    field: Field


@dataclass(frozen=True, slots=True)
class _Fit:
    """A list whose headings stand in a sheet; it is `whole` where none is missing that an item needs."""

    field: Field
    head: Head
    whole: bool

    @property
    def score(self) -> int:
        return len({column.field.path for column in self.head.columns})


def items_headings(found: Field, notes: ModelNotes) -> Headings:
    """Return the headings of a list's items; one that is plain text goes by the list's own."""
    return headings(notes, notes.children(found.note), through=True, itself=found.note)


def items_head(grid: Grid, inner: Headings) -> Head | None:
    """Return the headings of a list's sheet, which may hold one field alone."""
    return find_head(grid, inner) or find_head(grid, inner, 1)


def list_sheets(grids: Sequence[Grid], known: Headings, notes: ModelNotes) -> Iterator[ListSheet | Diagnostic]:
    """Yield each sheet of a form with the list it holds, or what there is to say where it is not read."""
    filled = [grid for grid in grids if not grid.is_blank]
    named = {grid.name: found for grid in filled if (found := known.list_in(grid.name))}
    taken = {named[grid.name].path: grid.name for grid in filled if grid.visible and grid.name in named}
    others = [grid for grid in filled if grid.visible and grid.name not in named]
    fits = {grid.name: _best(_fits(grid, known, notes)) for grid in others}
    meant = {grid.name: _meant(grid, fits[grid.name], known, taken) for grid in others}
    wanted = Counter(field.path for fields in meant.values() for field in fields)
    for grid in filled:
        fields = meant.get(grid.name, [])
        if grid.name in named:
            yield from _named(grid, named[grid.name], notes)
        elif len(fields) == 1 and wanted[fields[0].path] == 1:
            yield _said(forms.RENAMED_SHEET, grid, fields[0], trang_dung=known.sheet_of(fields[0]))
            yield ListSheet(grid, fields[0])
        elif grid.visible:
            yield _stranger(grid, fits[grid.name], known, taken)


def _named(grid: Grid, found: Field, notes: ModelNotes) -> Iterator[ListSheet | Diagnostic]:
    if grid.visible:
        yield ListSheet(grid, found)
        return
    head = items_head(grid, items_headings(found, notes))
    if head is None or _holds_something(grid, head):
        yield _said(forms.HIDDEN_SHEET, grid, found)


def _fits(grid: Grid, known: Headings, notes: ModelNotes) -> Iterator[_Fit]:
    """Yield the lists that have two of their headings in a sheet, or the one under which items are plain text."""
    for field in known.lists:
        inner = items_headings(field, notes)
        head = items_head(grid, inner)
        if head is None:
            continue
        paths = {column.field.path for column in head.columns}
        if len(paths) > 1 or () in paths:
            yield _Fit(field, head, () in paths or _needed(inner) <= paths)


def _needed(inner: Headings) -> set[tuple[str, ...]]:
    """Return the paths of the fields that every item must have, lists inside it aside."""
    return {
        field.path for field in inner.fields if len(field.path) == 1 and field.note.required and not field.note.many
    }


def _best(fits: Iterator[_Fit]) -> list[_Fit]:
    """Return the fits with the most headings: of those that are whole, where there are any."""
    found = list(fits)
    found = [fit for fit in found if fit.whole] or found
    most = max((fit.score for fit in found), default=0)
    return [fit for fit in found if fit.score == most]


def _meant(grid: Grid, fits: Sequence[_Fit], known: Headings, taken: Mapping[tuple[str, ...], str]) -> list[Field]:
    """Return the lists without a sheet that this one may be; a copy is of the list that it is named after."""
    copied = known.list_in(_COPY.sub("", grid.name))
    found = [fit.field for fit in fits if fit.whole and (copied is None or fit.field.path == copied.path)]
    return [field for field in found if field.path not in taken]


def _stranger(grid: Grid, fits: Sequence[_Fit], known: Headings, taken: Mapping[tuple[str, ...], str]) -> Diagnostic:
    """Return what to say of a sheet that is not read: a fault where something of a list would be lost.

    Where the list has its sheet, a few of its headings are those of somebody's own calculations.
    """
    filled = [fit for fit in fits if _holds_something(grid, fit.head)]
    lost = [fit.field for fit in filled if fit.whole or fit.field.path not in taken]
    if not lost:
        free = [known.sheet_of(one) for one in known.lists if one.path not in taken]
        place = Place(file=grid.file, sheet=grid.name)
        return forms.UNKNOWN_SHEET.at(place, trang=grid.name, gan_dung=nearest(grid.name, free))
    copied = known.list_in(_COPY.sub("", grid.name))
    field = next((one for one in lost if copied and one.path == copied.path), lost[0])
    if other := taken.get(field.path):
        return _said(forms.SECOND_SHEET, grid, field, trang_kia=other)
    names = ", ".join(f"«{known.sheet_of(one)}»" for one in lost)
    return _said(forms.UNCLEAR_SHEET, grid, field, cac_trang=names)


def _said(kind: Kind, grid: Grid, field: Field, **facts: object) -> Diagnostic:
    place = Place(file=grid.file, sheet=grid.name, field=field.path)
    if kind.severity != "error":
        place = replace(place, field=())
    return kind.at(place, trang=grid.name, danh_sach=field.label, **facts)


def _holds_something(grid: Grid, head: Head) -> bool:
    """Return whether anything stands under the headings."""
    columns = [column.index for column in head.columns]
    return any(plain(cells[column]) != "" for cells in grid.rows[head.start :] for column in columns)
