from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field, field_validator

from docgen import Diagnostic, DocumentType, Kind, Place, Record
from docgen._validation import check, settled
from docgen.vn.fields import Count, DraftDate, Model, Percent

ODD = Kind(code="le", severity="warning", vi="số lẻ", en="odd")


class Paper(Model):
    ten: str = Field(title="Họ và tên", examples=["Nguyễn Văn A"])
    so: Count = Field(default=0, title="Số lượng")
    ty_le: Percent | None = Field(default=None, title="Tỷ lệ")
    ngay: DraftDate | None = Field(default=None, title="Ngày")
    muc: tuple[int, ...] = Field(default=(), title="Mục")

    @field_validator("ten")
    @classmethod
    def _no_digits(cls, value: str) -> str:
        if any(char.isdigit() for char in value):
            raise ValueError("tên không có chữ số")
        return value


def odd(paper: Paper) -> list[Diagnostic]:
    return [ODD.at_field("so")] if paper.so % 2 else []


TYPE = DocumentType(name="paper", title="Giấy", model=Paper, template="paper.docx", check=odd)


def record(**data: Any) -> Record:
    places = {(name,): Place(file="a.yaml", line=number) for number, name in enumerate(data, start=1)}
    return Record(data=data, place=Place(file="a.yaml"), places=places)


def codes(**data: Any) -> list[tuple[str, str]]:
    found = check(TYPE, record(**data)).diagnostics
    return [(said.code, ".".join(map(str, said.place.field))) for said in found]


def test_a_sound_record_becomes_a_model() -> None:
    checked = check(TYPE, record(ten="A", so="02", ty_le="4,70", ngay="5/3/2026", muc=["1", 2]))
    assert checked.ok
    assert isinstance(checked.model, Paper)
    assert (checked.model.so, checked.model.ty_le, str(checked.model.ngay)) == (2, Decimal("4.70"), "05/3/2026")


def test_everything_wrong_is_told_at_once() -> None:
    assert codes(so="-1", ty_le=101, ngay="31/02/2026", muc=["x"], teen="A") == [
        ("thieu-truong", "ten"), ("nho-qua-muc", "so"), ("lon-qua-muc", "ty_le"), ("ngay-khong-hop-le", "ngay"),
        ("sai-kieu", "muc.0"), ("truong-la", "teen"),
    ]  # fmt: skip


def test_a_label_written_as_a_field_is_recognised() -> None:
    said = check(TYPE, record(**{"ten": "A", "Số lượng": "1"})).diagnostics[0]
    assert said.hint() == "có phải «so»?"


def test_a_blank_field_is_absent_but_an_unknown_blank_field_is_told() -> None:
    assert codes(ten="A", so=None) == []
    assert codes(ten=None) == [("thieu-truong", "ten")]
    assert codes(ten="A", la=None) == [("truong-la", "la")]


def test_a_plugins_own_words_reach_the_clerk() -> None:
    said = check(TYPE, record(ten="A1")).diagnostics[0]
    assert said.code == "gia-tri-khong-hop-le"
    assert said.message() == "«A1» không nhận được: tên không có chữ số"


def test_a_plugins_check_is_put_at_its_line() -> None:
    checked = check(TYPE, record(ten="A", so="3"))
    assert checked.ok
    assert (checked.diagnostics[0].code, checked.diagnostics[0].place.line) == ("le", 2)


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x0c", "\r", "\x1b", "\ufffe", "\uffff", "\ud800"])
def test_what_cannot_stand_in_a_document_is_refused(char: str) -> None:
    said = check(TYPE, record(ten=f"Hạ{char}Lang")).diagnostics
    assert [one.code for one in said] == ["ky-tu-dieu-khien"]
    assert f"U+{ord(char):04X}" in said[0].message()
    assert not check(TYPE, record(ten=f"Hạ{char}Lang")).ok


def test_loose_marks_are_told_and_left_alone() -> None:
    checked = check(TYPE, record(ten="Ha\u0323 Lang"))
    assert checked.ok
    assert [said.code for said in checked.diagnostics] == ["chu-to-hop"]
    assert isinstance(checked.model, Paper)
    assert checked.model.ten == "Ha\u0323 Lang"


def test_a_foreign_model_needs_nothing_of_ours() -> None:
    class Plain(BaseModel):
        model_config = ConfigDict(extra="forbid")
        a: int | list[str]

    doctype = DocumentType(name="p", title="P", model=Plain, template="p.docx")
    checked = check(doctype, record(a={"b": 1}))
    assert {said.code for said in checked.diagnostics} == {"sai-kieu"}
    assert {said.place.field for said in checked.diagnostics} == {("a",)}


class _Item(BaseModel):
    model_config = ConfigDict(frozen=True)
    ten: str
    so: int | None = 5


class _Loose(BaseModel):
    ten: str


class _Listing(BaseModel):
    ten: str
    ds: tuple[_Item, ...] = Field(default=(), json_schema_extra={"readOnly": True})
    long: tuple[_Loose, ...] = Field(default=(), json_schema_extra={"readOnly": True})
    rieng: tuple[_Item, ...] = ()


LISTING = DocumentType(name="listing", title="L", model=_Listing, template="l.docx")
LISTS: dict[str, list[dict[str, Any]]] = {
    "typed": [{"ten": "A", "so": 1}, {"ten": "B"}],
    "blank": [{"ten": "A", "so": None}],
    "strange": [{"ten": "A", "sai": "1"}],
    "wrong": [{"ten": "A", "so": "hai"}],
    "decomposed": [{"ten": "A", "so": 1}, {"ten": "Ha\u0300"}],
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_was_typed_before_is_judged_as_if_it_were_not(name: str) -> None:
    taken = record(ds=LISTS[name], long=[{"ten": "A"}], rieng=LISTS["typed"])
    whole = Record(data={"ten": "X", **taken.data}, place=taken.place, places=taken.places)
    lists = settled(LISTING, taken)
    assert set(lists.fields) == ({"ds"} if name in ("typed", "blank", "decomposed") else set())
    assert check(LISTING, whole, lists) == check(LISTING, whole)


def test_a_list_that_something_else_took_the_place_of_is_typed_anew() -> None:
    lists = settled(LISTING, record(ds=LISTS["typed"]))
    model = check(LISTING, record(ten="X", ds=[{"ten": "C"}]), lists).model
    assert isinstance(model, _Listing)
    assert [item.ten for item in model.ds] == ["C"]
