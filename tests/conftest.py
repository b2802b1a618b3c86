"""Where things are. Tests run from a clean checkout and write only into pytest's own folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples every run, on every machine: a property that fails, fails for everybody.
settings.register_profile("docgen", derandomize=True)
settings.load_profile("docgen")

REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DOCGEN_ROOTS", "DOCGEN_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DOCGEN_CACHE", "off")


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY


@pytest.fixture(scope="session")
def samples() -> Path:
    return REPOSITORY / "samples"
