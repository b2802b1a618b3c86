from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from docgen import DocgenError, DocumentType, Place, Record, Template
from docgen._filling import context_of, filled
from docgen._report import diagnostic_text
from docgen.testing import part_paragraphs, read_parts
from docgen.vn.fields import Model


class Paper(Model):
    ho_ten: str
    ghi_chu: str | None = None


RECORD = Record(
    data={"ho_ten": "Nguyễn Thị Hoa", "ghi_chu": None},
    place=Place(file="ds.xlsx", sheet="Danh sách", row=14),
    places={("ghi_chu",): Place(file="ds.xlsx", sheet="Danh sách", row=14, column="Ghi chú", cell="C14", text="…")},
)


def template(*texts: str) -> Template:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return Template(buffer.getvalue(), name="mau.docx")


def paper(**declared: Any) -> DocumentType:
    return DocumentType(name="paper", title="Giấy", model=Paper, template="mau.docx", **declared)


def test_a_model_without_a_context_is_its_own_values() -> None:
    data = filled(template("{{ ho_ten }}"), paper(), Paper(ho_ten="A"), RECORD)
    assert part_paragraphs(read_parts(data)["word/document.xml"]) == ["A"]


def test_a_fault_is_told_at_the_tag_and_at_the_record() -> None:
    with pytest.raises(DocgenError) as caught:
        filled(template("Họ tên {{ ho_ten }}", "Ghi chú: {{ ghi_chu }}."), paper(), Paper(ho_ten="A"), RECORD)
    said = caught.value.diagnostics[0]
    assert (said.code, said.place.paragraph, said.place.tag) == ("mau-gia-tri-khong-in-duoc", 2, "{{ ghi_chu }}")
    assert said.record is not None
    assert (said.record.row, said.record.column) == (14, "Ghi chú")
    assert said.as_dict()["record"]["cell"] == "C14"  # type: ignore[index]
    assert "khi điền bản ghi: ds.xlsx, trang «Danh sách», dòng 14, cột «Ghi chú», ô C14" in diagnostic_text(said, "vi")


def test_a_fault_of_no_single_field_is_told_at_the_records_row() -> None:
    with pytest.raises(DocgenError) as caught:
        filled(template("{{ ho_tn }}"), paper(), Paper(ho_ten="A"), RECORD)
    said = caught.value.diagnostics[0]
    assert said.hint() == "có phải «ho_ten» không?"
    assert said.record == RECORD.place


@pytest.mark.parametrize("made", [None, [1], "x"])
def test_a_context_that_is_no_mapping_is_the_plugins_fault(made: Any) -> None:
    with pytest.raises(DocgenError) as caught:
        context_of(paper(context=lambda _model: made), Paper(ho_ten="A"))
    assert caught.value.diagnostics[0].code == "plugin-gap-loi"
