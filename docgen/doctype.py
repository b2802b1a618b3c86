"""What a plugin declares: a document type, and the few values that pass between it and the core.

Comes in: a plugin's declaration. Goes out: frozen values. Imports no model library, so declaring costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.errors import Diagnostic, Kind

if TYPE_CHECKING:
    from pydantic import BaseModel

Context = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """How a document takes values from another one that it names, as a unit's plan does from its superior's.

    `field` is the input field that holds the other file's path, relative to the naming file (`theo_ke_hoach`).
    `type` is the other file's document type. `take` maps fields of this document to fields of the other, copied as they
    were read, places and all. `derive` is a pure function from the other document's model to further fields.
    Whatever the record or the command line says itself is stronger than both.
    """

    field: str
    type: str
    take: Mapping[str, str]
    derive: Callable[[Any], Mapping[str, Any]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentType:
    """One kind of document: its model, its template, and how a model becomes a page.

    `name` is kebab-case English, `aliases` are unaccented Vietnamese. `title` is what a clerk calls it.
    `model` is a frozen pydantic class with `extra="forbid"`; its field names are the template's tags.
    `template` is a file name in a root's `templates/docx/`.
    `filename` is the output name without ending; `{fields}` of the model, `{so_thu_tu}` (position in the run, from 1) and
    `{ten_tep}` (the input's name without ending) may stand in it.
    `context` turns a model into the template's values; without it the model's own fields are used.
    `check` yields what a person should look at once the model is sound: warnings, or errors that need several fields.
    `kinds` are the faults `check` and the model may report, so that `docgen explain` knows them.
    """

    name: str
    title: str
    model: type[BaseModel]
    template: str
    filename: str = "{ten_tep}"
    aliases: tuple[str, ...] = ()
    context: Callable[[Any], Context] | None = None
    check: Callable[[Any], Iterable[Diagnostic]] | None = None
    kinds: tuple[Kind, ...] = ()
    parent: Parent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocument:
    """A document that has just been written, as `docgen_document_written` receives it.

    `sha256` is of the file's bytes, in hexadecimal.
    """

    path: Path
    sha256: str
    type: str
