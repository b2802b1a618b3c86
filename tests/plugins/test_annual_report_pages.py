"""Reports before outside judges: LibreOffice for the page, the Open XML SDK validator for the file, lint for the format."""

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
from docgen.testing import read_parts, told

SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))

needs_office = pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="LibreOffice or poppler-utils is not here")
needs_validator = pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")

UNITS = [f"xã Số {n}" for n in range(1, 34)]
NAMES = ("Xóm đạt chuẩn nông thôn mới", "Đường nội xóm được cứng hóa", "Hộ có nhà tiêu hợp vệ sinh")
CONSOLIDATED: dict[str, Any] = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG"], "so": "96", "dia_danh": "Hạ Lang", "ngay": "25/11/2024", "nam": 2024,
    "don_vi_bao_cao": "huyện Hạ Lang", "noi_nhan": ["Sở Nội vụ"],
    "nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Lê Văn Ký"},
    "ket_qua": [{"chi_tieu": name, "don_vi_tinh": "xóm", "ke_hoach": 1200, "thuc_hien": "1.234,5", "nam_truoc": 900} for name in NAMES],
    "theo_don_vi": [{"don_vi": unit, "khoi": "xã", "chi_tieu": name, "thuc_hien": 5} for unit in UNITS for name in NAMES],
    "bao_cao_nhan": [{"don_vi": unit, "so_ky_hieu": "12/BC-UBND", "ngay": "05/11/2024"} for unit in UNITS],
}  # fmt: skip


def made(source: Path, path: Path) -> Path:
    result = docgen.make("annual-report", source, out=path)
    assert result.exit_code == 0, told(result.everything())
    return path


def report(folder: Path, name: str, **fields: Any) -> Path:
    data = folder / f"{name}.json"
    data.write_text(json.dumps({**CONSOLIDATED, **fields}, ensure_ascii=False), encoding="utf-8")
    return made(data, folder / f"{name}.docx")


@pytest.fixture
def documents(samples: Path, tmp_path: Path) -> list[Path]:
    own = [
        made(samples / "ha-lang" / f"{name}.yaml", tmp_path / f"{name}.docx")
        for name in ("bao-cao-xa", "bao-cao-phong")
    ]
    return [*own, report(tmp_path, "tong-hop")]


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
def test_the_open_xml_sdk_finds_no_error_in_reports_and_in_the_workbook_behind_a_chart(documents: list[Path]) -> None:
    behind = documents[-1].with_suffix(".xlsx")
    behind.write_bytes(read_parts(documents[-1].read_bytes())["word/embeddings/docgenchart1.xlsx"])
    for document in (*documents, behind):
        told_of = subprocess.run([str(VALIDATOR), str(document)], capture_output=True, text=True, check=False).stdout
        assert json.loads(told_of)["errors"] == [], document.name


@needs_office
def test_headings_come_back_on_every_page_of_a_list_and_the_chart_says_its_numbers(
    documents: list[Path], tmp_path: Path
) -> None:
    found = pages(documents[-1:], tmp_path)[0]
    first = next(number for number, page in enumerate(found) if "TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ" in page)
    assert any("xã Số 33" in line for line in found[first + 1])
    assert any(line.startswith("STT") for line in found[first + 1])
    whole = "\n".join(line for page in found for line in page)
    assert "1.234,5" in whole
    assert whole.count("103") >= 3, "each bar bears its number"
    assert "Biểu đồ: Mức đạt so với kế hoạch năm 2024 (%)" in whole


@needs_office
def test_the_signature_stands_with_the_end_of_the_text_on_whatever_line_it_falls(tmp_path: Path) -> None:
    closing = (
        "Trên đây là lời kết của báo cáo này, dài hơn một dòng để xem hai dòng có đi cùng nhau hay không khi sang trang"
    )
    paths = [
        report(
            tmp_path,
            f"{n:02}",
            theo_don_vi=[],
            bao_cao_nhan=[],
            kien_nghi=["Một dòng."] * n,
            kinh_gui=["Sở Nội vụ"],
            ket_thuc=closing,
        )
        for n in range(8)
    ]
    broken = set()
    for found in pages(paths, tmp_path):
        last = "\n".join(found[-1])
        assert "Lê Văn Ký" in last
        assert "Nơi nhận" in last
        assert "Trên đây là lời kết" in last
        broken.add(len(found))
    assert len(broken) == 2, "the lengths tried reach from one page to the next"


@needs_office
@pytest.mark.parametrize("long", ["99.999", "9.345.678", "987.654,3", "12.345.678", "12.345.678,5", "125.000.000.000"])
def test_figures_stand_on_one_line_in_every_column(long: str, tmp_path: Path) -> None:
    rows = [
        {"chi_tieu": NAMES[0], "don_vi_tinh": "đồng/người/năm", "ke_hoach": long, "thuc_hien": 0, "nam_truoc": 1},
        {"chi_tieu": NAMES[1], "don_vi_tinh": "đồng", "ke_hoach": 1, "thuc_hien": long, "ty_le": "1.999,9", "nam_truoc": 0},
        {"chi_tieu": NAMES[2], "don_vi_tinh": "đồng", "thuc_hien": 0, "nam_truoc": long},
    ]  # fmt: skip
    by_unit = [
        {"don_vi": unit, "chi_tieu": name, "thuc_hien": long} for unit in UNITS[:1] for name in (*NAMES, "x", "y")
    ]
    (laid_out,) = pages([report(tmp_path, "lon", ket_qua=rows, theo_don_vi=by_unit)], tmp_path)
    words = [word for page in laid_out for line in page for word in line.split()]
    table = words[words.index("TT") : words.index("1.")]
    assert {f"+{long}", f"-{long}", "1.999,9"} <= set(table)
    assert table.count(long) == 3, "planned, reached, the year before"
    annex = words[len(words) - words[::-1].index("theo") :]
    assert annex.count(long) == 2 * 5, "each figure of the unit, and the sums"
