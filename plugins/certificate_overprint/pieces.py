"""Overprint ─▶ what its boxes may print: the lines of our own page, and pieces of them for sheets with words of their own."""

from __future__ import annotations

from docgen.vn.dates import day_text, month_text, short_date
from docgen.vn.folding import fold_names
from docgen.vn.reference import padded

from ..certificate.page import LOOKS, WIDTHS, Texts
from ..certificate.texts import decision_number
from .model import Overprint

ELEMENTS = tuple(LOOKS)
"""What our own page prints, in its order; each has a place by itself."""

PIECES = (
    "danh_xung", "ho_ten", "chuc_vu", "don_vi", "dia_chi", "so_quyet_dinh", "chi_so_quyet_dinh", "ngay_quyet_dinh",
    "chi_so_vang", "dia_danh", "ngay", "thang", "nam", "nam_hai_so",
)  # fmt: skip
"""What is printed only where a box is given."""


def text_of(overprint: Overprint, texts: Texts, name: str) -> str:
    """Return what an element or a piece says; the signer's titles have a line each."""
    if name == "chuc_vu_ky":
        return "\n".join(fold_names(texts.chuc_vu_ky, LOOKS[name].size, WIDTHS[name], bold=True))
    return str(getattr(texts, name)) if name in ELEMENTS else _piece(overprint, name)


def _piece(overprint: Overprint, name: str) -> str:
    day, decided = overprint.ngay, overprint.quyet_dinh
    match name:
        case "danh_xung":
            return overprint.called()
        case "so_quyet_dinh":
            return decision_number(overprint) if decided.so else ""
        case "chi_so_quyet_dinh":
            return padded(decided.so) if decided.so else ""
        case "ngay_quyet_dinh":
            return short_date(decided.ngay)
        case "chi_so_vang":
            return f"{overprint.so_vang:02d}"
        case "ngay":
            return day_text(day.day) if day.day else ""
        case "thang":
            return month_text(day.month)
        case "nam" | "nam_hai_so":
            return str(day.year)[0 if name == "nam" else 2 :]
    return str(getattr(overprint, name))
