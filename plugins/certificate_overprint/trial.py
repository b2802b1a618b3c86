"""What a test page has besides the texts: figures of the millimetre grid, a frame and a name round every element. In mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .places import Placed

GREY, BLUE = "808080", "1F4E9E"
MARK_HEIGHT = 2.3
"""How high a line of the small letters is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Small letters at a place: their left upper corner and their colour."""

    text: str
    left: float
    top: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A frame, or a line where its height is 0."""

    left: float
    top: float
    width: float
    height: float


def grid_labels(width: float, height: float) -> tuple[Mark, ...]:
    """Return the figures at every tenth millimetre along the upper and the left edge."""
    across = (Mark(text=str(at), left=at + 0.4, top=5, colour=GREY) for at in range(10, int(width), 10))
    down = (Mark(text=str(at), left=5, top=at + 0.2, colour=GREY) for at in range(10, int(height), 10))
    return (*across, *down)


def frames(found: Sequence[Placed]) -> Iterator[Ruled]:
    """Yield for every element the room of its lines, and the line that the letters of each stand on."""
    for one in (one for one in found if one.feet):
        yield Ruled(left=one.left, top=one.top, width=one.width, height=len(one.feet) * one.line)
        yield from (Ruled(left=one.left, top=foot, width=one.width, height=0) for foot in one.feet)


def names(found: Sequence[Placed]) -> Iterator[Mark]:
    """Yield every element's name with its place, at the upper left of its frame."""
    for one in (one for one in found if one.feet):
        text = f"{one.name}   x = {_figure(one.x)}   y = {_figure(one.feet[0])}"
        yield Mark(text=text, left=one.left + 0.6, top=one.top - MARK_HEIGHT / 2, colour=BLUE)


def _figure(length: float) -> str:
    return f"{length:.1f}".replace(".", ",")
