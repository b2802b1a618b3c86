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
from itertools import count
from pathlib import Path
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from docgen._engine._archive import content_types, parse_xml, read_parts
from docgen._engine._faults import MARK, compile_fault, printable, render_fault
from docgen.catalogue import templates
from docgen.errors import DocgenError, Place

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RENDERED = (
    f"{_WORD}document.main+xml", f"{_WORD}header+xml", f"{_WORD}footer+xml", f"{_WORD}footnotes+xml",
    f"{_WORD}endnotes+xml", "application/vnd.openxmlformats-package.core-properties+xml",
)  # fmt: skip
_TAG = re.compile(r"{[{%#]")
_CELL_TAG = re.compile(r"{%\s*(?:tc\s|vm\s|hm\s|colspan\s)|{{tc\s")
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
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
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=printable)
    tagged = [
        part
        for name, raw in parts.items()
        if kinds.get(name) in _RENDERED and (part := _compile_part(environment, name, raw, file))
    ]
    digest = hashlib.sha256(data).hexdigest()
    return CompiledTemplate(file=file, sha256=digest, parts=parts, tagged=tuple(tagged))


def load_template(path: Path) -> CompiledTemplate:
    """Return the template at `path`. Raises DocgenError when it cannot be read or is none."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or str(fault)
        facts = {"mau": str(path), "ly_do": reason, "ly_do_en": reason}
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=str(path)), **facts)) from fault
    return compile_template(data, str(path))


def _compile_part(environment: SandboxedEnvironment, name: str, raw: bytes, file: str) -> _Part | None:
    try:
        root = parse_xml(raw)
    except (etree.XMLSyntaxError, ValueError) as fault:
        reason = {"ly_do": f"phần {name} hỏng", "ly_do_en": f"part {name} is broken ({fault})"}
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=file, part=name), mau=file, **reason)) from fault
    text = str(root.xpath("string()"))
    if not _TAG.search(text):
        return None
    source = _docxtpl().patch_xml(_numbered(etree.tostring(root, encoding="unicode")))
    try:
        template = environment.from_string(source)
    except TemplateSyntaxError as fault:
        raise DocgenError(compile_fault(fault, source, name, file)) from fault
    except (RecursionError, MemoryError) as fault:
        raise DocgenError(render_fault(fault, source, name, file)) from fault
    return _Part(name=name, source=source, template=template, mends_tables=bool(_CELL_TAG.search(text)))


def _numbered(xml: str) -> str:
    """Return the XML with its paragraphs numbered in Jinja comments, on lines of their own.

    They tell a fault's paragraph, also where `{%p … %}` has taken the paragraph away, and leave a mark in the output that
    no data can hold (U+FFFF is refused in records), so that it is removed without touching anything else.
    """
    numbers = count(1)
    return _PARAGRAPH.sub(lambda found: f"{MARK}\n{{#={next(numbers)}=#}}\n{found[0]}", xml)


def _render(part: _Part, context: Mapping[str, Any], file: str) -> bytes:
    try:
        text = part.template.render(context).replace(f"{MARK}\n\n", "")
        if _LISTING.search(text):
            text = _docxtpl().resolve_listing(text)
        tree = parse_xml(text.encode("utf-8"))
        if part.mends_tables:
            tree = _docxtpl().fix_tables(etree.tostring(tree, encoding="unicode"))
        return bytes(etree.tostring(tree, encoding="UTF-8", standalone=True))
    except etree.XMLSyntaxError as fault:
        place = Place(file=file, part=part.name)
        raise DocgenError(templates.BROKEN_RESULT.at(place, ly_do=str(fault))) from fault
    except Exception as fault:  # a template's tags may fail in any way; the place is what its author needs
        raise DocgenError(render_fault(fault, part.source, part.name, file)) from fault


def _docxtpl() -> Any:
    """Return docxtpl's functions; those used here read only their arguments, so no document is opened."""
    return DocxTemplate("")
