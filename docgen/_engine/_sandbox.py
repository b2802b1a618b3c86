"""Jinja for templates that strangers wrote: what they may reach, and how much they may ask for.

On top of Jinja's own sandbox: no method that changes a value of the record, none of files, processes or models that read
and write by themselves, nothing that loads another template; and limits (`_limits`), of which ordinary templates notice
nothing, since only those are made to count that could ask for more than the record holds (`_guard`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from types import CodeType, ModuleType
from typing import Any

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import MAX_RANGE, SandboxedEnvironment, modifies_known_mutable

from docgen._engine import _bounds
from docgen._engine._budget import ExceededError, OwnList
from docgen._engine._guard import OWN, PLAIN, STEP, VALUE, WEIGHED, guarded, is_plain, refuse_loading, too_deep
from docgen._engine._printable import require_plain
from docgen._limits import LIMITS, Limits

_VALUES = frozenset(
    {"builtins", "collections", "datetime", "decimal", "enum", "fractions", "ipaddress", "types", "uuid"}
)
"""Modules of Python whose objects are values and nothing more; methods of all its other objects are closed."""
_CLOSED = frozenset({"encode", "translate", "maketrans", "to_bytes", "from_bytes", "fromkeys", "fromhex"})
_CLOCK = frozenset({"today", "now", "utcnow"})
"""Methods of dates that look at the clock: the same record is the same document on every day."""
TOO_DEEP = "the tags are nested too deeply"


class Sandbox(SandboxedEnvironment):
    """The environment of every template."""

    limits: Limits = LIMITS
    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out what may not be, and hold back what could grow."""
        super().__init__(*args, **kwargs)
        self.globals |= {"dict": _dict, "range": _range}
        del self.globals["lipsum"]  # never twice the same
        for name in _bounds.LEFT_OUT:
            del self.filters[name]
        self.filters |= _bounds.bounded_filters()
        self.filters |= {STEP: _step, VALUE: _value, WEIGHED: _weighed, OWN: _own, PLAIN: require_plain}

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return the result of an operator that can make much of little."""
        _bounds.require_bounded_operation(_bounds.budget_of(context), operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Return what a call in a tag returns. Raises ExceededError when that would be too large."""
        owner = getattr(called, "__self__", None)
        if isinstance(owner, str):
            args = _bounds.require_bounded_call(_bounds.budget_of(context), owner, called.__name__, args)
        elif isinstance(owner, OwnList):
            _append(context, owner, args)
        return super().call(context, called, *args, **kwargs)

    def call_filter(
        self, name: str, value: Any, args: Any = None, kwargs: Any = None, context: Any = None, eval_ctx: Any = None
    ) -> Any:
        """Return what a filter named by another one makes of a value: `map("upper")`."""
        if context is None:
            return super().call_filter(name, value, args, kwargs, context, eval_ctx)
        budget = _bounds.budget_of(context)
        budget.turn()
        made = super().call_filter(name, budget.value(value), args, kwargs, context, eval_ctx)
        return budget.value(made)

    def call_test(
        self, name: str, value: Any, args: Any = None, kwargs: Any = None, context: Any = None, eval_ctx: Any = None
    ) -> Any:
        """Return what a test named by a filter says of a value: `select("in", …)`."""
        if context is not None:
            budget = _bounds.budget_of(context)
            budget.turn()
            for looked_at in (value, *(args or ())):
                budget.value(looked_at)
        return super().call_test(name, value, args, kwargs, context, eval_ctx)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a tag may reach an attribute: any value, and methods that only answer."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        return not callable(value) or not _is_closed(obj, attr)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return `str.format` held back, when that is what `value` is."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None

        @pass_context
        def held(context: Context, /, *args: Any, **kwargs: Any) -> str:
            _bounds.require_bounded_braces(_bounds.budget_of(context), value.__self__, args, kwargs)
            return wrapped(*args, **kwargs)

        return held

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except (RecursionError, MemoryError) as fault:
            raise TemplateSyntaxError(TOO_DEEP, 0) from fault
        except (ValueError, OverflowError, SyntaxError) as fault:
            raise TemplateSyntaxError(f"a number cannot be read: {fault}", 0) from fault
        if (line := too_deep(tree, self.limits.nesting)) is not None:
            raise TemplateSyntaxError(TOO_DEEP, line)
        return tree

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        try:
            refuse_loading(source)
            plain = is_plain(source, self.filters.keys() - FILTERS.keys())
            return super()._generate(source if plain else guarded(source), *args, **kwargs)
        except (RecursionError, MemoryError) as fault:
            raise TemplateSyntaxError(TOO_DEEP, 0) from fault

    def _compile(self, source: str, filename: str) -> CodeType:
        try:
            return super()._compile(source, filename)
        except (RecursionError, MemoryError, SyntaxError, ValueError, OverflowError) as fault:
            raise TemplateSyntaxError(TOO_DEEP, 0) from fault


def _is_closed(obj: Any, attr: str) -> bool:
    if isinstance(obj, type | ModuleType | bytes | bytearray | memoryview):
        return True
    if isinstance(obj, str | int | float | dict) and attr in _CLOSED:
        return True
    if isinstance(obj, date) and attr in _CLOCK:
        return True
    if isinstance(obj, OwnList) and attr == "append":
        return False
    if modifies_known_mutable(obj, attr):
        return True
    home = type(obj).__module__.partition(".")[0]
    if home in sys.stdlib_module_names and home not in _VALUES:
        return True
    return any(base.__module__.startswith("pydantic") and attr in vars(base) for base in type(obj).__mro__)


def _append(context: Context, owner: OwnList, args: tuple[Any, ...]) -> None:
    budget = _bounds.budget_of(context)
    if any(isinstance(item, OwnList) for item in args):
        raise SecurityError("a list of lists cannot be made by append")
    owner.weight += budget.weigh(args)
    budget.require(owner.weight)


@pass_context
def _step(context: Context, written: int) -> None:
    _bounds.budget_of(context).turn(written)


@pass_context
def _value(context: Context, value: Any) -> Any:
    return _bounds.budget_of(context).value(value)


@pass_context
def _weighed(context: Context, value: Any) -> Any:
    _bounds.budget_of(context).weigh(value)
    return value


@pass_context
def _own(context: Context, value: Any) -> Any:
    return OwnList(_weighed(context, value))


@pass_context
def _range(_context: Context, /, *args: int) -> range:
    made = range(*args)
    if len(made) > MAX_RANGE:
        raise ExceededError("độ dài của range(…)", "the length of range(…)", MAX_RANGE)
    return made


@pass_context
def _dict(context: Context, /, *args: Any, **kwargs: Any) -> dict[Any, Any]:
    made = dict(*args, **kwargs)
    _bounds.budget_of(context).weigh(made)
    return made
