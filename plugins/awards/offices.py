"""Offices that decide awards: which one a line such as `Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng` names, and how they are called.

Keys are those of `powers.toml` (`docgen.vn.awards.may_give`).
"""

from __future__ import annotations

import re
from datetime import date

from docgen.vn.dated import rows
from docgen.vn.text import fold
from docgen.vn.units import levels_of, parse_unit

OFFICES = {
    "chu-tich-nuoc": "Chủ tịch nước",
    "chinh-phu": "Chính phủ",
    "thu-tuong": "Thủ tướng Chính phủ",
    "bo-truong": "Bộ trưởng",
    "chu-tich-tinh": "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    "thu-truong-tinh": "thủ trưởng cơ quan chuyên môn cấp tỉnh",
    "thu-truong-bo": "thủ trưởng đơn vị thuộc bộ",
    "chu-tich-huyen": "Chủ tịch Ủy ban nhân dân cấp huyện",
    "chu-tich-xa": "Chủ tịch Ủy ban nhân dân cấp xã",
    "doanh-nghiep": "người đứng đầu doanh nghiệp, hợp tác xã",
}
"""Office as `powers.toml` names it → its name in a sentence."""

_CHAIRS = {"tinh": "chu-tich-tinh", "huyen": "chu-tich-huyen", "xa": "chu-tich-xa"}
_COMMITTEE = re.compile(r"(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+", re.IGNORECASE)
_OTHERS = (
    ("chu tich nuoc", "chu-tich-nuoc"),
    ("thu tuong", "thu-tuong"),
    ("bo truong", "bo-truong"),
    ("giam doc so ", "thu-truong-tinh"),
    ("giam doc cong ty", "doanh-nghiep"),
    ("giam doc hop tac xa", "doanh-nghiep"),
    ("giam doc doanh nghiep", "doanh-nghiep"),
)


def office_of(text: str, on: date) -> str:
    """Return the office that a line names, as `powers.toml` names it, or "" for one that decides no award or is not known.

    A people's committee stands for its chair; a department such as Sở Nội vụ appraises and decides nothing by itself.

    >>> office_of("Chủ tịch UBND tỉnh Cao Bằng", date(2025, 12, 1)), office_of("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", date(2025, 12, 1))
    ('chu-tich-tinh', 'chu-tich-xa')
    >>> office_of("UBND huyện Hạ Lang", date(2025, 12, 1)), office_of("UBND Thành phố Hà Nội", date(2025, 12, 1))
    ('chu-tich-huyen', 'chu-tich-tinh')
    >>> office_of("Sở Nội vụ tỉnh Cao Bằng", date(2025, 12, 1)), office_of("Thủ tướng Chính phủ", date(2025, 12, 1))
    ('', 'thu-tuong')
    """
    committee = _COMMITTEE.search(text)
    begins = fold(text)
    if committee and begins.startswith(("chu tich", "uy ban", "ubnd")):
        return _chair(text[committee.end() :], on)
    return next((key for name, key in _OTHERS if begins.startswith(name)), "chinh-phu" if begins == "chinh phu" else "")


def _chair(named: str, on: date) -> str:
    """Return the chair of the committee of a unit; the districts' too after they ended, so that a check can say so."""
    named = re.split("[,;(]", named)[0].strip()
    unit = parse_unit(named) or parse_unit(f"{named} …")
    levels = {row.values["level"] for row in rows("unit_kinds") if unit and row.key == unit.kind}
    if unit and len(levels) > 1:  # a city is of the central government or was a province's
        levels = {*levels_of(unit, on)} or {"huyen"}
    return _CHAIRS[levels.pop()] if levels else ""
