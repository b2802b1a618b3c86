"""What tags ask for is read off the tags alone; over the corpus that must be what docxtpl's whole source asks for."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from docgen import DocgenError
from docgen._contract._hold import _disagreements
from docgen._contract._shape import of_values
from docgen._engine import Tag
from docgen._engine._inspection import inspect_template
from docgen._engine._tags import _from_the_source, tags_of

CASES = sorted((Path(__file__).parent / "cases").iterdir())

APART = {
    "notes-footnotes-cdata": "docxtpl reads CDATA as text where a tag is cut by it",
    "paragraph-tag-no-space": "docxtpl loses a tag that stands in the text",
    "table-cellbg-without-properties": "docxtpl loses a tag that stands in the text",
}

LOSSES = {"mau-chu-trong-the-bi-doi", "mau-the-nuot-chu", "mau-the-bi-ngat-doan"}
"""Faults of templates that render all the same: a text is changed, a neighbour or a paragraph's end is lost."""


def uses(tags: Any) -> list[tuple[str, str, tuple[str, ...]]]:
    return sorted((tag.path, tag.use, tag.filters) for tag in tags)


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_tags_and_flaws_of_the_corpus(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    try:
        found = inspect_template(case.data, folder.name)
    except DocgenError:
        assert case.refused or case.xfail
        return
    errors = {flaw.code for flaw in found.diagnostics if flaw.severity == "error"}
    if found.template is None:
        assert errors
        return
    for part in found.template.tagged:
        if "{#" not in part.xml and folder.name not in APART:  # paragraphs' numbers break a comment over several
            assert uses(tags_of(part.xml, part.name)) == uses(_from_the_source(part.xml, part.name))
    if not case.refused:
        assert errors <= LOSSES
        assert _told(found.template.tags, case.values) == []


def _told(tags: tuple[Tag, ...], values: Any) -> list[str]:
    """Return what the contract has against tags whose values are these; a template that renders has nothing."""
    return [said.code for said in _disagreements(tags, of_values([values]), "mau.docx", seen_only=True)]
