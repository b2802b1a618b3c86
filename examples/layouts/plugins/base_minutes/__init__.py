from docgen import DocumentType, hookimpl
from docgen.papers import Minutes, minutes_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-minutes", aliases=("mau-bien-ban",), title="Biên bản (Mẫu 1.9)", model=Minutes,
            template="base-minutes.docx", context=minutes_values,
        )
    ]  # fmt: skip
