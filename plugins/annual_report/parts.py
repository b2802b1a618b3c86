"""The rows of a report's lists: flat groups, so that each list is a sheet of a workbook.

Each field says how it is rolled up (`rollup`), where reports of several units become one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, DraftDate, ItemName, Line, Model, Name, Number, Rate, Text, Weighted, YesNo

from ..awards.fields import AwardName, RecipientKind

SUM: JsonDict = {"rollup": "sum"}
SAME: JsonDict = {"rollup": "same"}
OWN: JsonDict = {"rollup": "own"}
GATHER: JsonDict = {"rollup": "gather"}
OF_TARGET: JsonDict = {"one_for": "chi_tieu"}
WEIGHED: JsonDict = {"readOnly": True}
_FIGURES = ("ke_hoach", "thuc_hien", "tong_so", "nam_truoc", "chenh_lech")
_UNIT: Any = Field(default="", title="Đơn vị", description="bỏ trống nếu là của chính đơn vị báo cáo")
_ASIDE: Any = Field(default="", title="Diễn giải", json_schema_extra=GATHER)


class _InItsUnit(Model):
    """A row whose figures may bear the percent sign of their unit of measure."""

    @model_validator(mode="before")
    @classmethod
    def _percent_signs(cls, value: Any) -> Any:
        if not isinstance(value, Mapping) or not str(value.get("don_vi_tinh") or "").strip().startswith("%"):
            return value
        return {name: _without_percent(text) if name in _FIGURES else text for name, text in value.items()}


def _without_percent(value: Any) -> Any:
    return value.strip().removesuffix("%") if isinstance(value, str) else value


class Direction(Model):
    """What was issued or organised, and how much of it."""

    noi_dung: ItemName = Field(title="Việc đã làm", examples=["Ban hành kế hoạch, công văn chỉ đạo"])
    so_luong: Count = Field(title="Số lượng", examples=[6], json_schema_extra=SUM)
    don_vi_tinh: Name = Field(title="Đơn vị tính", examples=["văn bản"])
    dien_giai: str = _ASIDE


class Result(_InItsUnit):
    """What was reached of a target, in figures that add up over units.

    Ratio and difference are computed, from the sums in a consolidated report; typed ones are held against the figures.
    `luy_ke` says that the figure counts from the beginning of the period and cannot fall, `giam` that less is better.
    """

    chi_tieu: ItemName = Field(title="Chỉ tiêu", examples=["Xóm đạt chuẩn nông thôn mới"])
    don_vi_tinh: Line = Field(default="", title="Đơn vị tính", examples=["xóm"], json_schema_extra=OF_TARGET)
    ke_hoach: Number | None = Field(default=None, title="Kế hoạch", examples=[4], ge=0, json_schema_extra=SUM)
    thuc_hien: Number = Field(
        title="Thực hiện", examples=[3], ge=0, json_schema_extra={"rollup": "sum", "outlier": "nam_truoc"}
    )
    tong_so: Number | None = Field(default=None, title="Trên tổng số", examples=[7], ge=0, json_schema_extra=SUM)
    ty_le: Rate | None = Field(
        default=None, title="Tỷ lệ so với kế hoạch (%)", description="bỏ trống thì tự tính", examples=["75,0"],
        json_schema_extra=OWN,
    )  # fmt: skip
    nam_truoc: Number | None = Field(default=None, title="Năm trước", examples=[2], ge=0, json_schema_extra=SUM)
    chenh_lech: Number | None = Field(
        default=None, title="Chênh lệch so với năm trước", description="bỏ trống thì tự tính", examples=[1],
        json_schema_extra=OWN,
    )  # fmt: skip
    luy_ke: YesNo = Field(
        default=False, title="Số lũy kế", description="tính từ đầu giai đoạn, không giảm", json_schema_extra=SAME
    )
    giam: YesNo = Field(default=False, title="Càng thấp càng tốt", json_schema_extra=SAME)
    dien_giai: str = _ASIDE


class Mean(_InItsUnit):
    """A figure that is an average, such as criteria a commune or income a head: over units it is weighed, never added.

    `trong_so` is how many the average is over: 1 for a commune's own criteria, the number of households for their income.
    """

    chi_tieu: ItemName = Field(title="Chỉ tiêu", examples=["Số tiêu chí nông thôn mới đạt"])
    don_vi_tinh: Line = Field(default="", title="Đơn vị tính", examples=["tiêu chí/xã"], json_schema_extra=OF_TARGET)
    ke_hoach: Number | None = Field(
        default=None, title="Kế hoạch", examples=[16], ge=0,
        json_schema_extra={"rollup": {"mean": "trong_so", "carry": "gop_ke_hoach"}},
    )  # fmt: skip
    thuc_hien: Number = Field(
        title="Thực hiện", examples=[15], ge=0,
        json_schema_extra={"rollup": {"mean": "trong_so", "carry": "gop_thuc_hien"}, "outlier": "nam_truoc"},
    )  # fmt: skip
    nam_truoc: Number | None = Field(
        default=None, title="Năm trước", examples=[14], ge=0,
        json_schema_extra={"rollup": {"mean": "trong_so", "carry": "gop_nam_truoc"}},
    )  # fmt: skip
    trong_so: Count = Field(
        default=1, title="Tính trên", description="số xã, số hộ…", examples=[1], json_schema_extra=SUM
    )
    dien_giai: str = _ASIDE
    gop_ke_hoach: Weighted | None = Field(default=None, title="Gộp kế hoạch", json_schema_extra=WEIGHED)
    gop_thuc_hien: Weighted | None = Field(default=None, title="Gộp thực hiện", json_schema_extra=WEIGHED)
    gop_nam_truoc: Weighted | None = Field(default=None, title="Gộp năm trước", json_schema_extra=WEIGHED)


class GroupResult(Model):
    """How a group of participants took part, by the groups of the plan."""

    doi_tuong: ItemName = Field(title="Đối tượng", examples=["doanh nghiệp, hợp tác xã"])
    so_dang_ky: Count | None = Field(default=None, title="Số đăng ký tham gia", examples=[3], json_schema_extra=SUM)
    so_dat: Count | None = Field(default=None, title="Số đạt tiêu chí thi đua", examples=[2], json_schema_extra=SUM)
    ket_qua: str = Field(default="", title="Kết quả", json_schema_extra=GATHER)

    @model_validator(mode="after")
    def _says_something(self) -> GroupResult:
        if self.so_dang_ky is None and self.so_dat is None and not self.ket_qua:
            raise PydanticCustomError(
                "gia-tri-khong-hop-le",
                "ghi ít nhất một trong ba: số đăng ký tham gia, số đạt tiêu chí thi đua, kết quả",
            )
        return self


class Campaign(Model):
    """Another movement or campaign carried on beside this one."""

    ten: ItemName = Field(title="Phong trào, cuộc vận động", examples=["Toàn dân đoàn kết xây dựng đời sống văn hóa"])
    ket_qua: Text = Field(
        title="Kết quả", examples=["có 83% số hộ đạt danh hiệu Gia đình văn hóa"], json_schema_extra=GATHER
    )


class Inspection(Model):
    """Inspections of one kind."""

    noi_dung: ItemName = Field(
        title="Nội dung kiểm tra", examples=["Kiểm tra việc thực hiện phong trào thi đua tại các xóm"]
    )
    so_cuoc: Count = Field(title="Số cuộc", examples=[2], json_schema_extra=SUM)
    so_don_vi: Count | None = Field(default=None, title="Số đơn vị được kiểm tra", examples=[7], json_schema_extra=SUM)
    ket_qua: str = Field(default="", title="Kết quả", json_schema_extra=GATHER)


class Exemplar(Model):
    """A model, a person or a collective that others can learn from."""

    don_vi: Line = _UNIT
    ten: ItemName = Field(title="Mô hình, điển hình", examples=["Tuyến đường xóm sáng, xanh, sạch, đẹp"])
    dia_diem: Line = Field(default="", title="Nơi thực hiện", examples=["xóm Bản Khoòng"])
    noi_dung: Text = Field(title="Nội dung, kết quả", examples=["Nhân dân góp 320 ngày công, trồng 1,2 km đường hoa."])


class AwardCount(Model):
    """How many were awarded, and how many proposed to the level above, by form and kind of recipient."""

    hinh_thuc: AwardName = Field(title="Hình thức khen thưởng, danh hiệu", examples=["Giấy khen"])
    doi_tuong: RecipientKind = Field(title="Đối tượng khen thưởng", examples=["tập thể"])
    da_khen: Count = Field(default=0, title="Đã khen thưởng", examples=[3], json_schema_extra=SUM)
    de_nghi: Count = Field(default=0, title="Đề nghị cấp trên khen thưởng", examples=[1], json_schema_extra=SUM)

    @model_validator(mode="after")
    def _has_a_form(self) -> AwardCount:
        if not self.hinh_thuc:
            raise PydanticCustomError("gia-tri-khong-hop-le", "chưa ghi hình thức khen thưởng")
        return self


class Contribution(Model):
    """What a source gave, in đồng, days of work, m² of land or another unit; totals are by unit."""

    nguon: ItemName = Field(title="Nguồn đóng góp", examples=["Nhân dân"])
    gia_tri: Number = Field(title="Giá trị", examples=["125.000.000"], ge=0, json_schema_extra=SUM)
    don_vi_tinh: Name = Field(title="Đơn vị tính", examples=["đồng"])


class FreeSection(Model):
    """A section of the unit's own, printed with its title before the shortcomings."""

    don_vi: Line = _UNIT
    tieu_de: ItemName = Field(title="Tiêu đề mục", examples=["Công tác tuyên truyền"])
    noi_dung: Text = Field(title="Nội dung", examples=["Phát 24 tin, bài trên hệ thống truyền thanh xã."])


class UnitFigure(Model):
    """A result with the unit it comes from: what the annex by units is made of."""

    don_vi: Line = _UNIT
    khoi: Line = Field(default="", title="Khối")
    chi_tieu: ItemName = Field(title="Chỉ tiêu", examples=["Xóm đạt chuẩn nông thôn mới"])
    don_vi_tinh: Line = Field(default="", title="Đơn vị tính", examples=["xóm"])
    ke_hoach: Number | None = Field(default=None, title="Kế hoạch", examples=[4])
    thuc_hien: Number = Field(title="Thực hiện", examples=[3])


class Received(Model):
    """A report that went into this one."""

    don_vi: Line = _UNIT
    khoi: Line = Field(default="", title="Khối")
    so_ky_hieu: Line = Field(default="", title="Số, ký hiệu báo cáo", examples=["52/BC-UBND"])
    ngay: DraftDate | None = Field(default=None, title="Ngày báo cáo", examples=["06/11/2026"])
    so_don_vi: Count | None = Field(
        default=None, title="Tổng hợp từ số đơn vị", description="khi là báo cáo tổng hợp", examples=[32]
    )
    phai_bao_cao: Count | None = Field(default=None, title="Số đơn vị phải báo cáo", examples=[35])
