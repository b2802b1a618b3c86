"""The sentences a proposal is made of, each composed from its data: subject, opening, what is proposed, attachments, closing."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.papers import Section
from docgen.vn.awards import givers
from docgen.vn.text import joined, upper_first

from ..awards.fields import OCCASIONS
from ..awards.office import office_of
from ..awards.recipient import Recipient, counted
from ..awards.wording import KIND_TITLES, Awarded, awarded, kinds_named, phrases, titles_and_forms
from .model import AwardProposal

STATE = ("thu-tuong", "chu-tich-nuoc", "chinh-phu")
"""Offices of the State, as `powers.toml` names them: others hand proposals on to them."""

PASSING = ("chu-tich-tinh", "bo-truong")
"""Offices that hand proposals on to those of the State (Luật 06/2022/QH15, Điều 83, 84)."""

_COMMITTEE = ("Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND")


def addressee(paper: AwardProposal) -> str:
    """Return the addressee that decides or hands on: the first whose office is known, else the first; without `(qua …)`."""
    line = next((line for line in paper.kinh_gui if office_of(line, paper.day())), paper.kinh_gui[0])
    return line.partition("(")[0].rstrip(";., ")


def subject(paper: AwardProposal) -> str:
    """Return the subject: as given, else `Về việc đề nghị tặng Giấy khen của …`, several awards by their class alone."""
    if paper.trich_yeu:
        return paper.trich_yeu
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    where = f" trong phong trào thi đua “{paper.phong_trao.ten}”" if paper.phong_trao else ""
    return f"Về việc đề nghị {_phrases(paper, groups)}{where}"


def opening(paper: AwardProposal) -> tuple[str, ...]:
    """Return the opening: as given, else whence the proposal comes, who submits it and to whom."""
    if paper.mo_dau:
        return paper.mo_dau
    whence = [f"qua kết quả thực hiện {paper.phong_trao.phrase()}"] if paper.phong_trao else []
    whence += [f"căn cứ {paper.bien_ban.citation('Biên bản')}"] if paper.bien_ban else []
    by_whom = f"{paper.issuer()} kính trình {addressee(paper)} xem xét"
    occasion = f"khen thưởng {OCCASIONS[paper.loai_hinh]}"
    simple = " theo thủ tục đơn giản" if paper.don_gian else ""
    return (upper_first(", ".join([*whence, f"{by_whom}, {occasion}{simple} như sau:"])),)


def proposals(paper: AwardProposal) -> Section:
    """Return what is proposed, one sentence for one award, a number each for several; the rows below where not annexed."""
    groups = awarded(paper.danh_sach, paper.hinh_thuc)
    done = _achievement(paper.thanh_tich)
    annexed = " (có danh sách kèm theo)" if paper.annexed() else ""
    if len(groups) == 1:
        lead = f"Đề nghị {_proposed(paper, groups[0])}{done}{annexed}"
        return Section(noi_dung=f"{lead}{_leading_to(paper, groups[0])}", gom=_rows_below(paper, groups[0]))
    # One person may be given a title and a form, so that a sum of all rows would count him twice.
    numbered = tuple(_numbered_award(paper, group) for group in groups)
    whom = kinds_named(paper.danh_sach)
    return Section(noi_dung=f"Đề nghị khen thưởng {whom}{done}{annexed}, cụ thể:", gom=numbered)


def attachments(paper: AwardProposal) -> tuple[str, ...]:
    """Return the papers that go with the proposal: as given, else what the law asks of a file (Điều 84, 85).

    Files for giấy khen, LĐTT, CSTĐ cơ sở and the like are laid down by each province (Nghị định 152/2025/NĐ-CP, Điều 6.2.c).
    """
    if paper.dinh_kem:
        return () if paper.dinh_kem == ("không",) else paper.dinh_kem
    who = kinds_named(paper.danh_sach)
    if paper.don_gian:
        return (f"Tóm tắt thành tích của {who}",)
    titles, forms = titles_and_forms(paper.danh_sach, paper.day(), paper.hinh_thuc)
    ballot = " và kết quả bỏ phiếu" if any(one.vote for one in (*titles, *forms)) else ""
    minutes = [f"Biên bản bình xét thi đua{ballot}"] if titles else []
    minutes += ["Biên bản xét khen thưởng"] if forms else []
    proven = any(one.key.startswith("cstd-") for one in titles) or any(row.sang_kien for row in paper.danh_sach)
    proofs = ["Giấy chứng nhận, xác nhận sáng kiến, đề tài"] if proven else []
    return (f"Báo cáo thành tích của {who}", *minutes, *proofs)


def closing(paper: AwardProposal) -> str:
    """Return the closing sentence: as given, else the request to decide, or to hand on what the State decides."""
    if paper.ket_thuc:
        return paper.ket_thuc
    what = "trình cấp có thẩm quyền quyết định" if passed_on(paper) else "quyết định"
    return f"Kính đề nghị {addressee(paper)} xem xét, {what}."


def passed_on(paper: AwardProposal) -> frozenset[str]:
    """Return the keys of awards of the list that the addressee hands on to an office of the State."""
    if office_of(addressee(paper), paper.day()) not in PASSING:
        return frozenset()
    keys = {row.hinh_thuc or paper.hinh_thuc for row in paper.danh_sach}
    return frozenset(key for key in keys if _deciders(key, paper) & {*STATE})


def state_offices(paper: AwardProposal) -> dict[str, str]:
    """Return office of the State → an award of the list that it decides, as a key."""
    found: dict[str, str] = {}
    for row in paper.danh_sach:
        key = row.hinh_thuc or paper.hinh_thuc
        for office in sorted(_deciders(key, paper) & {*STATE}):
            found.setdefault(office, key)
    return found


def _deciders(key: str, paper: AwardProposal) -> set[str]:
    power = givers(key, paper.day())
    return set(power.values["by"]) if power else set()


def _phrases(paper: AwardProposal, groups: Sequence[Awarded[Recipient]]) -> str:
    """Return `tặng Giấy khen của …` for one or two awards; more are named by their class."""
    if len(groups) <= 2:
        return phrases(groups, paper.day(), lambda key: _whose(paper, key))
    titles, forms = titles_and_forms(paper.danh_sach, paper.day(), paper.hinh_thuc)
    classes = [*(["danh hiệu thi đua"] if titles else []), *(["hình thức khen thưởng"] if forms else [])]
    return f"xét tặng {joined(classes)}"


def _whose(paper: AwardProposal, key: str) -> str:
    """Return who gives an award when the addressee is the one who may, in the words of `Kính gửi`."""
    line = addressee(paper)
    if office_of(line, paper.day()) not in _deciders(key, paper):
        return ""
    return f"Chủ tịch {line}" if line.startswith(_COMMITTEE) else line


def _proposed(paper: AwardProposal, group: Awarded[Recipient]) -> str:
    return f"{group.phrase(paper.day())} cho {counted(group.rows, words=True)}"


def _numbered_award(paper: AwardProposal, group: Awarded[Recipient]) -> Section:
    lead = upper_first(_proposed(paper, group))
    return Section(noi_dung=f"{lead}{_leading_to(paper, group)}", gom=_rows_below(paper, group))


def _leading_to(paper: AwardProposal, group: Awarded[Recipient]) -> str:
    """Return how a sentence goes on to its rows: one alone stands in it, several below it, an annexed list elsewhere."""
    if paper.annexed():
        return "."
    return f": {_row(paper, group.rows[0])}." if len(group.rows) == 1 else ", gồm:"


def _achievement(text: str) -> str:
    """Return the common achievement as a sentence goes on with it: `đã có thành tích …`."""
    text = text.strip().rstrip(".;")
    if not text:
        return ""
    begins = text.split()[0].lower()
    return f" {text[0].lower()}{text[1:]}" if begins in ("đã", "có", "vì") else f", với thành tích: {text}"


def _rows_below(paper: AwardProposal, group: Awarded[Recipient]) -> tuple[Section, ...]:
    """Return the group's rows as pieces below it; under their kinds where there are several."""
    if paper.annexed() or len(group.rows) == 1:
        return ()
    kinds = group.by_kind()
    if len(kinds) == 1:
        return _rows(paper, kinds[0][1])
    return tuple(Section(noi_dung=f"{KIND_TITLES[kind]}:", gom=_rows(paper, rows)) for kind, rows in kinds)


def _rows(paper: AwardProposal, rows: Sequence[Recipient]) -> tuple[Section, ...]:
    texts = [_row(paper, row) for row in rows]
    return (*(Section(noi_dung=f"{text};") for text in texts[:-1]), Section(noi_dung=f"{texts[-1]}."))


def _row(paper: AwardProposal, row: Recipient) -> str:
    named = ", ".join(part for part in (row.name(), row.about()) if part)
    own = row.thanh_tich.strip().rstrip(".;")
    return f"{named}: {own}" if own and own != paper.thanh_tich.strip().rstrip(".;") else named
