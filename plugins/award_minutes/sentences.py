"""The sentences of the minutes, each composed from its data where the clerk wrote none."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.papers import Section
from docgen.vn.dates import date_in_words
from docgen.vn.names import split_honorific
from docgen.vn.words import number_words

from ..awards.fields import OCCASIONS
from ..awards.recipient import counted
from ..awards.wording import awarded, phrases
from .model import AwardMinutes
from .parts import ROLES, Member, clock_text
from .votes import forms_with_ballot

METHODS = {"bieu-quyet": "biểu quyết", "bo-phieu-kin": "bỏ phiếu kín"}


def subject(paper: AwardMinutes) -> str:
    """Return the subject: as given, else `Họp Hội đồng Thi đua - Khen thưởng xét, đề nghị tặng Giấy khen`."""
    if paper.trich_yeu:
        return paper.trich_yeu
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    what = f"đề nghị {phrases(groups, paper.day())}" if len(groups) <= 2 else "đề nghị khen thưởng"
    return f"Họp Hội đồng Thi đua - Khen thưởng xét, {what}"


def purpose(paper: AwardMinutes) -> str:
    """Return why the council met: as given, else to consider awards of an occasion or movement for so many."""
    if paper.muc_dich:
        return paper.muc_dich
    occasion = f" {OCCASIONS[paper.loai_hinh]}" if paper.loai_hinh else ""
    movement = f" trong {paper.phong_trao.phrase()}" if paper.phong_trao else ""
    return f"Xét, đề nghị khen thưởng{occasion}{movement}."


def attendance(paper: AwardMinutes) -> str:
    """Return how many members there are, were present and absent: `Hội đồng có 07 (bảy) thành viên; có mặt …`."""
    council = paper.hoi_dong
    absent = f", vắng mặt {_people(len(council.absent()))}" if council.absent() else ""
    return f"Hội đồng có {_people(council.size())} thành viên; có mặt {_people(len(council.present()))}{absent}, gồm:"


def member_line(member: Member) -> str:
    """Return a member as the list of those present has him: name, position, role."""
    return ", ".join(part for part in (member.name(), member.chuc_vu, ROLES[member.vai_tro]) if part)


def absent_line(member: Member) -> str:
    """Return a member who was absent, with the reason and the written opinion."""
    reason = f"; lý do: {member.ly_do}" if member.ly_do else ""
    opinion = f"; ý kiến bằng văn bản: {member.y_kien}" if member.y_kien else "; không có ý kiến bằng văn bản"
    return f"{member_line(member)}{reason}{opinion}"


def person(member: Member | None, typed: str) -> str:
    """Return the chair or secretary as the head names them; one who is no member as he was typed."""
    return ", ".join(part for part in (member.name(), member.chuc_vu) if part) if member else typed


def signer(member: Member | None, typed: str) -> str:
    """Return the bare name of who signs: nothing stands before it (PL I II.7.c)."""
    return split_honorific(member.ho_ten if member else typed.partition(",")[0])[1]


def vote_lead(paper: AwardMinutes) -> str:
    """Return the sentence that leads to the table of votes."""
    whole = _people(paper.hoi_dong.size())
    method = METHODS[paper.cach_bo_phieu]
    return f"Hội đồng {method}; tỷ lệ tính trên tổng số {whole} thành viên Hội đồng. Kết quả như sau:"


def ballot(paper: AwardMinutes) -> Iterator[str]:
    """Yield the count of the ballots, where there was one."""
    if (count := paper.kiem_phieu) is None:
        return
    yield f"Tổ kiểm phiếu gồm: {'; '.join(one.rstrip('.;') for one in count.to_kiem_phieu)}."
    figures = (
        ("phát ra", count.phat_ra),
        ("thu về", count.thu_ve),
        ("hợp lệ", count.valid()),
        ("không hợp lệ", count.khong_hop_le),
    )
    yield f"Số phiếu {'; '.join(f'{name}: {figure:02d}' for name, figure in figures)}."


def reached(paper: AwardMinutes) -> Iterator[str]:
    """Yield, for each form that takes a ballot, that all who are proposed for it reached its share."""
    proposed = {row.hinh_thuc or paper.hinh_thuc for row in paper.danh_sach}
    for form in forms_with_ballot(paper):
        if form.key in proposed:
            yield (
                f"Các trường hợp được đề nghị danh hiệu “{form.name}” đều đạt từ {form.vote}% số phiếu đồng ý trở lên, tính trên "
                "tổng số thành viên Hội đồng."
            )


def conclusion(paper: AwardMinutes) -> Section:
    """Return what the council agreed on: as given, else whom it proposes for what, counted from the list."""
    if paper.ket_luan:
        return Section(tieu_de="Kết luận", noi_dung=paper.ket_luan)
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    said = [f"{group.phrase(paper.day())} cho {counted(group.rows, words=True)}" for group in groups]
    done = paper.thanh_tich.strip().rstrip(".;")
    done = f" {done[0].lower()}{done[1:]}" if done.lower().startswith(("đã ", "có ")) else ""
    return Section(tieu_de="Kết luận", noi_dung=f"{paper.council()} thống nhất đề nghị {'; '.join(said)}{done}.")


def began(paper: AwardMinutes) -> str:
    """Return when the meeting began: `14 giờ 00 phút, ngày 10 tháng 12 năm 2026`."""
    return f"{clock_text(paper.thoi_gian.bat_dau)}, {date_in_words(paper.ngay, gap='…')}"


def ended(paper: AwardMinutes) -> str:
    """Return the closing sentence: as given, else when the meeting ended, its hour open while it is not known."""
    if paper.ket_thuc:
        return paper.ket_thuc
    when = clock_text(paper.thoi_gian.ket_thuc) if paper.thoi_gian.ket_thuc else "… giờ … phút"
    return f"Cuộc họp kết thúc vào {when}, {date_in_words(paper.ngay, gap='…')}"


def _people(number: int) -> str:
    return f"{number:02d} ({number_words(number)})"
