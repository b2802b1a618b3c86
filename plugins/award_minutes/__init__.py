"""Biên bản họp Hội đồng Thi đua - Khen thưởng: who met, how they voted on whom, in the format of Mẫu 1.9."""

from __future__ import annotations

from docgen import DocumentType, Share, hookimpl

from .checks import check
from .context import context, given
from .kinds import KINDS
from .model import AwardMinutes


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the minutes, which take their list from a dossier and give the proposal its reference."""
    return [
        DocumentType(
            name="award-minutes",
            aliases=("bien-ban",),
            title="Biên bản họp xét khen thưởng",
            model=AwardMinutes,
            template="award-minutes.docx",
            context=context,
            check=check,
            kinds=KINDS,
            share=Share(list="danh_sach", gives=given),
        )
    ]
