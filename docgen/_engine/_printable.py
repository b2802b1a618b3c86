"""What prints: text, numbers, dates. What Python would write of anything else has no place in a document.

Asked of what a tag prints, and of what filters and operators make text of: `{{ ghi_chu|upper }}` must not print NONE.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context

from docgen.chart import Chart
from docgen.values import Picture, RichText

_MAKING_TEXT = ("capitalize", "e", "escape", "forceescape", "lower", "title", "trim", "truncate", "upper")
_KINDS_VI = {"NoneType": "để trống", "bool": "đúng/sai", "set": "một tập", "frozenset": "một tập", "Picture": "một ảnh",
             "Chart": "một biểu đồ"}  # fmt: skip


class UnprintableValueError(TypeError):
    """A tag was to print something that is no text, number, date, picture or rich text."""


def require_plain(value: Any) -> Any:
    """Return a value that prints by itself. Raises UnprintableValueError for one whose text would be Python's own."""
    if isinstance(value, str | int | Undefined | RichText) and not isinstance(value, bool):
        return value
    kind = _kind_of(value)
    if kind is not None:
        raise UnprintableValueError(kind)
    return value


def _kind_of(value: Any) -> str | None:
    told = _KINDS_VI.get(type(value).__name__)
    if value is None or isinstance(value, bool | Picture | Chart):
        return told
    if isinstance(value, bytes | bytearray | memoryview):
        return "dữ liệu của một tệp"
    if isinstance(value, Mapping) or hasattr(value, "model_fields") or callable(value):
        return "một nhóm trường"
    if isinstance(value, Iterable):
        return told or "một danh sách"
    return "một nhóm trường" if type(value).__module__.startswith("jinja2.") else None


def text_filters() -> Mapping[str, Callable[..., Any]]:
    """Return name → filter for those of Jinja that make text of anything, held to what prints."""
    return {name: _of_text(FILTERS[name]) for name in _MAKING_TEXT}


def _of_text(original: Callable[..., Any]) -> Callable[..., Any]:
    if original is FILTERS["truncate"]:

        @pass_context
        def truncated(context: Context, value: Any, /, *args: Any, **kwargs: Any) -> Any:
            return original(context.environment, require_plain(value), *args, **kwargs)

        return truncated

    def made(value: Any, /, *args: Any, **kwargs: Any) -> Any:
        return original(require_plain(value), *args, **kwargs)

    return made
