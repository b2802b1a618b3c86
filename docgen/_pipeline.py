"""The sequence, and the only place that knows it: gather ─▶ check ─▶ render ─▶ pack ─▶ write.

Everything is checked and rendered before anything is written. Nothing here prints.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from docgen import _manifest, _output
from docgen._fitting import require_fit, template_for
from docgen._gather import Sources, gather
from docgen._host import build_host
from docgen._rendering import rendered, stem_of
from docgen._result import RunResult
from docgen._roots import all_roots
from docgen._validation import Checked
from docgen._writing import guarded, held, outcome, write_all
from docgen.catalogue import writing
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, Place, has_errors

PathLike = str | os.PathLike[str]


def check(
    type: str,  # noqa: A002 - the word users know
    *inputs: PathLike,
    profile: PathLike | None = None,
    settings: Sequence[tuple[str, Any]] = (),
    roots: Sequence[PathLike] = (),
) -> RunResult:
    """Return everything that is wrong or doubtful in the inputs; nothing is written.

    `type` is a document type's name or alias, `inputs` are data files. `settings` are `--set` pairs of name and value,
    `roots` further folders with plugins and templates. Sound records have the status "ready".
    """
    try:
        records, said = trace(type, *inputs, profile=profile, settings=settings, roots=roots)
    except DocgenError as fault:
        return RunResult(diagnostics=fault.diagnostics)
    return RunResult(diagnostics=said, outcomes=tuple(outcome(item, "ready") for item in records))


def trace(
    type: str,  # noqa: A002 - the word users know
    *inputs: PathLike,
    profile: PathLike | None = None,
    settings: Sequence[tuple[str, Any]] = (),
    roots: Sequence[PathLike] = (),
) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    """Return the checked records with the place of every value, and the diagnostics that belong to no record."""
    doctype, sources = _open(type, profile, settings, roots)
    return _sorted_out(gather(doctype, map(Path, inputs), sources))


def _sorted_out(found: Iterable[Checked | Diagnostic]) -> tuple[list[Checked], tuple[Diagnostic, ...]]:
    everything = list(found)
    records = [item for item in everything if isinstance(item, Checked)]
    return records, tuple(item for item in everything if isinstance(item, Diagnostic))


def make(
    type: str,  # noqa: A002 - the word users know
    *inputs: PathLike,
    out: PathLike,
    profile: PathLike | None = None,
    settings: Sequence[tuple[str, Any]] = (),
    template: PathLike | None = None,
    roots: Sequence[PathLike] = (),
    keep_going: bool = False,
    dry_run: bool = False,
    force: bool = False,
) -> RunResult:
    """Make a document of each record in the inputs and return what became of each.

    `out` ending in .docx names one file; otherwise it is a folder that also gets `manifest.jsonl`. When one record is
    wrong nothing is written, unless `keep_going`. A file that is not as docgen wrote it is kept, unless `force`.
    """
    try:
        doctype, sources = _open(type, profile, settings, roots)
        compiled = template_for(doctype, template, sources)
    except DocgenError as fault:
        return RunResult(diagnostics=fault.diagnostics)
    records, said = _sorted_out(gather(doctype, map(Path, inputs), sources))
    target = Path(out)
    try:
        _require_room(target, records)
        said = (*said, *require_fit(doctype, compiled, records, sources))
        single = _output.is_single_file(target)
        folder = target.parent if single else target
        jobs = list(rendered(doctype, records, _paths(doctype, records, target), compiled, sources, folder=folder))
    except DocgenError as fault:
        return RunResult(diagnostics=(*said, *fault.diagnostics), outcomes=held(records))
    jobs = [guarded(job, force=force) for job in jobs]
    wrong = has_errors(said) or not all(job.checked.ok for job in jobs)
    if wrong and not keep_going:
        return RunResult(diagnostics=said, outcomes=held(job.checked for job in jobs))
    return write_all(jobs, said, None if single else target, sources.host, dry_run=dry_run)


def _open(
    name: str, profile: PathLike | None, settings: Sequence[tuple[str, Any]], roots: Sequence[PathLike]
) -> tuple[DocumentType, Sources]:
    everywhere = all_roots(map(Path, roots))
    host = build_host(everywhere, only=name)
    doctype = host.find_type(name)
    path = Path(profile) if profile else None
    return doctype, Sources(host=host, roots=everywhere, profile=path, settings=tuple(settings))


def _require_room(target: Path, records: Sequence[Checked]) -> None:
    if target.suffix.lower() in _output.OTHER_DOCUMENTS and not target.is_dir():
        raise DocgenError(writing.WRONG_ENDING.at(Place(), tep=str(target)))
    single = _output.is_single_file(target)
    if single and len(records) > 1:
        raise DocgenError(writing.MANY_FOR_ONE.at(Place(), so=len(records), tep=str(target)))
    _output.require_writable(target.parent if single else target)


def _paths(doctype: DocumentType, records: Sequence[Checked], target: Path) -> list[Path]:
    """Return a path per record, sound or not, so that mending one does not rename the others."""
    if _output.is_single_file(target):
        return [target] * len(records)
    files = [Path(record.record.place.file) for record in records]
    foreign = _manifest.names_of_others(target, set(files), doctype.name)
    numbered = enumerate(zip(records, files, strict=True), start=1)
    stems = [stem_of(doctype, record, number, file.stem) for number, (record, file) in numbered]
    return [target / name for name in _output.names_for(stems, foreign)]
