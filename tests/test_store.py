from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from docgen import _store


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "kho"))
    return tmp_path / "kho"


def entry(folder: Path) -> Path:
    return next(folder.glob("*.compiled"))


def test_what_is_put_is_taken_and_nothing_else(kept: Path) -> None:
    assert _store.take("a") is None
    _store.put("a", (1, "hai", b"ba"))
    assert _store.take("a") == (1, "hai", b"ba")
    assert _store.take("b") is None
    assert [file.suffix for file in kept.iterdir()] == [".compiled"]


def test_a_broken_or_foreign_entry_is_as_none(kept: Path) -> None:
    _store.put("a", 1)
    whole = entry(kept).read_bytes()
    for broken in (b"", whole[:-1], whole[:40] + b"x" + whole[41:], b"\0" * 200):
        entry(kept).write_bytes(broken)
        assert _store.take("a") is None


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder in the user's profile")
def test_a_folder_that_others_may_write_to_is_not_trusted(kept: Path) -> None:
    _store.put("a", 1)
    kept.chmod(0o777)
    assert _store.take("a") is None


@pytest.mark.parametrize("off", ["", "0", "off", " OFF "])
def test_it_can_be_turned_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, off: str) -> None:
    monkeypatch.setenv("DOCGEN_CACHE", off)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    _store.put("a", 1)
    assert _store.take("a") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="other folders there")
def test_it_lies_in_the_users_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCGEN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert _store.folder() == tmp_path / "docgen"
    monkeypatch.setenv("XDG_CACHE_HOME", "khong/tuyet/doi")
    assert _store.folder() is None


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    monkeypatch.setenv("DOCGEN_CACHE", str(tmp_path / "tep" / "kho"))
    _store.put("a", 1)
    assert _store.take("a") is None


def test_what_cannot_be_kept_is_not(kept: Path) -> None:
    _store.put("a", object())
    _store.put("b", b"x" * (9 * 1024 * 1024))
    assert _store.take("a") is None
    assert _store.take("b") is None


def test_the_oldest_are_forgotten(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_store, "_MOST", 3)
    for number in range(6):
        _store.put(str(number), number)
        os.utime(kept / _store._name(str(number)), (number, number))
    assert [_store.take(str(number)) for number in range(6)] == [None, None, None, 3, 4, 5]


def test_another_version_meets_none_of_its_past(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _store.put("a", 1)
    monkeypatch.setattr(_store, "__version__", "9.9.9")
    assert _store.take("a") is None
