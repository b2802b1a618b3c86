"""A .docx as bytes ─▶ its parts, or a clear word why it is none. What a stranger's file may hold is decided here.

`read_parts` makes sure that reading cannot hurt. `faults_of` also asks what documents made from the file would do to those
who open them, and whether Word would open them at all. docs/templates-safety.md tells what is refused and why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from docgen._archive._links import ROOT_LINKS, Link, harmful, links_in, missing, reached
from docgen._archive._sniff import refuse_other_archives, require_archive
from docgen._archive._survey import refuse_doctype, survey
from docgen._limits import LIMITS, Limits
from docgen._zip import unpack
from docgen.catalogue import foreign
from docgen.errors import Diagnostic, DocgenError, Kind, Place

CONTENT_TYPES = "[Content_Types].xml"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
BODY = f"{_WORD}document.main+xml"
NOTES = (f"{_WORD}footnotes+xml", f"{_WORD}endnotes+xml")
RENDERED = (
    BODY, f"{_WORD}header+xml", f"{_WORD}footer+xml", *NOTES,
    "application/vnd.openxmlformats-package.core-properties+xml",
)  # fmt: skip
"""Content types of the parts that tags are filled in."""
OUTSIDE_FIELDS = frozenset(
    {"DDE", "DDEAUTO", "LINK", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "DATABASE", "RD", "PRINT"}
)
"""Word fields that read files or the network, start programs or speak to the printer."""
_STRICT = "http://purl.oclc.org/ooxml/"
_OTHER_KINDS = {
    "wordprocessingml.template": ("mẫu Word (.dotx)", "a Word template (.dotx)"),
    "spreadsheetml": ("bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)"),
    "presentationml": ("bài trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation (.pptx)"),
}


def read_parts(data: bytes, file: str, limits: Limits = LIMITS) -> dict[str, bytes]:
    """Return name → bytes of every part, in the order of the archive. Raises DocgenError when it is no .docx.

    What is returned is safe to parse: it keeps the limits of size, and no part declares a document type.
    """
    require_archive(data, file)
    parts = unpack(data, file, limits)
    if CONTENT_TYPES not in parts:
        refuse_other_archives(parts, file)
    for name, raw in parts.items():
        if name.lower().endswith((".xml", ".rels")):
            refuse_doctype(raw, name, file)
    return parts


def faults_of(
    parts: Mapping[str, bytes], kinds: Mapping[str, str], file: str, limits: Limits = LIMITS
) -> list[Diagnostic]:
    """Return all that is wrong with the parts of a file that others are made from, its tags aside.

    Raises DocgenError when they are no Word document at all, or relationships cannot be read.
    """
    for name in (CONTENT_TYPES, *_link_parts(parts)):
        survey(parts[name], name, file, limits)
    links = [link for name in _link_parts(parts) for link in links_in(name, _root_of(parts, name, file))]
    _require_document(parts, kinds, links, file)
    return [
        *missing(links, parts, file),
        *harmful(links, parts, kinds, file),
        *_unsound(parts, kinds, links, file, limits),
    ]


def content_types(parts: Mapping[str, bytes], file: str) -> dict[str, str]:
    """Return part name → content type, for the parts that have one: their own, or that of their suffix. Raises DocgenError."""
    root = _root_of(parts, CONTENT_TYPES, file)
    own: dict[str, str] = {}
    by_suffix: dict[str, str] = {}
    for child in root:
        kind = str(child.get("ContentType", "")).strip()
        if child.get("PartName"):
            own[str(child.get("PartName")).lstrip("/").lower()] = kind
        elif child.get("Extension"):
            by_suffix[str(child.get("Extension")).lower()] = kind
    found = {name: own.get(name.lower()) or by_suffix.get(name.rpartition(".")[2].lower()) for name in parts}
    return {name: kind for name, kind in found.items() if kind}


def _root_of(parts: Mapping[str, bytes], name: str, file: str) -> etree._Element:
    try:
        return parse_xml(parts[name])
    except (etree.XMLSyntaxError, ValueError) as fault:
        facts = {"phan": name, "dong": getattr(fault, "lineno", 1), "cot": getattr(fault, "offset", 1)}
        raise _refused(foreign.BROKEN_PART, file, name, **facts, ly_do_en=str(fault).partition(", line")[0]) from fault


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of an XML part; entities are not expanded, faults are not guessed away.

    White space between elements is dropped, as python-docx drops it.
    """
    return etree.fromstring(
        data, etree.XMLParser(remove_blank_text=True, resolve_entities=False, recover=False, no_network=True)
    )


def _link_parts(parts: Mapping[str, bytes]) -> list[str]:
    return [name for name in parts if name.endswith(".rels") and "_rels/" in name]


def _require_document(parts: Mapping[str, bytes], kinds: Mapping[str, str], links: list[Link], file: str) -> None:
    """Raise DocgenError unless the package's root leads to the body of a Word document of the ordinary variant."""
    if ROOT_LINKS not in parts:
        raise _refused(foreign.MISSING_PART, file, ROOT_LINKS, phan=ROOT_LINKS)
    main = next((link for link in links if not link.source and link.kind == "officeDocument"), None)
    name = next((name for name in parts if main and name.lower() == main.part), "")
    if not main or not name:
        raise _refused(foreign.MISSING_PART, file, ROOT_LINKS, phan=main.part if main else "officeDocument")
    kind = kinds.get(name, "")
    if "macroEnabled" in kind:
        raise _refused(foreign.MACROS, file, name, phan=name)
    if kind != BODY:
        unknown = (f"tệp loại «{kind}»", f"a file of type “{kind}”")
        vi, en = next((words for mark, words in _OTHER_KINDS.items() if mark in kind), unknown)
        raise _refused(foreign.OTHER_KIND, file, name, la_gi=vi, la_gi_en=en)
    if main.type.startswith(_STRICT):
        raise _refused(foreign.STRICT, file, name)


def _unsound(
    parts: Mapping[str, bytes], kinds: Mapping[str, str], links: list[Link], file: str, limits: Limits
) -> Iterator[Diagnostic]:
    """Yield what is wrong inside the XML parts that Word reads or tags are filled in; it ignores all others."""
    read = reached(links)
    for name, raw in parts.items():
        kind = kinds.get(name, "")
        if kind not in RENDERED and not (name.lower() in read and kind.endswith(("+xml", "/xml"))):
            continue
        try:
            seen = survey(raw, name, file, limits)
        except DocgenError as fault:
            yield from fault.diagnostics
            continue
        for word in sorted(seen.fields & OUTSIDE_FIELDS):
            yield foreign.OUTSIDE_FIELD.at(Place(file=file, part=name), mau=file, phan=name, truong=word)
        if kind == BODY and seen.root.startswith(_STRICT):
            yield foreign.STRICT.at(Place(file=file, part=name), mau=file)


def _refused(kind: Kind, file: str, part: str, **facts: object) -> DocgenError:
    return DocgenError(kind.at(Place(file=file, part=part), mau=file, **facts))
