"""One recipient, as a row of the list: a person, a collective or a household. Flat, so that a row of a sheet is a recipient."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, TypeVar

from pydantic import BeforeValidator, Field
from pydantic.config import JsonDict

from docgen.vn.fields import Count, DraftDate, Model, Text, YesNo
from docgen.vn.names import honorific
from docgen.vn.numbers import count_text
from docgen.vn.words import number_words

from .fields import KINDS, AwardKey, RecipientKind

Gender = Annotated[
    Literal["", "nam", "nữ"], BeforeValidator(lambda value: value.lower() if isinstance(value, str) else value)
]


def _headings(*names: str, ready: bool = False) -> JsonDict:
    """Return further column headings under which lists in use keep a field.

    A `ready` field stands ready in the starter file of a type whose record is a row.
    """
    return {"headings": list(names), **({"starter": True} if ready else {})}


class Recipient(Model):
    """A row of the list. What a paper says for all recipients alike (`hinh_thuc`, `thanh_tich`) may stay empty in the row."""

    stt: Count | None = Field(
        default=None, title="STT", examples=[1], json_schema_extra=_headings("Số TT", "TT", ready=True)
    )
    phan_loai: RecipientKind = Field(
        title="Phân loại khen thưởng", examples=["cá nhân"],
        json_schema_extra={**_headings("Phân loại", "Loại đối tượng"), "group": True},
    )  # fmt: skip
    danh_xung: str = Field(
        default="", title="Tên gọi", description="Ông, Bà, hoặc cấp bậc", examples=["Ông"],
        json_schema_extra=_headings("Ông (bà)", "Ông/Bà", "Danh xưng", "Tên gọi (Ông/Bà/Chức danh)", ready=True),
    )  # fmt: skip
    ho_ten: Text = Field(
        title="Tên tập thể/cá nhân/hộ gia đình", description="với hộ gia đình là tên chủ hộ", examples=["Nông Văn Bền"],
        json_schema_extra=_headings("Họ và tên", "Họ tên", "Tên", "Tên tập thể, cá nhân", "Tên tập thể", "Tên cá nhân, tập thể"),
    )  # fmt: skip
    ten_in: str = Field(
        default="", title="Tên in trên giấy", description="khi giấy khen in khác tên trong danh sách",
        examples=["Gia đình ông Nông Văn Bền"],
    )  # fmt: skip
    gioi_tinh: Gender = Field(default="", title="Giới tính", examples=["nam"])
    ngay_sinh: DraftDate | None = Field(
        default=None, title="Ngày sinh", examples=["15/8/1980"], json_schema_extra=_headings("Ngày, tháng, năm sinh")
    )
    cccd: str = Field(default="", title="Số CCCD", json_schema_extra=_headings("CCCD", "Số căn cước", "Số định danh"))
    chuc_vu: str = Field(
        default="", title="Chức vụ", examples=["Trưởng xóm Bản Khoòng"], json_schema_extra=_headings(ready=True)
    )
    don_vi: str = Field(
        default="", title="Đơn vị công tác", description="với tập thể là cơ quan cấp trên", examples=["xã Thống Nhất"],
        json_schema_extra=_headings("Đơn vị", "Cơ quan, đơn vị", "Nơi công tác", ready=True),
    )  # fmt: skip
    dia_chi: str = Field(
        default="",
        title="Địa chỉ",
        examples=["xóm Bản Khoòng, xã Thống Nhất"],
        json_schema_extra=_headings("Nơi ở", "Trú quán"),
    )
    doi_tuong: str = Field(
        default="", title="Nhóm đối tượng", description="nhóm đối tượng của kế hoạch phát động",
        examples=["các xã, thị trấn"], json_schema_extra=_headings("Đối tượng", "Phân loại đối tượng"),
    )  # fmt: skip
    hinh_thuc: AwardKey = Field(
        default="", title="Hình thức khen thưởng", examples=["Giấy khen"],
        json_schema_extra=_headings("Danh hiệu/Hình thức", "Danh hiệu", "Hình thức", ready=True),
    )  # fmt: skip
    thanh_tich: str = Field(
        default="", title="Thành tích", examples=["Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2025"],
        json_schema_extra=_headings("Tóm tắt thành tích", "Nội dung thành tích", "Nội dung khen thưởng", ready=True),
    )  # fmt: skip
    sang_kien: str = Field(
        default="", title="Sáng kiến, đề tài", description="tên và số quyết định công nhận",
        json_schema_extra=_headings("Sáng kiến", "Tên sáng kiến", "Tên đề tài"),
    )  # fmt: skip
    phieu_thuan: Count | None = Field(
        default=None, title="Số phiếu đồng ý", examples=[9], json_schema_extra=_headings("Số phiếu", "Phiếu đồng ý")
    )
    truy_tang: YesNo = Field(default=False, title="Truy tặng")
    dang_xem_xet: YesNo = Field(
        default=False, title="Đang bị xem xét kỷ luật", description="hoặc đang bị thanh tra, kiểm tra, có khiếu nại, tố cáo",
    )  # fmt: skip
    ghi_chu: str = Field(default="", title="Ghi chú")

    def called(self) -> str:
        """Return the honorific of a person: as typed, else by gender, else ""; collectives and households have none."""
        if self.phan_loai != "ca-nhan":
            return ""
        return self.danh_xung or (honorific(self.gioi_tinh) if self.gioi_tinh else "")

    def name(self) -> str:
        """Return the recipient as papers name it: `Ông Nông Văn Bền`, `Nhân dân và cán bộ xã …`, `Hộ ông Nông Văn Bền`."""
        if self.phan_loai == "ho-gia-dinh":
            return _household(self)
        return f"{self.called()} {self.ho_ten}".strip()

    def about(self) -> str:
        """Return what stands behind the name: position and workplace, the parent body, or the address."""
        if self.phan_loai == "ho-gia-dinh":
            return self.dia_chi or self.don_vi
        return ", ".join(part for part in (self.chuc_vu, self.don_vi) if part) or self.dia_chi


Row = TypeVar("Row", bound=Recipient)


def numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows with an ordinal each: the one typed, else the position in the list from 1."""
    return tuple(
        row if row.stt is not None else row.model_copy(update={"stt": number})
        for number, row in enumerate(rows, start=1)
    )


def of_kind(rows: Iterable[Row], kind: str) -> tuple[Row, ...]:
    """Return the recipients of one kind, in their order."""
    return tuple(row for row in rows if row.phan_loai == kind)


def counted(rows: Sequence[Recipient], *, words: bool = False) -> str:
    """Return how many of each kind there are, collectives first: `05 tập thể, 42 cá nhân và 13 hộ gia đình`.

    With `words` each count is followed by itself in words: `05 (năm) tập thể`.
    """
    found = [
        f"{count_text(count)}{f' ({number_words(count)})' if words else ''} {KINDS[kind]}"
        for kind in ("tap-the", "ca-nhan", "ho-gia-dinh")
        if (count := len(of_kind(rows, kind)))
    ]
    return " và ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def _household(row: Recipient) -> str:
    begins = row.ho_ten.split(" ")[0].lower()
    if begins in ("hộ", "gia"):
        return row.ho_ten
    title = row.danh_xung or (honorific(row.gioi_tinh) if row.gioi_tinh else "")
    return f"Hộ {title.lower()} {row.ho_ten}" if title else f"Hộ gia đình {row.ho_ten}"
