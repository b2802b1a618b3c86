"""The council, its meeting's hours, and the count of a ballot."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, Lines, Model, Text, YesNo
from docgen.vn.numbers import parse_number
from docgen.vn.text import fold

from ..awards.fields import in_words

_CLOCK = re.compile(r"(\d{1,2})\s*(?:giờ|gio|h|:|g)\s*(?:(\d{1,2})\s*(?:phút|phut|p|')?)?", re.IGNORECASE)
_FRACTION = re.compile(r"\s*(\d{1,3})\s*/\s*(\d{1,3})\s*")

ROLES = {
    "chu-tich": "Chủ tịch Hội đồng",
    "pho-chu-tich": "Phó Chủ tịch Hội đồng",
    "uy-vien": "Ủy viên",
    "uy-vien-thu-ky": "Ủy viên, Thư ký Hội đồng",
}
"""Role in the council → how the minutes name it."""

_ROLE_WORDS = {
    "chu tich": "chu-tich", "chu tich hoi dong": "chu-tich", "pho chu tich": "pho-chu-tich",
    "pho chu tich thuong truc": "pho-chu-tich", "pho chu tich hoi dong": "pho-chu-tich", "uy vien": "uy-vien",
    "thanh vien": "uy-vien", "thu ky": "uy-vien-thu-ky", "uy vien thu ky": "uy-vien-thu-ky",
    "uy vien, thu ky": "uy-vien-thu-ky", "uy vien, thu ky hoi dong": "uy-vien-thu-ky", "thu ky hoi dong": "uy-vien-thu-ky",
}  # fmt: skip


def _clock(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    match = _CLOCK.fullmatch(value.strip())
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (24, 0)
    if hour > 23 or minute > 59:
        raise PydanticCustomError("gia-tri-khong-hop-le", "giờ viết dạng 14 giờ 00 phút, hoặc 14:00")
    return (hour, minute)


def _role(value: Any) -> Any:
    return _ROLE_WORDS.get(fold(value).replace("-", " "), value) if isinstance(value, str) else value


def _method(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return {
        "bieu quyet": "bieu-quyet",
        "gio tay": "bieu-quyet",
        "bo phieu kin": "bo-phieu-kin",
        "bo phieu": "bo-phieu-kin",
    }.get(fold(value).replace("-", " "), value)


def _share(value: Any) -> Any:
    """Return a share in percent, typed `2/3` or `80%`."""
    if not isinstance(value, str):
        return value
    if match := _FRACTION.fullmatch(value):
        return Decimal(match[1]) * 100 / Decimal(match[2]) if int(match[2]) else value
    return parse_number(value.strip().removesuffix("%")) or value


Clock = Annotated[tuple[int, int], BeforeValidator(_clock, json_schema_input_type=str)]
"""A time of the day typed `14 giờ 00 phút`, `14h00` or `14:00`, kept as (hour, minute)."""

Role = Annotated[
    Literal["chu-tich", "pho-chu-tich", "uy-vien", "uy-vien-thu-ky"],
    BeforeValidator(_role),
    in_words(
        {
            "chu-tich": "Chủ tịch",
            "pho-chu-tich": "Phó Chủ tịch",
            "uy-vien": "Ủy viên",
            "uy-vien-thu-ky": "Ủy viên Thư ký",
        }
    ),
]
"""A role in the council, typed by its name or key."""

Method = Annotated[
    Literal["bieu-quyet", "bo-phieu-kin"],
    BeforeValidator(_method),
    in_words({"bieu-quyet": "biểu quyết", "bo-phieu-kin": "bỏ phiếu kín"}),
]
"""How the council votes: a show of hands or a secret ballot."""

Share = Annotated[Decimal, BeforeValidator(_share, json_schema_input_type=str), Field(ge=0, le=100)]
"""A share in percent, typed `80%` or as a fraction, `2/3`."""


def clock_text(clock: tuple[int, int]) -> str:
    """Return a time as minutes write it: `14 giờ 00 phút`, `08 giờ 05 phút`."""
    return f"{clock[0]:02d} giờ {clock[1]:02d} phút"


class Hours(Model):
    """When the meeting began and ended, on the day of the minutes."""

    bat_dau: Clock = Field(title="Bắt đầu", examples=["14 giờ 00 phút"])
    ket_thuc: Clock | None = Field(default=None, title="Kết thúc", examples=["16 giờ 30 phút"])


class Member(Model):
    """A member of the council; one who was absent may have given a written opinion, which counts as a vote."""

    danh_xung: str = Field(default="", title="Tên gọi", examples=["Ông"])
    ho_ten: Text = Field(title="Họ và tên", examples=["Lý Văn Páo"])
    chuc_vu: str = Field(default="", title="Chức vụ", examples=["Chủ tịch Ủy ban nhân dân xã"])
    vai_tro: Role = Field(default="uy-vien", title="Vai trò trong Hội đồng", examples=["Chủ tịch"])
    vang: YesNo = Field(default=False, title="Vắng mặt")
    ly_do: str = Field(default="", title="Lý do vắng", examples=["đi công tác"])
    y_kien: str = Field(default="", title="Ý kiến bằng văn bản", examples=["đồng ý với toàn bộ danh sách"])

    def name(self) -> str:
        """Return the member as a sentence names him: `Ông Lý Văn Páo`."""
        return f"{self.danh_xung} {self.ho_ten}".strip()


class Council(Model):
    """The council that met. Percentages are of all its members, present or not (Nghị định 98/2023/NĐ-CP, Điều 30.7)."""

    ten: str = Field(
        default="", title="Tên Hội đồng", description="bỏ trống thì là cơ quan ban hành",
        examples=["Hội đồng Thi đua - Khen thưởng xã Đồng Tiến"],
    )  # fmt: skip
    so_thanh_vien: Count | None = Field(
        default=None, title="Tổng số thành viên", description="bỏ trống thì đếm theo danh sách thành viên", examples=[3]
    )
    thanh_vien: tuple[Member, ...] = Field(
        title="Các thành viên", min_length=1,
        examples=[[{"danh_xung": "Ông", "ho_ten": "Lý Văn Páo", "chuc_vu": "Chủ tịch Ủy ban nhân dân xã", "vai_tro": "Chủ tịch"},
                   {"danh_xung": "Bà", "ho_ten": "Đàm Thị Nga", "chuc_vu": "Chủ tịch Hội Liên hiệp Phụ nữ xã"},
                   {"danh_xung": "Bà", "ho_ten": "Nông Thị Hiền", "chuc_vu": "Công chức Phòng Văn hóa - Xã hội",
                    "vai_tro": "Ủy viên thư ký"}]],
    )  # fmt: skip

    def size(self) -> int:
        """Return how many members the council has: as stated, else as listed."""
        return self.so_thanh_vien if self.so_thanh_vien is not None else len(self.thanh_vien)

    def present(self) -> tuple[Member, ...]:
        """Return the members who were there, in their order."""
        return tuple(member for member in self.thanh_vien if not member.vang)

    def absent(self) -> tuple[Member, ...]:
        """Return the members who were not there, in their order."""
        return tuple(member for member in self.thanh_vien if member.vang)

    def votes(self) -> int:
        """Return how many votes there can be: members present, and those absent who wrote their opinion."""
        return len(self.present()) + sum(1 for member in self.absent() if member.y_kien)


class BallotCount(Model):
    """The count of a secret ballot, as its own minutes would have it."""

    to_kiem_phieu: Lines = Field(title="Tổ kiểm phiếu", min_length=1, examples=[["Ông Mã Văn Quyết, Tổ trưởng"]])
    phat_ra: Count = Field(title="Số phiếu phát ra", examples=[3])
    thu_ve: Count = Field(title="Số phiếu thu về", examples=[3])
    khong_hop_le: Count = Field(default=0, title="Số phiếu không hợp lệ", examples=[0])

    def valid(self) -> int:
        """Return how many ballots are valid."""
        return self.thu_ve - self.khong_hop_le
