"""Law as data: tables whose rows are in force from one day to another, each with its source.

The rows are in `data/<table>.toml`; this module only picks them. A successor decree is new rows, never new code. A row or a
field nobody has read in the text itself is marked unconfirmed; a rule that rests on it warns at most.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

_OWN = ("key", "since", "until", "source", "unconfirmed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: `key` says what it is about, `values` what it says, from `since` to `until`, both days included.

    A row without a first day was there before any document docgen can meet. `unconfirmed` marks the row as a whole;
    `doubtful` names single fields of a row that is otherwise sound.
    """

    key: str
    since: date
    until: date | None
    source: str
    unconfirmed: bool
    doubtful: tuple[str, ...]
    values: Mapping[str, Any]

    def holds(self, on: date) -> bool:
        """Return whether the row is in force on a day."""
        return self.since <= on and (self.until is None or on <= self.until)

    def doubts(self, field: str) -> bool:
        """Return whether a field of the row is unconfirmed."""
        return self.unconfirmed or field in self.doubtful


@cache
def rows(table: str) -> tuple[Row, ...]:
    """Return every row of a table, in the order of its file. Raises FileNotFoundError for a table that is not there.

    >>> rows("base_salaries")[-1].values["amount"], rows("base_salaries")[-1].unconfirmed
    (2530000, True)
    """
    source = files("docgen.vn").joinpath(f"data/{table}.toml").read_text(encoding="utf-8")
    return tuple(map(_row, tomllib.loads(source)["row"]))


def in_force(table: str, on: date, key: str = "") -> tuple[Row, ...]:
    """Return the rows of a table in force on a day, of one `key` or of all.

    >>> [row.values["amount"] for row in in_force("base_salaries", date(2025, 11, 20))]
    [2340000]
    >>> in_force("base_salaries", date(1999, 1, 1))
    ()
    """
    return tuple(row for row in rows(table) if row.holds(on) and key in ("", row.key))


def _row(raw: Mapping[str, Any]) -> Row:
    marked = raw.get("unconfirmed", False)
    return Row(
        key=raw["key"],
        since=raw.get("since", date.min),
        until=raw.get("until"),
        source=raw["source"],
        unconfirmed=marked is True,
        doubtful=tuple(marked) if isinstance(marked, list) else (),
        values={name: value for name, value in raw.items() if name not in _OWN},
    )
