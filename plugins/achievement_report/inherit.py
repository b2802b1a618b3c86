"""What a report takes from the movement's plan besides its name: which criteria each group of participants is to meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def derive(plan: Any) -> Mapping[str, Any]:
    """Return the criteria of the plan by group of participants; groups that say none are left out."""
    found = [(group.ten, [*_criteria(group)]) for group in plan.doi_tuong]
    return {"tieu_chi_ke_hoach": [{"doi_tuong": name, "tieu_chi": texts} for name, texts in found if texts]}


def _criteria(group: Any) -> Iterator[str]:
    for section in group.tieu_chi:
        if text := (section.tieu_de or section.noi_dung):
            yield text
