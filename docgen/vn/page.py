"""Measures of the page that templates are drawn with and values are computed for: columns, sides, marks.

Source: Nghị định 30/2020/NĐ-CP, PL I II.1-5, II.9.d, III.2. Lengths in mm, sizes in pt.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.vn.folding import fold_names, side_margin
from docgen.vn.letterhead import RULE_LENGTHS_ISSUER, RULE_LENGTHS_SUBJECT, TEXT_WIDTH, rule_under

LETTERHEAD_COLUMNS = (60.6, 107.8)
"""Width of the agency's and of the state's column. The Quốc hiệu is 95.7 mm wide at 13 pt and never wraps; nor do
`PHÒNG VĂN HÓA - XÃ HỘI`, 60.0 mm, and `Thành phố Hồ Chí Minh, ngày 19 tháng 11 năm 2025` at 14 pt, 106.3 mm (PL I II.1-4)."""

LETTERHEAD_OUTDENT = sum(LETTERHEAD_COLUMNS) - TEXT_WIDTH
"""How far the agency's column reaches into the left margin; only its widest lines come near that edge."""

SIGNATURE_COLUMNS = (80.0, 85.0)
"""Width of the recipients' and of the signer's column (PL I II.7, II.9)."""

SUBJECT_SIDES = (6, 12, 18, 24, 30, 36)
"""Room left free at both sides of a subject; the widest that costs no line is taken, so that its lines are of like length."""

LETTER_SIDES = (1, 4, 7, 10, 13)
"""The same for the subject of a letter, in the agency's column."""

ADDRESSEES_LEFT = 28.0
"""Where `Kính gửi:` begins when several are addressed (PL I II.9.d)."""

URGENCY = {"HỎA TỐC": 30.0, "THƯỢNG KHẨN": 40.0, "KHẨN": 20.0}
"""Mark of urgency → length of its frame; all are 8 mm high (PL I III.2.b)."""

CIRCULATION = {"XEM XONG TRẢ LẠI": 54.0, "LƯU HÀNH NỘI BỘ": 50.0}
"""Mark of circulation → length of its frame (PL I III.2.c names no measure)."""


class AgencyLines(NamedTuple):
    """The agency's part of the letterhead, folded: lines of the superior, of the issuer, the length of the rule."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    rule: float


def agency_lines(superior: Iterable[str], issuer: Iterable[str], size: float = 13) -> AgencyLines:
    """Return both names folded to their column, and the rule below the issuer, a third to a half of its widest line
    (PL I II.2.b).

    >>> agency_lines(["UBND XÃ HẠ LANG"], ["PHÒNG VĂN HÓA - XÃ HỘI"])
    AgencyLines(superior=('UBND XÃ HẠ LANG',), issuer=('PHÒNG VĂN HÓA - XÃ HỘI',), rule=27)
    """
    width = LETTERHEAD_COLUMNS[0]
    folded = fold_names(issuer, size, width, bold=True)
    rule = rule_under(folded, size, RULE_LENGTHS_ISSUER, width=width)
    return AgencyLines(superior=fold_names(superior, size, width), issuer=folded, rule=rule)


class SubjectLines(NamedTuple):
    """How a subject stands: room at its sides and the length of the rule below it."""

    side: float
    rule: float


def subject_lines(subject: str, size: float = 14) -> SubjectLines:
    """Return the room at both sides of a subject, and the rule below it, a third to a half of its widest line
    (PL I II.5.b).

    >>> subject_lines("Về việc thành lập Hội đồng Thi đua - Khen thưởng xã Hạ Lang năm 2026")
    SubjectLines(side=30, rule=40)
    """
    side = side_margin(subject, size, TEXT_WIDTH, SUBJECT_SIDES, bold=True)
    return SubjectLines(
        side=side, rule=rule_under([subject], size, RULE_LENGTHS_SUBJECT, width=TEXT_WIDTH - 2 * side - 1)
    )


def letter_side(subject: str, size: float = 13) -> float:
    """Return the room at both sides of the subject of a letter, `V/v` included, below its number (PL I II.5.b).

    >>> letter_side("V/v tăng cường các biện pháp phòng, chống dịch tả lợn Châu Phi")
    7
    """
    return side_margin(subject, size, LETTERHEAD_COLUMNS[0], LETTER_SIDES)


def title_lines(titles: Iterable[str], size: float = 14) -> tuple[str, ...]:
    """Return the lines above a signature, folded to the signer's column (PL I II.7.đ).

    >>> title_lines(["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN"])
    ('TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'HỘI ĐỒNG NHÂN DÂN', 'VÀ ỦY BAN NHÂN DÂN')
    """
    return fold_names(titles, size, SIGNATURE_COLUMNS[1] - 1, bold=True)
