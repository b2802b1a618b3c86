"""Giấy khen and certificates of titles on A4 (Nghị định 98/2023/NĐ-CP, Điều 104), one for each recipient of a list."""

from __future__ import annotations

from docgen import DocumentType, Parent, Share, hookimpl

from ..awards.kinds import LIST_KINDS, POWER_KINDS
from .checks import check
from .context import context
from .decided import derive
from .kinds import OWN_KINDS
from .model import Certificate


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the certificate; of a dossier's list every row gets one."""
    return [
        DocumentType(
            name="certificate",
            aliases=("giay-khen",),
            title="Giấy khen, giấy chứng nhận danh hiệu",
            model=Certificate,
            template="certificate.docx",
            filename="{so_vang:03d}-{ho_ten}",
            context=context,
            check=check,
            kinds=(*OWN_KINDS, *LIST_KINDS, *POWER_KINDS),
            parent=Parent(field="theo_quyet_dinh", type="award-decision", take={}, derive=derive),
            share=Share(each=True),
        )
    ]
