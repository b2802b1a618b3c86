from docgen import DocumentType, hookimpl
from docgen.vn.fields import Model, Text


class Greeting(Model):
    loi_chuc: Text


@hookimpl
def docgen_document_types():
    return [DocumentType(name="greeting", title="Lời chúc", model=Greeting, template="greeting.docx")]
