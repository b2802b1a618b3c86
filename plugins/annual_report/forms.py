"""Rows of the statistical forms of Thông tư 02/2023/TT-BNV that offices attach to a report.

As offices' software shows them; the circular itself was not read, so checks on them warn and say so.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, Line, Model, Name

from .parts import SUM


class MovementStat(Model):
    """A row of form 0601.N (Thông tư 02/2023/TT-BNV): how many movements, by one way of dividing them."""

    phan_theo: Literal["phạm vi", "thời gian", "hình thức tổ chức"] = Field(title="Phân theo")
    chi_tieu: Name = Field(title="Chỉ tiêu", examples=["Từ 3 đến dưới 5 năm"])
    tong_so: Count = Field(title="Tổng số (1)", examples=[3], json_schema_extra=SUM)
    cap_tinh: Count = Field(default=0, title="Cấp tỉnh (2)", examples=[1], json_schema_extra=SUM)
    cap_huyen: Count = Field(default=0, title="Cấp huyện (3)", examples=[1], json_schema_extra=SUM)
    cap_xa: Count = Field(default=0, title="Cấp xã (4)", examples=[1], json_schema_extra=SUM)


class AwardStat(Model):
    """A row of form 0603.N (Thông tư 02/2023/TT-BNV): awards of ministry and province by recipient or by way of awarding."""

    dong: Literal["tập thể", "trong đó doanh nghiệp", "hộ gia đình", "cá nhân", "loại cá nhân", "phương thức"] = Field(
        title="Dòng của biểu"
    )
    ten: Line = Field(
        default="", title="Tên loại cá nhân hoặc phương thức", description="ghi như trong biểu", examples=["Doanh nhân"]
    )
    tong_so: Count = Field(title="Tổng số (1)", examples=[4], json_schema_extra=SUM)
    bang_khen: Count = Field(default=0, title="Bằng khen (2)", examples=[3], json_schema_extra=SUM)
    chien_si_thi_dua: Count = Field(default=0, title="Chiến sĩ thi đua (3)", examples=[1], json_schema_extra=SUM)
    co_thi_dua: Count = Field(default=0, title="Cờ thi đua (4)", json_schema_extra=SUM)
    ky_niem_chuong: Count = Field(default=0, title="Kỷ niệm chương (5)", json_schema_extra=SUM)

    @model_validator(mode="after")
    def _is_named(self) -> AwardStat:
        if self.dong in ("loại cá nhân", "phương thức") and not self.ten.strip():
            raise PydanticCustomError("gia-tri-khong-hop-le", "dòng này phải ghi tên loại cá nhân hoặc phương thức")
        return self


class OtherStat(Model):
    """A figure of form 0602.N, 0604.N or 0605.N (Thông tư 02/2023/TT-BNV), whose columns are not known here."""

    bieu: Literal["0602.N", "0604.N", "0605.N"] = Field(title="Biểu")
    chi_tieu: Name = Field(title="Chỉ tiêu", examples=["Công chức làm công tác thi đua, khen thưởng"])
    don_vi_tinh: Line = Field(default="", title="Đơn vị tính", examples=["người"])
    so_luong: Count = Field(title="Số lượng", examples=[1], json_schema_extra=SUM)
