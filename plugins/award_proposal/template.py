"""Builds `templates/docx/award-proposal.docx`: tờ trình (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP) with its list as an annex.

    python plugins/award_proposal/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from docgen.authoring import Column, annexes, layouts, list_table, paragraph, save, tagged

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "award-proposal.docx"

TABLES = {
    "": (12, 68, 85, 0, 0),
    "thanh_tich": (12, 45, 46, 62, 0),
    "+hinh_thuc": (12, 55, 61, 0, 37),
    "thanh_tich+hinh_thuc": (12, 38, 38, 49, 28),
}
"""Which columns a list has → their widths in mm; one of no width is left out."""


def build() -> Document:
    """Return the template."""
    document = layouts.submission()
    annexes(document, "phu_luc", _list)
    return document


def _list(document: Document) -> None:
    for name, widths in TABLES.items():
        with tagged(document, f'if pl.bang == "{name}"'):
            list_table(document, _columns(widths), "n in pl.danh_sach", group="n.nhom")
    with tagged(document, "if pl.tong"):
        paragraph(document, "Loi van", "{{ pl.tong }}")


def _columns(widths: tuple[int, ...]) -> list[Column]:
    made = (
        ("STT", "{{ n.stt }}", "center"),
        ("{{ pl.dau_ten }}", "{{ n.ten }}", "left"),
        ("Chức vụ, đơn vị", "{{ n.don_vi }}", "left"),
        ("Thành tích", "{{ n.thanh_tich }}", "left"),
        ("Hình thức", "{{ n.hinh_thuc }}", "left"),
    )
    return [
        Column(heading=heading, width=width, text=text, align=align)
        for (heading, text, align), width in zip(made, widths, strict=True)
        if width
    ]


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
