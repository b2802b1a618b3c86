"""The running text of a document as one string, with the way back from a place in it to its paragraph."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen._lint._values import Para


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Paragraphs joined by line breaks; `starts` holds where each begins."""

    text: str
    starts: tuple[int, ...]
    paras: tuple[Para, ...]

    def para_at(self, place: int) -> Para:
        """Return the paragraph a place in the text belongs to."""
        return self.paras[bisect_right(self.starts, place) - 1]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph."""
        for found in pattern.finditer(self.text):
            yield found, self.para_at(found.start())


def running(paras: Iterable[Para]) -> Running:
    """Return the text of paragraphs that are not wholly in capitals."""
    kept, starts, texts, place = [], [], [], 0
    for para in paras:
        text = para.text.replace("\n", " ")
        if not text.strip() or text == text.upper() or all(piece.look.caps for piece in para.pieces):
            continue
        text = text if text.isascii() else unicodedata.normalize("NFC", text)
        kept.append(para)
        starts.append(place)
        texts.append(text)
        place += len(text) + 1
    return Running(text="\n".join(texts), starts=tuple(starts), paras=tuple(kept))
