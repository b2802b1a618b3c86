"""Tags that stand where no run of text is: `{{r x }}` and `{{p x }}`, which docxtpl means for finished XML.

Plain text printed there lies between elements, where Word shows nothing of it: a silent loss. Such tags are sent through
`in_a_run`, so that their text gets a run of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import Undefined, nodes

from docgen.chart import Chart
from docgen.values import Picture, RichText

FILTER = "(in a run)"
"""The name of the filter in an environment; nobody can write it in a tag."""

_LAST_TAG = re.compile(r"<(/?w:\w+)[^<>]*>[^<>]*\Z")
_HOLDS_TEXT = ("w:t", "w:instrText", "w:delText", "w:delInstrText")


def in_a_run(value: Any) -> Any:
    """Return a plain value as text with a run of its own; what is one already, is empty or prints nothing, as it is."""
    if (
        value is None
        or isinstance(value, Undefined | Picture | Chart | RichText | bool | list | tuple | dict)
        or value == ""
    ):
        return value
    return value if hasattr(value, "__html__") else RichText(str(value))


def with_runs(template: nodes.Template) -> nodes.Template:
    """Return the template with each tag that stands outside a run sent through `in_a_run`."""
    last = ""
    for output in _outputs(template):
        for position, node in enumerate(output.nodes):
            if isinstance(node, nodes.TemplateData):
                last = node.data if "<" in node.data else last + node.data
            elif (found := _LAST_TAG.search(last)) and found[1] not in _HOLDS_TEXT:
                output.nodes[position] = nodes.Filter(node, FILTER, [], [], None, None, lineno=node.lineno)
    return template


def _outputs(node: nodes.Node) -> Iterator[nodes.Output]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Output):
            yield child
        yield from _outputs(child)
