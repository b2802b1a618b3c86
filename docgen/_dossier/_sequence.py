"""The sequence of a dossier, and the only place that knows it: read ─▶ check each ─▶ check across ─▶ render ─▶ write.

Everything is checked, across all documents, and rendered before anything is written. Nothing here prints.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from docgen import _manifest, _output
from docgen._dossier._composing import Made
from docgen._dossier._draft import Draft, drafted
from docgen._dossier._naming import paths_of
from docgen._dossier._once import told_once
from docgen._fitting import require_fit, template_for
from docgen._gather import Sources
from docgen._host import build_host
from docgen._paths import seen_from
from docgen._rendering import Job, rendered
from docgen._result import RunResult
from docgen._roots import all_roots
from docgen._template import Template
from docgen._writing import guarded, held, write_all
from docgen.catalogue import dossiers
from docgen.errors import Diagnostic, DocgenError, Place, has_errors

PathLike = str | os.PathLike[str]

_MOST_LEFT_OVER = 10


def make_dossier(
    path: PathLike,
    *,
    out: PathLike,
    profile: PathLike | None = None,
    settings: Sequence[tuple[str, Any]] = (),
    roots: Sequence[PathLike] = (),
    dry_run: bool = False,
    force: bool = False,
) -> RunResult:
    """Make every document of a dossier's file and return what became of each, in the order of the dossier.

    `path` is the dossier's file, `out` the folder of the documents and their `manifest.jsonl`. `settings` are `--set` pairs
    for every document that has the field. When one document is wrong, or they contradict each other, nothing is written. A
    file that is not as docgen wrote it is kept, unless `force`; one that is no longer made is kept and told.
    """
    target, file = Path(out), Path(path)
    try:
        _require_folder(target)
        everywhere = all_roots(map(Path, roots))
        own = Path(profile) if profile else None
        host = build_host(everywhere, rules=False)
        sources = Sources(host=host, roots=everywhere, profile=own, settings=tuple(settings))
    except DocgenError as fault:
        return RunResult(diagnostics=fault.diagnostics)
    draft = drafted(file, sources)
    result = _finished(draft, file, target, sources, dry_run=dry_run, force=force)
    return told_once(result, draft.made)


def _require_folder(target: Path) -> None:
    if target.suffix.lower() in (".docx", *_output.OTHER_DOCUMENTS) and not target.is_dir():
        raise DocgenError(dossiers.NEEDS_A_FOLDER.at(Place(), tep=str(target)))
    _output.require_writable(target)


def _finished(draft: Draft, file: Path, target: Path, sources: Sources, *, dry_run: bool, force: bool) -> RunResult:
    """Return what became of a draft: rendered and written when all of it is sound."""
    templates, doubts = _templates(draft.made, sources)
    said = (*draft.said, *doubts)
    stopped = RunResult(diagnostics=said, outcomes=held(one.checked for one in draft.made))
    if not draft.ok or has_errors(said):
        return stopped
    dossier = seen_from(target, file)
    try:
        jobs = list(_jobs(draft.made, templates, dossier, target, sources))
    except DocgenError as fault:
        return replace(stopped, diagnostics=(*said, *fault.diagnostics))
    jobs = [guarded(job, force=force) for job in jobs]
    if not all(job.checked.ok for job in jobs):
        return replace(stopped, outcomes=held(job.checked for job in jobs))
    result = write_all(jobs, said, target, sources.host, dry_run=dry_run)
    left = _left_over(jobs, dossier, target)
    return replace(result, diagnostics=(*result.diagnostics, *left))


def _templates(made: Sequence[Made], sources: Sources) -> tuple[Mapping[str, Template], tuple[Diagnostic, ...]]:
    """Return the template of each type, by its name, and what is wrong or doubtful about any."""
    templates: dict[str, Template] = {}
    said: list[Diagnostic] = []
    for doctype in {one.entry.doctype.name: one.entry.doctype for one in made}.values():
        records = [one.checked for one in made if one.entry.doctype is doctype]
        try:
            templates[doctype.name] = template_for(doctype, None, sources)
            said += require_fit(doctype, templates[doctype.name], records, sources)
        except DocgenError as fault:
            said += fault.diagnostics
    return templates, tuple(said)


def _jobs(
    made: Sequence[Made], templates: Mapping[str, Template], dossier: str, target: Path, sources: Sources
) -> Iterator[Job]:
    """Yield every document, rendered. Raises DocgenError where one cannot be named."""
    _, others = _manifest.names_of_dossier(target, dossier)
    located = zip(made, paths_of(made, target, others), strict=True)
    for doctype, group in groupby(located, key=lambda pair: pair[0].entry.doctype):
        documents, paths = zip(*group, strict=True)
        records = [one.checked for one in documents]
        template, noted = templates[doctype.name], {"dossier": dossier}
        yield from rendered(doctype, records, paths, template, sources, folder=target, noted=noted)


def _left_over(jobs: Sequence[Job], dossier: str, target: Path) -> Iterator[Diagnostic]:
    """Yield a warning for the files that this dossier made once and makes no more."""
    ours, _ = _manifest.names_of_dossier(target, dossier)
    left = sorted(ours - {job.document.path.relative_to(target).as_posix() for job in jobs})
    for name in left[:_MOST_LEFT_OVER]:
        yield dossiers.LEFT_OVER.at(Place(file=str(target / name)), tep=name)
    if more := left[_MOST_LEFT_OVER:]:
        place = Place(file=str(target / _manifest.MANIFEST))
        yield dossiers.MORE_LEFT_OVER.at(place, so=len(more), tep=", ".join(more))
