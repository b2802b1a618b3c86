"""A document type ─▶ made-up records of it: a full one, a bare one, and one for each choice it offers.

They try a plugin's context() before any record is there, and fill previews. Deterministic; what the model refuses is made
plainer, step by step, until it is taken or left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docgen._guest import call
from docgen._schema import FieldNote, ModelNotes, model_notes
from docgen._validation import check
from docgen.doctype import DocumentType
from docgen.errors import DocgenError, FieldPath, Place
from docgen.record import Record
from docgen.vn.made_up import made_up

if TYPE_CHECKING:
    from pydantic import BaseModel

MANY = 3
_MOST_TRIES = 25
_MOST_CHOICES = 12
_WHOLE_NUMBERS = {"nam": 2026, "thang": 9, "quy": 3, "ngay": 2}


def specimens(doctype: DocumentType) -> Iterator[BaseModel]:
    """Yield made-up models of the type, the fullest first; none when its own rules refuse all of them."""
    try:
        notes = call(doctype.name, "model", lambda: model_notes(doctype.model))
    except DocgenError:
        return
    whole = _group(notes.fields, notes, full=True)
    for data in (whole, _group(notes.fields, notes, full=False), *_other_choices(whole, notes)):
        if model := _accepted(doctype, data, notes):
            yield model


def fullest(doctype: DocumentType) -> BaseModel | None:
    """Return the made-up model that fills most of the type's fields, or None when its rules refuse all of them."""
    return next(specimens(doctype), None)


def _other_choices(whole: dict[str, Any], notes: ModelNotes) -> Iterator[dict[str, Any]]:
    """Yield the full record once more for every further choice of its own fields."""
    choices = [(note, choice) for note in notes.fields if not note.many for choice in note.choices[1:]]
    for note, choice in choices[:_MOST_CHOICES]:
        yield {**deepcopy(whole), note.name: choice}


def _group(
    fields: tuple[FieldNote, ...], notes: ModelNotes, *, full: bool, number: int = 0, above: tuple[str, ...] = ()
) -> dict[str, Any]:
    made = {}
    for note in fields:
        if note.automatic and not note.required:
            continue
        if (full or note.required) and (value := _field(note, notes, full, number, above)) is not None:
            made[note.name] = value
    return made


def _field(note: FieldNote, notes: ModelNotes, full: bool, number: int, above: tuple[str, ...]) -> Any:
    if note.group and above.count(note.group) > 0:
        return None
    if not note.many:
        return _one(note, notes, full, number, above)
    if not notes.children(note) and isinstance(note.example, list) and len(note.example) > 1:
        return deepcopy(note.example)
    return [_one(note, notes, full and position < MANY - 1, number + position, above) for position in range(MANY)]


def _one(note: FieldNote, notes: ModelNotes, full: bool, number: int, above: tuple[str, ...]) -> Any:
    children = notes.children(note)
    if children:
        group = _group(children, notes, full=full, number=number, above=(*above, note.group))
        return group or _example(note, number)
    if note.choices:
        return note.choices[number % len(note.choices)]
    example = _example(note, number)
    return _made(note, number) if example is None else example


def _example(note: FieldNote, number: int) -> Any:
    """Return the author's example for the first of its kind, and for the others where it has more."""
    example = note.example
    if note.many and isinstance(example, list):
        return deepcopy(example[number % len(example)]) if example else None
    return deepcopy(example) if number == 0 or note.kind != "string" or not _is_named(note) else None


def _is_named(note: FieldNote) -> bool:
    """Return whether further values of the field can be made up that differ."""
    return made_up(note.name, note.label, 0) != (note.label or note.name)


def _made(note: FieldNote, number: int) -> Any:
    if note.kind == "integer":
        word = next((word for word in reversed(note.name.split("_")) if word in _WHOLE_NUMBERS), "")
        return _WHOLE_NUMBERS[word] if word else 12 + number
    if note.kind == "number":
        return "12,5"
    if note.kind == "boolean":
        return True
    if note.kind == "date":
        return "2026-09-02"
    return made_up(note.name, note.label, number) if note.kind == "string" else None


def _accepted(doctype: DocumentType, data: dict[str, Any], notes: ModelNotes) -> BaseModel | None:
    """Return the model of the data, mended where it was refused, or None."""
    tried: dict[FieldPath, int] = {}
    for _ in range(_MOST_TRIES):
        checked = check(doctype, Record(data=data, place=Place(file=doctype.name)))
        if checked.model is not None:
            return checked.model
        refused = {said.place.field for said in checked.diagnostics if said.severity == "error" and said.place.field}
        if not refused:
            return None
        for path in sorted(refused, key=len, reverse=True):
            tried[path] = tried.get(path, 0) + 1
            _mend(data, path, tried[path], notes)
    return None


def _mend(data: Any, path: FieldPath, time: int, notes: ModelNotes) -> None:
    """Make the value at `path` plainer: its fewest fields, then the author's example; at last it is left out."""
    note, holder, last = notes.at(path), _at(data, path[:-1]), path[-1]
    if note is None or holder is None:
        return
    if not _holds(holder, last):
        if isinstance(holder, dict):
            holder[last] = _bare(note, notes, path)
        return
    outer = _outer_example(path, notes)
    own = _example(note, 0) if isinstance(last, int) else deepcopy(note.example)
    choices = [value for value in (_bare(note, notes, path), own, outer) if value is not None]
    if time <= len(choices):
        holder[last] = choices[time - 1]
    elif len(path) > 1 or not note.required:
        del holder[last]


def _bare(note: FieldNote, notes: ModelNotes, path: FieldPath) -> Any:
    """Return the value with its required fields only; one of them where a list is wanted."""
    number = next((step for step in reversed(path) if isinstance(step, int)), 0)
    made = _one(note, notes, False, number, ())
    return [made] if note.many and not isinstance(path[-1], int) else made


def _outer_example(path: FieldPath, notes: ModelNotes) -> Any:
    """Return what the example of the outermost field has at `path`, if it has anything there."""
    note = notes.at(path[:1])
    return deepcopy(_at(note.example, path[1:])) if note else None


def _at(data: Any, path: FieldPath) -> Any:
    """Return what stands at `path`, or None where mending something else has taken it away."""
    for step in path:
        if not _holds(data, step):
            return None
        data = data[step]
    return data


def _holds(holder: Any, last: str | int) -> bool:
    if isinstance(holder, dict):
        return last in holder
    return isinstance(holder, list) and isinstance(last, int) and last < len(holder)
