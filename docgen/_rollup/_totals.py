"""The running totals: one per ruled field, each takes a report's value and keeps what the rule keeps, and no report.

`add(value, beside, path, reading)`: `value` of the report's field at `path`, `beside` the group it stands in. `result()` is
the field of the consolidated record, or None when no report had it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from docgen._rollup._alike import Met, alike
from docgen._rollup._book import Book, Reading
from docgen._rollup._figures import Extreme, Figure, Mean, Rate, Sum
from docgen._rollup._gathered import Items, Pieces, Same, Texts
from docgen._rollup._rules import Rule
from docgen._rollup._values import Number, folded, shown
from docgen.errors import FieldPath


class Total(Protocol):
    """What all totals share."""

    rule: Rule

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take one report's value."""
        ...

    def result(self) -> Any:
        """Return the consolidated value, or None."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAt:
    """A figure of the consolidated record: where it stands, what it is, and how it came about."""

    path: FieldPath
    value: Number
    figure: Figure


class Group:
    """The fields of a group, each by its rule; `merged` inside an item of a merged list."""

    def __init__(self, rule: Rule, book: Book, label: str = "", *, merged: bool = False) -> None:
        self.rule = rule
        self._merged = merged
        above = f"{label} › " if label else ""
        inner = [one for one in rule.inner if one.kind not in ("own", "carry")]
        self.totals = {one.name: _total(one, book, f"{above}{one.label}", merged=merged) for one in inner}

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take the group of one report; one that is absent lacks every figure."""
        for name, total in self.totals.items():
            total.add(None if value is None else getattr(value, name), value, (*path, name), reading)

    def clashes(self, value: Any, path: FieldPath, reading: Reading) -> bool:
        """Tell what one report has otherwise than the items it would be merged into, and return whether there is any."""
        found = [
            total.clashes(getattr(value, name), (*path, name), reading)
            for name, total in self.totals.items()
            if value is not None and isinstance(total, Group | Merged | Same)
        ]
        return any(found)

    def result(self) -> dict[str, Any] | None:
        """Return the group's fields that some report had; rates come of the sums beside them.

        What is as it would be anyway is left out, where nothing the consolidating record says could show in its place.
        """
        found: dict[str, Any] = {}
        for name, total in self.totals.items():
            value = self._value(total)
            stays = isinstance(total, Figure) and not self._merged
            if value is not None and (stays or value != total.rule.default):
                found[name] = value
            if isinstance(total, Mean) and (carried := total.carried()):
                found[total.rule.carry] = carried
        order = {one.name: place for place, one in enumerate(self.rule.inner)}
        return dict(sorted(found.items(), key=lambda item: order[item[0]])) or None

    def figures(self, path: FieldPath = ()) -> Iterator[FigureAt]:
        """Yield each figure that has a value, with its place in the consolidated record."""
        for name, total in self.totals.items():
            value = self._value(total)
            if isinstance(total, Figure) and value is not None:
                yield FigureAt(path=(*path, name), value=value, figure=total)
            elif isinstance(total, Group | Merged):
                yield from total.figures((*path, name))

    def lists(self) -> Iterator[Merged]:
        """Yield the merged lists inside, but for those in their groups."""
        for total in self.totals.values():
            if isinstance(total, Merged):
                yield total
            elif isinstance(total, Group):
                yield from total.lists()

    def _value(self, total: Total) -> Any:
        return total.quotient(self.totals) if isinstance(total, Rate) else total.result()


class Merged:
    """A list whose groups with the same keys are one, their other fields by their own rules."""

    def __init__(self, rule: Rule, book: Book, label: str) -> None:
        self.rule = rule
        self.label = label
        self._book = book
        self._groups: dict[Hashable, Group] = {}
        self._met: dict[Hashable, Met] = {}
        self._turn = 1

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a list of groups."""
        for position, item in enumerate(value or ()):
            key = self._key(item)
            if key not in self._groups:
                self._begin(key, item, (*path, position), reading)
            self._met[key].reports |= self._turn
            self._groups[key].add(item, None, (*path, position), reading)
        self._turn <<= 1

    def clashes(self, value: Any, path: FieldPath, reading: Reading) -> bool:
        """Tell which items of a list differ from those they would be merged into, and from one another."""
        items = [((*path, position), self._key(item), item) for position, item in enumerate(value or ())]
        found = [self._groups[key].clashes(item, at, reading) for at, key, item in items if key in self._groups]
        once = Counter(key for _, key, _ in items)
        twice = [(at, key, item) for at, key, item in items if once[key] > 1]
        return any(found) or any([*self._clashing(twice, reading)])

    def _clashing(self, items: Iterable[tuple[FieldPath, Hashable, Any]], reading: Reading) -> Iterator[bool]:
        """Hold the items of one report to one another, in a book of its own: nothing is added yet."""
        trial = replace(reading, book=Book())
        first: dict[Hashable, Group] = {}
        for at, key, item in items:
            if key in first:
                yield first[key].clashes(item, at, reading)
            else:
                first[key] = Group(self.rule, trial.book, self._called(item), merged=True)
                first[key].add(item, None, at, trial)
        trial.book.close()

    def result(self) -> list[dict[str, Any]] | None:
        """Return a group a key, in the order they were first met."""
        return [group.result() or {} for group in self._groups.values()] or None

    def figures(self, path: FieldPath) -> Iterator[FigureAt]:
        """Yield the figures inside."""
        for position, group in enumerate(self._groups.values()):
            yield from group.figures((*path, position))

    def written_two_ways(self) -> Iterator[tuple[Met, Met]]:
        """Yield pairs of keys that are probably one: the odd one and the usual one."""
        bound = [bool(one.one_for) for name in self.rule.keys for one in self.rule.inner if one.name == name]
        yield from alike(self._met.values(), bound)
        for group in self._groups.values():
            for inner in group.lists():
                yield from inner.written_two_ways()

    def _key(self, item: Any) -> Hashable:
        return tuple(folded(getattr(item, name), case=False) for name in self.rule.keys)

    def _begin(self, key: Hashable, item: Any, path: FieldPath, reading: Reading) -> None:
        parts = self._parts(item)
        self._groups[key] = Group(self.rule, self._book, self._called(item), merged=True)
        place = reading.record.place_of((*path, self.rule.keys[0]))
        self._met[key] = Met(parts=parts, unit=reading.unit, place=place)

    def _parts(self, item: Any) -> tuple[str, ...]:
        return tuple(shown(getattr(item, name)) for name in self.rule.keys)

    def _called(self, item: Any) -> str:
        return f"{self.label} [{named(self._parts(item))}]"


def named(parts: Iterable[str]) -> str:
    """Return what tells a merged group apart, for people."""
    return " – ".join(filter(None, parts))


def _total(rule: Rule, book: Book, label: str, *, merged: bool) -> Total:
    match rule.kind:
        case "sum":
            return Sum(rule, book, label)
        case "max" | "min":
            return Extreme(rule, book, label)
        case "rate":
            return Rate(rule, book, label)
        case "mean":
            return Mean(rule, book, label)
        case "group":
            return Group(rule, book, label, merged=merged)
        case "gather":
            return Pieces(rule) if rule.source else Texts(rule)
        case "merge":
            return Merged(rule, book, label) if rule.keys else Items(rule)
    return Same(rule, label)
