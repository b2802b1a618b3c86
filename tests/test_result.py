from __future__ import annotations

import pytest

from docgen import Kind, Outcome, Place, RunResult

ERROR, WARNING = (Kind(code=code, severity=code, vi="", en="") for code in ("error", "warning"))  # type: ignore[arg-type]
USAGE = Kind(code="usage", vi="", en="", usage=True)


@pytest.mark.parametrize(
    ("kinds", "code"), [((), 0), ((WARNING,), 0), ((ERROR,), 1), ((WARNING, ERROR), 1), ((USAGE, ERROR), 2)]
)
def test_the_exit_code_follows_from_what_was_said(kinds: tuple[Kind, ...], code: int) -> None:
    said = tuple(kind.at(Place()) for kind in kinds)
    assert RunResult(diagnostics=said).exit_code == code
    assert RunResult(outcomes=(Outcome(place=Place(), status="rejected", diagnostics=said),)).exit_code == code


def test_what_is_the_same_for_several_records_is_told_once() -> None:
    lacking = ERROR.at(Place(file="a.xlsx", row=1), truong="x")
    own = [ERROR.at(Place(file="a.xlsx", row=row)) for row in (2, 3)]
    outcomes = [Outcome(place=one.place, status="rejected", diagnostics=(lacking, one)) for one in own]
    result = RunResult(outcomes=tuple(outcomes))
    assert list(result.everything()) == [lacking, *own]
    assert [outcome.diagnostics for outcome in result.outcomes] == [(lacking, own[0]), (lacking, own[1])]
