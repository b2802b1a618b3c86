"""Names of bodies, levels and provinces that no longer were on a document's date.

Rows: `data/ended_bodies.toml`, `data/provinces.toml`. Such a name is right in a quotation of an older document; whether it
stands in one is for the caller to see.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cache

from docgen.vn.dated import Row, rows
from docgen.vn.syllables import one_tone_place


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedName:
    """A name found in a text: where, as it stands there, what came in its place ("" where that differs), and its row."""

    start: int
    end: int
    found: str
    now: str
    row: Row


def ended_names(text: str, on: date) -> tuple[EndedName, ...]:
    """Return the names in a text of bodies that had ended on a day, in the order of the text; case and tone placement aside.

    `start` and `end` count in the text normalised to NFC.

    >>> [(one.found, one.now) for one in ended_names("Chủ tịch UBND huyện và Phòng Nội vụ", date(2025, 7, 1))]
    [('UBND huyện', 'UBND xã'), ('Phòng Nội vụ', 'Phòng Văn hóa - Xã hội')]
    >>> ended_names("Chủ tịch UBND huyện và Phòng Nội vụ", date(2025, 6, 30))
    ()
    >>> [one.now for one in ended_names("tỉnh Hoà Bình cùng nhân dân yêu chuộng hòa bình", date(2025, 7, 1))]
    ['tỉnh Phú Thọ']
    """
    text = unicodedata.normalize("NFC", text)
    found = []
    for match in _pattern().finditer(one_tone_place(text)):
        row = _rows()[match[0].lower()]
        if row.until and row.until < on:
            now = str(row.values.get("now", row.values.get("into", "")))
            found.append(
                EndedName(start=match.start(), end=match.end(), found=text[slice(*match.span())], now=now, row=row)
            )
    return tuple(found)


@cache
def _rows() -> dict[str, Row]:
    """Return every ended name in small letters and one tone placement, a province with its kind before it."""
    bodies = {one_tone_place(row.key).lower(): row for row in rows("ended_bodies")}
    gone = {f"{row.values['kind']} {row.key}".lower(): row for row in rows("provinces") if row.until}
    return {**bodies, **{one_tone_place(name): row for name, row in gone.items()}}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_rows(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
