"""Lines that are drawn: DrawingML lines and connectors, flat shapes, VML lines. Text is never a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from docgen._lint._styles import A, number
from docgen._lint._values import Drawn

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
EMU = 1 / 36000
_FLAT, _SHORT = 2.0, 3.0
"""A shape no higher than the first and longer than the second, in mm, is a line."""

_UNITS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72, "pc": 25.4 / 6}
_LENGTH = re.compile(r"\s*(-?[0-9.]+)\s*([a-z]*)")
_LINES = {"line", "straightConnector1"}


def drawn_lines(run: etree._Element) -> Iterator[Drawn]:
    """Yield the lines drawn in a run; of two renderings of one drawing only the first counts."""
    for anchor in run.iter(f"{WP}anchor", f"{WP}inline"):
        if not _in_fallback(anchor, run) and (line := _from_drawing(anchor)):
            yield line
    for shape in run.iter(f"{V}line", f"{V}shape", f"{V}rect"):
        if not _in_fallback(shape, run) and (line := _from_vml(shape)):
            yield line


def _in_fallback(element: etree._Element, top: etree._Element) -> bool:
    while element is not top:
        parent = element.getparent()
        if parent is None:
            return False
        if element.tag == f"{MC}Fallback":
            return parent.find(f"{MC}Choice") is not None
        element = parent
    return False


def _from_drawing(anchor: etree._Element) -> Drawn | None:
    extent = anchor.find(f"{WP}extent")
    if extent is None:
        return None
    length, height = number(extent.get("cx")) * EMU, number(extent.get("cy")) * EMU
    presets = {shape.get("prst") for shape in anchor.iter(f"{A}prstGeom")}
    drawn = presets & _LINES or (presets and height <= _FLAT)
    if not drawn or height > _FLAT or length < _SHORT:
        return None
    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    left, align = _position(across)
    top, _ = _position(down)
    origin = str(across.get("relativeFrom", "column")) if across is not None else "inline"
    below = str(down.get("relativeFrom", "paragraph")) if down is not None else "inline"
    return Drawn(length, left, top or 0.0, origin, align, below)


def _position(element: etree._Element | None) -> tuple[float | None, str]:
    if element is None:
        return None, ""
    offset, align = element.find(f"{WP}posOffset"), element.find(f"{WP}align")
    left = number(offset.text) * EMU if offset is not None else None
    return left, (align.text or "") if align is not None else ""


def _from_vml(shape: etree._Element) -> Drawn | None:
    style = dict(pair.split(":", 1) for pair in str(shape.get("style", "")).split(";") if ":" in pair)
    style = {name.strip(): value.strip() for name, value in style.items()}
    left = _length(style.get("margin-left", style.get("left")))
    top = _length(style.get("margin-top")) or 0.0
    if shape.tag == f"{V}line":
        xs, ys = _ends(shape)
        top += min(ys)
        length, height, left = abs(xs[1] - xs[0]), abs(ys[1] - ys[0]), (left or 0.0) + min(xs)
    else:
        length, height = _length(style.get("width")) or 0.0, _length(style.get("height")) or 0.0
        if shape.tag == f"{V}shape" and "t32" not in str(shape.get("type", "")) and height > 0.5:
            return None
    if height > _FLAT or length < _SHORT:
        return None
    origin = style.get("mso-position-horizontal-relative", "column")
    down = style.get("mso-position-vertical-relative", "paragraph")
    align = style.get("mso-position-horizontal", "")
    return Drawn(length, left, top, origin, align, "paragraph" if down == "text" else down)


def _ends(shape: etree._Element) -> tuple[tuple[float, float], tuple[float, float]]:
    begin, end = (str(shape.get(name, "0,0")).split(",") for name in ("from", "to"))
    if len(begin) != 2 or len(end) != 2:
        return (0.0, 0.0), (0.0, 0.0)
    return (_length(begin[0]) or 0.0, _length(end[0]) or 0.0), (_length(begin[1]) or 0.0, _length(end[1]) or 0.0)


def _length(text: str | None) -> float | None:
    found = _LENGTH.match(text or "")
    if not found:
        return None
    return number(found[1]) * _UNITS.get(found[2], 1.0)
