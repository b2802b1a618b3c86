"""The same template in each peer's own tags.

A template script writes lines with `{name}` for a value and runs `for inner in pen.loop(…)` for a list; the pen of a
dialect turns both into what its peer reads. A scope is the lists a line stands in, outermost first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

_VALUE = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """A list being gone through: its field, the name of one item, and which item, where a dialect has no loops."""

    field: str
    item: str
    number: int = 0


Scope = tuple[Loop, ...]


class Pen:
    """Writes text with values, loops over paragraphs and loops over table rows. This one writes Jinja: docgen, docxtpl."""

    extra_rows = 2

    def value(self, scope: Scope, name: str) -> str:
        """Return the tag that prints a field of the innermost item."""
        return f"{{{{ {self._path(scope, name)} }}}}"

    def picture(self, name: str) -> str:
        """Return the tag that puts a picture."""
        return self.value((), name)

    def open(self, scope: Scope, kind: str) -> str:
        """Return the tag that opens the innermost loop; `kind` is "p" for paragraphs, "tr" for rows."""
        return f"{{%{kind} for {scope[-1].item} in {self._path(scope[:-1], scope[-1].field)} %}}"

    def close(self, scope: Scope, kind: str) -> str:
        """Return the tag that closes it."""
        return f"{{%{kind} endfor %}}"

    def write(self, paragraph: Paragraph, text: str, scope: Scope = ()) -> None:
        """Add one run, the values in `text` as tags."""
        paragraph.add_run(_VALUE.sub(lambda found: self.value(scope, found[1]), text))

    def loop(self, document: Any, scope: Scope, field: str, item: str, count: int) -> Iterator[Scope]:
        """Yield the scope in which the lines of the loop are written; the tags stand in paragraphs of their own."""
        inner = (*scope, Loop(field=field, item=item))
        if opening := self.open(inner, "p"):
            document.add_paragraph(opening)
        yield inner
        document.add_paragraph(self.close(inner, "p"))

    def rows(self, table: Table, fields: tuple[str, ...], field: str, item: str) -> None:
        """Fill the last rows of `table` (`extra_rows` + 1 of them) with a loop, one field a column."""
        inner: Scope = (Loop(field=field, item=item),)
        opening, row, closing = table.rows[-3:]
        opening.cells[0].paragraphs[0].add_run(self.open(inner, "tr"))
        for cell, name in zip(row.cells, fields, strict=True):
            self.write(cell.paragraphs[0], f"{{{name}}}", inner)
        closing.cells[0].paragraphs[0].add_run(self.close(inner, "tr"))

    def _path(self, scope: Scope, name: str) -> str:
        return f"{scope[-1].item}.{name}" if scope else name


class Mustache(Pen):
    """`{name}`, `{#list}` … `{/list}`: docxtemplater and easy-template-x."""

    extra_rows = 0

    def value(self, scope: Scope, name: str) -> str:
        return f"{{{name}}}"

    def open(self, scope: Scope, kind: str) -> str:
        return f"{{#{scope[-1].field}}}"

    def close(self, scope: Scope, kind: str) -> str:
        return f"{{/{scope[-1].field}}}"

    def rows(self, table: Table, fields: tuple[str, ...], field: str, item: str) -> None:
        inner: Scope = (Loop(field=field, item=item),)
        cells = table.rows[-1].cells
        cells[0].paragraphs[0].add_run(self.open(inner, "tr"))
        for cell, name in zip(cells, fields, strict=True):
            self.write(cell.paragraphs[0], f"{{{name}}}", inner)
        cells[-1].paragraphs[0].add_run(self.close(inner, "tr"))


class Plus(Pen):
    """`+++=name+++`, `+++FOR x IN list+++` … `+++END-FOR x+++`: docx-templates."""

    def value(self, scope: Scope, name: str) -> str:
        return f"+++={self._path(scope, name)}+++"

    def picture(self, name: str) -> str:
        return f"+++IMAGE {name}+++"

    def open(self, scope: Scope, kind: str) -> str:
        return f"+++FOR {scope[-1].item} IN {self._path(scope[:-1], scope[-1].field)}+++"

    def close(self, scope: Scope, kind: str) -> str:
        return f"+++END-FOR {scope[-1].item}+++"

    def _path(self, scope: Scope, name: str) -> str:
        return f"${scope[-1].item}.{name}" if scope else name


class Indexed(Pen):
    """`{d.list[i].name}`, and once more with `[i+1]` where the list ends: carbone."""

    extra_rows = 1

    def value(self, scope: Scope, name: str) -> str:
        return f"{{d.{''.join(f'{loop.field}[i].' for loop in scope)}{name}}}"

    def open(self, scope: Scope, kind: str) -> str:
        return ""

    def close(self, scope: Scope, kind: str) -> str:
        outer = "".join(f"{loop.field}[i]." for loop in scope[:-1])
        return f"{{d.{outer}{scope[-1].field}[i+1].chu}}"

    def rows(self, table: Table, fields: tuple[str, ...], field: str, item: str) -> None:
        inner: Scope = (Loop(field=field, item=item),)
        for cell, name in zip(table.rows[-2].cells, fields, strict=True):
            self.write(cell.paragraphs[0], f"{{{name}}}", inner)
        table.rows[-1].cells[0].paragraphs[0].add_run(f"{{d.{field}[i+1].{fields[0]}}}")


class MergeFields(Pen):
    """Word's MERGEFIELD: docx-mailmerge2. It repeats table rows only, so every other item is a field of its own."""

    extra_rows = 0

    def write(self, paragraph: Paragraph, text: str, scope: Scope = ()) -> None:
        for number, piece in enumerate(_VALUE.split(text)):
            if number % 2:
                paragraph._p.append(_merge_field(self._path(scope, piece)))
            elif piece:
                paragraph.add_run(piece)

    def loop(self, document: Any, scope: Scope, field: str, item: str, count: int) -> Iterator[Scope]:
        for number in range(1, count + 1):
            yield (*scope, Loop(field=field, item=item, number=number))

    def rows(self, table: Table, fields: tuple[str, ...], field: str, item: str) -> None:
        for cell, name in zip(table.rows[-1].cells, fields, strict=True):
            self.write(cell.paragraphs[0], f"{{{name}}}")

    def _path(self, scope: Scope, name: str) -> str:
        return "".join(f"{loop.field}_{loop.number}_" for loop in scope) + name


def _merge_field(name: str) -> Any:
    field, run, text = OxmlElement("w:fldSimple"), OxmlElement("w:r"), OxmlElement("w:t")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    text.text = f"«{name}»"
    run.append(text)
    field.append(run)
    return field


DIALECTS = {
    "jinja": Pen(),
    "mustache": Mustache(),
    "plus": Plus(),
    "indexed": Indexed(),
    "mergefields": MergeFields(),
}
