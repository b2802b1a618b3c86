"""What a person should look at in sound minutes: votes, members, and the list as all award papers check it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen import Diagnostic
from docgen.vn.awards import award_form
from docgen.vn.numbers import number_text, rounded

from ..awards.recipient import Recipient
from ..awards.rules_list import Path, counts_differ, list_findings
from . import kinds
from .model import AwardMinutes
from .parts import clock_text
from .votes import forms_with_ballot, share, share_text


def check(paper: AwardMinutes) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the minutes, each at its field."""
    yield from list_findings(paper.danh_sach, paper.day(), form=paper.hinh_thuc, common=paper.thanh_tich)
    yield from _council(paper)
    yield from _signers(paper)
    yield from _ballot(paper)
    yield from _once(said for number, row in enumerate(paper.danh_sach) for said in _proposed(paper, row, number))
    for position, row in enumerate(paper.khong_de_nghi):
        yield from _countable(paper, row, row.phieu_thuan, ("khong_de_nghi", position))
    yield from counts_differ(paper.ket_luan, paper.danh_sach, ("ket_luan",))
    start, end = paper.thoi_gian.bat_dau, paper.thoi_gian.ket_thuc
    if end is not None and end <= start:
        facts = {"bat_dau": clock_text(start), "ket_thuc": clock_text(end)}
        yield kinds.ENDS_EARLY.at_field("thoi_gian", "ket_thuc", **facts)


def _council(paper: AwardMinutes) -> Iterator[Diagnostic]:
    """All members are listed, enough were there, and those absent wrote where a ballot is asked for."""
    council = paper.hoi_dong
    if council.size() != len(council.thanh_vien):
        facts = {"ghi": council.size(), "co": len(council.thanh_vien)}
        yield kinds.MEMBERS_DIFFER.at_field("hoi_dong", "so_thanh_vien", **facts)
    present = len(council.present())
    if share(present, council.size()) < paper.so_du_hop_toi_thieu:
        ratio, least = share_text(present, council.size()), number_text(rounded(paper.so_du_hop_toi_thieu, 1))
        shares = {"ty_le": ratio, "can": least.removesuffix(",0")}
        yield kinds.FEW_PRESENT.at_field("hoi_dong", "thanh_vien", co=present, tong=council.size(), **shares)
    if not forms_with_ballot(paper):
        return
    for position, member in enumerate(council.thanh_vien):
        if member.vang and not member.y_kien:
            yield kinds.NO_OPINION.at_field("hoi_dong", "thanh_vien", position, "y_kien", ten=member.name())


def _signers(paper: AwardMinutes) -> Iterator[Diagnostic]:
    """Chair and secretary were there; a secretary may be one who was invited."""
    chair, secretary = paper.chair(), paper.secretary()
    if chair is None or chair.vang:
        yield kinds.CHAIR_ABSENT.at_field("chu_tri", vai=f"người chủ trì {paper.chu_tri}".strip(), truong="chu_tri")
    invited = bool(paper.thu_ky) and any(paper.thu_ky.partition(",")[0] in one for one in paper.moi_du)
    if (secretary is None and not invited) or (secretary is not None and secretary.vang):
        yield kinds.CHAIR_ABSENT.at_field("thu_ky", vai=f"thư ký {paper.thu_ky}".strip(), truong="thu_ky")


def _ballot(paper: AwardMinutes) -> Iterator[Diagnostic]:
    """What takes a ballot was balloted, and the count of the ballots adds up."""
    for form in forms_with_ballot(paper):
        if paper.cach_bo_phieu != "bo-phieu-kin":
            yield kinds.BALLOT_WANTED.at_field("cach_bo_phieu", hinh_thuc=form.name)
            break
    if (count := paper.kiem_phieu) is None:
        return
    steps = (
        ("khong_hop_le", "số phiếu không hợp lệ", count.khong_hop_le, "số phiếu thu về", count.thu_ve),
        ("thu_ve", "số phiếu thu về", count.thu_ve, "số phiếu phát ra", count.phat_ra),
        ("phat_ra", "số phiếu phát ra", count.phat_ra, "số thành viên", paper.hoi_dong.size()),
    )
    for name, what, more, than, less in steps:
        if more > less:
            facts = {"cai_gi": what, "nhieu": more, "hon_cai_gi": than, "it": less}
            yield kinds.BALLOT_SUM.at_field("kiem_phieu", name, **facts)


def _proposed(paper: AwardMinutes, row: Recipient, position: int) -> Iterator[Diagnostic]:
    """A row has its votes, no more than could be cast, and as many as its form asks for (C17)."""
    votes, whole = paper.yes(row), paper.hoi_dong.size()
    faults = [*_countable(paper, row, votes, ("danh_sach", position))]
    yield from faults
    form = award_form(row.hinh_thuc or paper.hinh_thuc, paper.day())
    if faults or votes is None or form is None or form.vote is None or share(votes, whole) >= form.vote:
        return
    facts = {"ten": row.name(), "phieu": votes, "tong": whole, "ty_le": share_text(votes, whole), "can": form.vote}
    yield kinds.VOTES_TOO_FEW.at_field(*_voted(row, ("danh_sach", position)), hinh_thuc=form.name, **facts)


def _countable(paper: AwardMinutes, row: Recipient, votes: int | None, path: Path) -> Iterator[Diagnostic]:
    most, why = _most(paper)
    if votes is None:
        yield kinds.VOTES_MISSING.at_field(*path, "phieu_thuan", ten=row.name())
    elif votes > most:
        yield kinds.VOTES_TOO_MANY.at_field(*_voted(row, path), ten=row.name(), phieu=votes, co=most, vi_sao=why)


def _once(said: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield faults of the votes for all once, though every row without votes of its own has them."""
    told = set[tuple[str, Path]]()
    for one in said:
        key = (one.code, one.place.field)
        if one.place.field != ("phieu_chung",) or key not in told:
            yield one
        told.add(key)


def _most(paper: AwardMinutes) -> tuple[int, str]:
    """Return how many yes votes there can be, and why no more."""
    council = paper.hoi_dong
    written = council.votes() - len(council.present())
    if paper.kiem_phieu and paper.kiem_phieu.valid() + written < council.votes():
        return (
            paper.kiem_phieu.valid() + written,
            f"phiếu hợp lệ {paper.kiem_phieu.valid()}, ý kiến bằng văn bản {written}",
        )
    return council.votes(), f"có mặt {len(council.present())}, ý kiến bằng văn bản {written}"


def _voted(row: Recipient, path: Path) -> Path:
    return (*path, "phieu_thuan") if row.phieu_thuan is not None else ("phieu_chung",)
