"""The blocks of an official page, in the order of the decree's plan: letterhead, title, signature and recipients, annex."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Pt

from docgen.authoring.paragraphs import Container, paragraph, rule, rules, table, tag
from docgen.vn.layout import layout
from docgen.vn.letterhead import RULE_LENGTHS_ISSUER, RULE_LENGTHS_SUBJECT, TEXT_WIDTH
from docgen.vn.typography import text_width

LETTERHEAD_COLUMNS = (63.0, 102.0)
"""Width in mm of the agency's and of the state's column; at 13 pt the Quốc hiệu is 95.7 mm wide, so it never wraps."""

SIGNATURE_COLUMNS = (80.0, 85.0)
RECIPIENTS_HELD = 12
"""How many recipients stand beside the signer in the row that no page splits."""

SIGNATURE_ROOM = 72
"""Room in pt between the signer's title and name, for the signature and the seal (PL I II.7.d, II.8)."""


def letterhead(document: Document) -> None:
    """Add boxes 1 to 4: the agency and its number at the left, the state, place and date at the right (PL I II.1-4).

    Tags: `co_quan_chu_quan` and `co_quan_ban_hanh` (lists of lines), `ke_co_quan` (mm), `so_ky_hieu`, `dia_danh_ngay`.
    """
    elements = layout().elements
    left, right = LETTERHEAD_COLUMNS
    head = table(document, LETTERHEAD_COLUMNS, 2, border=False)
    agency, state = head.rows[0].cells
    _lines(agency, "co_quan_chu_quan", "Co quan chu quan")
    _lines(agency, "co_quan_ban_hanh", "Co quan ban hanh")
    rules(agency, "ke_co_quan", RULE_LENGTHS_ISSUER, left)
    paragraph(state, "Quoc hieu", elements["quoc_hieu"].text)
    motto = elements["tieu_ngu"]
    paragraph(state, "Tieu ngu", motto.text)
    rule(state, text_width(motto.text, motto.size[1], bold=True), right)
    number, dated = head.rows[1].cells
    paragraph(number, "So ky hieu", "{{ so_ky_hieu }}").paragraph_format.space_before = Pt(4)
    paragraph(dated, "Dia danh thoi gian", "{{ dia_danh_ngay }}").paragraph_format.space_before = Pt(4)


def title_block(document: Document, type_name: str) -> None:
    """Add box 5a: the type's name, the subject and the rule below it (PL I II.5.b). Tags: `trich_yeu`, `ke_trich_yeu`."""
    paragraph(document, "Ten loai", type_name).paragraph_format.space_before = Pt(16)
    paragraph(document, "Trich yeu", "{{ trich_yeu }}")
    rules(document, "ke_trich_yeu", RULE_LENGTHS_SUBJECT, TEXT_WIDTH, gap=3)
    paragraph(document, "Dong trong").paragraph_format.space_after = Pt(8)


def signature_block(document: Document) -> None:
    """Add boxes 7 and 9b: recipients at the left, signer at the right (PL I II.7, II.9).

    The signer and the first recipients stand in one row that no page splits; more recipients follow in a row that may go
    over to the next page. The paragraph before should be kept with next. Tags: `noi_nhan`, `luu`, `quyen_han_chuc_vu`,
    `ho_ten`.
    """
    paragraph(document, "Dong trong", keep_with_next=True).paragraph_format.space_before = Pt(6)
    block = table(document, SIGNATURE_COLUMNS, 4, border=False)
    recipients, signer = block.rows[0].cells
    paragraph(recipients, "Nhan noi nhan", layout().elements["nhan_noi_nhan"].text)
    _recipients(recipients, f"noi_nhan[:{RECIPIENTS_HELD}]", f"noi_nhan|length <= {RECIPIENTS_HELD}")
    paragraph(block.rows[1].cells[0], "Noi nhan", f"{{%tr if noi_nhan|length > {RECIPIENTS_HELD} %}}")
    _recipients(block.rows[2].cells[0], f"noi_nhan[{RECIPIENTS_HELD}:]", "true")
    block.rows[2]._tr.get_or_add_trPr().clear()
    paragraph(block.rows[3].cells[0], "Noi nhan", "{%tr endif %}")
    _lines(signer, "quyen_han_chuc_vu", "Quyen han chuc vu")
    paragraph(signer, "Ho ten nguoi ky", "{{ ho_ten }}").paragraph_format.space_before = Pt(SIGNATURE_ROOM)


def _recipients(where: Container, names: str, ends_here: str) -> None:
    tag(where, f"p for noi in {names}")
    paragraph(where, "Noi nhan", "- {{ noi }};")
    tag(where, "p endfor")
    tag(where, f"p if {ends_here}")
    paragraph(where, "Noi nhan", "- Lưu: {{ luu }}.")
    tag(where, "p endif")


def annex_heading(document: Document, variable: str) -> None:
    """Add an annex's number, name, reference and short rule (PL I III.1). Tags below `variable`: so, tieu_de, kem_theo."""
    paragraph(document, "Phu luc", f"{{{{ {variable}.so }}}}")
    paragraph(document, "Ten phu luc", f"{{{{ {variable}.tieu_de }}}}")
    paragraph(document, "Kem theo", f"{{{{ {variable}.kem_theo }}}}")
    rule(document, 40, TEXT_WIDTH, gap=3)
    paragraph(document, "Dong trong").paragraph_format.space_after = Pt(8)


def _lines(where: Container, name: str, style: str) -> None:
    tag(where, f"p for dong_chu in {name}")
    paragraph(where, style, "{{ dong_chu }}")
    tag(where, "p endfor")
