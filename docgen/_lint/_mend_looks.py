"""Looks mended by direct formatting: size, weight, slant, underlining, font, colour; alignment, indent, gaps, spacing."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from docgen._lint._findings import Finding
from docgen._lint._lines import shown
from docgen._lint._mend_text import own_children
from docgen._lint._reading import W
from docgen._lint._schema_order import child_of, properties_of
from docgen._lint._styles import TWIP, Styles
from docgen._lint._values import Look
from docgen.vn.rules import Rulebook

_GAP = "120"
"""Six points in twentieths of a point."""


def mend_look(finding: Finding, paragraph: etree._Element, styles: Styles, book: Rulebook) -> bool:
    """Mend a finding of an element's look and return whether anything changed."""
    element, _, check = finding.rule.rpartition("-")
    for ending in ("co-chu", "can-le", "gach-chan"):
        if finding.rule.endswith(ending):
            element, check = finding.rule.removesuffix(f"-{ending}"), ending
    least, most = book.elements[element.replace("-", "_")].size if check == "co-chu" else (0.0, 0.0)
    changed = False
    for run, look in _runs(finding, paragraph, styles):
        properties = properties_of(run, "rPr")
        if check == "co-chu" and not least <= look.size <= most and not look.raised:
            changed = _set_size(properties, float(finding.value or most))
        elif check == "dam" and look.bold is not finding.value:
            changed = _switch(properties, ("b", "bCs"), bool(finding.value))
        elif check == "nghieng" and look.italic is not finding.value:
            changed = _switch(properties, ("i", "iCs"), bool(finding.value))
        elif check == "gach-chan" and look.underline:
            child_of(properties, "u").set(f"{W}val", "none")
            changed = True
    return changed


def _runs(finding: Finding, paragraph: etree._Element, styles: Styles) -> Iterator[tuple[etree._Element, Look]]:
    """Yield the runs a finding speaks of with their looks: all of the paragraph's, or those of one line in it."""
    style = finding.para.shape.style if finding.para else ""
    line = finding.old.casefold()
    several = finding.para is not None and finding.old.strip() != shown(finding.para.pieces).strip()
    for run in own_children(paragraph, f"{W}r"):
        text = "".join(node.text or "" for node in run.iterfind(f"{W}t")).strip()
        if text and (not several or not line or text.casefold() in line):
            yield run, styles.look(style, "", run.find(f"{W}rPr"))


def mend_letters(finding: Finding, paragraph: etree._Element, styles: Styles) -> bool:
    """Mend font or colour of the runs that are off."""
    changed = False
    style = finding.para.shape.style if finding.para else ""
    for run in own_children(paragraph, f"{W}r"):
        look = styles.look(style, "", run.find(f"{W}rPr"))
        if finding.rule == "chu-phong" and finding.found.vi in (look.font, look.font_high):
            _set_font(properties_of(run, "rPr"), str(finding.value))
            changed = True
        elif finding.rule == "chu-mau" and finding.found.vi == f"#{look.color}":
            color = child_of(properties_of(run, "rPr"), "color")
            color.attrib.clear()
            color.set(f"{W}val", "000000")
            changed = True
    return changed


def _set_font(properties: etree._Element, font: str) -> None:
    fonts = child_of(properties, "rFonts")
    for name, theme in (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("cs", "cstheme")):
        fonts.set(f"{W}{name}", font)
        fonts.attrib.pop(f"{W}{theme}", "")


def _set_size(properties: etree._Element, size: float) -> bool:
    for name in ("sz", "szCs"):
        child_of(properties, name).set(f"{W}val", f"{size * 2:.0f}")
    return True


def _switch(properties: etree._Element, names: tuple[str, str], on: bool) -> bool:
    for name in names:
        element = child_of(properties, name)
        element.attrib.pop(f"{W}val", "")
        if not on:
            element.set(f"{W}val", "0")
    return True


def mend_shape(finding: Finding, paragraph: etree._Element) -> bool:
    """Mend alignment, first-line indent, gap or line spacing of a paragraph."""
    properties = properties_of(paragraph, "pPr")
    if finding.rule == "loi-van-can-le" or finding.rule == "so-trang-can-le":
        child_of(properties, "jc").set(f"{W}val", "both" if finding.rule == "loi-van-can-le" else "center")
    elif finding.rule == "loi-van-thut-dong":
        indent = child_of(properties, "ind")
        for name in ("hanging", "hangingChars", "firstLineChars"):
            indent.attrib.pop(f"{W}{name}", "")
        left = finding.para.shape.left if finding.para else 0.0
        indent.set(f"{W}firstLine", f"{(float(finding.value or 10) - left) / TWIP:.0f}")
    elif finding.rule == "loi-van-cach-doan":
        spacing = child_of(properties, "spacing")
        spacing.set(f"{W}before", _GAP)
        for name in ("beforeAutospacing", "beforeLines"):
            spacing.attrib.pop(f"{W}{name}", "")
        if finding.para and finding.para.shape.contextual:
            child_of(properties, "contextualSpacing").set(f"{W}val", "0")
    else:
        spacing = child_of(properties, "spacing")
        spacing.set(f"{W}line", f"{240 * float(finding.value or 1):.0f}")
        spacing.set(f"{W}lineRule", "auto")
    return True
