from docgen import DocumentType, hookimpl
from docgen.papers import Submission, submission_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-submission", aliases=("mau-to-trinh",), title="Tờ trình (Mẫu 1.4)", model=Submission,
            template="base-submission.docx", context=submission_values,
        )
    ]  # fmt: skip
