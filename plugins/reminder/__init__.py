"""Công văn đôn đốc: a letter to the units that have not reported under a plan, in the format of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from docgen import DocumentType, Parent, hookimpl

from .checks import check
from .context import context
from .inherit import derive, reminder
from .kinds import KINDS
from .model import Reminder


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    """Offer the reminder, which `docgen deadlines --reminder` begins with the units that have not reported."""
    return [
        DocumentType(
            name="reminder",
            aliases=("don-doc",),
            title="Công văn đôn đốc báo cáo",
            model=Reminder,
            template="reminder.docx",
            context=context,
            check=check,
            kinds=KINDS,
            parent=Parent(
                field="theo_ke_hoach",
                type="implementation-plan",
                take={"phong_trao": "phong_trao"},
                derive=derive,
            ),
            reminds=reminder,
        )
    ]
