"""Builds `templates/docx/award-decision.docx`: Mẫu 1.2 of Nghị định 30/2020/NĐ-CP, with the list on pages of its own.

    python plugins/award_decision/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table

from docgen.authoring import Column, annexes, layouts, list_table, save, tagged

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "award-decision.docx"

STT = Column(heading="STT", width=13, text="{{ n.stt }}", align="center")
MONEY = Column(heading="Tiền thưởng (đồng)", width=30, text="{{ n.tien }}", align="right")


def columns(*, achievements: bool, money: bool) -> tuple[Column, ...]:
    """Return the columns of one list; together they are as wide as the page's text, 165 mm."""
    name, position, achievement = (45, 45, 62) if achievements else (68, 84, 0)
    if money:
        name, position, achievement = (39, 39, 44) if achievements else (56, 66, 0)
    optional = (
        [Column(heading="Thành tích", width=achievement, text="{{ n.thanh_tich }}")] if achievements else []
    ) + ([MONEY] if money else [])
    return (
        STT,
        Column(heading="{{ pl.cot_ten }}", width=name, text="{{ n.ten }}"),
        Column(heading="{{ pl.cot_chuc_vu }}", width=position, text="{{ n.chuc_vu }}"),
        *optional,
    )


def build() -> Document:
    """Return the template."""
    document = layouts.decision()
    annexes(document, "phu_luc", _lists)
    return document


def _lists(document: Document) -> None:
    """Draw the list once for each set of columns it may have; one of them is printed."""
    for achievements in (False, True):
        for money in (False, True):
            shown = [
                f"{'' if on else 'not '}pl.{name}"
                for name, on in (("cot_thanh_tich", achievements), ("cot_tien", money))
            ]
            with tagged(document, f"if {' and '.join(shown)}"):
                _list(document, columns(achievements=achievements, money=money), money=money)


def _list(document: Document, shown: Sequence[Column], *, money: bool) -> None:
    total = ["{{ pl.tong }}", *[""] * (len(shown) - 1)]
    if money:
        total[-1] = "{{ pl.tong_tien }}"
    made = list_table(document, shown, "n in pl.dong", group="n.nhom", total=total)
    _merge(made, 3, 1, len(shown) - 1)  # the heading of a group, behind its number
    _merge(made, len(made.rows) - 1, 0, len(shown) - 1 - money)
    if money:  # the sum stands below what it sums
        made.rows[-1].cells[-1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _merge(made: Table, row: int, first: int, last: int) -> None:
    """Make one cell of those from `first` to `last`; what stood in the others goes."""
    cells = made.rows[row].cells
    merged = cells[first].merge(cells[last])
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
