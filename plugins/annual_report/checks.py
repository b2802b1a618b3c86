"""What a person should look at in a sound report: figures, names and dates that do not agree with one another.

Each check is silent on what is right; rule ids such as C1 are those of docs/checks.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, get_close_matches
from typing import Any

from docgen import Diagnostic
from docgen.vn.awards import award_form, form_keys, form_names
from docgen.vn.dates import short_date
from docgen.vn.numbers import number_text, percent_agrees, true_percent
from docgen.vn.symbols import parse_symbol
from docgen.vn.text import nearest

from ..awards.fields import KINDS
from . import kinds, kinds_of_figures
from .deadlines import due, own_step
from .figures import all_results, signed, target_of
from .model import AnnualReport
from .names import plain
from .parts import AwardCount, Result
from .periods import period_of
from .plausible import implausible
from .results import result_rows
from .sentences import award_name
from .statistics import statistic_findings
from .unit import unit_findings
from .widths import too_long

_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_QUOTED_NAME = re.compile(r"[Pp]hong trào(?: thi đua)?\s+[“\"]([^”\"]+)[”\"]")
_ALIKE = 0.75


def check(report: AnnualReport) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the report, each at its field."""
    for position, row in enumerate(report.ket_qua):
        yield from _result(row, position)
    yield from unit_findings(report)
    yield from _twice(report)
    yield from _names_of_targets(report)
    yield from _groups(report)
    yield from _awards(report)
    yield from _years(report)
    yield from _period(report)
    yield from _deadline(report)
    yield from _symbol(report)
    yield from _movement(report)
    yield from statistic_findings(report)
    yield from _widths(report)
    yield from implausible(report)


def _result(row: Result, position: int) -> Iterator[Diagnostic]:
    """Ratio and difference follow from the figures (C1), the part is within its whole, what adds up does not fall."""
    here = ("ket_qua", position)
    done, plan, before = row.thuc_hien, row.ke_hoach, row.nam_truoc
    if row.tong_so is not None and done > row.tong_so:
        yield kinds_of_figures.OVER_WHOLE.at_field(
            *here, "thuc_hien", so=number_text(done), tong_so=number_text(row.tong_so)
        )
    if row.ty_le is not None and not plan:
        yield kinds_of_figures.RATIO_WITHOUT_PLAN.at_field(*here, "ty_le", ty_le=number_text(row.ty_le))
    elif row.ty_le is not None and plan and not percent_agrees(row.ty_le, done, plan):
        facts = {"ty_le": number_text(row.ty_le), "thuc_hien": number_text(done), "ke_hoach": number_text(plan)}
        yield kinds_of_figures.PERCENT_OFF.at_field(*here, "ty_le", dung=true_percent(done, plan), **facts)
    if row.chenh_lech is not None and before is not None and row.chenh_lech != done - before:
        facts = {"chenh_lech": signed(row.chenh_lech), "thuc_hien": number_text(done), "nam_truoc": number_text(before)}
        yield kinds_of_figures.DIFFERENCE_OFF.at_field(*here, "chenh_lech", dung=signed(done - before), **facts)
    if row.luy_ke and before is not None and done < before:
        yield kinds_of_figures.GOES_BACK.at_field(
            *here, "thuc_hien", so=number_text(done), nam_truoc=number_text(before)
        )


def _twice(report: AnnualReport) -> Iterator[Diagnostic]:
    """No row stands twice in a list whose rows are added up."""
    keys = {
        "ket_qua": ("chi_tieu", "don_vi_tinh"), "binh_quan": ("chi_tieu", "don_vi_tinh"),
        "khen_thuong": ("hinh_thuc", "doi_tuong"), "doi_tuong": ("doi_tuong",),
    }  # fmt: skip
    for name, fields in keys.items():
        seen = set()
        for position, row in enumerate(getattr(report, name)):
            key = tuple(plain(getattr(row, field)) for field in fields)
            if key in seen:
                yield kinds.ROW_TWICE.at_field(name, position, fields[0], ten=_named(report, row, fields))
            seen.add(key)


