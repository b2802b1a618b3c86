"""Builds `templates/docx/award-proposal.docx`: tờ trình (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP) with its list as an annex.

    python plugins/award_proposal/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.shared import Pt

from docgen.authoring import Column, annexes, layouts, list_table, paragraph, save, tagged

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "award-proposal.docx"

WIDTHS = {"": (12, 68, 85), "thanh_tich": (12, 48, 45, 60)}
"""Whether each recipient's achievement is listed → the widths of the columns in mm."""


def build() -> Document:
    """Return the template."""
    document = layouts.submission()
    annexes(document, "phu_luc", _list)
    return document


def _list(document: Document) -> None:
    for name, widths in WIDTHS.items():
        with tagged(document, f'if pl.bang == "{name}"'):
            list_table(document, _columns(widths), "n in pl.danh_sach", group="n.nhom", wide=True)
    with tagged(document, "if pl.tong"):
        paragraph(document, "Loi van", "{{ pl.tong }}").paragraph_format.space_before = Pt(10)


def _columns(widths: tuple[int, ...]) -> list[Column]:
    made = (
        ("STT", "{{ n.stt }}", "center"),
        ("{{ pl.dau_ten }}", "{{ n.ten }}", "left"),
        ("Chức vụ, đơn vị", "{{ n.don_vi }}", "left"),
        ("Thành tích", "{{ n.thanh_tich }}", "left"),
    )
    return [
        Column(heading=heading, width=width, text=text, align=align)
        for (heading, text, align), width in zip(made, widths, strict=False)
    ]


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
