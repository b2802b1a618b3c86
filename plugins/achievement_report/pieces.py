"""The smallest pieces of a report's text: a line, a heading, a clerk's paragraphs and points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.papers import Section, section_lines
from docgen.papers.numbering import LineValues


def line(kind: str, text: str = "", marker: str = "") -> LineValues:
    """Return a line of a kind that `docgen.authoring.body` prints, or of a table's name."""
    return {"kieu": kind, "so": marker, "tieu_de": "", "chu": text, "dan": False}


def heading(kind: str, marker: str, title: str) -> LineValues:
    """Return a numbered title, held to what follows."""
    return {"kieu": kind, "so": marker, "tieu_de": title, "chu": "", "dan": True}


def ended(text: str) -> str:
    """Return a composed sentence with the stop it lacks."""
    return text if text.endswith((".", ";", "…")) else f"{text}."


def text_lines(sections: Iterable[Section]) -> Iterator[LineValues]:
    """Yield what a clerk wrote: plain paragraphs first, and from the first one with a title or pieces on points a), b)."""
    rest = list(sections)
    while rest and not (rest[0].tieu_de or rest[0].gom):
        plain = rest.pop(0)
        yield from (line("doan", text) for text in (plain.noi_dung, *plain.doan))
    yield from section_lines(rest, "diem")
