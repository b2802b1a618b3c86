from __future__ import annotations

from pathlib import Path

import pytest

from docgen._paths import look, resolved


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
