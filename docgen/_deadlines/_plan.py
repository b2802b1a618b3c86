"""The plan's file ─▶ the plan and its deadlines. The type is whichever declares deadlines and can read the file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from docgen._gather import Sources, gather
from docgen._guest import call
from docgen._rollup import folded
from docgen._validation import Checked
from docgen.catalogue import checking
from docgen.catalogue import rollup as rollup_kinds
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
        found = call(self.doctype.name, "deadlines()", partial(_asked, self, year))
        return tuple(sorted(found, key=lambda deadline: deadline.day))


def _asked(plan: Plan, year: int) -> tuple[Deadline, ...]:
    found = tuple(plan.doctype.deadlines(plan.model, year)) if plan.doctype.deadlines else ()
    if not all(isinstance(one, Deadline) for one in found):
        raise TypeError("deadlines() must yield Deadline values")
    return found


def counted_once(due: Iterable[Deadline], path: Path) -> tuple[tuple[Deadline, ...], tuple[Diagnostic, ...]]:
    """Return the deadlines with each unit once, and a warning for each unit that the plan at `path` lists twice."""
    twice: dict[Hashable, str] = {}
    once = []
    for deadline in due:
        units: dict[Hashable, str] = {}
        for unit in deadline.units:
            key = folded(unit, case=False)
            if key in units:
                twice[key] = unit
            units.setdefault(key, unit)
        once.append(replace(deadline, units=tuple(units.values())))
    said = (rollup_kinds.UNIT_LISTED_TWICE.at(Place(file=str(path)), don_vi=unit) for unit in twice.values())
    return tuple(once), tuple(said)


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
