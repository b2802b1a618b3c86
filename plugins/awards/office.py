"""Which office a line names: `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG` ─▶ `chu-tich-xa`, as `powers.toml` names it."""

from __future__ import annotations

import re
from datetime import date

from docgen.vn.text import fold
from docgen.vn.units import Unit, levels_of, parse_unit

_CHAIR = re.compile(r"(?:(?:Q\.|quyền)?\s*chủ tịch\s+)?(?:[uủ][yỷ] ban nhân dân|ubnd)\s+(.+)", re.IGNORECASE)
_DISTRICTS = ("huyện", "quận", "thị xã")
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_OTHERS = (
    (r"chu tich nuoc", "chu-tich-nuoc"),
    (r"thu tuong( chinh phu)?", "thu-tuong"),
    (r"chinh phu", "chinh-phu"),
    (r"bo truong .+", "bo-truong"),
    (r"(tong cuc truong|cuc truong|vu truong) .+", "thu-truong-bo"),
    (r"giam doc so .+", "thu-truong-tinh"),
    (r"chanh thanh tra (tinh|thanh pho)( .+)?", "thu-truong-tinh"),
    (r"chanh van phong (uy ban nhan dan|ubnd) (tinh|thanh pho)( .+)?", "thu-truong-tinh"),
    (
        r"(tong giam doc|giam doc|chu tich hoi dong (quan tri|thanh vien)) .*(cong ty|doanh nghiep|hop tac xa).*",
        "doanh-nghiep",
    ),
)
"""What a line says when folded → the office. A line that matches nothing, such as a school's head, names none."""


def office_of(line: str, on: date = date.max) -> str:
    """Return the key of `powers.toml` for the title of the one who decides, or "" where the line names no such office.

    A people's committee stands for its chair; a department such as Sở Nội vụ decides nothing by itself. `on` tells apart
    cities of a name that stood on two levels; without it the name counts as it stands today.

    >>> office_of("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG"), office_of("Chủ tịch UBND huyện Hạ Lang")
    ('chu-tich-xa', 'chu-tich-huyen')
    >>> office_of("Ủy ban nhân dân tỉnh"), office_of("GIÁM ĐỐC SỞ NỘI VỤ TỈNH CAO BẰNG"), office_of("Sở Nội vụ")
    ('chu-tich-tinh', 'thu-truong-tinh', '')
    >>> [office_of("CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ", on) for on in (date(2024, 6, 1), date(2025, 7, 1))]
    ['chu-tich-huyen', 'chu-tich-tinh']
    """
    plain = " ".join(re.split("[,;(]", line)[0].split())
    if match := _CHAIR.fullmatch(plain):
        return _chair_of(parse_unit(match[1]) or parse_unit(f"{match[1]} …"), on)
    folded = fold(plain)
    return next((office for words, office in _OTHERS if re.fullmatch(words, folded)), "")


def _chair_of(unit: Unit | None, on: date) -> str:
    """Return the chair's office by the kind of unit alone: whether the level still stands is for the powers to say."""
    if unit is None:
        return ""
    if unit.kind in _DISTRICTS:
        return "chu-tich-huyen"
    if unit.kind in _COMMUNES:
        return "chu-tich-xa"
    return "chu-tich-tinh" if unit.kind == "tỉnh" or "tinh" in levels_of(unit, on) else "chu-tich-huyen"
