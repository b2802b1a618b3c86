"""Votes as minutes state them: shares of all members, what each form of award asks for, rows of the table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

from docgen.vn.awards import AwardForm, award_form
from docgen.vn.numbers import true_percent
from docgen.vn.ordinals import roman
from docgen.vn.text import upper_first

from ..awards.recipient import Recipient
from ..awards.wording import KIND_TITLES, award_name, awarded
from .model import AwardMinutes


def share(votes: int, whole: int) -> Decimal:
    """Return votes in percent of all members, exact; 0 for a council without members."""
    return Decimal(100 * votes) / whole if whole else Decimal(0)


def share_text(votes: int, whole: int) -> str:
    """Return a share as minutes print it, with one decimal where it is no whole number: `85,7`, `100`."""
    return true_percent(votes, whole).removesuffix(",0") if whole else "0"


def forms_with_ballot(paper: AwardMinutes) -> tuple[AwardForm, ...]:
    """Return the forms on the lists that take a ballot, each once (`AwardForm.vote`)."""
    keys = dict.fromkeys(row.hinh_thuc or paper.hinh_thuc for row in (*paper.danh_sach, *paper.khong_de_nghi))
    return tuple(form for key in keys if (form := award_form(key, paper.day())) and form.vote is not None)


def table_rows(paper: AwardMinutes) -> list[dict[str, Any]]:
    """Return the rows of the table of votes, by award and kind as in the other papers; kinds have headings where the award is
    one and the kinds are several.
    """
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    headed = len(groups) == 1 and len(groups[0].by_kind()) > 1
    ordinal, made = count(1), list[dict[str, Any]]()
    for number, (kind, rows) in enumerate((pair for group in groups for pair in group.by_kind()), start=1):
        made += [_heading(roman(number), KIND_TITLES[kind])] if headed else []
        made += [_row(paper, row, row.stt if row.stt is not None else next(ordinal)) for row in rows]
    return made


def refused(paper: AwardMinutes) -> Iterator[str]:
    """Yield a line for each recipient that was voted on and is not proposed."""
    for row in paper.khong_de_nghi:
        what = award_name(row.hinh_thuc or paper.hinh_thuc, paper.day())
        votes, whole = row.phieu_thuan or 0, paper.hoi_dong.size()
        yield f"{_named(row)}, {what}: {votes:02d}/{whole:02d} phiếu, đạt {share_text(votes, whole)}%"


def _heading(number: str, title: str) -> dict[str, Any]:
    return {"nhom": True, "stt": number, "ten": title, "hinh_thuc": "", "phieu": "", "ty_le": ""}


def _row(paper: AwardMinutes, row: Recipient, number: int) -> dict[str, Any]:
    votes, whole = paper.yes(row) or 0, paper.hoi_dong.size()
    award = award_name(row.hinh_thuc or paper.hinh_thuc, paper.day())
    return {
        "nhom": False,
        "stt": number,
        "ten": _named(row),
        "hinh_thuc": upper_first(f"truy tặng {award}" if row.truy_tang else award),
        "phieu": f"{votes:02d}/{whole:02d}",
        "ty_le": share_text(votes, whole),
    }


def _named(row: Recipient) -> str:
    return ", ".join(part for part in (row.name(), row.about()) if part)
