"""Report ─▶ its annexes: which units reported, figures by unit, and the forms of Thông tư 02/2023/TT-BNV that it fills.

Rows and columns of the forms are as offices' software shows them; the circular itself was not read (`bieu-chua-doi-chieu`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from docgen.papers import Annex, annex_values
from docgen.vn.dates import short_date
from docgen.vn.ordinals import roman
from docgen.vn.text import upper, upper_first

from .coverage import figures_below, units_heard, units_missing, units_refused
from .deadlines import due
from .figures import NONE, shown
from .model import AnnualReport
from .names import plain, unit_key
from .parts import Received, UnitFigure
from .results import held_to_totals
from .widths import UNITS, units_together

Drawn = tuple[str, dict[str, Any]]


def annex_list(report: AnnualReport, drawn: Sequence[Drawn]) -> list[dict[str, Any]]:
    """Return the annexes' values, each with the rows of its own table; the others' are empty."""
    empty: dict[str, Any] = {name: [] for name in ("bao_cao", "bang_don_vi", "phong_trao", "khen_thuong", "khac")}
    return [
        {**empty, **_heading(report, title, number, len(drawn)), **values}
        for number, (title, values) in enumerate(drawn, start=1)
    ]


def annex_line(drawn: Sequence[Drawn]) -> str:
    """Return the sentence that points to the annexes (PL I III.1.a), or "" when there is none."""
    titles = [title for title, _ in drawn]
    if len(titles) < 2:
        return f"(Kèm theo Phụ lục: {titles[0]})." if titles else ""
    return f"(Kèm theo {'; '.join(f'Phụ lục {roman(n)}: {title}' for n, title in enumerate(titles, start=1))})."


def _heading(report: AnnualReport, title: str, number: int, total: int) -> dict[str, Any]:
    values = annex_values(report, Annex(tieu_de=upper(title)), number, total, type_name="Báo cáo")
    return {name: value for name, value in values.items() if name != "dong"}


def annexes(report: AnnualReport) -> Iterator[Drawn]:
    """Yield the title of each annex with the rows of its table, by the table's name."""
    if units_heard(report):
        yield "Tình hình gửi báo cáo của các đơn vị", {"bao_cao": [*_received(report)]}
        yield "Kết quả thực hiện chỉ tiêu theo đơn vị", {"bang_don_vi": [*_by_unit(report)]}
    if report.thong_ke_phong_trao:
        yield "Số phong trào thi đua (Biểu 0601.N)", {"phong_trao": [*_movements(report)]}
    if report.thong_ke_khen_thuong:
        yield "Khen thưởng cấp bộ, tỉnh (Biểu 0603.N)", {"khen_thuong": [*_awards(report)]}
    if report.thong_ke_khac:
        rows = [row.model_dump() | {"so_luong": shown(row.so_luong)} for row in report.thong_ke_khac]
        yield "Số liệu thống kê khác", {"khac": rows}


def _received(report: AnnualReport) -> Iterator[dict[str, Any]]:
    known = {unit_key(row.don_vi): row for row in report.bao_cao_nhan}
    outside = [(name, "Có lỗi, chưa tổng hợp") for name in units_refused(report)]
    outside += [(name, "Chưa báo cáo") for name in units_missing(report)]
    listed = [(name, "") for name in units_heard(report)] + outside
    for number, (name, note) in enumerate(listed, start=1):
        row = known.get(unit_key(name))
        yield {
            "stt": number,
            "don_vi": name,
            "so_ky_hieu": (row.so_ky_hieu if row else "") or NONE,
            "ngay": short_date(row.ngay) if row and row.ngay else NONE,
            "ghi_chu": note or "; ".join(_remarks(report, row)),
        }


def _remarks(report: AnnualReport, row: Received | None) -> Iterator[str]:
    """Yield what there is to say of a report that went in; one that is made of others says of how many."""
    if _late(report, row):
        yield "Quá hạn"
    if row and row.so_don_vi is not None:
        of = f"/{row.phai_bao_cao}" if row.phai_bao_cao else ""
        yield f"Từ {row.so_don_vi}{of} đơn vị"


def _late(report: AnnualReport, row: Received | None) -> bool:
    """Return whether a unit's report is dated on its last day or later."""
    first = next(iter(report.han_bao_cao), None)
    return bool(first and row and row.ngay and row.ngay.earliest >= due(report, first))


