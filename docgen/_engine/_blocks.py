"""Opening and closing tags in pairs: which belong together, and which pairs cannot work in a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from docgen._engine._skeleton import Written
from docgen.catalogue import contract
from docgen.errors import Diagnostic, Place

_KEYWORD = re.compile(r"{%[-+]?\s*(\w+)")
_OPENING = frozenset({"if", "for", "macro", "call", "filter", "with", "autoescape", "block"})
_BETWEEN = {"else": ("if", "for"), "elif": ("if",)}
_BLOCK_SET = re.compile(r"{%[-+]?\s*set\s+[^=]*%}")

At = Callable[[Written], Place]


def keyword_of(source: str) -> str:
    """Return the first word of a `{% … %}`, or "" for a `{{ … }}`."""
    found = _KEYWORD.match(source)
    return found[1] if found else ""


def pairing_flaws(tags: Iterable[Written], at: At) -> Iterator[Diagnostic]:
    """Yield what is wrong with the pairs among the tags of one part."""
    open_: list[tuple[str, Written]] = []
    raw = False
    for tag in tags:
        keyword = keyword_of(tag.source)
        if raw or keyword == "raw":
            raw = keyword != "endraw"
        elif keyword in _OPENING or _BLOCK_SET.fullmatch(tag.source):
            open_.append((keyword, tag))
        elif keyword in _BETWEEN:
            yield from _between(keyword, tag, open_, at)
        elif keyword.startswith("end"):
            yield from _closed(keyword.removeprefix("end"), tag, open_, at)
    for keyword, tag in open_:
        yield contract.NEVER_CLOSED.at(at(tag), dong=_end_of(tag, keyword))


def _between(keyword: str, tag: Written, open_: list[tuple[str, Written]], at: At) -> Iterator[Diagnostic]:
    if not open_ or open_[-1][0] not in _BETWEEN[keyword]:
        yield contract.NEVER_OPENED.at(at(tag))
    else:
        yield from _letters(open_[-1][1], tag, at)


def _closed(keyword: str, tag: Written, open_: list[tuple[str, Written]], at: At) -> Iterator[Diagnostic]:
    if not open_ or keyword not in {opened for opened, _ in open_}:
        yield contract.NEVER_OPENED.at(at(tag))
        return
    while open_[-1][0] != keyword:  # what was opened inside and never closed
        word, left = open_.pop()
        yield contract.NEVER_CLOSED.at(at(left), dong=_end_of(left, word))
    _, opened = open_.pop()
    yield from _letters(opened, tag, at)
    merging = opened.text.endswith("-%}") or tag.text.startswith("{%-")  # paragraphs are meant to be joined
    plain = not opened.letter and not tag.letter and not merging and keyword in ("if", "for")
    if plain and opened.paragraph != tag.paragraph:
        yield contract.ACROSS_PARAGRAPHS.at(at(tag), mo=opened.text, doan=opened.paragraph)


def _letters(opened: Written, tag: Written, at: At) -> Iterator[Diagnostic]:
    if opened.letter == tag.letter:
        return
    should = re.sub(r"^{%(?:tr|tc|p|r)?\s*", f"{{%{opened.letter} ", tag.text)
    yield contract.OTHER_LETTER.at(at(tag), mo=opened.text, doan=opened.paragraph, nen_la=should)


def _end_of(tag: Written, keyword: str) -> str:
    return f"{{%{tag.letter} end{keyword} %}}"
