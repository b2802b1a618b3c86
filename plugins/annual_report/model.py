"""The report as data, in the order of the page: head, whose report, results against the plan, what else was done, annexes.

Only the results are required; a section without content is not printed. A consolidated report is the same paper: its
`theo_don_vi` and `bao_cao_nhan` name the units it was made of.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, ModelWrapValidatorHandler, model_validator
from pydantic.config import JsonDict

from docgen.papers import Closing, Opening
from docgen.vn.fields import CitedDocument, Count, Line, Lines, Model, Name, Period, Text, UnitText, Year, YesNo

from ..awards.fields import Movement
from .coverage import as_known_above
from .forms import AwardStat, MovementStat, OtherStat
from .parts import (
    AwardCount,
    Campaign,
    Contribution,
    Direction,
    Exemplar,
    FreeSection,
    GroupResult,
    Inspection,
    Mean,
    Received,
    Result,
    UnitFigure,
)
from .plan import ExpectedUnit, PlanStep, PlanTarget

_AUTOMATIC: JsonDict = {"readOnly": True}
_STARTER: JsonDict = {"starter": True}
_BY_UNIT: JsonDict = {"rollup": {"gather": "don_vi"}}
_OF_THE_LEVEL: JsonDict = {"rollup": {"gather": "don_vi", "own": True}}


def _merged(*names: str, starter: bool = False) -> JsonDict:
    """Return the rule of a list whose items of the same `names` are one in a consolidated report."""
    return {"rollup": {"merge": list(names)}, **(_STARTER if starter else {})}


class _Subject(Model):
    kinh_gui: Lines = Field(
        default=(),
        title="Kính gửi",
        description="khi gửi cơ quan cấp trên",
        examples=[["Ủy ban nhân dân tỉnh Cao Bằng"]],
    )
    ky: Literal["hằng năm", "sơ kết", "tổng kết giai đoạn"] = Field(default="hằng năm", title="Kỳ báo cáo")
    nam: Year = Field(title="Năm báo cáo", examples=[2026])
    giai_doan: Period | None = Field(
        default=None, title="Giai đoạn báo cáo", description="khi tổng kết; bỏ trống thì lấy giai đoạn của phong trào",
        examples=["2026 - 2030"],
    )  # fmt: skip
    don_vi_bao_cao: Name = Field(
        title="Đơn vị báo cáo", description="như trong danh sách của kế hoạch", examples=["xã Hạ Lang"]
    )
    khoi: Line = Field(default="", title="Khối", examples=["xã, thị trấn"])
    so_xom: Count | None = Field(default=None, title="Số xóm, thôn, tổ dân phố", examples=[7])
    so_ho: Count | None = Field(default=None, title="Số hộ", examples=[412])
    theo_ke_hoach: str = Field(
        default="", title="Theo kế hoạch", description="tệp dữ liệu của kế hoạch phát động", examples=["ke-hoach.yaml"]
    )
    ke_hoach: CitedDocument | None = Field(
        default=None, title="Kế hoạch phát động", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"loai": "Kế hoạch", "so_ky_hieu": "310/KH-UBND", "ngay": "20/8/2026",
                   "co_quan": "Ủy ban nhân dân tỉnh Cao Bằng"}],
    )  # fmt: skip
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    mo_dau: Lines = Field(default=(), title="Lời mở đầu", description="bỏ trống thì tự ghép",
        examples=[["Ủy ban nhân dân xã Hạ Lang báo cáo kết quả thực hiện Phong trào thi đua năm 2026 như sau:"]],
    )  # fmt: skip


class _Results(Model):
    chi_dao: tuple[Direction, ...] = Field(
        default=(), title="Công tác chỉ đạo, tổ chức",
        json_schema_extra=_merged("noi_dung", "don_vi_tinh", starter=True),
    )  # fmt: skip
    ket_qua: tuple[Result, ...] = Field(
        title="Kết quả thực hiện chỉ tiêu", min_length=1, json_schema_extra=_merged("chi_tieu", "don_vi_tinh"),
        examples=[[{"chi_tieu": "Xóm đạt chuẩn nông thôn mới", "don_vi_tinh": "xóm", "ke_hoach": 4, "thuc_hien": 3,
                    "tong_so": 7, "nam_truoc": 2, "luy_ke": "có"}]],
    )  # fmt: skip
    binh_quan: tuple[Mean, ...] = Field(
        default=(), title="Chỉ tiêu bình quân", json_schema_extra=_merged("chi_tieu", "don_vi_tinh")
    )
    doi_tuong: tuple[GroupResult, ...] = Field(
        default=(), title="Kết quả theo đối tượng thi đua", json_schema_extra=_merged("doi_tuong"),
        examples=[[{"doi_tuong": "doanh nghiệp, hợp tác xã", "so_dang_ky": 3, "so_dat": 2}]],
    )  # fmt: skip
    cuoc_van_dong: tuple[Campaign, ...] = Field(
        default=(), title="Phong trào, cuộc vận động khác", json_schema_extra=_merged("ten")
    )
    kiem_tra: tuple[Inspection, ...] = Field(
        default=(), title="Kiểm tra, giám sát", json_schema_extra=_merged("noi_dung")
    )
    mo_hinh: tuple[Exemplar, ...] = Field(default=(), title="Mô hình, điển hình", json_schema_extra=_BY_UNIT)
    khen_thuong: tuple[AwardCount, ...] = Field(
        default=(), title="Khen thưởng", json_schema_extra=_merged("hinh_thuc", "doi_tuong", starter=True),
        examples=[[{"hinh_thuc": "Giấy khen", "doi_tuong": "tập thể", "da_khen": 3, "de_nghi": 1}]],
    )  # fmt: skip
    dong_gop: tuple[Contribution, ...] = Field(
        default=(), title="Huy động đóng góp", json_schema_extra=_merged("nguon", "don_vi_tinh")
    )
    muc_khac: tuple[FreeSection, ...] = Field(default=(), title="Nội dung khác", json_schema_extra=_BY_UNIT)


class _Ahead(Model):
    han_che: tuple[UnitText, ...] = Field(
        default=(), title="Hạn chế", json_schema_extra={**_BY_UNIT, **_STARTER},
        examples=[["Một số hộ chưa quan tâm chỉnh trang nhà ở."]],
    )  # fmt: skip
    nguyen_nhan: tuple[UnitText, ...] = Field(
        default=(), title="Nguyên nhân", json_schema_extra=_BY_UNIT, examples=[["Kinh phí đối ứng chậm được phân bổ."]]
    )
    nhiem_vu_nam_sau: Lines = Field(
        default=(), title="Nhiệm vụ năm sau", json_schema_extra=_STARTER,
        examples=[["Phấn đấu thêm 01 xóm đạt chuẩn nông thôn mới."]],
    )  # fmt: skip
    kien_nghi: tuple[UnitText, ...] = Field(
        default=(), title="Kiến nghị, đề xuất", json_schema_extra=_BY_UNIT,
        examples=[["Đề nghị bố trí thêm xi măng làm đường nội xóm."]],
    )  # fmt: skip
    bieu_do: YesNo | None = Field(
        default=None, title="In biểu đồ", description="bỏ trống thì chỉ báo cáo tổng hợp có", examples=["có"]
    )
    ket_thuc: str = Field(default="", title="Lời kết", description="bỏ trống thì tự ghép; dấu ./. được tự ghi")


class _Annexes(Model):
    thong_ke_phong_trao: tuple[MovementStat, ...] = Field(
        default=(), title="Biểu 0601.N: số phong trào thi đua", json_schema_extra=_merged("phan_theo", "chi_tieu")
    )
    thong_ke_khen_thuong: tuple[AwardStat, ...] = Field(
        default=(), title="Biểu 0603.N: khen thưởng cấp bộ, tỉnh", json_schema_extra=_merged("dong", "ten")
    )
    thong_ke_khac: tuple[OtherStat, ...] = Field(
        default=(), title="Biểu 0602.N, 0604.N, 0605.N", json_schema_extra=_merged("bieu", "chi_tieu", "don_vi_tinh")
    )
    theo_don_vi: tuple[UnitFigure, ...] = Field(
        default=(), title="Số liệu theo đơn vị", json_schema_extra=_OF_THE_LEVEL,
        description="của báo cáo tổng hợp; bỏ trống thì lấy từ kết quả",
    )  # fmt: skip
    bao_cao_nhan: tuple[Received, ...] = Field(
        default=(), title="Báo cáo đã nhận", json_schema_extra=_OF_THE_LEVEL,
        description="của báo cáo tổng hợp; bỏ trống thì là chính báo cáo này",
    )  # fmt: skip
    bao_cao_loi: Lines = Field(
        default=(), title="Đơn vị có báo cáo lỗi, chưa tổng hợp", description="của báo cáo tổng hợp",
        examples=[["xã Cao Sơn"]],
    )  # fmt: skip


class _FromPlan(Model):
    phong_trao_ke_hoach: Movement | None = Field(
        default=None, title="Phong trào trong kế hoạch", json_schema_extra=_AUTOMATIC
    )
    chi_tieu_ke_hoach: tuple[PlanTarget, ...] = Field(
        default=(), title="Chỉ tiêu của kế hoạch", json_schema_extra=_AUTOMATIC
    )
    doi_tuong_ke_hoach: Lines = Field(default=(), title="Nhóm đối tượng của kế hoạch", json_schema_extra=_AUTOMATIC)
    han_bao_cao: tuple[PlanStep, ...] = Field(
        default=(), title="Hạn báo cáo của kế hoạch", json_schema_extra=_AUTOMATIC
    )
    co_quan_ke_hoach: str = Field(default="", title="Cơ quan ban hành kế hoạch", json_schema_extra=_AUTOMATIC)
    don_vi_phai_bao_cao: tuple[ExpectedUnit, ...] = Field(
        default=(), title="Các đơn vị phải báo cáo", json_schema_extra=_AUTOMATIC
    )


class AnnualReport(Closing, _FromPlan, _Annexes, _Ahead, _Results, _Subject, Opening):
    """A unit's report on the movement, or the report of the level above that is made of many."""

    ky_hieu: Text = Field(default="BC-UBND", title="Ký hiệu", examples=["BC-UBND"])
    trich_yeu: str = Field(
        default="", title="Trích yếu", description="bỏ trống thì tự ghép từ phong trào và năm",
        examples=["Kết quả thực hiện phong trào thi đua năm 2026 và phương hướng, nhiệm vụ năm 2027"],
    )  # fmt: skip

    @model_validator(mode="wrap")
    @classmethod
    def _itself_for_the_level_above(cls, value: Any, handler: ModelWrapValidatorHandler[AnnualReport]) -> AnnualReport:
        """Give the report the rows by which the level above will know it, where it does not say its own."""
        report = handler(value)
        return report.model_copy(update=as_known_above(report))