def _by_unit(report: AnnualReport) -> Iterator[dict[str, Any]]:
    """Yield tables of up to four figures a unit, block by block: units of one block report the same figures.

    Of long figures fewer stand beside one another; further ones go into the next table.
    """
    listed = {unit.key: unit.khoi for unit in report.don_vi_phai_bao_cao}
    order = {unit_key(name): place for place, name in enumerate(units_heard(report))}
    rows = sorted(figures_below(report), key=lambda row: order.get(unit_key(row.don_vi), len(order)))
    blocks: dict[str, list[UnitFigure]] = {}
    for row in rows:
        blocks.setdefault(listed.get(unit_key(row.don_vi), row.khoi), []).append(row)
    for block, inside in blocks.items():
        units = [*dict.fromkeys(unit_key(row.don_vi) for row in inside)]
        for place, columns in enumerate(_beside(_columns(inside))):
            title = f"Khối {block}{' (tiếp theo)' if place else ''}" if block else ""
            yield _unit_table(title, columns, units)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figures:
    """A column of a table by units: its heading, each unit's figure by what names have in common, and the units' names."""

    heading: str
    by_unit: dict[str, Decimal]
    names: dict[str, str]

    @property
    def total(self) -> Decimal:
        return sum(self.by_unit.values(), start=Decimal(0))

    @property
    def longest(self) -> str:
        """Return a text as long as the longest of the column."""
        return max((shown(self.total), *map(shown, self.by_unit.values())), key=len)


def _columns(rows: Iterable[UnitFigure]) -> list[_Figures]:
    """Return a column a target, in the order in which they were first met; names are compared as they are when merged."""
    found: dict[tuple[str, str], _Figures] = {}
    for row in rows:
        heading = f"{row.chi_tieu} ({row.don_vi_tinh})" if row.don_vi_tinh else row.chi_tieu
        key = (plain(row.chi_tieu), plain(row.don_vi_tinh))
        column = found.setdefault(key, _Figures(heading=upper_first(heading), by_unit={}, names={}))
        unit = unit_key(row.don_vi)
        column.by_unit[unit] = row.thuc_hien
        column.names.setdefault(unit, row.don_vi)
    return list(found.values())


def _beside(columns: list[_Figures]) -> Iterator[list[_Figures]]:
    """Yield the columns that stand beside one another."""
    while columns:
        count = units_together([one.longest for one in columns[: max(UNITS)]])
        yield columns[:count]
        columns = columns[count:]


def _unit_table(title: str, columns: Sequence[_Figures], units: Sequence[str]) -> dict[str, Any]:
    known = {unit: name for column in reversed(columns) for unit, name in column.names.items()}
    names = {unit: known[unit] for unit in units if unit in known}
    rows = [
        {"stt": number, "nhom": False, "don_vi": name, "so": [shown(column.by_unit.get(unit)) for column in columns]}
        for number, (unit, name) in enumerate(names.items(), start=1)
    ]
    total = {"stt": "", "nhom": True, "don_vi": "Tổng cộng", "so": [shown(column.total) for column in columns]}
    return {"khoi": title, "cot": [column.heading for column in columns], "dong": held_to_totals([*rows, total])}


def _movements(report: AnnualReport) -> Iterator[dict[str, Any]]:
    names = ("tong_so", "cap_tinh", "cap_huyen", "cap_xa")
    rows = report.thong_ke_phong_trao
    for way in dict.fromkeys(row.phan_theo for row in rows):
        yield {"chi_tieu": f"Phân theo {way}", "nhom": True, **dict.fromkeys(names, "")}
        for row in rows:
            if row.phan_theo == way:
                yield {"chi_tieu": row.chi_tieu, "nhom": False, **{name: shown(getattr(row, name)) for name in names}}


def _awards(report: AnnualReport) -> Iterator[dict[str, Any]]:
    """Yield the rows of 0603.N under the two ways in which it divides them."""
    names = ("tong_so", "bang_khen", "chien_si_thi_dua", "co_thi_dua", "ky_niem_chuong")
    rows = report.thong_ke_khen_thuong
    by_way = [row for row in rows if row.dong == "phương thức"]
    groups = (("Theo đối tượng", [row for row in rows if row not in by_way]), ("Theo phương thức khen thưởng", by_way))
    for title, inside in groups:
        if inside:
            yield {"chi_tieu": title, "nhom": True, **dict.fromkeys(names, "")}
        for row in inside:
            told = f"- {row.ten}" if row.dong == "loại cá nhân" else row.ten if row.dong == "phương thức" else row.dong
            yield {"chi_tieu": upper_first(told), "nhom": False, **{name: shown(getattr(row, name)) for name in names}}
