"""What there is to say once all reports are in: figures some units lack, and figures far off the others."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from docgen._rollup._book import Book
from docgen._rollup._figures import Figure, Mean
from docgen._rollup._outliers import bounds
from docgen._rollup._totals import Group, named
from docgen._rollup._values import divided
from docgen.catalogue import rollup as kinds
from docgen.errors import Diagnostic, Place
from docgen.vn.numbers import number_text


def doubts(totals: Group, book: Book, place: Place) -> Iterator[Diagnostic]:
    """Yield the doubts about figures; `place` is that of the consolidating record."""
    for found in totals.figures():
        if found.figure.lacked:
            yield _lacking(found.figure, place)
        if found.figure.rule.outlier:
            yield from _outliers(found.figure, book)
        if isinstance(found.figure, Mean):
            yield from _unweighted(found.figure)
    for merged in totals.lists():
        for odd, usual in merged.written_two_ways():
            facts = {"nhan": merged.label, "muc": named(odd.parts), "kia": named(usual.parts), "so": usual.count}
            yield kinds.WRITTEN_TWO_WAYS.at(odd.place, don_vi=odd.unit, **facts)


def _lacking(figure: Figure, place: Place) -> Diagnostic:
    names = ", ".join(figure.lacking) + (", …" if figure.lacked > len(figure.lacking) else "")
    facts = {"nhan": figure.label, "so": figure.lacked, "don_vi": names, "co": figure.count}
    return (kinds.RATE_BENT if figure.rule.kind == "rate" else kinds.LACKING).at(figure.first_lack or place, **facts)


def _unweighted(mean: Mean) -> Iterator[Diagnostic]:
    """Yield the reports whose mean counts by a weight that nobody stated, where others state theirs."""
    if mean.stated:
        for unit, place, weight in mean.unstated:
            facts = {"nhan": mean.label, "truong": mean.rule.weight, "trong_so": number_text(weight)}
            yield kinds.WEIGHT_NOT_STATED.at(place, don_vi=unit, so=mean.stated, **facts)


def _outliers(figure: Figure, book: Book) -> Iterator[Diagnostic]:
    usual = bounds(book.ledger.values(figure.id))
    if usual is None:
        return
    for part in book.ledger.contributions(figure.id):
        if usual.far_off(part.value):
            facts = {"gia_tri": _text(part.value), "trung_vi": _text(usual.median)}
            yield kinds.FAR_OFF.at(part.place, don_vi=part.unit, nhan=figure.label, **facts)


def _text(value: Fraction) -> str:
    whole = value.denominator == 1
    return number_text(value.numerator if whole else divided(value.numerator, value.denominator, places=2))
