"""Where things are. Tests run from a clean checkout and write only into pytest's own folders."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DOCGEN_ROOTS", "DOCGEN_LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository() -> Path:
    return REPOSITORY


@pytest.fixture
def samples() -> Path:
    return REPOSITORY / "samples"
