"""The words of a decision: what an award is called, what was achieved, the subject, the name of the list."""

from __future__ import annotations

from docgen.vn.text import joined, upper_first

from ..awards.recipient import Recipient
from ..awards.rules_list import form_of, is_title
from ..awards.wording import award_name
from .model import AwardDecision
from .roster import Award, awards, kinds_listed

_SUBJECT_FORMS = 2
"""A subject names no more forms of award than this; more are awards in general."""


def form_phrase(paper: AwardDecision, form: str) -> str:
    """Return a form of award as a sentence names it: `Giấy khen`, `danh hiệu “Lao động tiên tiến” năm 2025`."""
    name = award_name(form, paper.ngay.earliest)
    return f"{name} {paper.ky_khen}".rstrip() if is_title(form, paper.ngay.earliest) else name


def award_phrase(paper: AwardDecision, award: Award) -> str:
    """Return `Tặng Giấy khen`, or `Truy tặng Giấy khen` for one who has died (rule C29)."""
    return f"{'Truy tặng' if award.posthumous else 'Tặng'} {form_phrase(paper, award.form)}"


def achievement(paper: AwardDecision) -> str:
    """Return the achievement common to all as typed, else what taking part in the movement was worth, else ""."""
    if paper.thanh_tich or paper.phong_trao is None:
        return paper.thanh_tich
    return f"Đã có thành tích xuất sắc trong {paper.phong_trao.phrase()}"


def in_sentence(text: str) -> str:
    """Return an achievement as it goes on after a name: `, đã có thành tích …`; "" for none."""
    bare = unstopped(text)
    if not bare:
        return ""
    if bare.startswith(("Đã ", "Có ")):
        return f", {bare[:1].lower()}{bare[1:]}"
    return f", {bare}" if bare.startswith(("đã ", "có ")) else f", có thành tích: {bare}"


def recipient_phrase(row: Recipient, *, inside: bool = False) -> str:
    """Return a recipient with position and unit, or address; `inside` a sentence what is no name begins small."""
    name = row.name()
    if inside and (row.phan_loai == "ho-gia-dinh" or row.called() in ("Ông", "Bà")):
        name = name[:1].lower() + name[1:]
    return f"{name}, {row.about()}" if row.about() else name


def subject(paper: AwardDecision) -> str:
    """Return the subject as typed, else composed from awards and achievement."""
    if paper.trich_yeu:
        return paper.trich_yeu
    done = in_sentence(achievement(paper)).removeprefix(", ").removeprefix("đã ")
    return f"Về việc {_given(paper)} {kinds_listed(paper.danh_sach)} {done}".rstrip()


def list_title(paper: AwardDecision) -> str:
    """Return the name of the list as typed, else `Tập thể, cá nhân được tặng Giấy khen`."""
    if paper.ten_danh_sach:
        return paper.ten_danh_sach
    given = awards(paper)
    what = award_phrase(paper, given[0]) if len(given) == 1 else "Khen thưởng"
    return upper_first(f"{kinds_listed(paper.danh_sach)} được {what[:1].lower()}{what[1:]}")


def _given(paper: AwardDecision) -> str:
    """Return `tặng Giấy khen cho`, or `khen thưởng` where too many awards are given to be named."""
    forms = tuple(dict.fromkeys(award_phrase(paper, award) for award in awards(paper)))
    if len(forms) <= _SUBJECT_FORMS:
        return f"{joined(form[:1].lower() + form[1:] for form in forms)} cho"
    titles = all(is_title(form_of(row, paper.hinh_thuc), paper.ngay.earliest) for row in paper.danh_sach)
    return "tặng danh hiệu thi đua cho" if titles else "khen thưởng"


def unstopped(text: str) -> str:
    """Return the text without the one stop that ends it; an ellipsis is no stop."""
    text = text.strip()
    return text if text.endswith("..") else text.removesuffix(".").removesuffix(";")
