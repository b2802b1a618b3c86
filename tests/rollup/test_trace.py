"""The trace: every figure with each unit's part in it, at its place; the same bytes every day; formulas that prove the sums."""

from __future__ import annotations

import csv
import datetime
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import docgen
from docgen._rollup import _trace

from .conftest import OWN, Roll, codes, report, reports, write

HEADS = ["Trường", "Nhãn", "Cách tổng hợp", "Số tổng hợp", "Số đơn vị", "Cộng lại từ nguồn", "Kiểm tra"]


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = load_workbook(path)
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


@pytest.fixture
def traced(roll: Roll, tmp_path: Path) -> Path:
    folder = reports(
        tmp_path / "bc",
        report("Xã A", so_xom=10, dat_chuan=1, tieu_chi="12,5", kinh_phi={"thu": "1,10", "cao_nhat": "7"},
               khen=[{"ten": "Xóm 1", "so_luong": 2, "nam_dau": 2020}]),
        report('=HYPERLINK("x")', so_xom=20, dat_chuan=4, ty_le="20", tieu_chi="14", kinh_phi={"thu": "2,20", "cao_nhat": "9"},
               khen=[{"ten": "Tổ 2", "so_luong": 5}, {"ten": "Xóm 1", "so_luong": 3, "nam_dau": 2018}]),
    )  # fmt: skip
    result = roll(folder, trace=tmp_path / "nguon.xlsx")
    assert codes(result) == []
    return tmp_path / "nguon.xlsx"


def test_every_figure_has_its_row_and_every_unit_its_part(traced: Path) -> None:
    figures, sources = sheets(traced).values()
    assert figures[0] == HEADS
    assert [row[:6] for row in figures[1:]] == [
        ["so_xom", "Số xóm", "cộng", 30, 2, 30],
        ["dat_chuan", "Xóm đạt chuẩn", "cộng", 5, 2, 5],
        ["ty_le", "Tỷ lệ đạt chuẩn", "tính lại từ số đếm", 16.7, 1, None],
        ["tieu_chi", "Tiêu chí bình quân", "bình quân có trọng số", 13.5, 2, 405],
        ["kinh_phi.thu", "Kinh phí › Thu", "cộng", 3.3, 2, 3.3],
        ["kinh_phi.cao_nhat", "Kinh phí › Khoản cao nhất", "lớn nhất", 9, 2, None],
        ["khen[1].so_luong", "Khen thưởng [Xóm 1] › Số lượng", "cộng", 5, 2, 5],
        ["khen[1].nam_dau", "Khen thưởng [Xóm 1] › Năm đầu", "nhỏ nhất", 2018, 2, None],
        ["khen[2].so_luong", "Khen thưởng [Tổ 2] › Số lượng", "cộng", 5, 1, 5],
    ]
    second = next(row for row in sources if row[0] == "khen[1].so_luong" and row[2].startswith("="))
    assert second[2] == '=HYPERLINK("x")'
    assert second[3].endswith("0002.json")
    line = int(second[5].removeprefix("dòng "))
    assert Path(second[3]).read_text(encoding="utf-8").splitlines()[line - 1].strip().startswith('"so_luong": 3')
    assert second[4:9] == [None, f"dòng {line}", "khen[2].so_luong", "3", 3]
    weights = [row[8:] for row in sources if row[0] == "tieu_chi"]
    assert weights == [[125, 10], [280, 20]]


