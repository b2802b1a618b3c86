"""The relationships of a foreign file: which parts belong to the document, which are missing, and what leads outside.

A package is found from its own root by relationships, never by the names of its parts (ISO/IEC 29500-2, 9.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from docgen.catalogue import foreign
from docgen.errors import Diagnostic, Place

ROOT_LINKS = "_rels/.rels"
_NEEDED = frozenset(
    {"officeDocument", "styles", "numbering", "settings", "header", "footer", "footnotes", "endnotes", "comments", "fontTable",
     "theme", "webSettings", "glossaryDocument"}
)  # fmt: skip
"""Kinds of part without which Word calls a document broken; a missing picture leaves a blank."""
_FETCHED = {
    "oleObject": ("một đối tượng", "an object"),
    "subDocument": ("một văn bản con", "a subdocument"),
    "frame": ("một khung trang", "a frame"),
    "mailMergeSource": ("dữ liệu trộn thư", "the data of a mail merge"),
    "mailMergeHeaderSource": ("tiêu đề trộn thư", "the headings of a mail merge"),
    "aFChunk": ("một tệp để trộn vào", "a file to merge in"),
}
"""What Word fetches or asks about on opening, wherever it lies."""
_PICTURE = ("một ảnh", "a picture")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):")
_AT_HAND = frozenset({"cid", "data", "about"})
_NETWORK = ("http", "ftp", "mhtml", "ms-")
_DRIVE = re.compile(r"[a-z][:|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One relationship: the part it leads from, its kind ("image", "header", …) and full type, and where it leads."""

    source: str
    kind: str
    type: str
    target: str
    external: bool

    @property
    def part(self) -> str:
        """Return the name of the part it leads to, in small letters, for a link inside the package."""
        path = unquote(self.target.partition("#")[0]).replace("\\", "/")
        return normpath(join("/", dirname(self.source), path)).lstrip("/").lower()


def links_in(links: str, root: etree._Element) -> Iterator[Link]:
    """Yield the relationships in the part named `links`, whose root is given."""
    folder, _, name = links.rpartition("_rels/")
    for element in root:
        if isinstance(element.tag, str) and element.tag.endswith("}Relationship"):
            full = str(element.get("Type", "")).strip()
            yield Link(
                source=folder + name.removesuffix(".rels"),
                kind=full.rpartition("/")[2],
                type=full,
                target=str(element.get("Target", "")),
                external=str(element.get("TargetMode", "")).strip().lower() == "external",
            )


def is_remote(target: str) -> bool:
    """Return whether a target lies on another machine: a web address or a network share, not a file or a drive of this one."""
    path = unquote(target).strip().replace("\\", "/").lower()
    found = _SCHEME.match(path)
    if found is None:
        return path.startswith("//")
    rest = path[found.end() :]
    if found[1] != "file":
        return found[1] not in _AT_HAND and ("//" in rest or found[1].startswith(_NETWORK))
    host, _, inside = rest[2:].partition("/")
    if not rest.startswith("//"):
        return False
    if host:
        return host != "localhost" and not _DRIVE.fullmatch(host)
    return inside.startswith("/") and not _DRIVE.match(inside.lstrip("/"))


def reached(links: Iterable[Link]) -> frozenset[str]:
    """Return the names, in small letters, of the parts the document is made of."""
    onward: dict[str, list[str]] = {}
    for link in links:
        if not link.external and link.kind != "aFChunk":
            onward.setdefault(link.source.lower(), []).append(link.part)
    seen: set[str] = set()
    left = [""]
    while left:
        for part in onward.get(left.pop(), ()):
            if part not in seen:
                seen.add(part)
                left.append(part)
    return frozenset(seen)


def missing(links: Iterable[Link], names: Iterable[str], file: str) -> Iterator[Diagnostic]:
    """Yield a fault for each part that Word needs and that is not there."""
    there = {name.lower() for name in names}
    needed = {link.part for link in links if not link.external and link.kind in _NEEDED}
    for part in sorted(needed - there):
        yield foreign.MISSING_PART.at(Place(file=file, part=part), mau=file, phan=part)


def harmful(links: Iterable[Link], names: Iterable[str], kinds: Mapping[str, str], file: str) -> Iterator[Diagnostic]:
    """Yield a fault for each link that leads outside, to macros, or to a file that Word merges in; plain hyperlinks may."""
    for link in links:
        place = Place(file=file, part=link.source)
        if link.kind == "hyperlink":
            continue
        if link.external:
            yield from _outside(link, place)
        elif link.kind == "aFChunk":
            yield foreign.SWALLOWED_FILE.at(place, mau=file, dich=link.target)
    macros = {link.target for link in links if link.kind in ("vbaProject", "wordVbaData")}
    macros |= {name for name in names if name.lower().endswith("vbaproject.bin")}
    macros |= {name for name, kind in kinds.items() if "vbaProject" in kind or "vbaData" in kind}
    if macros:
        part = min(macros)
        yield foreign.MACROS.at(Place(file=file, part=part), mau=file, phan=part)


def _outside(link: Link, place: Place) -> Iterator[Diagnostic]:
    remote = is_remote(link.target)
    facts = {"mau": place.file, "dich": link.target}
    if link.kind == "attachedTemplate":
        if remote:
            yield foreign.REMOTE_TEMPLATE.at(place, **facts)
    elif remote or link.kind in _FETCHED:
        vi, en = _FETCHED.get(link.kind, _PICTURE if link.kind == "image" else (link.kind, link.kind))
        yield foreign.LEADS_OUTSIDE.at(place, **facts, la_gi=vi, la_gi_en=en)
