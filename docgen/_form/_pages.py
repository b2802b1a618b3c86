"""A type's fields, and values for them ─▶ the pages of a workbook as data: what stands in which row and column.

Pure. The headings are those the reader knows, so that what is written is read back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from docgen._form._spread import Layout, spread, value_at
from docgen._form._unheld import has_no_room
from docgen._form._words import about, about_item, advice, word
from docgen._readers._sheets import FORM_HEADINGS, Field, Headings, headings, sheet_key, sheet_name, text_field
from docgen._schema import FieldNote, ModelNotes
from docgen.catalogue import writing
from docgen.errors import DocgenError, Language, Place

NUMBER = "STT"
"""The heading of the numbers of items that take several rows."""
Paths = Set[tuple[str, ...]]
Cells = Sequence[tuple[Any, FieldNote | None]]
"""The values of a row, each with the note of its field where it has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its heading, what is told of it above, and the field below it; the columns of a form have none."""

    heading: str
    about: str = ""
    note: FieldNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sheet: its name, its title and a word of advice, its columns, and the rows below their headings.

    Of a form, each row is another field, and its value stands in the second column.
    """

    name: str
    title: str
    advice: str
    columns: tuple[Column, ...]
    rows: tuple[Cells, ...] = ()
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class _Model:
    """What all pages of a type share."""

    notes: ModelNotes
    known: Headings
    automatic: frozenset[tuple[str, ...]]
    lang: Language


def form_pages(title: str, notes: ModelNotes, data: Mapping[str, Any], lang: Language) -> list[Page]:
    """Return the form of a type, filled with `data`: the page of its fields, then one for each of its lists."""
    model = _model(notes, lang)
    lists = [field for field in model.known.lists if not _is_below(field, model.automatic)]
    pages = [page for field in lists if (page := _list_page(field, model, value_at(data, field.path) or []))]
    taken = {page.name for page in pages}
    name = sheet_name(title)
    name = free_name(word("form", lang), taken) if not name or _is_taken(name, taken) else name
    return [_field_page(name, title, model, data), *pages]


def free_name(name: str, taken: Set[str]) -> str:
    """Return a name that no sheet has yet: the one wanted, or with a number behind it."""
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if not _is_taken(free, taken))


def _is_taken(name: str, taken: Set[str]) -> bool:
    return sheet_key(name) in map(sheet_key, taken)


def list_pages(title: str, notes: ModelNotes, lang: Language) -> list[Page]:
    """Return the page of a list with a record a row: a column for each field that a cell can hold.

    Raises DocgenError for a type that must have a list of groups, since a row has no room for it.
    """
    needed = [note.label for note in notes.fields if note.required and note.many and notes.children(note)]
    if needed:
        raise DocgenError(writing.NO_ROWS.at(Place(), loai=title, nhan=", ".join(needed)))
    model = _model(notes, lang)
    leaves = _leaves(model.known, notes, [{}], model.automatic)
    fields = [field for field in leaves if not (field.note.many and notes.children(field.note))]
    columns = tuple(_column(field, model.known, lang) for field in fields)
    return [Page(name=word("list", lang), title=title, advice=advice("list", lang), columns=columns)]


def _model(notes: ModelNotes, lang: Language) -> _Model:
    known = headings(notes)
    return _Model(notes, known, _automatic(known), lang)


def _automatic(known: Headings) -> frozenset[tuple[str, ...]]:
    """Return the paths of the fields that are filled from elsewhere, and that no person is asked for."""
    return frozenset(field.path for field in known.fields if field.note.automatic)


def _field_page(name: str, title: str, model: _Model, data: Mapping[str, Any]) -> Page:
    lang, rows = model.lang, []
    for field in _leaves(model.known, model.notes, [data], model.automatic):
        if not field.note.many:
            cell = (value_at(data, field.path), field.note)
            rows.append(((_heading(field, model.known), None), cell, (about(_way_to(field, model.known), lang), None)))
    columns = (*(Column(heading=heading) for heading in _form_headings(model)), Column(heading=word("about", lang)))
    return Page(name=name, title=title, advice=advice("form", lang), columns=columns, rows=tuple(rows), is_form=True)


def _form_headings(model: _Model) -> tuple[str, str]:
    """Return the headings of a form in either language: those that are not both labels of fields."""
    in_order = (FORM_HEADINGS[model.lang], *FORM_HEADINGS.values())
    return next((words for words in in_order if not all(map(model.known.find, words))), in_order[0])


