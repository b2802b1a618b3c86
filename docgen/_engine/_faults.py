"""Jinja's exceptions ─▶ diagnostics with part, paragraph and the paragraph's text.

The source of a part has a line break before each `<w:p`, so a line number of the template is a paragraph number plus one.
"""

from __future__ import annotations

import re
from types import TracebackType

from jinja2 import TemplateSyntaxError, UndefinedError

from docgen.catalogue import templates
from docgen.errors import Diagnostic, Place

_XML = re.compile(r"<[^>]*>")


def compile_fault(fault: TemplateSyntaxError, source: str, part: str, file: str) -> Diagnostic:
    """Return what is wrong with a tag, at its paragraph."""
    return templates.BAD_TAG.at(_place(source, fault.lineno, part, file), ly_do=fault.message or str(fault))


def render_fault(fault: Exception, source: str, part: str, file: str) -> Diagnostic:
    """Return why a value could not be filled in, at the paragraph whose tag asked for it."""
    place = _place(source, _template_line(fault.__traceback__), part, file)
    kind = templates.NO_VALUE if isinstance(fault, UndefinedError) else templates.RENDER_FAILED
    return kind.at(place, ly_do=str(fault) or type(fault).__name__)


def _template_line(trace: TracebackType | None) -> int | None:
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _place(source: str, line: int | None, part: str, file: str) -> Place:
    if not line or line < 2:
        return Place(file=file, part=part)
    text = _XML.sub("", source.split("\n")[line - 1]).strip()[:160]
    return Place(file=file, part=part, paragraph=line - 1, text=text)
