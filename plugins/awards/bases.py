"""Legal bases of an award paper: composed from what is in force on its day, and checked where a clerk wrote them (C23).

Also the order of the papers' dates (C17), which is the same question: what a paper rests on is there before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from docgen import Diagnostic, Kind
from docgen.vn.dated import rows
from docgen.vn.dates import IssueDate, short_date
from docgen.vn.fields import CitedDocument
from docgen.vn.law import Instrument, instrument, instruments
from docgen.vn.reference import padded
from docgen.vn.text import fold, lower_first

from . import kinds
from .fields import PaperRef
from .rules_list import Path

SUBJECT = "thi-dua-khen-thuong"
BASES: Path = ("can_cu",)


def composed_bases(on: date, *more: CitedDocument | None) -> tuple[CitedDocument, ...]:
    """Return the bases of an award paper of a day: the instruments in force, the higher rank first, then `more` as given.

    `more` are the province's own regulation and the movement's plan; None among them is left out.
    """
    law = [CitedDocument(loai=one.kind, so_ky_hieu=one.number, nguyen_van=one.citation()) for one in _law(on)]
    return (*law, *(one for one in more if one))


def cited_plan(plan: Any) -> CitedDocument:
    """Return the citation of a movement's plan from its model, as the papers of its awards cite it."""
    subject = plan.trich_yeu if plan.trich_yeu.lower().startswith("về ") else f"về {lower_first(plan.trich_yeu)}"
    return CitedDocument(
        loai="Kế hoạch",
        so_ky_hieu=f"{padded(plan.so)}/{plan.ky_hieu}" if plan.so else f"/{plan.ky_hieu}",
        ngay=plan.ngay,
        co_quan=plan.issuer(),
        trich_yeu=lower_first(subject),
    )


def unsure_bases(on: date, path: Path = BASES) -> Iterator[Diagnostic]:
    """Yield, as one warning, what is not confirmed of the instruments that `composed_bases` takes for a day."""
    said = [f"{one.kind} {one.number} ({doubt})" for one in _law(on) if (doubt := _doubt(one))]
    if said:
        yield kinds.BASIS_UNSURE.at_field(*path, van_ban="; ".join(said))


def bases_findings(cited: Sequence[CitedDocument], own: IssueDate, path: Path = BASES) -> Iterator[Diagnostic]:
    """Yield what `basis_findings` says of each of several bases, at its place in the list."""
    for position, one in enumerate(cited):
        yield from basis_findings(one, own, (*path, position))


def basis_findings(one: CitedDocument | None, own: IssueDate, path: Path) -> Iterator[Diagnostic]:
    """Yield that a basis was not in force, or not issued, on the paper's day; of a draft, on any day it may still bear."""
    if one is None:
        return
    first, last = span(own)
    known = _known(one)
    if known and known.row.until and known.row.until < first:
        yield _not_in_force(kinds.BASIS_ENDED, known, own, path)
    elif known and last < known.row.since:
        yield _not_in_force(kinds.BASIS_NOT_YET, known, own, path)
    elif one.ngay and one.ngay.earliest > last:
        facts = {"van_ban": f"{one.loai} {one.so_ky_hieu}".strip(), "ngay_dan": short_date(one.ngay)}
        yield kinds.BASIS_LATER.at_field(*path, ngay=short_date(own), **facts)


def later_paper(ref: PaperRef | None, name: str, own: IssueDate, path: Path) -> Iterator[Diagnostic]:
    """Yield the fault that a paper this one follows, called `name` (`Biên bản`), is dated after it (C17)."""
    if ref and ref.ngay.earliest > span(own)[1]:
        facts = {"ngay_truoc": short_date(ref.ngay), "ngay": short_date(own)}
        yield kinds.PAPER_LATER.at_field(*path, "ngay", ten=ref.citation(name), **facts)


def span(own: IssueDate) -> tuple[date, date]:
    """Return the first and the last day a date can mean; every month has a 28th, and that is as far as an open day binds."""
    return own.earliest, own.earliest if own.day else own.earliest.replace(day=28)


def _law(on: date) -> tuple[Instrument, ...]:
    """Return the instruments papers rest on; one whose title the table does not know is cited by none."""
    return tuple(one for one in instruments(on, SUBJECT) if one.title)


def _doubt(one: Instrument) -> str:
    """Return what of a citation is not confirmed, in words, or ""."""
    if one.row.unconfirmed:
        return "toàn bộ"
    doubts = {"tên gọi": one.row.doubts("title"), "ngày ban hành": one.row.doubts("issued") or one.issued is None}
    return ", ".join(name for name, doubted in doubts.items() if doubted)


def _known(one: CitedDocument) -> Instrument | None:
    """Return the instrument that a basis cites: by number and symbol, or a law by name and date."""
    if one.so_ky_hieu:
        return instrument(one.so_ky_hieu)
    text = fold(one.citation())
    ever = (known for row in rows("instruments") if (known := instrument(row.key)) is not None)
    return next((known for known in ever if _cites(text, known)), None)


def _cites(text: str, known: Instrument) -> bool:
    by_name = bool(known.title and known.issued) and fold(known.citation()) in text
    return by_name or fold(known.number) in text


def _not_in_force(kind: Kind, known: Instrument, own: IssueDate, here: Path) -> Diagnostic:
    facts = {"van_ban": f"{known.kind} {known.number}", "ngay": short_date(own), "nguon": known.row.source}
    return kind.at_field(*here, **facts)
