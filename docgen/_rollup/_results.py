"""The files of a roll-up: the document, the record, the trace. All are ready before the first is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from docgen import _output
from docgen._host import Host
from docgen._output import Document
from docgen._paths import resolved
from docgen._result import Outcome, Status
from docgen.catalogue import rollup as kinds
from docgen.catalogue import writing
from docgen.doctype import WrittenDocument
from docgen.errors import Diagnostic, DocgenError, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """Where the results go; at least one of them is named."""

    document: Path | None = None
    record: Path | None = None
    trace: Path | None = None

    def paths(self) -> tuple[Path, ...]:
        """Return those that are named."""
        return tuple(path for path in (self.document, self.record, self.trace) if path)


def targets(out: Iterable[Path], trace: Path | None, read: Iterable[Path] = ()) -> Targets:
    """Return the results asked for, told apart by their endings.

    Raises DocgenError for another ending, a file twice, or one of the files that are `read`.
    """
    by_ending: dict[str, Path] = {}
    for path in out:
        ending = {".yml": ".yaml"}.get(path.suffix.lower(), path.suffix.lower())
        if ending not in (".docx", ".yaml"):
            raise DocgenError(kinds.WRONG_OUT.at(Place(), tep=str(path)))
        if ending in by_ending:
            raise DocgenError(kinds.OUT_TWICE.at(Place(), tep=str(path)))
        by_ending[ending] = path
    if trace is not None and trace.suffix.lower() != ".xlsx":
        raise DocgenError(kinds.WRONG_OUT.at(Place(), tep=str(trace)))
    found = Targets(document=by_ending.get(".docx"), record=by_ending.get(".yaml"), trace=trace)
    require_apart(found, read)
    for path in found.paths():
        _output.require_writable(path.parent)
    return found


def require_apart(results: Targets, read: Iterable[Path]) -> None:
    """Raise DocgenError when a result would be written over a file that is read for it."""
    files = {found for file in read if (found := _found(file))}
    for path in results.paths():
        if _found(path) in files:
            raise DocgenError(kinds.OUT_IS_INPUT.at(Place(), tep=str(path)))


def _found(path: Path) -> Path | None:
    """Return the path in full, or None where it leads nowhere: whoever reads or writes it tells why."""
    try:
        return resolved(path)
    except OSError:
        return None


def kept(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    """Yield a fault for each file that stands in the way and is not as docgen wrote it."""
    for document in documents:
        path = document.path
        try:
            foreign = _output.standing(document) == "foreign"
        except DocgenError as fault:
            yield from fault.diagnostics
            continue
        if foreign:
            yield writing.EDITED_BY_HAND.at(Place(file=str(path)), tep=str(path))


def written(documents: Iterable[Document], place: Place, *, dry_run: bool) -> Iterator[Outcome]:
    """Write what has changed and yield what became of each file."""
    for document in documents:
        try:
            same = _output.standing(document) == "same"
            if not same and not dry_run:
                _output.write(document)
        except DocgenError as fault:
            yield Outcome(place=place, status="rejected", diagnostics=fault.diagnostics)
            continue
        if not same and not dry_run:
            _output.sweep(document.path.parent)
        status: Status = "unchanged" if same else "would-write" if dry_run else "written"
        yield Outcome(place=place, status=status, path=document.path, sha256=document.sha256)


def announced(host: Host, outcomes: Iterable[Outcome], type_name: str) -> Iterator[Diagnostic]:
    """Tell the plugins of a document that was written; yield what those that failed have to say."""
    for outcome in outcomes:
        if outcome.status == "written" and outcome.path and outcome.path.suffix.lower() == ".docx":
            document = WrittenDocument(path=outcome.path, sha256=outcome.sha256, type=type_name)
            for said in host.announce(document):
                yield writing.HOOK_FAILED.at(Place(file=str(outcome.path)), **said.facts)
