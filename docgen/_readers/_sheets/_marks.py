"""What a cell is beside its value: shown in percent, or without a value. calamine tells neither, whatever the file."""

from __future__ import annotations

import re
from typing import Any

PERCENT = object()
"""Stands for a number that is shown in percent."""
Marks = dict[tuple[int, int], Any]
"""(row, column), counted from 0 → PERCENT, or what is wrong with the cell."""
PERCENT_FORMATS = frozenset({"9", "10"})
"""The numbers of the formats `0%` and `0.00%`, which every workbook has."""
_SHOWN_AS_TEXT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def shows_percent(code: str) -> bool:
    """Return whether the code of a number format shows a number in percent; a % in quotes is text."""
    return "%" in _SHOWN_AS_TEXT.sub("", code)
