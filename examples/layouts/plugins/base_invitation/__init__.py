from docgen import DocumentType, hookimpl
from docgen.papers import Invitation, invitation_values


@hookimpl
def docgen_document_types():
    return [
        DocumentType(
            name="base-invitation", aliases=("mau-giay-moi",), title="Giấy mời (Mẫu 1.7)", model=Invitation,
            template="base-invitation.docx", context=invitation_values,
        )
    ]  # fmt: skip
