"""What a condition of an award asks, in the words of both languages, and the field of the report that would show it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from docgen.vn.awards import award_form
from docgen.vn.numbers import count_text

from .model import AchievementReport
from .parts import GRADES
from .tables import SHARES
from .variants import on_day, reported_year

Way = Mapping[str, Any]

_SHARES_EN = {
    "hoan_thanh": "fulfilled their tasks",
    "ldtt": "are Lao động tiên tiến",
    "cstd_co_so": "are Chiến sĩ thi đua cơ sở",
    "ky_luat": "disciplined by warning or more",
}


class Said(NamedTuple):
    """A condition in Vietnamese and English, and its field."""

    vi: str
    en: str
    field: str


def said(report: AchievementReport, way: Way) -> Said:
    """Return what a way of `award_conditions.toml` asks."""
    if "initiatives" in way:
        count = way["initiatives"]
        return Said(
            f"{count_text(count)} sáng kiến, đề tài được công nhận",
            f"{count} recognised initiative(s)",
            "sang_kien_list",
        )
    if "grade" in way:
        running, years, name = (" liên tục" if way.get("running") else ""), way["years"], GRADES[way["grade"]]
        return Said(f"{count_text(years)} năm{running} {name}", f"{years} year(s) of {name}", "muc_do_hoan_thanh")
    return _of_members(way) if {"share", "members", "none"} & {*way} else _of_awards(report, way)


def _of_awards(report: AchievementReport, way: Way) -> Said:
    key = way.get("same_year") or way.get("run") or way["times"]
    award = award_form(key, on_day(report))
    name, title = (award.name, award.title) if award else (key, True)
    field = "danh_hieu_da_dat" if title else "hinh_thuc_da_khen"
    if "same_year" in way:
        year = reported_year(report)
        return Said(f"danh hiệu {name} năm {year}", f"the title {name} of {year}", field)
    if "run" in way:
        return Said(f"{count_text(way['years'])} năm liên tục {name}", f"{name} {way['years']} years running", field)
    return Said(f"{count_text(way['count'])} lần {name}", f"{name} {way['count']} time(s)", field)


def _of_members(way: Way) -> Said:
    if "none" in way:
        return Said(f"không có người {SHARES[way['none']]}", f"nobody {_SHARES_EN[way['none']]}", "tinh_hinh")
    if "members" in way:
        count, what = way["count"], way["members"]
        least, some = f"ít nhất {count_text(count)} người {SHARES[what]}", f"at least {count} who {_SHARES_EN[what]}"
        return Said(least, some, "tinh_hinh")
    percent, what = way["percent"], way["share"]
    least = "" if percent == 100 else "ít nhất "
    return Said(f"{least}{percent}% số người {SHARES[what]}", f"{percent}% who {_SHARES_EN[what]}", "tinh_hinh")
