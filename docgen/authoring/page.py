"""The empty page: paper, margins, styles, page numbers, language, properties; and how a template is saved."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm

from docgen._package import pack
from docgen.authoring.styles import styles_xml
from docgen.vn.layout import Layout, layout

MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 15}
"""Margins in mm, each within the decree's range; left and right leave the 165 mm of `vn.letterhead.TEXT_WIDTH`."""

_UNUSED = (REL.CUSTOM_XML, REL.NUMBERING, REL.THEME, REL.WEB_SETTINGS, REL.FONT_TABLE,
           "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")  # fmt: skip
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"


def blank_document(title: str, subject: str, author: str, rules: Layout | None = None) -> Document:
    """Return an empty document of the official format: A4, margins, styles named after the decree's elements, page
    numbers centred in the header from page 2, language vi-VN. `title`, `subject` and `author` may be tags.
    """
    rules = rules or layout()
    document = docx.Document()
    _drop_unused(document)
    _replace_children(document.styles.element, parse_xml(styles_xml(rules)))
    _replace_children(document.settings.element, parse_xml(_settings_xml(rules.page.language)))
    _page_setup(document, rules)
    _page_number(document)
    _properties(document, title, subject, author, rules.page.language)
    return document


def end_of_section(document: Document, *, following: str = "") -> None:
    """End the section here: what follows starts a new page and its own page numbers (PL I III.1.đ).

    `following` is "landscape" or "portrait" where the next pages are turned (PL I I.2); the side of the header stays the
    top. What stands at the head or foot of the first page only is not repeated.
    """
    break_ = document.add_paragraph(style="Dong trong")
    break_._p.get_or_add_pPr().append(copy.deepcopy(document.sections[-1]._sectPr))
    section = document.sections[-1]
    _empty_first_page(section)
    landscape = section.orientation == WD_ORIENTATION.LANDSCAPE
    if following and (following == "landscape") != landscape:
        section.orientation = WD_ORIENTATION.PORTRAIT if landscape else WD_ORIENTATION.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width


def text_width_of(document: Document) -> float:
    """Return how wide the text area of the section at the end is, in mm."""
    section = document.sections[-1]
    width, left, right = (side or 0 for side in (section.page_width, section.left_margin, section.right_margin))
    return round((width - left - right) / Mm(1), 2)


def _empty_first_page(section: Section) -> None:
    """Give the section a first page of its own where the one before has marks at its head or an address at its foot."""
    for kind, name in (("header", "So trang"), ("footer", "Dong trong")):
        for reference in section._sectPr.findall(qn(f"w:{kind}Reference")):
            story = getattr(section, f"first_page_{kind}")
            if reference.get(qn("w:type")) == "first" and any(found.text for found in story.paragraphs):
                section._sectPr.remove(reference)
                story.is_linked_to_previous = False
                story.paragraphs[0].style = name


def save(document: Document, path: Path) -> None:
    """Write the template, the same bytes for the same document."""
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pack(parts))


def _drop_unused(document: Document) -> None:
    part, package = document.part, document.part.package
    for key in [key for key, rel in part.rels.items() if rel.reltype in _UNUSED]:
        del part.rels[key]
    for key in [key for key, rel in package.rels.items() if rel.reltype in (REL.THUMBNAIL, REL.EXTENDED_PROPERTIES)]:
        del package.rels[key]


def _replace_children(element, other) -> None:  # type: ignore[no-untyped-def]  # lxml elements of python-docx
    for child in list(element):
        element.remove(child)
    for child in list(other):
        element.append(child)


def _settings_xml(language: str) -> str:
    return f"""<w:settings {nsdecls("w")}>
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:doNotExpandShiftReturn/>
<w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBILITY}" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{_COMPATIBILITY}" w:val="1"/>
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{_COMPATIBILITY}" w:val="1"/>
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{_COMPATIBILITY}" w:val="1"/>
</w:compat>
<w:themeFontLang w:val="{language}"/>
<w:decimalSymbol w:val=","/>
<w:listSeparator w:val=";"/>
</w:settings>"""


def _page_setup(document: Document, rules: Layout) -> None:
    section, page = document.sections[0], rules.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(MARGINS["top"]), Mm(MARGINS["bottom"])
    section.left_margin, section.right_margin = Mm(MARGINS["left"]), Mm(MARGINS["right"])
    section.header_distance, section.footer_distance = Mm(10), Mm(10)
    section.different_first_page_header_footer = True
    numbers = parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="decimal" w:start="1"/>')
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")
    if (grid := section._sectPr.find(qn("w:docGrid"))) is not None:
        section._sectPr.remove(grid)


def _page_number(document: Document) -> None:
    """Put PAGE, centred, into the header of every page but the first (PL I I.7)."""
    section = document.sections[0]
    section.first_page_header.is_linked_to_previous = False
    section.first_page_header.paragraphs[0].style = document.styles["So trang"]
    header = section.header
    header.is_linked_to_previous = False
    number = header.paragraphs[0]
    number.style = document.styles["So trang"]
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    number._p.append(parse_xml(field))


def _properties(document: Document, title: str, subject: str, author: str, language: str) -> None:
    properties = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title, properties.subject, properties.author = title, subject, author
    properties.language = language
