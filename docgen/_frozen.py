"""`@frozen`: the dataclass of this house. As `@dataclass(frozen=True, slots=True, kw_only=True)`, made in a third of the time.

Of the six functions that Python writes and compiles for each such class only `__init__` differs from class to class. The
others are shared here. A command makes some forty of these classes before it reads its first record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from reprlib import recursive_repr
from typing import Any, NoReturn, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type[Any])


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def frozen(cls: Class) -> Class:
    """Return the class as a frozen dataclass with slots, made by keyword.

    `fields`, `replace`, `asdict`, `copy` and `pickle` take it as any other dataclass; `==`, `hash` and `repr` are by its
    fields. Functions the class brings itself are left alone. It is not made to be inherited from.
    """
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(cls)
    made.__init__ = _init(made.__qualname__, fields(made), hasattr(cls, "__post_init__"))
    for name, function in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, function)
    return made  # type: ignore[no-any-return]


def _init(owner: str, wanted: Iterable[Field[Any]], checks_itself: bool) -> Any:
    names: dict[str, Any] = {"_put": object.__setattr__, "_MISSING": MISSING}
    parameters, body = ["self"], []
    for one in wanted:
        if one.default_factory is not MISSING:
            names[f"_make_{one.name}"] = one.default_factory
            parameter, value = f"{one.name}=_MISSING", f"_make_{one.name}() if {one.name} is _MISSING else {one.name}"
        elif one.default is not MISSING:
            names[f"_default_{one.name}"] = one.default
            parameter, value = f"{one.name}=_default_{one.name}", one.name
        else:
            parameter, value = one.name, one.name
        parameters.append(parameter)
        body.append(f" _put(self, {one.name!r}, {value})")
    parameters[1:1] = ["*"] if body else []
    body.append(" self.__post_init__()" if checks_itself else " return")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(body), names)  # noqa: S102 - names of a class body, as dataclass does
    names["__init__"].__qualname__ = f"{owner}.__init__"
    return names["__init__"]


def _values(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__slots__)


def _equals(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


@recursive_repr()
def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _no_setting(_: object, name: str, __: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _set_state(self: Any, state: Iterable[Any]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _equals,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _no_setting,
    "__delattr__": _no_deleting,
    "__getstate__": _values,
    "__setstate__": _set_state,
}
