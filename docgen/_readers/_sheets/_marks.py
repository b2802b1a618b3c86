"""What a cell is beside its value: how it shows it, or that it has none. calamine tells neither, whatever the file."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from docgen._readers._sheets._cells import DayMonth, Month, Share

PERCENT, MONTH, DAY_MONTH = "percent", "month", "day and month"
"""How a cell may show a number so that it means something else: in percent, a date without its day, or without its year."""
Marks = dict[tuple[int, int], Any]
"""(row, column), counted from 0 → how the cell shows its value, or what stands in it instead."""
LOOKS = {9: PERCENT, 10: PERCENT, 16: DAY_MONTH, 17: MONTH}
"""What the formats say that every workbook has, by their number: `0%`, `0.00%`, `d-mmm`, `mmm-yy` (ECMA-376 1, 18.8.30)."""
_NO_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|;.*')
_TIME = frozenset("hs")


def look(code: str) -> str:
    """Return what the code of a number format shows of a number, or "" for nothing in particular; what is quoted is text."""
    bare = _NO_CODE.sub("", code.lower())
    if "%" in bare:
        return PERCENT
    letters = set(bare)
    if "m" not in letters or letters & _TIME:
        return ""
    if "y" in letters:
        return "" if "d" in letters else MONTH
    return DAY_MONTH if "d" in letters else ""


def looking(value: Any, mark: Any) -> Any:
    """Return a cell's value as it is shown, or what the mark puts in its place."""
    if mark == PERCENT:
        return Share(value) if isinstance(value, int | float) else value
    if mark not in (MONTH, DAY_MONTH):
        return mark
    if not isinstance(value, date) or isinstance(value, datetime):
        return value
    return (Month if mark == MONTH else DayMonth)(value.year, value.month, value.day)
