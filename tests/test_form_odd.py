"""Forms of models that nobody writes on purpose: every one is written and read back, and what has no room in it is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import Field, create_model

from docgen import Diagnostic, DocumentType, Record
from docgen._form import form_pages, list_pages, unheld, workbook_bytes
from docgen._readers import read_records
from docgen._schema import ModelNotes, model_notes
from docgen._starter import form_data
from docgen._validation import check
from docgen.cli import run
from docgen.vn.fields import Model

Texts = tuple[str, ...]


class Red(Model):
    do: str = Field(default="", title="Đỏ")
    so: int = Field(default=0, title="Số")


class Blue(Model):
    xanh: str = Field(title="Xanh")


class Holder(Model):
    nhieu: tuple[Red | Blue, ...] = Field(default=(), title="Nhiều loại")


def model(fields: Mapping[str, Any]) -> type[Model]:
    made: type[Model] = create_model("Odd", __base__=Model, **fields)
    return made


def text(title: str, example: str = "v") -> tuple[Any, Any]:
    return str, Field(title=title, examples=[example])


def texts(title: str) -> tuple[Any, Any]:
    return Texts, Field(title=title, examples=[["a", "b"]])


ODD: dict[str, tuple[str, dict[str, Any]]] = {
    "control characters in labels": ("Giấy\x07 A", {"x": text("Tên\x01 gì"), "y": texts("Các\x02 nơi")}),
    "a control character in a description": ("T", {"x": (str, Field(title="X", description="mô\x03 tả", examples=["v"]))}),
    "long labels": ("Tựa dài " * 40, {"x": text("Rất dài " * 40), "y": texts("Danh sách dài " * 30)}),
    "signs alone": ("[x]/*:", {"x": text("???"), "y": texts("[x]/*:"), "z": texts("***")}),
    "blank labels": (":", {"x": text(""), "y": texts(""), "z": text(" "), "w": texts("\n")}),
    "the same label": ("T", {"x": text("Giống", "1"), "y": text("Giống", "2"), "z": texts("Giống"), "w": texts("Giống")}),
    "a list called as the form": ("Phiếu", {"x": text("X"), "y": texts("Phiếu")}),
    "a list called as the form, and one as the type": ("A", {"x": text("X"), "y": texts("Phiếu"), "z": texts("A")}),
    "a list called as the hidden sheet": (
        "T", {"y": texts("_lua_chon"), "z": (Literal["a, b", "c"], Field(title="Z", examples=["c"]))},
    ),
    "labels that are the headings of forms": ("T", {"x": text("Trường"), "y": text("Giá trị")}),
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_a_form_of_odd_names_is_read_back(name: str, tmp_path: Path) -> None:
    title, fields = ODD[name]
    kind = model(fields)
    notes = model_notes(kind)
    data = form_data(notes.fields)
    record, said = read_back(title, notes, data, tmp_path)
    doctype = DocumentType(name="odd", title=title, model=kind, template="odd.docx")
    assert check(doctype, record).model == kind.model_validate(data)
    assert [one.code for one in said] == []
    assert list(unheld(notes, data)) == []
    assert workbook_bytes(list_pages(title, notes, "vi"))


def read_back(title: str, notes: ModelNotes, data: dict[str, Any], tmp_path: Path) -> tuple[Record, list[Diagnostic]]:
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(workbook_bytes(form_pages(title, notes, data, "vi")))
    found = list(read_records(path, notes=lambda: notes))
    (record,) = (item for item in found if isinstance(item, Record))
    return record, [item for item in found if isinstance(item, Diagnostic)] + list(record.faults)


LONG = "v" * 33_000
UNHELD: dict[str, tuple[Any, Any, list[tuple[str, ...]], str]] = {
    "two kinds of groups in a list": (
        tuple[Red | Blue, ...], [{"do": "1"}, {"xanh": "2"}], [("x",)], "nhiều loại nhóm",
    ),
    "two kinds of groups": (Red | Blue, {"xanh": "2"}, [("x",)], "nhiều loại nhóm"),
    "two kinds inside a group": (Holder, {"nhieu": [{"xanh": "1"}]}, [("x", "nhieu")], "nhiều loại nhóm"),
    "a list of lists": (tuple[Texts, ...], [["a", "b"], ["c"]], [("x",)], "danh sách gồm những danh sách"),
    "a list of lists of groups": (tuple[tuple[Red, ...], ...], [[{"do": "a"}]], [("x",)], "danh sách gồm những danh sách"),
    "a mapping": (dict[str, str], {"k": "v"}, [("x",)], "tên trường tùy ý"),
    "a list of mappings": (list[dict[str, str]], [{"k": "v"}], [("x",)], "tên trường tùy ý"),
    "anything": (Any, {"k": 1}, [("x",)], "một ô không chứa được"),
    "a long text": (str, LONG, [("x",)], "dài hơn một ô"),
    "a long text in a list": (Texts, [LONG, "w"], [("x",)], "dài hơn một ô"),
    "a text with a control character": (str, "a\x0bb", [("x",)], "ký tự điều khiển"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNHELD)
def test_what_a_form_has_no_room_for_is_told(name: str, tmp_path: Path) -> None:
    kind, example, paths, words = UNHELD[name]
    notes = model_notes(model({"x": (kind, Field(title="Trường x", examples=[example])), "y": text("Y")}))
    data = form_data(notes.fields)
    said = list(unheld(notes, data))
    assert [(one.code, one.severity, one.place.field) for one in said] == [
        ("phieu-khong-chua-duoc", "warning", path) for path in paths
    ]
    assert words in said[0].message()
    record, _ = read_back("T", notes, data, tmp_path)
    assert record.data["y"] == "v"
    assert "{" not in str(record.data.get("x", "")) or name == "two kinds of groups in a list"


def test_a_list_without_an_example_is_told_as_well() -> None:
    notes = model_notes(
        model({"x": (list[list[str]], Field(default=[], title="X")), "y": (list[Red], Field(default=[]))})
    )
    assert [one.place.field for one in unheld(notes, {})] == [("x",)]
    of_rows = [(one.code, one.place.field, one.facts["nhan"]) for one in unheld(notes, {}, rows=True)]
    assert of_rows == [("danh-sach-khong-co-cot", (), "y"), ("phieu-khong-chua-duoc", ("x",), "x")]


def test_new_tells_what_its_workbook_has_no_room_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plugin = tmp_path / "plugins" / "odd"
    plugin.mkdir(parents=True)
    plugin.joinpath("__init__.py").write_text(
        "from pydantic import BaseModel, Field\n"
        "from docgen import DocumentType, hookimpl\n\n\n"
        "class Odd(BaseModel):\n"
        "    x: dict[str, str] = Field(default={}, title='Tùy\\x01 ý')\n\n\n"
        "@hookimpl\n"
        "def docgen_document_types():\n"
        "    return [DocumentType(name='odd', title='Lạ', model=Odd, template='odd.docx')]\n",
        encoding="utf-8",
    )
    for rows in ([], ["--rows"]):
        assert run(["new", "odd", "--root", str(tmp_path), "-o", str(tmp_path / f"a{len(rows)}.xlsx"), *rows]) == 0
        told = capsys.readouterr().err
        assert "cảnh báo[phieu-khong-chua-duoc]: bảng tính không có chỗ cho «Tùy  ý»" in told
        assert "trường x" in told
    assert run(["new", "odd", "--root", str(tmp_path), "-o", str(tmp_path / "a.yaml")]) == 0
    assert capsys.readouterr().err == ""
