"""Checked records ─▶ jobs: a name for each document, then its bytes. Nothing is written; a fault stays with its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen import _manifest, _output
from docgen._filling import filled
from docgen._gather import Sources
from docgen._template import Template
from docgen._validation import Checked
from docgen.doctype import DocumentType
from docgen.errors import DocgenError


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One record on its way: its type, what it was read from, and the document it became."""

    doctype: DocumentType
    checked: Checked
    document: _output.Document


def stem_of(doctype: DocumentType, checked: Checked, number: int, source: str) -> str:
    """Return the name a record's file asks for; an unsound record is composed of its raw fields as far as they go.

    `number` and `source` are what `{so_thu_tu}` and `{ten_tep}` stand for. Raises DocgenError when a sound record cannot be
    named.
    """
    model, place = checked.model, {"so_thu_tu": number, "ten_tep": source}
    if model is not None:
        fields = {name: getattr(model, name) for name in type(model).model_fields}
        return _output.composed_name(doctype.filename, {**fields, **place})
    try:
        return _output.composed_name(doctype.filename, {**checked.record.data, **place})
    except DocgenError:
        return ""


def rendered(
    doctype: DocumentType,
    records: Sequence[Checked],
    paths: Sequence[Path],
    compiled: Template,
    sources: Sources,
    *,
    folder: Path,
    noted: Mapping[str, Any] | None = None,
) -> Iterator[Job]:
    """Yield a job per record, under its path; one that could not be rendered carries the reason and an empty document.

    `folder` is where the manifest stands, or would; `noted` is put into each line of it.
    """
    plugin = sources.host.owner_of(doctype)
    scribe = _manifest.Scribe(
        type_name=doctype.name,
        plugin=f"{plugin.name} {plugin.version}".strip(),
        template=Path(compiled.file),
        template_sha256=compiled.sha256,
        folder=folder,
        noted=noted or {},
    )
    for record, path in zip(records, paths, strict=True):
        data, entry = b"", dict[str, Any]()
        if record.ok and record.model is not None:
            try:
                data = filled(compiled, doctype, record.model, record.record)
                entry |= scribe.entry(record.record)
            except DocgenError as fault:
                record = record.blamed(fault.diagnostics)
        yield Job(doctype=doctype, checked=record, document=_output.Document(path=path, data=data, entry=entry))
