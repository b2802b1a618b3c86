"""Rows ─▶ sentences: what a figure says in words, so that table and text cannot disagree."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from docgen.vn.awards import award_form
from docgen.vn.fields import UnitText
from docgen.vn.numbers import number_text
from docgen.vn.text import joined, unlisted, upper_first

from ..awards.fields import KINDS
from .figures import award_totals, difference, is_of_the_plan, percent, planned, ratio, said, target_of
from .model import AnnualReport
from .parts import AwardCount, Direction, Exemplar, GroupResult, Inspection, Mean, Result
from .told import Told


def result_sentence(report: AnnualReport, row: Result | Mean) -> Told:
    """Return a result in words: how much, of how many, how far from the plan and from last year."""
    plan = planned(report, row)
    parts = [
        _reached(row),
        _against_plan(row, plan),
        _against_target(report, row, plan),
        _against_last_year(report, row),
    ]
    return _with_aside(f"{upper_first(row.chi_tieu)}: {', '.join(part for part in parts if part)}", row.dien_giai)


def _reached(row: Result | Mean) -> str:
    whole = getattr(row, "tong_so", None)
    if whole is None:
        return _measured(row.thuc_hien, row.don_vi_tinh)
    share = f" ({_share(percent(row.thuc_hien, whole))}%)" if whole else ""
    return f"{said(row.thuc_hien)}/{_measured(whole, row.don_vi_tinh)}{share}"


def _against_plan(row: Result | Mean, plan: Decimal | None) -> str:
    if plan is None:
        return ""
    reached = ratio(row, plan)
    if reached is not None:
        return f"đạt {_share(reached)}% kế hoạch ({_measured(plan, row.don_vi_tinh)})"
    holds = row.thuc_hien <= plan if getattr(row, "giam", False) else row.thuc_hien >= plan
    return f"{'đạt' if holds else 'chưa đạt'} kế hoạch ({_measured(plan, row.don_vi_tinh)})"


def _against_target(report: AnnualReport, row: Result | Mean, plan: Decimal | None) -> str:
    """The plan's own target, in the report of the agency that set it, where it is not what was planned for the year."""
    target = target_of(report, row) if is_of_the_plan(report) else None
    if target is None or not target.gia_tri or target.gia_tri == plan:
        return ""
    until = f" đến hết năm {target.nam}" if target.nam else ""
    share = _share(percent(row.thuc_hien, target.gia_tri))
    return f"bằng {share}% chỉ tiêu{until} ({_measured(target.gia_tri, row.don_vi_tinh)})"


def _against_last_year(report: AnnualReport, row: Result | Mean) -> str:
    change = difference(row)
    if change is None:
        return ""
    before = f"so với năm {report.nam - 1}" if report.ky == "hằng năm" else "so với kỳ trước"
    if not change:
        return f"bằng {before.removeprefix('so với ')}"
    far = f"{said(abs(change))} điểm phần trăm" if row.don_vi_tinh == "%" else _measured(abs(change), row.don_vi_tinh)
    return f"{'tăng' if change > 0 else 'giảm'} {far} {before}"


def direction_sentence(row: Direction) -> Told:
    """Return `Ban hành kế hoạch, công văn chỉ đạo: 06 văn bản.`."""
    return _with_aside(f"{row.noi_dung}: {said(row.so_luong)} {row.don_vi_tinh}", row.dien_giai)


def group_sentence(row: GroupResult) -> Told:
    """Return how a group of participants took part."""
    counts = [
        f"{said(number)} {words}"
        for number, words in ((row.so_dang_ky, "đăng ký tham gia"), (row.so_dat, "đạt tiêu chí thi đua"))
        if number is not None
    ]
    lead = f"Đối với {row.doi_tuong}"
    return _with_aside(f"{lead}: {', '.join(counts)}", row.ket_qua) if counts else Told(lead=lead, text=row.ket_qua)


def campaign_sentence(name: str, outcome: str) -> Told:
    """Return a campaign with what came of it."""
    return Told(lead=name, text=outcome)


def inspection_sentence(row: Inspection) -> Told:
    """Return inspections in words: what, how often, how many units."""
    units = f", {said(row.so_don_vi)} đơn vị" if row.so_don_vi is not None else ""
    return _with_aside(f"{row.noi_dung}: {said(row.so_cuoc)} cuộc{units}", row.ket_qua)


def exemplar_sentence(row: Exemplar) -> Told:
    """Return a model with its place and what it brought."""
    place = f" ({row.dia_diem})" if row.dia_diem else ""
    return Told(lead=f"{row.ten}{place}", text=row.noi_dung)


def award_sentence(rows: Iterable[AwardCount]) -> str:
    """Return all awards in one sentence: those made, then those proposed; "" when all counts are nought."""
    totals = award_totals(rows)
    made = joined([f"{said(made)} {KINDS[kind]}" for kind, (made, _) in totals.items() if made])
    proposed = joined([f"{said(count)} {KINDS[kind]}" for kind, (_, count) in totals.items() if count])
    parts = [f"Đã khen thưởng {made}"] if made else []
    parts += [f"{'đề' if made else 'Đề'} nghị cấp trên khen thưởng {proposed}"] if proposed else []
    return f"{'; '.join(parts)}." if parts else ""


def award_name(report: AnnualReport, row: AwardCount) -> str:
    """Return the form of award as it is called on the report's date."""
    form = award_form(row.hinh_thuc, report.ngay.earliest)
    return form.name if form else row.hinh_thuc


def total_sentence(totals: Iterable[tuple[str, Decimal]]) -> str:
    """Return `Tổng số huy động được: 125.000.000 đồng; 320 ngày công.`."""
    return f"Tổng số huy động được: {'; '.join(_measured(total, unit) for unit, total in totals)}."


def gathered(texts: Iterable[UnitText]) -> list[Told]:
    """Return texts as they are listed; the same text of several units once, behind their names."""
    units: dict[tuple[str, int], list[str]] = {}
    for place, text in enumerate(texts):
        # What bears no unit's name is the report's own, and stands as often as it was written.
        units.setdefault((text.noi_dung, -1 if text.don_vi else place), []).append(text.don_vi)
    return [Told(lead="; ".join(dict.fromkeys(filter(None, names))), text=text) for (text, _), names in units.items()]


def _share(percentage: Decimal) -> str:
    """Return a percentage for a sentence: `100`, where a table says `100,0`."""
    return number_text(percentage).removesuffix(",0")


def _measured(number: Decimal | int, unit: str) -> str:
    """Return a figure with its unit: `03 xóm`, `12,5%`."""
    return f"{said(number)}{unit}" if unit.startswith("%") else f"{said(number)} {unit}".strip()


def _with_aside(sentence: str, aside: str) -> Told:
    """Return a sentence with what is added: a sentence of its own, or after a semicolon."""
    return Told(lead=sentence, text=aside, between=". " if unlisted(aside)[:1].isupper() else "; ")
