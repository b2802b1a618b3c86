"""Whether a template part yields sound XML whatever the record says, told from its source alone.

Values are always escaped, so what can break is the template's own text: a loop that opens a tag it does not close. When
the text of every branch and loop body closes what it opens, every rendering is well-formed and need not be parsed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import nodes

from docgen._engine._grid import VALUE

_TAG = re.compile(r"""<(/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(/?)>""")
_RAW_FILTERS = frozenset({"safe", "forceescape", "tojson", "xmlattr", "urlize", "e", "escape"})
_QUOTED = re.compile(r"""="[^"<]*"|='[^'<]*'""")


def always_sound(template: nodes.Template) -> bool:
    """Return whether every rendering of the template is one well-formed element."""
    named = {call.name for call in template.find_all(nodes.Filter)}
    named |= {const.value for const in template.find_all(nodes.Const) if isinstance(const.value, str)}  # map("safe")
    return not named & _RAW_FILTERS and _closes(template.body)


def _closes(body: Iterable[nodes.Node]) -> bool:
    pieces: list[str] = []
    for node in body:
        if isinstance(node, nodes.Output):
            pieces += _texts(node)
        elif isinstance(node, nodes.If):
            branches = (node.body, *(branch.body for branch in node.elif_), node.else_)
            if not all(map(_closes, branches)):
                return False
        elif isinstance(node, nodes.For):
            if node.recursive or not _closes(node.body) or not _closes(node.else_):
                return False
        elif not isinstance(node, nodes.Assign):
            return False
    return _nests("".join(pieces))


def _texts(node: nodes.Output) -> Iterator[str]:
    for part in node.nodes:
        yield part.data if isinstance(part, nodes.TemplateData) else VALUE


def _nests(text: str) -> bool:
    """Return whether the tags of the text open and close in order, a value inside a tag standing in quotes."""
    open_: list[str] = []
    end = 0
    for tag in _TAG.finditer(text):
        closing, name, attributes, empty = tag.groups()
        if "<" in text[end : tag.start()] or VALUE in _QUOTED.sub("", attributes):
            return False
        end = tag.end()
        if closing:
            if not open_ or open_.pop() != name:
                return False
        elif not empty:
            open_.append(name)
    return not open_ and "<" not in text[end:]
