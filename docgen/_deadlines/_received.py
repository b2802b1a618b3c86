"""A folder of reports ─▶ which unit has reported, when, and by which file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from docgen._deadlines._plan import Plan
from docgen._gather import Sources, gather
from docgen._guest import call
from docgen._paths import look, reasons
from docgen._readers import suffixes
from docgen._rollup import field_at, folded, label, read_rules, report_files, shown, unit_name
from docgen._validation import Checked, typed_fields
from docgen.catalogue import deadlines as kinds
from docgen.catalogue import reading
from docgen.catalogue import rollup as rollup_kinds
from docgen.doctype import DocumentType, Rollup
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.vn.dates import IssueDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report that came in: whose, for which year, of which day as far as it says; `sound` when nothing in it is wrong.

    `other` says why it is a report under another plan, and so does not count.
    """

    unit: str
    year: int | None
    day: IssueDate | date | None
    place: Place
    sound: bool
    other: Diagnostic | None = None

    @property
    def earliest(self) -> date:
        """Return the first day its date can mean; a report without a date comes after all others."""
        return self.day.earliest if isinstance(self.day, IssueDate) else self.day or date.max


def read_reports(folder: Path, plan: Plan, sources: Sources) -> Iterator[Report | Diagnostic]:
    """Yield the reports in a folder and what could not be read. Raises DocgenError when there is no such folder."""
    try:
        if look(folder) == "missing":
            raise DocgenError(reading.MISSING_FILE.at(Place(file=str(folder)), tep=str(folder)))
    except OSError as fault:
        raise DocgenError(reading.UNREADABLE.at(Place(file=str(folder)), tep=str(folder), **reasons(fault))) from fault
    types = [one for one in sources.host.types() if one.rollup and one.parent and one.parent.type == plan.doctype.name]
    if not types:
        raise DocgenError(kinds.NO_REPORT_TYPE.at(Place(), loai=plan.doctype.name))
    for doctype in types:
        call(doctype.name, "rollup", partial(_require_sound, doctype))
    for file in report_files([folder], suffixes(sources.host.readers()), [plan.path]):
        if not isinstance(file, Diagnostic):
            yield from _read(types, file, plan, sources)
        elif file.kind is rollup_kinds.NO_FILES:  # on the first day of a year nobody has reported
            yield replace(file, kind=replace(file.kind, severity="info"))
        else:
            yield file


def _require_sound(doctype: DocumentType) -> None:
    if doctype.rollup:
        read_rules(doctype.model, doctype.rollup)


def _read(types: list[DocumentType], file: Path, plan: Plan, sources: Sources) -> Iterator[Report | Diagnostic]:
    """Yield the reports of a file, read by the first type that makes sense of it, else what the first type says of it."""
    tried = ((doctype, list(gather(doctype, [file], sources))) for doctype in types)
    doctype, found = next(tried)
    for other, items in () if _makes_sense(found) else tried:
        if _makes_sense(items):
            doctype, found = other, items
            break
    for item in found:
        yield from _unread(item)
        if isinstance(item, Checked) and doctype.rollup:
            yield _report(doctype, doctype.rollup, item, plan)


def _unread(item: Checked | Diagnostic) -> Iterator[Diagnostic]:
    """Yield why something could not be read; what a report that was read says wrongly is for `check` to tell."""
    said = (item,) if isinstance(item, Diagnostic) else () if item.model is not None else item.diagnostics
    yield from (one for one in said if one.severity == "error")


def _makes_sense(items: list[Checked | Diagnostic]) -> bool:
    return any(isinstance(item, Checked) and item.model is not None for item in items)


def _report(doctype: DocumentType, declared: Rollup, checked: Checked, plan: Plan) -> Report:
    fields: Any = checked.model
    if fields is None:
        fields = SimpleNamespace(**_typed(doctype, checked.record.data))
    unit = unit_name(fields, declared.unit)
    return Report(
        unit=unit,
        year=field_at(fields, declared.year) if declared.year else None,
        day=field_at(fields, declared.day) if declared.day else None,
        place=checked.record.place_of((declared.unit.partition(".")[0],)),
        sound=checked.ok,
        other=_of_another_plan(doctype, declared, checked, plan, unit) if checked.model else None,
    )


def _of_another_plan(
    doctype: DocumentType, declared: Rollup, checked: Checked, plan: Plan, unit: str
) -> Diagnostic | None:
    """Return what all reports take from their plan and this one has otherwise, such as the movement, or None."""
    take = doctype.parent.take if doctype.parent else {}
    for name in declared.same:
        head, _, rest = name.partition(".")
        if head not in take:
            continue
        here = field_at(checked.model, name)
        there = field_at(plan.model, f"{take[head]}.{rest}" if rest else take[head])
        if there is not None and folded(here) != folded(there):
            facts = {"gia_tri": shown(here), "can": shown(there), "nhan": label(doctype.model, name)}
            return kinds.OTHER_PLAN.at(checked.record.place_of(tuple(name.split("."))), don_vi=unit, **facts)
    return None


def _typed(doctype: DocumentType, data: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return typed_fields(doctype, data)
    except DocgenError:
        return {}
