"""The report as data: one recipient of the list, and whatever its form asks besides.

A row of the list is a report by itself; everything else is optional, and what the form asks for in vain is told. Groups of
fields stand in the order of the page.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from docgen.papers import Section
from docgen.vn.fields import Count, DraftDate, Lines, Model, Text, Year, YesNo
from docgen.vn.text import fold

from ..awards.fields import Movement, Occasion, in_words
from ..awards.recipient import Recipient
from .parts import (
    Capital,
    CareerStep,
    Confirmation,
    Contribution,
    Criteria,
    Initiative,
    Membership,
    PastAward,
    PastTitle,
    Reporter,
    ResultTable,
    YearGrade,
)

_STARTER: JsonDict = {"starter": True}
_AUTOMATIC: JsonDict = {"readOnly": True}


_VARIANTS = {
    "tap-the": "tập thể",
    "ca-nhan": "cá nhân",
    "chuyen-de": "chuyên đề",
    "dot-xuat": "đột xuất",
    "ho-gia-dinh": "hộ gia đình",
    "tom-tat": "tóm tắt",
}


def _variant(value: Any) -> Any:
    return fold(value).replace(" ", "-").replace("_", "-") if isinstance(value, str) else value


VariantKey = Annotated[
    Literal["tap-the", "ca-nhan", "chuyen-de", "dot-xuat", "ho-gia-dinh", "tom-tat"],
    BeforeValidator(_variant),
    in_words(_VARIANTS),
]
"""Which form a report follows, typed by key or in words: `chuyên đề`."""


class _Head(Model):
    mau: VariantKey | None = Field(
        default=None, title="Mẫu báo cáo", examples=["chuyen-de"],
        description="tập thể và cá nhân là của công trạng; bỏ trống thì tự chọn",
    )  # fmt: skip
    loai_hinh: Occasion | None = Field(default=None, title="Loại hình khen thưởng", examples=["công trạng"])
    dia_danh: Text = Field(title="Địa danh", examples=["Đồng Tiến"])
    ngay: DraftDate = Field(
        title="Ngày báo cáo", description="viết 11/2026 khi còn để trống ngày", examples=["20/11/2026"]
    )
    nam_xet: Year | None = Field(
        default=None, title="Năm xét khen", description="bỏ trống thì là năm cuối trong các bảng", examples=[2026]
    )
    cap_khen: str = Field(
        default="", title="Cấp khen thưởng", examples=["Chủ tịch Ủy ban nhân dân xã Đồng Tiến"],
        description="in sau hình thức: “của …”",
    )  # fmt: skip
    theo_ke_hoach: str = Field(
        default="", title="Theo kế hoạch", description="tệp dữ liệu của kế hoạch phát động", examples=["ke-hoach.yaml"]
    )
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    tieu_chi_ke_hoach: tuple[Criteria, ...] = Field(
        default=(), title="Tiêu chí trong kế hoạch phát động", json_schema_extra=_AUTOMATIC
    )
    don_vi_cap_tren: Lines = Field(
        default=(), title="Đơn vị cấp trên ở đầu báo cáo", description="với tập thể, bỏ trống thì lấy từ don_vi",
        examples=[["UBND XÃ ĐỒNG TIẾN"]],
    )  # fmt: skip
    don_vi_bao_cao: Lines = Field(
        default=(), title="Đơn vị báo cáo ở đầu báo cáo", examples=[["PHÒNG VĂN HÓA - XÃ HỘI"]],
        description="với tập thể, bỏ trống thì là tên tập thể; với cá nhân, bỏ trống thì chỉ in Quốc hiệu",
    )  # fmt: skip
    so_bao_cao: str = Field(default="", title="Số, ký hiệu báo cáo", examples=["45/BC-VHXH"])
    in_so_mau: YesNo = Field(default=False, title="In số mẫu ở góc trên bên phải")


class _Person(Model):
    bi_danh: str = Field(default="", title="Bí danh")
    ngay_sinh: DraftDate | None = Field(
        default=None, title="Ngày sinh", examples=["15/8/1980"],
        json_schema_extra={"headings": ["Ngày, tháng, năm sinh"], **_STARTER},
    )  # fmt: skip
    que_quan: str = Field(
        default="", title="Quê quán", examples=["xã Đồng Tiến, tỉnh Cao Bằng"], json_schema_extra=_STARTER
    )
    tru_quan: str = Field(
        default="", title="Nơi thường trú", description="bỏ trống thì lấy địa chỉ",
        examples=["xóm Nà Lẹng, xã Đồng Tiến, tỉnh Cao Bằng"], json_schema_extra=_STARTER,
    )  # fmt: skip
    trinh_do: str = Field(
        default="",
        title="Trình độ chuyên môn, nghiệp vụ",
        examples=["Trung cấp chăn nuôi thú y"],
        json_schema_extra=_STARTER,
    )
    hoc_ham: str = Field(default="", title="Học hàm, học vị, danh hiệu, giải thưởng")
    dien_thoai: str = Field(default="", title="Điện thoại", examples=["0206 0000 001"], json_schema_extra=_STARTER)


class _Collective(Model):
    tru_so: str = Field(default="", title="Trụ sở", examples=["Nhà văn hóa xóm Nà Lẹng"])
    fax: str = Field(default="", title="Fax")
    trang_web: str = Field(default="", title="Trang web")
    thanh_lap: str = Field(default="", title="Quá trình thành lập")
    dac_diem: tuple[Section, ...] = Field(
        default=(), title="Đặc điểm chính", description="cơ cấu, số người, tổ chức đảng, đoàn thể",
        examples=[["Xóm có 86 hộ, 402 nhân khẩu; Chi bộ có 21 đảng viên."]],
    )  # fmt: skip
    von: Capital | None = Field(default=None, title="Vốn của doanh nghiệp, hợp tác xã")
    chuc_nang: tuple[Section, ...] = Field(
        default=(), title="Chức năng, nhiệm vụ", examples=[["Tự quản, vận động Nhân dân thực hiện chủ trương."]]
    )
    tinh_hinh: Membership | None = Field(
        default=None, title="Số người hoàn thành nhiệm vụ và đạt danh hiệu",
        examples=[{"tong_so": 18, "hoan_thanh": 18, "ldtt": 15, "cstd_co_so": 2, "ky_luat": 0}],
    )  # fmt: skip


class _Household(Model):
    nhan_khau: Count | None = Field(default=None, title="Số nhân khẩu", examples=[5])
    dong_gop: tuple[Contribution, ...] = Field(
        default=(), title="Đóng góp",
        examples=[[{"noi_dung": "Làm đường trục xóm", "ngay_cong": "25", "dat": "120", "gia_tri": "18.000.000"}]],
    )  # fmt: skip


class _Achievements(Model):
    dung_dau: YesNo = Field(default=False, title="Là người đứng đầu đơn vị")
    thanh_tich_tap_the: tuple[Section, ...] = Field(
        default=(), title="Tóm tắt thành tích của tập thể", description="khi là người đứng đầu đơn vị"
    )
    nhiem_vu: tuple[Section, ...] = Field(
        default=(), title="Quyền hạn, nhiệm vụ được giao", json_schema_extra=_STARTER,
        examples=[["Phụ trách công tác vận động Nhân dân trong xóm."]],
    )  # fmt: skip
    ket_qua: tuple[Section, ...] = Field(
        default=(), title="Kết quả đạt được", json_schema_extra=_STARTER,
        examples=[["Vận động 100% số hộ tham gia làm đường trục xóm dài 1,2 km."]],
    )  # fmt: skip
    bang_ket_qua: ResultTable | None = Field(
        default=None, title="Bảng so sánh kết quả các năm",
        examples=[{"nam": [2025, 2026], "dong": [{"tieu_chi": "Số hộ nghèo", "don_vi_tinh": "hộ", "gia_tri": ["9", "6"]}]}],
    )  # fmt: skip
    muc_do_hoan_thanh: tuple[YearGrade, ...] = Field(
        default=(), title="Mức độ hoàn thành nhiệm vụ từng năm",
        examples=[[{"nam": 2026, "muc": "Hoàn thành xuất sắc nhiệm vụ", "quyet_dinh": {"so_ky_hieu": "215/QĐ-UBND"}}]],
    )  # fmt: skip
    bien_phap: tuple[Section, ...] = Field(default=(), title="Biện pháp, nguyên nhân")
    sang_kien_list: tuple[Initiative, ...] = Field(
        default=(), title="Sáng kiến, đề tài được công nhận", examples=[[{"ten": "Sổ tay số hóa hộ tịch của xóm"}]]
    )
    tham_gia_phong_trao: tuple[Section, ...] = Field(default=(), title="Tham gia các phong trào thi đua")
    chap_hanh: tuple[Section, ...] = Field(default=(), title="Chấp hành chủ trương, chính sách, pháp luật")
    hoc_tap: tuple[Section, ...] = Field(default=(), title="Học tập, nâng cao trình độ")
    dang_doan_the: tuple[Section, ...] = Field(default=(), title="Hoạt động của tổ chức đảng, đoàn thể")
    theo_tieu_chi: tuple[Section, ...] = Field(
        default=(), title="Kết quả theo tiêu chí phát động",
        examples=[[{"tieu_de": "Giao thông", "noi_dung": "Bê tông hóa 1,2 km đường trục xóm."}]],
    )  # fmt: skip
    viec_da_lam: tuple[Section, ...] = Field(
        default=(), title="Nhiệm vụ và đóng góp", description="báo cáo đột xuất",
        examples=[["Đưa 12 người ở vùng sạt lở đến nơi an toàn trong đêm 10/9/2026."]],
    )  # fmt: skip
    kho_khan: tuple[Section, ...] = Field(default=(), title="Khó khăn và nỗ lực", description="báo cáo đột xuất")
    y_nghia: tuple[Section, ...] = Field(default=(), title="Ý nghĩa của thành tích", description="báo cáo đột xuất")


class _History(Model):
    danh_hieu_da_dat: tuple[PastTitle, ...] = Field(
        default=(),
        title="Danh hiệu thi đua đã được tặng",
        examples=[[{"nam": 2025, "danh_hieu": "Lao động tiên tiến"}]],
    )
    hinh_thuc_da_khen: tuple[PastAward, ...] = Field(
        default=(),
        title="Hình thức khen thưởng đã được tặng",
        json_schema_extra=_STARTER,
        examples=[[{"nam": 2024, "hinh_thuc": "Giấy khen"}]],
    )
    chua_duoc_khen: YesNo = Field(default=False, title="Chưa được khen thưởng lần nào")
    qua_trinh: tuple[CareerStep, ...] = Field(
        default=(), title="Quá trình công tác", description="tóm tắt thành tích",
        examples=[[{"thoi_gian": "Từ 9/2015 đến nay", "chuc_vu": "Công chức xã Đồng Tiến"}]],
    )  # fmt: skip
    khen_thuong: Lines = Field(
        default=(), title="Khen thưởng", description="tóm tắt thành tích", examples=[["Bằng khen năm 2022"]]
    )
    ky_luat: str = Field(default="", title="Kỷ luật", description="tóm tắt thành tích", examples=["Không"])


class _Foot(Model):
    nguoi_bao_cao: Reporter | None = Field(
        default=None, title="Người báo cáo", description="bỏ trống thì là cá nhân, chủ hộ hoặc thủ trưởng đơn vị",
        examples=[{"chuc_vu": "TRƯỞNG XÓM", "ho_ten": "Nông Văn Bền"}],
    )  # fmt: skip
    xac_nhan: tuple[Confirmation, ...] = Field(
        default=(), title="Xác nhận", description="đơn vị trước, cấp trình sau; bỏ trống thì một ô theo mẫu", max_length=2,
        examples=[[{"tieu_de": "XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ"}]],
    )  # fmt: skip


class AchievementReport(_Foot, _History, _Achievements, _Household, _Collective, _Person, Recipient, _Head):
    """A report of one recipient. `thanh_tich` and `sang_kien` of the list are printed; they may be all there is."""

    @model_validator(mode="after")
    def _was_or_was_not(self) -> AchievementReport:
        if self.chua_duoc_khen and (self.danh_hieu_da_dat or self.hinh_thuc_da_khen or self.khen_thuong):
            raise PydanticCustomError(
                "gia-tri-khong-hop-le", "đã nêu danh hiệu, hình thức được khen thì không ghi chua_duoc_khen"
            )
        return self
