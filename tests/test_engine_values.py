"""Pictures and rich text in templates: where they may stand, what they come to, and what they leave alone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree

from docgen import DocgenError, Picture, RichText, Run, Template, qr_code
from docgen._package import pack
from docgen.testing import part_paragraphs, read_parts

QR = qr_code("một", size=25)
OTHER = qr_code("hai", size=10)
RICH = RichText(
    "Tặng ", Run("Giấy & khen", bold=True, color="c00000", size=20), Run("\n2\tb", italic=False, position="super")
)


def template(build: Callable[[Document], Any]) -> Template:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return Template(buffer.getvalue(), name="mau.docx")


def lines(*texts: str) -> Template:
    return template(lambda document: [document.add_paragraph(text) for text in texts])


def made(given: Template, **values: Any) -> Mapping[str, bytes]:
    parts = read_parts(given.render(values))
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)
    return parts


def xml(parts: Mapping[str, bytes], name: str = "word/document.xml") -> str:
    return parts[name].decode("utf-8")


def refusal(given: Template, **values: Any) -> Any:
    with pytest.raises(DocgenError) as caught:
        given.render(values)
    return caught.value.diagnostics[0]


def test_a_picture_stands_in_its_line_with_size_alt_and_relationship() -> None:
    parts = made(lines("trước {{ qr }} sau"), qr=QR)
    body = xml(parts)
    assert 'cx="900000" cy="900000"' in body
    assert 'descr="Mã QR: một"' in body
    assert parts["word/media/docgen1.png"] == QR.data
    assert 'Id="rIdDocgen1"' in xml(parts, "word/_rels/document.xml.rels")
    assert 'Target="media/docgen1.png"' in xml(parts, "word/_rels/document.xml.rels")
    assert 'Extension="png"' in xml(parts, "[Content_Types].xml")
    assert part_paragraphs(parts["word/document.xml"]) == ["trước  sau"]
    assert lines("{{ qr }}").paths == {"word/document.xml": "fast"}


def test_the_text_after_a_picture_keeps_its_look() -> None:
    def build(document: Document) -> None:
        run = document.add_paragraph().add_run("{{ qr }} sau")
        run.italic, run.font.size = True, Pt(16)

    body = xml(made(template(build), qr=QR))
    assert body.count("<w:r>") == 1
    assert body.index("<w:i/>") < body.index("<w:drawing>") < body.index(" sau")


def test_the_same_picture_lies_in_the_file_once_and_every_drawing_has_its_own_number() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("{{ a }}{{ b }}{{ a }}")
        document.sections[0].header.paragraphs[0].text = "{{ a }} {{ c }}"

    parts = made(template(build), a=QR, b=OTHER, c=qr_code("ba", size=5))
    assert sorted(name for name in parts if "docgen" in name) == [f"word/media/docgen{n}.png" for n in (1, 2, 3)]
    header = next(name for name in parts if name.startswith("word/header"))
    numbers = re.findall(r'<wp:docPr id="(\d+)"', xml(parts) + xml(parts, header))
    assert len(numbers) == len(set(numbers)) == 5
    assert xml(parts, f"word/_rels/{header.removeprefix('word/')}.rels").count("<Relationship ") == 2


def test_a_picture_of_the_templates_own_name_is_not_overwritten() -> None:
    once = Template(lines("{{ a }} {{ '{{ b }}' }}").render({"a": QR}))
    parts = made(once, b=OTHER)
    assert parts["word/media/docgen1.png"] == QR.data
    assert parts["word/media/docgen-1.png"] == OTHER.data


def test_rich_text_takes_on_the_look_around_its_tag() -> None:
    def build(document: Document) -> None:
        run = document.add_paragraph().add_run("{{ x }} sau")
        run.italic, run.font.size = True, Pt(16)

    body = xml(made(template(build), x=RICH))
    runs = re.findall(r"<w:r>(<w:rPr>.*?</w:rPr>)?(.*?)</w:r>", body)
    assert runs[1] == ('<w:rPr><w:i/><w:sz w:val="32"/></w:rPr>', '<w:t xml:space="preserve">Tặng </w:t>')
    assert runs[2] == (
        '<w:rPr><w:b/><w:bCs/><w:i/><w:color w:val="C00000"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>',
        '<w:t xml:space="preserve">Giấy &amp; khen</w:t>',
    )
    assert '<w:i w:val="0"/><w:iCs w:val="0"/><w:sz w:val="32"/><w:vertAlign w:val="superscript"/>' in runs[3][0]
    assert runs[-1] == ('<w:rPr><w:i/><w:sz w:val="32"/></w:rPr>', '<w:t xml:space="preserve"> sau</w:t>')
    assert "<w:br/>" in body
    assert "<w:tab/>" in body


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}", "a {{ x }} b", "{% if co %}{{ x }}{% endif %}"])
@pytest.mark.parametrize("value", [QR, RICH, RichText(QR, "chữ"), RichText("")])
def test_where_text_stands_a_rich_value_may_stand(tag: str, value: Any) -> None:
    parts = made(lines("đầu", tag, "cuối"), x=value, co=True)
    said = "\n".join(part_paragraphs(parts["word/document.xml"]))
    assert str(value if isinstance(value, RichText) else "") in said
    assert not {"\ufffe", "\uffff"} & set(xml(parts))


def test_rich_values_pass_through_loops_sets_and_macros() -> None:
    given = lines(
        "{% macro in_ra(v) %}[{{ v }}]{% endmacro %}",
        "{%p for x in ds %}",
        "{{ in_ra(x) }}{% set y = x %}{{ y }}",
        "{%p endfor %}",
    )
    parts = made(given, ds=[QR, RICH, OTHER, "chữ"])
    assert xml(parts).count("<w:drawing>") == 4
    assert "[chữ]chữ" in "".join(part_paragraphs(parts["word/document.xml"]))


def test_words_of_rich_values_are_escaped_and_checked() -> None:
    nasty = "]]><x>&amp;{{ 6*7 }}\"'"
    parts = made(
        lines("{{ x }}", "{{ p }}"),
        x=RichText(Run(nasty, font="A&B", style='s"')),
        p=Picture(QR.data, width=9, height=9, alt=nasty),
    )
    assert part_paragraphs(parts["word/document.xml"])[0] == nasty
    descr = etree.fromstring(parts["word/document.xml"]).xpath("//@descr")
    assert descr == [nasty]
    for value in (RichText("a\x0bb"), Picture(QR.data, width=9, height=9, alt="a\ufffe")):
        assert refusal(lines("{{ x }}"), x=value).code == "mau-gia-tri-khong-in-duoc"


def test_where_no_line_of_text_is_they_are_refused_at_the_tag() -> None:
    def in_a_property(document: Document) -> None:
        document.core_properties.title = "{{ x }}"

    assert refusal(template(in_a_property), x=QR).code == "mau-anh-sai-cho"

    def in_an_alt_text(document: Document) -> None:
        document.add_paragraph("một")
        document.add_paragraph("hai").add_run().add_picture(io.BytesIO(QR.data))
        document.inline_shapes[0]._inline.docPr.set("descr", "{{ x }}")

    said = refusal(template(in_an_alt_text), x=RICH)
    assert (said.code, said.place.paragraph, said.place.tag) == ("mau-anh-sai-cho", 2, "{{ x }}")
    assert "descr=\"A &amp; &quot;B&quot; 'C'&#10;d\"" in xml(made(template(in_an_alt_text), x="A & \"B\" 'C'\nd"))


def test_a_value_cannot_pretend_to_be_a_mark() -> None:
    assert refusal(lines("{{ qr }}{{ x }}"), qr=QR, x="\ufffe0\uffff").code == "mau-gia-tri-khong-in-duoc"


def test_the_same_pictures_are_the_same_bytes() -> None:
    given = lines("{{ a }}{{ x }}")
    first = given.render({"a": QR, "x": RICH})
    given.render({"a": OTHER, "x": "y"})
    assert given.render({"a": QR, "x": RICH}) == first


def test_a_part_without_relationships_gets_its_own() -> None:
    def build(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = "{{ x }}"

    parts = made(template(build), x=QR)
    footer = next(name for name in parts if name.startswith("word/footer"))
    assert xml(parts, f"word/_rels/{footer.removeprefix('word/')}.rels").count("<Relationship ") == 1


@pytest.mark.parametrize("value", ["a\tb", "a\nb", RICH, QR], ids=["tab", "line", "rich", "picture"])
def test_a_look_that_word_tracked_is_not_taken_apart(value: Any) -> None:
    former = f'<w:rPrChange {nsdecls("w")} w:id="1" w:author="a"><w:rPr><w:i/></w:rPr></w:rPrChange>'

    def tracked(document: Document) -> None:
        run = document.add_paragraph().add_run("{{ x }}")
        run.bold = True
        run._r.rPr.append(parse_xml(former))

    body = xml(made(template(tracked), x=value))
    assert body.count("<w:rPrChange") == 1
    assert "<w:rPr><w:b/><w:tab" not in body


def test_an_alternative_text_keeps_its_lines() -> None:
    body = etree.fromstring(
        made(lines("{{ x }}"), x=Picture(QR.data, width=5, height=5, alt="a\nb\tc"))["word/document.xml"]
    )
    assert body.xpath("string(//*[local-name()='docPr']/@descr)") == "a\nb\tc"


def _wide(data: bytes) -> bytes:
    return data.decode("utf-8").replace("UTF-8", "UTF-16").encode("utf-16")


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("[Content_Types].xml", _wide),
        ("word/_rels/document.xml.rels", _wide),
        ("[Content_Types].xml", lambda data: data.replace(b"<Types", b"<!-- <Types> --><Types", 1)),
        (
            "[Content_Types].xml",
            lambda data: data.replace(b"<Default", b"<Default Extension='png' ContentType='image/png'/><Default", 1),
        ),
    ],
    ids=["types-utf16", "links-utf16", "types-comment", "types-single-quotes"],
)
def test_pictures_come_into_a_package_however_it_is_written(part: str, change: Callable[[bytes], bytes]) -> None:
    own = dict(read_parts(lines("{{ x }}").render({"x": "a"})))
    own = {**own, part: change(own[part]), "word/document.xml": own["word/document.xml"].replace(b">a<", b">{{ x }}<")}
    parts = made(Template(pack(own), name="mau.docx"), x=QR)
    kinds = etree.fromstring(parts["[Content_Types].xml"])
    assert [one.get("ContentType") for one in kinds if (one.get("Extension") or "") == "png"] == ["image/png"]
    assert b"media/docgen1.png" in parts["word/_rels/document.xml.rels"]
