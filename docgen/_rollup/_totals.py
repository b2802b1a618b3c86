"""The running totals: one per ruled field, each takes a report's value and keeps what the rule keeps, and no report.

`add(value, beside, path, reading)`: `value` of the report's field at `path`, `beside` the group it stands in. `result()` is
the field of the consolidated record, or None when no report had it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from docgen._rollup._alike import Met, alike
from docgen._rollup._book import Book, Reading
from docgen._rollup._figures import Extreme, Figure, Mean, Rate, Sum
from docgen._rollup._rules import Rule
from docgen._rollup._values import Number, folded, items_of, plain, shown
from docgen.catalogue import rollup as kinds
from docgen.errors import FieldPath, Place


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


class Texts:
    """Texts by unit: a paragraph each, the unit's name before it."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._paragraphs: list[str] = []

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a text or a list of texts."""
        self._paragraphs += [f"{reading.unit}: {text}" for text in items_of(value) if text.strip()]

    def result(self) -> list[str] | str | None:
        """Return the paragraphs, as lines of one text where the field is no list."""
        if not self._paragraphs:
            return None
        return list(self._paragraphs) if self.rule.many else "\n".join(self._paragraphs)


class Pieces:
    """Groups by unit, each whole; one that already names a unit below keeps its name."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._groups: list[dict[str, Any]] = []

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a list of groups."""
        for group in value or ():
            fields = plain(group)
            named = str(fields.get(self.rule.source) or "").strip()
            self._groups.append(
                fields if named else {self.rule.source: reading.unit, **_without(fields, self.rule.source)}
            )

    def result(self) -> list[dict[str, Any]] | None:
        """Return the groups in the order of the reports."""
        return list(self._groups) or None


class Items:
    """A list whose equal items are one."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._items: dict[Hashable, Any] = {}

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a list."""
        for item in items_of(value):
            self._items.setdefault(folded(item), plain(item))

    def result(self) -> list[Any] | None:
        """Return each item once, in the order they were first met."""
        return list(self._items.values()) or None


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
        """Tell which items of a list differ from those they would be merged into."""
        found = []
        for position, item in enumerate(value or ()):
            known = self._groups.get(self._key(item))
            found.append(known is not None and known.clashes(item, (*path, position), reading))
        return any(found)

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
        parts = tuple(shown(getattr(item, name)) for name in self.rule.keys)
        self._groups[key] = Group(self.rule, self._book, f"{self.label} [{named(parts)}]", merged=True)
        place = reading.record.place_of((*path, self.rule.keys[0]))
        self._met[key] = Met(parts=parts, unit=reading.unit, place=place)


class Same:
    """A value all must agree on; the first stays, and who says otherwise is told."""

    def __init__(self, rule: Rule, label: str) -> None:
        self.rule = rule
        self._label = label
        self._value: Any = None
        self._first: tuple[str, Place] = ("", Place())

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take one value; an empty one agrees with all."""
        if self._value is None and not self._is_empty(value):
            self._value, self._first = plain(value), (reading.unit, reading.record.place_of(path))
        else:
            self.clashes(value, path, reading)

    def clashes(self, value: Any, path: FieldPath, reading: Reading) -> bool:
        """Tell when a value is another than the one that stays."""
        open_yet = self._value is None or self._is_empty(value) or self.rule.kind != "same"
        if open_yet or folded(value) == folded(self._value):
            return False
        facts = {"nhan": self._label, "gia_tri": shown(value), "truoc": shown(self._value)}
        unit, place = self._first
        reading.note(
            kinds.ITEM_DIFFERS, path, **facts, don_vi_truoc=unit, o=place.describe("vi"), o_en=place.describe("en")
        )
        return True

    def _is_empty(self, value: Any) -> bool:
        return value is None or (self.rule.kind == "same" and value in ("", ()))

    def result(self) -> Any:
        """Return the value."""
        return self._value


def named(parts: Iterable[str]) -> str:
    """Return what tells a merged group apart, for people."""
    return " – ".join(filter(None, parts))


def _without(fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {one: value for one, value in fields.items() if one != name}


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
