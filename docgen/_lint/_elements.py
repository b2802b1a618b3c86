"""The fourteen boxes found in a resolved document, and what lies between them: legal bases, addressees, body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from docgen._lint._end import Annex, End, find_end
from docgen._lint._head import Head, find_head, is_type_title, parse_number
from docgen._lint._lines import Line, is_one, lines_of, matches, starts_as
from docgen._lint._roles import Role, roles
from docgen._lint._values import Para, Resolved
from docgen.vn.rules import pattern
from docgen.vn.symbols import type_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Elements:
    """A document with its elements named. `body` holds running paragraphs outside tables; `code` is the type's code.

    `attached` is the body of a regulation or plan issued with a decision (Mẫu 1.3), after its title.
    """

    document: Resolved
    head: Head
    end: End
    authority: Line | None
    bases: tuple[Para, ...]
    order: Line | None
    addressed: tuple[Line, ...]
    body: tuple[Para, ...]
    roles: tuple[Role, ...]
    attached: tuple[Role, ...]
    symbol: str
    issued: date | None

    @property
    def letter(self) -> bool:
        """Return whether this is a công văn: V/v under the number, or addressees and no type."""
        untitled = self.head.type is None and not any(line.upper and line.bold for line in self.head.below)
        return bool(self.head.letter_subject) or (untitled and bool(self.addressed))

    @property
    def annexes(self) -> tuple[Annex, ...]:
        """Return the annexes in order."""
        return self.end.annexes

    @property
    def code(self) -> str:
        """Return the type's code in the symbol, or "" for a letter or an unknown one."""
        first = self.symbol.split("-")[0].strip()
        return first if first in type_codes() else ""

    @property
    def main(self) -> tuple[Para, ...]:
        """Return the paragraphs of the document without its annexes."""
        return self.document.paras[: self.annexes[0].start] if self.annexes else self.document.paras


def find_elements(document: Resolved) -> Elements:
    """Return the elements of a document."""
    head = find_head(document)
    paras = document.paras
    first = head.lines[head.title_end - 1].para if head.title_end and head.lines else None
    after = next(i for i, para in enumerate(paras) if para is first) + 1 if first else 0
    end = find_end(paras, after)
    middle = [para for para in paras[after : end.start] if not para.boxed]
    running = [para for para in middle if not para.blank]
    authority, bases, order = _preamble(running)
    addressed = _addressed(running)
    lines = [line for line in (authority, order, *addressed) if line]
    taken = {para.number for para in (*bases, *(line.para for line in lines))}
    found = parse_number(head.number) if head.number else None
    body = tuple(p for p in running if p.number not in taken and p.cell is None and not matches(p.text, "duong_ke_chu"))
    return Elements(
        document=document,
        head=head,
        end=end,
        authority=authority,
        bases=bases,
        order=order,
        addressed=addressed,
        body=body,
        roles=tuple(roles(body)),
        attached=tuple(roles(_attached(paras, end))),
        symbol=found["ky_hieu"] if found else "",
        issued=issued_on(head.dated),
    )


def _attached(paras: Sequence[Para], end: End) -> list[Para]:
    """Return the body of a document issued with this one: a title of its own after the signature, no annex's heading."""
    closing = [line.para.number for line in (*end.titles, *end.recipients, end.label, end.name) if line]
    until = end.annexes[0].start if end.annexes else len(paras)
    rest = [p for p in paras[max(closing, default=len(paras)) : until] if not p.blank and not p.boxed]
    plain = [para for para in rest if para.cell is None and not matches(para.text, "duong_ke_chu")]
    title = next((i for i, para in enumerate(plain[:10]) if any(is_type_title(line) for line in lines_of(para))), None)
    if title is None:
        return []
    begins = (i for i, para in enumerate(plain) if i > title and (matches(para.text, "chuong") or _runs_on(para)))
    return plain[next(begins, len(plain)) :]


def _runs_on(para: Para) -> bool:
    return para.shape.align != "center" and not matches(para.text, "kem_theo")


def _preamble(running: list[Para]) -> tuple[Line | None, tuple[Para, ...], Line | None]:
    authority: Line | None = None
    bases: list[Para] = []
    for para in running[:60]:
        line = next(lines_of(para), None)
        if line is None:
            continue
        if line.upper and is_one(line.text, "lenh"):
            return authority, tuple(bases), line
        if not bases and authority is None and _is_authority(line):
            authority = line
        elif matches(line.text, "can_cu") and not _is_sentence(para):
            bases.append(para)
        elif bases or len(line.text) > 200 or matches(line.text, "dieu") or matches(line.text, "muc"):
            break
    named = any(matches(para.text, "can_cu_mo") for para in bases)
    return None, tuple(bases) if named and len(bases) > 1 else (), None


def _is_authority(line: Line) -> bool:
    named = any(starts_as(line.text, name) for name in ("chu_tich_uy_ban", "uy_ban", "chuc_vu", "cap_tren", "co_quan"))
    return line.upper and len(line.text) < 120 and named and not is_one(line.text, "lenh")


def _is_sentence(para: Para) -> bool:
    """Return whether a paragraph that opens like a legal basis goes on to do something: it ends with a colon."""
    return para.text.rstrip().endswith(":")


def _addressed(running: list[Para]) -> tuple[Line, ...]:
    for position, para in enumerate(running[:12]):
        first = next(lines_of(para), None)
        if first is None or not matches(first.text, "kinh_gui"):
            continue
        found = [first]
        for line in islice(chain.from_iterable(map(lines_of, running[position:])), 1, None):
            same = line.para is para or (
                para.cell is not None and line.para.cell and line.para.cell.table == para.cell.table
            )
            if not same and not line.text.startswith(("-", "–")):
                break
            found.append(line)
        return tuple(found)
    return ()


def issued_on(line: Line | None) -> date | None:
    """Return the day of the date line; the first of its month or year where the rest is open."""
    found = pattern("ngay_tach").match(line.text) if line else None
    if not found or not found["nam"].strip().isdigit():
        return None
    day, month = (int(found[name]) if found[name].strip().isdigit() else 1 for name in ("ngay", "thang"))
    try:
        return date(int(found["nam"]), month, day)
    except ValueError:
        return None
