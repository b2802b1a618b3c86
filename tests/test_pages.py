"""Produced documents before outside judges: LibreOffice for the page, the Open XML SDK validator for the file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import docgen
from docgen.testing import told

SOFFICE, PDFTOTEXT, PDFFONTS = (shutil.which(name) for name in ("soffice", "pdftotext", "pdffonts"))
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))

needs_office = pytest.mark.skipif(
    not (SOFFICE and PDFTOTEXT and PDFFONTS), reason="LibreOffice or poppler-utils is not here"
)
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")

SAMPLES = ("ha-lang/ke-hoach.yaml", "ha-lang/ke-hoach-xa.yaml", "xa-2026/ke-hoach.yaml")


def make_samples(samples: Path, out: Path) -> list[Path]:
    made = []
    for name in SAMPLES:
        result = docgen.make("ke-hoach", samples / name, out=out / name.replace("/", "-").replace(".yaml", ".docx"))
        assert result.exit_code == 0, told(result.everything())
        assert result.outcomes[0].path is not None
        made.append(result.outcomes[0].path)
    return made


def as_pdf(documents: list[Path], folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        str(SOFFICE),
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, documents),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return [folder / document.with_suffix(".pdf").name for document in documents]


def pages(pdf: Path) -> list[str]:
    text = subprocess.run([str(PDFTOTEXT), "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


@needs_validator
def test_the_open_xml_sdk_finds_no_error(samples: Path, tmp_path: Path, repository: Path) -> None:
    template = repository / "templates" / "docx" / "implementation-plan.docx"
    for document in [*make_samples(samples, tmp_path), template]:
        run = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False)
        assert json.loads(run.stdout)["errors"] == [], document.name


@needs_office
def test_libreoffice_shows_every_sample_in_one_family_of_letters(samples: Path, tmp_path: Path) -> None:
    for pdf in as_pdf(make_samples(samples, tmp_path), tmp_path):
        fonts = subprocess.run(
            [str(PDFFONTS), str(pdf)], check=True, capture_output=True, text=True
        ).stdout.splitlines()[2:]
        assert fonts
        assert all("LiberationSerif" in row or "TimesNewRoman" in row for row in fonts), fonts
        first, *others = pages(pdf)
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in first, "the national name stands on one line"
        assert not first.splitlines()[0].strip().isdigit(), "no number on the first page"
        numbered = [page.split("\n")[0].strip() for page in others if "Phụ lục" not in page.split("\n")[0]]
        assert numbered == [str(number) for number in range(2, len(numbered) + 2)]


@needs_office
def test_the_signature_is_never_torn_from_the_text(tmp_path: Path) -> None:
    plan = {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2026",
        "trich_yeu": "Thực hiện phong trào", "phong_trao": {"ten": "Chung sức", "giai_doan": "2026 - 2030"},
        "noi_nhan": [f"Nơi thứ {n}" for n in range(12)], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lê Văn Ký"},
        "ket_thuc": "Trên đây là lời kết của kế hoạch này, dài hơn một dòng để xem hai dòng có đi cùng nhau hay không khi sang trang",
    }  # fmt: skip
    records = [{**plan, "so": str(n), "muc_dich": ["Một dòng."] * n} for n in range(8, 30)]
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    result = docgen.make("ke-hoach", tmp_path / "a.json", out=tmp_path / "out")
    documents = [outcome.path for outcome in result.outcomes if outcome.path]
    assert len(documents) == len(records)
    broken = 0
    for pdf in as_pdf(documents, tmp_path):
        found = pages(pdf)
        last = found[-1]
        assert "Lê Văn Ký" in last
        assert "CHỦ TỊCH" in last
        assert "Nơi nhận" in last
        assert "Trên đây là lời kết" in last, pdf.name
        broken += len(found) > 1
    assert 0 < broken < len(records), "the lengths tried reach from one page to two"
