"""How far a stranger's sheet may go, and its XML read within that."""

from __future__ import annotations

from collections.abc import Callable
from xml.parsers import expat

from docgen._limits import SHEETS
from docgen.catalogue import sheets
from docgen.errors import DocgenError, Place
from docgen.vn.numbers import number_text


def too_large(place: Place, cells: int) -> DocgenError:
    """Return the refusal of a sheet that covers so many cells."""
    facts = {"la_gi": f"{number_text(cells)} ô", "la_gi_en": f"{cells:,} cells", "gioi_han": number_text(SHEETS.cells)}
    return DocgenError(sheets.TOO_WIDE.at(place, **facts))


def too_long(place: Place) -> DocgenError:
    """Return the refusal of a sheet whose texts are longer than they may be together."""
    facts = {
        "la_gi": "chữ trong các ô",
        "la_gi_en": "the text of its cells",
        "gioi_han": number_text(SHEETS.characters),
    }
    return DocgenError(sheets.TOO_WIDE.at(place, **facts))


def parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    text: Callable[[str], None] | None = None,
    end: Callable[[str], None] | None = None,
) -> None:
    """Parse XML from a stranger. Raises expat.ExpatError, also for one that declares a document type."""
    if b"<!DOCTYPE" in data:
        raise expat.ExpatError("a document type is declared")
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    parser.Parse(data, True)
