"""Decisions before outside judges: LibreOffice for the page, the Open XML SDK validator for the file, lint for the format."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import docgen
from docgen.cli import run
from docgen.testing import told

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))
SAMPLES = ("huyen-2024/quyet-dinh", "xa-2026/quyet-dinh", "xa-2026/quyet-dinh-danh-hieu")

needs_office = pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="LibreOffice or poppler-utils is not here")
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")


@pytest.fixture
def documents(samples: Path, tmp_path: Path) -> list[Path]:
    return [made(samples / f"{name}.yaml", tmp_path / f"{name.replace('/', '-')}.docx") for name in SAMPLES]


def made(source: Path, path: Path) -> Path:
    result = docgen.make("award-decision", source, out=path)
    assert result.exit_code == 0, told(result.everything())
    return path


def decision(folder: Path, name: str, **fields: Any) -> Path:
    record = {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"], "so": "9", "dia_danh": "Đồng Tiến", "ngay": "20/11/2025",
        "tham_quyen": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "hinh_thuc": "Giấy khen", "cot_tien_thuong": "có",
        "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Văn Ba"}, **fields,
    }  # fmt: skip
    (folder / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return made(folder / f"{name}.json", folder / f"{name}.docx")


def pages(paths: list[Path], folder: Path) -> list[list[list[str]]]:
    """Return the lines of every page of every document, as LibreOffice lays them out."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    found = []
    for path in paths:
        show = [str(PDFTOTEXT), "-layout", str(folder / path.with_suffix(".pdf").name), "-"]
        text = subprocess.run(show, check=True, capture_output=True, text=True).stdout
        found.append([[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]])
    return found


def test_lint_finds_nothing(documents: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", *map(str, documents)]) == 0
    assert capsys.readouterr().err.count("đúng thể thức") == len(documents)


@needs_validator
def test_the_open_xml_sdk_finds_no_error(documents: list[Path]) -> None:
    for document in documents:
        shown = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False)
        assert json.loads(shown.stdout)["errors"] == [], document.name


@needs_office
def test_the_list_counts_its_own_pages_and_the_signer_stands_with_text(documents: list[Path], tmp_path: Path) -> None:
    for found in pages(documents, tmp_path):
        last = next(number for number, page in enumerate(found) if page[0] == "DANH SÁCH")
        assert [page[0] for page in found[1:last]] == [str(number) for number in range(2, last + 1)]
        signed = next(page for page in found if any(line.startswith("Nơi nhận:") for line in page))
        assert any("chịu trách nhiệm thi hành" in line for line in signed)


@needs_office
def test_headings_stay_with_their_rows_and_the_total_with_the_last(tmp_path: Path) -> None:
    """The heading of the second award and kind passes over the foot of the first page of the list, row by row."""
    paths = []
    for rows in range(22, 32):
        groups = [{"phan_loai": "tập thể", "ho_ten": f"Tổ {number}"} for number in range(rows)]
        title = {"phan_loai": "cá nhân", "danh_xung": "Ông", "hinh_thuc": "LĐTT"}
        people = [{**title, "ho_ten": f"Lê Văn Anh{number}"} for number in range(32 - rows)]
        paths.append(decision(tmp_path, f"dong-{rows}", danh_sach=[*groups, *people]))
    turned = 0
    for found in pages(paths, tmp_path):
        first = next(number for number, page in enumerate(found) if page[0] == "DANH SÁCH")
        whole = [line for page in found[first:] for line in page]
        assert sum(line.startswith("STT") for line in whole) == len(found) - first, "the head comes back on every page"
        for page in found[first:-1]:
            assert page[-1].split()[0].isdigit(), page[-3:]
        assert found[-1][-1] == "./."
        assert found[-1][-2].startswith("Tổng cộng")
        assert found[-1][-3].split()[0] == "32"
        turned += any("DANH HIỆU" in line for line in found[-1][:6])
    assert turned, "some heading was carried over to the next page"
