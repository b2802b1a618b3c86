"""What each paragraph of the body is: running text, a heading, an article, a titled clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen._lint._lines import matches, shown
from docgen._lint._values import Para
from docgen.vn.rules import pattern

_TITLE = 130
"""A heading is no longer than this; a longer numbered paragraph is running text."""


class Role(NamedTuple):
    """A paragraph of the body with its number as printed, and what it is."""

    para: Para
    name: str
    text: str
    automatic: bool


def roles(body: Iterable[Para]) -> Iterator[Role]:
    """Yield every body paragraph with its role: chuong, tieu_de_chuong, muc, dieu, khoan, diem, liet_ke, loi_van."""
    after_chapter = False
    for para in body:
        text = _printed(para)
        name = "tieu_de_chuong" if after_chapter and _is_chapter_title(para, text) else _role(text)
        after_chapter = name == "chuong" and not _chapter_name(text)
        yield Role(para, name, text, bool(para.label))


def _printed(para: Para) -> str:
    text = shown(para.pieces).strip()
    return f"{para.label} {text}" if para.label else text


def _role(text: str) -> str:
    first = text[:1]
    if first in "PCMTpcmt" and len(text) < _TITLE and matches(text, "chuong"):
        return "chuong"
    if first == "Đ" and matches(text, "dieu"):
        return "dieu"
    if first in "IVXL" and matches(text, "muc"):
        return "muc"
    if first.isdigit():
        return "thap_phan" if matches(text, "thap_phan") else "khoan" if matches(text, "khoan") else "loi_van"
    if first.isupper():
        return "loi_van"
    if matches(text, "diem"):
        return "diem"
    return "liet_ke" if matches(text, "liet_ke") else "loi_van"


def _is_chapter_title(para: Para, text: str) -> bool:
    return len(text) < 250 and (para.shape.align == "center" or text == text.upper())


def _chapter_name(text: str) -> str:
    found = pattern("chuong").match(text)
    return found["ten"] if found else ""


def is_title(role: Role) -> bool:
    """Return whether a numbered paragraph is a heading rather than a sentence: short, and without an end mark."""
    found = pattern(role.name).match(role.text) if role.name in ("muc", "khoan") else None
    title = found["ten"] if found else role.text
    return len(title) < _TITLE and title.rstrip()[-1:] not in ".;:,"
