"""Texts as people type them into a cell ─▶ items: lines, the marks a hand lists them by, what stands below what.

Numbers and letters take the place of the marks, every item begins with a capital and ends with a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docgen.papers import Section
from docgen.vn.text import upper_first

_MARK = re.compile(r"(?P<mark>[-–+•*]|[0-9]{1,2}[.)](?=\s+[^\W\d])|[a-zđê][.)])\s+(?=\S)")
_NAMED = re.compile(r"[^.;:]{1,80}: ")
"""How a line begins that was gathered from a unit: `xã A: …`."""
_BINDING = (
    " bằng bị các cho của cùng cũng do đã đang đến để đó được hay hoặc khi là mà nên nếu như nhưng này ở qua sẽ sau so tại theo "
    "thì thành trên trong trước từ và vào về với vì "
)
"""Words that bind what follows to what stands before; no item of a list begins with one, a broken sentence often goes on so."""
_CELL = 60
_SIGNS = "-–+"
_STOPS = (".", ":", "!", "?", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence with what is added to it: on its line after `between` when it is one line, else below it."""

    lead: str = ""
    text: str = ""
    between: str = ": "

    def sections(self) -> Iterator[Section]:
        """Yield it as items that a paper numbers: without a lead each line of the text is one."""
        below = _items(self.text)
        if not self.lead:
            yield from map(_section, below)
        elif not below:
            yield Section(noi_dung=_ended(upper_first(self.lead)))
        elif len(below) == 1 and not below[0].below:
            yield Section(noi_dung=_ended(f"{upper_first(self.lead)}{self.between}{below[0].words}"))
        else:
            yield Section(noi_dung=f"{upper_first(self.lead)}:", gom=tuple(map(_section, below)))


@dataclass(slots=True, kw_only=True)
class _Item:
    """A line with the kind of mark it bears, and the items below it."""

    mark: str
    words: str
    below: list[_Item] = field(default_factory=list)


def _section(item: _Item) -> Section:
    words = upper_first(item.words)
    if len(item.below) == 1 and not item.below[0].below:
        return Section(noi_dung=_ended(f"{words} {item.below[0].words}"))
    if item.below:
        return Section(noi_dung=words, gom=tuple(map(_section, item.below)))
    return Section(noi_dung=_ended(words))


def _items(text: str) -> list[_Item]:
    """Return the items of a text; what bears another mark than a line that ends in a colon stands below that line."""
    lines = _lines(text)
    if lines and _leads(lines[0]) and len({line.mark for line in lines}) == 1 and not any(map(_leads, lines[1:])):
        return [_Item(mark="", words=lines[0].words, below=lines[1:])]
    found: list[_Item] = []
    open_lists: list[tuple[str, list[_Item]]] = []
    for place, line in enumerate(lines):
        while len(open_lists) > 1 and line.mark in [mark for mark, _ in open_lists[:-1]]:
            open_lists.pop()
        before = lines[place - 1] if place else None
        if not open_lists:
            open_lists.append((line.mark, found))
        elif before and _leads(before) and line.mark not in [mark for mark, _ in open_lists]:
            open_lists.append((line.mark, before.below))
        open_lists[-1][1].append(line)
    return found


def _leads(item: _Item) -> bool:
    return item.words.endswith(":")


def _lines(text: str) -> list[_Item]:
    """Return the lines of a text; a sentence that was broken to fit a cell is one line again."""
    typed = [line.strip() for line in text.split("\n") if line.strip()]
    listed = sum(bool(_MARK.match(line)) for line in typed) > 1
    lines: list[_Item] = []
    broken = not any(line.endswith(":") for line in typed)
    for line in typed:
        item = _marked(line, listed=listed)
        if broken and lines and _goes_on(lines[-1], item):
            lines[-1].words = f"{lines[-1].words} {item.words}"
        else:
            lines.append(item)
    return lines


def _goes_on(before: _Item, item: _Item) -> bool:
    """Return whether a line is the rest of the one before: it begins as no item does, or that one is as long as a cell."""
    if item.mark or not item.words[0].islower() or before.words.endswith((*_STOPS, ";")) or _NAMED.match(item.words):
        return False
    return f" {item.words.split()[0]} " in _BINDING or len(before.words) >= _CELL


def _marked(line: str, *, listed: bool) -> _Item:
    """Return a line with its mark apart. A sign before the only figure of a text may be a sign: `- 12,5%`."""
    found = _MARK.match(line)
    mark = found["mark"] if found else ""
    alone = mark[-1:] == "." and mark[0].isalpha()
    if found is None or (not listed and (alone or (mark in _SIGNS and line[found.end()].isdigit()))):
        return _Item(mark="", words=line)
    return _Item(mark="1" if mark[0].isdigit() else "a" if mark[0].isalpha() else mark, words=line[found.end() :])


def _ended(text: str) -> str:
    """Return an item with one stop at its end."""
    bare = text.rstrip(" ;,")
    return bare if bare.endswith(_STOPS) else f"{bare}."


def section_list(told: Iterable[Told]) -> tuple[Section, ...]:
    """Return all of them as items of one list."""
    return tuple(section for one in told for section in one.sections())
