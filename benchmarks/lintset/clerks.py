"""Papers as clerks write them with python-docx: its own template, Normal changed, runs set by hand, breaks inside paragraphs."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from benchmarks.lintset.ooxml import measured
from benchmarks.lintset.paper import END, LEFT, Block, Layout, Look, look, paper

_LAYOUT = Layout()
_PAPERS = ("quyet-dinh-xa", "cong-van-xa", "bao-cao-huyen", "thong-bao")
_ALIGN = {"both": ALIGN.JUSTIFY, "center": ALIGN.CENTER, "left": ALIGN.LEFT}


def clerks() -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of each."""
    for name in _PAPERS:
        yield f"python-docx, {name}", _made(paper(name), broken=False)
        yield f"python-docx, ngắt dòng trong đoạn, {name}", _made(paper(name), broken=True)


def _made(blocks: Sequence[Block], *, broken: bool) -> bytes:
    made = Document()
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    fonts = normal.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), "Times New Roman")
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.different_first_page_header_footer = True
    _number(section.header.paragraphs[0])
    _head(made, blocks, broken)
    for block in blocks:
        if block.role not in (*LEFT, *END, "ngay"):
            paragraph = _paragraph(made, block)
            if block.role == "trich_yeu":
                length = 0.4 * min(165, measured(block.text, look(_LAYOUT, block.role)))
                _line(paragraph if broken else made.add_paragraph(), (165 - length) / 2)
    _end(made, blocks, broken)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def _head(made: Any, blocks: Sequence[Block], broken: bool) -> None:
    table = made.add_table(rows=2, cols=2)
    table.autofit = False
    state = [Block("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Block("tieu_ngu", "Độc lập - Tự do - Hạnh phúc")]
    cells = [
        [[b for b in blocks if b.role in ("chu_quan", "co_quan")], state],
        [[b for b in blocks if b.role in ("so", "vv")], [b for b in blocks if b.role == "ngay"]],
    ]
    for row, (near, far) in enumerate(cells):
        for column, (content, width) in enumerate(((near, 62), (far, 103))):
            cell = table.cell(row, column)
            cell.width = Mm(width)
            _fill(cell, content, broken and row == 0)
            if row == 0:
                _line(cell.paragraphs[-1] if broken else cell.add_paragraph(), 21 if column == 0 else 20.5)


def _fill(cell: Any, blocks: Sequence[Block], broken: bool) -> None:
    first = True
    for block in blocks:
        if broken and not first:
            cell.paragraphs[0].add_run("\n")
            _runs(cell.paragraphs[0], block.text, look(_LAYOUT, block.role))
        else:
            _shaped(cell.paragraphs[0] if first else cell.add_paragraph(), block)
        first = False


def _end(made: Any, blocks: Sequence[Block], broken: bool) -> None:
    table = made.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    _fill(left, [b for b in blocks if b.role in ("noi_nhan", "nhan")], broken)
    signed = [b for b in blocks if b.role == "ky"]
    _fill(right, signed, False)
    for _ in range(4):
        right.add_paragraph()
    _shaped(right.add_paragraph(), next(b for b in blocks if b.role == "ten"))


def _paragraph(made: Any, block: Block) -> Any:
    return _shaped(made.add_paragraph(), block)


def _shaped(paragraph: Any, block: Block) -> Any:
    own = look(_LAYOUT, block.role)
    form = paragraph.paragraph_format
    form.alignment = _ALIGN[own.align]
    form.space_before, form.space_after, form.line_spacing = Pt(own.before), Pt(own.after), own.line
    if own.first:
        form.first_line_indent = Mm(own.first)
    if own.left:
        form.left_indent = Mm(own.left)
    _runs(paragraph, block.text, own)
    return paragraph


def _runs(paragraph: Any, text: str, own: Look) -> None:
    for position, piece in enumerate(text.split("**")):
        if piece:
            run = paragraph.add_run(piece)
            run.bold, run.italic, run.font.size = own.bold or position % 2 == 1, own.italic, Pt(own.size)


def _line(paragraph: Any, side: float) -> None:
    """Give a paragraph a border below, `side` mm in from both ends."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Mm(side)
    form.space_after = Pt(6)
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _number(paragraph: Any) -> None:
    paragraph.alignment = ALIGN.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
