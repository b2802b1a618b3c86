"""What a document says once every style is resolved: letters, paragraphs, cells, lines, sections. Lengths in mm, sizes in pt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Look(NamedTuple):
    """How letters look. `font` serves ASCII letters, `font_high` the others; `color` is RRGGBB, "" for automatic."""

    font: str = "Times New Roman"
    font_high: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    color: str = ""
    raised: bool = False
    hidden: bool = False


class Piece(NamedTuple):
    """A stretch of text in one look."""

    text: str
    look: Look


class Shape(NamedTuple):
    """How a paragraph stands. `line` counts lines when `pitch` is "auto", else points; `borders` names its drawn sides."""

    style: str = ""
    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    pitch: str = "auto"
    contextual: bool = False
    borders: frozenset[str] = frozenset()
    framed: str = ""
    page_break: bool = False


class Cell(NamedTuple):
    """Where in a table: its number in the part, row and column from 0, the cell's width, its drawn sides."""

    table: int
    row: int
    column: int
    width: float
    borders: frozenset[str]


class Drawn(NamedTuple):
    """A drawn line: its length, where its left end lies in mm from `origin` (None where that is not said), and its top
    from what `down` names.
    """

    length: float
    left: float | None
    top: float
    origin: str
    align: str
    down: str


class Para(NamedTuple):
    """One paragraph: the n-th of its part. `label` is what Word's numbering prints before the text."""

    number: int
    text: str
    pieces: tuple[Piece, ...]
    shape: Shape
    label: str
    cell: Cell | None
    boxed: bool
    section: int
    drawn: tuple[Drawn, ...]
    fields: frozenset[str]
    part: str
    breaks: int

    @property
    def blank(self) -> bool:
        """Return whether nothing is printed in it."""
        return not self.text.strip() and not self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of pages: paper, margins, how pages are numbered, and which parts are its headers and footers by kind."""

    width: float
    height: float
    landscape: bool
    margins: Mapping[str, float]
    title_page: bool
    number_format: str
    number_start: int | None
    headers: Mapping[str, str]
    footers: Mapping[str, str]

    @property
    def text_width(self) -> float:
        """Return the width of the text area."""
        return self.width - self.margins["left"] - self.margins["right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A whole document, resolved: its paragraphs in order, its sections, its headers and footers by part."""

    file: str
    part: str
    paras: tuple[Para, ...]
    sections: tuple[Section, ...]
    edges: Mapping[str, tuple[Para, ...]]
    pages: int
    tables: frozenset[int]
