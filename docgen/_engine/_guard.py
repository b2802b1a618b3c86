"""Which templates could ask for more than the record holds, told from their source; and those made to count what they use.

A plain template prints values, asks about them and loops over the record's own lists: its work is the size of the template
times the size of the record, and it runs as it was written. Any other is guarded: its loops and macros count their turns,
and what its tags make is counted before it is used. The counting calls have names that no template can write.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

from docgen._engine._bounds import PLAIN_FILTERS

STEP, VALUE, WEIGHED, OWN, PLAIN = "#step", "#value", "#weighed", "#own", "#plain"

_PLAIN = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
    nodes.Keyword, nodes.Sub, nodes.Div, nodes.FloorDiv, nodes.Neg,
)  # fmt: skip
_LOADING = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
_AT_ONCE = frozenset({"count", "d", "default", "defined", "first", "last", "length", "none", "undefined"})
"""Filters and tests that do not go through what they are given."""
_REPEATING = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)


def refuse_loading(template: nodes.Template) -> None:
    """Raise TemplateSyntaxError for a tag that would load another template: a .docx has none beside it."""
    for node in template.find_all(_LOADING):
        raise TemplateSyntaxError("a .docx template cannot load another template", node.lineno)


def too_deep(template: nodes.Template, most: int) -> int | None:
    """Return the line of the first tag that is nested deeper than so many levels, or None.

    What walks over templates calls itself once a level or more; below this depth none of it runs out of stack.
    """
    left: list[tuple[nodes.Node, int]] = [(template, 0)]
    while left:
        node, depth = left.pop()
        if depth > most:
            return node.lineno
        left.extend((child, depth + 1) for child in node.iter_child_nodes())
    return None


def is_plain(template: nodes.Template, own_filters: Iterable[str]) -> bool:
    """Return whether the template's work is bounded by itself and the record. `own_filters` make no large things of small."""
    filters = PLAIN_FILTERS | set(own_filters)
    left: list[tuple[nodes.Node, frozenset[str] | None]] = [(template, None)]
    while left:
        node, looping = left.pop()
        if not isinstance(node, _PLAIN) and not _is_written_out(node):
            return False
        if isinstance(node, nodes.Filter) and node.name not in filters:
            return False
        if isinstance(node, nodes.For):
            if node.recursive or (looping is not None and _root(node.iter) not in looping):
                return False
            inside = (looping or frozenset()) | _names(node.target)
            whole = _whole_list(node.iter) if looping is None else node.iter
            left.extend((child, inside) for child in (whole, *_parts(node)))
        else:
            left.extend((child, looping) for child in node.iter_child_nodes())
    return True


def _is_written_out(node: nodes.Node) -> bool:
    """Return whether a node is a list of constants, as in `x in ["a", "b"]`: no longer than the template itself."""
    return isinstance(node, nodes.List) and all(isinstance(item, nodes.Const) for item in node.items)


def _whole_list(node: nodes.Node) -> nodes.Node:
    """Return the list of which a loop goes over a written part, `ds[:12]`: once gone over, a part is no more than the whole."""
    if not isinstance(node, nodes.Getitem) or not isinstance(node.arg, nodes.Slice):
        return node
    ends = (node.arg.start, node.arg.stop, node.arg.step)
    return node.node if all(end is None or isinstance(end, nodes.Const) for end in ends) else node


def _parts(loop: nodes.For) -> Iterator[nodes.Node]:
    """Yield what is inside a loop; its target may be a pair of names."""
    yield from (*loop.body, *loop.else_, *([loop.test] if loop.test else []))


def _root(node: nodes.Node) -> str:
    """Return the name that a dotted path begins with, or ""."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


def _names(target: nodes.Node) -> frozenset[str]:
    own = [target] if isinstance(target, nodes.Name) else []
    return frozenset(name.name for name in (*own, *target.find_all(nodes.Name)))


def guarded(template: nodes.Template) -> nodes.Template:
    """Return the template, changed in place, with every turn and every value it makes counted."""
    _Guard().visit(template)
    return template


class _Guard(NodeTransformer):
    """Puts the counting calls in. Names of methods are Jinja's."""

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        super().generic_visit(node, *args, **kwargs)
        if isinstance(node, _REPEATING):
            count = nodes.Const(_written(node.body), lineno=node.lineno)
            node.body.insert(0, nodes.ExprStmt(_counting(STEP, count), lineno=node.lineno))
        elif isinstance(node, nodes.Output):
            node.nodes = [_printed(part) for part in node.nodes]
        elif isinstance(node, nodes.Concat):
            node.nodes = [_counting(PLAIN, part) for part in node.nodes]
        elif isinstance(node, nodes.Compare):
            node.expr = _counting(VALUE, node.expr)
            for operand in node.ops:
                operand.expr = _counting(VALUE, operand.expr)
        elif isinstance(node, nodes.Filter | nodes.Test) and node.node is not None and node.name not in _AT_ONCE:
            node.node = _counting(VALUE, node.node)
        name = _counted_as(node) if isinstance(node, nodes.Expr) else ""
        return _counting(name, node) if name and isinstance(node, nodes.Expr) else node

    def visit_CallBlock(self, node: nodes.CallBlock, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: N802 - Jinja's
        """Leave the call what it is: `{% call … %}` takes no other expression."""
        call = node.call
        self.generic_visit(node, *args, **kwargs)
        node.call = call
        return node

    def visit_Assign(self, node: nodes.Assign, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: N802 - Jinja's
        """Let a template append to a list that it has named itself."""
        own = isinstance(node.node, nodes.List)
        self.generic_visit(node, *args, **kwargs)
        if own and isinstance(node.node, nodes.Expr):
            node.node = _counting(OWN, node.node)
        return node

    def visit_Keyword(self, node: nodes.Keyword, *args: Any, **kwargs: Any) -> nodes.Node:  # noqa: N802 - Jinja's
        """The same, where `namespace(ds=[])` names it."""
        own = isinstance(node.value, nodes.List)
        self.generic_visit(node, *args, **kwargs)
        if own:
            node.value = _counting(OWN, node.value)
        return node


def _printed(part: nodes.Expr) -> nodes.Expr:
    return part if isinstance(part, nodes.TemplateData) else _counting(VALUE, part)


def _counted_as(node: nodes.Expr) -> str:
    """Return which counting call an expression needs, or "" when it makes nothing."""
    if isinstance(node, nodes.Getitem):
        return VALUE if isinstance(node.arg, nodes.Slice) else ""
    if isinstance(node, nodes.Filter | nodes.Call | nodes.Concat | nodes.BinExpr):
        return VALUE
    loads = getattr(node, "ctx", "load") == "load"
    if isinstance(node, nodes.Name):
        return WEIGHED if loads and node.name in ("varargs", "kwargs") else ""
    return WEIGHED if isinstance(node, nodes.List | nodes.Dict | nodes.Tuple) and loads else ""


def _counting(name: str, node: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _written(body: Iterable[nodes.Node]) -> int:
    """Return how many characters of the template's own a body writes in one turn, those of loops inside it left out."""
    size = 0
    for node in body:
        if isinstance(node, nodes.TemplateData):
            size += len(node.data)
        elif not isinstance(node, _REPEATING):
            size += _written(node.iter_child_nodes())
    return size
