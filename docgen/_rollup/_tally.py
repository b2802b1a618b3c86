"""Reports ─▶ running totals, one report at a time: whose it is, whether it belongs in, and then its figures.

Reports that differ in what must be the same are added up apart, so that most decide when the consolidating record does not.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import SimpleNamespace
from typing import Any

from docgen._guest import call
from docgen._rollup._book import Book, Reading
from docgen._rollup._limits import overlong
from docgen._rollup._places import naming
from docgen._rollup._rules import Rule
from docgen._rollup._totals import Group
from docgen._rollup._units import Units, expected_units, field_at, typed_name, unit_name
from docgen._rollup._values import folded, shown
from docgen._validation import Checked
from docgen.catalogue import rollup as kinds
from docgen.doctype import DocumentType, Rollup
from docgen.errors import Diagnostic, DocgenError, Place, has_errors
from docgen.record import Record


@dataclass(slots=True, kw_only=True)
class Tally:
    """Reports that agree in what must be the same, added up.

    `values` are those they agree in. `members` are the reports' units and the places of these values, kept only while it is
    open which reports are rolled up.
    """

    totals: Group
    values: Mapping[str, Any]
    units: dict[Hashable, Place] = field(default_factory=dict)
    members: list[tuple[str, Mapping[str, Place]]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Tallies:
    """All reports of a run so far.

    `common` are the fields that must be the same, by dotted name with their labels; `expected` those whose value the
    consolidating record states.
    """

    doctype: DocumentType
    rollup: Rollup
    root: Rule
    units: Units
    book: Book
    common: Mapping[str, str]
    expected: Mapping[str, Any]
    by_common: dict[Hashable, Tally] = field(default_factory=dict)
    refused: dict[Hashable, str] = field(default_factory=dict)
    """Units that did report, and whose report was refused, as they are called: they are told of, and not missing."""

    def take(self, checked: Checked) -> None:
        """Add one report, or tell why it is not."""
        self.book.told.extend(checked.diagnostics)
        long = tuple(overlong(self.root, checked.model, checked.record)) if checked.ok else ()
        self.book.told.extend(long)
        if long or not checked.ok:
            self._refuse(typed_name(checked.record.data, self.rollup.unit))
            return
        unit = self.units.called(unit_name(checked.model, self.rollup.unit))
        said = tuple(self._said(unit, checked))
        self.book.told.extend(said)
        if has_errors(said):
            self._refuse(unit)
            return
        tally, key = self._tally(checked.model), folded(unit, case=False)
        if key in tally.units:
            first = tally.units[key]
            facts = {"don_vi": unit, "o": first.describe("vi"), "o_en": first.describe("en")}
            self.book.told.append(kinds.UNIT_TWICE.at(self._place(checked), **facts))
            return
        reading = Reading(unit=unit, record=checked.record, book=self.book)
        if tally.totals.clashes(checked.model, (), reading):
            self._refuse(unit)
            return
        tally.units[key] = _bare(self._place(checked))
        if len(self.expected) < len(self.common):
            tally.members.append((unit, {name: self._naming(checked.record, name) for name in self.common}))
        tally.totals.add(checked.model, None, (), reading)

    def _refuse(self, unit: str) -> None:
        unit = self.units.called(" ".join(unit.split()))
        self.refused.setdefault(folded(unit, case=False), unit)

    def chosen(self) -> Tally | None:
        """Return the reports that are rolled up: the most that agree. The others are told."""
        tallies = sorted(self.by_common.values(), key=lambda tally: -len(tally.units))
        for other in tallies[1:]:
            for unit, places in other.members:
                self._refuse(unit)
                self.book.told.extend(self._differing(unit, other.values, tallies[0].values, places.__getitem__))
        return tallies[0] if tallies else None

    def left_out(self, tally: Tally) -> list[str]:
        """Return the units whose reports were refused and that have none among those rolled up, as the list calls them."""
        units = self.units.by_name
        return [
            name
            for key, name in self.refused.items()
            if name and key not in tally.units and (key in units or not units)
        ]

    def absent(self, tally: Tally) -> set[Hashable]:
        """Return the units that should be among those rolled up and are not."""
        return {*self.units.by_name, *self.refused} - {*tally.units}

    def _said(self, unit: str, checked: Checked) -> Iterator[Diagnostic]:
        """Yield what is wrong or doubtful with a report by itself."""
        place = self._place(checked)
        if not unit:
            yield kinds.UNIT_BLANK.at(place, truong=self.rollup.unit)
            return
        known = self.units.find(unit)
        if known is None and self.units.by_name:
            yield kinds.UNIT_UNKNOWN.at(place, don_vi=unit, gan_dung=self.units.nearest(unit))
        values = {name: field_at(checked.model, name) for name in self.common}
        yield from self._differing(unit, values, self.expected, partial(self._naming, checked.record))
        yield from self._contradictions(checked, known.known if known else None)

    def _differing(
        self, unit: str, values: Mapping[str, Any], common: Mapping[str, Any], place_of: Callable[[str], Place]
    ) -> Iterator[Diagnostic]:
        for name, label in self.common.items():
            if name in common and folded(values[name]) != folded(common[name]):
                facts = {"nhan": label, "gia_tri": shown(values[name]), "chung": shown(common[name])}
                yield kinds.OTHER_VALUE.at(place_of(name), don_vi=unit, **facts)

    def _contradictions(self, checked: Checked, known: Any) -> Iterator[Diagnostic]:
        check, record = self.rollup.check, checked.record
        if check is None:
            return
        try:
            found = call(self.doctype.name, "rollup.check()", lambda: _judged(check(checked.model, known)))
        except DocgenError as fault:
            yield from (one.moved(record.place) for one in fault.diagnostics)
            return
        yield from (one.moved(record.place_of(one.place.field)) for one in found)

    def _tally(self, model: Any) -> Tally:
        values = {name: field_at(model, name) for name in self.common}
        key = folded(list(values.values()))
        if key not in self.by_common:
            self.by_common[key] = Tally(totals=Group(self.root, self.book), values=values)
        return self.by_common[key]

    def _naming(self, record: Record, name: str) -> Place:
        return naming(self.doctype, record, tuple(name.split(".")))

    def _place(self, checked: Checked) -> Place:
        return _place_of(checked.record, self.rollup.unit)


def begun(doctype: DocumentType, rollup: Rollup, root: Rule, own: Mapping[str, Any], book: Book) -> Tallies:
    """Return tallies without a report; `own` are the fields of the consolidating record that are known, typed."""
    common = dict(_common(root))
    stated = {name: field_at(SimpleNamespace(**own), name) for name in common}
    return Tallies(
        doctype=doctype,
        rollup=rollup,
        root=root,
        units=expected_units(rollup.units, own),
        book=book,
        common=common,
        expected={name: value for name, value in stated.items() if value not in (None, "", ())},
    )


def _judged(said: Any) -> tuple[Diagnostic, ...]:
    found = tuple(said)
    if not all(isinstance(one, Diagnostic) for one in found):
        raise TypeError("check() must yield Diagnostic values")
    return found


def _common(rule: Rule, above: str = "") -> Iterator[tuple[str, str]]:
    for one in rule.inner:
        if one.kind == "same":
            yield above + one.name, one.label
        elif one.kind == "group":
            yield from _common(one, f"{above}{one.name}.")


def _place_of(record: Record, name: str) -> Place:
    return record.place_of(tuple(name.split(".")))


def _bare(place: Place) -> Place:
    return replace(place, text="", field=())
