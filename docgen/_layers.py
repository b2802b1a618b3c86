"""Profile, parent document, record and command line ─▶ one record. The stronger layer wins field by field.

Weakest first: profile < parent < the record's own fields < `--set`. Every value keeps the place it came from.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from docgen.catalogue import calling, checking
from docgen.doctype import Parent
from docgen.errors import Diagnostic, DocgenError, FieldPath, Place
from docgen.record import Record
from docgen.vn.text import nearest


def merged(weaker: Record | None, stronger: Record) -> Record:
    """Return `stronger` with the fields that only `weaker` has; a blank field of the stronger does not hide one."""
    if weaker is None:
        return stronger
    own = {name: value for name, value in stronger.data.items() if value is not None}
    # Read only: those of a sheet are made when asked for, and those of a large plan are many.
    below = cast("dict[FieldPath, Place]", _Below(places=weaker.places, hidden=frozenset(own)))
    return Record(
        data={**weaker.data, **own},
        place=stronger.place,
        places=ChainMap(below, cast("dict[FieldPath, Place]", stronger.places)),
        faults=(*weaker.faults, *stronger.faults),
        headings={**weaker.headings, **stronger.headings},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Below(Mapping[FieldPath, Place]):
    """The places of a weaker layer, without those of the fields that a stronger one has."""

    places: Mapping[FieldPath, Place]
    hidden: frozenset[str]

    def __getitem__(self, path: FieldPath) -> Place:
        if not path or path[0] in self.hidden:
            raise KeyError(path)
        return self.places[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return (path for path in self.places if path and path[0] not in self.hidden)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def known_fields(record: Record, known: Collection[str]) -> Record:
    """Return the part of a record, such as the agency profile, that a type has fields for."""
    data = {name: value for name, value in record.data.items() if name in known}
    places = {path: place for path, place in record.places.items() if path and path[0] in known}
    for name in data:
        places.setdefault((name,), record.place_of((name,)))
    faults = tuple(fault for fault in record.faults if set(fault.place.field[:1]) <= set(known))
    return replace(record, data=data, places=places, faults=faults)


def profile_typos(profile: Record, known: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a warning for each profile field that nearly has the name of a field of this type."""
    for name in profile.data:
        if name not in known and (close := nearest(name, known)):
            yield checking.PROFILE_TYPO.at(profile.place_of((name,)), truong=name, gan_dung=close)


def from_parent(link: Parent, parent: Record, model: Any) -> Record:
    """Return what a document takes from the one above it: fields as read, and fields derived from its model."""
    data: dict[str, Any] = {}
    places: dict[FieldPath, Place] = {}
    for field, source in link.take.items():
        if parent.data.get(source) is not None:
            data[field] = parent.data[source]
            places[(field,)] = parent.place_of((source,))
            places |= {(field, *path[1:]): place for path, place in parent.places.items() if path[:1] == (source,)}
    for field, value in (link.derive(model) if link.derive else {}).items():
        data[field] = value
        places[(field,)] = parent.place_of((field,)) if (field,) in parent.places else parent.place
        places |= {path: place for path, place in parent.places.items() if path[:1] == (field,)}
    return Record(data=data, place=parent.place, places=places)


def with_settings(record: Record, settings: Iterable[tuple[str, Any]]) -> Record:
    """Return the record with each `--set name=value` put in; dots in a name enter groups and, as numbers, lists.

    Raises DocgenError for a place in a list that is not there.
    """
    settings = tuple(settings)
    if not settings:
        return record
    data, places = dict(record.data), dict(record.places)
    for name, value in settings:
        data, path = _put(data, tuple(name.split(".")), value, name)
        places = {known: place for known, place in places.items() if known[: len(path)] != path}
        places[path] = Place(file=f"--set {name}", text=str(value)[:120])
    return replace(record, data=data, places=places)


def _put(value: Any, steps: tuple[str, ...], new: Any, name: str) -> tuple[Any, FieldPath]:
    """Return `value` with `new` put where `steps` lead, and the path taken."""
    if not steps:
        return new, ()
    step, rest = steps[0], steps[1:]
    if isinstance(value, list):
        position = int(step) - 1 if step.isdecimal() else -1
        if not 0 <= position < len(value):
            raise DocgenError(calling.SET_NOWHERE.at(Place(), ten=name, buoc=step))
        inner, path = _put(value[position], rest, new, name)
        return [*value[:position], inner, *value[position + 1 :]], (position, *path)
    inside = value if isinstance(value, Mapping) else {}
    inner, path = _put(inside.get(step), rest, new, name)
    return {**inside, step: inner}, (step, *path)
