"""What a field says of itself in `json_schema_extra` ─▶ its rule, as far as the field alone tells whether that can work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from docgen._rollup._limits import MOST_PLACES
from docgen._rollup._rules import FIGURES, Rule, require
from docgen._rollup._shapes import Shape, fields_of, shape

MOST_PER = 10**9

_WORDS = ("sum", "max", "min", "gather", "merge", "same", "own")
_LONGEST = 120


def said_of(name: str, extra: Any) -> dict[str, Any]:
    """Return what a field says besides its type. A function there is asked for the JSON Schema alone."""
    if extra is None or callable(extra):
        return {}
    require(isinstance(extra, Mapping), name, f"json_schema_extra must be a mapping, and is {_short(extra)}")
    return dict(extra)


def rule_of(name: str, said: Mapping[str, Any], held: Shape, *, merged: bool) -> Rule:
    """Return a field's own rule. Inside merged groups one without a rule must be the same, so that none is lost."""
    rule = _worded(name, said["rollup"]) if "rollup" in said else _rule(name, "same" if merged else "own")
    rule = _with_outlier(replace(rule, many=held.many), said.get("outlier", False))
    _require_shape(rule, held)
    one_for = said.get("one_for", "")
    require(isinstance(one_for, str), name, f"one_for names a key beside it, and is {_short(one_for)}")
    return replace(rule, one_for=one_for)


def _rule(name: str, kind: Any, **rest: Any) -> Rule:
    return Rule(name=name, label="", kind=kind, **rest)


def _worded(name: str, told: Any) -> Rule:
    if isinstance(told, str) and told in _WORDS:
        return _rule(name, told)
    no_rule = f"{_short(told)} is no rule; there are {', '.join(_WORDS)}, rate, mean"
    require(isinstance(told, Mapping), name, no_rule)
    rest = {key: value for key, value in told.items() if key in ("places", "per")}
    match {key: value for key, value in told.items() if key not in rest}:
        case {"rate": [str() as part, str() as whole], **other} if not other:
            return _rule(name, "rate", of=(part, whole), **_rounding(name, rest))
        case {"mean": str() as weight, "carry": str() as carry, **other} if not other and "per" not in rest:
            return _rule(name, "mean", weight=weight, carry=carry, **_rounding(name, rest))
        case {"gather": str() as source, "own": bool() as own, **other} if not other and not rest:
            return _rule(name, "gather", source=source, own=own)
        case {"gather": str() as source, **other} if not other and not rest:
            return _rule(name, "gather", source=source)
        case {"merge": [*keys], **other} if not other and not rest and keys:
            return _rule(name, "merge", keys=_keys(name, keys))
    raise ValueError(f"rollup of {name}: {no_rule}")


def _rounding(name: str, rest: Mapping[str, Any]) -> Mapping[str, int]:
    places, per = rest.get("places", 1), rest.get("per", 100)
    _require_whole(name, "places", places, 0, MOST_PLACES)
    _require_whole(name, "per", per, 1, MOST_PER)
    return rest


def _require_whole(name: str, what: str, number: Any, least: int, most: int) -> None:
    sound = isinstance(number, int) and not isinstance(number, bool) and least <= number <= most
    require(sound, name, f"{what} must be a whole number from {least} to {most}, and is {_short(number)}")


def _keys(name: str, keys: list[Any]) -> tuple[str, ...]:
    for key in keys:
        require(isinstance(key, str), name, f"merge takes names of fields as keys, and {_short(key)} is none")
        require(keys.count(key) == 1, name, f"merge has the key {_short(key)} twice")
    return tuple(keys)


def _with_outlier(rule: Rule, told: Any) -> Rule:
    sound = isinstance(told, bool) or (isinstance(told, str) and bool(told))
    require(sound, rule.name, f"outlier is True or the name of a figure beside it, and is {_short(told)}")
    if not told:
        return rule
    require(rule.kind in FIGURES, rule.name, "outlier is for figures")
    return replace(rule, outlier=True, previous=told if isinstance(told, str) else "")


def _require_shape(rule: Rule, held: Shape) -> None:
    name = rule.name
    if rule.kind in FIGURES:
        require(not held.many and not held.groups, name, f"{rule.kind} is for a single figure")
        require(held.is_figure, name, "a figure must be a whole number or a Decimal, never a float")
    if rule.kind in ("rate", "mean") and rule.places:
        require(
            Decimal in held.plain, name, f"a whole number cannot hold a {rule.kind}: make it a Decimal, or places 0"
        )
    if rule.kind == "merge":
        require(held.many, name, "merge is for a list")
        require(not rule.keys or held.group is not None, name, "only groups are merged by keys")
    if rule.kind == "gather":
        _require_gathered(rule, held)


def _require_gathered(rule: Rule, held: Shape) -> None:
    grouped = bool(held.groups) if rule.source else not held.is_text
    require(grouped == bool(rule.source), rule.name, 'gather groups by {"gather": "don_vi"}, texts by "gather"')
    if not rule.source:
        return
    known = fields_of(held.group) if held.group and held.many else {}
    require(rule.source in known, rule.name, f"no such field to name the unit: {rule.source} in a list of groups")
    named = shape(known[rule.source].annotation)
    require(named.is_text and not named.many, rule.name, f"{rule.source} must be a text, to name the unit")


def _short(told: Any) -> str:
    try:
        text = repr(told)
    except Exception:  # a number of thousands of figures, or whatever a plugin made
        return f"{type(told).__name__} that cannot be shown"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
