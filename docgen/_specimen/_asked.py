"""The tags of a template ─▶ values that fill it: lists of three, tests that hold, numbers and dates where filters want them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docgen._specimen._records import MANY
from docgen.vn.made_up import made_up

if TYPE_CHECKING:
    from docgen._engine import Tag

_STEP = re.compile(r"\[\]|[^.\[]+")
_DATES = frozenset({"ngay", "ngay_thang", "thang_nam", "nam", "quy", "thu", "strftime()", "isoformat()"})
_NUMBERS = frozenset({
    "so", "tien", "phan_tram", "ty_le", "dem", "la_ma", "chu_cai", "bang_chu", "tien_bang_chu", "dem_bang_chu", "thu_tu",
    "round", "int", "float", "abs", "filesizeformat",
})  # fmt: skip
_WHOLE_OF_A_SHARE = re.compile(r"\|\s*ty_le\(")
_LISTS = frozenset({"noi", "join", "length", "count", "first", "last", "map", "sum", "batch", "slice", "groupby"})
_GROUPS = frozenset({"items()", "values()", "keys()", "items", "dictsort", "xmlattr"})


@dataclass(slots=True)
class _Asked:
    """What the tags ask of one path: its fields, its items, and how it is used itself."""

    fields: dict[str, _Asked] = field(default_factory=dict)
    items: _Asked | None = None
    tags: list[Tag] = field(default_factory=list)

    def below(self, step: str) -> _Asked:
        if step == "[]":
            self.items = self.items or _Asked()
            return self.items
        return self.fields.setdefault(step, _Asked())

    @property
    def filters(self) -> set[str]:
        return {name for tag in self.tags for name in tag.filters}


def values_asked(tags: Iterable[Tag]) -> dict[str, Any]:
    """Return values for every tag. The same tags give the same values."""
    root = _Asked()
    for tag in tags:
        asked = root
        for step in _STEP.findall(tag.path):
            asked = asked.below(step)
        asked.tags.append(tag)
    return {name: _value(asked, name, 0) for name, asked in root.fields.items()}


def _value(asked: _Asked, name: str, number: int) -> Any:
    if asked.items is not None:
        items = asked.items
        return [_value(items, name, number + position) for position in range(MANY)]
    if asked.fields:
        return {inner: _value(below, inner, number) for inner, below in asked.fields.items()}
    if "loop()" in asked.filters:
        return []  # a list inside itself ends here
    if asked.filters & _GROUPS:
        return {made_up(name, "", position): made_up(name, "", position) for position in range(MANY)}
    if any(tag.use == "looped" and tag.whole for tag in asked.tags):
        return [(made_up(name, "", position), str(position + 1)) for position in range(MANY)]
    if asked.filters & _LISTS or any(tag.use == "looped" for tag in asked.tags):
        return [made_up(name, "", number + position) for position in range(MANY)]
    return _single(asked, name, number)


def _single(asked: _Asked, name: str, number: int) -> Any:
    constants = [value for tag in asked.tags for value in tag.compared if value is not None]
    if constants:
        return constants[number % len(constants)]
    if asked.filters & _DATES:
        return datetime.date(2026, 9, 2) + datetime.timedelta(days=number)
    if asked.filters & _NUMBERS or any(_WHOLE_OF_A_SHARE.search(tag.tag) for tag in asked.tags):
        return 12 + number
    tested = all(tag.use == "tested" for tag in asked.tags)
    return True if tested else made_up(name, "", number)
