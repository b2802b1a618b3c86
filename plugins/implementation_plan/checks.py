"""What a person should look at in a sound plan: numbers, names, dates and layout that do not agree with one another.

Each check is silent on what is right; rule ids such as C1 are those of docs/checks.md.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import pairwise

from docgen import Diagnostic
from docgen.vn.dates import yearly_date
from docgen.vn.fields import CitedDocument
from docgen.vn.numbers import common_wholes, number_text, parse_number, percent_agrees, true_percent

from . import kinds
from .model import ImplementationPlan
from .modules import HEADINGS, Path, moment
from .outline import annex_lines, body_lines, has_content, modules_in, sections_in, usual_layout
from .parts import Reporting, ReportStep, Target, TargetGroup
from .texts import all_texts

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED_NAME = re.compile(r"[Pp]hong trào(?: thi đua)?\s+[“\"]([^”\"]+)[”\"]")
_PERIOD = re.compile(r"\b((?:19|20)\d\d)(\s*[-–]\s*)((?:19|20)\d\d)\b")


def check(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the plan, each at its field."""
    for name in ("chi_tieu", "chi_tieu_cap_tren"):
        for position, group in enumerate(getattr(plan, name)):
            yield from _group(group, (name, position))
    yield from _layout(plan)
    yield from _parts_at_the_top(plan)
    yield from _numbering(plan)
    yield from _movement_name(plan)
    yield from _period_spelling(plan)
    yield from _inside_period(plan)
    yield from _report_order(plan)
    yield from _units(plan)
    yield from _cited_dates(plan)
    yield from _agrees_with_parent(plan)
    yield from _annexes(plan)


def _group(group: TargetGroup, path: Path) -> Iterator[Diagnostic]:
    for position, target in enumerate(group.muc):
        here = (*path, "muc", position)
        yield from _share(target, here)
        yield from _sentence(target, target.nguyen_van or group.nguyen_van, here)
    yield from _common_whole(group, path)


def _share(target: Target, path: Path) -> Iterator[Diagnostic]:
    """Count and whole agree, and the percentage follows from them (C1)."""
    count, whole = target.so_luong, target.tong_so
    if count is None or whole is None:
        return
    if count > whole:
        yield kinds.COUNT_OVER_WHOLE.at_field(*path, "so_luong", so_luong=count, tong_so=whole)
    elif target.ty_le is not None and not percent_agrees(target.ty_le, count, whole):
        facts = {"ty_le": number_text(target.ty_le), "dung": true_percent(count, whole) if whole else "?"}
        yield kinds.PERCENT_OFF.at_field(*path, "ty_le", so_luong=count, tong_so=whole, **facts)


def _common_whole(group: TargetGroup, path: Path) -> Iterator[Diagnostic]:
    """Shares of one whole leave some number that can be it (C2); those of another whole name it in `tren`."""
    by_unit: dict[tuple[str, str], list[tuple[int, Target]]] = defaultdict(list)
    for position, target in enumerate(group.muc):
        if target.so_luong and target.ty_le is not None and target.tong_so is None:
            by_unit[(target.don_vi_tinh, target.tren)].append((position, target))
    for targets in by_unit.values():
        stated = [(target.so_luong or 0, target.ty_le) for _, target in targets if target.ty_le is not None]
        if len(stated) > 1 and not common_wholes(stated):
            told = "; ".join(f"{count} = {number_text(percent)}%" for count, percent in stated)
            yield kinds.NO_COMMON_WHOLE.at_field(*path, "muc", targets[-1][0], "ty_le", cac_ty_le=told)


def _sentence(target: Target, sentence: str, path: Path) -> Iterator[Diagnostic]:
    """A sentence as written holds the numbers the data give."""
    if not sentence:
        return
    said = {parse_number(number) for number in _NUMBER.findall(sentence)}
    for name in ("so_luong", "tong_so", "ty_le", "gia_tri", "nam"):
        value = getattr(target, name)
        if value and said and value not in said:
            yield kinds.WORDS_AND_NUMBERS.at_field(*path, name, so=str(value) if name == "nam" else number_text(value))


