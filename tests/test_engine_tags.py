"""What the tags of a template ask for, told from the template alone."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document

from docgen._engine import Tag, compile_template, nearest_path


def template(build: Callable[[Document], None]) -> bytes:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def tags(*texts: str) -> list[Tag]:
    def build(document: Document) -> None:
        for text in texts:
            document.add_paragraph(text)

    return list(compile_template(template(build), "mau.docx").tags)


def asked(*texts: str) -> list[str]:
    return [f"{tag.path} {tag.use}" for tag in tags(*texts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ x['ten'] }}", ["x.ten printed"]),
        ("{% set y = x.ten %}{{ y }}", ["x.ten read", "x.ten printed"]),
        ("{% for a in ds %}{{ a.ten }}{% endfor %}", ["ds looped", "ds[].ten printed"]),
        ("{% for a in ds if a.co %}{{ a.ten }}{% endfor %}", ["ds looped", "ds[].co tested", "ds[].ten printed"]),
        ("{% for a in ds %}{% for b in a.muc %}{{ b }}{% endfor %}{% endfor %}",
         ["ds looped", "ds[].muc looped", "ds[].muc[] printed"]),
        ("{% for a, b in cap %}{{ a.ten }}{{ b }}{% endfor %}", ["cap looped"]),
        ("{% for k, v in x.items() %}{{ k }}{{ v.ten }}{% endfor %}", ["x looped"]),
        ("{% for m in muc recursive %}{{ m.ten }}{{ loop(m.con) }}{% endfor %}",
         ["muc looped", "muc[].ten printed", "muc[].con looped"]),
        ("{% macro d(m, k=1) %}{{ m.ten }}{{ k }}{% endmacro %}{% for x in muc %}{{ d(x) }}{{ d(x.con, k=x.so) }}{% endfor %}",
         ["muc looped", "muc[].ten printed", "muc[].con.ten printed", "muc[].so printed"]),
        ("{% macro a(x) %}{{ a(x.con) }}{{ x.t }}{% endmacro %}{{ a(goc) }}",
         ["goc.con.con read", "goc.con.t printed", "goc.t printed"]),
        ("{% macro d(m) %}{{ m.ten }}{{ ngoai }}{% endmacro %}", ["ngoai printed"]),
        ("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ a }}{% endcall %}", ["a printed"]),
        ("{% set n = namespace(dem=0) %}{% for x in ds %}{% set n.dem = n.dem + x.so %}{% endfor %}{{ n.dem }}",
         ["ds looped", "ds[].so read"]),
        ("{% for branch in known %}{{ branch.names }}{% endfor %}", ["known looped", "known[].names printed"]),
        ("{{ ds|map(attribute='ten')|join(', ') }}", ["ds printed", "ds[].ten read"]),
        ("{% for x in ds|sort(attribute='so') %}{{ x.ten }}{% endfor %}", ["ds looped", "ds[].so read", "ds[].ten printed"]),
        ("{{ ds[0].ten }}{{ ds[i].ten }}", ["ds[].ten printed", "i read", "ds read"]),
        ("{{ x.get('a', 'b') }}", ["x.a printed"]),
        ("{{ a if b else c }}", ["b tested", "a printed", "c printed"]),
        ("{{ (a or b).c }}", ["a.c printed", "b.c printed"]),
        ("{{ 'x' ~ a ~ 1 }}", ["a printed"]),
        ("{% with t = x.ten %}{{ t }}{% endwith %}", ["x.ten read", "x.ten printed"]),
        ("{% set t %}{{ a }}{% endset %}{{ t }}", ["a printed"]),
        ("{% if a %}{% set t = b.c %}{% else %}{% set t = d.e %}{% endif %}{{ t }}",
         ["a tested", "b.c read", "d.e read", "b.c printed", "d.e printed"]),
        ("{{ f(x) }}", ["f read", "x read"]),
        ("{{ loop.index }}{{ range(3) }}", []),
        ("{% raw %}{{ x }}{% endraw %}", []),
        ("{# {{ x }} #}", []),
        ("{{ \"}}\" ~ a }}", ["a printed"]),
    ],
)  # fmt: skip
def test_every_way_of_asking_is_followed_to_the_field(text: str, expected: list[str]) -> None:
    assert asked(text) == expected


@pytest.mark.parametrize(
    ("text", "path", "filled", "present"),
    [
        ("{% if a %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a.b %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a and b %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a or b %}{{ a }}{% endif %}", "a", False, False),
        ("{% if not a %}x{% else %}{{ a }}{% endif %}", "a", True, False),
        ("{% if not a %}{{ a }}{% endif %}", "a", False, False),
        ("{% if b %}x{% elif a %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a is none %}x{% else %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a is not none %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a != none %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a == none %}{{ a }}{% endif %}", "a", False, False),
        ("{% if a == 'x' %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a != 'x' %}{{ a }}{% endif %}", "a", False, False),
        ("{% if a|length > 2 %}{{ a }}{% endif %}", "a", True, False),
        ("{% if a is defined %}{{ a }}{% endif %}", "a", False, True),
        ("{% if a is undefined %}x{% else %}{{ a }}{% endif %}", "a", False, True),
        ("{{ a|default('') }}", "a", True, True),
        ("{{ a or 'x' }}", "a", True, False),
        ("{{ a if a else 'x' }}", "a", True, False),
        ("{{ x if not a else a }}", "a", True, False),
        ("{% for x in a %}{{ a }}{% endfor %}", "a", True, False),
        ("{{ a }}", "a", False, False),
    ],
)
def test_what_is_known_where_a_tag_stands(text: str, path: str, filled: bool, present: bool) -> None:
    last = [tag for tag in tags(text) if tag.path == path and tag.use == "printed"][-1]
    assert (path in last.filled, path in last.present) == (filled, present)


def test_filters_and_methods_are_told_in_order() -> None:
    found = tags("{{ a|trim|upper }}{{ b.strip().lower()|d('') }}{% if c.kieu in ['x', 'y'] %}{% endif %}")
    assert [(tag.path, tag.filters, tag.compared) for tag in found] == [
        ("a", ("trim", "upper"), ()), ("b", ("strip()", "lower()", "d"), ()), ("c.kieu", (), ("x", "y")),
    ]  # fmt: skip


def test_a_name_made_in_one_part_hides_nothing_in_another() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{% set so = 1 %}{{ so }}")
        document.sections[0].header.paragraphs[0].text = "{{ so }}"

    found = compile_template(template(build), "m").tags
    assert [(tag.path, tag.part) for tag in found] == [("so", "word/header1.xml")]


def test_a_tag_is_told_at_its_paragraph_with_its_own_text() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("một")
        paragraph = document.add_paragraph()
        for piece in ("hai {", "{ ho", "_ten|upp", "er }", "} & {%", " if x == “a” %}…{% endif %}"):
            paragraph.add_run(piece).bold = piece == "{ ho"
        document.add_table(1, 1).cell(0, 0).text = "{{r so }}"

    found = compile_template(template(build), "m").tags
    assert [(tag.paragraph, tag.text, tag.tag) for tag in found] == [
        (2, "hai {{ ho_ten|upper }} & {% if x == “a” %}…{% endif %}", "{{ ho_ten|upper }}"),
        (2, "hai {{ ho_ten|upper }} & {% if x == “a” %}…{% endif %}", "{% if x == “a” %}"),
        (3, "{{r so }}", "{{r so }}"),
    ]


def test_properties_notes_and_alternative_texts_are_parts_like_others() -> None:
    def build(document: Document) -> None:
        document.core_properties.title = "{{ tieu_de }}"
        document.add_paragraph("{{ a }}")
        drawing = document.add_paragraph()._p
        xml = '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:pict alt="{{ mo_ta }}"/></w:r>'
        drawing.append(docx.oxml.parse_xml(xml))

    found = {(tag.path, tag.part, tag.paragraph) for tag in compile_template(template(build), "m").tags}
    assert {
        ("tieu_de", "docProps/core.xml", None),
        ("a", "word/document.xml", 1),
        ("mo_ta", "word/document.xml", 2),
    } <= found


def test_ten_thousand_tags_are_read_once_each() -> None:
    found = tags(*(f"{{{{ a{n % 7} }}}} {{{{ b.c{n % 5} }}}}" for n in range(5000)))
    assert len(found) == 10_000
    assert found[-1].paragraph == 5000


def test_the_name_that_was_meant() -> None:
    known = ["ho_ten", "nguoi_ky", "nguoi_ky.ho_ten", "nguoi_ky.chuc_vu", "muc", "muc[].ten"]
    assert nearest_path("ho_tn", known) == "ho_ten"
    assert nearest_path("nguoi_ky.ho_tn", known) == "nguoi_ky.ho_ten"
    assert nearest_path("muc[].tenn", known) == "muc[].ten"
    assert nearest_path("xyz", known) == ""
