"""What happened, as data: one outcome a record, and what there is to say about the run as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docgen.errors import Diagnostic, Place, has_errors

Status = Literal["written", "unchanged", "would-write", "ready", "held", "rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one record.

    `status`: "written" and "unchanged" (the same bytes stood there already) have `path` and `sha256`; "would-write" is a
    dry run's; "ready" is a record that was only checked; "held" is sound but kept back because another was wrong;
    "rejected" has errors among its `diagnostics`.
    """

    place: Place
    status: Status
    path: Path | None = None
    sha256: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """A whole run: its outcomes in the order of the records, and the diagnostics that belong to no single record."""

    outcomes: tuple[Outcome, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def everything(self) -> Iterator[Diagnostic]:
        """Yield every diagnostic, the run's own first.

        What is the same for several records, such as a column that is missing or a wrong field of the profile, is told once.
        """
        told = set()
        for said in (*self.diagnostics, *(said for outcome in self.outcomes for said in outcome.diagnostics)):
            key = (said.code, said.place, said.record, said.message())
            if key not in told:
                told.add(key)
                yield said

    @property
    def exit_code(self) -> int:
        """Return 0 when all is well, 2 when the call itself was wrong, 1 when something was rejected."""
        if any(diagnostic.kind.usage and diagnostic.severity == "error" for diagnostic in self.everything()):
            return 2
        return 1 if has_errors(self.everything()) else 0
