"""The list as rows of its table: headings of awards and of kinds of recipient, then the recipients, numbered as printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from docgen.papers import Annex, annex_values
from docgen.vn.ordinals import roman
from docgen.vn.text import upper, upper_first

from ..awards.recipient import Recipient, counted
from ..awards.wording import KIND_TITLES, awarded
from .model import AwardProposal

_NAME_HEADINGS = {"tap-the": "Tên tập thể", "ca-nhan": "Họ và tên", "ho-gia-dinh": "Hộ gia đình"}


def annex(paper: AwardProposal) -> dict[str, Any]:
    """Return the tags of the annexed list; `bang` says which columns it has."""
    several = len(awarded(paper.danh_sach, paper.hinh_thuc)) > 1
    heading = annex_values(paper, Annex(tieu_de=_title(paper)), 1, 1, type_name="Tờ trình")
    return {
        **{name: heading[name] for name in ("so", "tieu_de", "kem_theo")},
        "het": several,
        "bang": "thanh_tich" if _own_achievements(paper) else "",
        "dau_ten": _name_heading(paper),
        "danh_sach": [*_rows(paper, several=several)],
        "tong": "" if several else f"Danh sách gồm {counted(paper.danh_sach, words=True)}./.",
    }


def _title(paper: AwardProposal) -> str:
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    if len(groups) == 1:
        return upper(f"Danh sách đề nghị {groups[0].phrase(paper.day())}")
    return "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"


def _name_heading(paper: AwardProposal) -> str:
    kinds = {row.phan_loai for row in paper.danh_sach}
    return _NAME_HEADINGS[kinds.pop()] if len(kinds) == 1 else "Tên tập thể, cá nhân, hộ gia đình"


def _own_achievements(paper: AwardProposal) -> bool:
    return any(row.thanh_tich and row.thanh_tich != paper.thanh_tich for row in paper.danh_sach)


def _rows(paper: AwardProposal, *, several: bool) -> Iterator[dict[str, Any]]:
    ordinal = count(1)
    for position, group in enumerate(awarded(paper.danh_sach, paper.hinh_thuc), start=1):
        kinds = group.by_kind()
        if several:
            title = upper_first(group.phrase(paper.day()))
            yield _heading(f"{chr(64 + position)}", title)
        for number, (kind, rows) in enumerate(kinds, start=1):
            if several or len(kinds) > 1:
                yield _heading(roman(number), KIND_TITLES[kind])
            for row in rows:
                yield _recipient(paper, row, row.stt if row.stt is not None else next(ordinal))


def _heading(number: str, title: str) -> dict[str, Any]:
    return {"nhom": True, "stt": number, "ten": title, "don_vi": "", "thanh_tich": ""}


def _recipient(paper: AwardProposal, row: Recipient, number: int) -> dict[str, Any]:
    return {
        "nhom": False,
        "stt": number,
        "ten": row.name(),
        "don_vi": upper_first(row.about()),
        "thanh_tich": row.thanh_tich or paper.thanh_tich,
    }
