"""What the plan of the movement allows: forms of award, groups of participants, how many each unit may propose (C25)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from docgen import Diagnostic, Dossier
from docgen.vn.awards import award_form
from docgen.vn.text import fold, nearest

from ..fields import KINDS
from ..office import office_of
from . import kinds
from .appearances import DECISION, PROPOSAL, Appearance, appearances

PLANNED = {
    "huan-chuong": "huan_chuong_lao_dong",
    "bang-khen-thu-tuong": "bang_khen_thu_tuong",
    "bang-khen-tinh": "bang_khen_tinh",
    "co-thi-dua-tinh": "co_thi_dua_tinh",
}
"""Form of award → its name in a plan; a giấy khen is named by who gives it."""

GIVEN_BY = {"chu-tich-huyen": "giay_khen_huyen", "chu-tich-xa": "giay_khen_xa"}
_EACH = re.compile(r"(?:mỗi|từng)\s+", re.IGNORECASE)


def check(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield what the plan that the dossier names does not provide for."""
    for plan in (document.model for document in dossier.plan if hasattr(document.model, "hinh_thuc_khen_thuong")):
        yield from _forms(dossier, plan)
        yield from _groups(dossier, plan)
        yield from _quotas(dossier, plan)


def _forms(dossier: Dossier, plan: Any) -> Iterator[Diagnostic]:
    allowed = {name for form in plan.hinh_thuc_khen_thuong for name in form.hinh_thuc}
    told: set[str] = set()
    for one in appearances(dossier, DECISION) if allowed and "khac" not in allowed else ():
        name = _planned(one)
        if one.form and name not in allowed and one.form not in told:
            told.add(one.form)
            known = award_form(one.form, one.document.model.ngay.earliest)
            yield one.document.at(
                kinds.FORM_NOT_PLANNED, *one.form_place(), hinh_thuc=known.name if known else one.form
            )


def _planned(one: Appearance) -> str:
    """Return the plan's name for what a decision gives, or "" for what no plan names."""
    if one.form != "giay-khen":
        return PLANNED.get(one.form, "")
    model = one.document.model
    return GIVEN_BY.get(office_of(model.tham_quyen, model.ngay.earliest), "giay_khen_thu_truong")


def _groups(dossier: Dossier, plan: Any) -> Iterator[Diagnostic]:
    names = {fold(group.ten): group.ten for group in plan.doi_tuong}
    for one in appearances(dossier, PROPOSAL) or appearances(dossier, DECISION) if names else ():
        if one.row.doi_tuong and fold(one.row.doi_tuong) not in names:
            facts = {"da_viet": one.row.doi_tuong, "gan_dung": nearest(one.row.doi_tuong, names.values())}
            yield one.at(kinds.GROUP_NOT_PLANNED, "doi_tuong", **facts)


def _quotas(dossier: Dossier, plan: Any) -> Iterator[Diagnostic]:
    """No unit proposes more than the plan gives it; `Mỗi xóm` is a quota for every unit that is a xóm."""
    listed = appearances(dossier, PROPOSAL) or appearances(dossier, DECISION)
    for quota in plan.chi_tieu_khen_thuong:
        counts: Counter[tuple[str, str]] = Counter()
        for one in listed:
            unit = _unit_under(quota.don_vi, one)
            if not unit:
                continue
            kind = one.row.phan_loai
            counts[unit, kind] += 1
            allowed = getattr(quota, kind.replace("-", "_"))
            if counts[unit, kind] == allowed + 1:
                yield one.at(kinds.OVER_QUOTA, "don_vi", don_vi=unit, toi_da=allowed, loai=KINDS[kind])


def _unit_under(quota: str, one: Appearance) -> str:
    """Return the unit of a recipient that falls under a quota, or ""; a collective may be the unit itself."""
    kind = _EACH.sub("", quota) if _EACH.match(quota) else ""
    units = (one.row.don_vi, one.row.ho_ten if one.row.phan_loai == "tap-the" else "", one.row.dia_chi)
    for unit in (unit.split(",")[0].strip() for unit in units):
        if unit and (fold(unit).startswith(f"{fold(kind)} ") if kind else fold(unit) == fold(quota)):
            return unit
    return ""
