"""The result of a dossier, each fault told once: five documents that see one wrong cell of the list say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from docgen._dossier._composing import Made
from docgen._result import Outcome, RunResult
from docgen.catalogue import checking
from docgen.errors import Diagnostic, Place, has_errors


def told_once(result: RunResult, made: Sequence[Made]) -> RunResult:
    """Return the result without what was told before; its outcomes are those of `made`, in that order.

    A document that nothing is wrong with but that an earlier one could not give to it was held, and not rejected.
    """
    own: dict[object, Diagnostic] = {}
    for said in result.diagnostics:
        own.setdefault(_key(said, ""), said)
    seen, outcomes = set(own), []
    for whole, outcome, one in zip(result.outcomes, _raised(result.outcomes, made), made, strict=True):
        blameless = whole.status == "rejected" and not has_errors(whole.diagnostics)
        fresh = _fresh(outcome.diagnostics, one.entry.list_field, seen)
        outcomes.append(replace(outcome, status="held" if blameless else whole.status, diagnostics=fresh))
    return RunResult(diagnostics=tuple(own.values()), outcomes=tuple(outcomes))


def _fresh(said: Iterable[Diagnostic], list_field: str, seen: set[object]) -> tuple[Diagnostic, ...]:
    """Return what no earlier document told, and note it as told; one document may say a thing twice."""
    keyed = [(_key(one, list_field), one) for one in said]
    fresh = tuple(one for key, one in keyed if key not in seen)
    seen.update(key for key, _ in keyed)
    return fresh


def _key(said: Diagnostic, list_field: str) -> object:
    """Return what makes two faults the same: code, place in the input, field within the row, and what is said.

    The column of a row is one field in a document of that row and another in one of the whole list. A missing field is
    called by labels that differ from type to type.
    """
    path = said.place.field
    inside = path[2:] if list_field and path[:1] == (list_field,) and path[1:] else path
    words = said.facts.get("truong") if said.kind is checking.MISSING_FIELD else said.message()
    return (said.code, replace(said.place, field=(), text=""), inside, words, said.record)


def _raised(outcomes: Sequence[Outcome], made: Sequence[Made]) -> Iterable[Outcome]:
    """Yield the outcomes; a field that every document of an entry lacks is said once, at the entry."""
    pairs = list(zip(made, outcomes, strict=True))
    for _, group in groupby(pairs, key=lambda pair: pair[0].entry.number):
        whole = list(group)
        entry = whole[0][0].entry
        lacking = [_missing(outcome) for _, outcome in whole]
        common = set.intersection(*(set(names) for names in lacking)) if len(whole) > 1 else set()
        for number, (_, outcome) in enumerate(whole):
            kept = [said for said in outcome.diagnostics if _name_missing(said) not in common]
            here = [said.moved(_at(entry.said.place, name)) for name, said in lacking[0].items() if name in common]
            yield replace(outcome, diagnostics=(*(here if number == 0 else ()), *kept))


def _missing(outcome: Outcome) -> dict[str, Diagnostic]:
    return {name: said for said in outcome.diagnostics if (name := _name_missing(said))}


def _name_missing(said: Diagnostic) -> str:
    """Return the name of the document's own field that is missing, or "" for any other fault."""
    return str(said.place.field[0]) if said.kind is checking.MISSING_FIELD and len(said.place.field) == 1 else ""


def _at(place: Place, name: str) -> Place:
    return replace(place, field=(name,))
