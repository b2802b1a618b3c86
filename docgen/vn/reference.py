"""Số và ký hiệu: the number and symbol of a document, and how a document is cited.

Source: Nghị định 30/2020/NĐ-CP, PL I II.3 and II.6.b; Điều 15; codes of types in PL III, section I.
"""

from __future__ import annotations

import re

from docgen.vn.dates import IssueDate, date_in_words

_LEADING_NUMBER = re.compile(r"[0-9]+")


def number_line(number: str | None, symbol: str, gap: str = "      ") -> str:
    """Return the line `Số: 05/KH-UBND`; `gap` stands for a number that is still open (PL I II.3.c, Mẫu 1.4).

    A number under 10 takes a leading zero.

    >>> number_line("5", "KH-UBND"), number_line("0125", "KH-UBND"), number_line(None, "KH-UBND", gap=" ")
    ('Số: 05/KH-UBND', 'Số: 0125/KH-UBND', 'Số:  /KH-UBND')
    """
    return f"Số: {padded(number) if number else gap}/{symbol}"


def bare_number(text: str) -> str:
    """Return a document's number without the word that is printed before it.

    >>> bare_number("số 67"), bare_number("Số: 05a"), bare_number("67")
    ('67', '05a', '67')
    """
    return re.sub(r"^\s*[Ss]ố\s*[:.]?\s*", "", text)


def padded(number: str) -> str:
    """Return a document's number with the zero that the decree wants under 10 (PL I II.3.c).

    >>> padded("5"), padded("12"), padded("12a")
    ('05', '12', '12a')
    """
    return number.zfill(2) if _LEADING_NUMBER.fullmatch(number) else number


def cite(type_name: str, number: str, issued: IssueDate | None, issuer: str, subject: str) -> str:
    """Return the first citation of a document: type, number and symbol, date, issuer, subject (PL I II.6.b).

    An open number or day is shown as `…`, to be filled in by hand.

    >>> cite("Kế hoạch", "2452/KH-UBND", IssueDate(2022, 9, 26), "Ủy ban nhân dân tỉnh Cao Bằng", "về phong trào")
    'Kế hoạch số 2452/KH-UBND ngày 26 tháng 9 năm 2022 của Ủy ban nhân dân tỉnh Cao Bằng về phong trào'
    >>> cite("Kế hoạch", "/KH-UBND", IssueDate(2022, 10), "UBND huyện Hạ Lang", "")
    'Kế hoạch số …/KH-UBND ngày … tháng 10 năm 2022 của UBND huyện Hạ Lang'
    """
    parts = [type_name]
    if number:
        parts.append(f"số {'…' if number.startswith('/') else ''}{number}")
    if issued:
        parts.append(date_in_words(issued, gap="…"))
    if issuer:
        parts.append(f"của {issuer}")
    return " ".join([*parts, subject]).strip()
