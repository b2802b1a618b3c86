"""Record ─▶ model, or everything wrong with it at once, in the clerk's words and at the clerk's places."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from docgen._guest import call
from docgen._outline import ANYTHING, Outline, automatic_fields, outline
from docgen.catalogue import checking, reading
from docgen.doctype import DocumentType
from docgen.errors import Diagnostic, DocgenError, FieldPath, has_errors
from docgen.record import Record
from docgen.vn.text import has_loose_marks, invisible, unprintable

if TYPE_CHECKING:
    from pydantic import BaseModel, TypeAdapter


_THOUSANDS = re.compile(r"^\s*[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+\s*$", re.MULTILINE)


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

    def blamed(self, faults: Iterable[Diagnostic]) -> Checked:
        """Return the same record with further diagnostics."""
        return replace(self, diagnostics=(*self.diagnostics, *faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Long lists that many records take from one document above, typed once for all of them.

    `fields` are the typed lists, `raw` what they were typed from; `said` is what there is to say about their texts.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    raw: Mapping[str, Any] = field(default_factory=dict)
    said: tuple[Diagnostic, ...] = ()

    def of(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the typed lists, or none when a field of them is not as it was taken."""
        return self.fields if all(data.get(name) is value for name, value in self.raw.items()) else {}


def settled(doctype: DocumentType, taken: Record) -> Settled:
    """Return the lists of frozen groups in what a type takes from the document above, typed.

    Only of fields that nothing else fills, and that are typed the same when they are typed already.
    """
    known = call(doctype.name, "model", lambda: outline(doctype.model))
    own = automatic_fields(doctype.model)
    lists = {name: value for name, value in taken.data.items() if name in own and isinstance(value, list)}
    sound = {name: value for name, value in lists.items() if not any(_unknown_fields({name: value}, known, ()))}
    typed = typed_fields(doctype, _without_blanks(sound, known))
    again = typed_fields(doctype, typed)
    fields = {name: value for name, value in typed.items() if _are_frozen_groups(value) and again.get(name) == value}
    raw = {name: lists[name] for name in fields}
    lists_alone = Record(data=raw, place=taken.place, places=taken.places)
    said = tuple(_text_faults(lists_alone, "\n".join(_all_texts(raw))))
    return Settled(fields=fields, raw=raw, said=said)


def _are_frozen_groups(value: Any) -> bool:
    return bool(value) and all(getattr(item, "model_config", {}).get("frozen") for item in value)


def check(doctype: DocumentType, record: Record, lists: Settled | None = None) -> Checked:
    """Return the record's model and every fault and warning, each at the place of its field.

    `lists` are those of the record that were typed already. A plugin's code that fails on the way is itself a diagnostic, at
    the record.
    """
    try:
        return _in_labels(doctype, _checked(doctype, record, lists or Settled()))
    except DocgenError as fault:
        return Checked(
            record=record, model=None, diagnostics=tuple(said.moved(record.place) for said in fault.diagnostics)
        )


def _in_labels(doctype: DocumentType, checked: Checked) -> Checked:
    """Return a checked record of a workbook with the fields that are told of called by their labels."""
    if not checked.record.headings or not checked.diagnostics:
        return checked
    from docgen._labelling import labelled
    from docgen._schema import model_notes

    notes = call(doctype.name, "model", lambda: model_notes(doctype.model))
    own = {kind.code for kind in doctype.kinds} | {checking.BAD_VALUE.code}
    told = (labelled(said, notes) if said.code in own else said for said in checked.diagnostics)
    return replace(checked, diagnostics=tuple(told))


