"""The plan as data: what it says, apart from how it is laid out.

`parts.py` holds the typed modules; a plan that has no `bo_cuc` prints them in the usual order, `bo_cuc` gives another.
Wherever a sentence is composed from data, `nguyen_van` may say it as it was written; the data beside it stay, and are
checked against it.
"""

from __future__ import annotations

from pydantic import Field
from pydantic.config import JsonDict

from docgen.vn.fields import CitedDocument, DraftDate, Lines, Model, SerialNumber, Signer, Text
from docgen.vn.letterhead import name_in_sentence

from .parts import (
    Annex,
    AwardForm,
    Group,
    Milestone,
    Movement,
    Quota,
    Reporting,
    ReportingUnit,
    Section,
    TargetGroup,
    Task,
)

_STARTER: JsonDict = {"starter": True}
_AUTOMATIC: JsonDict = {"readOnly": True}


class ImplementationPlan(Model):
    """One plan. Fields that stand in `don_vi.yaml` or in the plan above need not be repeated."""

    co_quan_chu_quan: Lines = Field(
        default=(), title="Cơ quan chủ quản", description="mỗi dòng một mục; bỏ trống nếu không có",
        examples=[["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"]],
    )  # fmt: skip
    co_quan_ban_hanh: Lines = Field(
        title="Cơ quan ban hành", description="mỗi dòng một mục, chữ in hoa", min_length=1,
        examples=[["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"]],
    )  # fmt: skip
    ten_co_quan: str = Field(default="", title="Tên cơ quan viết trong câu", examples=["Ủy ban nhân dân xã Hạ Lang"])
    so: SerialNumber = Field(default="", title="Số", description="để trống khi chưa có số", examples=["125"])
    ky_hieu: Text = Field(default="KH-UBND", title="Ký hiệu", examples=["KH-UBND"])
    dia_danh: Text = Field(title="Địa danh", examples=["Hạ Lang"])
    ngay: DraftDate = Field(title="Ngày ban hành", description="viết 9/2026 khi còn để trống ngày", examples=["9/2026"])
    trich_yeu: Text = Field(
        title="Trích yếu",
        examples=["Thực hiện Phong trào thi đua “Chung sức xây dựng nông thôn mới” trên địa bàn xã Hạ Lang"],
    )
    theo_ke_hoach: str = Field(
        default="",
        title="Theo kế hoạch",
        description="tệp dữ liệu của kế hoạch cấp trên",
        examples=["ke-hoach-huyen.yaml"],
    )
    ke_hoach_cap_tren: CitedDocument | None = Field(
        default=None, title="Kế hoạch cấp trên", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"loai": "Kế hoạch", "so_ky_hieu": "310/KH-UBND", "ngay": "20/8/2026",
                   "co_quan": "Ủy ban nhân dân tỉnh Cao Bằng", "trich_yeu": "về phát động phong trào thi đua"}],
    )  # fmt: skip
    phong_trao: Movement = Field(
        title="Phong trào thi đua",
        examples=[
            {"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030", "goi_tat": "Phong trào thi đua"}
        ],
    )
    phong_trao_cap_tren: Movement | None = Field(
        default=None, title="Phong trào trong kế hoạch cấp trên", json_schema_extra=_AUTOMATIC
    )
    can_cu: tuple[CitedDocument, ...] = Field(
        default=(), title="Căn cứ ban hành", examples=[[{"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"}]]
    )
    mo_dau: Lines = Field(
        default=(), title="Lời mở đầu", description="bỏ trống thì tự ghép",
        examples=["Ủy ban nhân dân xã Hạ Lang ban hành Kế hoạch thực hiện Phong trào thi đua như sau:"],
    )  # fmt: skip
    khau_hieu: str = Field(
        default="", title="Khẩu hiệu, chủ đề", examples=["“Mỗi nhà một việc, mỗi thôn một tuyến đường đẹp”."]
    )

    muc_dich: tuple[Section, ...] = Field(
        default=(), title="Mục đích", json_schema_extra=_STARTER,
        examples=[["Nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị và Nhân dân trong xây dựng nông thôn mới."]],
    )  # fmt: skip
    yeu_cau: tuple[Section, ...] = Field(
        default=(), title="Yêu cầu", json_schema_extra=_STARTER,
        examples=[["Tổ chức thiết thực, tiết kiệm, hiệu quả, tránh chạy theo thành tích."]],
    )  # fmt: skip
    chi_tieu: tuple[TargetGroup, ...] = Field(
        default=(), title="Chỉ tiêu", json_schema_extra=_STARTER,
        examples=[[{"cap": "Cấp xóm", "muc": [{"ten": "đạt chuẩn nông thôn mới", "so_luong": 2, "tong_so": 13,
                                               "ty_le": "15,4", "don_vi_tinh": "xóm", "nam": 2030}]}]],
    )  # fmt: skip
    chi_tieu_cap_tren: tuple[TargetGroup, ...] = Field(
        default=(), title="Chỉ tiêu của cấp trên", json_schema_extra=_AUTOMATIC
    )
    noi_dung: tuple[Section, ...] = Field(
        default=(), title="Nội dung thực hiện", json_schema_extra=_STARTER,
        examples=[["Tuyên truyền, vận động Nhân dân hưởng ứng Phong trào thi đua."]],
    )  # fmt: skip
    giai_phap: tuple[Section, ...] = Field(
        default=(), title="Giải pháp thực hiện", examples=[["Lồng ghép nguồn lực của các chương trình."]]
    )
    doi_tuong: tuple[Group, ...] = Field(
        default=(), title="Đối tượng, tiêu chí thi đua",
        examples=[[{"ten": "các xóm", "tieu_chi": ["Hoàn thành các tiêu chí được giao."]}]],
    )  # fmt: skip
    hinh_thuc_khen_thuong: tuple[AwardForm, ...] = Field(
        default=(), title="Hình thức khen thưởng",
        examples=[[{"ten": "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "hinh_thuc": ["giay_khen_xa"],
                    "noi_dung": "thực hiện hằng năm."}]],
    )  # fmt: skip
    tieu_chuan_khen_thuong: tuple[Section, ...] = Field(
        default=(), title="Tiêu chuẩn khen thưởng", examples=[["Dẫn đầu về kết quả thực hiện các chỉ tiêu được giao."]]
    )
    chi_tieu_khen_thuong: tuple[Quota, ...] = Field(
        default=(), title="Số lượng đề nghị khen thưởng theo đơn vị",
        examples=[[{"don_vi": "Mỗi xóm", "tap_the": 1, "ca_nhan": 2, "ho_gia_dinh": 2}]],
    )  # fmt: skip
    tien_do: tuple[Milestone, ...] = Field(
        default=(), title="Tiến độ thực hiện", json_schema_extra=_STARTER,
        examples=[[{"quy": 4, "nam": 2026, "viec": "Xây dựng kế hoạch và tổ chức phát động."},
                   {"nam": 2030, "viec": "Tổng kết Phong trào thi đua."}]],
    )  # fmt: skip
    nhiem_vu: tuple[Task, ...] = Field(
        default=(), title="Nhiệm vụ của các đơn vị", json_schema_extra=_STARTER,
        examples=[[{"loi_dan": "Giao", "don_vi": "Phòng Văn hóa - Xã hội",
                    "viec": "chủ trì theo dõi, đôn đốc, tổng hợp việc thực hiện Kế hoạch này."}]],
    )  # fmt: skip
    bao_cao: Reporting | None = Field(
        default=None, title="Chế độ báo cáo", json_schema_extra=_STARTER,
        examples=[{"chuoi": [{"tu": "các xóm", "noi_dung": "báo cáo kết quả thực hiện về",
                              "den": "Ủy ban nhân dân xã", "truoc_ngay": "01/11"}]}],
    )  # fmt: skip
    bao_cao_cap_tren: Reporting | None = Field(
        default=None, title="Chế độ báo cáo của cấp trên", json_schema_extra=_AUTOMATIC
    )

    don_vi_bao_cao: tuple[ReportingUnit, ...] = Field(
        default=(), title="Các đơn vị phải báo cáo", description="không in; dùng khi kiểm tra và tổng hợp báo cáo",
        examples=[[{"ten": "xóm Đoỏng Đeng", "khoi": "xóm", "so_ho": 96}]],
    )  # fmt: skip

    bo_cuc: tuple[Section, ...] = Field(
        default=(), title="Bố cục", description="thứ tự các mục; bỏ trống thì theo thứ tự thường dùng",
        examples=[[{"tieu_de": "MỤC ĐÍCH, YÊU CẦU", "gom": [{"mo_dun": "muc_dich"}, {"mo_dun": "yeu_cau"}]},
                   {"mo_dun": "noi_dung"}]],
    )  # fmt: skip
    ket_thuc: str = Field(
        default="", title="Lời kết", description="bỏ trống thì tự ghép",
        examples=["Trên đây là Kế hoạch thực hiện Phong trào thi đua trên địa bàn xã Hạ Lang./."],
    )  # fmt: skip
    phu_luc: tuple[Annex, ...] = Field(
        default=(), title="Phụ lục",
        examples=[[{"tieu_de": "Thang điểm thi đua", "thang_diem": [{"stt": 1, "tieu_chi": "Tuyên truyền", "diem": 100}],
                    "tong_diem": 100}]],
    )  # fmt: skip
    noi_nhan: Lines = Field(title="Nơi nhận", examples=[["Ủy ban nhân dân tỉnh", "Các xóm"]])
    luu: Text = Field(default="VT", title="Lưu", examples=["VT, VHXH"])
    nguoi_ky: Signer = Field(
        title="Người ký",
        examples=[{"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Nguyễn Văn A"}],
    )

    def issuer(self) -> str:
        """Return the issuing agency's name as it stands inside a sentence."""
        return self.ten_co_quan or name_in_sentence(self.co_quan_ban_hanh)