def _list_page(field: Field, model: _Model, items: Sequence[Any]) -> Page | None:
    """Return the page of a list, or None where its items are nothing a sheet can hold."""
    if has_no_room(field.note, model.notes):
        return None
    children = model.notes.children(field.note)
    inner = headings(model.notes, children, through=True, itself=field.note)
    layout = _layout(field, inner, model.notes, items)
    columns = [_column(leaf, inner, model.lang) for leaf in layout.leaves]
    rows = [_item_rows(item, layout) for item in items]
    if layout.lists(()) and inner.find(NUMBER) is None:
        columns.insert(0, Column(heading=NUMBER))
        rows = [_numbered(number, item) for number, item in enumerate(rows, start=1)]
    return Page(
        name=model.known.sheet_of(field),
        title=f"{field.label}: {advice('items', model.lang)}",
        advice=field.note.about,
        columns=tuple(columns),
        rows=tuple(row for item in rows for row in item),
    )


def _layout(field: Field, inner: Headings, notes: ModelNotes, items: Sequence[Any]) -> Layout:
    """Return the columns of a list, the items themselves first where they are, or may be, plain text."""
    examples = field.note.example if isinstance(field.note.example, list) else []
    shown = [*items, *examples]
    leaves = list(_leaves(inner, notes, shown, _automatic(inner), field.note.group))
    texts = not notes.children(field.note) or any(isinstance(item, str) for item in shown)
    whole = [leaf for leaf in leaves if not leaf.path and texts]
    text = text_field(notes.children(field.note)) if whole and not any(map(_is_one_field, items)) else ""
    return Layout((*whole, *(leaf for leaf in leaves if leaf.path and leaf.path != (text,))), inner, text)


def _is_one_field(item: Any) -> bool:
    """Return whether a group has one field only: as plain text it might be read as something else."""
    return isinstance(item, Mapping) and sum(value is not None for value in item.values()) == 1


def _item_rows(item: Any, layout: Layout) -> list[Cells]:
    return [tuple((row.get(leaf.path), leaf.note) for leaf in layout.leaves) for row in spread(item, layout)]


def _numbered(number: int, rows: Sequence[Cells]) -> list[Cells]:
    """Return the rows of an item, its number in the first: so it is known to begin there, whatever else is blank."""
    return [((number if position == 0 else None, None), *row) for position, row in enumerate(rows)]


def _leaves(
    known: Headings, notes: ModelNotes, records: Sequence[Any], automatic: Paths, group: str = ""
) -> Iterator[Field]:
    """Yield the fields that a cell holds: those without fields of their own, and groups that are typed as one text."""
    as_text: set[tuple[str, ...]] = set()
    for field in known.fields:
        if _is_below(field, automatic) or _is_below(field, as_text):
            continue
        if _repeats(field, known, group) and not any(_given(record, field.path) for record in records):
            continue
        if not field.path or not notes.children(field.note):
            if not has_no_room(field.note, notes):
                yield field
        elif _is_typed_as_text(field, records):
            as_text |= set() if field.note.many else {field.path}
            yield field


def _is_typed_as_text(field: Field, records: Sequence[Any]) -> bool:
    """Return whether a group, or the items of a list of groups, stands as text in one of the records, or in its example."""
    found = [value for record in records for value in _values_at(record, field.path)]
    if all(value is None for value in found):
        found = [field.note.example]
    if field.note.many:
        return any(isinstance(item, str) for value in found if isinstance(value, list) for item in value)
    return any(isinstance(value, str) for value in found)


def _given(record: Any, path: Sequence[str]) -> bool:
    return any(value is not None for value in _values_at(record, path))


def _values_at(value: Any, path: Sequence[str]) -> Iterator[Any]:
    """Yield what stands at a path, in every item of the lists on the way."""
    if isinstance(value, list) and path:
        for item in value:
            yield from _values_at(item, path)
    elif not path:
        yield value
    elif isinstance(value, Mapping):
        yield from _values_at(value.get(path[0]), path[1:])


def _repeats(field: Field, known: Headings, group: str) -> bool:
    """Return whether a group stands inside itself more than once on the way to a field."""
    groups = [group, *(note.group for note in _way_to(field, known))]
    return any(one and groups.count(one) > 2 for one in groups)


def _way_to(field: Field, known: Headings) -> list[FieldNote]:
    """Return the notes of the groups that lead to a field, its own last."""
    steps = [field.path[:length] for length in range(1, len(field.path) + 1)]
    return [known.names[".".join(step)].note for step in steps]


def _is_below(field: Field, paths: Paths) -> bool:
    return any(field.path[:length] in paths for length in range(1, len(field.path) + 1))


def _column(field: Field, known: Headings, lang: Language) -> Column:
    told = about(_way_to(field, known), lang) if field.path else about_item(field.note, lang)
    return Column(heading=_heading(field, known), about=told, note=field.note)


def _heading(field: Field, known: Headings) -> str:
    """Return the heading of a field, with a star where it must be filled in."""
    way = _way_to(field, known) or [field.note]
    return known.heading_of(field) + (" *" if all(note.required for note in way) else "")
