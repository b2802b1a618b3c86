"""The shape of a field's type: a list or not, the groups and the plain types it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AnySet
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a field may hold: `groups` and `plain` types, None aside, or with `many` a list of them.

    It is not `firm` where it may be a list or none, or a list without an order. A list of lists holds plain types.
    """

    many: bool = False
    firm: bool = True
    groups: tuple[type[BaseModel], ...] = ()
    plain: tuple[Any, ...] = ()

    @property
    def group(self) -> type[BaseModel] | None:
        """Return the group that it always holds, or None where it may hold anything else."""
        return self.groups[0] if len(self.groups) == 1 and self.firm and not self.plain else None

    @property
    def is_figure(self) -> bool:
        """Return whether it is a single whole number or Decimal."""
        return not self.many and not self.groups and _all(self.plain, lambda kind: kind in (int, Decimal))

    @property
    def is_text(self) -> bool:
        """Return whether it holds texts, of any wording, and nothing else."""
        return not self.groups and _all(self.plain, _is_text)


def shape(annotation: Any) -> Shape:
    """Return the shape of a type."""
    if hasattr(annotation, "model_fields"):
        return Shape(groups=(annotation,))
    if hasattr(annotation, "__value__"):  # `type Figure = Count`
        return shape(annotation.__value__)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return shape(args[0])
    if origin in (Union, UnionType):
        return _of_either([shape(arg) for arg in args if arg is not type(None)])
    if isinstance(origin, type) and issubclass(origin, Sequence | AnySet):
        return _of_items([arg for arg in args if arg is not ...], in_order=issubclass(origin, Sequence))
    return Shape(plain=(annotation,))


def _of_either(shapes: Sequence[Shape]) -> Shape:
    alike = len({one.many for one in shapes}) == 1
    return Shape(
        many=any(one.many for one in shapes),
        firm=alike and all(one.firm for one in shapes),
        groups=_each_once(group for one in shapes for group in one.groups),
        plain=tuple(plain for one in shapes for plain in one.plain),
    )


def _of_items(args: Sequence[Any], *, in_order: bool) -> Shape:
    items = [(arg, shape(arg)) for arg in args]
    return Shape(
        many=True,
        firm=in_order,
        groups=_each_once(group for _, one in items if not one.many for group in one.groups),
        plain=tuple(plain for arg, one in items for plain in ((arg,) if one.many else one.plain)),
    )


def _each_once(groups: Iterable[type[BaseModel]]) -> tuple[type[BaseModel], ...]:
    return tuple(dict.fromkeys(groups))


def _all(plain: Sequence[Any], holds: Any) -> bool:
    return bool(plain) and all(map(holds, plain))


def _is_text(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Enum)


def fields_of(model: type[BaseModel]) -> Mapping[str, Any]:
    """Return the fields of a model, all their types known. Raises pydantic's own error where one never will be."""
    if not getattr(model, "__pydantic_fields_complete__", False):
        model.model_rebuild()
    return model.model_fields


def label(model: type[BaseModel] | None, name: str) -> str:
    """Return what a clerk calls the field of a dotted name."""
    head, _, rest = name.partition(".")
    field = model.model_fields.get(head) if model else None
    if field is None:
        return name
    return label(next(iter(shape(field.annotation).groups), None), rest) if rest else field.title or name
