"""Numbers as Vietnamese text writes them, and what a stated percentage can mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

_TYPED = re.compile(r"[+-]?([0-9]{1,30}|[1-9][0-9]{0,2}(\.[0-9]{3}){1,9})(,[0-9]{1,30})?")
_MINUS = re.compile("^[\u2212\u2013]")
"""The sign as spreadsheets and Word put it: a minus, and the dash that a typed hyphen becomes."""
_PLAIN = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")


def parse_number(text: str) -> Decimal | None:
    """Return a number typed the Vietnamese way (`1.234,5`) or plainly (`4.7`), or None. Decimals keep their places.

    A dot followed by exactly three figures groups thousands, as in Vietnamese text; any other dot is a decimal point.

    >>> parse_number("4,7"), parse_number("1.234,50"), parse_number("1.005"), parse_number("4.7")
    (Decimal('4.7'), Decimal('1234.50'), Decimal('1005'), Decimal('4.7'))
    >>> parse_number("0.125"), parse_number("1" * 40)
    (Decimal('0.125'), None)
    >>> parse_number("\u221217"), parse_number("\u20131,5")
    (Decimal('-17'), Decimal('-1.5'))
    """
    text = _MINUS.sub("-", text.strip())
    if _TYPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text) if _PLAIN.fullmatch(text) else None


def number_text(number: Decimal | int) -> str:
    """Return a number with Vietnamese separators: dots between thousands, a comma before decimals.

    >>> number_text(1234567), number_text(Decimal("4.7")), number_text(86)
    ('1.234.567', '4,7', '86')
    """
    return f"{Decimal(number):,f}".translate(str.maketrans(",.", ".,"))


def rounded(number: Decimal | int, places: int) -> Decimal:
    """Return a number rounded half up to `places` decimals, all of them kept.

    >>> rounded(Decimal("15.385"), 2), rounded(2, 1), rounded(Decimal("-0.5"), 0)
    (Decimal('15.39'), Decimal('2.0'), Decimal('-1'))
    """
    return Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=99))


def count_text(count: int) -> str:
    """Return a count in running text, with the zero under 10 that offices put so that no figure can be added.

    >>> count_text(2), count_text(13), count_text(1255)
    ('02', '13', '1.255')
    """
    return f"{count:02d}" if count < 10 else number_text(count)


def percent_agrees(percent: Decimal, count: Decimal | int, whole: Decimal | int) -> bool:
    """Return whether `percent` is `count` of `whole` to within half a unit of its last figure (rule C1).

    >>> percent_agrees(Decimal("25"), 2, 13), percent_agrees(Decimal("15.4"), 2, 13), percent_agrees(Decimal("15"), 2, 13)
    (False, True, True)
    """
    if whole <= 0:
        return False
    half_unit = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2
    return abs(percent - Decimal(100 * count) / whole) <= half_unit


def true_percent(count: Decimal | int, whole: Decimal | int) -> str:
    """Return `count` of `whole` in percent with one decimal, as text.

    >>> true_percent(2, 13)
    '15,4'
    """
    return number_text((Decimal(100 * count) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP))


def common_wholes(stated: Iterable[tuple[int, Decimal]]) -> range:
    """Return the whole numbers of which every (count, percent) can be a share; empty when there is none (rule C2).

    The range runs from the smallest to the largest such whole, and every number in it fits.

    >>> common_wholes([(26, Decimal("30")), (4, Decimal("4.7"))])
    range(86, 87)
    >>> common_wholes([(26, Decimal("30")), (4, Decimal("9"))])
    range(0, 0)
    """
    low, high = 1, 10**9
    for count, percent in stated:
        half_unit = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2
        smallest, largest = percent - half_unit, percent + half_unit
        low = max(low, count, _ceiling(Decimal(100 * count) / largest) if largest > 0 else 1)
        high = min(high, int(Decimal(100 * count) / smallest)) if smallest > 0 else high
    return range(low, high + 1) if low <= high else range(0)


def _ceiling(number: Decimal) -> int:
    return int(number) + (number != int(number))
