"""Rules that every list of recipients keeps, whichever paper holds it: proposal, minutes, decision, certificates.

Pure: rows go in, diagnostics come out, each at its row. `path` is the field the list stands in; `form` is what the paper says
for rows that name no form of their own. The kinds are in `kinds.py`; a type that calls these lists them in its `kinds`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date

from docgen import Diagnostic
from docgen.vn.awards import AwardForm, award_form, givers, may_give
from docgen.vn.names import split_honorific, unresolved_honorific
from docgen.vn.numbers import count_text
from docgen.vn.syllables import one_tone_place
from docgen.vn.text import joined

from . import kinds
from .fields import KINDS as RECIPIENTS
from .recipient import Recipient, of_kind

Path = tuple[str | int, ...]
LIST: Path = ("danh_sach",)

_COUNTED = re.compile(r"\b(\d[\d.]*)\s*(?:\([^)]*\)\s*)?(tập thể|cá nhân|hộ gia đình)", re.IGNORECASE)
_COUNTED_KINDS = {name: kind for kind, name in RECIPIENTS.items()}

OFFICES = {
    "chu-tich-nuoc": "Chủ tịch nước",
    "chinh-phu": "Chính phủ",
    "thu-tuong": "Thủ tướng Chính phủ",
    "bo-truong": "Bộ trưởng",
    "chu-tich-tinh": "Chủ tịch Ủy ban nhân dân cấp tỉnh",
    "thu-truong-tinh": "thủ trưởng cơ quan chuyên môn cấp tỉnh",
    "thu-truong-bo": "thủ trưởng đơn vị thuộc bộ",
    "chu-tich-huyen": "Chủ tịch Ủy ban nhân dân cấp huyện",
    "chu-tich-xa": "Chủ tịch Ủy ban nhân dân cấp xã",
    "doanh-nghiep": "người đứng đầu doanh nghiệp, hợp tác xã",
}
"""Office as `powers.toml` and `office_of` name it → its name in a sentence."""


def list_findings(
    rows: Sequence[Recipient], on: date, *, form: str = "", common: str = "", path: Path = LIST
) -> Iterator[Diagnostic]:
    """Yield everything doubtful in a list on the paper's day; `common` is the achievement stated once for all rows."""
    for position, row in enumerate(rows):
        yield from row_findings(row, on, form=form, path=(*path, position))
    yield from listed_twice(rows, on, form=form, path=path)
    yield from initiative_twice(rows, path=path)
    yield from same_achievement(rows, common=common, path=path)


def row_findings(row: Recipient, on: date, *, form: str = "", path: Path = ()) -> Iterator[Diagnostic]:
    """Yield what is doubtful in one recipient by itself; `path` is where it stands, () where it is the record."""
    yield from _form(row, on, form, path)
    if row.dang_xem_xet:
        yield kinds.PENDING.at_field(*path, "dang_xem_xet", ten=row.name())
    if row.truy_tang and row.phan_loai != "ca-nhan":
        facts = {"ten": row.name(), "loai": RECIPIENTS[row.phan_loai]}
        yield kinds.POSTHUMOUS_GROUP.at_field(*path, "truy_tang", **facts)
    yield from _honorific(row, path)


def form_of(row: Recipient, form: str = "") -> str:
    """Return the key of what a row is proposed for: its own form, else the paper's, else ""."""
    return row.hinh_thuc or form


def form_at(row: Recipient, position: int, path: Path = LIST) -> Path:
    """Return the field that says a row's form: the row's own, or the paper's `hinh_thuc`."""
    return (*path, position, "hinh_thuc") if row.hinh_thuc else ("hinh_thuc",)


def listed_twice(rows: Sequence[Recipient], on: date, *, form: str = "", path: Path = LIST) -> Iterator[Diagnostic]:
    """Yield rows that name a recipient who stands above (C4). Two different titles are allowed, and a title beside a form of
    commendation (Nghị định 152/2025/NĐ-CP, Điều 49).

    Two people of one name and unit are told apart by birthday or identity number, where both rows have one.
    """
    above: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        same = above[identity(row)]
        first = next((other for other in same if _clash(rows[other], row, on, form)), None)
        if first is not None:
            yield kinds.LISTED_TWICE.at_field(*path, position, "ho_ten", ten=row.name(), dong=first + 1)
        same.append(position)


def initiative_twice(rows: Sequence[Recipient], *, path: Path = LIST) -> Iterator[Diagnostic]:
    """Yield rows whose initiative served a row above (C9)."""
    above: dict[str, int] = {}
    for position, row in enumerate(rows):
        key = _plain(row.sang_kien)
        if key and key in above:
            facts = {"sang_kien": row.sang_kien, "ten": row.name(), "dong": above[key] + 1}
            yield kinds.INITIATIVE_TWICE.at_field(*path, position, "sang_kien", **facts)
        above.setdefault(key, position)


def same_achievement(rows: Sequence[Recipient], *, common: str = "", path: Path = LIST) -> Iterator[Diagnostic]:
    """Yield each achievement that several rows state in the same words (C30), at the second of them."""
    found: dict[str, list[int]] = defaultdict(list)
    for position, row in enumerate(rows):
        if row.thanh_tich and _plain(row.thanh_tich) != _plain(common):
            found[_plain(row.thanh_tich)].append(position)
    for first, *others in found.values():
        if others:
            facts = {"so": len(others) + 1, "dong": first + 1, "thanh_tich": rows[first].thanh_tich}
            yield kinds.SAME_ACHIEVEMENT.at_field(*path, others[0], "thanh_tich", **facts)


