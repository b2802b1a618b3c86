"""Jinja's exceptions ─▶ diagnostics with part, paragraph and the paragraph's text; and what a tag may print.

The source of a part holds a comment `{#=n=#}` on a line of its own before its n-th paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from jinja2 import TemplateSyntaxError, UndefinedError

from docgen.catalogue import templates
from docgen.errors import Diagnostic, Place
from docgen.vn.text import unprintable

MARK = "\uffff"
_XML = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"{#=(\d+)=#}")
_KINDS_VI = {
    "NoneType": "để trống",
    "bool": "đúng/sai",
    "list": "một danh sách",
    "tuple": "một danh sách",
    "set": "một tập",
}


class UnprintableValueError(TypeError):
    """A tag was to print something that is no text, number or date."""


def printable(value: Any) -> Any:
    """Return a value that may stand in a document. Raises UnprintableValueError for one whose text would be Python's."""
    if isinstance(value, str):
        if not value.isprintable() and (found := unprintable(value)):
            raise UnprintableValueError(f"ký tự điều khiển U+{ord(found[0]):04X}")
        return value
    group = isinstance(value, Mapping) or hasattr(value, "model_fields") or callable(value)
    if hasattr(value, "__html__"):
        raise UnprintableValueError("mã XML thô")
    if value is None or isinstance(value, bool | list | tuple | set | frozenset) or group:
        raise UnprintableValueError(_KINDS_VI.get(type(value).__name__, "một nhóm trường" if group else ""))
    return value


def compile_fault(fault: TemplateSyntaxError, source: str, part: str, file: str) -> Diagnostic:
    """Return what is wrong with a tag, at its paragraph."""
    return templates.BAD_TAG.at(_place(source, fault.lineno, part, file), ly_do=fault.message or str(fault))


def render_fault(fault: BaseException, source: str, part: str, file: str) -> Diagnostic:
    """Return why a value could not be filled in, at the paragraph whose tag asked for it."""
    place = _place(source, _template_line(fault.__traceback__), part, file)
    if isinstance(fault, UnprintableValueError):
        return templates.UNPRINTABLE_VALUE.at(place, la_gi=str(fault))
    kind = templates.NO_VALUE if isinstance(fault, UndefinedError) else templates.RENDER_FAILED
    return kind.at(place, ly_do=str(fault) or type(fault).__name__)


def _template_line(trace: TracebackType | None) -> int | None:
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def paragraph_of(source: str, line: int) -> int | None:
    """Return the number of the paragraph a line of the numbered source belongs to: the last one at or before it."""
    found = _number_before(source, line)
    return int(found[1]) if found else None


def _number_before(source: str, line: int) -> re.Match[str] | None:
    lines = source.split("\n")[:line]
    return next((number for text in reversed(lines) if (number := _NUMBER.fullmatch(text.strip(MARK)))), None)


def _place(source: str, line: int | None, part: str, file: str) -> Place:
    found = _number_before(source, line or 0)
    if found is None:
        return Place(file=file, part=part)
    text = _XML.sub("", source.partition(found[0])[2].partition(MARK)[0]).strip()[:160]
    return Place(file=file, part=part, paragraph=int(found[1]), text=text)
