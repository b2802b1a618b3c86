"""Initiatives serve once (C9): those that served for another award, and those that stand in a report twice."""

from __future__ import annotations

from collections.abc import Iterator

from docgen import Diagnostic
from docgen.vn.awards import award_form
from docgen.vn.text import fold

from ..awards.kinds import INITIATIVE_TWICE
from .kinds import INITIATIVE_USED
from .model import AchievementReport
from .parts import Initiative
from .variants import on_day


def initiatives_used(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield initiatives that may not serve (again); from title to title is not told, for some read that as allowed."""
    seen: dict[str, int] = {}
    for position, one in enumerate(report.sang_kien_list):
        yield from _used_before(report, one, position)
        first = seen.setdefault(fold(one.ten), position)
        if first != position:
            facts = {"sang_kien": one.ten, "ten": report.name(), "dong": first + 1}
            yield INITIATIVE_TWICE.at_field("sang_kien_list", position, "ten", **facts)


def _used_before(report: AchievementReport, one: Initiative, position: int) -> Iterator[Diagnostic]:
    now = award_form(report.hinh_thuc, on_day(report)) if report.hinh_thuc else None
    before = award_form(one.da_dung_xet, on_day(report)) if one.da_dung_xet else None
    if before and not (before.title and now and now.title):
        facts = {"sang_kien": one.ten, "da_xet": before.name}
        yield INITIATIVE_USED.at_field("sang_kien_list", position, "da_dung_xet", **facts)
