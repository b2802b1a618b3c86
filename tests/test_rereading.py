"""Plain Python types in a model take what people type and forms hold; what they took before they take as ever."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field

from docgen import DocumentType, Place, Record
from docgen._form import form_pages, workbook_bytes
from docgen._readers import read_records
from docgen._schema import model_notes
from docgen._starter import form_data, starter_yaml
from docgen._validation import check, typed_fields


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Line(BaseModel):
    so: Decimal
    dung: bool = False


class Paper(BaseModel):
    dung: bool = Field(default=True, title="Dùng")
    so: Decimal = Field(default=Decimal("1.5"), title="Số", examples=[Decimal("1.5")], le=2000)
    gan: float | None = Field(default=None, title="Gần", examples=[1e-7])
    dem: int = Field(default=1, title="Đếm")
    muc: Literal[1, 2, 3] = Field(title="Mức")
    cap: Level = Field(default=Level.LOW, title="Cấp")
    ky: Literal["hằng năm", "sơ kết", "tổng kết giai đoạn", "tổng kết năm"] = Field(default="hằng năm", title="Kỳ")
    loai: Literal["ca-nhan", "tap-the"] = Field(
        default="ca-nhan", title="Loại", json_schema_extra={"words": {"ca-nhan": "người", "tap-the": "tập thể"}}
    )
    dong: list[Line] = Field(default=[], title="Các dòng")


TYPE = DocumentType(name="paper", title="Giấy", model=Paper, template="paper.docx")


def read(**data: Any) -> Any:
    checked = check(TYPE, Record(data={"muc": 1, **data}, place=Place(file="a.yaml")))
    return checked.model or [(said.code, said.place.field, said.hint()) for said in checked.diagnostics]


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("dung", "không", False), ("dung", " Có", True), ("dung", "yes", True),
        ("so", "1,5", Decimal("1.5")), ("so", "1.234,5", Decimal("1234.5")), ("so", "1.234", Decimal("1.234")),
        ("gan", "−17", -17.0), ("gan", "–1,5", -1.5), ("dem", "−17", -17), ("dem", "1.255", 1255),
        ("muc", "2", 2), ("cap", "2", Level.HIGH),
        ("ky", "Hằng năm", "hằng năm"), ("ky", "hàng  năm", "hằng năm"), ("ky", "SƠ KẾT", "sơ kết"),
        ("ky", "Tổng kết giai", "tổng kết giai đoạn"),
        ("loai", "Tập thể", "tap-the"), ("loai", "Người", "ca-nhan"), ("loai", "cá nhân", "ca-nhan"),
    ],
)  # fmt: skip
def test_a_plain_field_takes_what_people_type(name: str, typed: str, value: object) -> None:
    found = getattr(read(**{name: typed}), name)
    assert found == value
    assert type(found) is type(value)
    assert typed_fields(TYPE, {name: typed}) == {name: value}


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("dung", "x", "sai-kieu"), ("so", "1 234", "sai-kieu"), ("dem", "1,000", "sai-kieu"), ("dem", "1,5", "sai-kieu"),
        ("so", "2.500,0", "lon-qua-muc"), ("muc", "7", "ngoai-lua-chon"), ("muc", "", "de-trong"),
        ("ky", "tổng kết", "ngoai-lua-chon"), ("ky", "s", "ngoai-lua-chon"), ("ky", "", "de-trong"),
    ],
)  # fmt: skip
def test_what_is_no_value_of_the_field_is_told_as_ever(name: str, typed: str, code: str) -> None:
    ((said, path, hint),) = read(**{name: typed})
    assert (said, path) == (code, (name,))
    if code == "de-trong":
        assert hint.startswith("ví dụ: ")
    elif name == "ky":
        assert hint == "chọn một trong: hằng năm, sơ kết, tổng kết giai đoạn, tổng kết năm"


def test_items_of_lists_are_read_once_more_and_the_record_stays_as_it_was() -> None:
    data = {"muc": "3", "dong": [{"so": "4"}, {"so": "1,5", "dung": "có"}]}
    record = Record(data=data, place=Place(file="a.yaml"))
    model = check(TYPE, record).model
    assert isinstance(model, Paper)
    assert model.dong == [Line(so=Decimal(4)), Line(so=Decimal("1.5"), dung=True)]
    assert record.data == {"muc": "3", "dong": [{"so": "4"}, {"so": "1,5", "dung": "có"}]}


def test_one_text_that_reads_keeps_no_other_from_being_told() -> None:
    assert [(code, path) for code, path, _ in read(so="1,5", dem="x")] == [("sai-kieu", ("dem",))]


@pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
def test_what_new_writes_make_reads(tmp_path: Path, suffix: str) -> None:
    notes, path = model_notes(Paper), tmp_path / f"giay{suffix}"
    whole = {"muc": 2, "dung": True, "so": Decimal("1.5"), "gan": 1e-7, "cap": 2}
    path.write_bytes(
        starter_yaml("Giấy", notes.fields, "vi").encode()
        if suffix == ".yaml"
        else workbook_bytes(form_pages("Giấy", notes, {**form_data(notes.fields), **whole}, "vi"))
    )
    (record,) = read_records(path, notes=lambda: notes)
    assert isinstance(record, Record)
    checked = check(TYPE, record)
    assert checked.ok, checked.diagnostics
    assert suffix == ".yaml" or checked.model == Paper.model_validate(whole)


@pytest.mark.parametrize(("typed", "value"), [("1.000", 1000), ("12.000", 12000), (" 1.234.567 ", 1234567), ("10", 10)])
def test_thousands_of_a_plain_whole_number_are_no_decimals(typed: str, value: int) -> None:
    assert read(dem=typed).dem == value


class Signs(BaseModel):
    dau: Literal[-1, 0, 2] = Field(default=0, title="Dấu")
    cap: Literal["bản", "tổ dân phố"] = Field(default="bản", title="Cấp")


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("dau", "-1", -1), ("dau", "1", None), ("dau", "-2", None), ("cap", "bán", None), ("cap", "ban", "bản"),
        ("cap", "Tổ  dân phố", "tổ dân phố"), ("cap", "tố dân phố", "tổ dân phố"), ("cap", "tổ", "tổ dân phố"),
    ],
)  # fmt: skip
def test_a_choice_is_not_read_out_of_another_word_or_another_number(name: str, typed: str, value: object) -> None:
    signs = DocumentType(name="signs", title="Dấu", model=Signs, template="a.docx")
    model = check(signs, Record(data={name: typed}, place=Place(file="a.yaml"))).model
    assert (getattr(model, name) if model else None) == value


def test_each_list_is_copied_once_however_many_of_its_items_are_read_once_more(monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen import _rereading

    calls: list[int] = []
    patched = _rereading._patched
    monkeypatch.setattr(_rereading, "_patched", lambda *given: calls.append(1) or patched(*given))
    rows = [{"so": "1,5", "dung": "có"}] * 200
    assert [one.dung for one in read(dong=rows).dong] == [True] * 200
    assert len(calls) <= 1 + 1 + 200 * 3
