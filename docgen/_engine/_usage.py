"""A Jinja template ─▶ every value it asks for: a dotted path, how the value is used, and what is known of it there.

Names that loops, sets and macros make are followed to the values they stand for; what cannot be followed is used whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import Environment, nodes

from docgen._engine._tag import Paths, Tag
from docgen._engine._use import As, Here, bound, constants, names_in, opaque, tag_at
from docgen._engine._values import NOTHING, SAME, asked_key, attribute_of, if_false, if_true, paths_of

Found = Iterator[tuple[int, Tag]]

_OWN = ("loop", "self", "super", "caller", "varargs", "kwargs")
_MOST_MACROS = 500
_READ = As(how="read", whole=True)
_PRINTED = As(how="printed")
_TESTED = As(how="tested")


def uses_of(template: nodes.Template, environment: Environment) -> Found:
    """Yield the line and the use of every value the template asks for, in the order of its text."""
    own: dict[str, Paths] = dict.fromkeys((*environment.globals, *_OWN), ())
    reader = _Reader()
    yield from reader.all(template.body, Here(names=own))
    yield from reader.left_over()


@dataclass(slots=True)
class _Reader:
    """Walks a template once. Macros are read where they are called, with the values they are given."""

    macros: dict[str, tuple[nodes.Macro, Here]] = field(default_factory=dict)
    called: set[tuple[Any, ...]] = field(default_factory=set)
    open: list[str] = field(default_factory=list)

    def all(self, body: Iterable[nodes.Node], here: Here) -> Found:
        for node in body:
            yield from self.statement(node, here)

    def statement(self, node: nodes.Node, here: Here) -> Found:
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
                yield from self.all(node.body, here.inside(names=opaque(node.args)))
            case nodes.With():
                made: dict[str, Paths] = {}
                for target, given in zip(node.targets, node.values, strict=True):
                    yield from self.kept(given, here)
                    made |= bound(target, paths_of(given, here.names))
                yield from self.all(node.body, here.inside(names=made))
            case nodes.AssignBlock():
                yield from self.all(node.body, here.inside())
                here.names.update(opaque([node.target]))
            case nodes.Expr():
                yield from self.value(node, here, _READ)
            case _:
                yield from self.all(node.iter_child_nodes(), here.inside())

    def loop(self, node: nodes.For, here: Here) -> Found:
        listed = paths_of(node.iter, here.names)
        items = tuple(f"{path}[]" for path in listed)
        made = bound(node.target, items)
        yield from self.value(node.iter, here, As(how="looped", whole=not any(made.values())))
        known = frozenset(listed) if len(listed) == 1 else NOTHING
        inner = here.inside(known, names=made)
        if node.test is not None:
            yield from self.value(node.test, inner, _TESTED)
            inner = inner.inside(if_true(node.test, inner.names), branch=True)
        yield from self.all(node.body, inner)
        yield from self.all(node.else_, here.inside(branch=True))

    def branches(self, node: nodes.If, here: Here) -> Found:
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

    def assigned(self, node: nodes.Assign, here: Here) -> Found:
        yield from self.kept(node.node, here)
        here.names.update(bound(node.target, paths_of(node.node, here.names)))

    def kept(self, node: nodes.Node, here: Here) -> Found:
        """Read a value that is given a name; below it, what that name is asked for counts."""
        yield from self.value(node, here, As(how="read", whole=not paths_of(node, here.names)))

    def each(self, values: Iterable[nodes.Node], here: Here, wanted: As = _READ) -> Found:
        for value in values:
            yield from self.value(value, here, wanted)

    def value(self, node: nodes.Node, here: Here, wanted: As) -> Found:
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
                held = tuple(value for side in sides for value in constants(side))
                yield from self.each(sides, here, replace(plain, filled=True, compared=held))
            case nodes.Add() | nodes.Sub() | nodes.Mul() | nodes.Div() | nodes.FloorDiv() | nodes.Mod() | nodes.Pow():
                sides = [node.left, node.right]
                numbers = tuple(value for side in sides for value in constants(side) if isinstance(value, int | float))
                yield from self.each(sides, here, replace(plain, compared=numbers))
            case nodes.Not():
                yield from self.value(node.node, here, _TESTED)
            case nodes.And():
                yield from self.value(node.left, here, _TESTED)
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

    def chosen(self, node: nodes.CondExpr, here: Here, wanted: As) -> Found:
        yield from self.value(node.test, here, _TESTED)
        yield from self.value(node.expr1, here.inside(if_true(node.test, here.names), branch=True), wanted)
        if node.expr2 is not None:
            yield from self.value(node.expr2, here.inside(if_false(node.test, here.names), branch=True), wanted)

    def named(self, node: nodes.Name | nodes.Getattr | nodes.Getitem, here: Here, wanted: As) -> Found:
        paths = paths_of(node, here.names)
        for path in paths:
            yield node.lineno, tag_at(path, here, wanted)
        if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            yield from self.each(node.arg.iter_child_nodes() if isinstance(node.arg, nodes.Slice) else [node.arg], here)
        if not paths and not isinstance(node, nodes.Name):
            yield from self.value(node.node, here, _READ)

    def filtered(self, node: nodes.Filter, here: Here, wanted: As) -> Found:
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
                    yield node.lineno, tag_at(f"{path}[].{attribute}", here, _READ)
        yield from self.each((*node.args, *node.kwargs), here, As(how="read", whole=not default))

    def called_with(self, node: nodes.Call, here: Here, wanted: As) -> Found:
        macro = self.macros.get(node.node.name) if isinstance(node.node, nodes.Name) else None
        if macro:
            yield from self.expanded(*macro, node, here)
            return
        if asked_key(node):
            for path in paths_of(node, here.names):
                yield node.lineno, tag_at(path, here, replace(wanted, present=True, filled=len(node.args) > 1))
        elif isinstance(node.node, nodes.Getattr):
            method = replace(wanted, whole=True, filters=(f"{node.node.attr}()", *wanted.filters))
            yield from self.value(node.node.node, here, method)
        else:
            yield from self.value(node.node, here, _READ)
        deeper = isinstance(node.node, nodes.Name) and node.node.name == "loop"
        wanted = As(how="looped", filters=("loop()",), whole=True) if deeper else _READ
        yield from self.each((*node.args, *node.kwargs), here, wanted)

    def expanded(self, macro: nodes.Macro, defined: Here, call: nodes.Call, here: Here) -> Found:
        given = dict(zip(names_in(macro.args), (paths_of(value, here.names) for value in call.args), strict=False))
        given |= {keyword.key: paths_of(keyword.value, here.names) for keyword in call.kwargs}
        values = [*call.args, *(keyword.value for keyword in call.kwargs)]
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

    def body(self, macro: nodes.Macro, here: Here, given: dict[str, Paths]) -> Found:
        yield from self.each(macro.defaults, here)
        self.open.append(macro.name)
        yield from self.all(macro.body, here.inside(names={**opaque(macro.args), **given}))
        self.open.pop()

    def left_over(self) -> Found:
        """Yield the uses of macros that nothing called."""
        for name, (macro, here) in list(self.macros.items()):
            if not any(key[0] == name for key in self.called):
                yield from self.body(macro, here, {})
