from __future__ import annotations

from pathlib import Path

import pytest

from docgen._candidates import candidates
from docgen._roots import Root


def root(folder: Path, **plugins: str) -> Root:
    for name, source in plugins.items():
        (folder / "plugins" / name).mkdir(parents=True)
        (folder / "plugins" / name / "__init__.py").write_text(source, encoding="utf-8")
    return Root(name=str(folder), folder=folder)


def test_relative_imports_work_inside_a_plugin_and_beside_it(tmp_path: Path) -> None:
    own = root(tmp_path, words="TITLE = 'Giấy'\n", p="from .more import X\nfrom ..words import TITLE\n")
    (tmp_path / "plugins" / "p" / "more.py").write_text("X = 1\n")
    found = {candidate.name: candidate for candidate in candidates([own], "")}
    module = found["p"].load()
    assert (module.TITLE, module.X) == ("Giấy", 1)
    assert found["p"].load() is module


def test_two_roots_with_a_plugin_of_one_name_do_not_answer_for_each_other(tmp_path: Path) -> None:
    roots = [root(tmp_path / name, p=f"WHO = '{name}'\n") for name in "ab"]
    loaded = [candidate.load() for candidate in candidates(roots, "") if candidate.name == "p"]
    assert [module.WHO for module in loaded] == ["a", "b"]


def test_nothing_is_loaded_before_its_turn_and_a_failure_leaves_no_half_module(tmp_path: Path) -> None:
    found = [one for one in candidates([root(tmp_path, p="import sys\n1 / 0\n")], "") if one.name == "p"]
    for _ in range(2):  # a half-loaded module would be found in its place the second time
        with pytest.raises(ZeroDivisionError):
            found[0].load()
