"""A value that a template asks for, as a value of its own: it is kept with what was compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Literal

Paths = tuple[str, ...]
How = Literal["printed", "looped", "tested", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A value that a template asks for.

    `path` is dotted, `[]` standing for the items of a list: `chi_tieu[].muc[].ten`. `part` is the zip part, `paragraph` the
    paragraph's number in it from 1, or None outside paragraphs; `text` is that paragraph's text and `tag` the tag as it is
    written. `use` is how the value is used: "printed", "looped" over, "tested", or "read" (compared, computed with, handed
    to a function). `filters` are the filters it goes through, first one first, and the methods it is asked for (`items()`).

    `filled` are the paths that are known to hold something where the tag stands (an `if` is around it); `present` those
    that may be absent without harm (`default`, `is defined`); `conditional` says that the tag stands in a branch, `whole`
    that everything below the path is used in a way that cannot be followed. `compared` are the constants it is held against.
    """

    path: str
    part: str = ""
    paragraph: int | None = None
    text: str = ""
    tag: str = ""
    use: How = "printed"
    filters: Paths = ()
    filled: Paths = ()
    present: Paths = ()
    conditional: bool = False
    whole: bool = False
    compared: tuple[Any, ...] = ()


_NAMES = tuple(Tag.__dataclass_fields__)
_STEP = re.compile(r"\[\]|\.?[^.\[]+")

as_plain = attrgetter(*_NAMES)
"""Return a tag as a tuple of plain values."""


def from_plain(values: tuple[Any, ...]) -> Tag:
    """Return the tag that `as_plain` gave."""
    return Tag(**dict(zip(_NAMES, values, strict=True)))


def above(path: str) -> list[str]:
    """Return the path and every path it goes through: `muc`, `muc[]`, `muc[].ten`."""
    found, whole = [], ""
    for step in _STEP.findall(path):
        whole += step
        found.append(whole)
    return found
