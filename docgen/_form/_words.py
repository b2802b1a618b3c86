"""What a workbook tells the person who fills it in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docgen._schema import FieldNote
from docgen.errors import Language

_WORDS = {
    "vi": {
        "form": "Phiếu",
        "list": "Danh sách",
        "about": "Ghi chú",
        "required": "bắt buộc",
        "required within": "bắt buộc nếu dùng phần «{}»",
        "choices": "chọn một trong",
        "lines": "mỗi dòng trong ô là một mục",
        "example": "ví dụ",
        "yes": "có",
        "no": "không",
    },
    "en": {
        "form": "Form",
        "list": "List",
        "about": "Notes",
        "required": "required",
        "required within": "required where “{}” is used",
        "choices": "one of",
        "lines": "every line of the cell is an item",
        "example": "for example",
        "yes": "có",
        "no": "không",
    },
}
_ADVICE = {
    "vi": {
        "form": "Điền cột Giá trị; dấu * là bắt buộc. Mỗi danh sách ở một trang riêng: đừng đổi tên trang và tiêu đề.",
        "list": "Mỗi dòng một văn bản; dấu * là bắt buộc. Cột nào không dùng thì xóa; đừng đổi tiêu đề.",
        "items": "mỗi dòng một mục",
    },
    "en": {
        "form": "Fill in the column Value; * is required. Every list has a sheet: leave the names of sheets and headings alone.",
        "list": "A document a row; * is required. Delete columns you do not use; leave the headings alone.",
        "items": "an item a row",
    },
}

_LONGEST_EXAMPLE = 300


def word(name: str, lang: Language) -> str:
    """Return a word of the workbook."""
    return _WORDS[lang][name]


def advice(name: str, lang: Language) -> str:
    """Return the sentence at the head of a page."""
    return _ADVICE[lang][name]


def about(way: Sequence[FieldNote], lang: Language) -> str:
    """Return what is to be known of the last field of a way, in brackets so that it is never taken for a heading, or ""."""
    note = way[-1]
    choices = ", ".join(filter(None, note.words))
    asides = _required(way, lang)
    asides += [f"{word('choices', lang)}: {choices}"] if choices else []
    asides += [note.about] if note.about else []
    asides += [word("lines", lang)] if note.many else []
    return _bracketed([*asides, *example(note, lang)])


def _required(way: Sequence[FieldNote], lang: Language) -> list[str]:
    """Return that a field must be filled in: always, or only where a group that may be left out is used."""
    spare = [group.label for group in way[:-1] if not group.required]
    if not way[-1].required:
        return []
    return [word("required within", lang).format(spare[-1]) if spare else word("required", lang)]


def about_item(note: FieldNote, lang: Language) -> str:
    """Return what is to be known of a list's items where they are plain text; what the list is for stands above them."""
    return _bracketed(example(note, lang))


def in_words(value: Any, note: FieldNote | None) -> Any:
    """Return a value as people type it: a choice by its word."""
    if isinstance(value, list | tuple):
        return [in_words(part, note) for part in value]
    known = dict(zip(note.choices, note.words, strict=True)) if note else {}
    return known.get(value, value) if isinstance(value, str) else value


def example(note: FieldNote, lang: Language) -> list[str]:
    """Return the example of a field as it is typed into one cell; none for one that takes several."""
    found = _example(in_words(note.example, note))
    found = found if len(found) <= _LONGEST_EXAMPLE else f"{found[:_LONGEST_EXAMPLE]}…"
    return [f"{word('example', lang)}: {found}"] if found else []


def _bracketed(asides: list[str]) -> str:
    return f"({'; '.join(asides)})" if asides else ""


def _example(example: Any) -> str:
    """Return an example as it is typed into one cell, or "" for one that takes several."""
    if isinstance(example, list):
        return " / ".join(map(str, example)) if all(isinstance(item, str | int) for item in example) else ""
    return "" if example is None or isinstance(example, dict) else str(example)
