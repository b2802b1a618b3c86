"""Texts that a model refused ─▶ the same data with them read once more, the way the house's own field types read them.

A plain `bool`, `int`, `float`, `Decimal` or `Literal` takes what a program writes; people, and the forms they fill in, write
`có`, `1,5` and `Hằng năm`. What a model takes as it stands never gets here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    return _patched(data, found) if found else None


def with_whole_numbers(
    model: type[BaseModel], data: Mapping[str, Any], texts: Iterable[tuple[FieldPath, str]]
) -> Mapping[str, Any]:
    """Return the data with thousands of whole numbers joined: a plain `int` takes `1.000` for one, and says nothing.

    `texts` are those of the data that have thousands.
    """
    notes = model_notes(model)
    found = {path: text.replace(".", "") for path, text in texts if (note := notes.at(path)) and note.kind == "integer"}
    return _patched(data, found) if found else data


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
    forms = {choice: (choice, word) for choice, word in zip(note.choices, note.words, strict=True)}
    meant = (
        _choices(forms, lambda form: _spelt(form) == _spelt(text))
        or _choices(forms, lambda form: _may_lack_marks(text, form) and fold(_spelt(form)) == fold(_spelt(text)))
        or _choices(forms, lambda form: bool(text.strip()) and fold(_spelt(form)).startswith(f"{fold(_spelt(text))} "))
    )
    if len(meant) != 1:
        return text
    is_text = repr(meant[0]) in expected
    return meant[0] if is_text else int(meant[0]) if meant[0].lstrip("-").isdecimal() else text


def _choices(forms: Mapping[str, tuple[str, str]], holds: Callable[[str], bool]) -> list[str]:
    return [choice for choice, known in forms.items() if any(map(holds, known))]


def _may_lack_marks(text: str, form: str) -> bool:
    """Return whether marks may be passed over: of one short word they make another word, `bán` and `bản`."""
    return len(_spelt(form).split()) > 1 or text.isascii()


def _spelt(text: str) -> str:
    """Return a text as choices are compared: case, spaces and the joints of codes aside; a sign before a figure stays."""
    joined = re.sub(r"(?<=\w)[-_](?=\w)", " ", unicodedata.normalize("NFC", text))
    return " ".join(joined.casefold().split())


def _at(data: Any, path: FieldPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _patched(data: Any, changes: Mapping[FieldPath, Any]) -> Any:
    """Return the data with other values at some paths, each list and group copied once; nothing that was given is changed."""
    if () in changes:
        return changes[()]
    inside: dict[str | int, dict[FieldPath, Any]] = {}
    for path, value in changes.items():
        inside.setdefault(path[0], {})[path[1:]] = value
    copied: Any = dict(data) if isinstance(data, Mapping) else list(data)
    for step, inner in inside.items():
        copied[step] = _patched(data[step], inner)
    return copied
