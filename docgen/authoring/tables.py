"""Tables of exact width: invisible ones that hold a head or a signature, and ruled ones that list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Row

from docgen.authoring.paragraphs import Container, paragraph

_ALIGNMENTS = {"left": None, "center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a list: its heading, its width in mm, what its cells print (`{{ nguoi.ho_ten }}`), and where.

    `align` is "left", "center" or "right".
    """

    heading: str
    width: float
    text: str
    align: str = "left"


def table(
    where: Container, widths: Sequence[float], rows: int, *, border: bool = True, outdent: float = 0, above: float = 0
) -> Table:
    """Return a table with columns of `widths` mm that no row splits over a page; with `border`, lines and a header row
    that is repeated on every page (the first).

    It begins `outdent` mm left of the text, and leaves `above` pt free at the top of its cells: room above a table belongs
    into it, because LibreOffice does not hold a text to a table across a line without height.
    """
    made: Table = where.add_table(rows, len(widths))
    made.autofit = False
    _set_up(made, sum(widths), border=border, outdent=outdent, above=above)
    if border and rows:
        made.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for row in made.rows:
        row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    return made


def list_table(
    where: Container,
    columns: Sequence[Column],
    loop: str,
    *,
    group: str = "",
    total: Sequence[str] = (),
    wide: bool = False,
    size: float = 0,
    held: str = "",
) -> Table:
    """Add a ruled table with a heading a column and a row an item of `loop` (`"nguoi in danh_sach"`).

    With `group`, a condition on the item (`"nguoi.nhom"`), an item for which it holds is printed in bold, as the heading
    of a group of rows, and is held to the row below; with `wide` what its second column says runs over all the rest.
    `held` is a condition on an item that is held to the row below, such as the last before rows of totals. `total` are the texts
    of a last row, in bold. The last row is held to what follows the table. `size` is that of its text in pt, 0 for the styles'
    own.
    """
    made = table(where, [column.width for column in columns], 0)
    texts = [column.text for column in columns]
    row = partial(_tag_free_row, made, columns, size=size)
    row([column.heading for column in columns], style="Dau bang")
    made.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    _tag_row(made, columns, f"for {loop}")
    last = f"loop.last or {held}" if held else "loop.last"
    if group:
        _tag_row(made, columns, f"if {group}")
        row(texts, bold=True, kept=True, wide=wide)
        _tag_row(made, columns, f"elif {last}")
    else:
        _tag_row(made, columns, f"if {last}")
    row(texts, kept=True)
    _tag_row(made, columns, "else")
    row(texts)
    _tag_row(made, columns, "endif")
    _tag_row(made, columns, "endfor")
    if total:
        row(total, style="Dau bang", kept=True)
    return made


def _tag_row(made: Table, columns: Sequence[Column], text: str) -> None:
    row = new_row(made, [column.width for column in columns])
    paragraph(row.cells[0], "Chu trong bang", f"{{%tr {text} %}}")


def _tag_free_row(
    made: Table, columns: Sequence[Column], texts: Sequence[str], *, style: str = "Chu trong bang", bold: bool = False,
    kept: bool = False, wide: bool = False, size: float = 0,
) -> None:  # fmt: skip
    row = new_row(made, [column.width for column in columns])
    cells = row.cells
    if wide:
        cells = (cells[0], cells[1].merge(cells[-1]))
        columns, texts = columns[:2], texts[:2]
    for cell, column, text in zip(cells, columns, texts, strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        filled = paragraph(cell, style, text)
        if style == "Chu trong bang":
            filled.paragraph_format.alignment = _ALIGNMENTS[column.align]
        if bold:
            filled.runs[0].bold = True
        if size:
            filled.runs[0].font.size = Pt(size)
        if kept:
            filled.paragraph_format.keep_with_next = True


def new_row(made: Table, widths: Sequence[float]) -> _Row:
    """Return a row added to a table, its cells `widths` mm wide; no page splits it."""
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]  # python-docx's
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Mm(width)
    return row


def _set_up(made: Table, total: float, *, border: bool, outdent: float = 0, above: float = 0) -> None:
    """Set width, lines and inner margins; without lines the text stands flush with the text around the table."""
    properties = made._tbl.tblPr
    for name in ("w:tblStyle", "w:tblLook", "w:tblW"):
        if (old := properties.find(qn(name))) is not None:
            properties.remove(old)
    properties.insert(0, parse_xml(f'<w:tblW {nsdecls("w")} w:w="{Mm(total).twips}" w:type="dxa"/>'))
    layout = properties.find(qn("w:tblLayout"))
    assert layout is not None  # set by `autofit = False`
    if outdent:
        layout.addprevious(parse_xml(f'<w:tblInd {nsdecls("w")} w:w="-{Mm(outdent).twips}" w:type="dxa"/>'))
    if border:
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in edges)
        layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    side = 85 if border else 0
    sides = {"top": round(above * 20), "left": side, "right": side}
    margins = "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in sides.items())
    layout.addnext(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