def counts_differ(text: str, rows: Sequence[Recipient], path: Path) -> Iterator[Diagnostic]:
    """Yield what a text says of the number of recipients of a kind where the list has another (C3), at the text's `path`."""
    for said, kind in _COUNTED.findall(text):
        true = len(of_kind(rows, _COUNTED_KINDS[kind.lower()]))
        if int(said.replace(".", "")) != true:
            yield kinds.COUNT_DIFFERS.at_field(*path, so=said, loai=kind, dung=count_text(true))


def beyond_power(
    rows: Sequence[Recipient], by: str, on: date, *, form: str = "", path: Path = LIST, passed_on: Container[str] = ()
) -> Iterator[Diagnostic]:
    """Yield each form that an office (`office.office_of`) may not decide on a day (C16), once, where it is first stated.

    `passed_on` are keys of forms that the office need not decide, because it hands the paper on to who does.
    """
    told = set[str]()
    for position, row in enumerate(rows):
        key = form_of(row, form)
        if not by or not key or key in told or key in passed_on or may_give(key, by, on) is not False:
            continue
        told.add(key)
        yield _not_in_power(key, by, on, form_at(row, position, path))


def _not_in_power(key: str, by: str, on: date, at: Path) -> Diagnostic:
    power, known = givers(key, on), award_form(key, on)
    assert power is not None  # may_give knew it
    kind = kinds.POWER_UNSURE if power.unconfirmed else kinds.NOT_IN_POWER
    who = joined([OFFICES.get(office, office) for office in power.values["by"]], "hoặc")
    facts = {"chuc_vu": OFFICES.get(by, by), "nguoi_quyet_dinh": who, "nguon": power.source}
    return kind.at_field(*at, hinh_thuc=known.name if known else power.values["name"], **facts)


def _form(row: Recipient, on: date, form: str, path: Path) -> Iterator[Diagnostic]:
    key = form_of(row, form)
    known = award_form(key, on)
    if not key:
        yield kinds.FORM_MISSING.at_field(*path, "hinh_thuc", ten=row.name())
    elif known and row.phan_loai not in known.recipients:
        for_whom = joined([RECIPIENTS[kind] for kind in known.recipients])
        facts = {"hinh_thuc": known.name, "loai": RECIPIENTS[row.phan_loai], "ten": row.name(), "duoc_tang": for_whom}
        yield kinds.WRONG_RECIPIENT.at_field(*path, "phan_loai", **facts)


def _honorific(row: Recipient, path: Path) -> Iterator[Diagnostic]:
    """An honorific is decided, stands once and goes with the gender (C28, C29); collectives have none."""
    if row.phan_loai == "tap-the":
        return
    for name in ("danh_xung", "ho_ten"):
        if open_ := unresolved_honorific(f"{getattr(row, name)} x"):
            yield kinds.HONORIFIC_OPEN.at_field(*path, name, da_viet=open_)
            return
    within = split_honorific(row.ho_ten)[0]
    called = row.danh_xung or within
    if row.gioi_tinh and {"Ông": "nữ", "Bà": "nam"}.get(called) == row.gioi_tinh:
        where = "danh_xung" if row.danh_xung else "ho_ten"
        yield kinds.HONORIFIC_DIFFERS.at_field(*path, where, da_viet=called, gioi_tinh=row.gioi_tinh)
    elif within and row.phan_loai == "ca-nhan" and row.called():
        yield kinds.HONORIFIC_TWICE.at_field(*path, "ho_ten", ho_ten=row.ho_ten, in_ra=row.name())


def identity(row: Recipient) -> tuple[str, ...]:
    """Return what rows of one recipient have in common; spelling of tones, capitals and an honorific aside."""
    where = row.don_vi if row.phan_loai != "ho-gia-dinh" else row.dia_chi or row.don_vi
    return row.phan_loai, _plain(split_honorific(row.ho_ten)[1]), _plain(where)


def _clash(one: Recipient, other: Recipient, on: date, form: str) -> bool:
    """Return whether two rows of one name and unit are one person given two awards that exclude each other."""
    return not told_apart(one, other) and exclude(form_of(one, form), form_of(other, form), on)


def exclude(form: str, other: str, on: date) -> bool:
    """Return whether nobody gets both forms for one achievement: those of one name, and any two that are no title."""
    return form == other or not (is_title(form, on) or is_title(other, on))


def told_apart(one: Recipient, other: Recipient) -> bool:
    """Return whether birthday or identity number tell two rows of one `identity` apart, where both have one."""
    return any(
        getattr(one, name) and getattr(other, name) and getattr(one, name) != getattr(other, name)
        for name in ("ngay_sinh", "cccd")
    )


def is_title(form: str, on: date) -> bool:
    """Return whether a form is a title (danh hiệu thi đua) on a day; an unknown one is none."""
    known: AwardForm | None = award_form(form, on)
    return known is not None and known.title


def _plain(text: str) -> str:
    return " ".join(one_tone_place(text).casefold().split()).rstrip(".;")
