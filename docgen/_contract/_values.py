"""A document type ─▶ the values its template is given, or what they may look like."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from docgen._contract._shape import Shape, of_type, of_values
from docgen._filling import context_of
from docgen._guest import call
from docgen.doctype import Context, DocumentType
from docgen.errors import DocgenError

if TYPE_CHECKING:
    from pydantic import BaseModel

Models = Callable[[], Iterable["BaseModel"]]


def declared(doctype: DocumentType) -> Shape | None:
    """Return the shape the type itself declares: its model, or what context() says it returns. None when it does not."""
    if doctype.context is None:
        return of_type(doctype.model)
    function = doctype.context
    try:
        hints = call(doctype.name, "context()", lambda: typing.get_type_hints(function, include_extras=True))
    except DocgenError:
        return None
    found = of_type(hints.get("return", object))
    return found if found.sort in ("group", "thing") and not found.open else None


def seen(doctype: DocumentType, models: Iterable[BaseModel], *first: Context) -> tuple[Shape | None, str]:
    """Return the shape of the values context() makes of these models, `first` among them, or why it made none."""
    contexts = [*first]
    reason = ""
    for model in models:
        try:
            contexts.append(context_of(doctype, model))
        except DocgenError as fault:
            reason = reason or fault.diagnostics[0].message()
    return (of_values(contexts), "") if contexts else (None, reason)


def known_paths(shape: Shape, deepest: int = 6) -> Sequence[str]:
    """Return every path of a shape, down to `deepest` steps, for guessing what was meant."""
    found: list[str] = []

    def walk(inside: Shape, path: str, depth: int) -> None:
        for name, field in inside.fields().items():
            here = f"{path}.{name}" if path else name
            found.append(here)
            item = field.item() if field.item else None
            if depth < deepest and (item or field).fields is not inside.fields:
                walk(item or field, f"{here}[]" if item else here, depth + 1)

    walk(shape, "", 1)
    return found
