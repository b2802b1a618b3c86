"""Every number in words is read back by a reader of its own, which knows the words and not the writer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.vn.words import (
    LARGEST,
    Wording,
    count_and_words,
    money_words,
    number_words,
    ordinal_words,
    quantity_words,
)

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SOUTHERN = Wording(odd="lẻ", thousand="ngàn", four="bốn", billion="tỉ")
WORDINGS = st.sampled_from([Wording(), SOUTHERN, Wording(odd="lẻ"), Wording(four="bốn")])


def read_group(words: list[str]) -> int:
    total, last = 0, 0
    for word in words:
        if word in UNITS:
            last = UNITS[word]
        elif word == "mười":
            total += 10
        elif word in ("mươi", "trăm"):
            total, last = total + last * (10 if word == "mươi" else 100), 0
        else:
            assert word in ("linh", "lẻ"), word
    return total + last


def read_whole(words: list[str]) -> int:
    total, below, group = 0, 0, list[str]()
    for word in words:
        if word in ("nghìn", "ngàn", "triệu"):
            below, group = below + read_group(group) * (1000 if word != "triệu" else 10**6), []
        elif word in ("tỷ", "tỉ"):
            total, below, group = (total + below + read_group(group)) * 10**9, 0, []
        else:
            group.append(word)
    return total + below + read_group(group)


def read_decimals(words: list[str]) -> str:
    rest = words[next((at for at, word in enumerate(words) if word != "không"), 0) :]
    zeros = "0" * (len(words) - len(rest))
    if len(rest) > 1 and all(word in UNITS for word in rest):
        return zeros + "".join(str(UNITS[word]) for word in rest)
    return zeros + str(read_whole(rest))


def read(text: str) -> Decimal:
    whole, _, decimals = text.removeprefix("âm ").partition(" phẩy ")
    figures = (
        f"{read_whole(whole.split())}.{read_decimals(decimals.split())}" if decimals else read_whole(whole.split())
    )
    return Decimal(figures).copy_negate() if text.startswith("âm ") else Decimal(figures)


def test_every_small_number_reads_back() -> None:
    for number in range(12_000):
        assert read(number_words(number)) == number
        assert read(number_words(number, SOUTHERN)) == number


@settings(max_examples=600, deadline=None)
@given(
    st.integers(0, 10**15) | st.integers(0, 15).map(lambda n: 10**n) | st.integers(-LARGEST + 1, LARGEST - 1), WORDINGS
)
def test_every_number_reads_back(number: int, wording: Wording) -> None:
    assert read(number_words(number, wording)) == number


@settings(max_examples=300, deadline=None)
@given(st.integers(-(10**12), 10**12), st.integers(1, 8))
def test_every_decimal_reads_back(number: int, places: int) -> None:
    value = Decimal(number).scaleb(-places)
    assert read(number_words(value)) == value


@settings(max_examples=300, deadline=None)
@given(st.sets(st.integers(0, 10**15), min_size=2, max_size=40))
def test_two_numbers_never_share_their_words(numbers: set[int]) -> None:
    assert len({number_words(number) for number in numbers}) == len(numbers)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (4, "bốn"), (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
        (25, "hai mươi lăm"), (91, "chín mươi mốt"), (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
        (111, "một trăm mười một"), (124, "một trăm hai mươi tư"), (1000, "một nghìn"), (1010, "một nghìn không trăm mười"),
        (1500, "một nghìn năm trăm"), (7015, "bảy nghìn không trăm mười lăm"), (10_005, "mười nghìn không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"), (1_000_005, "một triệu không trăm linh năm"),
        (1_000_500_000, "một tỷ năm trăm nghìn"), (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
        (10**12, "một nghìn tỷ"), (10**15, "một triệu tỷ"), (10**18, "một tỷ tỷ"), (10**18 + 5, "một tỷ tỷ không trăm linh năm"),
        (10**27, "một tỷ tỷ tỷ"), (-15, "âm mười lăm"), (Decimal("1.5"), "một phẩy năm"), (Decimal("4.7"), "bốn phẩy bảy"),
        (Decimal("15.40"), "mười lăm phẩy bốn"), (Decimal("0.105"), "không phẩy một trăm linh năm"),
        (Decimal("3.1416"), "ba phẩy một bốn một sáu"), (Decimal("2.00"), "hai"), (Decimal("1E+3"), "một nghìn"),
    ],
)  # fmt: skip
def test_the_wording_of_offices(number: int | Decimal, words: str) -> None:
    assert number_words(number) == words


def test_money_quantities_counts_and_ordinals() -> None:
    assert money_words(Decimal("7020000.00")) == "Bảy triệu không trăm hai mươi nghìn đồng"
    assert money_words(0) == "Không đồng"
    assert money_words(-1000, capital=False) == "âm một nghìn đồng"
    assert money_words(1005, SOUTHERN, even=True) == "Một ngàn không trăm lẻ năm đồng chẵn"
    assert quantity_words(Decimal("2.5"), "ha") == "hai phẩy năm ha"
    assert count_and_words(1255) == "1.255 (một nghìn hai trăm năm mươi lăm)"
    assert ordinal_words(24) == "thứ hai mươi tư"


@pytest.mark.parametrize("number", [LARGEST, -LARGEST, Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999")])
def test_what_nobody_says_is_refused(number: int | Decimal) -> None:
    with pytest.raises(ValueError):
        number_words(number)


def test_a_part_of_a_dong_and_an_ordinal_of_nothing_are_refused() -> None:
    with pytest.raises(ValueError):
        money_words(Decimal("0.5"))
    with pytest.raises(ValueError):
        ordinal_words(0)
