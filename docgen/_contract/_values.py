"""A document type ─▶ the values its template is given, or what they may look like."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from docgen._contract._shape import Shape, of_type, of_values
from docgen._filling import context_of
from docgen._guest import call
from docgen.catalogue import contract
from docgen.doctype import Context, DocumentType
from docgen.errors import Diagnostic, DocgenError, Place

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


def seen(doctype: DocumentType, models: Iterable[BaseModel], *first: Context) -> tuple[Shape | None, Diagnostic | None]:
    """Return the shape of the values context() makes of these models, `first` among them, or why it made none."""
    contexts = [*first]
    reason: Diagnostic | None = None
    for model in models:
        try:
            contexts.append(context_of(doctype, model))
        except DocgenError as fault:
            reason = reason or fault.diagnostics[0]
    return (of_values(contexts), None) if contexts else (None, reason)


def not_held(doctype: DocumentType, file: str, reason: Diagnostic | None) -> Diagnostic:
    """Return that nothing is known of the type's values: no record could be tried, or what context() said of the first."""
    vi, en = (reason.message("vi"), reason.message("en")) if reason else ("không có bản ghi để thử", "no record to try")
    return contract.NOT_HELD.at(Place(file=file), loai=doctype.name, ly_do=vi, ly_do_en=en)


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
