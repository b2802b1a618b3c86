"""A model ─▶ how each of its fields is rolled up, read once a run.

Comes in: a type's model with `json_schema_extra={"rollup": …}` on its fields, and its `Rollup`. Goes out: a tree of `Rule`
values. A declaration that could not work raises ValueError with a reason for the plugin's author.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

from docgen.doctype import Rollup

if TYPE_CHECKING:
    from pydantic import BaseModel

Kind = Literal["sum", "max", "min", "rate", "mean", "gather", "merge", "same", "key", "group", "carry", "own"]

FIGURES = ("sum", "max", "min", "rate", "mean")
_WORDS = ("sum", "max", "min", "gather", "merge", "same", "own")
_LISTS = (tuple, list, set, frozenset, Sequence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one field is rolled up.

    `many` says that the field is a list, `default` is what it is when nobody says. `inner` are the rules of the fields of its
    groups. `of` are the fields a rate divides, times `per`; `weight` and `carry` those of a mean; both are rounded to
    `places`. `source` is the field that takes the unit's name in gathered groups; with `own` those that name a
    unit below stay with it. `keys` tell merged groups apart. `previous` holds the figure of the year before. `one_for` is another
    key of which each has one of these, such as the unit of measure of a target.
    """

    name: str
    label: str
    kind: Kind
    many: bool = False
    default: Any = None
    inner: tuple[Rule, ...] = ()
    of: tuple[str, str] = ("", "")
    per: int = 100
    places: int = 1
    weight: str = ""
    carry: str = ""
    source: str = ""
    own: bool = False
    keys: tuple[str, ...] = ()
    outlier: bool = False
    previous: str = ""
    one_for: str = ""


def read_rules(model: type[BaseModel], rollup: Rollup) -> Rule:
    """Return the rules of a model's fields, in their order, as those of one group.

    Raises ValueError where the declaration could not work.
    """
    names = {name for name in (rollup.unit, rollup.units, rollup.refused, *rollup.same) if name}
    for name in names:
        _require_path(model, name.split("."), name)
    inner = tuple(_group(model, {tuple(name.split(".")) for name in rollup.same}, (), merged=False))
    return Rule(name="", label="", kind="group", inner=inner)


def _require_path(model: type[BaseModel] | None, steps: Sequence[str], name: str) -> None:
    field = model.model_fields.get(steps[0]) if model else None
    if field is None:
        raise ValueError(f"Rollup: there is no field {name}")
    if steps[1:]:
        _require_path(shape(field.annotation)[1], steps[1:], name)


def _group(
    model: type[BaseModel], same: set[tuple[str, ...]], above: tuple[type, ...], *, merged: bool
) -> Iterator[Rule]:
    rules = {}
    for name, field in model.model_fields.items():
        inside = {path[1:] for path in same if path[0] == name and path[1:]}
        told = _declared(field.json_schema_extra)
        if (name,) in same:
            told["rollup"] = "same"
        rules[name] = _rule(name, field, told, inside, (*above, model), merged=merged)
    for carrier in [rule.carry for rule in rules.values() if rule.carry in rules]:
        rules[carrier] = replace(rules[carrier], kind="carry", inner=())
    for rule in rules.values():
        _require_neighbours(rule, rules, model)
    yield from rules.values()


def _declared(extra: Any) -> dict[str, Any]:
    return dict(extra) if isinstance(extra, Mapping) else {}


def _rule(
    name: str,
    field: Any,
    told: Mapping[str, Any],
    same: set[tuple[str, ...]],
    above: tuple[type, ...],
    *,
    merged: bool,
) -> Rule:
    many, group, plain = shape(field.annotation)
    rule = replace(
        _worded(name, told.get("rollup"), merged=merged), label=field.title or name, many=many, default=field.default
    )
    rule = replace(_with_outlier(rule, told.get("outlier")), one_for=told.get("one_for", ""))
    if rule.kind in FIGURES:
        _require(not many and group is None, name, f"{rule.kind} is for a single figure")
        sound = bool(plain) and all(kind in (int, Decimal) for kind in plain)
        _require(sound, name, "a figure must be a whole number or a Decimal, never a float")
    if rule.kind == "merge":
        _require(many, name, "merge is for a list")
        return _merging(rule, group, above)
    if rule.kind == "gather":
        _require(
            bool(rule.source) == (group is not None), name, 'gather groups by {"gather": "don_vi"}, texts by "gather"'
        )
        _require(
            not rule.source or (many and group is not None and rule.source in group.model_fields),
            name,
            "no such field to name the unit",
        )
    if "rollup" not in told and group is not None and not many and group not in above:
        inner = tuple(_group(group, same, above, merged=merged))
        if any(one.kind not in ("own", "same" if merged else "own") for one in inner):
            return replace(rule, kind="group", inner=inner)
    return rule


