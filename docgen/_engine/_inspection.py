"""A template as bytes ─▶ everything that is wrong with it by itself, and the way each of its parts is rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

from docgen._archive import RENDERED, content_types, parse_xml, read_parts
from docgen._engine._compiled import CompiledTemplate, compile_template
from docgen._engine._flaws import flaws_in
from docgen._engine._opening import faults_of
from docgen._engine._tag import Tag
from docgen._engine._tags import tags_of
from docgen._engine._unfilled import never_filled, tags_left
from docgen.errors import Diagnostic, DocgenError


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What an inspection found. `template` is None when the file cannot be compiled; `tags` are those that could be read.

    `paths` tells for each part with tags how it is filled: "fast", "parsed" or "docxtpl" (see `_part`).
    """

    template: CompiledTemplate | None
    tags: tuple[Tag, ...]
    diagnostics: tuple[Diagnostic, ...]
    paths: Mapping[str, str]


def inspect_template(data: bytes, file: str) -> Inspection:
    """Return everything that is wrong with the template in `data`. Raises DocgenError when it is no .docx at all."""
    try:
        template = compile_template(data, file)
    except DocgenError as fault:
        return _beyond_compiling(data, file, fault)
    left = never_filled(template.left, file)
    paths = {part.name: part.path for part in template.tagged}
    return Inspection(template=template, tags=template.tags, diagnostics=(*template.flaws, *left), paths=paths)


def _beyond_compiling(data: bytes, file: str, fault: DocgenError) -> Inspection:
    """Return what is wrong with a file that cannot be compiled: as a file, in its tags, and what only compiling finds."""
    parts = read_parts(data, file)
    kinds = content_types(parts, file)
    foreign = faults_of(parts, kinds, file)
    closed = {said.place.part for said in foreign}
    sound = {name: raw for name, raw in parts.items() if name not in closed and kinds.get(name) in RENDERED}
    flaws = flaws_in(sound, kinds, file)
    known = {flaw.place.part for flaw in flaws if flaw.severity == "error"}
    said = foreign or [one for one in fault.diagnostics if one.place.part not in known]
    left = tags_left(parts, {name for name in parts if kinds.get(name) in RENDERED})
    told = (*said, *flaws, *never_filled(left, file))
    return Inspection(template=None, tags=tuple(_readable(sound)), diagnostics=told, paths={})


def _readable(parts: Mapping[str, bytes]) -> Iterator[Tag]:
    for name, raw in parts.items():
        with suppress(etree.XMLSyntaxError, ValueError):
            yield from tags_of(etree.tostring(parse_xml(raw), encoding="unicode"), name)
