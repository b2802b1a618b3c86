"""The corpus as a kit: folders become .docx files, both engines fill them, and every part is held against its twin.

How a case is written stands in README.md. Tests reach this through the fixtures at the end.
"""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from docgen import Template

HERE = Path(__file__).parent
BASE = HERE / "base"
EPOCH = (1980, 1, 1, 0, 0, 0)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RENDERED = re.compile(r"(?:[\w-]+/)*(document\d*|header\w*|footer\w*|footnotes|endnotes)\.xml")
CORE = "docProps/core.xml"
PROPERTIES = (
    "title",
    "subject",
    "author",
    "comments",
    "identifier",
    "language",
    "keywords",
    "category",
    "content_status",
)
ROOTS = {"header": "hdr", "footer": "ftr"}
DEFAULTS = {"xml": "application/xml", "rels": "application/vnd.openxmlformats-package.relationships+xml", "png": "image/png",
            "bin": "application/vnd.openxmlformats-officedocument.oleObject"}  # fmt: skip
TAG = re.compile(r"{[{%#]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A fault of docxtpl: `part` of its document says `theirs`, which ought to be `ours`. Properties are parts by their name."""

    fault: str
    part: str
    theirs: str
    ours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A template with its values, and what is known of it; every field is described in README.md."""

    data: bytes
    values: Mapping[str, Any]
    about: str = ""
    mended: Sequence[Mended] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    xfail: Mapping[str, str] = field(default_factory=dict)
    braces: bool = False
    absent: Sequence[str] = ()
    path: Mapping[str, str] = field(default_factory=dict)
    alone: str = ""
    shows: Sequence[str] = ()


@cache
def read_case(folder: Path) -> Case:
    """Return the case in a folder."""
    said = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    data = built(folder, said.pop("links", {}))
    mended = [Mended(**one) for one in said.pop("mended", [])]
    return Case(data=data, values={**shared_values(), **said.pop("values", {})}, mended=mended, **said)


@cache
def shared_values() -> Mapping[str, Any]:
    return tomllib.loads((HERE / "values.toml").read_text(encoding="utf-8"))


# Folder ─▶ .docx


def built(folder: Path, links: Mapping[str, str]) -> bytes:
    """Return the .docx of a case: the one that lies there, or one made of its fragments and whole parts."""
    for file in folder.glob("*.docx"):
        return file.read_bytes()
    parts: dict[str, bytes] = {}
    for file in sorted(file for file in folder.rglob("*") if file.is_file() and file.name != "case.toml"):
        if file.parent == folder and not file.name.startswith("["):
            parts[f"word/{file.name}"] = whole(file.stem, file.read_text(encoding="utf-8"))
        else:
            parts[file.relative_to(folder).as_posix()] = file.read_bytes()
    return packed(parts, links)


def whole(stem: str, fragment: str) -> bytes:
    """Return a part round a fragment, whose lines are joined without their indentation, since Word writes none."""
    inner = "".join(line.strip() for line in fragment.splitlines())
    inner = f"<w:body>{inner}</w:body>" if stem == "document" else inner
    root = ROOTS.get(kind_of(stem), kind_of(stem))
    return f"{DECLARATION}<w:{root} {namespaces()}>{inner}</w:{root}>".encode()


@cache
def namespaces() -> str:
    lines = (BASE / "namespaces.txt").read_text(encoding="utf-8").split()
    return (
        " ".join('xmlns:{}="{}"'.format(*line.split("=", 1)) for line in lines) + ' mc:Ignorable="w14 w15 w16se wp14"'
    )


def kind_of(stem: str) -> str:
    return re.sub(r"\d+$", "", stem)


def packed(parts: Mapping[str, bytes], links: Mapping[str, str] | None = None) -> bytes:
    """Return the parts as .docx. Styles, settings, content types and relationships are made where they are missing.

    A relationship's id is the name of its file: `header1`, `chart1`.
    """
    own = {f"word/{name}": (BASE / name).read_bytes() for name in ("styles.xml", "settings.xml")} | dict(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**made_up(own, links or {}), **own}.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data)
    return buffer.getvalue()


def made_up(parts: Mapping[str, bytes], links: Mapping[str, str]) -> dict[str, bytes]:
    inner = [PurePosixPath(name) for name in parts if name.startswith("word/") and "_rels" not in name]
    related = {
        path.stem: (str(path.relative_to("word")), relation_of(path)) for path in inner if path.stem != "document"
    }
    outer = {key: (address, "hyperlink") for key, address in links.items()}
    package = {"rId1": ("word/document.xml", "officeDocument")} | ({"rId2": (CORE, "")} if CORE in parts else {})
    pictured = [path for path in inner if path.stem != "document" and b'"anh"' in parts[str(path)]]
    return {
        "[Content_Types].xml": types_xml(parts),
        "_rels/.rels": relations(package),
        "word/_rels/document.xml.rels": relations(related, outer),
        **{f"word/_rels/{path.name}.rels": relations({"anh": related["anh"]}) for path in pictured},
    }


def relation_of(path: PurePosixPath) -> str:
    return "image" if path.suffix == ".png" else "oleObject" if path.suffix == ".bin" else kind_of(path.stem)


def types_xml(parts: Mapping[str, bytes]) -> bytes:
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in DEFAULTS.items())
    named = "".join(
        f'<Override PartName="/{name}" ContentType="{type_of(name)}"/>' for name in parts if name.endswith(".xml")
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{named}</Types>'.encode()


def type_of(name: str) -> str:
    if name == CORE:
        return "application/vnd.openxmlformats-package.core-properties+xml"
    kind = kind_of(PurePosixPath(name).stem)
    if kind == "chart":
        return "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    return f"{WORD}{'document.main' if kind == 'document' else kind}+xml"


def relations(targets: Mapping[str, tuple[str, str]], outer: Mapping[str, tuple[str, str]] | None = None) -> bytes:
    lines = [(key, to, kind, "") for key, (to, kind) in targets.items()]
    lines += [(key, to, kind, ' TargetMode="External"') for key, (to, kind) in (outer or {}).items()]
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    text = "".join(
        f'<Relationship Id="{key}" Type="{f"{OFFICE}/{kind}" if kind else core}" Target="{to}"{mode}/>'
        for key, to, kind, mode in lines
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{text}</Relationships>'.encode()


# Both engines, and the comparison


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def docgens(case: Case) -> dict[str, bytes]:
    """Return the parts docgen makes, through its public door."""
    return unpacked(template_of(case.data).render(case.values))


@cache
def template_of(data: bytes) -> Template:
    return Template(data, name="mau.docx")


def docxtpls(case: Case) -> dict[str, bytes]:
    """Return the parts docxtpl makes: a fresh object, a fresh environment that escapes."""
    template = DocxTemplate(io.BytesIO(case.data))
    template.render(dict(case.values), Environment(autoescape=True))
    buffer = io.BytesIO()
    template.save(buffer)
    return unpacked(buffer.getvalue())


def differences(case: Case) -> list[str]:
    """Return where docgen's parts differ from docxtpl's, whose named faults are mended; empty when they are equal.

    Parts with tags are held against docxtpl's as canonical XML, properties by their value. What has no tags must be the
    template's own bytes.
    """
    template, made, theirs = unpacked(case.data), docgens(case), docxtpls(case)
    found = []
    for name, data in template.items():
        if not (RENDERED.fullmatch(name) or name == CORE) or not has_tags(data):
            found += [f"{name} is not the template's"] if made[name] != data else []
        elif name != CORE:
            found += differing(name, canonical(made[name]), mended(case, name, canonical(theirs[name])))
    if CORE in template:
        found += [
            line
            for name in PROPERTIES
            for line in differing(name, core(made, name), mended(case, name, core(theirs, name)))
        ]
    return found


def has_tags(xml: bytes) -> bool:
    root = etree.fromstring(xml)
    return bool(TAG.search(str(root.xpath("string()"))) or any(TAG.search(value) for value in root.xpath("//@*")))


def canonical(xml: bytes) -> str:
    """Return a part as canonical XML, nothing left out. Raises XMLSyntaxError for what is not well-formed."""
    parser = etree.XMLParser(resolve_entities=False, recover=False, no_network=True, huge_tree=True)
    return bytes(etree.tostring(etree.fromstring(xml, parser), method="c14n")).decode()


def core(parts: Mapping[str, bytes], name: str) -> str:
    """Return a property's text, read off the part itself: other libraries change how python-docx reads it."""
    tag = {"author": "creator", "comments": "description", "content_status": "contentStatus"}.get(name, name)
    root = etree.fromstring(parts[CORE])
    return str(root.xpath("string(*[local-name()=$tag])", tag=tag))


def mended(case: Case, name: str, text: str) -> str:
    for one in case.mended:
        if one.part == name:
            assert one.theirs in text, f"docxtpl does this no longer: {one.fault}"
            text = text.replace(one.theirs, one.ours)
    return text


def differing(name: str, own: str, other: str) -> list[str]:
    if own == other:
        return []
    at = next((n for n, (a, b) in enumerate(zip(own, other, strict=False)) if a != b), min(len(own), len(other)))
    start = max(at - 150, 0)
    return [f"{name}\n  docgen : …{own[start : at + 250]}\n  docxtpl: …{other[start : at + 250]}"]


@pytest.fixture(scope="session")
def exact() -> SimpleNamespace:
    """The kit: `Case`, `read_case`, `packed`, `docgens`, `docxtpls`, `differences`, `unpacked`, `canonical`, `RENDERED`."""
    return SimpleNamespace(
        Case=Case, Mended=Mended, read_case=read_case, packed=packed, whole=whole, docgens=docgens, docxtpls=docxtpls, differences=differences,
        unpacked=unpacked, canonical=canonical, has_tags=has_tags, template_of=template_of, RENDERED=RENDERED,
    )  # fmt: skip
