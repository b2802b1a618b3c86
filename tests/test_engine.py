from __future__ import annotations

import inspect
import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen import DocgenError
from docgen._engine import CompiledTemplate, compile_template
from docgen._package import lay_out, pack
from docgen.testing import part_paragraphs, read_parts

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

Build = Callable[[Document], None]


def template(build: Build) -> bytes:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def lines(*texts: str) -> bytes:
    def build(document: Document) -> None:
        for text in texts:
            document.add_paragraph(text)

    return template(build)


def rendered(data: bytes, **context: Any) -> list[str]:
    parts = compile_template(data, "mau.docx").render(context)
    return [text for text in part_paragraphs(parts["word/document.xml"]) if text]


def refusal(data: bytes, **context: Any) -> Any:
    with pytest.raises(DocgenError) as caught:
        compile_template(data, "mau.docx").render(context)
    return caught.value.diagnostics[0]


PRINTABLE = st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufffe\uffff")
ANY_TEXT = st.text(st.one_of(PRINTABLE, st.sampled_from("&<>\"'{}%#\n\t\u00a0 ")), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_any_printable_text_is_found_unchanged(text: str) -> None:
    assert rendered(TWO_PLACES, a=text) == [f"[{text}]", f"{text}{text}"]


TWO_PLACES = lines("[{{ a }}]", "{{ a }}{{ a }}")


@pytest.mark.parametrize(
    "text",
    ["A & B", "x<b>y", "5 < 6 & 7 > 2", "{{ 6*7 }}", "{% if x %}", "{# c #}", "{_{ a }_}", "{_% b _%}", "]]>", "&amp;", "&#65;",
     "“nháy”", "<!-- c -->", "<?x?>", "  hai  dấu cách  ", "dòng\nmới", "tab\tgiữa", "🎖 Nguyễn", "\\n", "${x}", "%s"],
)  # fmt: skip
def test_what_docxtpl_loses_or_rewrites_is_printed_as_typed(text: str) -> None:
    assert rendered(TWO_PLACES, a=text)[0] == f"[{text}]"


def test_data_never_runs_in_headers_and_properties() -> None:
    def build(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ a }}"
        document.core_properties.title = "{{ a }}"

    parts = compile_template(template(build), "m").render({"a": "{{ 6*7 }} & <x>"})
    header = next(data for name, data in parts.items() if name.startswith("word/header"))
    assert part_paragraphs(header) == ["{{ 6*7 }} & <x>"]
    assert b"<dc:title>{{ 6*7 }} &amp; &lt;x&gt;</dc:title>" in parts["docProps/core.xml"]


def test_the_tag_language_of_docxtpl_is_whole() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{%p for x in ds %}")
        document.add_paragraph("{{ loop.index }}. {{ x.ten }}")
        document.add_paragraph("{%p endfor %}")
        document.add_paragraph("{%p if co %}")
        document.add_paragraph("có")
        document.add_paragraph("{%p else %}")
        document.add_paragraph("không")
        document.add_paragraph("{%p endif %}")
        table = document.add_table(3, 2)
        table.cell(0, 0).text = "{%tr for x in ds %}"
        table.cell(1, 0).text, table.cell(1, 1).text = "{{ x.ten }}", "{{ x.so }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    assert rendered(template(build), ds=[{"ten": "A", "so": 1}, {"ten": "B", "so": 2}], co=False) == [
        "1. A", "2. B", "không", "A", "1", "B", "2",
    ]  # fmt: skip


def test_a_tag_split_over_runs_is_one_tag() -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph()
        for piece in ("{", "{ ho", "_ten }", "} và {{ so }}"):
            paragraph.add_run(piece).bold = piece == "{ ho"

    assert rendered(template(build), ho_ten="A", so=1) == ["A và 1"]


