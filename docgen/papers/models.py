"""Models of the decree's usual papers (Nghị định 30/2020/NĐ-CP, PL III, section II). Fields in the order of the page."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from docgen.papers.parts import Annex, Article, Basis, Issued, Section
from docgen.vn.fields import DraftDate, Lines, Model, SerialNumber, Signer, Text
from docgen.vn.letterhead import name_in_sentence


class Letterhead(Model):
    """Boxes 2 and 3 and the subject: what every paper has at its head."""

    co_quan_chu_quan: Lines = Field(
        default=(), title="Cơ quan chủ quản", description="mỗi dòng một mục; bỏ trống nếu không có",
        examples=[["UBND XÃ HẠ LANG"]],
    )  # fmt: skip
    co_quan_ban_hanh: Lines = Field(
        title="Cơ quan ban hành", description="mỗi dòng một mục, chữ in hoa", min_length=1,
        examples=[["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"]],
    )  # fmt: skip
    ten_co_quan: str = Field(default="", title="Tên cơ quan viết trong câu", examples=["Ủy ban nhân dân xã Hạ Lang"])
    so: SerialNumber = Field(default="", title="Số", description="để trống khi chưa có số", examples=["125"])
    ky_hieu: Text = Field(title="Ký hiệu", examples=["QĐ-UBND"])
    trich_yeu: Text = Field(title="Trích yếu", examples=["Về việc thành lập Tổ công nghệ số cộng đồng"])

    def issuer(self) -> str:
        """Return the issuing agency's name as it stands inside a sentence."""
        return self.ten_co_quan or name_in_sentence(self.co_quan_ban_hanh)


