"""Achievement reports that were copied from one another (C30)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from docgen import Diagnostic, Dossier

from ..likeness import alike
from . import kinds
from .appearances import REPORT, Appearance, appearances

SAID = (
    "thanh_tich",
    "ket_qua",
    "bien_phap",
    "tham_gia_phong_trao",
    "theo_tieu_chi",
    "viec_da_lam",
    "kho_khan",
    "y_nghia",
)
"""Fields of a report that tell what its own subject has done."""


def check(dossier: Dossier) -> Iterator[Diagnostic]:
    """Yield each report that is nearly an earlier one; what the dossier says for all alike is nobody's own."""
    common = str(dossier.shared.data.get("thanh_tich", ""))
    reports = appearances(dossier, REPORT)
    for pair in alike([own_words(one.row, common) for one in reports]):
        one, other = reports[pair.second], reports[pair.first]
        facts = {"ten": one.row.name(), "giong": other.row.name(), "phan_tram": round(100 * pair.share)}
        yield one.at(kinds.REPORTS_ALIKE, _fullest(one), **facts)


def own_words(report: Any, common: str = "") -> str:
    """Return everything a report tells of its subject's deeds, as one text; `common` is left out."""
    texts = (text for name in SAID for text in _texts(getattr(report, name, "")))
    return " ".join(text for text in texts if text != common)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _fullest(one: Appearance) -> str:
    """Return the field that tells most, where a person will begin to mend."""
    return max(SAID, key=lambda name: sum(map(len, _texts(getattr(one.row, name, "")))))
