"""Parts ─▶ one resolved document, as Word would lay it out: sections with their inherited headers, every style applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from docgen._lint._body import Walk, switch
from docgen._lint._numbering import Numbering
from docgen._lint._reading import R, Source, W
from docgen._lint._styles import TWIP, Styles, number
from docgen._lint._values import Para, Resolved, Section

_KINDS = ("default", "first", "even")
_SHEET = {"w": 12240.0, "h": 15840.0}
_MARGINS = {"top": 1440.0, "bottom": 1440.0, "left": 1440.0, "right": 1440.0}


def resolve(source: Source) -> Resolved:
    """Return the document of a file with every property resolved. Raises DocgenError when it has no body."""
    styles, numbering = Styles(source), Numbering(source)
    body = source.body
    walk = Walk(styles, numbering, source.main)
    paras = walk.paras(body)
    last = body.find(f"{W}sectPr")
    sections = tuple(_sections([*walk.sections, *([last] if last is not None else [])], source))
    used = {part for section in sections for part in (*section.headers.values(), *section.footers.values())}
    return Resolved(
        file=source.file,
        part=source.main,
        paras=paras,
        sections=sections or (_section(None, {}, {}),),
        edges={part: _edge(source, styles, numbering, part) for part in sorted(used)},
        pages=_pages(paras),
        tables=frozenset(walk.bordered),
    )


def _edge(source: Source, styles: Styles, numbering: Numbering, part: str) -> tuple[Para, ...]:
    root = source.tree(part)
    return Walk(styles, numbering, part).paras(root) if root is not None else ()


def _sections(elements: list[etree._Element], source: Source) -> Iterator[Section]:
    headers: dict[str, str] = {}
    footers: dict[str, str] = {}
    for element in elements:
        headers = headers | _references(element, "headerReference", source)
        footers = footers | _references(element, "footerReference", source)
        yield _section(element, headers, footers)


def _references(element: etree._Element, name: str, source: Source) -> dict[str, str]:
    found = {}
    for reference in element.iterfind(f"{W}{name}"):
        target = source.targets.get(str(reference.get(f"{R}id", "")))
        if target:
            found[str(reference.get(f"{W}type", "default"))] = target[1]
    return found


def _section(element: etree._Element | None, headers: Mapping[str, str], footers: Mapping[str, str]) -> Section:
    def child(name: str) -> etree._Element | None:
        return element.find(f"{W}{name}") if element is not None else None

    size, edges, numbers = child("pgSz"), child("pgMar"), child("pgNumType")
    margins = {
        name: abs(number(edges.get(f"{W}{name}") if edges is not None else None, default)) * TWIP
        for name, default in _MARGINS.items()
    }
    gutter = number(edges.get(f"{W}gutter")) * TWIP if edges is not None else 0.0
    width, height = (
        number(size.get(f"{W}{name}") if size is not None else None, default) * TWIP for name, default in _SHEET.items()
    )
    start = numbers.get(f"{W}start") if numbers is not None else None
    return Section(
        width=width,
        height=height,
        landscape=width > height,
        margins=margins | {"left": margins["left"] + gutter},
        title_page=switch(element, "titlePg"),
        number_format=str(numbers.get(f"{W}fmt", "decimal")) if numbers is not None else "decimal",
        number_start=int(number(start)) if start is not None else None,
        headers={name: part for name, part in headers.items() if name in _KINDS},
        footers={name: part for name, part in footers.items() if name in _KINDS},
    )


def _pages(paras: tuple[Para, ...]) -> int:
    """Return how many pages there are at least: breaks that are said, or more text than any page holds."""
    breaks = sum(para.breaks + para.shape.page_break for para in paras)
    letters = sum(len(para.text) for para in paras if not para.cell)
    return 1 + max(breaks, letters // 6000)
