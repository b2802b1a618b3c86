"""Numbers and letters that open the levels of a document: I. / 1. / a) / - / +.

Source: Nghị định 30/2020/NĐ-CP, PL I II.6.đ and the letters as the decree itself uses them (PL VI, part I, III.1).
"""

from __future__ import annotations

from functools import cache

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Letters of points, in order: `đ` follows `d`; ă â ê ô ơ ư and f j w z are not used."""

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def roman(number: int) -> str:
    """Return a whole number from 1 to 3999 in Roman figures, as parts and sections carry it (PL I II.6.đ).

    Raises ValueError outside that range.

    >>> [roman(n) for n in (1, 4, 9, 14, 2026)]
    ['I', 'IV', 'IX', 'XIV', 'MMXXVI']
    """
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman figure for {number}")
    text = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        text += figure * count
    return text


def roman_value(text: str) -> int | None:
    """Return the number of a Roman figure, or None when it is written wrongly.

    >>> roman_value("XIV"), roman_value("IIII")
    (14, None)
    """
    return _roman_values().get(text)


@cache
def _roman_values() -> dict[str, int]:
    return {roman(number): number for number in range(1, 400)}


def marker(level: str, number: int) -> str:
    """Return what opens the n-th item of a level of a document without articles: "phan", "muc", "khoan", "diem" (PL I II.6.đ).

    "gach" and "cong" are the `-` and `+` that offices put below a point; the decree knows neither. Raises ValueError for
    another level, and for a number without its figure.

    >>> [marker(level, 5) for level in ("phan", "muc", "khoan", "diem", "gach", "cong")]
    ['Phần V', 'V.', '5.', 'đ)', '-', '+']
    """
    match level:
        case "phan":
            return f"Phần {roman(number)}"
        case "muc":
            return f"{roman(number)}."
        case "khoan":
            return f"{number}."
        case "diem":
            return f"{letter(number)})"
        case "gach":
            return "-"
        case "cong":
            return "+"
        case _:
            raise ValueError(f"no such level: {level}")


def letter(number: int) -> str:
    """Return the letter of the n-th point, counted from 1, in the order of the decree (PL I II.6.đ).

    After the last letter the row begins again doubled. Raises ValueError below 1.

    >>> [letter(n) for n in (1, 4, 5, 6, 7, 23, 24)]
    ['a', 'd', 'đ', 'e', 'g', 'y', 'aa']
    """
    if number < 1:
        raise ValueError(f"no letter for {number}")
    round_, position = divmod(number - 1, len(ALPHABET))
    return ALPHABET[position] * (round_ + 1)


def letter_position(text: str) -> int | None:
    """Return which point a letter opens, counted from 1, or None when the decree does not use it.

    >>> letter_position("đ"), letter_position("e"), letter_position("f")
    (5, 6, None)
    """
    if not text or set(text) != {text[0]} or text[0] not in ALPHABET:
        return None
    return ALPHABET.index(text[0]) + 1 + (len(text) - 1) * len(ALPHABET)
