"""The functions of docxtpl that compiling leans on. They read only their arguments, so no document is opened.

They are undocumented: `pyproject.toml` pins docxtpl, and `tests/test_engine.py` fails when their behaviour moves. Importing
docxtpl brings python-docx with it, so this module is entered only when a template is compiled or a table mended.
"""

from __future__ import annotations

from docxtpl.template import DocxTemplate
from lxml import etree


def patch_xml(xml: str) -> str:
    """Return a part's XML as Jinja source: tags joined over runs, `{%p %}` and its like in the place of what they stand for."""
    return str(DocxTemplate("").patch_xml(xml))


def fix_tables(xml: str) -> etree._Element:
    """Return the parsed XML with the grid of each table made to match its rows."""
    tree: etree._Element = DocxTemplate("").fix_tables(xml)
    return tree
