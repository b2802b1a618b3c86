"""The figures of a report: shares typed in a table follow from its rows, and no part is above its whole (C1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen import Diagnostic
from docgen.vn.numbers import parse_number, percent_agrees, true_percent

from . import kinds
from .model import AchievementReport
from .parts import ResultRow, ResultTable
from .tables import SHARES


def figures(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield shares that do not follow from the numbers they are of, and counts above their total."""
    if report.bang_ket_qua:
        for number, row in enumerate(report.bang_ket_qua.dong):
            yield from _typed_shares(report.bang_ket_qua, row, number)
    members = report.tinh_hinh
    for name, what in SHARES.items():
        count = getattr(members, name, None)
        if members and count is not None and count > members.tong_so:
            facts = {"so_luong": count, "viec": what, "tong_so": members.tong_so}
            yield kinds.MORE_THAN_ALL.at_field("tinh_hinh", name, **facts)


def _typed_shares(table: ResultTable, row: ResultRow, number: int) -> Iterator[Diagnostic]:
    if row.tu_dong is None or row.tren_dong is None:
        return
    parts, wholes = table.dong[row.tu_dong - 1].gia_tri, table.dong[row.tren_dong - 1].gia_tri
    for position, typed in enumerate(zip(row.gia_tri, parts, wholes, strict=False)):
        percent, part, whole = (parse_number(text.strip().removesuffix("%")) for text in typed)
        if percent is None or part is None or not whole:
            continue
        counted = part == int(part) and whole == int(whole)
        if counted and not percent_agrees(percent, int(part), int(whole)):
            facts = {
                "ty_le": typed[0],
                "so_luong": typed[1],
                "tong_so": typed[2],
                "dung": true_percent(int(part), int(whole)),
            }
            yield kinds.SHARE_OFF.at_field("bang_ket_qua", "dong", number, "gia_tri", position, **facts)
