"""Boxes 7 and 9b, and the annexes: where a document ends, who signs, who receives, what is attached."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from docgen._lint._lines import Line, all_lines, lines_of, matches, starts_as
from docgen._lint._values import Para
from docgen.vn.rules import keys, pattern
from docgen.vn.text import fold

_LABEL_LENGTH = 40
_LABEL_PARAGRAPH = 250
_AFTER = 80
_MIDDLE = 50.0
"""An indent in mm that places a line in the right half of the page."""

_SENTENCE = 110
"""A line longer than this is text and no part of a signature."""

_BEFORE = 14
"""How many lines above the label Nơi nhận a signature may stand in a document without a table for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """One annex: the index of its first paragraph, its heading, name and reference lines, its number as written."""

    start: int
    heading: Line
    number: str
    names: tuple[Line, ...]
    reference: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of a document. `start` is the index of the paragraph where it begins; `titles` stand above `name`."""

    start: int
    label: Line | None
    recipients: tuple[Line, ...]
    titles: tuple[Line, ...]
    name: Line | None
    annexes: tuple[Annex, ...]


def find_end(paras: Sequence[Para], after: int) -> End:
    """Return the end of a document whose head ends before paragraph `after` (an index)."""
    label_at, label = _label(paras, after)
    annexes = _annexes(paras, label_at + 1 if label else after)
    limit = annexes[0].start if annexes else len(paras)
    if label is None:
        start = _signature_start(paras, after, limit)
        titles, name = _signer(all_lines(paras[start:limit]))
        return End(start=start, label=None, recipients=(), titles=titles, name=name, annexes=annexes)
    recipients, beside, start = _around(paras, label_at, label, limit)
    titles, name = _signer(beside)
    return End(start=start, label=label, recipients=recipients, titles=titles, name=name, annexes=annexes)


def _label(paras: Sequence[Para], after: int) -> tuple[int, Line | None]:
    for position in range(after, len(paras)):
        para = paras[position]
        if len(para.text) < _LABEL_PARAGRAPH and _may_be_label(para.text):
            for line in lines_of(para):
                if len(line.text) < _LABEL_LENGTH and matches(line.text, "noi_nhan"):
                    return position, line
    return len(paras), None


def _may_be_label(text: str) -> bool:
    whole = text if text.isascii() else unicodedata.normalize("NFC", text)
    return any(key in whole for key in keys("noi_nhan"))


def _around(paras: Sequence[Para], at: int, label: Line, limit: int) -> tuple[tuple[Line, ...], list[Line], int]:
    """Return the recipients, the lines of the signature, and where the end begins."""
    if label.para.cell is not None:
        table = label.para.cell.table
        rows = [
            para for para in paras if para.cell and para.cell.table == table and para.cell.row >= label.para.cell.row
        ]
        lines = all_lines(rows)
        own = [line for line in lines if line.column == label.column]
        recipients = own[own.index(label) + 1 :] if label in own else own
        start = next(i for i, para in enumerate(paras) if para.cell and para.cell.table == table)
        beside = [line for line in lines if line.column != label.column]
        return tuple(recipients), beside or _above(paras, start), start
    lines = all_lines(paras[at : min(limit, at + _AFTER)])
    columns = [line for line in lines if line.column > label.column and line.column > 0] if label.column >= 0 else []
    left = [line for line in lines[lines.index(label) + 1 :] if line not in columns]
    recipients = [line for line in left if _is_recipient(line)]
    if columns:
        rest = [line for line in left if not _is_recipient(line)]
        return tuple(recipients), [*columns, *rest], at
    above = _above(paras, at)
    if above:
        return tuple(recipients), above, paras.index(above[0].para)
    return tuple(recipients), [line for line in left if not _is_recipient(line)], at


def _is_recipient(line: Line) -> bool:
    text = line.para.label or line.text
    return text[:1] in "-–+•" or matches(line.text, "luu")


def _above(paras: Sequence[Para], at: int) -> list[Line]:
    """Return the signature that stands above the label, from its first title on."""
    lines = all_lines(paras[max(0, at - _BEFORE) : at])
    text = [i for i, line in enumerate(lines) if matches(line.text, "ket_thuc") or len(line.text) > _SENTENCE]
    lines = lines[max(text, default=-1) + 1 :]
    first = _first_title(lines)
    return lines[first:] if first is not None else []


def _first_title(lines: Sequence[Line]) -> int | None:
    """Return which line is the signer's first title: one in capitals, or else one that stands like a title."""
    capitals = next((i for i, line in enumerate(lines) if _is_title(line)), None)
    if capitals is not None:
        return capitals
    return next((i for i, line in enumerate(lines) if _stands_as_title(line)), None)


