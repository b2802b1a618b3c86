"""Records become jobs: a name each, then bytes, and a fault stays with its record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from docgen import DocgenError, DocumentType, Place, Record
from docgen._gather import Sources
from docgen._host import build_host
from docgen._rendering import rendered, stem_of
from docgen._roots import all_roots
from docgen._template import Template
from docgen._validation import Checked, check

PLUGIN = """
from pydantic import BaseModel
from docgen import DocumentType, hookimpl

class M(BaseModel):
    ten: str
    so: str = ""

def context(model):
    return {"ten": model.ten[::-1] if model.ten != "hỏng" else 1 / 0}

@hookimpl
def docgen_document_types():
    return [DocumentType(name="note", title="T", model=M, template="note.docx", context=context, filename="{so_thu_tu:02d}-{ten}")]
"""


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    import docx

    (tmp_path / "plugins" / "note").mkdir(parents=True)
    (tmp_path / "plugins" / "note" / "__init__.py").write_text(PLUGIN, encoding="utf-8")
    (tmp_path / "templates" / "docx").mkdir(parents=True)
    document = docx.Document()
    document.add_paragraph("{{ ten }}")
    document.save(str(tmp_path / "templates" / "docx" / "note.docx"))
    roots = all_roots([tmp_path], {})
    return Sources(host=build_host(roots, only="note"), roots=roots)


@pytest.fixture
def note(sources: Sources) -> DocumentType:
    return sources.host.find_type("note")


def checked(doctype: DocumentType, folder: Path, **data: object) -> Checked:
    return check(doctype, Record(data=data, place=Place(file=str(folder / "in" / "a.yaml"), line=2)))


def test_a_name_is_composed_of_the_model_or_of_raw_fields(note: DocumentType, tmp_path: Path) -> None:
    assert stem_of(note, checked(note, tmp_path, ten="An"), 3, "a") == "03-An"
    assert stem_of(note, checked(note, tmp_path, ten="An", la="x"), 3, "a") == "03-An"
    assert stem_of(note, checked(note, tmp_path), 3, "a") == ""
    with pytest.raises(DocgenError):
        stem_of(replace(note, filename="{khong_co}"), checked(note, tmp_path, ten="An"), 3, "a")


def test_each_record_becomes_a_document_or_says_why_not(note: DocumentType, sources: Sources, tmp_path: Path) -> None:
    records = [checked(note, tmp_path, ten=ten) for ten in ("An", "hỏng")] + [checked(note, tmp_path)]
    paths = [tmp_path / "out" / "sau" / f"{number}.docx" for number in range(3)]
    template = Template(tmp_path / "templates" / "docx" / "note.docx")
    jobs = list(rendered(note, records, paths, template, sources, folder=tmp_path / "out", noted={"dossier": "x"}))
    assert [job.checked.ok for job in jobs] == [True, False, False]
    assert [bool(job.document.data) for job in jobs] == [True, False, False]
    assert [said.code for said in jobs[1].checked.diagnostics] == ["plugin-gap-loi"]
    entry = jobs[0].document.entry
    assert (entry["type"], entry["dossier"], entry["record"]) == ("note", "x", {"file": "../in/a.yaml", "line": 2})
    assert not paths[0].exists()
