"""Minutes ─▶ the template's values, and the reference that later papers take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from docgen.papers import Section, closed, letterhead_values, section_lines

from . import sentences
from .model import AwardMinutes
from .votes import refused, table_rows


def context(paper: AwardMinutes) -> dict[str, Any]:
    """Return every tag of `award-minutes.docx`. Lengths of rules in mm."""
    subject = sentences.subject(paper)
    chair, secretary = paper.chair(), paper.secretary()
    return {
        **letterhead_values(paper.model_copy(update={"trich_yeu": subject})),
        "tieu_de_tep": f"Biên bản {subject}",
        "thoi_gian": _sentence(sentences.began(paper)),
        "dia_diem": _sentence(paper.dia_diem),
        "si_so": sentences.attendance(paper),
        "co_mat": _listed(map(sentences.member_line, paper.hoi_dong.present())),
        "vang_mat": _listed(map(sentences.absent_line, paper.hoi_dong.absent())),
        "moi_du": _listed(paper.moi_du),
        "chu_toa": _sentence(sentences.person(chair, paper.chu_tri)),
        "thu_ky": _sentence(sentences.person(secretary, paper.thu_ky)),
        "dong": _body(paper),
        "bang_phieu": table_rows(paper),
        "noi_nhan": [one.rstrip(";.") for one in paper.noi_nhan],
        "luu": paper.luu.rstrip(";."),
        "ho_ten_trai": sentences.signer(secretary, paper.thu_ky),
        "ho_ten_phai": sentences.signer(chair, paper.chu_tri),
    }


def given(paper: AwardMinutes) -> dict[str, Any]:
    """Return the reference to these minutes that proposals take as `bien_ban`."""
    reference = {"so": paper.so, "ky_hieu": paper.ky_hieu, "ngay": str(paper.ngay), "co_quan": paper.council()}
    return {"bien_ban": reference}


def _body(paper: AwardMinutes) -> list[dict[str, Any]]:
    """Return the numbered lines, the table of votes behind the sentence that leads to it."""
    lines = closed(section_lines(_sections(paper)), sentences.ended(paper))
    lead = sentences.vote_lead(paper)
    at = next(position for position, line in enumerate(lines) if line["chu"] == lead)
    table = {"kieu": "bang_phieu", "so": "", "tieu_de": "", "chu": "", "dan": False}
    lines[at], lines[-2] = (
        {**lines[at], "dan": True},
        {**lines[-2], "dan": True},
    )  # the conclusion goes with the signatures
    return [*lines[: at + 1], table, *lines[at + 1 :]]


def _sections(paper: AwardMinutes) -> Iterator[Section]:
    yield Section(tieu_de="Mục đích", noi_dung=sentences.purpose(paper))
    if paper.noi_dung:
        plain = all(not one.tieu_de and not one.gom and not one.doan for one in paper.noi_dung)
        texts = tuple(one.noi_dung for one in paper.noi_dung)
        yield Section(tieu_de="Diễn biến", **({"doan": texts} if plain else {"gom": paper.noi_dung}))
    ballot = (*sentences.ballot(paper),)
    lead = sentences.vote_lead(paper)
    after = (*sentences.reached(paper), *_not_proposed(paper))
    said = {"noi_dung": ballot[0], "doan": (*ballot[1:], lead, *after)} if ballot else {"noi_dung": lead, "doan": after}
    yield Section(tieu_de=f"Kết quả {sentences.METHODS[paper.cach_bo_phieu]}", **said)
    yield sentences.conclusion(paper)


def _not_proposed(paper: AwardMinutes) -> Iterator[str]:
    if texts := [*refused(paper)]:
        yield f"Không đủ phiếu để đề nghị: {'; '.join(texts)}."


def _listed(texts: Iterable[str]) -> list[str]:
    """Return the texts with a dash's punctuation: `;` behind each, `.` behind the last."""
    plain = [text.strip().rstrip(";.") for text in texts]
    return [f"- {text}{'.' if place == len(plain) else ';'}" for place, text in enumerate(plain, start=1)]


def _sentence(text: str) -> str:
    return f"{text.strip().rstrip('.')}."
