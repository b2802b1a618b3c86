"""Values that are finished XML: docxtpl prints them raw, docgen has values of its own for what they are good for."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docxtpl import Listing, RichText
from markupsafe import Markup

from docgen import DocgenError, Template

FAST = "<w:p><w:r><w:t>[{{ x }}]</w:t></w:r></w:p>"
PARSED = FAST + "<w:p><w:r><w:t>{% macro m() %}{% endmacro %}</w:t></w:r></w:p>"


def rendered(exact: SimpleNamespace, body: str, value: Any) -> str:
    data = exact.packed({"word/document.xml": exact.whole("document", body)})
    return str(exact.unpacked(Template(data, name="mau.docx").render({"x": value}))["word/document.xml"].decode())


@pytest.mark.parametrize("body", [FAST, PARSED, FAST.replace("{{ x", "{{r x")], ids=["fast", "parsed", "run"])
@pytest.mark.parametrize("value", [RichText("chữ", bold=True), Listing("một\nhai")], ids=["RichText", "Listing"])
def test_docxtpls_own_values_are_refused(exact: SimpleNamespace, body: str, value: Any) -> None:
    with pytest.raises(DocgenError) as told:
        rendered(exact, body, value)
    assert told.value.diagnostics[0].code == "mau-gia-tri-khong-in-duoc"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(FAST, id="fast"),
        pytest.param(
            PARSED,
            id="parsed",
            marks=pytest.mark.xfail(strict=True, reason="Markup among the values becomes XML on this path"),
        ),
    ],
)
def test_a_value_never_becomes_xml(exact: SimpleNamespace, body: str) -> None:
    assert "[&lt;w:br/&gt;]" in rendered(exact, body, Markup("<w:br/>"))
