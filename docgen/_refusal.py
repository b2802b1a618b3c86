"""What a model refused ─▶ diagnostics in the clerk's words, at the clerk's places.

A room of its own, entered when something is wrong: it needs what people are told of the fields (`_schema`), which a sound
record never asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from docgen._schema import KINDS, FieldNote, ModelNotes, model_notes
from docgen.catalogue import checking, forms, sheets
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, FieldPath, Kind, Place
from docgen.record import Record
from docgen.vn.numbers import number_text, parse_number
from docgen.vn.text import nearest

_WRONG_KIND = {
    "string_type": "string", "string_sub_type": "string",
    "int_type": "integer", "int_parsing": "integer", "int_from_float": "integer", "int_parsing_size": "integer",
    "decimal_type": "number", "decimal_parsing": "number", "is_instance_of": "number",
    "float_type": "number", "float_parsing": "number", "finite_number": "number",
    "bool_type": "boolean", "bool_parsing": "boolean",
    "list_type": "array", "tuple_type": "array", "set_type": "array", "iterable_type": "array",
    "dict_type": "object", "model_type": "object", "model_attributes_type": "object", "mapping_type": "object",
    "date_type": "date", "date_parsing": "date", "date_from_datetime_parsing": "date",
}  # fmt: skip
_BOUNDS = {
    "greater_than_equal": (checking.TOO_SMALL, "ge"), "greater_than": (checking.TOO_SMALL, "gt"),
    "less_than_equal": (checking.TOO_LARGE, "le"), "less_than": (checking.TOO_LARGE, "lt"),
}  # fmt: skip
_SAID_BY_FIELDS = (
    checking.BAD_DATE, checking.BAD_DAY_MONTH, checking.PICTURE_MISSING, checking.PICTURE_UNREADABLE,
    checking.PICTURE_TOO_BIG, checking.NO_PICTURE,
)  # fmt: skip
"""Kinds that the types of `docgen.vn.fields` and `docgen.pictures` name by their code."""

_PARTED = re.compile(r"[1-9][0-9]{0,2}(,[0-9]{3}){1,9}|[1-9][0-9]{0,2}([ \u00a0\u202f][0-9]{3}){1,9}")
"""Thousands parted in another way than by dots, which Vietnamese text has."""
_NUMBERS = re.compile(r"[0-9][0-9.,]*")
_NOTHING = ("-", "–", "—", "không", "không có", "chưa có")
_EMPTY = ("string_too_short", "too_short")
_TOO_LONG = ("string_too_long", "too_long")
_CHOICES = ("literal_error", "enum")


def refusals(
    doctype: DocumentType, record: Record, errors: list[Any], unknown: Iterable[FieldPath]
) -> Iterator[Diagnostic]:
    """Yield what the model refused, then the fields it does not know and did not complain of."""
    notes = model_notes(doctype.model)
    told = set()
    for said in _translate(doctype, record, notes, errors):
        told.add(said.place.field)
        yield said
    for path in unknown:
        if path not in told:
            facts = {"truong": str(path[-1]), "gan_dung": _meant(notes, path)}
            yield checking.UNKNOWN_FIELD.at(record.place_of(path), **facts)


def _translate(doctype: DocumentType, record: Record, notes: ModelNotes, errors: list[Any]) -> Iterator[Diagnostic]:
    kinds = {kind.code: kind for kind in (*doctype.kinds, *_SAID_BY_FIELDS)}
    for error in errors:
        if error["type"] == "default_factory_not_called":
            continue  # it waits for another field, which has its own error
        if (
            error["type"] == "too_short"
            and hasattr(error["input"], "__len__")
            and len(error["input"]) >= error["ctx"]["min_length"]
        ):
            continue  # pydantic counts only sound items; the unsound ones have their own errors
        yield _one(error, record, _path_of(error, record.data, notes), notes, kinds)


def _path_of(error: Mapping[str, Any], data: Any, notes: ModelNotes) -> FieldPath:
    """Return where an error belongs; a field that the data lack has its place, too, when its default was refused."""
    *above, last = error["loc"] or ("",)
    inside = (*path_in(data, tuple(above)), last)
    lacking = error["type"] == "missing" or (isinstance(last, str) and notes.at(inside) is not None)
    return inside if lacking and error["loc"] else path_in(data, error["loc"])


def path_in(data: Any, loc: tuple[str | int, ...]) -> FieldPath:
    """Return pydantic's location without the steps that name a branch of a union and not a field."""
    path: FieldPath = ()
    for step in loc:
        inside = isinstance(data, Mapping) and step in data
        inside = inside or (isinstance(data, list | tuple) and isinstance(step, int) and step < len(data))
        if inside:
            data, path = data[step], (*path, step)
    return path


