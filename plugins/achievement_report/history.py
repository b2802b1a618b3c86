"""What the report's tables say was given before: awards by their keys, whatever way their names are written."""

from __future__ import annotations

from functools import cache

from docgen.vn.dated import rows
from docgen.vn.text import fold

from .model import AchievementReport

_EQUALS = {"chien si tien tien": "ldtt", "don vi quyet thang": "ttldxs", "don vi tien tien": "ttldtt"}
"""Titles of the armed forces that stand beside the civil ones (Luật 06/2022/QH15, Điều 19, 20)."""


def award_key(text: str) -> str:
    """Return the award a table names, by its name or the longest name it begins with, "" for none that is known.

    >>> award_key("Bằng khen của Chủ tịch UBND tỉnh Cao Bằng"), award_key("Bằng khen của Thủ tướng Chính phủ")
    ('bang-khen-tinh', 'bang-khen-thu-tuong')
    >>> award_key("CSTĐCS"), award_key("Chiến sĩ tiên tiến"), award_key("Huy hiệu")
    ('cstd-co-so', 'ldtt', '')
    """
    typed = fold(text).removeprefix("danh hieu ").strip("“”\"' ")
    beginnings = (name for name in _names() if typed == name or typed.startswith(f"{name} "))
    return _names().get(max(beginnings, key=len, default=""), "")


@cache
def _names() -> dict[str, str]:
    """Return every name of every award without marks → its key."""
    found = {
        fold(name): row.key for row in rows("award_forms") for name in (row.values["name"], *row.values.get("also", ()))
    }
    return {**found, **_EQUALS}


def years_given(report: AchievementReport, key: str) -> list[int]:
    """Return the years an award was given in for công trạng; one for a movement or a single deed does not count (C5)."""
    titles = [row.nam for row in report.danh_hieu_da_dat if award_key(row.danh_hieu) == key]
    forms = [
        row.nam
        for row in report.hinh_thuc_da_khen
        if row.loai_hinh in (None, "cong-trang") and award_key(row.hinh_thuc) == key
    ]
    return [*titles, *forms]
