"""The rules that all papers of an award share, by themselves: lists, powers, legal bases, order of dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from docgen import Diagnostic
from docgen._host import build_host
from docgen._roots import all_roots
from docgen.errors import dotted
from docgen.vn.dates import IssueDate
from docgen.vn.fields import CitedDocument

DAY = date(2025, 12, 12)
Said = list[tuple[str, str]]


@pytest.fixture(scope="module")
def awards() -> Callable[[str], Any]:
    """Return what imports a module of the shared vocabulary, as the plugins beside it do."""
    build_host(all_roots((), {}))
    return lambda name: import_module(f"docgen_plugins.awards.{name}")


def row(awards: Any, **fields: Any) -> Any:
    known = {"phan_loai": "cá nhân", "ho_ten": "Nông Văn Bền", "don_vi": "xã Đồng Tiến", "hinh_thuc": "Giấy khen"}
    return awards("recipient").Recipient(**{**known, **fields})


def told(said: Iterable[Diagnostic]) -> Said:
    return [(one.code, dotted(one.place.field)) for one in said]


def listed(awards: Any, *fields: dict[str, Any], **options: Any) -> Said:
    rows = [row(awards, **one) for one in fields]
    return told(awards("rules_list").list_findings(rows, DAY, **options))


def test_a_sound_list_is_met_with_silence(awards: Any) -> None:
    household = {"phan_loai": "hộ gia đình", "ho_ten": "Lý Thị Mai", "danh_xung": "Bà", "gioi_tinh": "nữ"}
    group = {"phan_loai": "tập thể", "ho_ten": "Thôn Nà Ến", "hinh_thuc": ""}
    assert not listed(awards, {"gioi_tinh": "nam"}, household, group, form="giay-khen")


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"hinh_thuc": ""}, "thieu-hinh-thuc", "danh_sach[1].hinh_thuc"),
        ({"phan_loai": "tập thể", "hinh_thuc": "CSTĐCS"}, "sai-doi-tuong-khen", "danh_sach[1].phan_loai"),
        ({"phan_loai": "hộ gia đình", "hinh_thuc": "LĐTT"}, "sai-doi-tuong-khen", "danh_sach[1].phan_loai"),
        ({"dang_xem_xet": "có"}, "dang-bi-xem-xet", "danh_sach[1].dang_xem_xet"),
        ({"phan_loai": "tập thể", "truy_tang": "có"}, "truy-tang-tap-the", "danh_sach[1].truy_tang"),
        ({"danh_xung": "Ông/Bà"}, "chua-chon-ong-ba", "danh_sach[1].danh_xung"),
        ({"ho_ten": "Ông (bà) Nông Văn Bền"}, "chua-chon-ong-ba", "danh_sach[1].ho_ten"),
        ({"danh_xung": "Bà", "gioi_tinh": "nam"}, "danh-xung-khac-gioi-tinh", "danh_sach[1].danh_xung"),
        ({"ho_ten": "Bà Nông Thị Bền", "gioi_tinh": "nam"}, "danh-xung-khac-gioi-tinh", "danh_sach[1].ho_ten"),
        ({"ho_ten": "Ông Nông Văn Bền", "danh_xung": "Ông"}, "danh-xung-hai-lan", "danh_sach[1].ho_ten"),
    ],
)  # fmt: skip
def test_one_recipient(awards: Any, fields: dict[str, Any], code: str, field: str) -> None:
    assert listed(awards, fields) == [(code, field)]


def test_one_recipient_twice(awards: Any) -> None:
    twice = [("khen-hai-lan", "danh_sach[2].ho_ten")]
    assert listed(awards, {}, {"ho_ten": "nông văn  bền", "thanh_tich": "khác"}) == twice
    assert listed(awards, {"ho_ten": "Đỗ Hòa"}, {"ho_ten": "Ông Đỗ Hoà"}) == twice
    assert listed(awards, {"ngay_sinh": "01/01/1980"}, {}) == twice
    assert not listed(awards, {"ngay_sinh": "01/01/1980"}, {"ngay_sinh": "02/01/1980"})
    assert not listed(awards, {"cccd": "004080000001"}, {"cccd": "004080000002"})
    assert not listed(awards, {}, {"don_vi": "xã Thống Nhất"})
    assert not listed(awards, {"hinh_thuc": "LĐTT"}, {})  # a title, and a form of commendation
    assert not listed(awards, {"hinh_thuc": "LĐTT"}, {"hinh_thuc": "CSTĐCS"})  # two titles, of which the higher is paid
    assert listed(awards, {"hinh_thuc": "LĐTT"}, {"hinh_thuc": "LĐTT"}) == twice
    assert listed(awards, {"hinh_thuc": "LĐTT"}, {}, {"hinh_thuc": "Bằng khen"}) == [
        ("khen-hai-lan", "danh_sach[3].ho_ten")
    ]


def test_one_text_and_one_initiative_for_several(awards: Any) -> None:
    said = {"thanh_tich": "Có nhiều sáng kiến.", "sang_kien": "Số hóa hồ sơ"}
    both = [("sang-kien-hai-lan", "danh_sach[2].sang_kien"), ("thanh-tich-giong-nhau", "danh_sach[2].thanh_tich")]
    assert listed(awards, said, {**said, "ho_ten": "Lê An"}) == both
    assert listed(awards, said, {**said, "ho_ten": "Lê An"}, common="Có nhiều sáng kiến") == both[:1]


def test_powers_by_office_and_day(awards: Any) -> None:
    rules = awards("rules_list")
    rows = [
        row(awards),
        row(awards, hinh_thuc="Bằng khen"),
        row(awards, hinh_thuc="Bằng khen"),
        row(awards, hinh_thuc=""),
    ]
    said = [*rules.beyond_power(rows, "chu-tich-xa", DAY, form="ttldxs")]
    assert told(said) == [("khong-du-tham-quyen", "danh_sach[2].hinh_thuc"), ("khong-du-tham-quyen", "hinh_thuc")]
    assert "Bộ trưởng hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh (Luật 06/2022/QH15, Điều 79)" in said[0].hint()
    assert told(rules.beyond_power([row(awards)], "chu-tich-huyen", date(2025, 7, 1))) == [
        ("khong-du-tham-quyen", "danh_sach[1].hinh_thuc")
    ]
    assert not told(rules.beyond_power([row(awards)], "chu-tich-huyen", date(2025, 6, 30)))
    assert not told(rules.beyond_power(rows, "", DAY))
    flag = row(awards, phan_loai="tập thể", hinh_thuc="Cờ thi đua của Chính phủ")
    assert told(rules.beyond_power([flag], "chinh-phu", DAY)) == [("tham-quyen-can-xem-lai", "danh_sach[1].hinh_thuc")]


def test_bases_are_those_in_force_on_the_day(awards: Any) -> None:
    regulation = CitedDocument(loai="Quyết định", so_ky_hieu="86/2025/QĐ-UBND")
    bases = awards("bases").composed_bases
    assert [one.so_ky_hieu for one in bases(DAY, None, regulation)] == [
        "06/2022/QH15", "152/2025/NĐ-CP", "129/2025/NĐ-CP", "15/2025/TT-BNV", "86/2025/QĐ-UBND",
    ]  # fmt: skip
    assert [one.so_ky_hieu for one in bases(date(2024, 11, 20))] == ["06/2022/QH15", "98/2023/NĐ-CP", "01/2024/TT-BNV"]
    assert bases(DAY)[0].citation() == "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"


def test_what_is_not_confirmed_of_the_bases_is_told_once(awards: Any) -> None:
    said = [*awards("bases").unsure_bases(DAY)]
    assert told(said) == [("can-cu-can-doi-chieu", "can_cu")]
    assert "Nghị định 152/2025/NĐ-CP (tên gọi)" in said[0].message()
    assert "06/2022/QH15" not in said[0].message()


def test_bases_that_were_not_in_force(awards: Any) -> None:
    def said(own: IssueDate, **cited: Any) -> Said:
        return told(awards("bases").bases_findings([CitedDocument(**cited)], own))

    day, old = IssueDate(2025, 12, 12), {"loai": "Nghị định", "so_ky_hieu": "98/2023/NĐ-CP"}
    assert said(day, **old) == [("can-cu-khong-con-hieu-luc", "can_cu[1]")]
    assert not said(IssueDate(2025, 6), **old)
    whole = "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ"
    assert said(day, loai=whole, nguyen_van=whole) == [("can-cu-khong-con-hieu-luc", "can_cu[1]")]
    law = {"loai": "Luật Thi đua, khen thưởng"}
    assert said(day, **law, ngay="26/11/2003") == [("can-cu-khong-con-hieu-luc", "can_cu[1]")]
    assert not said(day, **law, ngay="15/6/2022")
    assert said(IssueDate(2023, 5, 2), **law, ngay="15/6/2022") == [("can-cu-chua-hieu-luc", "can_cu[1]")]
    assert said(day, loai="Kế hoạch", ngay="13/12/2025") == [("can-cu-sau-ngay", "can_cu[1]")]


def test_a_paper_follows_those_it_rests_on(awards: Any) -> None:
    minutes = awards("fields").PaperRef(so="3", ky_hieu="BB-HĐTĐKT", ngay="10/12/2025")
    later = awards("bases").later_paper
    assert not told(later(minutes, "Biên bản", IssueDate(2025, 12, 10), ("bien_ban",)))
    assert not told(later(minutes, "Biên bản", IssueDate(2025, 12), ("bien_ban",)))
    said = [*later(minutes, "Biên bản", IssueDate(2025, 12, 9), ("bien_ban",))]
    assert told(said) == [("giay-to-sai-thu-tu-ngay", "bien_ban.ngay")]
    assert said[0].message().startswith("Biên bản số 03/BB-HĐTĐKT ngày 10 tháng 12 năm 2025 có ngày 10/12/2025, sau")
