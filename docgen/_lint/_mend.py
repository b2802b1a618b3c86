"""A copy of a document in which everything mechanical is mended and nothing else is touched.

Judged and mended in rounds until a round finds nothing more to mend, so mending what was mended changes nothing.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from docgen._lint._body import switch
from docgen._lint._elements import Elements, find_elements
from docgen._lint._findings import Finding, gather, places
from docgen._lint._judge import judge
from docgen._lint._mend_lines import UNWANTED, mend_line
from docgen._lint._mend_looks import mend_letters, mend_look, mend_shape
from docgen._lint._mend_page import mend_page
from docgen._lint._mend_text import mend_text, replace
from docgen._lint._reading import Source, W, open_source
from docgen._lint._resolve import resolve
from docgen._lint._styles import Styles
from docgen.catalogue import linting
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.vn.rules import Rulebook

_ROUNDS = 6
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange")
_LOOKS = ("co-chu", "dam", "nghieng", "gach-chan")
_SHAPES = ("loi-van-can-le", "loi-van-thut-dong", "loi-van-cach-doan", "loi-van-gian-dong", "loi-van-gian-dong-co-dinh",
           "so-trang-can-le")  # fmt: skip
_PAGES = ("trang-", "so-trang-", "phu-luc-so-trang")
_LETTERS = ("chu-phong", "chu-mau")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """The bytes of the copy, and what was mended, one diagnostic each."""

    data: bytes
    told: tuple[Diagnostic, ...]


def mend_bytes(data: bytes, file: str, on: date | None = None) -> Mended:
    """Return a mended copy of a .docx. Raises DocgenError for one that cannot be read or must not be touched."""
    told: list[Diagnostic] = []
    for _ in range(_ROUNDS):
        source = open_source(data, file)
        _refuse(source)
        elements = find_elements(resolve(source))
        book, findings = judge(elements, on)
        done, parts = _round(source, elements, book, findings)
        if not done:
            break
        data = _rewritten(data, source, parts)
        told += _told(gather(done), book, elements)
    return Mended(data=data, told=tuple(told))


def _refuse(source: Source) -> None:
    settings = source.related("settings")
    protection = settings.find(f"{W}documentProtection") if settings is not None else None
    tracked = any(
        next(tree.iter(*(f"{W}{name}" for name in _TRACKED)), None) is not None
        for tree in (source.tree(part) for part in source.parts if part.startswith("word/") and part.endswith(".xml"))
        if tree is not None
    )
    if any("_xmlsignatures" in part for part in source.parts):
        raise _refused(source.file, "có chữ ký số", "it is digitally signed")
    if tracked or switch(settings, "trackRevisions"):
        raise _refused(source.file, "đang theo dõi thay đổi (Track Changes)", "its changes are being tracked")
    if protection is not None and str(protection.get(f"{W}enforcement", "1")).lower() not in ("0", "false", "off"):
        raise _refused(source.file, "đang bị khóa (Protect Document)", "it is protected")
    if source.strict:
        raise _refused(source.file, "lưu ở dạng Strict Open XML", "it is saved as Strict Open XML")


def _refused(file: str, reason: str, reason_en: str) -> DocgenError:
    return DocgenError(linting.NOT_MENDED.at(Place(file=file), tep=file, ly_do=reason, ly_do_en=reason_en))


def _round(
    source: Source, elements: Elements, book: Rulebook, findings: Sequence[Finding]
) -> tuple[list[Finding], set[str]]:
    styles = Styles(source)
    paragraphs: dict[str, list[etree._Element]] = {}
    done: list[Finding] = []
    parts: set[str] = set()
    for finding in findings:
        if book.rules[finding.rule].fix:
            changed = _mend(finding, source, elements, book, styles, paragraphs)
            if changed:
                done.append(finding)
                parts |= changed
    return done, parts


def _mend(
    finding: Finding, source: Source, elements: Elements, book: Rulebook, styles: Styles,
    paragraphs: dict[str, list[etree._Element]],
) -> set[str]:  # fmt: skip
    """Mend one finding and return the parts that changed."""
    rule, para = finding.rule, finding.para
    if rule.startswith(_PAGES) and not rule.endswith(_LOOKS) and rule not in _SHAPES:
        return mend_page(finding, source, elements)
    if para is None:
        return set()
    tree = source.tree(para.part)
    if para.part not in paragraphs:
        paragraphs[para.part] = list(tree.iter(f"{W}p")) if tree is not None else []
    own = paragraphs[para.part][para.number - 1]
    if finding.swaps:
        swapped = [replace(paragraphs[para.part][number - 1], old, new) for number, old, new in finding.swaps]
        changed = any(swapped)
    elif "duong-ke" in rule or rule in UNWANTED:
        changed = mend_line(finding, paragraphs[para.part], elements, book)
    elif rule in _SHAPES:
        changed = mend_shape(finding, own)
    elif rule in _LETTERS:
        changed = mend_letters(finding, own, styles)
    elif rule.endswith(_LOOKS):
        changed = mend_look(finding, own, styles, book)
    else:
        changed = mend_text(finding, own)
    return {para.part} if changed else set()


def _rewritten(data: bytes, source: Source, parts: set[str]) -> bytes:
    """Return the archive with the parts that changed written anew; all others keep their bytes, names and dates."""
    fresh = {part: _serialised(source.tree(part)) for part in parts}
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            name = entry.filename.lstrip("/")
            content = fresh.pop(name, None)
            new.writestr(_entry(entry), old.read(entry) if content is None else content)
        for name in sorted(fresh):
            new.writestr(_entry(zipfile.ZipInfo(name)), fresh[name])
    return buffer.getvalue()


def _entry(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    kept = zipfile.ZipInfo(entry.filename, entry.date_time)
    kept.compress_type = zipfile.ZIP_DEFLATED
    kept.create_system, kept.external_attr = 0, 0
    return kept


def _serialised(root: etree._Element | None) -> bytes:
    assert root is not None
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _told(done: Sequence[Finding], book: Rulebook, elements: Elements) -> list[Diagnostic]:
    document = elements.document
    return [
        linting.MENDED.at(place, dieu=rule.vi, dieu_en=rule.en, **facts)
        for rule, place, facts in places(done, book, document.file, document.part)
    ]
