"""Boxes 1 to 5 and 9a in a document of any layout: a table of two columns, tabs, or plain paragraphs."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from docgen._lint._lines import Line, all_lines, is_one, matches, starts_as
from docgen._lint._values import Para, Resolved
from docgen.vn.rules import pattern, rulebook
from docgen.vn.symbols import type_codes
from docgen.vn.text import fold

_REACH = 70
"""How many lines from the top the head may take."""

_LIKE = 0.82
_INDENT = 3.0
"""A first-line indent in mm that no subject has: what carries it is the text already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The lines of the head; absent ones are None or empty. `end` is the index of the first line after boxes 1 to 4."""

    state: Line | None
    motto: Line | None
    upper: tuple[Line, ...]
    issuer: tuple[Line, ...]
    number: Line | None
    dated: Line | None
    letter_subject: tuple[Line, ...]
    type: Line | None
    type_name: str
    subject: tuple[Line, ...]
    typed_rules: tuple[Line, ...]
    marks: tuple[Line, ...]
    end: int
    title_end: int
    lines: tuple[Line, ...]

    @property
    def below(self) -> tuple[Line, ...]:
        """Return the first lines under boxes 1 to 4: where a title stands, of whatever kind."""
        return self.lines[self.end : self.end + 4]

    @property
    def official(self) -> bool:
        """Return whether this is the head of an official document."""
        named = bool(self.issuer) or self.type is not None
        return (self.state is not None and (named or self.number is not None)) or (self.number is not None and named)


def find_head(document: Resolved) -> Head:
    """Return the head of a document."""
    lines = _top_lines(document.paras)
    state = next((line for line in lines[:40] if _is_state(line)), None)
    motto = next((line for line in lines[:45] if _is_motto(line)), None)
    number = next((line for line in lines[:50] if matches(line.text, "so")), None)
    title = _title(lines, state, number)
    top = lines[: title + 1] if title is not None else lines[:50]
    if number not in top:
        number = None
    dated = next((line for line in top if _is_date(line)), None)
    subject = _letter_subject(lines, number)
    typed = tuple(line for line in lines if matches(line.text, "duong_ke_chu"))
    known = [line for line in (state, motto, number, dated, *subject, *typed) if line]
    marks = tuple(line for line in top if _is_mark(line))
    end = 1 + max((lines.index(line) for line in known if line in top or line in subject), default=-1)
    agencies = _agencies(lines[: title if title is not None else end], state, number, [*known, *marks])
    split = _issuer_from(agencies)
    named = lines[title] if title is not None else None
    following, title_end = _subject(lines, title + 1) if title is not None else ((), end)
    return Head(
        state=state, motto=motto, upper=tuple(agencies[:split]), issuer=tuple(agencies[split:]), number=number,
        dated=dated, letter_subject=tuple(subject), type=named, type_name=_type_name(named), subject=tuple(following),
        typed_rules=typed, marks=marks, end=end, title_end=max(title_end, end), lines=tuple(lines),
    )  # fmt: skip


def _is_mark(line: Line) -> bool:
    """Return whether a line is a mark of secrecy, urgency or circulation (boxes 10 and 11)."""
    return any(is_one(line.text, name) for name in ("do_mat", "do_khan", "luu_hanh"))


def _top_lines(paras: Sequence[Para]) -> list[Line]:
    lines: list[Line] = []
    for para in paras:
        if not para.blank:
            lines.extend(all_lines([para]))
        if len(lines) >= _REACH:
            break
    return lines


def _is_state(line: Line) -> bool:
    text = fold(rulebook().elements["quoc_hieu"].text)
    return _like(line.folded, text) and len(line.text) < 60


def _is_motto(line: Line) -> bool:
    folded, text = line.folded, fold(rulebook().elements["tieu_ngu"].text)
    return len(folded) < 45 and (_like(folded, text) or (folded.startswith(text[:7]) and text[9:15] in folded))


def _like(folded: str, text: str) -> bool:
    if folded[:12] == text[:12] and abs(len(folded) - len(text)) < 14:
        return True
    return 0.6 < len(folded) / len(text) < 1.5 and difflib.SequenceMatcher(None, folded, text).ratio() >= _LIKE


def _is_date(line: Line) -> bool:
    return len(line.text) < 90 and (
        matches(line.text, "ngay_tach") or matches(line.text, "ngay_so") or _loose_date(line.text)
    )


def _loose_date(text: str) -> bool:
    return matches(text, "ngay_thang") and len(text) < 70 and not matches(text, "can_cu")


def _title(lines: Sequence[Line], state: Line | None, number: Line | None) -> int | None:
    """Return the index of the line that names the type: alone, in capitals or centred, below the head."""
    names = _type_names()
    start = lines.index(state) if state else lines.index(number) if number else 0
    for position, line in enumerate(lines[start : start + 25], start):
        plain = line.para.cell is None or line.para.cell.column == 0
        if (
            line.folded.strip(" :.") in names
            and plain
            and (line.upper or line.para.shape.align == "center" or line.bold)
        ):
            return position
        if len(line.text) > 160 or matches(line.text, "kinh_gui"):
            break
    return None


def _type_names() -> dict[str, str]:
    """Return the name of each type, folded → its code."""
    return {fold(name.partition(" (")[0]): code for code, name in type_codes().items()}


def is_type_title(line: Line) -> bool:
    """Return whether a line is the name of a type and stands as a title."""
    return line.upper and line.folded.strip(" :.") in _type_names() and (line.bold or line.para.shape.align == "center")


def _type_name(line: Line | None) -> str:
    return line.folded.strip(" :.") if line else ""


def type_code(name: str) -> str:
    """Return the code of a folded type name, or "" for none."""
    return _type_names().get(name, "")


def _letter_subject(lines: Sequence[Line], number: Line | None) -> list[Line]:
    opening = next(
        (i for i, line in enumerate(lines[:40]) if matches(line.text, "vv") or _late_subject(line, number)), None
    )
    if opening is None:
        return []
    first = lines[opening]
    found = [first]
    for line in lines[opening + 1 : opening + 6]:
        cell = line.para.cell
        if cell is None or first.para.cell is None or cell[:3] != first.para.cell[:3] or _is_mark(line):
            break
        found.append(line)
    return found


def _late_subject(line: Line, number: Line | None) -> bool:
    """Return whether a line under the number says Về việc where V/v should stand."""
    if number is None or number.para.cell is None or line.para.cell is None:
        return False
    beside = line.para.cell[:1] == number.para.cell[:1] and line.column == number.column
    return beside and matches(line.text, "ve_viec")


def _agencies(lines: Sequence[Line], state: Line | None, number: Line | None, known: Sequence[Line]) -> list[Line]:
    until = lines.index(number) if number in lines else len(lines)
    rest = [line for line in lines[:until] if line not in known and line.upper and len(line.text) < 120]
    if state is None:
        return [line for line in rest if not line.para.boxed][:4]
    if state.para.cell is not None:
        table = state.para.cell.table
        rest = [line for line in rest if line.para.cell and line.para.cell.table == table]
        return [line for line in rest if line.column != state.column] or _in_other_tables(lines, state, known)
    return [line for line in rest if line.column <= 0 and line.para.cell is None and not line.para.boxed][:4]


def _in_other_tables(lines: Sequence[Line], state: Line, known: Sequence[Line]) -> list[Line]:
    """Return agency lines of a head whose Quốc hiệu stands in a table of its own."""
    above = lines[: max([lines.index(line) for line in known if line in lines], default=0) + 1]
    apart = [line for line in above if line not in known and line.upper and len(line.text) < 120]
    return [
        line for line in apart if line.para.cell and state.para.cell and line.para.cell.table != state.para.cell.table
    ]


def _issuer_from(lines: Sequence[Line]) -> int:
    """Return where the issuer's own name begins among the agency lines: after the last line of its superior."""
    if len(lines) < 2:
        return 0
    if not starts_as(lines[0].text, "cap_tren"):
        bold = [line.bold for line in lines]
        return bold.index(True) if True in bold else 0
    for position, line in enumerate(lines[1:], 1):
        if starts_as(line.text, "co_quan") or starts_as(line.text, "uy_ban"):
            return position
    if starts_as(lines[1].text, "don_vi") and len(lines) == 2:
        return 0
    return next((i for i in range(1, len(lines)) if lines[i].bold and not lines[i - 1].bold), 0)


