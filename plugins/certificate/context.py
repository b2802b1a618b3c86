"""Certificate ─▶ the template's values: its lines, and how each is set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen import qr_code
from docgen.vn.typography import MM_PER_POINT

from .fitting import Fitted, line_height
from .model import Certificate
from .page import BOTTOM, EMBLEM, EMBLEM_ROOM, LOOKS, QR, TOP, laid_out, rule_side
from .texts import file_title, texts_of

FLAGGED = "cstd-co-so"
"""The title whose certificate has rows of red flags beside the emblem (Điều 104)."""


def context(certificate: Certificate) -> dict[str, Any]:
    """Return every tag of `certificate.docx`: per element its lines, their size in half points and height in twips; the
    heights and gaps of the page in twips; the pictures.
    """
    page = laid_out(texts_of(certificate))
    emblem, code = certificate.bieu_trung, certificate.ma_xac_thuc
    return {
        **{name: _set(page.elements.get(name, _NOTHING)) for name in LOOKS},
        "cao": {
            "bieu_trung": twips(EMBLEM_ROOM),
            "dau": twips(page.head),
            "giua": twips(page.middle),
            "cuoi": twips(BOTTOM - TOP - EMBLEM_ROOM - page.head - page.middle),
        },
        "cach": twips(page.gap),
        "cho_ky": twips(page.signing),
        "le_ke": twips(rule_side(page)),
        "gian_chu": round(page.elements.get("hinh_thuc", _NOTHING).size * LOOKS["hinh_thuc"].tracking * 20),
        "co_do": certificate.hinh_thuc == FLAGGED,
        "bieu_trung": emblem.fitted(EMBLEM * 1.6, EMBLEM, alt="Biểu trưng") if emblem else "",
        "ma_qr": qr_code(code, size=QR, alt=f"Mã tra cứu: {code}") if code else "",
        "tieu_de_tep": file_title(certificate),
        "tac_gia": certificate.chuc_danh,
    }


_NOTHING = Fitted(lines=(), size=12)


def _set(one: Fitted) -> Mapping[str, Any]:
    return {"dong": one.lines, "co": round(one.size * 2), "cao": twips(line_height(one.size))}


def twips(length: float) -> int:
    """Return mm in twentieths of a point, Word's measure of heights."""
    return round(length / MM_PER_POINT * 20)
