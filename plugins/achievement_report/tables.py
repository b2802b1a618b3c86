"""Rows of the report's tables as they are printed: differences, shares and totals computed, everything typed kept as typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from docgen.vn.numbers import count_text, number_text, parse_number, rounded, true_percent

from .parts import GRADES, Contribution, Initiative, Membership, ResultRow, ResultTable

Row = Mapping[str, Any]

SHARES = {
    "hoan_thanh": "hoàn thành nhiệm vụ",
    "ldtt": "đạt Lao động tiên tiến",
    "cstd_co_so": "đạt Chiến sĩ thi đua cơ sở",
    "ky_luat": "bị kỷ luật từ cảnh cáo trở lên",
}
"""Field of `tinh_hinh` → how a sentence says it."""


def result_rows(table: ResultTable) -> list[Row]:
    """Return the rows of a comparison: values a year, and how the last year differs from the one before."""
    return [
        {
            "stt": number,
            "tieu_chi": row.tieu_chi,
            "don_vi_tinh": row.don_vi_tinh or ("%" if row.tu_dong else ""),
            "gia_tri": (values := row.gia_tri or shares_of(table, row)),
            "tang_giam": _difference(values),
            "ty_le": "" if is_share(row) else _growth(values),
        }
        for number, row in enumerate(table.dong, start=1)
    ]


def is_share(row: ResultRow) -> bool:
    """Return whether a row is itself in percent: its growth in percent would mislead."""
    return row.tu_dong is not None or row.don_vi_tinh.strip() == "%"


def shares_of(table: ResultTable, row: ResultRow) -> tuple[str, ...]:
    """Return the percentages of a row that is a share of others, one a year, "" where they have no numbers."""
    if row.tu_dong is None or row.tren_dong is None:
        return ()
    above, below = table.dong[row.tu_dong - 1].gia_tri, table.dong[row.tren_dong - 1].gia_tri
    return tuple(_share(count, whole) for count, whole in zip(above, below, strict=False))


def _share(count: str, whole: str) -> str:
    part, of = parse_number(count), parse_number(whole)
    return number_text(rounded(100 * part / of, 1)) if part is not None and of else ""


def _difference(values: Sequence[str]) -> str:
    pair = _last_two(values)
    return _signed(pair[1] - pair[0]) if pair else ""


def _growth(values: Sequence[str]) -> str:
    pair = _last_two(values)
    return _signed(rounded(100 * (pair[1] - pair[0]) / pair[0], 1)) if pair and pair[0] else ""


def _last_two(values: Sequence[str]) -> tuple[Decimal, Decimal] | None:
    numbers = [parse_number(value) for value in values[-2:]]
    if len(numbers) < 2 or numbers[0] is None or numbers[1] is None:
        return None
    return numbers[0], numbers[1]


def _signed(number: Decimal) -> str:
    return f"+{number_text(number)}" if number > 0 else number_text(number)


def contribution_rows(rows: Iterable[Contribution]) -> list[Row]:
    """Return what was given, numbers with separators, "" where nothing is said."""
    return [
        {
            "stt": number,
            "noi_dung": row.noi_dung,
            "ngay_cong": _amount(row.ngay_cong),
            "dat": _amount(row.dat),
            "tai_san": row.tai_san,
            "gia_tri": _amount(row.gia_tri),
        }
        for number, row in enumerate(rows, start=1)
    ]


def contribution_totals(rows: Iterable[Contribution]) -> Row:
    """Return the sums of days, land and money over all rows; "" for what no row states."""
    rows = [*rows]
    return {name: _total([getattr(row, name) for row in rows]) for name in ("ngay_cong", "dat", "gia_tri")}


def _total(amounts: Iterable[Decimal | None]) -> str:
    stated = [amount for amount in amounts if amount is not None]
    return number_text(sum(stated, Decimal(0))) if stated else ""


def _amount(number: Decimal | None) -> str:
    return "" if number is None else number_text(number)


def initiative_rows(rows: Iterable[Initiative]) -> list[Row]:
    """Return the initiatives with the paper that recognised each."""
    return [
        {"stt": number, "ten": row.ten, "quyet_dinh": str(row.quyet_dinh)} for number, row in enumerate(rows, start=1)
    ]


def yearly_rows(rows: Iterable[Any], name: str) -> list[Row]:
    """Return rows of year, what (the field `name`; a grade by its name), and the paper."""
    return [
        {"nam": row.nam, "gi": GRADES.get(getattr(row, name), getattr(row, name)), "quyet_dinh": str(row.quyet_dinh)}
        for row in rows
    ]


def members_sentence(members: Membership) -> str:
    """Return the counts of a collective as one sentence, each with its share of all members."""
    told = [f"Tổng số {count_text(members.tong_so)} người"]
    for name in ("hoan_thanh", "ldtt", "cstd_co_so"):
        count = getattr(members, name)
        if count is not None:
            share = true_percent(count, members.tong_so).removesuffix(",0")
            told.append(f"{count_text(count)} người {SHARES[name]} ({share}%)")
    if members.ky_luat is not None:
        told.append(f"{count_text(members.ky_luat) if members.ky_luat else 'không có'} người {SHARES['ky_luat']}")
    return f"{'; '.join(told)}."
