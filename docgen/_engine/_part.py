"""One part of a template, compiled: values in, the part's bytes out.

Three ways lead there, the first that is exact for the part. "fast": the rendered text is the part. "parsed": it is parsed
strictly and its tables mended. "docxtpl": it is also put back into the tree it came from, as docxtpl does, because two
prefixes name one namespace and only that tells which of them is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from types import CodeType
from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Template as JinjaTemplate

from docgen._engine._environment import new_environment, require_no_markup, values_for
from docgen._engine._lines import with_breaks, with_plain_quotes
from docgen._engine._placed import Placing, put_in

if TYPE_CHECKING:
    from lxml import etree

Path = Literal["fast", "parsed", "docxtpl"]

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_DRAWN = re.compile(r'(<wp:docPr(?: (?!id=)[\w:.-]+="[^"]*")*) id="[^"]*"')
_NUMBERS = re.compile(r'<wp:docPr(?: (?!id=)[\w:.-]+="[^"]*")* id="([^"]*)"')
_NESTED = re.compile(r"txbxContent>|<mc:AlternateContent")
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NO_TEXT, _NO_TEXT_CLOSED = b'<w:t xml:space="preserve"></w:t>', b'<w:t xml:space="preserve"/>'
_EMPTIED = re.compile(r"(?<!</w:p>)(?<!<w:p/>)(</w:(?:tc|hdr|ftr|txbxContent)>)")
"""Where Word wants a paragraph and a branch not taken left none; docxtpl writes a file that Word calls broken."""
_FIRST_ID = 1000
"""docxtpl numbers the drawings of the body from the next one on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part with tags.

    `xml` is the part as text, from which faults and tags are told; `code` and `template` are its Jinja source compiled. `path`
    is the way to its bytes. `empties` tells that a record may leave a cell without a paragraph. Of the `body` docxtpl
    also mends tables and numbers drawings; headers, footers and notes it leaves alone.
    """

    name: str
    xml: str
    code: CodeType
    template: JinjaTemplate
    path: Path
    body: bool
    empties: bool

    @property
    def draws(self) -> bool:
        """Return whether the template itself holds drawings."""
        return "<wp:docPr" in self.xml

    def render(self, context: Mapping[str, Any], placing: Placing) -> bytes:
        """Return the part filled; pictures go through `placing`. Raises whatever the template's tags raise."""
        if self.path != "fast":
            require_no_markup(context)
        values = values_for(self.template, context)
        text = "".join(self.template.root_render_func(values))
        data = text.encode("utf-8")  # looking for a few characters is several times quicker in bytes
        if b"&#3" in data:
            text = with_plain_quotes(text)
        certain = self.path == "fast"
        if b"\n" in data or b"\t" in data:
            text = with_breaks(text)
            certain = certain and not _NESTED.search(text)  # a run holds paragraphs there; a tab may end it too early
        if values.placed:
            text = put_in(text, values.placed, placing)
        if self.empties:
            text = _EMPTIED.sub(r"<w:p/>\1", text)
        if self.draws or placing.drawn:
            text = _numbered(text, _FIRST_ID) if self.body else _without_doubles(text, placing.first_id)
        if not certain:
            return self._parsed(text)
        return _DECLARATION + text.encode("utf-8").replace(_NO_TEXT, _NO_TEXT_CLOSED)

    def _parsed(self, text: str) -> bytes:
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, recover=False, no_network=True, huge_tree=False)
        tree = etree.fromstring(text.encode("utf-8"), parser)
        if self.body:
            tree = _with_mended_tables(tree)
            for number, drawn in zip(count(_FIRST_ID + 1), tree.iter(f"{{{_WP}}}docPr"), strict=False):
                drawn.set("id", str(number))
        if self.path == "docxtpl":
            tree = _put_back(etree.fromstring(self.xml), tree)
        return bytes(etree.tostring(tree, encoding="UTF-8", standalone=True))


def template_of(code: CodeType, path: Path) -> JinjaTemplate:
    """Return compiled Jinja code ready to run, in an environment of its own."""
    environment = new_environment(raw=path != "fast")
    return JinjaTemplate.from_code(environment, code, environment.make_globals(None))


def _without_doubles(text: str, first: int) -> str:
    """Return a header, footer or part of notes whose drawings were numbered anew where two had one number.

    docxtpl numbers those of the body only, so a drawing in a loop of a header is the same one several times over.
    """
    numbers = _NUMBERS.findall(text)
    return text if len(set(numbers)) == len(numbers) else _numbered(text, first)


def _numbered(text: str, first: int) -> str:
    """Return the text with its drawings numbered in order, as docxtpl's `fix_docpr_ids` does."""
    numbers = count(first + 1)
    return _DRAWN.sub(lambda drawn: f'{drawn[1]} id="{next(numbers)}"', text)


def _with_mended_tables(tree: etree._Element) -> etree._Element:
    """Return the tree with the grid of every table matching its rows, by docxtpl's own function.

    That function does not see cells in content controls, nor columns left out at a row's ends: such tables keep their grid.
    """
    from copy import deepcopy

    from lxml import etree

    tables = list(tree.iter(f"{{{_W}}}tbl"))
    if not tables or any(table.find(f"{{{_W}}}tblGrid") is None for table in tables) or tree.nsmap.get("w") != _W:
        return tree
    from docgen._engine._docxtpl import fix_tables

    kept = {
        index: deepcopy(table.find(f"{{{_W}}}tblGrid")) for index, table in enumerate(tables) if _uncountable(table)
    }
    try:
        mended = fix_tables(etree.tostring(tree, encoding="unicode"))
    except (ValueError, TypeError):  # a width that is no number: the grid stays as it is
        return tree
    for index, table in enumerate(mended.iter(f"{{{_W}}}tbl")):
        if (grid := kept.get(index)) is not None and (own := table.find(f"{{{_W}}}tblGrid")) is not None:
            table.replace(own, grid)
    return mended


def _uncountable(table: etree._Element) -> bool:
    from docgen._engine._grid import UNCOUNTED, WRAPPING

    ways = [f"w:tr/{name}" for name in WRAPPING] + [f"w:tr/w:trPr/{name}" for name in UNCOUNTED]
    return any(table.find(way, {"w": _W}) is not None for way in ways)


def _put_back(root: etree._Element, filled: etree._Element) -> etree._Element:
    """Return the template's own root with the filled body in the place of its own, as docxtpl's `map_tree` leaves it."""
    from lxml import etree

    old, new = root.find(f"{{{_W}}}body"), filled.find(f"{{{_W}}}body")
    if old is None or new is None:
        return filled
    root.replace(old, etree.fromstring(etree.tostring(new)))
    return root
