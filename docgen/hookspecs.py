"""The hooks a plugin may implement, and the marker with which it does.

Each hook is called for one plugin at a time, so that a fault in one neither hides the others nor loses its name.
"""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

from docgen.doctype import DocumentType, WrittenDocument
from docgen.dossier import DossierCheck
from docgen.record import RecordReader

PROJECT = "docgen"
API_VERSION = 1

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def docgen_document_types() -> Sequence[DocumentType]:  # type: ignore[empty-body]
    """Return the document types this plugin offers."""


@hookspec
def docgen_record_readers() -> Sequence[RecordReader]:  # type: ignore[empty-body]
    """Return readers for further kinds of input files."""


@hookspec
def docgen_dossier_checks() -> Sequence[DossierCheck]:  # type: ignore[empty-body]
    """Return what must hold between the documents of a dossier, whichever plugin's they are."""


@hookspec
def docgen_document_written(document: WrittenDocument) -> None:
    """Take note of a document after it stands under its final name. Called in the order of writing."""
