"""The same recipients, with the same awards and numbers, in every paper (C3, C26)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from docgen import Diagnostic, Dossier, DossierDocument, Kind
from docgen.vn.awards import award_form
from docgen.vn.text import nearest

from ..rules_list import exclude
from . import kinds
from .appearances import (
    CERTIFICATE,
    DECISION,
    MINUTES,
    PROPOSAL,
    REPORT,
    Appearance,
    By,
    appearances,
    by_recipient,
    same_as,
)

NAMES = {MINUTES: "biên bản", PROPOSAL: "tờ trình", DECISION: "quyết định"}
_TOLD = 5


def check(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield recipients, forms and numbers that differ from paper to paper."""
    for later, earlier in ((PROPOSAL, MINUTES), (DECISION, PROPOSAL), (DECISION, MINUTES)):
        yield from _came_before(dossier, later, earlier)
    yield from _left_out(dossier)
    yield from _given_again(dossier)
    yield from _certificates(dossier)
    yield from _reports(dossier)


def _came_before(dossier: Dossier, later: str, earlier: str) -> Iterator[Diagnostic]:
    """Whoever a paper names stands in the paper before it, with the same award."""
    before = appearances(dossier, earlier)
    known = by_recipient(before)
    names = [one.row.ho_ten for one in before]
    for one in appearances(dossier, later) if before else ():
        same = same_as(one, known)
        if not same:
            facts = {"ten": one.row.name(), "truoc": NAMES[earlier], "gan_dung": nearest(one.row.ho_ten, names)}
            yield one.at(kinds.NOT_IN_EARLIER, "ho_ten", **facts)
        elif one.form not in {other.form for other in same}:
            yield one.document.at(kinds.FORM_DIFFERS, *one.form_place(), **_forms(one, same[0], NAMES[earlier]))


def _left_out(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whoever is proposed is decided on, or a person has decided otherwise."""
    decided = by_recipient(appearances(dossier, DECISION))
    for one in appearances(dossier, PROPOSAL) if decided else ():
        if not same_as(one, decided):
            yield one.at(kinds.NOT_DECIDED, "ho_ten", ten=one.row.name())


def _given_again(dossier: Dossier) -> Iterator[Diagnostic]:
    """Nobody gets one award by two decisions, nor is proposed for it twice to one addressee (C4).

    A proposal that hands on another one goes to somebody else.
    """
    for one, other in combinations(dossier.of(DECISION), 2):
        yield from _again(dossier, DECISION, one, other, kinds.DECIDED_TWICE)
    for one, other in combinations(dossier.of(PROPOSAL), 2):
        if one.model.kinh_gui == other.model.kinh_gui:
            yield from _again(dossier, PROPOSAL, one, other, kinds.PROPOSED_TWICE)


def _again(
    dossier: Dossier, name: str, first: DossierDocument, second: DossierDocument, kind: Kind
) -> Iterator[Diagnostic]:
    """Yield each recipient to whom a second paper gives what excludes an award of the first."""
    listed = appearances(dossier, name)
    above, on = by_recipient(one for one in listed if one.document is first), second.model.ngay.earliest
    for one in listed:
        if one.document is second and any(exclude(one.form, other.form, on) for other in same_as(one, above)):
            yield one.at(kind, "ho_ten", ten=one.row.name(), so=first.model.so or "…")


def _certificates(dossier: Dossier) -> Iterator[Diagnostic]:
    """A certificate for each that the decision gives one, with its number, its form, and nobody else's."""
    decided, given = appearances(dossier, DECISION), appearances(dossier, CERTIFICATE)
    if not decided or not given:
        return
    known = by_recipient(decided)
    for one in given:
        yield from _certificate(one, known)
    printed = by_recipient(given)
    missing = [one for one in decided if _has_paper(one) and not _printed(one, printed)]
    if missing:
        facts = {"so": len(missing), "ten": _some(missing)}
        yield missing[0].at(kinds.NO_CERTIFICATE, "ho_ten", **facts)


def _certificate(one: Appearance, decided: By) -> Iterator[Diagnostic]:
    same = same_as(one, decided)
    if not same:
        names = [other.row.ho_ten for others in decided.values() for other in others]
        facts = {"ten": one.row.name(), "truoc": NAMES[DECISION], "gan_dung": nearest(one.row.ho_ten, names)}
        yield one.at(kinds.NOT_IN_EARLIER, "ho_ten", **facts)
        return
    fitting = [other for other in same if other.form == one.form]
    if not fitting:
        yield one.document.at(kinds.FORM_DIFFERS, *one.form_place(), **_forms(one, same[0], NAMES[DECISION]))
    elif (number := golden_number(one)) not in {other.number for other in fitting}:
        yield one.at(kinds.GOLDEN_NUMBER, "so_vang", ten=one.row.name(), so=number, stt=fitting[0].number)


def golden_number(one: Appearance) -> int:
    """Return the number in the golden book that a certificate prints: its own field, else the row's ordinal."""
    return getattr(one.row, "so_vang", None) or one.number


def _printed(one: Appearance, printed: By) -> bool:
    return any(other.form == one.form for other in same_as(one, printed))


def _has_paper(one: Appearance) -> bool:
    known = award_form(one.form, one.document.model.ngay.earliest)
    return known is not None and known.paper in ("giay-khen", "bang-khen", "bang-chung-nhan")


def _reports(dossier: Dossier) -> Iterator[Diagnostic]:
    """Each report is of somebody on the list, and each of the list has one."""
    listed, written = appearances(dossier, PROPOSAL) or appearances(dossier, DECISION), appearances(dossier, REPORT)
    if not listed or not written:
        return
    known, reported = by_recipient(listed), by_recipient(written)
    names = [one.row.ho_ten for one in listed]
    for one in written:
        if not same_as(one, known):
            facts = {"ten": one.row.name(), "truoc": "danh sách", "gan_dung": nearest(one.row.ho_ten, names)}
            yield one.at(kinds.NOT_IN_EARLIER, "ho_ten", **facts)
    missing = [one for one in listed if not same_as(one, reported)]
    if missing:
        yield missing[0].at(kinds.NO_REPORT, "ho_ten", so=len(missing), ten=_some(missing))


def _forms(one: Appearance, other: Appearance, paper: str) -> dict[str, object]:
    return {"ten": one.row.name(), "day": _form(one), "kia": _form(other), "truoc": paper}


def _form(one: Appearance) -> str:
    ngay = getattr(one.document.model, "ngay", None)
    known = award_form(one.form, ngay.earliest) if ngay else None
    return known.name if known else one.form or "(không ghi)"


def _some(missing: list[Appearance]) -> str:
    names = [one.row.name() for one in missing[:_TOLD]]
    return ", ".join([*names, "…"] if len(missing) > _TOLD else names)
