"""Which units a report covers, which it does not, and what it is itself to the level above.

A consolidated report lists the units it was made of; the level above lists the consolidated report, not the units below it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from docgen.vn.reference import padded
from docgen.vn.text import joined

from .names import plain, unit_key
from .parts import Received, UnitFigure

if TYPE_CHECKING:
    from .model import AnnualReport

_Row = TypeVar("_Row", Received, UnitFigure)

MOST_NAMED = 6
"""How many missing units are named in the text; of more the annex tells."""


def units_heard(report: AnnualReport) -> list[str]:
    """Return the units whose reports went into this one, in the order of the plan's list; none for a unit's own report."""
    rows: tuple[UnitFigure | Received, ...] = (*report.bao_cao_nhan, *report.theo_don_vi)
    named = {unit_key(row.don_vi): row.don_vi for row in reversed(rows) if row.don_vi}
    return _in_order(report, reversed(named.values()))


def units_refused(report: AnnualReport) -> list[str]:
    """Return the units that did report, and whose reports were left out for what is wrong with them."""
    heard = {unit_key(name) for name in units_heard(report)}
    return [name for name in _in_order(report, report.bao_cao_loi) if unit_key(name) not in heard] if heard else []


def units_missing(report: AnnualReport) -> list[str]:
    """Return the units that the plan expects a report of and that have sent none."""
    known = {unit_key(name) for name in (*units_heard(report), *units_refused(report))}
    return [unit.ten for unit in report.don_vi_phai_bao_cao if unit.key not in known] if known else []


def coverage(report: AnnualReport) -> str:
    """Return which units a consolidated report rests on and which are not in it; "" for a unit's own report."""
    if not units_heard(report):
        return ""
    heard, expected = _counts(report)
    share = f"{heard:02d}" if expected is None else f"{heard:02d}/{expected:02d}"
    outside = (("chưa có báo cáo", units_missing(report)), ("chưa tổng hợp được báo cáo", units_refused(report)))
    told = "".join(f"; {words}{_named(units)}" for words, units in outside if units)
    return f"Báo cáo được tổng hợp từ báo cáo của {share} đơn vị{told}."


def as_known_above(report: AnnualReport) -> dict[str, tuple[Received, ...] | tuple[UnitFigure, ...]]:
    """Return a report's lists with the rows by which the level above knows it, where it does not say its own.

    These bear no unit's name: the level above fills it in. A unit that reports for itself alone may have typed its name.
    """
    rows = _nameless(report, report.bao_cao_nhan), _nameless(report, report.theo_don_vi)
    report = report.model_copy(update={"bao_cao_nhan": rows[0], "theo_don_vi": rows[1]})
    stated = {_figure_key(row) for row in rows[1] if not row.don_vi}
    figures = (row for row in own_figures(report) if _figure_key(row) not in stated)
    received = () if any(not row.don_vi for row in rows[0]) else (_as_received(report),)
    return {"bao_cao_nhan": (*rows[0], *received), "theo_don_vi": (*rows[1], *figures)}


def figures_below(report: AnnualReport) -> list[UnitFigure]:
    """Return the rows by unit that a report shows."""
    return [row for row in report.theo_don_vi if row.don_vi]


def own_figures(report: AnnualReport) -> tuple[UnitFigure, ...]:
    """Return a report's own results as the annex by units of the level above keeps them."""
    return tuple(
        UnitFigure(
            khoi=report.khoi, chi_tieu=row.chi_tieu, don_vi_tinh=row.don_vi_tinh, ke_hoach=row.ke_hoach,
            thuc_hien=row.thuc_hien,
        )
        for row in report.ket_qua
    )  # fmt: skip


def _nameless(report: AnnualReport, rows: tuple[_Row, ...]) -> tuple[_Row, ...]:
    """Return rows without a name where all name the reporting unit itself: it is no level above itself."""
    own = unit_key(report.don_vi_bao_cao)
    named: tuple[Received | UnitFigure, ...] = (*report.bao_cao_nhan, *report.theo_don_vi)
    if any(row.don_vi and unit_key(row.don_vi) != own for row in named):
        return rows
    return tuple(row.model_copy(update={"don_vi": ""}) for row in rows)


def _figure_key(row: UnitFigure) -> tuple[str, str]:
    return plain(row.chi_tieu), plain(row.don_vi_tinh)


def _as_received(report: AnnualReport) -> Received:
    """Return a report as the level above lists it; of a consolidated one with how many units stand behind it."""
    symbol = f"{padded(report.so)}/{report.ky_hieu}" if report.so else ""
    own = Received(khoi=report.khoi, so_ky_hieu=symbol, ngay=report.ngay)
    if not units_heard(report):
        return own
    heard, expected = _counts(report)
    return own.model_copy(update={"so_don_vi": heard, "phai_bao_cao": expected})


def _in_order(report: AnnualReport, names: Iterable[str]) -> list[str]:
    """Return units in the order of the plan's list, those it does not know behind."""
    names = [*names]
    if not names:
        return []
    places = {unit.key: place for place, unit in enumerate(report.don_vi_phai_bao_cao)}
    return sorted(names, key=lambda name: places.get(unit_key(name), len(places)))


def _counts(report: AnnualReport) -> tuple[int, int | None]:
    """Return how many units are in a report and how many should be: those of the plan's list, None without one."""
    listed = report.don_vi_phai_bao_cao
    if not listed:
        return len(units_heard(report)), None
    outside = {unit_key(name) for name in (*units_missing(report), *units_refused(report))}
    return sum(unit.key not in outside for unit in listed), len(listed)


def _named(units: list[str]) -> str:
    return f" của: {joined(units)}" if len(units) <= MOST_NAMED else f" của {len(units):02d} đơn vị (Phụ lục I)"
