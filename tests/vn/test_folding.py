"""Centred texts fold evenly, at plain spaces, where a reader would pause."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vn.folding import fold_evenly, tears
from docgen.vn.joins import kept_together
from docgen.vn.typography import fold_lines, text_width

WORDS = ("Ủy", "ban", "nhân", "dân", "xã", "Hạ", "Lang,", "ngày\u00a020", "và", "a", "X" * 40, "", "2025", "-")


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.floats(20, 240), st.sampled_from((10, 15, 30)))
def test_no_letter_is_lost_and_no_line_is_too_wide(words: list[str], width: float, size: float) -> None:
    text = " ".join(words)
    lines = fold_evenly(text, size, width)
    assert " ".join(lines) == text, "nothing is glued, hyphenated or dropped"
    assert all(text_width(line, size) <= width + 1e-6 or " " not in line for line in lines)
    if "" not in words:
        assert len(lines) == len(_plainly(text, size, width)), "in no more lines than a greedy fold"


def _plainly(text: str, size: float, width: float) -> tuple[str, ...]:
    # fold_lines also breaks at no-break spaces; letters of the same width that break nowhere stand in for them
    return fold_lines(text.replace("\u00a0", "."), size, width) if "\u00a0" in text else fold_lines(text, size, width)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Nhân dân và cán bộ xã Thống Nhất", 110, ("Nhân dân và cán bộ", "xã Thống Nhất")),
        ("Gia đình ông Nông Văn Bền và bà Lý Thị Mai", 130, ("Gia đình ông Nông Văn Bền", "và bà Lý Thị Mai")),
        ("Đã có thành tích xuất sắc, ngày 20 tháng 11 năm 2025", 190, ("Đã có thành tích xuất sắc,", "ngày 20 tháng 11 năm 2025")),
        ("Dòng thứ nhất\nDòng thứ hai", 240, ("Dòng thứ nhất", "Dòng thứ hai")),
    ],
)  # fmt: skip
def test_it_breaks_where_a_reader_pauses(text: str, width: float, lines: tuple[str, ...]) -> None:
    found = fold_evenly(kept_together(text), 26, width)
    assert tuple(line.replace("\u00a0", " ") for line in found) == lines
    assert tears(found) == 0


def test_more_lines_may_be_asked_for_but_never_more_than_words() -> None:
    assert fold_evenly("một hai ba", 10, 200, lines=2) == ("một", "hai ba")
    assert fold_evenly("một hai", 10, 200, lines=5) == ("một", "hai")
    assert fold_evenly("", 10, 200) == ("",)


def test_a_tear_is_told() -> None:
    assert tears(("Ông Nông Văn", "Bền")) == 1
    assert tears(("Ủy ban", "nhân dân")) == 1
    assert tears(("xã Hạ", "Lang, tỉnh Cao", "Bằng")) == 2
    assert tears(("XÃ ĐỒNG TIẾN", "TỈNH CAO BẰNG")) == 0, "capitals all over mark no name"
    assert tears(("một dòng",)) == 0


def test_a_mark_set_on_a_letter_adds_nothing_to_its_width() -> None:
    name = "Nông Văn Bền"
    assert text_width(unicodedata.normalize("NFD", name), 20) == text_width("Nong Van Ben", 20) == text_width(name, 20)
