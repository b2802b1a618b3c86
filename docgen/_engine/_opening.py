"""A template's bytes ─▶ its parts, once nothing is wrong with the file and its tags can be compiled in reasonable time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen import _archive
from docgen._archive import RENDERED, content_types, read_parts
from docgen._engine._ceilings import too_costly
from docgen._limits import LIMITS, Limits
from docgen.errors import Diagnostic, DocgenError


def read_template(data: bytes, file: str, limits: Limits = LIMITS) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the parts and the content type of each. Raises DocgenError with all that is wrong with the file as a template."""
    parts = read_parts(data, file, limits)
    kinds = content_types(parts, file)
    if faults := faults_of(parts, kinds, file, limits):
        raise DocgenError(*faults)
    return parts, kinds


def faults_of(
    parts: Mapping[str, bytes], kinds: Mapping[str, str], file: str, limits: Limits = LIMITS
) -> list[Diagnostic]:
    """Return all that is wrong with the parts of a template before its tags are read. Raises DocgenError for no document."""
    faults = _archive.faults_of(parts, kinds, file, limits)
    broken = {fault.place.part for fault in faults}
    rendered = {name: raw for name, raw in parts.items() if kinds.get(name) in RENDERED and name not in broken}
    return [*faults, *_costs(rendered, file, limits)]


def _costs(parts: Mapping[str, bytes], file: str, limits: Limits) -> Iterator[Diagnostic]:
    for name, raw in parts.items():
        if b"{" in raw:
            yield from too_costly(_text_of(raw), name, file, limits)


def _text_of(raw: bytes) -> str:
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
    return raw.decode("utf-16" if wide else "utf-8", "replace")
