"""Units and reports ─▶ how each unit stands with a deadline: in time, late, faulty, still to come, missing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from docgen._deadlines._received import Report
from docgen._rollup import folded
from docgen.catalogue import deadlines as kinds
from docgen.catalogue import rollup as rollup_kinds
from docgen.doctype import Deadline
from docgen.errors import Diagnostic
from docgen.vn.dates import IssueDate, short_date
from docgen.vn.text import nearest
from docgen.vn.units import unit_called

Status = Literal["reported", "late", "faulty", "waiting", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one unit stands; with a report, its date as the report states it ("" without one) and its file."""

    unit: str
    status: Status
    day: str = ""
    file: str = ""


def owned(reports: Iterable[Report], deadline: Deadline, year: int) -> tuple[dict[Hashable, Report], list[Diagnostic]]:
    """Return each unit's report for the year by the key of its name, the earliest of several, and what there is to say."""
    found: dict[Hashable, Report] = {}
    said: list[Diagnostic] = []
    names = {_key(unit): unit for unit in deadline.units}
    for report in sorted(reports, key=lambda one: one.earliest):
        fault = _not_counted(report, names, year)
        if fault is None and (first := found.get(_key(report.unit))):
            facts = {"o": first.place.describe("vi"), "o_en": first.place.describe("en")}
            twice = replace(rollup_kinds.UNIT_TWICE, severity="warning")
            fault = twice.at(report.place, don_vi=report.unit, **facts)
        if fault is None:
            found[_key(report.unit)] = report
        else:
            said.append(fault)
    return found, said


def _not_counted(report: Report, names: Mapping[Hashable, str], year: int) -> Diagnostic | None:
    if not report.unit:
        return rollup_kinds.UNIT_BLANK.at(report.place, truong=".".join(map(str, report.place.field)))
    if _key(report.unit) not in names:
        return rollup_kinds.UNIT_UNKNOWN.at(
            report.place, don_vi=report.unit, gan_dung=nearest(report.unit, names.values())
        )
    if report.year is not None and report.year != year:
        return kinds.OTHER_YEAR.at(report.place, don_vi=report.unit, nam=report.year, can=year)
    return report.other


def standings(deadline: Deadline, found: Mapping[Hashable, Report], on: date) -> Iterator[Standing | Diagnostic]:
    """Yield how each unit of a deadline stands on a day, in the order of the plan's list, and doubts about open days."""
    for unit in deadline.units:
        report = found.get(_key(unit))
        if report is None:
            yield Standing(unit=unit, status="missing" if on > deadline.day else "waiting")
            continue
        day = short_date(report.day) if report.day else ""
        status: Status = "late" if _is_late(report, deadline) else "reported" if report.sound else "faulty"
        yield Standing(unit=unit, status=status, day=day, file=report.place.file)
        if status == "reported" and _may_be_late(report, deadline):
            yield kinds.OPEN_DAY.at(report.place, don_vi=unit, ngay=day, han=short_date(deadline.day))


def _is_late(report: Report, deadline: Deadline) -> bool:
    return report.day is not None and report.earliest > deadline.day


def _may_be_late(report: Report, deadline: Deadline) -> bool:
    """Return whether an open day may lie behind the deadline; every month has a 28th, which is as far as it binds."""
    open_day = isinstance(report.day, IssueDate) and report.day.day is None
    return open_day and report.earliest.replace(day=28) > deadline.day


def _key(name: str) -> Hashable:
    return folded(unit_called(name), case=False)
