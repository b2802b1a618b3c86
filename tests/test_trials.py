"""Records to try a plugin's code on."""

from __future__ import annotations

from pathlib import Path

from docgen._gather import Sources
from docgen._host import build_host
from docgen._roots import all_roots
from docgen._specimen import specimens
from docgen._trials import trial_models

PLUGIN = """
from pydantic import Field, model_validator
from docgen import DocumentType, hookimpl
from docgen.vn.fields import Model, Text


class Picky(Model):
    ma: str = Field(pattern="^[0-9]{3}$")
    ten: Text


@hookimpl
def docgen_document_types():
    return [DocumentType(name="picky", title="Kén", model=Picky, template="picky.docx", context=lambda m: {"ten": m.ten})]
"""


def sources(root: Path) -> Sources:
    folder = root / "plugins" / "picky"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(PLUGIN)
    roots = all_roots([root])
    return Sources(host=build_host(roots), roots=roots)


def test_where_nothing_can_be_made_up_the_samples_answer(tmp_path: Path) -> None:
    root = tmp_path / "root"
    found = sources(root)
    doctype = found.host.find_type("picky")
    assert list(trial_models(doctype, found)) == []
    (root / "samples" / "sau").mkdir(parents=True)
    (root / "samples" / "sau" / "a.yaml").write_text("ma: '123'\nten: A\n")
    (root / "samples" / "khac.yaml").write_text("truong_la: 1\n")
    (root / "samples" / "hong.json").write_text("{")
    (root / "samples" / "anh.png").write_bytes(b"\x89PNG")
    assert [model.ten for model in trial_models(doctype, found)] == ["A"]  # type: ignore[attr-defined]
    (root / "samples" / "a" / "bao-cao").mkdir(parents=True)
    for number in range(70):
        (root / "samples" / "a" / "bao-cao" / f"{number:02}.yaml").write_text("truong_la: 1\n")
    assert [model.ten for model in trial_models(doctype, found)] == ["A"]  # type: ignore[attr-defined]


def test_made_up_records_come_first_and_the_samples_after() -> None:
    roots = all_roots()
    found = Sources(host=build_host(roots), roots=roots)
    doctype = found.host.find_type("implementation-plan")
    models = list(trial_models(doctype, found))
    assert models[:2] == list(specimens(doctype))
    assert len(models) >= 5
