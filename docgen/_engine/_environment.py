"""The Jinja that templates run in: sandboxed, strict about missing values, escaping, and choosy about what may print.

Pictures, charts and rich text print as a mark of two characters no value may hold; `_placed` puts their XML where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, UndefinedError, pass_context
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup

from docgen._engine._bounds import budget_of
from docgen._engine._budget import Budget
from docgen._engine._filters import filters
from docgen._engine._printable import UnprintableValueError, require_plain, text_filters
from docgen._engine._runless import FILTER, in_a_run
from docgen._engine._sandbox import Sandbox
from docgen.chart import Chart
from docgen.values import Picture, RichText
from docgen.vn.text import unprintable

_OF_DICTIONARIES = frozenset(dir(dict))
MARKED = re.compile("\ufffe([0-9]+)\uffff")


class MissingValueError(UndefinedError):
    """A tag asked for a value nobody gave. `known` are the names that were there in its place.

    `name` is "" for the first or last item of a list that has none.
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Keep what was asked for and what there was."""
        super().__init__(name)
        self.name = name
        self.known = known


class Missing(StrictUndefined):
    """What stands for a value nobody gave: using it in any way is a fault, but asking whether it is there is not."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError
    ) -> None:
        """Be undefined as Jinja says, but let the fault carry names instead of an English sentence."""
        super().__init__(hint, obj, name, _says_what(obj, name) if exc is UndefinedError else exc)


def _says_what(there: Any, name: Any) -> Any:
    return lambda _message: MissingValueError("" if name is None else str(name), _names(there))


def _names(there: Any) -> tuple[str, ...]:
    if there is missing:
        return ()
    names = there if isinstance(there, Mapping) else getattr(type(there), "model_fields", ()) or vars_of(there)
    return tuple(str(name) for name in names if not str(name).startswith("_"))


def vars_of(value: Any) -> tuple[str, ...]:
    """Return the names of a plain object's attributes."""
    return tuple(getattr(value, "__dict__", ())) or tuple(getattr(type(value), "__slots__", ()))


class RenderContext(Context):
    """The values of one rendering, the pictures, charts and rich texts it has come upon, and what it has used of its limits."""

    budget: Budget | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with nothing placed."""
        super().__init__(*args, **kwargs)
        self.placed: list[Picture | Chart | RichText] = []

    def derived(self, locals: dict[str, Any] | None = None) -> Context:  # noqa: A002 - Jinja's name
        """Return the context of a block, which places into the same list."""
        made = super().derived(locals)
        assert isinstance(made, RenderContext)
        made.placed = self.placed
        made.budget = budget_of(self)
        return made


def values_for(template: Template, values: Mapping[str, Any]) -> RenderContext:
    """Return the context of one rendering of a template with these values."""
    made = template.new_context(values)  # type: ignore[arg-type]  # Jinja's stubs ask for a dict; it copies any mapping
    assert isinstance(made, RenderContext)
    return made


class Environment(Sandbox):
    """The one kind of environment that templates are compiled and run in."""

    context_class = RenderContext

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what `obj.attribute` means, by Jinja's rules and the sandbox's.

        Groups of a record are dictionaries and models; for their own names that rule is known, and a row of a table need not
        pay for an AttributeError at every tag.
        """
        kind = type(obj)
        if kind is dict:
            if attribute in obj and attribute not in _OF_DICTIONARIES:
                return obj[attribute]
        elif attribute in getattr(kind, "model_fields", ()) and attribute[0] != "_":
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


def new_environment(*, raw: bool) -> Environment:
    """Return an environment for one part.

    `raw` ones know finished XML, as macros and `|safe` yield it, and print it as it is; what they render is parsed again. The
    others take everything for text.
    """
    finalize = _printed_raw if raw else _printed
    environment = Environment(autoescape=True, undefined=Missing, finalize=finalize, cache_size=0)
    environment.filters.update(text_filters())
    environment.filters.update(filters())
    environment.filters[FILTER] = in_a_run
    return environment


@pass_context
def _printed(context: RenderContext, value: Any) -> Any:
    """Return what a tag prints for a value. Raises UnprintableValueError for one whose text would be Python's own."""
    if type(value) is str:
        return value if value.isprintable() else _require_printable(value)
    if type(value) is int:
        return value
    if isinstance(value, Picture | Chart | RichText):
        return _placed(context, value)
    return _require_printable(str(value)) if isinstance(value, str) else _plain(value)


@pass_context
def _printed_raw(context: RenderContext, value: Any) -> Any:
    """Return what a tag prints for a value, finished XML as it is. Raises UnprintableValueError."""
    if isinstance(value, Markup):
        _require_printable(MARKED.sub("", value))
        return value
    return _printed(context, value)


def require_no_markup(value: Any) -> None:
    """Raise UnprintableValueError when finished XML is among the values of a record: that is the template's own to make."""
    if isinstance(value, Markup):
        raise UnprintableValueError("mã XML thô")
    if isinstance(value, Mapping | list | tuple):
        for item in value.values() if isinstance(value, Mapping) else value:
            require_no_markup(item)


def _placed(context: RenderContext, value: Picture | Chart | RichText) -> Markup:
    for text in _texts_of(value):
        _require_printable(text)
    context.placed.append(value)
    return Markup(f"\ufffe{len(context.placed) - 1}\uffff")  # noqa: S704 - our own mark


def _texts_of(value: Picture | Chart | RichText) -> Iterable[str]:
    if isinstance(value, RichText):
        return (part.alt if isinstance(part, Picture) else part.text for part in value.parts)
    return value.texts() if isinstance(value, Chart) else (value.alt,)


def _require_printable(text: str) -> str:
    if found := unprintable(text):
        raise UnprintableValueError(f"ký tự điều khiển U+{ord(found[0]):04X}")
    return text


def _plain(value: Any) -> Any:
    if isinstance(value, Missing):
        str(value)
    if hasattr(value, "__html__"):
        raise UnprintableValueError("mã XML thô")
    return require_plain(value)
