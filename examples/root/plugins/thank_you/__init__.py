from docgen import DocumentType, hookimpl
from docgen.vn.fields import DraftDate, Model, Text


class ThankYou(Model):
    ho_ten: Text
    ngay: DraftDate


@hookimpl
def docgen_document_types():
    return [DocumentType(name="thank-you", title="Thư cảm ơn", model=ThankYou, template="thank-you.docx")]
