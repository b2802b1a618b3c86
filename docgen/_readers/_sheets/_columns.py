"""A model's fields ─▶ the headings they go by in sheets. Case, marks, spaces, breaks and a closing `:` or `*` do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.vn.text import fold, nearest, printable

if TYPE_CHECKING:
    from docgen._schema import FieldNote, ModelNotes

PARTING = " › "
"""What stands between the label of a group and that of its field: `Người ký › Chức vụ`."""
ITEM = "Mục viết liền"
"""Under which a list's items stand as plain text, where the list's own label is that of a field of its items."""
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")
_MARKS_AT_END = re.compile(r"(\s|[:*]|\(\*+\))+$")
_AROUND_SIGNS = re.compile(r"\s*([/›>-])\s*")
_PARTED = re.compile(r"[/>]")
_MOST_INSIDE_ITSELF = 3


@dataclass(frozen=True, slots=True)
class Field:
    """A field as a heading may name it. `lists` are the steps of its path that are lists, itself aside."""

    path: tuple[str, ...]
    note: FieldNote
    label: str
    lists: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """Return the dotted name; that of a list's item is the list's own."""
        return ".".join(self.path) or self.note.name


@dataclass(frozen=True, slots=True)
class Headings:
    """The fields of a model, or of one item of a list, by every heading they go by."""

    fields: tuple[Field, ...]
    names: Mapping[str, Field]
    typed: Mapping[str, Field | None]
    folded: Mapping[str, Field | None]

    def find(self, text: str) -> Field | None:
        """Return the field of that heading; None when it is none, or might be two."""
        if not text:
            return None
        bare = _MARKS_AT_END.sub("", text.strip())
        for form in (bare, _PARTED.sub("›", bare)):
            found = self.typed.get(_typed(form)) or self.names.get(bare.lower()) or self.folded.get(_folded(form))
            if found:
                return found
        return None

    def nearest(self, text: str) -> str:
        """Return the label most like `text`, or "" when none is close."""
        forms = [(field.name, *field.note.headings, field.label) for field in self.fields]
        return nearest(text, [form for each in forms for form in each])

    @property
    def lists(self) -> tuple[Field, ...]:
        """Return the fields that are lists; in a form each has a sheet."""
        return tuple(field for field in self.fields if field.note.many)

    def list_in(self, sheet: str) -> Field | None:
        """Return the list that a sheet of that name holds, or None."""
        key = sheet_key(sheet)
        labelled = [field for field in self.lists if sheet_key(field.label) == key]
        named = [field for field in self.lists if sheet_key(field.name) == key]
        return next(iter(labelled if len(labelled) == 1 else named), None)

    def sheet_of(self, field: Field) -> str:
        """Return the name of the sheet for a list: its label, or its dotted name where the label might be another's."""
        named = sheet_name(field.label) and self.list_in(field.label) == field
        return sheet_name(field.label if named else field.name)

    def heading_of(self, field: Field) -> str:
        """Return the heading to write for a field: its label, or its dotted name where the label might be another's."""
        forms = (field.label, field.name, ITEM)
        return next((form for form in forms if self.find(form) == field), field.name)


def headings(
    notes: ModelNotes,
    fields: tuple[FieldNote, ...] | None = None,
    *,
    through: bool = False,
    itself: FieldNote | None = None,
) -> Headings:
    """Return the headings of a model, or of the `fields` of one of its groups. `through` enters lists, too.

    `itself` is a list whose items may be plain text: they go by its own headings, under an empty path.
    """
    found = tuple(_fields(notes, notes.fields if fields is None else fields, through, (), (), (), ()))
    typed: dict[str, Field | None] = {}
    folded: dict[str, Field | None] = {}
    for field in found:
        for form in (field.label, *field.note.headings):
            _enter(typed, _typed(form), field)
            _enter(folded, _folded(form), field)
    for field in found:  # a name gives way to a label that reads alike
        folded.setdefault(_folded(field.name), field)
    names = {field.name.lower(): field for field in found}
    if itself:
        item = Field((), itself, itself.label)
        found = (*found, item)
        for form in (itself.label, *itself.headings, itself.name, ITEM):
            typed.setdefault(_typed(form), item)
            folded.setdefault(_folded(form), item)
        names.setdefault(itself.name, item)
    return Headings(found, names, typed, folded)


def text_field(fields: Sequence[FieldNote]) -> str:
    """Return the field of a group for which its text stands, where the group is typed as one: the only one it must have.

    "" where there is none.
    """
    needed = [note for note in fields if note.required]
    plain = len(needed) == 1 and needed[0].kind == "string" and not needed[0].many and not needed[0].choices
    return needed[0].name if plain else ""


def sheet_key(name: str) -> str:
    """Return what is compared of a sheet's name and the label it stands for."""
    return _folded(sheet_name(name))


def sheet_name(label: str) -> str:
    """Return a label as a sheet may be named: without the characters Excel forbids, at most 31 of them."""
    return " ".join(_NOT_IN_SHEET_NAMES.sub(" ", printable(label)).split())[:_LONGEST_SHEET_NAME].strip(" '")


def _fields(
    notes: ModelNotes,
    group: tuple[FieldNote, ...],
    through: bool,
    path: tuple[str, ...],
    labels: tuple[str, ...],
    lists: tuple[int, ...],
    above: tuple[str, ...],
) -> Iterator[Field]:
    for note in group:
        here, shown = (*path, note.name), (*labels, note.label)
        yield Field(here, note, PARTING.join(shown), lists)
        if (note.many and not through) or above.count(note.group) >= _MOST_INSIDE_ITSELF:
            continue
        inside = (*lists, len(path)) if note.many else lists
        met = (*above, note.group) if note.group else above
        yield from _fields(notes, notes.children(note), through, here, shown, inside, met)


def _enter(index: dict[str, Field | None], key: str, field: Field) -> None:
    """Put a field under a key; a key that two fields have is nobody's."""
    index[key] = None if key in index and index[key] != field else field


def _typed(text: str) -> str:
    return _AROUND_SIGNS.sub(r"\1", " ".join(unicodedata.normalize("NFC", text).lower().split()))


def _folded(text: str) -> str:
    return _AROUND_SIGNS.sub(r"\1", fold(text.replace("_", " ")))
