"""The running text of a document as one string, with the way back from a place in it to its paragraph."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docgen._lint._values import Para


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Paragraphs joined by line breaks; `starts` holds where each begins."""

    text: str
    starts: tuple[int, ...]
    paras: tuple[Para, ...]

    def find(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph; only paragraphs with one of the keys are searched, which is fast."""
        for number in sorted({number for key in keys for number in self._holding(key)}):
            end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
            for found in pattern.finditer(self.text, self.starts[number], end):
                yield found, self.paras[number]

    def _holding(self, key: str) -> Iterator[int]:
        place = self.text.find(key)
        while place >= 0:
            number = bisect_right(self.starts, place) - 1
            yield number
            if number + 1 == len(self.starts):
                return
            place = self.text.find(key, self.starts[number + 1])


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
