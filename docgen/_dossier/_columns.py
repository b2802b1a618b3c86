"""Which columns the list of a dossier may have in a sheet: what the documents made of it know of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen._dossier._entry import Entry
from docgen._guest import call

if TYPE_CHECKING:
    from docgen._schema import FieldNote, ModelNotes


def list_notes(entries: Sequence[Entry]) -> ModelNotes:
    """Return the fields of a row: those of each list that receives it, then those of each type made row by row.

    A field that one type must have need not be in the list, for it may come from elsewhere; a row must have what every list
    asks of it.
    """
    from docgen._schema import ModelNotes

    listed = [entry_notes(entry) for entry in entries if entry.list_field]
    rows = [entry_notes(entry) for entry in entries if entry.each_row]
    groups = {name: group for notes in (*listed, *rows) for name, group in notes.groups.items()}
    found: dict[str, FieldNote] = {}
    for entry, notes in zip((entry for entry in entries if entry.list_field), listed, strict=True):
        inner = notes.at((entry.list_field,))
        for note in notes.children(inner) if inner else ():
            found.setdefault(note.name, note)
    for notes in rows:
        for note in notes.fields:
            found.setdefault(note.name, replace(note, required=False) if listed else note)
    return ModelNotes(fields=tuple(found.values()), groups=groups)


def entry_notes(entry: Entry) -> ModelNotes:
    """Return what is known of the fields of an entry's type."""
    from docgen._schema import model_notes

    return call(entry.doctype.name, "model", lambda: model_notes(entry.doctype.model))
