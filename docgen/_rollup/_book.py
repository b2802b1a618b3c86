"""What is noted while reports are added up: what there is to say, and, where somebody will ask, who put in what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from docgen._rollup._ledger import Ledger
from docgen._rollup._rules import Rule
from docgen._rollup._values import Number
from docgen.errors import Diagnostic, FieldPath, Kind
from docgen.record import Record


@dataclass(slots=True, kw_only=True)
class Book:
    """The notes of one run. With `every`, each figure's contributions are kept, else only of those watched for outliers."""

    every: bool = False
    told: list[Diagnostic] = field(default_factory=list)
    next_figure: Callable[[], int] = field(default_factory=lambda: count(1).__next__)
    _ledger: Ledger | None = None

    @property
    def ledger(self) -> Ledger:
        """Return the ledger, begun when it is first asked for."""
        if self._ledger is None:
            self._ledger = Ledger()
        return self._ledger

    def close_entries(self) -> None:
        """Say that every report is in, so that the ledger can be read."""
        if self._ledger is not None:
            self._ledger.close_entries()

    def close(self) -> None:
        """Give back what the run needed."""
        if self._ledger is not None:
            self._ledger.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One unit's report while it is being added."""

    unit: str
    record: Record
    book: Book

    def note(self, kind: Kind, path: FieldPath, **facts: object) -> None:
        """Tell something at a field of this report."""
        self.book.told.append(kind.at(self.record.place_of(path), don_vi=self.unit, **facts))

    def enter(self, rule: Rule, figure: int, path: FieldPath, number: Number, weight: Number | None = None) -> None:
        """Keep what this report put into a figure."""
        if self.book.every or rule.outlier:
            place = replace(self.record.place_of(path), text=self._typed(path))
            self.book.ledger.enter(figure, self.unit, place, number, weight)

    def _typed(self, path: FieldPath) -> str:
        """Return what stood in the field as it was read; a sheet's place tells the whole row."""
        value: Any = self.record.data
        for step in path:
            try:
                value = value[step]
            except (LookupError, TypeError):  # a default, or a text that the model made a group of
                return ""
        return str(value)