def test_columns_made_in_a_loop_have_a_grid() -> None:
    def build(document: Document) -> None:
        table = document.add_table(1, 3)
        for cell, text in zip(table.rows[0].cells, ("{%tc for x in ds %}", "{{ x }}", "{%tc endfor %}"), strict=True):
            cell.text = text

    parts = compile_template(template(build), "m").render({"ds": list("abcde")})
    made = docx.Document(io.BytesIO(pack({**read_parts(template(build)), **parts})))
    assert len(made.tables[0].columns) == 5


def test_parts_without_tags_are_the_templates_own_bytes() -> None:
    data = lines("{{ a }}")
    parts, made = read_parts(data), compile_template(data, "m").render({"a": "x"})
    assert list(made) == ["word/document.xml"]
    document = lay_out(parts).fill(made)
    assert [name for name, data in read_parts(document).items() if data != parts[name]] == ["word/document.xml"]


def test_twice_the_same_values_are_the_same_bytes_and_nothing_is_left_behind() -> None:
    compiled = compile_template(lines("{{ a }}", "{%p for x in ds %}", "{{ x }}", "{%p endfor %}"), "m")
    first = compiled.render({"a": "A", "ds": [1, 2]})
    compiled.render({"a": "B", "ds": []})
    assert pack(compiled.render({"a": "A", "ds": [1, 2]})) == pack(first)


def test_a_missing_value_is_told_at_its_paragraph() -> None:
    said = refusal(lines("một", "hai {{ ho_tn }}", "ba"), ho_ten="A")
    assert said.code == "mau-thieu-gia-tri"
    assert (said.place.part, said.place.paragraph, said.place.text) == ("word/document.xml", 2, "hai {{ ho_tn }}")


@pytest.mark.parametrize(
    "text", ["{% if khong_co %}x{% endif %}", "{% for x in khong_co %}x{% endfor %}", "{{ khong_co.con }}"]
)
def test_a_name_nobody_gave_is_told_also_where_nothing_would_print(text: str) -> None:
    assert refusal(lines(text), a=1).code == "mau-thieu-gia-tri"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "để trống"), (True, "đúng/sai"), ([1], "một danh sách"), ({"a": 1}, "một nhóm trường"), (len, "")],
)
def test_what_would_print_as_python_is_refused(value: object, shown: str) -> None:
    said = refusal(lines("x", "{{ a }}"), a=value)
    assert (said.code, said.place.paragraph) == ("mau-gia-tri-khong-in-duoc", 2)
    assert shown in said.message()


@pytest.mark.parametrize("tag", ["{% if %}", "{{ a b }}", "{% endif %}", "{{ a | khong_co }}", "{% for x in %}"])
def test_a_wrong_tag_is_told_at_its_paragraph(tag: str) -> None:
    said = refusal(lines("một", tag))
    assert said.code == "mau-sai-the"
    assert said.place.paragraph == 2


def test_paragraphs_are_counted_as_they_stand_in_the_file() -> None:
    def build(document: Document) -> None:
        document.add_paragraph()
        for text in ("{%p if co %}", "một", "{%p endif %}", "hai\nba", "{{ khong_co }}"):
            document.add_paragraph(text)

    assert refusal(template(build), co=True).place.paragraph == 6


def test_a_tag_that_cannot_work_is_told() -> None:
    assert refusal(lines("{% for x in a %}{{ x }}{% endfor %}"), a=5).code == "mau-loi-khi-dien"


def test_a_template_cannot_reach_into_python() -> None:
    said = refusal(lines("{{ a.__class__.__mro__ }}"), a="x")
    assert said.code == "mau-khong-duoc-phep"


def test_a_loop_that_leaves_its_paragraphs_is_told_and_not_guessed() -> None:
    said = refusal(lines("{% for x in ds %}a", "b{%p endfor %}"), ds=[1, 2])
    assert said.code == "mau-hong-xml"


def _with_part(name: str, content: bytes) -> bytes:
    parts = read_parts(lines("{{ a }}"))
    return pack({**parts, name: content})


