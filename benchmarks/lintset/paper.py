"""A paper as clerks read it: lines of `role: text` in `papers/`; and how each role looks and each layout is set."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
LEFT = ("chu_quan", "co_quan", "so", "vv", "do_khan")
END = ("ky", "ten", "ky_trai", "ten_trai", "noi_nhan", "nhan")


class Block(NamedTuple):
    """One paragraph, table or page break: its role and text; `**` opens and closes bold words."""

    role: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a role is set: sizes and gaps in pt, indents in mm, line spacing in lines."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    font: str = "Times New Roman"
    color: str = ""
    align: str = "both"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    exact: float = 0
    boxed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a document is made: the head, the rule lines, where formatting stands, numbering, page, sizes."""

    head: str = "table"
    rules: str = "drawing"
    formatting: str = "direct"
    numbering: str = "typed"
    page: Mapping[str, float] = field(default_factory=dict)
    triple: tuple[float, float, float] = (13, 14, 14)
    body: float = 14
    first: float = 12.7
    gap: float = 6
    line: float = 1.0
    number: Mapping[str, Any] = field(default_factory=dict)
    looks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    ruled: Mapping[str, float] = field(default_factory=dict)
    repeat: int = 1


def layouts() -> dict[str, Layout]:
    """Return the layouts of `layouts.toml`."""
    rows = tomllib.loads((HERE / "layouts.toml").read_text(encoding="utf-8"))
    return {name: changed(Layout(), row) for name, row in rows.items()}


def changed(layout: Layout, row: Mapping[str, Any]) -> Layout:
    """Return a layout with other settings; tables of settings are merged."""
    settings: dict[str, Any] = {
        key: _merged(getattr(layout, key), value) if isinstance(value, dict) else value for key, value in row.items()
    }
    return replace(layout, **settings)


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **old,
        **{key: {**old.get(key, {}), **value} if isinstance(value, dict) else value for key, value in new.items()},
    }


def paper(name: str) -> list[Block]:
    """Return the blocks of a paper."""
    lines = (HERE / "papers" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    split = (line.partition(":") for line in lines if line)
    return [Block(role, text.strip()) for role, _, text in split]


def look(layout: Layout, role: str) -> Look:
    """Return how a role looks in a layout."""
    state, motto, place = layout.triple
    body = Look(size=layout.body, first=layout.first, after=layout.gap, line=layout.line)
    top = Look(size=state, align="center")
    title = Look(size=14, bold=True, align="center")
    known = {
        "quoc_hieu": replace(top, bold=True), "chu_quan": top, "co_quan": replace(top, bold=True),
        "tieu_ngu": replace(top, size=motto, bold=True), "so": replace(top, size=13),
        "ngay": replace(top, size=place, italic=True), "vv": replace(top, size=12, before=6),
        "do_khan": replace(top, size=13, bold=True, before=6, boxed=True, left=15, right=15, color="FF0000"), "ten_loai": replace(title, before=12),
        "trich_yeu": title, "tham_quyen": replace(title, before=6, after=6),
        "lenh": replace(title, before=6, after=6), "can_cu": replace(body, italic=True),
        "dieu": replace(body, bold=True), "muc": replace(body, bold=True, align="left"),
        "khoan_td": replace(body, bold=True, align="left"),
        "chuong": replace(title, size=layout.body, before=6), "td_chuong": replace(title, size=layout.body, after=6),
        "kinh_gui": Look(size=layout.body, align="center", before=12, after=6),
        "kinh_gui_muc": Look(size=layout.body, align="left", left=60, after=6),
        "ky": title, "ten": title, "ky_trai": title, "ten_trai": title,
        "noi_nhan": Look(size=12, bold=True, italic=True, align="left"), "nhan": Look(size=11, align="left"),
        "phu_luc": title, "ten_phu_luc": title, "kem_theo": Look(size=14, italic=True, align="center", after=12),
        "dia_chi": Look(size=11, align="center"), "o_bang": Look(size=12, align="center"),
        "so_trang": Look(size=14, align="center"),
    }  # fmt: skip
    return replace(known.get(role, body), **layout.looks.get(role, {}))
