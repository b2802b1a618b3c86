"""What a plugin says of its fields by their names is told of a workbook by the labels in it."""

from __future__ import annotations

from pydantic import BaseModel, Field, model_validator

from docgen import DocumentType, Kind, Place, Record
from docgen._validation import check


class Row(BaseModel):
    so_luong: int = Field(default=0, title="Số lượng của dòng")
    ket_qua: str = Field(default="", title="Kết quả")

    @model_validator(mode="after")
    def _says_something(self) -> Row:
        if not self.ket_qua:
            raise ValueError("ghi so_luong, hoặc ket_qua ở tệp don_vi.yaml")
        return self


class Paper(BaseModel):
    so_luong: int = Field(default=0, title="Số lượng chung")
    don_vi: str = Field(default="", title="Đơn vị")
    theo_ke_hoach: str = Field(default="", title="Theo kế hoạch")
    khong_nhan: str = ""
    dong: list[Row] = Field(default=[], title="Các dòng")


DOUBT = Kind(
    code="nen-xem",
    vi="«{so_luong}» lạ: xem so_luong",
    en="look at so_luong",
    hint_vi="ghi theo_ke_hoach, khong_nhan, hoặc --set don_vi={so_luong}; đừng ghi dong; xem anh/so_luong và x.so_luong",
    hint_en="write theo_ke_hoach",
)
TYPE = DocumentType(
    name="paper", title="Giấy", model=Paper, template="a.docx", kinds=(DOUBT,),
    check=lambda paper: [DOUBT.at_field("so_luong", so_luong="so_luong")],
)  # fmt: skip


def told(record: Record) -> list[tuple[str, str]]:
    return [(said.message(), said.hint()) for said in check(TYPE, record).diagnostics]


def test_a_workbook_speaks_of_labels_and_any_other_file_of_names() -> None:
    file, head = Place(file="a.xlsx", row=2), {(): Place(file="a.xlsx", row=1)}
    assert told(Record(data={}, place=file, headings=head)) == [
        (
            "«so_luong» lạ: xem «Số lượng chung»",
            "ghi «Theo kế hoạch», khong_nhan, hoặc --set don_vi=so_luong; đừng ghi dong; xem anh/so_luong và x.so_luong",
        )
    ]
    assert told(Record(data={}, place=file))[0][0] == "«so_luong» lạ: xem so_luong"


def test_a_reason_speaks_of_the_group_it_was_given_for() -> None:
    record = Record(data={"dong": [{}]}, place=Place(file="a.xlsx", row=2), headings={(): Place(file="a.xlsx", row=1)})
    ((message, _),) = told(record)
    assert message.endswith("ghi «Số lượng của dòng», hoặc «Kết quả» ở tệp don_vi.yaml")


def test_braces_of_a_label_are_letters() -> None:
    class Braced(BaseModel):
        so_luong: int = Field(default=0, title="Số { kê khai} {0}")

    kind = Kind(code="nen-xem", vi="xem so_luong: {chu}", en="look at so_luong")
    braced = DocumentType(
        name="paper", title="Giấy", model=Braced, template="a.docx", kinds=(kind,), check=lambda _: [kind.at_field("so_luong", chu="a")]
    )  # fmt: skip
    place = Place(file="a.xlsx", row=5)
    (said,) = check(braced, Record(data={}, place=place, headings={(): place})).diagnostics
    assert said.message() == "xem «Số { kê khai} {0}»: a"
