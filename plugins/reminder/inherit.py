"""What a reminder takes from the plan, and what it is begun with when units did not report."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from docgen import Overdue
from docgen.vn.dates import short_date
from docgen.vn.text import lower_first, upper_first

from ..awards.bases import cited_plan

_COMMITTEES = ("xã ", "phường ", "thị trấn ", "huyện ")
"""Units that are written to through their people's committees."""


def derive(plan: Any) -> dict[str, Any]:
    """Return how to cite the plan, and the units that have to report under it."""
    return {"ke_hoach": cited_plan(plan), "don_vi_phai_bao_cao": [unit.ten for unit in plan.don_vi_bao_cao]}


def reminder(overdue: Overdue) -> dict[str, Any]:
    """Return the fields of a reminder to the units that did not report: addressees, what, to whom, before which day.

    Its recipients are its own: those that a profile keeps for other papers are not asked to report.
    """
    due = overdue.deadline
    return {
        "nam": overdue.year,
        "ngay": f"{overdue.on.month}/{overdue.on.year}",
        "kinh_gui": [addressee(unit) for unit in overdue.units],
        "viec": due.what,
        "gui_ve": due.to,
        "truoc_ngay": short_date(due.day + timedelta(days=1)),
        "noi_nhan": ["Như trên"],
    }


def addressee(unit: str) -> str:
    """Return a unit as a letter addresses it: a place by its people's committee, any other unit by its name.

    >>> addressee("xã An Bình"), addressee("Thị trấn Thanh Hà"), addressee("Huyện đoàn"), addressee("xóm Nà Ến")
    ('Ủy ban nhân dân xã An Bình', 'Ủy ban nhân dân thị trấn Thanh Hà', 'Huyện đoàn', 'Xóm Nà Ến')
    """
    for kind in _COMMITTEES:
        if unit.lower().startswith(kind) and not unit[len(kind) :][:1].islower():  # Huyện đoàn is no place
            return f"Ủy ban nhân dân {lower_first(unit)}"
    return upper_first(unit)
