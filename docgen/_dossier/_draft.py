"""A dossier's file ─▶ a draft: every document checked by itself, then held against the others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docgen._dossier._across import crossed, dossier_of, not_loaded, unread_parents
from docgen._dossier._composing import Made, composed
from docgen._dossier._request import Request, read_request
from docgen._dossier._rows import read_rows
from docgen._dossier._spare import spare
from docgen._gather import Sources
from docgen.errors import Diagnostic, Place, has_errors
from docgen.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The documents of a dossier before they are rendered, and what is said of the dossier as a whole."""

    made: tuple[Made, ...] = ()
    said: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Return whether everything may be written."""
        return not has_errors(self.said) and all(one.checked.ok for one in self.made)


def drafted(path: Path, sources: Sources) -> Draft:
    """Return every document that the file asks for, with everything that is wrong with any of them.

    The documents are held against each other only when each is sound by itself: what is not there contradicts nothing.
    """
    request, said = read_request(path, sources.host)
    if request is None:
        return Draft(said=said)
    read = list(read_rows(request, sources.host.readers()))
    rows = tuple(row for row in read if isinstance(row, Record))
    faults = tuple(row for row in read if isinstance(row, Diagnostic))
    found = list(composed(request, None if has_errors(faults) else rows, sources))
    draft = Draft(
        made=tuple(item for item in found if isinstance(item, Made)),
        said=(*said, *faults, *(item for item in found if isinstance(item, Diagnostic))),
    )
    return _across(draft, request, rows, sources)


def _across(draft: Draft, request: Request, rows: tuple[Record, ...], sources: Sources) -> Draft:
    said = [*draft.said, *not_loaded(sources.host), *unread_parents(request, sources)]
    if not has_errors(draft.said):
        said += spare(request, rows, sources)
    if not Draft(made=draft.made, said=tuple(said)).ok:
        return Draft(made=draft.made, said=tuple(said))
    dossier = dossier_of(request, draft.made, rows, sources)
    return Draft(made=draft.made, said=(*said, *crossed(dossier, sources.host, Place(file=str(request.path)))))
