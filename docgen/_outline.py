"""A model ─▶ which names may stand in it, group by group.

Read off the schema that pydantic validates by, which is at hand in every run. What a person should know of the fields
(`_schema`) is read off the JSON Schema, which takes several times as long to make, and is asked for when there is
something to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import BaseModel

Schema = Mapping[str, Any]

_GROUPS = ("model-fields", "typed-dict", "dataclass-args")
_OPEN_GROUPS = ("dict", "any")
_INWARDS = ("json_schema_input_schema", "schema", "items_schema", "python_schema", "lax_schema")
"""Where a schema keeps the one it wraps; what a validator says it takes comes before what it returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What may stand in a value: the names of its group, of either group where there is a choice, and any others if `open`.

    A list has the outline of its items. A value that is no group has no names and is open: its own type judges it.
    """

    groups: tuple[Mapping[str, Outline], ...] = ()
    open: bool = True

    @property
    def names(self) -> list[str]:
        """Return the names in the order of the model."""
        return [name for group in self.groups for name in group]

    def at(self, name: str) -> Outline | None:
        """Return the outline of the field of that name, or None when the group does not know it."""
        found = [group[name] for group in self.groups if name in group]
        if len(found) < 2:
            return found[0] if found else None
        return Outline(
            groups=tuple(one for each in found for one in each.groups), open=any(each.open for each in found)
        )


ANYTHING = Outline()


@cache
def outline(model: type[BaseModel]) -> Outline:
    """Return the outline of a model."""
    model.model_rebuild()
    return _Reader().outline(model.__pydantic_core_schema__)


def automatic_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the names of the fields that are filled from elsewhere (`json_schema_extra={"readOnly": True}`)."""
    extras = {name: field.json_schema_extra for name, field in model.model_fields.items()}
    if any(callable(extra) for extra in extras.values()):
        from docgen._schema import model_notes

        return frozenset(note.name for note in model_notes(model).fields if note.automatic)
    return frozenset(name for name, extra in extras.items() if isinstance(extra, Mapping) and extra.get("readOnly"))


class _Reader:
    """Follows a schema inwards. A group that stands in several places, or inside itself, is read once."""

    def __init__(self) -> None:
        self._shared: dict[str, Schema] = {}
        self._known: dict[int, dict[str, Outline]] = {}

    def outline(self, schema: Schema) -> Outline:
        inmost = list(self._inmost(schema, takes_more=False, above=()))
        groups = [(self._group(part), takes_more) for part, takes_more in inmost if part["type"] in _GROUPS]
        if not groups:
            return ANYTHING
        is_open = any(takes_more for _, takes_more in groups) or any(part["type"] in _OPEN_GROUPS for part, _ in inmost)
        return Outline(groups=tuple(group for group, _ in groups), open=is_open)

    def _inmost(self, schema: Schema, *, takes_more: bool, above: tuple[str, ...]) -> Iterator[tuple[Schema, bool]]:
        """Yield what is left when wrappers, lists and choices are taken off, and whether a group there takes more names."""
        self._shared |= {shared["ref"]: shared for shared in schema.get("definitions", ())}
        if schema["type"] == "definition-ref":
            name = schema["schema_ref"]
            if name not in above:  # a list may hold nothing but itself
                yield from self._inmost(self._shared[name], takes_more=takes_more, above=(*above, name))
            return
        behaviour = schema.get("extra_behavior") or schema.get("config", {}).get("extra_fields_behavior")
        takes_more = behaviour == "allow" if behaviour else takes_more
        inner = () if schema["type"] in _GROUPS else tuple(_inner(schema))
        if not inner:
            yield schema, takes_more
        for one in inner:
            yield from self._inmost(one, takes_more=takes_more, above=above)

    def _group(self, schema: Schema) -> Mapping[str, Outline]:
        if id(schema) not in self._known:
            fields = self._known[id(schema)] = {}
            for name, field in _fields(schema):
                fields[name] = self.outline(field["schema"])
        return self._known[id(schema)]


def _inner(schema: Schema) -> Iterator[Schema]:
    choices = schema.get("choices", schema.get("steps", ())[:1])
    for choice in choices.values() if isinstance(choices, Mapping) else choices:
        yield choice[0] if isinstance(choice, tuple) else choice
    wrapped = next((schema[name] for name in _INWARDS if name in schema), None)
    if isinstance(wrapped, list):  # a tuple: one type for all its items, or one for each
        wrapped = wrapped[0] if len(wrapped) == 1 else None
    if wrapped is not None:
        yield wrapped


def _fields(schema: Schema) -> Iterator[tuple[str, Schema]]:
    fields = schema["fields"]
    for name, field in fields.items() if isinstance(fields, Mapping) else ((field["name"], field) for field in fields):
        alias = field.get("validation_alias")
        yield alias if isinstance(alias, str) else name, field
