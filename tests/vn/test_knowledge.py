"""docs/knowledge.md says what is there, and all of it."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from docgen.vn.dated import rows


def test_every_name_on_the_page_is_there(repository: Path) -> None:
    page = (repository / "docs" / "knowledge.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\| [^|]+ \| `(\w+)` \| (.+) \|$", page, re.M)
    assert len(lines) >= 18
    for module, names in lines:
        for name in re.findall(r"`(\w+)`", names):
            assert callable(getattr(import_module(f"docgen.vn.{module}"), name)), name


def test_every_dated_table_is_on_the_page(repository: Path) -> None:
    page = (repository / "docs" / "knowledge.md").read_text(encoding="utf-8").partition("## Tables")[2]
    listed = set(re.findall(r"^\| `(\w+)` \|", page, re.M))
    files = {file.stem for file in (repository / "docgen" / "vn" / "data").glob("*.toml")}
    beside = set(re.findall(r"`([\w-]+)\.toml`", page))
    assert files - listed == beside
    assert all(rows(table) for table in listed)


def test_every_module_is_on_the_page(repository: Path) -> None:
    page = (repository / "docs" / "knowledge.md").read_text(encoding="utf-8")
    modules = {file.stem for file in (repository / "docgen" / "vn").glob("*.py")}
    told = {"__init__", "fields", "findings", "layout", "letterhead", "typography"}
    assert {module for module in modules - told if f"| `{module}` |" not in page} == set()
