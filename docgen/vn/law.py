"""Legal instruments: which are in force on a day, and how a document cites them.

Rows: `data/instruments.toml`. Citation: Nghị định 30/2020/NĐ-CP, PL I II.6.a and II.6.b.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from docgen.vn.dated import Row, in_force, rows
from docgen.vn.dates import IssueDate
from docgen.vn.reference import cite

_RANKS = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư")
_BARE = ("Bộ luật", "Luật", "Pháp lệnh")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A law, decree or circular. `issued` is None and `title` empty where they are not known; `row` says how sure all is."""

    number: str
    kind: str
    title: str
    issuer: str
    issued: date | None
    subject: str
    row: Row

    def citation(self) -> str:
        """Return the instrument as a document cites it the first time: a law by its name and date alone (PL I II.6.a)."""
        day = IssueDate(self.issued.year, self.issued.month, self.issued.day) if self.issued else None
        if self.kind in _BARE:
            return cite(f"{self.kind} {self.title}", "", day, "", "")
        return cite(self.kind, self.number, day, self.issuer, self.title)


def instrument(number: str) -> Instrument | None:
    """Return the instrument of a number and symbol, whenever it was in force, or None when the table has none.

    >>> instrument("30/2020/NĐ-CP").citation()
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'
    >>> instrument("06/2022/QH15").citation()
    'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'
    """
    return next((_instrument(row) for row in rows("instruments") if row.key == number), None)


def instruments(on: date, subject: str = "") -> tuple[Instrument, ...]:
    """Return the instruments in force on a day, of one subject or of all, the higher ranks first (rule C23).

    >>> [one.number for one in instruments(date(2024, 11, 20), "thi-dua-khen-thuong")]
    ['06/2022/QH15', '98/2023/NĐ-CP', '01/2024/TT-BNV']
    >>> [one.number for one in instruments(date(2025, 11, 20), "thi-dua-khen-thuong")][:3]
    ['06/2022/QH15', '152/2025/NĐ-CP', '129/2025/NĐ-CP']
    """
    found = (_instrument(row) for row in in_force("instruments", on) if subject in ("", row.values["subject"]))
    return tuple(sorted(found, key=lambda one: rank(one.kind)))


def in_force_on(number: str, on: date) -> bool | None:
    """Return whether an instrument is in force on a day, or None when the table does not know it (rule C23).

    >>> in_force_on("98/2023/NĐ-CP", date(2025, 6, 30)), in_force_on("98/2023/NĐ-CP", date(2025, 7, 1))
    (True, False)
    >>> in_force_on("1/1999/QĐ-XYZ", date(2025, 7, 1)) is None
    True
    """
    known = [row.holds(on) for row in rows("instruments") if row.key == number]
    return any(known) if known else None


def rank(kind: str) -> int:
    """Return the place of a kind of instrument among legal bases, the highest law first; unknown kinds last (rule C23).

    >>> rank("Luật") < rank("Nghị định") < rank("Thông tư") < rank("Kế hoạch")
    True
    """
    return _RANKS.index(kind) if kind in _RANKS else len(_RANKS)


def _instrument(row: Row) -> Instrument:
    values = row.values
    return Instrument(
        number=row.key,
        kind=values["kind"],
        title=values["title"],
        issuer=values.get("issuer", ""),
        issued=values.get("issued"),
        subject=values["subject"],
        row=row,
    )
