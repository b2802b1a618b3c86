"""Jobs ─▶ files: somebody's work is kept, each document is put in its place, and the manifest says what became of what.

Comes in: jobs whose documents are whole. Goes out: files, a manifest, and an outcome for each record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from docgen import _manifest, _output
from docgen._host import Host
from docgen._rendering import Job
from docgen._result import Outcome, RunResult, Status
from docgen._validation import Checked
from docgen.catalogue import writing
from docgen.doctype import WrittenDocument
from docgen.errors import Diagnostic, DocgenError, Place


def outcome(checked: Checked, status: Status, document: _output.Document | None = None) -> Outcome:
    """Return what became of a record; one with errors was rejected, whatever `status` says."""
    return Outcome(
        place=checked.record.place,
        status=status if checked.ok else "rejected",
        path=document.path if document else None,
        sha256=document.sha256 if document else "",
        diagnostics=checked.diagnostics,
    )


def held(records: Iterable[Checked]) -> tuple[Outcome, ...]:
    """Return the outcomes of records that were kept back because something was wrong."""
    return tuple(outcome(record, "held") for record in records)


def guarded(job: Job, *, force: bool) -> Job:
    """Return the job with an error when a file stands in its way that must be kept."""
    if not job.checked.ok:
        return job
    path = job.document.path
    try:
        in_the_way = _output.standing(job.document) == "foreign" and not force
    except DocgenError as fault:
        return replace(job, checked=job.checked.blamed(fault.diagnostics))
    if not in_the_way:
        return job
    kept = writing.EDITED_BY_HAND.at(Place(file=str(path)), tep=str(path))
    return replace(job, checked=job.checked.blamed((kept,)))


def write_all(
    jobs: Sequence[Job], said: Iterable[Diagnostic], folder: Path | None, host: Host, *, dry_run: bool
) -> RunResult:
    """Write every sound job and return what became of all; `folder` gets the manifest, where there is to be one."""
    outcomes: list[Outcome] = []
    late: list[Diagnostic] = []
    for job in jobs:
        outcomes.append(_write_one(job, dry_run=dry_run))
        if outcomes[-1].status == "written":
            late.extend(_announce(host, job))
    done = [job.document for job, told in zip(jobs, outcomes, strict=True) if told.status in ("written", "unchanged")]
    if not dry_run:
        late.extend(_close(done, folder))
    return RunResult(diagnostics=(*said, *late), outcomes=tuple(outcomes))


def _close(done: Sequence[_output.Document], folder: Path | None) -> Iterator[Diagnostic]:
    """Bring the manifest up to date and sweep the folders; yield why that could not be done."""
    try:
        if done and folder:
            _manifest.write_manifest(folder, done)
        for touched in dict.fromkeys(document.path.parent for document in done):
            _output.sweep(touched)
    except DocgenError as fault:
        yield from fault.diagnostics


def _write_one(job: Job, *, dry_run: bool) -> Outcome:
    if not job.checked.ok:
        return outcome(job.checked, "rejected")
    document = job.document
    try:
        same = _output.standing(document) == "same"
        status: Status = "unchanged" if same else "would-write" if dry_run else "written"
        if status == "written":
            _output.write(document)
    except DocgenError as fault:
        return outcome(job.checked.blamed(fault.diagnostics), "rejected")
    return outcome(job.checked, status, document)


def _announce(host: Host, job: Job) -> Iterator[Diagnostic]:
    document = job.document
    written = WrittenDocument(path=document.path, sha256=document.sha256, type=job.doctype.name)
    for said in host.announce(written):
        yield writing.HOOK_FAILED.at(Place(file=str(document.path)), **said.facts)
