"""The reports of `benchmarks.reports` as clerks of another kind fill them in: the form of `docgen new`, a workbook a unit.

    python -m benchmarks.workbooks OUT

writes the plan with its profile, `bao-cao/` with a filled form a unit, and `tong-hop.yaml`. The same files every run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import reports
from docgen import DocumentType
from docgen._form import form_pages, workbook_bytes
from docgen._host import build_host
from docgen._roots import all_roots
from docgen._schema import model_notes

TYPE = "annual-report"


def main(out: Path) -> None:
    """Write everything into `out` and say where."""
    for path in write(out):
        print(path)


def write(out: Path) -> Iterator[Path]:
    """Write plan, profile, forms and the consolidating record into `out`; yield the forms."""
    doctype = build_host(all_roots((), {}), only=TYPE).find_type(TYPE)
    written = [*reports.write(out)]
    for path, (_, fields) in zip(written, reports.reports(), strict=True):
        path.unlink()
        form = path.with_suffix(".xlsx")
        form.write_bytes(filled(doctype, fields))
        yield form


def filled(doctype: DocumentType, fields: reports.Fields) -> bytes:
    """Return the form of a type, filled in with these fields."""
    return workbook_bytes(form_pages(doctype.title, model_notes(doctype.model), fields, "vi"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
