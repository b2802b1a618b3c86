"""Every document of the set: the faulty ones of `faults.toml`, and clean ones from papers × layouts, clerks and LibreOffice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.lintset.clerks import clerks
from benchmarks.lintset.document import document
from benchmarks.lintset.paper import HERE, Block, changed, layouts, paper

_TABLE_ONLY = {"bien-ban", "cong-van-khan", "cong-van-so", "to-trinh-phong"}
"""Papers whose agency is too long for a head set with tabs, or that sign twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A document with one planted fault, and what is to be said of it; `restored` is what it should read like when mended."""

    name: str
    data: bytes
    rule: str
    source: str
    at: str
    also: tuple[str, ...]
    mend: str
    restored: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """A document that keeps the rules."""

    name: str
    data: bytes


def faults() -> Iterator[Fault]:
    """Yield the documents with a planted fault."""
    table = tomllib.loads((HERE / "faults.toml").read_text(encoding="utf-8"))
    for row in table["fault"]:
        yield _fault({**table["defaults"], "at": "", "also": [], "text": [], "set": {}, **row})


def _fault(row: dict[str, Any]) -> Fault:
    known = layouts()[row["layout"]]
    layout = changed(known, row["set"])
    blocks = _replaced(row["paper"], row["text"])
    restored = [[old, row.get("right", old)] for old, _ in row["text"]] if "right" in row else []
    plain = known if row["mend"] == "text" else layout
    return Fault(
        name=row["name"],
        data=document(blocks, layout),
        rule=row["rule"],
        source=row["source"],
        at=row["at"],
        also=tuple(row["also"]),
        mend=row["mend"],
        restored=document(_replaced(row["paper"], restored) if row["mend"] == "text" else blocks, plain),
    )


def _replaced(name: str, pairs: list[list[str]]) -> list[Block]:
    if not pairs:
        return paper(name)
    text = (HERE / "papers" / f"{name}.txt").read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) >= 1, f"{name}: {old!r} is not there"
        text = text.replace(old, new, 1)
    split = (line.partition(":") for line in text.splitlines() if line)
    return [Block(role, rest.strip()) for role, _, rest in split]


def cleans() -> Iterator[Clean]:
    """Yield the clean documents: every paper in every layout that holds it, those of clerks, those LibreOffice made."""
    for name in sorted(path.stem for path in (HERE / "papers").glob("*.txt")):
        for layout, settings in layouts().items():
            if settings.head == "table" or name not in _TABLE_ONLY:
                yield Clean(name=f"{name}, {layout}", data=document(paper(name), settings))
    yield from (Clean(name=name, data=data) for name, data in clerks())
    for path in sorted((HERE / "libreoffice").glob("*.docx")):
        yield Clean(name=f"LibreOffice, {path.stem}", data=path.read_bytes())
