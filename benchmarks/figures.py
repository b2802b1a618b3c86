"""What a run finds, as data: rates, ratios with the bound each is held to, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.rounds import Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What a ratio must reach: at least or at most `limit`; `aim` is what is wished for."""

    limit: float
    at_least: bool = True
    aim: float | None = None

    def holds(self, figure: float) -> bool:
        """Return whether a figure keeps the bound."""
        return figure >= self.limit if self.at_least else figure <= self.limit

    def __str__(self) -> str:
        """Return the bound as text."""
        wished = f" (aim {self.aim:g})" if self.aim else ""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{wished}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How long one turn of `name` took, in seconds."""

    group: str
    name: str
    seconds: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """A figure without a unit: `what` says of which two."""

    group: str
    what: str
    times: Spread
    bound: Bound | None = None

    @property
    def verdict(self) -> str:
        """Return whether the bound holds: by the median, with a word when the quartiles stand on both sides of it."""
        if self.bound is None:
            return ""
        sides = {self.bound.holds(figure) for figure in (self.times.low, self.times.high)}
        return ("yes" if self.bound.holds(self.times.median) else "NO") + (", narrowly" if len(sides) == 2 else "")


@dataclass(slots=True, kw_only=True)
class Findings:
    """Everything a run found."""

    conditions: Mapping[str, str]
    versions: Mapping[str, str]
    rates: list[Rate] = field(default_factory=list)
    ratios: list[Ratio] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the findings as JSON's own kinds, with the verdicts."""
        told = asdict(self)
        for row, found in zip(told["ratios"], self.ratios, strict=True):
            row["verdict"] = found.verdict
        return told


def from_json(told: Mapping[str, Any]) -> Findings:
    """Return the findings that `as_json` told."""
    return Findings(
        conditions=told["conditions"],
        versions=told["versions"],
        rates=[Rate(group=row["group"], name=row["name"], seconds=Spread(**row["seconds"])) for row in told["rates"]],
        ratios=[
            Ratio(
                group=row["group"],
                what=row["what"],
                times=Spread(**row["times"]),
                bound=Bound(**row["bound"]) if row["bound"] else None,
            )
            for row in told["ratios"]
        ],
        words=list(told["words"]),
    )
