"""Overprint ─▶ the template's values: text boxes, lines and pictures, each at its place in EMU (36 000 to a mm)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from docgen import Picture as Printed
from docgen import qr_code
from docgen.vn.typography import MM_PER_POINT

from ..certificate.fitting import line_height, set_width
from ..certificate.page import EMBLEM, LOOKS, QR, SIDE, TOP, WIDTH
from ..certificate.texts import file_title
from .model import Overprint
from .places import SCALES, SIZES, Placed, already_there, placed
from .sheet import Picture
from .trial import Mark, Ruled, frames, grid_labels, names

_EMU = 36_000
_JC = {"trai": "left", "giua": "center", "phai": "right"}
_SPARE = 12.0
"""How much wider than its lines a text box is, in mm, so that no word processor folds them anew."""


def context(overprint: Overprint) -> dict[str, Any]:
    """Return every tag of `certificate-overprint.docx`, the printer's nudge in every place."""
    found = placed(overprint)
    width, height = SIZES[overprint.in_phoi.giay]
    nudge = float(overprint.in_phoi.lech.x), float(overprint.in_phoi.lech.y)
    lines = [_motto_rule(one) for one in found if one.name == "tieu_ngu" and not one.own]
    marks, framed = ((*grid_labels(width, height), *names(found)), frames(found)) if overprint.trang_thu else ((), ())
    return {
        "giay": {"rong": twips(width), "cao": twips(height)},
        "luoi": overprint.in_phoi.giay if overprint.trang_thu else "",
        "lech": {"x": _emu(nudge[0]), "y": _emu(nudge[1])},
        "o_chu": [_box(one, width, nudge) for one in found if one.feet],
        "chu_nho": [_mark(mark, nudge) for mark in marks],
        "net": [_line(line, nudge) for line in lines],
        "khung": [_line(frame, nudge) for frame in framed],
        "anh": [_picture(picture, x, y, nudge) for picture, x, y in _pictures(overprint)],
        "tieu_de_tep": file_title(overprint),
        "tac_gia": overprint.chuc_danh,
    }


def _box(one: Placed, sheet: float, nudge: tuple[float, float]) -> Mapping[str, Any]:
    widest = max(set_width(line, one.look, one.set.size) for line in one.set.lines)
    room = {"trai": sheet - one.x, "giua": 2 * min(one.x, sheet - one.x), "phai": one.x}[one.align]
    width = max(min(widest + _SPARE, room), widest + 1)
    left = one.x - width * {"trai": 0, "giua": 0.5, "phai": 1}[one.align]
    return {
        **_at(left, one.top, nudge),
        "rong": _emu(width),
        "cao": _emu(len(one.feet) * one.line + 1),
        "canh": _JC[one.align],
        "dau": one.set.lines[:-1],
        "cuoi": one.set.lines[-1],
        "co": round(one.set.size * 2),
        "cao_dong": twips(one.line),
        "mau": one.look.colour,
        "dam": int(one.look.bold),
        "nghieng": int(one.look.italic),
        "gian": round(one.look.tracking * 20),
    }


def _motto_rule(one: Placed) -> Ruled:
    """Return the rule below the motto, as long as its text."""
    length = set_width(one.set.lines[-1], LOOKS["tieu_ngu"], one.set.size)
    deep = one.feet[-1] + 0.2 * line_height(one.set.size) + 0.7
    return Ruled(left=one.x - length / 2, top=deep, width=length, height=0)


def _pictures(overprint: Overprint) -> Iterator[tuple[Printed, float, float]]:
    there, scale, sheet = already_there(overprint), SCALES[overprint.in_phoi.giay], overprint.in_phoi
    if overprint.bieu_trung and "bieu_trung" not in there:
        place = sheet.bieu_trung or _square((WIDTH - EMBLEM) / 2, TOP, EMBLEM, scale)
        emblem = overprint.bieu_trung.fitted(float(place.rong), float(place.cao), alt="Biểu trưng")
        spare = float(place.rong) - emblem.width, float(place.cao) - emblem.height
        yield emblem, float(place.x) + spare[0] / 2, float(place.y) + spare[1] / 2
    if overprint.ma_xac_thuc and "ma_qr" not in there:
        place = sheet.ma_qr or _square(SIDE, 150, QR, scale)
        size = float(min(place.rong, place.cao))
        code = qr_code(overprint.ma_xac_thuc, size=size, alt=f"Mã tra cứu: {overprint.ma_xac_thuc}")
        yield code, float(place.x), float(place.y)


def _square(x: float, y: float, side: float, scale: float) -> Picture:
    left, top, wide = (Decimal(f"{length * scale:.2f}") for length in (x, y, side))
    return Picture(x=left, y=top, rong=wide, cao=wide)


def _picture(picture: Printed, x: float, y: float, nudge: tuple[float, float]) -> Mapping[str, Any]:
    return {**_at(x, y, nudge), "rong": _emu(picture.width + 1), "cao": _emu(picture.height + 3), "hinh": picture}


def _mark(mark: Mark, nudge: tuple[float, float]) -> Mapping[str, Any]:
    return {**_at(mark.left, mark.top, nudge), "chu": mark.text, "mau": mark.colour}


def _line(ruled: Ruled, nudge: tuple[float, float]) -> Mapping[str, Any]:
    return {**_at(ruled.left, ruled.top, nudge), "rong": _emu(ruled.width), "cao": _emu(ruled.height)}


def _at(left: float, top: float, nudge: tuple[float, float]) -> dict[str, int]:
    return {"x": _emu(left + nudge[0]), "y": _emu(top + nudge[1])}


def twips(length: float) -> int:
    """Return mm in twentieths of a point, Word's measure of heights."""
    return round(length / MM_PER_POINT * 20)


def _emu(length: float) -> int:
    return round(length * _EMU)
