"""Quyết định khen thưởng: who is given which award and what money, with the list on pages of its own (Mẫu 1.2 of Nghị định
30/2020/NĐ-CP).
"""

from __future__ import annotations

from docgen import DocumentType, Parent, Share, hookimpl

from .checks import check
from .context import context
from .inherit import derive, gives
from .kinds import KINDS
from .model import AwardDecision


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the decision; it takes the movement from its plan, and a dossier's whole list."""
    return [
        DocumentType(
            name="award-decision",
            aliases=("quyet-dinh",),
            title="Quyết định khen thưởng",
            model=AwardDecision,
            template="award-decision.docx",
            context=context,
            check=check,
            kinds=KINDS,
            parent=Parent(
                field="theo_ke_hoach",
                type="implementation-plan",
                take={"phong_trao": "phong_trao"},
                derive=derive,
            ),
            share=Share(list="danh_sach", gives=gives),
        )
    ]
