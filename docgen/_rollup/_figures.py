"""The running totals of figures: sums, extremes, means with their weight, and rates that come of sums."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from docgen._rollup._book import Book, Reading
from docgen._rollup._outliers import far_off_before
from docgen._rollup._rules import Rule
from docgen._rollup._values import Number, added, agrees, divided, times
from docgen.catalogue import rollup as kinds
from docgen.errors import FieldPath, Place
from docgen.vn.numbers import number_text

_MOST_NAMED = 5


class Figure:
    """What all figures share: what it is called, a number, and which reports lacked it."""

    def __init__(self, rule: Rule, book: Book, label: str) -> None:
        self.rule = rule
        self.label = label
        self.id = book.next_figure()
        self.count = 0
        self.lacking: list[str] = []
        self.first_lack: Place | None = None
        self.lacked = 0

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take one report's figure."""
        if value is None:
            self._lack(path, reading)
            return
        self._count(value, path, reading)
        self._hold_to_last_year(value, beside, path, reading)

    def result(self) -> Number | None:
        """Return the figure, or None when no report had it."""
        raise NotImplementedError

    def _count(self, value: Any, path: FieldPath, reading: Reading) -> None:
        raise NotImplementedError

    def _lack(self, path: FieldPath, reading: Reading) -> None:
        self.lacked += 1
        self.first_lack = self.first_lack or reading.record.place_of(path)
        if len(self.lacking) < _MOST_NAMED:
            self.lacking.append(reading.unit)

    def _hold_to_last_year(self, value: Number, beside: Any, path: FieldPath, reading: Reading) -> None:
        before = getattr(beside, self.rule.previous, None) if self.rule.previous else None
        if before is not None and far_off_before(value, before):
            facts = {"nhan": self.label, "gia_tri": number_text(value), "truoc": number_text(before)}
            reading.note(kinds.FAR_OFF_LAST_YEAR, path, **facts)


class Sum(Figure):
    """The sum of the units' figures."""

    _total: Number | None = None

    def _count(self, value: Number, path: FieldPath, reading: Reading) -> None:
        self._total = value if self._total is None else added(self._total, value)
        self.count += 1
        reading.enter(self.rule, self.id, path, value)

    def result(self) -> Number | None:
        """Return the sum."""
        return self._total


class Extreme(Figure):
    """The highest or the lowest of the units' figures."""

    _found: Number | None = None

    def _count(self, value: Number, path: FieldPath, reading: Reading) -> None:
        better = max if self.rule.kind == "max" else min
        self._found = value if self._found is None else better(self._found, value)
        self.count += 1
        reading.enter(self.rule, self.id, path, value)

    def result(self) -> Number | None:
        """Return it."""
        return self._found


class Mean(Figure):
    """A mean by weight. What stands behind it is kept, so that a mean of means is never taken."""

    _parts: Number = 0
    _weights: Number = 0

    def __init__(self, rule: Rule, book: Book, label: str) -> None:
        super().__init__(rule, book, label)
        self.stated = 0
        self.unstated: list[tuple[str, Place, Number]] = []

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Take one report's mean, by what stands behind it or by its weight."""
        carried = getattr(beside, self.rule.carry, None)
        weight = getattr(beside, self.rule.weight, None)
        if carried is not None:
            self._hold_to_carried(value, carried, path, reading)
            self._take(carried.tong, carried.trong_so, path, reading)
        elif value is None:
            self._lack(path, reading)
            return
        elif not weight:
            reading.note(kinds.MEAN_WITHOUT_WEIGHT, path, nhan=self.label, truong=self.rule.weight)
            return
        else:
            self._note_weight(weight, beside, path, reading)
            self._take(times(value, weight), weight, path, reading)
        if value is not None:
            self._hold_to_last_year(value, beside, path, reading)

    def result(self) -> Decimal | None:
        """Return the mean of all."""
        return divided(self._parts, self._weights, places=self.rule.places) if self._weights else None

    def carried(self) -> dict[str, Number] | None:
        """Return what stands behind it."""
        return {"tong": self._parts, "trong_so": self._weights} if self._weights else None

    def _note_weight(self, weight: Number, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Keep who stated the weight and who left it at what it is when nobody says; a weight of theirs may be another."""
        if self.rule.weight in getattr(beside, "model_fields_set", ()):
            self.stated += 1
        else:
            self.unstated.append((reading.unit, reading.record.place_of((*path[:-1], self.rule.weight)), weight))

    def _take(self, part: Number, weight: Number, path: FieldPath, reading: Reading) -> None:
        self._parts, self._weights = added(self._parts, part), added(self._weights, weight)
        self.count += 1
        reading.enter(self.rule, self.id, path, part, weight)

    def _hold_to_carried(self, value: Any, carried: Any, path: FieldPath, reading: Reading) -> None:
        if value is not None and not agrees(value, carried.tong, carried.trong_so):
            behind = f"{number_text(carried.tong)}/{number_text(carried.trong_so)}"
            reading.note(kinds.MEAN_DIFFERS, path, nhan=self.label, gia_tri=number_text(value), phep_tinh=behind)


class Rate(Figure):
    """One sum over another. A unit's own rate is only held to its counts."""

    def add(self, value: Any, beside: Any, path: FieldPath, reading: Reading) -> None:
        """Hold one report's rate to its counts."""
        part, whole = (getattr(beside, name, None) for name in self.rule.of)
        facts: dict[str, object] = {"nhan": self.label}
        if part is None or whole is None:
            if part is not None or whole is not None:
                self._lack(path, reading)
            if value is not None:
                reading.note(kinds.RATE_WITHOUT_COUNTS, path, **facts, tu=self.rule.of[0], mau=self.rule.of[1])
            return
        if value is None:
            return
        self.count += 1
        reading.enter(self.rule, self.id, path, value)
        self._hold_to_last_year(value, beside, path, reading)
        if not agrees(value, part, whole, per=self.rule.per):
            true = number_text(divided(part, whole, per=self.rule.per, places=self.rule.places)) if whole else "–"
            facts |= {
                "gia_tri": number_text(value),
                "phep_tinh": f"{number_text(part)}/{number_text(whole)}",
                "dung": true,
            }
            reading.note(kinds.RATE_DIFFERS, path, **facts)

    def result(self) -> None:
        """Return None: a rate comes of the sums beside it, by `quotient`."""

    def quotient(self, beside: Mapping[str, Any]) -> Decimal | None:
        """Return the rate of the summed counts."""
        part, whole = (beside[name].result() for name in self.rule.of)
        if part is None or not whole:
            return None
        return divided(part, whole, per=self.rule.per, places=self.rule.places)
