"""Reports kept in sheets: a row a unit, or a form a file; faults and sources at their cells."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook, load_workbook

from .conftest import OWN, Roll, codes, record_of, report, write

HEADS = ["Đơn vị báo cáo", "Năm", "Phong trào", "Số xóm", "Xóm đạt chuẩn"]


def sheet(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Số liệu"
    for row in (HEADS, *rows):
        book.active.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def test_a_row_a_unit_with_faults_and_sources_at_their_cells(roll: Roll, tmp_path: Path) -> None:
    rows = [["Xã A", 2026, "Chung sức", 10, 1], ["Xã B", 2026, "Chung sức", 20, 4]]
    sheet(tmp_path / "bc" / "cac-xa.xlsx", *rows)
    write(tmp_path / "bc" / "xa-c.json", report("Xã C", dat_chuan=0))
    assert codes(roll(tmp_path / "bc", trace=tmp_path / "n.xlsx")) == []
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "40"
    sources = [[cell.value for cell in row] for row in load_workbook(tmp_path / "n.xlsx")["Nguồn"].iter_rows(min_row=2)]
    first = [row[2:] for row in sources if row[0] == "dat_chuan"][1]
    assert first == ["Xã B", str(tmp_path / "bc" / "cac-xa.xlsx"), "Số liệu", "E3", "dat_chuan", "4", 4, None]

    sheet(tmp_path / "bc" / "cac-xa.xlsx", *rows, ["Xã A", 2026, "Chung sức", 3, 1], ["Xã D", 2025, "Chung sức", 3, 1])
    result = roll(tmp_path / "bc")
    assert [(said.code, said.place.sheet, said.place.cell) for said in result.everything()][:2] == [
        ("don-vi-hai-bao-cao", "Số liệu", "A4"), ("bao-cao-khac", "Số liệu", "B5")
    ]  # fmt: skip
    assert "ô A2" in result.diagnostics[0].message()


def test_the_own_fields_may_stand_in_a_sheet(roll: Roll, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["Đơn vị báo cáo", "Năm", "Phong trào"], [OWN["don_vi"], 2026, OWN["phong_trao"]]):
        book.active.append(row)
    book.save(tmp_path / "rieng.xlsx")
    assert codes(roll(write(tmp_path / "a.json", report("Xã A")), into=tmp_path / "rieng.xlsx")) == []
    assert record_of(tmp_path / "tong-hop.yaml")["don_vi"] == "Huyện"


def test_a_sheet_of_a_workbook_is_named_behind_it(roll: Roll, tmp_path: Path) -> None:
    sheet(tmp_path / "a.xlsx", ["Xã A", 2026, "Chung sức", 10, 1])
    assert codes(roll(f"{tmp_path / 'a.xlsx'}#Số liệu")) == []
