"""A sound record ─▶ the document's bytes: the plugin's context, the template, and faults told at both their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen._guest import call
from docgen._template import Template
from docgen.catalogue import calling
from docgen.doctype import Context, DocumentType
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record

if TYPE_CHECKING:
    from pydantic import BaseModel

_NAME = re.compile(r"[^\W\d]\w*")


def filled(template: Template, doctype: DocumentType, model: BaseModel, record: Record) -> bytes:
    """Return the template filled with a model. Raises DocgenError: what the template could not do, and with which record."""
    context = context_of(doctype, model)
    try:
        return template.render(context)
    except DocgenError as fault:
        raise DocgenError(*(_at_record(said, record) for said in fault.diagnostics)) from fault


def context_of(doctype: DocumentType, model: BaseModel) -> Context:
    """Return the template's values: what the plugin's context() gives, or the model's own fields. Raises DocgenError."""
    own = {name: getattr(model, name) for name in type(model).model_fields}
    made = doctype.context
    values = call(doctype.name, "context()", lambda: made(model)) if made else own
    if not isinstance(values, Mapping):
        reason = f"{type(values).__name__} is no mapping"
        raise DocgenError(calling.PLUGIN_FAULT.at(Place(), plugin=doctype.name, phan="context()", ly_do=reason))
    return values


def _at_record(said: Diagnostic, record: Record) -> Diagnostic:
    """Return what a template could not do, with the record it was filled with, at the field that its tag names."""
    named = next((name for name in _NAME.findall(said.place.tag) if name in record.data), None)
    place = record.place_of((named,)) if named else record.place
    return said.filling(replace(place, text=""))
