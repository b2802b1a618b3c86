"""The tables of law: every row sourced and in order; what they say held against decisions that were issued."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from docgen.vn.awards import base_salary, bonus, givers, may_give, rounded_bonus
from docgen.vn.bodies import ended_names
from docgen.vn.dated import Row, in_force, rows
from docgen.vn.law import in_force_on, instrument, instruments
from docgen.vn.rules import retired_names
from docgen.vn.units import Unit, committee_letterhead, levels_of, office_letterhead, parse_unit, place_names, provinces

TABLES = [
    "instruments", "base_salaries", "bonus_rates", "powers", "unit_kinds", "provinces", "ended_bodies", "offices",
    "report_forms", "report_parts", "report_windows", "award_conditions",
]  # fmt: skip
SPLIT = date(2025, 7, 1)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_source_and_its_days_in_order(table: str) -> None:
    for row in rows(table):
        assert row.source, row
        assert row.until is None or row.since <= row.until, row
        assert set(row.doubtful) <= {*row.values, "since", "until"}, row


def subject(table: str, row: Row) -> tuple[object, ...]:
    told = {
        "bonus_rates": ("recipient", "by"), "unit_kinds": ("level",), "provinces": ("kind",), "report_forms": ("award",),
        "award_conditions": ("recipient",),
    }.get(table, ())  # fmt: skip
    return (row.key, *(str(row.values.get(name)) for name in told))


@pytest.mark.parametrize("table", TABLES)
def test_no_two_rows_speak_of_one_thing_on_one_day(table: str) -> None:
    by_subject = defaultdict(list)
    for row in rows(table):
        by_subject[subject(table, row)].append(row)
    for key, several in by_subject.items():
        for earlier, later in pairwise(sorted(several, key=lambda row: row.since)):
            assert earlier.until is not None, key
            assert earlier.until < later.since, key


def test_a_row_that_is_only_heard_of_is_marked() -> None:
    for table in TABLES:
        for row in rows(table):
            heard = any(
                word in row.source
                for word in ("chưa đọc", "báo chí", "bên thứ ba", "thực tế", "một bài báo", "nguồn công khai")
            )
            assert not heard or row.unconfirmed or row.doubtful, (table, row.key)


def test_base_salaries_follow_one_another_without_a_gap() -> None:
    table = rows("base_salaries")
    assert [row.values["amount"] for row in table] == [1_300_000, 1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000]
    for earlier, later in pairwise(table):
        assert earlier.until is not None
        assert earlier.until + timedelta(days=1) == later.since
    assert base_salary(date(2010, 1, 1)) is None


@pytest.mark.parametrize(
    ("award", "recipient", "on", "amount"),
    [
        ("ttldxs", "tap-the", date(2018, 3, 12), 1_950_000),  # Hậu Giang 328/QĐ-UBND
        ("bang-khen-tinh", "tap-the", date(2022, 4, 1), 2_980_000),  # Bắc Ninh 335/QĐ-UBND
        ("bang-khen-tinh", "ca-nhan", date(2022, 4, 1), 1_490_000),
        ("bang-khen-tinh", "tap-the", date(2025, 9, 1), 7_020_000),  # Đồng Nai 3293/QĐ-UBND
        ("bang-khen-tinh", "ca-nhan", date(2025, 9, 1), 3_510_000),
    ],
)
def test_issued_decisions_recompute_to_the_dong(award: str, recipient: str, on: date, amount: int) -> None:
    found = bonus(award, recipient, on)  # type: ignore[arg-type]
    assert found is not None
    assert found.amount == found.exact == amount


@pytest.mark.parametrize(
    ("factor", "old", "new"),
    [
        ("0.3", (702_000, 710_000, 700_000), (759_000, 760_000, 760_000)),
        ("0.45", (1_053_000, 1_060_000, 1_050_000), (1_138_500, 1_140_000, 1_140_000)),
        ("0.6", (1_404_000, 1_410_000, 1_400_000), (1_518_000, 1_520_000, 1_520_000)),
        ("0.8", (1_872_000, 1_880_000, 1_870_000), (2_024_000, 2_030_000, 2_020_000)),
        ("1.5", (3_510_000, 3_510_000, 3_510_000), (3_795_000, 3_800_000, 3_800_000)),
        ("3.0", (7_020_000, 7_020_000, 7_020_000), (7_590_000, 7_590_000, 7_590_000)),
    ],
)
def test_rounding_as_the_three_readings_print_it(factor: str, old: tuple[int, ...], new: tuple[int, ...]) -> None:
    for salary, printed in ((2_340_000, old), (2_530_000, new)):
        exact = Decimal(factor) * salary
        assert tuple(rounded_bonus(exact, way) for way in ("khong", "len", "gan-nhat")) == printed


def test_the_communes_giay_khen_doubled_with_the_second_level_gone() -> None:
    before = bonus("giay-khen", "ca-nhan", SPLIT - timedelta(days=1), by="chu-tich-xa")
    after = bonus("giay-khen", "ca-nhan", SPLIT, by="chu-tich-xa")
    assert before is not None
    assert after is not None
    assert (before.factor, after.factor) == (Decimal("0.15"), Decimal("0.3"))
    assert (before.unconfirmed, after.unconfirmed) == (True, False)
    assert bonus("giay-khen", "ca-nhan", date(2024, 5, 1)) is None  # whose giấy khen must be said
    assert bonus("khong-co", "ca-nhan", SPLIT) is None
    household = bonus("giay-khen", "ho-gia-dinh", SPLIT)
    assert household is not None
    assert household.unconfirmed


def test_powers_before_and_after_the_district() -> None:
    eve = SPLIT - timedelta(days=1)
    for award in ("ttldtt", "cstd-co-so", "thon-van-hoa"):
        assert (may_give(award, "chu-tich-huyen", eve), may_give(award, "chu-tich-xa", eve)) == (True, False)
        assert (may_give(award, "chu-tich-huyen", SPLIT), may_give(award, "chu-tich-xa", SPLIT)) == (False, True)
    for award in ("bang-khen-tinh", "ttldxs", "cstd-tinh"):
        assert may_give(award, "chu-tich-tinh", SPLIT)
        assert may_give(award, "chu-tich-xa", SPLIT) is False
    assert may_give("khong-co", "chu-tich-xa", SPLIT) is None
    assert givers("giay-khen", date(2020, 1, 1)) is None


def test_every_rate_of_today_has_somebody_who_may_give_it() -> None:
    for row in in_force("bonus_rates", SPLIT):
        covered = row.key.startswith(("huan-chuong", "anh-hung")) or row.key.endswith("quan-khu")
        assert covered or givers(row.key, SPLIT), row.key


def test_instruments_by_date() -> None:
    awards = "thi-dua-khen-thuong"
    assert [one.number for one in instruments(date(2022, 10, 1), awards)] == ["15/2003/QH11", "91/2017/NĐ-CP"]
    assert in_force_on("91/2017/NĐ-CP", date(2024, 1, 1)) is False
    assert in_force_on("30/2020/NĐ-CP", date(2026, 11, 1))
    assert [one.number for one in instruments(date(2026, 11, 1), "van-thu")] == ["30/2020/NĐ-CP"]
    found = instrument("152/2025/NĐ-CP")
    assert found is not None
    assert found.row.doubts("until")
    assert not found.row.doubts("since")
    assert instrument("1/1/XYZ") is None


def test_provinces_and_districts_by_date() -> None:
    gone = set(provinces(date(2025, 6, 30))) - set(provinces(SPLIT))
    assert len(gone) == 29
    assert {"Hà Giang", "Bình Dương", "Kiên Giang"} < gone
    assert "Cao Bằng" not in gone
    assert len(provinces(date(2026, 11, 1))) == 34
    assert levels_of(Unit(kind="thị trấn", name="Thanh Nhật"), SPLIT) == ()
    assert levels_of(Unit(kind="thành phố", name="Đồng Nai"), date(2026, 5, 1)) == ("tinh",)
    assert levels_of(Unit(kind="đặc khu", name="Phú Quốc"), date(2025, 6, 30)) == ()


def test_what_lint_searches_for_are_the_same_names() -> None:
    for name in retired_names():
        for key in name.keys:
            assert [(one.row.until, one.now) for one in ended_names(key, name.until + timedelta(days=1))] == [
                (name.until, name.now)
            ], key


def test_names_that_ended_are_found_once_and_whole() -> None:
    text = "UBND các xã, thị trấn; Phòng Nông nghiệp và Phát triển nông thôn; Ban Tuyên giáo Huyện uỷ; Uỷ ban nhân dân huyện Hạ Lang"
    found = ended_names(text, SPLIT)
    assert [text[one.start : one.end] for one in found] == [one.found for one in found]
    assert [one.found for one in found] == [
        "thị trấn", "Phòng Nông nghiệp và Phát triển nông thôn", "Ban Tuyên giáo Huyện uỷ", "Uỷ ban nhân dân huyện",
    ]  # fmt: skip
    assert ended_names(text, SPLIT - timedelta(days=1)) == ()
    assert ended_names("UBND huyệnh, tỉnh Cao Bằng, thị trấnnn, Hòa Bình", SPLIT) == ()
    assert [one.now for one in ended_names("TỈNH HÀ GIANG", SPLIT)] == ["tỉnh Tuyên Quang"]


def test_letterheads_of_both_ages() -> None:
    assert committee_letterhead(Unit(kind="huyện", name="Hạ Lang")).issuer == ("ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG")
    assert office_letterhead("Phòng Nội vụ", Unit(kind="huyện", name="Hạ Lang")).parent == ("UBND HUYỆN HẠ LANG",)
    assert committee_letterhead(Unit(kind="phường", name="1")).issuer == ("ỦY BAN NHÂN DÂN", "PHƯỜNG 1")
    assert str(Unit(kind="thành phố", name="Hồ Chí Minh")) == "Thành phố Hồ Chí Minh"
    unit = parse_unit("tỉnh Cao Bằng")
    assert unit is not None
    assert place_names(unit) == ("Cao Bằng",)
