"""Builds `templates/docx/certificate.docx`: a certificate on A4 with its border. Run it from the repository after changing it.

    python -m plugins.certificate.template

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml import parse_xml
from docx.shared import Mm

from docgen.authoring import blank_document, save

from .drawing import NAMESPACES, shapes
from .fitting import set_width
from .model import MOTTO, PARTY
from .ornament import FLAGS_HEIGHT, FLAGS_WIDTH, border, flags
from .page import EMBLEM, EMBLEM_ROOM, HEIGHT, LEFT, LOOKS, RIGHT, SIDE, TEXT, TOP, WIDTH
from .styles import STYLES, styles_xml

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "certificate.docx"


def build() -> Document:
    """Return the template."""
    document = sheet(WIDTH, HEIGHT)
    _border(document)
    body = document.element.body
    for piece in parse_xml(f"<w:body {NAMESPACES}>{_flags()}{_table()}{_thin()}</w:body>"):
        body.insert(len(body) - 1, piece)
    return document


def sheet(width: float, height: float) -> Document:
    """Return an empty document of one sheet of that size in mm, with the styles of a certificate and no page numbers."""
    document = blank_document("{{ tieu_de_tep }}", "", "{{ tac_gia }}")
    section = document.sections[0]
    section.different_first_page_header_footer = False
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(SIDE)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(5)
    section.header_distance = section.footer_distance = Mm(5)
    section.first_page_header.is_linked_to_previous = True
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    for child in parse_xml(styles_xml()):
        styles.append(child)
    return document


def _border(document: Document) -> None:
    number = document.sections[0].header.paragraphs[0]
    number.style = "Dong trong"
    for child in list(number._p)[1:]:
        number._p.remove(child)
    runs = parse_xml(f"<w:p {NAMESPACES}>{shapes(border(WIDTH, HEIGHT), WIDTH, HEIGHT)}</w:p>")
    for run in list(runs):
        number._p.append(run)


def _flags() -> str:
    """Return the rows of red flags at both sides of the emblem, which Điều 104 has on the certificate of a CSTĐ cơ sở."""
    beside = EMBLEM / 2 + 4
    places = ((True, WIDTH / 2 - beside - FLAGS_WIDTH, 21), (False, WIDTH / 2 + beside, 31))
    runs = "".join(
        shapes(flags(left=left), FLAGS_WIDTH, FLAGS_HEIGHT, at=(x, TOP), first=first) for left, x, first in places
    )
    return f"{_tag('if co_do')}{_thin(runs)}{_tag('endif')}"


def _thin(runs: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Dongtrong"/></w:pPr>{runs}</w:p>'


def _table() -> str:
    """Return the page: a row for the emblem, one for head and middle, one for the foot with its two columns."""
    emblem = _paragraph("Bieutrung", "{% if bieu_trung %}{{ bieu_trung }}{% endif %}")
    rows = (
        _row(_cell(TEXT, "center", emblem, 2), EMBLEM_ROOM),
        _row(_cell(TEXT, "top", _head() + _middle(), 2)),
        _row(_cell(LEFT, "bottom", _left()) + _cell(RIGHT, "top", _right())),
    )
    margins = "".join(f'<w:{edge} w:w="0" w:type="dxa"/>' for edge in ("top", "left", "bottom", "right"))
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in (LEFT, RIGHT))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(TEXT)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _head() -> str:
    rules = (
        _tag('if ke == "nuoc"') + _rule(MOTTO, "tieu_ngu") + _tag('elif ke == "dang"') + _rule(PARTY, "quoc_hieu")
        + _tag("else") + _paragraph("Khongke", "") + _tag("endif")
    )  # fmt: skip
    return _lines("quoc_hieu") + _lines("tieu_ngu") + rules + _lines("chuc_danh") + _lines("tang") + _lines("hinh_thuc")


def _rule(text: str, name: str) -> str:
    """Return the rule below a line of the head, as long as the line."""
    side = _twips((TEXT - set_width(text, LOOKS[name], LOOKS[name].size)) / 2)
    return f'<w:p><w:pPr><w:pStyle w:val="Ke"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def _middle() -> str:
    parts = _gap("cach_tren") + _lines("ten")
    for name in ("gioi_thieu", "thanh_tich"):
        parts += f"{_tag(f'if {name}')}{_gap('cach')}{_tag('endif')}{_lines(name)}"
    return parts + _gap("cach_duoi")


def _left() -> str:
    code = _paragraph("Maqr", "{{ ma_qr }}")
    return f"{_tag('if ma_qr')}{code}{_tag('endif')}" + _lines("quyet_dinh") + _line("so_vang")


def _right() -> str:
    return _lines("dia_danh_ngay") + _lines("chuc_vu_ky") + _gap("cho_ky") + _line("ho_ten_ky")


def _lines(name: str) -> str:
    """Return a paragraph a line of an element, in its style."""
    return f"{_tag(f'for dong in {name}')}{_paragraph(STYLES[name], '{{ dong }}')}{_tag('endfor')}"


def _line(name: str) -> str:
    """Return the one line of an element at the end of a cell, whose last paragraph no record may take away."""
    return _paragraph(STYLES[name], f"{{% for dong in {name} %}}{{{{ dong }}}}{{% endfor %}}")


def _gap(name: str) -> str:
    return _paragraph("Khoangtrong", f"{{{{ {name} }}}}")


def _paragraph(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _tag(text: str) -> str:
    return _paragraph("Dongtrong", f"{{%p {text} %}}")


def _row(cells: str, height: float = 0) -> str:
    exact = f'<w:trHeight w:val="{_twips(height)}" w:hRule="exact"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{exact}</w:trPr>{cells}</w:tr>"


def _cell(width: float, align: str, content: str, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{spanned}<w:vAlign w:val="{align}"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def _twips(length: float) -> int:
    return round(length * 1440 / 25.4)


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
