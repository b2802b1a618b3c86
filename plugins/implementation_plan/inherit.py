"""What a unit's plan takes from the plan above it, beyond the fields that are copied as they stand."""

from __future__ import annotations

from typing import Any

from docgen.vn.fields import CitedDocument
from docgen.vn.text import lower_first

from .model import ImplementationPlan


def derive(plan: ImplementationPlan) -> dict[str, Any]:
    """Return how to cite `plan`, and its groups and forms of award, numbered anew."""
    subject = plan.trich_yeu if plan.trich_yeu.lower().startswith("về ") else f"về {lower_first(plan.trich_yeu)}"
    return {
        "ke_hoach_cap_tren": CitedDocument(
            loai="Kế hoạch",
            so_ky_hieu=f"{plan.so}/{plan.ky_hieu}",
            ngay=plan.ngay,
            co_quan=plan.issuer(),
            trich_yeu=lower_first(subject),
        ),
        "doi_tuong": tuple(group.model_copy(update={"danh_so": ""}) for group in plan.doi_tuong),
        "hinh_thuc_khen_thuong": plan.hinh_thuc_khen_thuong,
    }
