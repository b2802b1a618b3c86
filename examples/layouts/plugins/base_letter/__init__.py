from docgen import DocumentType, hookimpl
from docgen.papers import Letter, letter_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-letter", aliases=("mau-cong-van",), title="Công văn (Mẫu 1.5)", model=Letter,
            template="base-letter.docx", context=letter_values,
        )
    ]  # fmt: skip
