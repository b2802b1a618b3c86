"""Plan ─▶ the template's values: composed lines of the letterhead, numbered lines of the body, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docgen.values import RichText, Run
from docgen.vn.dates import place_date_line
from docgen.vn.numbers import number_text
from docgen.vn.ordinals import roman
from docgen.vn.page import agency_lines, subject_lines, title_lines
from docgen.vn.reference import cite, number_line, padded
from docgen.vn.text import lower_first, with_end_mark

from .model import ImplementationPlan
from .outline import Line, annex_lines, body_lines
from .parts import Annex, Quota, ScoreRow

LONGEST_LEAD = 240
"""A paragraph of more letters, three lines, is not held to the list it leads: it would leave a hole above it."""


def context(plan: ImplementationPlan) -> dict[str, Any]:
    """Return every tag of `implementation-plan.docx`. Lengths of rules in mm."""
    agency, subject = agency_lines(plan.co_quan_chu_quan, plan.co_quan_ban_hanh), subject_lines(plan.trich_yeu)
    return {
        "co_quan_chu_quan": agency.superior,
        "co_quan_ban_hanh": agency.issuer,
        "ke_co_quan": agency.rule,
        "so_ky_hieu": number_line(plan.so, plan.ky_hieu),
        "dia_danh_ngay": place_date_line(plan.dia_danh, plan.ngay),
        "trich_yeu": plan.trich_yeu,
        "le_trich_yeu": subject.side,
        "ke_trich_yeu": subject.rule,
        "can_cu": _bases(plan),
        "mo_dau": plan.mo_dau or (opening(plan),),
        "dong": [_printed(line) for line in body_lines(plan)],
        "bang_so_luong": [_quota_row(number, row) for number, row in enumerate(plan.chi_tieu_khen_thuong, start=1)],
        "ket_thuc": with_end_mark(plan.ket_thuc or f"Trên đây là Kế hoạch {lower_first(plan.trich_yeu)}"),
        "noi_nhan": plan.noi_nhan,
        "luu": plan.luu,
        "quyen_han_chuc_vu": title_lines(plan.nguoi_ky.lines()),
        "ho_ten": plan.nguoi_ky.ho_ten,
        "phu_luc": [_annex(plan, annex, number) for number, annex in enumerate(plan.phu_luc, start=1)],
        "tieu_de_tep": f"Kế hoạch {plan.trich_yeu}",
        "tac_gia": plan.issuer(),
    }


def opening(plan: ImplementationPlan) -> str:
    """Return the sentence that opens the body when the plan does not say its own."""
    issuer = plan.issuer()
    subject = lower_first(plan.trich_yeu)
    if plan.ke_hoach_cap_tren:
        return f"Thực hiện {plan.ke_hoach_cap_tren.citation()}, {issuer} xây dựng Kế hoạch {subject} như sau:"
    return f"{issuer} ban hành Kế hoạch {subject} như sau:"


def _bases(plan: ImplementationPlan) -> list[str]:
    """Return the căn cứ, each with `;`, the last with `.` (PL I II.6.a)."""
    last = len(plan.can_cu) - 1
    return [
        f"Căn cứ {_without_stop(base.citation())}{'.' if position == last else ';'}"
        for position, base in enumerate(plan.can_cu)
    ]


def _without_stop(text: str) -> str:
    """Return the text without the one stop that ends it; an ellipsis is no stop."""
    return text if text.endswith("..") else text.removesuffix(".").removesuffix(";")


def _printed(line: Line) -> Mapping[str, Any]:
    runs = line.node.runs
    leads = bool(line.node.children) or bool(runs and runs[-1].text.endswith(":"))
    text = RichText(*(Run(run.text, bold=run.bold or None) for run in runs))
    return {
        "kieu": line.kind,
        "so": line.marker,
        "dan": leads and len(str(text)) <= LONGEST_LEAD,
        "tieu_de": line.node.title,
        "chu": (text if any(run.bold for run in runs) else str(text)) or line.node.title,
    }


def _quota_row(number: int, row: Quota) -> Mapping[str, Any]:
    return {
        "stt": number,
        "don_vi": row.don_vi,
        "tap_the": row.tap_the,
        "ca_nhan": row.ca_nhan,
        "ho_gia_dinh": row.ho_gia_dinh,
        "ghi_chu": row.ghi_chu,
    }


def _annex(plan: ImplementationPlan, annex: Annex, number: int) -> Mapping[str, Any]:
    ref = f"{padded(plan.so)}/{plan.ky_hieu}" if plan.so else f"/{plan.ky_hieu}"
    issued_with = cite("Kế hoạch", ref, plan.ngay, plan.issuer(), "")
    total = (
        annex.tong_diem if annex.tong_diem is not None else sum(row.diem for row in annex.thang_diem if not row.nhom)
    )
    return {
        "so": f"Phụ lục {roman(number)}" if len(plan.phu_luc) > 1 else "Phụ lục",
        "tieu_de": annex.tieu_de,
        "kem_theo": f"(Kèm theo {issued_with})",
        "dong": [_printed(line) for line in annex_lines(plan, number - 1)],
        "het": True,
        "thang_diem": _score_rows(annex.thang_diem),
        "tong_diem": number_text(total),
    }


def _score_rows(rows: Iterable[ScoreRow]) -> list[Mapping[str, Any]]:
    return [
        {
            "stt": row.stt,
            "tieu_chi": row.tieu_chi,
            "diem": number_text(row.diem),
            "huong_dan": row.huong_dan,
            "nhom": row.nhom,
        }
        for row in rows
    ]
