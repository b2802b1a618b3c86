"""The typed modules of a plan: movement, targets, groups, awards, timetable, tasks, reporting chain, annexes."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from docgen.vn.fields import Count, DayMonth, Lines, Model, Number, Percent, Period, Text, Year, YesNo
from docgen.vn.text import fold


def _bare(word: str) -> str:
    """Return the key of a name: `giấy khen xã` is `giay_khen_xa`."""
    return fold(word).replace(" ", "_")


def _key(value: Any) -> Any:
    """Return the key of what was typed where it is a name of one, else what was typed."""
    known = isinstance(value, str) and _bare(value) in (*get_args(ModuleKey), *get_args(AwardFormKey))
    return _bare(value) if known else value


def _in_words(*words: str) -> Any:
    """Return what says how people type the keys of a type."""
    return Field(json_schema_extra={"words": {_bare(word): word for word in words}})


ModuleKey = Literal[
    "muc_dich", "yeu_cau", "khau_hieu", "chi_tieu", "chi_tieu_cap_tren", "noi_dung", "giai_phap", "doi_tuong",
    "hinh_thuc_khen_thuong", "tieu_chuan_khen_thuong", "chi_tieu_khen_thuong", "tien_do", "nhiem_vu", "bao_cao",
]  # fmt: skip

ModuleName = Annotated[
    ModuleKey,
    BeforeValidator(_key),
    _in_words(
        "mục đích", "yêu cầu", "khẩu hiệu", "chỉ tiêu", "chỉ tiêu cấp trên", "nội dung", "giải pháp", "đối tượng",
        "hình thức khen thưởng", "tiêu chuẩn khen thưởng", "chỉ tiêu khen thưởng", "tiến độ", "nhiệm vụ", "báo cáo",
    ),
]  # fmt: skip
"""A typed module of a plan, typed by its name or key."""

AwardFormKey = Literal[
    "huan_chuong_lao_dong", "bang_khen_thu_tuong", "bang_khen_tinh", "giay_khen_huyen", "giay_khen_xa",
    "giay_khen_thu_truong", "co_thi_dua_tinh", "khac",
]  # fmt: skip

AwardFormName = Annotated[
    AwardFormKey,
    BeforeValidator(_key),
    _in_words(
        "huân chương lao động", "bằng khen Thủ tướng", "bằng khen tỉnh", "giấy khen huyện", "giấy khen xã",
        "giấy khen thủ trưởng", "cờ thi đua tỉnh", "khác",
    ),
]  # fmt: skip
"""A form of award as a plan provides for it, typed by its name or key."""

Marker = Annotated[str, StringConstraints(max_length=12)]

_MARKER = Field(
    default="",
    title="Đánh số như đã viết",
    description="chỉ dùng khi văn bản gốc đánh số khác quy định",
    examples=["e)"],
)
_AS_WRITTEN = Field(default="", title="Nguyên văn", description="in đúng câu này thay cho câu tự ghép từ số liệu")


class Section(Model):
    """A piece of the plan that numbers itself. A plain text is a section with that text.

    `tieu_de` opens it with a title, `noi_dung` with a sentence, `doan` are unnumbered paragraphs below, `gom` the level
    below. `mo_dun` puts a typed module of the plan here. `phan` makes it a PHẦN, the level above I., II.
    """

    tieu_de: str | None = Field(default=None, title="Tiêu đề")
    noi_dung: str = Field(default="", title="Nội dung")
    doan: Lines = Field(default=(), title="Các đoạn không đánh số")
    gom: tuple[Section, ...] = Field(default=(), title="Gồm các ý")
    mo_dun: ModuleName | None = Field(default=None, title="Mô-đun", examples=["chi_tieu"])
    danh_so: Marker = _MARKER
    phan: YesNo = Field(default=False, title="Là PHẦN")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"noi_dung": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> Section:
        if not (self.tieu_de or self.noi_dung or self.doan or self.gom or self.mo_dun):
            raise PydanticCustomError("gia-tri-khong-hop-le", "mục không có nội dung")
        if self.danh_so and not (self.tieu_de or self.noi_dung or self.mo_dun):
            raise PydanticCustomError("gia-tri-khong-hop-le", "mục không có tiêu đề hay nội dung thì không đánh số")
        if self.mo_dun and (self.noi_dung or self.gom):
            raise PydanticCustomError("gia-tri-khong-hop-le", "mục đặt mo_dun thì không ghi thêm noi_dung hay gom")
        return self


class Movement(Model):
    """The emulation movement. Name and period differ from place to place, so every document carries them."""

    ten: Text = Field(title="Tên phong trào", examples=["Cả nước chung sức xây dựng nông thôn mới"])
    giai_doan: Period = Field(title="Giai đoạn", examples=["2021 - 2025"])
    goi_tat: str = Field(default="", title="Gọi tắt", examples=["Phong trào thi đua"])


class Target(Model):
    """A target in numbers: how many, of how many, what share, by which year; or a value with its unit."""

    ten: Text = Field(title="Nội dung chỉ tiêu", examples=["xã đạt chuẩn nông thôn mới"])
    so_luong: Count | None = Field(default=None, title="Số lượng", examples=[2])
    tong_so: Count | None = Field(default=None, title="Trên tổng số", examples=[13])
    ty_le: Percent | None = Field(default=None, title="Tỷ lệ (%)", examples=["15,4"])
    tren: str = Field(default="", title="Tỷ lệ tính trên", description="in sau tỷ lệ", examples=["tổng số hộ"])
    gia_tri: Number | None = Field(default=None, title="Giá trị", examples=["1,5"])
    don_vi_tinh: str = Field(default="", title="Đơn vị tính", examples=["xã"])
    nam: Year | None = Field(default=None, title="Đến hết năm", examples=[2025])
    nguyen_van: str = _AS_WRITTEN
    danh_so: Marker = _MARKER

    @model_validator(mode="after")
    def _one_amount(self) -> Target:
        if self.tong_so is not None and self.so_luong is None:
            raise PydanticCustomError("gia-tri-khong-hop-le", "ghi tong_so thì phải ghi so_luong")
        if self.tren and self.ty_le is None:
            raise PydanticCustomError("gia-tri-khong-hop-le", "ghi tren thì phải ghi ty_le")
        if self.gia_tri is not None and self.so_luong is not None:
            raise PydanticCustomError("gia-tri-khong-hop-le", "chỉ ghi một trong hai: so_luong hoặc gia_tri")
        return self


class TargetGroup(Model):
    """The targets of one level (communes, villages). With `nguyen_van` the whole group is that one sentence."""

    cap: str = Field(default="", title="Cấp", examples=["Cấp xã"])
    muc: tuple[Target, ...] = Field(title="Các chỉ tiêu", min_length=1)
    nguyen_van: str = _AS_WRITTEN

    @model_validator(mode="after")
    def _said_once(self) -> TargetGroup:
        if self.nguyen_van and any(target.nguyen_van or target.danh_so for target in self.muc):
            raise PydanticCustomError(
                "gia-tri-khong-hop-le", "cả nhóm đã có nguyen_van thì từng chỉ tiêu không ghi nguyen_van, danh_so"
            )
        return self


class Group(Model):
    """A group of participants and what is asked of it."""

    ten: Text = Field(title="Đối tượng", examples=["doanh nghiệp, hợp tác xã"])
    noi_dung: str = Field(default="", title="Tiêu chí viết liền")
    tieu_chi: tuple[Section, ...] = Field(
        default=(), title="Các tiêu chí", examples=[["Có đóng góp cụ thể, thiết thực;"]]
    )
    doan: Lines = Field(default=(), title="Các đoạn không đánh số")
    nguyen_van: str = _AS_WRITTEN
    danh_so: Marker = _MARKER

    @model_validator(mode="after")
    def _said_once(self) -> Group:
        if self.nguyen_van and self.noi_dung:
            raise PydanticCustomError("gia-tri-khong-hop-le", "chỉ ghi một trong hai: nguyen_van hoặc noi_dung")
        return self


class AwardForm(Model):
    """Forms of award and when they are given."""

    ten: Text = Field(title="Hình thức, thẩm quyền", examples=["Giấy khen của Chủ tịch Ủy ban nhân dân xã"])
    hinh_thuc: tuple[AwardFormName, ...] = Field(title="Mã hình thức", examples=[["giay_khen_xa"]], min_length=1)
    noi_dung: str = Field(default="", title="Dịp khen thưởng", examples=["thực hiện hằng năm."])


class Quota(Model):
    """How many each unit may propose."""

    don_vi: Text = Field(title="Đơn vị", examples=["Xóm Đoỏng Đeng"])
    tap_the: Count = Field(default=0, title="Tập thể", examples=[1])
    ca_nhan: Count = Field(default=0, title="Cá nhân", examples=[2])
    ho_gia_dinh: Count = Field(default=0, title="Hộ gia đình", examples=[2])
    ghi_chu: str = Field(default="", title="Ghi chú")


class Milestone(Model):
    """A step of the timetable: a quarter, month or year, or every year."""

    quy: Annotated[int, Field(ge=1, le=4)] | None = Field(default=None, title="Quý", examples=[4])
    thang: Annotated[int, Field(ge=1, le=12)] | None = Field(default=None, title="Tháng", examples=[6])
    nam: Year | None = Field(default=None, title="Năm", examples=[2026])
    hang_nam: YesNo = Field(default=False, title="Hằng năm")
    viec: Text = Field(title="Việc", examples=["Xây dựng kế hoạch và tổ chức phát động."])
    sau_giai_doan: YesNo = Field(
        default=False, title="Có ý đặt sau giai đoạn", description="ví dụ tổng kết vào đầu năm sau"
    )

    @model_validator(mode="after")
    def _has_a_time(self) -> Milestone:
        if self.hang_nam == (self.nam is not None):
            raise PydanticCustomError("gia-tri-khong-hop-le", "cần một trong hai: nam hoặc hang_nam")
        if (self.quy is not None) + (self.thang is not None) + self.hang_nam > 1:
            raise PydanticCustomError("gia-tri-khong-hop-le", "chỉ ghi một trong ba: quy, thang, hang_nam")
        return self


class Task(Model):
    """What a unit is told or asked to do."""

    don_vi: Text = Field(title="Đơn vị", examples=["Phòng Văn hóa - Xã hội"])
    loi_dan: str = Field(default="", title="Lời dẫn", examples=["Giao"])
    viec: Lines = Field(
        title="Việc", examples=["chủ trì, theo dõi, đôn đốc việc thực hiện Kế hoạch này."], min_length=1
    )


class ReportStep(Model):
    """One link of the reporting chain: from whom, to whom, before which day of the year."""

    tu: Text = Field(title="Đơn vị báo cáo", examples=["Các xóm"])
    noi_dung: Text = Field(default="báo cáo", title="Việc báo cáo", examples=["báo cáo kết quả thực hiện về"])
    den: Text = Field(title="Nơi nhận báo cáo", examples=["Ủy ban nhân dân xã"])
    truoc_ngay: DayMonth = Field(title="Trước ngày", examples=["05/11"])
    them: str = Field(default="", title="Viết thêm sau ngày")


class Reporting(Model):
    """The reporting chain, from the lowest unit up; it prints as one item."""

    mo_dau: Text = Field(default="Chế độ báo cáo: Hằng năm,", title="Lời mở đầu")
    chuoi: tuple[ReportStep, ...] = Field(title="Các bước", min_length=1)


class ReportingUnit(Model):
    """A unit that has to report, and how many villages and households it has: what its report is held against."""

    ten: Text = Field(title="Tên đơn vị", examples=["xã Thanh Sơn"])
    khoi: str = Field(default="", title="Khối", examples=["xã, thị trấn"])
    so_xom: Count | None = Field(default=None, title="Số xóm, thôn, tổ dân phố", examples=[7])
    so_ho: Count | None = Field(default=None, title="Số hộ", examples=[412])


class ScoreRow(Model):
    """A criterion of the scoring table; `nhom` marks a heading whose points are those of the rows below it."""

    stt: str = Field(default="", title="STT", examples=["1"])
    tieu_chi: Text = Field(title="Tiêu chí", examples=["Tuyên truyền, vận động"])
    diem: Number = Field(title="Điểm chuẩn", examples=[10], ge=Decimal(0))
    huong_dan: str = Field(default="", title="Hướng dẫn chấm")
    nhom: YesNo = Field(default=False, title="Là nhóm")


class Annex(Model):
    """An appendix with its own page numbers: text, a scoring table, or both."""

    tieu_de: Text = Field(title="Tên phụ lục", examples=["THANG ĐIỂM THI ĐUA"])
    gom: tuple[Section, ...] = Field(default=(), title="Nội dung")
    thang_diem: tuple[ScoreRow, ...] = Field(default=(), title="Thang điểm")
    tong_diem: Number | None = Field(default=None, title="Tổng điểm", examples=[100])

    @model_validator(mode="after")
    def _says_something(self) -> Annex:
        if not (self.gom or self.thang_diem):
            raise PydanticCustomError("gia-tri-khong-hop-le", "phụ lục chưa có nội dung: ghi gom hoặc thang_diem")
        if self.tong_diem is not None and not self.thang_diem:
            raise PydanticCustomError("gia-tri-khong-hop-le", "có tong_diem thì phải có thang_diem")
        return self
