"""In phôi: a certificate's texts printed on a sheet that a printing house has prepared, each at its millimetre."""

from __future__ import annotations

from docgen import DocumentType, Parent, Share, hookimpl

from ..awards.kinds import LIST_KINDS, POWER_KINDS
from ..certificate.decided import derive
from ..certificate.kinds import OWN_KINDS
from .checks import check
from .context import context
from .kinds import SHEET_KINDS
from .model import Overprint


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the overprint; of a dossier's list every row gets one."""
    return [
        DocumentType(
            name="certificate-overprint",
            aliases=("in-phoi",),
            title="Chữ in lên phôi giấy khen, bằng khen",
            model=Overprint,
            template="certificate-overprint.docx",
            filename="{so_vang:03d}-{ho_ten}",
            context=context,
            check=check,
            kinds=(*SHEET_KINDS, *OWN_KINDS, *LIST_KINDS, *POWER_KINDS),
            parent=Parent(field="theo_quyet_dinh", type="award-decision", take={}, derive=derive),
            share=Share(each=True),
        )
    ]
