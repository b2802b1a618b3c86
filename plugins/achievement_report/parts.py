"""The pieces a report is written of: rows of its tables, an agency's capital, who reports and who confirms."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, DraftDate, Lines, Model, Number, Text, Year
from docgen.vn.reference import cite
from docgen.vn.text import fold

from ..awards.fields import AwardKey, Occasion, in_words

MOST_YEARS = 6
"""How many years a table of results has room for: a window of five years and the year it is compared with."""

GRADES = {
    "xuat-sac": "Hoàn thành xuất sắc nhiệm vụ",
    "tot": "Hoàn thành tốt nhiệm vụ",
    "hoan-thanh": "Hoàn thành nhiệm vụ",
    "khong-hoan-thanh": "Không hoàn thành nhiệm vụ",
}
"""Mức độ hoàn thành nhiệm vụ → as a table prints it, the best first."""

_GRADE_WORDS = {
    **{fold(name): key for key, name in GRADES.items()},
    "xuat sac": "xuat-sac", "tot": "tot", "hoan thanh": "hoan-thanh", "khong hoan thanh": "khong-hoan-thanh",
    "hoan thanh xuat sac": "xuat-sac", "hoan thanh tot": "tot", "htxsnv": "xuat-sac", "httnv": "tot", "htnv": "hoan-thanh",
}  # fmt: skip


def _grade(value: Any) -> Any:
    return _GRADE_WORDS.get(fold(value).replace("-", " "), value) if isinstance(value, str) else value


Grade = Annotated[
    Literal["xuat-sac", "tot", "hoan-thanh", "khong-hoan-thanh"], BeforeValidator(_grade), in_words(GRADES)
]
"""A grade typed by its name (`Hoàn thành tốt nhiệm vụ`), in short (`HTTNV`), or by its key."""


class Recognition(Model):
    """The paper that recognised something; a plain text is printed as it is."""

    so_ky_hieu: str = Field(default="", title="Số và ký hiệu", examples=["215/QĐ-UBND"])
    ngay: DraftDate | None = Field(default=None, title="Ngày", examples=["20/12/2024"])
    co_quan: str = Field(default="", title="Cơ quan ban hành", examples=["Chủ tịch Ủy ban nhân dân xã Đồng Tiến"])
    nguyen_van: str = Field(default="", title="Nguyên văn", description="in đúng câu này thay cho câu tự ghép")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"nguyen_van": value} if isinstance(value, str) else value

    def __str__(self) -> str:
        """Return the paper as a table prints it (PL I II.6.b): `Quyết định số … ngày … của …`, "" when nothing is known."""
        if self.nguyen_van or not (self.so_ky_hieu or self.ngay or self.co_quan):
            return self.nguyen_van
        return cite("Quyết định", self.so_ky_hieu, self.ngay, self.co_quan, "")


class ResultRow(Model):
    """A criterion with a value for every year; a share of other rows is computed, or held against them when typed."""

    tieu_chi: Text = Field(title="Tiêu chí", examples=["Số hộ đạt Gia đình văn hóa"])
    don_vi_tinh: str = Field(default="", title="Đơn vị tính", examples=["hộ"])
    gia_tri: tuple[str, ...] = Field(
        default=(), title="Giá trị từng năm", description="theo thứ tự các năm", examples=[["62", "68", "71"]]
    )
    tu_dong: Annotated[int, Field(ge=1)] | None = Field(
        default=None, title="Tỷ lệ của dòng", description="số thứ tự của dòng làm tử số", examples=[2]
    )
    tren_dong: Annotated[int, Field(ge=1)] | None = Field(
        default=None, title="Trên dòng", description="số thứ tự của dòng làm mẫu số", examples=[1]
    )

    @model_validator(mode="after")
    def _says_something(self) -> ResultRow:
        if (self.tu_dong is None) != (self.tren_dong is None):
            raise PydanticCustomError("gia-tri-khong-hop-le", "tu_dong và tren_dong phải ghi cùng nhau")
        if not self.gia_tri and self.tu_dong is None:
            raise PydanticCustomError("gia-tri-khong-hop-le", "dòng chưa có gia_tri")
        return self


class ResultTable(Model):
    """Results compared by year: a column a year, a row a criterion."""

    nam: tuple[Year, ...] = Field(
        title="Các năm", description="tăng dần", examples=[[2023, 2024, 2025]], min_length=1, max_length=MOST_YEARS
    )
    dong: tuple[ResultRow, ...] = Field(title="Các dòng", min_length=1)

    @model_validator(mode="after")
    def _fits(self) -> ResultTable:
        if list(self.nam) != sorted(set(self.nam)):
            raise PydanticCustomError("gia-tri-khong-hop-le", "các năm phải tăng dần, mỗi năm một lần")
        for number, row in enumerate(self.dong, start=1):
            if row.gia_tri and len(row.gia_tri) != len(self.nam):
                reason = f"dòng {number} có {len(row.gia_tri)} giá trị cho {len(self.nam)} năm"
                raise PydanticCustomError("gia-tri-khong-hop-le", reason)
            if max(row.tu_dong or 0, row.tren_dong or 0) > len(self.dong):
                raise PydanticCustomError("gia-tri-khong-hop-le", "tu_dong, tren_dong chỉ đến một dòng không có")
        return self


class YearGrade(Model):
    """How a year's tasks were done, and the paper that says so."""

    nam: Year = Field(title="Năm", examples=[2025])
    muc: Grade = Field(title="Mức độ", examples=["Hoàn thành xuất sắc nhiệm vụ"])
    quyet_dinh: Recognition = Field(default=Recognition(), title="Văn bản công nhận")


