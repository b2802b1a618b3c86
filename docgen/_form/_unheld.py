"""What a workbook has no room for, by the kind of a field and by its value: told when the workbook is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docgen._schema import FieldNote, ModelNotes
from docgen.catalogue import writing
from docgen.errors import Diagnostic, FieldPath, Place
from docgen.vn.text import unprintable

LONGEST = 32_767
"""How many characters a cell may hold, counted as UTF-16 does (ECMA-376 1, 18.3.1.53; Excel's own limit)."""
_REASONS = {
    "dict": ("là nhóm có tên trường tùy ý", "is a group of any names"),
    "lists": ("là danh sách gồm những danh sách", "is a list of lists"),
    "kinds": ("nhận nhiều loại nhóm, phiếu chỉ có ô cho loại đầu", "takes groups of several kinds, and only the first has cells"),
    "long": ("có ví dụ dài hơn một ô chứa được", "has an example longer than a cell holds"),
    "sign": ("có ví dụ với ký tự điều khiển", "has an example with a control character"),
    "group": ("có ví dụ là nhóm hay danh sách, một ô không chứa được", "has a group or a list for an example: too much to type"),
}  # fmt: skip


def unheld(notes: ModelNotes, data: Mapping[str, Any], *, rows: bool = False) -> Iterator[Diagnostic]:
    """Yield a warning for each field that a form has no room for, wholly or for the value it should have ready.

    With `rows` it is a list with a record a row, which holds no value and no list of groups; those are named together.
    """
    shapes = list(_shapes(notes, notes.fields, (), rows=rows))
    if lists := [note.label for _, note, reason in shapes if not reason]:
        yield writing.NO_COLUMNS.at(Place(), so=len(lists), nhan=", ".join(lists))
    yield from (_said(path, note.label, reason) for path, note, reason in shapes if reason)
    told: set[FieldPath] = {path for path, _, _ in shapes}
    for path, reason in () if rows else _unfit(data, (), notes):
        names = tuple(step for step in path if isinstance(step, str))
        if not any(names[: len(one)] == one for one in told):
            told.add(names)
            note = notes.at(names)
            yield _said(names, note.label if note else str(names[-1]), reason)


def has_no_room(note: FieldNote, notes: ModelNotes) -> str:
    """Return why neither cells nor a sheet can hold a field, or ""."""
    if note.nested:
        return "lists"
    return "dict" if note.kind == "object" and note.open and not notes.children(note) else ""


def why_not(value: Any) -> str:
    """Return why a cell cannot hold a value, or ""."""
    if not isinstance(value, str):
        return ""
    if unprintable(value):
        return "sign"
    return "long" if len(value.encode("utf-16-le")) // 2 > LONGEST else ""


def _shapes(
    notes: ModelNotes, group: tuple[FieldNote, ...], above: tuple[str, ...], *, rows: bool
) -> Iterator[tuple[tuple[str, ...], FieldNote, str]]:
    """Yield each field without room, and why; a list of groups in a row goes without a reason."""
    for note in group:
        path = (*above, note.name)
        if note.automatic:
            continue
        reason = has_no_room(note, notes) or ("kinds" if note.mixed else "")
        if reason or (rows and note.many and notes.children(note)):
            yield path, note, reason
        else:
            yield from _shapes(notes, note.children, path, rows=rows)


def _unfit(value: Any, path: FieldPath, notes: ModelNotes) -> Iterator[tuple[FieldPath, str]]:
    """Yield the path of each value that a cell cannot hold, and why."""
    note = notes.at(path)
    if isinstance(value, Mapping):
        if note and not notes.children(note):
            yield path, "group"
            return
        yield from (found for name, part in value.items() for found in _unfit(part, (*path, name), notes))
    elif isinstance(value, list | tuple):
        if any(isinstance(part, list | tuple) for part in value) or (note and not note.many):
            yield path, "group"
        elif not (reason := why_not(_in_one_cell(value, path))):
            yield from (found for at, part in enumerate(value) for found in _unfit(part, (*path, at), notes))
        else:
            yield path, reason
    elif reason := why_not(value):
        yield path, reason


def _in_one_cell(items: Sequence[Any], path: FieldPath) -> str:
    """Return the texts of a list inside an item, which stand in one cell; any other list has rows of its own."""
    inside = any(isinstance(step, int) for step in path)
    return "\n".join(items) if inside and all(isinstance(item, str) for item in items) else ""


def _said(path: FieldPath, label: str, reason: str) -> Diagnostic:
    words, words_en = _REASONS[reason]
    return writing.NO_ROOM_IN_FORM.at(Place(field=path), nhan=label, ly_do=words, ly_do_en=words_en)
