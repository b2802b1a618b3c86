"""What one rendering has used of its limits, and how much a value weighs. Only guarded templates (see `_guard`) count."""

from __future__ import annotations

from typing import Any

from jinja2.exceptions import SecurityError

from docgen._limits import Limits

_DEEPEST = 50


class ExceededError(SecurityError):
    """A template asked for more than a limit allows. `vi` and `en` name what was too much, `limit` is its limit."""

    def __init__(self, vi: str, en: str, limit: int) -> None:
        """Keep what a diagnostic needs."""
        super().__init__(f"{en} exceeds the limit of {limit}")
        self.vi = vi
        self.en = en
        self.limit = limit


class OwnList(list[Any]):
    """A list that a template made itself, to which it may append; `weight` is that of all that was appended."""

    __slots__ = ("weight",)

    def __init__(self, items: Any = ()) -> None:
        """Begin with the items of the literal."""
        super().__init__(items)
        self.weight = 0


class Budget:
    """Counts steps and characters of one rendering. Raises ExceededError when they run out."""

    __slots__ = ("characters", "limits", "steps")

    def __init__(self, limits: Limits) -> None:
        """Begin with everything unspent."""
        self.limits = limits
        self.steps = limits.steps
        self.characters = limits.characters

    def turn(self, written: int = 0, *, times: int = 1) -> None:
        """Count turns of a loop or calls of a macro, which write so many characters of the template's own."""
        self.steps -= times
        self.characters -= written
        if self.steps < 0:
            raise ExceededError("số vòng lặp", "the number of loop turns", self.limits.steps)
        if self.characters < 0:
            raise self._too_much()

    def value(self, value: Any) -> Any:
        """Count a value that a tag has made or goes through, and return it."""
        if isinstance(value, str):
            size = len(value)
            if size > self.limits.value:
                raise ExceededError("độ dài một giá trị", "the length of one value", self.limits.value)
            self.characters -= size
        elif isinstance(value, list | tuple | dict | set | frozenset | range):
            self.characters -= len(value)
        if self.characters < 0:
            raise self._too_much()
        return value

    def taken(self, value: Any) -> Any:
        """Count a value that a filter, test, comparison or method is about to go through, and return it."""
        if isinstance(value, str | list | tuple | dict | set | frozenset | range):
            self.characters -= len(value)
            if self.characters < 0:
                raise self._too_much()
        return value

    def require(self, size: int) -> None:
        """Raise ExceededError when a value about to be made would be larger than one value may be."""
        if size > self.limits.value:
            raise ExceededError("độ dài một giá trị", "the length of one value", self.limits.value)

    def weigh(self, value: Any) -> int:
        """Return the characters and items in a value with everything inside it counted as often as it occurs there.

        Each container is looked into once, so that a list of twice the same list of twice the same list is no trap; looking
        costs steps.
        """
        known: dict[int, int] = {}
        weight = self._weight(value, known, _DEEPEST)
        self.turn(times=len(known))
        if weight > self.limits.characters:
            raise self._too_much()
        return weight

    def _weight(self, value: Any, known: dict[int, int], deeper: int) -> int:
        if isinstance(value, str | bytes | range):
            return len(value) + 1
        if not isinstance(value, list | tuple | dict | set | frozenset):
            return 1
        if id(value) in known:
            return known[id(value)]
        if not deeper:
            raise ExceededError("số tầng lồng nhau của một giá trị", "the nesting of one value", _DEEPEST)
        items = [*value.keys(), *value.values()] if isinstance(value, dict) else value
        weight = 1 + sum(self._weight(item, known, deeper - 1) for item in items)
        if isinstance(value, OwnList) and deeper < _DEEPEST:
            weight += self.limits.value  # it may still grow
        known[id(value)] = weight
        return weight

    def _too_much(self) -> ExceededError:
        return ExceededError("số chữ làm ra", "the number of characters made", self.limits.characters)
