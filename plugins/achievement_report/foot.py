"""Who signs a report, side by side: the higher confirmation at the left, the reporter at the right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.vn.folding import fold_names
from docgen.vn.letterhead import TEXT_WIDTH
from docgen.vn.names import split_honorific
from docgen.vn.typography import text_width

from .model import AchievementReport
from .parts import Confirmation, Reporter
from .variants import variant_key

SIZES = {1: 14, 2: 14, 3: 13}
"""How many sign → the size of what they sign under, in pt; `TM. ỦY BAN NHÂN DÂN` fits a third of the page at 13."""

_SEALED = "(Ký, đóng dấu)"
_SIGNED = "(Ký, ghi rõ họ tên)"
_OPENINGS = ("XÁC NHẬN, ĐỀ NGHỊ CỦA", "XÁC NHẬN CỦA")

Signer = tuple[tuple[str, ...], str, str]
"""The lines above a signature, the reminder below them, the name."""


def signatures(report: AchievementReport) -> list[Mapping[str, Any]]:
    """Return the columns of the foot: the lines above each signature, the reminder below them, lines left free so that all
    names stand level, and the name.
    """
    confirmed = report.xac_nhan or _usual(report)
    signers = [*(_confirming(report, one) for one in reversed(confirmed)), _reporting(report)]
    size, width = SIZES[len(signers)], TEXT_WIDTH / max(len(signers), 2) - 1
    folded = [(_folded(titles, size, width), note, name) for titles, note, name in signers]
    most = max(_height(titles, note) for titles, note, _ in folded)
    return [
        {"dong": titles, "ghi_chu": note, "trong": ["\u00a0"] * (most - _height(titles, note)), "ho_ten": name}
        for titles, note, name in folded
    ]


def _height(titles: tuple[str, ...], note: str) -> int:
    return len(titles) + bool(note)


def _folded(titles: tuple[str, ...], size: float, width: float) -> tuple[str, ...]:
    """Return the lines above a signature; a confirmation too wide for its column breaks behind `CỦA`."""
    return tuple(line for title in titles for line in fold_names(_pieces(title, size, width), size, width, bold=True))


def _pieces(title: str, size: float, width: float) -> tuple[str, ...]:
    too_wide = text_width(title, size, bold=True) > width
    opening = next((words for words in _OPENINGS if title.startswith(f"{words} ")), "") if too_wide else ""
    return (opening, title.removeprefix(opening).strip()) if opening else (title,)


def _confirming(report: AchievementReport, one: Confirmation) -> Signer:
    return (one.tieu_de or _heading(report), *one.chuc_vu), one.ghi_chu, one.ho_ten


def _reporting(report: AchievementReport) -> Signer:
    own = report.nguoi_bao_cao or Reporter()
    if variant_key(report) == "tom-tat" or report.phan_loai == "tap-the":
        return own.chuc_vu or ("THỦ TRƯỞNG ĐƠN VỊ",), "" if own.chuc_vu else _SEALED, own.ho_ten
    if report.truy_tang:  # the person has died, and somebody else writes
        return own.chuc_vu or ("NGƯỜI LẬP BÁO CÁO",), _SIGNED, own.ho_ten
    title = "CHỦ HỘ" if report.phan_loai == "ho-gia-dinh" else "NGƯỜI BÁO CÁO"
    return own.chuc_vu or (title,), _SIGNED, own.ho_ten or split_honorific(report.ho_ten)[1]


def _usual(report: AchievementReport) -> tuple[Confirmation, ...]:
    return () if variant_key(report) == "tom-tat" else (Confirmation(),)


def _heading(report: AchievementReport) -> str:
    if report.phan_loai == "ho-gia-dinh":
        return "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ"
    by_superior = report.phan_loai == "tap-the" or report.dung_dau
    return "XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP" if by_superior else "XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ"
