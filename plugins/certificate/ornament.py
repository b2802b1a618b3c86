"""The border and the flags of a certificate, drawn by arithmetic: a scroll of lotus between rules, red flags on gilt poles.

Điều 104 of Nghị định 98/2023/NĐ-CP asks for a patterned border that resembles no certificate of the State, without ornaments
outside it and without one between emblem and border. Used by `template.py` alone. Lengths in mm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians, sin

from .curves import Outline, Place, Point, disc, leaf, line, moved, placed, ring, scaled, turned

RED, GOLD = "A31621", "B8892E"

EDGE = 7.5
"""From the paper's edge to the border: what a desk printer leaves white, and a little more."""

BAND = 7.4
"""How wide the scroll is."""

_SCROLL = EDGE + 1.7
INSIDE = _SCROLL + BAND + 1.1
"""From the paper's edge to the border's inner edge."""

_HALF_WAVE = 9.0
_SWING = 0.30 * BAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Outlines of one colour, painted one over the other: filled, or, with a `pen` in mm, drawn as lines.

    `edge` is the colour of a fine line around each, `darker` says which of them are painted a shade darker.
    """

    outlines: tuple[Outline, ...]
    colour: str
    pen: float = 0
    edge: str = ""
    darker: frozenset[int] = frozenset()


def border(width: float, height: float) -> tuple[Drawn, ...]:
    """Return the border of a sheet of that size, from the back to the front."""
    vine: Outline = ()
    outer: Outline = ()
    inner: Outline = ()
    for place, length in _sides(width, height):
        stem, around, middle = _scroll(length - 2 * BAND)
        vine += placed(moved(stem, BAND, 0), place)
        outer += placed(moved(around, BAND, 0) + _rosette_around(), place)
        inner += placed(moved(middle, BAND, 0) + _rosette_middle(), place)
    rules = [
        Drawn(outlines=(ring(edge, edge, width - edge, height - edge, thick),), colour=colour)
        for edge, thick, colour in (
            (EDGE, 0.8, RED), (EDGE + 1.2, 0.2, GOLD), (_SCROLL + BAND + 0.1, 0.2, GOLD), (_SCROLL + BAND + 0.7, 0.4, RED),
        )
    ]  # fmt: skip
    scroll = (
        Drawn(outlines=(vine,), colour=GOLD, pen=0.42),
        Drawn(outlines=(outer,), colour=GOLD),
        Drawn(outlines=(inner,), colour=RED),
    )
    return (*rules, *scroll)


def _sides(width: float, height: float) -> Iterator[tuple[Place, float]]:
    """Yield the four sides clockwise: where a point of the band goes, along it and inwards, and how long the side is."""
    near, right, bottom = _SCROLL, width - _SCROLL, height - _SCROLL
    yield lambda u, v: (near + u, near + v), right - near
    yield lambda u, v: (right - v, near + u), bottom - near
    yield lambda u, v: (right - u, bottom - v), right - near
    yield lambda u, v: (near + v, bottom - u), bottom - near


def _scroll(length: float) -> tuple[Outline, Outline, Outline]:
    """Return the vine along a side and its blooms: side petals and middle petals. Both ends are alike."""
    waves = round((length / _HALF_WAVE - 1) / 2) * 2 + 1
    half, centre = length / waves, BAND / 2
    stem: Outline = (("M", ((0.0, centre),)),)
    around: Outline = ()
    middle: Outline = ()
    for number in range(waves):
        way, start = (1 if number % 2 == 0 else -1), number * half
        crest = centre + way * _SWING * 4 / 3
        handles = (start + 0.2 * half, crest), (start + 0.8 * half, crest), (start + half, centre)
        stem = (*stem, ("C", handles))
        at = start + half / 2, centre + way * (_SWING - 0.25)
        around += moved(scaled(_side_petals(), 1, -way), *at)
        middle += moved(scaled(leaf(0.40 * _BLOOM, _BLOOM), 1, -way), *at)
    return stem, around, middle


_BLOOM = 0.66 * BAND
"""How high a bloom stands."""


def _side_petals() -> Outline:
    petals: Outline = ()
    for way in (-1, 1):
        near = moved(turned(leaf(0.33 * _BLOOM, 0.84 * _BLOOM), way * 40), way * 0.12, 0)
        far = moved(turned(leaf(0.27 * _BLOOM, 0.74 * _BLOOM), way * 73), way * 0.18, 0)
        petals += near + far
    return petals


def _rosette_around() -> Outline:
    """The corner's petals that point along the sides; a rosette turns the scroll round the corner."""
    petals = [turned(moved(leaf(0.17 * BAND, 0.30 * BAND), 0, 0.16 * BAND), 90 * quarter) for quarter in range(4)]
    return moved(sum(petals, ()), BAND / 2, BAND / 2)


