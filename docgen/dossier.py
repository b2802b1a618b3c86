"""What a check across the documents of a dossier is given, and how a plugin declares one.

Comes in: documents whose records are sound, each by itself. Goes out: diagnostics at the places their fields came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from docgen.errors import Diagnostic, Kind, Place
from docgen.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierDocument:
    """One document of a dossier before it is written: its type's name, its model, and the record the model was made of."""

    type: str
    model: Any
    record: Record

    def at(self, kind: Kind, /, *path: str | int, **facts: object) -> Diagnostic:
        """Return `kind` seen at a field of this document, with file, line, sheet and cell of where that field was read.

        `path` leads to the field by names and 0-based positions: `minutes.at(MISSING, "danh_sach", 0, "ho_ten", ten="An")`.
        Without a path it is the document's own place; a field whose place is not known has that of the field around it.
        """
        return kind.at(self.record.place_of(path), **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Every document that is to be made from one list and its shared data, in their order.

    `shared` is the dossier's own record: what stands in its file under `chung`, as read, with a place per field. `rows` are
    the records of its list, as read. `plan` are the documents above that the dossier names, as with `theo_ke_hoach`: read
    and checked, and not made.
    """

    documents: tuple[DossierDocument, ...]
    plan: tuple[DossierDocument, ...] = ()
    rows: tuple[Record, ...] = ()
    shared: Record = field(default_factory=lambda: Record(data={}, place=Place()))

    def of(self, type: str) -> tuple[DossierDocument, ...]:  # noqa: A002 - the word users know
        """Return the documents of a type, by its name, in their order; none when the dossier makes none of it."""
        return tuple(document for document in self.documents if document.type == type)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCheck:
    """One thing that must hold between the documents of a dossier.

    `check` is a pure function that yields what does not hold; a dossier that lacks the documents it compares is none of its
    business, so it yields nothing then. An error keeps every document of the dossier from being written.
    `name` is told when the check itself fails. `kinds` are the faults it may report, so that `docgen explain` knows them.
    """

    name: str
    check: Callable[[Dossier], Iterable[Diagnostic]]
    kinds: tuple[Kind, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a declaration that could not work, with a reason for the plugin's author."""
        if not isinstance(self.name, str) or not self.name:
            raise ValueError("DossierCheck: name must be a text")
        if not callable(self.check):
            raise ValueError("DossierCheck: check must be a function")
        if not isinstance(self.kinds, tuple) or not all(isinstance(kind, Kind) for kind in self.kinds):
            raise ValueError("DossierCheck: kinds must be a tuple of Kind")
