"""What a dossier says and no document takes: shared fields, columns and rows of the list, names after `--set`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen._dossier._composing import knows
from docgen._dossier._entry import Entry
from docgen._dossier._request import Request
from docgen._dossier._rows import chosen
from docgen._dossier._words import LIST
from docgen._gather import Sources
from docgen._outline import ANYTHING, Outline
from docgen.catalogue import dossiers
from docgen.errors import Diagnostic, Place
from docgen.record import Record
from docgen.vn.text import nearest

_MOST_ROWS = 8


def spare(request: Request, rows: Sequence[Record], sources: Sources) -> Iterator[Diagnostic]:
    """Yield what nothing takes of a dossier whose entries are all sound, each with the name that was probably meant."""
    names = dict.fromkeys(name for entry in request.entries for name in entry.known.names)
    for setting, _ in sources.settings:
        if not any(knows(entry, setting) for entry in request.entries):
            field = setting.partition(".")[0]
            yield dossiers.SET_UNUSED.at(Place(), ten=setting, truong=field, gan_dung=nearest(field, names))
    for name in request.shared.data:
        if name not in names:
            place = request.shared.place_of((name,))
            yield dossiers.SHARED_UNUSED.at(place, truong=name, gan_dung=nearest(name, names))
    takers = [entry for entry in request.entries if entry.each_row or entry.list_field]
    if rows and not takers:
        yield dossiers.LIST_UNUSED.at(request.record.place_of((LIST,)))
    elif rows:
        yield from _columns(takers, rows)
        yield from _rows(takers, rows)


def _columns(takers: Sequence[Entry], rows: Sequence[Record]) -> Iterator[Diagnostic]:
    """Yield the columns that no entry prints or chooses by, each at the first row that has it."""
    taking = [_outline_of_rows(entry) for entry in takers]
    if any(known.open for known in taking):
        return
    used = {name for known in taking for name in known.names} | {name for entry in takers for name in entry.chosen.data}
    first: dict[str, Record] = {}
    for row in rows:
        for name in row.data:
            first.setdefault(name, row)
    for name, row in first.items():
        if name not in used:
            yield dossiers.COLUMN_UNUSED.at(row.place_of((name,)), cot=name, gan_dung=nearest(name, used))


def _outline_of_rows(entry: Entry) -> Outline:
    return entry.known if entry.each_row else entry.known.at(entry.list_field) or ANYTHING


def _rows(takers: Sequence[Entry], rows: Sequence[Record]) -> Iterator[Diagnostic]:
    """Yield, for each type made of rows, how many rows none of its entries chooses."""
    each = [entry for entry in takers if entry.each_row]
    for doctype in dict.fromkeys(entry.doctype.name for entry in each):
        own = [entry for entry in each if entry.doctype.name == doctype]
        taken = {id(row) for entry in own for row in chosen(entry, rows)}
        left = [row.place.row or row.place.line or 0 for row in rows if id(row) not in taken]
        if left:
            more = ", …" if len(left) > _MOST_ROWS else ""
            shown = ", ".join(map(str, left[:_MOST_ROWS])) + more
            yield dossiers.ROWS_LEFT_OUT.at(own[0].said.place, loai=own[0].asked, so=len(left), dong=shown)
