from pydantic import Field

from docgen import DocumentType, hookimpl
from docgen.vn.fields import DraftDate, Model, Text


class ThankYou(Model):
    ho_ten: Text = Field(title="Họ và tên", examples=["Nông Thị Mai"])
    ngay: DraftDate = Field(title="Ngày viết", examples=["02/9/2026"])


@hookimpl
def docgen_document_types():
    return [DocumentType(name="thank-you", title="Thư cảm ơn", model=ThankYou, template="thank-you.docx")]
