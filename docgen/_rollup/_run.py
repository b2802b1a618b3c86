"""The sequence of a roll-up: reports, one at a time ─▶ totals ─▶ the consolidated record ─▶ files.

Everything is known before anything is written. Nothing here prints, and no report is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from docgen._filling import filled
from docgen._fitting import require_fit
from docgen._gather import gather
from docgen._output import Document
from docgen._readers import suffixes
from docgen._result import Outcome, RunResult
from docgen._rollup._book import Book
from docgen._rollup._doubts import doubts
from docgen._rollup._inputs import report_files
from docgen._rollup._limits import overlong
from docgen._rollup._places import as_named_there
from docgen._rollup._record import Consolidated, as_yaml, consolidated
from docgen._rollup._results import announced, kept, require_apart, targets, written
from docgen._rollup._tally import Tallies, Tally, begun
from docgen._rollup._task import PathLike, Task, opened
from docgen._rollup._trace import workbook
from docgen._validation import Checked, typed_fields
from docgen.catalogue import checking
from docgen.catalogue import rollup as kinds
from docgen.errors import Diagnostic, DocgenError, Place, has_errors


def rollup(
    type: str,  # noqa: A002 - the word users know
    *inputs: PathLike,
    out: PathLike | Sequence[PathLike],
    into: PathLike | None = None,
    trace: PathLike | None = None,
    profile: PathLike | None = None,
    settings: Sequence[tuple[str, Any]] = (),
    template: PathLike | None = None,
    roots: Sequence[PathLike] = (),
    strict: bool = False,
    keep_going: bool = False,
    dry_run: bool = False,
    force: bool = False,
) -> RunResult:
    """Roll many units' reports up into one of the level above, and return the files written and all there is to say.

    `inputs` are files, folders and patterns. `out` is a .docx (the document), a .yaml (the record, which `make` and a further
    roll-up read), or one of each. `into` is a file with the consolidated report's own fields; `profile` and `settings` are
    for it alone. `trace` is an .xlsx that tells where each figure comes from. With `strict` a unit without a report is an
    error. Where a report is refused nothing is written, unless `keep_going`; it is left out then.
    """
    book = Book(every=trace is not None)
    try:
        wanted = targets(_listed(out), Path(trace) if trace else None, _listed([into, profile, *inputs]))
        task = opened(type, wanted, into=into, profile=profile, settings=settings, template=template, roots=roots)
        require_apart(wanted, _plan_of(task))
        book.told.extend(task.own.said)
        tally, made = _consolidated(task, inputs, book, strict=strict)
        if not _can_be_written(task, made) or (has_errors(book.told) and not keep_going):
            return RunResult(diagnostics=tuple(book.told))
        if task.targets.document is None:
            made = made.as_record()
        outcomes = _written(task, tally, made, book, dry_run=dry_run, force=force)
        return RunResult(diagnostics=tuple(book.told), outcomes=outcomes)
    except DocgenError as fault:
        return RunResult(diagnostics=(*book.told, *fault.diagnostics))
    finally:
        book.close()


def _listed(named: PathLike | Sequence[PathLike | None]) -> list[Path]:
    """Return what was named as paths: one, or those of several that are there."""
    several = [named] if isinstance(named, str | os.PathLike) else named
    return [Path(one) for one in several if one]


def _consolidated(task: Task, inputs: Sequence[PathLike], book: Book, *, strict: bool) -> tuple[Tally, Consolidated]:
    """Read every report and return what they come to. Raises DocgenError when there is none."""
    typed = typed_fields(task.doctype, task.own.whole.data)
    if long := tuple(overlong(task.root, SimpleNamespace(**typed), task.own.whole)):
        raise DocgenError(*long)
    tallies = begun(task.doctype, task.rollup, task.root, typed, book)
    listed = partial(as_named_there, task.doctype, task.own.whole)
    book.told.extend(tallies.units.doubled(listed))
    for item in _reports(task, inputs):
        if isinstance(item, Diagnostic):
            book.told.append(item)
        else:
            tallies.take(item)
    tally = tallies.chosen()
    if tally is None:
        raise DocgenError(kinds.NO_REPORTS.at(Place()))
    book.close_entries()
    book.told.extend(tallies.units.missing({*tally.units, *tallies.refused}, listed, strict=strict))
    book.told.extend(doubts(tally.totals, book, task.own.whole.place))
    refused = {task.rollup.refused: tallies.left_out(tally)} if task.rollup.refused else {}
    made = consolidated(
        task.doctype, task.root, task.own, typed, tally.totals.result() or {}, refused, tallies.absent(tally)
    )
    book.told.extend(made.said)
    book.told.extend(_as_far_as(task, made.checked))
    book.told.append(_counted(tally, tallies))
    return tally, made


def _reports(task: Task, inputs: Sequence[PathLike]) -> Iterator[Checked | Diagnostic]:
    """Yield the reports, one at a time; profile and settings are the consolidating record's, and none of theirs."""
    record = task.own.whole
    aside = [*task.targets.paths(), *([Path(record.place.file)] if record.place.file else []), *_plan_of(task)]
    theirs = replace(task.sources, profile=None, settings=())
    for item in report_files(map(Path, inputs), suffixes(theirs.host.readers()), aside):
        if isinstance(item, Diagnostic):
            yield item
        else:
            yield from gather(task.doctype, [item], theirs)


