"""Reports before outside judges: LibreOffice for the page, the Open XML SDK validator for the file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

import docgen
from docgen.testing import told

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))

needs_office = pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="LibreOffice or poppler-utils is not here")
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")

SIGNERS = [
    {"chuc_vu": ["TRƯỞNG PHÒNG"], "ho_ten": "Lục Thị Thanh Huyền"},
    {"tieu_de": "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ", "chuc_vu": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
     "ho_ten": "Triệu Văn Páo"},
]  # fmt: skip


@pytest.fixture
def documents(samples: Path, tmp_path: Path) -> list[Path]:
    sources = sorted(path for path in (samples / "bao-cao-thanh-tich").glob("*.yaml") if path.stem != "don_vi")
    assert len(sources) == 9
    return [made(source, tmp_path / f"{source.stem}.docx") for source in sources]


def made(source: Path, path: Path) -> Path:
    result = docgen.make("achievement-report", source, out=path)
    assert result.exit_code == 0, told(result.everything())
    return path


def report(folder: Path, name: str, **fields: Any) -> Path:
    record = {
        "phan_loai": "cá nhân", "ho_ten": "Nông Thị Hiền", "gioi_tinh": "nữ", "hinh_thuc": "Giấy khen", "dia_danh": "Đồng Tiến",
        "ngay": "20/11/2026", "xac_nhan": SIGNERS, **fields,
    }  # fmt: skip
    (folder / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return made(folder / f"{name}.json", folder / f"{name}.docx")


def pages(paths: list[Path], folder: Path) -> list[list[str]]:
    """Return the text of every page of every document, as LibreOffice lays it out."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    show = [[str(PDFTOTEXT), "-layout", str(folder / path.with_suffix(".pdf").name), "-"] for path in paths]
    texts = [subprocess.run(one, check=True, capture_output=True, text=True).stdout for one in show]
    return [text.split("\f")[:-1] for text in texts]


@needs_validator
def test_the_open_xml_sdk_finds_no_error(documents: list[Path], tmp_path: Path) -> None:
    wide = {"nam": list(range(2021, 2027)), "dong": [{"tieu_chi": "Số hộ", "gia_tri": ["1"] * 6}]}
    for document in [*documents, report(tmp_path, "sau-nam", bang_ket_qua=wide)]:
        shown = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False)
        assert json.loads(shown.stdout)["errors"] == [], document.name


@needs_office
def test_signers_never_leave_one_another_nor_the_text(tmp_path: Path) -> None:
    """With ever more text above, the three names stand on one page, their last words of the report with them."""
    names = ("Triệu Văn Páo", "Lục Thị Thanh Huyền", "Nông Thị Hiền")
    paths = [
        report(tmp_path, f"doan-{count}", ket_qua=[f"Đoạn thứ {number}." for number in range(1, count + 1)])
        for count in range(7, 31, 3)
    ]
    counts = set()
    for count, found in zip(range(7, 31, 3), pages(paths, tmp_path), strict=True):
        [signed] = [page for page in found if names[0] in page]
        assert any(all(name in line for name in names) for line in signed.splitlines()), "the names stand level"
        assert f"Đoạn thứ {count}./." in signed
        counts.add(len(found))
    assert counts == {1, 2}, "the foot was moved over the page's end"


@needs_office
def test_a_report_that_ends_in_a_table_keeps_its_signers_with_the_table(tmp_path: Path) -> None:
    past = [{"nam": 2026 - year, "danh_hieu": f"Danh hiệu {year}", "quyet_dinh": "Quyết định"} for year in range(8)]
    paths = [
        report(tmp_path, f"bang-{count}", ket_qua=[f"Đoạn {number}." for number in range(count)], danh_hieu_da_dat=past)
        for count in range(4, 22, 3)
    ]
    for found in pages(paths, tmp_path):
        [signed] = [page for page in found if "Triệu Văn Páo" in page]
        assert "Lục Thị Thanh Huyền" in signed
        assert "./." in signed
        assert "Danh hiệu 7" in signed, "the last row of the table stands with the foot"


@needs_office
def test_the_head_stands_and_wide_tables_stay_on_the_page(documents: list[Path], tmp_path: Path) -> None:
    values = ["1.234", "1.345", "1.456", "1.567", "1.678", "12.789"]
    wide = {
        "nam": list(range(2021, 2027)),
        "dong": [{"tieu_chi": "Hồ sơ giải quyết", "don_vi_tinh": "hồ sơ", "gia_tri": values}],
    }
    *shown, [first] = pages([*documents, report(tmp_path, "sau-nam", bang_ket_qua=wide)], tmp_path)
    assert all(any(value in line for line in first.splitlines()) for value in values)
    assert any("1.234" in line and "12.789" in line and "+662,2" in line for line in first.splitlines())
    for document in shown:
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in document[0]
        assert all(page.split()[0] == str(number) for number, page in enumerate(document[1:], start=2))
