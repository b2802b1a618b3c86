"""Annexes and the foot of the page: PL I III.1, III.4."""

from __future__ import annotations

from collections.abc import Iterator

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, quoted, word
from docgen._lint._lines import Line, lines_of, matches, starts_as
from docgen._lint.rules_looks import _line
from docgen.vn.ordinals import roman_value
from docgen.vn.rules import Rulebook


def annexes(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield annexes without Roman number, without reference line, or never mentioned in the text."""
    if not elements.annexes:
        return
    for annex in elements.annexes:
        if len(elements.annexes) > 1 and roman_value(annex.number) is None:
            yield Finding(rule="phu-luc-so", para=annex.heading.para, found=quoted(annex.heading.text))
        if not annex.reference:
            yield Finding(rule="phu-luc-kem-theo", para=annex.heading.para, found=word("khong_thay"))
    spoken = any(matches(para.text, "nhac_phu_luc") for para in elements.main if not para.blank)
    if not spoken:
        yield Finding(rule="phu-luc-chi-dan", para=elements.annexes[0].heading.para, found=word("khong_thay"))


def foot(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield an agency's address at the foot of the first page in another size, or without its line."""
    section = elements.document.sections[0]
    part = section.footers.get("first" if section.title_page else "default", "")
    paras = elements.document.edges.get(part, ())
    lines: list[Line] = [line for para in paras for line in lines_of(para)]
    addressed = [line for line in lines if starts_as(line.text, "dia_chi")]
    if not addressed:
        return
    for line in lines:
        if "PAGE" not in line.para.fields:
            yield from _line("dia_chi", line, book)
    ruled = any(para.shape.borders or para.drawn or (para.cell and para.cell.borders) for para in paras)
    if not ruled:
        yield Finding(rule="dia-chi-duong-ke", para=addressed[0].para, part=part, found=word("khong_co"))
