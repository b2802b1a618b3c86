from __future__ import annotations

import json
from pathlib import Path

from docgen import Place, Record
from docgen._manifest import MANIFEST, Scribe, names_of_dossier, write_manifest
from docgen._output import Document, write
from docgen._package import pack


def document(path: Path, content: bytes = b"<a/>") -> Document:
    return Document(path=path, data=pack({"[Content_Types].xml": content}), entry={"type": "x"})


def line(folder: Path, **data: object) -> dict[str, object]:
    record = Record(data=data, place=Place(file=str(folder / "in" / "a.yaml"), line=3))
    template = folder / "mau" / "x.docx"
    scribe = Scribe(type_name="x", plugin="p 1", template=template, template_sha256="0", folder=folder / "out")
    return dict(scribe.entry(record))


def test_an_entry_says_the_same_wherever_the_tree_is(tmp_path: Path) -> None:
    said = line(tmp_path / "a", ten="A")
    assert said == line(tmp_path / "b", ten="A")
    assert (said["record"], said["template"]) == ({"file": "../in/a.yaml", "line": 3}, "../mau/x.docx")


def test_the_digest_of_a_record_knows_its_values_and_not_their_order(tmp_path: Path) -> None:
    digest = line(tmp_path, a="1", b={"y", "x"})["record_sha256"]
    assert digest == line(tmp_path, b={"x", "y"}, a="1")["record_sha256"]
    assert digest != line(tmp_path, a="1", b={"x"})["record_sha256"]


def test_the_manifest_is_sorted_merged_and_quiet(tmp_path: Path) -> None:
    second, first = document(tmp_path / "b.docx"), document(tmp_path / "a.docx")
    for one in (first, second):
        write(one)
    write_manifest(tmp_path, [second])
    write_manifest(tmp_path, [first])
    lines = (tmp_path / MANIFEST).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["a.docx", "b.docx"]
    assert json.loads(lines[0]) == {"name": "a.docx", "sha256": first.sha256, "type": "x"}
    before = (tmp_path / MANIFEST).stat().st_mtime_ns
    write_manifest(tmp_path, [first])
    assert (tmp_path / MANIFEST).stat().st_mtime_ns == before


def test_a_damaged_manifest_is_written_anew(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(b'{"name": "gone.docx"}\n\xff\xfe{\n[1]\n')
    one = document(tmp_path / "a.docx")
    write(one)
    write_manifest(tmp_path, [one])
    assert len((tmp_path / MANIFEST).read_text(encoding="utf-8").splitlines()) == 1


def test_documents_below_the_folder_are_listed_and_lines_that_lead_out_of_it_are_not(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    inner, outer = document(folder / "giay-khen" / "a.docx"), document(tmp_path / "b.docx")
    write(inner)
    write(outer)
    names = ["../b.docx", str(outer.path), "giay-khen/../../b.docx", "giay-khen//a.docx", "..\\b.docx", "C:b.docx"]
    (folder / MANIFEST).write_text("".join(json.dumps({"name": name}) + "\n" for name in names), encoding="utf-8")
    write_manifest(folder, [inner])
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["giay-khen/a.docx"]


def test_what_a_dossier_made_is_told_from_what_anything_else_made(tmp_path: Path) -> None:
    for name, noted in (("a.docx", {"dossier": "../x.yaml"}), ("b.docx", {"dossier": "../y.yaml"}), ("c.docx", {})):
        one = Document(path=tmp_path / name, data=document(tmp_path / name).data, entry=noted)
        write(one)
        write_manifest(tmp_path, [one])
    assert names_of_dossier(tmp_path, "../x.yaml") == ({"a.docx"}, {"b.docx", "c.docx"})
    (tmp_path / "a.docx").unlink()
    assert names_of_dossier(tmp_path, "../x.yaml") == (set(), {"b.docx", "c.docx"})
    assert names_of_dossier(tmp_path / "khong-co", "../x.yaml") == (set(), set())
