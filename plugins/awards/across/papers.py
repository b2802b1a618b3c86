"""Numbers, dates and the occasion: a paper is cited as it is, follows those it rests on, and all speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

from docgen import Diagnostic, Dossier, DossierDocument
from docgen.vn.dates import short_date
from docgen.vn.reference import padded

from ..bases import span
from ..fields import OCCASIONS, PaperRef
from ..kinds import PAPER_LATER
from . import kinds
from .appearances import (
    CERTIFICATE,
    DECISION,
    MINUTES,
    PROPOSAL,
    By,
    appearances,
    appearances_in,
    by_recipient,
    papers_of,
    same_as,
)

CITED = ((PROPOSAL, "bien_ban", MINUTES), (DECISION, "to_trinh", PROPOSAL), (CERTIFICATE, "quyet_dinh", DECISION))
"""Paper, its field that cites another, and that other."""

ORDER = ((MINUTES, "Biên bản"), (PROPOSAL, "Tờ trình"), (DECISION, "Quyết định"), (CERTIFICATE, "Giấy khen"))
"""Papers in the order of their dates (C17)."""

POSTED = {"thon-van-hoa": timedelta(days=10)}
"""Form → how long a list is posted in public before the decision (Nghị định 86/2023/NĐ-CP, Điều 7; C32)."""


def check(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield citations, dates, occasions and movements that do not agree."""
    for later, field, earlier in CITED:
        yield from _cited(dossier, later, field, earlier)
    yield from _in_order(dossier)
    yield from _one_occasion(dossier)
    yield from _one_movement(dossier)
    yield from _posted(dossier)


def _cited(dossier: Dossier, later: str, field: str, earlier: str) -> Iterator[Diagnostic]:
    """A paper that is cited is in the dossier as it is cited (C26); with several of a kind, one of them is meant.

    A certificate means the decision that gives its award.
    """
    papers = papers_of(dossier, earlier)
    given = by_recipient(appearances(dossier, earlier)) if later == CERTIFICATE else {}
    for document in papers_of(dossier, later) if papers else ():
        ref: PaperRef | None = getattr(document.model, field, None)
        meant = _giving(document, given) or papers
        wrong = [_differences(ref, paper) for paper in meant] if ref else []
        if ref and wrong and all(wrong):
            name, here, there = min(wrong, key=len)[0]
            yield document.at(kinds.CITED_DIFFERS, field, name, ten=paper_name(earlier), day=here, kia=there)


def _giving(certificate: DossierDocument, given: By) -> list[DossierDocument]:
    """Return the decisions that give a certificate's award; none for any other paper."""
    if not given:
        return []
    (one,) = appearances_in(certificate)
    return [other.document for other in same_as(one, given) if other.form == one.form]


def _differences(ref: PaperRef, paper: DossierDocument) -> list[tuple[str, str, str]]:
    """Return (field, here, there) where the reference differs from the paper; what either leaves open agrees."""
    model, day = paper.model, issued(paper)
    told = [("so", padded(ref.so), padded(model.so)), ("ky_hieu", ref.ky_hieu, model.ky_hieu)]
    told += [("ngay", short_date(ref.ngay), short_date(day))] if day else []
    return [one for one in told if one[1] and one[2] and one[1] != one[2]]


def issued(document: DossierDocument) -> Any:
    """Return the day of a paper, or None where it has none."""
    return getattr(document.model, "ngay", None)


def paper_name(type_name: str) -> str:
    """Return what a paper of a type is called, small: `tờ trình`."""
    return dict(ORDER)[type_name].lower()


def _in_order(dossier: Dossier) -> Iterator[Diagnostic]:
    """Minutes, proposal, decision, certificate: no date runs backwards (C17), also where one cites none."""
    present = [(name, called) for name, called in ORDER if papers_of(dossier, name)]
    for (earlier, called), (later, _) in pairwise(present):
        days = [day for paper in papers_of(dossier, earlier) if (day := issued(paper))]
        last = max(days, key=lambda day: day.earliest, default=None)
        if last is None:
            continue
        for document in papers_of(dossier, later):
            own = issued(document)
            if own and last.earliest > span(own)[1]:
                facts = {"ten": called, "ngay_truoc": short_date(last), "ngay": short_date(own)}
                yield document.at(PAPER_LATER, "ngay", **facts)
                break


def _one_occasion(dossier: Dossier) -> Iterator[Diagnostic]:
    told = [(document, getattr(document.model, "loai_hinh", None)) for document in dossier.documents]
    known = [(document, occasion) for document, occasion in told if occasion]
    for document, occasion in known[1:]:
        if occasion != known[0][1]:
            facts = {"day": OCCASIONS[occasion], "kia": OCCASIONS[known[0][1]]}
            yield document.at(kinds.OCCASION_DIFFERS, "loai_hinh", **facts)


def _one_movement(dossier: Dossier) -> Iterator[Diagnostic]:
    """The movement's name and period are the same everywhere, and those of the plan (C19)."""
    plans = [document for document in dossier.plan if hasattr(document.model, "phong_trao")]
    told = [document for document in (*plans, *dossier.documents) if getattr(document.model, "phong_trao", None)]
    for document in told[1:]:
        for name in ("ten", "giai_doan"):
            here, there = (str(getattr(one.model.phong_trao, name) or "") for one in (document, told[0]))
            if here and there and here != there and document not in plans:
                yield document.at(kinds.MOVEMENT_DIFFERS, "phong_trao", name, day=here, kia=there)


def _posted(dossier: Dossier) -> Iterator[Diagnostic]:
    """A title that is posted in public is not decided before the days are over (C32)."""
    days = [day.earliest for paper in dossier.of(MINUTES) + dossier.of(PROPOSAL) if (day := issued(paper))]
    for one in appearances(dossier, DECISION):
        wait, own = POSTED.get(one.form), one.document.model.ngay
        if wait and own.day and days and own.earliest < max(days) + wait:
            yield one.document.at(kinds.POSTED_TOO_SHORT, "ngay", so_ngay=wait.days, ngay=short_date(own))
            return
