"""Lists in sheets: where the headings are, which rows are entries, what is told of the others, and the place of every cell."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sheets import Named, Person, as_csv, codes, found, records, said, workbook

from docgen import Place, Record

HEADINGS = ("STT", "Họ và tên", "Phân loại", "Ngày sinh")


def person(number: object, name: object, *more: object) -> tuple[object, ...]:
    return (number, name, "ca-nhan", *more)


def test_a_row_is_a_record_with_a_place_for_every_cell(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", Danh__sách=[("DANH SÁCH",), (), HEADINGS, person(1, "An", "31/02/1985")])
    (record,) = records(path)
    assert record.data == {"ho_ten": "An", "phan_loai": "ca-nhan", "ngay_sinh": "31/02/1985"}
    assert record.place == Place(file=str(path), sheet="Danh sách", row=4)
    assert record.place_of(("ngay_sinh",)) == Place(
        file=str(path), sheet="Danh sách", row=4, column="Ngày sinh", cell="D4", field=("ngay_sinh",),
        text="1 | An | ca-nhan | 31/02/1985",
    )  # fmt: skip
    assert set(record.places) == {("ho_ten",), ("phan_loai",), ("ngay_sinh",)}
    assert record.headings == {
        (): Place(file=str(path), sheet="Danh sách", row=3, text="STT | Họ và tên | Phân loại | Ngày sinh")
    }


@pytest.mark.parametrize(
    "heading",
    ["Họ và tên", "HỌ VÀ TÊN", "ho_ten", "Họ tên", "ho va ten", " Họ\n và  tên: ", "Họ và tên *", "Họ và tên (*)", "Họ  và tên",
     "Tên tập thể/cá nhân", "Tên tập thể / cá nhân", "Ho\u0323 va\u0300 te\u0302n"],
)  # fmt: skip
def test_a_heading_is_known_by_label_name_or_further_headings(tmp_path: Path, heading: str) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[(heading, "Phân loại"), ("An", "ca-nhan")])
    assert [record.data for record in records(path)] == [{"ho_ten": "An", "phan_loai": "ca-nhan"}]


def test_a_dotted_name_or_labels_in_a_row_enter_a_group(tmp_path: Path) -> None:
    headings = ("Họ và tên", "nguoi_ky.chuc_vu", "Người ký › Họ và tên người ký", "Người ký/Thay mặt (TM.)")
    (record,) = records(workbook(tmp_path / "ds.xlsx", A=[headings, ("An", "CHỦ TỊCH", "Bình", "UBND")]))
    assert record.data["nguoi_ky"] == {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Bình", "thay_mat": "UBND"}
    assert record.place_of(("nguoi_ky", "chuc_vu")).cell == "B2"


def test_lines_of_a_cell_are_the_items_of_a_list(tmp_path: Path) -> None:
    (record,) = records(workbook(tmp_path / "ds.xlsx", A=[("Họ và tên", "Nơi nhận"), ("An", "Như trên\n\n Các xóm ")]))
    assert record.data["noi_nhan"] == ["Như trên", "Các xóm"]
    assert record.place_of(("noi_nhan", 1)).cell == "B2"


def merged(path: Path, rows: list[tuple[object, ...]], *ranges: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cells in ranges:
        sheet.merge_cells(cells)
    book.save(path)
    return path


def test_headings_in_two_rows_are_read_together(tmp_path: Path) -> None:
    rows = [
        ("UBND XÃ HẠ LANG", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), (),
        ("TT", "Họ và tên", "Phân loại", "Khen thưởng", None),
        (None, None, None, "Hình thức", "Số tiền (đồng)"),
        ("(1)", "(2)", "(3)", "(4)", "(5)=(4)"),
        (1, "An", "ca-nhan", "Giấy khen", 350000),
    ]  # fmt: skip
    path = merged(tmp_path / "ds.xlsx", rows, "A1:C1", "D1:E1", "A3:A4", "B3:B4", "C3:C4", "D3:E3")
    (record,) = records(path)
    assert record.data == {"ho_ten": "An", "phan_loai": "ca-nhan", "hinh_thuc": "Giấy khen", "so_tien": 350000}
    assert record.place_of(("hinh_thuc",)).column == "Khen thưởng › Hình thức"
    assert codes(path) == []


def test_a_first_row_of_entries_is_no_second_row_of_headings(tmp_path: Path) -> None:
    rows = [
        ("STT", "Họ và tên", "Phân loại", "Hình thức"),
        (None, "Hình thức", "ca-nhan", None),
        (None, "An", "ca-nhan", None),
    ]
    assert [record.data["ho_ten"] for record in records(workbook(tmp_path / "ds.xlsx", A=rows))] == ["Hình thức", "An"]


@pytest.mark.parametrize(
    ("numbers", "names"),
    [
        (("(1)", "(2)", "(3)"), ["An"]),
        (("A", "B", 1), ["An"]),
        ((1, 2, 3), ["An"]),
        ((1, "Hai", 3), ["Hai", "An"]),
        ((2, 3, 4), ["3", "An"]),
    ],
)
def test_a_row_that_numbers_the_columns_is_passed_over(
    tmp_path: Path, numbers: tuple[object, ...], names: list[str]
) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[("STT", "Họ và tên", "Ghi chú"), numbers, (1, "An", "x")])
    assert [record.data["ho_ten"] for record in records(path, Named)] == names


def test_blank_and_merely_numbered_rows_and_printed_headings_are_passed_over(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        person(1, "An", "1/1/1980"),
        (),
        (None, "  ", "\u00a0"),
        (None, None, " "),
        (2,),
        HEADINGS,
        person(3, "Bình", "2/1/1980"),
        (4, None),
    ]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [record.place.row for record in records(path)] == [2, 8]
    assert codes(path) == []


def test_totals_and_what_stands_below_a_list_are_told_and_left_out(tmp_path: Path) -> None:
    rows = [
        HEADINGS, person(1, "An"), (None, "Tổng cộng:", 1, 2), person(2, "Bình"), (None, "Hạ Lang, ngày   tháng 11 năm 2025"),
        (None, "NGƯỜI LẬP BIỂU", None, "CHỦ TỊCH"), (None, "Lý A", None, "Nông B"),
    ]  # fmt: skip
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [record.data["ho_ten"] for record in records(path)] == ["An", "Bình"]
    assert [(one.code, one.place.row, one.severity) for one in said(path)] == [
        ("dong-khong-dung", 3, "warning"),
        ("het-danh-sach", 5, "warning"),
    ]
    assert "3 dòng" in said(path)[1].message()


def test_a_total_is_no_company_and_a_first_column_of_titles_no_signature(tmp_path: Path) -> None:
    rows = [
        ("Chức vụ", "Họ và tên", "Phân loại"),
        ("Chủ tịch", "Tổng công ty A", "tap-the"),
        ("Kế toán", "An", "ca-nhan"),
    ]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [record.data["ho_ten"] for record in records(path)] == ["Tổng công ty A", "An"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("I", "Tập thể"), ("II", "Cá nhân")),
        (("I. TẬP THỂ (01 tập thể)",), ("II. Cá nhân:",)),
        ((None, "Tập thể"), (None, "cá nhân")),
        (("A", "Tập thể"), ("B.", "Cá nhân")),
    ],
)
def test_the_heading_of_a_group_goes_to_the_rows_below(
    tmp_path: Path, first: tuple[object, ...], second: tuple[object, ...]
) -> None:
    rows = [HEADINGS, first, (1, "Xóm A", None, "1/1/1980"), second, (2, "An"), (3, "Xóm B", "tap-the")]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [record.data["phan_loai"] for record in records(path)] == ["tap-the", "ca-nhan", "tap-the"]
    assert codes(path) == []
    in_order = [record.place_of(("phan_loai",)) for record in records(path)]
    assert [(place.row, place.column) for place in in_order] == [(2, ""), (4, ""), (6, "Phân loại")]


def test_the_heading_of_a_group_that_no_field_takes_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[("STT", "Họ và tên", "Ghi chú"), ("I", "Tập thể"), (1, "An", "x")])
    assert [record.data["ho_ten"] for record in records(path, Named)] == ["An"]
    assert [(one.code, one.place.row) for one in said(path, Named)] == [("dong-khong-dung", 2)]


def test_a_row_with_one_cell_is_an_entry_where_that_is_all_it_needs(tmp_path: Path) -> None:
    bare = workbook(
        tmp_path / "a.xlsx",
        A=[("Họ và tên", "Ghi chú"), (" ",), ("An", None), ("Bình", "x"), ("I. Tập thể",), ("Tổng cộng",)],
    )
    assert [record.data["ho_ten"] for record in records(bare, Named)] == ["An", "Bình"]
    assert [one.place.row for one in said(bare, Named)] == [5, 6]
    numbered = workbook(tmp_path / "b.xlsx", A=[("STT", "Họ và tên", "Ghi chú"), (1, "An", None), (None, "Bình", None)])
    assert [record.data["ho_ten"] for record in records(numbered, Named)] == ["An"]
    assert [one.place.row for one in said(numbered, Named)] == [3]


def test_a_sheet_with_one_heading_will_do_where_that_field_must_be_there(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", A=[("DANH SÁCH",), ("Họ và tên", "Lớp"), ("An", "4A")])
    assert [record.data for record in records(path, Named)] == [{"ho_ten": "An"}]
    assert codes(workbook(tmp_path / "b.xlsx", A=[("Ghi chú", "Lớp"), ("x", "4A")]), Named) == ["khong-thay-tieu-de"]


def test_a_column_that_is_no_field_is_told_once_when_it_holds_something(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Ngày  sinhh", "Mã", None),
        person(1, "An", None, "x", None, None),
        person(2, "Bình", None, "y", None, "z"),
    ]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [(one.code, one.place.cell, one.hint()) for one in said(path)] == [
        ("tieu-de-la", "E1", "có phải «Ngày sinh»?"),
        ("tieu-de-la", "G1", ""),
    ]
    assert "«G1» không phải là trường nào" in said(path)[1].message()


def test_two_columns_for_one_field_are_told_and_nothing_is_read(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Phân loại", "ho_ten"), ("An", "ca-nhan", "Bình")]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert records(path) == []
    (one,) = said(path)
    assert (one.code, one.place.cell, one.message()) == ("trung-cot", "C1", "hai cột cùng là «Họ và tên»: ô A1 và ô C1")
    rows[1] = (None, "ca-nhan", "Bình")
    assert [record.data["ho_ten"] for record in records(workbook(tmp_path / "mot.xlsx", A=rows))] == ["Bình"]


def test_a_value_for_a_group_and_one_inside_it_are_told(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Người ký", "nguoi_ky.ho_ten"), ("An", None, "X"), ("Bình", "Y", "X")]
    first, second = records(workbook(tmp_path / "ds.xlsx", A=rows))
    assert first.faults == ()
    assert [(fault.code, fault.place.cell) for fault in second.faults] == [("ghi-hai-cho", "C3")]


def test_cells_with_errors_are_told_at_their_place_and_na_is_blank(tmp_path: Path) -> None:
    rows = [HEADINGS, (1, "An", "#N/A", "#REF!"), (2, "#DIV/0!", "ca-nhan", None)]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    first, second = records(path)
    assert first.data == {"ho_ten": "An"}
    assert [(fault.code, fault.severity, fault.place.cell, fault.place.field) for fault in first.faults] == [
        ("o-na", "warning", "C2", ("phan_loai",)), ("o-loi", "error", "D2", ("ngay_sinh",)),
    ]  # fmt: skip
    assert [fault.message() for fault in second.faults] == ["ô này là lỗi của bảng tính: #DIV/0!"]
    assert "#REF!" in first.faults[1].place.text


def test_a_formula_without_its_result_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[HEADINGS, (1, "An", "ca-nhan", '="1/1/"&1980')])
    (record,) = records(path)
    assert [(fault.code, fault.place.cell) for fault in record.faults] == [("o-chua-tinh", "D2")]


def test_a_figure_in_a_merged_cell_counts_for_every_row_and_is_told_once(tmp_path: Path) -> None:
    heads = ("Họ và tên", "Phân loại", "Số tiền (đồng)", "Điểm", "Hình thức")
    rows = [
        heads,
        ("An", "ca-nhan", 350, 4.5, "Giấy khen"),
        ("Bình", "ca-nhan"),
        ("Chi", "ca-nhan"),
        ("Dung", "ca-nhan"),
    ]
    path = merged(tmp_path / "ds.xlsx", rows, "C2:C4", "D2:D2", "D3:D4", "E2:E4")
    assert [record.data.get("so_tien") for record in records(path)] == [350, 350, 350, None]
    (warned,) = said(path)
    assert (warned.code, warned.severity, warned.place.sheet, warned.place.cell, warned.place.column) == (
        "so-trong-o-gop", "warning", "Sheet", "C2", "Số tiền (đồng)",
    )  # fmt: skip
    assert warned.message() == "ô gộp C2:C4: con số này được tính cho mỗi dòng trong 3 dòng"


def test_a_merged_cell_counts_for_all_rows_it_covers(tmp_path: Path) -> None:
    rows = [HEADINGS, person(1, "An", date(1980, 1, 5)), (2, "Bình"), (3, "Chi"), person(4, "Dung")]
    path = merged(tmp_path / "ds.xlsx", rows, "C2:C4", "D2:D3", "A8:D8")
    assert [record.data.get("phan_loai") for record in records(path)] == ["ca-nhan"] * 4
    assert [record.data.get("ngay_sinh") for record in records(path)] == ["05/01/1980", "05/01/1980", None, None]


def test_the_first_visible_sheet_that_fits_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    list_of = [HEADINGS, person(1, "An")]
    path = workbook(tmp_path / "ds.xlsx", Bìa=[("x",)], Ẩn=list_of, Một=list_of, Hai__Ba=[HEADINGS, person(1, "Bình")])
    book = openpyxl.load_workbook(path)
    book["Ẩn"].sheet_state = "hidden"
    book.save(path)
    assert [record.place.sheet for record in records(path)] == ["Một"]
    (one,) = said(path)
    assert (one.code, one.severity) == ("trang-khong-doc", "warning")
    assert "«Hai Ba»" in one.message()
    assert "ds.xlsx#Hai Ba" in one.hint()
    for name, who in (("Hai Ba", "Bình"), ("hai  ba", "Bình"), ("Ẩn", "An")):
        assert [item.data["ho_ten"] for item in found(path, sheet=name) if isinstance(item, Record)] == [who]
        assert codes(path, sheet=name) == []
    (missing,) = said(path, sheet="Bốn")
    assert (missing.code, "Hai Ba" in missing.hint()) == ("trang-khong-co", True)


def test_what_was_looked_for_is_told_where_no_headings_are(tmp_path: Path) -> None:
    (one,) = said(workbook(tmp_path / "ds.xlsx", A=[("Tên lớp", "Sĩ số"), ("4A", 30)]))
    assert one.code == "khong-thay-tieu-de"
    assert "Họ và tên, Phân loại" in one.hint()


def test_headings_without_entries_are_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[HEADINGS, (1,), (), ("Người lập biểu",)])
    assert codes(path) == ["het-danh-sach", "danh-sach-trong"]


def test_above_the_headings_titles_are_passed_over_and_figures_are_told(tmp_path: Path) -> None:
    heads = ("Họ và tên", "Phân loại", "Số tiền (đồng)")
    below = [heads, ("An", "ca-nhan", 350)]
    titles = [("DANH SÁCH",), ("(Kèm theo Quyết định số 5)",), ("Năm", "2025", "Đơn vị: đồng"), *below]
    assert codes(workbook(tmp_path / "a.xlsx", A=titles)) == []
    for above, cell in ((("Bình", None, 12), "C2"), (("(ví dụ: An)", None, "12"), "C2")):
        (warned,) = said(workbook(tmp_path / "b.xlsx", A=[("DANH SÁCH",), above, *below]))
        assert (warned.code, warned.place.cell) == ("tren-tieu-de", cell)


def test_a_csv_list_is_read_alike_with_lines_for_rows(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text(
        as_csv([("DANH SÁCH",), HEADINGS, (1, "An\nBình", "ca-nhan", "#REF!"), (2, "Chi", "#N/A", " ")]),
        encoding="utf-8",
    )
    first, second = records(path)
    assert (first.data, second.data) == ({"ho_ten": "An\nBình", "phan_loai": "ca-nhan"}, {"ho_ten": "Chi"})
    assert (first.place, second.place) == (Place(file=str(path), line=3), Place(file=str(path), line=5))
    assert second.place_of(("ho_ten",)).describe() == f"{path}, dòng 5, cột «Họ và tên»"
    assert [fault.code for fault in first.faults] == ["o-loi"]
    assert [(fault.code, fault.place.line, fault.place.column) for fault in second.faults] == [("o-na", 5, "Phân loại")]


def test_na_is_told_in_columns_that_are_read_and_in_rows_that_hold_something(tmp_path: Path) -> None:
    heads = (*HEADINGS, "Số tiền (đồng)", "Ghi chú riêng")
    rows = [heads, (1, "An", "ca-nhan", None, "#N/A", "#N/A"), (2, *["#N/A"] * 5), (None, *["#N/A"] * 5)]
    (record,) = found = records(workbook(tmp_path / "ds.xlsx", A=rows))
    assert [(fault.code, fault.place.cell) for fault in record.faults] == [("o-na", "E2")]
    assert len(found) == 1
    assert codes(tmp_path / "ds.xlsx") == []


def test_a_record_travels_without_its_sheet(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=[HEADINGS, *(person(number, f"Người {number}") for number in range(2000))])
    record = records(path)[1000]
    packed = pickle.dumps(record)
    assert len(packed) < 5000
    assert pickle.loads(packed).place_of(("ho_ten",)) == record.place_of(("ho_ten",))


def test_fields_of_one_label_go_by_their_names(tmp_path: Path) -> None:
    class Twins(Named):
        ghi_chu_2: str = ""

    Twins.model_fields["ghi_chu_2"].title = "Ghi chú"
    Twins.model_rebuild(force=True)
    rows = [("Họ và tên", "Ghi chú", "ghi_chu_2"), ("An", "x", "y")]
    path = workbook(tmp_path / "ds.xlsx", A=rows)
    assert [record.data for record in records(path, Twins)] == [{"ho_ten": "An", "ghi_chu_2": "y"}]
    assert codes(path, Twins) == ["tieu-de-la"]


def test_the_model_of_these_tests_takes_what_was_read(tmp_path: Path) -> None:
    rows = [("Họ và tên", "Phân loại", "Ngày sinh", "Số tiền (đồng)"), ("An", "ca-nhan", date(1980, 8, 5), 1255.0)]
    (record,) = records(workbook(tmp_path / "ds.xlsx", A=rows))
    model = Person.model_validate(record.data)
    assert (str(model.ngay_sinh), model.so_tien) == ("05/8/1980", 1255)
