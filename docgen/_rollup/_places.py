"""Where something is told of a value that a record has from the document above it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docgen.doctype import DocumentType, Parent
from docgen.errors import FieldPath, Place
from docgen.record import Record


def naming(doctype: DocumentType, record: Record, path: FieldPath) -> Place:
    """Return the place of a value; of one that comes from the document above, the field that names that document.

    A report under the wrong plan is mended in the report, not in the plan.
    """
    place, link = record.place_of(path), _link_above(doctype, record, path)
    return record.place_of((link.field,)) if link else place


def as_named_there(doctype: DocumentType, record: Record, path: FieldPath) -> Place:
    """Return the place of a value; one that comes from the document above bears the name it has there."""
    place, link = record.place_of(path), _link_above(doctype, record, path)
    return replace(place, field=(link.take.get(str(path[0]), path[0]), *path[1:])) if link else place


def _link_above(doctype: DocumentType, record: Record, path: FieldPath) -> Parent | None:
    """Return the link to the document above where a value comes from there."""
    link, place = doctype.parent, record.place_of(path)
    named = record.data.get(link.field) if link else None
    if not isinstance(named, str) or not named.strip() or place.file == record.place.file:
        return None
    return link if Path(place.file).name == Path(named.strip()).name else None
