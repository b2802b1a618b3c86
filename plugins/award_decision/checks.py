"""What a person should look at in a sound decision: powers, the list, its numbers, the money, the signature, dates.

Rules over the list that every award paper keeps are in `awards.rules_list`; rule ids such as C26 are those of docs/checks.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from docgen import Diagnostic, Place
from docgen.vn.awards import award_form, may_give
from docgen.vn.dates import short_date
from docgen.vn.numbers import count_text, parse_number
from docgen.vn.signing import speaks_for_itself

from ..awards.bases import bases_findings, later_paper, unsure_bases
from ..awards.fields import KINDS
from ..awards.kinds import COUNT_DIFFERS
from ..awards.office import office_of
from ..awards.recipient import of_kind
from ..awards.rules_list import beyond_power, form_of, list_findings
from . import kinds
from .checks_money import article_text, money_findings
from .model import AwardDecision
from .roster import entries, is_annexed

_ALIKE = 0.6
"""Two names more alike than this are one movement's, spelt in two ways."""

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_COUNTED = re.compile(r"(\d[\d.]*)(?:\s*\([^)]*\))?\s+(tập thể|cá nhân|hộ gia đình)")


def check(paper: AwardDecision) -> Iterator[Diagnostic]:
    """Yield everything doubtful in the decision, each at its field."""
    on = paper.ngay.earliest
    yield from _authority(paper)
    yield from _bases(paper)
    yield from later_paper(paper.to_trinh, "Tờ trình", paper.ngay, ("to_trinh",))
    yield from list_findings(paper.danh_sach, on, form=paper.hinh_thuc, common=paper.thanh_tich)
    yield from _powers(paper)
    yield from _numbers(paper)
    yield from money_findings(paper)
    yield from _counts(paper)
    yield from _movement(paper)


def _authority(paper: AwardDecision) -> Iterator[Diagnostic]:
    """The power is the head's own, and so is the signature."""
    if speaks_for_itself(paper.tham_quyen):
        yield kinds.COLLECTIVE.at_field("tham_quyen", tham_quyen=paper.tham_quyen)
    if paper.nguoi_ky.thay_mat:
        facts = {"tham_quyen": paper.decider(), "da_viet": f"TM. {paper.nguoi_ky.thay_mat}"}
        yield kinds.ON_BEHALF.at_field("nguoi_ky", "thay_mat", **facts)


def _bases(paper: AwardDecision) -> Iterator[Diagnostic]:
    """What it rests on was in force (C23); of what is composed, what is not confirmed is told."""
    yield from bases_findings(paper.can_cu, paper.ngay)
    yield from bases_findings(paper.can_cu_them, paper.ngay, ("can_cu_them",))
    for name in ("quy_che", "ke_hoach_cap_tren"):
        one = getattr(paper, name)
        yield from (said.moved(Place(field=(name,))) for said in bases_findings([one] if one else [], paper.ngay))
    if not paper.can_cu:
        yield from unsure_bases(paper.ngay.earliest)
    for name in ("can_cu_them", "quy_che") if paper.can_cu else ():
        if getattr(paper, name):
            yield kinds.UNUSED.at_field(name, vi_sao="can_cu đã ghi đủ các căn cứ")
    if paper.theo_de_nghi and paper.nguoi_de_nghi:
        yield kinds.UNUSED.at_field("nguoi_de_nghi", vi_sao="theo_de_nghi đã ghi cả câu")


def _powers(paper: AwardDecision) -> Iterator[Diagnostic]:
    """Each form is within the power of the one who decides (C16); where the table is silent, that is told."""
    on, by = paper.ngay.earliest, office_of(paper.tham_quyen, paper.ngay.earliest)
    yield from beyond_power(paper.danh_sach, by, on, form=paper.hinh_thuc)
    if not by:
        why = f"không rõ «{paper.tham_quyen}» là chức danh nào trong Luật Thi đua, khen thưởng"
        yield kinds.POWER_UNKNOWN.at_field("tham_quyen", vi_sao=why)
        return
    forms = dict.fromkeys(form_of(row, paper.hinh_thuc) for row in paper.danh_sach)
    silent = [known.name for form in forms if (known := award_form(form, on)) and may_give(form, by, on) is None]
    if silent:
        why = f"bảng thẩm quyền không có {', '.join(silent)} vào ngày {short_date(paper.ngay)}"
        yield kinds.POWER_UNKNOWN.at_field("tham_quyen", vi_sao=why)


def _numbers(paper: AwardDecision) -> Iterator[Diagnostic]:
    """The list's numbers are those of the golden book: one each, 1 to n (C26), and best in the order of the page."""
    printed = entries(paper)
    above: dict[int, int] = {}
    for entry in sorted(printed, key=lambda one: one.position):
        if entry.stt in above:
            facts = {"stt": entry.stt, "ten": entry.row.name(), "dong": above[entry.stt] + 1}
            yield kinds.NUMBER_TWICE.at_field("danh_sach", entry.position, "stt", **facts)
        above.setdefault(entry.stt, entry.position)
    beyond = next((entry for entry in printed if not 1 <= entry.stt <= len(printed)), None)
    if beyond:
        facts = {"stt": beyond.stt, "ten": beyond.row.name(), "tong_so": len(printed)}
        yield kinds.NUMBER_GAP.at_field("danh_sach", beyond.position, "stt", **facts)
    elif len(above) == len(printed):
        yield from _order(paper)


def _order(paper: AwardDecision) -> Iterator[Diagnostic]:
    """Rows stand on the page as their numbers run; numbers that are typed stay, others follow the page."""
    typed = any(row.stt is not None for row in paper.danh_sach)
    for place, entry in enumerate(entries(paper)):
        facts = {"stt": entry.stt, "ten": entry.row.name(), "dong": entry.position + 1}
        if typed and entry.stt != place + 1:
            yield kinds.NUMBER_ORDER.at_field("danh_sach", entry.position, "stt", dung=place + 1, **facts)
            return
        if not typed and entry.position != place:
            yield kinds.REORDERED.at_field("danh_sach", entry.position, **facts)
            return


def _counts(paper: AwardDecision) -> Iterator[Diagnostic]:
    """The clerk's own article counts what the list holds (C3), in one number of a kind or in several that add up, and points
    to a list that is attached.
    """
    if paper.dieu_khen_thuong is None:
        return
    text = article_text(paper.dieu_khen_thuong)
    if is_annexed(paper) and "danh sách" not in text.lower():
        yield kinds.LIST_UNMENTIONED.at_field("dieu_khen_thuong")
    said = _COUNTED.findall(text)
    for key, kind in KINDS.items():
        stated = [int(parse_number(number) or 0) for number, of in said if of == kind]
        true = len(of_kind(paper.danh_sach, key))
        if stated and true not in (*stated, sum(stated)):
            facts = {"so": count_text(stated[0]), "loai": kind, "dung": count_text(true)}
            yield COUNT_DIFFERS.at_field("dieu_khen_thuong", **facts)


def _movement(paper: AwardDecision) -> Iterator[Diagnostic]:
    """Where subject and achievement quote the movement, they quote its name (C19); another movement's is left alone."""
    if paper.phong_trao is None:
        return
    name = paper.phong_trao.ten.casefold()
    for field in ("trich_yeu", "thanh_tich"):
        for quoted in _QUOTED.findall(getattr(paper, field)):
            if quoted.casefold() != name and SequenceMatcher(None, quoted.casefold(), name).ratio() > _ALIKE:
                yield kinds.MOVEMENT_NAME.at_field(field, da_viet=quoted, ten=paper.phong_trao.ten)
