"""The decision as data: who is given what, and what the clerk says differently from how it is composed.

No national form exists; order and wording follow decisions that people's committees have issued, in the layout of Mẫu 1.2 of
Nghị định 30/2020/NĐ-CP.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.config import JsonDict

from docgen.papers import Article, Bases, Basis, Closing, Opening
from docgen.vn.fields import CitedDocument, Count, Lines, Model, Signer, Text, YesNo
from docgen.vn.letterhead import name_in_sentence
from docgen.vn.text import fold

from ..awards.fields import AwardKey, Movement, Occasion, PaperRef, RecipientKind, in_words
from ..awards.recipient import Recipient

_STARTER: JsonDict = {"starter": True}
_CHAIR = "CHỦ TỊCH "


def _choice(value: Any) -> Any:
    """Return a choice as its key: `gần nhất` is `gan-nhat`."""
    return fold(value).replace(" ", "-") if isinstance(value, str) else value


Order = Annotated[
    Literal["theo-danh-sach", "theo-ten", "theo-don-vi"],
    BeforeValidator(_choice),
    in_words({"theo-danh-sach": "theo danh sách", "theo-ten": "theo tên", "theo-don-vi": "theo đơn vị"}),
]
"""How the rows of a group stand: as typed, by given name, or by unit and then by name."""

RoundingChoice = Annotated[
    Literal["len", "gan-nhat", "khong"],
    BeforeValidator(_choice),
    in_words({"len": "lên", "gan-nhat": "gần nhất", "khong": "không"}),
]
"""To tens of thousands of đồng (Nghị định 152/2025/NĐ-CP, Điều 49), typed `lên`, `gần nhất` or `không`."""


class FixedBonus(Model):
    """A bonus that the clerk knows and the table does not: for one form and one kind of recipient."""

    hinh_thuc: AwardKey = Field(
        default="", title="Hình thức", description="bỏ trống thì là hình thức chung", examples=["Giấy khen"]
    )
    phan_loai: RecipientKind = Field(title="Phân loại", examples=["hộ gia đình"])
    so_tien: Count = Field(title="Mức thưởng (đồng)", description="0 là không kèm tiền", examples=["1.060.000"])


class WelfareWork(Model):
    """An award that is no money in hand: a work for the common good, built for a community."""

    cho: Text = Field(title="Tặng cho", examples=["Nhân dân và cán bộ xã Đồng Tiến"])
    ten: str = Field(default="", title="Tên công trình", examples=["Nhà văn hóa thôn Bản Chang"])
    gia_tri: Count | None = Field(default=None, title="Trị giá (đồng)", examples=["2.000.000.000"])
    nguon: str = Field(default="", title="Nguồn vốn", examples=["vốn đầu tư phát triển năm 2026"])


class _Award(Bases):
    """Whose power, on whose proposal, what is given and to whom."""

    tham_quyen: Text = Field(
        title="Thẩm quyền ban hành", description="chức danh của người quyết định, chữ in hoa, không có TM.",
        examples=["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG"],
    )  # fmt: skip
    ten_tham_quyen: str = Field(
        default="", title="Chức danh đó viết trong câu", examples=["Chủ tịch Ủy ban nhân dân xã Hạ Lang"]
    )
    theo_ke_hoach: str = Field(
        default="",
        title="Theo kế hoạch",
        description="tệp dữ liệu của kế hoạch phát động phong trào",
        examples=["ke-hoach.yaml"],
    )
    ke_hoach_cap_tren: CitedDocument | None = Field(
        default=None, title="Kế hoạch phát động", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"loai": "Kế hoạch", "so_ky_hieu": "27/KH-UBND", "ngay": "05/3/2026",
                   "co_quan": "Ủy ban nhân dân xã Hạ Lang", "trich_yeu": "về phát động Phong trào thi đua"}],
    )  # fmt: skip
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    can_cu: tuple[Basis, ...] = Field(
        default=(), title="Căn cứ ban hành", description="bỏ trống thì tự ghép theo ngày ban hành",
        examples=[[{"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"}]],
    )  # fmt: skip
    can_cu_them: tuple[Basis, ...] = Field(
        default=(), title="Căn cứ thêm vào căn cứ tự ghép",
        examples=[[{"loai": "Luật Tổ chức chính quyền địa phương", "ngay": "19/6/2015"}]],
    )  # fmt: skip
    quy_che: Basis | None = Field(
        default=None, title="Quy chế thi đua, khen thưởng của tỉnh", description="nên để ở don_vi.yaml",
        examples=[{"loai": "Quyết định", "so_ky_hieu": "31/2025/QĐ-UBND", "ngay": "20/10/2025",
                   "co_quan": "Ủy ban nhân dân tỉnh Cao Bằng", "trich_yeu": "ban hành Quy chế thi đua, khen thưởng"}],
    )  # fmt: skip
    nguoi_de_nghi: str = Field(
        default="", title="Người đề nghị", examples=["Trưởng phòng Văn hóa - Xã hội"], json_schema_extra=_STARTER
    )
    to_trinh: PaperRef | None = Field(
        default=None, title="Tờ trình đề nghị", json_schema_extra=_STARTER,
        examples=[{"so": "12", "ky_hieu": "TTr-VHXH", "ngay": "10/12/2025"}],
    )  # fmt: skip
    theo_de_nghi: str = Field(
        default="", title="Theo đề nghị của", description="bỏ trống thì tự ghép từ nguoi_de_nghi và to_trinh",
        examples=["Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH"],
    )  # fmt: skip
    loai_hinh: Occasion | None = Field(
        default=None, title="Loại hình khen thưởng", description="để thống kê, không in", examples=["đột xuất"]
    )
    hinh_thuc: AwardKey = Field(
        default="", title="Hình thức khen thưởng chung", description="dòng nào khác thì ghi hinh_thuc ở dòng đó",
        examples=["Giấy khen"], json_schema_extra=_STARTER,
    )  # fmt: skip
    ky_khen: str = Field(default="", title="Kỳ khen thưởng", description="in sau tên danh hiệu", examples=["năm 2025"])
    thanh_tich: str = Field(
        default="", title="Thành tích chung", json_schema_extra=_STARTER,
        examples=["Đã có thành tích xuất sắc trong Phong trào thi đua xây dựng nông thôn mới năm 2025"],
    )  # fmt: skip
    danh_sach: tuple[Recipient, ...] = Field(
        title="Danh sách", description="một người nhận hai hình thức thì ghi hai dòng", min_length=1,
        examples=[[{"phan_loai": "tập thể", "ho_ten": "Thôn Bản Chang"},
                   {"phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng thôn Bản Chang"}]],
    )  # fmt: skip
    cong_trinh_phuc_loi: tuple[WelfareWork, ...] = Field(
        default=(), title="Thưởng công trình phúc lợi",
        examples=[[{"cho": "Nhân dân và cán bộ xã Đồng Tiến", "gia_tri": "2.000.000.000"}]],
    )  # fmt: skip


class _Money(Model):
    """What money goes with the award."""

    khong_tien_thuong: YesNo = Field(default=False, title="Không kèm tiền thưởng", examples=["có"])
    muc_thuong: tuple[FixedBonus, ...] = Field(
        default=(), title="Mức thưởng ghi tay", description="thay cho mức tự tính",
        examples=[[{"hinh_thuc": "Giấy khen", "phan_loai": "hộ gia đình", "so_tien": "1.060.000"}]],
    )  # fmt: skip
    lam_tron: RoundingChoice = Field(
        default="len", title="Làm tròn tiền thưởng", description="lên, gần nhất (hàng chục nghìn đồng) hoặc không",
        examples=["lên"],
    )  # fmt: skip
    nguon_tien_thuong: str = Field(
        default="", title="Nguồn tiền thưởng", json_schema_extra=_STARTER,
        examples=["Quỹ thi đua, khen thưởng của xã năm 2025"],
    )  # fmt: skip


class _Shape(Model):
    """How list and articles stand on the page, and who carries the decision out."""

    danh_sach_kem: YesNo | None = Field(
        default=None,
        title="Danh sách đặt ở trang kèm theo",
        description="bỏ trống thì quá ba dòng mới đặt riêng",
        examples=["có"],
    )
    ten_danh_sach: str = Field(
        default="",
        title="Tên danh sách",
        description="bỏ trống thì tự ghép",
        examples=["Tập thể, cá nhân được tặng Giấy khen"],
    )
    sap_xep: Order = Field(
        default="theo-danh-sach", title="Thứ tự trong mỗi nhóm", description="theo danh sách, theo tên hoặc theo đơn vị",
        examples=["theo tên"],
    )  # fmt: skip
    cot_tien_thuong: YesNo = Field(default=False, title="Danh sách có cột tiền thưởng", examples=["có"])
    thi_hanh: Lines = Field(
        default=(), title="Chịu trách nhiệm thi hành", json_schema_extra=_STARTER,
        examples=[["Chánh Văn phòng HĐND và UBND xã", "Trưởng phòng Văn hóa - Xã hội"]],
    )  # fmt: skip
    dieu_khen_thuong: Article | None = Field(
        default=None,
        title="Điều về khen thưởng",
        description="in thay cho điều tự ghép",
        examples=["Tặng Giấy khen cho …"],
    )
    dieu_tien_thuong: Article | None = Field(
        default=None,
        title="Điều về tiền thưởng",
        description="in thay cho điều tự ghép",
        examples=["Kèm theo tiền thưởng …"],
    )
    dieu_them: tuple[Article, ...] = Field(
        default=(), title="Điều thêm trước điều cuối", examples=[["Tổ chức trao thưởng tại hội nghị tổng kết."]]
    )
    dieu_thi_hanh: Article | None = Field(
        default=None,
        title="Điều về thi hành",
        description="in thay cho điều tự ghép",
        examples=["Quyết định này có hiệu lực …"],
    )


class AwardDecision(Closing, _Shape, _Money, _Award, Opening):
    """One decision. Fields that stand in `don_vi.yaml` or in the plan above need not be repeated."""

    ky_hieu: Text = Field(default="QĐ-UBND", title="Ký hiệu", examples=["QĐ-UBND"])
    trich_yeu: str = Field(
        default="", title="Trích yếu", description="bỏ trống thì tự ghép", examples=["Về việc tặng Giấy khen"]
    )

    nguoi_ky: Signer = Field(
        title="Người ký", description="không ghi thay_mat; cấp phó ghi ky_thay: CHỦ TỊCH",
        examples=[{"chuc_vu": "CHỦ TỊCH", "ho_ten": "Nguyễn Văn A"}],
    )  # fmt: skip

    def decider(self) -> str:
        """Return the one who decides as a sentence writes the title: `Chủ tịch Ủy ban nhân dân xã Hạ Lang`."""
        if self.ten_tham_quyen or not self.tham_quyen.isupper():
            return self.ten_tham_quyen or self.tham_quyen
        if not self.tham_quyen.startswith(_CHAIR):
            return self.issuer()
        return f"Chủ tịch {name_in_sentence([self.tham_quyen.removeprefix(_CHAIR)])}"
