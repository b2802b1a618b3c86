"""Running totals of what is no figure: texts and groups by unit, equal items once, what all must agree on."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from docgen._rollup._book import Reading
from docgen._rollup._rules import Rule
from docgen._rollup._values import folded, items_of, plain, shown
from docgen.catalogue import rollup as kinds
from docgen.errors import FieldPath, Place
from docgen.vn.units import unit_called


class Texts:
    """Texts by unit: a paragraph each, the unit's name before it; where they become lines of one text, before each line."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._paragraphs: list[str] = []

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a text or a list of texts."""
        texts = [line for text in items_of(value) for line in ([text] if self.rule.many else text.split("\n"))]
        self._paragraphs += [f"{reading.unit}: {text}" for text in texts if text.strip()]

    def result(self) -> list[str] | str | None:
        """Return the paragraphs, as lines of one text where the field is no list."""
        if not self._paragraphs:
            return None
        return list(self._paragraphs) if self.rule.many else "\n".join(self._paragraphs)


class Pieces:
    """Groups by unit, each whole; one that already names a unit below keeps its name, or stays below (`rule.own`).

    Two units of one name below two reports are told apart by those: `xã Bình Long (huyện A)`.
    """

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._groups: list[dict[str, Any]] = []
        self._through: list[str] = []
        self._texts: dict[str, str] = {}

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take a list of groups."""
        for group in value or ():
            fields = plain(group)
            named = str(fields.get(self.rule.source) or "").strip()
            if named and self.rule.own:
                continue
            if not named or folded(unit_called(named), case=False) == folded(unit_called(reading.unit), case=False):
                named = ""
                fields = {self.rule.source: reading.unit, **_without(fields, self.rule.source)}
            self._groups.append({name: self._once(text) for name, text in fields.items()})
            self._through.append(self._once(reading.unit) if named else "")

    def result(self) -> list[dict[str, Any]] | None:
        """Return the groups in the order of the reports."""
        ways: dict[Hashable, set[str]] = {}
        for group, through in zip(self._groups, self._through, strict=True):
            ways.setdefault(self._key(group), set()).add(through)
        pairs = zip(self._groups, self._through, strict=True)
        return [
            self._told_apart(group, way) if len(ways[self._key(group)]) > 1 else group for group, way in pairs
        ] or None

    def _key(self, group: Mapping[str, Any]) -> Hashable:
        return folded(group[self.rule.source], case=False)

    def _told_apart(self, group: Mapping[str, Any], through: str) -> dict[str, Any]:
        name = group[self.rule.source]
        return {**group, self.rule.source: f"{name} ({through})" if through else name}

    def _once(self, value: Any) -> Any:
        """Return a value, of equal texts the first: thousands of units call their targets by the same names."""
        return self._texts.setdefault(value, value) if isinstance(value, str) else value


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
        """Return whether a value says nothing: what a field is when nobody fills it in contradicts nobody."""
        return value is None or (self.rule.kind == "same" and (value in ("", ()) or value == self.rule.default))

    def result(self) -> Any:
        """Return the value."""
        return self._value


def _without(fields: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {one: value for one, value in fields.items() if one != name}
