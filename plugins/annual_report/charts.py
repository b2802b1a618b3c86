"""Results ─▶ the chart of a report: how far each target was reached, this year and the year before, on one scale.

Targets differ in their units and by orders of magnitude, so what is drawn is the share of this year's plan, not the figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen import Chart, Series
from docgen.vn.numbers import number_text, rounded
from docgen.vn.text import upper_first

from .coverage import units_heard
from .figures import all_results, planned
from .model import AnnualReport
from .parts import Mean, Result

MOST = 10
"""More targets than a chart on one page can name; the table has them all."""

_WIDTH, _ROW, _LEGEND = 160, 13, 14
_LONGEST_NAME = 48


def charts(report: AnnualReport) -> list[dict[str, object]]:
    """Return the chart with its caption, or nothing: by itself only a consolidated report has one, `bieu_do` says otherwise."""
    wanted = bool(units_heard(report)) if report.bieu_do is None else report.bieu_do
    drawn = [*_measurable(report)][:MOST] if wanted else []
    return [{"hinh": _chart(report, drawn), "ten": f"Biểu đồ: {_caption(report)}"}] if len(drawn) > 1 else []


def _measurable(report: AnnualReport) -> Iterator[tuple[Result | Mean, Decimal]]:
    """Yield the rows that are measured against a plan; where less is better a longer bar would mislead."""
    for row in all_results(report):
        plan = planned(report, row)
        if plan and not getattr(row, "giam", False):
            yield row, plan


def _chart(report: AnnualReport, drawn: list[tuple[Result | Mean, Decimal]]) -> Chart:
    now = tuple(_share(row.thuc_hien, plan) for row, plan in drawn)
    before = tuple(None if row.nam_truoc is None else _share(row.nam_truoc, plan) for row, plan in drawn)
    yearly = report.ky == "hằng năm"
    series = [Series(f"Năm {report.nam}" if yearly else "Kỳ này", now)]
    if any(value is not None for value in before):
        series.append(Series(f"Năm {report.nam - 1}" if yearly else "Kỳ trước", before))
    return Chart(
        [_short(upper_first(row.chi_tieu)) for row, _ in drawn],
        series,
        width=_WIDTH,
        height=_ROW * len(drawn) + _LEGEND,
        alt=f"{_caption(report)}: {'; '.join(_words(row, value) for (row, _), value in zip(drawn, now, strict=True))}.",
    )


def _caption(report: AnnualReport) -> str:
    year = f" năm {report.nam}" if report.ky == "hằng năm" else ""
    return f"Mức đạt so với kế hoạch{year} (%)"


def _share(figure: Decimal, plan: Decimal) -> Decimal:
    return rounded(100 * figure / plan, 0)


def _words(row: Result | Mean, share: Decimal) -> str:
    return f"{upper_first(row.chi_tieu)} {number_text(share)}%"


def _short(name: str) -> str:
    """Return a name that leaves room for its bar; the table above has it whole."""
    if len(name) <= _LONGEST_NAME:
        return name
    return f"{name[:_LONGEST_NAME].rpartition(' ')[0]}…"
