"""Names, signatures, lines of place and date, spaces: what no single example in a docstring shows."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vn.dates import (
    IssueDate,
    date_in_words,
    parse_date_in_words,
    parse_place_date,
    place_date_findings,
    place_date_line,
    weekday_text,
)
from docgen.vn.joins import kept_together
from docgen.vn.names import (
    collation_key,
    learned_title,
    name_capitals,
    sorted_names,
    split_honorific,
    unresolved_honorific,
)
from docgen.vn.signing import (
    Signature,
    authority_findings,
    parse_signature,
    signature_findings,
    signature_lines,
)


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)), st.booleans())
def test_every_date_in_words_reads_back_and_has_no_fault(day: date, is_open: bool) -> None:
    issued = IssueDate(day.year, day.month, None if is_open else day.day)
    line = place_date_line("Hạ Lang", issued)
    assert parse_date_in_words(date_in_words(issued, gap="…")) == issued
    read = parse_place_date(line)
    assert read is not None
    assert (read.place, read.issued) == ("Hạ Lang", issued)
    assert place_date_findings(read) == ()


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Hạ Lang, ngày 5 tháng 3 năm 2026", ["ngay-thieu-so-khong"]),
        ("Hạ Lang, ngày 05 tháng 03 năm 2026", ["thang-thua-so-khong"]),
        ("Hạ Lang, ngày 05 tháng 2 năm 2026", ["thang-thieu-so-khong"]),
        ("Hạ Lang, ngày 31 tháng 02 năm 2026", ["ngay-khong-co-that"]),
        ("Hạ Lang, ngày ..... tháng ..... năm 2026", []),
        ("Hạ Lang, ngày   tháng 10 năm 2022", []),
        ("Thành phố Hồ Chí Minh, ngày 19 tháng 11 năm 2025", []),
        ("Phường 1, ngày 10 tháng 12 năm 2025", []),
    ],
)
def test_lines_of_place_and_date(text: str, rules: list[str]) -> None:
    line = parse_place_date(text)
    assert line is not None
    assert [one.rule for one in place_date_findings(line)] == rules


def test_other_text_is_no_line_of_place_and_date() -> None:
    for text in (
        "",
        "Hạ Lang",
        "ngày 05 tháng 3 năm 2026",
        "Hạ Lang, ngày mai",
        "Căn cứ Luật, ngày 15 tháng 6 năm 2022 của",
    ):
        assert parse_place_date(text) is None


def test_the_days_of_the_week() -> None:
    assert [weekday_text(date(2026, 3, day)) for day in range(2, 9)] == [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]  # fmt: skip


def test_every_signature_that_can_be_composed_is_read_back() -> None:
    heads = ("", "CHỦ TỊCH")
    for body, head, order, acting in product(("", "ỦY BAN NHÂN DÂN"), heads, heads, (False, True)):
        title = "CHÁNH VĂN PHÒNG"
        lines = signature_lines(title, on_behalf_of=body, acting=acting, for_head=head, by_order_of=order)
        assert parse_signature(lines) == Signature(
            title=title, on_behalf_of=body, acting=acting, for_head=head, by_order_of=order
        )


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], []),
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], []),
        (["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], []),
        (["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], []),
        (["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"], []),
        (["Q. TRƯỞNG PHÒNG"], []),
        (["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], ["cap-pho-thieu-ky-thay"]),
        (["KT. CHỦ TỊCH"], ["thieu-chuc-vu-nguoi-ky"]),
        (["KT. CHỦ TỊCH", "CHỦ TỊCH"], ["ky-thay-chinh-minh"]),
        (["TUQ. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"], ["uy-quyen-lai"]),
        (["TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], ["thay-mat-va-thua-lenh"]),
    ],
)
def test_what_contradicts_itself_above_a_signature(lines: list[str], rules: list[str]) -> None:
    signature = parse_signature(lines)
    assert signature is not None
    assert [one.rule for one in signature_findings(signature)] == rules


def test_a_unit_below_the_body_goes_with_it_and_other_text_is_no_signature() -> None:
    signature = parse_signature(["TM. ỦY BAN NHÂN DÂN", "XÃ HẠ LANG", "CHỦ TỊCH"])
    assert signature is not None
    assert (signature.on_behalf_of, signature.title) == ("ỦY BAN NHÂN DÂN XÃ HẠ LANG", "CHỦ TỊCH")
    assert parse_signature([]) is None
    assert parse_signature(["Nơi nhận:"]) is None


def test_authority_and_signature_agree_or_are_told() -> None:
    head, body = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG", "Uỷ ban nhân dân xã Hạ Lang"
    tm, own = Signature(on_behalf_of="ỦY BAN NHÂN DÂN", title="CHỦ TỊCH"), Signature(title="CHỦ TỊCH")
    assert [one.rule for one in authority_findings(head, tm)] == ["ca-nhan-ma-thay-mat"]
    assert [one.rule for one in authority_findings(body, own)] == ["tap-the-thieu-thay-mat"]
    assert authority_findings(head, own) == authority_findings(body, tm) == ()
    assert authority_findings("", own) == ()


def test_names_of_every_kind() -> None:
    assert name_capitals("  nông văn   đức ") == "Nông Văn Đức"
    assert name_capitals("Nguyễn Văn Mc Donald") == "Nguyễn Văn Mc Donald"
    assert name_capitals("Hoa\u0300ng") == "Hoàng"
    assert split_honorific("ÔNG NGUYỄN VĂN A") == ("Ông", "NGUYỄN VĂN A")
    assert split_honorific("Ông/Bà Nguyễn Văn A") == ("", "Ông/Bà Nguyễn Văn A")
    assert unresolved_honorific("Tặng ông (bà) Nguyễn Văn A") == "ông (bà)"
    for name in ("TS. Nguyễn Văn A", "GS.TS. Trần B", "NGƯT. Lê C", "Bác sĩ Đỗ D"):
        assert learned_title(name)
    for name in ("Nguyễn Văn A", "Tô Sơn B", "Lưu Sĩ C"):
        assert not learned_title(name)


def test_the_order_of_letters_and_tones() -> None:
    letters = [*"aăâbcdđeêghiklmnoôơpqrstuưvxy"]
    by_code_point = sorted(letters)
    assert sorted(by_code_point, key=collation_key) == letters != by_code_point
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    by_code_point = sorted(tones)
    assert sorted(by_code_point, key=collation_key) == tones != by_code_point
    assert sorted(["đường", "dương", "đuông"], key=collation_key) == ["dương", "đuông", "đường"]
    mixed = ["Lê Văn Án", "Bùi Văn An", "Vũ Thị Ba", "Bùi Anh An", "Ân"]
    assert sorted_names(mixed) == ("Bùi Anh An", "Bùi Văn An", "Lê Văn Án", "Ân", "Vũ Thị Ba")


PIECES = [*"0123456789 abđ.,-/%", "ngày ", "Điều ", "đồng", "tháng ", "năm ", "triệu ", " - "]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_joins_change_spaces_only_and_only_once(text: str) -> None:
    joined = kept_together(text)
    assert joined.replace("\u00a0", " ") == text
    assert kept_together(joined) == joined


def test_spaces_between_common_words_stay() -> None:
    for text in ("Điều này", "số lượng lớn", "ngày mai", "mục đích, yêu cầu", "a và b", "10 điểm cầu", "năm nay"):
        assert kept_together(text).replace("10\u00a0", "10 ") == text