def _merging(rule: Rule, group: type[BaseModel] | None, above: tuple[type, ...]) -> Rule:
    if not rule.keys:
        return rule
    _require(group is not None, rule.name, "only groups are merged by keys")
    assert group is not None
    inner = {one.name: one for one in _group(group, set(), above, merged=True)}
    _require(all(key in inner for key in rule.keys), rule.name, f"the groups lack a key among {', '.join(rule.keys)}")
    for one in inner.values():
        sound = not one.one_for or (one.name in rule.keys and one.one_for in rule.keys)
        _require(sound, one.name, "one_for is for a key, and names another one")
    return replace(
        rule,
        inner=tuple(replace(one, kind="key", inner=()) if one.name in rule.keys else one for one in inner.values()),
    )


def _worded(name: str, told: Any, *, merged: bool) -> Rule:
    """Return the rule as declared; inside merged groups a field without one must be the same, so that none is lost."""
    if told is None:
        return Rule(name=name, label="", kind="same" if merged else "own")
    if told in _WORDS:
        return Rule(name=name, label="", kind=told)
    _require(isinstance(told, Mapping), name, f"{told!r} is no rule; there are {', '.join(_WORDS)}, rate, mean")
    rest = {key: value for key, value in told.items() if key in ("places", "per")}
    match {key: value for key, value in told.items() if key not in rest}:
        case {"rate": [str() as part, str() as whole], **other} if not other:
            return Rule(name=name, label="", kind="rate", of=(part, whole), **rest)
        case {"mean": str() as weight, "carry": str() as carry, **other} if not other:
            return Rule(name=name, label="", kind="mean", weight=weight, carry=carry, **rest)
        case {"gather": str() as source, "own": bool() as own, **other} if not other:
            return Rule(name=name, label="", kind="gather", source=source, own=own)
        case {"gather": str() as source, **other} if not other:
            return Rule(name=name, label="", kind="gather", source=source)
        case {"merge": [*keys], **other} if not other and keys:
            return Rule(name=name, label="", kind="merge", keys=tuple(keys))
    raise ValueError(f"rollup of {name}: {told!r} is no rule")


def _with_outlier(rule: Rule, told: Any) -> Rule:
    if not told:
        return rule
    _require(rule.kind in FIGURES, rule.name, "outlier is for figures")
    return replace(rule, outlier=True, previous=told if isinstance(told, str) else "")


def _require_neighbours(rule: Rule, rules: Mapping[str, Rule], model: type[BaseModel]) -> None:
    summed = [*(rule.of if rule.kind == "rate" else ()), *([rule.weight] if rule.kind == "mean" else ())]
    for name in summed:
        _require(
            name in rules and rules[name].kind == "sum", rule.name, f'{name} must stand beside it with the rule "sum"'
        )
    if rule.kind == "mean":
        found = model.model_fields.get(rule.carry)
        group = shape(found.annotation)[1] if found else None
        sound = group is not None and {"tong", "trong_so"} <= set(group.model_fields)
        _require(sound, rule.name, f"{rule.carry} must stand beside it, a Weighted or None")
    _require(not rule.previous or rule.previous in rules, rule.name, f"there is no field {rule.previous} beside it")


def label(model: type[BaseModel] | None, name: str) -> str:
    """Return what a clerk calls the field of a dotted name."""
    head, _, rest = name.partition(".")
    field = model.model_fields.get(head) if model else None
    if field is None:
        return name
    return label(shape(field.annotation)[1], rest) if rest else field.title or name


def shape(annotation: Any) -> tuple[bool, type[BaseModel] | None, tuple[Any, ...]]:
    """Return whether a type is a list, the group it holds, if any, and the plain types it holds."""
    if hasattr(annotation, "model_fields"):
        return False, annotation, ()
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(args[0])
    if origin in _LISTS or (isinstance(origin, type) and issubclass(origin, Sequence)):
        _, group, plain = _first(args)
        return True, group, plain
    if args and origin is not Literal:
        return _first(args)
    return False, None, (annotation,)


def _first(args: Sequence[Any]) -> tuple[bool, type[BaseModel] | None, tuple[Any, ...]]:
    """Return the shape of several types of which one is meant: the group among them, or all the plain ones."""
    shapes = [shape(arg) for arg in args if arg not in (type(None), ...)]
    many = any(shape[0] for shape in shapes)
    group = next((shape[1] for shape in shapes if shape[1] is not None), None)
    return many, group, tuple(plain for shape in shapes for plain in shape[2])


def _require(holds: bool, name: str, reason: str) -> None:
    if not holds:
        raise ValueError(f"rollup of {name}: {reason}")
