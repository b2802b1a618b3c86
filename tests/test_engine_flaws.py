"""What is wrong with a template by itself: everything at once, each at its paragraph."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from docgen import DocgenError
from docgen._engine import compile_template
from docgen._engine._inspection import Inspection, inspect_template
from docgen._engine._unfilled import never_filled, tags_left
from docgen._package import pack
from docgen.testing import part_paragraphs, read_parts


def template(build: Callable[[Document], None]) -> bytes:
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


def looked_at(*texts: str) -> Inspection:
    return inspect_template(lines(*texts), "mau.docx")


def flaws(*texts: str) -> list[tuple[str, int | None]]:
    return [(flaw.code, flaw.place.paragraph) for flaw in looked_at(*texts).diagnostics]


SOUND = [
    ("{{ a }}", "{%p for x in ds %}", "{{ x.b|upper }}", "{%p endfor %}"),
    ("{%p if a %}", "x", "{%p elif b %}", "y", "{%p else %}", "z", "{%p endif %}"),
    ("{% if a == “x” %}y{% endif %} {% if a == ‘x’ %}y{% endif %}",),
    ("{%r for x in ds %}", "{%r endfor %}"),
    ("{% if a < 5 and a > 2 %}y{% endif %}",),
    ("{% set x %}a{% endset %}{{ x }}{% set y = 1 %}",),
    ("{% raw %}{{ ho ten }}{% endif %}{% endraw %}",),
    ("Tập hợp {1, 2} và {x: 1}, 5 %} không", "{# ghi chú {{ x }} #}"),
    ("{{ a }}{{ b }} {{ c }}",),
    ("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(a) }}",),
    ("một", "{%- if x -%}", "hai", "{%- endif -%}", "ba"),
]


@pytest.mark.parametrize("texts", SOUND)
def test_a_sound_template_has_no_flaw(texts: tuple[str, ...]) -> None:
    found = looked_at(*texts)
    assert [flaw for flaw in found.diagnostics if flaw.severity == "error"] == []
    assert found.template is not None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("một", "{{ho ten}}"), [("mau-the-khong-doc-duoc", 2)]),
        (("{{ a b }}", "{% if %}x{% endif %}", "{{ c| }}"),
         [("mau-the-khong-doc-duoc", 1), ("mau-the-khong-doc-duoc", 2), ("mau-the-khong-doc-duoc", 3)]),
        (("{%p if x % 2 %}", "{%p endif %}"), [("mau-the-khong-doc-duoc", 1), ("mau-the-chua-mo", 2)]),
        (("{% include 'x' %}",), [("mau-the-khong-doc-duoc", 1)]),
        (("{%p if x %}", "a", "{% endif %}"), [("mau-the-dong-khac-loai", 3)]),
        (("{% if x %}", "a", "{%p endif %}"), [("mau-the-dong-khac-loai", 3)]),
        (("{%p if x %}", "{% else %}", "{%p endif %}"), [("mau-the-dong-khac-loai", 2)]),
        (("{% if x %}a", "b{% endif %}"), [("mau-cap-the-khac-doan", 2)]),
        (("{%p for x in ds %}", "{{ x }}"), [("mau-the-chua-dong", 1)]),
        (("a", "{% endif %}"), [("mau-the-chua-mo", 2)]),
        (("{% for x in ds %}{% if x %}{% endfor %}",), [("mau-the-chua-dong", 1)]),
        (("{%p if x %} chú", "a", "{%p endif %}"), [("mau-the-nuot-chu", 1)]),
        (("{%p if x -%}", "mất", "{%p endif %}"), [("mau-the-nuot-chu", 1)]),
        (("{%p for x in ds %}{{ x }}{%p endfor %}",), [("mau-the-nuot-chu", 1)]),
        (("{%tr for x in ds %}", "{%tr endfor %}"), [("mau-the-ngoai-bang", 1), ("mau-the-ngoai-bang", 2)]),
        (("{{ a|uper }}", "{% if a is numberr %}{% endif %}"), [("mau-bo-loc-la", 1), ("mau-phep-thu-la", 2)]),
        (('{% if a == "A & B" %}x{% endif %}',), [("mau-chu-trong-the-bi-doi", 1)]),
        (('{{ "nói ‘a’" }}',), [("mau-chu-trong-the-bi-doi", 1)]),
        (("{{ a", "b }}"), [("mau-the-bi-ngat-doan", 1)]),
        (("{{ a }",), [("mau-the-bi-ngat-doan", 1)]),
        (("{ { ho_ten } }", "{ho_ten}", "{ % if x % }"), [("mau-ngoac-le", 1), ("mau-ngoac-le", 2), ("mau-ngoac-le", 3)]),
    ],
)  # fmt: skip
def test_each_flaw_is_told_at_its_paragraph(texts: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert flaws(*texts) == expected


def test_a_flaw_names_the_tag_and_what_was_meant() -> None:
    told = looked_at("{{ho ten}}", "{{ x|uper }}", "{%p if x %}", "{% endif %}").diagnostics
    assert [flaw.hint() for flaw in told] == ["có phải {{ ho_ten }}?", "có phải «upper»?", "viết {%p endif %}"]
    assert (told[1].place.tag, told[1].place.text) == ("{{ x|uper }}", "{{ x|uper }}")
    assert told[1].message("en") == "this tag uses the filter “uper”, which does not exist"


@pytest.mark.parametrize(
    ("text", "value"),
    [('{% if a == "A & B" %}đúng{% endif %}', "A & B"), ('{% if a == "“x”" %}đúng{% endif %}', "“x”")],
)
def test_a_text_that_is_flagged_is_really_read_otherwise(text: str, value: str) -> None:
    assert [code for code, _ in flaws(text)][-1:] == ["mau-chu-trong-the-bi-doi"]
    try:
        made = compile_template(lines(text), "m").render({"a": value})
    except DocgenError:
        return
    assert "đúng" not in part_paragraphs(made["word/document.xml"])


def test_a_less_sign_in_a_text_is_read_as_it_is() -> None:
    text = '{% if a == "x<y" %}đúng{% endif %}'
    assert flaws(text) == []
    made = compile_template(lines(text), "m").render({"a": "x<y"})
    assert "đúng" in part_paragraphs(made["word/document.xml"])


def test_a_row_tag_takes_its_row_and_what_is_in_it_away() -> None:
    def build(document: Document) -> None:
        table = document.add_table(3, 2)
        table.cell(0, 0).text = "{%tr for x in ds %}"
        table.cell(0, 1).text = "{{ x.mat }}"
        table.cell(1, 0).text = "{{ x.ten }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    told = inspect_template(template(build), "m").diagnostics
    assert [(flaw.code, flaw.facts["mat"]) for flaw in told] == [("mau-the-nuot-chu", "{{ x.mat }}")]


def _with(name: str, content: bytes) -> bytes:
    return pack({**read_parts(lines("{{ a }}")), name: content})


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("word/comments.xml", b"<c><r>{{ </r><r>so }}</r></c>", "bình luận"),
        ("word/charts/chart1.xml", b"<c>{{ so }}</c>", "biểu đồ"),
        ("docProps/custom.xml", b"<p><v>{{ so }}</v></p>", "thuộc tính tự đặt"),
        ("docProps/app.xml", b"<p>{{ so }}</p>", "thống kê"),
        ("word/_rels/document.xml.rels", b'<R><r Target="http://x/%7B%7B%20so%20%7D%7D"/></R>', "liên kết"),
        ("word/_rels/header9.xml.rels", b'<R><r Target="http://x/{{ so }}"/></R>', "liên kết"),
        ("word/settings.xml", b'<s><d val="{{ so }}"/></s>', "thiết đặt"),
    ],
)
def test_a_tag_where_nothing_is_filled_in_is_told(name: str, content: bytes, words: str) -> None:
    parts = {**read_parts(lines("x")), name: content}
    (told,) = never_filled(tags_left(parts, {"word/document.xml"}), "m")
    assert (told.code, told.severity, told.place.part) == ("mau-the-khong-duoc-dien", "warning", name)
    assert told.place.tag == "{{ so }}"
    assert words in told.message()


def test_what_is_no_tag_is_not_told_of_parts_that_are_copied() -> None:
    parts = {"word/settings.xml": b'<s id="{6A1B-4C}"/>', "word/theme.xml": b"<a>{x}</a>", "a.bin": b"{{ so }}"}
    assert list(tags_left(parts, set())) == []


def test_the_path_of_each_part_is_told() -> None:
    assert looked_at("{{ a }}").paths == {"word/document.xml": "fast"}
    assert looked_at("{% if a %}x", "y{% endif %}").paths == {"word/document.xml": "parsed"}


@pytest.mark.parametrize("data", [b"", b"chu", lines("x")[:2000]])
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    with pytest.raises(DocgenError):
        inspect_template(data, "mau.doc")


def test_what_only_compiling_finds_is_told_too() -> None:
    told = inspect_template(_with("word/document.xml", b"<w:document"), "m").diagnostics
    assert [flaw.code for flaw in told] == ["docx-phan-hong"]


@pytest.mark.parametrize(
    "text",
    ["{% if a %}" * 120 + "x" + "{% endif %}" * 120, "{% for x in a %}" * 30 + "x" + "{% endfor %}" * 30,
     "{{ " + "(" * 300 + "a" + ")" * 300 + " }}", "{{ " + " or ".join(["a"] * 900) + " }}", "{{ a" + ".b" * 900 + " }}"],
    ids=["if", "for", "brackets", "or", "dots"],
)  # fmt: skip
def test_what_nests_too_deeply_is_told_and_no_crash(text: str) -> None:
    told = looked_at(text)
    assert told.template is None
    assert {flaw.code for flaw in told.diagnostics} <= {"mau-loi-khi-dien", "mau-sai-the", "mau-the-khong-doc-duoc"}
    assert "lồng nhau quá sâu" in told.diagnostics[0].message()


def test_templates_without_tags_and_with_very_many(repository: Path) -> None:
    assert looked_at("không có thẻ").diagnostics == ()
    many = [f"{{{{ a{n} }}}} {{% if b %}}x{{% endif %}}" for n in range(1000)]
    assert flaws(*many, "{{ho ten}}") == [("mau-the-khong-doc-duoc", 1001)]


@pytest.mark.parametrize(
    "name", ["templates/docx/implementation-plan.docx", "examples/root/templates/docx/thank-you.docx"]
)
def test_the_bundled_templates_have_no_flaw(name: str, repository: Path) -> None:
    assert inspect_template((repository / name).read_bytes(), name).diagnostics == ()
