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

_P, _R, _T, _TBL, _DEL = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl", f"{W}del"
_PPR, _RPR, _BR, _SIMPLE, _INSTR = f"{W}pPr", f"{W}rPr", f"{W}br", f"{W}fldSimple", f"{W}instrText"
_RENDERED, _SECTION = f"{W}lastRenderedPageBreak", f"{W}sectPr"
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}tblGrid"}
_BREAKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_HOLDERS = {
    f"{W}drawing",
    f"{W}pict",
    f"{W}object",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
}
_NO_FIELDS: frozenset[str] = frozenset()
DRAWING = "?drawing"
"""Among the fields of a paragraph: it holds a drawing of which nobody can say whether it is a line."""

_FIELD = re.compile(r"\s*([A-Za-z]+)")


class Walk:
    """Reads one part from top to bottom, once. `sections` collects the sectPr elements met on the way."""

    def __init__(self, styles: Styles, numbering: Numbering, part: str) -> None:
        self.styles, self.numbering, self.part = styles, numbering, part
        self.lists = numbering.indents
        self.count = self.tables = 0
        self.sections: list[etree._Element] = []
        self.bordered: set[int] = set()
        self._found: list[Para] = []

    def paras(self, root: etree._Element) -> tuple[Para, ...]:
        """Return the paragraphs under an element, those of text boxes after the paragraph that holds them."""
        self._read(root, None, "", False)
        return tuple(self._found)

    def _read(self, parent: etree._Element, cell: Cell | None, style: str, boxed: bool) -> None:
        for child in parent:
            tag = child.tag
            if tag == _P:
                self._para(child, cell, style, boxed)
            elif tag == _TBL:
                self._table(child, boxed)
            elif tag not in _SKIPPED and isinstance(tag, str) and len(child):
                self._read(child, cell, style, boxed)
            elif tag == _DEL:
                self.count += sum(1 for _ in child.iter(_P))

    def _para(self, element: etree._Element, cell: Cell | None, style: str, boxed: bool) -> None:
        self.count += 1
        properties = _properties(element)
        shape, place, ending = self.styles.shape(style, properties, self.lists)
        reader = _Runs(self.styles, shape.style, style)
        reader.read(element)
        pieces = reader.pieces()
        text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        label = self.numbering.label(place) if place else ""
        fields = frozenset(reader.fields) if reader.fields else _NO_FIELDS
        self._found.append(Para(
            self.count, text, pieces, shape, label, cell, boxed, len(self.sections), tuple(reader.drawn), fields,
            self.part, reader.breaks,
        ))  # fmt: skip
        for holder in reader.holders:
            self._boxes(holder, style)
        if ending and properties is not None and not boxed:
            self.sections += properties.findall(_SECTION)[:1]

    def _boxes(self, holder: etree._Element, style: str) -> None:
        shown = False
        for content in holder.iter(f"{W}txbxContent"):
            if shown and str(holder.tag).endswith("AlternateContent"):
                self.count += sum(1 for _ in content.iter(_P))
            elif not any(above.tag == content.tag for above in _between(content, holder)):
                self._read(content, None, style, True)
                shown = True

    def _table(self, element: etree._Element, boxed: bool) -> None:
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
                self._read(tc, Cell(table, row, column, width * TWIP, borders), style, boxed)
                column += span


class _Runs:
    """Reads the runs of one paragraph: pieces of text, drawn lines, fields."""

    def __init__(self, styles: Styles, style: str, table_style: str) -> None:
        self.styles, self.style, self.table_style = styles, style, table_style
        self._pieces: list[Piece] = []
        self._look: Look | None = None
        self._texts: list[str] = []
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
            elif tag == _SIMPLE:
                self._field(str(child.get(f"{W}instr", "")))
                self.read(child)
            elif len(child) and tag not in _SKIPPED and isinstance(tag, str):
                self.read(child)

    def pieces(self) -> tuple[Piece, ...]:
        """Return what was read, neighbours in one look joined."""
        if self._look is not None:
            self._pieces.append(Piece("".join(self._texts), self._look))
            self._look = None
        return tuple(self._pieces)

    def _run(self, run: etree._Element) -> None:
        properties = None
        text = ""
        for child in run:
            tag = child.tag
            if tag == _T:
                text += child.text or ""
            elif tag == _RPR:
                properties = child
            elif tag in _BREAKS:
                text += _BREAKS[tag]
            elif tag == _BR:
                text += self._break(child)
            elif tag == _INSTR:
                self._field(child.text or "")
            elif tag == _RENDERED:
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
        if look is self._look:
            self._texts.append(text)
            return
        if self._look is not None:
            self._pieces.append(Piece("".join(self._texts), self._look))
        self._look, self._texts = look, [text]

    def _field(self, instruction: str) -> None:
        found = _FIELD.match(instruction)
        if found:
            self.fields.add(found[1].upper())
            self.numbered = found[1].upper() == "PAGE"


def _properties(paragraph: etree._Element) -> etree._Element | None:
    first = paragraph[0] if len(paragraph) else None
    return first if first is None or first.tag == _PPR else paragraph.find(_PPR)


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
