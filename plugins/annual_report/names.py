"""Names as they are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from docgen.vn.units import unit_called


def plain(text: str) -> str:
    """Return a name for comparison: case, spaces and forms of Unicode aside, marks kept, since they tell villages apart.

    >>> plain("Xã  An Bình")
    'xã an bình'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@lru_cache(maxsize=8192)  # a paper of a whole country asks for the same few thousand names again and again
def unit_key(name: str) -> str:
    """Return a unit's name for comparison, of its committee the unit's.

    >>> unit_key("UBND xã  An Bình")
    'xã an bình'
    """
    return plain(unit_called(name))