def _plan_of(task: Task) -> list[Path]:
    """Return the file of the document above that the consolidating record names."""
    record, link = task.own.whole, task.doctype.parent
    named = record.data.get(link.field) if link else None
    if link is None or not isinstance(named, str) or not named.strip():
        return []
    return [Path(record.place_of((link.field,)).file).parent / named.strip()]


def _as_far_as(task: Task, checked: Checked) -> Iterator[Diagnostic]:
    """Yield what is wrong with the consolidated record; what is still missing does not keep a record from being written."""
    for said in checked.diagnostics:
        is_open = said.kind is checking.MISSING_FIELD and task.targets.document is None
        yield replace(said, kind=replace(said.kind, severity="warning")) if is_open else said


def _can_be_written(task: Task, made: Consolidated) -> bool:
    return made.checked.ok or not has_errors(_as_far_as(task, made.checked))


def _counted(tally: Tally, tallies: Tallies) -> Diagnostic:
    expected = len(tallies.units.by_name)
    of = {"tren": f"/{expected}", "tren_en": f" of {expected}"} if expected else {"tren": "", "tren_en": ""}
    return kinds.ROLLED_UP.at(Place(), so=len(tally.units), **of)


def _written(
    task: Task, tally: Tally, made: Consolidated, book: Book, *, dry_run: bool, force: bool
) -> tuple[Outcome, ...]:
    """Write the results, all ready before the first, and return what became of each."""
    documents = list(_documents(task, tally, made, book))
    if not force and (in_the_way := tuple(kept(documents))):
        raise DocgenError(*in_the_way)
    outcomes = tuple(written(documents, made.checked.record.place, dry_run=dry_run))
    book.told.extend(announced(task.sources.host, outcomes, task.doctype.name))
    return outcomes


def _documents(task: Task, tally: Tally, made: Consolidated, book: Book) -> Iterator[Document]:
    wanted = task.targets
    if wanted.document and task.template and made.checked.model is not None:
        book.told.extend(require_fit(task.doctype, task.template, [made.checked], task.sources))
        data = filled(task.template, task.doctype, made.checked.model, made.checked.record)
        yield Document(path=wanted.document, data=data, entry={})
    if wanted.record:
        data = as_yaml(task.doctype, made, wanted.record, len(tally.units))
        yield Document(path=wanted.record, data=data, entry={})
    if wanted.trace:
        yield Document(path=wanted.trace, data=workbook(list(tally.totals.figures()), book.ledger), entry={})
