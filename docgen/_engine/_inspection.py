"""A template as bytes ─▶ everything that is wrong with it by itself, and the way each of its parts is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from docgen._engine._archive import content_types, parse_xml, read_parts
from docgen._engine._compile import _RENDERED, CompiledTemplate, _environment, compile_template
from docgen._engine._flaws import Spot, flaws_of
from docgen._engine._skeleton import plain
from docgen.catalogue import contract
from docgen.errors import Diagnostic, DocgenError, Place

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What an inspection found. `template` is None when the file cannot be compiled.

    `ways` tells for each part with tags how it is rendered: "fast" when it is sound whatever the record says, "parsed"
    when each result is parsed once more, "docxtpl" when docxtpl renders it.
    """

    template: CompiledTemplate | None
    diagnostics: tuple[Diagnostic, ...]
    ways: Mapping[str, str]


def inspect_template(data: bytes, file: str) -> Inspection:
    """Return everything that is wrong with the template in `data`. Raises DocgenError when it is no .docx at all."""
    parts = read_parts(data, file)
    kinds = content_types(parts, file)
    flaws = [
        flaw
        for name, raw in parts.items()
        if kinds.get(name) in _RENDERED and b"{" in raw
        for flaw in _part_flaws(raw, Spot(file=file, part=name))
    ]
    template, said = _compiled(data, file, flaws)
    tagged = {part.name for part in template.tagged} if template else {name for name in parts if kinds.get(name) in _RENDERED}
    missed = never_filled(parts, tagged, file)
    ways = {part.name: way_of(part) for part in template.tagged} if template else {}
    return Inspection(template=template, diagnostics=(*said, *flaws, *missed), ways=ways)


def _part_flaws(raw: bytes, spot: Spot) -> list[Diagnostic]:
    try:
        xml = etree.tostring(parse_xml(raw), encoding="unicode")
    except (etree.XMLSyntaxError, ValueError):
        return []  # compiling says so
    return flaws_of(xml, spot, _environment())


def _compiled(data: bytes, file: str, flaws: list[Diagnostic]) -> tuple[CompiledTemplate | None, tuple[Diagnostic, ...]]:
    """Return the compiled template, or what compiling says beyond the flaws that are known already."""
    try:
        return compile_template(data, file), ()
    except DocgenError as fault:
        known = {flaw.place.part for flaw in flaws if flaw.severity == "error"}
        return None, tuple(said for said in fault.diagnostics if said.place.part not in known)


def way_of(part: object) -> str:
    """Return how a part is rendered."""
    return str(getattr(part, "path", "") or ("fast" if getattr(part, "sound", False) else "parsed"))


def never_filled(parts: Mapping[str, bytes], tagged: set[str], file: str) -> Iterator[Diagnostic]:
    """Yield a warning for each tag in a part that is copied as it is."""
    for name, raw in parts.items():
        if name in tagged or not name.endswith((".xml", ".rels")):
            continue
        for tag in _tags_in(raw):
            noi = next((words for mark, words in _PLACES.items() if mark in name), (name, name))
            yield contract.NEVER_FILLED.at(Place(file=file, part=name, text=tag), the=tag, noi=noi[0], noi_en=noi[1])


def _tags_in(raw: bytes) -> list[str]:
    """Return the tags in a part's text and attributes, split or not, each once."""
    if not (b"{" in raw or b"%7B" in raw):
        return []
    xml = raw.decode("utf-8", "replace")
    whole = unquote(xml) if "%7B" in xml else xml
    found = [*_TAG.findall(_MARKUP.sub("", xml)), *(tag for markup in _MARKUP.findall(whole) for tag in _TAG.findall(markup))]
    return list(dict.fromkeys(map(plain, found)))
