"""Whether docxtpl's mending of table grids could change anything in a part, told from its source alone.

docxtpl counts the cells of every row once a document is filled and adds or removes `<w:gridCol>` to match (`fix_tables`). That
needs a parsed tree. Where every row of a table fits its grid whatever the record says, the counting is done here, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

UNCOUNTED = ("w:gridBefore", "w:gridAfter")
WRAPPING = ("w:sdt", "w:customXml")
"""What docxtpl's count of cells passes over, so that it takes columns from a sound grid; docgen leaves such tables alone."""

VALUE, _ENTER, _LEAVE = "\0", "\1", "\2"
_TOKEN = re.compile(r"""<(/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(/?)>|[\1\2]""")
_SPAN = re.compile(r'w:val="(\d{1,4})"')


@dataclass(slots=True)
class _Row:
    certain: int
    cells: int = 0
    width: int = 0


@dataclass(slots=True)
class _Table:
    certain: int
    columns: int = 0
    uncountable: bool = False
    rows: list[_Row] = field(default_factory=list)

    def fits(self) -> bool:
        """Return whether no row has more cells than the grid, and a row that is always there fills it."""
        if self.uncountable:
            return True
        if not self.columns:
            return not self.rows or all(not row.cells for row in self.rows)
        filled = any(row.width >= self.columns for row in self.rows if row.certain == self.certain)
        return filled and all(row.cells <= self.columns for row in self.rows)


class _Unsettled(Exception):  # noqa: N818 - a way out of the scan, not a fault
    pass


@dataclass(slots=True)
class _Scan:
    """Where the scan stands: open elements, tables and rows; `depth` counts the branches and loops around it."""

    above: list[str] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    depth: int = 0

    def open(self, name: str, attributes: str, *, empty: bool) -> None:
        parent = self.above[-1] if self.above else ""
        if name == "w:tbl":
            self.tables.append(_Table(self.depth))
        elif name == "w:gridCol" and parent == "w:tblGrid" and self.tables:
            _require(self.depth == self.tables[-1].certain)
            self.tables[-1].columns += 1
        elif name == "w:tr" and self.tables:
            self.rows.append(_Row(self.depth))
            for table in self.tables:  # docxtpl counts the rows of inner tables for the outer ones as well
                table.rows.append(self.rows[-1])
        elif name == "w:tc" and parent == "w:tr" and self.rows:
            _require(self.depth == self.rows[-1].certain)
            self.rows[-1].cells += 1
            self.rows[-1].width += 1
        elif self.tables and (name in UNCOUNTED or (name in WRAPPING and parent == "w:tr")):
            self.tables[-1].uncountable = True
        elif name == "w:gridSpan" and self.rows:
            found = _SPAN.search(attributes)
            _require(found is not None)
            self.rows[-1].width += int(found[1]) - 1 if found else 0
        if not empty:
            self.above.append(name)

    def close(self, name: str) -> None:
        self.above.pop()
        if name == "w:tr" and self.rows:
            self.rows.pop()
        elif name == "w:tbl" and self.tables:
            _require(self.tables.pop().fits())


def is_settled(template: nodes.Template) -> bool:
    """Return whether no record can make a table need mending. The template must be sound by its shape."""
    scan = _Scan()
    try:
        for token in _TOKEN.finditer("".join(_pieces(template.body))):
            if token[0] in (_ENTER, _LEAVE):
                scan.depth += 1 if token[0] == _ENTER else -1
            elif token[1]:
                scan.close(token[2])
            else:
                scan.open(token[2], token[3], empty=bool(token[4]))
    except (_Unsettled, IndexError):
        return False
    return True


def _require(holds: bool) -> None:
    if not holds:
        raise _Unsettled


def _pieces(body: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield the text of a body in order; what may be missing or repeated stands between two signs."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from (part.data if isinstance(part, nodes.TemplateData) else VALUE for part in node.nodes)
        elif isinstance(node, nodes.If):
            for branch in (node.body, *(other.body for other in node.elif_), node.else_):
                yield from (_ENTER, *_pieces(branch), _LEAVE)
        elif isinstance(node, nodes.For):
            yield from (_ENTER, *_pieces(node.body), _LEAVE, _ENTER, *_pieces(node.else_), _LEAVE)