def _one(
    error: Mapping[str, Any], record: Record, path: FieldPath, notes: ModelNotes, kinds: Mapping[str, Kind]
) -> Diagnostic:
    note, place, name = notes.at(path), record.place_of(path), error["type"]
    example = _in_cell(note) if record.headings else _example(note)
    facts = {"gia_tri": _shown(error["input"]), "vi_du": example, "truong": str(path[-1] if path else "")}
    facts["nhan"] = note.label if note else facts["truong"]
    if name == "missing":
        return _missing(record, path, note, facts)
    if name == "extra_forbidden":
        return checking.UNKNOWN_FIELD.at(place, **facts, gan_dung=_meant(notes, path))
    if name in _WRONG_KIND:
        wanted = _WRONG_KIND[name]
        facts["vi_du"] = _meant_instead(error["input"], wanted) or example
        return checking.WRONG_KIND.at(place, **facts, can=KINDS[wanted][0], can_en=KINDS[wanted][1])
    if name in _BOUNDS:
        kind, bound = _BOUNDS[name]
        return kind.at(place, **facts, muc=error["ctx"][bound])
    if name in _EMPTY:
        return checking.TOO_SHORT.at(place, **facts)
    if name in _CHOICES and isinstance(error["input"], str) and not error["input"].strip():
        return checking.TOO_SHORT.at(place, **{**facts, "vi_du": _choices(error["ctx"]["expected"], note)})
    if name in _CHOICES:
        return checking.NOT_A_CHOICE.at(place, **facts, lua_chon=_choices(error["ctx"]["expected"], note))
    if name in kinds:
        return kinds[name].at(place, **{**facts, **error.get("ctx", {})})
    if name in _TOO_LONG:
        return checking.TOO_LONG.at(place, **facts, muc=error["ctx"]["max_length"])
    reason = error["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return checking.BAD_VALUE.at(place, **facts, ly_do=reason)


def _missing(record: Record, path: FieldPath, note: FieldNote | None, facts: Mapping[str, object]) -> Diagnostic:
    """Return what to say of a field that is not there: at its empty cell, at the headings that lack it, or at the record."""
    if not record.headings:
        return checking.MISSING_FIELD.at(record.place_of(path), **facts)
    if lacking := next((said for said in record.faults if _is_unavailable(said, path)), None):
        return sheets.NEEDED_NOT_AVAILABLE.at(lacking.place, **facts)
    empty = next((place for known, place in record.places.items() if known[: len(path)] == path), None)
    if empty:
        return sheets.EMPTY_CELL.at(replace(empty, field=path), **facts)
    names = tuple(step for step in path if isinstance(step, str))
    outer = next((names[:length] for length in range(len(names), -1, -1) if names[:length] in record.headings), None)
    if outer is None:
        return checking.MISSING_FIELD.at(record.place_of(path), **facts)
    if note and note.many and _is_form(record) and not outer:
        return forms.MISSING_SHEET.at(Place(file=record.place.file, field=path), **facts)
    kind = sheets.MISSING_HEADING
    if len(names) > 1:  # an item's value is none for all
        kind = replace(kind, hint_vi="thêm tiêu đề «{nhan}»", hint_en="add the heading “{nhan}”")
    return kind.at(replace(record.headings[outer], field=names), **facts)


def _is_unavailable(said: Diagnostic, path: FieldPath) -> bool:
    return said.kind is sheets.NOT_AVAILABLE and said.place.field[: len(path)] == path


def _is_form(record: Record) -> bool:
    """Return whether a record of a workbook is the whole of a sheet, and not a row of it."""
    return bool(record.place.sheet) and record.place.row is None


def _meant(notes: ModelNotes, path: FieldPath) -> str:
    parent = notes.at(path[:-1])
    siblings = notes.children(parent) if parent else notes.fields
    labels = {label: note.name for note in siblings for label in (note.name, note.label)}
    return labels.get(nearest(str(path[-1]), labels), "")


def _example(note: FieldNote | None) -> str:
    """Return an example the way it is typed on one line of YAML, or "" when there is none."""
    if note is None:
        return ""
    if note.example is not None:
        return _flow(note.example)
    examples = {child.name: _example(child) for child in note.children if child.required}
    required = [f"{name}: {text}" for name, text in examples.items()] if all(examples.values()) else []
    group = "{" + ", ".join(required) + "}" if required else ""
    return f"[{group}]" if group and note.many else group


def _in_cell(note: FieldNote | None) -> str:
    """Return an example the way it is typed into a cell, of a list its first item; "" when there is none or it takes several."""
    if note is None:
        return ""
    example = note.example[0] if note.many and isinstance(note.example, list) and note.example else note.example
    if example is None or isinstance(example, Mapping | list):
        return ""
    if isinstance(example, bool):
        return "có" if example else "không"
    text = str(example).replace(".", ",") if isinstance(example, Decimal | float) else str(example)
    return dict(zip(note.choices, note.words, strict=True)).get(text, text)


def _meant_instead(value: Any, wanted: str) -> str:
    """Return what was probably meant by a text that is not of the kind wanted, or ""."""
    if wanted == "boolean":
        return "có"
    if wanted not in ("integer", "number") or not isinstance(value, str):
        return ""
    if found := _PARTED.fullmatch(value.strip()):  # thousands parted by commas or spaces
        return number_text(int(re.sub(r"\D", "", found[0])))
    if value.strip().casefold() in _NOTHING:
        return "0"
    numbers = [parse_number(one.rstrip(".,")) for one in _NUMBERS.findall(value)]
    first = numbers[0] if len(numbers) == 1 and not set(value) & set("<>+-–±~") else None
    return number_text(first) if first is not None and (wanted == "number" or first == int(first)) else ""


def _flow(value: Any, *, inside: bool = False) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(part, inside=True)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part, inside=True) for part in value) + "]"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'"{text}"' if (inside and "," in text) or ": " in text else text


def _choices(expected: str, note: FieldNote | None) -> str:
    """Return the choices as people type them, or else pydantic's list of them, `'a', 'b' or 'c'`, as plain words."""
    if note and note.words != note.choices:
        return ", ".join(filter(None, note.words))
    return expected.replace(" or ", ", ").replace("'", "")


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "nhóm trường " + ", ".join(map(str, list(value)[:5]))
    if isinstance(value, list | tuple):
        return f"danh sách {len(value)} mục"
    if value is None:
        return "(để trống)"
    if isinstance(value, Decimal):
        return str(value).replace(".", ",")
    return str(value).lower() if isinstance(value, bool) else str(value)
