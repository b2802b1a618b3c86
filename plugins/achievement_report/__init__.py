"""Báo cáo thành tích: what a person, collective or household has done, on the form of its occasion and day."""

from __future__ import annotations

from docgen import DocumentType, Parent, Share, hookimpl

from .checks import check
from .context import context
from .inherit import derive
from .kinds import KINDS
from .model import AchievementReport


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the report: of one record, or one for each row of a dossier's list."""
    return [
        DocumentType(
            name="achievement-report",
            aliases=("bao-cao-thanh-tich",),
            title="Báo cáo thành tích đề nghị khen thưởng",
            model=AchievementReport,
            template="achievement-report.docx",
            filename="{so_thu_tu:03d}-{ho_ten}",
            context=context,
            check=check,
            kinds=KINDS,
            parent=Parent(
                field="theo_ke_hoach", type="implementation-plan", take={"phong_trao": "phong_trao"}, derive=derive
            ),
            share=Share(each=True),
        )
    ]