def typed_fields(doctype: DocumentType, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a record that is not whole yet as the model has them; those it refuses are left out."""
    return call(doctype.name, "model", lambda: dict(_typed_fields(doctype.model, data)))


def _typed_fields(model: type[BaseModel], data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    from pydantic import ValidationError

    for name, known in model.model_fields.items():
        if data.get(name) is not None:
            kind = Annotated[known.annotation, *known.metadata] if known.metadata else known.annotation
            adapter, value = _adapter(kind, model), data[name]
            try:
                yield name, adapter.validate_python(value)
            except ValidationError as fault:
                errors = [{**error, "loc": (name, *error["loc"])} for error in fault.errors(include_url=False)]
                if again := _reread(model, {name: value}, errors):
                    with contextlib.suppress(ValidationError):
                        yield name, adapter.validate_python(again[name])


def _adapter(kind: Any, model: type[BaseModel]) -> TypeAdapter[Any]:
    """Return what types a field by itself, as it is typed inside the model."""
    from pydantic import PydanticUserError, TypeAdapter

    try:
        return TypeAdapter(kind, config=model.model_config)
    except PydanticUserError:  # a group and a dataclass have ways of their own
        return TypeAdapter(kind)


def _checked(doctype: DocumentType, record: Record, lists: Settled) -> Checked:
    typed = lists.of(record.data)
    own = replace(record, data={name: value for name, value in record.data.items() if name not in typed})
    whole = "\n".join(_all_texts(own.data))  # nearly all texts are sound: one look at all of them tells
    hygiene = (*_text_faults(own, whole), *(lists.said if typed else ()))
    known = call(doctype.name, "model", lambda: outline(doctype.model))
    data = {**_with_whole_numbers(doctype, _without_blanks(own.data, known), whole), **typed}
    model, errors = call(doctype.name, "model", lambda: _validated(doctype, data, record))
    unknown = tuple(_unknown_fields(own.data, known, ()))
    if model is None or unknown:
        from docgen._refusal import refusals

        found = call(doctype.name, "model", lambda: tuple(refusals(doctype, record, errors, unknown)))
        fresh = tuple(said for said in found if not _follows(said.place.field, record))
        return Checked(record=record, model=None, diagnostics=(*_not_said_better(record, fresh), *hygiene, *fresh))
    said = call(doctype.name, "check()", lambda: _judged(doctype, model))
    return Checked(
        record=record, model=model, diagnostics=(*record.faults, *hygiene, *(_located(record, one) for one in said))
    )


def _validated(doctype: DocumentType, data: Any, record: Record) -> tuple[BaseModel | None, list[Any]]:
    import pydantic

    def folder(name: str) -> Path:
        """Return the folder that a path in the field of that name starts from."""
        return Path(record.place_of((name,)).file).parent

    try:
        return doctype.model.model_validate(data, context=folder), []
    except pydantic.ValidationError as fault:
        errors = list(fault.errors(include_url=False))
    if (again := _reread(doctype.model, data, errors)) is None:
        return None, errors
    try:
        return doctype.model.model_validate(again, context=folder), []
    except pydantic.ValidationError as fault:
        return None, list(fault.errors(include_url=False))


def _with_whole_numbers(doctype: DocumentType, data: Mapping[str, Any], whole: str) -> Mapping[str, Any]:
    if not _THOUSANDS.search(whole):
        return data
    from docgen._rereading import with_whole_numbers

    texts = [(path, text) for path, text in _texts(data, ()) if _THOUSANDS.fullmatch(text)]
    return call(doctype.name, "model", lambda: with_whole_numbers(doctype.model, data, texts))


def _reread(model: type[BaseModel], data: Mapping[str, Any], errors: list[Any]) -> Mapping[str, Any] | None:
    from docgen._rereading import reread  # a sound record never asks for it

    return reread(model, data, errors)


def _follows(path: FieldPath, record: Record) -> bool:
    """Return whether the reader told of a field there or inside: what is said of it once more, or of its group, may follow."""
    faults = (fault.place.field for fault in record.faults if fault.severity == "error")
    return any(field[: len(path)] == path for field in faults)


def _not_said_better(record: Record, faults: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what the reader told, but for warnings of fields that a fault is told of."""
    wrong = {fault.place.field for fault in faults}
    return (said for said in record.faults if said.severity == "error" or said.place.field not in wrong)


def _judged(doctype: DocumentType, model: BaseModel) -> tuple[Diagnostic, ...]:
    said = tuple(doctype.check(model)) if doctype.check else ()
    if not all(isinstance(one, Diagnostic) for one in said):
        raise TypeError("check() must yield Diagnostic values")
    return said


def _unknown_fields(value: Any, known: Outline, path: FieldPath) -> Iterator[FieldPath]:
    """Yield the path of each field the model does not know, also where the model itself would silently drop it."""
    if isinstance(value, str):
        return
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
    if isinstance(value, str):
        return value
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


def _all_texts(data: Any) -> list[str]:
    texts: list[str] = []
    _add_texts(data, texts)
    return texts


def _text_faults(record: Record, whole: str) -> Iterator[Diagnostic]:
    if not (unprintable(whole) or has_loose_marks(whole) or invisible(whole)):
        return
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


def _add_texts(value: Any, found: list[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, Mapping):
        for part in value.values():
            _add_texts(part, found)
    elif isinstance(value, list | tuple):
        for part in value:
            _add_texts(part, found)


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, (*path, name))
    elif isinstance(value, list | tuple):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))
