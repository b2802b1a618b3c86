from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from docgen._schema import model_notes


class Line(BaseModel):
    ten: str = Field(title="Tên", examples=["A"])
    gom: list[Line] = Field(default=[], title="Gồm")


class Paper(BaseModel):
    so: int = Field(title="Số", description="số thứ tự")
    loai: Literal["a", "b"] = Field(default="a", title="Loại")
    dong: list[Line] = Field(title="Các dòng", json_schema_extra={"starter": True})
    ghi_chu: str | None = Field(default=None, title="Ghi chú")
    tu_dong: str = Field(default="", json_schema_extra={"readOnly": True})


NOTES = model_notes(Paper)


def test_a_note_tells_what_a_clerk_must_know() -> None:
    number, kind, lines, remark, automatic = NOTES.fields
    assert (number.label, number.kind, number.required, number.about) == ("Số", "integer", True, "số thứ tự")
    assert (kind.choices, kind.required, kind.default) == (("a", "b"), False, "a")
    assert (lines.many, lines.kind, lines.starter) == (True, "object", True)
    assert (remark.kind, remark.required) == ("string", False)
    assert automatic.automatic


def test_a_group_inside_itself_is_told_once_and_found_again() -> None:
    assert [child.name for child in NOTES.fields[2].children] == ["ten", "gom"]
    assert NOTES.fields[2].children[1].children == ()
    deep = NOTES.at(("dong", 0, "gom", 1, "gom", 2, "ten"))
    assert deep is not None
    assert deep.example == "A"


def test_a_field_that_is_not_there_has_no_note() -> None:
    assert NOTES.at(("dong", 0, "khac")) is None
