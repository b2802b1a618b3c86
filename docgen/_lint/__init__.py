"""What the official format says of any .docx: resolved as Word resolves it, its elements found, every rule held to it.

bytes ─▶ parts (`_reading`) ─▶ resolved document (`_resolve`) ─▶ elements (`_elements`) ─▶ findings (`rules_*`, told in the
order of `_judge`) ─▶ diagnostics. The rules themselves, their words, numbers and sources, are data in `docgen.vn`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from docgen._lint._elements import find_elements
from docgen._lint._findings import diagnostics, gather
from docgen._lint._judge import judge
from docgen._lint._mend import Mended as Mended
from docgen._lint._mend import mend_bytes as mend_bytes
from docgen._lint._reading import open_source
from docgen._lint._reading import read_file as read_file
from docgen._lint._resolve import resolve
from docgen.errors import Diagnostic, DocgenError


def lint(path: Path, on: date | None = None) -> tuple[Diagnostic, ...]:
    """Return what the official format says of a .docx: errors, warnings and notes, each at its paragraph.

    `on` is the day whose rules hold; by default the document's own, and the newest where it has none. A file that cannot
    be read is told as a diagnostic as well.
    """
    try:
        return lint_bytes(read_file(path), str(path), on)
    except DocgenError as fault:
        return fault.diagnostics


def lint_bytes(data: bytes, file: str, on: date | None = None) -> tuple[Diagnostic, ...]:
    """Return what the official format says of a .docx in memory. Raises DocgenError when it cannot be read."""
    elements = find_elements(resolve(open_source(data, file)))
    book, findings = judge(elements, on)
    return tuple(diagnostics(gather(findings), book, file, elements.document.part))
