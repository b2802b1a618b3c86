"""Dates as official documents write them, and as clerks type them.

Source: Nghị định 30/2020/NĐ-CP, PL I II.4.c: days under 10 and months 1 and 2 take a leading zero, other months do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from docgen.vn.findings import Finding

FIRST_YEAR, LAST_YEAR = 1945, 2100
"""Years a document may bear; a year outside is a slip of the finger."""

_TYPED = re.compile(r"(?:([0-9]{1,2})\s*[/.-]\s*)?([0-9]{1,2})\s*[/.-]\s*([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})")
_DAY_MONTH_IN_WORDS = re.compile(r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2})", re.IGNORECASE)
_BLANK = r"[\s….·_-]*"
_IN_WORDS = re.compile(
    rf"ngày\s*(?P<day>[0-9]{{1,2}}|{_BLANK})\s*tháng\s*(?P<month>[0-9]{{1,2}}|{_BLANK})\s*năm\s*(?P<year>[0-9]{{4}}|{_BLANK})",
    re.IGNORECASE,
)
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The date of a document; `day` is None while it waits for the clerk of the registry to fill it in.

    Compare by `earliest`: an open day counts as the first of its month.
    """

    year: int
    month: int
    day: int | None = None

    @property
    def earliest(self) -> date:
        """Return the first day this date can mean."""
        return date(self.year, self.month, self.day or 1)

    def __str__(self) -> str:
        """Return the date as running text writes it: `26/9/2022`, or `9/2022` with an open day."""
        return f"{self.day:02d}/{self.month}/{self.year}" if self.day else f"{self.month}/{self.year}"


