"""What a document gives to those further down the dossier, with the places it came from; and what it would have given."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from docgen._dossier._missing import own_field_missing
from docgen._guest import call
from docgen._validation import Checked
from docgen.doctype import DocumentType
from docgen.errors import DocgenError, FieldPath, Place
from docgen.record import Record


def given_by(doctype: DocumentType, checked: Checked) -> Record:
    """Return the fields that a document gives; none when its type gives nothing or it has no model. Raises DocgenError."""
    record = checked.record
    data = _given(doctype, checked.model, record.place)
    places: dict[FieldPath, Place] = {}
    for name, value in data.items():
        places[(name,)] = _origin(name, value, checked)
        for inner, part in value.items() if isinstance(value, Mapping) else ():
            places[(name, inner)] = _origin(inner, part, checked)
    return Record(data=data, place=record.place, places=places)


def _given(doctype: DocumentType, model: Any, place: Place | None = None) -> dict[str, Any]:
    gives = doctype.share.gives if doctype.share else None
    if gives is None or model is None:
        return {}
    return call(doctype.name, "gives()", lambda: dict(gives(model)), place)


def _origin(name: str, value: object, checked: Checked) -> Place:
    """Return the place of the document's own field of that name where it has the value that is given, else the document's."""
    fields = type(checked.model).model_fields if checked.model else {}
    own = getattr(checked.model, name) if name in fields else None
    same = name in fields and value in (own, str(own))
    return checked.record.place_of((name,) if same else ())


def names_given(doctype: DocumentType) -> set[str]:
    """Return the names of the fields that documents of a type give, found out on made-up ones."""
    from docgen._specimen import specimens  # only where a document is not sound

    names: set[str] = set()
    for model in specimens(doctype) if doctype.share and doctype.share.gives else ():
        try:
            names |= _given(doctype, model).keys()
        except DocgenError:
            continue
    return names


def without_follow_ups(checked: Checked, withheld: Collection[str]) -> Checked:
    """Return the record without complaints about fields that are missing only since an earlier document is not sound."""
    told = tuple(said for said in checked.diagnostics if own_field_missing(said) not in withheld)
    return Checked(record=checked.record, model=checked.model, diagnostics=told)
