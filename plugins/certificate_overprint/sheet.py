"""The prepared sheet as data: its size, the printer's nudge, what stands on it already, and where the rest goes.

Lengths are in mm from the sheet's left and upper edge, as a ruler laid on it tells them; sizes in pt.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, Model, Number, YesNo
from docgen.vn.text import fold

from ..awards.fields import in_words

COLOURS = {"den": "000000", "do": "C00000"}
_ALIGNS = {"trai": "trai", "giua": "giua", "phai": "phai"}


def _colour(value: Any) -> Any:
    if isinstance(value, str) and fold(value) in COLOURS:
        return COLOURS[fold(value)]
    if isinstance(value, str) and re.fullmatch("#?[0-9A-Fa-f]{6}", value):
        return value.removeprefix("#").upper()
    raise PydanticCustomError("gia-tri-khong-hop-le", "màu ghi đen, đỏ, hoặc sáu chữ số thập lục phân như C00000")


def _align(value: Any) -> Any:
    return _ALIGNS.get(fold(value), value) if isinstance(value, str) else value


def _element(value: Any) -> Any:
    key = fold(value).replace(" ", "_") if isinstance(value, str) else ""
    return key if key in _ELEMENTS else value


Colour = Annotated[str, BeforeValidator(_colour)]
"""`đen`, `đỏ`, or six hexadecimal figures."""

Align = Annotated[
    Literal["trai", "giua", "phai"],
    BeforeValidator(_align),
    in_words({"trai": "trái", "giua": "giữa", "phai": "phải"}),
]
"""What `x` is of the line: its left end, its middle, its right end; typed `trái`, `giữa`, `phải`."""


class Box(Model):
    """Where one element goes and how it looks. What is left out is as on our own certificate."""

    x: Number | None = Field(default=None, title="Cách mép trái (mm)", examples=["148,5"])
    y: Number | None = Field(default=None, title="Cách mép trên đến chân chữ (mm)", examples=["107"])
    canh: Align | None = Field(default=None, title="Canh: x là mép trái, giữa hay mép phải của chữ", examples=["giữa"])
    rong: Number | None = Field(default=None, title="Bề rộng được dùng (mm)", gt=0, examples=["200"])
    co: Number | None = Field(default=None, title="Cỡ chữ lớn nhất (pt)", ge=4, le=150, examples=["28"])
    co_nho_nhat: Number | None = Field(default=None, title="Cỡ chữ nhỏ nhất (pt)", ge=4, le=150, examples=["18"])
    so_dong: Count | None = Field(default=None, title="Số dòng nhiều nhất", ge=1, le=20, examples=[2])
    cach_dong: Number | None = Field(default=None, title="Khoảng cách hai dòng (mm)", gt=0, examples=["9"])
    mau: Colour | None = Field(default=None, title="Màu", examples=["đỏ"])
    dam: YesNo | None = Field(default=None, title="Đậm")
    nghieng: YesNo | None = Field(default=None, title="Nghiêng")


class Picture(Model):
    """Where a picture goes: its left upper corner and how large it may be."""

    x: Number = Field(title="Cách mép trái (mm)", examples=["138"])
    y: Number = Field(title="Cách mép trên (mm)", examples=["20"])
    rong: Number = Field(default=Decimal(21), title="Bề rộng (mm)", gt=0)
    cao: Number = Field(default=Decimal(21), title="Chiều cao (mm)", gt=0)


class Nudge(Model):
    """How far everything is moved for one printer, in mm: to the right and down; negative the other way."""

    x: Number = Field(default=Decimal(0), title="Sang phải (mm)", ge=-50, le=50, examples=["1,5"])
    y: Number = Field(default=Decimal(0), title="Xuống dưới (mm)", ge=-50, le=50, examples=["-0,5"])


ElementKey = Literal[
    "quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc", "ten", "gioi_thieu", "thanh_tich", "quyet_dinh", "so_vang",
    "dia_danh_ngay", "chuc_vu_ky", "ho_ten_ky", "bieu_trung", "ma_qr",
]  # fmt: skip
_ELEMENTS = {
    "quoc_hieu": "quốc hiệu", "tieu_ngu": "tiêu ngữ", "chuc_danh": "chức danh", "tang": "tặng", "hinh_thuc": "hình thức",
    "ten": "tên", "gioi_thieu": "giới thiệu", "thanh_tich": "thành tích", "quyet_dinh": "quyết định", "so_vang": "sổ vàng",
    "dia_danh_ngay": "địa danh ngày", "chuc_vu_ky": "chức vụ ký", "ho_ten_ky": "họ tên ký", "bieu_trung": "biểu trưng",
    "ma_qr": "mã QR",
}  # fmt: skip
Element = Annotated[ElementKey, BeforeValidator(_element), in_words(_ELEMENTS)]
"""What our own certificate holds, typed by its name or key."""

USUAL: tuple[ElementKey, ...] = ("bieu_trung", "quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc")
"""What printing houses put on a sheet."""


def _box(title: str) -> Any:
    return Field(default=None, title=title)


class Sheet(Model):
    """A prepared sheet. Elements of our own page stand where that page has them unless a box says otherwise; the pieces below
    them, for sheets with words of their own (`ngày … tháng … năm …`), are printed only where a box is given.
    """

    giay: Literal["A4", "A3"] = Field(default="A4", title="Khổ giấy (đặt ngang)", examples=["A4"])
    lech: Nudge = Field(default_factory=Nudge, title="Độ lệch của máy in", examples=[{"x": "1,5", "y": "-0,5"}])
    bo: tuple[Element, ...] = Field(
        default=USUAL, title="Phần đã có sẵn trên phôi, không in", examples=[list(USUAL)]
    )  # fmt: skip
    quoc_hieu: Box | None = _box("Quốc hiệu")
    tieu_ngu: Box | None = _box("Tiêu ngữ")
    chuc_danh: Box | None = _box("Chức danh người quyết định")
    tang: Box | None = _box("Chữ TẶNG")
    hinh_thuc: Box | None = _box("Chữ GIẤY KHEN hoặc tên danh hiệu")
    ten: Box | None = Field(
        default=None,
        title="Tên người, tập thể được khen",
        examples=[{"x": "148,5", "y": "107", "canh": "giữa", "rong": "200"}],
    )
    gioi_thieu: Box | None = _box("Chức vụ, đơn vị hoặc địa chỉ")
    thanh_tich: Box | None = _box("Thành tích")
    quyet_dinh: Box | None = _box("Dòng số quyết định, ngày tháng năm")
    so_vang: Box | None = _box("Dòng số sổ vàng")
    dia_danh_ngay: Box | None = _box("Dòng địa danh, ngày tháng năm")
    chuc_vu_ky: Box | None = _box("Chức vụ người ký")
    ho_ten_ky: Box | None = _box("Họ tên người ký")
    bieu_trung: Picture | None = _box("Quốc huy, biểu trưng")
    ma_qr: Picture | None = _box("Mã QR")
    danh_xung: Box | None = _box("Riêng danh xưng: Ông, Bà")
    ho_ten: Box | None = _box("Riêng họ tên, không kèm danh xưng")
    chuc_vu: Box | None = _box("Riêng chức vụ")
    don_vi: Box | None = _box("Riêng đơn vị công tác")
    dia_chi: Box | None = _box("Riêng địa chỉ")
    so_quyet_dinh: Box | None = _box("Riêng số và ký hiệu quyết định: 218/QĐ-UBND")
    chi_so_quyet_dinh: Box | None = _box("Riêng số quyết định: 218")
    ngay_quyet_dinh: Box | None = _box("Riêng ngày quyết định: 18/12/2026")
    chi_so_vang: Box | None = _box("Riêng số sổ vàng: 01")
    dia_danh: Box | None = _box("Riêng địa danh")
    ngay: Box | None = _box("Riêng ngày ký: 18")
    thang: Box | None = _box("Riêng tháng ký: 12")
    nam: Box | None = _box("Riêng năm ký: 2026")
    nam_hai_so: Box | None = _box("Riêng hai số cuối của năm ký: 26")
