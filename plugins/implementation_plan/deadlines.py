"""Who owes what by when under a plan: its reporting chain and its timetable, for one year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from docgen import Deadline
from docgen.vn.dates import short_date
from docgen.vn.reference import cite

from .model import ImplementationPlan
from .modules import moment
from .parts import Milestone, ReportStep


def deadlines(plan: ImplementationPlan, year: int) -> Iterator[Deadline]:
    """Yield what is owed for `year`: every step of the chain in the years of the movement, and the timetable's steps.

    What has to be there before a day is due on the day before it; a step of the timetable on the last day of its quarter,
    month or year. The units that the plan lists owe the first step of the chain, one by one.
    """
    within = plan.phong_trao.giai_doan.tu <= year <= plan.phong_trao.giai_doan.den
    if plan.bao_cao and within:
        for position, step in enumerate(plan.bao_cao.chuoi):
            yield _report(plan, step, year, first=position == 0)
    for milestone in plan.tien_do:
        if milestone.nam == year or (milestone.hang_nam and within):
            yield _milestone(plan, milestone, year)


def _report(plan: ImplementationPlan, step: ReportStep, year: int, *, first: bool) -> Deadline:
    day = _day_before(step, year + ("năm sau" in step.them))
    return Deadline(
        day=day,
        who=step.tu,
        what=step.noi_dung.removesuffix(" về"),
        to=step.den,
        stated=f"trước ngày {short_date(day + timedelta(days=1))}",
        units=tuple(unit.ten for unit in plan.don_vi_bao_cao) if first else (),
        yearly=True,
        source=_cited(plan),
        since=plan.ngay.earliest,
    )


def _day_before(step: ReportStep, year: int) -> date:
    """Return the last day before the step's day; before 29/02 that is 28/02 in every year."""
    day, month = step.truoc_ngay
    return date(year, 2, 28) if (day, month) == (29, 2) else date(year, month, day) - timedelta(days=1)


def _milestone(plan: ImplementationPlan, step: Milestone, year: int) -> Deadline:
    month = step.thang or (step.quy or 4) * 3
    return Deadline(
        day=date(year, month, monthrange(year, month)[1]),
        who="",
        what=step.viec,
        stated=moment(step),
        yearly=step.hang_nam,
        source=_cited(plan),
        since=plan.ngay.earliest,
    )


def _cited(plan: ImplementationPlan) -> str:
    number = f"{plan.so}/{plan.ky_hieu}" if plan.so else ""
    return cite("Kế hoạch", number, plan.ngay, plan.issuer(), "")
