"""What certificates take from the decision they name: number and day, whose power it is, and each recipient's ordinal in it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from ..awards.recipient import Recipient
from ..awards.rules_list import form_of, identity


class Ordinals:
    """Recipients of a decision and their ordinals in its list, which are their numbers in the golden book (C26).

    One value for all certificates of a run: a thousand rows are looked up and not gone through.
    """

    __slots__ = ("_mark", "_numbers")

    def __init__(self, numbers: Mapping[tuple[str, ...], tuple[int, ...]]) -> None:
        """Take recipient and form of award → ordinals, as `ordinals_of` makes them."""
        self._numbers = dict(numbers)
        self._mark = hashlib.sha256(repr(sorted(self._numbers.items())).encode()).hexdigest()

    def of(self, row: Any, form: str) -> tuple[int, ...]:
        """Return the ordinals of a row given a form of award: none where the decision does not name it, several in doubt."""
        return self._numbers.get((*identity(row), form), ())

    def __str__(self) -> str:
        """Return a digest of the list, for the manifest."""
        return self._mark


def ordinals_of(rows: Mapping[int, Recipient], form: str) -> Ordinals:
    """Return the ordinals of the rows by their ordinals; `form` is what the decision gives rows that name no form."""
    numbers: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, row in rows.items():
        numbers[(*identity(row), form_of(row, form))].append(number)
    return Ordinals({key: tuple(found) for key, found in numbers.items()})


def derive(decision: Any) -> dict[str, Any]:
    """Return what the certificates of a decision (an `award-decision`) have in common, and who has which ordinal in it."""
    from ..award_decision.inherit import gives
    from ..award_decision.roster import entries

    rows = {entry.stt: entry.row for entry in entries(decision)}
    return {**gives(decision), "so_trong_quyet_dinh": ordinals_of(rows, decision.hinh_thuc)}
