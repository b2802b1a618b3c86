"""The minutes as data: the meeting, the council, what was voted on; every sentence that is not given is composed from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field
from pydantic.config import JsonDict

from docgen.papers import Copies, Letterhead, Section
from docgen.vn.fields import Count, DraftDate, Lines, Model, Text

from ..awards.fields import AwardKey, Movement, Occasion
from ..awards.recipient import Recipient
from .parts import BallotCount, Council, Hours, Member, Method, Share

_STARTER: JsonDict = {"starter": True}


class _Meeting(Model):
    ngay: DraftDate = Field(title="Ngày họp", examples=["10/9/2026"])
    thoi_gian: Hours = Field(title="Thời gian", examples=[{"bat_dau": "14 giờ 00 phút", "ket_thuc": "16 giờ 30 phút"}])
    dia_diem: Text = Field(title="Địa điểm", examples=["Phòng họp Ủy ban nhân dân xã Đồng Tiến"])
    hoi_dong: Council = Field(
        title="Hội đồng",
        examples=[{"thanh_vien": [
            {"danh_xung": "Ông", "ho_ten": "Lý Văn Páo", "chuc_vu": "Chủ tịch Ủy ban nhân dân xã", "vai_tro": "Chủ tịch"},
            {"danh_xung": "Bà", "ho_ten": "Đàm Thị Nga", "chuc_vu": "Chủ tịch Hội Liên hiệp Phụ nữ xã", "vai_tro": "Ủy viên"},
            {"danh_xung": "Bà", "ho_ten": "Nông Thị Hiền", "chuc_vu": "công chức", "vai_tro": "Ủy viên thư ký"},
        ]}],
    )  # fmt: skip
    moi_du: Lines = Field(default=(), title="Mời dự", examples=[["Ông Mã Văn Quyết, công chức Phòng Kinh tế"]])
    chu_tri: str = Field(
        default="", title="Chủ trì", description="họ tên; bỏ trống thì là Chủ tịch, nếu vắng thì Phó Chủ tịch Hội đồng",
        examples=["Lý Văn Páo"],
    )  # fmt: skip
    thu_ky: str = Field(
        default="", title="Thư ký", description="họ tên; bỏ trống thì là ủy viên thư ký", examples=["Nông Thị Hiền"]
    )
    so_du_hop_toi_thieu: Share = Field(
        default=Decimal(200) / 3, title="Tỷ lệ dự họp tối thiểu",
        description="theo quy chế của Hội đồng: 2/3, hoặc 80% ở nơi có quy định", examples=["2/3"],
    )  # fmt: skip


class _WhatIsVotedOn(Model):
    loai_hinh: Occasion | None = Field(default=None, title="Loại hình khen thưởng", examples=["phong trào thi đua"])
    phong_trao: Movement | None = Field(
        default=None, title="Phong trào thi đua",
        examples=[{"ten": "Chung sức xây dựng nông thôn mới", "giai_doan": "2026 - 2030"}],
    )  # fmt: skip
    hinh_thuc: AwardKey = Field(
        default="", title="Hình thức khen thưởng", description="cho những dòng không ghi riêng", examples=["Giấy khen"],
        json_schema_extra=_STARTER,
    )  # fmt: skip
    thanh_tich: str = Field(
        default="",
        title="Thành tích chung",
        examples=["Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2026"],
    )
    muc_dich: str = Field(
        default="", title="Mục đích cuộc họp", description="bỏ trống thì tự ghép",
        examples=["Xét, đề nghị khen thưởng phong trào thi đua năm 2026."],
    )  # fmt: skip
    noi_dung: tuple[Section, ...] = Field(
        default=(), title="Diễn biến, thảo luận", json_schema_extra=_STARTER,
        examples=[["Thường trực Hội đồng báo cáo tóm tắt thành tích; các thành viên thảo luận, đối chiếu với tiêu chuẩn."]],
    )  # fmt: skip
    cach_bo_phieu: Method = Field(
        default="bieu-quyet",
        title="Cách lấy ý kiến",
        description="biểu quyết, hoặc bỏ phiếu kín",
        examples=["bỏ phiếu kín"],
    )
    kiem_phieu: BallotCount | None = Field(
        default=None, title="Kiểm phiếu", description="khi bỏ phiếu kín",
        examples=[{"to_kiem_phieu": ["Ông Mã Văn Quyết, Tổ trưởng"], "phat_ra": 3, "thu_ve": 3}],
    )  # fmt: skip
    phieu_chung: Count | None = Field(
        default=None, title="Số phiếu đồng ý chung", description="cho những dòng không ghi phieu_thuan", examples=[3],
        json_schema_extra=_STARTER,
    )  # fmt: skip
    danh_sach: tuple[Recipient, ...] = Field(
        title="Danh sách được đề nghị", min_length=1,
        examples=[[{"phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng thôn Nà Ến",
                    "don_vi": "xã Đồng Tiến"}]],
    )  # fmt: skip
    khong_de_nghi: tuple[Recipient, ...] = Field(
        default=(), title="Danh sách không được đề nghị", description="đã đưa ra xét nhưng không đủ phiếu",
        examples=[[{"phan_loai": "cá nhân", "ho_ten": "Trần Văn Thử", "hinh_thuc": "CSTĐ cơ sở", "phieu_thuan": 2}]],
    )  # fmt: skip
    ket_luan: str = Field(
        default="", title="Kết luận", description="bỏ trống thì tự ghép",
        examples=["Hội đồng thống nhất đề nghị Chủ tịch Ủy ban nhân dân xã quyết định khen thưởng."],
    )  # fmt: skip
    ket_thuc: str = Field(
        default="", title="Lời kết", description="bỏ trống thì tự ghép theo giờ kết thúc; dấu ./. được tự ghi",
        examples=["Cuộc họp kết thúc vào 16 giờ 30 phút cùng ngày"],
    )  # fmt: skip


class AwardMinutes(Copies, _WhatIsVotedOn, _Meeting, Letterhead):
    """Biên bản họp Hội đồng Thi đua - Khen thưởng (Mẫu 1.9): no place and date at the head, two signers at the foot."""

    ky_hieu: Text = Field(default="BB-HĐTĐKT", title="Ký hiệu", examples=["BB-HĐTĐKT"])
    trich_yeu: str = Field(
        default="", title="Trích yếu", description="bỏ trống thì tự ghép",
        examples=["Họp Hội đồng Thi đua - Khen thưởng xét, đề nghị tặng Giấy khen"],
    )  # fmt: skip
    luu: Text = Field(default="VT, Hồ sơ", title="Lưu", examples=["VT, Hồ sơ"])

    def day(self) -> date:
        """Return the day whose law holds for this meeting; that of a draft is the first of its month."""
        return self.ngay.earliest

    def council(self) -> str:
        """Return the council's name as a sentence has it."""
        return self.hoi_dong.ten or self.issuer()

    def chair(self) -> Member | None:
        """Return who chaired: the one named, else the council's chair, else a deputy; None where nobody can have."""
        if self.chu_tri:
            return self.member(self.chu_tri)
        return self._present("chu-tich") or self._present("pho-chu-tich")

    def secretary(self) -> Member | None:
        """Return who wrote the minutes among the members: the one named, else the member who is secretary; or None."""
        return self.member(self.thu_ky) if self.thu_ky else self._present("uy-vien-thu-ky")

    def member(self, name: str) -> Member | None:
        """Return the member of a name, honorifics aside, or None."""
        return next((one for one in self.hoi_dong.thanh_vien if one.ho_ten == name or one.name() == name), None)

    def yes(self, row: Recipient) -> int | None:
        """Return the votes for a row: its own, else those for all; None where nothing was stated."""
        return row.phieu_thuan if row.phieu_thuan is not None else self.phieu_chung

    def _present(self, role: str) -> Member | None:
        return next((one for one in self.hoi_dong.present() if one.vai_tro == role), None)
