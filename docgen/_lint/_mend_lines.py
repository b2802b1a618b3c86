"""Rule lines mended: a bordered paragraph under the element, of the length the decree asks; unwanted lines taken away."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from docgen._lint._drawn import WP, V
from docgen._lint._elements import Elements
from docgen._lint._findings import Finding
from docgen._lint._lines import Line, matches
from docgen._lint._mend_text import own_children
from docgen._lint._reading import W
from docgen._lint._schema_order import child_of, insert, properties_of
from docgen._lint._styles import TWIP
from docgen._lint.rules_lines import asked, widths
from docgen.vn.rules import Rulebook

_ELEMENTS = {"motto": "tieu_ngu", "issuer": "co_quan_ban_hanh", "subject": "trich_yeu"}
_MARGINS = 3.8
UNWANTED = ("quoc-hieu-co-duong-ke", "co-quan-chu-quan-co-duong-ke", "cong-van-trich-yeu-co-duong-ke")


def mend_line(finding: Finding, paragraphs: list[etree._Element], elements: Elements, book: Rulebook) -> bool:
    """Mend one finding of a rule line and return whether anything changed."""
    assert finding.para is not None
    own = paragraphs[finding.para.number - 1]
    if finding.rule in UNWANTED:
        return _take_away(own)
    owner = str(finding.value or finding.old)
    lines = dict(asked(elements)).get(owner, ())
    if not lines or (lines[-1].column >= 0 and lines[-1].para.cell is None):
        return False
    last = paragraphs[lines[-1].para.number - 1]
    if finding.rule == "duong-ke-bang-chu" and matches(finding.para.text, "duong_ke_chu"):
        last.addnext(_rule(lines, owner, elements, book))
        _drop(own)
        return True
    if finding.rule == "duong-ke-bang-chu":
        _no_underline(own)
    elif finding.rule.endswith("-do-dai"):
        if not _take_away(own):
            return False
        if own is not last and finding.para.blank and own.find(f".//{W}sectPr") is None:
            _drop(own)
    last.addnext(_rule(lines, owner, elements, book))
    return True


def _rule(lines: Sequence[Line], owner: str, elements: Elements, book: Rulebook) -> etree._Element:
    share = book.elements[_ELEMENTS[owner]].rule or (0.4, 0.4)
    length = max(widths(lines, elements)) * (share[0] + share[1]) / 2
    cell = lines[-1].para.cell
    shape = lines[-1].para.shape
    room = (cell.width - _MARGINS if cell else elements.document.sections[0].text_width) - shape.left - shape.right
    left, right = (f"{max(0.0, side + (room - length) / 2) / TWIP:.0f}" for side in (shape.left, shape.right))
    made = etree.Element(f"{W}p")
    properties = properties_of(made, "pPr")
    borders = etree.Element(f"{W}pBdr")
    border = etree.SubElement(borders, f"{W}top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        border.set(f"{W}{name}", value)
    insert(properties, borders)
    spacing, indent = child_of(properties, "spacing"), child_of(properties, "ind")
    for name, value in (("before", "50"), ("after", "0"), ("line", "80"), ("lineRule", "exact")):
        spacing.set(f"{W}{name}", value)
    for name, value in (("left", left), ("right", right), ("firstLine", "0")):
        indent.set(f"{W}{name}", value)
    return made


def _take_away(paragraph: etree._Element) -> bool:
    properties = paragraph.find(f"{W}pPr")
    border = properties.find(f"{W}pBdr") if properties is not None else None
    if border is not None and properties is not None:
        properties.remove(border)
        return True
    for run in list(own_children(paragraph, f"{W}r")):
        drawn = next(run.iter(f"{WP}anchor", f"{WP}inline", f"{V}line", f"{V}shape", f"{V}rect"), None)
        above = run.getparent()
        if drawn is not None and run.find(f"{W}t") is None and above is not None:
            above.remove(run)
            return True
    return _take_from_cell(paragraph)


def _take_from_cell(paragraph: etree._Element) -> bool:
    """Take away the border of the cell a paragraph stands in, where that is the line."""
    cell = paragraph.getparent()
    borders = cell.find(f"{W}tcPr/{W}tcBorders") if cell is not None else None
    drawn = [
        side for name in ("bottom", "top") for side in (borders.findall(f"{W}{name}") if borders is not None else ())
    ]
    for side in drawn:
        side.set(f"{W}val", "nil")
    return bool(drawn)


def _drop(paragraph: etree._Element) -> None:
    """Take a paragraph out, but for the last of a cell, which must have one."""
    holder = paragraph.getparent()
    if holder is not None and (holder.tag != f"{W}tc" or len(holder.findall(f"{W}p")) > 1):
        holder.remove(paragraph)


def _no_underline(paragraph: etree._Element) -> None:
    for run in own_children(paragraph, f"{W}r"):
        child_of(properties_of(run, "rPr"), "u").set(f"{W}val", "none")
