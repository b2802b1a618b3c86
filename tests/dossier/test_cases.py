"""Folders are tests: `cases/<case>` holds a dossier, what it needs, and exactly what the clerk is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen.cli import run

CASES = sorted(path.parent for path in (Path(__file__).parent / "cases").glob("*/expected.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_clerk_is_told_this(
    case: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(case, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    before = sorted(path.name for path in tmp_path.iterdir())
    code = run(["dossier", "ho_so.yaml", "-o", "out", "--root", str(root)])
    told = capsys.readouterr()
    assert told.err == (case / "expected.txt").read_text(encoding="utf-8")
    rejected = "Chưa ghi tệp nào" in told.err or "lỗi[" in told.err
    assert code in ((1, 2) if rejected else (0,))
    assert (sorted(path.name for path in tmp_path.iterdir()) == before) is rejected
    assert (told.out == "") is rejected


def test_there_are_cases() -> None:
    assert len(CASES) >= 12
