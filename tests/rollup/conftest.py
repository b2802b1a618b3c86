"""A root of its own for the tests of rolling up, and the shortest way to roll up what a test wrote down."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import docgen
from docgen import Record, RunResult
from docgen._readers import read_records

ROOT = Path(__file__).parent / "root"
TEMPLATE = (
    "{{ don_vi }} năm {{ nam }}: {{ so_xom }} xóm",
    "{% if ty_le %}Đạt chuẩn {{ dat_chuan }}, {{ ty_le }}%{% endif %}{{ nhan_xet or '' }}",
    "{%p for x in kho_khan %}",
    "{{ x.don_vi or '' }}: {{ x.noi_dung }}",
    "{%p endfor %}",
    "{%p for x in kien_nghi %}",
    "{{ x }}",
    "{%p endfor %}",
)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root with its template, which is drawn here so that no binary needs to be kept."""
    import docx

    folder = tmp_path_factory.mktemp("goc")
    shutil.copytree(ROOT / "plugins", folder / "plugins")
    (folder / "templates" / "docx").mkdir(parents=True)
    document = docx.Document()
    for line in TEMPLATE:
        document.add_paragraph(line)
    document.save(folder / "templates" / "docx" / "tally-report.docx")
    return folder


def report(unit: str, **fields: Any) -> dict[str, Any]:
    """Return the least a sound report has, and what the test adds."""
    return {"don_vi": unit, "nam": "2026", "phong_trao": "Chung sức", "so_xom": "10", **fields}


def write(path: Path, data: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def reports(folder: Path, *records: Mapping[str, Any]) -> Path:
    for number, record in enumerate(records, start=1):
        write(folder / f"{number:04d}.json", record)
    return folder


OWN = {"don_vi": "Huyện", "nam": "2026", "phong_trao": "Chung sức"}

Roll = Callable[..., RunResult]


@pytest.fixture
def roll(root: Path, tmp_path: Path) -> Roll:
    """Roll up the inputs into `tong-hop.yaml` of the test's folder, with the usual own fields unless told otherwise."""

    def rolled(*inputs: Path | str, own: Mapping[str, Any] | None = None, **options: Any) -> RunResult:
        options.setdefault("into", write(tmp_path / "rieng.json", OWN if own is None else own))
        options.setdefault("out", tmp_path / "tong-hop.yaml")
        return docgen.rollup("tally-report", *inputs, roots=[root], **options)

    return rolled


def record_of(path: Path) -> dict[str, Any]:
    (found,) = read_records(path)
    assert isinstance(found, Record)
    return dict(found.data)


def codes(result: RunResult, *aside: str) -> list[str]:
    return [said.code for said in result.everything() if said.code not in ("da-tong-hop", *aside)]
