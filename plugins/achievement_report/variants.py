"""Which form a report follows, which parts that form has, and which number it bears on a day.

A variant is data: its parts, their blocks, and the fields each block prints. What the forms of the decrees ask for stands in
`docgen/vn/data/report_forms.toml` and `report_parts.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from docgen.vn.dated import Row, in_force, rows

from .model import AchievementReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block of a part: its title, "" for none, and the fields it prints, in their order."""

    fields: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part with a Roman figure."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A form: for whom it is, and the parts below the profile."""

    name: str
    kinds: tuple[str, ...]
    parts: tuple[Part, ...]
    title: str = "BÁO CÁO THÀNH TÍCH"

    def fields(self) -> Iterator[str]:
        """Yield every field the parts print."""
        yield from (field for part in self.parts for block in part.blocks for field in block.fields)


_SHOWN = ("ket_qua", "bang_ket_qua", "tinh_hinh", "muc_do_hoan_thanh")
_INITIATIVES = ("sang_kien", "sang_kien_list")
_OBEYS = Block(title="Việc chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước", fields=("chap_hanh",))
_MOVEMENTS = Block(title="Tham gia các phong trào thi đua", fields=("tham_gia_phong_trao",))
_HISTORY = Part(
    title="CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
    blocks=(
        Block(title="Danh hiệu thi đua", fields=("danh_hieu_da_dat",)),
        Block(title="Hình thức khen thưởng", fields=("hinh_thuc_da_khen",)),
        Block(fields=("chua_duoc_khen",)),
    ),
)
_GAINED = "THÀNH TÍCH ĐẠT ĐƯỢC"

VARIANTS = {
    "tap-the": Variant(
        name="tập thể",
        kinds=("tap-the",),
        parts=(
            Part(
                title=_GAINED,
                blocks=(
                    Block(fields=("thanh_tich",)),
                    Block(title="Kết quả thực hiện chức năng, nhiệm vụ", fields=_SHOWN),
                    Block(title="Biện pháp, nguyên nhân đạt được thành tích", fields=("bien_phap", *_INITIATIVES)),
                    _MOVEMENTS,
                    _OBEYS,
                    Block(title="Hoạt động của tổ chức đảng, đoàn thể", fields=("dang_doan_the",)),
                ),
            ),
            _HISTORY,
        ),
    ),
    "ca-nhan": Variant(
        name="cá nhân",
        kinds=("ca-nhan",),
        parts=(
            Part(
                title=_GAINED,
                blocks=(
                    Block(fields=("thanh_tich",)),
                    Block(title="Tóm tắt thành tích của tập thể", fields=("thanh_tich_tap_the",)),
                    Block(title="Quyền hạn, nhiệm vụ được giao", fields=("nhiem_vu",)),
                    Block(title="Kết quả thực hiện nhiệm vụ", fields=("ket_qua", "bang_ket_qua", "muc_do_hoan_thanh")),
                    Block(title="Biện pháp, sáng kiến, đề tài nghiên cứu", fields=("bien_phap", *_INITIATIVES)),
                    _OBEYS,
                    Block(title="Học tập, nâng cao trình độ", fields=("hoc_tap",)),
                    _MOVEMENTS,
                    Block(title="Tham gia công tác đảng, đoàn thể", fields=("dang_doan_the",)),
                ),
            ),
            _HISTORY,
        ),
    ),
    "chuyen-de": Variant(
        name="chuyên đề",
        kinds=("tap-the", "ca-nhan"),
        parts=(
            Part(
                title="THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA",
                blocks=(
                    Block(fields=("thanh_tich",)),
                    Block(title="Tóm tắt thành tích của tập thể", fields=("thanh_tich_tap_the",)),
                    Block(title="Nhiệm vụ được giao trong phong trào", fields=("nhiem_vu",)),
                    Block(title="Kết quả theo tiêu chí của phong trào", fields=("theo_tieu_chi",)),
                    Block(title="Kết quả đạt được", fields=("ket_qua", "bang_ket_qua")),
                    Block(title="Biện pháp, cách làm", fields=("bien_phap", *_INITIATIVES)),
                    Block(title="Đóng góp cho phong trào", fields=("dong_gop",)),
                ),
            ),
        ),
    ),
    "dot-xuat": Variant(
        name="đột xuất",
        kinds=("tap-the", "ca-nhan"),
        parts=(
            Part(
                title=_GAINED,
                blocks=(
                    Block(fields=("thanh_tich",)),
                    Block(title="Nhiệm vụ và đóng góp", fields=("viec_da_lam",)),
                    Block(title="Khó khăn và nỗ lực", fields=("kho_khan",)),
                    Block(title="Ý nghĩa của thành tích", fields=("y_nghia",)),
                ),
            ),
        ),
    ),
    "ho-gia-dinh": Variant(
        name="hộ gia đình",
        kinds=("ho-gia-dinh",),
        parts=(
            Part(
                title=_GAINED,
                blocks=(
                    Block(fields=("thanh_tich",)),
                    Block(title="Kết quả đạt được", fields=("ket_qua", "theo_tieu_chi", "viec_da_lam")),
                    Block(title="Đóng góp của hộ gia đình", fields=("dong_gop",)),
                    _OBEYS,
                ),
            ),
        ),
    ),
    "tom-tat": Variant(
        name="tóm tắt",
        title="TÓM TẮT THÀNH TÍCH",
        kinds=("tap-the", "ca-nhan"),
        parts=(
            Part(title="QUÁ TRÌNH CÔNG TÁC", blocks=(Block(fields=("qua_trinh",)),)),
            Part(
                title="TÓM TẮT THÀNH TÍCH",
                blocks=(Block(fields=("thanh_tich", "ket_qua", "bang_ket_qua", "sang_kien")),),
            ),
        ),
    ),
}
"""Key of `mau` → the form."""


def variant_key(report: AchievementReport) -> str:
    """Return which form a report follows: as it says, else by the recipient's kind and the occasion."""
    if report.mau:
        return report.mau
    if report.phan_loai == "ho-gia-dinh":
        return "ho-gia-dinh"
    by_occasion = {"dot-xuat": "dot-xuat", "phong-trao": "chuyen-de", None: "chuyen-de" if report.phong_trao else ""}
    return by_occasion.get(report.loai_hinh) or report.phan_loai


def form_row(report: AchievementReport) -> Row | None:
    """Return the row of the form's number on the report's day, or None when no national form is known."""
    known = in_force("report_forms", report.ngay.earliest, variant_key(report))
    own = (row for row in known if row.values.get("award") == report.hinh_thuc)
    return next(own, next((row for row in known if "award" not in row.values), None))


def parts_row(report: AchievementReport) -> Row | None:
    """Return the row that says what the form asks for, or None for a form that asks nothing known."""
    key = variant_key(report)
    return next((row for row in rows("report_parts") if row.key in (key, f"{key}-{report.phan_loai}")), None)


def reported_year(report: AchievementReport) -> int:
    """Return the year the award is for: as stated, else the last one of the tables that is over or running."""
    if report.nam_xet:
        return report.nam_xet
    results = report.bang_ket_qua.nam if report.bang_ket_qua else ()
    told = (*results, *(row.nam for row in report.muc_do_hoan_thanh), *(row.nam for row in report.danh_hieu_da_dat))
    last: int = max((year for year in told if year <= report.ngay.year), default=report.ngay.year)
    return max(last, report.ngay.year - 1)


def on_day(report: AchievementReport) -> date:
    """Return the day whose law holds for a report; an open day counts as the first of its month."""
    return report.ngay.earliest
