"""How wide the columns of tables of figures are, in mm: a figure broken into two lines reads as another.

The template is drawn with these widths, and the context chooses among them: the roomiest that holds every figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docgen.vn.typography import text_width

SIZE = 13
"""Size in pt of the text of a table."""

_MARGINS = 3.1
"""What a cell loses at its sides, and its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """A layout of the table of results: size of its text in pt, and its columns by name; 0 for one that is left out."""

    size: float
    widths: Mapping[str, float]


RESULTS = (
    Results(size=SIZE, widths={"stt": 10, "chi_tieu": 45.5, "don_vi_tinh": 21.5, "ke_hoach": 18, "thuc_hien": 18, "ty_le": 16,
                               "nam_truoc": 17, "chenh_lech": 19}),
    Results(size=SIZE, widths={"stt": 10, "chi_tieu": 30, "don_vi_tinh": 21.5, "ke_hoach": 21.5, "thuc_hien": 21.5,
                               "ty_le": 15, "nam_truoc": 21.5, "chenh_lech": 24}),
    Results(size=11, widths={"stt": 8.5, "chi_tieu": 28, "don_vi_tinh": 17.5, "ke_hoach": 23.7, "thuc_hien": 23.7,
                             "ty_le": 14, "nam_truoc": 23.7, "chenh_lech": 25.9}),
    Results(size=10, widths={"stt": 8, "chi_tieu": 31.5, "don_vi_tinh": 0, "ke_hoach": 27, "thuc_hien": 27, "ty_le": 15.5,
                             "nam_truoc": 27, "chenh_lech": 29}),
)  # fmt: skip
"""From short figures to `125.000.000.000`; the last has the unit of measure behind the target."""

UNITS: Mapping[int, float] = {4: 27, 3: 34, 2: 42, 1: 50}
"""How many figures stand beside one another in a table by units, and how wide a column of them is."""


def results_layout(rows: Iterable[Mapping[str, object]]) -> int:
    """Return which of `RESULTS` holds the rows of the table; the last where none does."""
    kept = [*rows]
    return next(
        (place for place, layout in enumerate(RESULTS) if all(_held(layout, row) for row in kept)), len(RESULTS) - 1
    )


def too_long(row: Mapping[str, object]) -> str:
    """Return the column of a row whose figure not even the last layout holds, or ""."""
    last = RESULTS[-1]
    long = (name for name, width in last.widths.items() if not _fits(str(row[name]), last.size, width, name))
    return next((name for name in long if name != "stt"), "")


def units_together(longest: Sequence[str]) -> int:
    """Return how many columns, told by their longest texts, stand beside one another in a table by units: the first so many."""
    return next((count for count, width in UNITS.items() if all(_in_bold(text, width) for text in longest[:count])), 1)


def _in_bold(text: str, width: float) -> bool:
    return text_width(text, SIZE, bold=True) <= width - _MARGINS


def _held(layout: Results, row: Mapping[str, object]) -> bool:
    return all(_fits(str(row[name]), layout.size, width, name) for name, width in layout.widths.items())


def _fits(text: str, size: float, width: float, name: str) -> bool:
    """Return whether what must not break fits: of texts each word, of figures the whole."""
    if not width:
        return True
    words = text.split() if name in ("chi_tieu", "don_vi_tinh") else [text]
    return all(text_width(word, size) <= width - _MARGINS for word in words)
