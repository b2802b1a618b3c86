"""Figures of a report that cannot well be: commas that part thousands, halves of what is counted, results that do not add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from docgen import Diagnostic, Kind
from docgen.vn.numbers import number_text

from . import kinds_of_figures
from .coverage import figures_below, own_figures, units_heard
from .figures import all_results, is_of_the_plan
from .model import AnnualReport
from .names import plain, unit_key
from .parts import Contribution, Mean, Result

_COUNTED = (
    "ấp", "bản", "buổi", "cá nhân", "cuộc", "đơn vị", "gia đình", "hộ", "hộ gia đình", "hội nghị", "hợp tác xã", "khóm", "lượt",
    "người", "tập thể", "thôn", "thị trấn", "tổ dân phố", "văn bản", "xã", "xóm",
)  # fmt: skip
"""Units of measure of which there are no parts."""

_WHOLE = (*_COUNTED, "công", "cây", "con", "đồng", "ngày", "ngày công", "nghìn đồng", "m²", "m2")
"""Units of measure whose figures are hardly given to the thousandth: three places behind a comma are thousands."""

_MOST_NAMED = 6


def implausible(report: AnnualReport) -> Iterator[Diagnostic]:
    """Yield what is doubtful in a report's figures, each at its field."""
    yield from _typed(report)
    if units_heard(report):
        yield from _sums(report)
        yield from _coverage(report)
    if is_of_the_plan(report):
        yield from _open_targets(report)


def _typed(report: AnnualReport) -> Iterator[Diagnostic]:
    lists: tuple[tuple[str, Sequence[Result | Mean | Contribution], tuple[str, ...]], ...] = (
        ("ket_qua", report.ket_qua, ("ke_hoach", "thuc_hien", "tong_so", "nam_truoc")),
        ("binh_quan", report.binh_quan, ("ke_hoach", "thuc_hien", "nam_truoc")),
        ("dong_gop", report.dong_gop, ("gia_tri",)),
    )
    for name, rows, fields in lists:
        for position, row in enumerate(rows):
            for field in fields:
                if (value := getattr(row, field)) is not None:
                    yield from (
                        one.at_field(name, position, field, **facts) for one, facts in _doubts(row, field, value)
                    )


def _doubts(row: Result | Mean | Contribution, field: str, value: Decimal) -> Iterator[tuple[Kind, dict[str, object]]]:
    text, label = number_text(value), type(row).model_fields[field].title
    whole, _, part = text.partition(",")
    in_thousands = plain(row.don_vi_tinh) in _WHOLE and len(part) == 3 and whole != "0"
    if in_thousands:
        yield (
            kinds_of_figures.THREE_PLACES,
            {"nhan": label, "so": text, "doc": whole, "le": part, "nghin": f"{whole}.{part}"},
        )
    elif part.strip("0") and not isinstance(row, Mean) and plain(row.don_vi_tinh) in _COUNTED:
        yield kinds_of_figures.PART_OF_ONE, {"nhan": label, "so": text, "don_vi_tinh": row.don_vi_tinh}


def _sums(report: AnnualReport) -> Iterator[Diagnostic]:
    """A result is the sum of what the annex by units shows."""
    sums: dict[tuple[str, str], Decimal] = {}
    for row in figures_below(report):
        key = plain(row.chi_tieu), plain(row.don_vi_tinh)
        sums[key] = sums.get(key, Decimal(0)) + row.thuc_hien
    for position, own in enumerate(own_figures(report)):
        added = sums.get((plain(own.chi_tieu), plain(own.don_vi_tinh)))
        if added is not None and added != own.thuc_hien:
            facts = {"chi_tieu": own.chi_tieu, "so": number_text(own.thuc_hien), "cong": number_text(added)}
            yield kinds_of_figures.UNITS_DO_NOT_ADD_UP.at_field("ket_qua", position, "thuc_hien", **facts)


def _coverage(report: AnnualReport) -> Iterator[Diagnostic]:
    """What the units of a block report, all of them report."""
    blocks = {unit.key: unit.khoi for unit in report.don_vi_phai_bao_cao}
    members: dict[str, dict[str, str]] = {}
    found: dict[tuple[str, str, str], set[str]] = {}
    for row in figures_below(report):
        unit = unit_key(row.don_vi)
        block = blocks.get(unit, row.khoi)
        members.setdefault(block, {})[unit] = row.don_vi
        found.setdefault((block, plain(row.chi_tieu), plain(row.don_vi_tinh)), set()).add(unit)
    for position, own in enumerate(report.ket_qua):
        for block, units in members.items():
            given = found.get((block, plain(own.chi_tieu), plain(own.don_vi_tinh)), set())
            lacking = [name for unit, name in units.items() if unit not in given]
            if given and lacking and not own.dien_giai:
                yield kinds_of_figures.NOT_ALL_UNITS.at_field(
                    "ket_qua", position, "thuc_hien", **_told(own, block, units, lacking)
                )


def _told(own: Result, block: str, units: dict[str, str], lacking: list[str]) -> dict[str, object]:
    more = f" và {len(lacking) - _MOST_NAMED} đơn vị khác" if len(lacking) > _MOST_NAMED else ""
    return {
        "chi_tieu": own.chi_tieu, "co": len(units) - len(lacking), "so": len(units),
        "khoi": f" khối {block}" if block else "", "don_vi": ", ".join(lacking[:_MOST_NAMED]) + more,
    }  # fmt: skip


def _open_targets(report: AnnualReport) -> Iterator[Diagnostic]:
    told = {plain(row.chi_tieu) for row in all_results(report)}
    for target in report.chi_tieu_ke_hoach:
        if plain(target.ten) not in told:
            yield kinds_of_figures.TARGET_OPEN.at_field("ket_qua", chi_tieu=target.ten)
