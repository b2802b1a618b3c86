"""Điều 1 to 3, composed from the list: what is given to how many, the money, who carries it out. The clerk's own come first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from docgen.papers import Article, Section
from docgen.vn.law import instruments
from docgen.vn.numbers import count_text
from docgen.vn.text import joined, upper_first
from docgen.vn.words import money_words

from ..awards.bases import SUBJECT
from ..awards.fields import KINDS
from ..awards.recipient import counted
from ..awards.wording import PRINTED_KINDS
from .model import AwardDecision, WelfareWork
from .money import Money, group_of, money
from .phrases import achievement, award_phrase, form_phrase, in_sentence, recipient_phrase, unstopped
from .roster import Award, awards, is_annexed, kinds_listed

_DECREE = re.compile(r"\d+/\d{4}/NĐ-CP")
_EVERYBODY = ("thủ trưởng các cơ quan, đơn vị có liên quan",)


def articles(paper: AwardDecision) -> tuple[Article, ...]:
    """Return the articles in their order: award, money if any, the clerk's further ones, effect."""
    bonus = None if paper.khong_tien_thuong else paper.dieu_tien_thuong or bonus_article(paper)
    return (
        paper.dieu_khen_thuong or award_article(paper),
        *((bonus,) if bonus else ()),
        *paper.dieu_them,
        paper.dieu_thi_hanh or effect_article(paper),
    )


def award_article(paper: AwardDecision) -> Article:
    """Return the article that gives the awards; every count is the list's (rule C3)."""
    given = awards(paper)
    attached = " (có danh sách kèm theo)" if is_annexed(paper) else ""
    if len(given) == 1 and not paper.cong_trinh_phuc_loi:
        return _one_award(paper, given[0], attached)
    clauses = [_clause(paper, award, inline=not attached) for award in given] + [*map(_work, paper.cong_trinh_phuc_loi)]
    done = in_sentence(achievement(paper)).removeprefix(",")
    return Article(
        noi_dung=f"Khen thưởng các {kinds_listed(paper.danh_sach)}{done}{attached}, cụ thể:", gom=_listed(clauses)
    )


def bonus_article(paper: AwardDecision) -> Article | None:
    """Return the article on money, or None where nobody gets any."""
    found = money(paper)
    if not found.total:
        return None
    after = [text for text in (_law(paper, found), _highest(found), _source(paper)) if text]
    if len(paper.danh_sach) == 1:
        amount = f"Kèm theo tiền thưởng {_dong(found.total)} (Bằng chữ: {money_words(found.total)})."
        return Article(noi_dung=" ".join([amount, *after]))
    total = f"Tổng số tiền thưởng: {_dong(found.total)} (Bằng chữ: {money_words(found.total)})."
    by_form = list(_levels(paper, found))
    if len(by_form) == 1:
        return Article(noi_dung=" ".join([f"Kèm theo tiền thưởng: {by_form[0][1]}.", total, *after]))
    levels = _listed([Section(noi_dung=f"{upper_first(form)}: {said}") for form, said in by_form])
    rest = tuple(Section(noi_dung=text) for text in (total, *after))
    return Article(noi_dung="Tiền thưởng kèm theo:", gom=(Section(noi_dung="Mức tiền thưởng:", gom=levels), *rest))


def effect_article(paper: AwardDecision) -> Article:
    """Return the article on effect and on who carries the decision out."""
    named = f"{'các ' if len(paper.danh_sach) > 1 else ''}{kinds_listed(paper.danh_sach)} có tên tại Điều 1"
    who = joined([*map(unstopped, paper.thi_hanh or _EVERYBODY), named])
    carried = f"{upper_first(who)} chịu trách nhiệm thi hành Quyết định này."
    return Article(noi_dung=f"Quyết định này có hiệu lực kể từ ngày ký. {carried}")


