from docgen import DocumentType, hookimpl
from docgen.papers import Report, report_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-report", aliases=("mau-bao-cao",), title="Báo cáo (Mẫu 1.4)", model=Report,
            template="base-report.docx", context=report_values,
        )
    ]  # fmt: skip
