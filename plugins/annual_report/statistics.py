"""The sum checks of the statistical forms (C27): rows across, classes down. They warn, since the circular was not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docgen import Diagnostic

from . import kinds_of_figures
from .forms import AwardStat, MovementStat
from .model import AnnualReport

_LEVELS = ("cap_tinh", "cap_huyen", "cap_xa")
_FORMS = ("bang_khen", "chien_si_thi_dua", "co_thi_dua", "ky_niem_chuong")


def statistic_findings(report: AnnualReport) -> Iterator[Diagnostic]:
    """Yield what does not add up in the forms, and a word that they are unconfirmed."""
    for name in ("thong_ke_phong_trao", "thong_ke_khen_thuong", "thong_ke_khac"):
        if getattr(report, name):
            yield kinds_of_figures.STAT_UNREAD.at_field(name)
            break
    yield from _across("thong_ke_phong_trao", report.thong_ke_phong_trao, _LEVELS)
    yield from _across("thong_ke_khen_thuong", report.thong_ke_khen_thuong, _FORMS)
    yield from _movements_down(report.thong_ke_phong_trao)
    yield from _awards_down(report.thong_ke_khen_thuong)


def _across(name: str, rows: Sequence[MovementStat | AwardStat], parts: Sequence[str]) -> Iterator[Diagnostic]:
    """1 = 2 + 3 + 4."""
    for position, row in enumerate(rows):
        added = sum(getattr(row, part) for part in parts)
        if added != row.tong_so:
            title = row.chi_tieu if isinstance(row, MovementStat) else row.ten or row.dong
            yield kinds_of_figures.STAT_ROW.at_field(
                name, position, "tong_so", dong=title, tong=row.tong_so, cong=added
            )


def _movements_down(rows: Sequence[MovementStat]) -> Iterator[Diagnostic]:
    """Each way of dividing the movements counts the same movements."""
    ways = list(dict.fromkeys(row.phan_theo for row in rows))
    for column in ("tong_so", *_LEVELS):
        totals = [sum(getattr(row, column) for row in rows if row.phan_theo == way) for way in ways]
        for way, total in zip(ways[1:], totals[1:], strict=True):
            if total != totals[0]:
                last = max(position for position, row in enumerate(rows) if row.phan_theo == way)
                sides = {
                    "trai": f"phân theo {ways[0]}",
                    "so_trai": totals[0],
                    "phai": f"phân theo {way}",
                    "so_phai": total,
                }
                yield kinds_of_figures.STAT_COLUMN.at_field(
                    "thong_ke_phong_trao", last, column, cot=_label(MovementStat, column), **sides
                )


def _awards_down(rows: Sequence[AwardStat]) -> Iterator[Diagnostic]:
    """Collectives include enterprises, persons are the sum of their classes, ways of awarding add up to all recipients."""
    for column in ("tong_so", *_FORMS):
        sums = {
            kind: [getattr(row, column) for row in rows if row.dong == kind] for kind in dict.fromkeys(_kinds(rows))
        }
        whole = [sum(sums.get(kind, ())) for kind in ("tập thể", "hộ gia đình", "cá nhân")]
        yield from _side(rows, column, "trong đó doanh nghiệp", sums, whole[0], "tập thể", at_most=True)
        yield from _side(rows, column, "loại cá nhân", sums, whole[2], "cá nhân")
        yield from _side(rows, column, "phương thức", sums, sum(whole), "tổng các đối tượng")


def _side(
    rows: Sequence[AwardStat], column: str, kind: str, sums: dict[str, list[int]], whole: int, name: str,
    *, at_most: bool = False,
) -> Iterator[Diagnostic]:  # fmt: skip
    if kind not in sums:
        return
    added = sum(sums[kind])
    if added > whole if at_most else added != whole:
        last = max(position for position, row in enumerate(rows) if row.dong == kind)
        sides = {"trai": name, "so_trai": whole, "phai": f"các dòng {kind}", "so_phai": added}
        yield kinds_of_figures.STAT_COLUMN.at_field(
            "thong_ke_khen_thuong", last, column, cot=_label(AwardStat, column), **sides
        )


def _kinds(rows: Sequence[AwardStat]) -> Iterator[str]:
    return (row.dong for row in rows)


def _label(model: Any, column: str) -> str:
    return str(model.model_fields[column].title)