def _one_award(paper: AwardDecision, award: Award, attached: str) -> Article:
    what, rows, done = award_phrase(paper, award), award.rows(), achievement(paper)
    if attached:
        return Article(noi_dung=f"{what} cho {counted(rows)}{attached}.", gom=_paragraph(done))
    if len(rows) == 1:
        one = recipient_phrase(rows[0], inside=True)
        return Article(noi_dung=f"{what} cho {one}.", gom=_paragraph(rows[0].thanh_tich or done))
    return Article(noi_dung=f"{what} cho {counted(rows)}{in_sentence(done)}:", gom=_named(award))


def _clause(paper: AwardDecision, award: Award, *, inline: bool) -> Section:
    what, rows = award_phrase(paper, award), award.rows()
    if not inline:
        return Section(noi_dung=f"{what} cho {counted(rows)}")
    if len(rows) == 1:
        return Section(noi_dung=f"{what} cho {recipient_phrase(rows[0], inside=True)}{in_sentence(rows[0].thanh_tich)}")
    return Section(noi_dung=f"{what} cho {counted(rows)}:", gom=_named(award))


def _named(award: Award) -> tuple[Section, ...]:
    return _listed([Section(noi_dung=recipient_phrase(row) + in_sentence(row.thanh_tich)) for row in award.rows()])


def _work(work: WelfareWork) -> Section:
    worth = f" trị giá {_dong(work.gia_tri)} (Bằng chữ: {money_words(work.gia_tri)})" if work.gia_tri else ""
    name = f" “{work.ten}”" if work.ten else ""
    source = f", từ {work.nguon}" if work.nguon else ""
    return Section(noi_dung=f"Thưởng công trình phúc lợi{name}{worth} cho {work.cho}{source}")


def _paragraph(text: str) -> tuple[Section, ...]:
    return (Section(noi_dung=f"{unstopped(text)}."),) if text else ()


def _listed(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return items of one list with `;` at the end of each and `.` at the last; one that leads a list keeps its colon."""
    last = len(sections) - 1
    return tuple(
        one
        if one.gom
        else one.model_copy(update={"noi_dung": f"{unstopped(one.noi_dung)}{'.' if place == last else ';'}"})
        for place, one in enumerate(sections)
    )


def _levels(paper: AwardDecision, found: Money) -> Iterator[tuple[str, str]]:
    """Yield each form with what its kinds of recipient get: `mỗi tập thể 1.410.000 đồng, mỗi cá nhân 710.000 đồng`."""
    paid = Counter(group_of(paper, row) for row, amount in zip(paper.danh_sach, found.amounts, strict=True) if amount)
    for form in dict.fromkeys(form for form, _ in found.levels):
        said = [
            f"{'mỗi ' if paid[form, kind] > 1 else ''}{KINDS[kind]} {_dong(found.levels[form, kind].amount)}"
            for kind in PRINTED_KINDS
            if paid[form, kind]
        ]
        if said:
            yield form_phrase(paper, form), ", ".join(said)


def _law(paper: AwardDecision, found: Money) -> str:
    """Return what the levels rest on; nothing where the clerk gave them all."""
    computed = next((one.computed for one in found.levels.values() if one.computed and not one.typed), None)
    if computed is None:
        return ""
    cited = _DECREE.search(computed.sources[0])
    decrees = [one.number for one in instruments(paper.ngay.earliest, SUBJECT) if one.kind == "Nghị định"]
    number = cited[0] if cited else next(iter(decrees), "")
    salary = f"mức lương cơ sở {_dong(computed.base_salary)}/tháng"
    by_law = f"theo Nghị định số {number}, " if number else ""
    return f"Mức tiền thưởng thực hiện {by_law}tính trên {salary}."


def _highest(found: Money) -> str:
    return "Người được tặng nhiều danh hiệu cùng kỳ chỉ nhận mức tiền thưởng cao nhất." if found.outdone else ""


def _source(paper: AwardDecision) -> str:
    return f"Nguồn tiền thưởng: {unstopped(paper.nguon_tien_thuong)}." if paper.nguon_tien_thuong else ""


def _dong(amount: int) -> str:
    return f"{count_text(amount)} đồng"
