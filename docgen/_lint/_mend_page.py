"""Pages mended: paper, margins, page numbers; a header is made where there was none."""

from __future__ import annotations

import copy
import posixpath

from lxml import etree

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding
from docgen._lint._mend_text import own_children
from docgen._lint._reading import R, Source, W
from docgen._lint._schema_order import child_of, insert
from docgen._lint._styles import TWIP, number

_NAMES = {"w": W[1:-1], "r": R[1:-1]}
_HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_NEAR = 0.06


def mend_page(finding: Finding, source: Source, elements: Elements) -> set[str]:
    """Mend one finding of the pages and return the parts that changed."""
    sections = section_elements(source)
    if not sections:
        return set()
    if finding.rule.startswith("trang-"):
        changed = [_sheet(finding, section) for section in sections]
        return {source.main} if any(changed) else set()
    if finding.rule in ("so-trang-kieu-so", "so-trang-bat-dau"):
        name, value = ("fmt", "decimal") if finding.rule == "so-trang-kieu-so" else ("start", "1")
        child_of(sections[0], "pgNumType").set(f"{W}{name}", value)
        return {source.main}
    if finding.rule == "phu-luc-so-trang":
        return _annex(finding, source, elements, sections)
    if finding.rule == "so-trang-trang-dau":
        return _hide_first(source, sections[0])
    return _number_above(source, sections)


def section_elements(source: Source) -> list[etree._Element]:
    """Return the sectPr elements of the document in order."""
    return [one for one in source.body.iter(f"{W}sectPr") if one.getparent() is source.body or _ends_paragraph(one)]


def _ends_paragraph(section: etree._Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == f"{W}pPr"


def _sheet(finding: Finding, section: etree._Element) -> bool:
    if finding.rule == "trang-kho-giay":
        size = child_of(section, "pgSz")
        wide = number(size.get(f"{W}w"), 12240) > number(size.get(f"{W}h"), 15840)
        for name, value in zip(("w", "h"), ("16838", "11906") if wide else ("11906", "16838"), strict=True):
            size.set(f"{W}{name}", value)
        return True
    margins = child_of(section, "pgMar")
    gutter = number(margins.get(f"{W}gutter")) if finding.old == "left" else 0.0
    present = (abs(number(margins.get(f"{W}{finding.old}"), 1440)) + gutter) * TWIP
    if f"{present:.1f} mm" != finding.found.vi:
        return False
    margins.set(f"{W}{finding.old}", f"{float(finding.value or 0) / TWIP - gutter:.0f}")
    return True


def _annex(finding: Finding, source: Source, elements: Elements, sections: list[etree._Element]) -> set[str]:
    para = finding.para
    above = [one for one in elements.document.paras if para and one.number == para.number - 1]
    if para is None or not above or above[0].section == para.section or para.section >= len(sections):
        return set()
    child_of(sections[para.section], "pgNumType").set(f"{W}start", "1")
    return {source.main}


def _hide_first(source: Source, section: etree._Element) -> set[str]:
    changed = {source.main} if section.find(f"{W}titlePg") is None else set()
    child_of(section, "titlePg").attrib.pop(f"{W}val", "")
    for kind in ("headerReference", "footerReference"):
        for reference in section.iterfind(f"{W}{kind}[@w:type='first']", _NAMES):
            part = source.targets.get(str(reference.get(f"{R}id", "")), ("", ""))[1]
            changed |= _take_number(source, part)
    return changed


def _take_number(source: Source, part: str) -> set[str]:
    root = source.tree(part)
    changed = False
    for paragraph in root.iter(f"{W}p") if root is not None else ():
        changed = _without_field(paragraph) or changed
    return {part} if changed else set()


def _without_field(paragraph: etree._Element) -> bool:
    """Take the PAGE field out of a paragraph and return whether there was one."""
    simple = [field for field in own_children(paragraph, f"{W}fldSimple") if _is_page(field.get(f"{W}instr", ""))]
    gone: list[etree._Element] = list(simple)
    inside: list[etree._Element] = []
    depth = 0
    for run in own_children(paragraph, f"{W}r"):
        marks = [mark.get(f"{W}fldCharType") for mark in run.iterfind(f"{W}fldChar")]
        depth += marks.count("begin")
        if depth:
            inside.append(run)
        if "end" in marks:
            depth -= 1
            if any(_is_page(text.text or "") for one in inside for text in one.iter(f"{W}instrText")):
                gone += inside
            inside = []
    for element in gone:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return bool(gone)


def _is_page(instruction: str) -> bool:
    return instruction.split()[:1] in (["PAGE"], ["page"], ["Page"])


def _number_above(source: Source, sections: list[etree._Element]) -> set[str]:
    """Put a centred PAGE into the header of every page but the first, and take it out of the footers."""
    changed = {source.main}
    for section in sections:
        for footer in section.iterfind(f"{W}footerReference"):
            changed |= _take_number(source, source.targets.get(str(footer.get(f"{R}id", "")), ("", ""))[1])
    reference = sections[0].find(f"{W}headerReference[@w:type='default']", _NAMES)
    part = source.targets.get(str(reference.get(f"{R}id", "")), ("", ""))[1] if reference is not None else ""
    root = source.tree(part) if part else None
    if root is not None:
        root.insert(0, _number_paragraph())
        changed.add(part)
    else:
        changed |= _new_header(source, sections[0])
    child_of(sections[0], "titlePg").attrib.pop(f"{W}val", "")
    return changed


def _number_paragraph() -> etree._Element:
    font = "Times New Roman"
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="28"/></w:rPr>'
    return etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE ">'
        f"<w:r>{look}<w:t>2</w:t></w:r></w:fldSimple></w:p>"
    )


def _new_header(source: Source, section: etree._Element) -> set[str]:
    folder, name = posixpath.split(source.main)
    part, rels = f"{folder}/headerSoTrang.xml", f"{folder}/_rels/{name}.rels"
    root = etree.Element(f"{W}hdr", nsmap={"w": W[1:-1]})
    root.append(_number_paragraph())
    source.trees[part] = root
    relations = source.tree(rels)
    types = source.tree("[Content_Types].xml")
    if relations is None or types is None:
        return set()
    relation = etree.SubElement(relations, f"{{{relations.nsmap[None]}}}Relationship")
    for key, value in (("Id", "rIdSoTrang"), ("Type", f"{R[1:-1]}/header"), ("Target", "headerSoTrang.xml")):
        relation.set(key, value)
    override = etree.SubElement(types, f"{{{types.nsmap[None]}}}Override")
    override.set("PartName", f"/{part}")
    override.set("ContentType", _HEADER)
    reference = etree.Element(f"{W}headerReference", nsmap=copy.copy(_NAMES))
    reference.set(f"{W}type", "default")
    reference.set(f"{R}id", "rIdSoTrang")
    insert(section, reference)
    return {part, rels, "[Content_Types].xml"}
