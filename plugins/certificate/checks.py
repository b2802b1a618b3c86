"""What a person should look at before a certificate is printed: its words, its form of award, its day, its room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from docgen import Diagnostic
from docgen.vn.legacy import legacy_encoding, to_unicode
from docgen.vn.names import name_capitals, split_honorific

from ..awards.across import kinds as across
from ..awards.office import office_of
from ..awards.rules_list import beyond_power, row_findings
from . import kinds
from .fitting import Look, fitted, surplus
from .model import Certificate
from .page import LOOKS, WIDTHS, Page, Texts, laid_out
from .texts import award as award_line
from .texts import form_of, texts_of

Path = tuple[str, ...]

_SPACES = re.compile(r"  +|^ +| +$")

_PRINTED = (
    "danh_xung", "ho_ten", "ten_in", "chuc_vu", "don_vi", "dia_chi", "thanh_tich", "chuc_danh", "dia_danh", "quoc_hieu",
    "nhan_quyet_dinh", "nhan_so_vang", "ten_danh_hieu",
)  # fmt: skip


def check(certificate: Certificate) -> Iterator[Diagnostic]:
    """Yield everything doubtful in a certificate on A4, each at its field."""
    yield from words(certificate)
    yield from award(certificate)
    yield from decided(certificate)
    yield from room(certificate)


def words(certificate: Certificate) -> Iterator[Diagnostic]:
    """Yield what is odd in the words themselves: old encodings, spaces, capitals (C28)."""
    printed: dict[Path, str] = {(name,): getattr(certificate, name) for name in _PRINTED}
    printed |= {("nguoi_ky", name): getattr(certificate.nguoi_ky, name) for name in ("chuc_vu", "ho_ten")}
    for path, text in printed.items():
        if not text:
            continue
        if encoding := _encoding(text):
            yield kinds.LEGACY.at_field(*path, chu=text, bang_ma=encoding, dung=to_unicode(text, legacy_encoding(text)))
        if found := _SPACES.search(text):
            near = text[max(found.start() - 20, 0) : found.end() + 20]
            yield kinds.SPACES.at_field(*path, chu=near)
    if certificate.phan_loai == "ca-nhan":
        bare = split_honorific(certificate.ho_ten)[1]
        if not _encoding(bare) and (right := name_capitals(bare)) != bare:
            yield kinds.NAME_CASE.at_field("ho_ten", ho_ten=certificate.ho_ten, dung=right)


@lru_cache(maxsize=512)
def _encoding(text: str) -> str:
    """Return the old encoding of a text, or ""; of a thousand certificates most texts are the same."""
    return legacy_encoding(text)


def award(certificate: Certificate) -> Iterator[Diagnostic]:
    """Yield what is doubtful in who receives what, by whose power and on which day (C16, C26, C29)."""
    day, form = certificate.ngay.earliest, form_of(certificate)
    yield from row_findings(certificate, day)
    alone = certificate.model_copy(update={"hinh_thuc": ""})
    yield from beyond_power((alone,), office_of(certificate.chuc_danh, day), day, form=certificate.hinh_thuc)
    if form and not form.paper:
        yield kinds.NO_PAPER.at_field("hinh_thuc", hinh_thuc=form.name, nguon=form.source)
    line = award_line(certificate, form)
    if "," in line and not certificate.ten_danh_hieu:
        yield kinds.MANY_UNITS.at_field("ten_danh_hieu", in_ra=line)
    if form and not form.title and not certificate.thanh_tich:
        yield kinds.NO_ACHIEVEMENT.at_field("thanh_tich")
    if certificate.ngay != certificate.quyet_dinh.ngay:
        facts = {"ngay": str(certificate.ngay), "ngay_quyet_dinh": str(certificate.quyet_dinh.ngay)}
        yield kinds.OTHER_DAY.at_field("ngay", **facts)


def decided(certificate: Certificate) -> Iterator[Diagnostic]:
    """Yield where the decision that is named gives this award to nobody of that name, or under another number (C3, C26)."""
    ordinals = certificate.so_trong_quyet_dinh
    if ordinals is None:
        return
    numbers, name = ordinals.of(certificate, certificate.hinh_thuc), certificate.name()
    if not numbers:
        yield across.NOT_IN_EARLIER.at_field("ho_ten", ten=name, truoc="quyết định")
    elif certificate.so_vang not in numbers:
        yield across.GOLDEN_NUMBER.at_field("so_vang", ten=name, so=certificate.so_vang, stt=numbers[0])


def room(certificate: Certificate) -> Iterator[Diagnostic]:
    """Yield an error at each field whose text is too long for the page, with the number of characters to spare."""
    texts = texts_of(certificate)
    page = laid_out(texts)
    narrow = [name for name, one in page.elements.items() if not one.fits]
    for name in narrow:
        text = getattr(texts, name)
        line = text if isinstance(text, str) else max(text, key=len)
        yield too_long(certificate, name, line, LOOKS[name], WIDTHS[name])
    if page.crowded and not narrow:
        yield crowded(certificate, texts, laid_out)


def crowded(certificate: Certificate, texts: Texts, lay: Callable[[Texts], Page]) -> Diagnostic:
    """Return what is wrong where each element fits by itself and all together do not: the achievement is too long."""
    longest = "thanh_tich" if texts.thanh_tich else "ten"

    def fits(text: str) -> bool:
        shorter: dict[str, Any] = {longest: text}
        return not lay(replace(texts, **shorter)).crowded

    return _said_too_long(certificate, longest, surplus(getattr(texts, longest), fits), LOOKS[longest])


def too_long(certificate: Certificate, name: str, text: str, look: Look, width: float) -> Diagnostic:
    """Return what is wrong with an element whose text does not fit its width at the smallest size."""
    spare = surplus(text, lambda short: fitted(short, look, width).fits)
    return _said_too_long(certificate, name, spare, look)


def _said_too_long(certificate: Certificate, name: str, spare: int, look: Look) -> Diagnostic:
    path = field_of(certificate, name)
    shorter = {"viec": "câu chữ", "viec_en": "the text"}
    if path == ("ho_ten",):
        shorter = {
            "viec": "tên, hoặc ghi tên in trên giấy ở ten_in",
            "viec_en": "the name, or give the one to print in ten_in",
        }
    return kinds.TOO_LONG.at_field(*path, truong=path[-1], thua=spare, co=f"{look.smallest:g}", **shorter)


def field_of(certificate: Certificate, element: str) -> Path:
    """Return the field whose text an element of the page prints, the longest where it prints several."""
    if element == "gioi_thieu":
        return (max(("chuc_vu", "don_vi", "dia_chi"), key=lambda name: len(getattr(certificate, name))),)
    return {
        "tieu_ngu": ("quoc_hieu",), "tang": ("hinh_thuc",), "ten": ("ten_in",) if certificate.ten_in else ("ho_ten",),
        "quyet_dinh": ("quyet_dinh", "ky_hieu"), "so_vang": ("nhan_so_vang",), "dia_danh_ngay": ("dia_danh",),
        "chuc_vu_ky": ("nguoi_ky", "chuc_vu"), "ho_ten_ky": ("nguoi_ky", "ho_ten"),
    }.get(element, (element,))  # fmt: skip
