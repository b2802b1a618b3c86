"""Tờ trình đề nghị khen thưởng: a unit's proposal of awards of one occasion, in the format of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from docgen import DocumentType, Parent, Share, hookimpl

from .checks import check
from .context import context
from .dossier import derive, given
from .kinds import KINDS
from .model import AwardProposal


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the proposal, which takes its movement from a plan, its list from a dossier."""
    return [
        DocumentType(
            name="award-proposal",
            aliases=("to-trinh",),
            title="Tờ trình đề nghị khen thưởng",
            model=AwardProposal,
            template="award-proposal.docx",
            context=context,
            check=check,
            kinds=KINDS,
            parent=Parent(
                field="theo_ke_hoach",
                type="implementation-plan",
                take={"phong_trao": "phong_trao"},
                derive=derive,
            ),
            share=Share(list="danh_sach", gives=given),
        )
    ]
