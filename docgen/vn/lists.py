"""Lists as offices keep them in sheets: what stands in them besides the entries. Totals, headings of groups, signatures, numbers.

Practice of award lists and report tables; no decree gives a form for them. Words are compared with their marks: `Tổng cộng`
is a total, `Tổng công ty` is a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from docgen.vn.dates import parse_date_in_words, parse_place_date
from docgen.vn.ordinals import roman_value

_TOTAL = re.compile(r"(tổng|tổng cộng|tổng số|cộng|cộng dồn|tổng hợp|total)( \([^)]*\))?[\s:.]*")
_SIGNING = re.compile(
    r"(người (lập|tổng hợp|thống kê|kiểm tra|duyệt|ký)|lập (bảng|biểu)|thủ trưởng (đơn vị|cơ quan)|xác nhận của|nơi nhận|"
    r"(t/m|tm|kt|tl|tuq|q)\.? ?(ủy|uỷ|chủ|hội|ban|phòng|trưởng|giám|hiệu|chánh|bí|bch|đảng)|\(ký)"
)
_NUMBER = r"(?:[IVXLCDM]{1,7}|[A-ZĐa-zđ]|[0-9]{1,2})"
_NUMBERED = re.compile(rf"(?:(?:phần|mục|nhóm)\s+)?{_NUMBER}\s*[.)/:–-]+\s*(?=\S)", re.IGNORECASE)
_COUNT = re.compile(r"\s*(\([^()]*\)|:\s*[0-9]+[^0-9]*)?[\s:.;]*")
_ORDINAL = re.compile(r"\(?[0-9]{1,6}\)?[.)]?")
_COLUMN_NUMBER = re.compile(r"[(\[]?\s*([0-9]{1,2}|[A-ZĐ])\s*[)\]]?(\s*=.*)?")
_SERIAL_HEADINGS = frozenset({"stt", "tt", "số tt", "số thứ tự", "thứ tự", "#", "no", "no."})


def is_total(text: str) -> bool:
    """Return whether a cell opens a row of totals.

    >>> is_total("Tổng cộng:"), is_total("CỘNG"), is_total("Tổng công ty Lương thực")
    (True, True, False)
    """
    return bool(_TOTAL.fullmatch(_plain(text)))


def closes_list(text: str) -> bool:
    """Return whether a cell belongs to what stands below a list: place and date, a signer's title, recipients.

    >>> closes_list("NGƯỜI LẬP BIỂU"), closes_list("Hạ Lang, ngày     tháng 11 năm 2025"), closes_list("TM. ỦY BAN NHÂN DÂN")
    (True, True, True)
    >>> closes_list("Lập Văn Chung"), closes_list("Chủ tịch"), closes_list("Kế toán trưởng")
    (False, False, False)
    """
    plain = _plain(text)
    return bool(_SIGNING.match(plain)) or parse_place_date(text) is not None or parse_date_in_words(text) is not None


def is_ordinal(text: str) -> bool:
    """Return whether a cell is the number of an entry in Arabic figures; groups are counted with letters and Roman figures.

    >>> is_ordinal("12"), is_ordinal("01."), is_ordinal("II"), is_ordinal("")
    (True, True, False, False)
    """
    return bool(_ORDINAL.fullmatch(text.strip()))


def is_serial_heading(text: str) -> bool:
    """Return whether a heading is that of the column in which entries are counted.

    >>> is_serial_heading("STT"), is_serial_heading("Số TT"), is_serial_heading("Số tiền")
    (True, True, False)
    """
    return _plain(text).rstrip(" .:*") in _SERIAL_HEADINGS


def is_numbered(text: str) -> bool:
    """Return whether a text opens with the number of a group.

    >>> is_numbered("I. Tập thể"), is_numbered("B - Cá nhân"), is_numbered("Tập thể"), is_numbered("Y Moan Êban")
    (True, True, False, False)
    """
    return bool(_NUMBERED.match(text.strip()))


def group_title(text: str) -> str:
    """Return the heading of a group without its number and without how many it says there are.

    >>> group_title("II. Cá nhân (12 người)"), group_title("III - HỘ GIA ĐÌNH: 05 hộ"), group_title("Tập thể")
    ('Cá nhân', 'HỘ GIA ĐÌNH', 'Tập thể')
    """
    text = " ".join(text.split())
    bare = _NUMBERED.sub("", text, count=1)
    for found in _COUNT.finditer(bare):
        if found.end() == len(bare):
            return bare[: found.start()] or text
    return bare


def is_group_number(text: str) -> bool:
    """Return whether a cell counts a group: a Roman figure or a capital letter alone.

    >>> is_group_number("II"), is_group_number("A."), is_group_number("2"), is_group_number("Tập thể")
    (True, True, False, False)
    """
    bare = text.strip().rstrip(".)")
    return roman_value(bare) is not None or bool(re.fullmatch("[A-ZĐ]", bare))


def are_column_numbers(cells: Sequence[str]) -> bool:
    """Return whether cells number the columns above them: letters first if any, then 1, 2, 3 without a gap.

    >>> are_column_numbers(["(1)", "(2)", "(3)=(1)+(2)"]), are_column_numbers(["A", "B", "1", "2"])
    (True, True)
    >>> are_column_numbers(["1", "Nguyễn Văn A"]), are_column_numbers(["2", "3"]), are_column_numbers(["1"])
    (False, False, False)
    """
    found = [_COLUMN_NUMBER.fullmatch(cell.strip()) for cell in cells]
    if len(cells) < 2 or not all(found):
        return False
    marks = [match[1] for match in found if match]
    letters = [mark for mark in marks if mark.isalpha()]
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    in_order = marks[: len(letters)] == letters == sorted(letters) and letters[:1] in ([], ["A"])
    return in_order and numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 0


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())
