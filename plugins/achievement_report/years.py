"""The years a report tells of: none that is yet to come, all of those that its award covers, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from docgen import Diagnostic
from docgen.vn.awards import award_form
from docgen.vn.dated import Row, in_force
from docgen.vn.dates import IssueDate

from . import kinds
from .model import AchievementReport
from .variants import on_day, reported_year, variant_key

Path = tuple[str | int, ...]


def years(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield years after the report, papers dated after it, and what is outside its window or missing from it."""
    for path, year in _stated(report):
        if year > report.ngay.year:
            yield kinds.FUTURE.at_field(*path, nam=year, ngay=report.ngay)
    for path, day in _papers(report):
        if day.earliest > _latest(report.ngay):
            yield kinds.PAPER_LATER.at_field(*path, ngay_dan=day, ngay=report.ngay)
    if report.hinh_thuc and variant_key(report) in ("tap-the", "ca-nhan"):
        for row in in_force("report_windows", on_day(report), report.hinh_thuc):
            yield from _window(report, row)


def _window(report: AchievementReport, row: Row) -> Iterator[Diagnostic]:
    """The tables by year cover the award's years; a comparison may begin with the year before them."""
    last, span = reported_year(report), row.values["years"]
    first = last - span + 1
    results = report.bang_ket_qua.nam if report.bang_ket_qua else ()
    graded = tuple(grade.nam for grade in report.muc_do_hoan_thanh)
    award = award_form(report.hinh_thuc, on_day(report))
    covers = str(last) if span == 1 else f"{first} - {last}"
    facts = {"so_nam": span, "ky": covers, "hinh_thuc": award.name if award else "", "nguon": row.source}
    outside, missing = (
        (kinds.OUTSIDE_WINDOW_UNSURE, kinds.YEARS_MISSING_UNSURE)
        if row.unconfirmed
        else (kinds.OUTSIDE_WINDOW, kinds.YEARS_MISSING)
    )
    tables: list[tuple[tuple[int, ...], Path, tuple[str, ...], int]] = [
        (results, ("bang_ket_qua", "nam"), (), first - 1),
        (graded, ("muc_do_hoan_thanh",), ("nam",), first),
    ]
    for told, before, behind, earliest in tables:
        for position, year in enumerate(told):
            if not earliest <= year <= max(last, report.ngay.year):
                yield outside.at_field(*before, position, *behind, nam=year, **facts)
        lacking = [str(year) for year in range(first, last + 1) if year not in told]
        if told and lacking:
            yield missing.at_field(*before, nam=", ".join(lacking), **facts)


def _stated(report: AchievementReport) -> Iterator[tuple[Path, int]]:
    if report.nam_xet:
        yield ("nam_xet",), report.nam_xet
    if report.bang_ket_qua:
        for position, year in enumerate(report.bang_ket_qua.nam):
            yield ("bang_ket_qua", "nam", position), year
    for name in ("muc_do_hoan_thanh", "danh_hieu_da_dat", "hinh_thuc_da_khen"):
        for position, row in enumerate(getattr(report, name)):
            yield (name, position, "nam"), row.nam


def _papers(report: AchievementReport) -> Iterator[tuple[Path, IssueDate]]:
    for name in ("muc_do_hoan_thanh", "sang_kien_list", "danh_hieu_da_dat", "hinh_thuc_da_khen"):
        rows: Iterable[object] = getattr(report, name)
        for position, row in enumerate(rows):
            day = row.quyet_dinh.ngay  # type: ignore[attr-defined]
            if day:
                yield (name, position, "quyet_dinh", "ngay"), day


def _latest(day: IssueDate) -> date:
    """Return the last day a date can mean; every month has a 28th, and that is as far as an open day binds."""
    return day.earliest if day.day else day.earliest.replace(day=28)
