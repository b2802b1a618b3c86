"""Documents and values made up at random: docgen equals docxtpl on them too, on both of its paths."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen._engine import compile_template

NAMES = ("a", "b", "c")
PRINTABLE = st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"), blacklist_characters="\ufffe\uffff")
SIGNS = st.sampled_from([*"&<>\"'\n\t #%}", "  ", "\u00a0", "{{ a }}", "{% x %}", "</w:t>", "&amp;", "]]>", "ữ", "🎖"])
VALUE = st.lists(st.one_of(SIGNS, PRINTABLE), max_size=6).map("".join).filter(lambda text: "}_" not in text)
# docxtpl makes spaces of the breaks and tabs of an attribute; docgen keeps them.
IN_ATTRIBUTES = VALUE.map(lambda text: text.replace("\n", "").replace("\t", ""))
WORDS = st.sampled_from(["Điều", " 1. ", "a & b", "x < y", "“cong”", "'", " ", "  ", "100%", "#"])
FORMATS = st.sampled_from(
    ["", "<w:b/>", "<w:i/>", '<w:sz w:val="26"/>', '<w:rFonts w:ascii="Arial"/><w:u w:val="single"/>']
)
PROPERTIES = st.sampled_from(["", '<w:jc w:val="both"/>', '<w:pStyle w:val="Header"/><w:ind w:left="567"/>'])
PEOPLE = st.lists(st.fixed_dictionaries({"t": VALUE, "v": st.lists(VALUE, max_size=2)}), max_size=3)
CONTEXTS = st.fixed_dictionaries(
    {
        **dict.fromkeys(NAMES, VALUE),
        "k": IN_ATTRIBUTES,
        "yes": st.booleans(),
        "no": st.booleans(),
        "n": st.integers(),
        "ds": PEOPLE,
    }
)
TEXT_TAGS = [
    "{{ a }}", "{{ b }}", "{{c}}", "{{ n }}", "{{ a|upper }}", "{{ ds|length }}", "{# x #}", "{{ a -}} {{- b }}", "{{ 'x' if yes else “y” }}",
    "{{ missing|default(a) }}", "{% set s = n ~ a %}{{ s }}", "{% raw %}{ {% endraw %}", "{{ [a, b]|join(' < ') }}", "{% if yes -%} {{ c }} {% endif %}",
    "{% with w = b %}{{ w }}{% endwith %}",
]  # fmt: skip
WIDE = '<w:tcW w:w="2000" w:type="dxa"/>'
IN_LOOP = ["{{ x.t }}", "{{ loop.index }}", "{{ x.v|join(', ') }}", "{{ x.v|length }}"]
CONDITIONS = st.sampled_from(["yes", "not no", "n > 3", "a", "yes and n < 9", "ds"])


@st.composite
def inline(draw: st.DrawFn, depth: int = 2, *, looped: bool = False) -> str:
    """A stretch of text with tags that close what they open."""
    tags = st.sampled_from([*TEXT_TAGS, *(IN_LOOP if looped else [])])
    pieces = [draw(st.one_of(WORDS, tags)) for _ in range(draw(st.integers(0, 3)))]
    if depth and draw(st.booleans()):
        inner = draw(inline(depth - 1, looped=True))
        pieces.append(f"{{% for x in ds %}}{inner}{{% endfor %}}")
    if depth and draw(st.booleans()):
        condition, left, right = (
            draw(CONDITIONS),
            draw(inline(depth - 1, looped=looped)),
            draw(inline(depth - 1, looped=looped)),
        )
        pieces.append(f"{{% if {condition} %}}{left}{{% else %}}{right}{{% endif %}}")
    return "".join(draw(st.permutations(pieces)))


@st.composite
def paragraph(draw: st.DrawFn, *, looped: bool = False) -> str:
    """A paragraph whose text is cut into runs anywhere, tags included."""
    text = draw(inline(looped=looped))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    runs = [run(piece, draw(FORMATS)) for piece in pieces]
    return paragraph_xml(
        "".join(between(runs, draw(st.lists(BETWEEN, min_size=len(runs), max_size=len(runs))))), draw(PROPERTIES)
    )


BETWEEN = st.sampled_from(
    ["", "", "", '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="1" w:name="m"/><w:bookmarkEnd w:id="1"/>']
)


def between(runs: Sequence[str], marks: Sequence[str]) -> Iterator[str]:
    for piece, mark in zip(runs, marks, strict=True):
        yield piece + mark


@st.composite
def formatted(draw: st.DrawFn, *, looped: bool = False) -> str:
    """A paragraph with a loop or condition over runs, a value amid text, a link, a text box, a drawing."""
    inner = run(draw(inline(1, looped=looped)), draw(FORMATS))
    kind = draw(st.sampled_from(["for", "if", "value", "link", "box", "drawing"]))
    if kind == "value":
        return paragraph_xml(run("trước {{ a }} sau", draw(FORMATS)) + inner)
    if kind == "link":
        return paragraph_xml(f'<w:hyperlink w:anchor="m" w:tooltip="{{{{ k }}}}">{inner}</w:hyperlink>{inner}')
    if kind == "drawing":
        number = draw(st.integers(0, 3))
        drawing = f'<wp:inline><wp:docPr id="{number}" name="h" descr="{draw(st.sampled_from(["x", "{{ n }} &quot;{{ k }}&quot;"]))}"/></wp:inline>'
        return paragraph_xml(f"<w:r><w:drawing>{drawing}</w:drawing></w:r>{inner}", draw(PROPERTIES))
    if kind == "box":
        box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph_xml(inner)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        return paragraph_xml(box, draw(PROPERTIES))
    opening = "for x in ds" if kind == "for" else f"if {draw(CONDITIONS)}"
    return paragraph_xml(run(f"{{%r {opening} %}}") + inner + run(f"{{%r end{kind} %}}") + run("cuối", draw(FORMATS)))


def run(text: str, properties: str = "") -> str:
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t{kept}>{escape(text)}</w:t></w:r>"


def paragraph_xml(runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def tag(text: str) -> str:
    return paragraph_xml(run(text))


KINDS = ["p", "p", "if", "for", "table", "control", "gone"]


@st.composite
def blocks(draw: st.DrawFn, depth: int = 2, *, looped: bool = False) -> str:
    """Paragraphs, conditions, loops and tables, nested."""
    made = []
    for kind in draw(st.lists(st.sampled_from(KINDS), max_size=3)):
        if kind == "p" or not depth:
            made.append(draw(st.one_of(paragraph(looped=looped), formatted(looped=looped))))
        elif kind == "gone":
            made.append(tag("{#p " + draw(WORDS).replace("#", "") + " #}"))
        elif kind == "if":
            inner, other = draw(blocks(depth - 1, looped=looped)), draw(blocks(depth - 1, looped=looped))
            made.append(
                f"{tag('{%p if ' + draw(CONDITIONS) + ' %}')}{inner}{tag('{%p else %}')}{other}{tag('{%p endif %}')}"
            )
        elif kind == "for":
            made.append(f"{tag('{%p for x in ds %}')}{draw(blocks(depth - 1, looped=True))}{tag('{%p endfor %}')}")
        elif kind == "control":
            inner = draw(blocks(depth - 1, looped=looped)) + draw(paragraph(looped=looped))
            made.append(f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
        else:
            made.append(draw(table(depth - 1, looped=looped)))
    return "".join(made)


@st.composite
def table(draw: st.DrawFn, depth: int, *, looped: bool = False) -> str:
    """A table whose rows, in loops and conditions, need not fit its grid; cells may span, hold tables, be made in a loop."""
    columns = draw(st.integers(1, 3))
    heading = [row_xml(["Tên", *["{{ n }}"] * (columns - 1)])] if draw(st.integers(0, 3)) else []
    rows = [piece for _ in range(draw(st.integers(0, 3))) for piece in draw(rows_of(columns, depth, looped=looped))]
    if draw(st.booleans()):
        shown = draw(st.sampled_from(["{{ x.t }}", "{% hm %}{{ a }}", "{{ loop.index }}"]))
        rows.append(row_xml(["{%tc for x in ds %}", shown, "{%tc endfor %}"]))
    grid = "".join(f'<w:gridCol w:w="{draw(st.integers(1, 3000))}"/>' for _ in range(columns))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join([*heading, *rows])}</w:tbl>"


@st.composite
def rows_of(draw: st.DrawFn, columns: int, depth: int, *, looped: bool) -> list[str]:
    """A row, alone or in a loop or condition of rows."""
    kind = draw(st.sampled_from(["", "for", "if"]))
    width = draw(st.sampled_from([columns, columns, columns, columns + 1, 1]))
    cells = [draw(blocks(depth, looped=looped or kind == "for")) + draw(paragraph(looped=looped)) for _ in range(width)]
    special = draw(
        st.sampled_from(
            [
                "",
                "",
                "{% cellbg 'FF0000' if yes else '00FF00' %}",
                "{% vm %}" if kind == "for" else "",
                "{% colspan 2 %}",
            ]
        )
    )
    cells[0] = tag(special + "{{ b }}") if special else cells[0]
    row = f"<w:tr>{''.join(f'<w:tc><w:tcPr>{draw(CELLS)}</w:tcPr>{cell}</w:tc>' for cell in cells)}</w:tr>"
    if not kind:
        return [row]
    opening = "for x in ds" if kind == "for" else f"if {draw(CONDITIONS)}"
    return [row_xml([f"{{%tr {opening} %}}"]), row, row_xml([f"{{%tr end{kind} %}}"])]


def row_xml(texts: Sequence[str]) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr>{WIDE}</w:tcPr>{tag(text)}</w:tc>' for text in texts)}</w:tr>"


CELLS = st.sampled_from(
    [WIDE, WIDE, WIDE + '<w:gridSpan w:val="2"/>', WIDE + '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>']
)


@dataclass(frozen=True, slots=True)
class Made:
    body: str
    header: str
    context: dict[str, Any]


MADE = st.builds(Made, blocks(), paragraph(), CONTEXTS)


@settings(max_examples=80, deadline=None)
@given(MADE)
def test_documents_made_up_at_random_equal_docxtpls(exact: SimpleNamespace, made: Made) -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    parts = {
        "word/document.xml": exact.whole("document", made.body + section),
        "word/header1.xml": exact.whole("header1", made.header),
    }
    case = exact.Case(data=exact.packed(parts), values=made.context)
    assert not exact.differences(case)
    compiled = compile_template(case.data, "mau.docx")
    parsed = replace(compiled, tagged=tuple(replace(part, path="parsed") for part in compiled.tagged))
    assert in_canonical_form(exact, compiled.render(case.values)) == in_canonical_form(
        exact, parsed.render(case.values)
    )


def in_canonical_form(exact: SimpleNamespace, parts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: exact.canonical(data) for name, data in parts.items()}
