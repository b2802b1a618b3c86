"""What a person should look at in a sound report: its form, its years and figures, its history, its texts.

Each check is silent on what is right. Only a form that cannot serve the recipient keeps a report from being written, and what
`plugins/awards/rules_list.py` calls an error of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen import Diagnostic, Place
from docgen.vn.law import in_force_on
from docgen.vn.text import fold

from ..awards.fields import KINDS as RECIPIENTS
from ..awards.office import office_of
from ..awards.rules_list import beyond_power, row_findings
from . import kinds
from .conditions import unmet
from .figures import figures
from .initiatives import initiatives_used
from .model import AchievementReport
from .places import ended_places
from .profile import gender_of
from .texts import text_findings
from .variants import VARIANTS, form_row, on_day, parts_row, variant_key
from .years import years

_ABBREVIATED = re.compile(r"\b(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|THCS|THPT|PTDTBT|PTDTNT|TNHH|HTX|CĐ|ĐTN|HLHPN|CCB)\b")
_IN_SHORT = {
    "bang_ket_qua": "bảng so sánh các năm", "tham_gia_phong_trao": "phong trào thi đua", "dang_doan_the": "đảng, đoàn thể",
    "danh_hieu_da_dat": "danh hiệu, hình thức đã được khen", "tru_quan": "nơi thường trú",
}  # fmt: skip
"""Parts by shorter names than their labels, so that all that are missing fit one sentence."""

_OPTIONAL_PARTS = (
    "thanh_tich_tap_the", "nhiem_vu", "ket_qua", "bang_ket_qua", "muc_do_hoan_thanh", "bien_phap", "sang_kien",
    "sang_kien_list", "tham_gia_phong_trao", "chap_hanh", "hoc_tap", "dang_doan_the", "theo_tieu_chi", "viec_da_lam", "kho_khan",
    "y_nghia", "danh_hieu_da_dat", "hinh_thuc_da_khen", "chua_duoc_khen", "qua_trinh", "khen_thuong", "ky_luat", "tinh_hinh",
    "dong_gop",
)  # fmt: skip
"""Fields that some form has no place for."""


def check(report: AchievementReport) -> Iterator[Diagnostic]:
    """Yield everything doubtful in a report, each at its field."""
    yield from row_findings(report, on_day(report))
    variant = VARIANTS[variant_key(report)]
    if report.phan_loai not in variant.kinds:
        yield kinds.WRONG_VARIANT.at_field("mau", mau=variant.name, loai=RECIPIENTS[report.phan_loai])
        return
    yield from _parts(report)
    yield from _unprinted(report)
    yield from _unit(report)
    yield from _power(report)
    yield from _form_number(report)
    yield from _criteria(report)
    yield from years(report)
    yield from figures(report)
    yield from unmet(report)
    yield from initiatives_used(report)
    yield from ended_places(report)
    yield from text_findings(report)


def _parts(report: AchievementReport) -> Iterator[Diagnostic]:
    """The form's parts are there; all that is missing is told once, with the form it rests on."""
    asked = parts_row(report)
    missing = [names for names in asked.values["asks"] if not _has(report, names)] if asked else []
    if asked and missing:
        told = "; ".join(map(_named, missing))
        current = form_row(report)
        unread = current is not None and current.values["decree"] not in asked.values["read_in"]
        note = f", chưa đối chiếu với mẫu của Nghị định {current.values['decree']}" if unread and current else ""
        yield kinds.PARTS_MISSING.at_field(missing[0].split("|")[0], phan=told, nguon=f"{asked.source}{note}")


def _has(report: AchievementReport, names: str) -> bool:
    if names == "gioi_tinh":
        return bool(gender_of(report))
    return any(getattr(report, name) for name in names.split("|"))


def _named(names: str) -> str:
    """Return what a part is called among others: in short, or its label down to the first comma."""
    first = names.split("|")[0]
    return _IN_SHORT.get(first, _label(first).partition(",")[0])


def _label(name: str) -> str:
    title = AchievementReport.model_fields[name].title or name
    return title[:1].lower() + title[1:]


def _unprinted(report: AchievementReport) -> Iterator[Diagnostic]:
    """Nothing that was typed is left out in silence."""
    key = variant_key(report)
    printed = {*VARIANTS[key].fields(), *(("khen_thuong", "ky_luat", "chua_duoc_khen") if key == "tom-tat" else ())}
    for name in _OPTIONAL_PARTS:
        if name not in printed and getattr(report, name):
            yield kinds.PARTS_UNPRINTED.at_field(name, mau=VARIANTS[key].name, phan=_label(name))


def _unit(report: AchievementReport) -> Iterator[Diagnostic]:
    """A head tells of the unit too; a collective's name is written out."""
    if report.dung_dau and variant_key(report) in ("ca-nhan", "chuyen-de") and not report.thanh_tich_tap_the:
        yield kinds.NO_COLLECTIVE_PART.at_field("dung_dau")
    if report.phan_loai == "tap-the" and (short := _ABBREVIATED.search(report.ho_ten)):
        yield kinds.NAME_SHORTENED.at_field("ho_ten", chu=short[0])


def _power(report: AchievementReport) -> Iterator[Diagnostic]:
    """Whoever is named as the giver may give the award (C16)."""
    for said in beyond_power([report], office_of(report.cap_khen, on_day(report)), on_day(report)):
        yield said.moved(Place(field=("cap_khen",)))


def _form_number(report: AchievementReport) -> Iterator[Diagnostic]:
    """A number that is printed is known, and of a decree in force."""
    if not report.in_so_mau:
        return
    row = form_row(report)
    if row is None:
        yield kinds.NO_FORM.at_field("in_so_mau")
    elif row.doubts("number") or in_force_on(row.values["decree"], on_day(report)) is False:
        facts = {"so": row.values["number"], "nghi_dinh": row.values["decree"], "nguon": row.source}
        yield kinds.NUMBER_UNSURE.at_field("in_so_mau", **facts)


def _criteria(report: AchievementReport) -> Iterator[Diagnostic]:
    """Where the plan has criteria for the recipient's group, the report answers them."""
    if variant_key(report) != "chuyen-de" or report.theo_tieu_chi or not report.doi_tuong:
        return
    for group in report.tieu_chi_ke_hoach:
        if fold(group.doi_tuong) == fold(report.doi_tuong):
            yield kinds.CRITERIA_UNANSWERED.at_field("theo_tieu_chi", so=len(group.tieu_chi), doi_tuong=group.doi_tuong)
