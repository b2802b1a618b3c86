"""How long a figure may be: as long as one can be typed (`docgen.vn.numbers`), and so be read back from the result.

A type of its own may take `1E+999999`, which is quickly read and takes minutes to reckon with, or cannot be written at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from docgen._rollup._rules import Rule
from docgen._rollup._values import is_list
from docgen.catalogue import rollup as kinds
from docgen.errors import Diagnostic, FieldPath
from docgen.record import Record

MOST_WHOLE, MOST_PLACES = 30, 30
"""How many figures a number has before and after its comma."""


def overlong(rule: Rule, value: Any, record: Record, path: FieldPath = ()) -> Iterator[Diagnostic]:
    """Yield an error for each number too long to reckon with among the fields of a group that are rolled up."""
    for one in rule.inner:
        here, inside = (*path, one.name), getattr(value, one.name, None)
        if one.kind == "group":
            yield from overlong(one, inside, record, here)
        elif one.kind == "merge" and one.keys:
            for position, item in enumerate(inside or ()):
                yield from overlong(one, item, record, (*here, position))
        elif one.kind != "own":
            yield from _told(one, inside, record, here)
        if one.previous:
            yield from _told(one, getattr(value, one.previous, None), record, (*path, one.previous))


def _told(rule: Rule, value: Any, record: Record, path: FieldPath) -> Iterator[Diagnostic]:
    for place in _too_long(value, path):
        facts = {"nhan": rule.label, "truoc": MOST_WHOLE, "sau": MOST_PLACES}
        yield kinds.FIGURE_TOO_LONG.at(record.place_of(place), **facts)


def _too_long(value: Any, path: FieldPath) -> Iterator[FieldPath]:
    if isinstance(value, int | Decimal):
        if not _is_written(value):
            yield path
    elif is_list(value):
        for position, item in enumerate(value):
            yield from _too_long(item, (*path, position))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _too_long(item, (*path, str(name)))
    elif hasattr(type(value), "model_fields"):
        for name in type(value).model_fields:
            yield from _too_long(getattr(value, name), (*path, name))


def _is_written(number: int | Decimal) -> bool:
    exact = Decimal(number)
    exponent = exact.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_PLACES and exact.adjusted() < MOST_WHOLE
