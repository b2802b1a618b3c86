"""Outlines by arithmetic: straight lines and Bézier curves in mm, moved, turned, mirrored. For the ornaments of `ornament.py`.

Not used when documents are made.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""A step of the pen: "M" lifts it to a point, "L" draws a line, "C" a curve by two handles and an end, "Z" closes."""

Outline = tuple[Step, ...]
Place = Callable[[float, float], Point]


def line(*points: Point) -> Outline:
    """Return an open line through the points."""
    return (("M", points[:1]), *(("L", (point,)) for point in points[1:]))


def closed(*points: Point) -> Outline:
    """Return a closed shape with straight sides."""
    return (*line(*points), ("Z", ()))


def rectangle(left: float, top: float, right: float, bottom: float) -> Outline:
    """Return a rectangle, clockwise."""
    return closed((left, top), (right, top), (right, bottom), (left, bottom))


def ring(left: float, top: float, right: float, bottom: float, thick: float) -> Outline:
    """Return a rectangular frame `thick` mm thick, inwards; its inner edge runs the other way, so that it stays open."""
    in_left, in_top, in_right, in_bottom = left + thick, top + thick, right - thick, bottom - thick
    hole = closed((in_left, in_top), (in_left, in_bottom), (in_right, in_bottom), (in_right, in_top))
    return rectangle(left, top, right, bottom) + hole


def leaf(width: float, height: float) -> Outline:
    """Return a petal that stands on (0, 0) and points down the page to (0, `height`)."""
    left = (-0.62 * width, 0.26 * height), (-0.52 * width, 0.70 * height), (0.0, height)
    right = (0.52 * width, 0.70 * height), (0.62 * width, 0.26 * height), (0.0, 0.0)
    return (("M", ((0.0, 0.0),)), ("C", left), ("C", right), ("Z", ()))


def disc(radius: float) -> Outline:
    """Return a circle about (0, 0), to within a thousandth of its radius."""
    near, far = 0.5523 * radius, radius
    turns = (
        ((far, near), (near, far), (0.0, far)), ((-near, far), (-far, near), (-far, 0.0)),
        ((-far, -near), (-near, -far), (0.0, -far)), ((near, -far), (far, -near), (far, 0.0)),
    )  # fmt: skip
    return (("M", ((far, 0.0),)), *(("C", turn) for turn in turns), ("Z", ()))


def star(radius: float) -> Outline:
    """Return a five-pointed star about (0, 0), one point up."""
    reach = [radius if corner % 2 == 0 else radius * 0.382 for corner in range(10)]
    turns = [radians(36 * corner) for corner in range(10)]
    return closed(*((far * sin(turn), -far * cos(turn)) for far, turn in zip(reach, turns, strict=True)))


def placed(outline: Outline, place: Place) -> Outline:
    """Return the outline with every point put where `place` says."""
    return tuple((kind, tuple(place(*point) for point in points)) for kind, points in outline)


def moved(outline: Outline, right: float, down: float) -> Outline:
    """Return the outline moved by so many mm."""
    return placed(outline, lambda x, y: (x + right, y + down))


def scaled(outline: Outline, across: float, down: float) -> Outline:
    """Return the outline stretched about (0, 0); a negative factor mirrors it."""
    return placed(outline, lambda x, y: (x * across, y * down))


def turned(outline: Outline, degrees: float) -> Outline:
    """Return the outline turned about (0, 0)."""
    along, aside = cos(radians(degrees)), sin(radians(degrees))
    return placed(outline, lambda x, y: (along * x + aside * y, along * y - aside * x))
