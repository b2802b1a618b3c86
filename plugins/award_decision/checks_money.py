"""What a person should look at in the money of a decision (rule C24): how each level came about, and what does not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from docgen import Diagnostic
from docgen.papers import Article, Section
from docgen.vn.awards import Bonus, award_form
from docgen.vn.dates import short_date
from docgen.vn.numbers import number_text, parse_number

from ..awards.fields import KINDS
from . import kinds
from .model import AwardDecision
from .money import Group, Level, Money, group_of, money

_NUMBER = re.compile(r"\d+(?:\.\d{3})*")


def money_findings(paper: AwardDecision) -> Iterator[Diagnostic]:
    """Yield how each level was computed, levels that are unknown, titles that carry none, and what is typed in vain."""
    found = money(paper)
    for group, level in found.levels.items():
        yield from _level(paper, group, level)
    for group in found.missing:
        if not _may_receive(paper, group):
            continue  # that the form is none for this kind of recipient is told elsewhere
        facts = {**_names(paper, group), "ngay": short_date(paper.ngay)}
        yield kinds.BONUS_UNKNOWN.at_field("muc_thuong", **facts)
    for place in sorted(found.outdone):
        yield kinds.HIGHEST_ONLY.at_field("danh_sach", place, ten=paper.danh_sach[place].name())
    yield from _stated(paper, found)
    yield from _in_vain(paper)


def article_text(article: Article) -> str:
    """Return all that an article says, its clauses included."""
    return " ".join([article.tieu_de, article.noi_dung, *map(_section_text, article.gom)])


def _section_text(section: Section) -> str:
    return " ".join([section.tieu_de, section.noi_dung, *section.doan, *map(_section_text, section.gom)])


def _level(paper: AwardDecision, group: Group, level: Level) -> Iterator[Diagnostic]:
    """Say how a level came about; one that the clerk typed is held against the table."""
    facts = _names(paper, group)
    if level.computed is None:
        return
    facts |= _computed(level.computed)
    if level.typed:
        if level.amount != level.computed.amount:
            place = next(n for n, own in enumerate(paper.muc_thuong) if _group(paper, n) == group)
            yield kinds.BONUS_DIFFERS.at_field(
                "muc_thuong", place, "so_tien", da_viet=number_text(level.amount), **facts
            )
        return
    kind = kinds.BONUS_UNSURE if level.computed.unconfirmed else kinds.BONUS
    first = next(place for place, row in enumerate(paper.danh_sach) if group_of(paper, row) == group)
    yield kind.at_field("danh_sach", first, **facts)


def _may_receive(paper: AwardDecision, group: Group) -> bool:
    known = award_form(group[0], paper.ngay.earliest)
    return known is None or group[1] in known.recipients


def _computed(bonus: Bonus) -> dict[str, str]:
    return {
        "he_so": number_text(bonus.factor),
        "luong": number_text(bonus.base_salary),
        "tich": number_text(bonus.exact.quantize(Decimal(1)) if bonus.exact == int(bonus.exact) else bonus.exact),
        "muc": number_text(bonus.amount),
        "nguon": "; ".join(bonus.sources),
    }


def _names(paper: AwardDecision, group: Group) -> dict[str, str]:
    known = award_form(group[0], paper.ngay.earliest)
    return {"hinh_thuc": known.name if known else group[0], "loai": KINDS[group[1]]}


def _group(paper: AwardDecision, place: int) -> Group:
    own = paper.muc_thuong[place]
    return own.hinh_thuc or paper.hinh_thuc, own.phan_loai


def _stated(paper: AwardDecision, found: Money) -> Iterator[Diagnostic]:
    """The clerk's own article on money states the total."""
    if paper.dieu_tien_thuong and found.total:
        stated = {parse_number(number) for number in _NUMBER.findall(article_text(paper.dieu_tien_thuong))}
        if found.total not in stated:
            yield kinds.TOTAL_MISSING.at_field("dieu_tien_thuong", tong=number_text(found.total))


def _in_vain(paper: AwardDecision) -> Iterator[Diagnostic]:
    """What is typed about money is used."""
    if paper.khong_tien_thuong:
        for name in ("dieu_tien_thuong", "muc_thuong", "nguon_tien_thuong", "cot_tien_thuong"):
            if getattr(paper, name):
                yield kinds.UNUSED.at_field(name, vi_sao="đã ghi khong_tien_thuong: có")
        return
    listed = {group_of(paper, row) for row in paper.danh_sach}
    for place in range(len(paper.muc_thuong)):
        if _group(paper, place) not in listed:
            yield kinds.UNUSED.at_field("muc_thuong", place, vi_sao="danh sách không có hình thức và phân loại này")
        elif _group(paper, place) in [_group(paper, above) for above in range(place)]:
            yield kinds.UNUSED.at_field("muc_thuong", place, vi_sao="mức của nhóm này đã ghi ở trên")