class Opening(Letterhead):
    """The head of a paper that names place and date, with its marks of urgency and circulation."""

    dia_danh: Text = Field(title="Địa danh", examples=["Hạ Lang"])
    ngay: DraftDate = Field(title="Ngày ban hành", description="viết 9/2026 khi còn để trống ngày", examples=["9/2026"])
    do_khan: Literal["", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"] = Field(default="", title="Độ khẩn", examples=["KHẨN"])
    luu_hanh: Literal["", "XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ"] = Field(
        default="", title="Chỉ dẫn phạm vi lưu hành", examples=["LƯU HÀNH NỘI BỘ"]
    )


class Copies(Model):
    """Box 9b: who receives a copy, and where one is filed."""

    noi_nhan: Lines = Field(
        default=(), title="Nơi nhận", description="dòng “Như trên”, “Như Điều …” được tự ghi",
        examples=[["Ủy ban nhân dân tỉnh", "Các thôn"]],
    )  # fmt: skip
    luu: Text = Field(default="VT", title="Lưu", examples=["VT, VHXH"])


class Closing(Copies):
    """Boxes 7 and 9b: recipients and one signer."""

    nguoi_ky: Signer = Field(
        title="Người ký",
        examples=[{"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH", "ho_ten": "Nguyễn Văn A"}],
    )


class Addressed(Model):
    """Box 9a: whom the paper is sent to."""

    kinh_gui: Lines = Field(title="Kính gửi", min_length=1, examples=[["Sở Nội vụ tỉnh Cao Bằng"]])


class Bases(Model):
    """Legal bases, and on whose proposal."""

    can_cu: tuple[Basis, ...] = Field(
        default=(), title="Căn cứ ban hành",
        examples=[[{"loai": "Luật Tổ chức chính quyền địa phương", "ngay": "16/6/2025"}]],
    )  # fmt: skip
    theo_de_nghi: str = Field(
        default="", title="Theo đề nghị của", examples=["Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 12/TTr-VHXH"]
    )


class Body(Model):
    """The body of a paper without articles."""

    noi_dung: tuple[Section, ...] = Field(
        title="Nội dung", description="đoạn văn, hoặc mục có tieu_de và gom", min_length=1,
        examples=[["Thực hiện nhiệm vụ được giao, Ủy ban nhân dân xã báo cáo như sau."]],
    )  # fmt: skip
    ket_thuc: str = Field(default="", title="Lời kết", description="dấu ./. được tự ghi", examples=["Trân trọng."])


class _DecisionText(Bases):
    tham_quyen: Text = Field(
        title="Thẩm quyền ban hành", description="chức danh của người đứng đầu, hoặc tên cơ quan",
        examples=["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG"],
    )  # fmt: skip
    dieu: tuple[Article, ...] = Field(
        title="Các điều", min_length=1,
        examples=[["Thành lập Tổ công nghệ số cộng đồng.", "Quyết định này có hiệu lực kể từ ngày ký.",
                   "Các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành Quyết định này."]],
    )  # fmt: skip
    thi_hanh: int | None = Field(
        default=None, title="Số của điều về thi hành", description="bỏ trống thì là điều cuối", examples=[3], ge=1
    )


class Deciding(Closing, _DecisionText, Opening):
    """A decision with nothing attached: what every quyết định has (Mẫu 1.2)."""

    ky_hieu: Text = Field(default="QĐ-UBND", title="Ký hiệu", examples=["QĐ-UBND"])


class Decision(Deciding):
    """Quyết định (Mẫu 1.2): articles below a line of authority, with annexes if any."""

    phu_luc: tuple[Annex, ...] = Field(
        default=(), title="Phụ lục", examples=[[{"tieu_de": "NHIỆM VỤ CỦA TỔ", "gom": ["Tuyên truyền."]}]]
    )


class Promulgation(Deciding):
    """Quyết định ban hành, phê duyệt một văn bản kèm theo (Mẫu 1.3)."""

    ban_hanh: Issued = Field(
        title="Văn bản ban hành kèm theo",
        examples=[{"ten_loai": "QUY CHẾ", "trich_yeu": "Hoạt động của Tổ công nghệ số cộng đồng",
                   "dieu": [{"tieu_de": "Phạm vi điều chỉnh", "gom": ["Quy chế này quy định hoạt động của Tổ."]}]}],
    )  # fmt: skip


class _Foot(Model):
    dia_chi: Lines = Field(
        default=(), title="Địa chỉ ở cuối trang đầu", description="mỗi dòng một mục; bỏ trống nếu không in",
        examples=[["Địa chỉ: xóm Đoỏng Đeng, xã Hạ Lang, tỉnh Cao Bằng"]],
    )  # fmt: skip


class Letter(_Foot, Closing, Body, Addressed, Opening):
    """Công văn (Mẫu 1.5). `trich_yeu` is what stands behind V/v."""

    ky_hieu: Text = Field(title="Ký hiệu", examples=["UBND-VHXH"])


class Submission(Closing, Body, Bases, Addressed, Opening):
    """Tờ trình (Mẫu 1.4; PL I II.9.b)."""

    ky_hieu: Text = Field(default="TTr-UBND", title="Ký hiệu", examples=["TTr-UBND"])


class _ToSuperior(Model):
    kinh_gui: Lines = Field(
        default=(),
        title="Kính gửi",
        description="khi gửi cơ quan cấp trên",
        examples=[["Ủy ban nhân dân tỉnh Cao Bằng"]],
    )


class Report(Closing, Body, _ToSuperior, Opening):
    """Báo cáo (Mẫu 1.4), with addressees when sent to a superior (PL I II.9.b)."""

    ky_hieu: Text = Field(default="BC-UBND", title="Ký hiệu", examples=["BC-UBND"])


class Notice(Closing, Body, Opening):
    """Thông báo (Mẫu 1.4)."""

    ky_hieu: Text = Field(default="TB-UBND", title="Ký hiệu", examples=["TB-UBND"])


class _InvitationText(Model):
    kinh_moi: Lines = Field(title="Kính mời", min_length=1, examples=[["Ông Nông Văn Bền, Trưởng xóm Bản Khoòng"]])
    toi_du: Text = Field(title="Tới dự", examples=["Hội nghị tổng kết Phong trào thi đua năm 2026"])
    chu_tri: str = Field(default="", title="Chủ trì", examples=["Đồng chí Chủ tịch Ủy ban nhân dân xã"])
    thoi_gian: Text = Field(title="Thời gian", examples=["8 giờ 00 phút, ngày 15/12/2026"])
    dia_diem: Text = Field(title="Địa điểm", examples=["Hội trường Ủy ban nhân dân xã"])
    ghi_chu: Lines = Field(default=(), title="Những điều cần nói thêm", examples=[["Trân trọng kính mời."]])


class Invitation(Closing, _InvitationText, Opening):
    """Giấy mời (Mẫu 1.7)."""

    ky_hieu: Text = Field(default="GM-UBND", title="Ký hiệu", examples=["GM-UBND"])


class _MinutesText(Model):
    thoi_gian: Text = Field(title="Thời gian bắt đầu", examples=["14 giờ 00 phút, ngày 20/11/2026"])
    dia_diem: Text = Field(title="Địa điểm", examples=["Phòng họp Ủy ban nhân dân xã"])
    thanh_phan: Lines = Field(
        title="Thành phần tham dự", min_length=1, examples=[["Các thành viên Hội đồng: 07 người"]]
    )
    chu_toa: Text = Field(title="Chủ trì (chủ tọa)", examples=["Ông Lý Văn Páo, Chủ tịch Ủy ban nhân dân xã"])
    thu_ky: Text = Field(title="Thư ký", examples=["Bà Nông Thị Hiền, công chức Phòng Văn hóa - Xã hội"])
    noi_dung: tuple[Section, ...] = Field(
        title="Nội dung", min_length=1, examples=[[{"tieu_de": "Thảo luận", "gom": ["Hội đồng nhất trí."]}]]
    )
    ket_thuc: Text = Field(
        title="Lời kết", description="dấu ./. được tự ghi",
        examples=["Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 20/11/2026"],
    )  # fmt: skip
    ky_thu_ky: str = Field(default="", title="Họ tên thư ký ký biên bản", examples=["Nông Thị Hiền"])
    ky_chu_toa: str = Field(default="", title="Họ tên chủ tọa ký biên bản", examples=["Lý Văn Páo"])


class Minutes(Copies, _MinutesText, Letterhead):
    """Biên bản (Mẫu 1.9): no place and date at the head, two signers at the foot."""

    ky_hieu: Text = Field(default="BB-UBND", title="Ký hiệu", examples=["BB-UBND"])
    luu: Text = Field(default="VT, Hồ sơ", title="Lưu", examples=["VT, Hồ sơ"])
