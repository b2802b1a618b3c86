from docgen import DocumentType, hookimpl
from docgen.papers import Decision, decision_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-decision", aliases=("mau-quyet-dinh",), title="Quyết định (Mẫu 1.2)", model=Decision,
            template="base-decision.docx", context=decision_values,
        )
    ]  # fmt: skip
