from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from docgen import DocumentType, Kind, Place, Record
from docgen._refusal import refusals
from docgen._validation import check
from docgen.vn.fields import DayMonth, Text

OWN = Kind(code="cua-rieng", vi="«{gia_tri}» thì không", en="not “{gia_tri}”")


class Line(BaseModel):
    ten: str = Field(title="Tên", examples=["A"])


class Paper(BaseModel):
    so: int = Field(default=1, ge=1, le=9, title="Số", examples=[5])
    ty_le: Decimal = Decimal(0)
    ma: str = Field(default="aa", min_length=2, max_length=3)
    loai: Literal["a", "b"] = "a"
    dung: bool = True
    dong: list[Line] = Field(default=[Line(ten="A")], min_length=1, title="Các dòng")


TYPE = DocumentType(name="paper", title="Giấy", model=Paper, template="paper.docx", kinds=(OWN,))


def told(**data: Any) -> list[tuple[str, tuple[str | int, ...], str]]:
    record = Record(data=data, place=Place(file="a.yaml"))
    try:
        Paper.model_validate(data)
        errors: list[Any] = []
    except ValidationError as fault:
        errors = list(fault.errors())
    unknown = [(name,) for name in data if name not in Paper.model_fields]
    return [(said.code, said.place.field, said.hint()) for said in refusals(TYPE, record, errors, unknown)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"so": "x"}, ("sai-kieu", ("so",), "ví dụ: 5")),
        ({"so": 0}, ("nho-qua-muc", ("so",), "")),
        ({"so": 10}, ("lon-qua-muc", ("so",), "")),
        ({"ty_le": "một"}, ("sai-kieu", ("ty_le",), "")),
        ({"ma": "a"}, ("de-trong", ("ma",), "")),
        ({"ma": "aaaa"}, ("qua-dai", ("ma",), "")),
        ({"loai": "c"}, ("ngoai-lua-chon", ("loai",), "chọn một trong: a, b")),
        ({"dung": "có lẽ"}, ("sai-kieu", ("dung",), "ví dụ: có")),
        ({"dong": []}, ("de-trong", ("dong",), "ví dụ: [{ten: A}]")),
        ({"dong": [{}]}, ("thieu-truong", ("dong", 0, "ten"), "thêm dòng: ten: A")),
        ({"dong": "x"}, ("sai-kieu", ("dong",), "ví dụ: [{ten: A}]")),
        ({"Các dong": 1}, ("truong-la", ("Các dong",), "có phải «dong»?")),
    ],
    ids=str,
)
def test_each_refusal_is_told_in_our_words(
    data: dict[str, Any], expected: tuple[str, tuple[str | int, ...], str]
) -> None:
    assert told(**data) == [expected]


def test_a_fault_of_the_types_own_kinds_is_told_as_that_kind() -> None:
    record = Record(data={"so": "x"}, place=Place(file="a.yaml"))
    error = {"type": "cua-rieng", "loc": ("so",), "input": "x", "msg": ""}
    assert [said.message() for said in refusals(TYPE, record, [error], ())] == ["«x» thì không"]


def test_what_the_model_refused_comes_before_what_it_does_not_know() -> None:
    assert [code for code, _, _ in told(la=1, so="x")] == ["sai-kieu", "truong-la"]


def _given(value: str | None) -> str:
    if not value:
        raise PydanticCustomError("cua-rieng", "x")
    return value


class Follows(BaseModel):
    goc: int
    theo: Annotated[str | None, AfterValidator(_given)] = Field(default=None, validate_default=True)
    tu_goc: int = Field(default_factory=lambda data: data["goc"])


def test_a_default_that_is_refused_has_the_place_of_its_field_and_one_that_waits_for_another_says_nothing() -> None:
    follows = DocumentType(name="theo", title="Theo", model=Follows, template="a.docx", kinds=TYPE.kinds)
    said = check(follows, Record(data={"goc": "x"}, place=Place(file="a.yaml"))).diagnostics
    assert [(one.code, one.place.field) for one in said] == [("sai-kieu", ("goc",)), ("cua-rieng", ("theo",))]


def test_a_field_of_a_sheet_that_is_missing_is_told_at_its_blank_cell_or_at_the_headings() -> None:
    class Inner(BaseModel):
        ten: str = Field(title="Tên")
        so: int = Field(title="Số")

    class Outer(BaseModel):
        co_cot: str = Field(title="Có cột")
        khong_cot: str = Field(title="Không cột")
        nhom: Inner = Field(title="Nhóm")
        ds: list[Inner] = Field(title="Danh sách")

    sheet = DocumentType(name="trang", title="Trang", model=Outer, template="a.docx")
    row, cell = Place(file="a.xlsx", row=2), Place(file="a.xlsx", row=2, column="Có cột", cell="A2")
    group, head, listed = (
        Place(file="a.xlsx", row=2, cell="B2"),
        Place(file="a.xlsx", row=1),
        Place(file="a.xlsx", sheet="DS", row=1),
    )
    record = Record(
        data={"ds": [{"ten": "A"}, {"ten": "B"}]}, place=row, places={("co_cot",): cell, ("nhom", "ten"): group},
        headings={(): head, ("ds",): listed},
    )  # fmt: skip
    said = [(one.code, one.place) for one in check(sheet, record).diagnostics]
    assert said == [
        ("o-trong", replace(cell, field=("co_cot",))),
        ("thieu-tieu-de", replace(head, field=("khong_cot",))),
        ("o-trong", replace(group, field=("nhom",))),
        ("thieu-tieu-de", replace(listed, field=("ds", "so"))),
        ("thieu-tieu-de", replace(listed, field=("ds", "so"))),
    ]


