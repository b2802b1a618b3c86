from docgen import DocumentType, hookimpl

from .model import ListDecision, context


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="list-decision", aliases=("mau-quyet-dinh-danh-sach",), title="Quyết định có danh sách kèm theo",
            model=ListDecision, template="list-decision.docx", context=context,
        )
    ]  # fmt: skip
