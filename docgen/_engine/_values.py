"""Which paths an expression of a template may stand for, and which hold something when a test comes out true or false.

A path is dotted, `[]` standing for an item: `muc[].ten`. An expression that cannot be followed stands for no path.
Among the tests, `?ho_ten` says that `ho_ten` may be absent without harm.
"""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import nodes

from docgen._engine._tag import Paths, above

Names = Mapping[str, Paths]
Known = frozenset[str]

NOTHING: Known = frozenset()
SAME = frozenset({"sort", "reverse", "unique", "list", "select", "reject", "selectattr", "rejectattr", "default", "d"})
"""Filters that hand on the value, or the list with the same items."""

_ITEM = frozenset({"first", "last", "min", "max", "random"})
_BY_ATTRIBUTE = frozenset({"map", "sort", "unique", "min", "max", "sum", "join", "groupby", "selectattr", "rejectattr"})
_ABSENT = ("defined", "undefined")
_EMPTY = ("none", "undefined")


def paths_of(node: nodes.Node | None, names: Names) -> Paths:
    """Return the paths that an expression may stand for; `names` are those the template has made itself."""
    match node:
        case nodes.Name():
            return names.get(node.name, (node.name,)) if node.ctx == "load" else ()
        case nodes.Getattr():
            return tuple(f"{path}.{node.attr}" for path in paths_of(node.node, names))
        case nodes.Getitem():
            return _item(node, names)
        case nodes.Filter():
            return _filtered(node, names)
        case nodes.Or() | nodes.And() | nodes.Add():
            return _either(paths_of(node.left, names), paths_of(node.right, names))
        case nodes.CondExpr():
            return _either(paths_of(node.expr1, names), paths_of(node.expr2, names))
        case nodes.Call():
            key = asked_key(node)
            return tuple(f"{path}.{key}" for path in paths_of(_owner(node), names)) if key else ()
    return ()


def _item(node: nodes.Getitem, names: Names) -> Paths:
    if isinstance(node.arg, nodes.Slice):
        return paths_of(node.node, names)
    key = node.arg.value if isinstance(node.arg, nodes.Const) else None
    if isinstance(key, str):
        return tuple(f"{path}.{key}" for path in paths_of(node.node, names))
    return tuple(f"{path}[]" for path in paths_of(node.node, names)) if isinstance(key, int) else ()


def _filtered(node: nodes.Filter, names: Names) -> Paths:
    if node.name in SAME:
        other = paths_of(node.args[0], names) if node.args and node.name in ("default", "d") else ()
        return _either(paths_of(node.node, names), other)
    return tuple(f"{path}[]" for path in paths_of(node.node, names)) if node.name in _ITEM else ()


def _either(one: Paths, other: Paths) -> Paths:
    return tuple(dict.fromkeys((*one, *other)))


def _owner(call: nodes.Call) -> nodes.Node | None:
    return call.node.node if isinstance(call.node, nodes.Getattr) else None


def asked_key(call: nodes.Call) -> str:
    """Return `ten` of `x.get("ten")`, or "" for any other call."""
    asks = isinstance(call.node, nodes.Getattr) and call.node.attr == "get" and call.args
    key = call.args[0].value if asks and isinstance(call.args[0], nodes.Const) else None
    return key if isinstance(key, str) else ""


def attribute_of(node: nodes.Filter) -> str:
    """Return the field of the items that a filter looks at, as in `map(attribute="ten")`, or ""."""
    if node.name not in _BY_ATTRIBUTE:
        return ""
    named = next((keyword.value for keyword in node.kwargs if keyword.key == "attribute"), None)
    if named is None and node.name in ("groupby", "selectattr", "rejectattr", "sum") and node.args:
        named = node.args[0]
    key = named.value if isinstance(named, nodes.Const) else None
    return key if isinstance(key, str) else ""


def if_true(test: nodes.Node, names: Names) -> Known:
    """Return what is known where a test came out true."""
    match test:
        case nodes.Not():
            return if_false(test.node, names)
        case nodes.And():
            return if_true(test.left, names) | if_true(test.right, names)
        case nodes.Or():
            return if_true(test.left, names) & if_true(test.right, names)
        case nodes.Test(name="defined"):
            return _marked("?", test.node, names)
        case nodes.Test():
            return NOTHING if test.name in _EMPTY else _marked("", test.node, names)
        case nodes.Compare():
            return _compared(test, names, equal="eq", holds=True)
        case nodes.Filter() | nodes.Call(node=nodes.Getattr()):
            inner = test.node if isinstance(test, nodes.Filter) else _owner(test)
            return if_true(inner, names) if inner is not None else NOTHING
    return _marked("", test, names)


def if_false(test: nodes.Node, names: Names) -> Known:
    """Return what is known where a test came out false."""
    match test:
        case nodes.Not():
            return if_true(test.node, names)
        case nodes.Or():
            return if_false(test.left, names) | if_false(test.right, names)
        case nodes.And():
            return if_false(test.left, names) & if_false(test.right, names)
        case nodes.Test(name="undefined"):
            return _marked("?", test.node, names)
        case nodes.Test(name="none"):
            return _marked("", test.node, names)
        case nodes.Compare():
            return _compared(test, names, equal="ne", holds=False)
    return NOTHING


def _compared(test: nodes.Compare, names: Names, *, equal: str, holds: bool) -> Known:
    """Return what a comparison shows to hold something: `x == "a"`, `x > 0`, `x != none`, and their opposites."""
    if len(test.ops) != 1:
        return NOTHING
    op, other = test.ops[0].op, test.ops[0].expr
    empty = any(isinstance(side, nodes.Const) and side.value in (None, "") for side in (test.expr, other))
    says = (op == equal) is not empty if op in ("eq", "ne") else holds
    return if_true(test.expr, names) | if_true(other, names) if says else NOTHING


def _marked(mark: str, node: nodes.Node, names: Names) -> Known:
    paths = paths_of(node, names)
    if len(paths) != 1:
        return NOTHING
    return frozenset({f"{mark}{paths[0]}", *above(paths[0])[:-1]})
