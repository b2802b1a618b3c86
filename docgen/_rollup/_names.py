"""The fields that a `Rollup` names: whether the model has them, and whether each can be what it is named for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from docgen._rollup._declared import said_of
from docgen._rollup._shapes import Shape, fields_of, shape
from docgen.doctype import Rollup
from docgen.vn.dates import IssueDate

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """A field on the way to a dotted name: its shape, and whether it says how it is rolled up."""

    name: str
    held: Shape
    ruled: bool


def require_names(model: type[BaseModel], rollup: Rollup) -> None:
    """Raise ValueError unless each field the `Rollup` names is there and can be what it is named for."""
    _require_unit(rollup, model)
    if rollup.units:
        _require_units(rollup, model)
    for name in rollup.same:
        _require_same(name, model)
    if rollup.refused:
        _require_refused(rollup.refused, model)
    if rollup.day:
        found = _last(model, "day", rollup.day)
        _require(
            _all_of(found.held, lambda kind: kind in (date, IssueDate)), f"day names {rollup.day}, which is no date"
        )
    if rollup.year:
        found = _last(model, "year", rollup.year)
        _require(_all_of(found.held, lambda kind: kind is int), f"year names {rollup.year}, which is no whole number")


def _require_unit(rollup: Rollup, model: type[BaseModel]) -> None:
    *way, last = _steps(model, rollup.unit)
    _require_groups(way, "unit", rollup.unit)
    _require(_names_something(last.held), f"unit names {rollup.unit}, which is neither a text nor lines of text")
    _require(not last.ruled, f"unit names {rollup.unit}, which has a rule of its own")
    _require(rollup.unit not in rollup.same, f"unit names {rollup.unit}, which cannot be the same in all reports")


def _require_units(rollup: Rollup, model: type[BaseModel]) -> None:
    way = list(_steps(model, rollup.units))
    *above, last = way
    for step in above:
        _require(step.held.group is not None, f"units names {rollup.units}, and {step.name} holds more than groups")
    grouped = f"{rollup.units}.<field>" if last.held.groups else ""
    _require(not grouped, f"units names {rollup.units}, groups: name their field with the name, {grouped}")
    _require(_names_something(last.held), f"units names {rollup.units}, which holds no names")
    _require(any(step.held.many for step in way), f"units names {rollup.units}, which is no list")
    _require(
        all(step.held.firm for step in way),
        f"units names {rollup.units}, which may be no list, or one without an order",
    )


def _require_refused(name: str, model: type[BaseModel]) -> None:
    _require("." not in name, f"refused names {name}, which is inside a group")
    found = _last(model, "refused", name)
    _require(found.held.is_text and found.held.many, f"refused names {name}, which is no list of texts")
    _require(not found.ruled, f"refused names {name}, which has a rule of its own")


def _require_same(name: str, model: type[BaseModel]) -> None:
    *way, _ = _steps(model, name)
    _require_groups(way, "same", name)
    for step in way:
        _require(not step.ruled, f"same names {name}, and {step.name} has a rule as a whole")


def _last(model: type[BaseModel], what: str, name: str) -> _Step:
    *way, last = _steps(model, name)
    _require_groups(way, what, name)
    return last


def _require_groups(way: list[_Step], what: str, name: str) -> None:
    for step in way:
        single = step.held.group is not None and not step.held.many
        _require(single, f"{what} names {name}, and {step.name} is no single group")


def _steps(model: type[BaseModel], name: str) -> Iterator[_Step]:
    known = fields_of(model)
    for step in name.split("."):
        _require(step in known, f"there is no field {name}")
        held = shape(known[step].annotation)
        yield _Step(name=step, held=held, ruled="rollup" in said_of(step, known[step].json_schema_extra))
        known = fields_of(held.groups[0]) if held.groups else {}


def _names_something(held: Shape) -> bool:
    """Return whether it holds texts, be it from a list of choices."""
    return held.is_text or (not held.groups and bool(held.plain) and all(map(_is_choice, held.plain)))


def _is_choice(kind: Any) -> bool:
    if get_origin(kind) is Literal:
        return all(isinstance(one, str) for one in get_args(kind))
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def _all_of(held: Shape, holds: Any) -> bool:
    return not held.many and not held.groups and bool(held.plain) and all(map(holds, held.plain))


def _require(holds: bool, reason: str) -> None:
    if not holds:
        raise ValueError(f"Rollup: {reason}")
