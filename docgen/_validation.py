"""Record ─▶ model, or everything wrong with it at once, in the clerk's words and at the clerk's places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from docgen._guest import call
from docgen._outline import ANYTHING, Outline, outline
from docgen._schema import KINDS, FieldNote, ModelNotes, model_notes
from docgen.catalogue import checking, reading
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, FieldPath, Kind, has_errors
from docgen.record import Record
from docgen.vn.text import has_loose_marks, invisible, nearest, unprintable

if TYPE_CHECKING:
    from pydantic import BaseModel

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
_EMPTY = ("string_too_short", "too_short")
_TOO_LONG = ("string_too_long", "too_long")
_CHOICES = ("literal_error", "enum")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A record after checking: its model when it is sound, and what there is to say about it."""

    record: Record
    model: BaseModel | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Return whether a document may be made of it."""
        return self.model is not None and not has_errors(self.diagnostics)


def check(doctype: DocumentType, record: Record) -> Checked:
    """Return the record's model and every fault and warning, each at the place of its field.

    A plugin's code that fails on the way is itself a diagnostic, at the record.
    """
    try:
        return _checked(doctype, record)
    except DocgenError as fault:
        return Checked(
            record=record, model=None, diagnostics=tuple(said.moved(record.place) for said in fault.diagnostics)
        )


def _checked(doctype: DocumentType, record: Record) -> Checked:
    hygiene = tuple(_text_faults(record))
    known = call(doctype.name, "model", lambda: outline(doctype.model))
    data = _without_blanks(record.data, known)
    model, errors = call(doctype.name, "model", lambda: _validated(doctype, data))
    unknown = tuple(_unknown_fields(record.data, known, ()))
    if model is None or unknown:
        found = call(doctype.name, "model", lambda: tuple(_refused(doctype, record, errors, unknown)))
        return Checked(record=record, model=None, diagnostics=hygiene + found)
    said = call(doctype.name, "check()", lambda: _judged(doctype, model))
    return Checked(record=record, model=model, diagnostics=hygiene + tuple(_located(record, one) for one in said))


def _validated(doctype: DocumentType, data: Any) -> tuple[BaseModel | None, list[Any]]:
    import pydantic

    try:
        return doctype.model.model_validate(data), []
    except pydantic.ValidationError as fault:
        return None, list(fault.errors(include_url=False))


def _judged(doctype: DocumentType, model: BaseModel) -> tuple[Diagnostic, ...]:
    said = tuple(doctype.check(model)) if doctype.check else ()
    if not all(isinstance(one, Diagnostic) for one in said):
        raise TypeError("check() must yield Diagnostic values")
    return said


def _refused(
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


def _unknown_fields(value: Any, known: Outline, path: FieldPath) -> Iterator[FieldPath]:
    """Yield the path of each field the model does not know, also where the model itself would silently drop it."""
    if isinstance(value, list):
        for position, part in enumerate(value):
            yield from _unknown_fields(part, known, (*path, position))
    elif isinstance(value, Mapping):
        for name, part in value.items():
            inner = known.at(name)
            if inner is not None:
                yield from _unknown_fields(part, inner, (*path, name))
            elif not known.open:
                yield (*path, name)


def _without_blanks(value: Any, known: Outline) -> Any:
    """Return the data without known fields that were left blank, so that a default or an error about absence speaks.

    An unknown field stays even when blank: `{diem: 12,5}` in YAML is `diem: 12` and a blank field `5`.
    """
    if isinstance(value, list):
        return [_without_blanks(part, known) for part in value]
    if not isinstance(value, Mapping):
        return value
    inner = {name: known.at(name) for name in value}
    return {
        name: _without_blanks(part, inner[name] or ANYTHING)
        for name, part in value.items()
        if part is not None or inner[name] is None
    }


def _located(record: Record, finding: Diagnostic) -> Diagnostic:
    place = record.place_of(finding.place.field)
    return finding.moved(replace(place, text=place.text or finding.place.text))


def _text_faults(record: Record) -> Iterator[Diagnostic]:
    for path, text in _texts(record.data, ()):
        if found := unprintable(text):
            before = text[: found.start()].rsplit("\n", 1)[-1][-30:]
            place = replace(record.place_of(path), text="")
            yield reading.CONTROL_CHARACTER.at(place, ma=f"U+{ord(found[0]):04X}", truoc=before)
            continue
        if has_loose_marks(text):
            yield reading.DECOMPOSED_TEXT.at(record.place_of(path), chu=text[:60])
        if found := invisible(text):
            before = text[: found.start()][-30:]
            yield reading.INVISIBLE_CHARACTER.at(record.place_of(path), ma=f"U+{ord(found[0]):04X}", truoc=before)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, (*path, name))
    elif isinstance(value, list | tuple):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))


def _translate(doctype: DocumentType, record: Record, notes: ModelNotes, errors: list[Any]) -> Iterator[Diagnostic]:
    kinds = {kind.code: kind for kind in (*doctype.kinds, checking.BAD_DATE)}
    for error in errors:
        if (
            error["type"] == "too_short"
            and hasattr(error["input"], "__len__")
            and len(error["input"]) >= error["ctx"]["min_length"]
        ):
            continue  # pydantic counts only sound items; the unsound ones have their own errors
        loc = error["loc"]
        path = (*_path_in(record.data, loc[:-1]), loc[-1]) if error["type"] == "missing" else _path_in(record.data, loc)
        yield _one(error, record, path, notes, kinds)


def _path_in(data: Any, loc: tuple[str | int, ...]) -> FieldPath:
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
    example = _example(note)
    facts = {"gia_tri": _shown(error["input"]), "vi_du": example, "truong": str(path[-1] if path else "")}
    if name == "missing":
        return checking.MISSING_FIELD.at(place, **facts, nhan=note.label if note else facts["truong"])
    if name == "extra_forbidden":
        return checking.UNKNOWN_FIELD.at(place, **facts, gan_dung=_meant(notes, path))
    if name in _WRONG_KIND:
        words = KINDS[_WRONG_KIND[name]]
        return checking.WRONG_KIND.at(place, **facts, can=words[0], can_en=words[1])
    if name in _BOUNDS:
        kind, bound = _BOUNDS[name]
        return kind.at(place, **facts, muc=error["ctx"][bound])
    if name in _EMPTY:
        return checking.TOO_SHORT.at(place, **facts)
    if name in _CHOICES:
        return checking.NOT_A_CHOICE.at(place, **facts, lua_chon=_choices(error["ctx"]["expected"]))
    if name in kinds:
        return kinds[name].at(place, **{**facts, **error.get("ctx", {})})
    if name in _TOO_LONG:
        return checking.TOO_LONG.at(place, **facts, muc=error["ctx"]["max_length"])
    reason = error["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return checking.BAD_VALUE.at(place, **facts, ly_do=reason)


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
    required = [f"{child.name}: {_example(child)}" for child in note.children if child.required]
    group = "{" + ", ".join(required) + "}" if required else ""
    return f"[{group}]" if group and note.many else group


def _flow(value: Any, *, inside: bool = False) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(part, inside=True)}" for name, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(part, inside=True) for part in value) + "]"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f'"{text}"' if (inside and "," in text) or ": " in text else text


def _choices(expected: str) -> str:
    """Return pydantic's list of choices, `'a', 'b' or 'c'`, as plain words."""
    return expected.replace(" or ", ", ").replace("'", "")


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "nhóm trường " + ", ".join(map(str, list(value)[:5]))
    if isinstance(value, list | tuple):
        return f"danh sách {len(value)} mục"
    if value is None:
        return "(để trống)"
    return str(value).lower() if isinstance(value, bool) else str(value)
