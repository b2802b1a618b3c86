from __future__ import annotations

from pathlib import Path

import pytest

from docgen._paths import look, resolved, seen_from


def test_what_stands_at_a_path(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    assert [look(tmp_path / "a"), look(tmp_path), look(tmp_path / "b"), look(tmp_path / "a" / "b")] == [
        "file", "folder", "missing", "missing",
    ]  # fmt: skip


def test_a_name_that_is_too_long_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        look(tmp_path / ("x" * 300))
    assert look(tmp_path / "a\0b") == "missing"


def test_a_name_with_a_nul_cannot_be_resolved(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="null"):
        resolved(tmp_path / "a\0b")


def test_a_file_is_named_from_another_folder_or_in_full_where_no_way_leads_there(tmp_path: Path) -> None:
    assert seen_from(tmp_path / "a" / "b", tmp_path / "c.yaml") == "../../c.yaml"
    (tmp_path / "vong").symlink_to(tmp_path / "vong")
    assert seen_from(tmp_path / "vong", tmp_path / "c.yaml") == (tmp_path / "c.yaml").as_posix()
