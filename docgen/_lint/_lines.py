"""Lines as the eye sees them in the head and the end of a page: a paragraph cut at line breaks and, outside tables, at tabs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen._lint._values import Para, Piece
from docgen.vn.rules import begins_line, pattern, words
from docgen.vn.text import fold

_MARKS = re.compile("[:;,.]")
_WIDE = " " * 6
_GAP = re.compile(r"\t+| {6,}")


class Line(NamedTuple):
    """One line: its text as shown (capitals put in), its pieces, and its column: 0, 1, … or -1 where there is one only."""

    para: Para
    text: str
    pieces: tuple[Piece, ...]
    column: int

    @property
    def folded(self) -> str:
        """Return the text in small letters without marks, for comparing."""
        return fold(self.text)

    @property
    def upper(self) -> bool:
        """Return whether it is in capitals; a line without letters is not."""
        return self.text == self.text.upper() and any(char.isalpha() for char in self.text)

    @property
    def bold(self) -> bool:
        """Return whether most of its letters are bold."""
        letters = [(piece.look.bold, len(piece.text.strip())) for piece in self.pieces]
        return sum(count for on, count in letters if on) * 2 > sum(count for _, count in letters)

    @property
    def size(self) -> float:
        """Return the size of its first letter, or 0 when it has none."""
        return next((piece.look.size for piece in self.pieces if piece.text.strip()), 0.0)


def lines_of(para: Para) -> Iterator[Line]:
    """Yield the lines of a paragraph that show something."""
    for pieces in _cut(para.pieces, "\n"):
        if para.cell is not None or para.boxed:
            yield from _line(para, pieces, para.cell.column if para.cell else -1)
            continue
        columns = list(_cut_at_gaps(pieces))
        if len(columns) > 2 and not columns[0]:  # a tab before the first column as well
            del columns[0]
        many = len(columns) > 1
        for column, part in enumerate(columns):
            yield from _line(para, part, column if many else -1)


def all_lines(paras: Iterable[Para]) -> list[Line]:
    """Return the lines of several paragraphs."""
    return [line for para in paras for line in lines_of(para)]


def shown(pieces: Iterable[Piece]) -> str:
    """Return the text of pieces as it is printed, whole letters."""
    text = "".join([own.upper() if look.caps else own for own, look in pieces])
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def is_one(text: str, list_name: str) -> bool:
    """Return whether a line is one of the words of a list, punctuation at its end aside."""
    return fold(text).rstrip(" :.;,") in words()["tu"][list_name]


def starts_as(text: str, list_name: str) -> bool:
    """Return whether a line begins with one of the words of a list."""
    folded = f"{_MARKS.sub(' ', fold(text))} "
    return any(folded.startswith(f"{word} ") for word in words()["tu"][list_name])


def matches(text: str, name: str) -> bool:
    """Return whether a pattern of the words file is found in the text."""
    own = pattern(name)
    if begins_line(name) and "\n" not in text:
        return own.match(text) is not None
    return own.search(text) is not None


def _line(para: Para, pieces: list[Piece], column: int) -> Iterator[Line]:
    text = shown(pieces)
    text = text.replace("\t", " ").strip() if para.cell is None else text.strip()
    if text:
        yield Line(para, text, tuple(pieces), column)


def _cut(pieces: Iterable[Piece], mark: str) -> Iterator[list[Piece]]:
    current: list[Piece] = []
    for piece in pieces:
        if mark not in piece.text:
            current.append(piece)
            continue
        for position, text in enumerate(piece.text.split(mark)):
            if position:
                yield current
                current = []
            if text:
                current.append(Piece(text, piece.look))
    yield current


def _cut_at_gaps(pieces: list[Piece]) -> Iterator[list[Piece]]:
    current: list[Piece] = []
    for piece in pieces:
        if "\t" not in piece.text and _WIDE not in piece.text:
            current.append(piece)
            continue
        for position, text in enumerate(_GAP.split(piece.text)):
            if position:
                yield current
                current = []
            if text.strip():
                current.append(Piece(text, piece.look))
    yield current
