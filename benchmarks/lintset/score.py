"""What lint says of the set: which planted faults it finds, at their paragraph, and what it says that is not so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.lintset.cases import Clean, Fault
from docgen._lint import lint_bytes
from docgen.errors import Diagnostic
from docgen.vn.rules import rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The outcome: faults found and missed by rule; what was said of clean documents, and beside the fault of faulty ones."""

    found: Counter[str] = field(default_factory=Counter)
    missed: list[Fault] = field(default_factory=list)
    false: list[tuple[str, Diagnostic]] = field(default_factory=list)
    beside: list[tuple[str, Diagnostic]] = field(default_factory=list)
    cleans: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Return the share of planted faults that were found."""
        found = self.found.total()
        return found / (found + len(self.missed))

    @property
    def false_errors(self) -> list[tuple[str, Diagnostic]]:
        """Return the errors said of clean documents."""
        return [(name, told) for name, told in self.false if told.severity == "error"]


def score(faults: Iterable[Fault], cleans: Iterable[Clean]) -> Score:
    """Return how lint does on faulty and clean documents."""
    made = Score()
    for fault in faults:
        told = lint_bytes(fault.data, fault.name)
        if any(hits(fault, one) for one in told):
            made.found[fault.rule] += 1
        else:
            made.missed.append(fault)
        made.beside.extend((fault.name, one) for one in alarms(told) if one.code not in (fault.rule, *fault.also))
    for clean in cleans:
        made.cleans.append(clean.name)
        made.false.extend((clean.name, one) for one in alarms(lint_bytes(clean.data, clean.name)))
    return made


def hits(fault: Fault, told: Diagnostic) -> bool:
    """Return whether a finding is the planted fault: its rule, a source that holds, its paragraph."""
    rules = rulebook().rules
    named = told.code in (fault.rule, *fault.also) and fault.source in rules[told.code].source
    return named and fault.at in (told.place.text or "")


def alarms(told: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return what asks a clerk to do something: errors and warnings."""
    return [one for one in told if one.severity in ("error", "warning")]


def table(made: Score) -> str:
    """Return the outcome as a table, a row a rule."""
    planted = made.found + Counter(fault.rule for fault in made.missed)
    false = Counter(one.code for _, one in made.false)
    beside = Counter(one.code for _, one in made.beside)
    rows = ["| rule | source | planted | found | on clean ones | beside another fault |", "|---|---|---|---|---|---|"]
    for rule in sorted(planted | false | beside):
        source = rulebook().rules[rule].source
        rows.append(f"| `{rule}` | {source} | {planted[rule]} | {made.found[rule]} | {false[rule]} | {beside[rule]} |")
    total = planted.total()
    rows.append(f"| **{len(planted)} rules** | | {total} | {made.found.total()} | {false.total()} | {beside.total()} |")
    said = f"{made.recall:.1%} of {total} planted faults found; {len(made.false_errors)} false errors and "
    said += f"{false.total() - len(made.false_errors)} false warnings on {len(made.cleans)} clean documents."
    return "\n".join([*rows, "", said])
