"""The award files of samples/, whole: each by one command, every paper in the official format, and only what must change does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

import docgen
from docgen._lint import lint
from docgen.testing import told

VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))
DOSSIERS = {"ha-lang/tong-ket-2025": 3 + 64 + 64, "ha-lang/khen-thuong-2024": 3 + 8 + 8, "dong-tien-2025": 3 + 7 + 4}
UNCONFIRMED = {"can-cu-can-doi-chieu", "tien-thuong-can-doi-chieu"}
SHORT_REPORTS = {"thieu-phan-cua-mau", "chua-theo-tieu-chi-phat-dong", "chua-thay-du-dieu-kien"}
"""What reports that are made of a row of the list alone lack by their forms."""


@pytest.fixture(scope="module")
def made(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, docgen.RunResult]]:
    """Copy the samples, make each dossier, and return its folder of papers and what was said, by its name."""
    root = tmp_path_factory.mktemp("samples")
    shutil.copytree(samples, root, dirs_exist_ok=True)
    found = {}
    for name in DOSSIERS:
        out = root / "out" / name
        found[name] = (out, docgen.make_dossier(root / name / "ho-so.yaml", out=out))
    return found


@pytest.mark.parametrize("name", DOSSIERS)
def test_one_command_makes_the_whole_file(name: str, made: dict[str, tuple[Path, docgen.RunResult]]) -> None:
    out, result = made[name]
    assert result.exit_code == 0, told(result.everything())
    warned = {one.code for one in result.everything() if one.severity == "warning"}
    assert warned <= UNCONFIRMED | SHORT_REPORTS, told(result.everything())
    assert len(list(out.rglob("*.docx"))) == len(result.outcomes) == DOSSIERS[name]


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_paper_lints_clean(name: str, made: dict[str, tuple[Path, docgen.RunResult]]) -> None:
    out, _ = made[name]
    said = [one for path in sorted(out.rglob("*.docx")) for one in lint(path) if one.severity != "info"]
    assert not said, told(said)


@pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")
def test_papers_of_every_kind_are_valid_office_open_xml(made: dict[str, tuple[Path, docgen.RunResult]]) -> None:
    assert VALIDATOR
    for out, _ in made.values():
        folders = [folder for folder in sorted(out.iterdir()) if folder.is_dir()]
        files = [*sorted(out.glob("*.docx")), *(next(iter(sorted(folder.glob("*.docx")))) for folder in folders)]
        assert len(files) >= 5
        for file in files:
            done = subprocess.run([VALIDATOR, str(file)], capture_output=True, text=True, timeout=120, check=False)
            assert json.loads(done.stdout)["ok"], done.stdout


def test_a_recipient_changed_changes_only_the_papers_that_name_him(
    made: dict[str, tuple[Path, docgen.RunResult]],
) -> None:
    out, first = made["ha-lang/tong-ket-2025"]
    folder = out.parents[2] / "ha-lang" / "tong-ket-2025"
    again = docgen.make_dossier(folder / "ho-so.yaml", out=out)
    assert {outcome.status for outcome in again.outcomes} == {"unchanged"}
    book = load_workbook(folder / "danh-sach.xlsx")
    sheet = book["Danh sách"]
    row = next(cells for cells in sheet.iter_rows() if cells[0].value == 20)
    row[6].value = "Bí thư Chi đoàn"
    book.save(folder / "danh-sach.xlsx")
    changed = docgen.make_dossier(folder / "ho-so.yaml", out=out)
    written = {
        outcome.path.relative_to(out).as_posix()
        for outcome in changed.outcomes
        if outcome.status == "written" and outcome.path
    }
    assert {name.split("/")[-1][:4] for name in written if "/" in name} == {"020-"}
    assert {name for name in written if "/" not in name} == {"bien-ban.docx", "to-trinh.docx", "quyet-dinh.docx"}
    assert len(written) == 5
    assert len(changed.outcomes) == len(first.outcomes)


def test_the_list_of_the_summing_up_is_what_its_script_builds(samples: Path, repository: Path) -> None:
    code = (repository / "samples" / "build_lists.py").read_text(encoding="utf-8")
    script: dict[str, object] = {"__name__": "build_lists", "__file__": str(repository / "samples" / "build_lists.py")}
    exec(compile(code, "build_lists.py", "exec"), script)
    build = script["build"]
    assert callable(build)
    kept = load_workbook(samples / "ha-lang" / "tong-ket-2025" / "danh-sach.xlsx")
    for sheet in build():
        ours = [[str(cell.value or "").split(" 00:00")[0] for cell in row] for row in sheet.iter_rows()]
        theirs = [[str(cell.value or "").split(" 00:00")[0] for cell in row] for row in kept[sheet.title].iter_rows()]
        assert ours == theirs
