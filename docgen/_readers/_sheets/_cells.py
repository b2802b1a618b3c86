"""What stands in a cell ─▶ what a field takes, without loss.

A cell's value is its value and not its look: 4.70 shown with two decimals is 4.7. Numbers for a field of numbers stay numbers,
since a text `1.255` would be read the Vietnamese way; for any other field they become the text an official paper prints.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from docgen.vn.dates import IssueDate, short_date, short_day_month

BLANKS = " \t\n\r\u00a0\u202f"
"""What is trimmed at the ends of a cell, and nowhere else."""
NOT_AVAILABLE = "#N/A"
ERRORS = frozenset(
    ("#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!")
)  # fmt: skip


class Share(float):
    """A number that its cell shows in percent: 0.154 for 15,4%."""


class Month(date):
    """A date of which its cell shows month and year: what a spreadsheet makes of 9/2026."""


class DayMonth(date):
    """A date of which its cell shows day and month: what a spreadsheet makes of 10/11."""


class Broken(str):
    """A cell without a value: the error it holds, or the formula that was never calculated."""

    __slots__ = ()


def plain(value: Any) -> Any:
    """Return a cell's value with its ends trimmed and line breaks made one kind; "" for blank and for `#N/A`.

    What is read of a cell goes by `lacks_value` as well, so that an `#N/A` is told.
    """
    if value.__class__ is not str:
        return value
    value = value.strip(BLANKS)
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if value[:1] == "#":
        return "" if value == NOT_AVAILABLE else Broken(value) if value in ERRORS else value
    return value


def error(text: str) -> str:
    """Return what stands for an error in a cell: a look-up that found nothing is no broken cell."""
    return text if text == NOT_AVAILABLE else Broken(text)


def lacks_value(value: Any) -> bool:
    """Return whether a cell holds `#N/A`: a formula found nothing."""
    return value.__class__ is str and value.strip(BLANKS) == NOT_AVAILABLE


def taken(value: Any, kind: str) -> Any:
    """Return a plain value as a field of that kind (a key of `_schema.KINDS`) takes it."""
    as_kind = _TAKEN.get((value.__class__, kind))
    return as_kind(value) if as_kind else shown(value)


def shown(value: Any) -> str:
    """Return a value as text, as official papers write it: `26/9/2022`, `4,7`, `15,4%`, `14:30`."""
    return _SHOWN.get(value.__class__, str)(value)


def _number(value: float) -> int | Decimal:
    """Return the number that was typed: a sheet keeps 15 figures, the others are noise of its arithmetic."""
    if float(value).is_integer():
        return int(value)
    number = Decimal(f"{value:.15g}")
    return int(number) if number == number.to_integral_value() else number


def _figures(value: float) -> str:
    return str(int(value)) if value.is_integer() else _decimals(_number(value))


def _decimals(number: int | Decimal) -> str:
    text = f"{Decimal(number):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _percent(value: float) -> str:
    return f"{_decimals(Decimal(f'{value:.15g}') * 100)}%"


def _moment(value: datetime) -> str:
    value += timedelta(microseconds=500_000)  # a sheet counts in days, which seldom meet a second exactly
    return f"{short_date(value)} {_clock(value.hour, value.minute, value.second)}"


def _time(value: time) -> str:
    return _duration(datetime.combine(date.min, value) - datetime.min)


def _duration(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    return _clock(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")


_SHOWN: Mapping[type, Callable[[Any], str]] = {
    bool: lambda value: "TRUE" if value else "FALSE",
    float: _figures,
    Share: _percent,
    date: short_date,
    Month: lambda value: short_date(IssueDate(value.year, value.month)),
    DayMonth: lambda value: short_day_month(value.day, value.month),
    datetime: _moment,
    time: _time,
    timedelta: _duration,
}
_TAKEN: Mapping[tuple[type, str], Callable[[Any], Any]] = {
    **{(type_, kind): _number for type_ in (int, float) for kind in ("integer", "number", "boolean")},
    (bool, "boolean"): bool,
    **{(type_, "date"): date.isoformat for type_ in (date, Month, DayMonth)},
}