def _stands_as_title(line: Line) -> bool:
    placed = line.para.shape.align == "center" or line.para.shape.left > _MIDDLE or line.column > 0
    return placed and len(line.text) < _LABEL_LENGTH and starts_as(line.text, "chuc_vu")


def _is_title(line: Line) -> bool:
    short = len(line.text) < 80
    return (
        short and line.upper and (matches(line.text, "ky_truoc") or starts_as(line.text, "chuc_vu") or _slashed(line))
    )


def _slashed(line: Line) -> bool:
    return matches(line.text, "ky_sai")


def _signature_start(paras: Sequence[Para], after: int, limit: int) -> int:
    for position in range(max(after, limit - 2 * _BEFORE), limit):
        lines = list(lines_of(paras[position]))
        if lines and all(_is_title(line) for line in lines):
            cell = paras[position].cell
            if cell is None:
                return position
            return next(i for i, para in enumerate(paras) if para.cell and para.cell.table == cell.table)
    return limit


def _signer(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Line | None]:
    kept = [line for line in lines if not line.text.startswith(("(", "[")) and not matches(line.text, "chi_dau")]
    first = _first_title(kept)
    if first is None:
        return (), None
    titles: list[Line] = []
    for line in kept[first:]:
        if titles and _is_name(line):
            return tuple(titles), line
        if len(line.text) > 110:
            break
        if line.upper or starts_as(line.text, "chuc_vu"):
            titles.append(line)
    return tuple(titles), None


def _is_name(line: Line) -> bool:
    parts = line.text.split()
    if not 2 <= len(parts) <= 7 or any(char.isdigit() for char in line.text):
        return False
    if _is_title(line) or starts_as(line.text, "uy_ban") or starts_as(line.text, "chuc_vu"):
        return False
    small = sum(not part[:1].isupper() for part in parts)
    return small <= (len(parts) > 2) and (not line.upper or _reads_as_name(line))


def _reads_as_name(line: Line) -> bool:
    """Return whether a line in capitals is a person's name: short words, none of an agency's."""
    return len(line.text.split()) <= 4 and not starts_as(line.text, "co_quan") and "." not in line.text


def _annexes(paras: Sequence[Para], after: int) -> tuple[Annex, ...]:
    found = []
    for position in range(after, len(paras)):
        para = paras[position]
        if para.cell is not None or not para.text[:12].strip().lower().startswith("ph"):
            continue
        lines = list(lines_of(para))
        match = pattern("phu_luc").match(lines[0].text) if lines else None
        inline = (
            pattern("phu_luc_ten").match(lines[0].text) if lines and not match and len(lines[0].text) < 160 else None
        )
        if inline and not (lines[0].bold or para.shape.align == "center"):
            continue
        if heading := match or inline:
            found.append(_annex(paras, position, lines, heading["so"] or ""))
    return tuple(found)


def _annex(paras: Sequence[Para], position: int, lines: Sequence[Line], number: str) -> Annex:
    following = [*lines[1:], *all_lines(para for para in paras[position + 1 : position + 8] if para.cell is None)]
    names: list[Line] = []
    reference: list[Line] = []
    for line in following:
        if matches(line.text, "kem_theo") or (reference and not reference[-1].text.rstrip().endswith(")")):
            reference.append(line)
        elif (
            reference
            or not (line.bold or line.para.shape.align == "center")
            or matches(line.text, "duong_ke_chu")
            or fold(line.text).startswith("phu luc")
        ):
            break
        else:
            names.append(line)
    return Annex(start=position, heading=lines[0], number=number, names=tuple(names), reference=tuple(reference))
