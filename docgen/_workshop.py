"""What a template's author asks: which tags there are, what is wrong, how it looks filled. Nothing here prints.

The second sequence beside `_pipeline`: a template is looked at before there is any record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docgen import _output
from docgen._contract import findings, not_held
from docgen._engine import Tag
from docgen._filling import context_of
from docgen._gather import Sources
from docgen._host import build_host
from docgen._limits import LIMITS
from docgen._paths import look, read_plain, reasons
from docgen._result import Outcome, RunResult, Status
from docgen._roots import all_roots
from docgen._specimen import values_asked
from docgen._template import Template
from docgen._trials import trial_models
from docgen.catalogue import templates, writing
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReport:
    """A template looked at: its tags, how each part with tags is filled ("fast", "parsed", "docxtpl"), what is wrong."""

    file: str
    tags: tuple[Tag, ...] = ()
    paths: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def result(self) -> RunResult:
        """Return the diagnostics as a run that made nothing."""
        return RunResult(diagnostics=self.diagnostics)


def tags(file: Path) -> TemplateReport:
    """Return every tag of the template. Raises DocgenError when it cannot be read."""
    template = Template(_there(file))
    return TemplateReport(file=str(file), tags=template.tags)


def check(file: Path, type_name: str = "", roots: Sequence[Path] = ()) -> TemplateReport:
    """Return everything that is wrong with a template by itself and, with a type, where it and the type disagree.

    Raises DocgenError when the file is no .docx or there is no such type.
    """
    from docgen._engine._inspection import inspect_template

    doctype, sources = _open(type_name, roots) if type_name else (None, None)
    found = inspect_template(_bytes_of(file), str(file))
    said = found.diagnostics
    if doctype and sources:
        held = findings(doctype, found.tags, str(file), lambda: trial_models(doctype, sources))
        # Of a template that cannot be compiled some tags may not be read, so that a field only seems unused.
        said = (*said, *(one for one in held if found.template or one.severity == "error"))
    return TemplateReport(file=str(file), tags=found.tags, paths=found.paths, diagnostics=said)


def preview(
    file: Path, out: Path, type_name: str = "", roots: Sequence[Path] = (), *, force: bool = False
) -> RunResult:
    """Fill the template with made-up values and write it to `out`, a .docx. The same call gives the same bytes.

    With a type the values are those of a made-up record of it, otherwise whatever the tags ask for. A file at `out` that is
    not as docgen wrote it is kept, unless `force`.
    """
    doctype, sources = _open(type_name, roots) if type_name else (None, None)
    if out.suffix.lower() != ".docx" or not _output.is_single_file(out):
        raise DocgenError(writing.WRONG_ENDING.at(Place(), tep=str(out)))
    template = Template(_there(file))
    said: tuple[Diagnostic, ...] = ()
    values: Mapping[str, Any] | None = None
    if doctype and sources:
        values, said = _typical(doctype, sources, str(file))
    data = template.render(values if values is not None else values_asked(template.tags))
    return _written(_output.Document(path=out, data=data, entry={}), said, force=force)


def _typical(
    doctype: DocumentType, sources: Sources, file: str
) -> tuple[Mapping[str, Any] | None, tuple[Diagnostic, ...]]:
    """Return the values of the first record that the type's context() takes, or why there are none."""
    reason: Diagnostic | None = None
    for model in trial_models(doctype, sources):
        try:
            return context_of(doctype, model), ()
        except DocgenError as fault:
            reason = reason or fault.diagnostics[0]
    return None, (not_held(doctype, file, reason),)


def _written(document: _output.Document, said: tuple[Diagnostic, ...], *, force: bool) -> RunResult:
    path = document.path
    standing = _output.standing(document)
    if standing == "foreign" and not force:
        kept = writing.EDITED_BY_HAND.at(Place(file=str(path)), tep=str(path))
        return RunResult(diagnostics=(*said, kept))
    _output.require_writable(path.parent)
    if standing != "same":
        _output.write(document)
    status: Status = "unchanged" if standing == "same" else "written"
    return RunResult(
        diagnostics=said,
        outcomes=(Outcome(place=Place(file=str(path)), status=status, path=path, sha256=document.sha256),),
    )


def _there(file: Path) -> Path:
    """Return the file. Raises DocgenError when nothing is there."""
    try:
        missing = look(file) == "missing"
    except OSError:
        missing = True
    if missing:
        raise DocgenError(templates.NO_TEMPLATE.at(Place(file=str(file)), mau=str(file), noi_tim=""))
    return file


def _bytes_of(file: Path) -> bytes:
    try:
        return read_plain(_there(file), LIMITS.file + 1)
    except OSError as fault:
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=str(file)), mau=str(file), **reasons(fault))) from fault


def _open(name: str, roots: Sequence[Path]) -> tuple[DocumentType, Sources]:
    everywhere = all_roots(roots)
    host = build_host(everywhere, only=name)
    return host.find_type(name), Sources(host=host, roots=everywhere)
