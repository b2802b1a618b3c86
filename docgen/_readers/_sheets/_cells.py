"""What stands in a cell ─▶ what a field takes, without loss.

A cell's value is its value and not its look: 4.70 shown with two decimals is 4.7. Numbers for a field of numbers stay numbers,
since a text `1.255` would be read the Vietnamese way; for any other field they become the text an official paper prints.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from docgen.vn.dates import short_date

BLANKS = " \t\n\r\u00a0\u202f"
"""What is trimmed at the ends of a cell, and nowhere else."""
NOT_AVAILABLE = "#N/A"
ERRORS = frozenset(
    ("#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!")
)  # fmt: skip


class Share(float):
    """A number that its cell shows in percent: 0.154 for 15,4%."""


class Broken(str):
    """A cell without a value: the error it holds, or the formula that was never calculated."""

    __slots__ = ()


def plain(value: Any) -> Any:
    """Return a cell's value with its ends trimmed and line breaks made one kind; "" for blank and for `#N/A`."""
    if value.__class__ is not str:
        return value
    value = value.strip(BLANKS)
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if value[:1] == "#":
        return "" if value == NOT_AVAILABLE else Broken(value) if value in ERRORS else value
    return value


def taken(value: Any, kind: str) -> Any:
    """Return a plain value as a field of that kind (a key of `_schema.KINDS`) takes it."""
    if isinstance(value, str | Share):
        return shown(value)
    if isinstance(value, bool):
        return value if kind == "boolean" else shown(value)
    if isinstance(value, int | float):
        return _number(value) if kind in ("integer", "number", "boolean") else shown(value)
    if kind == "date" and isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return shown(value)


def shown(value: Any) -> str:
    """Return a value as text, as official papers write it: `26/9/2022`, `4,7`, `15,4%`, `14:30`."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Share):
        return f"{_decimals(Decimal(f'{value:.15g}') * 100)}%"
    if isinstance(value, int | float):
        return str(int(value)) if float(value).is_integer() else _decimals(_number(value))
    if isinstance(value, datetime):
        moment = value + timedelta(microseconds=500_000)  # a sheet counts in days, which seldom meet a second exactly
        return f"{short_date(moment)} {_clock(moment.hour, moment.minute, moment.second)}"
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return shown(
            timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
        )
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return _clock(seconds // 3600, seconds // 60 % 60, seconds % 60)
    return str(value)


def _number(value: float) -> int | Decimal:
    """Return the number that was typed: a sheet keeps 15 figures, the others are noise of its arithmetic."""
    if float(value).is_integer():
        return int(value)
    number = Decimal(f"{value:.15g}")
    return int(number) if number == number.to_integral_value() else number


def _decimals(number: int | Decimal) -> str:
    text = f"{Decimal(number):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")
