"""Text mended in place: the stretch that changes and no other character, across however many runs it lies."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from lxml import etree

from docgen._lint._findings import Finding
from docgen._lint._reading import W
from docgen.vn.text import invisible

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}


def own_children(paragraph: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Yield elements of a paragraph with one of the tags, but not those of paragraphs inside its text boxes."""
    for element in paragraph.iter(*tags):
        above = element.getparent()
        while above is not None and above.tag != f"{W}p":
            above = above.getparent()
        if above is paragraph:
            yield element


def replace(paragraph: etree._Element, old: str, new: str) -> bool:
    """Replace the first `old` in a paragraph's text by `new` and return whether it was there."""
    nodes = list(own_children(paragraph, f"{W}t", *_BREAKS))
    texts = [(node.text or "") if node.tag == f"{W}t" else _BREAKS[str(node.tag)] for node in nodes]
    start = "".join(texts).find(old) if old else -1
    if start < 0 or old == new:
        return False
    same = _shared(old, new)
    tail = _shared(old[same:][::-1], new[same:][::-1])
    first, last = start + same, start + len(old) - tail
    _splice(nodes, texts, first, last, new[same : len(new) - tail])
    return True


def _shared(left: str, right: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _splice(nodes: list[etree._Element], texts: list[str], first: int, last: int, put: str) -> None:
    place, done = 0, False
    for node, text in zip(nodes, texts, strict=True):
        begin, end = max(first - place, 0), min(last - place, len(text))
        touches = (
            node.tag == f"{W}t"
            and 0 <= begin <= len(text)
            and (begin < end or (not done and place + len(text) >= first))
        )
        if touches and (begin < end or not done):
            node.text = text[:begin] + ("" if done else put) + text[max(begin, end) :]
            node.set(_SPACE, "preserve")
            done = True
        place += len(text)
        if done and place >= last:
            return


def mend_text(finding: Finding, paragraph: etree._Element) -> bool:
    """Mend a finding of text and return whether anything changed."""
    if finding.rule in _WHOLE:
        return _WHOLE[finding.rule](paragraph)
    return replace(paragraph, finding.old, finding.new)


def _whole_letters(paragraph: etree._Element) -> bool:
    changed = False
    for node in own_children(paragraph, f"{W}t"):
        text = unicodedata.normalize("NFC", node.text or "")
        changed, node.text = changed or text != node.text, text
    return changed


def _visible_only(paragraph: etree._Element) -> bool:
    changed = False
    for node in own_children(paragraph, f"{W}t"):
        text = node.text or ""
        while found := invisible(text):
            text = text[: found.start()] + text[found.end() :]
        changed, node.text = changed or text != (node.text or ""), text
    return changed


_WHOLE = {"chu-dau-roi": _whole_letters, "chu-ky-tu-an": _visible_only}
