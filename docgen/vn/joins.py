"""Spaces that must end no line: between `Điều` and its number, a number and its unit, the years of a period.

The decree rules nothing of the kind; Word breaks at any ordinary space, and `ngày` at the end of a line reads badly.
"""

from __future__ import annotations

import re

_NO_BREAK = "\u00a0"
_LEADING = (
    "ngày|tháng|năm|quý|tuần|lúc|số|lần|điểm|khoản|điều|mục|tiểu mục|chương|phần|phụ lục|bảng|biểu|mẫu|"
    "quận|phường|tổ|khóa|khoá|kỳ"
)
_UNITS = (
    "đồng|nghìn|ngàn|triệu|tỷ|tỉ|phần trăm|km²|km2|km|m²|m2|m³|m3|m|mm|cm|ha|kg|g|tấn|tạ|lít|giờ|phút|tuổi|"
    "người|hộ|xã|xóm|thôn|bộ|bản|trang|(?:ngày|tháng|năm)(?!\u00a0)"
)
_FIGURE = r"(?:[0-9]+[0-9.,/:]*|[IVXLC]+\b|[a-zđ]\b(?=[\s,;.)]|$))"
_AFTER_WORD = re.compile(rf"\b({_LEADING}) (?={_FIGURE})", re.IGNORECASE)
_BEFORE_UNIT = re.compile(rf"(?<=[0-9]) (?=(?:{_UNITS}|%)(?![\w]))")
_UNIT_PAIR = re.compile(r"\b(nghìn|ngàn|triệu|tỷ|tỉ) (?=đồng\b)")
_RANGE = re.compile(r"(?<=[0-9]) ([-–]) (?=[0-9])")
_ABBREVIATION = re.compile(r"\b(TP\.|TS\.|ThS\.|GS\.|PGS\.|KT\.|TM\.|TL\.|TUQ\.|Q\.|Ông|Bà|ông|bà) (?=[^\W\d_])")


def kept_together(text: str) -> str:
    r"""Return the text with no-break spaces where a line must not end; doing it twice changes nothing more.

    >>> kept_together("Điều 5, khoản 2 Điều 13, ngày 05/3/2020").replace("\u00a0", "~")
    'Điều~5, khoản~2 Điều~13, ngày~05/3/2020'
    >>> kept_together("giai đoạn 2021 - 2025, 1.950.000 đồng, 2,5 triệu đồng, 15,4 %, 3 ha").replace("\u00a0", "~")
    'giai đoạn 2021~-~2025, 1.950.000~đồng, 2,5~triệu~đồng, 15,4~%, 3~ha'
    >>> kept_together("ngày 05 tháng 3 năm 2026, điểm a khoản 1, Chương II, ông A").replace("\u00a0", "~")
    'ngày~05 tháng~3 năm~2026, điểm~a khoản~1, Chương~II, ông~A'
    """
    text = _AFTER_WORD.sub(rf"\1{_NO_BREAK}", text)
    text = _BEFORE_UNIT.sub(_NO_BREAK, _RANGE.sub(rf"{_NO_BREAK}\1{_NO_BREAK}", text))
    return _ABBREVIATION.sub(rf"\1{_NO_BREAK}", _UNIT_PAIR.sub(rf"\1{_NO_BREAK}", text))
