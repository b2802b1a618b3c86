"""One XML part of a foreign file, read from end to end and never held as a tree: is it sound, how deep, how large, and which
Word fields it holds.

Read by expat, which stops at the first declaration of a document type in whatever encoding, before a parser that would
build a tree sees the part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from docgen._limits import Limits
from docgen.catalogue import foreign
from docgen.errors import DocgenError, Kind, Place

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_INSTRUCTION = frozenset(f"{space} instrText" for space in _WORD)
_FIELD = frozenset(f"{space} fldChar" for space in _WORD)
_SIMPLE = frozenset(f"{space} fldSimple" for space in _WORD)
_WATCHED = _INSTRUCTION | _FIELD | _SIMPLE
_FIRST_WORD = re.compile(r'[\s"\\]*([A-Za-z]+)')
_ENCODINGS = frozenset({"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1"})
_DECLARED = re.compile(r"[^<]*<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"']*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What was seen in a part: its root as "namespace name", and the names of its Word fields, in capitals."""

    root: str
    fields: frozenset[str]


def survey(data: bytes, part: str, file: str, limits: Limits) -> Survey:
    """Return what the part holds. Raises DocgenError when it is no sound XML or runs over a limit."""
    reader = _Reader(part, file, limits)
    reader.read(data)
    return Survey(root=reader.root, fields=frozenset(reader.names))


def refuse_doctype(data: bytes, part: str, file: str) -> None:
    """Raise DocgenError when the part declares a document type; it is read no further than its root element."""

    def stop(*_: object) -> None:
        raise StopIteration

    reader = _Reader(part, file, Limits())
    parser = reader.parser()
    parser.StartElementHandler = stop
    try:
        parser.Parse(data[:_HEAD], False)
        parser.Parse(data[_HEAD:], True)
    except (StopIteration, expat.ExpatError, ValueError, LookupError):
        return  # what is broken is told where the part is needed


_HEAD = 4096


@dataclass(slots=True)
class _Reader:
    """Counts while expat reads. `open` holds the instruction of each field that has begun, one inside another."""

    part: str
    file: str
    limits: Limits
    root: str = ""
    depth: int = 0
    elements: int = 0
    declared: int = 0
    names: set[str] = field(default_factory=set)
    open: list[list[str]] = field(default_factory=list)
    own: expat.XMLParserType | None = None

    def parser(self) -> expat.XMLParserType:
        made = expat.ParserCreate(namespace_separator=" ")
        made.StartDoctypeDeclHandler = self._doctype
        return made

    def read(self, data: bytes) -> None:
        self._require_encoding(data)
        self.own = parser = self.parser()
        parser.ordered_attributes = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartNamespaceDeclHandler = self._namespace
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as fault:
            place = {"dong": parser.ErrorLineNumber, "cot": parser.ErrorColumnNumber + 1}
            raise self._refused(foreign.BROKEN_PART, **place) from fault
        for unfinished in self.open:
            self._note("".join(unfinished))

    def _require_encoding(self, data: bytes) -> None:
        wide = data[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
        little = data[:2] in (b"\xff\xfe", b"<\0")
        text = (
            data[:400].decode("utf-16-le" if little else "utf-16-be", "replace")
            if wide
            else data[:400].decode("latin-1")
        )
        found = _DECLARED.match(text)
        if found and found[1].lower() not in _ENCODINGS:
            raise self._refused(foreign.ODD_ENCODING, bang_ma=found[1][:40])

    def _refused(self, kind: Kind, **facts: object) -> DocgenError:
        place = Place(file=self.file, part=self.part)
        return DocgenError(kind.at(place, mau=self.file, phan=self.part, **facts))

    def _doctype(self, *_: object) -> None:
        raise self._refused(foreign.DOCTYPE)

    def _namespace(self, *_: object) -> None:
        self.declared += 1

    def _start(self, name: str, attributes: list[str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > self.limits.depth:
            raise self._refused(foreign.TOO_DEEP, gioi_han=self.limits.depth)
        if self.elements > self.limits.elements:
            raise self._too_many("phần tử XML", "XML elements", self.limits.elements)
        if self.declared or attributes:
            if len(attributes) // 2 + self.declared > self.limits.attributes:
                raise self._too_many("thuộc tính ở một phần tử", "attributes on one element", self.limits.attributes)
            self.declared = 0
        if name in _WATCHED:
            self._watch(name, dict(zip(attributes[::2], attributes[1::2], strict=True)))
        elif self.elements == 1:
            self.root = name

    def _too_many(self, vi: str, en: str, limit: int) -> DocgenError:
        return self._refused(foreign.TOO_MANY_ELEMENTS, la_gi=vi, la_gi_en=en, gioi_han=limit)

    def _end(self, name: str) -> None:
        self.depth -= 1
        if name in _INSTRUCTION and self.own is not None:
            self.own.CharacterDataHandler = None

    def _watch(self, name: str, attributes: dict[str, str]) -> None:
        space = name.partition(" ")[0]
        if name in _SIMPLE:
            self._note(attributes.get(f"{space} instr", ""))
        elif name in _INSTRUCTION:
            if self.open and self.own is not None:
                self.own.CharacterDataHandler = self.open[-1].append
            return
        kind = attributes.get(f"{space} fldCharType")
        if kind == "begin":
            self.open.append([])
        elif self.open and kind in ("separate", "end"):
            self._note("".join(self.open[-1]))
            self.open[-1].clear()
            if kind == "end":
                self.open.pop()

    def _note(self, instruction: str) -> None:
        if found := _FIRST_WORD.match(instruction):
            self.names.add(found[1].upper())
