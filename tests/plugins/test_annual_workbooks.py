"""A district's reports filled in as forms: what the YAML files come to, and whatever is wrong told at file, sheet and cell."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

import docgen
from benchmarks import reports, workbooks
from docgen.testing import findings, told

FORM, RESULTS, AWARDS = "Báo cáo phong trào thi đua hằng", "Kết quả thực hiện chỉ tiêu", "Khen thưởng"
CELLS = {"xa-cao-son": "D5", "xa-long-ha": "F6", "xa-minh-phuc": "D7"}
"""Where the figures that contradict themselves stand."""
ONE = "xa-an-binh"
Edit = Callable[[Workbook], None]


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the forms once, with the YAML files of the same reports beside them; nobody changes them."""
    folder = tmp_path_factory.mktemp("huyen")
    assert len(list(workbooks.write(folder))) == 33
    list(reports.write(folder / "yaml"))
    other = (folder / "ke-hoach.yaml").read_text(encoding="utf-8").replace("chung sức xây dựng", "cùng xây dựng")
    (folder / "ke-hoach-khac.yaml").write_text(other, encoding="utf-8")
    return folder


def rolled_up(folder: Path, out: Path, *files: Path) -> tuple[docgen.RunResult, dict[str, Any]]:
    """Return what is said of the reports, and the record they come to, of files or of the folder's own."""
    inputs = files or (folder / "bao-cao",)
    result = docgen.rollup(
        "annual-report", *inputs, into=folder / "tong-hop.yaml", out=out, keep_going=True, force=True
    )
    return result, yaml.safe_load(out.read_text(encoding="utf-8")) if out.exists() else {}


def said(result: docgen.RunResult) -> list[tuple[str, str, str, str]]:
    """Return code, file, sheet and cell of what is told of the reports themselves."""
    about = [one for one in result.everything() if one.place.file.endswith(".xlsx")]
    return [(one.code, Path(one.place.file).stem, one.place.sheet, one.place.cell) for one in about]


def test_one_command_makes_of_forms_what_it_makes_of_yaml(district: Path, tmp_path: Path) -> None:
    of_forms, record = rolled_up(district, tmp_path / "a.yaml")
    _, expected = rolled_up(district / "yaml", tmp_path / "b.yaml")
    assert len(expected["bao_cao_nhan"]) == 32
    assert {**record, "theo_ke_hoach": ""} == {**expected, "theo_ke_hoach": ""}
    planted = [
        (code, name, RESULTS, CELLS[name]) for name, (code, _) in zip(CELLS, reports.PLANTED.values(), strict=True)
    ]
    assert said(of_forms) == [*planted, ("so-lieu-lech-xa", "thi-tran-thanh-ha", RESULTS, "D8")]
    missing = [one.facts["don_vi"] for one in of_forms.everything() if one.code == "thieu-bao-cao"]
    assert missing == list(reports.MISSING)


def edited(district: Path, folder: Path, edit: Edit, name: str = ONE) -> Path:
    """Return a copy of a form with a change, beside a plan that its cells lead to."""
    (folder / "bao-cao").mkdir(exist_ok=True)
    for plan in district.glob("*.yaml"):
        shutil.copy(plan, folder)
    book = load_workbook(district / "bao-cao" / f"{name}.xlsx")
    edit(book)
    path = folder / "bao-cao" / f"{name}.xlsx"
    book.save(path)
    return path


def cell_of(book: Workbook, label: str) -> Any:
    rows = book[FORM].iter_rows(min_row=5)
    return next(cells[1] for cells in rows if str(cells[0].value).removesuffix(" *") == label)


def typed(label: str, value: object) -> Edit:
    """Return the change of a field's value."""

    def edit(book: Workbook) -> None:
        cell_of(book, label).value = value

    return edit


def in_results(cell: str, value: str) -> Edit:
    def edit(book: Workbook) -> None:
        book[RESULTS][cell].value = value

    return edit


@pytest.mark.parametrize(
    ("edit", "code", "label"),
    [
        (typed("Năm báo cáo", 2023), "bao-cao-khac", "Năm báo cáo"),
        (typed("Phong trào thi đua › Tên phong trào", "Đền ơn đáp nghĩa"), "bao-cao-khac", "Phong trào thi đua › Tên phong trào"),
        (typed("Đơn vị báo cáo", "xã An Bịnh"), "don-vi-la", "Đơn vị báo cáo"),
    ],
    ids=["another year", "another movement", "unknown to the plan"],
)  # fmt: skip
def test_a_report_that_does_not_belong_is_told_at_its_cell(
    edit: Edit, code: str, label: str, district: Path, tmp_path: Path
) -> None:
    path = edited(district, tmp_path, edit)
    result, record = rolled_up(tmp_path, tmp_path / "ra.yaml", path)
    assert (code, ONE, FORM, cell_of(load_workbook(path), label).coordinate) in said(result), told(result.everything())
    assert (result.exit_code, record) == (1, {})


