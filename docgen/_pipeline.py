"""The sequence, and the only place that knows it: gather ─▶ check ─▶ render ─▶ pack ─▶ write.

Everything is checked and rendered before anything is written. Nothing here prints.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen import _manifest, _output
from docgen._filling import filled
from docgen._fitting import require_fit, template_for
from docgen._gather import Sources, gather
from docgen._host import Host, build_host
from docgen._result import Outcome, RunResult, Status
from docgen._roots import all_roots
from docgen._template import Template
from docgen._validation import Checked
from docgen.catalogue import writing
from docgen.doctype import DocumentType, WrittenDocument
from docgen.errors import Diagnostic, DocgenError, Place, has_errors

_OTHER_DOCUMENTS = (".doc", ".docm", ".dotx", ".dot", ".odt", ".rtf", ".pdf")

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """One record on its way: what it was read from, and the document it became."""

    checked: Checked
    document: _output.Document


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
    return RunResult(diagnostics=said, outcomes=tuple(_outcome(item, "ready") for item in records))


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
        jobs = list(_render_all(doctype, records, compiled, target, sources))
    except DocgenError as fault:
        return RunResult(diagnostics=(*said, *fault.diagnostics), outcomes=tuple(_held(records)))
    jobs = [_guarded(job, force=force) for job in jobs]
    wrong = has_errors(said) or not all(job.checked.ok for job in jobs)
    if wrong and not keep_going:
        return RunResult(diagnostics=said, outcomes=tuple(_held([job.checked for job in jobs])))
    return _write_all(jobs, said, target, sources.host, doctype, dry_run=dry_run)


def _open(
    name: str, profile: PathLike | None, settings: Sequence[tuple[str, Any]], roots: Sequence[PathLike]
) -> tuple[DocumentType, Sources]:
    everywhere = all_roots(map(Path, roots))
    host = build_host(everywhere, only=name)
    doctype = host.find_type(name)
    path = Path(profile) if profile else None
    return doctype, Sources(host=host, roots=everywhere, profile=path, settings=tuple(settings))


def _require_room(target: Path, records: Sequence[Checked]) -> None:
    if target.suffix.lower() in _OTHER_DOCUMENTS and not target.is_dir():
        raise DocgenError(writing.WRONG_ENDING.at(Place(), tep=str(target)))
    single = _output.is_single_file(target)
    if single and len(records) > 1:
        raise DocgenError(writing.MANY_FOR_ONE.at(Place(), so=len(records), tep=str(target)))
    _output.require_writable(target.parent if single else target)


def _render_all(
    doctype: DocumentType, records: Sequence[Checked], compiled: Template, target: Path, sources: Sources
) -> Iterator[_Job]:
    """Yield a job per record; one that could not be rendered carries the reason and an empty document."""
    plugin = sources.host.owner_of(doctype)
    names = _names(doctype, records, target)
    for number, record in enumerate(records):
        path = target if _output.is_single_file(target) else target / names[number]
        data = b""
        entry: Mapping[str, Any] = {}
        if record.ok and record.model is not None:
            try:
                data = filled(compiled, doctype, record.model, record.record)
                entry = _manifest.entry(
                    record=record.record,
                    type_name=doctype.name,
                    plugin=f"{plugin.name} {plugin.version}".strip(),
                    template=Path(compiled.file),
                    template_sha256=compiled.sha256,
                    folder=path.parent,
                )
            except DocgenError as fault:
                record = _with(record, fault.diagnostics)
        yield _Job(checked=record, document=_output.Document(path=path, data=data, entry=entry))


def _names(doctype: DocumentType, records: Sequence[Checked], target: Path) -> list[str]:
    """Return a file name per record, sound or not, so that mending one does not rename the others."""
    if _output.is_single_file(target):
        return [target.name] * len(records)
    inputs = {Path(record.record.place.file) for record in records}
    foreign = _manifest.names_of_others(target, inputs, doctype.name)
    stems = [_stem(doctype, record, number) for number, record in enumerate(records, start=1)]
    return _output.names_for(stems, foreign)


def _stem(doctype: DocumentType, checked: Checked, number: int) -> str:
    """Return the name a record's file asks for; an unsound record is composed of its raw fields as far as they go."""
    model, place = checked.model, {"so_thu_tu": number, "ten_tep": Path(checked.record.place.file).stem}
    if model is not None:
        fields = {name: getattr(model, name) for name in type(model).model_fields}
        return _output.composed_name(doctype.filename, {**fields, **place})
    try:
        return _output.composed_name(doctype.filename, {**checked.record.data, **place})
    except DocgenError:
        return ""


def _guarded(job: _Job, *, force: bool) -> _Job:
    """Return the job with an error when a file stands in its way that must be kept."""
    if not job.checked.ok:
        return job
    path = job.document.path
    try:
        in_the_way = _output.standing(job.document) == "foreign" and not force
    except DocgenError as fault:
        return _Job(checked=_with(job.checked, fault.diagnostics), document=job.document)
    if not in_the_way:
        return job
    kept = writing.EDITED_BY_HAND.at(Place(file=str(path)), tep=str(path))
    return _Job(checked=_with(job.checked, (kept,)), document=job.document)


def _write_all(
    jobs: Sequence[_Job],
    said: tuple[Diagnostic, ...],
    target: Path,
    host: Host,
    doctype: DocumentType,
    *,
    dry_run: bool,
) -> RunResult:
    outcomes: list[Outcome] = []
    late: list[Diagnostic] = []
    for job in jobs:
        outcomes.append(_write_one(job, dry_run=dry_run))
        if outcomes[-1].status == "written":
            late.extend(_announce(host, job.document, doctype))
    done = [
        job.document for job, outcome in zip(jobs, outcomes, strict=True) if outcome.status in ("written", "unchanged")
    ]
    if done and not dry_run:
        try:
            if not _output.is_single_file(target):
                _manifest.write_manifest(target, done)
            _output.sweep(done[0].path.parent)
        except DocgenError as fault:
            late.extend(fault.diagnostics)
    return RunResult(diagnostics=(*said, *late), outcomes=tuple(outcomes))


def _write_one(job: _Job, *, dry_run: bool) -> Outcome:
    if not job.checked.ok:
        return _outcome(job.checked, "rejected")
    document = job.document
    try:
        status: Status = (
            "unchanged" if _output.standing(document) == "same" else "would-write" if dry_run else "written"
        )
        if status == "written":
            _output.write(document)
    except DocgenError as fault:
        return _outcome(_with(job.checked, fault.diagnostics), "rejected")
    return _outcome(job.checked, status, document)


def _announce(host: Host, document: _output.Document, doctype: DocumentType) -> Iterator[Diagnostic]:
    written = WrittenDocument(path=document.path, sha256=document.sha256, type=doctype.name)
    for said in host.announce(written):
        yield writing.HOOK_FAILED.at(Place(file=str(document.path)), **said.facts)


def _held(records: Iterable[Checked]) -> Iterator[Outcome]:
    for record in records:
        yield _outcome(record, "held")


def _outcome(checked: Checked, status: Status, document: _output.Document | None = None) -> Outcome:
    return Outcome(
        place=checked.record.place,
        status=status if checked.ok else "rejected",
        path=document.path if document else None,
        sha256=document.sha256 if document else "",
        diagnostics=checked.diagnostics,
    )


def _with(checked: Checked, faults: Iterable[Diagnostic]) -> Checked:
    return Checked(record=checked.record, model=checked.model, diagnostics=(*checked.diagnostics, *faults))
