"""A .docx template ─▶ an immutable value that turns contexts into parts.

docxtpl patches Word's XML into Jinja source; from there on docgen renders by itself: sandboxed, strict about missing
values, always escaping, each part once, and parsing the result strictly. docxtpl's own rendering escapes nothing and
repairs what breaks, so `A & B` prints as `A  B` and `x<b>y` drops the rest of the document (docxtpl #557, #634).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from docgen._archive import BODY, NOTES, RENDERED, parse_xml
from docgen._engine._docxtpl import patch_xml
from docgen._engine._environment import new_environment
from docgen._engine._faults import compile_fault, marked, render_fault
from docgen._engine._grid import is_settled
from docgen._engine._part import Part, Path, template_of
from docgen._engine._runless import with_runs
from docgen._engine._shape import always_sound
from docgen.catalogue import templates
from docgen.errors import Diagnostic, DocgenError, Place

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_TAG = re.compile(r"{[{%#]")
_DECLARED = re.compile(r"\A\ufeff?<\?xml[^>]*\?>\s*")
_XMLNS = re.compile(r"""xmlns:?([\w.-]*)=["']([^"']*)["']""")
_ENDS_IN_TAG = re.compile(r"[%}]}\s*</w:(?:tc|hdr|ftr|txbxContent)>")
_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
"""How a template writes braces that are no tag."""


def compile_parts(parts: Mapping[str, bytes], kinds: Mapping[str, str], file: str) -> tuple[Part, ...]:
    """Return those of a template's parts that hold tags, compiled. Raises DocgenError with all that is wrong."""
    found: list[Part] = []
    faults: list[Diagnostic] = []
    for name, raw in parts.items():
        if kinds.get(name) not in RENDERED:
            continue
        try:
            found.extend(_compiled(name, raw, kinds[name], file))
        except DocgenError as fault:
            faults.extend(fault.diagnostics)
    if faults:
        raise DocgenError(*faults)
    return tuple(found)


def _compiled(name: str, raw: bytes, kind: str, file: str) -> Iterator[Part]:
    root = _root(name, raw, kind, file)
    if not _has_tags(root):
        return
    xml = (_text_of(raw) if kind in NOTES else "") or etree.tostring(root, encoding="unicode")
    source = patch_xml(xml)
    try:
        tree = new_environment(raw=True).parse(source)
        path = "parsed" if kind in NOTES else _path(root, xml, tree, body=kind == BODY)
        code = new_environment(raw=path != "fast").compile(with_runs(_with_braces(tree)))
    except TemplateSyntaxError as fault:
        raise DocgenError(_syntax_fault(xml, name, file, fault)) from None
    except (RecursionError, MemoryError, SyntaxError) as fault:  # Python too refuses what nests too deeply
        raise DocgenError(render_fault(fault, marked(xml, patch_xml), name, file)) from fault
    empties = bool(_ENDS_IN_TAG.search(source))
    yield Part(
        name=name, xml=xml, code=code, template=template_of(code, path), path=path, body=kind == BODY, empties=empties
    )


def _root(name: str, raw: bytes, kind: str, file: str) -> etree._Element:
    try:
        return parse_xml(raw)
    except (etree.XMLSyntaxError, ValueError) as fault:
        reason = {"ly_do": f"phần {name} hỏng", "ly_do_en": f"part {name} is broken ({fault})"}
        raise DocgenError(templates.NOT_A_DOCX.at(Place(file=file, part=name), mau=file, **reason)) from fault


def _text_of(raw: bytes) -> str:
    """Return a part of notes as its own text, since docxtpl reads its bytes and no tree; "" when it is not in UTF-8."""
    try:
        return _DECLARED.sub("", raw.decode("utf-8"))
    except UnicodeDecodeError:
        return ""


def _has_tags(root: etree._Element) -> bool:
    """Return whether a tag stands in the part's text, over runs, or in one of its attributes, such as an alternative text."""
    if _TAG.search(str(root.xpath("string()"))):
        return True
    return any(_TAG.search(str(value)) for element in root.iter() for value in element.attrib.values())


def _path(root: etree._Element, xml: str, tree: nodes.Template, *, body: bool) -> Path:
    if body and _has_aliases(root, xml):
        return "docxtpl"
    drawn = [(element.prefix, element.get("id")) for element in root.iter(f"{{{_WP}}}docPr")] if body else ()
    if any(prefix != "wp" or number is None for prefix, number in drawn):
        return "parsed"
    return "fast" if always_sound(tree) and (not body or is_settled(tree)) else "parsed"


def _has_aliases(root: etree._Element, xml: str) -> bool:
    """Return whether a namespace of the root has another prefix besides, at the root or anywhere within."""
    bound = [(prefix or "", uri) for prefix, uri in root.nsmap.items()]
    if len({uri for prefix, uri in bound if prefix}) < len([prefix for prefix, _ in bound if prefix]):
        return True
    uris = {uri for _, uri in bound}
    within = set(_XMLNS.findall(xml, xml.index(">")))
    return any(uri in uris and (prefix, uri) not in bound for prefix, uri in within)


def _with_braces(tree: nodes.Template) -> nodes.Template:
    """Return the tree with `{_{` and its like as the braces they stand for: in the template's text, never in a value."""
    for text in tree.find_all(nodes.TemplateData):
        for written, meant in _BRACES:
            if written in text.data:
                text.data = text.data.replace(written, meant)
    return tree


def _syntax_fault(xml: str, name: str, file: str, first: TemplateSyntaxError) -> Diagnostic:
    """Return what is wrong with the source, found once more in the numbered one."""
    numbered = marked(xml, patch_xml)
    try:
        new_environment(raw=True).from_string(numbered)
    except TemplateSyntaxError as fault:
        return compile_fault(fault, numbered, name, file)
    return compile_fault(first, "", name, file)