def _named(report: AnnualReport, row: Any, fields: tuple[str, ...]) -> str:
    """Return what tells a row apart, in a clerk's words."""
    words = [getattr(row, field) for field in fields]
    if isinstance(row, AwardCount):
        words = [award_name(report, row), KINDS[row.doi_tuong]]
    return " – ".join(filter(None, words))


def _names_of_targets(report: AnnualReport) -> Iterator[Diagnostic]:
    """A target that is nearly the plan's is written as the plan writes it."""
    names = {plain(target.ten): target.ten for target in report.chi_tieu_ke_hoach}
    for place, row in enumerate(all_results(report)):
        name, position = _at(report, place)
        if target_of(report, row):
            continue
        for close in get_close_matches(plain(row.chi_tieu), names, n=1, cutoff=_ALIKE):
            yield kinds.NEARLY_TARGET.at_field(name, position, "chi_tieu", da_viet=row.chi_tieu, ke_hoach=names[close])


def _groups(report: AnnualReport) -> Iterator[Diagnostic]:
    """Groups are those of the plan, and no more meet the criteria than took part."""
    known = {plain(name) for name in report.doi_tuong_ke_hoach}
    for position, row in enumerate(report.doi_tuong):
        if known and plain(row.doi_tuong) not in known:
            close = nearest(row.doi_tuong, report.doi_tuong_ke_hoach)
            yield kinds.GROUP_UNKNOWN.at_field("doi_tuong", position, "doi_tuong", ten=row.doi_tuong, gan_dung=close)
        if row.so_dat is not None and row.so_dang_ky is not None and row.so_dat > row.so_dang_ky:
            facts = {"so_dat": row.so_dat, "so_dang_ky": row.so_dang_ky}
            yield kinds_of_figures.GROUP_OVER.at_field("doi_tuong", position, "so_dat", **facts)


def _awards(report: AnnualReport) -> Iterator[Diagnostic]:
    """Each form of award is known, and goes to recipients it is meant for."""
    for position, row in enumerate(report.khen_thuong):
        known = form_keys(row.hinh_thuc)
        if not known:
            facts = {"hinh_thuc": row.hinh_thuc, "gan_dung": nearest(row.hinh_thuc, form_names(report.ngay.earliest))}
            yield kinds.AWARD_UNKNOWN.at_field("khen_thuong", position, "hinh_thuc", **facts)
        form = award_form(known[0], report.ngay.earliest) if known else None
        if form and row.doi_tuong not in form.recipients:
            facts = {"hinh_thuc": form.name, "doi_tuong": KINDS[row.doi_tuong]}
            yield kinds.AWARD_RECIPIENT.at_field("khen_thuong", position, "doi_tuong", **facts)


def _years(report: AnnualReport) -> Iterator[Diagnostic]:
    """The years in the head are the data's (C27); next year's tasks speak of next year."""
    for path, text in (("trich_yeu", report.trich_yeu), ("mo_dau", " ".join(report.mo_dau))):
        years = [int(year) for year in _YEAR.findall(text)]
        if years and report.nam not in years:
            yield kinds.HEADER_YEAR.at_field(path, da_viet=", ".join(map(str, years)), nam=report.nam)
    for position, text in enumerate(report.nhiem_vu_nam_sau):
        years = [int(year) for year in _YEAR.findall(text)]
        if years and max(years) <= report.nam:
            facts = {"nam_sau": report.nam + 1, "da_viet": ", ".join(map(str, years))}
            yield kinds.NEXT_YEAR.at_field("nhiem_vu_nam_sau", position, **facts)


