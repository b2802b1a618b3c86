from __future__ import annotations

from pathlib import Path

import pytest

from docgen._host import build_host
from docgen._roots import all_roots
from docgen._schema import model_notes
from docgen._starter import starter_yaml
from docgen.errors import Language
from docgen.testing import findings, told

TYPES = build_host(all_roots((), {})).types()


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_starter_makes_a_document_as_it_stands(doctype, lang: Language, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "a.yaml"
    path.write_text(starter_yaml(doctype.title, model_notes(doctype.model).fields, lang), encoding="utf-8")
    # What the tables of law have from no text itself is told of every paper that rests on it.
    said = [one for one in findings(doctype.name, path, tmp_path) if not one.code.endswith("-can-doi-chieu")]
    assert not said, told(said)


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_a_starter_names_every_field_a_person_may_fill(doctype) -> None:  # type: ignore[no-untyped-def]
    notes = model_notes(doctype.model).fields
    text = starter_yaml(doctype.title, notes, "vi")
    for note in notes:
        assert (f"{note.name}:" in text) != note.automatic, note.name
        assert note.automatic or note.label in text


@pytest.mark.parametrize("doctype", TYPES, ids=lambda doctype: doctype.name)
def test_every_example_is_accepted_by_its_model(doctype, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """What stands behind `# ` in the starter works once the mark is taken away."""
    notes = model_notes(doctype.model).fields
    lines = starter_yaml(doctype.title, notes, "vi").splitlines()
    fields = [f"# {note.name}:" for note in notes]
    opened, live = [], False
    for line in lines:
        live = any(line.startswith(field) for field in fields) or (live and bool(line))
        opened.append(line[2:] if live and line.startswith("# ") else line)
    path = tmp_path / "a.yaml"
    path.write_text("\n".join(opened), encoding="utf-8")
    wrong = {"truong-la", "sai-kieu", "thieu-truong", "sai-cu-phap", "ngoai-lua-chon", "ngay-khong-hop-le", "de-trong"}
    assert not [said.message() for said in findings(doctype.name, path, tmp_path) if said.code in wrong]
