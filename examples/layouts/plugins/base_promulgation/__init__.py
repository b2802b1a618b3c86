from docgen import DocumentType, hookimpl
from docgen.papers import Promulgation, promulgation_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-promulgation", aliases=("mau-quyet-dinh-ban-hanh",), model=Promulgation,
            title="Quyết định ban hành văn bản kèm theo (Mẫu 1.3)",
            template="base-promulgation.docx", context=promulgation_values,
        )
    ]  # fmt: skip
