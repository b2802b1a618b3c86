"""A form: one record over several sheets, its lists each in a sheet of its own, a place for every cell."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sheets import Paper, Rows, as_csv, codes, found, records, said, workbook

from docgen import Diagnostic, DocumentType, Place, Record
from docgen._validation import check

PAPER = DocumentType(name="paper", title="Giấy", model=Paper, template="paper.docx")
HEAD = ("Trường", "Giá trị", "Ghi chú")
FIELDS = [
    ("PHIẾU NHẬP",), HEAD, ("Trích yếu", "Khen thưởng", "bắt buộc"), ("so", "012", None), ("Năm *", 2026.0, None), (),
    ("Người ký › Chức vụ người ký", "CHỦ TỊCH", None), ("nguoi_ky.ho_ten", "Lý A", None),
]  # fmt: skip
LEVELS = [
    ("Cấp", "Các chỉ tiêu › Nội dung", "muc.so", "ky.chuc_vu"),
    ("Cấp xã", "đạt chuẩn", 2, "CHỦ TỊCH"),
    (None, "nâng cao", 1.5, None),
    ("Cấp xóm", None, None, None),
    (None, "kiểu mẫu", None, None),
]


def form(path: Path, **lists: Rows) -> Path:
    return workbook(path, Phiếu=FIELDS, **lists)


def one(path: Path) -> Record:
    (record,) = records(path, Paper)
    return record


def test_fields_and_lists_are_one_record(tmp_path: Path) -> None:
    path = form(tmp_path / "p.xlsx", Nơi__nhận=[("Nơi nhận",), ("Như trên",), (None,), ("Lưu: VT",)], chi_tieu=LEVELS)
    record = one(path)
    assert record.data == {
        "trich_yeu": "Khen thưởng", "so": "012", "nam": 2026, "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý A"},
        "noi_nhan": ["Như trên", "Lưu: VT"],
        "chi_tieu": [
            {"cap": "Cấp xã", "muc": [{"ten": "đạt chuẩn", "so": 2}, {"ten": "nâng cao", "so": record.data["chi_tieu"][0]["muc"][1]["so"]}],
             "ky": {"chuc_vu": "CHỦ TỊCH"}},
            {"cap": "Cấp xóm", "muc": [{"ten": "kiểu mẫu"}]},
        ],
    }  # fmt: skip
    assert codes(path, Paper) == []
    assert record.faults == ()
    Paper.model_validate(record.data)


def test_every_value_has_the_place_of_its_cell(tmp_path: Path) -> None:
    path = form(tmp_path / "p.xlsx", Nơi__nhận=[("Nơi nhận",), ("Như trên",), (None,), ("Lưu: VT",)], chi_tieu=LEVELS)
    record = one(path)
    file = str(path)
    assert record.place == Place(file=file, sheet="Phiếu")
    year = Place(file=file, sheet="Phiếu", row=5, label="Năm", cell="B5", field=("nam",), text="2026")
    assert record.place_of(("nam",)) == year
    cells = {
        ("nguoi_ky", "ho_ten"): ("Phiếu", "B8", ""),
        ("noi_nhan", 1): ("Nơi nhận", "A4", "Nơi nhận"),
        ("chi_tieu", 0, "muc", 1, "so"): ("chi_tieu", "C3", "muc.so"),
        ("chi_tieu", 0, "ky", "chuc_vu"): ("chi_tieu", "D2", "ky.chuc_vu"),
        ("chi_tieu", 1, "cap"): ("chi_tieu", "A4", "Cấp"),
        ("chi_tieu", 1, "muc", 0, "so"): ("chi_tieu", "C5", "muc.so"),
    }
    for path_, (sheet, cell, column) in cells.items():
        place = record.place_of(path_)
        assert (place.sheet, place.cell, place.column) == (sheet, cell, column), path_
    assert record.headings[()].row == 2
    assert record.headings[("chi_tieu",)].sheet == "chi_tieu"


def test_items_may_be_plain_text_and_lists_may_stand_in_a_cell(tmp_path: Path) -> None:
    rows = [*FIELDS, ("Nơi nhận", "Như trên\nLưu: VT", None)]
    path = workbook(tmp_path / "p.xlsx", A=rows, Chỉ__tiêu=[("Chỉ tiêu", "Cấp"), ("một câu", None), (None, "Cấp xã")])
    assert one(path).data["noi_nhan"] == ["Như trên", "Lưu: VT"]
    assert one(path).data["chi_tieu"] == ["một câu", {"cap": "Cấp xã"}]
    both = workbook(tmp_path / "q.xlsx", A=FIELDS, Chỉ__tiêu=[("Chỉ tiêu", "Cấp"), ("một câu", "Cấp xã")])
    assert [(fault.code, fault.place.cell) for fault in one(both).faults] == [("ghi-hai-cho", "B2")]


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_the_text_of_an_item_beside_its_fields_is_one_of_them(order: tuple[int, ...], tmp_path: Path) -> None:
    from pydantic import Field

    from docgen.vn.fields import Model, Text, UnitText

    class Report(Model):
        so: Text = Field(title="Số")
        han_che: tuple[UnitText, ...] = Field(default=(), title="Hạn chế")

    rows = [("Hạn chế", "Đơn vị", "Nội dung"), ("một", None, None), ("hai", "xã A", None), (None, "xã B", "ba"),
            ("bốn", None, "năm"), (None, "xã C", None)]  # fmt: skip
    shuffled = [[row[column] for column in order] for row in rows]
    path = workbook(tmp_path / "p.xlsx", A=[HEAD, ("Số", "1", None)], Hạn__chế=shuffled)
    (record,) = (item for item in found(path, Report) if isinstance(item, Record))
    items = record.data["han_che"]
    assert items[:3] == ["một", {"noi_dung": "hai", "don_vi": "xã A"}, {"don_vi": "xã B", "noi_dung": "ba"}]
    assert [(fault.code, fault.place.row) for fault in record.faults] == [("ghi-hai-cho", 5)]
    two = workbook(tmp_path / "q.xlsx", A=[HEAD, ("Số", "1", None)], Hạn__chế=[row[:2] for row in (rows[0], rows[5])])
    (record,) = (item for item in found(two, Report) if isinstance(item, Record))
    (empty,) = check(DocumentType(name="a", title="A", model=Report, template="a.docx"), record).diagnostics
    assert (empty.code, empty.place.cell, empty.place.column) == ("o-trong", "A2", "Hạn chế")


def test_items_of_an_inner_list_may_be_plain_text_too(tmp_path: Path) -> None:
    rows = [
        ("Cấp", "muc", "muc.ten"),
        ("Cấp xã", "một\nhai", None),
        (None, "ba", None),
        (None, None, "bốn"),
        ("Cấp xóm", "năm", "sáu"),
    ]
    record = one(form(tmp_path / "p.xlsx", Chỉ__tiêu=rows))
    assert record.data["chi_tieu"] == [
        {"cap": "Cấp xã", "muc": ["một", "hai", "ba", {"ten": "bốn"}]}, {"cap": "Cấp xóm", "muc": ["năm", {"ten": "sáu"}]},
    ]  # fmt: skip
    assert [record.place_of(("chi_tieu", 0, "muc", number)).row for number in range(4)] == [2, 2, 3, 4]
    assert record.place_of(("chi_tieu", 0, "muc", 3, "ten")).cell == "C4"
    assert record.place_of(("chi_tieu", 1)).row == 5


def test_a_list_in_two_places_and_a_field_in_two_rows_are_told(tmp_path: Path) -> None:
    rows = [*FIELDS, ("Nơi nhận", "Như trên", None), ("Số", "13", None), ("nguoi_ky", "ai đó", None)]
    record = one(workbook(tmp_path / "p.xlsx", A=rows, Nơi__nhận=[("Nơi nhận",), ("Lưu: VT",)]))
    assert [(fault.code, fault.place.sheet, fault.place.row) for fault in record.faults] == [
        ("ghi-hai-cho", "A", 10), ("ghi-hai-cho", "A", 11), ("ghi-hai-cho", "Nơi nhận", 1),
    ]  # fmt: skip
    assert "dòng 4" in record.faults[0].message()


def test_long_labels_are_cut_as_the_names_of_sheets_are(tmp_path: Path) -> None:
    people = [("Họ và tên", "Phân loại"), ("I. Tập thể",), ("Xóm A", None), ("Tổng cộng", 1), ("Bình", "ca-nhan")]
    path = form(tmp_path / "p.xlsx", Danh__sách__khen__thưởng__kèm__theo=people)
    record = one(path)
    assert record.data["nguoi"] == [
        {"ho_ten": "Xóm A", "phan_loai": "tap-the"},
        {"ho_ten": "Bình", "phan_loai": "ca-nhan"},
    ]
    assert record.place_of(("nguoi", 0, "phan_loai")).row == 2
    assert [(item.code, item.place.row) for item in said(path, Paper)] == [("dong-khong-dung", 4)]


def test_an_unknown_row_a_value_without_a_field_and_a_sheet_of_no_list_are_told(tmp_path: Path) -> None:
    rows = [*FIELDS, ("Trich yeuu", "x", None), (None, "lạc", None), ("II. PHẦN HAI", None, None)]
    path = workbook(tmp_path / "p.xlsx", A=rows, Nơi__nhậnn=[("Gửi",), ("A",)], Trống=[])
    assert [(item.code, item.place.sheet, item.place.cell, item.severity) for item in said(path, Paper)] == [
        ("tieu-de-la", "A", "B9", "warning"), ("tieu-de-la", "A", "B10", "warning"), ("trang-la", "Nơi nhậnn", "", "warning"),
    ]  # fmt: skip
    assert "«Trích yếu»" in said(path, Paper)[0].hint()
    assert "«Nơi nhận»" in said(path, Paper)[2].hint()


PEOPLE = [("Họ và tên", "Phân loại", "Hình thức"), ("An", "ca-nhan", "Giấy khen")]
PEOPLES_SHEET = "Danh__sách__khen__thưởng__kèm__theo"


@pytest.mark.parametrize(
    ("name", "rows", "field", "listed"),
    [("Sheet1", PEOPLE, "nguoi", [{"ho_ten": "An", "phan_loai": "ca-nhan", "hinh_thuc": "Giấy khen"}]),
     ("KT", [("Nơi nhận",), ("Như trên",)], "noi_nhan", ["Như trên"]),
     ("Danh__sách__khen__thưởng__(2)", PEOPLE, "nguoi", [{"ho_ten": "An", "phan_loai": "ca-nhan", "hinh_thuc": "Giấy khen"}])],
)  # fmt: skip
def test_a_renamed_sheet_is_known_by_its_headings(
    name: str, rows: list[tuple[str, ...]], field: str, listed: list[object], tmp_path: Path
) -> None:
    path = form(tmp_path / "p.xlsx", chi_tieu=LEVELS, **{name: rows})
    assert one(path).data[field] == listed
    assert one(path).faults == ()
    (warned,) = said(path, Paper)
    assert (warned.code, warned.severity, warned.place) == (
        "trang-doi-ten", "warning", Place(file=str(path), sheet=name.replace("__", " ")),
    )  # fmt: skip
    assert f"«{Paper.model_fields[field].title}»"[:20] in warned.message()


def test_a_second_sheet_of_a_list_is_a_fault_and_a_blank_one_is_not(tmp_path: Path) -> None:
    people = {PEOPLES_SHEET: PEOPLE, "Nguoi__(2)": [PEOPLE[0], ("Bình", "ca-nhan", None)]}
    path = form(tmp_path / "p.xlsx", **people)
    (fault,) = one(path).faults
    assert (fault.code, fault.place) == (
        "hai-trang-mot-danh-sach",
        Place(file=str(path), sheet="Nguoi (2)", field=("nguoi",)),
    )
    assert "vào trang «Danh sách khen thưởng kèm theo»" in fault.hint()
    assert one(path).data["nguoi"] == [{"ho_ten": "An", "phan_loai": "ca-nhan", "hinh_thuc": "Giấy khen"}]
    blank = form(tmp_path / "q.xlsx", **{PEOPLES_SHEET: PEOPLE, "Sheet1": [PEOPLE[0]]})
    assert one(blank).faults == ()
    (warned,) = said(blank, Paper)
    assert (warned.code, "«Danh sách khen thưởng" in warned.hint()) == ("trang-la", False)


def test_where_no_one_list_is_meant_nothing_is_lost_in_silence(tmp_path: Path) -> None:
    two = form(tmp_path / "p.xlsx", A=PEOPLE, B=PEOPLE)
    assert [(fault.code, fault.place.sheet) for fault in one(two).faults] == [
        ("trang-chua-ro", "A"), ("trang-chua-ro", "B"),
    ]  # fmt: skip
    assert "«Danh sách khen thưởng kèm theo»" in one(two).faults[0].hint()
    lacking = form(tmp_path / "q.xlsx", A=[("Hình thức", "Số CCCD"), ("Giấy khen", "1")])
    assert [(fault.code, fault.place.sheet) for fault in one(lacking).faults] == [("trang-chua-ro", "A")]
    assert codes(lacking, Paper) == []
    scratch = form(tmp_path / "r.xlsx", **{PEOPLES_SHEET: PEOPLE, "A": [("Hình thức", "Số CCCD"), ("Giấy khen", "1")]})
    assert one(scratch).faults == ()
    assert [(item.code, item.place.sheet) for item in said(scratch, Paper)] == [("trang-la", "A")]


DRAWN = [
    ("Chỉ tiêu: mỗi dòng một mục",),
    (),
    ("(ví dụ: Cấp xã)", "(bắt buộc)", "(ví dụ: 2)"),
    ("Cấp", "muc.ten", "muc.so"),
]


@pytest.mark.parametrize(
    ("examples", "cells"),
    [(("(ví dụ: Cấp xã)", "(bắt buộc)", "(ví dụ: 2)"), []), ((None, None, None), []), (("(ví dụ: Cấp xã)", "(bắt buộc)", 5), ["C3"]),
     (("Cấp xóm", "kiểu mẫu", "5"), ["A3", "B3", "C3"]), (("Cấp xóm", "(bắt buộc)", None), ["A3"])],
)  # fmt: skip
def test_what_is_typed_over_the_examples_is_told(
    examples: tuple[object, ...], cells: list[str], tmp_path: Path
) -> None:
    path = form(tmp_path / "p.xlsx", Chỉ__tiêu=[*DRAWN[:2], examples, DRAWN[3], ("Cấp xã", "đạt chuẩn", 2)])
    told = said(path, Paper)
    assert [(item.code, item.severity, item.place.sheet, item.place.cell) for item in told] == [
        ("tren-tieu-de", "warning", "Chỉ tiêu", cell) for cell in cells
    ]
    assert all("dòng 4" in item.hint() for item in told)
    assert len(one(path).data["chi_tieu"]) == 1


def test_a_list_without_its_headings_is_told_and_spoils_the_record(tmp_path: Path) -> None:
    record = one(form(tmp_path / "p.xlsx", Chỉ__tiêu=[("Tên", "x"), ("a", "b")]))
    (fault,) = record.faults
    assert (fault.code, fault.place.sheet) == ("khong-thay-tieu-de", "Chỉ tiêu")
    assert "Cấp, Các chỉ tiêu" in fault.hint()


def test_errors_in_cells_are_told_wherever_they_stand(tmp_path: Path) -> None:
    rows = [*FIELDS[:3], ("Năm", "#REF!", None)]
    record = one(workbook(tmp_path / "p.xlsx", A=rows, Chỉ__tiêu=[("Cấp", "muc.so"), ("Cấp xã", "#VALUE!")]))
    assert [(fault.code, fault.place.cell, fault.place.field) for fault in record.faults] == [
        ("o-loi", "B4", ("nam",)), ("o-loi", "B2", ("chi_tieu", 0, "muc", 0, "so")),
    ]  # fmt: skip


def test_na_is_told_at_its_cell_wherever_it_stands(tmp_path: Path) -> None:
    rows = [*FIELDS[:2], ("Trích yếu", "#N/A", None), ("Số", " #N/A ", None), *FIELDS[4:]]
    levels = [*LEVELS[:1], ("#N/A", "đạt chuẩn", "#N/A", None), (None, "nâng cao", "#N/A", None)]
    path = workbook(tmp_path / "p.xlsx", A=rows, Chỉ__tiêu=levels, Nơi__nhận=[("Nơi nhận",), ("A",), ("#N/A",)])
    record = one(path)
    assert [(fault.code, fault.place.sheet, fault.place.cell, fault.place.field) for fault in record.faults] == [
        ("o-na", "A", "B3", ("trich_yeu",)), ("o-na", "A", "B4", ("so",)),
        ("o-na", "Chỉ tiêu", "A2", ("chi_tieu", 0, "cap")), ("o-na", "Chỉ tiêu", "C2", ("chi_tieu", 0, "muc", 0, "so")),
        ("o-na", "Chỉ tiêu", "C3", ("chi_tieu", 0, "muc", 1, "so")),
    ]  # fmt: skip
    assert record.data["noi_nhan"] == ["A"]
    told = check(PAPER, record).diagnostics
    assert [(said.code, said.severity, said.place.cell) for said in told if said.place.sheet == "A"] == [
        ("o-na", "warning", "B4"), ("o-na-bat-buoc", "error", "B3"),
    ]  # fmt: skip
    assert "«Trích yếu» bắt buộc phải có, mà ô này là #N/A" in told[-1].message()


def test_hidden_sheets_are_left_aside_but_for_those_with_data_of_the_form(tmp_path: Path) -> None:
    sheets = {PEOPLES_SHEET: [PEOPLE[0]], "Nơi__nhận": [("Nơi nhận",), ("A",)]}
    path = form(tmp_path / "p.xlsx", lua_chon=[("a",), ("b",)], nhap=PEOPLE, **sheets)
    book = openpyxl.load_workbook(path)
    for name in book.sheetnames[1:]:
        book[name].sheet_state = "hidden"
    book.save(path)
    assert codes(path, Paper) == []
    (fault,) = one(path).faults
    assert (fault.code, fault.severity) == ("trang-an", "error")
    assert fault.place == Place(file=str(path), sheet="Nơi nhận", field=("noi_nhan",))
    assert not {"noi_nhan", "nguoi"} & set(one(path).data)


@pytest.mark.parametrize(
    ("order", "cell"), [((3, 0, 1, 2), "C4"), ((0, 2, 1), "C4"), ((1, 0, 2), "A4")]
)  # fmt: skip
def test_the_columns_of_a_form_are_known_by_their_headings(order: tuple[int, ...], cell: str, tmp_path: Path) -> None:
    rows = [[dict(enumerate(row)).get(column) for column in order] for row in FIELDS]
    rows.append([dict(enumerate(("Trich yeuu", "x"))).get(column) for column in order])
    path = workbook(tmp_path / "p.xlsx", A=rows, Nơi__nhận=[("Nơi nhận",), ("A",)])
    record = one(path)
    assert (record.data["so"], record.data["nguoi_ky"]) == ("012", {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý A"})
    assert record.place_of(("so",)).cell == cell
    assert [(item.code, item.place.cell) for item in said(path, Paper)] == [("tieu-de-la", f"{cell[0]}9")]


def test_a_form_without_its_headings_is_no_list(tmp_path: Path) -> None:
    path = workbook(tmp_path / "p.xlsx", Phiếu=[row for row in FIELDS if row != HEAD], **{PEOPLES_SHEET: PEOPLE})
    (fault,) = found(path, Paper)
    assert isinstance(fault, Diagnostic)
    assert (fault.code, fault.place) == ("phieu-thieu-tieu-de", Place(file=str(path), sheet="Phiếu"))
    assert "«Danh sách khen thưởng kèm theo»" in fault.message()


def test_a_form_may_be_a_csv(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_text(as_csv(FIELDS), encoding="utf-8")
    assert one(path).data["nguoi_ky"] == {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý A"}
    assert one(path).place_of(("so",)).line == 4


def test_a_list_inside_a_list_inside_itself(tmp_path: Path) -> None:
    from pydantic import Field

    from docgen.vn.fields import Model

    class Section(Model):
        tieu_de: str = Field(default="", title="Tiêu đề")
        gom: tuple[Section, ...] = Field(default=(), title="Gồm")

    class Report(Model):
        so: str = Field(title="Số")
        noi_dung: tuple[Section, ...] = Field(title="Nội dung")

    Section.model_rebuild(_types_namespace={"Section": Section})
    Report.model_rebuild(_types_namespace={"Section": Section})
    rows = [
        ("tieu_de", "gom.tieu_de", "gom.gom.tieu_de"), ("I", "1", "a"), (None, None, "b"), (None, "2", None), (None, None, "c"), ("II", None, None),
    ]  # fmt: skip
    path = workbook(tmp_path / "p.xlsx", A=[HEAD, ("Số", "1", None)], Nội__dung=rows)
    (record,) = (item for item in found(path, Report) if isinstance(item, Record))
    assert record.data["noi_dung"] == [
        {"tieu_de": "I", "gom": [{"tieu_de": "1", "gom": [{"tieu_de": "a"}, {"tieu_de": "b"}]}, {"tieu_de": "2", "gom": [{"tieu_de": "c"}]}]},
        {"tieu_de": "II"},
    ]  # fmt: skip
    assert record.place_of(("noi_dung", 0, "gom", 1, "gom", 0, "tieu_de")).cell == "C5"


def test_a_list_of_fields_called_so_is_no_form(tmp_path: Path) -> None:
    from pydantic import Field

    from docgen.vn.fields import Model

    class School(Model):
        truong: str = Field(title="Trường")
        gia_tri: str = Field(title="Giá trị")

    path = workbook(tmp_path / "p.xlsx", A=[("Trường", "Giá trị"), ("Tiểu học A", "5")])
    assert [record.data for record in records(path, School)] == [{"truong": "Tiểu học A", "gia_tri": "5"}]
    among = workbook(tmp_path / "q.xlsx", A=[("Trích yếu", "Số", "Trường", "Giá trị"), ("Khen", "5", "A", "B")])
    assert [record.data for record in records(among, Paper)] == [{"trich_yeu": "Khen", "so": "5"}]
