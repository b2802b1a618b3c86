"""Workbooks to fill in: what is written is read back, whatever the type, and nothing of what was in it is lost."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import openpyxl
import pytest
from pydantic import BaseModel, Field, TypeAdapter

from docgen import Diagnostic, DocgenError, DocumentType, Record
from docgen._form import form_pages, list_pages, workbook_bytes
from docgen._host import build_host
from docgen._readers import read_records
from docgen._readers._sheets import Field as SheetField
from docgen._readers._sheets import Headings, headings, sheet_name
from docgen._roots import all_roots
from docgen._schema import FieldNote, ModelNotes, model_notes
from docgen._specimen._records import _accepted, _group, _other_choices
from docgen._starter import form_data, starter_data
from docgen._validation import check
from docgen.errors import Language
from docgen.testing import findings, told
from docgen.vn.fields import Count, DraftDate, Lines, Model, Number, Period, Text, UnitText, YesNo
from docgen.vn.text import fold

TYPES = build_host(all_roots((), {})).types()


class Point(Model):
    """An item that is a text or a group, with items of its own inside."""

    ten: str = Field(default="", title="Tên")
    so: Number | None = Field(default=None, title="Số lượng", examples=["4,7"])
    gom: tuple[str | Point, ...] = Field(default=(), title="Gồm", examples=[["một ý"]])
    dong: Lines = Field(default=(), title="Các dòng")


class Paper(Model):
    """Every shape a form has to hold."""

    so: str = Field(default="", title="Số", examples=["012"])
    nam: int = Field(title="Năm", examples=[2026])
    ngay: DraftDate | None = Field(default=None, title="Ngày", examples=["9/2026"])
    co: YesNo = Field(default=False, title="Có")
    loai: Literal["", "a, b", "c"] = Field(default="", title="Loại")
    muc: Literal["x", "y"] = Field(default="x", title="Mức")
    giai_doan: Period | None = Field(default=None, title="Giai đoạn", examples=["2021 - 2025"])
    ky: Point | None = Field(default=None, title="Ký")
    y: tuple[str | Point, ...] = Field(default=(), title="Các ý", examples=[[{"ten": "A"}]])
    ten: tuple[str | Point, ...] = Field(default=(), title="Tên", examples=[["một"]])
    noi_nhan: Lines = Field(title="Nơi nhận", description="mỗi dòng một nơi", examples=[["A", "B"]])
    tu_dong: str = Field(default="", title="Tự động", json_schema_extra={"readOnly": True})


NEEDS_CONTENT = {"implementation-plan": ["ke-hoach-chua-co-noi-dung"]}
"""Types that need one of several lists, whichever: their form asks for it instead of making one up."""
PAPER = DocumentType(name="paper", title="Giấy", model=Paper, template="paper.docx")


def specimens(doctype: DocumentType) -> Iterator[dict[str, Any]]:
    """Yield made-up records of a type that its model takes."""
    notes = model_notes(doctype.model)
    whole = _group(notes.fields, notes, full=True)
    for data in (
        whole,
        _group(notes.fields, notes, full=False),
        *_other_choices(whole, notes),
        starter_data(notes.fields),
    ):
        made = deepcopy(data)
        if _accepted(doctype, made, notes):
            yield made


def read_back(
    doctype: DocumentType, data: dict[str, Any], path: Path, lang: Language = "vi"
) -> tuple[Record, list[Diagnostic]]:
    notes = model_notes(doctype.model)
    path.write_bytes(workbook_bytes(form_pages(doctype.title, notes, data, lang)))
    found = list(read_records(path, notes=lambda: notes))
    (record,) = (item for item in found if isinstance(item, Record))
    return record, [item for item in found if isinstance(item, Diagnostic)] + list(record.faults)


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_what_is_written_of_a_type_is_read_back(doctype: DocumentType, tmp_path: Path) -> None:
    tried = list(specimens(doctype))
    assert len(tried) >= 2
    for number, data in enumerate(tried):
        record, said = read_back(doctype, data, tmp_path / f"{number}.xlsx")
        assert not said, told(said)
        given = check(doctype, Record(data=data, place=record.place))
        assert check(doctype, record).model == given.model


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_a_form_makes_a_document_as_it_stands(doctype: DocumentType, tmp_path: Path) -> None:
    notes, path = model_notes(doctype.model), tmp_path / "phieu.xlsx"
    path.write_bytes(workbook_bytes(form_pages(doctype.title, notes, form_data(notes.fields), "vi")))
    wrong = [said for said in findings(doctype.name, path, tmp_path) if said.severity == "error"]
    assert [said.code for said in wrong] == NEEDS_CONTENT.get(doctype.name, []), told(wrong)


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_a_list_that_is_not_required_is_empty_in_a_form(doctype: DocumentType) -> None:
    notes = model_notes(doctype.model)
    filled = {page.name for page in form_pages(doctype.title, notes, form_data(notes.fields), "vi")[1:] if page.rows}
    known = headings(notes)
    assert filled == {
        known.sheet_of(field) for field in known.lists if all(note.required for note in way(known, field))
    }


def way(known: Headings, field: SheetField) -> list[FieldNote]:
    """Return the notes of the groups that lead to a field, and its own."""
    return [known.names[".".join(field.path[:length])].note for length in range(1, len(field.path) + 1)]


@pytest.mark.parametrize("doctype", [*TYPES, PAPER], ids=lambda doctype: doctype.name)
def test_every_field_a_person_may_fill_has_its_cell(doctype: DocumentType) -> None:
    notes = model_notes(doctype.model)
    pages = form_pages(doctype.title, notes, {}, "vi")
    shown = [str(row[0][0]).removesuffix(" *") for row in pages[0].rows] + [page.name for page in pages[1:]]
    for note in notes.fields:
        whole, label = note.label, sheet_name(note.label)
        ways = (f"{whole} ›", f"{label} ›", f"{note.name}.")
        named = [name for name in shown if name in (whole, label, note.name) or name.startswith(ways)]
        assert bool(named) != note.automatic, note.name


DATA: dict[str, Any] = {
    "so": "=1+1", "nam": 2026, "ngay": "9/2026", "co": True, "loai": "a, b", "muc": "y", "giai_doan": "2026 - 2030",
    "ky": {"ten": " khoảng trắng bên trong  ", "so": Decimal("1.255")},
    "y": [{"ten": "A", "so": Decimal("4.7"), "gom": ["một", {"ten": "hai", "gom": [{"ten": "sâu"}]}], "dong": ["1", "2"]},
          {"gom": ["ba"]}, {"gom": [{"ten": "bốn"}]}, {"ten": "B"}],
    "ten": ["một", {"ten": "hai"}],
    "noi_nhan": ["A\nhai dòng", "007", "10/11"],
}  # fmt: skip


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_shape_is_read_back(tmp_path: Path, lang: Language) -> None:
    data = {**DATA, "ky": {"ten": "x", "so": Decimal("1.255")}}
    record, said = read_back(PAPER, data, tmp_path / "p.xlsx", lang)
    assert not said, told(said)
    assert Paper.model_validate(record.data) == Paper.model_validate(data)
    for path, value in leaves(data, ()):
        assert record.place_of(path).cell, (path, value)


def leaves(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, (*path, name))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from leaves(part, (*path, position))
    else:
        yield path, value


def test_the_same_form_is_the_same_bytes_on_every_day() -> None:
    made = [workbook_bytes(form_pages("Giấy", model_notes(Paper), DATA, "vi")) for _ in range(2)]
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


def drawn(data: dict[str, Any]) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(form_pages("Giấy", model_notes(Paper), data, "vi"))))


def test_cells_keep_what_is_typed_and_offer_what_may_be_chosen() -> None:
    book = drawn(DATA)
    form = book["Giấy"]
    rows = {str(form.cell(row, 1).value): row for row in range(1, form.max_row + 1)}
    assert form.freeze_panes == "A5"
    assert [form.cell(rows[label], 2).number_format for label in ("Số", "Năm *", "Ngày")] == ["@", "General", "@"]
    assert (form.cell(rows["Số"], 2).value, form.cell(rows["Số"], 2).data_type) == ("=1+1", "s")
    assert form.cell(rows["Năm *"], 2).value == 2026
    offered = {str(rule.sqref): (rule.formula1, rule.showErrorMessage) for rule in form.data_validations.dataValidation}
    assert offered == {
        f"B{rows['Có']}": ('"có,không"', False),
        f"B{rows['Loại']}": ("'_lua_chon'!$A$1:$A$2", False),
        f"B{rows['Mức']}": ('"x,y"', False),
    }
    assert book["_lua_chon"].sheet_state == "hidden"
    assert [cell.value for cell in book["_lua_chon"]["A"]] == ["a, b", "c"]
    assert "(ví dụ: 012)" in str(form.cell(rows["Số"], 3).value)
    assert "Tự động" not in rows


def test_what_is_needed_is_told_as_it_is_and_nothing_is_asked_that_fills_itself() -> None:
    class Share(Model):
        tong: Number = Field(title="Tổng")

    class Row(Model):
        ten: Text = Field(title="Tên")
        ghi: Point | None = Field(default=None, title="Ghi chép")
        gop: Share | None = Field(default=None, title="Gộp", json_schema_extra={"readOnly": True})
        nguon: Share | None = Field(default=None, title="Nguồn")

    class Sheet(Model):
        so: Text = Field(title="Số")
        chia: Share | None = Field(default=None, title="Phần chia")
        phai: Share = Field(title="Phải")
        dong: tuple[Row, ...] = Field(default=(), title="Dòng")

    form, rows = form_pages("Giấy", model_notes(Sheet), {}, "vi")
    told = {str(row[0][0]): row[2][0] for row in form.rows}
    assert told == {
        "Số *": "(bắt buộc)", "Phần chia › Tổng": "(bắt buộc nếu dùng phần «Phần chia»)", "Phải › Tổng *": "(bắt buộc)",
    }  # fmt: skip
    assert {column.heading: column.about for column in rows.columns if "Ghi" not in column.heading} == {
        "STT": "", "Tên *": "(bắt buộc)", "Nguồn › Tổng": "(bắt buộc nếu dùng phần «Nguồn»)",
    }  # fmt: skip


def test_texts_with_a_unit_have_two_columns(tmp_path: Path) -> None:
    class Report(Model):
        han_che: tuple[UnitText, ...] = Field(default=(), title="Hạn chế", examples=[["Hồ sơ gửi chậm."]])

    report = DocumentType(name="report", title="Báo cáo", model=Report, template="a.docx")
    _, sheet = form_pages("Báo cáo", model_notes(Report), {}, "vi")
    assert [column.heading for column in sheet.columns] == ["Hạn chế", "Đơn vị"]
    for items in (["một", {"noi_dung": "hai", "don_vi": "xã A"}], ["một", {"noi_dung": "hai"}], [{"noi_dung": "hai"}]):
        record, said = read_back(report, {"han_che": items}, tmp_path / "p.xlsx")
        assert not said, told(said)
        assert Report.model_validate(record.data) == Report.model_validate({"han_che": items})


def choosing(notes: ModelNotes, group: Sequence[FieldNote], above: tuple[str, ...] = ()) -> Iterator[FieldNote]:
    """Yield every field of choices, at whatever depth."""
    for note in group:
        if note.choices:
            yield note
        if not note.group or note.group not in above:
            yield from choosing(notes, notes.children(note), (*above, note.group))


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_choices_are_offered_as_people_type_them(doctype: DocumentType) -> None:
    notes = model_notes(doctype.model)
    for note in choosing(notes, notes.fields):
        assert len(note.words) == len(note.choices)
        keys = [word for word in note.words if any(sign in word for sign in "-_") and word.islower()]
        assert not keys, (note.name, keys)
        spoken = {choice: fold(word).replace("-", " ") for choice, word in zip(note.choices, note.words, strict=True)}
        assert len(set(spoken.values())) == len(spoken)


def models_in(kind: Any, met: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Return the models that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in met:
        met.add(kind)
        for known in kind.model_fields.values():
            models_in(known.annotation, met)
    for part in get_args(kind):
        models_in(part, met)
    return met


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_the_words_of_choices_are_what_the_model_takes(doctype: DocumentType) -> None:
    for model in models_in(doctype.model, set()):
        for note in (note for note in model_notes(model).fields if note.choices):
            known = model.model_fields[note.name]
            takes = TypeAdapter(Annotated[known.annotation, *(known.metadata or [None])])
            for choice, word in zip(note.choices, note.words, strict=True):
                for typed in (choice, word, word.capitalize() if word != choice else choice):
                    found = takes.validate_python([typed] if note.many else typed)
                    assert (found[0] if note.many else found) == choice, (model, note.name, typed)


def test_a_form_offers_and_shows_words() -> None:
    class Row(Model):
        ai: Literal["ca-nhan", "tap-the"] = Field(
            default="ca-nhan", title="Ai", examples=["tap-the"],
            json_schema_extra={"words": {"ca-nhan": "cá nhân", "tap-the": "tập thể"}},
        )  # fmt: skip
        muc: Literal["x", "y"] = Field(default="x", title="Mức")

    pages = form_pages("Giấy", model_notes(Row), {"ai": "tap-the", "muc": "y"}, "vi")
    assert pages[0].rows[0][2][0] == "(chọn một trong: cá nhân, tập thể; ví dụ: tập thể)"
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(pages)))["Giấy"]
    assert [sheet.cell(row, 2).value for row in (5, 6)] == ["tập thể", "y"]
    offered = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered == {"B5": '"cá nhân,tập thể"', "B6": '"x,y"'}


def test_a_list_has_a_sheet_with_headings_to_be_typed_under() -> None:
    sheet = drawn({})["Nơi nhận"]
    assert (sheet.freeze_panes, sheet.cell(4, 1).value, sheet.cell(2, 1).value) == (
        "A5",
        "Nơi nhận *",
        "mỗi dòng một nơi",
    )
    assert sheet.column_dimensions["A"].number_format == "@"
    assert sheet.column_dimensions["A"].width >= 10
    assert [cell.value for cell in drawn({})["Các ý"][4]][:3] == ["STT", "Tên", "Số lượng"]


def test_a_list_with_a_record_a_row_is_read_back(tmp_path: Path) -> None:
    class Row(Model):
        ho_ten: Text = Field(title="Họ và tên", examples=["An"])
        so: Count = Field(default=0, title="Số lượng")
        ky: Point | None = Field(default=None, title="Ký")
        noi: Lines = Field(default=(), title="Nơi nhận")
        ds: tuple[Point, ...] = Field(default=(), title="Danh sách")

    notes, path = model_notes(Row), tmp_path / "ds.xlsx"
    path.write_bytes(workbook_bytes(list_pages("Thư", notes, "vi")))
    book = openpyxl.load_workbook(path)
    sheet = book["Danh sách"]
    headings = [str(cell.value) for cell in sheet[4]]
    assert headings == ["Họ và tên *", "Số lượng", "Ký › Tên", "Ký › Số lượng", "Ký › Các dòng", "Nơi nhận"]
    for column, value in enumerate(("An", 12, "B", "1,5", "x\ny", "C\nD"), start=1):
        sheet.cell(5, column).value = value
    book.save(path)
    found = list(read_records(path, notes=lambda: notes))
    assert [item.data for item in found if isinstance(item, Record)] == [
        {"ho_ten": "An", "so": 12, "ky": {"ten": "B", "so": "1,5", "dong": ["x", "y"]}, "noi": ["C", "D"]}
    ]
    assert len(found) == 1


def test_a_type_that_must_have_a_list_inside_is_no_row() -> None:
    class Decision(Model):
        dieu: tuple[Point, ...] = Field(title="Các điều")

    with pytest.raises(DocgenError) as refused:
        list_pages("Quyết định", model_notes(Decision), "vi")
    (said,) = refused.value.diagnostics
    assert (said.code, "Các điều" in said.message()) == ("khong-thanh-danh-sach", True)


def test_an_empty_list_is_told_and_made_of_nothing(tmp_path: Path) -> None:
    notes, path = model_notes(Paper), tmp_path / "ds.xlsx"
    path.write_bytes(workbook_bytes(list_pages("Giấy", notes, "vi")))
    assert [item.code for item in read_records(path, notes=lambda: notes) if isinstance(item, Diagnostic)] == [
        "danh-sach-trong"
    ]
