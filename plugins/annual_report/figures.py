"""What is computed of a report's figures: ratios, differences, totals, which targets of the plan they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from docgen.vn.numbers import count_text, number_text, rounded

from .coverage import units_heard
from .model import AnnualReport
from .names import plain
from .parts import AwardCount, Contribution, Mean, Result
from .plan import PlanTarget

NONE = "–"
"""What a table shows where there is no figure."""


def all_results(report: AnnualReport) -> tuple[Result | Mean, ...]:
    """Return the rows of the table of results: those that add up, then the averages."""
    return (*report.ket_qua, *report.binh_quan)


def printed_results(report: AnnualReport) -> list[Result | Mean]:
    """Return the rows of the table of results in the order of print: a unit's as typed, else the plan's targets first."""
    rows = [*all_results(report)]
    if not units_heard(report):
        return rows
    places = {plain(target.ten): place for place, target in enumerate(report.chi_tieu_ke_hoach)}
    return sorted(rows, key=lambda row: places.get(plain(row.chi_tieu), len(places)))


def planned(report: AnnualReport, row: Result | Mean) -> Decimal | None:
    """Return what was planned for a row: its own figure, or in the report of the plan's own agency the plan's target."""
    if row.ke_hoach is not None or not is_of_the_plan(report):
        return row.ke_hoach
    target = target_of(report, row)
    return target.gia_tri if target else None


def is_of_the_plan(report: AnnualReport) -> bool:
    """Return whether the agency that issued the plan is the one that reports."""
    return bool(report.co_quan_ke_hoach) and plain(report.co_quan_ke_hoach) == plain(report.issuer())


def target_of(report: AnnualReport, row: Result | Mean) -> PlanTarget | None:
    """Return the plan's target of the same name, case aside."""
    name = plain(row.chi_tieu)
    return next((target for target in report.chi_tieu_ke_hoach if plain(target.ten) == name), None)


def ratio(row: Result | Mean, plan: Decimal | None) -> Decimal | None:
    """Return the percentage of the plan: as typed, else computed to one decimal; None where there is none or less is better."""
    typed = getattr(row, "ty_le", None)
    if typed is not None:
        return Decimal(typed)
    if not plan or getattr(row, "giam", False):
        return None
    return percent(row.thuc_hien, plan)


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """Return `part` of `whole` in percent with one decimal."""
    return rounded(100 * part / whole, 1)


def difference(row: Result | Mean) -> Decimal | None:
    """Return how far a row is above last year, as typed or computed, or None when last year is not known."""
    typed = getattr(row, "chenh_lech", None)
    if typed is not None or row.nam_truoc is None:
        return typed
    return row.thuc_hien - row.nam_truoc


def shown(number: Decimal | int | None) -> str:
    """Return a figure for a cell, `–` for none.

    >>> shown(Decimal("1234.5")), shown(None)
    ('1.234,5', '–')
    """
    return NONE if number is None else number_text(number)


def signed(number: Decimal | None) -> str:
    """Return a difference for a cell, with its sign.

    >>> signed(Decimal("2")), signed(Decimal("-1.5")), signed(Decimal("0")), signed(None)
    ('+2', '-1,5', '0', '–')
    """
    return f"+{number_text(number)}" if number is not None and number > 0 else shown(number)


def said(number: Decimal | int) -> str:
    """Return a figure for a sentence: whole ones under 10 with the zero that offices put.

    >>> said(Decimal("3")), said(Decimal("15.5")), said(1255)
    ('03', '15,5', '1.255')
    """
    whole = int(number) if number == int(number) and "." not in str(number) else None
    return number_text(number) if whole is None or whole < 0 else count_text(whole)


def contribution_totals(rows: Iterable[Contribution]) -> Mapping[str, Decimal]:
    """Return the total of each unit of measure, as it was first written, in the order of the rows."""
    names: dict[str, str] = {}
    totals: dict[str, Decimal] = {}
    for row in rows:
        name = names.setdefault(plain(row.don_vi_tinh).replace("²", "2"), row.don_vi_tinh)
        totals[name] = totals.get(name, Decimal(0)) + row.gia_tri
    return totals


def award_totals(rows: Iterable[AwardCount]) -> dict[str, tuple[int, int]]:
    """Return awards made and proposed by kind of recipient, collectives first; kinds without any are left out."""
    kept = [*rows]
    found = {
        kind: tuple(sum(getattr(row, name) for row in kept if row.doi_tuong == kind) for name in ("da_khen", "de_nghi"))
        for kind in ("tap-the", "ca-nhan", "ho-gia-dinh")
    }
    return {kind: (made, proposed) for kind, (made, proposed) in found.items() if made or proposed}
