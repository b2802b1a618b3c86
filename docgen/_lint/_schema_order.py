"""Where a child belongs among its siblings: the sequences of WordprocessingML, so that what is mended stays valid."""

from __future__ import annotations

from lxml import etree

from docgen._lint._reading import W

_ORDERS = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
}


def child_of(parent: etree._Element, name: str) -> etree._Element:
    """Return the child of that name, made in its place when it is not there."""
    found = parent.find(f"{W}{name}")
    if found is not None:
        return found
    made = etree.Element(f"{W}{name}")
    insert(parent, made)
    return made


def insert(parent: etree._Element, child: etree._Element) -> None:
    """Put a child where the schema wants it."""
    order = _ORDERS.get(_local(parent), "").split()
    rank = order.index(_local(child)) if _local(child) in order else len(order)
    for position, sibling in enumerate(parent):
        name = _local(sibling)
        if (order.index(name) if name in order else len(order)) > rank:
            parent.insert(position, child)
            return
    parent.append(child)


def properties_of(element: etree._Element, name: str) -> etree._Element:
    """Return the pPr of a paragraph or the rPr of a run, made as its first child when it is not there."""
    found = element.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        element.insert(0, found)
    return found


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
