"""How the records of an entry begin: with a row of the list, a record of a further file, the whole list, or nothing.

Comes in: an entry and the rows. Goes out: a record for each of its documents, at the place that document is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docgen._dossier._entry import Entry
from docgen._dossier._request import Request
from docgen._dossier._rows import chosen, read_files
from docgen._dossier._words import CHOICE, LIST
from docgen._gather import Sources
from docgen._layers import known_fields, merged
from docgen._outline import ANYTHING, Outline
from docgen.catalogue import dossiers
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record


def beginnings(
    entry: Entry, request: Request, rows: Sequence[Record] | None, sources: Sources
) -> Iterator[Record | Diagnostic]:
    """Yield a record for each document of an entry; none where it needs the rows and these could not be read (None)."""
    listed = LIST in request.record.data
    if entry.chosen.data and not (listed and (entry.each_row or entry.list_field)):
        yield dossiers.NOTHING_TO_CHOOSE.at(entry.said.place_of((CHOICE,)))
    elif entry.each_row and not listed:
        yield dossiers.NO_LIST.at(entry.said.place, loai=entry.asked)
    elif not _takes_rows(entry, listed=listed):
        yield from _at_files(entry, request, None, sources)
    elif rows is not None:
        yield from _at_rows(entry, request, rows, sources)


def _takes_rows(entry: Entry, *, listed: bool) -> bool:
    """Return whether the list is laid under the entry's documents; one that says its own list has no need of it."""
    return entry.each_row or (listed and bool(entry.list_field) and entry.own.data.get(entry.list_field) is None)


def _at_rows(entry: Entry, request: Request, rows: Sequence[Record], sources: Sources) -> Iterator[Record | Diagnostic]:
    try:
        taken = chosen(entry, rows)
    except DocgenError as fault:
        yield from fault.diagnostics
        return
    if entry.each_row:
        yield from (_known_to(entry.known, row) for row in taken)
    else:
        yield from _at_files(entry, request, _whole(entry, taken, request.record.place_of((LIST,))), sources)


def _at_files(entry: Entry, request: Request, whole: Record | None, sources: Sources) -> Iterator[Record | Diagnostic]:
    """Yield the records of the entry's files, or one with nothing in it, each with the whole list below it, if any."""
    starts = read_files(entry, request, sources) if entry.files else [Record(data={}, place=entry.said.place)]
    for item in starts:
        yield item if isinstance(item, Diagnostic) else merged(whole, item)


def _whole(entry: Entry, rows: Sequence[Record], place: Place) -> Record:
    """Return the list as the field that receives it, with a place for every column of every row."""
    field = entry.list_field
    inner = entry.known.at(field) or ANYTHING
    kept = [_known_to(inner, row) for row in rows]
    places: dict[FieldPath, Place] = {(field,): place}
    for position, row in enumerate(kept):
        places[field, position] = row.place
        places |= {(field, position, *path): found for path, found in row.places.items()}
    return Record(
        data={field: [row.data for row in kept]},
        place=entry.said.place,
        places=places,
        faults=tuple(fault for position, row in enumerate(kept) for fault in _faults(row, field, position)),
        headings={(field, *path): found for path, found in kept[0].headings.items()} if kept else {},
    )


def _faults(row: Record, field: str, position: int) -> Iterator[Diagnostic]:
    """Yield what the reader found wrong in a row, at its place in the whole list."""
    for fault in row.faults:
        yield fault.moved(replace(fault.place, field=(field, position, *fault.place.field)))


def _known_to(known: Outline, row: Record) -> Record:
    """Return what a model knows of a row; one that takes any name takes all of it."""
    return row if known.open else known_fields(row, known.names)
