"""A template as bytes ─▶ everything that is wrong with it by itself, and the way each of its parts is rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from docgen._archive import RENDERED, content_types, parse_xml, read_parts
from docgen._engine._compiled import CompiledTemplate, compile_template
from docgen._engine._environment import new_environment
from docgen._engine._flaws import Spot, flaws_of
from docgen._engine._opening import faults_of
from docgen._engine._unfilled import never_filled, tags_left
from docgen.errors import Diagnostic, DocgenError


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What an inspection found. `template` is None when the file cannot be compiled.

    `paths` tells for each part with tags how it is filled: "fast", "parsed" or "docxtpl" (see `_part`).
    """

    template: CompiledTemplate | None
    diagnostics: tuple[Diagnostic, ...]
    paths: Mapping[str, str]


def inspect_template(data: bytes, file: str) -> Inspection:
    """Return everything that is wrong with the template in `data`. Raises DocgenError when it is no .docx at all."""
    parts = read_parts(data, file)
    kinds = content_types(parts, file)
    faults = faults_of(parts, kinds, file)
    closed = {fault.place.part for fault in faults}
    flaws = [
        flaw
        for name, raw in parts.items()
        if kinds.get(name) in RENDERED and b"{" in raw and name not in closed
        for flaw in _part_flaws(raw, Spot(file=file, part=name))
    ]
    template, said = (None, tuple(faults)) if faults else _compiled(data, file, flaws)
    left = template.left if template else tags_left(parts, {name for name in parts if kinds.get(name) in RENDERED})
    paths = {part.name: part.path for part in template.tagged} if template else {}
    return Inspection(template=template, diagnostics=(*said, *flaws, *never_filled(left, file)), paths=paths)


def _part_flaws(raw: bytes, spot: Spot) -> list[Diagnostic]:
    try:
        xml = etree.tostring(parse_xml(raw), encoding="unicode")
    except (etree.XMLSyntaxError, ValueError):
        return []  # compiling says so
    return flaws_of(xml, spot, new_environment(raw=True))


def _compiled(
    data: bytes, file: str, flaws: list[Diagnostic]
) -> tuple[CompiledTemplate | None, tuple[Diagnostic, ...]]:
    """Return the compiled template, or what compiling says beyond the flaws that are known already."""
    try:
        return compile_template(data, file), ()
    except DocgenError as fault:
        known = {flaw.place.part for flaw in flaws if flaw.severity == "error"}
        return None, tuple(said for said in fault.diagnostics if said.place.part not in known)
