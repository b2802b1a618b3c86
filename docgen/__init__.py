"""Official documents from validated data. What stands in `__all__` is the contract; every other module is private.

Names are loaded when first used, so that `docgen --help` pays for none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen._dossier import make_dossier
    from docgen._pipeline import check, make
    from docgen._result import Outcome, RunResult
    from docgen._rollup import rollup
    from docgen._template import Template
    from docgen.chart import Chart, Series
    from docgen.doctype import Deadline, DocumentType, Overdue, Parent, Rollup, Share, WrittenDocument
    from docgen.dossier import Dossier, DossierCheck, DossierDocument
    from docgen.errors import Diagnostic, DocgenError, Kind, Place
    from docgen.hookspecs import hookimpl
    from docgen.pictures import PictureFile
    from docgen.qr import qr_code
    from docgen.record import Record, RecordReader
    from docgen.values import Picture, RichText, Run

__version__ = "0.1.0"

__all__ = [
    "Chart",
    "Deadline",
    "Diagnostic",
    "DocgenError",
    "DocumentType",
    "Dossier",
    "DossierCheck",
    "DossierDocument",
    "Kind",
    "Outcome",
    "Overdue",
    "Parent",
    "Picture",
    "PictureFile",
    "Place",
    "Record",
    "RecordReader",
    "RichText",
    "Rollup",
    "Run",
    "RunResult",
    "Series",
    "Share",
    "Template",
    "WrittenDocument",
    "check",
    "hookimpl",
    "make",
    "make_dossier",
    "qr_code",
    "rollup",
]

_HOMES = {
    "docgen._dossier": ("make_dossier",),
    "docgen._pipeline": ("check", "make"),
    "docgen._result": ("Outcome", "RunResult"),
    "docgen._rollup": ("rollup",),
    "docgen._template": ("Template",),
    "docgen.chart": ("Chart", "Series"),
    "docgen.doctype": ("Deadline", "DocumentType", "Overdue", "Parent", "Rollup", "Share", "WrittenDocument"),
    "docgen.dossier": ("Dossier", "DossierCheck", "DossierDocument"),
    "docgen.errors": ("Diagnostic", "DocgenError", "Kind", "Place"),
    "docgen.hookspecs": ("hookimpl",),
    "docgen.pictures": ("PictureFile",),
    "docgen.qr": ("qr_code",),
    "docgen.record": ("Record", "RecordReader"),
    "docgen.values": ("Picture", "RichText", "Run"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'docgen' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
