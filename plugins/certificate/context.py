"""Certificate ─▶ the template's values: its lines, and how each is set."""

from __future__ import annotations

from typing import Any

from docgen import RichText, Run, qr_code

from .fitting import Fitted, line_height
from .model import NATION, PARTY, Certificate
from .page import EMBLEM, LEAST_SIGNING, LOOKS, QR, laid_out
from .texts import file_title, texts_of

FLAGGED = "cstd-co-so"
"""The title whose certificate has rows of red flags beside the emblem (Điều 104)."""


def context(certificate: Certificate) -> dict[str, Any]:
    """Return every tag of `certificate.docx`: per element its lines in their size, the gaps of the page, the pictures."""
    page = laid_out(texts_of(certificate))
    emblem, code = certificate.bieu_trung, certificate.ma_xac_thuc
    return {
        **{name: _lines(page.elements.get(name)) for name in LOOKS},
        "cach_tren": gap(page.above),
        "cach": gap(page.gap),
        "cach_duoi": gap(page.below),
        "cho_ky": gap(page.signing - LEAST_SIGNING),
        "ke": rule(certificate),
        "co_do": certificate.hinh_thuc == FLAGGED,
        "bieu_trung": emblem.fitted(EMBLEM * 1.6, EMBLEM, alt="Biểu trưng") if emblem else "",
        "ma_qr": qr_code(code, size=QR, alt=f"Mã tra cứu: {code}") if code else "",
        "tieu_de_tep": file_title(certificate),
        "tac_gia": certificate.chuc_danh,
    }


def _lines(one: Fitted | None) -> list[RichText]:
    return [RichText(Run(line, size=one.size)) for line in one.lines] if one else []


def gap(height: float) -> RichText:
    """Return an empty line of that height in mm: its letters are as large as makes it so high."""
    return RichText(Run(_NO_BREAK, size=max(round(height / line_height(1) * 2) / 2, 1)))


_NO_BREAK = "\u00a0"


def rule(certificate: Certificate) -> str:
    """Return below which head a rule of its length is drawn: "nuoc", "dang", or "" for a head of the organisation's own."""
    return {NATION: "nuoc", PARTY: "dang"}.get(certificate.quoc_hieu, "")
