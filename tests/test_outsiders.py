"""The examples of docs/plugins.md, run as their authors would: a folder, a pip package, and a broken one beside them."""

from __future__ import annotations

import json
import shutil
import sys
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from docgen._host import build_host
from docgen._roots import all_roots
from docgen.cli import run
from docgen.testing import made


@pytest.fixture
def root(repository: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "root"
    shutil.copytree(repository / "examples" / "root", folder)
    (folder / "plugins" / "broken").mkdir()
    (folder / "plugins" / "broken" / "__init__.py").write_text("import khong_co\n")
    return folder


@pytest.fixture
def package(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the example package on the path as pip would: its code, and metadata with its entry point."""
    site = tmp_path / "site"
    shutil.copytree(repository / "examples" / "package", site)
    info = site / "docgen_greeting-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: docgen-greeting\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[docgen]\ngreeting = docgen_greeting\n")
    monkeypatch.syspath_prepend(site)
    assert Distribution.from_name("docgen-greeting").version == "1.0"
    sys.modules.pop("docgen_greeting", None)


def test_a_folder_in_another_root_makes_a_document(root: Path, tmp_path: Path) -> None:
    document = made("thank-you", root / "thu.yaml", tmp_path, roots=[root])
    assert document.paragraphs == ("THƯ CẢM ƠN", "Kính gửi: Nông Thị Mai", "Ngày viết: 02/9/2026")


@pytest.mark.usefixtures("package")
def test_a_pip_package_makes_a_document_with_the_template_it_brings(tmp_path: Path) -> None:
    assert made("greeting", {"loi_chuc": "A & B <c>"}, tmp_path).paragraphs == ("A & B <c>",)
    plugin = build_host(all_roots((), {})).plugins[-1]
    assert (plugin.name, plugin.source, plugin.version) == ("greeting", "docgen-greeting", "1.0")


@pytest.mark.usefixtures("package")
def test_all_are_listed_and_the_broken_one_with_its_error(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["types", "--root", str(root), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {row["name"] for row in told["types"]} >= {"implementation-plan", "thank-you", "greeting"}
    assert [said["code"] for said in told["diagnostics"]] == ["plugin-hong"]
    assert "No module named 'khong_co'" in told["diagnostics"][0]["message"]
    assert run(["plugin", "list", "--root", str(root)]) == 0
    listed = capsys.readouterr()
    assert "thank_you" in listed.out
    assert "plugin «broken»" in listed.out
    assert run(["types", "--root", str(root)]) == 0
    assert "plugin «broken»" in capsys.readouterr().out


def test_an_agencys_own_letterhead_replaces_a_template(root: Path, samples: Path, tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Mẫu của đơn vị: {{ trich_yeu }}")
    document.save(str(root / "templates" / "docx" / "implementation-plan.docx"))
    paragraphs = made("ke-hoach", samples / "xa-2026" / "ke-hoach.yaml", tmp_path, roots=[root]).paragraphs
    assert len(paragraphs) == 1
    assert paragraphs[0].startswith("Mẫu của đơn vị: Phát động Phong trào")


def test_the_examples_are_about_ten_lines(repository: Path) -> None:
    for example in (repository / "examples").rglob("__init__.py"):
        code = [line for line in example.read_text(encoding="utf-8").splitlines() if line.strip()]
        assert len(code) <= 12
