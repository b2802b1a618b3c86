"""The small pieces: paragraphs in a style, tag lines, drawn rules and frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import _Cell
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
        with tagged(where, f"if {name} == {length}"):
            rule(where, length, width, gap=gap)


@contextmanager
def tagged(where: Container, condition: str) -> Iterator[None]:
    """Open a `with` block whose lines stand between a tag, such as `"for d in dong"` or `"if x"`, and its end."""
    tag(where, f"p {condition}")
    yield
    tag(where, f"p end{condition.split()[0]}")


def framed(where: Container, style: str, text: str, left: float, right: float) -> Paragraph:
    """Add `text` in a single-line frame 8 mm high, `left` and `right` mm from the edges (PL I III.2.b, III.2.c)."""
    new = paragraph(where, style, text)
    side = '<w:{} w:val="single" w:sz="8" w:space="{}" w:color="auto"/>'
    sides = "".join(side.format(name, 3) for name in ("top", "left", "bottom", "right"))
    frame = parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>")
    properties = new._p.get_or_add_pPr()
    properties.insert_element_before(frame, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr", "w:sectPr")
    new.paragraph_format.left_indent, new.paragraph_format.right_indent = Mm(left + 1), Mm(right + 1)
    return new
