"""The money that goes with the awards: how much for each form and kind, for each row, and in all.

Rules: Nghị định 152/2025/NĐ-CP, Điều 49. The base salary of the day of the decision counts; of several titles for one period
the highest alone is paid; a title and a form of commendation at once are both paid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from docgen.vn.awards import Bonus, bonus

from ..awards.office import office_of
from ..awards.recipient import Recipient
from ..awards.rules_list import form_of, identity, is_title, told_apart
from .model import AwardDecision

Group = tuple[str, str]
"""A form of award and a kind of recipient: what all its recipients get alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What each recipient of a group gets, in đồng.

    `computed` is how the table has it, None where it knows no rate; `typed` says that the clerk's own figure counts.
    """

    amount: int
    computed: Bonus | None
    typed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """All of it: `levels` by group, `missing` the groups without a level, `amounts` by row of the input, in đồng.

    `outdone` are the rows, by place in the input, that get nothing because a higher title of theirs is paid.
    """

    levels: Mapping[Group, Level]
    missing: tuple[Group, ...]
    amounts: tuple[int, ...]
    outdone: frozenset[int]

    @property
    def total(self) -> int:
        """Return the sum in đồng."""
        return sum(self.amounts)


def money(paper: AwardDecision) -> Money:
    """Return the money of a decision; of one without bonus, none and nothing missing."""
    if paper.khong_tien_thuong:
        return Money(levels={}, missing=(), amounts=(0,) * len(paper.danh_sach), outdone=frozenset())
    groups = [group_of(paper, row) for row in paper.danh_sach]
    found = {group: _level(paper, group) for group in dict.fromkeys(groups) if group[0]}
    levels = {group: level for group, level in found.items() if level is not None}
    full = [levels[group].amount if group in levels else 0 for group in groups]
    outdone = _outdone(paper, full)
    return Money(
        levels=levels,
        missing=tuple(group for group, level in found.items() if level is None),
        amounts=tuple(0 if place in outdone else amount for place, amount in enumerate(full)),
        outdone=outdone,
    )


def group_of(paper: AwardDecision, row: Recipient) -> Group:
    """Return the form and the kind of a row."""
    return form_of(row, paper.hinh_thuc), row.phan_loai


def _level(paper: AwardDecision, group: Group) -> Level | None:
    form, kind = group
    on = paper.ngay.earliest
    computed = bonus(form, kind, on, office_of(paper.tham_quyen, on), paper.lam_tron)  # type: ignore[arg-type]
    typed = next((own for own in paper.muc_thuong if (own.hinh_thuc or paper.hinh_thuc, own.phan_loai) == group), None)
    if typed:
        return Level(amount=typed.so_tien, computed=computed, typed=True)
    return Level(amount=computed.amount, computed=computed, typed=False) if computed else None


def _outdone(paper: AwardDecision, full: list[int]) -> frozenset[int]:
    """Return the rows whose recipient has a title that is worth more, or as much and stands above (rule 3 of Điều 49)."""
    on, rows = paper.ngay.earliest, paper.danh_sach
    titled: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if is_title(form_of(row, paper.hinh_thuc), on):
            titled[identity(row)].append(place)
    return frozenset(
        place
        for places in titled.values()
        for place in places
        for other in places
        if not told_apart(rows[place], rows[other]) and (full[other], -other) > (full[place], -place)
    )
