"""Template + context ─▶ parts. The only room that knows docxtpl, Jinja and lxml.

A template is compiled once into an immutable value; a render runs only what depends on the record.
docxtpl's tag syntax is the template language; its compiling functions are used, its rendering is not, because that
loses data silently (see `_compile`).
"""

from docgen._engine._compiled import CompiledTemplate as CompiledTemplate
from docgen._engine._compiled import compile_template as compile_template
from docgen._engine._compiled import dump as dump
from docgen._engine._compiled import restore as restore
from docgen._engine._names import nearest_path as nearest_path
from docgen._engine._tag import Tag as Tag
from docgen._engine._tag import above as above
from docgen._engine._unfilled import never_filled as never_filled