def _layout(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Everything that has content is placed once, and nothing empty is placed."""
    places: dict[str, Path] = {}
    inside: dict[str, set[str]] = defaultdict(set)
    for path, name in modules_in(plan):
        inside[str(path[0])].add(name)
        if path[0] in _below(name, inside):
            yield kinds.MODULE_LOOP.at_field(*path, mo_dun=name)
        if not has_content(plan, name):
            yield kinds.MODULE_EMPTY.at_field(*path, mo_dun=name)
        if name in places:
            yield kinds.MODULE_TWICE.at_field(*path, mo_dun=name)
        places[name] = path
    if not plan.bo_cuc:
        places |= {name: () for section in usual_layout(plan) for name in _named(section.mo_dun, section.gom)}
    inherited = {"doi_tuong", "hinh_thuc_khen_thuong"} if plan.theo_ke_hoach else set()
    inherited |= set() if plan.bao_cao else {"bao_cao"}
    for name in [name for name in HEADINGS if name not in places and name != "chi_tieu_cap_tren"]:
        if has_content(plan, name):
            kind = kinds.MODULE_FROM_ABOVE if name in inherited else kinds.MODULE_FORGOTTEN
            yield kind.at_field(name, mo_dun=name)


def _parts_at_the_top(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """PHẦN is the highest level or none at all."""
    tops = [section.phan for section in plan.bo_cuc]
    for position, is_part in enumerate(tops):
        if any(tops) and not is_part:
            yield kinds.PART_MISPLACED.at_field("bo_cuc", position)
    for path, section in sections_in(plan):
        if section.phan and not (path[0] == "bo_cuc" and len(path) == 2):
            yield kinds.PART_MISPLACED.at_field(*path, "phan")


def _below(name: str, inside: dict[str, set[str]]) -> set[str]:
    """Return the module and all that is placed inside it."""
    found, left = {name}, [name]
    while left:
        new = inside.get(left.pop(), set()) - found
        found |= new
        left += new
    return found


def _named(name: str | None, inside: tuple[object, ...]) -> Iterator[str]:
    if name:
        yield name
    yield from (str(getattr(section, "mo_dun", None)) for section in inside)


def _numbering(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Numbers given by hand are those the decree would give (C22), and no level is below the last."""
    lines = [*body_lines(plan)]
    if not lines:
        yield kinds.NO_BODY.at_field()
    for position in range(len(plan.phu_luc)):
        lines += annex_lines(plan, position)
    for line in lines:
        if line.node.marker and line.marker != line.expected:
            yield kinds.LETTER_SKIPPED.at_field(*line.node.path, "danh_so", da_viet=line.marker, dung=line.expected)
        if line.too_deep:
            yield kinds.TOO_DEEP.at_field(*line.node.path)


def _movement_name(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """The movement's name is quoted one way (C19); another movement's name is left alone."""
    name, seen = _plain(plan.phong_trao.ten), _names_cited(plan)
    for path, text in all_texts(plan):
        for quoted in _QUOTED_NAME.findall(text):
            other = _plain(quoted)
            if other != name and other not in seen and SequenceMatcher(None, other, name).ratio() > 0.6:
                seen.add(other)
                yield kinds.MOVEMENT_NAME.at_field(*path, da_viet=quoted, ten=plan.phong_trao.ten)


def _names_cited(plan: ImplementationPlan) -> set[str]:
    """Return names of movements that stand in a citation: another document may name another movement."""
    cited = [document.trich_yeu for document in (*plan.can_cu, plan.ke_hoach_cap_tren) if document]
    above = [plan.phong_trao_cap_tren.ten] if plan.phong_trao_cap_tren else []
    return {_plain(name) for name in [*above, *(name for text in cited for name in _QUOTED_NAME.findall(text))]}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _period_spelling(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """One period is spelt one way; the rarer spelling is told where it stands (C19)."""
    found: dict[tuple[str, str], list[tuple[str, Path]]] = defaultdict(list)
    for path, text in all_texts(plan):
        for first, dash, last in _PERIOD.findall(text):
            found[(first, last)].append((f"{first}{dash}{last}", path))
    for spellings in found.values():
        counts = Counter(spelling for spelling, _ in spellings)
        usual = max(counts, key=lambda spelling: counts[spelling])
        for spelling, path in dict.fromkeys(spellings):
            if spelling != usual:
                yield kinds.PERIOD_SPELLING.at_field(*path, da_viet=spelling, thuong=usual)


def _inside_period(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Date, targets and timetable lie within the period (C21)."""
    period = plan.phong_trao.giai_doan
    dated: list[tuple[Path, str, int | None, bool]] = [(("ngay",), f"ngày ban hành {plan.ngay}", plan.ngay.year, False)]
    for position, group in enumerate(plan.chi_tieu):
        for number, target in enumerate(group.muc):
            path: Path = ("chi_tieu", position, "muc", number, "nam")
            dated.append((path, f"chỉ tiêu đến hết năm {target.nam}", target.nam, True))
    for position, step in enumerate(plan.tien_do):
        if not step.sau_giai_doan:
            dated.append((("tien_do", position, "nam"), moment(step), step.nam, True))
    for path, what, year, has_start in dated:
        if year is not None and year > period.den:
            yield kinds.OUTSIDE_PERIOD.at_field(*path, thoi_diem=what, giai_doan=period)
        elif year is not None and has_start and year < period.tu:
            yield kinds.BEFORE_PERIOD.at_field(*path, thoi_diem=what, giai_doan=period)


def _report_order(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Deadlines rise along the chain, and the unit's own come before those above (C18)."""
    yield from _rising(plan.bao_cao, "bao_cao")
    yield from _rising(plan.bao_cao_cap_tren, "bao_cao_cap_tren")
    if plan.bao_cao and plan.bao_cao_cap_tren:
        last, above = plan.bao_cao.chuoi[-1], plan.bao_cao_cap_tren.chuoi[0]
        if _in_year(last) >= _in_year(above):
            path: Path = ("bao_cao", "chuoi", len(plan.bao_cao.chuoi) - 1, "truoc_ngay")
            facts = {"truoc": yearly_date(*last.truoc_ngay), "sau": yearly_date(*above.truoc_ngay)}
            yield kinds.REPORT_ORDER.at_field(*path, **facts)


def _rising(reporting: Reporting | None, name: str) -> Iterator[Diagnostic]:
    for position, (first, second) in enumerate(pairwise(reporting.chuoi if reporting else ())):
        if _in_year(second) <= _in_year(first):
            facts = {"truoc": yearly_date(*first.truoc_ngay), "sau": yearly_date(*second.truoc_ngay)}
            yield kinds.REPORT_ORDER.at_field(name, "chuoi", position + 1, "truoc_ngay", **facts)


def _in_year(step: ReportStep) -> tuple[bool, int, int]:
    """Return what orders deadlines; one that says `năm sau` comes after all of this year's."""
    day, month = step.truoc_ngay
    return "năm sau" in step.them, month, day


def _units(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Each unit that has to report is named once."""
    seen: set[str] = set()
    for position, unit in enumerate(plan.don_vi_bao_cao):
        if _plain(unit.ten) in seen:
            yield kinds.UNIT_TWICE.at_field("don_vi_bao_cao", position, "ten", ten=unit.ten)
        seen.add(_plain(unit.ten))


def _cited_dates(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Nothing that is cited is younger than the plan (C19)."""
    cited: list[tuple[Path, CitedDocument]] = [
        (("can_cu", position, "ngay"), document) for position, document in enumerate(plan.can_cu)
    ]
    if plan.ke_hoach_cap_tren:
        cited.append((("ke_hoach_cap_tren", "ngay"), plan.ke_hoach_cap_tren))
    for path, document in cited:
        if document.ngay and document.ngay.earliest > _latest(plan):
            yield kinds.CITED_LATER.at_field(*path, ngay_dan=document.ngay, ngay=plan.ngay)


def _latest(plan: ImplementationPlan) -> date:
    """Return the last day the plan's date can mean; every month has a 28th, and that is as far as an open day binds."""
    return plan.ngay.earliest if plan.ngay.day else plan.ngay.earliest.replace(day=28)


def _agrees_with_parent(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Name and period are those of the plan above (C19)."""
    above = plan.phong_trao_cap_tren
    if above is None:
        return
    pairs = (
        ("ten", "tên phong trào", plan.phong_trao.ten, above.ten),
        ("giai_doan", "giai đoạn", str(plan.phong_trao.giai_doan), str(above.giai_doan)),
    )
    for name, what, here, there in pairs:
        if _plain(here) != _plain(there):
            yield kinds.PARENT_DIFFERS.at_field("phong_trao", name, cai_gi=what, day=here, tren=there)


def _annexes(plan: ImplementationPlan) -> Iterator[Diagnostic]:
    """Scores add up, and the text points to its annexes (PL I III.1.a)."""
    for position, annex in enumerate(plan.phu_luc):
        added = sum(row.diem for row in annex.thang_diem if not row.nhom)
        if annex.tong_diem is not None and annex.thang_diem and annex.tong_diem != added:
            facts = {"tong": number_text(annex.tong_diem), "cong": number_text(added)}
            yield kinds.SCORE_TOTAL.at_field("phu_luc", position, "tong_diem", **facts)
    mentioned = any("phụ lục" in text.lower() for path, text in all_texts(plan) if path[0] != "phu_luc")
    if plan.phu_luc and not mentioned:
        yield kinds.ANNEX_UNMENTIONED.at_field("phu_luc")
