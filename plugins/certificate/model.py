"""What a certificate is made of. One row of the list is one certificate; what all have in common stands in `don_vi.yaml`."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Annotated, Any

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from docgen import PictureFile
from docgen.vn.fields import Count, DraftDate, Signer, Text

from ..awards.fields import PaperRef
from ..awards.recipient import Recipient
from .decided import Ordinals

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _said(value: int | None) -> int | None:
    """Return the golden-book number; it is never made up, because it must be the ordinal in the decision (C26)."""
    if value is None:
        raise PydanticCustomError("thieu-so-vang", "no golden-book number")
    return value


def _ordinal(data: dict[str, Any]) -> Any:
    """Return the ordinal of the row: as typed, else as the decision that is named has it; None where neither tells."""
    if data.get("stt") is not None or not data.get("so_trong_quyet_dinh"):
        return data.get("stt")
    numbers = data["so_trong_quyet_dinh"].of(SimpleNamespace(**data), data["hinh_thuc"])
    return numbers[0] if len(numbers) == 1 else None


def _day_of_decision(data: dict[str, Any]) -> Any:
    return data["quyet_dinh"].ngay if "quyet_dinh" in data else None


class Certificate(Recipient):
    """Giấy khen, or the certificate of a title (Nghị định 98/2023/NĐ-CP, Điều 104). Lines are named as they stand on it."""

    theo_quyet_dinh: str = Field(
        default="",
        title="Theo quyết định",
        description="tệp dữ liệu của quyết định khen thưởng",
        examples=["quyet-dinh.yaml"],
    )
    so_trong_quyet_dinh: Annotated[Ordinals | None, WithJsonSchema({"type": "object"})] = Field(
        default=None, title="Số thứ tự trong quyết định", json_schema_extra={"readOnly": True}
    )
    quyet_dinh: PaperRef = Field(
        title="Quyết định khen thưởng", examples=[{"so": "125", "ky_hieu": "QĐ-UBND", "ngay": "20/11/2025"}]
    )
    so_vang: Annotated[Count | None, AfterValidator(_said)] = Field(
        default_factory=_ordinal, validate_default=True, title="Số sổ vàng",
        description="số thứ tự trong quyết định; bỏ trống thì lấy STT", examples=[1],
    )  # fmt: skip
    ten_danh_hieu: str = Field(
        default="", title="Tên in trên dòng giấy khen, danh hiệu", description="bỏ trống thì theo hình thức",
        examples=["Thôn văn hóa"],
    )  # fmt: skip
    chuc_danh: Text = Field(
        title="Chức danh người quyết định", description="chữ in hoa", examples=["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG"]
    )
    dia_danh: Text = Field(title="Địa danh", examples=["Hạ Lang"])
    ngay: DraftDate = Field(
        default_factory=_day_of_decision, title="Ngày ký", description="bỏ trống thì lấy ngày của quyết định",
        examples=["20/11/2025"],
    )  # fmt: skip
    nguoi_ky: Signer = Field(title="Người ký", examples=[{"chuc_vu": "CHỦ TỊCH", "ho_ten": "Nguyễn Văn A"}])
    quoc_hieu: Text = Field(
        default=NATION, title="Quốc hiệu", description="cơ quan của Đảng ghi ĐẢNG CỘNG SẢN VIỆT NAM",
        examples=["ĐẢNG CỘNG SẢN VIỆT NAM"],
    )  # fmt: skip
    bieu_trung: PictureFile | None = Field(
        default=None, title="Quốc huy hoặc biểu trưng", description="tệp ảnh PNG hoặc JPEG do cơ quan tự có",
        examples=["quoc-huy.png"],
    )  # fmt: skip
    nhan_quyet_dinh: Text = Field(
        default="Quyết định số:", title="Lời dẫn trước số quyết định", examples=["Theo Quyết định số"]
    )
    nhan_so_vang: Text = Field(
        default="Số sổ vàng:", title="Lời dẫn trước số sổ vàng", examples=["Vào sổ khen thưởng số:"]
    )
    ma_xac_thuc: str = Field(
        default="", title="Nội dung mã QR tra cứu", description="địa chỉ hoặc mã số; bỏ trống thì không in mã QR",
        examples=["https://halang.example.vn/gk/125-2025/1"],
    )  # fmt: skip
