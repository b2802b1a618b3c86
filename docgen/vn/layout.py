"""The layout of the official page as data: paper, margins, and every element's size, weight, case and alignment.

The numbers are not here but in `data/<regime>.toml`, each with its article; this module only gives them names and types.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

Span = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The sheet: sides and margins in mm, each margin as (least, most)."""

    width: float
    height: float
    top: Span
    bottom: Span
    left: Span
    right: Span
    font: str
    language: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Running text: first-line indent in mm, the least gap between paragraphs in pt, line spacing in lines."""

    first_line_indent: Span
    space_between_paragraphs: float
    line_spacing: Span
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element of the page. `size` in pt; `rule` is the length of the line below it as a share of the text line."""

    name: str
    size: Span
    source: str
    align: str
    text: str = ""
    bold: bool = False
    italic: bool = False
    caps: bool = False
    indent: bool = False
    rule: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One regime: the page, the running text and the elements by name, in force from `effective_from`."""

    regime: str
    title: str
    effective_from: date
    page: Page
    body: Body
    elements: Mapping[str, Element]


@cache
def layout(regime: str = "nd30-2020") -> Layout:
    """Return the layout rules of a regime.

    >>> layout().elements["noi_nhan"].size, layout().page.left
    ((11, 11), (30, 35))
    """
    source = files("docgen.vn").joinpath(f"data/{regime}.toml").read_text(encoding="utf-8")
    table = tomllib.loads(source)
    return Layout(
        regime=table["regime"],
        title=table["title"],
        effective_from=table["effective_from"],
        page=Page(**_spans(table["page"])),
        body=Body(**_spans(table["body"])),
        elements={name: Element(name=name, **_spans(row)) for name, row in table["element"].items()},
    )


def _spans(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
