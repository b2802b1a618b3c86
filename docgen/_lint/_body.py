"""One walk over a part: paragraphs with their pieces, looks and shapes, tables with their cells, sections in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from docgen._lint._drawn import drawn_lines
from docgen._lint._numbering import Numbering
from docgen._lint._reading import W
from docgen._lint._styles import TWIP, Styles, drawn_sides, is_on, number
from docgen._lint._values import Cell, Drawn, Look, Para, Piece

_P, _R, _T, _TBL = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl"
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}tblGrid"}
_BREAKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_HOLDERS = (
    f"{W}drawing",
    f"{W}pict",
    f"{W}object",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
)
DRAWING = "?drawing"
"""Among the fields of a paragraph: it holds a drawing of which nobody can say whether it is a line."""

_FIELD = re.compile(r"\s*([A-Za-z]+)")


class Walk:
    """Reads one part from top to bottom. `sections` collects the sectPr elements met on the way."""

    def __init__(self, styles: Styles, numbering: Numbering, part: str) -> None:
        self.styles, self.numbering, self.part = styles, numbering, part
        self.lists = numbering.indents
        self.count = self.tables = 0
        self.sections: list[etree._Element] = []
        self.bordered: set[int] = set()

    def paras(
        self, parent: etree._Element, cell: Cell | None = None, style: str = "", boxed: bool = False
    ) -> Iterator[Para]:
        """Yield the paragraphs under an element, those of text boxes after the paragraph that holds them."""
        for child in parent:
            tag = child.tag
            if tag == _P:
                yield from self._para(child, cell, style, boxed)
            elif tag == _TBL:
                yield from self._table(child, boxed)
            elif tag not in _SKIPPED and isinstance(tag, str) and len(child):
                yield from self.paras(child, cell, style, boxed)
            elif tag == f"{W}del":
                self.count += sum(1 for _ in child.iter(_P))

    def _para(self, element: etree._Element, cell: Cell | None, style: str, boxed: bool) -> Iterator[Para]:
        self.count += 1
        own = self.count
        properties = element.find(f"{W}pPr")
        shape, place = self.styles.shape(style, properties, self.lists)
        reader = _Runs(self.styles, shape.style, style)
        reader.read(element)
        label = self.numbering.label(place) if place else ""
        yield Para(
            own, "".join(piece.text for piece in reader.pieces), tuple(reader.pieces), shape, label, cell, boxed,
            len(self.sections), tuple(reader.drawn), frozenset(reader.fields), self.part, reader.breaks,
        )  # fmt: skip
        for holder in reader.holders:
            yield from self._boxes(holder, style)
        ending = properties.find(f"{W}sectPr") if properties is not None else None
        if ending is not None and not boxed:
            self.sections.append(ending)

    def _boxes(self, holder: etree._Element, style: str) -> Iterator[Para]:
        shown = False
        for content in holder.iter(f"{W}txbxContent"):
            if shown and str(holder.tag).endswith("AlternateContent"):
                self.count += sum(1 for _ in content.iter(_P))
            elif not any(above.tag == content.tag for above in _between(content, holder)):
                yield from self.paras(content, None, style, boxed=True)
                shown = True

    def _table(self, element: etree._Element, boxed: bool) -> Iterator[Para]:
        self.tables += 1
        table = self.tables
        properties = element.find(f"{W}tblPr")
        named = properties.find(f"{W}tblStyle") if properties is not None else None
        style = str(named.get(f"{W}val", "")) if named is not None else self.styles.defaults.get("table", "")
        if properties is not None and drawn_sides(properties.find(f"{W}tblBorders")):
            self.bordered.add(table)
        widths = [number(column.get(f"{W}w")) for column in element.iterfind(f"{W}tblGrid/{W}gridCol")]
        for row, tr in enumerate(_rows(element)):
            column = 0
            for tc in _cells(tr):
                own = tc.find(f"{W}tcPr")
                span = _span(own)
                width = _width(own) or sum(widths[column : column + span])
                borders = drawn_sides(own.find(f"{W}tcBorders")) if own is not None else frozenset()
                yield from self.paras(tc, Cell(table, row, column, width * TWIP, borders), style, boxed)
                column += span


class _Runs:
    """Reads the runs of one paragraph: pieces of text, drawn lines, fields."""

    def __init__(self, styles: Styles, style: str, table_style: str) -> None:
        self.styles, self.style, self.table_style = styles, style, table_style
        self.pieces: list[Piece] = []
        self.drawn: list[Drawn] = []
        self.holders: list[etree._Element] = []
        self.fields: set[str] = set()
        self.breaks = 0
        self.numbered = False

    def read(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag == _R:
                self._run(child)
            elif tag == f"{W}fldSimple":
                self._field(str(child.get(f"{W}instr", "")))
                self.read(child)
            elif tag not in _SKIPPED and isinstance(tag, str) and len(child):
                self.read(child)

    def _run(self, run: etree._Element) -> None:
        properties = None
        text = ""
        for child in run:
            tag = child.tag
            if tag == _T:
                text += child.text or ""
            elif tag == f"{W}rPr":
                properties = child
            elif tag in _BREAKS:
                text += _BREAKS[tag]
            elif tag == f"{W}br":
                text += self._break(child)
            elif tag == f"{W}instrText":
                self._field(child.text or "")
            elif tag == f"{W}lastRenderedPageBreak":
                self.breaks += 1
            elif tag in _HOLDERS:
                self.holders.append(child)
                self._drawing(child)
        if text or self.numbered:
            look = self.styles.look(self.style, self.table_style, properties)
            self.numbered = False
            if not look.hidden:
                self._add(text, look)

    def _drawing(self, holder: etree._Element) -> None:
        lines = list(drawn_lines(holder))
        self.drawn.extend(lines)
        if not lines and next(holder.iter(f"{W}txbxContent"), None) is None:
            self.fields.add(DRAWING)

    def _break(self, child: etree._Element) -> str:
        if child.get(f"{W}type") in ("page", "column"):
            self.breaks += 1
            return ""
        return "\n"

    def _add(self, text: str, look: Look) -> None:
        if self.pieces and self.pieces[-1].look == look:
            self.pieces[-1] = Piece(self.pieces[-1].text + text, look)
        else:
            self.pieces.append(Piece(text, look))

    def _field(self, instruction: str) -> None:
        found = _FIELD.match(instruction)
        if found:
            self.fields.add(found[1].upper())
            self.numbered = found[1].upper() == "PAGE"


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins"):
            yield from _cells(child)


def _span(properties: etree._Element | None) -> int:
    spans = properties.find(f"{W}gridSpan") if properties is not None else None
    return max(1, min(63, int(number(spans.get(f"{W}val"), 1)))) if spans is not None else 1


def _width(properties: etree._Element | None) -> float:
    width = properties.find(f"{W}tcW") if properties is not None else None
    return number(width.get(f"{W}w")) if width is not None and width.get(f"{W}type") == "dxa" else 0.0


def _between(inner: etree._Element, outer: etree._Element) -> Iterator[etree._Element]:
    above = inner.getparent()
    while above is not None and above is not outer:
        yield above
        above = above.getparent()


def switch(parent: etree._Element | None, name: str) -> bool:
    """Return whether a switch is among the children of `parent`, and on."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return child is not None and is_on(child)
