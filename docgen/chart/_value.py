"""What a chart says: categories, series of numbers, its printed size, its words for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

LONGEST_SIDE = 558.8
"""The longest side Word takes, 22 inches in mm."""
MOST_SERIES = 4
"""As many as can be told apart without colour."""

Number = Decimal | int
Direction = Literal["row", "column"]


@dataclass(frozen=True, slots=True)
class Series:
    """A row of bars of one look: its name in the legend, and a number a category; None leaves a gap."""

    name: str
    values: tuple[Number | None, ...]


@dataclass(frozen=True, slots=True, init=False)
class Chart:
    """Bars as a value: `Chart(["Xã A", "Xã B"], [Series("Năm 2024", (3, 5))], width=160, height=70, alt="…")`.

    `direction` "row" lays the bars, the first category at the top, which suits long names; "column" stands them.
    `width` and `height` are the printed size in mm, `alt` says in words what it shows. Each bar bears its number, with as
    many decimals as the number of most decimals has. Series are told apart by patterns, so that a black and white print
    shows them. The numbers lie in the file as a workbook too, so that Word can edit them.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    width: float
    height: float
    alt: str
    direction: Direction

    def __init__(
        self,
        categories: Iterable[str],
        series: Iterable[Series],
        *,
        width: float,
        height: float,
        alt: str,
        direction: Direction = "row",
    ) -> None:
        """Take what the chart shows.

        Raises ValueError for a size no page holds, no alternative text, no categories, none or too many series, a series of
        another length, a number that is not finite; TypeError for a number that is neither whole nor Decimal.
        """
        given = {"categories": tuple(categories), "series": tuple(series), "width": width, "height": height}
        for name, value in {**given, "alt": alt, "direction": direction}.items():
            object.__setattr__(self, name, value)
        if not alt.strip():
            raise ValueError("biểu đồ thiếu lời mô tả (alt)")
        if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
            raise ValueError(f"cỡ biểu đồ {width:g} x {height:g} mm không in được")
        if direction not in ("row", "column"):
            raise ValueError(f"chiều của biểu đồ là row hoặc column, không phải «{direction}»")
        if not self.categories or not 1 <= len(self.series) <= MOST_SERIES:
            raise ValueError(f"biểu đồ cần có mục và từ 1 đến {MOST_SERIES} dãy số")
        for one in self.series:
            _require_sound(one, len(self.categories))

    @property
    def decimals(self) -> int:
        """Return how many decimals its numbers have at most."""
        return max((_decimals(value) for one in self.series for value in one.values if value is not None), default=0)

    def texts(self) -> Iterator[str]:
        """Yield every text that it prints or says."""
        yield self.alt
        yield from self.categories
        yield from (one.name for one in self.series)

    def __repr__(self) -> str:
        """Return size, extent and words, without the numbers."""
        extent = f"{len(self.series)} series of {len(self.categories)}"
        return f"Chart({extent}, {self.width:g} x {self.height:g} mm, alt={self.alt!r})"


def plain(number: Number) -> str:
    """Return a number as XML writes it.

    >>> plain(12), plain(Decimal("1234.50")), plain(Decimal("1E+3"))
    ('12', '1234.50', '1000')
    """
    return f"{Decimal(number):f}"


def _require_sound(series: Series, length: int) -> None:
    if len(series.values) != length:
        raise ValueError(f"dãy «{series.name}» có {len(series.values)} số, cần {length}")
    for value in series.values:
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | Decimal)):
            raise TypeError(f"dãy «{series.name}» cần số nguyên hoặc Decimal, nhưng gặp {type(value).__name__}")
        if isinstance(value, Decimal) and not value.is_finite():
            raise ValueError(f"dãy «{series.name}» có một số không hữu hạn")


def _decimals(value: Number) -> int:
    exponent = Decimal(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
