"""Paper, margins and page numbers: PL I, phần I, mục I."""

from __future__ import annotations

from collections.abc import Iterator

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, Said, same, span, word
from docgen._lint._values import Para, Resolved, Section
from docgen.vn.layout import Layout
from docgen.vn.rules import Rulebook

_NEAR = 0.16
"""Millimetres within which a margin is the margin meant: Word and the decree's own file round to twips and pixels."""

_NEAR_PAPER = 1.0
_MARGIN_RULES = {"top": "trang-le-tren", "bottom": "trang-le-duoi", "left": "trang-le-trai", "right": "trang-le-phai"}


def page(document: Resolved, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the pages: paper, orientation, margins."""
    said: set[object] = set()
    for number, section in enumerate(document.sections):
        for finding in (*_paper(document, number, section, book.layout), *_margins(number, section, book.layout)):
            if (finding.rule, finding.found) not in said:
                said.add((finding.rule, finding.found))
                yield finding


def _paper(document: Resolved, number: int, section: Section, layout: Layout) -> Iterator[Finding]:
    long, short = max(section.width, section.height), min(section.width, section.height)
    need = f"{layout.page.width} x {layout.page.height} mm (A4)"
    if abs(long - layout.page.height) > _NEAR_PAPER or abs(short - layout.page.width) > _NEAR_PAPER:
        found = same(f"{section.width:.0f} x {section.height:.0f} mm")
        yield Finding(rule="trang-kho-giay", found=found, need=same(need), section=number)
    own = [para for para in document.paras if para.section == number]
    if section.landscape and not any(para.cell for para in own):
        yield Finding(rule="trang-huong", para=own[0] if own else None, found=word("ngang"), section=number)


def _margins(number: int, section: Section, layout: Layout) -> Iterator[Finding]:
    sides = _turned(section)
    for side, rule in _MARGIN_RULES.items():
        least, most = getattr(layout.page, side)
        if not least - _NEAR <= sides[side] <= most + _NEAR:
            found = same(f"{sides[side]:.1f} mm")
            value = least if sides[side] < least else most
            yield Finding(
                rule=rule, found=found, need=span(least, most, "mm"), section=number, value=float(value), old=side
            )


def _turned(section: Section) -> dict[str, float]:
    """Return the margins; a landscape page keeps its own, which the decree does not set, when they are lawful turned."""
    margins = dict(section.margins)
    if not section.landscape:
        return margins
    return {"top": 20.0, "bottom": 20.0, "left": 30.0, "right": 15.0} if min(margins.values()) >= 14.8 else margins


def page_numbers(document: Resolved, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the page numbers: PL I I.7."""
    section = document.sections[0]
    header, footer = section.headers.get("default", ""), section.footers.get("default", "")
    number = _number(document, header)
    low = _number(document, footer)
    if number is None and low is None:
        others = [_number(document, part) for part in document.edges]
        if document.pages > 1 and not any(others):
            yield Finding(rule="so-trang-thieu", found=word("khong_co"))
        return
    if number is None and low is not None:
        yield Finding(rule="so-trang-vi-tri", para=low, part=low.part, found=word("o_chan_trang"))
    shown = number or low
    assert shown is not None
    yield from _shown_first(document, section, shown)
    yield from _written(section)
    if number is not None:
        yield from _centred(number)


def _number(document: Resolved, part: str) -> Para | None:
    return next((para for para in document.edges.get(part, ()) if "PAGE" in para.fields), None)


def _shown_first(document: Resolved, section: Section, shown: Para) -> Iterator[Finding]:
    if section.title_page:
        parts = (section.headers.get("first", ""), section.footers.get("first", ""))
        first = next((para for part in parts if (para := _number(document, part))), None)
    else:
        first = shown
    if first is not None:
        yield Finding(rule="so-trang-trang-dau", para=first, part=first.part, found=word("hien"))


def _written(section: Section) -> Iterator[Finding]:
    if section.number_format not in ("decimal", "none", ""):
        yield Finding(rule="so-trang-kieu-so", found=same(section.number_format))
    if section.number_start not in (None, 1):
        yield Finding(rule="so-trang-bat-dau", found=same(str(section.number_start)))


def _centred(number: Para) -> Iterator[Finding]:
    if number.boxed or "\t" in number.text.split("0")[0]:
        return
    if number.shape.framed:
        off = number.shape.framed in ("left", "right", "inside", "outside")
    else:
        off = number.shape.align in ("left", "right", "both") and number.cell is None
    if off:
        align = number.shape.framed or number.shape.align
        found = word(align) if align in ("left", "right", "both") else Said(*word("canh_trai_phai"))
        yield Finding(rule="so-trang-can-le", para=number, part=number.part, found=found)


def annex_numbers(elements: Elements) -> Iterator[Finding]:
    """Yield annexes whose pages are not numbered on their own: PL I III.1.đ."""
    document = elements.document
    if not any("PAGE" in para.fields for paras in document.edges.values() for para in paras):
        return
    for annex in elements.annexes:
        para = document.paras[annex.start]
        before = document.paras[annex.start - 1] if annex.start else None
        own = before is not None and before.section < para.section
        apart = own or para.shape.page_break or (before is not None and before.breaks) or para.breaks
        start = document.sections[para.section].number_start if para.section < len(document.sections) else 1
        if apart and not (own and start == 1):
            yield Finding(rule="phu-luc-so-trang", para=para, found=word("danh_tiep"))


def size_triple(elements: Elements) -> Iterator[Finding]:
    """Yield sizes of Quốc hiệu, Tiêu ngữ and date that do not rise and fall together: note to PL I V."""
    lines = (elements.head.state, elements.head.motto, elements.head.dated)
    sizes = tuple(line.size for line in lines if line)
    lawful = len(sizes) == 3 and 12 <= sizes[0] <= 13 and all(13 <= size <= 14 for size in sizes[1:])
    if lawful and sizes not in ((13, 14, 14), (12, 13, 13)):
        first = lines[0]
        found = same("-".join(f"{size:g}" for size in sizes))
        yield Finding(rule="co-chu-bo-ba", para=first.para if first else None, found=found)