class Membership(Model):
    """How many of a collective's people did what (Luật 06/2022/QH15, Điều 27, 28)."""

    tong_so: Annotated[Count, Field(ge=1)] = Field(title="Tổng số người", examples=[18])
    hoan_thanh: Count | None = Field(default=None, title="Số người hoàn thành nhiệm vụ", examples=[18])
    ldtt: Count | None = Field(default=None, title="Số Lao động tiên tiến", examples=[15])
    cstd_co_so: Count | None = Field(default=None, title="Số Chiến sĩ thi đua cơ sở", examples=[2])
    ky_luat: Count | None = Field(default=None, title="Số người bị kỷ luật từ cảnh cáo trở lên", examples=[0])


class Initiative(Model):
    """An initiative or study, and the paper that recognised it."""

    ten: Text = Field(title="Tên sáng kiến, đề tài", examples=["Sổ tay số hóa hộ tịch của xóm"])
    quyet_dinh: Recognition = Field(default=Recognition(), title="Quyết định công nhận")
    da_dung_xet: AwardKey = Field(
        default="", title="Đã dùng để xét", description="danh hiệu, hình thức đã xét bằng sáng kiến này; không in"
    )


class PastTitle(Model):
    """A title of emulation that was given."""

    nam: Year = Field(title="Năm", examples=[2024])
    danh_hieu: Text = Field(title="Danh hiệu", examples=["Lao động tiên tiến"])
    quyet_dinh: Recognition = Field(default=Recognition(), title="Quyết định")


class PastAward(Model):
    """A form of commendation that was given; one for a movement or a single deed does not count for công trạng."""

    nam: Year = Field(title="Năm", examples=[2024])
    hinh_thuc: Text = Field(title="Hình thức khen thưởng", examples=["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"])
    quyet_dinh: Recognition = Field(default=Recognition(), title="Quyết định")
    loai_hinh: Occasion | None = Field(default=None, title="Loại hình", description="không in", examples=["công trạng"])


class Contribution(Model):
    """What was given to a common work: days of labour, land, goods, money's worth."""

    noi_dung: Text = Field(title="Nội dung đóng góp", examples=["Làm đường trục xóm"])
    ngay_cong: Number | None = Field(default=None, title="Ngày công", examples=["25"], ge=Decimal(0))
    dat: Number | None = Field(default=None, title="Đất hiến (m²)", examples=["120"], ge=Decimal(0))
    tai_san: str = Field(default="", title="Tài sản, hiện vật", examples=["40 m hàng rào, 02 cây nhãn"])
    gia_tri: Number | None = Field(default=None, title="Giá trị (đồng)", examples=["18.000.000"], ge=Decimal(0))


class CareerStep(Model):
    """A step of a person's working life."""

    thoi_gian: Text = Field(title="Thời gian", examples=["Từ 9/2015 đến 6/2020"])
    chuc_vu: Text = Field(title="Chức vụ, đơn vị công tác", examples=["Công chức Văn phòng - Thống kê xã Đồng Tiến"])


class Capital(Model):
    """A company's capital in đồng, and where it comes from."""

    co_dinh: Number | None = Field(default=None, title="Vốn cố định (đồng)", examples=["2.500.000.000"], ge=Decimal(0))
    luu_dong: Number | None = Field(default=None, title="Vốn lưu động (đồng)", examples=["800.000.000"], ge=Decimal(0))
    nguon: str = Field(default="", title="Nguồn vốn", examples=["vốn góp của thành viên"])


class Reporter(Model):
    """Who reports: the head of a collective, or the person or head of household."""

    chuc_vu: Lines = Field(
        default=(), title="Chức vụ", description="mỗi dòng một mục, chữ in hoa", examples=[["TRƯỞNG XÓM"]]
    )
    ho_ten: str = Field(default="", title="Họ và tên", examples=["Nông Văn Bền"])


class Confirmation(Reporter):
    """Who confirms a report, under a heading of its own."""

    tieu_de: str = Field(
        default="", title="Tiêu đề", description="bỏ trống thì theo mẫu", examples=["XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ"]
    )
    ghi_chu: str = Field(default="(Ký, đóng dấu)", title="Lời nhắc dưới tiêu đề")


class Criteria(Model):
    """What the movement's plan asks of a group of participants."""

    doi_tuong: Text = Field(title="Đối tượng", examples=["các xóm"])
    tieu_chi: tuple[Text, ...] = Field(default=(), title="Tiêu chí", examples=[["Hoàn thành các tiêu chí được giao."]])
