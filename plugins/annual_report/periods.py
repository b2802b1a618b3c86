"""Which time a report tells of, in words."""

from __future__ import annotations

from docgen.vn.fields import Period

from .model import AnnualReport


def period_of(report: AnnualReport) -> Period | None:
    """Return the period a report stands in: its own, or the movement's; None where neither is known."""
    return report.giai_doan or (report.phong_trao.giai_doan if report.phong_trao else None)


def whole_period(report: AnnualReport) -> str:
    """Return the period a report stands in as `2021 - 2025`, "" where it is not known."""
    period = period_of(report)
    return str(period) if period else ""


def time_of(report: AnnualReport) -> str:
    """Return the time whose results a report gives: its year, what has gone by of the period, or the whole of it."""
    period = period_of(report)
    if report.ky == "hằng năm" or (period is None and report.ky == "tổng kết giai đoạn"):
        return f"năm {report.nam}"
    if report.ky == "tổng kết giai đoạn":
        return f"giai đoạn {period}"
    return f"từ năm {period.tu} đến năm {report.nam}" if period and period.tu < report.nam else f"đến năm {report.nam}"
