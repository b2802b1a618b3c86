"""Draws `samples/giay-khen/bieu-trung.png`: an emblem of nobody, a lotus in a ring, for samples. Run it after changing it.

    python -m plugins.certificate.emblem

The national emblem is for the agency to bring (Điều 104 of Nghị định 98/2023/NĐ-CP).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from .curves import Outline, Point, disc, leaf, moved, scaled, turned
from .ornament import GOLD, RED

TARGET = Path(__file__).parents[2] / "samples" / "giay-khen" / "bieu-trung.png"
SIDE = 360
_FINE = 3
"""Rows and columns looked at for each pixel."""

_CREAM = "FFF6DC"


def png() -> bytes:
    """Return the emblem: a PNG of `SIDE` × `SIDE` pixels, white behind the ring."""
    size = SIDE * _FINE
    fine = [bytearray(b"\xff\xff\xff" * size) for _ in range(size)]
    for outline, colour in _layers():
        for row, start, end in _spans(outline, size):
            fine[row][3 * start : 3 * end] = bytes.fromhex(colour) * (end - start)
    rows = b"".join(b"\0" + _coarse(fine[_FINE * row : _FINE * (row + 1)]) for row in range(SIDE))
    header = struct.pack(">2L5B", SIDE, SIDE, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _layers() -> Iterator[tuple[Outline, str]]:
    """Yield outlines about (0, 0) in a circle of radius 1, from the back to the front."""
    for radius, colour in ((0.99, GOLD), (0.94, RED), (0.80, GOLD), (0.775, _CREAM)):
        yield disc(radius), colour
    for place in range(48):
        yield turned(moved(disc(0.018), 0, 0.87), 7.5 * place), GOLD
    for angle in (68, -68, 42, -42, 20, -20, 0):
        petal = moved(turned(scaled(leaf(0.36, 0.92), 1, -1), angle), 0, 0.42)
        yield petal, GOLD
        yield moved(turned(scaled(leaf(0.27, 0.80), 1, -1), angle), 0, 0.38), RED
    for wave, drop in ((0.50, 0.47), (0.40, 0.56)):
        yield moved(scaled(disc(1), wave, 0.028), 0, drop), GOLD


def _spans(outline: Outline, size: int) -> Iterator[tuple[int, int, int]]:
    """Yield row, start and end of what an outline covers, in fine pixels."""
    corners = [((x + 1) * size / 2, (y + 1) * size / 2) for x, y in _flat(outline)]
    edges = [(a, b) if a[1] < b[1] else (b, a) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)]
    for row in range(int(min(y for _, y in corners)), int(max(y for _, y in corners)) + 1):
        level = row + 0.5
        crossed = [(a, b) for a, b in edges if a[1] <= level < b[1]]
        places = sorted(round(a[0] + (level - a[1]) * (b[0] - a[0]) / (b[1] - a[1])) for a, b in crossed)
        yield from ((row, *pair) for pair in zip(places[::2], places[1::2], strict=True))


def _flat(outline: Outline) -> Iterator[Point]:
    """Yield the corners of an outline whose curves are taken as forty short lines."""
    at: Point = (0.0, 0.0)
    for kind, points in outline:
        if kind == "C":
            yield from (_on_curve((at, *points), step / 40) for step in range(1, 41))
        elif points:
            yield points[-1]
        at = points[-1] if points else at


def _on_curve(points: tuple[Point, ...], share: float) -> Point:
    weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, points, strict=True)) for axis in (0, 1))
    return x, y


def _coarse(rows: list[bytearray]) -> bytes:
    """Return a row of pixels, each the mean of its fine ones."""
    sums = [sum(columns) for columns in zip(*rows, strict=True)]
    step, count = 3 * _FINE, _FINE * _FINE
    return bytes(
        sum(sums[at + colour : at + step : 3]) // count for at in range(0, len(sums), step) for colour in range(3)
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(png())
