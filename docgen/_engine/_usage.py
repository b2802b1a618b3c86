"""A Jinja template ─▶ every value it asks for: a dotted path, how the value is used, and what is known of it there.

Names that loops, sets and macros make are followed to the values they stand for; what cannot be followed is used whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from jinja2 import Environment, nodes

from docgen._engine._values import NOTHING, SAME, Known, Paths, above, asked_key, attribute_of, if_false, if_true, paths_of

How = Literal["printed", "looped", "tested", "read"]
Found = Iterator[tuple[int, "Tag"]]

_OWN = ("loop", "self", "super", "caller", "varargs", "kwargs")
_MOST_MACROS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A value that a template asks for.

    `path` is dotted, `[]` standing for the items of a list: `chi_tieu[].muc[].ten`. `part` is the zip part, `paragraph` the
    paragraph's number in it from 1, or None outside paragraphs; `text` is that paragraph's text and `tag` the tag as it is
    written. `use` is how the value is used: "printed", "looped" over, "tested", or "read" (compared, computed with, handed
    to a function). `filters` are the filters it goes through, first one first, and the methods it is asked for (`items()`).

    `filled` are the paths that are known to hold something where the tag stands (an `if` is around it); `present` those
    that may be absent without harm (`default`, `is defined`); `conditional` says that the tag stands in a branch, `whole`
    that everything below the path is used in a way that cannot be followed. `compared` are the constants it is held against.
    """

    path: str
    part: str = ""
    paragraph: int | None = None
    text: str = ""
    tag: str = ""
    use: How = "printed"
    filters: Paths = ()
    filled: Paths = ()
    present: Paths = ()
    conditional: bool = False
    whole: bool = False
    compared: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """What is known where a node stands: the template's own names, what holds something, whether it is a branch."""

    names: dict[str, Paths]
    known: Known = NOTHING
    conditional: bool = False

    def inside(self, known: Known = NOTHING, *, branch: bool = False, **names: Paths) -> _Here:
        return _Here(
            names={**self.names, **names}, known=self.known | known, conditional=self.conditional or branch
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _As:
    """How the value of an expression is wanted."""

    how: How
    filters: Paths = ()
    filled: bool = False
    present: bool = False
    whole: bool = False
    compared: tuple[Any, ...] = ()


_READ = _As(how="read", whole=True)
_PRINTED = _As(how="printed")
_TESTED = _As(how="tested")


def uses_of(template: nodes.Template, environment: Environment) -> Found:
    """Yield the line and the use of every value the template asks for, in the order of its text."""
    own = dict.fromkeys((*environment.globals, *_OWN), ())
    reader = _Reader()
    yield from reader.all(template.body, _Here(names=own))
    yield from reader.left_over()


@dataclass(slots=True)
class _Reader:
    """Walks a template once. Macros are read where they are called, with the values they are given."""

    macros: dict[str, tuple[nodes.Macro, _Here]] = field(default_factory=dict)
    called: set[tuple[Any, ...]] = field(default_factory=set)
    open: list[str] = field(default_factory=list)

    def all(self, body: Iterable[nodes.Node], here: _Here) -> Found:
        for node in body:
            yield from self.statement(node, here)

    def statement(self, node: nodes.Node, here: _Here) -> Found:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    yield from self.value(part, here, _PRINTED)
            case nodes.For():
                yield from self.loop(node, here)
            case nodes.If():
                yield from self.branches(node, here)
            case nodes.Assign():
                yield from self.assigned(node, here)
            case nodes.Macro():
                here.names[node.name] = ()
                self.macros[node.name] = (node, here)
            case nodes.CallBlock():
                yield from self.value(node.call, here, _READ)
                yield from self.all(node.body, here.inside(**dict.fromkeys(_named(node.args), ())))
            case nodes.With():
                yield from self.each(node.values, here)
                made = {target: value for one, given in zip(node.targets, node.values, strict=True)
                        for target, value in _bound(one, paths_of(given, here.names))}  # fmt: skip
                yield from self.all(node.body, here.inside(**made))
            case nodes.AssignBlock():
                yield from self.all(node.body, here.inside())
                here.names.update(dict.fromkeys(_named([node.target]), ()))
            case nodes.Expr():
                yield from self.value(node, here, _READ)
            case _:
                yield from self.all(node.iter_child_nodes(), here.inside())

    def loop(self, node: nodes.For, here: _Here) -> Found:
        listed = paths_of(node.iter, here.names)
        items = tuple(f"{path}[]" for path in listed)
        made = dict(_bound(node.target, items))
        yield from self.value(node.iter, here, _As(how="looped", whole=not any(made.values())))
        known = frozenset(listed) if len(listed) == 1 else NOTHING
        inner = here.inside(known, **made)
        if node.test is not None:
            yield from self.value(node.test, inner, _TESTED)
            inner = inner.inside(if_true(node.test, inner.names), branch=True)
        yield from self.all(node.body, inner)
        yield from self.all(node.else_, here.inside(branch=True))

    def branches(self, node: nodes.If, here: _Here) -> Found:
        """Read every branch; a name that one of them sets may afterwards stand for any of its values."""
        before, known, made = dict(here.names), NOTHING, []
        for test, body in ((node.test, node.body), *((other.test, other.body) for other in node.elif_)):
            yield from self.value(test, here.inside(known, branch=bool(known)), _TESTED)
            inner = here.inside(known | if_true(test, before), branch=True)
            yield from self.all(body, inner)
            known |= if_false(test, before)
            made.append(inner.names)
        last = here.inside(known, branch=True)
        yield from self.all(node.else_, last)
        for names in (*made, last.names):
            for name, paths in names.items():
                if paths != before.get(name):
                    here.names[name] = tuple(dict.fromkeys((*here.names.get(name, ()), *paths)))

    def assigned(self, node: nodes.Assign, here: _Here) -> Found:
        paths = paths_of(node.node, here.names)
        yield from self.value(node.node, here, _As(how="read", whole=not paths))
        here.names.update(_bound(node.target, paths))

    def each(self, values: Iterable[nodes.Node], here: _Here, wanted: _As = _READ) -> Found:
        for value in values:
            yield from self.value(value, here, wanted)

    def value(self, node: nodes.Node, here: _Here, wanted: _As) -> Found:
        """Yield the uses of an expression whose value is wanted in that way."""
        plain = replace(wanted, filters=(), whole=False) if wanted.how == "tested" else _READ
        match node:
            case nodes.Name() | nodes.Getattr() | nodes.Getitem():
                yield from self.named(node, here, wanted)
            case nodes.Filter():
                yield from self.filtered(node, here, wanted)
            case nodes.Test():
                absent = node.name in ("defined", "undefined")
                yield from self.value(node.node, here, replace(_TESTED, present=absent, filled=True))
                yield from self.each((*node.args, *node.kwargs), here)
            case nodes.Call():
                yield from self.called_with(node, here, wanted)
            case nodes.Compare():
                sides = [node.expr, *(operand.expr for operand in node.ops)]
                constants = tuple(value for side in sides for value in _constants(side))
                yield from self.each(sides, here, replace(plain, filled=True, compared=constants))
            case nodes.Not():
                yield from self.value(node.node, here, _TESTED)
            case nodes.And():
                yield from self.value(node.left, here, wanted)
                yield from self.value(node.right, here.inside(if_true(node.left, here.names), branch=True), wanted)
            case nodes.Or():
                yield from self.value(node.left, here, replace(wanted, filled=True))
                yield from self.value(node.right, here.inside(if_false(node.left, here.names), branch=True), wanted)
            case nodes.CondExpr():
                yield from self.chosen(node, here, wanted)
            case nodes.Concat():
                yield from self.each(node.nodes, here, replace(wanted, filters=()))
            case _:
                yield from self.each(node.iter_child_nodes(), here, plain)

    def chosen(self, node: nodes.CondExpr, here: _Here, wanted: _As) -> Found:
        yield from self.value(node.test, here, _TESTED)
        yield from self.value(node.expr1, here.inside(if_true(node.test, here.names), branch=True), wanted)
        if node.expr2 is not None:
            yield from self.value(node.expr2, here.inside(if_false(node.test, here.names), branch=True), wanted)

    def named(self, node: nodes.Name | nodes.Getattr | nodes.Getitem, here: _Here, wanted: _As) -> Found:
        paths = paths_of(node, here.names)
        for path in paths:
            yield node.lineno, _tag(path, here, wanted)
        if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            yield from self.each(node.arg.iter_child_nodes() if isinstance(node.arg, nodes.Slice) else [node.arg], here)
        if not paths and not isinstance(node, nodes.Name):
            yield from self.value(node.node, here, _READ)

    def filtered(self, node: nodes.Filter, here: _Here, wanted: _As) -> Found:
        default = node.name in ("default", "d")
        if node.node is not None:
            through = replace(
                wanted,
                filters=(node.name, *wanted.filters),
                filled=wanted.filled or default,
                present=wanted.present or default,
                whole=wanted.whole or (wanted.how == "printed" and not attribute_of(node) and node.name not in SAME),
            )
            yield from self.value(node.node, here, through)
            if attribute := attribute_of(node):
                for path in paths_of(node.node, here.names):
                    yield node.lineno, _tag(f"{path}[].{attribute}", here, _READ)
        yield from self.each((*node.args, *node.kwargs), here, _As(how="read", whole=not default))

    def called_with(self, node: nodes.Call, here: _Here, wanted: _As) -> Found:
        macro = self.macros.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        if macro:
            yield from self.expanded(*macro, node, here)
            return
        if key := asked_key(node):
            yield from self.named(nodes.Getattr(node.node.node, key, "load", lineno=node.lineno), here,
                                  replace(wanted, present=True, filled=len(node.args) > 1))  # fmt: skip
        elif isinstance(node.node, nodes.Getattr):
            method = replace(wanted, whole=True, filters=(f"{node.node.attr}()", *wanted.filters))
            yield from self.value(node.node.node, here, method)
        deeper = isinstance(node.node, nodes.Name) and node.node.name == "loop"
        wanted = _As(how="looped", filters=("loop()",), whole=True) if deeper else _READ
        yield from self.each((*node.args, *node.kwargs), here, wanted)

    def expanded(self, macro: nodes.Macro, defined: _Here, call: nodes.Call, here: _Here) -> Found:
        given = dict(zip(_named(macro.args), (paths_of(value, here.names) for value in call.args), strict=False))
        given |= {keyword.key: paths_of(keyword.value, here.names) for keyword in call.kwargs}
        values = [value for value in (*call.args, *(keyword.value for keyword in call.kwargs))]
        for value in values:
            if not paths_of(value, here.names):
                yield from self.value(value, here, _READ)
        key = (macro.name, tuple(sorted(given.items())), here.known, here.conditional)
        if key in self.called:
            return
        if self.open.count(macro.name) > 1 or len(self.called) >= _MOST_MACROS:
            yield from self.each(values, here)
            return
        self.called.add(key)
        yield from self.body(macro, replace(here, names=defined.names), given)

    def body(self, macro: nodes.Macro, here: _Here, given: dict[str, Paths]) -> Found:
        yield from self.each(macro.defaults, here)
        self.open.append(macro.name)
        yield from self.all(macro.body, here.inside(**{**dict.fromkeys(_named(macro.args), ()), **given}))
        self.open.pop()

    def left_over(self) -> Found:
        """Yield the uses of macros that nothing called."""
        for name, (macro, here) in list(self.macros.items()):
            if not any(key[0] == name for key in self.called):
                yield from self.body(macro, here, {})


def _tag(path: str, here: _Here, wanted: _As) -> Tag:
    through = above(path) if here.known else []
    filled = [one for one in through if one in here.known]
    present = [one for one in through if f"?{one}" in here.known]
    return Tag(
        path=path,
        use=wanted.how,
        filters=wanted.filters,
        filled=(*filled, *([path] if wanted.filled else [])),
        present=(*present, *([path] if wanted.present else [])),
        conditional=here.conditional,
        whole=wanted.whole,
        compared=wanted.compared,
    )


def _named(targets: Iterable[nodes.Node]) -> list[str]:
    return [name.name for target in targets for name in (target, *target.find_all(nodes.Name)) if isinstance(name, nodes.Name)]


def _bound(target: nodes.Node, paths: Paths) -> Iterator[tuple[str, Paths]]:
    """Yield the names a target makes with what they stand for; the names of a tuple are not followed."""
    if isinstance(target, nodes.Name):
        yield target.name, paths
        return
    yield from ((name, ()) for name in _named([target]))


def _constants(node: nodes.Node) -> Iterator[Any]:
    if isinstance(node, nodes.Const):
        yield node.value
    elif isinstance(node, nodes.List | nodes.Tuple):
        yield from (item.value for item in node.items if isinstance(item, nodes.Const))
