"""Every text of a plan with the field it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .model import ImplementationPlan
from .modules import Path


def all_texts(plan: ImplementationPlan) -> Iterator[tuple[Path, str]]:
    """Yield (path, text) for every text that the plan prints as its own; what only the plan above fills is not searched."""
    for name in type(plan).model_fields:
        if name != "don_vi_bao_cao" and (not name.endswith("_cap_tren") or name == "ke_hoach_cap_tren"):
            yield from _texts(getattr(plan, name), (name,))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from _texts(part, (*path, position))
