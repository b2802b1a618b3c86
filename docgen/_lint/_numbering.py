"""Automatic numbers as Word prints them before a paragraph: levels, restarts, formats, the text around the figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen._lint._reading import Source, W
from docgen._lint._styles import Props, number, para_props
from docgen.vn.ordinals import roman

_PLACE = re.compile(r"%([1-9])")
_LATIN = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list: how its figure is written, around what, from where, and its indents."""

    format: str
    text: str
    start: int
    indents: Props
    legal: bool


class Numbering:
    """The lists of one document, and the counters while it is read from its first paragraph to its last."""

    def __init__(self, source: Source) -> None:
        root = source.related("numbering")
        abstracts = {_id(node, "abstractNumId"): node for node in _nodes(root, "abstractNum")}
        self.levels: dict[tuple[str, int], Level] = {}
        self.abstract: dict[str, str] = {}
        for node in _nodes(root, "num"):
            self._read_list(_id(node, "numId"), node, abstracts)
        self._counts: dict[tuple[str, int], int] = {}

    def _read_list(self, name: str, node: etree._Element, abstracts: Mapping[str, etree._Element]) -> None:
        linked = node.find(f"{W}abstractNumId")
        abstract = str(linked.get(f"{W}val", "")) if linked is not None else ""
        self.abstract[name] = abstract
        for level in _nodes(abstracts.get(abstract), "lvl"):
            self.levels[name, int(number(level.get(f"{W}ilvl")))] = _level(level, None)
        for override in _nodes(node, "lvlOverride"):
            place = (name, int(number(override.get(f"{W}ilvl"))))
            own, start = override.find(f"{W}lvl"), override.find(f"{W}startOverride")
            if own is not None:
                self.levels[place] = _level(own, start)
                self.abstract[name] = f"{abstract}/{name}"
            elif start is not None and place in self.levels:
                old = self.levels[place]
                first = int(number(start.get(f"{W}val"), 1))
                self.levels[place] = Level(
                    format=old.format, text=old.text, start=first, indents=old.indents, legal=old.legal
                )
                self.abstract[name] = f"{abstract}/{name}"

    @property
    def indents(self) -> dict[tuple[str, int], Props]:
        """Return the indents of each level of each list."""
        return {place: level.indents for place, level in self.levels.items()}

    def label(self, place: tuple[str, int]) -> str:
        """Count one paragraph of a list and return what is printed before it."""
        level = self.levels[place]
        name, depth = self.abstract.get(place[0], place[0]), place[1]
        self._counts[name, depth] = self._counts.get((name, depth), level.start - 1) + 1
        for deeper in range(depth + 1, 10):
            self._counts.pop((name, deeper), None)
        if level.format == "bullet":
            return level.text
        return _PLACE.sub(lambda found: self._figure(place[0], name, int(found[1]) - 1, level), level.text)

    def _figure(self, list_id: str, name: str, depth: int, asking: Level) -> str:
        level = self.levels.get((list_id, depth), asking)
        count = self._counts.get((name, depth), level.start)
        return _written(count, "decimal" if asking.legal else level.format)


def _written(count: int, style: str) -> str:
    if style in ("upperRoman", "lowerRoman") and 1 <= count <= 3999:
        return roman(count) if style == "upperRoman" else roman(count).lower()
    if style in ("upperLetter", "lowerLetter") and count >= 1:
        letter = _LATIN[(count - 1) % 26] * ((count - 1) // 26 % 9 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style == "decimalZero":
        return f"{count:02d}"
    return "" if style == "none" else str(count)


def _level(node: etree._Element, start: etree._Element | None) -> Level:
    def value(name: str, default: str) -> str:
        child = node.find(f"{W}{name}")
        return str(child.get(f"{W}val", default)) if child is not None else default

    first = start.get(f"{W}val") if start is not None else value("start", "1")
    indents = {
        key: given for key, given in para_props(node.find(f"{W}pPr")).items() if key in ("left", "first", "right")
    }
    return Level(
        format=value("numFmt", "decimal"), text=value("lvlText", ""), start=int(number(first, 1)), indents=indents,
        legal=node.find(f"{W}isLgl") is not None,
    )  # fmt: skip


def _nodes(root: etree._Element | None, name: str) -> list[etree._Element]:
    return root.findall(f"{W}{name}") if root is not None else []


def _id(node: etree._Element, name: str) -> str:
    return str(node.get(f"{W}{name}", ""))
