"""A model ─▶ what a person should know of its fields: label, kind, example, choices.

Read off the model's JSON Schema, so that any pydantic type a plugin uses is understood alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from docgen.errors import FieldPath
from docgen.vn.text import printable

if TYPE_CHECKING:
    from pydantic import BaseModel

KINDS = {
    "string": ("chữ", "text"),
    "integer": ("số nguyên", "a whole number"),
    "number": ("số", "a number"),
    "boolean": ("có hoặc không", "yes or no"),
    "object": ("nhóm trường", "a group of fields"),
    "array": ("danh sách", "a list"),
    "date": ("ngày", "a date"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNote:
    """One field as a clerk meets it. `kind` is a key of KINDS; `many` says that it takes a list of them.

    `starter` fields stand ready in a starter file (`json_schema_extra={"starter": True}`); `automatic` ones are filled from
    elsewhere and left out of it (`json_schema_extra={"readOnly": True}`). An `open` group takes any further fields.
    In sheets a field also stands under its `headings` (`json_schema_extra={"headings": ["Họ tên"]}`), and one that is
    `from_groups` (`json_schema_extra={"group": True}`) takes its value from the rows that head groups.
    Items of a `nested` list are lists themselves; a `mixed` field takes groups of several kinds, of which the first is told.
    `words` are the `choices` as people type them and the model takes them, in their order: the choices themselves but where the
    field says otherwise (`json_schema_extra={"words": {"ca-nhan": "cá nhân"}}`).
    """

    name: str
    label: str
    kind: str
    required: bool
    many: bool = False
    about: str = ""
    example: Any = None
    default: Any = None
    choices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    starter: bool = False
    automatic: bool = False
    headings: tuple[str, ...] = ()
    from_groups: bool = False
    open: bool = False
    nested: bool = False
    mixed: bool = False
    group: str = ""
    children: tuple[FieldNote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelNotes:
    """The notes of a whole model. A group inside itself is told once; `children` finds it again."""

    fields: tuple[FieldNote, ...]
    groups: Mapping[str, tuple[FieldNote, ...]]
    open: bool = False

    def children(self, note: FieldNote) -> tuple[FieldNote, ...]:
        """Return the fields of a group, also where it stands inside itself."""
        return note.children or self.groups.get(note.group, ())

    def at(self, path: FieldPath) -> FieldNote | None:
        """Return the note of the field at `path`, positions in lists aside, or None when there is no such field."""
        found: FieldNote | None = None
        for step in path:
            if isinstance(step, int):
                continue
            siblings = self.children(found) if found else self.fields
            found = next((note for note in siblings if note.name == step), None)
            if found is None:
                return None
        return found


@cache
def model_notes(model: type[BaseModel]) -> ModelNotes:
    """Return what is known of a model's fields."""
    schema = model.model_json_schema()
    reference = str(schema.get("$ref", ""))
    fields = tuple(_children(_resolve(schema, schema), schema, (reference,)))
    groups = {reference: fields} if reference else {}
    is_open = _is_open(_resolve(schema, schema))
    return ModelNotes(fields=fields, groups=groups | dict(_groups(fields)), open=is_open)


def _groups(notes: tuple[FieldNote, ...]) -> Iterator[tuple[str, tuple[FieldNote, ...]]]:
    for note in notes:
        if note.group and note.children:
            yield note.group, note.children
        yield from _groups(note.children)


def _children(schema: Mapping[str, Any], root: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[FieldNote]:
    required = schema.get("required", ())
    for name, prop in schema.get("properties", {}).items():
        yield _note(name, prop, root, above, required=name in required)


def _note(
    name: str, prop: Mapping[str, Any], root: Mapping[str, Any], above: tuple[str, ...], *, required: bool
) -> FieldNote:
    inner, reference = _unwrap(prop, root)
    many = inner.get("type") == "array"
    outer = inner
    if many:
        inner, reference = _unwrap(inner.get("items", {}), root)
    seen = reference and reference in above
    children = () if seen else tuple(_children(inner, root, (*above, reference)))
    choices = tuple(str(choice) for choice in inner.get("enum", ()))
    words = inner.get("words") or prop.get("words") or {}
    examples = prop.get("examples") or inner.get("examples") or [None]
    return FieldNote(
        name=name,
        label=_label(name, prop),
        kind="date" if inner.get("format") == "date" else str(inner.get("type", "string")),
        required=required,
        many=many,
        about=printable(prop.get("description", "")),
        example=examples[0],
        default=prop.get("default"),
        choices=choices,
        words=tuple(str(words.get(choice, choice)) for choice in choices),
        open=_is_open(inner),
        nested=many and inner.get("type") == "array",
        mixed=_kinds_of_groups(outer.get("items", {}) if many else prop, root) > 1,
        starter=bool(prop.get("starter")),
        automatic=bool(prop.get("readOnly")),
        headings=tuple(map(str, prop.get("headings", ()))),
        from_groups=bool(prop.get("group")),
        group=reference,
        children=children,
    )


def _label(name: str, prop: Mapping[str, Any]) -> str:
    """Return the author's title; the one pydantic makes up of the name (`Ho Ten`) says less than the name."""
    title = printable(str(prop.get("title", ""))).strip() or name
    return name if title == name.replace("_", " ").title() else title


def _is_open(schema: Mapping[str, Any]) -> bool:
    """Return whether a group takes fields it does not name; a group without any names (a mapping) always does."""
    return bool(schema.get("additionalProperties")) or "properties" not in schema


def _unwrap(prop: Mapping[str, Any], root: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """Return the schema that says most about `prop`, optional parts and references aside, and its reference."""
    reference = str(prop.get("$ref", ""))
    prop = _resolve(prop, root)
    if choices := _branches(prop):
        return _unwrap(next((choice for choice in choices if "$ref" in choice), choices[0]), root)
    return prop, reference


def _branches(prop: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a schema lets choose between, nothing at all aside."""
    return [choice for choice in prop.get("anyOf", prop.get("oneOf", ())) if choice.get("type") != "null"]


def _kinds_of_groups(prop: Mapping[str, Any], root: Mapping[str, Any]) -> int:
    """Return how many kinds of groups a schema lets choose between."""
    prop = _resolve(prop, root)
    if choices := _branches(prop):
        return sum(_kinds_of_groups(choice, root) for choice in choices)
    return int("properties" in prop)


def _resolve(prop: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = prop
    if "$ref" in prop:
        found = root["$defs"][prop["$ref"].rsplit("/", 1)[-1]]
    return found
