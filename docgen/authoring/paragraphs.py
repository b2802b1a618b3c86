"""The small pieces: paragraphs in a style, tag lines, drawn rules, tables of exact width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

Container = Any
"""A document or a table cell of python-docx: what paragraphs can be added to."""


def paragraph(where: Container, style: str, *texts: str, **kept: bool) -> Paragraph:
    """Return a new paragraph in `style`, each text a run of its own; `{%r … %}` tags must be texts of their own.

    `keep_with_next=True` and `keep_together=True` hold it to what follows and on one page. In an empty cell the
    paragraph every cell begins with is used.
    """
    empty = (
        isinstance(where, _Cell) and len(where.paragraphs) == 1 and not where.tables and not where.paragraphs[0].runs
    )
    new: Paragraph = (
        where.paragraphs[0] if empty and where.paragraphs[0].style.name == "Normal" else where.add_paragraph()
    )
    new.style = style
    for text in texts:
        _preserve_spaces(new.add_run(text))
    for name, on in kept.items():
        setattr(new.paragraph_format, name, on)
    return new


def _preserve_spaces(run: Run) -> None:
    for text in run._r.iter(qn("w:t")):
        text.set(qn("xml:space"), "preserve")


def tag(where: Container, text: str) -> None:
    """Add a line that holds only a tag and vanishes from the document: `tag(doc, "p for d in dong")`."""
    kind, _, rest = text.partition(" ")
    paragraph(where, "Loi van", f"{{%{kind} {rest} %}}")


def rule(where: Container, length: float, width: float, *, gap: float = 2.5) -> Paragraph:
    """Draw a solid line of `length` mm centred in `width` mm, `gap` pt below what stands above it (PL I II.1.b, II.2.b)."""
    line = paragraph(where, "Dong trong")
    properties = line._p.get_or_add_pPr()
    border = parse_xml(f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>')
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    side = Mm((width - length) / 2)
    line.paragraph_format.left_indent, line.paragraph_format.right_indent = side, side
    spacing = parse_xml(
        f'<w:spacing {nsdecls("w")} w:before="{gap * 20:.0f}" w:after="0" w:line="80" w:lineRule="exact"/>'
    )
    properties.insert_element_before(spacing, "w:ind", "w:jc", "w:rPr", "w:sectPr")
    return line


def rules(where: Container, name: str, lengths: Sequence[float], width: float, *, gap: float = 2.5) -> None:
    """Draw the rule whose length in mm the tag `name` gives; `lengths` are all it may give."""
    for length in lengths:
        tag(where, f"p if {name} == {length}")
        rule(where, length, width, gap=gap)
        tag(where, "p endif")


def table(where: Container, widths: Sequence[float], rows: int, *, border: bool = True) -> Table:
    """Return a table with columns of `widths` mm that no row splits over a page; with `border`, lines and a header row
    that is repeated on every page (the first).
    """
    total = sum(widths)
    made: Table = where.add_table(rows, len(widths))
    made.autofit = False
    properties = made._tbl.tblPr
    for old in (properties.find(qn("w:tblStyle")), properties.find(qn("w:tblLook")), properties.find(qn("w:tblW"))):
        if old is not None:
            properties.remove(old)
    properties.insert(0, parse_xml(f'<w:tblW {nsdecls("w")} w:w="{Mm(total).twips}" w:type="dxa"/>'))
    if border:
        _add_borders(made)
        made.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for row in made.rows:
        row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    return made


def _add_borders(made: Table) -> None:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(f'<w:{edge} w:w="85" w:type="dxa"/>' for edge in ("left", "right"))
    properties = made._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))
    assert layout is not None  # set by `autofit = False`
    layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{edges}</w:tblBorders>"))
    layout.addnext(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>"))
