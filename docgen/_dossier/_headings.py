"""What the columns of a list may be called: the fields that the dossier's documents take of a row, with their labels.

Sheets alone ask for it, since reading labels off a model takes its time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen._dossier._entry import Entry
from docgen._guest import call
from docgen._schema import FieldNote, ModelNotes, model_notes


def list_notes(entries: Iterable[Entry]) -> ModelNotes:
    """Return the fields of a row: those of the lists' items, then those of documents made of a row each.

    Fields of one name are one; what the first says of it counts. Raises DocgenError for a model that cannot be read.
    """
    fields: dict[str, FieldNote] = {}
    groups: dict[str, tuple[FieldNote, ...]] = {}
    for entry in sorted(entries, key=lambda entry: not entry.list_field):
        if not (entry.list_field or entry.each_row):
            continue
        notes = type_notes(entry)
        groups = {**notes.groups, **groups}
        for note in _columns(entry, notes):
            fields.setdefault(note.name, note)
    return ModelNotes(fields=tuple(fields.values()), groups=groups)


def type_notes(entry: Entry) -> ModelNotes:
    """Return what is known of the fields of an entry's type. Raises DocgenError for a model that cannot be read."""
    return call(entry.doctype.name, "model", lambda: model_notes(entry.doctype.model))


def _columns(entry: Entry, notes: ModelNotes) -> Iterator[FieldNote]:
    if not entry.list_field:
        yield from notes.fields
    elif whole := notes.at((entry.list_field,)):
        yield from notes.children(whole)
