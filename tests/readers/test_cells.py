"""What stands in a cell arrives without loss: numbers, dates, shares, text with its inner spaces."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import Person, records, workbook

from docgen._readers._sheets._cells import BLANKS, Broken, Share, plain, shown, taken
from docgen.vn.numbers import parse_number


@pytest.mark.parametrize(
    ("value", "as_number", "as_text"),
    [
        (12.0, 12, "12"),
        (1255.0, 1255, "1255"),
        (1.255, Decimal("1.255"), "1,255"),
        (-4.70, Decimal("-4.7"), "-4,7"),
        (0.1 + 0.2, Decimal("0.3"), "0,3"),
        (2.9999999999999996, 3, "3"),
        (912345678, 912345678, "912345678"),
        (1e15, 10**15, "1000000000000000"),
        (1.5e-7, Decimal("1.5E-7"), "0,00000015"),
        (Share(0.154), "15,4%", "15,4%"),
        (Share(1.0), "100%", "100%"),
        (True, "TRUE", "TRUE"),
        (date(2026, 3, 5), "05/3/2026", "05/3/2026"),
        (datetime(2026, 12, 25, 14, 29, 59, 999_999), "25/12/2026 14:30", "25/12/2026 14:30"),
        (time(7, 5), "7:05", "7:05"),
        (timedelta(hours=36, minutes=15, seconds=9), "36:15:09", "36:15:09"),
        ("1.255", "1.255", "1.255"),
        ("007", "007", "007"),
    ],
)
def test_a_value_arrives_as_its_field_takes_it(value: Any, as_number: object, as_text: str) -> None:
    for kind in ("number", "integer"):
        found = taken(value, kind)
        assert (found, type(found)) == (as_number, type(as_number))
    for kind in ("string", "object", "array"):
        assert taken(value, kind) == as_text


def test_dates_and_truth_for_the_fields_that_want_them() -> None:
    assert taken(date(2026, 3, 5), "date") == "2026-03-05"
    assert taken("5/3/2026", "date") == "5/3/2026"
    assert (taken(True, "boolean"), taken(0.0, "boolean"), taken("có", "boolean")) == (True, 0, "có")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" An\u00a0", "An"), ("a  b", "a  b"), ("\n\ta\u00a0b\n", "a\u00a0b"), ("a\r\nb\rc", "a\nb\nc"), ("#N/A", ""), (" ", ""),
     ("Ha\u0300", "Ha\u0300"), ("#1", "#1"), ("\u200bx", "\u200bx")],
)  # fmt: skip
def test_text_is_trimmed_at_its_ends_only(typed: str, kept: str) -> None:
    assert plain(typed) == kept


def test_an_error_is_no_text() -> None:
    assert isinstance(plain("#VALUE!"), Broken)
    assert not isinstance(plain("#VALUE"), Broken)


@settings(max_examples=300, deadline=None)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False))
def test_the_text_of_a_number_is_read_back_as_that_number(number: Decimal) -> None:
    """As many figures as a sheet keeps; a text of decimals has a comma, so it is never taken for thousands."""
    value = float(f"{number:.15g}")
    assert parse_number(shown(value)) == number
    assert Decimal(taken(value, "number")) == number


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufffe\uffff"),
        min_size=1,
        max_size=40,
    )
)
def test_any_printable_text_is_found_again(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("o") / "ds.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Họ và tên", "Hình thức", "Phân loại"])
    sheet.append(["An", None, "ca-nhan"])
    cell = sheet.cell(2, 2)
    cell.value, cell.data_type = text, "s"
    book.save(path)
    kept = text.strip(BLANKS)
    if kept not in ("", "#N/A"):
        assert records(path)[0].data["hinh_thuc"] == kept


def test_values_of_a_workbook_arrive_by_kind(tmp_path: Path) -> None:
    headings = ("Họ và tên", "Phân loại", "Ngày sinh", "Số CCCD", "Số tiền (đồng)", "Điểm", "Đã nhận", "Hình thức")
    values = (123.0, "ca-nhan", date(1980, 8, 5), "004080001234", 350000, 1.255, True, 4.5)
    (record,) = records(workbook(tmp_path / "ds.xlsx", A=[headings, values]))
    assert record.data == {
        "ho_ten": "123", "phan_loai": "ca-nhan", "ngay_sinh": "05/8/1980", "cccd": "004080001234", "so_tien": 350000,
        "diem": Decimal("1.255"), "da_nhan": True, "hinh_thuc": "4,5",
    }  # fmt: skip
    model = Person.model_validate(record.data)
    assert (model.diem, model.cccd, model.da_nhan) == (Decimal("1.255"), "004080001234", True)


def test_what_a_cell_shows_in_percent_is_a_share(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "ds.xlsx", A=[("Họ và tên", "Tỷ lệ"), ("An", 0.154), ("Bình", 15.4), ("Chi", 0.5), ("Dung", 1)]
    )
    book = openpyxl.load_workbook(path)
    for row, form in ((2, "0.0%"), (4, "0%"), (5, '0.00"%"')):
        book["A"].cell(row, 2).number_format = form
    book.save(path)
    shares = [record.data["ty_le"] for record in records(path)]
    assert shares == ["15,4%", Decimal("15.4"), "50%", 1]
    assert Person.model_validate({"ho_ten": "An", "phan_loai": "ca-nhan", "ty_le": shares[0]}).ty_le == Decimal("15.4")
