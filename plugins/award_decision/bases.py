"""What the decision rests on: composed from what is in force on its day, the clerk's own, and who proposed it."""

from __future__ import annotations

from docgen.vn.fields import CitedDocument
from docgen.vn.law import instruments, rank

from ..awards.bases import composed_bases
from .model import AwardDecision

_LOCAL_GOVERNMENT = "Tổ chức chính quyền địa phương"


def legal_bases(paper: AwardDecision) -> tuple[CitedDocument, ...]:
    """Return the căn cứ as the clerk wrote them, or those of the day, the higher rank first (rule C23).

    The clerk's further ones take their place by rank, before those of the table of that rank; the province's regulation and
    the movement's plan come last.
    """
    if paper.can_cu:
        return paper.can_cu
    on = paper.ngay.earliest
    law = [one for one in instruments(on) if one.kind == "Luật" and one.title == _LOCAL_GOVERNMENT]
    local = [CitedDocument(loai=one.kind, so_ky_hieu=one.number, nguyen_van=one.citation()) for one in law]
    by_rank = sorted([*local, *paper.can_cu_them, *composed_bases(on)], key=_rank)
    return (*by_rank, *(one for one in (paper.quy_che, paper.ke_hoach_cap_tren) if one))


def proposal(paper: AwardDecision) -> str:
    """Return on whose proposal, as typed or as `Trưởng phòng … tại Tờ trình số …`; "" where nobody is named."""
    if paper.theo_de_nghi or not paper.to_trinh:
        return paper.theo_de_nghi or paper.nguoi_de_nghi
    who = paper.nguoi_de_nghi or paper.to_trinh.co_quan
    cited = (paper.to_trinh.model_copy(update={"co_quan": ""}) if who else paper.to_trinh).citation("Tờ trình")
    return f"{who} tại {cited}" if who else ""


def considered(paper: AwardDecision) -> tuple[CitedDocument, ...]:
    """Return the proposal as a basis of its own, `Xét Tờ trình số …`, where nobody is named who made it."""
    if not paper.to_trinh or proposal(paper):
        return ()
    text = f"Xét {paper.to_trinh.citation('Tờ trình')}"
    return (CitedDocument(loai="Tờ trình", nguyen_van=text),)


def _rank(one: CitedDocument) -> int:
    """Return the place of a basis, also of one that was typed as a sentence: `Luật Thi đua, khen thưởng ngày …`."""
    words = one.loai.removeprefix("Căn cứ ").split()
    return min(rank(" ".join(words[:count])) for count in (1, 2))
