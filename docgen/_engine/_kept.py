"""What was told of a template, as plain values: it is kept with what was compiled, and told again without looking anew."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from docgen.catalogue import contract
from docgen.errors import Diagnostic, Kind, Place

_PLACE = tuple(one.name for one in fields(Place))


def flaw_as_plain(flaw: Diagnostic) -> tuple[Any, ...]:
    """Return a fault of a template's own tags as a tuple of plain values."""
    return flaw.code, tuple(getattr(flaw.place, name) for name in _PLACE), tuple(flaw.facts.items())


def flaw_from_plain(values: tuple[Any, ...], file: str) -> Diagnostic:
    """Return the fault that `flaw_as_plain` gave, in a template that may by now have another name."""
    code, place, facts = values
    kind = next(kind for kind in vars(contract).values() if isinstance(kind, Kind) and kind.code == code)
    where = dict(zip(_PLACE, place, strict=True)) | {"file": file}
    return Diagnostic(kind=kind, place=Place(**where), facts=dict(facts))
