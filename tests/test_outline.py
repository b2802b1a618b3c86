from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import pytest
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    WrapValidator,
    field_validator,
    model_validator,
)
from typing_extensions import TypeAliasType, TypedDict

from docgen._host import build_host
from docgen._outline import ANYTHING, Outline, automatic_fields, outline
from docgen._roots import all_roots
from docgen._schema import FieldNote, ModelNotes, model_notes
from docgen.vn.fields import CitedDocument, Period, Signer


class Line(BaseModel):
    ten: str
    gom: list[Line] = Field(default=[])


class Lines(RootModel[list[Line]]):
    pass


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    tail: Line


@dataclass
class Point:
    x: int


class Typed(TypedDict, total=False):
    y: int
    line: Line


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")
    a: int


class Plain(BaseModel):
    number: int
    text: Annotated[str, Field(min_length=1)] | None = None
    choice: Literal["a", "b"] = "a"
    texts: tuple[str, ...] = ()
    pair: tuple[int, int] = (1, 2)
    anything: Any = None
    mapping: dict[str, int] = {}
    groups: dict[str, Line] = {}


class Nested(BaseModel):
    model_config = ConfigDict(extra="forbid")
    one: Line
    maybe: Line | None = None
    many: tuple[Line, ...] = ()
    some: set[Literal["a"]] = set()
    root: Lines
    point: Point | None = None
    typed: Typed
    loose: Loose
    titled: Annotated[Line, Field(title="Dòng")] | None = None
    text_or_group: str | Line = ""
    other_name: Line = Field(alias="ten_khac")


class Judged(BaseModel):
    """Groups behind validators, which may say that they take something else."""

    point: Annotated[Point, BeforeValidator(lambda value: value, json_schema_input_type=str)]
    same: Annotated[Line, BeforeValidator(lambda value: value)]
    around: Annotated[Line, WrapValidator(lambda value, handler: handler(value))]
    named: Line

    @field_validator("named", mode="before")
    @classmethod
    def _as_typed(cls, value: Any) -> Any:
        return value

    @model_validator(mode="before")
    @classmethod
    def _before(cls, value: Any) -> Any:
        return value

    @model_validator(mode="after")
    def _after(self) -> Judged:
        return self


def bundled() -> Iterator[type[BaseModel]]:
    for doctype in build_host(all_roots((), {})).types():
        yield doctype.model


def agree(here: Outline, notes: ModelNotes, fields: tuple[FieldNote, ...], met: tuple[str, ...] = ()) -> None:
    assert here.names == [note.name for note in fields]
    for note in fields:
        inner = here.at(note.name)
        assert inner is not None
        assert inner.open == note.open, note.name
        if note.group not in met:
            agree(inner, notes, notes.children(note), (*met, note.group) if note.group else met)


MODELS = [Line, Plain, Nested, Judged, Loose, CitedDocument, Period, Signer, *bundled()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_outline_agrees_with_what_people_are_told(model: type[BaseModel]) -> None:
    notes = model_notes(model)
    assert outline(model).open == notes.open
    agree(outline(model), notes, notes.fields)


def test_a_group_inside_itself_goes_as_deep_as_asked() -> None:
    here = outline(Line)
    for _ in range(9):
        found = here.at("gom")
        assert found is not None
        here = found
    assert here.names == ["ten", "gom"]


def test_a_choice_of_groups_knows_the_names_of_each() -> None:
    class Pets(BaseModel):
        either: Cat | Dog
        by_kind: Annotated[Cat | Dog, Field(discriminator="kind")]
        or_free: Cat | dict[str, int]
        lists: list[Cat | list[Dog]]

    pets = outline(Pets)
    for name in ("either", "by_kind", "lists"):
        pet = pets.at(name)
        assert pet is not None
        assert set(pet.names) == {"kind", "lives", "tail"}
        assert not pet.open
        assert pet.at("kind") == ANYTHING
        tail = pet.at("tail")
        assert tail is not None
        assert tail.names == ["ten", "gom"]
    free = pets.at("or_free")
    assert free is not None
    assert free.open


Folded = TypeAliasType("Folded", "list[Folded]")


class Deep(BaseModel):
    lists: Folded


def test_a_list_of_nothing_but_itself_is_anything() -> None:
    assert outline(Deep).at("lists") == ANYTHING


def test_automatic_fields_are_those_the_notes_call_so() -> None:
    class ByFunction(BaseModel):
        a: str = Field(default="", json_schema_extra=lambda schema: schema.update({"readOnly": True}))
        b: str = ""

    for model in (*bundled(), ByFunction):
        assert automatic_fields(model) == {note.name for note in model_notes(model).fields if note.automatic}
    assert automatic_fields(ByFunction) == {"a"}
