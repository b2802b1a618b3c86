from docgen import DocumentType, hookimpl
from docgen.papers import Notice, notice_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-notice", aliases=("mau-thong-bao",), title="Thông báo (Mẫu 1.4)", model=Notice,
            template="base-notice.docx", context=notice_values,
        )
    ]  # fmt: skip