def parse_issue_date(text: str) -> IssueDate | None:
    """Return the date in `d/m/yyyy`, `m/yyyy` or `yyyy-mm-dd`, or None when it is not a real day.

    >>> parse_issue_date("26/9/2022")
    IssueDate(year=2022, month=9, day=26)
    >>> parse_issue_date("10/2022")
    IssueDate(year=2022, month=10, day=None)
    >>> parse_issue_date("31/02/2025") is None
    True
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = (int(group) for group in match.groups())
    elif match := _TYPED.fullmatch(text):
        day, month, year = int(match[1] or 1), int(match[2]), int(match[3])
    else:
        return None
    try:
        date(year, month, day)
    except ValueError:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return IssueDate(year, month, None if match.re is _TYPED and not match[1] else day)


def parse_day_month(text: str) -> tuple[int, int] | None:
    """Return (day, month) of a yearly date typed as `10/11`, or as official text has it, or None when no year has such a day.

    >>> parse_day_month("10/11"), parse_day_month("29/2"), parse_day_month("31/4")
    ((10, 11), (29, 2), None)
    >>> parse_day_month("ngày 05 tháng 02")
    (5, 2)
    """
    match = _DAY_MONTH.fullmatch(text.strip()) or _DAY_MONTH_IN_WORDS.fullmatch(" ".join(text.split()))
    if not match:
        return None
    day, month = int(match[1]), int(match[2])
    return (day, month) if 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1] else None


def day_text(day: int) -> str:
    """Return the day with the zero the decree wants under 10 (PL I II.4.c).

    >>> day_text(5), day_text(26)
    ('05', '26')
    """
    return f"{day:02d}"


def month_text(month: int) -> str:
    """Return the month with the zero the decree wants for 1 and 2 only (PL I II.4.c).

    >>> month_text(2), month_text(3), month_text(12)
    ('02', '3', '12')
    """
    return f"{month:02d}" if month < 3 else str(month)


def place_date_line(place: str, issued: IssueDate, gap: str = "      ") -> str:
    """Return the line under the Tiêu ngữ, `gap` standing for a day that is still open (PL I II.4.c, Mẫu 1.4).

    >>> place_date_line("Hạ Lang", IssueDate(2026, 2, 5))
    'Hạ Lang, ngày 05 tháng 02 năm 2026'
    >>> place_date_line("Hạ Lang", IssueDate(2022, 10), gap="...")
    'Hạ Lang, ngày ... tháng 10 năm 2022'
    """
    return f"{place}, {date_in_words(issued, gap)}"


def date_in_words(issued: IssueDate, gap: str) -> str:
    """Return a date as official text writes it in full, `gap` standing for an open day (PL I II.4.c).

    >>> date_in_words(IssueDate(2022, 9, 6), gap="…"), date_in_words(IssueDate(2022, 9), gap="…")
    ('ngày 06 tháng 9 năm 2022', 'ngày … tháng 9 năm 2022')
    """
    day = day_text(issued.day) if issued.day else gap
    return f"ngày {day} tháng {month_text(issued.month)} năm {issued.year}"


def short_date(issued: IssueDate | date) -> str:
    """Return a date in figures as citations write it, with the zeros of PL I II.4.c; an open day is left out.

    >>> short_date(IssueDate(2026, 3, 5)), short_date(date(2026, 2, 26)), short_date(IssueDate(2022, 10))
    ('05/3/2026', '26/02/2026', '10/2022')
    """
    day = f"{day_text(issued.day)}/" if issued.day else ""
    return f"{day}{month_text(issued.month)}/{issued.year}"


def short_day_month(day: int, month: int) -> str:
    """Return a date that comes every year in figures, zeros as in PL I II.4.c.

    >>> short_day_month(10, 11), short_day_month(5, 2)
    ('10/11', '05/02')
    """
    return f"{day_text(day)}/{month_text(month)}"


def month_in_words(issued: IssueDate) -> str:
    """Return the month and year of a date as official text writes them (zeros as in PL I II.4.c).

    >>> month_in_words(IssueDate(2026, 2, 5)), month_in_words(IssueDate(2022, 10))
    ('tháng 02 năm 2026', 'tháng 10 năm 2022')
    """
    return f"tháng {month_text(issued.month)} năm {issued.year}"


def quarter_text(issued: IssueDate) -> str:
    """Return the quarter a date falls in, with the Roman figure that plans give it.

    >>> quarter_text(IssueDate(2022, 10)), quarter_text(IssueDate(2026, 3, 31))
    ('quý IV/2022', 'quý I/2026')
    """
    return f"quý {('I', 'II', 'III', 'IV')[(issued.month - 1) // 3]}/{issued.year}"


def weekday_text(day: date) -> str:
    """Return the day of the week, its number with a capital as PL II V.8.c wants it.

    >>> weekday_text(date(2026, 3, 5)), weekday_text(date(2026, 3, 8))
    ('thứ Năm', 'Chủ nhật')
    """
    return _WEEKDAYS[day.weekday()]


def yearly_date(day: int, month: int) -> str:
    """Return a date that comes every year, in words; zeros as in PL I II.4.c.

    >>> yearly_date(10, 11)
    'ngày 10 tháng 11'
    """
    return f"ngày {day_text(day)} tháng {month_text(month)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDate:
    """The line of place and date as it was read: `day`, `month` and `year` as typed, "" where a blank waits for a pen."""

    place: str
    day: str
    month: str
    year: str

    @property
    def issued(self) -> IssueDate | None:
        """Return the date, or None while month or year are open or when no year has such a day."""
        if not self.month or not self.year:
            return None
        return parse_issue_date(f"{self.day}/{self.month}/{self.year}" if self.day else f"{self.month}/{self.year}")


def parse_date_in_words(text: str) -> IssueDate | None:
    """Return the date of `ngày 05 tháng 3 năm 2026`, an open day allowed, or None (PL I II.4.c).

    >>> parse_date_in_words("ngày 05 tháng 3 năm 2026"), parse_date_in_words("ngày … tháng 10 năm 2022")
    (IssueDate(year=2026, month=3, day=5), IssueDate(year=2022, month=10, day=None))
    >>> parse_date_in_words("ngày 31 tháng 02 năm 2026") is None
    True
    """
    match = _IN_WORDS.fullmatch(" ".join(text.split()))
    found = parse_place_date(f"x, {match[0]}") if match else None
    return found.issued if found else None


def parse_place_date(text: str) -> PlaceDate | None:
    """Return the parts of a line of place and date, drafts with blanks included, or None when it is none (PL I II.4).

    >>> parse_place_date("Hạ Lang, ngày 05 tháng 3 năm 2026").issued
    IssueDate(year=2026, month=3, day=5)
    >>> parse_place_date("Hạ Lang, ngày      tháng 10 năm 2022")
    PlaceDate(place='Hạ Lang', day='', month='10', year='2022')
    >>> parse_place_date("Hạ Lang, 05/3/2026") is None
    True
    """
    place, comma, rest = text.strip().rpartition(",")
    match = _IN_WORDS.fullmatch(rest.strip())
    if not comma or not place.strip() or not match:
        return None
    day, month, year = (part if part.isdigit() else "" for part in match.group("day", "month", "year"))
    return PlaceDate(place=place.strip(), day=day, month=month, year=year)


def place_date_findings(found: PlaceDate) -> tuple[Finding, ...]:
    """Return what is wrong with the figures of a line of place and date (PL I II.4.c).

    Rules: `ngay-thieu-so-khong`, `thang-thieu-so-khong`, `thang-thua-so-khong` (the decree asks for a zero in 1 and 2 only
    and forbids no other), `ngay-khong-co-that`. Blanks are drafts and no fault.

    >>> line = parse_place_date("Hạ Lang, ngày 5 tháng 03 năm 2026")
    >>> [(one.rule, one.wanted) for one in place_date_findings(line)]
    [('ngay-thieu-so-khong', '05'), ('thang-thua-so-khong', '3')]
    """
    if found.month and found.year and found.issued is None:
        shown = "/".join(part for part in (found.day, found.month, found.year) if part)
        return (Finding(rule="ngay-khong-co-that", found=shown, wanted="", source="PL I II.4.c"),)
    faults = []
    if found.day and found.day != (wanted := day_text(int(found.day))):
        faults.append(Finding(rule="ngay-thieu-so-khong", found=found.day, wanted=wanted, source="PL I II.4.c"))
    if found.month and found.month != (wanted := month_text(int(found.month))):
        rule = "thang-thieu-so-khong" if len(found.month) < len(wanted) else "thang-thua-so-khong"
        faults.append(Finding(rule=rule, found=found.month, wanted=wanted, source="PL I II.4.c"))
    return tuple(faults)
