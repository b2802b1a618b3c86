"""A dossier from file to folder: what is written, what is left alone, and what a second run does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import docgen
from docgen import RunResult
from docgen.testing import MadeDocument, rejected_codes, told

from .conftest import DOSSIER, Make

FILES = ["danh-sach.docx", "note.docx", "thu/001-Nông Thị Mai.docx", "thu/002-Lý Văn An.docx", "thu/003-Hoàng Bế.docx"]


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names(folder)}


def statuses(result: RunResult) -> list[str]:
    return [outcome.status for outcome in result.outcomes]


def manifest(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def test_every_document_stands_in_one_folder_with_one_manifest(make: Make, tmp_path: Path) -> None:
    result = make(DOSSIER)
    assert (result.exit_code, told(result.everything())) == (0, "")
    assert names(tmp_path / "out") == sorted([*FILES, "manifest.jsonl"])
    lines = manifest(tmp_path / "out")
    assert [line["name"] for line in lines] == FILES
    assert {line["dossier"] for line in lines} == {"../ho_so.yaml"}
    assert [line["type"] for line in lines] == ["roll", "note", "letter", "letter", "letter"]
    assert lines[2]["record"] == {"file": "../ho_so.yaml", "line": 2}


def test_the_list_the_shared_fields_and_what_was_given_reach_the_page(make: Make, tmp_path: Path) -> None:
    make(DOSSIER)
    roll, letter = (MadeDocument(path=tmp_path / "out" / name) for name in (FILES[0], FILES[3]))
    assert roll.paragraphs == ("Số 5, Cao Bằng, ", "Nông Thị Mai", "Lý Văn An", "Hoàng Bế")
    assert letter.paragraphs == ("Gửi Lý Văn An, Minh Long, Cao Bằng", "Theo danh sách số 5")


def test_again_nothing_is_written(make: Make, tmp_path: Path) -> None:
    make(DOSSIER)
    before = {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in names(tmp_path / "out")}
    assert statuses(make()) == ["unchanged"] * 5
    assert {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in names(tmp_path / "out")} == before


def test_one_recipient_changes_and_only_the_papers_it_touches(make: Make) -> None:
    make(DOSSIER)
    assert statuses(make(DOSSIER.replace("xa: Minh Long", "xa: Thống Nhất"))) == [
        "unchanged", "unchanged", "written", "unchanged", "unchanged",
    ]  # fmt: skip
    assert statuses(make(DOSSIER.replace("Hoàng Bế", "Hoàng Thị Bế"))) == [
        "written", "unchanged", "written", "written", "unchanged",
    ]  # fmt: skip


def test_who_was_taken_off_the_list_is_told_and_the_paper_kept(make: Make, tmp_path: Path) -> None:
    make(DOSSIER)
    shorter = DOSSIER.replace("  - ho_ten: Hoàng Bế\n    xa: Hạ Lang\n", "")
    for _ in range(2):  # and told again as long as it stands there
        result = make(shorter)
        assert result.exit_code == 0
        assert [(said.code, said.facts["tep"]) for said in result.diagnostics] == [("bo-ho-so-tep-cu", FILES[4])]
        assert FILES[4] in names(tmp_path / "out")
    (tmp_path / "out" / FILES[4]).unlink()
    assert make(shorter).diagnostics == ()
    assert FILES[4] not in [line["name"] for line in manifest(tmp_path / "out")]


def test_many_papers_left_over_are_counted(make: Make) -> None:
    rows = "".join(f"  - {{ho_ten: Người {number}}}\n" for number in range(15))
    dossier = "chung: {ngay: 02/9/2026, noi: X}\ntai_lieu: [{loai: roll, so: 5}, {loai: letter}]\ndanh_sach:\n"
    make(dossier + rows)
    result = make(dossier + rows.splitlines(keepends=True)[0])
    assert [said.code for said in result.diagnostics] == ["bo-ho-so-tep-cu"] * 10 + ["bo-ho-so-nhieu-tep-cu"]
    assert result.diagnostics[-1].facts["so"] == 4


def test_a_file_edited_by_hand_is_kept_and_nothing_else_written(make: Make, tmp_path: Path) -> None:
    make(DOSSIER)
    edited = tmp_path / "out" / FILES[3]
    edited.write_bytes(b"sua tay")
    before = contents(tmp_path / "out")
    result = make(DOSSIER.replace("Cao Bằng", "Hà Giang"))
    assert (rejected_codes(result), result.exit_code) == (["tep-da-sua-tay"], 1)
    assert statuses(result) == ["held", "held", "rejected", "held", "held"]
    assert contents(tmp_path / "out") == before
    assert set(statuses(make(force=True))) == {"written", "unchanged"}
    assert edited.read_bytes() != b"sua tay"


def test_one_wrong_document_and_nothing_is_written(make: Make, tmp_path: Path) -> None:
    result = make(DOSSIER.replace("so: 5", "so: 5\n    ngay: 31/02/2026"))
    assert (rejected_codes(result), result.exit_code) == (["ngay-khong-hop-le"], 1)
    assert not (tmp_path / "out").exists()


def test_a_dry_run_writes_nothing(make: Make, tmp_path: Path) -> None:
    result = make(DOSSIER, dry_run=True)
    assert (statuses(result), result.exit_code) == (["would-write"] * 5, 0)
    assert names(tmp_path) == ["ho_so.yaml"]


@pytest.mark.parametrize("out", ["a.docx", "a.pdf"])
def test_a_file_is_no_place_for_a_dossier(make: Make, tmp_path: Path, out: str) -> None:
    result = make(DOSSIER, out=tmp_path / out)
    assert (rejected_codes(result), result.exit_code) == (["bo-ho-so-can-thu-muc"], 2)


def test_a_folder_that_cannot_be_written_is_told(make: Make, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x")
    assert rejected_codes(make(DOSSIER, out=tmp_path / "tep" / "out")) == ["khong-ghi-duoc"]


def test_killed_and_run_again_the_folder_is_as_if_never_killed(make: Make, root: Path, tmp_path: Path) -> None:
    rows = "".join(f"  - {{ho_ten: Người {number}}}\n" for number in range(60))
    dossier = "chung: {ngay: 02/9/2026, noi: X}\ntai_lieu: [{loai: roll, so: 5}, {loai: letter}]\ndanh_sach:\n" + rows
    assert make(dossier, out=tmp_path / "whole").exit_code == 0
    script = "import sys, docgen; docgen.make_dossier(sys.argv[1], out=sys.argv[2], roots=[sys.argv[3]])"
    killed = tmp_path / "killed"
    run = subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "ho_so.yaml"), str(killed), str(root)])
    while run.poll() is None and not (killed.is_dir() and len(names(killed)) >= 3):
        time.sleep(0.001)
    run.send_signal(signal.SIGKILL)
    run.wait()
    make(out=killed)
    assert contents(killed) == contents(tmp_path / "whole")


def test_the_same_dossier_is_the_same_bytes_anywhere(make: Make, root: Path, tmp_path: Path) -> None:
    make(DOSSIER, out=tmp_path / "a")
    script = (
        "import sys, docgen; sys.exit(docgen.make_dossier(sys.argv[1], out=sys.argv[2], roots=[sys.argv[3]]).exit_code)"
    )
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "ho_so.yaml"), str(tmp_path / "b"), str(root)],
        check=True, env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "UTC+5"},
    )  # fmt: skip
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_two_dossiers_in_one_folder_do_not_take_each_others_names(make: Make, root: Path, tmp_path: Path) -> None:
    make(DOSSIER)
    other = tmp_path / "khac.yaml"
    other.write_text(DOSSIER.replace("Cao Bằng", "Hà Giang"), encoding="utf-8")
    before = contents(tmp_path / "out")
    result = docgen.make_dossier(other, out=tmp_path / "out", roots=[root])
    assert statuses(result) == ["written"] * 5
    assert [outcome.path.name for outcome in result.outcomes if outcome.path][0::4] == [
        "danh-sach (2).docx",
        "note (2).docx",
    ]
    assert {
        name: data for name, data in contents(tmp_path / "out").items() if name in before and "manifest" not in name
    } == {name: data for name, data in before.items() if "manifest" not in name}
    assert set(statuses(make())) == {"unchanged"}
