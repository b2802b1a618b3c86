"""A list in a sheet ─▶ a record a row, with a place for every cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docgen._readers._sheets._above import typed_above
from docgen._readers._sheets._cells import BLANKS, Broken, lacks_value, plain, taken
from docgen._readers._sheets._columns import Headings
from docgen._readers._sheets._entries import Entry, entries
from docgen._readers._sheets._grid import Grid, cell_name
from docgen._readers._sheets._head import Column, Head, Stranger
from docgen.catalogue import sheets
from docgen.errors import Diagnostic, FieldPath, Place
from docgen.record import Record

if TYPE_CHECKING:
    from docgen._schema import FieldNote


def row_records(grid: Grid, head: Head, known: Headings, fields: Sequence[FieldNote]) -> Iterator[Record | Diagnostic]:
    """Yield a record for each entry of a list, and whatever there is to say of its headings and rows."""
    head, faults = settled(grid, head)
    yield from faults
    if faults:
        return
    reader, rows = _RowReader(grid, head, fields), []
    for found in entries(grid, head, fields):
        if isinstance(found, Entry):
            rows.append(found.row)
            yield reader.record(found)
        else:
            yield found
    if not rows:
        yield sheets.NO_ROWS.at(grid.place(head.row))
    yield from typed_above(grid, head)
    yield from strangers(grid, head, known, rows)


def settled(grid: Grid, head: Head) -> tuple[Head, list[Diagnostic]]:
    """Return the head with one column a field; of two of them, one that is empty gives way, and else both are told."""
    chosen: dict[tuple[str, ...], Column] = {}
    faults: list[Diagnostic] = []
    for column in head.columns:
        first = chosen.get(column.field.path)
        if first is None or not _has_content(grid, head, first.index):
            chosen[column.field.path] = column
        elif _has_content(grid, head, column.index):
            cells = {"o_truoc": cell_name(first.row, first.index), "o_nay": cell_name(column.row, column.index)}
            place = grid.place(column.row, column.index, column.heading)
            faults.append(sheets.TWO_COLUMNS.at(place, nhan=column.field.label, **cells))
    return Head(head.row, head.start, tuple(chosen.values()), head.others, head.serial), faults


def _has_content(grid: Grid, head: Head, column: int) -> bool:
    return any(plain(cells[column]) != "" for cells in grid.rows[head.start :])


def strangers(grid: Grid, head: Head, known: Headings, rows: Sequence[int]) -> Iterator[Diagnostic]:
    """Yield a warning for each column that is no field and holds something in one of the rows."""
    for column in head.others:
        if any(plain(grid.rows[row][column.index]) != "" for row in rows):
            yield stranger(grid, column, known)


def stranger(grid: Grid, column: Stranger, known: Headings) -> Diagnostic:
    """Return the warning about a column that is no field."""
    place = grid.place(column.row, column.index, column.heading)
    shown = column.heading or cell_name(column.row, column.index)
    return sheets.UNKNOWN_HEADING.at(place, tieu_de=shown, gan_dung=known.nearest(column.heading))


def value_of(value: Any, note: FieldNote) -> Any:
    """Return a plain cell value as a field takes it: lines for a list, text for a group, else by the field's kind."""
    if note.many:
        lines = [line.strip(BLANKS) for line in taken(value, "string").split("\n")]
        return [line for line in lines if line] if isinstance(value, str) else [taken(value, note.kind)]
    return taken(value, note.kind)


def broken(value: Broken, place: Place, path: FieldPath) -> Diagnostic:
    """Return the fault of a cell without a value."""
    at = replace(place, field=path)
    if value.startswith("="):
        return sheets.NOT_CALCULATED.at(at, cong_thuc=str(value))
    return sheets.CELL_ERROR.at(at, loi=str(value))


def unavailable(place: Place, path: FieldPath) -> Diagnostic:
    """Return the warning about a cell with `#N/A`."""
    return sheets.NOT_AVAILABLE.at(replace(place, field=path))


def put(data: dict[str, Any], path: Sequence[str], value: Any) -> bool:
    """Put a value into nested groups; return False where something else stands in its way."""
    for step in path[:-1]:
        inner = data.setdefault(step, {})
        if not isinstance(inner, dict):
            return False
        data = inner
    if path[-1] in data:
        return False
    data[path[-1]] = value
    return True


class _RowReader:
    """Makes the records of one list. What all rows share is worked out once."""

    def __init__(self, grid: Grid, head: Head, fields: Sequence[FieldNote]) -> None:
        self._grid = grid
        self._columns = [(column.index, _plain_name(column), column.field.note.kind, column) for column in head.columns]
        self._by_path: dict[FieldPath, Column] = {column.field.path: column for column in head.columns}
        self._grouped = [note.name for note in fields if note.from_groups]
        self._headings: dict[FieldPath, Place] = {(): grid.place(head.row)}

    def record(self, entry: Entry) -> Record:
        data: dict[str, Any] = {}
        places = _RowPlaces(self._grid, entry, self._by_path)
        faults: list[Diagnostic] = []
        cells = entry.cells
        for index, name, kind, column in self._columns:
            value = cells[index]
            if value == "":
                continue
            if (value := plain(value)) == "":
                faults += self._lacking(cells[index], column, places)
                continue
            if name and value.__class__ is str:
                data[name] = value
            elif name and value.__class__ is not Broken:
                data[name] = taken(value, kind)
            else:
                faults += self._put(data, value, column, places)
        if entry.group:
            for name in self._grouped:
                if name not in data:
                    data[name] = entry.group.title
                    places.inherited.append((name,))
        place = self._grid.place_of_row(entry.row)
        return Record(data=data, place=place, places=places, faults=tuple(faults), headings=self._headings)

    def _lacking(self, value: Any, column: Column, places: _RowPlaces) -> Iterator[Diagnostic]:
        if lacks_value(value):
            yield unavailable(places[column.field.path], column.field.path)

    def _put(self, data: dict[str, Any], value: Any, column: Column, places: _RowPlaces) -> Iterator[Diagnostic]:
        path = column.field.path
        if isinstance(value, Broken):
            yield broken(value, places[path], path)
        elif not put(data, path, value_of(value, column.field.note)):
            rival = next(each for each in self._by_path.values() if each.field.path[0] == path[0])
            other = rival.heading
            yield sheets.TWO_PLACES.at(places[path], nhan=column.field.label, cho_kia=f"«{other}»")


def _plain_name(column: Column) -> str:
    """Return the name of a field that takes text as it stands, or "" for any other."""
    path, note = column.field.path, column.field.note
    return path[0] if len(path) == 1 and not note.many else ""


class _RowPlaces(Mapping[FieldPath, Place]):
    """The places of a row's cells, each made when it is asked for: most never are."""

    __slots__ = ("_by_path", "_entry", "_grid", "inherited")

    def __init__(self, grid: Grid, entry: Entry, by_path: Mapping[FieldPath, Column]) -> None:
        self._grid, self._entry, self._by_path = grid, entry, by_path
        self.inherited: list[FieldPath] = []

    def __getitem__(self, path: FieldPath) -> Place:
        group = self._entry.group
        if group and path in self.inherited:
            return self._grid.place(group.row, group.column)
        column = self._by_path[path]
        return self._grid.place(self._entry.row, column.index, column.heading)

    def __iter__(self) -> Iterator[FieldPath]:
        yield from self._by_path
        yield from (path for path in self.inherited if path not in self._by_path)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __reduce__(self) -> tuple[type[dict[FieldPath, Place]], tuple[dict[FieldPath, Place]]]:
        """Let a record travel to another process without the whole sheet."""
        return dict, (dict(self),)
