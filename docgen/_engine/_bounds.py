"""Filters, operators and methods that make large things of small ones, each held back before it does.

A template may write `'a' * 10**9` or `x|center(1000000000)` in ten characters. What these make is computed, and refused, from
the sizes of what they are given; everything else grows no faster than the template and the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from jinja2 import pass_context
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.runtime import Context
from jinja2.utils import _PassArg
from markupsafe import Markup

from docgen._engine._budget import Budget, ExceededError
from docgen._engine._printable import require_plain

LEFT_OUT = ("random", "urlize", "xmlattr")
"""Filters of Jinja that templates do without: one is never twice the same, two write HTML."""
PLAIN_FILTERS = frozenset(
    {"abs", "capitalize", "count", "d", "default", "e", "escape", "filesizeformat", "float", "int", "length", "lower", "round",
     "safe", "title", "trim", "truncate", "upper", "wordcount"}
)  # fmt: skip
"""Filters of Jinja that make no more of text than a few times its length, however often they are applied."""
_ESCAPED = 6
_WIDE = re.compile(r"%[^%a-zA-Z]*(?:\*|[0-9]{5,})")
_WIDE_BRACES = re.compile(r"{[^{}]*:[^{}]*(?:{|\d{5,})")  # of any script: Python reads them all
_LONGEST_WORD, _MOST_COLUMNS, _MOST_INDENT, _MOST_PLACES, _MOST_DIGITS = 10_000, 10_000, 16, 100, 10_000
_MOST_MARKUP = 100_000
_LARGEST_NUMBER = 20_000
"""In bits; 6,000 digits."""


def budget_of(context: Context) -> Budget:
    """Return the budget of a rendering, made when it is first needed."""
    budget: Budget | None = getattr(context, "budget", None)
    if budget is None:
        budget = context.budget = Budget(context.environment.limits)  # type: ignore[attr-defined]  # of our context and environment, which Jinja's stubs do not know
    return budget


def bounded_filters() -> Mapping[str, Callable[..., Any]]:
    """Return name → filter for those of Jinja that can make much of little."""
    checks: Mapping[str, Callable[..., None]] = {
        "batch": _batch, "center": _center, "dictsort": _gone_through, "format": _format, "groupby": _gone_through,
        "indent": _indent, "int": _int, "max": _gone_through, "min": _gone_through, "pprint": _whole, "replace": _replace,
        "round": _round, "slice": _batch, "sort": _gone_through, "string": _string, "striptags": _striptags, "sum": _sum,
        "tojson": _tojson, "unique": _gone_through, "urlencode": _whole, "wordwrap": _wordwrap,
    }  # fmt: skip
    return {name: _bounded(FILTERS[name], check) for name, check in checks.items()} | {"list": _listed, "join": _joined}


def _bounded(original: Callable[..., Any], check: Callable[..., None]) -> Callable[..., Any]:
    passed = _PassArg.from_obj(original)

    def bounded(context: Context, value: Any, /, *args: Any, **kwargs: Any) -> Any:
        check(budget_of(context), value, *args, **kwargs)
        if passed is None:
            return original(value, *args, **kwargs)
        first = context.environment if passed is _PassArg.environment else context.eval_ctx
        return original(first, value, *args, **kwargs)

    return pass_context(bounded)


@pass_context
def _listed(context: Context, value: Any) -> list[Any]:
    return list(_counted(budget_of(context), value))


@pass_context
def _joined(context: Context, value: Any, d: Any = "", attribute: Any = None) -> Any:
    items = value if attribute is None else map(make_attrgetter(context.environment, attribute), value)
    budget = budget_of(context)
    kept = list(_counted(budget, items, room=budget.limits.value, each=len(str(d))))
    return FILTERS["join"](context.eval_ctx, kept, d)


def _counted(budget: Budget, items: Iterable[Any], room: int | None = None, each: int = 0) -> Iterator[Any]:
    """Yield the items. Raises ExceededError as soon as they weigh more than there is `room` for."""
    left = budget.limits.characters if room is None else room
    for item in items:
        if room is not None:
            require_plain(item)
        left -= each + (len(item) if isinstance(item, str) else budget.weigh(item))
        if left < 0:
            budget.require(budget.limits.value + 1)
        yield item


def _text(budget: Budget, value: Any) -> str:
    budget.weigh(value)
    return str(require_plain(value))


def _small(value: Any, most: int) -> int:
    """Return a number given as an option. Raises ExceededError when it is beyond reason."""
    if isinstance(value, int) and abs(value) > most:
        raise ExceededError("một con số trong thẻ", "a number in the tag", most)
    return value if isinstance(value, int) else 0


def _whole(budget: Budget, value: Any, *_: Any, **__: Any) -> None:
    budget.require(budget.weigh(value))


def _string(budget: Budget, value: Any) -> None:
    budget.require(budget.weigh(require_plain(value)))


def _batch(_budget: Budget, _value: Any, size: Any, fill_with: Any = None) -> None:
    _small(size, _MOST_COLUMNS)
    if isinstance(fill_with, list | tuple | dict):
        raise SecurityError("fill_with must be a plain value")


def _center(budget: Budget, value: Any, width: Any = 80) -> None:
    budget.require(max(len(_text(budget, value)), _small(width, budget.limits.value)))


def _format(budget: Budget, value: Any, *args: Any, **kwargs: Any) -> None:
    text = _text(budget, value)
    if _WIDE.search(text):
        raise ExceededError("độ rộng trong chuỗi định dạng", "a width in the format", _MOST_COLUMNS)
    for given in (*(args[0] if len(args) == 1 and isinstance(args[0], tuple) else args), *kwargs.values()):
        if not isinstance(given, Mapping):
            require_plain(given)
    budget.require(len(text) + text.count("%") * budget.weigh((args, kwargs)))


def _gone_through(budget: Budget, value: Any, *_: Any, **__: Any) -> None:
    if isinstance(value, str | list | tuple | dict | range):
        budget.turn(times=len(value))


def _indent(budget: Budget, value: Any, width: Any = 4, *_: Any, **__: Any) -> None:
    text = _text(budget, value)
    step = len(width) if isinstance(width, str) else _small(width, budget.limits.value)
    budget.require(len(text) + (text.count("\n") + 1) * step)


def _int(_budget: Budget, value: Any, *_: Any, **__: Any) -> None:
    if isinstance(value, Decimal) and value.is_finite():
        _small(value.adjusted(), _MOST_DIGITS)


def _replace(budget: Budget, value: Any, old: Any, new: Any, count: Any = None) -> None:
    text, found = _text(budget, value), _text(budget, old)
    times = text.count(found)
    if isinstance(count, int) and count >= 0:
        times = min(times, count)
    budget.require(len(text) + times * len(_text(budget, new)) * (_ESCAPED if isinstance(value, Markup) else 1))


def _round(_budget: Budget, _value: Any, precision: Any = 0, *_: Any, **__: Any) -> None:
    _small(precision, _MOST_PLACES)


def _striptags(budget: Budget, value: Any) -> None:
    if len(_text(budget, value)) > _MOST_MARKUP:
        raise ExceededError("độ dài chữ cho «striptags»", "the length of text for “striptags”", _MOST_MARKUP)


def _sum(_budget: Budget, _value: Any, attribute: Any = None, start: Any = 0) -> None:
    if isinstance(start, list | tuple | str):
        raise SecurityError("sum adds up numbers only")


def _tojson(budget: Budget, value: Any, indent: Any = None) -> None:
    _small(indent, _MOST_INDENT)
    budget.require(budget.weigh(value))


def _wordwrap(
    budget: Budget,
    value: Any,
    width: Any = 79,
    break_long_words: Any = True,
    wrapstring: Any = None,
    *_: Any,
    **__: Any,
) -> None:
    text = _text(budget, value)
    pieces = len(text) // max(1, _small(width, budget.limits.value)) + text.count(" ") + text.count("\n") + 1
    budget.require(len(text) + pieces * len(str(wrapstring or "\n")))
    if max(map(len, text.split()), default=0) > _LONGEST_WORD:
        raise ExceededError("độ dài một từ cho «wordwrap»", "the length of a word for “wordwrap”", _LONGEST_WORD)


def require_bounded_operation(budget: Budget, operator: str, left: Any, right: Any) -> None:
    """Raise ExceededError when `left operator right` would make something too large."""
    if operator == "*":
        _product(budget, left, right)
    elif operator == "**" and isinstance(left, int) and isinstance(right, int):
        _number(left.bit_length() * max(0, right))
    elif operator == "%" and isinstance(left, str):
        _format(budget, left, right)
    elif operator == "+" and not isinstance(left, int | float | Decimal):
        if isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
            budget.require(len(left) + len(right))
        budget.weigh((left, right))


def _product(budget: Budget, left: Any, right: Any) -> None:
    if isinstance(left, int) and isinstance(right, int):
        _number(left.bit_length() + right.bit_length())
        return
    many, times = (right, left) if isinstance(left, int) else (left, right)
    if isinstance(many, str | bytes | list | tuple) and isinstance(times, int):
        budget.require(len(many) * max(0, times))
        if budget.weigh(many) * times > budget.limits.characters:
            budget.require(budget.limits.value + 1)


def _number(bits: int) -> None:
    if bits > _LARGEST_NUMBER:
        raise ExceededError("số chữ số của một con số", "the digits of a number", _LARGEST_NUMBER * 3 // 10)


def require_bounded_call(budget: Budget, text: str, method: str, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the arguments of a method of a text. Raises ExceededError when its answer would be too long."""
    budget.value(text)
    if method in ("center", "ljust", "rjust", "zfill"):
        _center(budget, text, *args[:1])
    elif method == "expandtabs":
        budget.require(len(text) + text.count("\t") * _small(args[0] if args else 8, budget.limits.value))
    elif method == "replace":
        _replace(budget, text, *args[:3])
    elif method == "join":
        return (list(_counted(budget, args[0], room=budget.limits.value, each=len(text))), *args[1:])
    return args


def require_bounded_braces(budget: Budget, text: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    """Raise ExceededError when `text.format(…)` could make something too large: a width that is large or comes from a value.

    Raises UnprintableValueError for a value that is empty or yes or no; a group may be entered, `{0.ten}`.
    """
    for given in (*args, *kwargs.values()):
        if given is None or isinstance(given, bool):
            require_plain(given)
    if _WIDE_BRACES.search(text):
        raise ExceededError("độ rộng trong chuỗi định dạng", "a width in the format", _MOST_COLUMNS)
    budget.require(len(text) + text.count("{") * budget.weigh((args, dict(kwargs))))
