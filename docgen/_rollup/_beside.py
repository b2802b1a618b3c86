"""What a rule needs of the fields beside it: counts to divide, a weight, a place for what stands behind a mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from docgen._rollup._rules import Rule, require
from docgen._rollup._shapes import Shape, fields_of, shape


def with_carriers(rules: Mapping[str, Rule], said: Mapping[str, Mapping[str, object]]) -> dict[str, Rule]:
    """Return the rules of a group, those of fields that carry what stands behind a mean as such."""
    found = dict(rules)
    for mean in (rule for rule in rules.values() if rule.kind == "mean"):
        if mean.carry not in rules:
            continue  # told with what else it lacks
        require(
            "rollup" not in said[mean.carry], mean.name, f"{mean.carry} carries it, and can have no rule of its own"
        )
        require(found[mean.carry].kind != "carry", mean.name, f"{mean.carry} carries another mean already")
        found[mean.carry] = replace(rules[mean.carry], kind="carry", inner=())
    return found


def require_neighbours(rules: Mapping[str, Rule], shapes: Mapping[str, Shape]) -> None:
    """Raise ValueError unless each rule of a group finds beside it what it needs."""
    for rule in rules.values():
        for name in _summed(rule):
            sound = name in rules and rules[name].kind == "sum"
            require(sound, rule.name, f'{name} must stand beside it with the rule "sum"')
        if rule.kind == "rate":
            require(len(set(rule.of)) == 2, rule.name, f"{rule.of[0]} divided by itself is no rate")
        if rule.kind == "mean":
            require(
                _carries(shapes.get(rule.carry, Shape())),
                rule.name,
                f"{rule.carry} must stand beside it, a Weighted or None",
            )
        if rule.previous:
            _require_previous(rule, shapes)


def _summed(rule: Rule) -> Iterator[str]:
    yield from rule.of if rule.kind == "rate" else ()
    yield from (rule.weight,) if rule.kind == "mean" else ()


def _carries(held: Shape) -> bool:
    known = fields_of(held.group) if held.group and not held.many else {}
    parts = [known.get(name) for name in ("tong", "trong_so")]
    return all(part is not None and shape(part.annotation).is_figure for part in parts)


def _require_previous(rule: Rule, shapes: Mapping[str, Shape]) -> None:
    name = rule.previous
    require(name in shapes, rule.name, f"there is no field {name} beside it")
    require(
        name != rule.name, rule.name, "outlier names the field itself, where it needs the figure of the year before"
    )
    require(shapes[name].is_figure, rule.name, f"outlier needs a figure, and {name} is none")
