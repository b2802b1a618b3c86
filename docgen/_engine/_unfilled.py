"""Tags in parts that are copied as they are: they would stand in the document as text, and nobody would be told."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from urllib.parse import unquote

from docgen.catalogue import contract
from docgen.errors import Diagnostic, Place

_TAG = re.compile(r"{{[^{}]{1,200}}}|{%[^{}%]{1,200}%}")
_MARKUP = re.compile(r"<[^>]*>")
_PLACES = {
    "comments": ("bình luận", "a comment"),
    "charts/": ("biểu đồ", "a chart"),
    "docProps/custom.xml": ("thuộc tính tự đặt của tệp", "a custom property"),
    "docProps/app.xml": ("thống kê của Word", "Word's own statistics"),
    ".rels": ("đích của liên kết", "the target of a link"),
    "settings": ("thiết đặt của tệp", "the file's settings"),
    "glossary": ("khối dựng sẵn", "a building block"),
    "diagrams/": ("sơ đồ", "a diagram"),
}


def tags_left(parts: Mapping[str, bytes], filled: Container[str]) -> Iterator[tuple[str, str]]:
    """Yield part and tag for each tag in a part that is not among the `filled` ones."""
    for name, raw in parts.items():
        if name not in filled and name.endswith((".xml", ".rels")):
            yield from ((name, tag) for tag in _tags_in(raw))


def never_filled(left: Iterable[tuple[str, str]], file: str) -> Iterator[Diagnostic]:
    """Yield a warning for each tag that `tags_left` found."""
    for name, tag in left:
        vi, en = next((words for mark, words in _PLACES.items() if mark in name), (name, name))
        yield contract.NEVER_FILLED.at(Place(file=file, part=name, tag=tag), noi=vi, noi_en=en)


def _tags_in(raw: bytes) -> list[str]:
    """Return the tags in a part's text and attributes, split or not, each once."""
    if not (b"{" in raw or b"%7B" in raw):
        return []
    from docgen._engine._skeleton import plain

    xml = raw.decode("utf-8", "replace")
    marked = unquote(xml) if "%7B" in xml else xml
    found = [
        *_TAG.findall(_MARKUP.sub("", xml)),
        *(tag for markup in _MARKUP.findall(marked) for tag in _TAG.findall(markup)),
    ]
    return list(dict.fromkeys(map(plain, found)))
