"""Proposal ─▶ the template's values: a Submission with composed sentences, and the list as an annex."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.papers import Section, Submission, submission_values
from docgen.vn.fields import CitedDocument

from ..awards.bases import composed_bases
from . import sentences
from .listing import annex
from .model import AwardProposal

_SAME = (
    "co_quan_chu_quan", "co_quan_ban_hanh", "ten_co_quan", "so", "ky_hieu", "dia_danh", "ngay", "do_khan", "luu_hanh", "kinh_gui",
    "noi_nhan", "luu", "nguoi_ky",
)  # fmt: skip


def context(paper: AwardProposal) -> dict[str, Any]:
    """Return every tag of `award-proposal.docx`. Lengths of rules in mm."""
    submission = Submission(
        **{name: getattr(paper, name) for name in _SAME},
        trich_yeu=sentences.subject(paper),
        can_cu=bases(paper),
        noi_dung=tuple(_body(paper)),
        ket_thuc=sentences.closing(paper),
    )
    return {**submission_values(submission), "phu_luc": [annex(paper)] if paper.annexed() else []}


def bases(paper: AwardProposal) -> tuple[CitedDocument, ...]:
    """Return the legal bases: the law as given or as in force on the day, then the province's regulation and the plan.

    What the clerk cites himself is not cited a second time.
    """
    if not paper.can_cu:
        return composed_bases(paper.day(), paper.quy_che, paper.ke_hoach_cap_tren)
    given = " ".join(one.citation() for one in paper.can_cu)
    more = (one for one in (paper.quy_che, paper.ke_hoach_cap_tren) if one and (one.so_ky_hieu or " ") not in given)
    return (*paper.can_cu, *more)


def _body(paper: AwardProposal) -> Iterator[Section]:
    yield from (Section(noi_dung=text) for text in sentences.opening(paper))
    yield sentences.proposals(paper)
    yield from paper.noi_dung
    if attached := sentences.attachments(paper):
        yield Section(noi_dung=f"Hồ sơ kèm theo gồm: {'; '.join(one.rstrip('.;') for one in attached)}.")
