"""Results ─▶ the chart of a report: how far each target was reached, this year and the year before, on one scale.

Targets differ in their units and by orders of magnitude, so what is drawn is the share of this year's plan, not the figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from docgen import Chart, Series
from docgen.vn.numbers import number_text, rounded
from docgen.vn.text import upper_first

from .coverage import units_heard
from .figures import planned, printed_results
from .model import AnnualReport
from .parts import Mean, Result

MOST = 10
"""More targets than a chart on one page can name; the table has them all."""

_WIDTH, _ROW, _LEGEND = 160, 13, 14
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bar:
    """A row of the table of results, its number there, and what was planned."""

    number: int
    row: Result | Mean
    plan: Decimal


def charts(report: AnnualReport) -> list[dict[str, object]]:
    """Return the chart with its caption, or nothing: by itself only a consolidated report has one, `bieu_do` says otherwise."""
    wanted = bool(units_heard(report)) if report.bieu_do is None else report.bieu_do
    measured = [*_measurable(report)] if wanted else []
    if len(measured) < 2:
        return []
    rest = f"; {MOST} chỉ tiêu đầu trong {len(measured)} chỉ tiêu" if len(measured) > MOST else ""
    rest += "; trừ chỉ tiêu phải giảm" if any(row.giam for row in report.ket_qua) else ""
    return [{"hinh": _chart(report, measured[:MOST]), "ten": f"Biểu đồ: {_caption(report)}{rest}"}]


def _measurable(report: AnnualReport) -> Iterator[_Bar]:
    """Yield the rows that are measured against a plan; where less is better a longer bar would mislead."""
    for number, row in enumerate(printed_results(report), start=1):
        plan = planned(report, row)
        if plan and not getattr(row, "giam", False):
            yield _Bar(number=number, row=row, plan=plan)


def _chart(report: AnnualReport, drawn: list[_Bar]) -> Chart:
    now = tuple(_share(bar.row.thuc_hien, bar.plan) for bar in drawn)
    before = tuple(None if bar.row.nam_truoc is None else _share(bar.row.nam_truoc, bar.plan) for bar in drawn)
    yearly = report.ky == "hằng năm"
    series = [Series(f"Năm {report.nam}" if yearly else "Kỳ này", now)]
    if any(value is not None for value in before):
        series.append(Series(f"Năm {report.nam - 1}" if yearly else "Kỳ trước", before))
    return Chart(
        [_short(f"{bar.number}. {upper_first(bar.row.chi_tieu)}") for bar in drawn],
        series,
        width=_WIDTH,
        height=_ROW * len(drawn) + _LEGEND,
        alt=f"{_caption(report)}: {'; '.join(_words(bar.row, value) for bar, value in zip(drawn, now, strict=True))}.",
    )


def _caption(report: AnnualReport) -> str:
    year = f" năm {report.nam}" if report.ky == "hằng năm" else ""
    return f"Mức đạt so với kế hoạch{year} (%)"


def _share(figure: Decimal, plan: Decimal) -> Decimal:
    return rounded(100 * figure / plan, 0)


def _words(row: Result | Mean, share: Decimal) -> str:
    return f"{upper_first(row.chi_tieu)} {number_text(share)}%"


def _short(name: str) -> str:
    """Return a name that leaves room for its bar; the table above has it whole, in the row of that number."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:_LONGEST_NAME].rpartition(' ')[0]}…"
