"""A decision with a list of people in a turned annex: a base with fields of one's own."""

from pydantic import Field

from docgen.papers import Annex, Deciding, annex_values, deciding_values
from docgen.vn.fields import Model, Text


class Member(Model):
    ho_ten: Text = Field(title="Họ và tên", examples=["Nông Thị Mai"])
    nam_sinh: Text = Field(title="Năm sinh", examples=["1990"])
    chuc_vu: Text = Field(title="Chức vụ, đơn vị", examples=["Bí thư Đoàn Thanh niên xã"])
    vai_tro: Text = Field(title="Vai trò", examples=["Tổ viên"])
    nhiem_vu: str = Field(default="", title="Nhiệm vụ", examples=["Phụ trách xóm Bản Khoòng"])


class ListDecision(Deciding):
    ten_danh_sach: Text = Field(title="Tên danh sách", examples=["DANH SÁCH THÀNH VIÊN"])
    danh_sach: tuple[Member, ...] = Field(
        title="Danh sách", min_length=1,
        examples=[[{"ho_ten": "Nông Thị Mai", "nam_sinh": "1990", "chuc_vu": "Bí thư Đoàn Thanh niên xã",
                    "vai_tro": "Tổ viên"}]],
    )  # fmt: skip


def context(paper: ListDecision):
    rows = [{**member.model_dump(), "stt": number} for number, member in enumerate(paper.danh_sach, start=1)]
    return {
        **deciding_values(paper),
        "phu_luc": [{**annex_values(paper, Annex(tieu_de=paper.ten_danh_sach), 1, 1), "danh_sach": rows}],
    }
