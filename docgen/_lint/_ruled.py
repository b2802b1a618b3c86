"""Which line is drawn under what: borders and drawings in the head of a page, each given to the element above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen._lint._body import DRAWING
from docgen._lint._elements import Elements
from docgen._lint._lines import Line
from docgen._lint._values import Cell, Drawn, Para, Resolved

_CELL_MARGINS = 3.8
"""Left and right margins of a table's cell in Word's own default, together, in mm."""

_ONE_LINE = 7.0
"""A drawing that starts less than this below the top of its paragraph, in mm, lies under the paragraph's first line."""


class Ruled(NamedTuple):
    """A drawn line under an element (`owner`, "" when unsure), its least and greatest length in mm."""

    owner: str
    least: float
    most: float
    para: Para


def ruled_lines(elements: Elements) -> list[Ruled]:
    """Return the lines drawn in the head of the first page."""
    owners = _owners(elements)
    until = _head_length(elements)
    paras = elements.document.paras[:until]
    found: list[Ruled] = []
    for position, para in enumerate(paras):
        found.extend(_borders(elements.document, paras, position, owners))
        found.extend(_drawing(elements, owners, para, line) for line in para.drawn)
        if DRAWING in para.fields:
            found.append(Ruled("", 0.0, 0.0, para))
    return [*found, *_cell_borders(paras, owners)]


def _owners(elements: Elements) -> dict[int, str]:
    """Return paragraph number → element, the last element of a paragraph winning."""
    head = elements.head
    named: list[tuple[str, Sequence[Line | None]]] = [
        ("state", [head.state]), ("motto", [head.motto]), ("upper", head.upper), ("issuer", head.issuer),
        ("number", [head.number]), ("dated", [head.dated]), ("letter", head.letter_subject), ("type", [head.type]),
        ("subject", head.subject),
    ]  # fmt: skip
    return {line.para.number: name for name, lines in named for line in lines if line}


def _head_length(elements: Elements) -> int:
    """Return how many paragraphs the head takes: up to the first of the text below it."""
    first = next((para.number for para in (*elements.bases[:1], *elements.body[:1])), len(elements.document.paras))
    numbers = [first, *(line.para.number for line in elements.addressed[:1])]
    numbers += [elements.authority.para.number] if elements.authority else []
    return sum(1 for para in elements.document.paras if para.number < min(numbers))


def _borders(document: Resolved, paras: Sequence[Para], position: int, owners: dict[int, str]) -> Iterator[Ruled]:
    para = paras[position]
    sides = para.shape.borders
    if not sides or {"left", "right"} <= sides:
        return
    own = owners.get(para.number, "") if not para.blank else ""
    if own and "bottom" in sides:
        yield _border(document, para, own)
    elif "top" in sides or para.blank:
        above = _above(paras, position)
        yield _border(document, para, owners.get(above.number, "") if above else "")


def _above(paras: Sequence[Para], position: int) -> Para | None:
    cell = paras[position].cell
    for para in reversed(paras[:position]):
        same = (para.cell is None) == (cell is None) and (cell is None or (para.cell or cell)[:3] == cell[:3])
        if same and not para.blank and not para.boxed:
            return para
        if cell is None and para.cell is not None and not para.blank:
            return None
    return None


def _border(document: Resolved, para: Para, owner: str) -> Ruled:
    width = (
        para.cell.width if para.cell else document.sections[min(para.section, len(document.sections) - 1)].text_width
    )
    length = width - para.shape.left - para.shape.right
    return Ruled(owner, length - (_CELL_MARGINS if para.cell else 0.0), length, para)


def _drawing(elements: Elements, owners: dict[int, str], para: Para, line: Drawn) -> Ruled:
    owner = (
        _owner_in_table(elements, owners, para, line) if para.cell else _owner_by_place(elements, owners, para, line)
    )
    return Ruled(owner, line.length, line.length, para)


def _owner_in_table(elements: Elements, owners: dict[int, str], para: Para, line: Drawn) -> str:
    head = elements.head
    own = owners.get(para.number, "")
    just_below = line.down in ("paragraph", "line") and 1.0 < line.top < _ONE_LINE
    if own in ("state", "upper") and just_below and (head.motto if own == "state" else head.issuer):
        return own
    if own == "letter":
        return "letter" if line.top > 1.0 else ""
    if head.state and head.state.para.cell and para.cell:
        return "motto" if para.cell.column == head.state.para.cell.column else "issuer"
    return ""


def _owner_by_place(elements: Elements, owners: dict[int, str], para: Para, line: Drawn) -> str:
    own = owners.get(para.number, "")
    if own in ("subject",) or (own == "" and para.number > _last(elements.head.subject)):
        return "subject"
    width = elements.document.sections[0].text_width
    if line.left is None:
        return ""
    middle = (
        line.left + line.length / 2 - (elements.document.sections[0].margins["left"] if line.origin == "page" else 0)
    )
    if own in ("type", "") and abs(middle - width / 2) < width * 0.08:
        return "subject"
    return "issuer" if middle < width * 0.42 else "motto"


def _last(lines: Sequence[Line]) -> int:
    return lines[-1].para.number if lines else 10**9


def _cell_borders(paras: Sequence[Para], owners: dict[int, str]) -> Iterator[Ruled]:
    for position, para in enumerate(paras):
        cell = para.cell
        last = position + 1 == len(paras) or (paras[position + 1].cell or ())[:3] != (cell or ())[:3]
        if not cell or not last:
            continue
        if "bottom" in cell.borders:
            above = para if not para.blank else _above(paras, position)
            yield Ruled(owners.get(above.number, "") if above else "", cell.width, cell.width, para)
        elif "top" in cell.borders and not {"left", "right"} <= cell.borders:
            above = _above_cell(paras, cell)
            yield Ruled(owners.get(above.number, "") if above else "", cell.width, cell.width, para)


def _above_cell(paras: Sequence[Para], cell: Cell) -> Para | None:
    """Return the last paragraph with text in the cell over another one."""
    over = [para for para in paras if para.cell and para.cell[:2] == (cell.table, cell.row - 1) and not para.blank]
    columns = [para.cell.column for para in over if para.cell and para.cell.column <= cell.column]
    return next((p for p in reversed(over) if p.cell and columns and p.cell.column == max(columns)), None)
