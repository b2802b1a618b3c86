"""What is known of a field: how it is rolled up. Reading a declaration makes these values; the running totals follow them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["sum", "max", "min", "rate", "mean", "gather", "merge", "same", "key", "group", "carry", "own"]

FIGURES = ("sum", "max", "min", "rate", "mean")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How one field is rolled up.

    `many` says that the field is a list, `default` is what it is when nobody says. `inner` are the rules of the fields of its
    groups. `of` are the fields a rate divides, times `per`; `weight` and `carry` those of a mean; both are rounded to
    `places`. `source` is the field that takes the unit's name in gathered groups; with `own` those that name a
    unit below stay with it. `keys` tell merged groups apart. `previous` holds the figure of the year before. `one_for` is another
    key of which each has one of these, such as the unit of measure of a target.
    """

    name: str
    label: str
    kind: Kind
    many: bool = False
    default: Any = None
    inner: tuple[Rule, ...] = ()
    of: tuple[str, str] = ("", "")
    per: int = 100
    places: int = 1
    weight: str = ""
    carry: str = ""
    source: str = ""
    own: bool = False
    keys: tuple[str, ...] = ()
    outlier: bool = False
    previous: str = ""
    one_for: str = ""


def require(holds: bool, name: str, reason: str) -> None:
    """Raise ValueError with the reason for the plugin's author, unless it holds."""
    if not holds:
        raise ValueError(f"rollup of {name}: {reason}")
