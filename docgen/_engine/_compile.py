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
from docgen._engine._filters import filters
from docgen._engine._shape import always_sound
from docgen._engine._tags import Tag, tags_of
from docgen._paths import reasons
from docgen.catalogue import templates
from docgen.errors import Diagnostic, DocgenError, Place

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RENDERED = (
    f"{_WORD}document.main+xml", f"{_WORD}header+xml", f"{_WORD}footer+xml", f"{_WORD}footnotes+xml",
    f"{_WORD}endnotes+xml", "application/vnd.openxmlformats-package.core-properties+xml",
)  # fmt: skip
_TAG = re.compile(r"{[{%#]")
_CELL_TAG = re.compile(r"{%\s*(?:tc\s|vm\s|hm\s|colspan\s)|{{tc\s")
_PARAGRAPH = re.compile(r"<w:p(?=[ >/])")
_LISTING = re.compile("[\t\n]")
_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One part with tags.

    `xml` is the part as text, `template` its Jinja source compiled. Faults and tags are looked up in a second source, with
    numbered paragraphs, that is made of `xml` when asked for.
    `sound` parts are well-formed whatever the record says and are not parsed again; `mends_tables` ones need the grid of
    their tables mended.
    """

    name: str
    xml: str
    template: JinjaTemplate
    sound: bool
    mends_tables: bool

    def tags(self) -> tuple[Tag, ...]:
        """Return what the part's tags ask for."""
        marked = _marked(self.xml)
        return tuple(tags_of(_environment().parse(marked), marked, self.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledTemplate:
    """A template ready to render. `parts` are all parts as they stand in the file; `sha256` is of the file."""

    file: str
    sha256: str
    parts: Mapping[str, bytes]
    tagged: tuple[_Part, ...]

    @property
    def tags(self) -> tuple[Tag, ...]:
        """Return every value the tags ask for, part by part."""
        return tuple(tag for part in self.tagged for tag in part.tags())

    def render(self, context: Mapping[str, Any]) -> dict[str, bytes]:
        """Return the parts that depend on the record, filled. Raises DocgenError naming part and paragraph."""
        return {part.name: _render(part, context, self.file) for part in self.tagged}


def compile_template(data: bytes, file: str) -> CompiledTemplate:
    """Return the template in `data`; `file` is its name in messages. Raises DocgenError when it is none."""
    parts = read_parts(data, file)
    kinds = content_types(parts, file)
    environment = _environment()
    tagged = [
        part
        for name, raw in parts.items()
        if kinds.get(name) in _RENDERED and (part := _compile_part(environment, name, raw, file))
    ]
    digest = hashlib.sha256(data).hexdigest()
    return CompiledTemplate(file=file, sha256=digest, parts=parts, tagged=tuple(tagged))


def _environment() -> SandboxedEnvironment:
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=printable)
    environment.filters.update(filters())
    return environment


def load_template(path: Path) -> CompiledTemplate:
    """Return the template at `path`. Raises DocgenError when it cannot be read or is none."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=str(path)), mau=str(path), **reasons(fault))) from fault
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
    xml = etree.tostring(root, encoding="unicode")
    source = _docxtpl().patch_xml(xml)
    try:
        tree = environment.parse(source)
        template = environment.from_string(tree)
    except TemplateSyntaxError:
        raise DocgenError(_syntax_fault(environment, _marked(xml), name, file)) from None
    except (RecursionError, MemoryError) as fault:
        raise DocgenError(render_fault(fault, source, name, file)) from fault
    mends = bool(_CELL_TAG.search(text))
    sound = always_sound(tree) and not mends and not _LISTING.search(source)
    return _Part(name=name, xml=xml, template=template, sound=sound, mends_tables=mends)


def _syntax_fault(environment: SandboxedEnvironment, marked: str, name: str, file: str) -> Diagnostic:
    """Return what is wrong with the source, found once more in the numbered one."""
    try:
        environment.from_string(marked)
    except TemplateSyntaxError as fault:
        return compile_fault(fault, marked, name, file)
    return templates.BAD_TAG.at(Place(file=file, part=name), ly_do="")


def _marked(xml: str) -> str:
    """Return the Jinja source of a part with its paragraphs numbered in comments, on lines of their own.

    They tell a paragraph also where `{%p … %}` has taken it away. Faults and tags are looked for in this source; documents
    are never made from it.
    """
    numbers = count(1)
    numbered = _PARAGRAPH.sub(lambda found: f"{MARK}\n{{#={next(numbers)}=#}}\n{found[0]}", xml)
    return str(_docxtpl().patch_xml(numbered))


def _render(part: _Part, context: Mapping[str, Any], file: str) -> bytes:
    try:
        text = part.template.render(context)
        if part.sound and "\n" not in text and "\t" not in text:
            return _DECLARATION + text.encode("utf-8")
        return _parsed(part, text)
    except etree.XMLSyntaxError as fault:
        place = Place(file=file, part=part.name)
        raise DocgenError(templates.BROKEN_RESULT.at(place, ly_do=str(fault))) from fault
    except Exception as fault:  # a template's tags may fail in any way; the place is what its author needs
        raise DocgenError(_located(part, context, file, fault)) from fault


def _parsed(part: _Part, text: str) -> bytes:
    """Return the rendered text as docxtpl would leave it: line breaks and tabs as Word's own, tables with their grid."""
    if _LISTING.search(text):
        text = _docxtpl().resolve_listing(text)
    tree = parse_xml(text.encode("utf-8"))
    if part.mends_tables:
        tree = _docxtpl().fix_tables(etree.tostring(tree, encoding="unicode"))
    return bytes(etree.tostring(tree, encoding="UTF-8", standalone=True))


def _located(part: _Part, context: Mapping[str, Any], file: str, fault: Exception) -> Diagnostic:
    """Return the fault at its paragraph, found by rendering once more from the numbered source."""
    marked = _marked(part.xml)
    try:
        _environment().from_string(marked).render(context)
    except Exception as again:
        return render_fault(again, marked, part.name, file)
    return render_fault(fault, marked, part.name, file)


def _docxtpl() -> Any:
    """Return docxtpl's functions; those used here read only their arguments, so no document is opened."""
    return DocxTemplate("")
