"""What was asked ─▶ a task: the type and its rules, what the consolidating record says itself, where results go.

Everything that can be wrong with the call is told here, before a report is read.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from docgen._fitting import template_for
from docgen._gather import Sources, Unfinished, unfinished
from docgen._guest import call
from docgen._host import build_host
from docgen._readers import read_records
from docgen._rollup._results import Targets
from docgen._rollup._rules import Rule
from docgen._rollup._tree import read_rules
from docgen._roots import all_roots
from docgen._schema import model_notes
from docgen._template import Template
from docgen.catalogue import rollup as kinds
from docgen.doctype import DocumentType, Rollup
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be rolled up into what. `into` is the consolidating record's own file, if any."""

    doctype: DocumentType
    rollup: Rollup
    root: Rule
    sources: Sources
    own: Unfinished
    targets: Targets
    template: Template | None


def opened(
    name: str,
    targets: Targets,
    *,
    into: PathLike | None,
    profile: PathLike | None,
    settings: Sequence[tuple[str, Any]],
    template: PathLike | None,
    roots: Sequence[PathLike],
) -> Task:
    """Return the task. Raises DocgenError with what is wrong with the call, or with what it stands on."""
    everywhere = all_roots(map(Path, roots))
    host = build_host(everywhere, only=name)
    doctype = host.find_type(name)
    declared = doctype.rollup
    if declared is None:
        able = ", ".join(one.name for one in build_host(everywhere).types() if one.rollup)
        raise DocgenError(kinds.NO_ROLLUP.at(Place(), loai=doctype.name, co_the=able))
    profiled = Path(profile) if profile else None
    sources = Sources(host=host, roots=everywhere, profile=profiled, settings=tuple(settings))
    return Task(
        doctype=doctype,
        rollup=declared,
        root=call(doctype.name, "rollup", lambda: read_rules(doctype.model, declared)),
        sources=sources,
        own=_own(doctype, Path(into) if into else None, targets.paths()[0], sources),
        targets=targets,
        template=template_for(doctype, template, sources) if targets.document else None,
    )


def _own(doctype: DocumentType, into: Path | None, out: Path, sources: Sources) -> Unfinished:
    """Return what the consolidating record says itself, with every layer. Raises DocgenError."""
    if into is None:
        return unfinished(doctype, Record(data={}, place=Place()), out, sources)
    notes = partial(call, doctype.name, "model", partial(model_notes, doctype.model))
    found = list(read_records(into, sources.host.readers(), notes))
    said = tuple(one for one in found if isinstance(one, Diagnostic))
    faults = [one for one in said if one.severity == "error"]
    records = [one for one in found if isinstance(one, Record)]
    if faults or len(records) != 1:
        raise DocgenError(*(faults or [kinds.INTO_NOT_ONE.at(Place(file=str(into)), tep=into.name)]))
    own = unfinished(doctype, records[0], into, sources)
    return replace(own, said=(*own.said, *said))
