"""Builds `templates/docx/implementation-plan.docx`: Mẫu 1.4 of Nghị định 30/2020/NĐ-CP. Run it after changing it.

    python plugins/implementation_plan/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from docgen.authoring import (
    annex_heading,
    blank_document,
    end_of_section,
    letterhead,
    paragraph,
    save,
    signature_block,
    table,
    tag,
    title_block,
)

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
TARGET = Path(__file__).parents[2] / "templates" / "docx" / "implementation-plan.docx"

TITLED = {"phan": "Phan", "muc": "Muc", "khoan_co_tieu_de": "Khoan co tieu de"}
PLAIN = ("phan_khong_tieu_de", "muc_khong_tieu_de", "khoan", "diem", "gach", "cong")
QUOTA_COLUMNS = {"STT": 12, "Đơn vị": 63, "Tập thể": 20, "Cá nhân": 20, "Hộ gia đình": 22, "Ghi chú": 28}
SCORE_COLUMNS = {"STT": 14, "Tiêu chí": 76, "Điểm chuẩn": 20, "Hướng dẫn chấm": 55}


def build() -> Document:
    """Return the template."""
    document = blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
    letterhead(document)
    title_block(document, "KẾ HOẠCH")
    _each(document, "can_cu", "Can cu")
    _each(document, "mo_dau", "Loi van")
    _body(document, "dong", with_quotas=True)
    paragraph(document, "Loi van", "{{ ket_thuc }}", keep_with_next=True, keep_together=True)
    signature_block(document)
    tag(document, "p for pl in phu_luc")
    end_of_section(document)
    annex_heading(document, "pl")
    _body(document, "pl.dong", with_quotas=False)
    _scores(document)
    paragraph(document, "Chu trong bang", "./.").alignment = CENTRE
    tag(document, "p endfor")
    paragraph(document, "Dong trong")
    return document


def _each(document: Document, name: str, style: str) -> None:
    tag(document, f"p for doan in {name}")
    paragraph(document, style, "{{ doan }}")
    tag(document, "p endfor")


def _body(document: Document, name: str, *, with_quotas: bool) -> None:
    """The numbered lines: one paragraph a level, so that each can be restyled in Word."""
    tag(document, f"p for d in {name}")
    for kind, style in TITLED.items():
        tag(document, f'p if d.kieu == "{kind}"')
        if kind == "phan":
            paragraph(document, style, "{{ d.so }}")
            paragraph(document, "Tieu de phan", "{{ d.tieu_de }}")
        else:
            paragraph(document, style, "{{ d.so }} {{ d.tieu_de }}")
        tag(document, "p endif")
    for leads in (True, False):  # a line that leads a list is held to the list's first line
        tag(document, f"p if d.kieu in {list(PLAIN)} and d.dan == {str(leads).lower()}")
        _runs(document, "{{ d.so }} ", keep_with_next=leads)
        tag(document, "p endif")
    tag(document, 'p if d.kieu == "doan"')
    _runs(document)
    tag(document, "p endif")
    if with_quotas:
        tag(document, 'p if d.kieu == "bang_so_luong"')
        _quotas(document)
        tag(document, "p endif")
    tag(document, "p endfor")


def _runs(document: Document, *opening: str, keep_with_next: bool = False) -> None:
    """A paragraph of runs in two weights."""
    new = paragraph(
        document, "Loi van", *opening, "{%r for c in d.chu %}", "{%r if c.dam %}", "{{ c.chu }}", "{%r else %}",
        "{{ c.chu }}", "{%r endif %}", "{%r endfor %}",
    )  # fmt: skip
    if keep_with_next:
        new.paragraph_format.keep_with_next = True
    bold = next(run for run in new.runs if run.text == "{{ c.chu }}")
    bold.bold = True


def _quotas(document: Document) -> None:
    made = table(document, list(QUOTA_COLUMNS.values()), 4)
    for cell, heading in zip(made.rows[0].cells, QUOTA_COLUMNS, strict=True):
        paragraph(cell, "Dau bang", heading)
    paragraph(made.rows[1].cells[0], "Chu trong bang", "{%tr for q in bang_so_luong %}")
    for cell, name in zip(
        made.rows[2].cells, ("stt", "don_vi", "tap_the", "ca_nhan", "ho_gia_dinh", "ghi_chu"), strict=True
    ):
        cell_text = paragraph(cell, "Chu trong bang", f"{{{{ q.{name} }}}}")
        if name not in ("don_vi", "ghi_chu"):
            cell_text.alignment = CENTRE
    paragraph(made.rows[3].cells[0], "Chu trong bang", "{%tr endfor %}")
    paragraph(document, "Dong trong").paragraph_format.space_after = Pt(6)


def _scores(document: Document) -> None:
    tag(document, "p if pl.thang_diem")
    made = table(document, list(SCORE_COLUMNS.values()), 9)
    for cell, heading in zip(made.rows[0].cells, SCORE_COLUMNS, strict=True):
        paragraph(cell, "Dau bang", heading)
    for row, text in ((1, "tr for t in pl.thang_diem"), (2, "tr if t.nhom"), (4, "tr else"), (6, "tr endif")):
        paragraph(made.rows[row].cells[0], "Chu trong bang", f"{{%{text} %}}")
    for row, bold in ((3, True), (5, False)):
        for cell, name in zip(made.rows[row].cells, ("stt", "tieu_chi", "diem", "huong_dan"), strict=True):
            filled = paragraph(cell, "Chu trong bang", f"{{{{ t.{name} }}}}")
            filled.runs[0].bold = bold or None
            if name in ("stt", "diem"):
                filled.alignment = CENTRE
    paragraph(made.rows[7].cells[0], "Chu trong bang", "{%tr endfor %}")
    total = made.rows[8]
    paragraph(total.cells[1], "Dau bang", "Tổng cộng")
    paragraph(total.cells[2], "Dau bang", "{{ pl.tong_diem }}")
    paragraph(total.cells[0], "Chu trong bang")
    paragraph(total.cells[3], "Chu trong bang")
    tag(document, "p endif")


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
