"""The XML of a part ─▶ its tags alone, in the order of the text, each with its paragraph and as Jinja will read it.

A part is mostly text; what the tags ask for can be told from the tags. This reading follows docxtpl's patching without
its cost: runs are joined, `{%p …%}`, `{%tr …%}` lose their letters, quotes are straightened. Where the two could differ,
`_tags` asks the patched source itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from docgen._engine._faults import MARK

_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_MARKUP = re.compile(r"<[^>]*>")
_IN_ATTRIBUTE = re.compile(r'="[^"<]*{[{%][^"<]*"')
_TAG = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}", re.DOTALL)
_LETTERED = re.compile(r"({[{%])(tr|tc|p|r) ([^}%]*(?:%}|}}))")
_CELL = re.compile(r"{%\s*(?:colspan|cellbg)\s+([^%]*?)\s*%}")
_MERGED = re.compile(r"{%\s*[vh]m\s*%}")
_INNER = re.compile(r"(?<={[{%])(.*?)(?=[}%]})")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One tag as it stands in a part: `text` as Word shows it, `source` as Jinja reads it, on one line.

    `letter` is the p, tr, tc or r of `{%p … %}`. `around` is the text of its paragraph, `cut` says that a paragraph ends
    inside the tag.
    """

    text: str
    source: str
    letter: str
    paragraph: int | None
    around: str
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """A part reduced to its text, a MARK before each paragraph, and the tags found in it; comments are none."""

    text: str
    starts: tuple[int, ...]
    tags: tuple[Written, ...] = ()

    def between(self) -> Iterator[tuple[int, int]]:
        """Yield the places of the text between tags and comments."""
        end = 0
        for found in _TAG.finditer(self.text):
            yield end, found.start()
            end = found.end()
        yield end, len(self.text)

    @property
    def source(self) -> str:
        """Return the tags as one Jinja template, the n-th on line n."""
        return "\n".join(tag.source for tag in self.tags)

    def number_at(self, position: int) -> int | None:
        """Return the number of the paragraph, from 1, that a place of the text stands in, or None before the first."""
        return bisect_right(self.starts, position) or None

    def around(self, position: int) -> str:
        """Return the text of the paragraph that a place of the text stands in, at most 160 characters."""
        number = self.number_at(position)
        if number is None:
            return ""
        start = self.starts[number - 1] + 1
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return plain(self.text[start:end]).strip()[:160]


def skeleton_of(xml: str) -> Skeleton:
    """Return the part in `xml`, which is as lxml writes it, reduced to its text and tags."""
    holds_tags = "<!--" in xml or _IN_ATTRIBUTE.search(xml)
    text = _MARKUP.sub(_tags_inside if holds_tags else "", _PARAGRAPH.sub(f"{MARK}<w:p", xml))
    starts = tuple(found.start() for found in re.finditer(MARK, text))
    return Skeleton(text=text, starts=starts, tags=tuple(_tags(Skeleton(text=text, starts=starts))))


def _tags(part: Skeleton) -> Iterator[Written]:
    for found in _TAG.finditer(part.text):
        raw = found[0].replace(MARK, "")
        lettered = _LETTERED.match(raw)
        if raw.startswith("{#"):
            continue
        yield Written(
            text=plain(raw),
            source=_as_jinja_reads(raw),
            letter=lettered[2] if lettered else "",
            paragraph=part.number_at(found.start()),
            around=part.around(found.start()),
            cut=MARK in found[0],
        )


def _tags_inside(markup: re.Match[str]) -> str:
    """Return the tags that stand inside markup of the XML: those of alternative texts and of comments."""
    return "".join(found.replace("&quot;", '"') for found in _TAG.findall(markup[0]))


def _as_jinja_reads(raw: str) -> str:
    if _MERGED.fullmatch(raw):
        return ""
    source = _LETTERED.sub(r"\1 \3", _CELL.sub(r"{{\1}}", raw))
    return re.sub(r"[\r\n]", " ", _INNER.sub(_cleaned, source))


def _cleaned(found: re.Match[str]) -> str:
    return found[0].replace("&lt;", "<").replace("&gt;", ">").translate(_STRAIGHT)


def plain(text: str) -> str:
    """Return XML text as a person reads it."""
    if "&" in text:
        for entity, character in _ENTITIES.items():
            text = text.replace(entity, character)
    return text.replace(MARK, " ")
