"""Every text of a report, and what must not be left in one: gaps of a form, old encodings, doubled spaces (C28)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from docgen import Diagnostic
from docgen.vn.legacy import legacy_encoding, to_unicode
from docgen.vn.names import unresolved_honorific

from . import kinds
from .model import AchievementReport

Path = tuple[str | int, ...]

_GAP = re.compile(r"…{2,}|\.{4,}|_{3,}|\[\s*(?:…|\.{2,}|_+)?\s*\]|#N/A|#REF!|#VALUE!", re.IGNORECASE)
_TWICE = re.compile(r"(\S*)[ \t\u00a0]{2,}(\S*)")
_HONORIFICS = ("danh_xung", "ho_ten")
"""Judged by the rules of the list."""


def text_findings(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield what is not clean in the report's texts, each at its field."""
    for path, text in all_texts(report):
        either = "" if path[0] in _HONORIFICS else unresolved_honorific(text)
        gap = _GAP.search(text)
        if left := either or (gap[0] if gap else ""):
            yield kinds.GAP_LEFT.at_field(*path, chu=left)
        if encoding := legacy_encoding(text):
            shown = text[:60]
            yield kinds.OLD_LETTERS.at_field(*path, bang_ma=encoding, chu=shown, doc_la=to_unicode(shown, encoding))
        if twice := _TWICE.search(text.strip()):
            yield kinds.SPACES_TWICE.at_field(*path, chu=twice[0])


def all_texts(report: AchievementReport) -> Iterator[tuple[Path, str]]:
    """Yield (path, text) for every text the report itself holds; what only the plan above fills is not searched."""
    for name in type(report).model_fields:
        if name != "tieu_chi_ke_hoach":
            yield from _texts(getattr(report, name), (name,))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))
