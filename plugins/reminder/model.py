"""The reminder as data: to whom, about what, owed by when; every sentence that is not given is composed from it."""

from __future__ import annotations

from pydantic import Field
from pydantic.config import JsonDict

from docgen.papers import Addressed, Closing, Opening, Section
from docgen.vn.fields import CitedDocument, DraftDate, Lines, Model, Text, Year

from ..awards.fields import Movement

_AUTOMATIC: JsonDict = {"readOnly": True}


class _WhatIsOwed(Model):
    theo_ke_hoach: str = Field(
        default="", title="Theo kế hoạch", description="tệp dữ liệu của kế hoạch phong trào", examples=["ke-hoach.yaml"]
    )
    ke_hoach: CitedDocument | None = Field(
        default=None, title="Kế hoạch được dẫn", json_schema_extra={"starter": True},
        description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"loai": "Kế hoạch", "so_ky_hieu": "27/KH-UBND", "ngay": "05/3/2026",
                   "co_quan": "Ủy ban nhân dân xã Hạ Lang", "trich_yeu": "về phát động phong trào thi đua"}],
    )  # fmt: skip
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua", description="không cần khi đã nêu tệp ở theo_ke_hoach",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    don_vi_phai_bao_cao: Lines = Field(
        default=(), title="Các đơn vị phải báo cáo theo kế hoạch", json_schema_extra=_AUTOMATIC
    )
    nam: Year = Field(title="Năm báo cáo", examples=[2026])
    viec: Text = Field(
        default="báo cáo kết quả thực hiện Phong trào thi đua", title="Việc phải làm",
        examples=["báo cáo kết quả thực hiện Phong trào thi đua"],
    )  # fmt: skip
    gui_ve: Text = Field(title="Báo cáo gửi về", examples=["Phòng Văn hóa - Xã hội"])
    truoc_ngay: DraftDate = Field(title="Hạn theo kế hoạch: trước ngày", examples=["05/9/2026"])
    han_moi: DraftDate | None = Field(
        default=None,
        title="Đề nghị gửi trước ngày",
        description="bỏ trống thì đề nghị gửi ngay",
        examples=["20/10/2026"],
    )


class _Text(Model):
    mo_dau: Lines = Field(
        default=(), title="Lời mở đầu", description="bỏ trống thì tự ghép: theo kế hoạch nào, hạn nào, ai chưa báo cáo",
        examples=["Đến nay, Ủy ban nhân dân xã chưa nhận được báo cáo của các đơn vị nêu trên."],
    )  # fmt: skip
    de_nghi: Lines = Field(
        default=(), title="Lời đề nghị", description="bỏ trống thì tự ghép",
        examples=["Ủy ban nhân dân xã đề nghị các đơn vị nêu trên gửi báo cáo trước ngày 20/11/2026."],
    )  # fmt: skip
    noi_dung: tuple[Section, ...] = Field(
        default=(), title="Nội dung thêm", description="in sau lời đề nghị",
        examples=[["Mọi vướng mắc xin liên hệ Phòng Văn hóa - Xã hội."]],
    )  # fmt: skip
    ket_thuc: str = Field(
        default="", title="Lời kết", description="bỏ trống thì tự ghép; dấu ./. được tự ghi",
        examples=["Đề nghị các đơn vị nghiêm túc thực hiện."],
    )  # fmt: skip


class Reminder(Closing, _Text, _WhatIsOwed, Addressed, Opening):
    """Công văn đôn đốc báo cáo (Mẫu 1.5 of Nghị định 30/2020/NĐ-CP, PL III)."""

    ky_hieu: Text = Field(title="Ký hiệu", examples=["UBND-VHXH"])
    trich_yeu: str = Field(
        default="", title="Trích yếu", description="bỏ trống thì tự ghép; không ghi «V/v»",
        examples=["đôn đốc báo cáo kết quả thực hiện phong trào thi đua năm 2026"],
    )  # fmt: skip
    kinh_gui: Lines = Field(
        title="Kính gửi", description="các đơn vị chưa báo cáo, mỗi đơn vị một mục", min_length=1,
        examples=[["Ủy ban nhân dân xã An Bình", "Phòng Tư pháp"]],
    )  # fmt: skip
