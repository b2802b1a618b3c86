"""Every row of docs/filters.md is run through a template; what no row can say is below it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import docx
import pytest
from markupsafe import Markup

from docgen import DocgenError, Template
from docgen._engine._filters import filters
from docgen.testing import part_paragraphs, read_parts
from docgen.vn.dates import IssueDate, parse_day_month, parse_issue_date
from docgen.vn.numbers import parse_number

PAGE = Path(__file__).parent.parent / "docs" / "filters.md"


def printed(tag: str, **context: Any) -> str:
    document = docx.Document()
    document.add_paragraph(f"[{tag}]")
    file = io.BytesIO()
    document.save(file)
    made = Template(file.getvalue(), name="mau.docx").render(context)
    return next(text for text in part_paragraphs(read_parts(made)["word/document.xml"]) if text)[1:-1]


def refusal(tag: str, **context: Any) -> Any:
    with pytest.raises(DocgenError) as caught:
        printed(tag, **context)
    return caught.value.diagnostics[0]


def typed(cell: str) -> Any:
    if texts := re.findall("“([^”]*)”", cell):
        return texts[0] if len(texts) == 1 else texts
    number = parse_number(cell)
    if number is not None:
        return int(number) if number == int(number) else number
    found = parse_issue_date(cell) or parse_day_month(cell)
    assert found, cell
    return found


def rows(columns: int) -> Iterator[tuple[str, Any, str]]:
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.removeprefix(" ").removesuffix(" ") for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
        if line.startswith("| `{{") and len(cells) == columns:
            yield cells[0].strip("`").replace("\\|", "|"), typed(cells[1]), cells[2]


@pytest.mark.parametrize(("tag", "value", "text"), [*rows(4)])
def test_a_row_of_the_table_prints_as_it_says(tag: str, value: Any, text: str) -> None:
    assert printed(tag, x=value).replace("\u00a0", " ") == text


@pytest.mark.parametrize(("tag", "value", "told"), [*rows(3)])
def test_a_wrong_value_is_refused_in_the_words_of_the_page(tag: str, value: Any, told: str) -> None:
    fault = refusal(tag, x=value)
    assert fault.code == "mau-loi-khi-dien"
    assert fault.place.paragraph == 1
    assert told in fault.message("vi")


def test_every_filter_has_a_row_and_every_row_a_filter() -> None:
    shown = {name for tag, _, _ in rows(4) for name in re.findall(r"\|(\w+)", tag)}
    assert shown == set(filters())


def test_no_break_spaces_stay() -> None:
    assert printed("{{ x|khong_ngat }}", x="2021 - 2025") == "2021\u00a0-\u00a02025"
    assert printed("{{ x|giu_lien }}", x="Điều 5 và 3 ha") == "Điều\u00a05 và 3\u00a0ha"


WRONG = [
    None, True, "chữ", "", 5, Decimal("0.5"), 2.5, float("nan"), Decimal("NaN"), Decimal("Infinity"), Decimal("1E+9999999"), Decimal("1E-9999999"),
    10**5000, [], ["a", 1], {}, {"a": 1}, (), (1, "a"), (1, 2, 3), object(), date(2026, 3, 5), IssueDate(2022, 10), b"chu", range(3), Markup("<b/>"),
]  # fmt: skip


@pytest.mark.parametrize("name", sorted(filters()))
def test_any_value_prints_plain_text_or_is_refused_in_vietnamese(name: str) -> None:
    for value in WRONG:
        shown = outcome(name, value)
        assert shown.startswith(f"bộ lọc «{name}» ") or not re.search(r"Decimal|None|True|\[|\{|object|b'", shown), (
            value
        )


def outcome(name: str, value: Any) -> str:
    try:
        shown = filters()[name](value, 3) if name == "ty_le" else filters()[name](value)
    except (TypeError, ValueError) as fault:
        shown = str(fault)
        return shown if shown.startswith("bộ lọc") else f"[{fault!r}]"
    if isinstance(shown, tuple):
        return " ".join(shown)
    return shown if type(shown) is str else f"[{shown!r}]"


class Kind(str, Enum):  # noqa: UP042 - the kind whose str() is Python's text
    NEW = "mới"


def test_text_of_any_class_is_plain_text_and_still_escaped() -> None:
    assert filters()["hoa"](Kind.NEW) == "MỚI"
    assert type(filters()["hoa"](Markup("<b>"))) is str
    assert printed("{{ x|hoa }} {{ y|noi }}", x="a & <b>", y=["<i>", "&"]) == "A & <B> <i> và &"


def test_a_missing_field_is_told_as_missing() -> None:
    fault = refusal("{{ khong_co|ngay }}", x=1)
    assert fault.code == "mau-thieu-gia-tri"
    assert "khong_co" in fault.message("vi")


def test_dates_numbers_and_lists_come_in_every_form_plugins_hand_over() -> None:
    assert printed("{{ x|ngay }}", x=date(2026, 2, 5)) == "05/02/2026"
    assert printed("{{ x|map('so')|noi }}", x=[1000, Decimal("2.5")]) == "1.000 và 2,5"
    assert printed("{{ (x / 3)|so(2) }}", x=1) == "0,33"
    assert printed("{{ x|so }}", x=Decimal("1E+3")) == "1.000"
    assert printed("{{ x|noi }}", x=()) == ""
    assert printed("{{ x|tien }}", x=Decimal("7020000.00")) == "7.020.000 đồng"


def test_a_tag_behind_a_filter_still_asks_for_its_field() -> None:
    document = docx.Document()
    document.add_paragraph("{{ a.ngay|ngay_thang }} {{ n|ty_le(tong) }}")
    file = io.BytesIO()
    document.save(file)
    assert [tag.path for tag in Template(file.getvalue()).tags] == ["a.ngay", "n", "tong"]
