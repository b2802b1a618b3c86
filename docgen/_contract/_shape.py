"""What a value may look like: text, a list, a group of fields, and whether it may be missing.

Told from a Python type (a model, a TypedDict, a dataclass, an annotation) or from values that were seen. Groups and items
are looked into only when asked, so that a model inside itself has a shape too.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import numbers
import types
import typing
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import Any, Literal

Sort = Literal["text", "number", "date", "yes-no", "list", "group", "thing", "any"]

WORDS: Mapping[Sort, tuple[str, str]] = {
    "text": ("chữ", "text"),
    "number": ("một số", "a number"),
    "date": ("ngày", "a date"),
    "yes-no": ("đúng/sai", "true or false"),
    "list": ("danh sách", "a list"),
    "group": ("nhóm trường", "a group of fields"),
    "thing": ("một giá trị", "one value"),
    "any": ("giá trị bất kỳ", "anything"),
}
_MOST_ITEMS = 50
_DEEPEST = 20


def _no_fields() -> Mapping[str, Shape]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a value may look like.

    A "group" prints nothing by itself, a "thing" does and may have fields as well; of "any" nothing is known. `optional`
    values may be None or absent. `fields` and `item` look inside; `knows` tells whether a class has an attribute that is
    no field. An `open` group may have further fields. `of` is the class, where there is one.
    """

    sort: Sort
    optional: bool = False
    open: bool = False
    label: str = ""
    of: object = None
    fields: Callable[[], Mapping[str, Shape]] = _no_fields
    item: Callable[[], Shape] | None = None
    knows: Callable[[str], bool] = lambda _: False


ANY = Shape(sort="any")


def of_type(kind: Any) -> Shape:
    """Return the shape of values that are annotated as `kind`."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated or str(origin).removeprefix("typing.") in ("Required", "NotRequired", "ReadOnly"):
        return of_type(args[0])
    if origin in (typing.Union, types.UnionType):
        return _union(args)
    if origin is Literal:
        return together([of_type(type(value)) for value in args])
    if hasattr(kind, "__value__"):  # the `type X = …` of Python 3.12
        return of_type(kind.__value__)
    return _of_class(origin or kind, args)


def _union(args: Sequence[Any]) -> Shape:
    others = [of_type(arg) for arg in args if arg is not type(None)]
    found = together(others)
    return replace(found, optional=found.optional or len(others) < len(args))


def together(shapes: Sequence[Shape]) -> Shape:
    """Return the one shape of values that may have any of these; of several sorts nothing is known."""
    if not shapes:
        return ANY
    first = shapes[0]
    alike = {shape.sort for shape in shapes} == {first.sort}
    scalar = first.sort in ("text", "number", "date", "yes-no")
    optional = any(shape.optional for shape in shapes)
    return replace(first if alike and (scalar or len(shapes) == 1) else ANY, optional=optional)


def _of_class(kind: Any, args: tuple[Any, ...]) -> Shape:
    if not isinstance(kind, type) or kind is object:
        return ANY
    if issubclass(kind, enum.Enum):
        return Shape(sort="thing", open=True)
    if issubclass(kind, bool):
        return Shape(sort="yes-no")
    if issubclass(kind, str):
        return Shape(sort="text", knows=partial(hasattr, kind))
    if issubclass(kind, numbers.Number | decimal.Decimal):
        return Shape(sort="number", knows=partial(hasattr, kind))
    if issubclass(kind, datetime.date | datetime.time):
        return Shape(sort="date", knows=partial(hasattr, kind))
    return _of_group(kind) or _of_many(kind, args) or _of_thing(kind)


def _of_group(kind: type) -> Shape | None:
    if hasattr(kind, "model_fields"):
        open_ = getattr(kind, "model_config", {}).get("extra") == "allow"
        return Shape(
            sort="group", of=kind, fields=partial(_model_fields, kind), knows=partial(hasattr, kind), open=open_
        )
    if typing.is_typeddict(kind):
        return Shape(sort="group", of=kind, fields=partial(_typed_keys, kind))
    if issubclass(kind, Mapping):
        return Shape(sort="group", open=True)
    return None


def _of_many(kind: type, args: tuple[Any, ...]) -> Shape | None:
    if hasattr(kind, "_fields") or not issubclass(kind, Sequence | Set) or issubclass(kind, bytes):
        return None
    inner = [arg for arg in args if arg is not Ellipsis]
    fixed = issubclass(kind, tuple) and Ellipsis not in args
    known = inner and (not fixed or len(set(inner)) == 1)
    return Shape(sort="list", item=partial(of_type, inner[0]) if known else lambda: ANY)


def _of_thing(kind: type) -> Shape:
    """Return the shape of a class of its own: it prints by its `str`, and may be entered by its attributes."""
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return Shape(sort="thing", fields=partial(_annotated, kind), knows=partial(hasattr, kind))
    return Shape(sort="thing", open=True)


def _model_fields(model: Any) -> Mapping[str, Shape]:
    if not getattr(model, "__pydantic_fields_complete__", True):
        model.model_rebuild(raise_errors=False)
    return {
        name: replace(of_type(info.annotation), label=info.title or name) for name, info in model.model_fields.items()
    }


def _typed_keys(kind: Any) -> Mapping[str, Shape]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return {
        name: replace(shape, optional=shape.optional or name in kind.__optional_keys__ or _not_required(hint))
        for name, hint in hints.items()
        for shape in (of_type(hint),)
    }


def _not_required(hint: Any) -> bool:
    """Return whether a hint says so itself; with postponed annotations `__optional_keys__` does not."""
    return typing.get_origin(hint) is typing.NotRequired


def _annotated(kind: Any) -> Mapping[str, Shape]:
    hints = typing.get_type_hints(kind)
    names = [one.name for one in fields(kind)] if is_dataclass(kind) else kind._fields
    return {name: of_type(hints.get(name, object)) for name in names}


def of_values(values: Sequence[Any], depth: int = 0) -> Shape:
    """Return the shape of values that were seen; a key that one of them lacks is optional."""
    there = [value for value in values if value is not None]
    optional = len(there) < len(values)
    if not there or depth > _DEEPEST:
        return replace(ANY, optional=optional)
    if all(isinstance(value, Mapping) for value in there):
        keys = dict.fromkeys(key for value in there for key in value)
        seen = {str(key): _of_key(key, there, depth) for key in keys}
        return Shape(sort="group", optional=optional, fields=lambda: seen)
    if all(isinstance(value, list | tuple) and not hasattr(value, "_fields") for value in there):
        items = [item for value in there for item in value[:_MOST_ITEMS]]
        inner = of_values(items, depth + 1) if items else ANY
        return Shape(sort="list", optional=optional, item=lambda: inner)
    found = together([of_type(kind) for kind in dict.fromkeys(map(type, there))])
    return replace(found, optional=optional)


def _of_key(key: object, groups: Sequence[Mapping[Any, Any]], depth: int) -> Shape:
    shape = of_values([group[key] for group in groups if key in group], depth + 1)
    missing = any(key not in group for group in groups)
    return replace(shape, optional=shape.optional or missing)
