"""Types of the fields that several award papers have: kind of recipient, form of award, occasion, and a paper referred to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from docgen.vn.awards import form_keys
from docgen.vn.dated import rows
from docgen.vn.fields import DraftDate, Model, Period, SerialNumber, Text
from docgen.vn.reference import cite, padded
from docgen.vn.text import fold

KINDS = {"ca-nhan": "cá nhân", "tap-the": "tập thể", "ho-gia-dinh": "hộ gia đình"}
"""Kind of recipient → its name in a sentence; a household is a kind of its own (Luật 06/2022/QH15)."""

OCCASIONS = {
    "cong-trang": "công trạng",
    "dot-xuat": "đột xuất",
    "phong-trao": "phong trào thi đua",
    "cong-hien": "quá trình cống hiến",
    "nien-han": "niên hạn",
    "doi-ngoai": "đối ngoại",
}
"""Loại hình khen thưởng → its name (Luật 06/2022/QH15, Điều 8)."""

_KIND_WORDS = {"ca nhan": "ca-nhan", "tap the": "tap-the", "ho gia dinh": "ho-gia-dinh", "ho": "ho-gia-dinh"}
_OCCASION_WORDS = {**{fold(name): key for key, name in OCCASIONS.items()}, "chuyen de": "phong-trao"}


def _key(value: Any, words: dict[str, str]) -> Any:
    """Return the key of a name as people type it; what is no name is left to the field's own check."""
    if not isinstance(value, str):
        return value
    return words.get(fold(value).replace("-", " ").replace("_", " "), value)


def in_words(words: Mapping[str, str]) -> Any:
    """Return what says of a type of keys how people type them: forms offer these, and messages name them."""
    return Field(json_schema_extra={"words": {**words}})


def _kind(value: Any) -> Any:
    return _key(value, _KIND_WORDS)


def _occasion(value: Any) -> Any:
    return _key(value, _OCCASION_WORDS)


def _form(value: Any) -> Any:
    if not isinstance(value, str) or not value.strip():
        return ""
    found = form_keys(value)
    if not found:
        raise PydanticCustomError("gia-tri-khong-hop-le", "không có hình thức khen thưởng hay danh hiệu này")
    return found[0]


def _form_or_name(value: Any) -> Any:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    found = form_keys(text)
    return found[0] if found and not _names_its_giver(text, found[0]) else text


def _names_its_giver(text: str, key: str) -> bool:
    """Return whether a text goes on to say who gives a form that is named without: «Bằng khen của Chủ tịch UBND tỉnh»."""
    names = [fold(row.values["name"]) for row in rows("award_forms") if row.key == key]
    return any(fold(text).startswith(f"{name} cua ") for name in names)


RecipientKind = Annotated[Literal["ca-nhan", "tap-the", "ho-gia-dinh"], BeforeValidator(_kind), in_words(KINDS)]
"""Who receives, typed `cá nhân`, `tập thể`, `hộ gia đình`, or the key."""

AwardName = Annotated[str, BeforeValidator(_form_or_name)]
"""A form of award by its key, or as it was typed where it says more than the form, or is none that is known."""

AwardKey = Annotated[str, BeforeValidator(_form)]
"""A form of award as a key of `award_forms.toml`, typed by name (`Giấy khen`, `CSTĐCS`) or key; "" for none."""

Occasion = Annotated[
    Literal["cong-trang", "dot-xuat", "phong-trao", "cong-hien", "nien-han", "doi-ngoai"],
    BeforeValidator(_occasion),
    in_words(OCCASIONS),
]
"""Loại hình khen thưởng (Luật 06/2022/QH15, Điều 8), typed by its name or key; `chuyên đề` is `phong trào thi đua`."""


class PaperRef(Model):
    """Another paper of the same file, as sentences refer to it: its number, symbol and date."""

    so: SerialNumber = Field(default="", title="Số", examples=["12"])
    ky_hieu: str = Field(default="", title="Ký hiệu", examples=["BB-HĐTĐKT"])
    ngay: DraftDate = Field(title="Ngày", examples=["10/12/2025"])
    co_quan: str = Field(default="", title="Cơ quan", examples=["Hội đồng Thi đua - Khen thưởng xã Hạ Lang"])

    def citation(self, name: str) -> str:
        """Return the paper as a sentence cites it: `Tờ trình số 12/TTr-UBND ngày 12 tháng 12 năm 2025 của …` (PL I II.6.b)."""
        number = f"{padded(self.so)}/{self.ky_hieu}" if self.ky_hieu else padded(self.so)
        return cite(name, number, self.ngay, self.co_quan, "")


class Movement(Model):
    """The emulation movement that the awards belong to, as the plan names it."""

    ten: Text = Field(title="Tên phong trào", examples=["Cả nước chung sức xây dựng nông thôn mới"])
    giai_doan: Period | None = Field(default=None, title="Giai đoạn", examples=["2021 - 2025"])
    goi_tat: str = Field(default="", title="Gọi tắt")

    def phrase(self) -> str:
        """Return `phong trào thi đua “…” giai đoạn 2021 - 2025`."""
        period = f" giai đoạn {self.giai_doan}" if self.giai_doan else ""
        return f"phong trào thi đua “{self.ten}”{period}"
