"""The plan's file ─▶ the plan and its deadlines. The type is whichever declares deadlines and can read the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen._gather import Sources, gather
from docgen._guest import call
from docgen._validation import Checked
from docgen.catalogue import checking
from docgen.doctype import Deadline, DocumentType
from docgen.errors import Diagnostic, DocgenError, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A document that sets deadlines: its file, its type and its model."""

    path: Path
    doctype: DocumentType
    model: Any

    def due_in(self, year: int) -> tuple[Deadline, ...]:
        """Return the deadlines for a year, the earliest first. Raises DocgenError when the plugin fails."""
        found = call(
            self.doctype.name, "deadlines()", lambda: tuple((self.doctype.deadlines or _none)(self.model, year))
        )
        return tuple(sorted(found, key=lambda deadline: deadline.day))


def _none(_model: Any, _year: int) -> tuple[Deadline, ...]:
    return ()


def read_plan(path: Path, sources: Sources) -> Plan:
    """Return the plan of a file. Raises DocgenError with what is wrong with it; its warnings are for those who make it."""
    refused: list[Diagnostic] = []
    for doctype in (one for one in sources.host.types() if one.deadlines):
        faults, checked = _read(doctype, path, sources)
        if not faults and len(checked) == 1:
            return Plan(path=path, doctype=doctype, model=checked[0].model)
        refused = (
            refused or faults or [checking.PARENT_NOT_ONE.at(Place(file=str(path)), tep=path.name, so=len(checked))]
        )
    raise DocgenError(*refused)


def _read(doctype: DocumentType, path: Path, sources: Sources) -> tuple[list[Diagnostic], Sequence[Checked]]:
    found = list(gather(doctype, [path], sources))
    checked = [item for item in found if isinstance(item, Checked)]
    said = [one for item in found for one in (item.diagnostics if isinstance(item, Checked) else (item,))]
    return [one for one in said if one.severity == "error"], checked
