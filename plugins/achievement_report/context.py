"""Report ─▶ the template's values: the head, the title, numbered lines, rows of tables, the columns of the foot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.vn.awards import award_form
from docgen.vn.dates import place_date_line
from docgen.vn.folding import fold_names, side_margin
from docgen.vn.letterhead import RULE_LENGTHS_SUBJECT, TEXT_WIDTH, rule_under
from docgen.vn.page import SUBJECT_SIDES, agency_lines
from docgen.vn.text import upper
from docgen.vn.typography import text_width
from docgen.vn.units import parse_unit

from .foot import signatures
from .lines import report_lines
from .model import AchievementReport
from .profile import bare_name
from .tables import (
    contribution_rows,
    contribution_totals,
    initiative_rows,
    result_rows,
    yearly_rows,
)
from .variants import VARIANTS, form_row, on_day, variant_key

_TITLE_WIDTH = TEXT_WIDTH - 20


def context(report: AchievementReport) -> dict[str, Any]:
    """Return every tag of `achievement-report.docx`. Lengths of rules and room at the sides in mm."""
    title, asked = VARIANTS[variant_key(report)].title, request(report)
    folded = _folded(asked)
    occasion, about = _occasion(report), _about(report)
    return {
        **_head(report),
        "ten_bao_cao": title,
        "de_nghi": "\n".join(folded),
        "dip_khen": occasion,
        "le_dip_khen": side_margin(occasion, 14, TEXT_WIDTH, SUBJECT_SIDES, bold=True),
        "ke_de_nghi": rule_under(folded, 14, RULE_LENGTHS_SUBJECT, width=_TITLE_WIDTH),
        "ten_nguoi": "\n".join(fold_names((recipient_title(report),), 14, _TITLE_WIDTH, bold=True)),
        "ve_nguoi": about,
        "le_ve_nguoi": side_margin(about, 14, TEXT_WIDTH, SUBJECT_SIDES),
        "dong": report_lines(report),
        **_tables(report),
        "ky": signatures(report),
        "tieu_de_tep": f"{title.capitalize()}: {report.name()}",
        "trich_yeu": f"{title.capitalize()} {' '.join(asked).lower()}",
        "tac_gia": report.ho_ten,
    }


def request(report: AchievementReport) -> tuple[str, ...]:
    """Return what is asked for, in capitals, and of whom: `ĐỀ NGHỊ TẶNG GIẤY KHEN`, `CỦA CHỦ TỊCH …`."""
    award = award_form(report.hinh_thuc, on_day(report)) if report.hinh_thuc else None
    if award is None:
        return ("ĐỀ NGHỊ KHEN THƯỞNG",)
    verb = "TRUY TẶNG" if report.truy_tang else "TẶNG"
    named = f"DANH HIỆU “{award.name}”" if award.title else award.name
    giver = (upper(f"CỦA {report.cap_khen}"),) if report.cap_khen and " của " not in award.name else ()
    return (upper(f"ĐỀ NGHỊ {verb} {named}"), *giver)


def _folded(asked: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of the request: one where all fits on it, else what and of whom apart."""
    whole = " ".join(asked)
    if text_width(whole, 14, bold=True) <= _TITLE_WIDTH:
        return (whole,)
    return fold_names(asked, 14, _TITLE_WIDTH, bold=True)


def recipient_title(report: AchievementReport) -> str:
    """Return the recipient's name in capitals as it stands below the title; a household as `HỘ ÔNG …`."""
    if report.phan_loai == "ca-nhan":
        return bare_name(report)
    return upper(report.ten_in or report.name())


def _head(report: AchievementReport) -> Mapping[str, Any]:
    agency = agency_lines(*_agencies(report))
    form = form_row(report) if report.in_so_mau else None
    return {
        "co_quan_chu_quan": agency.superior,
        "co_quan_ban_hanh": agency.issuer,
        "ke_co_quan": agency.rule,
        "so_ky_hieu": f"Số: {report.so_bao_cao}" if report.so_bao_cao else "",
        "dia_danh_ngay": place_date_line(report.dia_danh, report.ngay),
        "so_mau": f"Mẫu số {form.values['number']}" if form else "",
        "nghi_dinh_mau": f"(Kèm theo Nghị định số {form.values['decree']})" if form else "",
    }


def _agencies(report: AchievementReport) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return superior and agency at the head: as given, of a collective its own, of others none."""
    if report.phan_loai != "tap-the":
        return report.don_vi_cap_tren, report.don_vi_bao_cao
    superior = (
        (upper(f"UBND {report.don_vi}" if parse_unit(report.don_vi) else report.don_vi),) if report.don_vi else ()
    )
    return report.don_vi_cap_tren or superior, report.don_vi_bao_cao or (upper(report.ho_ten),)


def _occasion(report: AchievementReport) -> str:
    key = variant_key(report)
    if report.phong_trao and key in ("chuyen-de", "ho-gia-dinh", "tom-tat"):
        return f"trong {report.phong_trao.phrase()}"
    sudden = key == "dot-xuat" or report.loai_hinh == "dot-xuat"
    return "về thành tích xuất sắc đột xuất" if sudden else ""


def _about(report: AchievementReport) -> str:
    """Return what stands below the name; of a collective the head of the page says it."""
    return "" if report.phan_loai == "tap-the" else report.about()


def _tables(report: AchievementReport) -> Mapping[str, Any]:
    results = report.bang_ket_qua
    return {
        "nam_ket_qua": results.nam if results else (),
        "bang_ket_qua": result_rows(results) if results else [],
        "muc_do_hoan_thanh": yearly_rows(report.muc_do_hoan_thanh, "muc"),
        "sang_kien_list": initiative_rows(report.sang_kien_list),
        "dong_gop": contribution_rows(report.dong_gop),
        "tong_dong_gop": contribution_totals(report.dong_gop),
        "danh_hieu_da_dat": yearly_rows(report.danh_hieu_da_dat, "danh_hieu"),
        "hinh_thuc_da_khen": yearly_rows(report.hinh_thuc_da_khen, "hinh_thuc"),
        "qua_trinh": [{"thoi_gian": step.thoi_gian, "chuc_vu": step.chuc_vu} for step in report.qua_trinh],
    }
