"""Units and bodies that had ended on the report's day where they would act or where somebody lives now.

Birthplaces, careers and decisions of the past may keep the names of their day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen import Diagnostic
from docgen.vn.bodies import ended_names
from docgen.vn.units import levels_of, parse_unit

from . import kinds
from .model import AchievementReport
from .variants import on_day

_HOMES = ("tru_quan", "dia_chi", "tru_so")
_ACTING = ("don_vi", "chuc_vu", "cap_khen", *_HOMES)
_TOWN = "thị trấn"
"""A kind of unit that addresses are searched for already."""

_NOW = "xã (phường, đặc khu), tỉnh"


def ended_places(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield units of a level that is gone in addresses, and bodies that are gone where they would act."""
    on = on_day(report)
    for name in _HOMES:
        for piece in re.split(r"\s*[,;-]\s+|\s*[,;]\s*", getattr(report, name)):
            unit = parse_unit(piece)
            if unit and unit.kind != "tỉnh" and not levels_of(unit, on):
                yield kinds.UNIT_ENDED.at_field(name, ten=str(unit), ngay=report.ngay, nay=_NOW)
    for path, text in _acting(report):
        for found in ended_names(text, on):
            told = path[0] in _HOMES and found.row.key == _TOWN
            if not told:
                yield kinds.UNIT_ENDED.at_field(*path, ten=found.found, ngay=report.ngay, nay=found.now or _NOW)


def _acting(report: AchievementReport) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in _ACTING:
        yield (name,), getattr(report, name)
    for name in ("don_vi_cap_tren", "don_vi_bao_cao"):
        yield from (((name, position), text) for position, text in enumerate(getattr(report, name)))
    for position, one in enumerate(report.xac_nhan):
        yield ("xac_nhan", position, "tieu_de"), one.tieu_de
        yield from ((("xac_nhan", position, "chuc_vu", place), text) for place, text in enumerate(one.chuc_vu))
