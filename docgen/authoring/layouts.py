"""The model layouts of the decree as whole templates (PL III, section II). Each returns a document to save or to go on with.

    document = layouts.decision()
    annexes(document, "phu_luc", draw_list)
    save(document, TARGET)

The values of their tags come from the function of the same name in `docgen.papers`: `decision_values`.
"""

from __future__ import annotations

from docx.document import Document

from docgen.authoring.annexes import issued_document
from docgen.authoring.blocks import (
    addressees,
    authority_line,
    bases,
    gap,
    letterhead,
    lines,
    resolution_line,
    title_block,
    urgency,
)
from docgen.authoring.body import body
from docgen.authoring.closing import address_foot, circulation_mark, signature_block, two_signatures
from docgen.authoring.page import blank_document
from docgen.authoring.paragraphs import paragraph, tagged


def decision() -> Document:
    """Return quyết định (Mẫu 1.2): authority, căn cứ, `QUYẾT ĐỊNH:`, articles. Annexes go on from here."""
    document = _opened("QUYẾT ĐỊNH")
    authority_line(document)
    bases(document)
    resolution_line(document)
    body(document, "dong")
    signature_block(document)
    return document


def promulgation() -> Document:
    """Return quyết định that issues or approves a document, with that document (Mẫu 1.3). Tags below `kem`: see there."""
    document = decision()
    issued_document(document, "kem")
    body(document, "kem.dong")
    paragraph(document, "Dong trong")
    return document


def letter() -> Document:
    """Return công văn (Mẫu 1.5): V/v below the number, addressees, an address at the foot if given."""
    document = _blank()
    circulation_mark(document)
    letterhead(document, letter=True)
    urgency(document)
    gap(document, 6)
    addressees(document)
    body(document, "dong")
    signature_block(document)
    address_foot(document)
    return document


def submission() -> Document:
    """Return tờ trình (Mẫu 1.4; PL I II.9.b)."""
    return _running("TỜ TRÌNH", addressed=True, based=True)


def report() -> Document:
    """Return báo cáo (Mẫu 1.4), addressed where it goes to a superior (PL I II.9.b)."""
    return _running("BÁO CÁO", addressed=True)


def notice() -> Document:
    """Return thông báo (Mẫu 1.4)."""
    return _running("THÔNG BÁO")


def invitation() -> Document:
    """Return giấy mời (Mẫu 1.7)."""
    document = _opened("GIẤY MỜI")
    with tagged(document, "if kinh_moi|length == 1"):
        paragraph(document, "Loi van", "{{ loi_moi }} ", "{{ kinh_moi[0] }}", ".")
    with tagged(document, "if kinh_moi|length > 1"):
        paragraph(document, "Loi van", "{{ loi_moi }}", keep_with_next=True)
        with tagged(document, "for nguoi in kinh_moi"):
            paragraph(document, "Loi van", "- {{ nguoi }}{% if loop.last %}.{% else %};{% endif %}")
    lines(document, "dong")
    paragraph(document, "Loi van", "{{ cuoi }}", keep_with_next=True, keep_together=True)
    signature_block(document)
    return document


def minutes() -> Document:
    """Return biên bản (Mẫu 1.9): no place and date at the head, secretary and chair side by side at the foot."""
    document = _blank()
    letterhead(document, date=False)
    title_block(document, "BIÊN BẢN")
    paragraph(document, "Loi van", "Thời gian bắt đầu: {{ thoi_gian }}")
    paragraph(document, "Loi van", "Địa điểm: {{ dia_diem }}")
    with tagged(document, "if thanh_phan|length == 1"):
        paragraph(document, "Loi van", "Thành phần tham dự: {{ thanh_phan[0] }}.")
    with tagged(document, "if thanh_phan|length > 1"):
        paragraph(document, "Loi van", "Thành phần tham dự:", keep_with_next=True)
        with tagged(document, "for nguoi in thanh_phan"):
            paragraph(document, "Loi van", "- {{ nguoi }}{% if loop.last %}.{% else %};{% endif %}")
    paragraph(document, "Loi van", "Chủ trì (chủ tọa): {{ chu_toa }}")
    paragraph(document, "Loi van", "Thư ký (người ghi biên bản): {{ thu_ky }}")
    paragraph(document, "Loi van", "Nội dung:", keep_with_next=True)
    body(document, "dong")
    two_signatures(document, "THƯ KÝ", "CHỦ TỌA")
    return document


def _running(type_name: str, *, addressed: bool = False, based: bool = False) -> Document:
    document = _opened(type_name)
    if addressed:
        addressees(document)
    if based:
        bases(document)
    body(document, "dong")
    signature_block(document)
    return document


def _opened(type_name: str) -> Document:
    document = _blank()
    circulation_mark(document)
    letterhead(document)
    urgency(document)
    title_block(document, type_name)
    return document


def _blank() -> Document:
    return blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
