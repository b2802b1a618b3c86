"""A .docx as bytes ─▶ its parts, or a clear word why it is none."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from docgen.catalogue import templates
from docgen.errors import DocgenError, Place

LARGEST_UNPACKED = 256 * 1024 * 1024
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def read_parts(data: bytes, file: str) -> dict[str, bytes]:
    """Return name → bytes of every part, in the order of the archive. Raises DocgenError when it is no .docx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > LARGEST_UNPACKED:
                raise _refused(file, "giải nén ra quá lớn", "it unpacks to too much")
            parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as fault:
        raise _refused(file, "không phải tệp nén của Word", f"not a Word archive ({fault})") from fault
    _refuse_tricks(archive.namelist(), parts, file)
    if _CONTENT_TYPES not in parts:
        raise _refused(file, "thiếu [Content_Types].xml", "[Content_Types].xml is missing")
    return parts


def _refuse_tricks(names: list[str], parts: Mapping[str, bytes], file: str) -> None:
    if len(set(names)) != len(names):
        raise _refused(file, "có hai phần cùng tên", "two parts have one name")
    if any(name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name for name in names):
        raise _refused(file, "có phần mang đường dẫn lạ", "a part has a path that leads elsewhere")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise _refused(file, "có macro", "it carries macros")
    if any(b"<!DOCTYPE" in data[:4096] for name, data in parts.items() if name.endswith((".xml", ".rels"))):
        raise _refused(file, "có khai báo DTD", "it declares a document type (DTD)")


def content_types(parts: Mapping[str, bytes], file: str) -> dict[str, str]:
    """Return part name → content type, for the parts that name theirs. Raises DocgenError when there is no document."""
    try:
        root = parse_xml(parts[_CONTENT_TYPES])
    except etree.XMLSyntaxError as fault:
        raise _refused(file, "[Content_Types].xml hỏng", "[Content_Types].xml is broken") from fault
    named = {
        str(child.get("PartName", "")).lstrip("/"): str(child.get("ContentType", ""))
        for child in root
        if isinstance(child.tag, str) and child.tag.endswith("}Override")
    }
    if not any(kind == _MAIN and name in parts for name, kind in named.items()):
        raise _refused(file, "không có phần văn bản Word (.docx)", "it holds no Word document part")
    return named


def parse_xml(data: bytes) -> etree._Element:
    """Return the root of an XML part; entities are not expanded, faults are not guessed away.

    White space between elements is dropped, as python-docx drops it.
    """
    return etree.fromstring(
        data, etree.XMLParser(remove_blank_text=True, resolve_entities=False, recover=False, no_network=True)
    )


def _refused(file: str, reason: str, reason_en: str) -> DocgenError:
    return DocgenError(templates.NOT_A_DOCX.at(Place(file=file), mau=file, ly_do=reason, ly_do_en=reason_en))