def test_a_report_under_another_plan_is_not_counted(district: Path, tmp_path: Path) -> None:
    path = edited(district, tmp_path, typed("Theo kế hoạch", "../ke-hoach-khac.yaml"))
    result, record = rolled_up(tmp_path, tmp_path / "ra.yaml", path)
    (other,) = (one for one in result.everything() if one.code == "bao-cao-khac")
    assert "xã An Bình" in other.message()
    cell = cell_of(load_workbook(path), "Theo kế hoạch").coordinate
    assert ("bao-cao-khac", ONE, FORM, cell) in said(result), "where it can be mended: in the report, not in the plan"
    assert (result.exit_code, record) == (1, {})


def test_a_unit_with_two_reports_is_told_at_the_second(district: Path, tmp_path: Path) -> None:
    first = edited(district, tmp_path, lambda book: None)
    second = shutil.copy(first, first.with_name("xa-an-binh-lan-2.xlsx"))
    result, record = rolled_up(tmp_path, tmp_path / "ra.yaml", first, second)
    cell = cell_of(load_workbook(first), "Đơn vị báo cáo").coordinate
    assert said(result) == [("don-vi-hai-bao-cao", "xa-an-binh-lan-2", FORM, cell)]
    assert (
        f"xa-an-binh.xlsx, trang «{FORM}», dòng {cell[1:]}, mục «Đơn vị báo cáo», ô {cell}"
        in result.diagnostics[0].message()
    )
    assert len(record["bao_cao_nhan"]) == 1


def renamed(book: Workbook) -> None:
    book[AWARDS].title = "KT"
    book[RESULTS].title = "Sheet1"


def test_renamed_sheets_are_told_and_counted(district: Path, tmp_path: Path) -> None:
    _, before = rolled_up(tmp_path, tmp_path / "a.yaml", edited(district, tmp_path, lambda book: None))
    result, after = rolled_up(tmp_path, tmp_path / "b.yaml", edited(district, tmp_path, renamed))
    assert after["khen_thuong"]
    assert after == before
    assert said(result) == [("trang-doi-ten", ONE, "Sheet1", ""), ("trang-doi-ten", ONE, "KT", "")]


def test_na_is_told_and_refuses_a_report_that_needs_it(district: Path, tmp_path: Path) -> None:
    planned = edited(district, tmp_path, in_results("C6", "#N/A"))
    result, record = rolled_up(tmp_path, tmp_path / "a.yaml", planned)
    assert (said(result), result.exit_code) == ([("o-na", ONE, RESULTS, "C6")], 0)
    assert "ke_hoach" not in record["ket_qua"][1]
    done = edited(district, tmp_path, in_results("D6", "#N/A"))
    result, record = rolled_up(tmp_path, tmp_path / "b.yaml", done)
    assert (said(result), record) == ([("o-na-bat-buoc", ONE, RESULTS, "D6")], {})


def test_a_figure_in_merged_cells_is_told(district: Path, tmp_path: Path) -> None:
    path = edited(district, tmp_path, lambda book: book[AWARDS].merge_cells("C5:C6"))
    result, _ = rolled_up(tmp_path, tmp_path / "ra.yaml", path)
    assert (said(result), result.exit_code) == ([("so-trong-o-gop", ONE, AWARDS, "C5")], 0)


def test_numbers_typed_as_text_are_the_numbers_they_say(district: Path, tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book[RESULTS]["D6"].value, book[RESULTS]["G6"].value = "1.234,5", "1.200"

    result, record = rolled_up(tmp_path, tmp_path / "ra.yaml", edited(district, tmp_path, edit))
    assert said(result) == []
    assert (record["ket_qua"][1]["thuc_hien"], record["ket_qua"][1]["nam_truoc"]) == ("1234,5", 1200)
    wrong = edited(district, tmp_path, in_results("D6", "1,234.5 km"))
    result, _ = rolled_up(tmp_path, tmp_path / "sai.yaml", wrong)
    assert said(result) == [("sai-kieu", ONE, RESULTS, "D6")]


@pytest.mark.parametrize(("ratio", "shown_as"), [("95%", "@"), (0.95, "0%"), (95, "General")])
def test_a_ratio_with_its_sign_a_fall_and_other_spellings_are_read(
    district: Path, tmp_path: Path, ratio: object, shown_as: str
) -> None:
    """What is read is held against the other figures of its row, so that nothing is told says it was read right."""

    def edit(book: Workbook) -> None:
        rows, form = book[RESULTS], book[FORM]
        for heading, value in (
            ("Kế hoạch", 20),
            ("Thực hiện *", 19),
            ("Năm trước", 36),
            ("Chênh lệch so với năm trước", "\u221217"),
        ):
            rows.cell(6, headings(rows).index(heading) + 1).value = value
        share = rows.cell(6, headings(rows).index("Tỷ lệ so với kế hoạch (%)") + 1)
        share.value, share.number_format = ratio, shown_as
        next(row[1] for row in form.iter_rows() if row[0].value == "Kỳ báo cáo").value = "Hàng năm"

    path = edited(district, tmp_path, edit)
    wrong = [one for one in findings("annual-report", path, tmp_path) if one.place.row == 6 or one.severity == "error"]
    assert not wrong, told(wrong)


def headings(sheet: Worksheet) -> list[object]:
    return [cell.value for cell in sheet[4]]
