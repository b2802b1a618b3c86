"""What an award for công trạng asks of what came before it, held against the report's own tables (C5, C7, C10-C14).

The conditions are rows of `docgen/vn/data/award_conditions.toml`: every need must be met, by any one of its ways.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen import Diagnostic
from docgen.vn.awards import award_form
from docgen.vn.dated import in_force
from docgen.vn.law import in_force_on
from docgen.vn.text import fold, joined

from .history import years_given
from .kinds import CONDITION
from .model import AchievementReport
from .parts import GRADES
from .variants import on_day, reported_year, variant_key
from .wording import Way, said

_AMENDED = "06/2026/QH16"


def unmet(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield each need of the award that the report's tables do not show, at the table it would stand in."""
    if variant_key(report) not in ("tap-the", "ca-nhan") or not report.hinh_thuc:
        return
    on, award = on_day(report), award_form(report.hinh_thuc, on_day(report))
    for row in in_force("award_conditions", on, report.hinh_thuc):
        if award is None or row.values["recipient"] != report.phan_loai:
            continue
        source = f"{row.source}{f'; luật sửa đổi {_AMENDED} chưa đối chiếu' if in_force_on(_AMENDED, on) else ''}"
        for ways in row.values["needs"]:
            if not any(is_met(report, way) for way in ways):
                told = [said(report, way) for way in ways]
                facts = {"can": joined([one.vi for one in told], "hoặc"), "can_en": " or ".join(one.en for one in told)}
                yield CONDITION.at_field(told[0].field, hinh_thuc=award.name, nguon=source, **facts)


def is_met(report: AchievementReport, way: Way) -> bool:
    """Return whether the report shows what a way asks."""
    return next(held(report, way) for kind, held in _HELD.items() if kind in way)


def _same_year(report: AchievementReport, way: Way) -> bool:
    return reported_year(report) in years_given(report, way["same_year"])


def _run(report: AchievementReport, way: Way) -> bool:
    return _ends_in_run(years_given(report, way["run"]), way["years"], reported_year(report))


def _times(report: AchievementReport, way: Way) -> bool:
    return len(years_given(report, way["times"])) >= int(way["count"])


def _grades(report: AchievementReport, way: Way) -> bool:
    order = [*GRADES]
    years = [row.nam for row in report.muc_do_hoan_thanh if order.index(row.muc) <= order.index(way["grade"])]
    if way.get("running"):
        return _ends_in_run(years, way["years"], reported_year(report))
    return len(set(years)) >= int(way["years"])


def _ends_in_run(years: Iterable[int], length: int, last: int) -> bool:
    """Return whether the years hold `length` in a row that end in the reported year or the one before."""
    have = set(years)
    return any(all(end - back in have for back in range(length)) for end in (last, last - 1))


def _initiatives(report: AchievementReport, way: Way) -> bool:
    named = {fold(one.ten) for one in report.sang_kien_list} | ({fold(report.sang_kien)} if report.sang_kien else set())
    return len(named) >= int(way["initiatives"])


def _share(report: AchievementReport, way: Way) -> bool:
    members = report.tinh_hinh
    count = getattr(members, way["share"]) if members else None
    return members is not None and count is not None and 100 * count >= way["percent"] * members.tong_so


def _members(report: AchievementReport, way: Way) -> bool:
    count = getattr(report.tinh_hinh, way["members"], None)
    return count is not None and count >= way["count"]


def _none(report: AchievementReport, way: Way) -> bool:
    return getattr(report.tinh_hinh, way["none"], None) == 0


_HELD = {
    "same_year": _same_year, "run": _run, "times": _times, "grade": _grades, "initiatives": _initiatives,
    "share": _share, "members": _members, "none": _none,
}  # fmt: skip
