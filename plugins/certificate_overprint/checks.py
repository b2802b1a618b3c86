"""What a person should look at before a sheet is printed: the record, and whether it goes where the boxes say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from docgen import Diagnostic

from ..certificate.checks import award, crowded, decided, too_long, words
from ..certificate.fitting import set_width
from ..certificate.texts import texts_of
from . import kinds
from .model import Overprint
from .pieces import PIECES
from .places import SIZES, Placed, page_of, placed

_SLIGHT = 0.5
"""Lines may come so close, in mm: accents and tails do in print, too."""


def check(overprint: Overprint) -> Iterator[Diagnostic]:
    """Yield everything doubtful in a record and its sheet, each at its field."""
    yield from words(overprint)
    yield from award(overprint)
    yield from decided(overprint)
    yield from _no_place(overprint)
    found = placed(overprint)
    yield from _room(overprint, found)
    yield from _outside(overprint, found)
    yield from _overlap(found)


def _no_place(overprint: Overprint) -> Iterator[Diagnostic]:
    for name in PIECES:
        box = getattr(overprint.in_phoi, name)
        lacking = [axis for axis in ("x", "y") if box is not None and getattr(box, axis) is None]
        if lacking:
            yield kinds.NO_PLACE.at_field("in_phoi", name, phan=name, thieu=", ".join(lacking))


def _room(overprint: Overprint, found: Sequence[Placed]) -> Iterator[Diagnostic]:
    narrow = [one for one in found if not one.set.fits]
    for one in narrow:
        yield too_long(overprint, one.name, one.text, one.look, one.width)
    texts = texts_of(overprint)
    flowing = {one.name for one in found if not one.own} & {"ten", "gioi_thieu", "thanh_tich"}
    if flowing and not narrow and page_of(overprint, texts).crowded:
        yield crowded(overprint, texts, partial(page_of, overprint))


def _outside(overprint: Overprint, found: Sequence[Placed]) -> Iterator[Diagnostic]:
    paper = overprint.in_phoi.giay
    width, height = SIZES[paper]
    for one in found:
        left, right = _span(one)
        if one.own and (left < 0 or right > width or one.top < 0 or max(one.feet, default=0) > height):
            facts = {"phan": one.name, "giay": paper, "kho": f"{width:g} x {height:g}"}
            where = f"x {left:.0f} - {right:.0f}, y {one.top:.0f} - {max(one.feet, default=0):.0f}"
            yield kinds.OUTSIDE.at_field("in_phoi", one.name, noi=where, **facts)


def _overlap(found: Sequence[Placed]) -> Iterator[Diagnostic]:
    for one, other in combinations([one for one in found if one.feet], 2):
        if (one.own or other.own) and _meet(one, other):
            later = other if other.own else one
            first = one if later is other else other
            yield kinds.OVERLAP.at_field("in_phoi", later.name, phan=later.name, phan_khac=first.name)


def _meet(one: Placed, other: Placed) -> bool:
    (left, right), (other_left, other_right) = _span(one), _span(other)
    if min(right, other_right) - max(left, other_left) <= _SLIGHT:
        return False
    return min(_bottom(one), _bottom(other)) - max(_caps(one), _caps(other)) > _SLIGHT


def _caps(one: Placed) -> float:
    """Return how high the capitals of the first line reach: seven tenths of the letters' size."""
    return one.feet[0] - 0.7 * one.set.size * 25.4 / 72


def _bottom(one: Placed) -> float:
    return one.feet[-1] + 0.2 * one.set.size * 25.4 / 72


def _span(one: Placed) -> tuple[float, float]:
    """Return where the widest of its lines begins and ends."""
    width = max((set_width(line, one.look, one.set.size) for line in one.set.lines), default=0)
    left = one.x - width * {"trai": 0, "giua": 0.5, "phai": 1}[one.align]
    return left, left + width
