"""What each unit put into each figure, kept on disk: thousands of reports take no more memory than ten.

The file is SQLite's own temporary one; nobody sees it and it goes with the process.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from docgen._rollup._values import Number
from docgen.errors import Place

_AT_ONCE = 2000
_COLUMNS = "figure, unit, file, sheet, line, row, heading, cell, field, text, number, weight"
_Row = tuple[int, str, str, str, int | None, int | None, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What one unit put into a figure: the number counted, its weight in a mean, and where it was read as what text."""

    unit: str
    place: Place
    number: Decimal
    weight: Decimal | None

    @property
    def value(self) -> Fraction:
        """Return the unit's own value; of a mean, the mean."""
        return Fraction(self.number) / Fraction(self.weight) if self.weight else Fraction(self.number)


class Ledger:
    """Contributions by figure, in the order of the reports."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.execute("PRAGMA journal_mode=OFF")
        self._base.execute(f"CREATE TABLE part ({_COLUMNS})")
        self._base.execute("BEGIN")
        self._waiting: list[_Row] = []

    def enter(self, figure: int, unit: str, place: Place, number: Number, weight: Number | None) -> None:
        """Keep one contribution."""
        row = (
            figure, unit, place.file, place.sheet, place.line, place.row, place.column, place.cell, json.dumps(place.field),
            place.text, str(number), "" if weight is None else str(weight),
        )  # fmt: skip
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def close_entries(self) -> None:
        """Make the ledger ready to be read."""
        self._flush()
        self._base.execute("CREATE INDEX by_figure ON part (figure)")

    def numbers(self, figure: int) -> Iterator[Decimal]:
        """Yield the numbers that were counted."""
        found = self._base.execute("SELECT number FROM part WHERE figure = ? ORDER BY rowid", (figure,))
        return (Decimal(number) for (number,) in found)

    def values(self, figure: int) -> list[Fraction]:
        """Return the units' values of a figure; of a mean, the means."""
        return [part.value for part in self.contributions(figure)]

    def contributions(self, figure: int) -> Iterator[Contribution]:
        """Yield what went into a figure."""
        found = self._base.execute(f"SELECT {_COLUMNS} FROM part WHERE figure = ? ORDER BY rowid", (figure,))  # noqa: S608
        for _, unit, file, sheet, line, row, heading, cell, field, text, number, weight in found:
            place = Place(file=file, sheet=sheet, line=line, row=row, column=heading, cell=cell, text=text)
            yield Contribution(
                unit=unit,
                place=replace(place, field=tuple(json.loads(field))),
                number=Decimal(number),
                weight=Decimal(weight) if weight else None,
            )

    def close(self) -> None:
        """Give the disk back."""
        self._base.close()

    def _flush(self) -> None:
        marks = ", ".join("?" * len(_COLUMNS.split(",")))
        self._base.executemany(f"INSERT INTO part VALUES ({marks})", self._waiting)  # noqa: S608
        self._waiting.clear()
