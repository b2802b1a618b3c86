"""Builds `templates/docx/implementation-plan.docx`: Mẫu 1.4 of Nghị định 30/2020/NĐ-CP. Run it after changing it.

    python plugins/implementation_plan/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from docgen.authoring import (
    Column,
    annexes,
    bases,
    blank_document,
    body,
    gap,
    letterhead,
    lines,
    list_table,
    paragraph,
    save,
    signature_block,
    tagged,
    title_block,
)

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "implementation-plan.docx"

QUOTAS = (
    Column(heading="STT", width=12, text="{{ q.stt }}", align="center"),
    Column(heading="Đơn vị", width=63, text="{{ q.don_vi }}"),
    Column(heading="Tập thể", width=20, text="{{ q.tap_the }}", align="center"),
    Column(heading="Cá nhân", width=20, text="{{ q.ca_nhan }}", align="center"),
    Column(heading="Hộ gia đình", width=22, text="{{ q.ho_gia_dinh }}", align="center"),
    Column(heading="Ghi chú", width=28, text="{{ q.ghi_chu }}"),
)
SCORES = (
    Column(heading="STT", width=14, text="{{ t.stt }}", align="center"),
    Column(heading="Tiêu chí", width=76, text="{{ t.tieu_chi }}"),
    Column(heading="Điểm chuẩn", width=20, text="{{ t.diem }}", align="center"),
    Column(heading="Hướng dẫn chấm", width=55, text="{{ t.huong_dan }}"),
)


def build() -> Document:
    """Return the template."""
    document = blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
    letterhead(document)
    title_block(document, "KẾ HOẠCH")
    bases(document)
    lines(document, "mo_dau")
    body(document, "dong", {"bang_so_luong": _quotas})
    paragraph(document, "Loi van", "{{ ket_thuc }}", keep_with_next=True, keep_together=True)
    signature_block(document)
    annexes(document, "phu_luc", _annex)
    return document


def _annex(document: Document) -> None:
    body(document, "pl.dong")
    with tagged(document, "if pl.thang_diem"):
        _scores(document)


def _quotas(document: Document) -> None:
    list_table(document, QUOTAS, "q in bang_so_luong")
    gap(document, 8)


def _scores(document: Document) -> None:
    total = ("", "Tổng cộng", "{{ pl.tong_diem }}", "")
    list_table(document, SCORES, "t in pl.thang_diem", group="t.nhom", total=total)


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
