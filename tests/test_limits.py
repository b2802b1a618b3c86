"""How much a template may ask for: what makes much of little is told at its tag, before it is made; what people write is not."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from jinja2.filters import FILTERS
from pydantic import BaseModel

from docgen import DocgenError
from docgen._engine import compile_template
from docgen._engine._bounds import LEFT_OUT, PLAIN_FILTERS, bounded_filters
from docgen._engine._ceilings import too_costly
from docgen._engine._docxtpl import patch_xml
from docgen._engine._environment import new_environment
from docgen._engine._guard import guarded, is_plain
from docgen._engine._inspection import inspect_template
from docgen._engine._sandbox import Sandbox
from docgen._limits import LIMITS, Limits
from docgen.testing import part_paragraphs


def lines(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


class Person(BaseModel):
    ten: str = "An"

    def chao(self) -> str:
        return f"Chào {self.ten}"


VALUES: dict[str, Any] = {
    "a": "x", "n": 3, "ds": [{"ten": "A", "con": [1, 2]}, {"ten": "B", "con": [3]}], "nguoi": Person(), "ngay": date(2026, 3, 5),
    "duong": Path("khong-co"),
}  # fmt: skip


def told(*texts: str) -> tuple[str, int | None]:
    with pytest.raises(DocgenError) as refused:
        compile_template(lines("một", *texts), "mau.docx").render(VALUES)
    said = refused.value.diagnostics[0]
    return said.code, said.place.paragraph


def rendered(text: str) -> str:
    parts = compile_template(lines(text), "mau.docx").render(VALUES)
    return "".join(part_paragraphs(parts["word/document.xml"]))


DOUBLING = "{{% set ns = namespace(s={0}) %}}{{% for i in range(99) %}}{{% set ns.s = {1} %}}{{% endfor %}}{{{{ ns.s|length }}}}"


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 10**9 }}", "{{ 10**9 * 'a' }}", "{{ [0] * 10**9 }}", "{{ 2**100000 }}", "{{ (2**9999)**9999 }}",
        "{{ a|center(1000000000) }}", "{{ a|indent(1000000000) }}", "{{ a.ljust(1000000000) }}", "{{ a.zfill(1000000000) }}",
        r"{{ '\t'.expandtabs(1000000000) }}", "{{ '%1000000000d' % n }}", "{{ '%*d' % (1000000000, n) }}", "{{ '%.1000000000f' % 1.5 }}",
        "{{ '%1000000000d'|format(n) }}", "{{ '{:>1000000000}'.format(n) }}", "{{ '{:>{}}'.format(n, 1000000000) }}",
        "{{ 5|round(1000000000, 'ceil') }}", "{{ [1]|batch(1000000000, 0)|list }}", "{{ [1]|slice(1000000000)|list }}",
        "{{ ('a' * 90000)|wordwrap(1) }}", "{{ ('<!---->' * 100000)|striptags }}", "{{ [n]|tojson(indent=1000000000) }}",
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% for i in range(99999) %}{{ ''|center(999999) }}{% endfor %}",
        "{% for x in [1, 2] recursive %}{% if loop.depth < 60 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% filter center(1000000000) %}x{% endfilter %}",
        DOUBLING.format("'aa'", "ns.s ~ ns.s"), DOUBLING.format("'aa'", "ns.s + ns.s"), DOUBLING.format("'aa'", "ns.s|replace('a', 'aaaa')"),
        DOUBLING.format("'aa'", "ns.s.replace('a', 'aaaa')"), DOUBLING.format("'aa'", "ns.s|join(ns.s)"),
        DOUBLING.format("'aa'", "ns.s.join([ns.s, ns.s])"), DOUBLING.format("'aa'", "'%s%s' % (ns.s, ns.s)"),
        DOUBLING.format("'aa'", "'%s%s'|format(ns.s, ns.s)"), DOUBLING.format("'aa'", "'{0}{0}'.format(ns.s)"),
        DOUBLING.format("[1]", "[ns.s, ns.s]"), DOUBLING.format("[1]", "(ns.s, ns.s)"), DOUBLING.format("[1]", "{'a': ns.s, 'b': ns.s}"),
        DOUBLING.format("[1]", "dict(a=ns.s, b=ns.s)"), DOUBLING.format("[1]", "ns.s + ns.s"),
        "{{ range(99999)|map('center', 900000)|list|length }}", "{{ range(99999)|map('center', 900000)|join|length }}",
        "{{ ([range(99999)] * 99999)|map('list')|list|length }}", "{{ range(99999)|map('string')|select('in', 'x' * 900000)|list|length }}",
        "{% for i in range(99999) %}{{ range(99999)|sum }}{% endfor %}",
        "{% set l = [] %}{% for i in range(99999) %}{% set _ = l.append('x' * 900000) %}{% endfor %}",
    ],
)  # fmt: skip
def test_what_makes_much_of_little_is_told_at_its_tag(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sandbox, "limits", replace(LIMITS, steps=LIMITS.steps // 10))  # the same, sooner
    assert told(tag) == ("mau-lam-qua-nhieu", 2)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.__class__ }}", "{{ a['__class__'] }}", "{{ a|attr('__class__') }}", "{{ '{0.__class__}'.format(a) }}",
        "{{ '{a.__class__}'.format_map({'a': a}) }}", "{{ nguoi.chao.__globals__ }}", "{{ nguoi.chao.__func__ }}", "{{ nguoi.__init__ }}",
        "{{ cycler.__init__ }}", "{{ self._TemplateReference__context }}", "{{ duong.read_text() }}", "{{ duong.unlink() }}",
        "{{ nguoi.parse_raw('x', proto='pickle', allow_pickle=true) }}", "{{ nguoi.parse_file('x') }}", "{{ nguoi.model_construct() }}",
        "{{ (1).to_bytes(9, 'big') }}", "{{ a.encode() }}", "{{ {}.fromkeys('ab', a) }}", "{{ ds.pop() }}", "{% set _ = ds.append(1) %}",
        "{% set _ = ds[0].update({'ten': 'C'}) %}", "{{ ngay.today() }}", "{% set l = [] %}{% set _ = l.append(l) %}",
    ],
)  # fmt: skip
def test_what_a_tag_may_not_reach_is_told_at_its_tag(tag: str) -> None:
    before = repr(VALUES)
    assert told(tag) == ("mau-khong-duoc-phep", 2)
    assert repr(VALUES) == before


@pytest.mark.parametrize(
    "tag",
    ["{% include 'x' %}", "{% import 'x' as y %}", "{% from 'x' import y %}", "{% extends 'x' %}", "{{ a|random }}", "{{ a|urlize }}",
     "{{ " + "(" * 400 + "a" + ")" * 400 + " }}", "{{ a" + "|upper" * 400 + " }}", "{% for x in ds %}" * 25 + "{% endfor %}" * 25],
)  # fmt: skip
def test_what_cannot_be_compiled_is_told(tag: str) -> None:
    assert told(tag)[0] == "mau-sai-the"


def test_a_number_no_machine_reads_is_told() -> None:
    assert told("{{ " + "1" * 4500 + " }}")[0] == "mau-sai-the"


@pytest.mark.parametrize(
    ("tag", "made"),
    [
        ("{% set l = [] %}{% for x in ds %}{% set _ = l.append(x.ten) %}{% endfor %}{{ l|join('; ') }}", "A; B"),
        ("{% set ns = namespace(l=[], so=0) %}{% for x in ds %}{% set ns.so = ns.so + 1 %}{% set _ = ns.l.append(x) %}{% endfor %}"
         "{{ ns.so }}{{ ns.l|length }}", "22"),
        ("{% for x in ds %}{% for y in x.con %}{{ y }}{{ ',' if not loop.last else ';' }}{% endfor %}{% endfor %}", "1,2;3;"),
        ("{% for x in ds %}{% for y in ds %}{{ x.ten ~ y.ten }} {% endfor %}{% endfor %}", "AA AB BA BB "),
        ("{% for ten, so in [('a', 1), ('b', 2)] %}{{ loop.index + so }}{{ ten }}{% endfor %}", "2a4b"),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}={{ v }}{% endfor %}", "a=1"),
        ("{% macro m(x, y='!') %}{{ x }}{{ y }}{% endmacro %}{{ m(a) }}{{ m('b', y='?') }}", "x!b?"),
        ("{% macro w() %}<{{ caller() }}>{% endmacro %}{% call w() %}{{ a }}{% endcall %}", "<x>"),
        ("{% filter upper %}{{ a }}{% endfilter %}{% set q %}{{ a }}!{% endset %}{{ q }}", "Xx!"),
        ("{{ ds|map(attribute='ten')|join(', ') }} {{ ds|selectattr('ten', 'eq', 'A')|list|length }}", "A, B 1"),
        ("{{ '%s-%02d' % (a, n) }} {{ '{:>3}'.format(n) }} {{ 'a,b'.split(',')|last }} {{ 'a-b'.replace('-', '+') }}", "x-03   3 b a+b"),
        ("{{ a * 3 }} {{ n ** 2 }} {{ n % 2 }} {{ [1, 2, 3, 4]|batch(2)|list|length }} {{ a|center(5) }}|", "xxx 9 1 2   x  |"),
        ("{{ nguoi.chao() }} {{ nguoi.ten }} {{ ngay.strftime('%d/%m/%Y') }} {{ ngay.year }}", "Chào An An 05/03/2026 2026"),
        ("{{ range(3)|join(' ') }} {{ ds[::-1][0].ten }} {{ [3, 1]|sort|first }} {{ 12.345|round(1) }}", "0 1 2 B 1 12.3"),
        ("{% with b = a ~ '!' %}{{ b }}{% endwith %}{{ cycler('le', 'chan').next() }}", "x!le"),
    ],
)  # fmt: skip
def test_what_people_write_is_filled_in(tag: str, made: str) -> None:
    assert rendered(tag.replace("<{{ caller() }}>", "«{{ caller() }}»")) == made.replace("<x>", "«x»")


# Which templates count ----------------------------------------------------------------------------------------------


def plain(text: str) -> bool:
    environment = new_environment(raw=True)
    return is_plain(environment.parse(text), environment.filters.keys() - FILTERS.keys())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ a }} {{ a.b|upper }} {{ a['b']|ngay_thang }} {{ a|default('x') }}", True),
        ("{% for x in ds %}{{ loop.index }}{{ x.ten }}{% for y in x.con %}{{ y }}{% endfor %}{% endfor %}", True),
        ("{% if a and not b == 3 %}{% set c = a %}{{ c }}{% else %}{{ a if b else c }}{% endif %}", True),
        ("{% if a.loai in ['x', 'y'] %}x{% endif %}{% for x in ds[:12] %}{{ x.ten }}{% endfor %}", True),
        ("{% if a.loai in ['x', y] %}x{% endif %}", False), ("{% for x in ds[:a] %}{% endfor %}", False),
        ("{% for x in ds %}{% for y in x.con[1:] %}{% endfor %}{% endfor %}", False),
        ("{% for x in ds %}{% for y in ds %}{% endfor %}{% endfor %}", False),
        ("{% for x in range(3) %}{% endfor %}", False),
        ("{% for x in ds recursive %}{% endfor %}", False),
        ("{{ a * 3 }}", False), ("{{ a ~ b }}", False), ("{{ a + b }}", False), ("{{ a[1:] }}", False), ("{{ [a, a] }}", False),
        ("{{ a|center(9) }}", False), ("{{ a.center(9) }}", False), ("{% macro m() %}{% endmacro %}", False),
    ],
)  # fmt: skip
def test_a_template_counts_only_when_it_could_ask_for_more_than_the_record_holds(text: str, expected: bool) -> None:
    assert plain(text) is expected


def test_every_filter_of_jinja_is_known_to_the_guard() -> None:
    """Fails when Jinja brings a new filter: is it plain, does it need a bound, or is counting what it goes through enough?"""
    counted = {"attr", "dictsort", "first", "forceescape", "groupby", "items", "last", "map", "max", "min", "reject", "rejectattr", "reverse",
               "select", "selectattr", "unique"}  # fmt: skip
    assert set(FILTERS) == PLAIN_FILTERS | set(LEFT_OUT) | bounded_filters().keys() | counted


def test_plain_filters_do_not_grow_what_they_are_given() -> None:
    environment = new_environment(raw=False)
    hard = 'é/%"\\<&ßŉ ' * 10
    for name in sorted(
        PLAIN_FILTERS - {"abs", "count", "filesizeformat", "float", "int", "length", "round", "wordcount"}
    ):
        text = "{% set s = a %}" + f"{{% set s = s|{name} %}}" * 12 + "{{ s|length }}"
        made = int(environment.from_string(text).render(a=hard))
        assert made <= len(hard) * 60, name


def test_a_guarded_template_says_the_same_as_it_would_unguarded() -> None:
    text = "{% for x in ds %}{{ loop.index }}/{{ loop.length }} {{ x.ten ~ '!' }}{% if not loop.last %}, {% endif %}{% endfor %}"
    environment = new_environment(raw=False)
    tree = guarded(environment.parse(text))
    assert environment.from_string(tree).render(VALUES) == "1/2 A!, 2/2 B!"


@pytest.mark.parametrize("name", ["steps", "characters", "value"])
def test_every_limit_of_a_rendering_is_held(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "{% for x in ds %}{% for y in ds %}{{ x.ten ~ y.ten }}{% endfor %}{% endfor %}"
    assert rendered(text) == "AAABBABB"
    monkeypatch.setattr(Sandbox, "limits", replace(LIMITS, **{name: 1}))
    assert told(text)[0] == "mau-lam-qua-nhieu"


# What compiling may cost --------------------------------------------------------------------------------------------


def part(inner: str) -> str:
    return f'<w:document xmlns:w="x"><w:body>{inner}</w:body></w:document>'


def cell(inner: str) -> str:
    return f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"


SQUARES = {
    "openings without an end": "<w:p>" + "{{ a " * 9000 + "</w:p>",
    "openings split over runs": "<w:p>" + "<w:r><w:t>{</w:t></w:r>" * 30_000 + "</w:p>",
    "a tag of paragraphs without an end": "<w:p>" + "{{p " * 9000 + "</w:p>",
    "tags of paragraphs outside them": '<w:p w:a="1"/><w:x>' + "{{p x }}" * 9000 + "</w:x>" + " " * 50_000,
    "spaces in a tag of a cell": cell("<w:tcPr></w:tcPr><w:p>{% colspan " + " " * 60_000 + "x %y }</w:p>"),
    "a merge where no cell is": cell('<w:x w:q="{% vm %}"/>' + "<w:tcPr><w:t>x</w:t></w:tcPr>" * 400),
    "a merge and then a long text": cell("<w:tcPr></w:tcPr><w:p><w:t>{% hm %}x</w:t></w:p><w:tcPr></w:tcPr>" + "<w:p><w:t>y</w:t></w:p>" * 900),
    "joins without text": "<w:p><w:t>{{ a }}</w:t></w:p><w:x>" + "-%}" * 100_000 + "</w:x>",
    "empty paragraphs without an end": "<w:p><w:t>{{ a }}</w:t></w:p>" + '<w:p w:a="1"/>' * 30_000,
    "empty runs without an end": "<w:p><w:t>{{ a }}</w:t>" + '<w:r w:a="1"/>' * 30_000 + "</w:p>",
}  # fmt: skip


@pytest.mark.parametrize("name", SQUARES)
def test_what_would_cost_the_square_of_its_length_is_told_before_it_is_tried(name: str) -> None:
    assert [fault.code for fault in too_costly(part(SQUARES[name]), "word/document.xml", "m", LIMITS)] == [
        "mau-qua-phuc-tap"
    ]


ORDINARY = {
    "many tags": "<w:p><w:t>{{ a }}</w:t></w:p>" * 5000,
    "tags split over runs": "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ a }</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>" * 5000,
    "loops in rows": "<w:tr><w:p><w:t>{%tr for x in ds %}</w:t></w:p></w:tr><w:tr><w:p><w:t>{%tr endfor %}</w:t></w:p></w:tr>" * 2000,
    "merges": cell("<w:tcPr><w:vAlign/></w:tcPr><w:p><w:r><w:t>{% vm %}a</w:t></w:r></w:p>") * 500,
    "one brace too many in a long text": "<w:p><w:t>{{ a }} {{</w:t></w:p><w:p><w:t>}}</w:t></w:p>" + "<w:p><w:t>chữ</w:t></w:p>" * 50_000,
    "empty paragraphs": ('<w:p w:a="1"/>' * 5 + "<w:p><w:t>{{ a }}</w:t></w:p>") * 2000,
    "joins": "<w:p><w:t>{%- if a -%}</w:t></w:p><w:p><w:t>x</w:t></w:p><w:p><w:t>{%- endif -%}</w:t></w:p>" * 500,
    "no tag at all": "<w:p><w:t>} % { chữ</w:t></w:p>" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("name", ORDINARY)
def test_what_people_write_is_far_below(name: str) -> None:
    tight = replace(LIMITS, scanning=LIMITS.scanning // 5)
    assert list(too_costly(part(ORDINARY[name]), "word/document.xml", "m", tight)) == []


@pytest.mark.parametrize(
    ("text", "limits", "paragraph"),
    [
        ("<w:p>{{ a }}</w:p>" * 3, replace(LIMITS, tags=2), None),
        ("<w:p>a</w:p><w:p>{{ " + "a" * 50 + " }}</w:p>", replace(LIMITS, tag=40), 2),
        ("<w:p>{% if a %}{% if b %}{% endif %}{% endif %}</w:p>", replace(LIMITS, names=8), None),
        ("<w:p>{{ a }}</w:p>", replace(LIMITS, source=20), None),
    ],
)
def test_every_limit_of_compiling_is_held(text: str, limits: Limits, paragraph: int | None) -> None:
    assert list(too_costly(part(text), "word/document.xml", "m", LIMITS)) == []
    (fault,) = too_costly(part(text), "word/document.xml", "m", limits)
    assert (fault.code, fault.place.paragraph) == ("mau-qua-phuc-tap", paragraph)


def test_both_ways_to_a_template_hold_the_limits() -> None:
    data = lines("{{ a }}" * (LIMITS.tags + 1))
    assert [said.code for said in inspect_template(data, "m").diagnostics] == ["mau-qua-phuc-tap"]
    with pytest.raises(DocgenError, match="quá phức tạp"):
        compile_template(data, "m")


def test_the_estimate_bounds_what_docxtpl_really_goes_over() -> None:
    """A part just under the limit is patched in one go; were the estimate wrong, this test would not end."""
    text = part("<w:p><w:t>" + "{{ a " * 1000 + "</w:t></w:p>")
    assert list(too_costly(text, "word/document.xml", "m", LIMITS)) == []
    assert patch_xml(text)
