"""Overprint ─▶ where each line stands on the sheet, in mm from its left and upper edge. Pure; the printer's nudge is not in it.

What has no box stands where our own certificate has it, which is made for A4; on A3 everything is √2 times as large.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import sqrt
from typing import Any

from ..certificate.fitting import Fitted, Look, fitted, line_height
from ..certificate.page import (
    LEVELS,
    LOOKS,
    SIGNING_ROOM,
    WIDTHS,
    Page,
    Standing,
    Texts,
    laid_out,
    standings,
)
from ..certificate.texts import texts_of
from .model import Overprint
from .pieces import ELEMENTS, PIECES, text_of
from .sheet import USUAL, Box

SIZES = {"A4": (297.0, 210.0), "A3": (420.0, 297.0)}
SCALES = {"A4": 1.0, "A3": sqrt(2)}
EXACTLY_ABOVE = 0.8
"""How much of a line whose height is set exactly lies above the feet of its letters, in Word and LibreOffice alike."""

PIECE = Look(size=14, smallest=9)
"""How a piece looks whose box does not say."""

_HEAD_OF_SHEET = {name: LEVELS[0][name] for name in ("hinh_thuc", "chuc_danh", "tang")}
_LEVELS = tuple({**level, **_HEAD_OF_SHEET} for level in LEVELS)
_HEAD_NAMES = ("quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc")
_ALIGNS = {"left": "trai", "center": "giua"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An element on the sheet: its lines, their size in pt, how deep the feet of each stand, and what `x` is of them
    ("trai", "giua", "phai"). `width` is how wide they may be; `own` says that a box of the record's placed them.
    """

    name: str
    text: str
    set: Fitted
    look: Look
    x: float
    feet: tuple[float, ...]
    align: str
    width: float
    own: bool

    @property
    def line(self) -> float:
        """Return how far its lines are apart, in mm."""
        return self.feet[1] - self.feet[0] if len(self.feet) > 1 else line_height(self.set.size)

    @property
    def top(self) -> float:
        """Return where the room for its lines begins, above the first one's capitals."""
        return self.feet[0] - EXACTLY_ABOVE * self.line if self.feet else 0.0

    @property
    def left(self) -> float:
        """Return where the room for its lines begins."""
        return self.x - self.width * {"trai": 0, "giua": 0.5, "phai": 1}[self.align]


def placed(overprint: Overprint) -> tuple[Placed, ...]:
    """Return the elements and pieces that are printed, in the order of the page; a piece whose box has no place is left out."""
    texts = texts_of(overprint)
    page = page_of(overprint, texts)
    own_places, scale = standings(page), SCALES[overprint.in_phoi.giay]
    return tuple(_placed(overprint, texts, page, own_places, scale))


def _placed(
    overprint: Overprint, texts: Texts, page: Page, own_places: dict[str, Standing], scale: float
) -> Iterator[Placed]:
    left_out = already_there(overprint)
    for name in (*ELEMENTS, *PIECES):
        box: Box | None = getattr(overprint.in_phoi, name)
        if name in left_out or (box is None and name not in own_places):
            continue
        text = text_of(overprint, texts, name)
        if box is not None:
            found = _boxed(name, text, box, own_places.get(name), scale)
            if found is not None:
                yield found
        elif text:
            yield _as_on_our_page(name, text, page.elements[name], own_places[name], scale)


def already_there(overprint: Overprint) -> frozenset[str]:
    """Return what the sheet has already: what the record says, else the usual, boxes given aside."""
    sheet = overprint.in_phoi
    if "bo" in sheet.model_fields_set:
        return frozenset(sheet.bo)
    return frozenset(name for name in USUAL if getattr(sheet, name) is None)


def page_of(overprint: Overprint, texts: Texts) -> Page:
    """Return our own page with the head of its ordinary size and the line of place and date at its ordinary height: a sheet
    that is printed already moves for nobody.
    """
    lines = len(text_of(overprint, texts, "chuc_vu_ky").split("\n"))
    signing = SIGNING_ROOM[0] - (lines - 1) * line_height(LOOKS["chuc_vu_ky"].size)
    there = already_there(overprint)
    one_line: dict[str, Any] = {name: "X" for name in there if name in _HEAD_NAMES}
    return laid_out(replace(texts, **one_line), _LEVELS, (signing,))


def _as_on_our_page(name: str, text: str, one: Fitted, standing: Standing, scale: float) -> Placed:
    size = round(one.size * scale * 2) / 2
    return Placed(
        name=name, text=text, set=replace(one, size=size), look=LOOKS[name], x=standing.x * scale,
        feet=tuple(foot * scale for foot in standing.feet), align=_ALIGNS[standing.align], width=WIDTHS[name] * scale, own=False,
    )  # fmt: skip


def _boxed(name: str, text: str, box: Box, standing: Standing | None, scale: float) -> Placed | None:
    """Return an element where its box says, and where the box is silent as on our own page; None where neither tells."""
    look = _look(LOOKS.get(name, PIECE), box, scale if name in LOOKS else 1)
    x = float(box.x) if box.x is not None else standing.x * scale if standing else None
    y = float(box.y) if box.y is not None else standing.feet[0] * scale if standing else None
    if x is None or y is None:
        return None
    width = float(box.rong) if box.rong is not None else WIDTHS.get(name, 40) * (scale if name in LOOKS else 1)
    one = fitted(text, look, width)
    step = float(box.cach_dong) if box.cach_dong is not None else line_height(one.size)
    return Placed(
        name=name, text=text, set=one, look=look, x=x, feet=tuple(y + number * step for number in range(len(one.lines))),
        align=box.canh or (_ALIGNS[standing.align] if standing else "trai"), width=width, own=True,
    )  # fmt: skip


def _look(look: Look, box: Box, scale: float) -> Look:
    size = float(box.co) if box.co is not None else round(look.size * scale * 2) / 2
    smallest = float(box.co_nho_nhat) if box.co_nho_nhat is not None else min(look.smallest * scale, size)
    return replace(
        look, size=size, smallest=min(smallest, size), lines=box.so_dong or look.lines, colour=box.mau or look.colour,
        bold=look.bold if box.dam is None else box.dam, italic=look.italic if box.nghieng is None else box.nghieng,
    )  # fmt: skip
