"""A schedule ─▶ text for a person, or plain values for `--json`. Nothing is decided here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from docgen._deadlines._run import Row, Schedule
from docgen._deadlines._standing import Standing, Status
from docgen.errors import Language
from docgen.vn.dates import short_date
from docgen.vn.text import upper_first

_STATUS: dict[Language, dict[Status, str]] = {
    "vi": {
        "reported": "đúng hạn", "late": "chậm", "faulty": "có lỗi", "waiting": "chưa đến hạn, chưa có", "missing": "chưa có",
    },
    "en": {
        "reported": "in time", "late": "late", "faulty": "faulty", "waiting": "not due yet, not there", "missing": "missing",
    },
}  # fmt: skip
_LEFT: dict[Language, tuple[str, str, str]] = {
    "vi": ("còn {} ngày", "hôm nay", "đã qua {} ngày"),
    "en": ("{} days left", "today", "{} days over"),
}
_HEAD: dict[Language, str] = {"vi": "Hạn của năm {}, tính đến ngày {}", "en": "Deadlines for {}, as of {}"}


def as_text(schedule: Schedule, lang: Language) -> str:
    """Return the deadlines as lines, each with the units that stand behind it; "" when there are none."""
    if not schedule.rows:
        return ""
    lines = [_HEAD[lang].format(schedule.year, short_date(schedule.on))]
    for row in schedule.rows:
        lines += ["", *_row(row, schedule.on, lang)]
    return "\n".join(lines)


def _row(row: Row, on: date, lang: Language) -> Iterator[str]:
    due = row.deadline
    stated = f" ({due.stated})" if due.stated else ""
    yield f"{due.day:%d/%m/%Y}  {_left((due.day - on).days, lang)}{stated}"
    owed = f"{due.who}: {due.what}" if due.who else due.what
    yield f"  {upper_first(owed)}{f' → {due.to}' if due.to else ''}"
    if row.standings:
        counts = Counter(one.status for one in row.standings)
        yield "  " + ", ".join(f"{counts[status]} {word}" for status, word in _STATUS[lang].items() if counts[status])
        width = max(len(one.unit) for one in row.standings)
        yield from (_standing(one, width, lang) for one in row.standings)


def _standing(one: Standing, width: int, lang: Language) -> str:
    return f"    {one.unit:{width}}  {_STATUS[lang][one.status]}  {one.day}  {one.file}".rstrip()


def _left(days: int, lang: Language) -> str:
    ahead, today, over = _LEFT[lang]
    return ahead.format(days) if days > 0 else today if days == 0 else over.format(-days)


def as_json(schedule: Schedule) -> dict[str, Any]:
    """Return the schedule as plain values; days as `yyyy-mm-dd`, a report's date as it states it."""
    return {
        "year": schedule.year,
        "on": schedule.on.isoformat(),
        "deadlines": [_values(row) for row in schedule.rows],
    }


def _values(row: Row) -> dict[str, Any]:
    due = row.deadline
    owed = {"day": due.day.isoformat(), "stated": due.stated, "who": due.who, "what": due.what, "to": due.to}
    units = [
        {"unit": one.unit, "status": one.status, "day": one.day or None, "file": one.file or None}
        for one in row.standings
    ]
    return {**owed, "yearly": due.yearly, "source": due.source, "units": list(due.units), "standings": units}
