"""A certificate with a field for each tag of the benchmark's template, as an agency would declare it."""

from pydantic import Field

from docgen import DocumentType, hookimpl
from docgen.vn.fields import Model, Text


class Certificate(Model):
    chuc_danh: Text = Field(title="Chức danh người ký", examples=["CHỦ TỊCH"])
    danh_xung: Text = Field(title="Danh xưng", examples=["Bà"])
    ho_ten: Text = Field(title="Họ và tên", examples=["Nông Thị Mai"])
    chuc_vu: Text = Field(title="Chức vụ", examples=["Trưởng xóm"])
    don_vi: Text = Field(title="Đơn vị", examples=["xóm 1"])
    thanh_tich: Text = Field(title="Thành tích", examples=["Đã có thành tích xuất sắc"])
    so_quyet_dinh: Text = Field(title="Số quyết định", examples=["001/QĐ-UBND"])
    so_vang: Text = Field(title="Số sổ vàng", examples=["0001"])
    noi_ngay: Text = Field(title="Địa danh và ngày", examples=["Hạ Lang, ngày 02 tháng 9 năm 2025"])
    nguoi_ky: Text = Field(title="Người ký", examples=["Đàm Thị Minh Hằng"])


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    return [
        DocumentType(
            name="benchmark-certificate",
            title="Giấy khen để đo tốc độ",
            model=Certificate,
            template="benchmark-certificate.docx",
        )
    ]
