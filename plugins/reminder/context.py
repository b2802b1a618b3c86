"""Reminder ─▶ the template's values: a Letter with composed sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.papers import Letter, Section, letter_values

from . import sentences
from .model import Reminder

_SAME = (
    "co_quan_chu_quan", "co_quan_ban_hanh", "ten_co_quan", "so", "ky_hieu", "dia_danh", "ngay", "do_khan", "luu_hanh", "kinh_gui",
    "noi_nhan", "luu", "nguoi_ky",
)  # fmt: skip


def context(paper: Reminder) -> dict[str, Any]:
    """Return every tag of `reminder.docx`. Lengths of rules in mm."""
    letter = Letter(
        **{name: getattr(paper, name) for name in _SAME},
        trich_yeu=sentences.subject(paper),
        noi_dung=tuple(_body(paper)),
        ket_thuc=sentences.closing(paper),
    )
    return letter_values(letter)


def _body(paper: Reminder) -> Iterator[Section]:
    yield from (Section(noi_dung=text) for text in (*sentences.opening(paper), *sentences.request(paper)))
    yield from paper.noi_dung
