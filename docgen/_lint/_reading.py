"""A .docx as bytes ─▶ its parts as trees, with the relationships that bind them. Broken side parts count as absent."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from docgen._archive import read_parts
from docgen._limits import LIMITS
from docgen._paths import read_plain, reasons
from docgen.catalogue import linting, reading
from docgen.errors import DocgenError, Place

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
     b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
)  # fmt: skip
"""Namespaces of the strict variant of the format ─▶ of the one Word writes by default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The parts of a file. `main` is the document's part; `targets` its relationships: id → (kind, part);
    `strict` says that it was saved in the strict variant of the format.
    """

    file: str
    parts: Mapping[str, bytes]
    main: str
    targets: Mapping[str, tuple[str, str]]
    strict: bool = False
    trees: dict[str, etree._Element | None] = field(default_factory=dict)

    def tree(self, part: str) -> etree._Element | None:
        """Return the root of a part, or None when it is absent or broken."""
        if part not in self.trees:
            self.trees[part] = _parsed(self.parts.get(part, b""))
        return self.trees[part]

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the first part the document relates to as `kind` ("styles", "theme", …)."""
        return next((self.tree(part) for relation, part in self.targets.values() if relation == kind), None)

    @property
    def body(self) -> etree._Element:
        """Return the document's body. Raises DocgenError when there is none."""
        root = self.tree(self.main)
        body = root.find(f"{W}body") if root is not None else None
        if body is None:
            raise _unread(self.file, "phần văn bản hỏng hoặc không có", "its document part is broken or missing")
        return body


def read_file(path: Path) -> bytes:
    """Return the bytes of a file. Raises DocgenError when it cannot be read."""
    try:
        return read_plain(path, LIMITS.file + 1)
    except FileNotFoundError as fault:
        raise DocgenError(reading.MISSING_FILE.at(Place(file=str(path)), tep=str(path))) from fault
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(Place(file=str(path)), tep=str(path), **reasons(fault))) from fault


def open_source(data: bytes, file: str) -> Source:
    """Return the parts of a .docx. Raises DocgenError when it is none."""
    own = read_parts(data, file)
    parts = {name.lstrip("/"): _transitional(name, part) for name, part in own.items()}
    main = _main_part(parts)
    strict = parts.get(main) != own.get(main, own.get(f"/{main}"))
    return Source(file=file, parts=parts, main=main, targets=_targets(parts, main), strict=strict)


def _transitional(name: str, part: bytes) -> bytes:
    if b"purl.oclc.org/ooxml" in part[:4096] and name.endswith((".xml", ".rels")):
        for strict, usual in _STRICT:
            part = part.replace(strict, usual)
    return part


def _main_part(parts: Mapping[str, bytes]) -> str:
    for kind, part in _targets(parts, "").values():
        if kind == "officeDocument" and part in parts:
            return part
    return "word/document.xml"


def _targets(parts: Mapping[str, bytes], source: str) -> dict[str, tuple[str, str]]:
    folder, name = posixpath.split(source)
    root = _parsed(parts.get(posixpath.join(folder, "_rels", f"{name}.rels"), b""))
    found = {}
    for relation in root.iter(_RELATION) if root is not None else ():
        if relation.get("TargetMode") != "External":
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, str(relation.get("Target", ""))))
            found[str(relation.get("Id", ""))] = (kind, target.lstrip("/"))
    return found


def _parsed(data: bytes) -> etree._Element | None:
    if not data:
        return None
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _unread(file: str, reason: str, reason_en: str) -> DocgenError:
    return DocgenError(linting.NOT_LINTED.at(Place(file=file), tep=file, ly_do=reason, ly_do_en=reason_en))
