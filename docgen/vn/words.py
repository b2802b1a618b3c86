"""Numbers, money and quantities in words, as Vietnamese offices write them: 1.005 is `một nghìn không trăm linh năm`.

No decree fixes the wording. It follows school grammar and the `Bằng chữ` lines of payment papers: an empty hundred inside
a number is said (`không trăm`), an empty group of three is not. Groups of nine are read as `tỷ`, again and again: 10^18 is
`một tỷ tỷ`. Where offices differ, `Wording` chooses.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

LARGEST = 10**36
"""Numbers from here on, in either direction, are not put into words."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_MINUS, _POINT, _TEN, _TENS, _HUNDRED, _MILLION = "âm", "phẩy", "mười", "mươi", "trăm", "triệu"
_READ_AS_ONE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Which of two right words is used: `linh` or `lẻ` (105), `nghìn` or `ngàn`, `tư` or `bốn` (24), `tỷ` or `tỉ`."""

    odd: str = "linh"
    thousand: str = "nghìn"
    four: str = "tư"
    billion: str = "tỷ"


OFFICE = Wording()
"""The wording of central offices, used where nothing else is asked for."""


def number_words(number: int | Decimal, wording: Wording = OFFICE) -> str:
    """Return a number in words.

    Up to three decimals are read as one number after their zeros, longer ones figure by figure; zeros at the end are not
    read. Raises ValueError for a number that is not finite or reaches 10^36.

    >>> number_words(1005), number_words(1005, Wording(odd="lẻ"))
    ('một nghìn không trăm linh năm', 'một nghìn không trăm lẻ năm')
    >>> [number_words(n) for n in (10, 15, 21, 24, 55, 105, 110)]
    ['mười', 'mười lăm', 'hai mươi mốt', 'hai mươi tư', 'năm mươi lăm', 'một trăm linh năm', 'một trăm mười']
    >>> number_words(1_000_000_005), number_words(2_500_000_000_000)
    ('một tỷ không trăm linh năm', 'hai nghìn năm trăm tỷ')
    >>> number_words(Decimal("1.50")), number_words(Decimal("4.75")), number_words(Decimal("-0.05"))
    ('một phẩy năm', 'bốn phẩy bảy mươi lăm', 'âm không phẩy không năm')
    """
    value = Decimal(number)
    if not value.is_finite() or value.copy_abs() >= LARGEST:
        raise ValueError(f"no words for {number}")
    whole, _, decimals = f"{value.copy_abs():f}".partition(".")
    words = [_MINUS] if value < 0 else []
    words.append(_whole(int(whole), wording))
    if decimals := decimals.rstrip("0"):
        words += [_POINT, _decimals(decimals, wording)]
    return " ".join(words)


def quantity_words(number: int | Decimal, unit: str, wording: Wording = OFFICE) -> str:
    """Return a number with its unit in words. Raises ValueError as `number_words` does.

    >>> quantity_words(3, "bộ"), quantity_words(Decimal("15.4"), "phần trăm")
    ('ba bộ', 'mười lăm phẩy bốn phần trăm')
    """
    return f"{number_words(number, wording)} {unit}"


def money_words(amount: int | Decimal, wording: Wording = OFFICE, *, capital: bool = True, even: bool = False) -> str:
    """Return an amount in đồng in words, as it stands after `Bằng chữ:`; `even` adds the word that closes a round sum.

    Raises ValueError for a part of a đồng, and as `number_words` does.

    >>> money_words(1_950_000), money_words(702_000, even=True)
    ('Một triệu chín trăm năm mươi nghìn đồng', 'Bảy trăm linh hai nghìn đồng chẵn')
    >>> money_words(3_510_000, capital=False)
    'ba triệu năm trăm mười nghìn đồng'
    """
    if amount != int(amount):
        raise ValueError(f"{amount} is no whole number of đồng")
    words = quantity_words(int(amount), "đồng chẵn" if even else "đồng", wording)
    return words[:1].upper() + words[1:] if capital else words


def count_and_words(count: int, wording: Wording = OFFICE) -> str:
    """Return a count in figures and words, so that neither can be changed alone. Raises ValueError as `number_words` does.

    >>> count_and_words(3), count_and_words(15)
    ('03 (ba)', '15 (mười lăm)')
    """
    figures = f"{count:02d}" if 0 <= count < 10 else f"{count:,}".replace(",", ".")
    return f"{figures} ({number_words(count, wording)})"


def ordinal_words(number: int, wording: Wording = OFFICE) -> str:
    """Return the ordinal of a whole number from 1. Raises ValueError below 1.

    >>> ordinal_words(1), ordinal_words(2), ordinal_words(4), ordinal_words(21)
    ('thứ nhất', 'thứ hai', 'thứ tư', 'thứ hai mươi mốt')
    """
    if number < 1:
        raise ValueError(f"no ordinal for {number}")
    return "thứ " + {1: "nhất", 4: "tư"}.get(number, number_words(number, wording))


def _whole(number: int, wording: Wording) -> str:
    billions, rest = divmod(number, 10**9)
    if not billions:
        return _below_billion(rest, wording, inside=False) or _DIGITS[0]
    return f"{_whole(billions, wording)} {wording.billion} {_below_billion(rest, wording, inside=True)}".rstrip()


def _below_billion(number: int, wording: Wording, *, inside: bool) -> str:
    words: list[str] = []
    for scale, name in ((10**6, _MILLION), (10**3, wording.thousand), (1, "")):
        group, number = divmod(number, scale)
        if group:
            words += [_below_thousand(group, wording, inside=inside or bool(words)), name]
    return " ".join(words).rstrip()


def _below_thousand(number: int, wording: Wording, *, inside: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds and not inside:
        return _below_hundred(rest, wording)
    head = f"{_DIGITS[hundreds]} {_HUNDRED}"
    if not rest:
        return head
    return f"{head} {wording.odd} {_DIGITS[rest]}" if rest < 10 else f"{head} {_below_hundred(rest, wording)}"


def _below_hundred(number: int, wording: Wording) -> str:
    tens, unit = divmod(number, 10)
    if not tens:
        return _DIGITS[unit]
    head = _TEN if tens == 1 else f"{_DIGITS[tens]} {_TENS}"
    changed = {5: "lăm"} if tens == 1 else {1: "mốt", 4: wording.four, 5: "lăm"}
    return f"{head} {changed.get(unit, _DIGITS[unit])}" if unit else head


def _decimals(figures: str, wording: Wording) -> str:
    if len(figures) > _READ_AS_ONE:
        return " ".join(_DIGITS[int(figure)] for figure in figures)
    zeros = len(figures) - len(figures.lstrip("0"))
    return " ".join([*[_DIGITS[0]] * zeros, _whole(int(figures), wording)])
