"""The list in the order of the page: awards, kinds of recipient below them, and one running number through all.

The number is the one that the golden book and the certificate bear (Nghị định 98/2023/NĐ-CP, Điều 104; rule C26).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docgen.vn.names import collation_key, name_key

from ..awards.fields import KINDS
from ..awards.recipient import Recipient, numbered
from ..awards.rules_list import form_of
from ..awards.wording import PRINTED_KINDS
from .model import AwardDecision

FEW = 3
"""A list of no more rows than this stands in Điều 1 itself, unless the clerk says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row as it is printed: its running number, its place in the input (from 0), and the row itself."""

    stt: int
    position: int
    row: Recipient


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One award: its form as `award_forms.toml` names it ("" for none), whether it is given posthumously, and to whom.

    `groups` are the recipients by kind, in the order of the page; a kind that nobody is of is not there.
    """

    form: str
    posthumous: bool
    groups: dict[str, tuple[Entry, ...]]

    def entries(self) -> tuple[Entry, ...]:
        """Return all rows of the award, group by group."""
        return tuple(entry for group in self.groups.values() for entry in group)

    def rows(self) -> tuple[Recipient, ...]:
        """Return all recipients of the award, group by group."""
        return tuple(entry.row for entry in self.entries())


def awards(paper: AwardDecision) -> tuple[Award, ...]:
    """Return the list by awards, in the order in which the input first names them."""
    split = _split(paper)
    numbers = _numbers(paper, [position for kinds in split.values() for found in kinds.values() for position in found])
    rows = paper.danh_sach
    return tuple(
        Award(
            form=form,
            posthumous=posthumous,
            groups={
                kind: tuple(Entry(stt=numbers[place], position=place, row=rows[place]) for place in found)
                for kind, found in kinds.items()
            },
        )
        for (form, posthumous), kinds in split.items()
    )


def entries(paper: AwardDecision) -> tuple[Entry, ...]:
    """Return every row in the order of the page."""
    return tuple(entry for award in awards(paper) for entry in award.entries())


def is_annexed(paper: AwardDecision) -> bool:
    """Return whether the list stands on pages of its own."""
    return len(paper.danh_sach) > FEW if paper.danh_sach_kem is None else paper.danh_sach_kem


def kinds_listed(rows: Sequence[Recipient]) -> str:
    """Return the kinds of recipient among the rows, collectives first: `tập thể, cá nhân, hộ gia đình`."""
    present = {row.phan_loai for row in rows}
    return ", ".join(KINDS[kind] for kind in PRINTED_KINDS if kind in present)


def _split(paper: AwardDecision) -> dict[tuple[str, bool], dict[str, list[int]]]:
    """Return (form, posthumous) → kind → places in the input, each in the order of the page."""
    found: dict[tuple[str, bool], dict[str, list[int]]] = {}
    for place, row in enumerate(paper.danh_sach):
        award = found.setdefault((form_of(row, paper.hinh_thuc), row.truy_tang), defaultdict(list))
        award[row.phan_loai].append(place)
    return {
        award: {kind: sorted(kinds[kind], key=_order(paper)) for kind in PRINTED_KINDS if kind in kinds}
        for award, kinds in found.items()
    }


def _order(paper: AwardDecision) -> Any:
    """Return what a group is sorted by; places that count as equal stay as they are."""
    rows = paper.danh_sach
    if paper.sap_xep == "theo-ten":
        return lambda place: _by_name(rows[place])
    if paper.sap_xep == "theo-don-vi":
        return lambda place: (collation_key(rows[place].don_vi or rows[place].dia_chi), _by_name(rows[place]))
    return None


def _by_name(row: Recipient) -> Any:
    """Return the key of a name: people by given name, collectives word by word."""
    return collation_key(row.ho_ten) if row.phan_loai == "tap-the" else name_key(row.ho_ten)


def _numbers(paper: AwardDecision, order: Sequence[int]) -> dict[int, int]:
    """Return place in the input → running number: as typed, else as the rows stand on the page."""
    if any(row.stt is not None for row in paper.danh_sach):
        return {place: row.stt or 0 for place, row in enumerate(numbered(paper.danh_sach))}
    return {place: number for number, place in enumerate(order, start=1)}
