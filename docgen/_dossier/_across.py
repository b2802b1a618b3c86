"""The documents of a dossier held against each other: the plugins' checks, each in its own try."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from docgen._dossier._composing import Made
from docgen._dossier._request import Request
from docgen._gather import Sources, parent_named
from docgen._guest import call
from docgen._host import Host
from docgen.catalogue import dossiers
from docgen.doctype import Parent
from docgen.dossier import Dossier, DossierCheck, DossierDocument
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record


def dossier_of(request: Request, made: Sequence[Made], rows: Sequence[Record], sources: Sources) -> Dossier:
    """Return what the checks are given: sound documents, the documents above that were read, the list, the shared fields."""
    above = sources.parents()
    return Dossier(
        documents=tuple(_document(one.entry.doctype.name, one.checked.model, one.checked.record) for one in made),
        plan=tuple(_document(sources.host.find_type(name).name, one.model, one.record) for name, one in above),
        rows=tuple(rows),
        shared=request.shared,
    )


def _document(type_name: str, model: object, record: Record) -> DossierDocument:
    return DossierDocument(type=type_name, model=model, record=record)


def unread_parents(request: Request, sources: Sources) -> Iterator[Diagnostic]:
    """Read the documents above that the dossier names and no document of it takes from; yield what is wrong with them."""
    taken = {link.field for entry in request.entries if (link := entry.doctype.parent)}
    for name, value in request.above.data.items():
        link = _link(name, sources.host)
        if name in taken or link is None or not isinstance(value, str) or not value:
            continue
        try:
            parent_named(link, value, request.above.place_of((name,)), request.path, sources)
        except DocgenError as fault:
            yield from fault.diagnostics


def _link(field: str, host: Host) -> Parent | None:
    return next((link for doctype in host.types() if (link := doctype.parent) and link.field == field), None)


def crossed(dossier: Dossier, host: Host, place: Place) -> Iterator[Diagnostic]:
    """Yield what the checks of every plugin say; one that fails itself is an error at `place`, with its plugin's name."""
    for plugin in host.plugins:
        for check in plugin.checks:
            part = f"docgen_dossier_checks «{check.name}»"
            try:
                yield from call(plugin.name, part, partial(_judged, check, dossier), place)
            except DocgenError as fault:
                yield from fault.diagnostics


def _judged(check: DossierCheck, dossier: Dossier) -> Iterable[Diagnostic]:
    said = tuple(check.check(dossier))
    if not all(isinstance(one, Diagnostic) for one in said):
        raise TypeError("a check must yield Diagnostic values")
    return said


def not_loaded(host: Host) -> Iterator[Diagnostic]:
    """Yield a warning for each plugin that could not be loaded: whatever it checks was not checked."""
    for failure in host.failures:
        facts = {"plugin": failure.name, "ly_do": failure.diagnostic.facts.get("ly_do", failure.diagnostic.message())}
        yield dossiers.PLUGIN_NOT_LOADED.at(Place(file=failure.source), **facts)
