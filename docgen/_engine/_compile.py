"""A .docx template ─▶ an immutable value that turns contexts into parts.

docxtpl patches Word's XML into Jinja source; from there on docgen renders by itself: sandboxed, strict about missing
values, always escaping, each part once, and parsing the result strictly. docxtpl's own rendering escapes nothing and
repairs what breaks, so `A & B` prints as `A  B` and `x<b>y` drops the rest of the document (docxtpl #557, #634).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from docgen._engine._archive import content_types, parse_xml, read_parts
from docgen._engine._faults import compile_fault, render_fault
from docgen.catalogue import templates
from docgen.errors import DocgenError, Place

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RENDERED = (
    f"{_WORD}document.main+xml", f"{_WORD}header+xml", f"{_WORD}footer+xml", f"{_WORD}footnotes+xml",
    f"{_WORD}endnotes+xml", "application/vnd.openxmlformats-package.core-properties+xml",
)  # fmt: skip
_TAG = re.compile(r"{[{%#]")
_CELL_TAG = re.compile(r"{%\s*(?:tc\s|vm\s|hm\s|colspan\s)|{{tc\s")
_PARAGRAPH = re.compile(r"<w:p([ >])")
_LISTING = re.compile("[\t\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One part with tags: its Jinja source compiled, and whether tables may need their grid mended."""

    name: str
    source: str
    template: JinjaTemplate
    mends_tables: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledTemplate:
    """A template ready to render. `parts` are all parts as they stand in the file; `sha256` is of the file."""

    file: str
    sha256: str
    parts: Mapping[str, bytes]
    tagged: tuple[_Part, ...]

    def render(self, context: Mapping[str, Any]) -> dict[str, bytes]:
        """Return every part of the document, in the template's order. Raises DocgenError naming part and paragraph."""
        rendered = {part.name: _render(part, context, self.file) for part in self.tagged}
        return {name: rendered.get(name, data) for name, data in self.parts.items()}


def compile_template(data: bytes, file: str) -> CompiledTemplate:
    """Return the template in `data`; `file` is its name in messages. Raises DocgenError when it is none."""
    parts = read_parts(data, file)
    kinds = content_types(parts, file)
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    tagged = [
        part
        for name, raw in parts.items()
        if kinds.get(name) in _RENDERED and (part := _compile_part(environment, name, raw, file))
    ]
    digest = hashlib.sha256(data).hexdigest()
    return CompiledTemplate(file=file, sha256=digest, parts=parts, tagged=tuple(tagged))


def _compile_part(environment: SandboxedEnvironment, name: str, raw: bytes, file: str) -> _Part | None:
    try:
        root = parse_xml(raw)
    except etree.XMLSyntaxError as fault:
        reason = {"ly_do": f"phần {name} hỏng", "ly_do_en": f"part {name} is broken ({fault})"}
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=file, part=name), mau=file, **reason)) from fault
    text = str(root.xpath("string()"))
    if not _TAG.search(text):
        return None
    patched = _docxtpl().patch_xml(etree.tostring(root, encoding="unicode"))
    source = _PARAGRAPH.sub(r"\n<w:p\1", patched)
    try:
        template = environment.from_string(source)
    except TemplateSyntaxError as fault:
        raise DocgenError(compile_fault(fault, source, name, file)) from fault
    return _Part(name=name, source=source, template=template, mends_tables=bool(_CELL_TAG.search(text)))


def _render(part: _Part, context: Mapping[str, Any], file: str) -> bytes:
    try:
        text = part.template.render(context)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as fault:
        raise DocgenError(render_fault(fault, part.source, part.name, file)) from fault
    text = text.replace("\n<w:p", "<w:p")
    if _LISTING.search(text):
        text = _docxtpl().resolve_listing(text)
    try:
        tree = parse_xml(text.encode("utf-8"))
    except etree.XMLSyntaxError as fault:
        place = Place(file=file, part=part.name)
        raise DocgenError(templates.BROKEN_RESULT.at(place, ly_do=str(fault))) from fault
    if part.mends_tables:
        tree = _docxtpl().fix_tables(etree.tostring(tree, encoding="unicode"))
    return bytes(etree.tostring(tree, encoding="UTF-8", standalone=True))


def _docxtpl() -> Any:
    """Return docxtpl's functions; those used here read only their arguments, so no document is opened."""
    return DocxTemplate("")
