"""The units: which are expected, what is known of each, which report is whose, and who has not reported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from docgen._rollup._values import folded, is_list
from docgen.catalogue import rollup as kinds
from docgen.errors import Diagnostic, FieldPath, Place
from docgen.vn.text import nearest
from docgen.vn.units import unit_called


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit expected: its name, where that stands in the consolidating record, and what is known of it."""

    name: str
    path: FieldPath
    known: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The units expected by what their names have in common; none when any may report. `twice` are listed once more.

    `by_called` has them once more by the names of the units, where the list or a report names their committees.
    """

    by_name: Mapping[Hashable, Unit] = field(default_factory=dict)
    by_called: Mapping[Hashable, Unit] = field(default_factory=dict)
    twice: tuple[Unit, ...] = ()

    def find(self, name: str) -> Unit | None:
        """Return the unit of that name, spaces and case aside, or of the name of its committee."""
        return self.by_name.get(folded(name, case=False)) or self.by_called.get(_called(name))

    def called(self, name: str) -> str:
        """Return a unit's name as the list has it, else the name itself."""
        known = self.find(name)
        return known.name if known else name

    def nearest(self, name: str) -> str:
        """Return the unit's name that was probably meant, or ""."""
        return nearest(name, [unit.name for unit in self.by_name.values()])

    def missing(
        self, seen: Collection[Hashable], place_of: Callable[[FieldPath], Place], *, strict: bool
    ) -> Iterator[Diagnostic]:
        """Yield each unit that is not among those seen, where it stands in the list: each by its name, however many."""
        kind = replace(kinds.UNIT_MISSING, severity="error") if strict else kinds.UNIT_MISSING
        for key, unit in self.by_name.items():
            if key not in seen:
                yield kind.at(place_of(unit.path), don_vi=unit.name)

    def doubled(self, place_of: Callable[[FieldPath], Place]) -> Iterator[Diagnostic]:
        """Yield each unit that is listed once more, where it stands in the list."""
        for unit in self.twice:
            yield kinds.UNIT_LISTED_TWICE.at(place_of(unit.path), don_vi=unit.name)


def expected_units(name: str, typed: Mapping[str, Any]) -> Units:
    """Return the units that the field `name` (dotted into its groups) lists in the typed fields of a record."""
    if not name:
        return Units()
    head, *rest = name.split(".")
    found: dict[Hashable, Unit] = {}
    listed = _listed(typed.get(head), tuple(rest), (head,), None)
    twice = [unit for unit in listed if found.setdefault(folded(unit.name, case=False), unit) is not unit]
    by_called = {_called(unit.name): unit for unit in found.values()}
    return Units(by_name=found, by_called=by_called, twice=tuple(twice))


def _called(name: str) -> Hashable:
    return folded(unit_called(name), case=False)


def _listed(value: Any, steps: tuple[str, ...], path: FieldPath, known: Any) -> Iterator[Unit]:
    if is_list(value):
        for position, item in enumerate(value):
            yield from _listed(item, steps, (*path, position), item)
    elif value is not None and steps:
        yield from _listed(getattr(value, steps[0], None), steps[1:], (*path, steps[0]), known)
    elif value is not None and str(value).strip():
        yield Unit(name=" ".join(str(value).split()), path=path, known=known)


def unit_name(model: Any, name: str) -> str:
    """Return the name of a report's unit: a text, or lines joined."""
    value = field_at(model, name)
    words = value if is_list(value) else (value or "",)
    return " ".join(" ".join(map(str, words)).split())


def typed_name(data: Mapping[str, Any], name: str) -> str:
    """Return the name of a report's unit as it was typed, or "" where it is no text: the report is refused, its unit known."""
    value: Any = data
    for step in name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    words = value if isinstance(value, list) else [value]
    return " ".join(" ".join(words).split()) if all(isinstance(word, str) for word in words) else ""


def field_at(model: Any, name: str) -> Any:
    """Return the value of a dotted field, None where a group on the way is absent."""
    value = model
    for step in name.split("."):
        value = getattr(value, step, None)
    return value
