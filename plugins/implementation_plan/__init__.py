"""Kế hoạch triển khai: a unit's plan for an emulation movement, in the format of Mẫu 1.4 of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from docgen import DocumentType, Parent, hookimpl

from .checks import check
from .context import context
from .deadlines import deadlines
from .inherit import derive
from .kinds import KINDS
from .model import ImplementationPlan


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the plan, let a unit's plan take from the one above it, and say who owes what by when under it."""
    return [
        DocumentType(
            name="implementation-plan",
            aliases=("ke-hoach",),
            title="Kế hoạch triển khai phong trào thi đua",
            model=ImplementationPlan,
            template="implementation-plan.docx",
            context=context,
            check=check,
            kinds=KINDS,
            parent=Parent(
                field="theo_ke_hoach",
                type="implementation-plan",
                take={
                    "phong_trao": "phong_trao",
                    "phong_trao_cap_tren": "phong_trao",
                    "chi_tieu_cap_tren": "chi_tieu",
                    "bao_cao_cap_tren": "bao_cao",
                },
                derive=derive,
            ),
            deadlines=deadlines,
        )
    ]
