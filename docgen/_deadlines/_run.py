"""The sequence: plan ─▶ deadlines of a year ─▶ who has reported ─▶ calendar, letter. Nothing here prints."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from docgen._deadlines._letter import letter_type, starter
from docgen._deadlines._plan import Plan, counted_once, read_plan
from docgen._deadlines._received import Report, read_reports
from docgen._deadlines._standing import Standing, owned, standings
from docgen._gather import Sources
from docgen._host import build_host
from docgen._output import Document, require_writable, standing, write
from docgen._paths import resolved
from docgen._result import Outcome, RunResult, Status
from docgen._roots import all_roots
from docgen.catalogue import deadlines as kinds
from docgen.doctype import Deadline, Overdue
from docgen.errors import Diagnostic, DocgenError, Place, has_errors

PathLike = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A deadline and how its units stand; none when no reports were looked at or the plan lists no units."""

    deadline: Deadline
    standings: tuple[Standing, ...] = ()

    @property
    def owing(self) -> tuple[str, ...]:
        """Return the units without a report."""
        return tuple(one.unit for one in self.standings if one.status in ("missing", "waiting"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """What is owed for a year as seen on a day, the earliest first; `result` holds the files written and what was told."""

    year: int
    on: date
    rows: tuple[Row, ...] = ()
    result: RunResult = field(default_factory=RunResult)


def deadlines(
    plan: PathLike,
    *,
    on: date,
    year: int | None = None,
    received: PathLike | None = None,
    ics: PathLike | None = None,
    letter: PathLike | None = None,
    profile: PathLike | None = None,
    roots: Sequence[PathLike] = (),
    keep_going: bool = False,
    force: bool = False,
) -> Schedule:
    """Return who owes what by when for `year`, that of `on` unless named, and write what was asked for.

    `received` is a folder of reports. `ics` is a calendar to write, `letter` the record of a letter to those units that have
    not reported, with or without the deadline being over on the day `on`. Where a report could not be read no letter is
    written, unless `keep_going`. A file that says something else and is not as docgen wrote it is kept, unless `force`.
    """
    year = on.year if year is None else year
    told: list[Diagnostic] = []
    rows: tuple[Row, ...] = ()
    outcomes: list[Outcome] = []
    try:
        _require_sound_call(received, ics, letter)
        sources = _sources(profile, roots)
        found = read_plan(Path(plan), sources)
        due = _due(found, year, told)
        reports = _reports(Path(received), found, sources, told) if received else None
        rows = tuple(_row(deadline, reports, year, on, told) for deadline in due)
        if received and due and not any(deadline.units for deadline in due):
            told.append(kinds.NO_UNITS.at(Place(file=str(plan))))
        wanted = [*_calendar(ics, due)]
        if letter:
            wanted += _letter(Path(letter), found, sources, Schedule(year=year, on=on, rows=rows), told, keep_going)
        outcomes += [_written(document, force) for document in wanted]
    except DocgenError as fault:
        told += fault.diagnostics
    return Schedule(year=year, on=on, rows=rows, result=RunResult(diagnostics=tuple(told), outcomes=tuple(outcomes)))


def _due(found: Plan, year: int, told: list[Diagnostic]) -> tuple[Deadline, ...]:
    """Return what is due in a year, and tell of units that are listed twice, and of a year without anything."""
    due, doubled = counted_once(found.due_in(year), found.path)
    told += doubled if due else [*doubled, kinds.NOTHING_DUE.at(Place(file=str(found.path)), nam=year)]
    return due


def _sources(profile: PathLike | None, roots: Sequence[PathLike]) -> Sources:
    everywhere = all_roots(map(Path, roots))
    return Sources(host=build_host(everywhere), roots=everywhere, profile=Path(profile) if profile else None)


def _require_sound_call(received: PathLike | None, ics: PathLike | None, letter: PathLike | None) -> None:
    if letter and not received:
        raise DocgenError(kinds.LETTER_ALONE.at(Place()))
    if letter and received and _lies_in(Path(letter), Path(received)):
        raise DocgenError(kinds.LETTER_AMONG_REPORTS.at(Place(), tep=str(letter)))
    for file, endings in ((ics, (".ics",)), (letter, (".yaml", ".yml"))):
        if file and Path(file).suffix.lower() not in endings:
            raise DocgenError(kinds.WRONG_ENDING.at(Place(), tep=str(file)))
        if file:
            require_writable(Path(file).parent)


def _lies_in(file: Path, folder: Path) -> bool:
    """Return whether a file is, or would be, directly in a folder; of paths that lead nowhere others tell."""
    try:
        return resolved(file).parent == resolved(folder)
    except OSError:
        return False


def _reports(folder: Path, plan: Plan, sources: Sources, told: list[Diagnostic]) -> list[Report]:
    found = list(read_reports(folder, plan, Sources(host=sources.host, roots=sources.roots)))
    told += [one for one in found if isinstance(one, Diagnostic)]
    return [one for one in found if isinstance(one, Report)]


def _row(deadline: Deadline, reports: list[Report] | None, year: int, on: date, told: list[Diagnostic]) -> Row:
    if reports is None or not deadline.units:
        return Row(deadline=deadline)
    found, said = owned(reports, deadline, year)
    standing = list(standings(deadline, found, on))
    told += [*said, *(one for one in standing if isinstance(one, Diagnostic))]
    return Row(deadline=deadline, standings=tuple(one for one in standing if isinstance(one, Standing)))


def _calendar(path: PathLike | None, due: Sequence[Deadline]) -> Iterator[Document]:
    if path and due:
        from docgen._deadlines._calendar import calendar  # its library is for those who ask for a calendar

        yield Document(path=Path(path), data=calendar(due), entry={})


def _letter(
    path: Path, plan: Plan, sources: Sources, seen: Schedule, told: list[Diagnostic], keep_going: bool
) -> Iterator[Document]:
    doctype = letter_type(plan, sources)
    row = next((row for row in seen.rows if row.owing), None)
    if has_errors(told) and not keep_going:
        told.append(kinds.LETTER_HELD.at(Place()))
    elif row:
        overdue = Overdue(deadline=row.deadline, units=row.owing, year=seen.year, on=seen.on)
        yield Document(path=path, data=starter(doctype, plan, overdue, path), entry={})
    elif any(row.standings for row in seen.rows):
        told.append(kinds.NOBODY_OWES.at(Place()))


def _written(document: Document, force: bool) -> Outcome:
    """Write a file unless the same bytes or somebody's work stand there, and return what became of it."""
    place = Place(file=str(document.path))
    try:
        present = standing(document)
        if present == "foreign" and not force:
            raise DocgenError(kinds.KEPT.at(place, tep=str(document.path)))
        if present != "same":
            write(document)
    except DocgenError as fault:
        return Outcome(place=place, status="rejected", diagnostics=fault.diagnostics)
    status: Status = "unchanged" if present == "same" else "written"
    return Outcome(place=place, status=status, path=document.path, sha256=document.sha256)
