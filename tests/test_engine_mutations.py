"""No file can crash the engine: documents of our own, spoiled in every way we know, are filled or told, and never end in a fault.

The same spoiling every run: what fails, fails for everybody, and `spoiled(NUMBER, documents())` makes it again.
"""

from __future__ import annotations

import contextlib
import io
import random
import re
from collections.abc import Callable
from typing import Any

import docx
import pytest

from docgen import DocgenError
from docgen._engine import compile_template
from docgen._engine._inspection import inspect_template
from docgen._package import lay_out, pack
from docgen.testing import read_parts
from docgen.values import RichText, Run

Dice = random.Random
MANY = 500
BODY, TYPES = "word/document.xml", "[Content_Types].xml"
TAGS = (
    "{{ a }}", "{{ ds[0].ten }}", "{%p for x in ds %}", "{%p endfor %}", "{%tr for x in ds %}", "{%tr endfor %}", "{%tc for x in ds %}",
    "{%tc endfor %}", "{% for x in ds %}", "{% endfor %}", "{% if co %}", "{% else %}", "{% endif %}", "{%p if co %}", "{%p endif %}",
    "{% vm %}", "{% hm %}", "{% colspan so %}", "{% cellbg a %}", "{{r rich }}", "{{p a }}", "{{ a|khong }}", "{{", "}}", "{%", "%}", "{#", "#}",
    "{%- if co -%}", "{_{ a }_}", "{{ a.__class__ }}", "{% raw %}", "{% macro m(x) %}{{ x }}{% endmacro %}", "{{ 'a'*10**9 }}",
    "{% include 'x' %}", "{{ a b }}", "{{ “a” }}", "{ { a } }", "{{ ds|length + 1 }}", "{{ rich }}", "{% block q %}", "-%}-%}", "{% set b = [a, a] %}",
)  # fmt: skip
VALUES = (
    "A & <B>",
    "dòng\nmới",
    "tab\tx",
    "",
    "'\"",
    5,
    1.5,
    True,
    None,
    "x" * 2000,
    RichText("đậm ", Run("x", bold=True)),
)
ODD_NAMES = ("../{}", "/{}", "{}\0", "x" * 300)
ODD_TARGETS = (b'Target="http://x" TargetMode="External"', b'Target="../../x"', b'Target=""', b'Target="%2e%2e/x"')
ODD_MARKUP = (b"&e;", b"&#0;", b"&#xD800;", b"\0", b"<!-- {{ a }} -->", b"<?x {{ a }}?>", b"<![CDATA[{{ a }}]]>")
ODD_NUMBERS = (b'"-1"', b'""', b'"99999999999999999999"', b'"{{ so }}"')
_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SMALLER = {
    "word/styles.xml": b"<w:styles %s/>" % _W, "word/numbering.xml": b"<w:numbering %s/>" % _W, "docProps/thumbnail.jpeg": b"",
    "word/theme/theme1.xml": b'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
    "word/stylesWithEffects.xml": b"<w:styles %s/>" % _W, "word/settings.xml": b"<w:settings %s/>" % _W,
}  # fmt: skip
_TEXT = re.compile(rb"<w:t(?: [^<>]*)?>([^<]*)</w:t>")
_ELEMENT = re.compile(rb"<[^<>]+>")
_HEADER = re.compile(b"PK(?:\1\2|\3\4|\5\6)")


