"""A list that is a sheet: its labels are those of all documents made of it, and a fault is told once, at its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen import RunResult
from docgen.testing import MadeDocument, told

from .conftest import Make

LIST = "STT;Họ và tên;Tuổi;Xã\n1;Nông Thị Mai;34;Hạ Lang\n2;Lý Văn An;51;Minh Long\n3;Hoàng Bế;;Hạ Lang\n"
DOSSIER = """danh_sach: danh_sach.csv
chung:
  ngay: 02/9/2026
  noi: Cao Bằng
tai_lieu:
  - loai: roll
    so: 5
  - loai: letter
"""


@pytest.fixture
def listed(make: Make, tmp_path: Path) -> Make:
    def made(text: str = DOSSIER, sheet: str = LIST, **options: object) -> RunResult:
        (tmp_path / "danh_sach.csv").write_text(sheet, encoding="utf-8")
        return make(text, **options)

    return made


def where(result: RunResult) -> list[tuple[str, str, int | None, str]]:
    return [
        (one.code, Path(one.place.file).name, one.place.row or one.place.line, one.place.column)
        for one in result.everything()
        if one.severity != "info"
    ]


def test_each_document_takes_the_columns_it_has(listed: Make, tmp_path: Path) -> None:
    result = listed()
    assert (result.exit_code, where(result)) == (0, []), told(result.everything())
    letter = MadeDocument(path=tmp_path / "out" / "thu" / "002-Lý Văn An.docx")
    assert letter.paragraphs[0] == "Gửi Lý Văn An, Minh Long, Cao Bằng"
    assert MadeDocument(path=tmp_path / "out" / "danh-sach.docx").paragraphs[1:] == (
        "Nông Thị Mai",
        "Lý Văn An",
        "Hoàng Bế",
    )


def test_rows_are_chosen_by_a_field_of_the_sheet(listed: Make, tmp_path: Path) -> None:
    assert listed(DOSSIER + "    loc: {xa: hạ lang}\n").exit_code == 0
    assert sorted(path.stem for path in (tmp_path / "out" / "thu").iterdir()) == ["001-Nông Thị Mai", "002-Hoàng Bế"]


FAULTS = {
    "a wrong value": ({"sheet": LIST.replace("51", "năm mốt")}, [("sai-kieu", "danh_sach.csv", 3, "Tuổi")]),
    "an empty cell": ({"sheet": LIST.replace("Lý Văn An", "")}, [("o-trong", "danh_sach.csv", 3, "Họ và tên")]),
    "a column that is not there": (
        {"sheet": LIST.replace("Họ và tên", "Tên đầy đủ")},
        [("tieu-de-la", "danh_sach.csv", 1, "Tên đầy đủ"), ("thieu-tieu-de", "danh_sach.csv", 1, "")],
    ),
    "a shared field that is not there": (
        {"text": DOSSIER.replace("  noi: Cao Bằng\n", "")}, [("thieu-truong", "ho_so.yaml", 7, "")],
    ),
    "what an unsound document would have given": (
        {"text": DOSSIER.replace("so: 5", "so: ''")}, [("de-trong", "ho_so.yaml", 7, "")],
    ),
    "a wrong date across documents": (
        {"text": f"{DOSSIER}    ngay: 01/9/2026\n"}, [("thu-truoc-danh-sach", "ho_so.yaml", 9, "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_once_at_its_cell(listed: Make, name: str) -> None:
    options, expected = FAULTS[name]
    result = listed(**options)
    assert where(result) == expected, told(result.everything())
    assert result.exit_code == 1


def test_a_column_that_no_document_has_is_told_by_who_reads_the_sheet(listed: Make) -> None:
    result = listed(sheet=LIST.replace("STT;", "Mã nội bộ;"))
    assert [one.code for one in result.everything()] == ["tieu-de-la"]
    assert result.exit_code == 0


def test_a_sheet_of_a_workbook_may_be_named_for_the_list_and_for_further_files(make: Make, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for title, names in (("Một", ["An"]), ("Hai", ["Bình", "Chi"])):
        sheet = book.create_sheet(title)
        for row in (["Họ và tên", "Xã"], *([name, "Hạ Lang"] for name in names)):
            sheet.append(row)
    book.save(tmp_path / "ds.xlsx")
    text = DOSSIER.replace("danh_sach.csv", "ds.xlsx#Hai") + "    ra: mot\n    tu_tep: ds.xlsx#Một\n  - loai: letter\n"
    result = make(text)
    assert result.exit_code == 0, told(result.everything())
    paths = [outcome.path.relative_to(tmp_path / "out").as_posix() for outcome in result.outcomes if outcome.path]
    assert paths == ["danh-sach.docx", "mot/001-An.docx", "thu/001-Bình.docx", "thu/002-Chi.docx"]
    assert result.outcomes[2].place.sheet == "Hai"
