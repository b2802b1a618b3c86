"""How large a text is set and where it folds, so that it fits its room: measured, shrunk, then folded, never torn.

Pure: text, widths in mm and sizes in pt go in; lines and a size come out. A line of Times New Roman is `LEADING` times its
size high, so that the height of a page is a sum.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from docgen.vn.folding import fold_evenly, tears
from docgen.vn.joins import kept_together
from docgen.vn.typography import MM_PER_POINT, text_width

LEADING = 2355 / 2048
"""Height of a single line over the size of its letters: ascent, descent and gap of Times New Roman, in its own units."""

ABOVE_FEET = (1825 + 87) / 2355
"""How much of a single line lies above the feet of its letters: ascent and gap."""

STEP = 0.5
"""Sizes go by half points, the finest that Word knows."""

_UNTORN = 0.82
"""How much smaller letters may be for a name's sake: a line of a size that tears nothing is taken within this share."""

_NO_BREAK = "\u00a0"
_SLACK = 0.99
"""Of a width only so much is used: a printer's font is not measured to the last thousandth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How an element is set: the largest and the smallest size in pt, how many lines at most, weight, colour, tracking in pt.

    A line is folded rather than shrunk below `narrowest` of the largest size, while there are lines left.
    """

    size: float
    smallest: float
    lines: int = 1
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    tracking: float = 0
    narrowest: float = 0.78


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A text as it is set: its lines, none for an empty text, and their size in pt. `fits` says whether it fits its width."""

    lines: tuple[str, ...]
    size: float
    fits: bool = True

    @property
    def height(self) -> float:
        """Return how high the lines are together, in mm."""
        return len(self.lines) * line_height(self.size)


def line_height(size: float) -> float:
    """Return the height in mm of a line of letters of `size` pt.

    >>> round(line_height(20), 2)
    8.11
    """
    return size * LEADING * MM_PER_POINT


@lru_cache(maxsize=1024)
def fitted(text: str, look: Look, width: float, largest: float = 0) -> Fitted:
    """Return the text as large as `width` mm and the look's lines allow, at most `largest` pt if that is given.

    A somewhat smaller size is taken where no name is torn at it. What does not fit at the smallest size is set at it, in as
    many lines as it takes, and says so.

    >>> look = Look(size=30, smallest=16, lines=3, bold=True)
    >>> fitted("Ông Nông Văn Bền", look, 200)
    Fitted(lines=('Ông Nông Văn Bền',), size=30, fits=True)
    >>> fitted("Tập thể cán bộ, công chức Phòng Văn hóa - Xã hội xã Thống Nhất", look, 200).lines
    ('Tập thể cán bộ, công chức', 'Phòng Văn hóa - Xã hội xã Thống Nhất')
    """
    if not text.strip():
        return Fitted(lines=(), size=look.smallest)
    held, top = kept_together(text), min(largest or look.size, look.size)
    for count in range(1, look.lines + 1):
        least = look.smallest if count == look.lines else max(look.smallest, top * look.narrowest)
        if found := _in_lines(held, look, width, count, top, least):
            return _as_typed(found, text)
    lines = _folded(held, look, width, look.smallest)
    return _as_typed(Fitted(lines=lines, size=look.smallest, fits=False), text)


def _as_typed(found: Fitted, text: str) -> Fitted:
    """Return the lines with the spaces that were typed: once folded, nothing need hold words together."""
    if _NO_BREAK in text:
        return found
    return replace(found, lines=tuple(line.replace(_NO_BREAK, " ") for line in found.lines))


def _in_lines(text: str, look: Look, width: float, count: int, top: float, least: float) -> Fitted | None:
    """Return the text in at most `count` lines at the largest size that will do, or None where none does."""
    plain = text_width(text.replace("\n", " "), 1, bold=look.bold, italic=look.italic)
    most = (count * width * _SLACK - len(text) * look.tracking * MM_PER_POINT) / plain
    size = min(top, most // STEP * STEP)
    torn: Fitted | None = None
    while size >= max(least, (torn.size if torn else 0) * _UNTORN):
        lines = _folded(text, look, width, size)
        if len(lines) <= count and all(set_width(line, look, size) <= width for line in lines):
            found = Fitted(lines=lines, size=size)
            if not tears(lines):
                return found
            torn = torn or found
        size = (size - STEP / 2) // STEP * STEP
    return torn


def surplus(text: str, fits: Callable[[str], bool]) -> int:
    """Return how many characters too long a text is: how many must go from its end until `fits` says yes.

    >>> surplus("123456", lambda text: len(text) <= 4)
    2
    """
    short, long = 0, len(text)
    while long - short > 1:
        middle = (short + long) // 2
        short, long = (middle, long) if fits(text[:middle].rstrip()) else (short, middle)
    return len(text) - short


def _folded(text: str, look: Look, width: float, size: float) -> tuple[str, ...]:
    # Tracking widens every letter alike, so the room is made narrower by as much as it adds to the whole.
    share = text_width(text, size, bold=look.bold, italic=look.italic) / set_width(text, look, size)
    return fold_evenly(text, size, width * share * _SLACK, bold=look.bold, italic=look.italic)


def set_width(text: str, look: Look, size: float) -> float:
    """Return how wide a line is in mm, tracking included."""
    plain = text_width(text, size, bold=look.bold, italic=look.italic)
    return plain + len(text) * look.tracking * MM_PER_POINT
