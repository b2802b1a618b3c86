"""The proposal as data: for whom, what, why and on which papers; every sentence that is not given is composed from it."""

from __future__ import annotations

from datetime import date

from pydantic import Field
from pydantic.config import JsonDict

from docgen.papers import Addressed, Basis, Closing, Opening, Section
from docgen.vn.fields import CitedDocument, Lines, Model, Text, YesNo

from ..awards.fields import AwardKey, Movement, Occasion, PaperRef
from ..awards.recipient import Recipient

_STARTER: JsonDict = {"starter": True}


class _WhatItRestsOn(Model):
    can_cu: tuple[Basis, ...] = Field(
        default=(), title="Căn cứ", description="bỏ trống thì lấy các văn bản có hiệu lực vào ngày của tờ trình",
        examples=[[{"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"}]],
    )  # fmt: skip
    quy_che: CitedDocument | None = Field(
        default=None, title="Quy định, quy chế của tỉnh về thi đua, khen thưởng", description="nên để ở don_vi.yaml",
        examples=[{"loai": "Quyết định", "so_ky_hieu": "15/2025/QĐ-UBND", "ngay": "10/12/2025",
                   "co_quan": "Ủy ban nhân dân tỉnh", "trich_yeu": "ban hành Quy chế thi đua, khen thưởng"}],
    )  # fmt: skip
    theo_ke_hoach: str = Field(
        default="", title="Theo kế hoạch", description="tệp dữ liệu của kế hoạch phong trào", examples=["ke-hoach.yaml"]
    )
    ke_hoach_cap_tren: CitedDocument | None = Field(
        default=None, title="Kế hoạch phát động phong trào", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"loai": "Kế hoạch", "so_ky_hieu": "27/KH-UBND", "ngay": "05/3/2026",
                   "co_quan": "Ủy ban nhân dân xã Đồng Tiến", "trich_yeu": "về phát động phong trào thi đua"}],
    )  # fmt: skip
    bien_ban: PaperRef | None = Field(
        default=None, title="Biên bản họp Hội đồng", json_schema_extra=_STARTER,
        examples=[{"so": "3", "ky_hieu": "BB-HĐTĐKT", "ngay": "01/9/2026",
                   "co_quan": "Hội đồng Thi đua - Khen thưởng xã Đồng Tiến"}],
    )  # fmt: skip


class _WhatIsProposed(Model):
    loai_hinh: Occasion = Field(
        title="Loại hình khen thưởng", description="mỗi loại hình một tờ trình", examples=["công trạng"]
    )
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    hinh_thuc: AwardKey = Field(
        default="", title="Hình thức khen thưởng", description="cho những dòng không ghi riêng", examples=["Giấy khen"],
        json_schema_extra=_STARTER,
    )  # fmt: skip
    thanh_tich: str = Field(
        default="", title="Thành tích chung", json_schema_extra=_STARTER,
        examples=["Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2026"],
    )  # fmt: skip
    don_gian: YesNo = Field(
        default=False, title="Theo thủ tục đơn giản", description="Luật Thi đua, khen thưởng, Điều 85", examples=["có"]
    )
    danh_sach: tuple[Recipient, ...] = Field(
        title="Danh sách đề nghị", min_length=1,
        examples=[[{"phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng thôn Nà Ến",
                    "don_vi": "xã Đồng Tiến"}]],
    )  # fmt: skip
    danh_sach_kem: YesNo | None = Field(
        default=None, title="Danh sách để ở phụ lục", description="bỏ trống thì quá 5 dòng mới để ở phụ lục",
        examples=["có"],
    )  # fmt: skip


class _Text(Model):
    mo_dau: Lines = Field(
        default=(), title="Lời mở đầu", description="bỏ trống thì tự ghép",
        examples=["Phòng Văn hóa - Xã hội kính trình Chủ tịch Ủy ban nhân dân xã xem xét, khen thưởng như sau:"],
    )  # fmt: skip
    noi_dung: tuple[Section, ...] = Field(
        default=(), title="Nội dung thêm", description="in sau phần đề nghị, trước hồ sơ kèm theo",
        examples=[["Kinh phí khen thưởng lấy từ Quỹ Thi đua, khen thưởng của xã."]],
    )  # fmt: skip
    dinh_kem: Lines = Field(
        default=(), title="Hồ sơ kèm theo",
        description="bỏ trống thì theo Luật Thi đua, khen thưởng, Điều 84; ghi «không» để không in",
        examples=[["Báo cáo thành tích của tập thể, cá nhân", "Biên bản xét khen thưởng"]],
    )  # fmt: skip
    ket_thuc: str = Field(
        default="", title="Lời kết", description="bỏ trống thì tự ghép; dấu ./. được tự ghi",
        examples=["Kính đề nghị Chủ tịch Ủy ban nhân dân xã xem xét, quyết định."],
    )  # fmt: skip


class AwardProposal(Closing, _Text, _WhatIsProposed, _WhatItRestsOn, Addressed, Opening):
    """Tờ trình đề nghị khen thưởng (Mẫu 1.4; PL I II.9.b): one occasion, one list."""

    kinh_gui: Lines = Field(
        title="Kính gửi", description="người quyết định đứng đầu", min_length=1,
        examples=[["Chủ tịch Ủy ban nhân dân xã Hạ Lang"]],
    )  # fmt: skip

    ky_hieu: Text = Field(default="TTr-UBND", title="Ký hiệu", examples=["TTr-UBND"])
    trich_yeu: str = Field(
        default="", title="Trích yếu", description="bỏ trống thì tự ghép",
        examples=["Về việc đề nghị tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Đồng Tiến"],
    )  # fmt: skip

    def day(self) -> date:
        """Return the day whose law holds for this paper; that of a draft is the first of its month."""
        return self.ngay.earliest

    def annexed(self) -> bool:
        """Return whether the list stands in an annex: as the clerk says, else when it has more than five rows."""
        return self.danh_sach_kem if self.danh_sach_kem is not None else len(self.danh_sach) > INLINE


INLINE = 5
"""How many recipients a proposal lists in its text; more stand in an annex."""
