"""Emulation and commendation: who may give which award, and what money goes with it, on a given day.

Rows: `data/powers.toml`, `data/award_forms.toml`, `data/bonus_rates.toml`, `data/base_salaries.toml`. Rules: Nghị định
152/2025/NĐ-CP, Điều 49.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Literal

from docgen.vn.dated import Row, in_force, rows
from docgen.vn.text import fold

Recipient = Literal["ca-nhan", "tap-the", "ho-gia-dinh"]
"""Who receives: a person, a collective, a household (a kind of its own, Luật 06/2022/QH15)."""

Rounding = Literal["len", "gan-nhat", "khong"]
"""To tens of thousands of đồng: up, as the decree says (the default), to the nearest, or not at all, as some tables print."""

TEN_THOUSAND = Decimal(10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardForm:
    """A form of award: `key` as in `powers.toml`, `name` as a sentence writes it, and who may receive it.

    A `title` is a danh hiệu thi đua (Luật 06/2022/QH15, Điều 19, 20), any other form a hình thức khen thưởng (Điều 9).
    `vote` is the share of yes votes it asks for, in percent of all members of the council, or None where no ballot is
    asked for. `paper` is what is handed over: "giay-khen", "bang-khen", "bang-chung-nhan", "co", or "" for money alone.
    """

    key: str
    name: str
    title: bool
    recipients: tuple[Recipient, ...]
    vote: int | None
    paper: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """What one recipient gets: `factor` × `base_salary` is `exact`, `amount` is paid, in đồng.

    `unconfirmed` says that the rate or the salary rests on a source that was not read.
    """

    factor: Decimal
    base_salary: int
    exact: Decimal
    amount: int
    sources: tuple[str, str]
    unconfirmed: bool


def base_salary(on: date) -> Row | None:
    """Return the row of the base salary (lương cơ sở) in force on a day, or None before the table begins.

    `values["amount"]` is in đồng a month.

    >>> base_salary(date(2024, 6, 30)).values["amount"], base_salary(date(2024, 7, 1)).values["amount"]
    (1800000, 2340000)
    """
    return next(iter(in_force("base_salaries", on)), None)


def bonus(award: str, recipient: Recipient, on: date, by: str = "", rounding: Rounding = "len") -> Bonus | None:
    """Return the bonus of one recipient by a decision issued on a day, or None where no rate is known.

    `by` is the giver's office as `powers.toml` names it; before 1/7/2025 a commune's giấy khen was worth half of others.

    >>> bonus("giay-khen", "ca-nhan", date(2025, 11, 20), by="chu-tich-xa").amount
    710000
    >>> bonus("giay-khen", "ca-nhan", date(2025, 11, 20), by="chu-tich-xa", rounding="khong").amount
    702000
    >>> bonus("bang-khen-tinh", "tap-the", date(2022, 4, 1)).amount
    2980000
    """
    salary = base_salary(on)
    rates = [row for row in in_force("bonus_rates", on, award) if row.values["recipient"] == recipient]
    rate = next((row for row in rates if by in row.values.get("by", (by,))), None)
    if salary is None or rate is None:
        return None
    factor = Decimal(rate.values["factor"])
    exact = factor * salary.values["amount"]
    return Bonus(
        factor=factor,
        base_salary=salary.values["amount"],
        exact=exact,
        amount=rounded_bonus(exact, rounding),
        sources=(rate.source, salary.source),
        unconfirmed=rate.unconfirmed or salary.unconfirmed,
    )


def rounded_bonus(exact: Decimal, rounding: Rounding = "len") -> int:
    """Return a bonus in whole đồng: up to tens of thousands (Nghị định 152/2025/NĐ-CP, Điều 49), or as `rounding` says.

    >>> [rounded_bonus(Decimal("702000"), way) for way in ("len", "gan-nhat", "khong")]
    [710000, 700000, 702000]
    """
    if rounding == "khong":
        return int(exact.to_integral_value(ROUND_HALF_UP))
    way = ROUND_CEILING if rounding == "len" else ROUND_HALF_UP
    return int((exact / TEN_THOUSAND).to_integral_value(way) * TEN_THOUSAND)


def award_form(key: str, on: date) -> AwardForm | None:
    """Return the form of award of a key as it is named on a day, or None for a key that the table does not know.

    >>> award_form("cstd-co-so", date(2025, 11, 20)).vote, award_form("xa-tieu-bieu", date(2025, 7, 1)).name
    (80, 'Xã, phường, đặc khu tiêu biểu')
    """
    return next((_form(row) for row in in_force("award_forms", on, key)), None)


@lru_cache(maxsize=256)
def form_keys(text: str) -> tuple[str, ...]:
    """Return the keys that a name or key as people type it may stand for, whatever the day; marks and capitals aside.

    >>> form_keys("giấy khen"), form_keys("CSTĐ cơ sở"), form_keys("cstd-co-so"), form_keys("Huy hiệu")
    (('giay-khen',), ('cstd-co-so',), ('cstd-co-so',), ())
    """
    wanted = _typed_form(text)
    found = [row.key for row in rows("award_forms") if wanted in map(_typed_form, (row.key, *_names(row)))]
    return tuple(dict.fromkeys(found))


def form_names(on: date) -> tuple[str, ...]:
    """Return the names of all forms of award that are known on a day.

    >>> form_names(date(2025, 11, 20))[:2]
    ('Giấy khen', 'Bằng khen')
    """
    return tuple(str(row.values["name"]) for row in in_force("award_forms", on))


def givers(award: str, on: date) -> Row | None:
    """Return the row that says which offices decide an award on a day, or None when the table does not know it.

    >>> givers("cstd-co-so", date(2025, 7, 1)).values["by"]
    ['thu-truong-bo', 'thu-truong-tinh', 'chu-tich-xa']
    """
    return next(iter(in_force("powers", on, award)), None)


def may_give(award: str, by: str, on: date) -> bool | None:
    """Return whether an office may decide an award on a day, or None when the table does not know the award (rule C16).

    >>> may_give("giay-khen", "chu-tich-xa", date(2025, 7, 1)), may_give("bang-khen-tinh", "chu-tich-xa", date(2025, 7, 1))
    (True, False)
    >>> may_give("giay-khen", "chu-tich-huyen", date(2025, 6, 30)), may_give("giay-khen", "chu-tich-huyen", date(2025, 7, 1))
    (True, False)
    """
    row = givers(award, on)
    return None if row is None else by in row.values["by"]


def _form(row: Row) -> AwardForm:
    values = row.values
    return AwardForm(
        key=row.key,
        name=values["name"],
        title=values["kind"] == "danh-hieu",
        recipients=tuple(values["recipients"]),
        vote=values.get("vote"),
        paper=values["paper"],
        source=row.source,
    )


def _names(row: Row) -> tuple[str, ...]:
    return (row.values["name"], *row.values.get("also", ()))


def _typed_form(text: str) -> str:
    return fold(text).removeprefix("danh hieu ").strip("“”\"' ").replace("-", " ").replace("_", " ")
