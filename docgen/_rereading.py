"""Texts that a model refused ─▶ the same data with them read once more, the way the house's own field types read them.

A plain `bool`, `int`, `float`, `Decimal` or `Literal` takes what a program writes; people, and the forms they fill in, write
`có`, `1,5` and `Hằng năm`. What a model takes as it stands never gets here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docgen._refusal import path_in
from docgen._schema import FieldNote, model_notes
from docgen.errors import FieldPath
from docgen.vn.text import fold

if TYPE_CHECKING:
    from pydantic import BaseModel

_KINDS = {
    "bool_parsing": "boolean", "bool_type": "boolean", "int_parsing": "integer", "int_type": "integer",
    "float_parsing": "number", "float_type": "number", "decimal_parsing": "number", "decimal_type": "number",
    "date_parsing": "date", "date_from_datetime_parsing": "date", "date_type": "date",
}  # fmt: skip
_CHOICES = ("literal_error", "enum")


def reread(model: type[BaseModel], data: Mapping[str, Any], errors: Sequence[Any]) -> Mapping[str, Any] | None:
    """Return the data with the refused texts read once more, or None where none of them reads as anything else."""
    found = dict(_found(model, data, errors))
    changed: Any = data
    for path, value in found.items():
        changed = _with(changed, path, value)
    return changed if found else None


def _found(model: type[BaseModel], data: Mapping[str, Any], errors: Sequence[Any]) -> Iterator[tuple[FieldPath, Any]]:
    for error in errors:
        text, path = error["input"], path_in(data, error["loc"])
        if not isinstance(text, str) or _at(data, path) != text:
            continue
        value = text
        if error["type"] in _KINDS:
            value = _as_kind(text, _KINDS[error["type"]])
        elif error["type"] in _CHOICES and (note := model_notes(model).at(path)):
            value = _as_choice(text, note, error["ctx"]["expected"])
        if value != text:
            yield path, value


def _as_kind(text: str, kind: str) -> Any:
    from docgen.vn.fields import as_typed  # pydantic is there by now

    return as_typed(text, kind)


def _as_choice(text: str, note: FieldNote, expected: str) -> Any:
    """Return the choice that a text means: the one it spells, else the only one it begins with whole words; or the text."""
    typed, forms = _plain(text), {}
    for choice, word in zip(note.choices, note.words, strict=True):
        forms[choice] = {_plain(choice), _plain(word)}
    same = [choice for choice, known in forms.items() if typed in known]
    begun = [choice for choice, known in forms.items() if typed and any(form.startswith(f"{typed} ") for form in known)]
    meant = same or begun
    if len(meant) != 1:
        return text
    is_text = repr(meant[0]) in expected
    return meant[0] if is_text else int(meant[0]) if meant[0].lstrip("-").isdecimal() else text


def _plain(text: str) -> str:
    return fold(text.replace("-", " ").replace("_", " "))


def _at(data: Any, path: FieldPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _with(data: Any, path: FieldPath, value: Any) -> Any:
    """Return the data with another value at a path; nothing that was given is changed."""
    if not path:
        return value
    inner = _with(data[path[0]], path[1:], value)
    if isinstance(data, Mapping):
        return {**data, path[0]: inner}
    return [inner if position == path[0] else item for position, item in enumerate(data)]