def _period(report: AnnualReport) -> Iterator[Diagnostic]:
    """Year and date lie within the period (C21), and the plan is older than the report (C19)."""
    period = report.phong_trao.giai_doan if report.phong_trao else None
    if period and not period.tu <= report.nam <= period.den:
        yield kinds.YEAR_OUTSIDE.at_field("nam", nam=report.nam, giai_doan=period)
    whole = period_of(report)
    if report.ky == "tổng kết giai đoạn" and whole and whole.tu <= report.nam < whole.den:
        yield kinds.NOT_THE_LAST_YEAR.at_field("nam", nam=report.nam, giai_doan=whole)
    if report.ngay.year not in (report.nam, report.nam + 1):
        yield kinds.DATE_OFF_YEAR.at_field("ngay", nam=report.nam, ngay=short_date(report.ngay))
    cited = report.ke_hoach.ngay if report.ke_hoach else None
    if cited and (cited.year, cited.month, cited.day or 1) > (
        report.ngay.year,
        report.ngay.month,
        report.ngay.day or 31,
    ):
        yield kinds.PLAN_LATER.at_field("ke_hoach", ngay_dan=short_date(cited), ngay=short_date(report.ngay))


def _symbol(report: AnnualReport) -> Iterator[Diagnostic]:
    """A report's symbol bears its type's code (PL I II.3.b)."""
    symbol = parse_symbol(f"01/{report.ky_hieu}")
    if symbol is None or symbol.type_code != "BC":
        yield kinds.SYMBOL_OF_ANOTHER.at_field("ky_hieu", ky_hieu=report.ky_hieu)


def _deadline(report: AnnualReport) -> Iterator[Diagnostic]:
    """The report is dated before the day its step of the plan's chain names (C18)."""
    step = own_step(report)
    if step is None:
        return
    last = due(report, step)
    if report.ngay.earliest >= last:
        facts = {"ngay": short_date(report.ngay), "den": step.den, "han": f"{last.day:02d}/{last.month}/{last.year}"}
        yield kinds.LATE.at_field("ngay", **facts)


def _movement(report: AnnualReport) -> Iterator[Diagnostic]:
    """Name and period are the plan's, and the name is quoted one way (C19)."""
    here, there = report.phong_trao, report.phong_trao_ke_hoach
    if here and there:
        pairs = (
            ("ten", "tên phong trào", here.ten, there.ten),
            ("giai_doan", "giai đoạn", str(here.giai_doan), str(there.giai_doan)),
        )
        for name, what, ours, theirs in pairs:
            if plain(ours) != plain(theirs):
                yield kinds.MOVEMENT_DIFFERS.at_field("phong_trao", name, cai_gi=what, day=ours, tren=theirs)
    if here is None:
        return
    for path, text in _quoting(report):
        for quoted in _QUOTED_NAME.findall(text):
            alike = SequenceMatcher(None, plain(quoted), plain(here.ten)).ratio()
            if plain(quoted) != plain(here.ten) and alike > _ALIKE:
                yield kinds.MOVEMENT_NAME.at_field(*path, da_viet=quoted, ten=here.ten)


def _quoting(report: AnnualReport) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield (path, text) for the texts in which a report names its movement."""
    yield ("trich_yeu",), report.trich_yeu
    yield ("ket_thuc",), report.ket_thuc
    for name in ("mo_dau", "nhiem_vu_nam_sau"):
        yield from (((name, position), text) for position, text in enumerate(getattr(report, name)))


def _widths(report: AnnualReport) -> Iterator[Diagnostic]:
    """Figures stand on one line of the table of results."""
    for place, row in enumerate(result_rows(report, all_results(report))):
        if column := too_long(row):
            name, position = _at(report, place)
            facts = {"so": row[column], "chi_tieu": row["chi_tieu"]}
            field = "thuc_hien" if column in ("ty_le", "chenh_lech") else column
            yield kinds_of_figures.TOO_WIDE.at_field(name, position, field, **facts)


def _at(report: AnnualReport, place: int) -> tuple[str, int]:
    """Return the list and the position in it of a row of the table of results."""
    added = len(report.ket_qua)
    return ("ket_qua", place) if place < added else ("binh_quan", place - added)
