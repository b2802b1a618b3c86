"""Folders are tests: `tests/cases/rejected/<type>/<case>` holds an input and exactly what the clerk is told;
`accepted` holds an input and the paragraphs of its document.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen.cli import run
from docgen.testing import MadeDocument

CASES = Path(__file__).parent / "cases"
REJECTED = sorted(path.parent for path in (CASES / "rejected").glob("*/*/expected.txt"))
ACCEPTED = sorted(path.parent for path in (CASES / "accepted").glob("*/*/expected.txt"))


def name_of(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def input_of(case: Path, folder: Path) -> str:
    shutil.copytree(case, folder, dirs_exist_ok=True)
    found = [path.name for path in folder.iterdir() if path.name not in ("expected.txt", "don_vi.yaml")]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("case", REJECTED, ids=name_of)
def test_a_wrong_input_is_told_and_nothing_is_written(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    source = input_of(case, tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    code = run(["make", case.parent.name, source, "-o", "out"])
    told = capsys.readouterr()
    assert code in (1, 2)
    assert told.err == (case / "expected.txt").read_text(encoding="utf-8")
    assert told.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("case", ACCEPTED, ids=name_of)
def test_a_right_input_becomes_these_paragraphs(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    source = input_of(case, tmp_path)
    assert run(["make", case.parent.name, source, "-o", "made.docx"]) == 0, capsys.readouterr().err
    text = MadeDocument(path=tmp_path / "made.docx").text + "\n"
    assert text == (case / "expected.txt").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert len(REJECTED) >= 35
    assert len(ACCEPTED) >= 5