@pytest.mark.parametrize(
    "data",
    [b"", b"chu", b"%PDF-1.7", pack({"a.txt": b""})],
)  # fmt: skip
def test_what_is_no_docx_is_told(data: bytes) -> None:
    said = refusal(data, a="x")
    assert said.code == "khong-phai-docx"
    assert said.place.file == "mau.docx"


def test_a_zip_bomb_is_refused_unopened() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}", b"\0" * (100 * 1024 * 1024))
    assert refusal(buffer.getvalue()).code == "docx-nen-bat-thuong"


def test_entities_are_not_expanded() -> None:
    body = read_parts(lines("{{ a }}"))["word/document.xml"]
    evil = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + body.split(b"?>", 1)[1].replace(
        b"{{ a }}", b"&e;{{ a }}"
    )
    try:
        parts = compile_template(_with_part("word/document.xml", evil), "m").render({"a": "x"})
    except DocgenError:
        return
    assert b"root:" not in parts["word/document.xml"]


def test_a_compiled_template_is_an_immutable_value() -> None:
    compiled = compile_template(lines("{{ a }}"), "m")
    assert isinstance(compiled, CompiledTemplate)
    with pytest.raises(AttributeError):
        compiled.file = "x"  # type: ignore[misc]


def test_docxtpl_still_does_what_we_lean_on() -> None:
    """Fails when the undocumented functions move: pin docxtpl, read its changes, then mend _engine/_compile.py."""
    functions = DocxTemplate("")
    source = "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ a }}</w:t></w:r></w:p>"
    assert functions.patch_xml(source) == '<w:p><w:r><w:t xml:space="preserve">{{ a }}</w:t></w:r></w:p>'
    loop = "<w:p><w:r><w:t>{%p for x in y %}</w:t></w:r></w:p>"
    assert functions.patch_xml(loop) == "{% for x in y %}"
    listing = "<w:p><w:r><w:t>a\nb\tc</w:t></w:r></w:p>"
    assert functions.resolve_listing(listing) == (
        '<w:p><w:r><w:t>a</w:t><w:br/><w:t xml:space="preserve">b</w:t></w:r><w:r><w:tab/></w:r>'
        '<w:r><w:t xml:space="preserve">c</w:t></w:r></w:p>'
    )
    assert functions.patch_xml("<w:p><w:r><w:t>{{r x }}</w:t></w:r></w:p>") == (
        '<w:p><w:r><w:t xml:space="preserve"></w:t></w:r>{{ x }}<w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'
    )
    assert functions.docx is None, "our functions open no document"


GRID = f'<w:tbl xmlns:w="{W}"><w:tblGrid>{{}}</w:tblGrid><w:tr>{{}}</w:tr></w:tbl>'


@pytest.mark.parametrize(
    ("columns", "cells", "widths"), [(2, 3, ["1333"] * 3), (3, 2, ["3000"] * 2), (2, 2, ["2000"] * 2)]
)
def test_docxtpl_still_mends_tables_as_we_count(columns: int, cells: int, widths: list[str]) -> None:
    """Fails when `fix_tables` moves: then `_engine/_grid.py`, which says when it may be left out, must move with it."""
    tree = DocxTemplate("").fix_tables(GRID.format('<w:gridCol w:w="2000"/>' * columns, "<w:tc><w:p/></w:tc>" * cells))
    assert [column.get(f"{{{W}}}w") for column in tree.iter(f"{{{W}}}gridCol")] == widths


def test_docxtpl_still_numbers_drawings_from_1001() -> None:
    """Fails when `fix_docpr_ids` moves: `_engine/_part.py` numbers as it does."""
    tree = etree.fromstring(f'<a xmlns:wp="{WP}"><wp:docPr id="7"/><b><wp:docPr id="7" name="x"/></b></a>')
    numbering = DocxTemplate("")
    numbering.docx_ids_index = 1000
    numbering.fix_docpr_ids(tree)
    assert [drawing.get("id") for drawing in tree.iter(f"{{{WP}}}docPr")] == ["1001", "1002"]
    assert "self.docx_ids_index = 1000" in inspect.getsource(DocxTemplate.render_init)
