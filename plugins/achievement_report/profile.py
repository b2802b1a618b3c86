"""The first part of every report: who the person is, what the collective is like, where the household lives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docgen.papers.numbering import LineValues
from docgen.vn.dates import short_date
from docgen.vn.names import split_honorific
from docgen.vn.numbers import count_text, number_text
from docgen.vn.text import upper, upper_first

from .model import AchievementReport
from .pieces import ended, line, text_lines
from .variants import variant_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The part's title, and its blocks: a title each and their lines."""

    title: str
    blocks: Sequence[tuple[str, Sequence[LineValues]]]


def profile_part(report: AchievementReport) -> Profile:
    """Return the first part of a report, by the recipient's kind."""
    if report.phan_loai == "tap-the":
        return Profile(title="SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", blocks=[*_collective(report)])
    if report.phan_loai == "ho-gia-dinh":
        return Profile(title="THÔNG TIN VỀ HỘ GIA ĐÌNH", blocks=[("", [*_items(_household(report))])])
    title = "TIỂU SỬ" if variant_key(report) == "tom-tat" else "SƠ LƯỢC LÝ LỊCH"
    return Profile(title=title, blocks=[("", [*_items(_person(report))])])


def bare_name(report: AchievementReport) -> str:
    """Return the name in capitals, an honorific before it left out."""
    return upper(split_honorific(report.ho_ten)[1])


def gender_of(report: AchievementReport) -> str:
    """Return the gender as typed, else as the honorific tells it, "" where neither does."""
    return report.gioi_tinh or {"Ông": "nam", "Bà": "nữ"}.get(report.danh_xung, "")


def _person(report: AchievementReport) -> Iterator[tuple[str, str]]:
    yield "Họ và tên", bare_name(report)
    yield "Bí danh", report.bi_danh
    yield from _born(report)
    yield "Quê quán", report.que_quan
    yield "Nơi thường trú", report.tru_quan or report.dia_chi
    yield "Địa chỉ", report.dia_chi if report.tru_quan else ""
    yield "Đơn vị công tác", report.don_vi
    yield "Chức vụ (Đảng, chính quyền, đoàn thể)", report.chuc_vu
    yield "Trình độ chuyên môn, nghiệp vụ", report.trinh_do
    yield "Học hàm, học vị, danh hiệu, giải thưởng", report.hoc_ham
    yield "Điện thoại", report.dien_thoai
    if variant_key(report) == "tom-tat":
        yield "Khen thưởng", "; ".join(report.khen_thuong) or ("chưa" if report.chua_duoc_khen else "")
        yield "Kỷ luật", report.ky_luat


def _household(report: AchievementReport) -> Iterator[tuple[str, str]]:
    yield "Họ và tên chủ hộ", bare_name(report)
    yield from _born(report)
    yield "Chức vụ, nơi công tác", ", ".join(text for text in (report.chuc_vu, report.don_vi) if text)
    yield "Địa chỉ", report.tru_quan or report.dia_chi
    yield "Nơi ở hiện nay", report.dia_chi if report.tru_quan else ""
    yield "Số nhân khẩu", count_text(report.nhan_khau) if report.nhan_khau is not None else ""
    yield "Điện thoại", report.dien_thoai


def _born(report: AchievementReport) -> Iterator[tuple[str, str]]:
    day, gender = short_date(report.ngay_sinh) if report.ngay_sinh else "", gender_of(report)
    if day:
        yield "Ngày, tháng, năm sinh", f"{day}; giới tính: {gender}" if gender else day
    else:
        yield "Giới tính", upper_first(gender)


def _collective(report: AchievementReport) -> Iterator[tuple[str, Sequence[LineValues]]]:
    items = (
        ("Cơ quan cấp trên", report.don_vi),
        ("Trụ sở", report.tru_so or report.dia_chi),
        ("Địa chỉ", report.dia_chi if report.tru_so else ""),
        ("Điện thoại", report.dien_thoai),
        ("Fax", report.fax),
        ("Trang web", report.trang_web),
        ("Quá trình thành lập", report.thanh_lap),
        *_capital(report),
    )
    yield "Đặc điểm, tình hình", [*_items(items), *text_lines(report.dac_diem)]
    if report.chuc_nang:
        yield "Chức năng, nhiệm vụ", [*text_lines(report.chuc_nang)]


def _capital(report: AchievementReport) -> Iterator[tuple[str, str]]:
    if capital := report.von:
        for label, amount in (("Vốn cố định", capital.co_dinh), ("Vốn lưu động", capital.luu_dong)):
            yield label, f"{number_text(amount)} đồng" if amount is not None else ""
        yield "Nguồn vốn", capital.nguon


def _items(items: Iterable[tuple[str, str]]) -> Iterator[LineValues]:
    """Yield a dashed line for each item that says something, with the stop it lacks."""
    for label, text in items:
        if text:
            yield line("gach", ended(f"{label}: {text}"), "-")
