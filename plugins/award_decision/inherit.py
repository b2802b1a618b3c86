"""What the decision takes from the movement's plan, and what it gives to the certificates and reports of one dossier."""

from __future__ import annotations

from typing import Any

from ..awards.bases import cited_plan
from .model import AwardDecision
from .phrases import achievement


def derive(plan: Any) -> dict[str, Any]:
    """Return how to cite the plan (an `implementation-plan`) among the bases."""
    return {"ke_hoach_cap_tren": cited_plan(plan)}


def gives(paper: AwardDecision) -> dict[str, Any]:
    """Return the decision as other papers cite it, whose power it is, where and by whom it was signed, and what it says for
    all recipients alike: what a certificate needs beside its row.
    """
    common = {"hinh_thuc": paper.hinh_thuc, "thanh_tich": achievement(paper)}
    return {
        "quyet_dinh": {"so": paper.so, "ky_hieu": paper.ky_hieu, "ngay": str(paper.ngay), "co_quan": paper.decider()},
        "chuc_danh": paper.tham_quyen,
        "dia_danh": paper.dia_danh,
        "nguoi_ky": paper.nguoi_ky.model_dump(exclude_defaults=True),
        **{name: value for name, value in common.items() if value},
    }
