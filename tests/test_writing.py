"""Jobs become files: somebody's work is kept, what stands already is left, and each job has its outcome."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen import Diagnostic, DocumentType, Kind, Place, Record
from docgen._host import Host
from docgen._output import Document
from docgen._package import pack
from docgen._rendering import Job
from docgen._validation import Checked
from docgen._writing import guarded, held, outcome, write_all

WRONG = Kind(code="sai", vi="sai", en="wrong").at(Place())


class Note(BaseModel):
    ten: str = ""


NOTE = DocumentType(name="note", title="T", model=Note, template="note.docx")


@pytest.fixture
def host() -> Host:
    from docgen import hookspecs

    made = Host()
    made._manager.add_hookspecs(hookspecs)
    return made


def job(path: Path, content: bytes = b"<a/>", *said: Diagnostic) -> Job:
    checked = Checked(record=Record(data={}, place=Place(line=1)), model=Note(), diagnostics=said)
    document = Document(path=path, data=pack({"[Content_Types].xml": content}), entry={"type": "note"})
    return Job(doctype=NOTE, checked=checked, document=document)


def test_a_record_with_errors_was_rejected_and_a_sound_one_held() -> None:
    checked = job(Path("a.docx"), b"", WRONG).checked
    assert outcome(checked, "ready").status == "rejected"
    assert [one.status for one in held([checked, job(Path("b.docx")).checked])] == ["rejected", "held"]


def test_work_that_is_not_ours_is_kept_unless_forced(tmp_path: Path) -> None:
    one = job(tmp_path / "a.docx")
    assert guarded(one, force=False) == one
    one.document.path.write_bytes(b"sua tay")
    assert [said.code for said in guarded(one, force=False).checked.diagnostics] == ["tep-da-sua-tay"]
    assert guarded(one, force=True) == one


def test_sound_jobs_are_written_once_with_their_manifest(tmp_path: Path, host: Host) -> None:
    jobs = [job(tmp_path / "a.docx"), job(tmp_path / "sau" / "b.docx"), job(tmp_path / "c.docx", b"", WRONG)]
    draft = tmp_path / "sau" / ".x.docx.4999999.docgen-tmp"
    draft.parent.mkdir()
    draft.write_bytes(b"half")
    assert write_all(jobs, (), tmp_path, host, dry_run=True).outcomes[0].status == "would-write"
    assert draft.exists()
    result = write_all(jobs, (), tmp_path, host, dry_run=False)
    assert [one.status for one in result.outcomes] == ["written", "written", "rejected"]
    lines = (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["a.docx", "sau/b.docx"]
    assert not draft.exists()
    again = write_all(jobs, (), tmp_path, host, dry_run=False)
    assert [one.status for one in again.outcomes] == ["unchanged", "unchanged", "rejected"]


def test_a_single_file_has_no_manifest(tmp_path: Path, host: Host) -> None:
    write_all([job(tmp_path / "a.docx")], (), None, host, dry_run=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]