def test_what_the_reader_told_of_a_field_is_not_told_again() -> None:
    class Needed(BaseModel):
        so: int
        ten: str

    needed = DocumentType(name="can", title="Cần", model=Needed, template="a.docx")
    broken = Kind(code="hong", vi="", en="").at(Place(file="a.xlsx", field=("so",)))
    found = check(needed, Record(data={}, place=Place(file="a.xlsx"), faults=(broken,)))
    assert [(one.code, one.place.field) for one in found.diagnostics] == [("hong", ("so",)), ("thieu-truong", ("ten",))]
    sound = check(needed, Record(data={"so": 1, "ten": "A"}, place=Place(file="a.xlsx"), faults=(broken,)))
    assert (sound.ok, sound.diagnostics) == (False, (broken,))


def test_what_is_said_of_a_group_with_a_broken_cell_may_follow_from_it_and_waits() -> None:
    class Step(BaseModel):
        nam: int | None = None
        viec: str

        @model_validator(mode="after")
        def _timed(self) -> Step:
            if self.nam is None:
                raise PydanticCustomError("gia-tri-khong-hop-le", "cần năm")
            return self

    class Steps(BaseModel):
        buoc: list[Step]

    steps = DocumentType(name="buoc", title="Bước", model=Steps, template="a.docx")
    broken = Kind(code="hong", vi="", en="").at(Place(file="a.xlsx", field=("buoc", 0, "nam")))
    data = {"buoc": [{"viec": "A"}, {"viec": "B"}]}
    found = check(steps, Record(data=data, place=Place(file="a.xlsx"), faults=(broken,)))
    assert [(one.code, one.place.field) for one in found.diagnostics] == [
        ("hong", ("buoc", 0, "nam")), ("gia-tri-khong-hop-le", ("buoc", 1)),
    ]  # fmt: skip


def test_a_required_list_of_a_form_lacks_a_sheet_and_that_of_a_list_a_column() -> None:
    class Roll(BaseModel):
        ten: list[Line] = Field(title="Danh sách")
        so: int = Field(title="Số")

    roll = DocumentType(name="roll", title="Bảng", model=Roll, template="paper.docx")
    form = Place(file="a.xlsx", sheet="Phiếu")
    headings = {(): replace(form, row=4)}
    for place, code in ((form, "thieu-trang"), (replace(form, row=5), "thieu-tieu-de")):
        lacks, _ = check(roll, Record(data={}, place=place, headings=headings)).diagnostics
        assert (lacks.code, lacks.place.field) == (code, ("ten",))
        assert lacks.place.row == (None if code == "thieu-trang" else 4)
    _, column = check(roll, Record(data={}, place=form, headings=headings)).diagnostics
    assert (column.code, column.place.row) == ("thieu-tieu-de", 4)


class Sheet(BaseModel):
    so: Decimal = Field(default=Decimal(0), title="Số", examples=[1.5])
    dem: int = Field(default=0, title="Đếm", examples=[5])
    dung: bool = Field(default=True, title="Dùng", examples=[True])
    noi: list[Text] = Field(default=["A"], min_length=1, title="Nơi nhận", examples=[["UBND xã", "Lưu: VT"]])
    loai: Literal["ca-nhan", "tap-the"] = Field(
        default="ca-nhan", title="Loại", json_schema_extra={"words": {"ca-nhan": "cá nhân", "tap-the": "tập thể"}}
    )
    moi_nam: DayMonth = Field(default=(10, 11), title="Hằng năm")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"so": "x"}, "«x» không phải là số — ví dụ: 1,5"),
        ({"so": "1 234"}, "«1 234» không phải là số — ví dụ: 1.234"),
        ({"dem": "1,000"}, "«1,000» không phải là số nguyên — ví dụ: 1.000"),
        ({"dem": "1,234,567"}, "«1,234,567» không phải là số nguyên — ví dụ: 1.234.567"),
        ({"dem": "hai"}, "«hai» không phải là số nguyên — ví dụ: 5"),
        ({"dung": "x"}, "«x» không phải là có hoặc không — ví dụ: có"),
        ({"noi": []}, "«Nơi nhận» không được để trống — ví dụ: UBND xã"),
        ({"noi": {"a": "b"}}, "«nhóm trường a» không phải là danh sách — ví dụ: UBND xã"),
        ({"loai": ""}, "«Loại» không được để trống — ví dụ: cá nhân, tập thể"),
        ({"loai": "x"}, "«x» không nằm trong các giá trị được nhận — chọn một trong: cá nhân, tập thể"),
        (
            {"moi_nam": "02/3/2024"},
            "«02/3/2024» không phải là một ngày và tháng lặp lại hằng năm — chỉ viết ngày/tháng, không có năm, ví dụ 02/3",
        ),
    ],
    ids=str,
)
def test_of_a_workbook_examples_are_as_they_are_typed_into_a_cell(data: dict[str, Any], expected: str) -> None:
    sheet = DocumentType(name="trang", title="Trang", model=Sheet, template="a.docx")
    record = Record(data=data, place=Place(file="a.xlsx", row=2), headings={(): Place(file="a.xlsx", row=1)})
    (said,) = check(sheet, record).diagnostics
    assert f"{said.message()} — {said.hint()}" == expected
