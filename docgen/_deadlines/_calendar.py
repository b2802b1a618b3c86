"""Deadlines ─▶ an iCalendar file (RFC 5545) for any calendar program. The same deadlines give the same bytes.

The only module that knows icalendar.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from docgen.doctype import Deadline
from docgen.vn.text import upper_first

_WARNED = (timedelta(days=-7), timedelta(days=-1))
"""How long before the last day a calendar reminds of it."""


def calendar(deadlines: Iterable[Deadline]) -> bytes:
    """Return all-day entries with alarms a week and a day before. No clock is asked: an entry is stamped with its plan's date."""
    made = Calendar()
    made.add("prodid", "-//docgen//deadlines//VI")
    made.add("version", "2.0")
    entries: dict[str, Deadline] = {}
    for deadline in deadlines:
        known = entries.setdefault(_uid(deadline), deadline)
        if known != deadline:  # the same is owed by other units
            entries[_uid(deadline, *deadline.units)] = deadline
    for uid, deadline in entries.items():
        made.add_component(_entry(uid, deadline))
    return bytes(made.to_ical())


def _entry(uid: str, deadline: Deadline) -> Event:
    entry = Event()
    entry.add("uid", uid)
    entry.add("dtstamp", datetime.combine(deadline.since, time(), tzinfo=UTC))
    entry.add("dtstart", deadline.day)
    entry.add("dtend", deadline.day + timedelta(days=1))
    entry.add("summary", _summary(deadline))
    entry.add("description", "\n".join(_description(deadline)))
    entry.add("transp", "TRANSPARENT")  # a deadline keeps nobody busy all day
    for before in _WARNED:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _summary(deadline))
        alarm.add("trigger", before)
        entry.add_component(alarm)
    return entry


def _uid(deadline: Deadline, *more: str) -> str:
    """Return what marks an entry: read in again, it takes the place of the one that was there."""
    parts = (deadline.source, deadline.who, deadline.what, deadline.to, deadline.day.isoformat(), *more)
    return f"{hashlib.sha256(chr(10).join(parts).encode()).hexdigest()[:32]}@docgen"


def _summary(deadline: Deadline) -> str:
    to = f" ({deadline.to})" if deadline.to else ""
    return f"{upper_first(deadline.what.rstrip('.'))}{to}"


def _description(deadline: Deadline) -> Iterator[str]:
    yield from (upper_first(text) for text in (deadline.who, deadline.stated, deadline.source) if text)
    if deadline.units:
        yield f"{len(deadline.units)} đơn vị: {'; '.join(deadline.units)}."
