"""Exact arithmetic, and values as a record holds them. No float, and nothing is rounded but what a rule rounds."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from enum import Enum
from fractions import Fraction
from typing import Any

from docgen.vn.numbers import number_text

Number = int | Decimal

_EXACT = Context(prec=2000, traps=[Inexact, InvalidOperation, DivisionByZero])


def added(left: Number, right: Number) -> Number:
    """Return the sum, a whole number where both are."""
    if isinstance(left, int) and isinstance(right, int):
        return left + right
    return _EXACT.add(Decimal(left), Decimal(right))


def times(left: Number, right: Number) -> Decimal:
    """Return the product."""
    return _EXACT.multiply(Decimal(left), Decimal(right))


def divided(part: Number, whole: Number, *, per: int = 1, places: int) -> Decimal:
    """Return `per` × part ÷ whole, rounded half up (away from zero) to `places` decimals, all of them kept."""
    exact = Fraction(part) * per / Fraction(whole)
    units = math.floor(abs(exact) * 10**places + Fraction(1, 2))
    return Decimal(-units if exact < 0 else units).scaleb(-places, _EXACT)


def agrees(stated: Number, part: Number, whole: Number, *, per: int = 1) -> bool:
    """Return whether `stated` is `per` × part ÷ whole to within half a unit of its last figure (rule C1)."""
    if not whole:
        return not stated
    half_unit = Fraction(10) ** int(Decimal(stated).as_tuple().exponent) / 2
    return abs(Fraction(stated) - Fraction(part) * per / Fraction(whole)) <= half_unit


def is_list(value: Any) -> bool:
    """Return whether a value is a list of any kind, and no text."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def items_of(value: Any) -> Sequence[Any]:
    """Return the items of a list, in an order that is the same on every run; a value that is none is the only one."""
    if value is None or is_list(value):
        return value or ()
    return sorted(value, key=lambda item: str(plain(item))) if isinstance(value, set | frozenset) else (value,)


def plain(value: Any) -> Any:
    """Return a model's value as a record holds it: text, numbers, yes and no, lists and mappings.

    Of a group the fields that are not as they would be anyway.
    """
    if value is None or isinstance(value, str | int | Decimal):
        return value.value if isinstance(value, Enum) else value
    if hasattr(type(value), "model_fields"):
        fields = ((name, getattr(value, name), field.default) for name, field in type(value).model_fields.items())
        more = getattr(value, "model_extra", None) or {}
        known = {name: plain(inner) for name, inner, default in fields if inner is not None and inner != default}
        return known | {name: plain(inner) for name, inner in more.items() if inner is not None}
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if is_list(value):
        return [plain(inner) for inner in value]
    if isinstance(value, set | frozenset):
        return sorted(map(plain, value), key=str)
    return value.isoformat() if isinstance(value, date) else str(value.value if isinstance(value, Enum) else value)


def folded(value: Any, *, case: bool = True) -> Hashable:
    """Return what two values have in common that a person would call equal: spaces, forms of Unicode and, in keys, case aside."""
    value = plain(value)
    if isinstance(value, str):
        text = " ".join(unicodedata.normalize("NFC", value).split())
        return text if case else text.casefold()
    if isinstance(value, Mapping):
        return tuple((name, folded(inner, case=case)) for name, inner in value.items())
    if isinstance(value, list):
        return tuple(folded(inner, case=case) for inner in value)
    return value  # type: ignore[no-any-return]


def shown(value: Any) -> str:
    """Return a value as a message shows it: in a clerk's spelling, and as the group itself would say it."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if value is None or (hasattr(type(value), "model_fields") and "__str__" in vars(type(value))):
        return "(để trống)" if value is None else str(value)
    if isinstance(value, int | Decimal) and not isinstance(value, Enum):
        return number_text(value) if isinstance(value, Decimal) else str(value)
    value = plain(value)
    if isinstance(value, Mapping):
        return ", ".join(map(shown, value.values()))
    return ", ".join(map(shown, value)) if isinstance(value, list) else str(value)
