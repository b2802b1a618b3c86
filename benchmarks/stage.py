"""What a run works with: the templates of every dialect, the values and the QR codes, laid out in one folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docgen
from benchmarks import works
from benchmarks.dialects import DIALECTS
from docgen.authoring import save
from docgen.testing import part_paragraphs, read_parts

RECORDS = 60
"""How many different records a work has; loops go through them again and again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One thing to make: its templates by dialect, and the values of its records. `codes` are PNG files or none."""

    name: str
    title: str
    folder: Path
    records: Sequence[Mapping[str, Any]]
    codes: Sequence[bytes] = ()

    def template(self, dialect: str) -> Path:
        """Return the template in the tags of `dialect`."""
        return self.folder / f"{self.name}.{dialect}.docx"

    @property
    def values(self) -> Path:
        """Return the JSON file of the records."""
        return self.folder / f"{self.name}.json"

    @property
    def pictures(self) -> Path:
        """Return the folder of the QR codes, one PNG file a record."""
        return self.folder / f"{self.name}.png"


def stage(folder: Path) -> dict[str, Work]:
    """Build everything into `folder` and return the works by name."""
    certificates = [works.certificate_values(number) for number in range(RECORDS)]
    codes = [qr_png(record["so_quyet_dinh"]) for record in certificates]
    plans = [works.plan_values(number) for number in range(RECORDS)]
    made = [
        Work(name="certificate", title="certificate", folder=folder, records=certificates),
        Work(name="qr", title="certificate + QR", folder=folder, records=certificates, codes=codes),
        Work(name="plan", title="plan, 7 sections, 40 rows", folder=folder, records=plans),
        Work(name="table-200", title="plan, 200 rows", folder=folder, records=[works.plan_values(0, 200)]),
        Work(name="table-2000", title="plan, 2,000 rows", folder=folder, records=[works.plan_values(0, 2000)]),
    ]
    for work in made:
        _lay_out(work)
    return {work.name: work for work in made}


def qr_png(text: str) -> bytes:
    """Return the QR code of `text` as docgen draws it."""
    return docgen.qr_code(text, size=works.QR_SIZE, alt="QR").data


def text_of(data: bytes) -> list[str]:
    """Return the paragraphs of a document that hold text."""
    return [text for text in part_paragraphs(read_parts(data)["word/document.xml"]) if text.strip()]


def pictures_in(data: bytes) -> int:
    """Return how many drawings stand in a document."""
    return read_parts(data)["word/document.xml"].count(b"r:embed=")


def _lay_out(work: Work) -> None:
    build: Callable[..., Any] = works.certificate if work.name in ("certificate", "qr") else works.plan
    options = {"qr": True} if work.codes else {}
    for dialect, pen in DIALECTS.items():
        save(build(pen, **options), work.template(dialect))
    work.values.write_text(json.dumps(work.records, ensure_ascii=False), encoding="utf-8")
    if work.codes:
        work.pictures.mkdir(exist_ok=True)
        for number, code in enumerate(work.codes):
            (work.pictures / f"{number}.png").write_bytes(code)