def test_a_sum_of_noughts_is_a_figure_too(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", khen=[{"ten": "Xóm 1"}]), report("Xã B", so_xom=0))
    roll(folder, trace=tmp_path / "n.xlsx")
    assert ["khen[1].so_luong", 0] in [[row[0], row[3]] for row in sheets(tmp_path / "n.xlsx")["Tổng hợp"]]


def test_a_units_name_is_never_a_formula(traced: Path) -> None:
    book = load_workbook(traced)
    formulas = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert len(formulas) == 9
    assert not [formula for formula in formulas if "HYPERLINK" in formula]


def test_formulas_hold_every_figure_to_its_own_sources(traced: Path) -> None:
    figures, sources = sheets(traced).values()
    for row in figures[1:]:
        span = re.search(r"'Nguồn'!I(\d+):I(\d+)", row[6])
        if span:
            rows = sources[int(span[1]) - 1 : int(span[2])]
            assert len(rows) == row[4]
            assert {source[0] for source in rows} == {row[0]}
        else:
            assert row[6] == '=IF(ABS(100*D3/D2-D4)<=0.05+1E-9*MAX(1,ABS(D4)),"khớp","LỆCH")'


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_spreadsheet_reckons_the_same(traced: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path / 'lo'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(traced)], check=True, capture_output=True, timeout=120)
    with (tmp_path / "nguon.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[6] for row in rows[1:]] == ["khớp"] * 9


def test_a_source_too_long_for_a_spreadsheet_is_not_reckoned_with(roll: Roll, tmp_path: Path) -> None:
    thu = ("12345678901234,56", "-12345678901200")
    folder = reports(tmp_path / "bc", *(report(f"Xã {one}", kinh_phi={"thu": one}) for one in thu))
    roll(folder, trace=tmp_path / "n.xlsx")
    row = next(row for row in sheets(tmp_path / "n.xlsx")["Tổng hợp"] if row[0] == "kinh_phi.thu")
    assert row[3:7] == [34.56, 2, 34.56, None]


def test_the_same_reports_give_the_same_bytes_on_another_day(
    roll: Roll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Later(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Later:
            asked.append(tz)
            return cls(2031, 5, 6, 7, 8, 9, tzinfo=tz)

    asked: list[object] = []
    folder = reports(tmp_path / "bc", report("Xã A"))
    roll(folder, trace=tmp_path / "mot.xlsx")
    monkeypatch.setattr(datetime, "datetime", Later)
    monkeypatch.setattr("time.time", lambda: 1_930_000_000.0)
    roll(folder, trace=tmp_path / "hai.xlsx")
    assert asked
    assert (tmp_path / "mot.xlsx").read_bytes() == (tmp_path / "hai.xlsx").read_bytes()


def test_a_figure_too_long_for_a_spreadsheet_stays_whole(roll: Roll, tmp_path: Path) -> None:
    long = "12345678901234567890,12"
    roll(reports(tmp_path / "bc", report("Xã A", kinh_phi={"thu": long})), trace=tmp_path / "n.xlsx")
    figures, sources = sheets(tmp_path / "n.xlsx").values()
    row = next(row for row in figures if row[0] == "kinh_phi.thu")
    assert row[3:7] == ["12345678901234567890.12", 1, "12345678901234567890.12", None]
    assert next(one for one in sources if one[0] == "kinh_phi.thu")[7:9] == [long, "12345678901234567890.12"]


def test_a_roll_up_of_roll_ups_names_the_file_it_read(root: Path, roll: Roll, tmp_path: Path) -> None:
    for name in ("bac", "nam"):
        into = write(tmp_path / f"{name}.json", {**OWN, "don_vi": f"Huyện {name}"})
        folder = reports(tmp_path / name, report(f"Xã {name} 1", tieu_chi="3"), report(f"Xã {name} 2", tieu_chi="4"))
        docgen.rollup("so-lieu", folder, into=into, out=tmp_path / "huyen" / f"{name}.yaml", roots=[root])
    assert codes(roll(tmp_path / "huyen", trace=tmp_path / "n.xlsx")) == []
    sources = sheets(tmp_path / "n.xlsx")["Nguồn"]
    parts = [
        (row[0], row[2], Path(row[3]).name, row[7], row[8]) for row in sources[1:] if row[0] in ("so_xom", "tieu_chi")
    ]
    assert parts == [
        ("so_xom", "Huyện bac", "bac.yaml", "20", 20),
        ("so_xom", "Huyện nam", "nam.yaml", "20", 20),
        ("tieu_chi", "Huyện bac", "bac.yaml", "3,50", 70),
        ("tieu_chi", "Huyện nam", "nam.yaml", "3,50", 70),
    ]


def test_more_sources_than_a_sheet_holds_go_on_in_the_next(
    roll: Roll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_trace, "_MOST_ROWS", 6)
    folder = reports(tmp_path / "bc", *(report(f"Xã {name}", dat_chuan=1) for name in "ABC"))
    roll(folder, trace=tmp_path / "n.xlsx")
    found = sheets(tmp_path / "n.xlsx")
    assert [len(rows) for rows in found.values()] == [4, 4, 4]
    assert "'Nguồn 2'!I2:I4" in found["Tổng hợp"][2][6]


def test_openpyxl_is_loaded_for_a_trace_alone(tmp_path: Path, root: Path) -> None:
    script = "import sys, docgen; docgen.rollup('tally-report', sys.argv[1], out=sys.argv[2], roots=[sys.argv[3]]);"
    script += "print(sorted(sys.modules))"
    folder = reports(tmp_path / "bc", report("Xã A"))
    command = [sys.executable, "-c", script, str(folder), str(tmp_path / "a.yaml"), str(root)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "'pydantic'" in run.stdout
    assert not {name for name in ("openpyxl", "lxml.etree", "docxtpl") if f"'{name}'" in run.stdout}
