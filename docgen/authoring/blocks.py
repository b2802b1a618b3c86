"""The blocks of an official page down to its text, in the order of the decree's plan: letterhead, title, addressees, bases.

Each names the tags it prints; `docgen.papers` computes their values from a model.
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from docgen.authoring.paragraphs import Container, framed, paragraph, rule, rules, tag, tagged
from docgen.authoring.tables import new_row, table
from docgen.vn.layout import layout
from docgen.vn.letterhead import RULE_LENGTHS_ISSUER, RULE_LENGTHS_SUBJECT, TEXT_WIDTH
from docgen.vn.page import ADDRESSEES_LEFT, LETTER_SIDES, LETTERHEAD_COLUMNS, LETTERHEAD_OUTDENT, SUBJECT_SIDES, URGENCY
from docgen.vn.typography import text_width


def letterhead(document: Document, *, number: bool = True, date: bool = True, letter: bool = False) -> None:
    """Add boxes 1 to 4: the agency and its number at the left, the state, place and date at the right (PL I II.1-4).

    Without `date` the place and date are left out, as in minutes (Mẫu 1.9); without `number` the whole line, as in a
    document issued with a decision (Mẫu 1.3). With `letter` the subject stands under the number, box 5b (PL I II.5.b).
    Tags: `co_quan_chu_quan` and `co_quan_ban_hanh` (lists of lines), `ke_co_quan` (mm), `so_ky_hieu`, `dia_danh_ngay`,
    with `letter` `trich_yeu` and
    `le_trich_yeu` (mm, from `docgen.vn.page.letter_side`).
    """
    left, right = LETTERHEAD_COLUMNS
    head = table(document, LETTERHEAD_COLUMNS, 2 if number else 1, border=False, outdent=LETTERHEAD_OUTDENT)
    agency, state = head.rows[0].cells
    lines(agency, "co_quan_chu_quan", "Co quan chu quan")
    lines(agency, "co_quan_ban_hanh", "Co quan ban hanh")
    rules(agency, "ke_co_quan", RULE_LENGTHS_ISSUER, left)
    _state(state, right)
    if not number:
        return
    numbered, dated = head.rows[1].cells
    paragraph(numbered, "So ky hieu", "{{ so_ky_hieu }}").paragraph_format.space_before = Pt(4)
    place = paragraph(dated, "Dia danh thoi gian", *(["{{ dia_danh_ngay }}"] if date else []))
    place.paragraph_format.space_before = Pt(4)
    if letter:
        _subjects(
            numbered,
            "Trich yeu cong van",
            f"{layout().elements['trich_yeu_cong_van'].text} {{{{ trich_yeu }}}}",
            LETTER_SIDES,
        )


def _state(where: Container, width: float) -> None:
    motto = layout().elements["tieu_ngu"]
    paragraph(where, "Quoc hieu", layout().elements["quoc_hieu"].text)
    paragraph(where, "Tieu ngu", motto.text)
    rule(where, text_width(motto.text, motto.size[1], bold=True), width)


def urgency(document: Document) -> None:
    """Add box 10b under the number, where the document is urgent (PL I III.2.b). Call it after `letterhead`.

    Tag: `do_khan`, one of the marks in `docgen.vn.page.URGENCY`, or "".
    """
    head = document.tables[-1]
    paragraph(new_row(head, LETTERHEAD_COLUMNS).cells[0], "Do khan", "{%tr if do_khan %}")
    marked = new_row(head, LETTERHEAD_COLUMNS).cells[0]
    for place, (mark, length) in enumerate(URGENCY.items()):
        last = place == len(URGENCY) - 1
        tag(marked, "p else" if last else f'p {"elif" if place else "if"} do_khan == "{mark}"')
        side = (LETTERHEAD_COLUMNS[0] - length) / 2
        framed(marked, "Do khan", mark, side, side).paragraph_format.space_before = Pt(10)
    tag(marked, "p endif")
    paragraph(new_row(head, LETTERHEAD_COLUMNS).cells[0], "Do khan", "{%tr endif %}")


def title_block(document: Document, type_name: str) -> None:
    """Add box 5a: the type's name, the subject and the rule below it (PL I II.5.b).

    Tags: `trich_yeu`, `le_trich_yeu` and `ke_trich_yeu` (mm), from `docgen.vn.page.subject_lines`.
    """
    paragraph(document, "Ten loai", type_name).paragraph_format.space_before = Pt(16)
    _subjects(document, "Trich yeu", "{{ trich_yeu }}", SUBJECT_SIDES)
    rules(document, "ke_trich_yeu", RULE_LENGTHS_SUBJECT, TEXT_WIDTH, gap=3)
    gap(document, 12)


def _subjects(where: Container, style: str, text: str, sides: tuple[float, ...]) -> None:
    """The subject with each room at its sides that `le_trich_yeu` may ask for, so that no last line holds one word."""
    for side in sides:
        with tagged(where, f"if le_trich_yeu == {side}"):
            subject = paragraph(where, style, text).paragraph_format
            subject.left_indent = subject.right_indent = Mm(side)


def addressees(document: Document) -> None:
    """Add box 9a: one addressee beside `Kính gửi:`, several below one another, their dashes under its colon (PL I II.9.d).

    Tag: `kinh_gui`, a list without punctuation; an empty one prints nothing.
    """
    label = layout().elements["kinh_gui"].text
    colon = ADDRESSEES_LEFT + text_width(label.removesuffix(":"), 14)
    dash = text_width("- ", 14)
    with tagged(document, "if kinh_gui|length == 1"):
        alone = paragraph(document, "Kinh gui", f"{label} ", "{{ kinh_gui[0] }}").paragraph_format
        alone.left_indent = alone.right_indent = Mm(12)
        alone.space_before, alone.space_after = Pt(10), Pt(12)
    with tagged(document, "if kinh_gui|length > 1"):
        heading = paragraph(document, "Kinh gui", label, keep_with_next=True)
        heading.alignment, heading.paragraph_format.left_indent = WD_ALIGN_PARAGRAPH.LEFT, Mm(ADDRESSEES_LEFT)
        heading.paragraph_format.space_before = Pt(10)
        with tagged(document, "for noi in kinh_gui"):
            one = paragraph(document, "Kinh gui", "- {{ noi }}{% if loop.last %}.{% else %};{% endif %}")
            one.alignment = WD_ALIGN_PARAGRAPH.LEFT
            one.paragraph_format.left_indent, one.paragraph_format.first_line_indent = Mm(colon + dash), Mm(-dash)
        gap(document, 6)


def bases(document: Document) -> None:
    """Add the căn cứ, a paragraph each (PL I II.6.a). Tag: `can_cu`, each with its `;`, the last with its `.`."""
    lines(document, "can_cu", "Can cu")


def authority_line(document: Document) -> None:
    """Add the line that says whose power the decision is, above the căn cứ (Mẫu 1.2). Tag: `tham_quyen`."""
    paragraph(document, "Tham quyen", "{{ tham_quyen }}")


def resolution_line(document: Document, text: str = "") -> None:
    """Add `QUYẾT ĐỊNH:`, or another `text`, between the căn cứ and the articles (Mẫu 1.1-1.3)."""
    paragraph(document, "Lenh ban hanh", text or layout().elements["lenh_ban_hanh"].text)


def lines(where: Container, name: str, style: str = "Loi van") -> None:
    """Add a paragraph in `style` for every text of the list `name`."""
    with tagged(where, f"for doan in {name}"):
        paragraph(where, style, "{{ doan }}")


def gap(document: Document, points: float) -> None:
    """Leave `points` free, and a line without height."""
    paragraph(document, "Dong trong").paragraph_format.space_after = Pt(points)
