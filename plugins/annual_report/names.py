"""Names as they are compared."""

from __future__ import annotations


def plain(text: str) -> str:
    """Return a name for comparison: case and spaces aside, marks kept, since they tell villages apart.

    >>> plain("Xã  An Bình")
    'xã an bình'
    """
    return " ".join(text.casefold().split())
