"""Sections and articles as numbered lines: what is numbered how, what is held to what, where the document ends."""

from __future__ import annotations

from typing import Any

import pytest

from docgen.papers import Article, Chapter, Section, article_lines, closed, section_lines
from docgen.papers.numbering import chapter_lines


def sections(*items: Any) -> list[Section]:
    return [Section.model_validate(item) for item in items]


def articles(*items: Any) -> list[Article]:
    return [Article.model_validate(item) for item in items]


def shown(lines: Any) -> list[str]:
    return [f"{line['so']} {line['tieu_de'] or line['chu']}".strip() for line in lines]


def test_titles_in_capitals_are_sections_others_clauses_and_plain_text_takes_no_number() -> None:
    given = sections(
        "Mở đầu:",
        {"tieu_de": "KẾT QUẢ", "gom": [{"tieu_de": "Chỉ đạo", "gom": ["Một;", {"noi_dung": "Hai:", "gom": ["Nhỏ.", {"noi_dung": "Nữa:", "gom": ["Hơn."]}]}]}]},
        {"tieu_de": "NHIỆM VỤ", "gom": ["Ba.", "Bốn."]},
        {"tieu_de": "Về tiến độ", "gom": ["Năm."]},
    )  # fmt: skip
    assert shown(section_lines(given)) == [
        "Mở đầu:", "I. KẾT QUẢ", "1. Chỉ đạo", "a) Một;", "b) Hai:", "- Nhỏ.", "- Nữa:", "+ Hơn.",
        "II. NHIỆM VỤ", "1. Ba.", "2. Bốn.", "1. Về tiến độ", "a) Năm.",
    ]  # fmt: skip


def test_letters_go_as_the_decree_has_them() -> None:
    lines = section_lines(sections({"tieu_de": "Về", "gom": [f"{n}" for n in range(7)]}))
    assert [line["so"] for line in lines][1:] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]


def test_articles_are_bold_numbers_with_text_or_a_title_and_one_clause_takes_no_number() -> None:
    given = articles(
        "Thành lập.", {"tieu_de": "Hiệu lực", "gom": ["Một đoạn."]}, {"noi_dung": "Nhiệm vụ:", "gom": ["A.", "B."]}
    )
    lines = list(article_lines(given))
    assert shown(lines) == [
        "Điều 1. Thành lập.",
        "Điều 2. Hiệu lực",
        "Một đoạn.",
        "Điều 3. Nhiệm vụ:",
        "1. A.",
        "2. B.",
    ]
    assert [line["kieu"] for line in lines] == ["dieu", "dieu_co_tieu_de", "doan", "dieu", "khoan", "khoan"]


def test_articles_are_numbered_through_all_chapters() -> None:
    chapters = [
        Chapter.model_validate({"tieu_de": "CHUNG", "dieu": ["A", "B"]}),
        Chapter.model_validate({"tieu_de": "RIÊNG", "dieu": ["C"]}),
    ]
    assert shown(chapter_lines(chapters)) == [
        "Chương I CHUNG",
        "Điều 1. A",
        "Điều 2. B",
        "Chương II RIÊNG",
        "Điều 3. C",
    ]


def test_what_leads_a_list_is_held_to_it() -> None:
    lines = section_lines(
        sections(
            {"noi_dung": "Gồm:", "gom": ["A.", "B."]}, {"noi_dung": "Gồm:", "doan": ["Đoạn", "Cuối:"], "gom": ["C."]}
        )
    )
    assert [(line["chu"], line["dan"]) for line in lines] == [
        ("Gồm:", True), ("A.", False), ("B.", False), ("Gồm:", True), ("Đoạn", False), ("Cuối:", True), ("C.", False),
    ]  # fmt: skip


def test_a_long_lead_is_not_held_to_its_list() -> None:
    short, long = (
        section_lines(sections({"noi_dung": "Gồm:", "gom": ["A."]})),
        section_lines(sections({"noi_dung": "Gồm: " * 60, "gom": ["A."]})),
    )
    assert [next(short)["dan"], next(long)["dan"]] == [True, False]


@pytest.mark.parametrize(
    ("closing", "end"),
    [("", "B./."), ("Trân trọng", "Trân trọng./."), ("Trân trọng.", "Trân trọng./."), ("Hết./.", "Hết./.")],
)
def test_the_last_line_bears_the_end_mark_and_is_held_to_the_signature(closing: str, end: str) -> None:
    lines = closed(section_lines(sections("A.", "B.")), closing)
    assert lines[-1]["chu"] == end
    assert [line["dan"] for line in lines] == [False] * (len(lines) - 1) + [True]
