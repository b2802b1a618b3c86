"""Where something is told of a value that a record has from the document above it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docgen.doctype import DocumentType
from docgen.errors import FieldPath, Place
from docgen.record import Record


def naming(doctype: DocumentType, record: Record, path: FieldPath) -> Place:
    """Return the place of a value; of one that comes from the document above, the field that names that document.

    A report under the wrong plan is mended in the report, not in the plan.
    """
    place = record.place_of(path)
    link = doctype.parent
    if link is None or not _from_above(doctype, record, place):
        return place
    return record.place_of((link.field,))


def as_named_there(doctype: DocumentType, record: Record, path: FieldPath) -> Place:
    """Return the place of a value; one that comes from the document above bears the name it has there."""
    place = record.place_of(path)
    link = doctype.parent
    if link is None or not _from_above(doctype, record, place):
        return place
    return replace(place, field=(link.take.get(str(path[0]), path[0]), *path[1:]))


def _from_above(doctype: DocumentType, record: Record, place: Place) -> bool:
    named = record.data.get(doctype.parent.field) if doctype.parent else None
    if not isinstance(named, str) or not named.strip() or place.file == record.place.file:
        return False
    return Path(place.file).name == Path(named.strip()).name
