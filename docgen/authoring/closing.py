"""How a document ends: recipients and signer side by side, two signers, the address at the foot, marks at the head."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from docgen.authoring.blocks import lines
from docgen.authoring.paragraphs import Container, framed, paragraph, tagged
from docgen.authoring.tables import table
from docgen.vn.layout import layout
from docgen.vn.letterhead import TEXT_WIDTH
from docgen.vn.page import CIRCULATION, SIGNATURE_COLUMNS

RECIPIENTS_HELD = 12
"""How many recipients stand beside the signer in the row that no page splits."""

SIGNATURE_ROOM = 72
"""Room in pt between the signer's title and name, for the signature and the seal (PL I II.7.d, II.8)."""


def signature_block(document: Document) -> None:
    """Add boxes 7 and 9b: recipients at the left, signer at the right (PL I II.7, II.9).

    The signer and the first recipients stand in one row that no page splits; more recipients follow in a row that may go
    over to the next page. The paragraph before should be kept with next. Tags: `noi_nhan`, `luu`, `quyen_han_chuc_vu`,
    `ho_ten`.
    """
    block = table(document, SIGNATURE_COLUMNS, 4, border=False, above=6)
    left, right = block.rows[0].cells
    _label(left, before=1.5)  # its 12 pt stand on the line of the signer's 14
    _recipients(left, f"noi_nhan[:{RECIPIENTS_HELD}]", f"noi_nhan|length <= {RECIPIENTS_HELD}")
    paragraph(block.rows[1].cells[0], "Noi nhan", f"{{%tr if noi_nhan|length > {RECIPIENTS_HELD} %}}")
    _recipients(block.rows[2].cells[0], f"noi_nhan[{RECIPIENTS_HELD}:]", "true")
    block.rows[2]._tr.get_or_add_trPr().clear()
    for cell in block.rows[2].cells:  # its lines go on where those of the first row end
        flush = parse_xml(f'<w:tcMar {nsdecls("w")}><w:top w:w="0" w:type="dxa"/></w:tcMar>')
        cell._tc.get_or_add_tcPr().append(flush)
    paragraph(block.rows[3].cells[0], "Noi nhan", "{%tr endif %}")
    lines(right, "quyen_han_chuc_vu", "Quyen han chuc vu")
    paragraph(right, "Ho ten nguoi ky", "{{ ho_ten }}").paragraph_format.space_before = Pt(SIGNATURE_ROOM)
    paragraph(document, "Dong trong")


def two_signatures(document: Document, left: str, right: str) -> None:
    """Add two signers side by side, as minutes have them, and the recipients below (Mẫu 1.9).

    `left` and `right` are what stands above the signatures, text or tags. Tags: `ho_ten_trai`, `ho_ten_phai`, `noi_nhan`,
    `luu`. The paragraph before should be kept with next.
    """
    # One row for all of it: no page splits a row, and both word processors hold it to the paragraph before.
    block = table(document, (TEXT_WIDTH / 2, TEXT_WIDTH / 2), 1, border=False, above=8)
    for cell, title, name in zip(block.rows[0].cells, (left, right), ("ho_ten_trai", "ho_ten_phai"), strict=True):
        paragraph(cell, "Quyen han chuc vu", title)
        paragraph(cell, "Ho ten nguoi ky", f"{{{{ {name} }}}}").paragraph_format.space_before = Pt(SIGNATURE_ROOM)
    _label(block.rows[0].cells[0], before=16)
    _recipients(block.rows[0].cells[0], "noi_nhan", "true")
    paragraph(document, "Dong trong")


def _label(where: Container, *, before: float) -> None:
    label = paragraph(where, "Nhan noi nhan", layout().elements["nhan_noi_nhan"].text)
    label.paragraph_format.space_before = Pt(before)


def _recipients(where: Container, names: str, ends_here: str) -> None:
    with tagged(where, f"for noi in {names}"):
        paragraph(where, "Noi nhan", "- {{ noi }};")
    with tagged(where, f"if {ends_here}"):
        paragraph(where, "Noi nhan", "- Lưu: {{ luu }}.")


def circulation_mark(document: Document) -> None:
    """Add box 11 at the right of the first page's top margin, where circulation is bounded (PL I III.2.c).

    Tag: `luu_hanh`, one of the marks in `docgen.vn.page.CIRCULATION`, or "".
    """
    header = document.sections[0].first_page_header
    header.paragraphs[0].style = "Dong trong"
    for mark, length in CIRCULATION.items():
        with tagged(header, f'if luu_hanh == "{mark}"'):
            framed(header, "Luu hanh", mark, TEXT_WIDTH - length, 0)


def address_foot(document: Document) -> None:
    """Add box 13: the agency's address at the foot of the first page, under a line of full width (PL I III.4; Mẫu 1.5).

    Tag: `dia_chi`, a list of lines; an empty one prints nothing, the line neither.
    """
    footer = document.sections[0].first_page_footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0].style = "Dong trong"
    with tagged(footer, "if dia_chi"):
        line = paragraph(footer, "Dong trong")
        border = '<w:pBdr {}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        line._p.get_or_add_pPr().insert_element_before(parse_xml(border.format(nsdecls("w"))), "w:spacing", "w:jc")
        with tagged(footer, "for dong_chu in dia_chi"):
            paragraph(footer, "Dia chi", "{{ dong_chu }}").alignment = WD_ALIGN_PARAGRAPH.CENTER