def documents() -> list[bytes]:
    """Return the files to spoil, small ones: texts; a table, a header and properties; a table in a table."""
    made = []
    for number in range(3):
        document = docx.Document()
        for text in ("một {{ a }}", "{%p for x in ds %}", "{{ x.ten }} hai", "{%p endfor %}", "ba"):
            document.add_paragraph(text)
        if number:
            table = document.add_table(3, 2)
            for at, text in ((0, "{%tr for x in ds %}"), (2, "{{ x.ten }}"), (3, "{{ x.so }}"), (4, "{%tr endfor %}")):
                table.cell(at // 2, at % 2).text = text
            document.sections[0].header.paragraphs[0].text = "{{ a }}"
            document.core_properties.title = "{{ a }}"
        if number == 2:
            document.tables[0].cell(1, 1).add_table(1, 1).cell(0, 0).text = "{% if co %}x{% endif %}"
        buffer = io.BytesIO()
        document.save(buffer)
        made.append(pack({name: SMALLER.get(name, raw) for name, raw in read_parts(buffer.getvalue()).items()}))
    return made


def bytes_spoiled(data: bytes, dice: Dice) -> bytes:
    new = bytearray(data)
    way, at = dice.randrange(5), dice.randrange(len(new))
    if way == 0:
        for _ in range(dice.choice((1, 3, 30))):
            new[dice.randrange(len(new))] = dice.randrange(256)
    elif way == 1:
        del new[at:]
    elif way == 2:
        del new[at : at + dice.choice((1, 4, 900))]
    elif way == 3:
        new[at:at] = dice.randbytes(dice.choice((1, 4, 90)))
    else:  # the fields of the archive's headers
        heads = [found.start() for found in _HEADER.finditer(data)]
        for _ in range(3):
            new[min(dice.choice(heads) + dice.randrange(4, 46), len(new) - 1)] = dice.choice((0, 1, 8, 9, 255))
    return bytes(new)


def parts_spoiled(data: bytes, dice: Dice) -> bytes:
    parts = read_parts(data)
    names = list(parts)
    name, other = dice.choice(names), dice.choice(names)
    way = dice.randrange(5)
    if way == 0:
        del parts[name]
    elif way == 1:
        parts[name], parts[other] = parts[other], parts[name]
    elif way == 2:
        parts[dice.choice(ODD_NAMES).format(name)] = parts.pop(name)
    elif way == 3:
        kinds = re.findall(rb'ContentType="[^"]*"', parts[TYPES])
        parts[TYPES] = parts[TYPES].replace(dice.choice(kinds), dice.choice(kinds))
    else:
        links = dice.choice([name for name in names if name.endswith(".rels")])
        parts[links] = re.sub(rb'Target="[^"]*"', dice.choice(ODD_TARGETS), parts[links], count=dice.choice((1, 3)))
    return pack(parts)


def xml_spoiled(data: bytes, dice: Dice) -> bytes:
    parts = read_parts(data)
    name = dice.choice([BODY, BODY, *(name for name in parts if name.endswith((".xml", ".rels")))])
    raw = parts[name]
    spans = [found.span() for found in _ELEMENT.finditer(raw)]
    (start, end), (begin, stop) = dice.choice(spans), dice.choice(spans)
    before, after = raw[: end - 1], raw[end - 1 :]
    ways: tuple[Callable[[], bytes], ...] = (
        lambda: raw[:start] + raw[end:],
        lambda: raw[:start] + raw[begin:stop] + raw[start:],
        lambda: raw[:end] + b"<w:p>" * 400 + b"</w:p>" * 400 + raw[end:],
        lambda: before + b' w:z="' + b"x" * 50_000 + b'"' + after,
        lambda: before + b"".join(b' a%d=""' % number for number in range(2000)) + after,
        lambda: raw.decode().replace("UTF-8", "UTF-16").encode(dice.choice(("utf-16", "utf-16-le", "utf-32", "cp037"))),
        lambda: re.sub(rb"\?>", b'?><!DOCTYPE x [<!ENTITY e "z">]>', raw, count=1),
        lambda: raw[:end] + dice.choice(ODD_MARKUP) + raw[end:],
        lambda: raw.replace(b"<w:", b"<x:").replace(b"</w:", b"</x:").replace(b"xmlns:w=", b"xmlns:x="),
        lambda: raw.replace(b'w:val="', b'w:val="{{ a }}', 3),
        lambda: re.sub(rb'"\d+"', dice.choice(ODD_NUMBERS), raw, count=3),
    )
    parts[name] = dice.choice(ways)()
    return pack(parts)


def tags_spoiled(data: bytes, dice: Dice) -> bytes:
    parts = read_parts(data)
    raw = parts[BODY]
    for _ in range(dice.choice((1, 1, 2, 6))):
        tag = dice.choice(TAGS).replace("<", "&lt;").encode()
        if dice.random() < 0.2:
            cut = dice.randrange(1, len(tag))
            tag = tag[:cut] + b"</w:t></w:r><w:r><w:t>" + tag[cut:]
        at = dice.choice([place for found in _TEXT.finditer(raw) for place in found.span(1)])
        raw = raw[:at] + tag + raw[at:]
    parts[BODY] = raw
    return pack(parts)


WAYS = (bytes_spoiled, parts_spoiled, xml_spoiled, tags_spoiled, tags_spoiled)


def spoiled(number: int, sound: list[bytes]) -> bytes:
    dice = random.Random(number)
    data = dice.choice(sound)
    for _ in range(dice.choice((1, 1, 2))):
        try:
            data = dice.choice(WAYS)(data, dice)
        except Exception:  # what is spoiled already may hold nothing any more to spoil in this way
            return data
    return data


def values(dice: Dice) -> dict[str, Any]:
    return {
        "a": dice.choice(VALUES), "so": dice.choice((1, 2, "3")), "co": dice.random() < 0.5, "rich": dice.choice(VALUES), "x": "x",
        "ds": [{"ten": dice.choice(VALUES), "so": number} for number in range(dice.choice((0, 1, 3)))],
    }  # fmt: skip


def outcome(data: bytes, dice: Dice) -> str:
    """Return "filled", or the code of what was told; anything else that is raised is a fault of the engine."""
    try:
        compiled = compile_template(data, "mau.docx")
        package = lay_out(compiled.parts, filled=[part.name for part in compiled.tagged])
        for _ in range(2):
            package.fill(compiled.render(values(dice)))
    except DocgenError as told:
        assert all(diagnostic.message() and diagnostic.as_dict("en") for diagnostic in told.diagnostics)  # noqa: PT017
        return told.diagnostics[0].code
    return "filled"


@pytest.fixture(scope="module")
def sound() -> list[bytes]:
    return documents()


def test_the_files_are_sound_before_they_are_spoiled(sound: list[bytes]) -> None:
    plain = {"a": "x", "so": 1, "co": True, "ds": [{"ten": "y", "so": 2}]}
    for data in sound:
        assert compile_template(data, "mau.docx").render(plain)


def test_no_spoiled_file_can_crash_the_engine(sound: list[bytes]) -> None:
    seen = set()
    for number in range(MANY):
        data = spoiled(number, sound)
        seen.add(outcome(data, random.Random(number)))
        if number % 5 == 0:
            with contextlib.suppress(DocgenError):
                inspect_template(data, "mau.docx")
    assert {"filled", "mau-sai-the", "docx-bi-hong", "docx-phan-hong", "docx-khai-bao-dtd", "docx-duong-dan-la"} <= seen
    assert len(seen) >= 15, seen


def test_the_same_number_is_the_same_file(sound: list[bytes]) -> None:
    again = documents()
    assert [spoiled(number, sound) for number in range(40)] == [spoiled(number, again) for number in range(40)]
