"""A report against what is known of its unit: nobody reports more villages or households than there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from docgen import Diagnostic
from docgen.vn.numbers import number_text
from docgen.vn.text import nearest

from . import kinds, kinds_of_figures
from .coverage import units_heard
from .figures import is_of_the_plan
from .model import AnnualReport
from .names import plain, unit_key
from .plan import ExpectedUnit

_FACTS = {"so_xom": ("xóm", "thôn", "bản", "tổ dân phố", "khóm", "ấp"), "so_ho": ("hộ", "hộ gia đình")}
"""Fact of a unit → units of measure that count parts of it."""


def expected_unit(report: AnnualReport) -> ExpectedUnit | None:
    """Return the plan's entry for the unit that reports, of the plan's own agency all of them together, or None."""
    if is_of_the_plan(report) and report.don_vi_phai_bao_cao:
        facts = {fact: _sum(getattr(unit, fact) for unit in report.don_vi_phai_bao_cao) for fact in _FACTS}
        return ExpectedUnit(ten=report.don_vi_bao_cao, so_xom=facts["so_xom"], so_ho=facts["so_ho"])
    name = unit_key(report.don_vi_bao_cao)
    return next((unit for unit in report.don_vi_phai_bao_cao if unit.key == name), None)


def _sum(counts: Iterable[int | None]) -> int | None:
    """Return the sum of what is known, or None where nothing is."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def unit_findings(report: AnnualReport) -> Iterator[Diagnostic]:
    """Yield what contradicts the unit's own facts, or the plan's list of units."""
    unit = expected_unit(report)
    consolidated = bool(units_heard(report))
    if unit is None and report.don_vi_phai_bao_cao and not consolidated:
        close = nearest(report.don_vi_bao_cao, [one.ten for one in report.don_vi_phai_bao_cao])
        yield kinds.UNKNOWN_UNIT.at_field("don_vi_bao_cao", ten=report.don_vi_bao_cao, gan_dung=close)
    yield from _held_against(report, unit)


def check_unit(report: AnnualReport, unit: Any) -> Iterator[Diagnostic]:
    """Yield what contradicts the list of the consolidating record, where the report does not name a plan with a list itself.

    `unit` is the unit's item of that list, or None. Of what cannot be added up with other units it tells in any case.
    """
    for position, row in enumerate(report.ket_qua):
        if row.don_vi_tinh.startswith("%"):
            facts = {"don_vi": report.don_vi_bao_cao, "chi_tieu": row.chi_tieu}
            yield kinds_of_figures.PERCENT_IN_SUMS.at_field("ket_qua", position, "don_vi_tinh", **facts)
    if unit is not None and not report.don_vi_phai_bao_cao:
        yield from _held_against(report, unit)


def _held_against(report: AnnualReport, unit: Any) -> Iterator[Diagnostic]:
    for fact, measures in _FACTS.items():
        own, listed = getattr(report, fact), getattr(unit, fact, None)
        label = AnnualReport.model_fields[fact].title
        if own is not None and listed is not None and own != listed:
            facts = {"day": number_text(own), "tren": number_text(listed)}
            yield kinds.UNIT_FACT_DIFFERS.at_field(fact, nhan=label, **facts)
        most = listed if listed is not None else own
        if most is not None:
            yield from _above(report, most, measures)


def _above(report: AnnualReport, most: int, measures: tuple[str, ...]) -> Iterator[Diagnostic]:
    for position, row in enumerate(report.ket_qua):
        if plain(row.don_vi_tinh) not in measures:
            continue
        for name in ("thuc_hien", "ke_hoach", "tong_so", "nam_truoc"):
            value: Decimal | None = getattr(row, name)
            if value is not None and value > most:
                facts = {"so": number_text(value), "co": number_text(most), "loai": row.don_vi_tinh}
                label = type(row).model_fields[name].title
                yield kinds_of_figures.ABOVE_UNIT.at_field(
                    "ket_qua", position, name, nhan=label, don_vi=report.don_vi_bao_cao, **facts
                )
