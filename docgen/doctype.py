"""What a plugin declares: a document type, and the few values that pass between it and the core.

Comes in: a plugin's declaration. Goes out: frozen values. Imports no model library, so declaring costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path, PurePath
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
class Share:
    """What a type takes from a dossier, and what it gives to the documents further down in it.

    `list` is the field that receives the dossier's whole list. `each` says that a document is made of each row instead, the
    row's values being fields of the record; what the model does not know of a row is left out. A type has one or neither.
    `gives` is a pure function from a document's model to fields that later documents of the dossier may take, by name:
    `lambda model: {"bien_ban": {"so": model.so, "ngay": model.ngay}}`. A later document takes those its model has.
    """

    list: str = ""
    each: bool = False
    gives: Callable[[Any], Mapping[str, Any]] | None = None

    def __post_init__(self) -> None:
        """Refuse a declaration that could not work, with a reason for the plugin's author."""
        _require(
            isinstance(self.list, str) and isinstance(self.each, bool), "list is a field's name, each a bool", "Share"
        )
        _require(not (self.list and self.each), "a type takes the whole list or a row each, not both", of="Share")
        _require(self.gives is None or callable(self.gives), "gives must be a function", of="Share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """How reports of a type become one report of the level above. How each field does, the field says itself.

    A field's rule stands in `json_schema_extra={"rollup": …}` (docs/plugins.md lists them); a field without one is the
    consolidating record's own, and a group without one is entered. Names may be dotted: `"don_vi.ten"`.
    `unit` is the field that names the reporting unit: a text, or lines that are joined.
    `same` are fields that must be equal in all reports, as if their rule were "same": year, period, movement.
    `units` is the field of the consolidating record that lists the units expected, by itself or from the parent document:
    texts, or groups when a dotted name says which of their fields is the name. Without it any unit may report.
    `check` is a pure function from one report's model and what is known of its unit (its item of `units`, or None) to
    diagnostics: what cannot be together. An error keeps the report out.
    `compose` is a pure function from the consolidated values to further fields, such as sentences made of figures. It is
    given a mapping: counts as int, other figures as Decimal, own fields as they were typed; what the consolidating record
    says itself is stronger.
    `refused` is a field of texts of the consolidating record, which takes the names of the units whose reports were left out
    with `--keep-going`: they did report, and what they reported is not in the figures.
    `day` is the field with the report's date, `year` the one with the year it tells of: what `docgen deadlines` holds against
    the day it was due.
    """

    unit: str
    same: tuple[str, ...] = ()
    units: str = ""
    check: Callable[[Any, Any], Iterable[Diagnostic]] | None = None
    compose: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    refused: str = ""
    day: str = ""
    year: str = ""

    def __post_init__(self) -> None:
        """Refuse a declaration that could not work, with a reason for the plugin's author."""
        _require(isinstance(self.unit, str) and bool(self.unit), "unit must name a field", of="Rollup")
        _require(_all(self.same, str) and all(self.same), 'same must be a tuple of field names: ("nam",)', of="Rollup")
        _require(isinstance(self.units, str), "units must name a field", of="Rollup")
        _require(isinstance(self.refused, str), "refused must name a field", of="Rollup")
        _require(self.check is None or callable(self.check), "check must be a function", of="Rollup")
        _require(self.compose is None or callable(self.compose), "compose must be a function", of="Rollup")
        _require(
            isinstance(self.day, str) and isinstance(self.year, str), "day and year must name a field", of="Rollup"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What is owed by when, in one year, by a document that sets terms, such as a plan.

    `day` is the last day on which it is in time: what has to be there "before 10/11" is due on 9/11. `stated` is the term in
    the document's own words, `trước ngày 10/11/2025`. `who` owes `what` to `to`, "" where the document does not say. `units` are
    the names of those who owe it one by one, where the document lists them. `yearly` says that it comes back every year.
    `source` is the document as a sentence cites it, `since` its date; both mark an entry of a calendar as one and the same.
    A unit that the document lists twice may stand there twice: it is told, and counted once.
    """

    day: date
    who: str
    what: str
    to: str = ""
    stated: str = ""
    units: tuple[str, ...] = ()
    yearly: bool = False
    source: str = ""
    since: date

    def __post_init__(self) -> None:
        """Refuse a value that nothing can be made of, with a reason for the plugin's author."""
        _require(_is_day(self.day), "day must be a date, and no moment of it", of="Deadline")
        sound = _YEARS[0] <= self.day.year <= _YEARS[1]
        _require(sound, f"day must lie in the years {_YEARS[0]} to {_YEARS[1]}, and is {self.day}", of="Deadline")
        _require(_is_day(self.since), "since must be a date, and no moment of it", of="Deadline")
        for name in ("who", "what", "to", "stated", "source"):
            _require(_is_text(getattr(self, name)), f"{name} must be a text that can be written", of="Deadline")
        _require(bool(self.what.strip()), "what must say what is owed", of="Deadline")
        _require(isinstance(self.yearly, bool), "yearly must be True or False", of="Deadline")
        _require(_all(self.units, str), 'units must be a tuple of names: ("xóm Nà Ến",)', of="Deadline")
        _require(all(map(_is_text, self.units)), "units has a name that cannot be written", of="Deadline")
        _require(all(unit.strip() for unit in self.units), "units has a unit without a name", of="Deadline")
        longest = max(map(len, self.units), default=0)
        reason = f"units has a name of {longest} characters, and {_LONGEST_NAME} is the most"
        _require(longest <= _LONGEST_NAME, reason, of="Deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A deadline and the units it was not kept by: what a letter that asks once more is made of.

    `year` is the year whose reports are asked for, `on` the day on which they were looked for.
    """

    deadline: Deadline
    units: tuple[str, ...]
    year: int
    on: date


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
    `share` says what the type takes from a dossier's list and gives to other documents; without it the type is made once.
    `parent` says how a document takes values from another one, `rollup` how many become one of the level above.
    `deadlines` is a pure function from a model and a year to what is owed by when for that year, nothing where the document
    does not reach it. `reminds` is one from units that did not keep a deadline of the `parent` type to fields of a record
    of this type, which a clerk completes.
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
    share: Share | None = None
    rollup: Rollup | None = None
    deadlines: Callable[[Any, int], Iterable[Deadline]] | None = None
    reminds: Callable[[Overdue], Mapping[str, Any]] | None = None

    def __post_init__(self) -> None:
        """Refuse a declaration that could not work, with a reason for the plugin's author."""
        _require(isinstance(self.name, str) and bool(_KEBAB.fullmatch(self.name)), "name must be kebab-case: thank-you")
        _require(isinstance(self.title, str) and bool(self.title), "title must be a text")
        _require(_all(self.aliases, str), 'aliases must be a tuple of texts: ("ke-hoach",)')
        _require(all(_KEBAB.fullmatch(alias) for alias in self.aliases), "aliases must be kebab-case")
        _require(hasattr(self.model, "model_validate"), "model must be a pydantic model class")
        bare = isinstance(self.template, str) and self.template == PurePath(self.template).name != ""
        _require(bare and "\\" not in self.template, "template must be a bare file name: paper.docx")
        _require(isinstance(self.filename, str) and bool(self.filename), "filename must be a text")
        _require(_all(self.kinds, Kind), "kinds must be a tuple of Kind")
        _require(self.context is None or callable(self.context), "context must be a function")
        _require(self.check is None or callable(self.check), "check must be a function")
        _require(self.share is None or isinstance(self.share, Share), "share must be a Share")
        fields = getattr(self.model, "model_fields", {})
        _require(
            not (self.share and self.share.list) or self.share.list in fields, "share.list must be a field of model"
        )
        _require(self.rollup is None or isinstance(self.rollup, Rollup), "rollup must be a Rollup")
        _require(self.deadlines is None or callable(self.deadlines), "deadlines must be a function")
        _require(self.reminds is None or callable(self.reminds), "reminds must be a function")
        _require(not self.reminds or self.parent is not None, "reminds needs the parent that sets the deadline")


_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


_YEARS = (1900, 2200)
_LONGEST_NAME = 500


def _is_text(value: object) -> bool:
    """Return whether a value is a text without halves of characters, which no file can hold."""
    return isinstance(value, str) and not any("\ud800" <= char <= "\udfff" for char in value)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _all(values: object, kind: type) -> bool:
    return isinstance(values, tuple) and all(isinstance(value, kind) for value in values)


def _require(holds: bool, reason: str, of: str = "DocumentType") -> None:
    if not holds:
        raise ValueError(f"{of}: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDocument:
    """A document that has just been written, as `docgen_document_written` receives it.

    `sha256` is of the file's bytes, in hexadecimal.
    """

    path: Path
    sha256: str
    type: str
