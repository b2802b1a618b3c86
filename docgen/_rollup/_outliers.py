"""Which figures are far off the others, or off the year before. A doubt to look at, never a judgement.

Off the others: with eight figures or more, the distance from their median is over 3.5 robust standard deviations, these
taken as 1.4826 times the median of the distances (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993), or as
1.2533 times their mean where more than half are equal; and the figure is at least three times the median or at most a third.
Off the year before: at least three times that year's figure or at most a third, and more than ten apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from docgen._rollup._values import Number

FEWEST = 8
_CUT, _TIMES, _APART = Fraction(7, 2), 3, 10
_MEDIAN_SCALE, _MEAN_SCALE = Fraction(14826, 10000), Fraction(12533, 10000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What is usual among the figures of a field."""

    median: Fraction
    reach: Fraction

    def far_off(self, number: Fraction) -> bool:
        """Return whether a figure is far off the others."""
        return abs(number - self.median) > self.reach and _many_times(number, self.median)


def bounds(numbers: Sequence[Fraction]) -> Bounds | None:
    """Return what is usual, or None where there are too few figures to tell, or all are alike."""
    if len(numbers) < FEWEST:
        return None
    middle = _median(numbers)
    distances = [abs(number - middle) for number in numbers]
    spread = _median(distances) * _MEDIAN_SCALE or sum(distances, Fraction()) / len(distances) * _MEAN_SCALE
    if not spread:
        return None
    return Bounds(median=middle, reach=spread * _CUT)


def far_off_before(number: Number, before: Number) -> bool:
    """Return whether a figure is far off the one of the year before."""
    return abs(Fraction(number) - Fraction(before)) > _APART and _many_times(Fraction(number), Fraction(before))


def _many_times(number: Fraction, other: Fraction) -> bool:
    return abs(number) >= _TIMES * abs(other) or _TIMES * abs(number) <= abs(other)


def _median(numbers: Sequence[Fraction]) -> Fraction:
    ranked = sorted(numbers)
    middle = len(ranked) // 2
    return ranked[middle] if len(ranked) % 2 else (ranked[middle - 1] + ranked[middle]) / 2
