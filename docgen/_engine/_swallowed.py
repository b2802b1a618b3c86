"""What a tag takes away with it: `{%p … %}` stands for its paragraph, `{%tr … %}` for its row, `{%tc … %}` for its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from docgen._archive import parse_xml
from docgen._engine._skeleton import Skeleton, Written
from docgen.catalogue import contract
from docgen.errors import Diagnostic, Place

_WORDS = {"p": ("đoạn", "paragraph"), "tr": ("dòng bảng", "table row"), "tc": ("ô", "cell")}
_COMMENT = re.compile(r"{#.*?#}", re.DOTALL)

At = Callable[[Written], Place]


def swallowed(xml: str, skeleton: Skeleton, at: At) -> Iterator[Diagnostic]:
    """Yield a fault for each tag that takes text or other tags away, or has no row or cell to stand for."""
    lettered = [tag for tag in skeleton.tags if tag.letter in _WORDS]
    if not lettered:
        return
    root = parse_xml(xml.encode("utf-8"))
    paragraphs = _named(root, "p")
    told: set[etree._Element] = set()
    for tag in reversed(lettered):  # the last one in its place is the one that stays
        holder = _holder(paragraphs[tag.paragraph - 1], tag.letter) if tag.paragraph else None
        if holder is None:
            yield contract.OUTSIDE_TABLE.at(at(tag), nen_la=tag.text.replace(tag.letter, "p", 1))
        elif holder not in told:
            told.add(holder)
            if lost := _lost(holder, tag) or _joined(skeleton, tag):
                vi, en = _WORDS[tag.letter]
                yield contract.SWALLOWED.at(at(tag), mat=lost[:80], cai_gi=vi, cai_gi_en=en)


def _holder(paragraph: etree._Element, letter: str) -> etree._Element | None:
    if letter == "p":
        return paragraph
    return next((above for above in paragraph.iterancestors() if _is(above, letter)), None)


def _is(element: etree._Element, letter: str) -> bool:
    return isinstance(element.tag, str) and element.prefix == "w" and etree.QName(element).localname == letter


def _named(element: etree._Element, letter: str) -> list[etree._Element]:
    """Return the elements below by the name they are written with, as docxtpl goes by it; the namespace may be the strict one."""
    return [below for below in element.iterdescendants() if _is(below, letter)]


def _lost(holder: etree._Element, tag: Written) -> str:
    before, _, after = _own_text(holder).rpartition(tag.text)
    return _COMMENT.sub("", f"{before} {after}").strip()


def _joined(skeleton: Skeleton, tag: Written) -> str:
    """Return the text of the next paragraph where `-%}` joins it to the one that is taken away."""
    joins = tag.text.endswith(("-%}", "-}}")) and tag.paragraph is not None
    after = skeleton.starts[tag.paragraph :] if joins else ()
    return skeleton.around(after[0]) if after else ""


def _own_text(element: etree._Element) -> str:
    """Return the text of an element without that of further elements of its kind inside it."""
    pieces = []
    for text in _named(element, "t"):
        holder = next(above for above in text.iterancestors() if above.tag == element.tag)
        if holder is element:
            pieces.append(text.text or "")
    return "".join(pieces)