def _subject(lines: Sequence[Line], start: int) -> tuple[list[Line], int]:
    found: list[Line] = []
    position = start
    for position, line in enumerate(lines[start : start + 8], start):
        if matches(line.text, "duong_ke_chu"):
            return found, position + 1
        if _ends_subject(line, found):
            return found, position
        found.append(line)
    return found, position + 1 if lines[start:] else start


def _ends_subject(line: Line, found: Sequence[Line]) -> bool:
    text = line.text
    if any(
        matches(text, name) for name in ("can_cu_mo", "kinh_gui", "muc", "muc_chu", "dieu", "chuong", "khoan", "so")
    ):
        return True
    if line.upper and (starts_as(text, "chu_tich_uy_ban") or starts_as(text, "uy_ban") or is_one(text, "lenh")):
        return True
    if line.upper and starts_as(text, "chuc_vu"):
        return True
    if found and line.upper and not found[-1].upper:
        return True
    centred = line.para.shape.align == "center" or line.column > 0
    if not found:
        return not centred and not line.bold and (len(text) > 150 or line.para.shape.first > _INDENT)
    after_rule = bool(found[-1].para.shape.borders)
    return after_rule or len(found) >= 5 or not (centred or (line.bold and found[-1].para.shape.align != "center"))


def parse_number(line: Line) -> dict[str, str] | None:
    """Return the parts of the line Số: its word, colon, figure, spaces and symbol; None when it has no such shape."""
    found = pattern("so_tach").match(line.text)
    return {key: value or "" for key, value in found.groupdict().items()} if found else None
