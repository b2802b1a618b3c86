from __future__ import annotations

from collections import deque
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen._rollup._outliers import bounds, far_off_before
from docgen._rollup._values import added, agrees, divided, folded, items_of, plain, shown, times
from docgen.vn.dates import IssueDate
from docgen.vn.fields import Period, UnitText

numbers = st.one_of(
    st.integers(-(10**40), 10**40),
    st.decimals(allow_nan=False, allow_infinity=False, places=30, min_value=-(10**30), max_value=10**30),
)


@given(st.lists(numbers))
def test_sums_are_exact_in_any_order(values: list[int | Decimal]) -> None:
    forth: int | Decimal = 0
    for value in values:
        forth = added(forth, value)
    back: int | Decimal = 0
    for value in reversed(values):
        back = added(value, back)
    assert Fraction(forth) == Fraction(back) == sum(map(Fraction, values))


@given(numbers, numbers)
def test_products_are_exact(left: int | Decimal, right: int | Decimal) -> None:
    assert Fraction(times(left, right)) == Fraction(left) * Fraction(right)


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**9), st.integers(0, 6))
def test_quotients_are_rounded_half_up_once(part: int, whole: int, places: int) -> None:
    found = divided(part, whole, per=100, places=places)
    assert -found.as_tuple().exponent == places  # type: ignore[operator]
    error = Fraction(found) - Fraction(100 * part, whole)
    half = Fraction(1, 2 * 10**places)
    assert -half <= error <= half
    assert abs(error) < half or (error > 0) == (part > 0)
    assert agrees(found, part, whole, per=100)


@pytest.mark.parametrize(
    ("stated", "holds"),
    [("15.4", True), ("15", True), ("15.38", True), ("15.39", False), ("25", False), ("2E+1", True)],
)
def test_a_rate_is_right_to_its_last_figure(stated: str, holds: bool) -> None:
    assert agrees(Decimal(stated), 2, 13, per=100) is holds


def test_nothing_of_nothing_is_nothing() -> None:
    assert agrees(0, 0, 0)
    assert not agrees(5, 0, 0)


def test_values_as_a_record_holds_them() -> None:
    assert plain(UnitText(noi_dung="A")) == {"noi_dung": "A"}
    assert plain((IssueDate(2026, 9, 5), True, frozenset({"b", "a"}), {"x": Decimal("1.50")})) == [
        "05/9/2026", True, ["a", "b"], {"x": Decimal("1.50")}
    ]  # fmt: skip
    assert shown(Period(tu=2021, den=2025)) == "2021 - 2025"
    assert [shown(one) for one in (None, True, False, Decimal("31.8"))] == ["(để trống)", "có", "không", "31,8"]


def test_items_come_in_one_order_and_a_text_is_one_of_them() -> None:
    letters = frozenset("tổnghợp")
    assert list(items_of(letters)) == sorted(letters)
    assert [list(items_of(one)) for one in ("chữ", ("b", "a"), None, "")] == [["chữ"], ["b", "a"], [], [""]]
    assert list(items_of(deque(["b", "a"]))) == plain(deque(["b", "a"])) == ["b", "a"]


def test_equal_is_what_a_person_calls_equal() -> None:
    assert folded("Xã  Hạ Lang ") == folded("Xã Ha\u0323 Lang")
    assert folded("xã A") != folded("Xã A")
    assert folded(["xã A", 1], case=False) == folded(("Xã a", 1), case=False)
    assert folded("1") != folded(1)


def test_far_off_the_others() -> None:
    usual = [Fraction(number) for number in (8, 9, 10, 10, 11, 11, 12)]
    assert bounds(usual) is None  # too few to tell
    found = bounds([*usual, Fraction(100)])
    assert found is not None
    assert found.median == Fraction(21, 2)
    assert [number for number in (1, 3, 12, 30, 100) if found.far_off(Fraction(number))] == [1, 3, 100]
    wide = bounds([Fraction(number) for number in (1, 5, 10, 20, 40, 60, 80, 100)])
    assert wide is not None
    assert not wide.far_off(Fraction(100))  # three times the median, but so are others nearly
    assert bounds([Fraction(7)] * 9) is None
    mostly = bounds([*[Fraction(7)] * 9, Fraction(70)])
    assert mostly is not None
    assert mostly.far_off(Fraction(70))
    assert not mostly.far_off(Fraction(20))


@pytest.mark.parametrize(
    ("now", "before", "far"),
    [(100, 10, True), (10, 100, True), (30, 20, False), (4, 1, False), (0, 11, True), (11, 0, True)],
)
def test_far_off_the_year_before(now: int, before: int, far: bool) -> None:
    assert far_off_before(now, before) is far
