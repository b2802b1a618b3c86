"""Workbooks and .csv files ─▶ records: which sheet is read, and whether it is a list or a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from docgen._limits import SHEETS
from docgen._readers._sheets._columns import Headings, headings, sheet_key
from docgen._readers._sheets._form import form_head, form_record
from docgen._readers._sheets._grid import Grid
from docgen._readers._sheets._head import Head, find_head
from docgen._readers._sheets._lists import items_head, items_headings
from docgen._readers._sheets._rows import row_records
from docgen.catalogue import forms, reading, sheets
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record

if TYPE_CHECKING:
    from docgen._schema import ModelNotes


def read_sheets(path: Path, notes: ModelNotes, wanted: str = "") -> Iterator[Record | Diagnostic]:
    """Yield the records of a workbook or .csv file: those of the sheet named `wanted`, or of the first visible that fits."""
    known = headings(notes)
    try:
        grids = _grids(path, known, wanted)
        chosen = _chosen(grids, wanted, path)
    except DocgenError as fault:
        yield from fault.diagnostics
        return
    if all(grid.is_blank for grid in chosen):
        yield reading.EMPTY_FILE.at(Place(file=str(path)), tep=path.name)
        return
    form = next((grid for grid in chosen if form_head(grid, known)), None)
    if form:
        yield from form_record(form, [grid for grid in grids if grid is not form], known, notes)
    elif not wanted and (parts := [grid for grid in chosen if _is_part(grid, known, notes)]):
        yield _headless(path, chosen, parts)
    else:
        yield from _list(path, chosen, known, notes)


def _grids(path: Path, known: Headings, wanted: str) -> list[Grid]:
    if path.suffix.lower() == ".csv":
        from docgen._readers._sheets._csv import read_csv

        return [read_csv(path, known)]
    from docgen._readers._sheets._workbook import read_workbook

    def is_looked_at(name: str) -> bool:
        """Return whether a sheet is read though it is hidden: what a list of a form holds there is told, if no more."""
        return known.list_in(name) is not None or (bool(wanted) and sheet_key(name) == sheet_key(wanted))

    return read_workbook(path, is_looked_at)


def _chosen(grids: Sequence[Grid], wanted: str, path: Path) -> list[Grid]:
    """Return the sheets to look at: the one that is wanted, or all that are visible."""
    if not wanted:
        return [grid for grid in grids if grid.visible]
    found = [grid for grid in grids if sheet_key(grid.name) == sheet_key(wanted)]
    if not found:
        names = ", ".join(grid.name for grid in grids)
        raise DocgenError(sheets.NO_SUCH_SHEET.at(Place(file=str(path)), tep=path.name, trang=wanted, cac_trang=names))
    return found[:1]


def _is_part(grid: Grid, known: Headings, notes: ModelNotes) -> bool:
    """Return whether a sheet is named like a list of a form and has more headings of its items than of whole records."""
    field = known.list_in(grid.name)
    inner = items_head(grid, items_headings(field, notes)) if field else None
    whole = find_head(grid, known)
    return inner is not None and len(inner.columns) > (len(whole.columns) if whole else 0)


def _headless(path: Path, grids: Sequence[Grid], parts: Sequence[Grid]) -> Diagnostic:
    """Return the fault of a form whose fields nobody finds."""
    sheet = next((grid.name for grid in grids if grid not in parts), "")
    return forms.NO_FORM_HEADINGS.at(Place(file=str(path), sheet=sheet), trang=parts[0].name)


def _list(path: Path, grids: Sequence[Grid], known: Headings, notes: ModelNotes) -> Iterator[Record | Diagnostic]:
    fitting = [(grid, head) for grid in grids if (head := find_head(grid, known))] or _by_one_heading(
        grids, known, notes
    )
    if not fitting:
        labels = ", ".join(field.label for field in known.fields[: SHEETS.named])
        sheet = grids[0].name if len(grids) == 1 else ""
        yield sheets.NO_HEADINGS.at(Place(file=str(path), sheet=sheet), tieu_de=labels)
        return
    (grid, head), *others = fitting
    yield from row_records(grid, head, known, notes.fields)
    if others:
        names = ", ".join(f"«{other.name}»" for other, _ in others)
        example = f"{path.name}#{others[0][0].name}"
        place = Place(file=str(path))
        yield sheets.OTHER_SHEETS.at(place, trang=grid.name, cac_trang=names, vi_du=example)


def _by_one_heading(grids: Sequence[Grid], known: Headings, notes: ModelNotes) -> list[tuple[Grid, Head]]:
    """Return the sheets with one heading only, where that is a field that must be there or the only one there is."""
    found = [(grid, head) for grid in grids if (head := find_head(grid, known, 1))]
    alone = len(notes.fields) == 1
    return [(grid, head) for grid, head in found if alone or head.columns[0].field.note.required]
