"""Outlines ─▶ DrawingML shapes that stand at a place of the page, for Word and LibreOffice alike. Used by `template.py` alone.

Every number may be a tag instead, which docgen fills: `"{{ o.x }}"`. Positions and sizes in EMU, 36 000 to a mm.
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.oxml.ns import nsdecls

from .curves import Outline, Point
from .ornament import Drawn

EMU = 36_000
_UNITS = 100
"""Units of an outline to a mm: finer than any printer."""

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = f'{nsdecls("w", "wp", "a", "r")} xmlns:wps="{_SHAPE}"'


def shapes(
    drawn: Iterable[Drawn], width: float, height: float, *, at: Point | tuple[str, str] = (0, 0), first: int = 1
) -> str:
    """Return the runs of drawings `width` × `height` mm large, their left upper corner `at` mm from that of the page, or
    where two tags say in EMU.

    They lie behind the text in the order given; `first` is the number of the first.
    """
    return "".join(_run(one, width, height, at, number) for number, one in enumerate(drawn, first))


def _run(drawn: Drawn, width: float, height: float, at: Point | tuple[str, str], number: int) -> str:
    size = f'w="{round(width * _UNITS)}" h="{round(height * _UNITS)}"'
    paths = "".join(
        f"<a:path {size}{_painted(drawn, place)}>{_path(outline)}</a:path>"
        for place, outline in enumerate(drawn.outlines)
    )
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>{_look(drawn)}"
    )
    x, y, across, down = (one if isinstance(one, str) else round(one * EMU) for one in (*at, width, height))
    return anchored(geometry, x, y, across, down, name=f"Trang trí {number}", number=number)


def _painted(drawn: Drawn, place: int) -> str:
    if drawn.pen:
        return ' fill="none"'
    return ' fill="darkenLess" stroke="0"' if place in drawn.darker else ""


def _look(drawn: Drawn) -> str:
    if drawn.pen:
        return f'<a:noFill/><a:ln w="{round(drawn.pen * EMU)}" cap="rnd">{_solid(drawn.colour)}<a:round/></a:ln>'
    edge = f'<a:ln w="{EMU // 5}">{_solid(drawn.edge)}<a:round/></a:ln>' if drawn.edge else "<a:ln><a:noFill/></a:ln>"
    return f"{_solid(drawn.colour)}{edge}"


def anchored(
    geometry: str, x: int | str, y: int | str, width: int | str, height: int | str, *, name: str, number: int, text: str = ""
) -> str:  # fmt: skip
    """Return a run that holds one shape at a place of the page, `text` the content of its text box, if any.

    What holds text lies before the drawings and has no margins of its own, so that a line stands where it is put.
    """
    box = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    body = '<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>'
    kind = ' txBox="1"' if text else ""
    return (
        f'<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" '
        f'behindDoc="{0 if text else 1}" locked="0" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}">'
        f'<wps:wsp><wps:cNvSpPr{kind}/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f"{geometry}</wps:spPr>{box}{body}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _path(outline: Outline) -> str:
    return "".join(_STEPS[kind].format("".join(map(_point, points))) for kind, points in outline)


_STEPS = {
    "M": "<a:moveTo>{}</a:moveTo>", "L": "<a:lnTo>{}</a:lnTo>", "C": "<a:cubicBezTo>{}</a:cubicBezTo>", "Z": "<a:close/>",
}  # fmt: skip


def _point(point: Point) -> str:
    return f'<a:pt x="{round(point[0] * _UNITS)}" y="{round(point[1] * _UNITS)}"/>'
