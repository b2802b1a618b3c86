from __future__ import annotations

import os
from pathlib import Path

import pytest

from docgen import DocgenError
from docgen._roots import all_roots, bundled, template_places


def root_at(folder: Path) -> Path:
    (folder / "templates" / "docx").mkdir(parents=True)
    return folder


def test_the_checkout_is_a_root_and_comes_first(tmp_path: Path, repository: Path) -> None:
    roots = all_roots([root_at(tmp_path / "a")], {})
    assert [root.folder for root in roots] == [repository, (tmp_path / "a").resolve()]
    assert bundled().plugin_folders()


def test_the_environment_names_roots_too(tmp_path: Path) -> None:
    named = [root_at(tmp_path / name) for name in "ab"]
    roots = all_roots([named[1]], {"DOCGEN_ROOTS": os.pathsep.join(map(str, named))})
    assert [root.folder.name for root in roots[1:]] == ["a", "b"]


def test_the_current_folder_is_no_root_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root_at(tmp_path / "a"))
    assert len(all_roots((), {})) == 1


def test_a_folder_that_is_no_root_is_told(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "khong_co"):
        with pytest.raises(DocgenError) as caught:
            all_roots([place], {})
        assert caught.value.diagnostics[0].code == "goc-khong-co"


def test_a_later_root_overrides_a_template(tmp_path: Path) -> None:
    roots = all_roots([root_at(tmp_path / "a"), root_at(tmp_path / "b")], {})
    assert template_places("x.docx", roots, tmp_path / "plugin") == [
        (tmp_path / "b" / "templates" / "docx" / "x.docx").resolve(),
        (tmp_path / "a" / "templates" / "docx" / "x.docx").resolve(),
        bundled().template("x.docx"),
        tmp_path / "plugin" / "templates" / "docx" / "x.docx",
    ]