def _rosette_middle() -> Outline:
    petals = [turned(moved(leaf(0.25 * BAND, 0.38 * BAND), 0, 0.10 * BAND), 45 + 90 * quarter) for quarter in range(4)]
    return moved(sum(petals, disc(0.055 * BAND)), BAND / 2, BAND / 2)


FLAGS_WIDTH, FLAGS_HEIGHT = 40.0, 21.0
"""How large the row of flags at one side of the emblem is."""

_FLAGS = 5


def flags(*, left: bool = False) -> tuple[Drawn, ...]:
    """Return a row of red flags on gilt poles, the nearest to the emblem in front; they fly away from it."""
    poles: Outline = ()
    cloths: list[Outline] = []
    for number in reversed(range(_FLAGS)):
        foot, top = _pole(number)
        poles += line(foot, top)
        cloth, fold = _cloth(number, foot, top)
        cloths += [cloth, fold]
    if left:
        poles, *cloths = (placed(one, lambda x, y: (FLAGS_WIDTH - x, y)) for one in (poles, *cloths))
    return (
        Drawn(outlines=(poles,), colour=GOLD, pen=0.5),
        Drawn(outlines=tuple(cloths), colour=FLAG_RED, edge="FFFFFF", darker=frozenset(range(1, 2 * _FLAGS, 2))),
    )


FLAG_RED = "D3202B"


def _pole(number: int) -> tuple[Point, Point]:
    """Return foot and top of a pole: each stands further out, leans further and is a little shorter."""
    foot = 2.0 + 5.6 * number, FLAGS_HEIGHT - 0.6 - 0.25 * number
    length, lean = 18.6 - 1.1 * number, radians(7 + 4.5 * number)
    return foot, (foot[0] + length * sin(lean), foot[1] - length * cos(lean))


def _cloth(number: int, foot: Point, top: Point) -> tuple[Outline, Outline]:
    """Return a flag's cloth and the shadow of its fold: it hangs on the upper part of the pole and waves outwards."""
    wide, high = 10.0 - 0.5 * number, 6.6 - 0.3 * number
    along = ((foot[0] - top[0]), (foot[1] - top[1]))
    length = hypot(*along)
    down = along[0] / length, along[1] / length

    def at(across: float, deep: float) -> Point:
        """Return the point so far along the cloth and so far down the pole; the cloth sags a little."""
        return top[0] + across + down[0] * deep, top[1] + 0.18 * across + down[1] * deep

    upper = at(0.30 * wide, -1.5), at(0.62 * wide, 1.3), at(wide, -0.2)
    lower = at(0.62 * wide, high + 1.3), at(0.30 * wide, high - 1.5), at(0, high)
    cloth = (("M", (at(0, 0),)), ("C", upper), ("L", (at(wide, high - 0.2),)), ("C", lower), ("Z", ()))
    fold = (
        ("M", (at(0.42 * wide, -0.28),)),
        ("C", (at(0.52 * wide, 0.15), at(0.60 * wide, 0.5), at(0.72 * wide, 0.30))),
        ("L", (at(0.60 * wide, high + 0.35),)),
        ("C", (at(0.52 * wide, high + 0.3), at(0.47 * wide, high), at(0.42 * wide, high - 0.28))),
        ("Z", ()),
    )
    return cloth, fold
