"""Where docxtpl is right, docgen's parts equal docxtpl's own, compared as canonical XML."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from docgen._engine import compile_template
from docgen.testing import read_parts

VALUES: dict[str, Any] = {
    "ten": "Nguyễn Thị Hoa & <con>", "so": 7, "co": True, "khong": False, "dong": "một\nhai\tba",
    "ds": [{"ten": f"Người {n}", "viec": [f"v{n}{k}" for k in range(n)]} for n in range(4)], "cot": ["A", "B", "C"],
}  # fmt: skip


def paragraphs(document: Document, *texts: str) -> None:
    for text in texts:
        document.add_paragraph(text)


def nested_loops(document: Document) -> None:
    paragraphs(
        document,
        "{%p for x in ds %}",
        "{{ loop.index }}. {{ x.ten }}",
        "{%p for v in x.viec %}",
        "- {{ v }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )


def conditions(document: Document) -> None:
    paragraphs(
        document,
        "{%p if co %}",
        "có",
        "{%p else %}",
        "không",
        "{%p endif %}",
        "{% if khong %}a{% elif so > 3 %}b{% else %}c{% endif %}d",
    )


def runs_of_several_weights(document: Document) -> None:
    paragraph = document.add_paragraph("đầu ")
    for text in ("{%r for x in ds %}", "{{ x.ten }}", "{%r endfor %}"):
        paragraph.add_run(text).bold = text.startswith("{{")


def split_tags(document: Document) -> None:
    paragraph = document.add_paragraph()
    for text in ("{", "{ te", "n }", "} và {% if c", "o %}x{% endif %}"):
        paragraph.add_run(text).font.size = Pt(10 + len(text))


def rows(document: Document) -> None:
    table = document.add_table(3, 2)
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for x in ds %}", "{%tr endfor %}"
    table.cell(1, 0).text, table.cell(1, 1).text = "{{ x.ten }}", "{{ x.viec|length }}"


def columns(document: Document) -> None:
    table = document.add_table(2, 3)
    for row, text in zip(table.rows, ("{{ c }}", "{{ so }}"), strict=True):
        for cell, shown in zip(row.cells, ("{%tc for c in cot %}", text, "{%tc endfor %}"), strict=True):
            cell.text = shown


def merged_cells(document: Document) -> None:
    table = document.add_table(3, 2)
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for x in ds %}", "{%tr endfor %}"
    table.cell(1, 0).text, table.cell(1, 1).text = "{% vm %}chung", "{% cellbg so %}{{ x.ten }}"


def table_in_table(document: Document) -> None:
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "{{ ten }}"
    inner = cell.add_table(3, 1)
    for row, text in zip(inner.rows, ("{%tr for x in ds %}", "{{ x.ten }}", "{%tr endfor %}"), strict=True):
        row.cells[0].text = text


def breaks_and_tabs(document: Document) -> None:
    paragraphs(document, "{{ dong }}", "trước {{ dong }} sau")
    document.paragraphs[0].runs[0].italic = True


def spaces(document: Document) -> None:
    paragraphs(document, "  {{ ten }}  {{ so }} ", "{{ ten }}{{ so }}", "a {%- if co %} b {% endif -%} c")


def headers(document: Document) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "đầu {{ ten }}"
    section.header.paragraphs[0].text = "{% for c in cot %}{{ c }};{% endfor %}"
    section.footer.paragraphs[0].text = "chân {{ so }}"
    paragraphs(document, "thân")


def comments_in_tags(document: Document) -> None:
    paragraphs(document, "a{# ghi chú #}b", "{#p đoạn này mất #}", "{% set y = so + 1 %}{{ y }}")


def nothing(document: Document) -> None:
    paragraphs(document, "không có thẻ", "")


@pytest.mark.parametrize(
    "build",
    [nested_loops, conditions, runs_of_several_weights, split_tags, rows, columns, merged_cells, table_in_table, breaks_and_tabs,
     spaces, headers, comments_in_tags, nothing],
    ids=lambda build: build.__name__,
)  # fmt: skip
def test_every_part_equals_docxtpls(build: Callable[[Document], None]) -> None:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    data = buffer.getvalue()

    theirs = DocxTemplate(io.BytesIO(data))
    theirs.render(VALUES, Environment(autoescape=True))
    saved = io.BytesIO()
    theirs.save(saved)
    expected = read_parts(saved.getvalue())

    ours = {**read_parts(data), **compile_template(data, "mau.docx").render(VALUES)}
    for name in ours:
        if name.startswith("word/") and name.endswith(".xml"):
            assert canonical(ours[name]) == canonical(expected[name]), name


def canonical(xml: bytes) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True)
    return bytes(etree.tostring(etree.fromstring(xml, parser), method="c14n"))


def test_the_fast_path_is_taken_where_it_can_be_and_only_there() -> None:
    def paths(build: Callable[[Document], None]) -> list[str]:
        document = docx.Document()
        build(document)
        buffer = io.BytesIO()
        document.save(buffer)
        return [part.path for part in compile_template(buffer.getvalue(), "mau.docx").tagged]

    assert paths(nested_loops) == paths(conditions) == paths(split_tags) == ["fast"]
    assert paths(columns) == paths(merged_cells) == paths(rows) == ["parsed"]
