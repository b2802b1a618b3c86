"""The result of a dossier, each fault told once: five documents that see one wrong cell of the list say one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docgen._dossier._composing import Made
from docgen._dossier._missing import own_field_missing, what_is_said
from docgen._result import Outcome, RunResult
from docgen.catalogue import checking
from docgen.errors import Diagnostic, FieldPath, has_errors

_Pairs = Sequence[tuple[Outcome, Made]]


def told_once(result: RunResult, made: Sequence[Made]) -> RunResult:
    """Return the result without what was told before; its outcomes are those of `made`, in that order.

    A document that nothing is wrong with but that an earlier one could not give to it was held, and not rejected.
    """
    own: dict[object, Diagnostic] = {}
    for said in result.diagnostics:
        own.setdefault(_key(said, ""), said)
    seen, outcomes = set(own), list[Outcome]()
    pairs = zip(result.outcomes, made, strict=True)
    for _, group in groupby(pairs, key=lambda pair: pair[1].entry.number):
        outcomes += _of_entry(list(group), seen)
    return RunResult(diagnostics=tuple(own.values()), outcomes=tuple(outcomes))


def _of_entry(pairs: _Pairs, seen: set[object]) -> Iterator[Outcome]:
    """Yield the outcomes of an entry's documents; a field that all of them lack is said once, at the entry."""
    lacking = _lacking(pairs, seen)
    for position, (outcome, one) in enumerate(pairs):
        blameless = outcome.status == "rejected" and not has_errors(outcome.diagnostics)
        said = [said for said in outcome.diagnostics if own_field_missing(said) not in lacking]
        fresh = _fresh([*(() if position else lacking.values()), *said], one.entry.list_field, seen)
        yield replace(outcome, status="held" if blameless else outcome.status, diagnostics=fresh)


def _lacking(pairs: _Pairs, seen: set[object]) -> dict[str, Diagnostic]:
    """Return the fields that every document of an entry lacks, by name, where no earlier document told of that."""
    entry = pairs[0][1].entry
    each = [{name: said for said in outcome.diagnostics if (name := own_field_missing(said))} for outcome, _ in pairs]
    return {
        name: checking.MISSING_FIELD.at(replace(entry.said.place, field=(name,)), **said.facts)
        for name, said in each[0].items()
        if len(each) > 1 and all(name in other for other in each) and _key(said, entry.list_field) not in seen
    }


def _fresh(said: Iterable[Diagnostic], list_field: str, seen: set[object]) -> tuple[Diagnostic, ...]:
    """Return what no earlier document told, and note it as told; one document may say a thing twice."""
    keyed = [(_key(one, list_field), one) for one in said]
    fresh = tuple(one for key, one in keyed if key not in seen)
    seen.update(key for key, _ in keyed)
    return fresh


def _key(said: Diagnostic, list_field: str) -> object:
    """Return what makes two faults the same: code, place in the input, field within the row, and what is said."""
    place = replace(said.place, field=(), text="")
    return (said.code, place, _within_row(said.place.field, list_field), what_is_said(said), said.record)


def _within_row(path: FieldPath, list_field: str) -> FieldPath:
    """Return a column of the list as a document of one row knows it."""
    if not list_field or path[:1] != (list_field,) or len(path) == 1:
        return path
    return path[2:] if isinstance(path[1], int) else path[1:]
