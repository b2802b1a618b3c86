"""A rendering that failed ─▶ the tag it failed at. Entered only when there is a fault to be told."""

from __future__ import annotations

from collections.abc import Mapping
from types import GeneratorType
from typing import Any, cast

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError

from docgen._engine._docxtpl import patch_xml
from docgen._engine._environment import new_environment, values_for
from docgen._engine._faults import marked, render_fault, template_line
from docgen._engine._part import Part
from docgen._engine._placed import MisplacedError
from docgen._engine._runless import with_runs
from docgen.errors import Diagnostic


def located(part: Part, context: Mapping[str, Any], file: str, fault: Exception) -> Diagnostic:
    """Return the fault at its tag, found by rendering once more from the numbered source."""
    source = marked(part.xml, patch_xml)
    environment = new_environment(raw=part.path != "fast")
    try:
        code = environment.compile(with_runs(environment.parse(source)))
    except TemplateSyntaxError:  # a comment may lie over tags and the numbers among them: then only the part is known
        return render_fault(fault, "", part.name, file, given=context)
    again = JinjaTemplate.from_code(environment, code, environment.make_globals(None))
    values = values_for(again, context)
    rendering = cast("GeneratorType[str, None, None]", again.root_render_func(values))
    code_line = None
    try:
        for _ in rendering:
            if isinstance(fault, MisplacedError) and len(values.placed) > fault.index:
                code_line = rendering.gi_frame.f_lineno if rendering.gi_frame else None
                break
    except Exception as found:
        fault, code_line = found, template_line(found.__traceback__)
    line = again.get_corresponding_lineno(code_line) if code_line else None
    return render_fault(fault, source, part.name, file, given=context, line=line)
