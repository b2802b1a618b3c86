"""Which step of the plan's reporting chain a report is, and when it is due."""

from __future__ import annotations

from datetime import date, timedelta

from .coverage import units_heard
from .figures import is_of_the_plan
from .model import AnnualReport
from .plan import PlanStep


def own_step(report: AnnualReport) -> PlanStep | None:
    """Return the step of the chain that this report is: the first for a unit, the last for the plan's own agency, the one
    between for who sums up for it; None when the plan names no chain.
    """
    steps = report.han_bao_cao
    if not steps:
        return None
    if is_of_the_plan(report):
        return steps[-1]
    return steps[min(1, len(steps) - 1)] if units_heard(report) else steps[0]


def due(report: AnnualReport, step: PlanStep) -> date:
    """Return the day before which a report for the year of `report` has to be there; before 29/02 is before 1/3 in most years."""
    return date(report.nam + step.nam_sau, step.thang, 1) + timedelta(days=step.ngay - 1)
