"""What a report takes from the plan it reports on: rows that only the plan fills."""

from __future__ import annotations

from functools import cached_property

from pydantic import Field

from docgen.vn.fields import Count, Model, Number, Text, YesNo

from .names import unit_key


class PlanTarget(Model):
    """A target of the plan: what the report's results are held against."""

    ten: Text = Field(title="Chỉ tiêu của kế hoạch")
    gia_tri: Number | None = Field(default=None, title="Giá trị")
    tong_so: Number | None = Field(default=None, title="Trên tổng số")
    don_vi_tinh: str = Field(default="", title="Đơn vị tính")
    nam: int | None = Field(default=None, title="Đến hết năm")


class PlanStep(Model):
    """A step of the plan's reporting chain; `nam_sau` says that it falls into the year after the one reported."""

    tu: Text = Field(title="Đơn vị báo cáo")
    den: Text = Field(title="Nơi nhận báo cáo")
    ngay: int = Field(title="Trước ngày")
    thang: int = Field(title="Tháng")
    nam_sau: YesNo = Field(default=False, title="Vào năm sau")


class ExpectedUnit(Model):
    """A unit that the plan expects a report of."""

    ten: Text = Field(title="Tên đơn vị")
    khoi: str = Field(default="", title="Khối")
    so_xom: Count | None = Field(default=None, title="Số xóm")
    so_ho: Count | None = Field(default=None, title="Số hộ")

    @cached_property
    def key(self) -> str:
        """Return the name for comparison: the list is long, and every report is looked up in it."""
        return unit_key(self.ten)
