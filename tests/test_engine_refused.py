"""What foreign templates ask for in vain: Python's own words, the machine, the clock."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import docx
import pytest

from docgen import DocgenError, qr_code
from docgen._engine import compile_template


def lines(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def refusal(data: bytes, **context: Any) -> Any:
    with pytest.raises(DocgenError) as caught:
        compile_template(data, "mau.docx").render(context)
    return caught.value.diagnostics[0]


@pytest.mark.parametrize(
    "tag",
    ["{{ none|upper }}", "{{ none|trim }}", "{{ none|string }}", "{{ none ~ 'a' }}", "{{ [none, 'a']|join(', ') }}", "{{ '%s' % none }}",
     "{{ yes|string }}", "{{ names|upper }}", "{{ names ~ 'a' }}", "{{ names|map('upper') }}", "{{ range(3) }}", "{{ self }}",
     "{{ group.items() }}", "{{ group.keys() }}", "{{ namespace(a=1) }}", "{{ file }}", "{{ qr ~ 'a' }}", "{{ qr|upper }}",
     "{{ qr.data }}", "{{ [qr]|join }}", "{{ '%s'|format(qr) }}", "{{ '{}'.format(none) }}",
     "{{ '{a}'.format(a=yes) }}"],
)  # fmt: skip
def test_pythons_own_words_never_stand_in_a_document(tag: str) -> None:
    qr = qr_code("a", size=10)
    said = refusal(lines(tag), none=None, yes=True, names=["a"], group={"t": 1}, file=b"a", qr=qr)
    assert said.code == "mau-gia-tri-khong-in-duoc"


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ('{{ "{:٩٩٩٩٩٩٩}".format("a")|length }}', "mau-lam-qua-nhieu"),
        (
            "{% set ns = namespace(a=['a']) %}{% for i in range(60) %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
            "mau-lam-qua-nhieu",
        ),
        ("{% for i in range(90000) %}{% if 'b' in text %}{% endif %}{% endfor %}", "mau-lam-qua-nhieu"),
        ("{% for i in range(90000) %}{% if text.find('b') %}{% endif %}{% endfor %}", "mau-lam-qua-nhieu"),
        ("{% for i in range(90000) %}{% if text|wordcount %}{% endif %}{% endfor %}", "mau-lam-qua-nhieu"),
        ("{% for i in range(90000) %}{% if text is lower %}{% endif %}{% endfor %}", "mau-lam-qua-nhieu"),
        ("{{ ([-1] * 90000)|select('in', range(90000)|list)|list|length }}", "mau-lam-qua-nhieu"),
        ("{{ day.today() }}", "mau-khong-duoc-phep"),
    ],
)
def test_a_foreign_template_gets_neither_the_machine_nor_the_clock(tag: str, code: str) -> None:
    assert refusal(lines(tag), text="a" * 100_000, day=date(2026, 9, 2)).code == code


def test_what_a_template_may_not_is_told_in_both_languages() -> None:
    said = refusal(lines("{{ ''.__class__ }}"))
    assert "thuộc tính «__class__» không mở cho mẫu" in said.message("vi")
    assert "access to attribute" in said.message("en")


def test_an_item_of_an_empty_list_is_told_as_that() -> None:
    said = refusal(lines("{{ names|first }}"), names=[])
    assert said.code == "mau-loi-khi-dien"
    assert said.message() == "không điền được mẫu: lấy phần tử của một danh sách rỗng"
