"""What says that a field is not there: of the record, under no heading, or in an empty cell."""

from __future__ import annotations

from docgen.catalogue import checking, sheets
from docgen.errors import Diagnostic

_NOWHERE = (checking.MISSING_FIELD.code, sheets.MISSING_HEADING.code)


def own_field_missing(said: Diagnostic) -> str:
    """Return the name of the document's own field that stands nowhere, or "" for any other fault."""
    return str(said.place.field[0]) if said.code in _NOWHERE and len(said.place.field) == 1 else ""


def what_is_said(said: Diagnostic) -> object:
    """Return what a fault says, apart from where: a missing field goes by labels that differ from type to type."""
    return said.facts.get("truong") if said.code in (*_NOWHERE, sheets.EMPTY_CELL.code) else said.message()
