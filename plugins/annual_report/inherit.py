"""What a report takes from the plan it reports on, beyond the fields that are copied as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.vn.fields import CitedDocument
from docgen.vn.text import lower_first


def derive(plan: Any) -> dict[str, Any]:
    """Return how to cite `plan`, its targets as flat rows, its groups, the steps of its reporting chain, its issuer."""
    subject = plan.trich_yeu if plan.trich_yeu.lower().startswith("về ") else f"về {lower_first(plan.trich_yeu)}"
    return {
        "ke_hoach": CitedDocument(
            loai="Kế hoạch",
            so_ky_hieu=f"{plan.so}/{plan.ky_hieu}",
            ngay=plan.ngay,
            co_quan=plan.issuer(),
            trich_yeu=lower_first(subject),
        ),
        "chi_tieu_ke_hoach": [*_targets(plan)],
        "doi_tuong_ke_hoach": [group.ten for group in plan.doi_tuong],
        "han_bao_cao": [*_steps(plan)],
        "co_quan_ke_hoach": plan.issuer(),
    }


def _targets(plan: Any) -> Iterator[dict[str, Any]]:
    for group in plan.chi_tieu:
        for target in group.muc:
            value = target.gia_tri if target.so_luong is None else target.so_luong
            yield {
                "ten": target.ten,
                "gia_tri": value,
                "tong_so": target.tong_so,
                "don_vi_tinh": target.don_vi_tinh,
                "nam": target.nam,
            }


def _steps(plan: Any) -> Iterator[dict[str, Any]]:
    for step in plan.bao_cao.chuoi if plan.bao_cao else ():
        day, month = step.truoc_ngay
        yield {"tu": step.tu, "den": step.den, "ngay": day, "thang": month, "nam_sau": "năm sau" in step.them}
