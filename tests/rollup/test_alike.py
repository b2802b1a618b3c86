"""Items that are probably one though they were written two ways, and means whose weight nobody stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen._rollup._alike import Met, alike
from docgen.errors import Place

from .conftest import Roll, codes, report, reports


def _met(*parts: str, of: int) -> Met:
    return Met(parts=parts, unit="Xã A", place=Place(), reports=of)


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        (("Đường được cứng hóa", "km"), ("Đường được cứng hoá", "km")),
        (("Đường nội xóm được cứng hóa", "km"), ("Đường nội xóm cứng hóa", "km")),
        (("Đường nội xóm được cứng hóa", "km"), ("Duong noi xom duoc cung hoa", "km")),
        (("Đường nội xóm được cứng hóa", "km"), ("Đường nội xóm được cứngg hóa", "km")),
        (("Đường nội xóm được cứng hóa", "km"), ("Đường nội xóm được cứng hóa", "mét")),
        (("Đường được cứng hóa", "km"), ("Đường được cứng hoá", "KM")),
        (("Hộ nghèo", "hộ"), ("Số hộ nghèo", "Hộ")),
    ],
)
def test_two_spellings_of_one_item(usual: tuple[str, ...], odd: tuple[str, ...]) -> None:
    keys = [_met(*odd, of=0b1), _met(*usual, of=0b1110)]
    assert [(one.parts, other.parts) for one, other in alike(keys, [False, True])] == [(odd, usual)]
    assert not list(alike([_met(*odd, of=0b11), _met(*usual, of=0b1110)], [False, True])), "both stand in one report"


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        (("Xóm đạt chuẩn nông thôn mới", "xóm"), ("Xã đạt chuẩn nông thôn mới", "xóm")),
        (("Hộ nghèo", "hộ"), ("Hộ cận nghèo", "hộ")),
        (("Tiêu chí số 1 về quy hoạch chung", ""), ("Tiêu chí số 2 về quy hoạch chung", "")),
        (("Tiêu chí về quy hoạch chung của xã", ""), ("Tiêu chí 2 về quy hoạch chung của xã", "")),
        (("Đường nội xóm được cứng hóa", "km"), ("Đường nội xóm cứng hóa", "mét")),
        (("Giấy khen", "tập thể"), ("Bằng khen", "tập thể")),
    ],
)
def test_two_items(usual: tuple[str, ...], odd: tuple[str, ...]) -> None:
    assert not list(alike([_met(*odd, of=0b1), _met(*usual, of=0b1110)], [False, True]))


def test_a_part_that_may_differ_is_not_told() -> None:
    assert not list(alike([_met("Nhân dân", "m²", of=0b1), _met("Nhân dân", "đồng", of=0b110)], [False, False]))


def test_an_item_written_two_ways_is_told_at_its_place(roll: Roll, tmp_path: Path) -> None:
    names = ["Xóm Nà Lạn văn hóa tiêu biểu"] * 3 + ["Xóm Nà Lạn văn hoá tiêu biểu"]
    records = (report(f"Xã {unit}", khen=[{"ten": name}]) for unit, name in zip("ABCD", names, strict=True))
    result = roll(reports(tmp_path / "bc", *records))
    (said,) = (one for one in result.everything() if one.code == "muc-viet-hai-cach")
    assert said.message() == (
        "Xã D ghi «Xóm Nà Lạn văn hoá tiêu biểu» ở «Khen thưởng», gần giống «Xóm Nà Lạn văn hóa tiêu biểu» của 3 đơn vị "
        "khác; hai mục không được cộng chung"
    )
    assert said.place.file.endswith("0004.json")
    assert said.place.field == ("khen", 0, "ten")


def test_a_weight_that_one_unit_leaves_out_is_told(roll: Roll, tmp_path: Path) -> None:
    records = [report(f"Xã {unit}", phu=[{"ten": "Thu nhập", "gia_tri": 30, "trong_so": 400}]) for unit in "AB"]
    odd = report("Xã C", phu=[{"ten": "Thu nhập", "gia_tri": 20}])
    result = roll(reports(tmp_path / "bc", *records, odd))
    (said,) = (one for one in result.everything() if one.code == "binh-quan-khong-ghi-trong-so")
    assert "Xã C: «Phụ [Thu nhập] › Giá trị» không ghi «trong_so» nên được tính là 1" in said.message()
    assert said.place.file.endswith("0003.json")


def test_where_nobody_states_a_weight_nothing_is_told(roll: Roll, tmp_path: Path) -> None:
    records = [report(f"Xã {unit}", phu=[{"ten": "Tiêu chí", "gia_tri": 15}]) for unit in "ABC"]
    assert codes(roll(reports(tmp_path / "bc", *records))) == []


def test_of_long_lists_only_names_of_the_same_letters_are_held_against_each_other() -> None:
    from docgen._rollup._alike import _candidates

    many = [_met(f"Cuộc vận động {number}", of=1) for number in range(1000)] + [_met("Cuoc van dong 7", of=2)]
    assert [(one.parts, other.parts) for one, other in _candidates(many)] == [
        (("Cuộc vận động 7",), ("Cuoc van dong 7",))
    ]
