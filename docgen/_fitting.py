"""Which template a type is filled with, and whether it may be: what is wrong with it is told before any record is rendered."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from docgen._contract import must_hold
from docgen._gather import Sources
from docgen._paths import look
from docgen._roots import template_places
from docgen._template import Template
from docgen._trials import trial_models
from docgen._validation import Checked
from docgen.catalogue import templates
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, Place, has_errors


def template_for(doctype: DocumentType, named: str | os.PathLike[str] | None, sources: Sources) -> Template:
    """Return the template `named`, or the type's own in the last root that has it. Raises DocgenError."""
    folder = sources.host.owner_of(doctype).folder
    places = [Path(named)] if named else template_places(doctype.template, sources.roots, folder)
    path = next((place for place in places if _is_there(place)), None)
    if path is None:
        where = "" if named else ", ".join(str(place.parent) for place in places)
        shown = str(named or doctype.template)
        raise DocgenError(templates.NO_TEMPLATE.at(Place(file=shown), mau=shown, noi_tim=where))
    return Template(path)


def _is_there(path: Path) -> bool:
    try:
        return look(path) != "missing"
    except OSError:
        return False


def require_fit(
    doctype: DocumentType, template: Template, records: Sequence[Checked], sources: Sources
) -> tuple[Diagnostic, ...]:
    """Return what is doubtful about the template. Raises DocgenError when its tags are wrong or do not fit the type.

    The same faults as those of `docgen template check`, but for the doubts that only its author can do something about.
    """
    if wrong := [flaw for flaw in template.flaws if flaw.severity == "error"]:
        raise DocgenError(*wrong)
    first = next((record.model for record in records if record.ok), None)
    if first is None:
        return ()
    try:
        found = must_hold(doctype, template, first, lambda: trial_models(doctype, sources))
    except DocgenError:
        return ()  # context() failed; its record says so
    if has_errors(found):
        raise DocgenError(*found)
    return tuple(found)
