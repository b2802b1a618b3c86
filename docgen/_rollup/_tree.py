"""A model ─▶ how each of its fields is rolled up, read once a run.

Comes in: a type's model with `json_schema_extra={"rollup": …}` on its fields, and its `Rollup`. Goes out: a tree of `Rule`
values. A declaration that could not work raises ValueError with a reason for the plugin's author.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docgen._rollup._beside import require_neighbours, with_carriers
from docgen._rollup._declared import rule_of, said_of
from docgen._rollup._names import require_names
from docgen._rollup._rules import Rule, require
from docgen._rollup._shapes import Shape, fields_of, shape
from docgen.doctype import Rollup

if TYPE_CHECKING:
    from pydantic import BaseModel

Paths = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """Where a group stands: the groups `above` it, the dotted names in it that must be the `same`, whether it is `merged`."""

    above: tuple[type[BaseModel], ...] = ()
    same: Paths = frozenset()
    merged: bool = False

    def inside(self, model: type[BaseModel], name: str) -> _Where:
        """Return where the groups of a field of this group stand."""
        same = frozenset(path[1:] for path in self.same if path[0] == name and path[1:])
        return replace(self, above=(*self.above, model), same=same)


def read_rules(model: type[BaseModel], rollup: Rollup) -> Rule:
    """Return the rules of a model's fields, in their order, as those of one group.

    Raises ValueError where the declaration could not work.
    """
    require_names(model, rollup)
    where = _Where(same=frozenset(tuple(name.split(".")) for name in rollup.same))
    return Rule(name="", label="", kind="group", inner=tuple(_group(model, where)))


def _group(model: type[BaseModel], where: _Where) -> Iterator[Rule]:
    known = fields_of(model)
    said = {name: _said(name, field, where) for name, field in known.items()}
    shapes = {name: shape(field.annotation) for name, field in known.items()}
    rules = {name: _rule(name, known[name], said[name], shapes[name], where.inside(model, name)) for name in known}
    rules = with_carriers(rules, said)
    require_neighbours(rules, shapes)
    yield from rules.values()


def _said(name: str, field: Any, where: _Where) -> dict[str, Any]:
    said = said_of(name, field.json_schema_extra)
    if (name,) in where.same:
        require(said.get("rollup", "same") == "same", name, "Rollup.same names it, and it has another rule of its own")
        said["rollup"] = "same"
    return said


def _rule(name: str, field: Any, said: Mapping[str, Any], held: Shape, inside: _Where) -> Rule:
    rule = rule_of(name, said, held, merged=inside.merged)
    rule = replace(rule, label=field.title or name, default=field.default)
    require(inside.merged or len(inside.above) > 1 or not rule.one_for, name, "one_for is for a key of a merged list")
    if rule.kind == "merge" and rule.keys:
        return _merging(rule, held, inside)
    if "rollup" in said or held.many:
        return rule
    return _entered(rule, held, inside)


def _entered(rule: Rule, held: Shape, inside: _Where) -> Rule:
    """Return a group's rules, or its own where nothing in it is rolled up."""
    for group in held.groups:
        if group in inside.above:
            reason = f'{group.__name__} lies inside itself, and figures deeper down would be lost; say "own"'
            require(not inside.same and not _says_a_rule(group, ()), rule.name, reason)
            continue
        inner = tuple(_group(group, inside))
        if any(one.kind not in ("own", "same" if inside.merged else "own") for one in inner):
            require(
                held.group is not None,
                rule.name,
                'what may be something else than a group cannot be entered; say "own"',
            )
            return replace(rule, kind="group", inner=inner)
    return rule


def _says_a_rule(group: type[BaseModel], above: tuple[type[BaseModel], ...]) -> bool:
    """Return whether any field of a group is rolled up, in it or deeper down."""
    for name, field in fields_of(group).items():
        said = said_of(name, field.json_schema_extra)
        if said.get("rollup", "own") != "own":
            return True
        inner = shape(field.annotation)
        deeper = () if "rollup" in said or inner.many else inner.groups
        if any(_says_a_rule(one, (*above, group)) for one in deeper if one not in (*above, group)):
            return True
    return False


def _merging(rule: Rule, held: Shape, inside: _Where) -> Rule:
    group = held.group
    assert group is not None
    require(group not in inside.above, rule.name, f"{group.__name__} lies inside itself, and cannot be merged there")
    inner = {one.name: one for one in _group(group, replace(inside, same=frozenset(), merged=True))}
    _require_keys(rule, inner, group)
    return replace(
        rule,
        inner=tuple(replace(one, kind="key", inner=()) if one.name in rule.keys else one for one in inner.values()),
    )


def _require_keys(rule: Rule, inner: Mapping[str, Rule], group: type[BaseModel]) -> None:
    known = fields_of(group)
    for key in rule.keys:
        require(key in inner, rule.name, f"the groups lack a key among {', '.join(rule.keys)}")
        held = shape(known[key].annotation)
        require(
            not held.many and not held.groups, rule.name, f"the key {key} is a list or a group, and must be one value"
        )
        sound = "rollup" not in said_of(key, known[key].json_schema_extra) and inner[key].kind == "same"
        require(sound, rule.name, f"the key {key} can have no rule of its own")
    for one in inner.values():
        sound = not one.one_for or (one.name in rule.keys and one.one_for in rule.keys and one.name != one.one_for)
        require(sound, one.name, "one_for is for a key, and names another one")
