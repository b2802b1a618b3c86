"""What a person should look at in a sound proposal. Rules that other papers share are those of `awards.rules_list`."""

from __future__ import annotations

from collections.abc import Iterator

from docgen import Diagnostic
from docgen.vn.awards import award_form

from ..awards.bases import bases_findings, basis_findings, later_paper, unsure_bases
from ..awards.office import office_of
from ..awards.rules_list import OFFICES, Path, beyond_power, counts_differ, list_findings
from . import kinds
from .model import AwardProposal
from .sentences import addressee, passed_on, state_offices


def check(paper: AwardProposal) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the proposal, each at its field."""
    day = paper.day()
    yield from list_findings(paper.danh_sach, day, form=paper.hinh_thuc, common=paper.thanh_tich)
    office = office_of(addressee(paper), day)
    yield from beyond_power(paper.danh_sach, office, day, form=paper.hinh_thuc, passed_on=passed_on(paper))
    yield from _state_mixed(paper)
    yield from _bases(paper)
    yield from later_paper(paper.bien_ban, "Biên bản", paper.ngay, ("bien_ban",))
    if not paper.bien_ban and not paper.don_gian:
        yield kinds.NO_MINUTES.at_field("bien_ban")
    if paper.loai_hinh == "phong-trao" and not paper.phong_trao:
        yield kinds.NO_MOVEMENT.at_field("phong_trao")
    for path, text in _written(paper):
        yield from counts_differ(text, paper.danh_sach, path)


def _state_mixed(paper: AwardProposal) -> Iterator[Diagnostic]:
    """Awards of the Prime Minister and of the President are asked for apart."""
    found = state_offices(paper)
    if {"thu-tuong", "chu-tich-nuoc"} <= {*found}:
        (one, first), (other, second) = ((office, found[office]) for office in ("thu-tuong", "chu-tich-nuoc"))
        names = {name: _name(key, paper) for name, key in (("mot", first), ("hai", second))}
        yield kinds.STATE_MIXED.at_field("danh_sach", ai_mot=OFFICES[one], ai_hai=OFFICES[other], **names)


def _name(key: str, paper: AwardProposal) -> str:
    known = award_form(key, paper.day())
    return known.name if known else key


def _bases(paper: AwardProposal) -> Iterator[Diagnostic]:
    """Bases as written were in force (C23); those that were composed say what of them is not confirmed."""
    if not paper.can_cu:
        yield from unsure_bases(paper.day())
    yield from bases_findings(paper.can_cu, paper.ngay)
    for name in ("quy_che", "ke_hoach_cap_tren"):
        yield from basis_findings(getattr(paper, name), paper.ngay, (name,))


def _written(paper: AwardProposal) -> Iterator[tuple[Path, str]]:
    """Yield the sentences that the clerk wrote in place of composed ones."""
    yield ("trich_yeu",), paper.trich_yeu
    yield from ((("mo_dau", position), text) for position, text in enumerate(paper.mo_dau))
    yield ("ket_thuc",), paper.ket_thuc
