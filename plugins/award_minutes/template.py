"""Builds `templates/docx/award-minutes.docx`: biên bản (Mẫu 1.9 of Nghị định 30/2020/NĐ-CP) with a table of votes.

    python plugins/award_minutes/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from docgen.authoring import (
    Column,
    blank_document,
    body,
    gap,
    letterhead,
    lines,
    list_table,
    paragraph,
    save,
    tagged,
    title_block,
    two_signatures,
)

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "award-minutes.docx"

VOTES = (
    Column(heading="STT", width=12, text="{{ n.stt }}", align="center"),
    Column(heading="Tên tập thể, cá nhân, hộ gia đình", width=75, text="{{ n.ten }}"),
    Column(heading="Hình thức khen thưởng", width=38, text="{{ n.hinh_thuc }}"),
    Column(heading="Số phiếu đồng ý", width=21, text="{{ n.phieu }}", align="center"),
    Column(heading="Tỷ lệ (%)", width=19, text="{{ n.ty_le }}", align="center"),
)


def build() -> Document:
    """Return the template."""
    document = blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
    letterhead(document, date=False)
    title_block(document, "BIÊN BẢN")
    paragraph(document, "Loi van", "Thời gian bắt đầu: {{ thoi_gian }}")
    paragraph(document, "Loi van", "Địa điểm: {{ dia_diem }}")
    paragraph(document, "Loi van", "Thành phần tham dự: {{ si_so }}", keep_with_next=True)
    lines(document, "co_mat")
    for heading, name in (("Vắng mặt:", "vang_mat"), ("Mời dự:", "moi_du")):
        with tagged(document, f"if {name}"):
            paragraph(document, "Loi van", heading, keep_with_next=True)
            lines(document, name)
    paragraph(document, "Loi van", "Chủ trì (chủ tọa): {{ chu_toa }}")
    paragraph(document, "Loi van", "Thư ký (người ghi biên bản): {{ thu_ky }}")
    paragraph(document, "Loi van", "Nội dung:", keep_with_next=True)
    body(document, "dong", {"bang_phieu": _votes})
    two_signatures(document, "THƯ KÝ", "CHỦ TỌA")
    return document


def _votes(document: Document) -> None:
    list_table(document, VOTES, "n in bang_phieu", group="n.nhom", wide=True)
    gap(document, 8)


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
