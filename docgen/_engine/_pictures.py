"""What pictures and charts in a part ask of the package: the part's relationships, the content types, the files themselves.

A thousand documents with a picture each ask the same of it, so the last answers are kept.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache

CONTENT_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {"media": "image", "charts": "chart"}
_EMPTY = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'
)
_ROOT = re.compile(r"<((?:\w+:)?)(Relationships|Types)(?: [^>]*)?>")
_CLOSED = re.compile(r"<((?:\w+:)?)Relationships((?: [^>]*?)?)/>")


def relationships_of(part: str) -> str:
    """Return the name of the part that holds another part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


@lru_cache(maxsize=64)
def free_stem(parts: tuple[str, ...]) -> str:
    """Return a beginning for file names that no part of the package has yet, case aside."""
    stem, taken = "docgen", [posixpath.basename(name).lower() for name in parts]
    while any(name.startswith(stem) for name in taken):
        stem += "-"
    return stem


@lru_cache(maxsize=64)
def with_links(relationships: bytes | None, links: tuple[tuple[str, str], ...]) -> bytes:
    """Return a relationships part that also leads to the files named, by relationship id: those in `media/` are pictures, those
    in `charts/` charts.
    """
    text = _text_of(relationships) if relationships else _EMPTY
    text = _CLOSED.sub(r"<\1Relationships\2></\1Relationships>", text)
    prefix = found[1] if (found := _ROOT.search(text)) else ""
    added = "".join(
        f'<{prefix}Relationship Id="{relation}" Type="{_OFFICE}/{_KINDS[posixpath.dirname(target)]}" Target="{target}"/>'
        for relation, target in links
    )
    head, end, tail = text.rpartition(f"</{prefix}Relationships>")
    return f"{head}{added}{end}{tail}".encode()


@lru_cache(maxsize=64)
def with_kinds(content_types: bytes, kinds: tuple[tuple[str, str], ...]) -> bytes:
    """Return the content types with those of further parts: of a name that begins with `/`, or of an ending that has none."""
    text = _text_of(content_types)
    root = _ROOT.search(text)
    if root is None:
        return content_types
    known = {name.lower() for name in re.findall(r"""Extension\s*=\s*["']([^"']+)["']""", text)}
    added = "".join(
        f'<{root[1]}Override PartName="{name}" ContentType="{kind}"/>'
        if name.startswith("/")
        else f'<{root[1]}Default Extension="{name}" ContentType="{kind}"/>'
        for name, kind in kinds
        if name not in known
    )
    return f"{text[: root.end()]}{added}{text[root.end() :]}".encode()


def _text_of(part: bytes) -> str:
    """Return the text of a part without comments, and without a declaration of another encoding than UTF-8."""
    if part.isascii() and b"<!--" not in part and b"\0" not in part:
        return part.decode("ascii")
    from lxml import etree

    parser = etree.XMLParser(remove_comments=True, resolve_entities=False)
    return etree.tostring(etree.fromstring(part, parser), encoding="unicode")
