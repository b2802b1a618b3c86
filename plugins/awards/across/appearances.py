"""Where each recipient stands: as a row of a paper's list, or as the paper itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen import Diagnostic, Dossier, DossierDocument, Kind

from ..recipient import Recipient, numbered
from ..rules_list import Path, form_of, identity, told_apart

MINUTES, PROPOSAL, DECISION = "award-minutes", "award-proposal", "award-decision"
REPORT, CERTIFICATE, OVERPRINT = "achievement-report", "certificate", "certificate-overprint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One recipient in one paper: the row, its number from 1, the form of award, and the path to it in the paper's record."""

    document: DossierDocument
    row: Recipient
    number: int
    form: str
    path: Path = ()

    def at(self, kind: Kind, *path: str | int, **facts: object) -> Diagnostic:
        """Return `kind` seen at a field of the row."""
        return self.document.at(kind, *self.path, *path, **facts)

    def form_place(self) -> Path:
        """Return the path, from the paper's own fields, of what says the form: the row's, or the paper's for all rows."""
        return (*self.path, "hinh_thuc") if self.row.hinh_thuc or not self.path else ("hinh_thuc",)


def papers_of(dossier: Dossier, name: str) -> tuple[DossierDocument, ...]:
    """Return the dossier's papers of a type; a certificate is one on a prepared sheet too."""
    return (*dossier.of(name), *(dossier.of(OVERPRINT) if name == CERTIFICATE else ()))


def appearances(dossier: Dossier, name: str) -> tuple[Appearance, ...]:
    """Return every recipient in the dossier's papers of a type, in their order."""
    return tuple(one for document in papers_of(dossier, name) for one in appearances_in(document))


def appearances_in(document: DossierDocument) -> Iterator[Appearance]:
    """Yield every recipient of one paper, in their order; of a certificate or a report, the one it is about."""
    model = document.model
    if isinstance(model, Recipient):
        yield Appearance(document=document, row=model, number=model.stt or 0, form=model.hinh_thuc)
        return
    for position, row in enumerate(numbered(model.danh_sach)):
        yield Appearance(
            document=document,
            row=row,
            number=row.stt or 0,
            form=form_of(row, model.hinh_thuc),
            path=("danh_sach", position),
        )


By = Mapping[tuple[str, ...], Sequence[Appearance]]


def by_recipient(found: Iterable[Appearance]) -> By:
    """Return appearances by what rows of one recipient have in common."""
    told: dict[tuple[str, ...], list[Appearance]] = defaultdict(list)
    for one in found:
        told[identity(one.row)].append(one)
    return told


def same_as(one: Appearance, known: By) -> tuple[Appearance, ...]:
    """Return the appearances among `known` of the recipient of `one`; namesakes are told apart as lists tell them."""
    return tuple(other for other in known.get(identity(one.row), ()) if not told_apart(one.row, other.row))
