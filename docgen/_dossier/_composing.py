"""A request and its rows ─▶ a checked record for every document, each layer put in, in the order of the dossier.

Weakest first: profile < document above < what earlier documents give < `chung` < the row or file < the entry's own fields <
`--set`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docgen._dossier._entry import Entry, reserved_words
from docgen._dossier._giving import given_by, names_given, without_follow_ups
from docgen._dossier._request import Request
from docgen._dossier._rows import chosen, read_files
from docgen._dossier._words import CHOICE, LIST
from docgen._gather import Sources, layered, profile_for
from docgen._layers import known_fields, merged
from docgen._outline import Outline
from docgen._validation import Checked
from docgen.catalogue import checking, dossiers
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place, has_errors
from docgen.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document on its way: its entry, its position among the entry's documents from 1, and its checked record.

    `source` is what `{ten_tep}` stands for in its file's name.
    """

    entry: Entry
    number: int
    source: str
    checked: Checked


def composed(request: Request, rows: Sequence[Record] | None, sources: Sources) -> Iterator[Made | Diagnostic]:
    """Yield every document of the dossier, and what belongs to no single one.

    `rows` are those of the list, or None when it could not be read: entries that need it are then passed over.
    """
    given = Record(data={}, place=request.record.place)
    withheld: set[str] = set()
    for entry in request.entries:
        found = list(_documents(entry, request, rows, given, sources))
        yield from (item for item in found if isinstance(item, Diagnostic))
        documents = [item for item in found if isinstance(item, Made)]
        for made in documents:
            checked = without_follow_ups(made.checked, withheld)
            try:
                given = merged(given, given_by(entry.doctype, checked))
            except DocgenError as fault:
                checked = checked.blamed(fault.diagnostics)
            yield replace(made, checked=checked)
        if not documents or not all(made.checked.model for made in documents):
            withheld |= names_given(entry.doctype)


def _documents(
    entry: Entry, request: Request, rows: Sequence[Record] | None, given: Record, sources: Sources
) -> Iterator[Made | Diagnostic]:
    """Yield the documents of one entry, what it says itself laid over the rest."""
    profile, said = profile_for(request.path, entry.doctype, sources)
    yield from (one for one in said if not _known_elsewhere(one, request))
    if has_errors(said):
        return
    below = known_fields(merged(request.above, request.shared), entry.known.names)
    gifts = known_fields(given, entry.known.names)
    own = replace(sources, settings=tuple(pair for pair in sources.settings if knows(entry, pair[0])))
    number = 0
    for start in _beginnings(entry, request, rows, sources):
        if isinstance(start, Diagnostic):
            yield start
            continue
        number += 1
        whole = merged(merged(below, start), entry.own)
        record = replace(start, data=whole.data, places=whole.places)
        checked = layered(entry.doctype, record, profile, request.path, own, gifts)
        if number == 1:
            yield from reserved_words(entry, checked.record)
        source = Path(start.place.file).stem if entry.files else entry.word
        yield Made(entry=entry, number=number, source=source, checked=checked)


def knows(entry: Entry, setting: str) -> bool:
    """Return whether the entry's type has the field that a `--set` name begins with."""
    return entry.known.at(setting.partition(".")[0]) is not None


def _known_elsewhere(said: Diagnostic, request: Request) -> bool:
    """Return whether a doubt about a field of the profile is settled by another document, which has that field."""
    if said.kind is not checking.PROFILE_TYPO:
        return False
    return any(entry.known.at(str(said.facts["truong"])) is not None for entry in request.entries)


def _beginnings(
    entry: Entry, request: Request, rows: Sequence[Record] | None, sources: Sources
) -> Iterator[Record | Diagnostic]:
    """Yield a record for each document of an entry: what its row, its file or the whole list says, and its place."""
    listed = LIST in request.record.data
    if entry.chosen.data and not (listed and (entry.each_row or entry.list_field)):
        yield dossiers.NOTHING_TO_CHOOSE.at(entry.said.place_of((CHOICE,)))
        return
    if entry.each_row and not listed:
        yield dossiers.NO_LIST.at(entry.said.place, loai=entry.asked)
        return
    wants_list = entry.each_row or (entry.list_field and listed and entry.own.data.get(entry.list_field) is None)
    if wants_list and rows is None:
        return
    try:
        taken = chosen(entry, rows or ()) if wants_list else ()
    except DocgenError as fault:
        yield from fault.diagnostics
        return
    if entry.each_row:
        yield from (_known_to(entry.known, row) for row in taken)
        return
    whole = _whole_list(entry, taken, request.record.place_of((LIST,))) if wants_list else None
    start = merged(whole, Record(data={}, place=entry.said.place))
    for item in read_files(entry, request, sources) if entry.files else [start]:
        yield item if isinstance(item, Diagnostic) else merged(whole, item)


def _whole_list(entry: Entry, rows: Sequence[Record], place: Place) -> Record:
    """Return the list as the field that receives it, with a place for every column of every row."""
    field = entry.list_field
    inner = entry.known.at(field) or Outline()
    kept = [_known_to(inner, row) for row in rows]
    places: dict[FieldPath, Place] = {(field,): place}
    faults: list[Diagnostic] = []
    for position, row in enumerate(kept):
        places[field, position] = row.place
        places |= {(field, position, *path): found for path, found in row.places.items()}
        faults += [
            fault.moved(replace(fault.place, field=(field, position, *fault.place.field))) for fault in row.faults
        ]
    headings = {(field, *path): found for path, found in kept[0].headings.items()} if kept else {}
    return Record(
        data={field: [row.data for row in kept]},
        place=entry.said.place,
        places=places,
        faults=tuple(faults),
        headings=headings,
    )


def _known_to(known: Outline, row: Record) -> Record:
    """Return what a model knows of a row; one that takes any name takes all of it."""
    return row if known.open else known_fields(row, known.names)
