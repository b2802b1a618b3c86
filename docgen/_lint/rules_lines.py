"""The rule lines of the head: which elements carry one, which do not, and how long it is. PL I II.1, II.2, II.5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, same, word
from docgen._lint._lines import Line
from docgen._lint._ruled import Ruled, ruled_lines
from docgen.vn.rules import Rulebook
from docgen.vn.typography import fold_lines, text_width

_SLACK = {"motto": (0.85, 1.15), "issuer": (0.88, 1.12), "subject": (0.88, 1.12)}
"""How far a line may be off what is asked before it is told: text is measured by its font, drawings by hand."""

_RULES = {"motto": "tieu-ngu-duong-ke", "issuer": "co-quan-ban-hanh-duong-ke", "subject": "trich-yeu-duong-ke"}
_ELEMENTS = {"motto": "tieu_ngu", "issuer": "co_quan_ban_hanh", "subject": "trich_yeu"}
_UNWANTED = {
    "state": "quoc-hieu-co-duong-ke",
    "upper": "co-quan-chu-quan-co-duong-ke",
    "letter": "cong-van-trich-yeu-co-duong-ke",
}


def rule_lines(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield rule lines that are missing, typed, too long, too short, or where none belongs."""
    ruled = ruled_lines(elements)
    for line in ruled:
        if line.owner in _UNWANTED:
            yield Finding(rule=_UNWANTED[line.owner], para=line.para, found=word("co"))
    unsure = sum(1 for line in ruled if not line.owner)
    for owner, lines in asked(elements):
        own = [line for line in ruled if line.owner == owner]
        if own:
            yield from _length(owner, lines, own[0], elements, book)
        elif typed := _typed(elements, lines):
            yield Finding(rule="duong-ke-bang-chu", para=typed[0].para, found=word(typed[1]), old=owner)
        elif unsure:
            unsure -= 1
        else:
            yield Finding(rule=_RULES[owner], para=lines[-1].para, found=word("khong_co"), value=owner)


def asked(elements: Elements) -> Iterator[tuple[str, Sequence[Line]]]:
    head = elements.head
    if head.motto:
        yield "motto", [head.motto]
    if head.issuer:
        yield "issuer", head.issuer
    if head.type and head.subject:
        yield "subject", head.subject


def _typed(elements: Elements, lines: Sequence[Line]) -> tuple[Line, str] | None:
    last = lines[-1]
    if any(piece.look.underline for piece in last.pieces):
        return last, "gach_chan_chu"
    for line in elements.head.typed_rules:
        near = 0 <= line.para.number - last.para.number <= 3 and line.para.section == last.para.section
        same_cell = (line.para.cell or ())[:3:2] == (last.para.cell or ())[:3:2]
        if near and same_cell and (line.column == last.column or line.para.cell is None):
            return line, "go_chu"
    return None


def _length(owner: str, lines: Sequence[Line], ruled: Ruled, elements: Elements, book: Rulebook) -> Iterator[Finding]:
    share = book.elements[_ELEMENTS[owner]].rule
    measured = widths(lines, elements)
    if share is None or not measured:
        return
    low, high = _SLACK[owner]
    least, most = min(measured) * share[0], max(measured) * share[1]
    if ruled.most < least * low or ruled.least > most * high:
        need = f"{max(measured) * share[0]:.0f}-{most:.0f} mm" if share[0] != share[1] else f"{most:.0f} mm"
        found = same(f"{ruled.most:.0f} mm")
        yield Finding(rule=f"{_RULES[owner]}-do-dai", para=ruled.para, found=found, need=same(need), value=owner)


def widths(lines: Sequence[Line], elements: Elements) -> list[float]:
    sheet = elements.document.sections[0]
    found: list[float] = []
    for line in lines:
        shape, width = line.para.shape, line.para.cell.width if line.para.cell else sheet.text_width
        # Room at its sides may fold a line earlier than its column does; both readings are allowed.
        for room in {width, width - max(shape.left, 0) - max(shape.right, 0)}:
            folded = fold_lines(line.text, line.size, room, bold=line.bold) if line.size and room > 0 else ()
            found.extend(text_width(piece, line.size, bold=line.bold) for piece in folded)
    return found
