"""The running text of a document as one string, with the way back from a place in it to its paragraph."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docgen._lint._values import Para

_REACH = 32
"""How far a pattern of a few words reaches before its key, in letters; after it, twice as far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Paragraphs joined by line breaks; `starts` holds where each begins, `vocabulary` each word once: a short
    text in which a key that is nowhere is soon missed.
    """

    text: str
    vocabulary: str
    starts: tuple[int, ...]
    paras: tuple[Para, ...]

    def find(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph; only paragraphs with one of the keys are searched."""
        numbers = {self._number(place) for key in keys for place in self._places(key)}
        for number in sorted(numbers):
            for found in pattern.finditer(self.text, self.starts[number], self._end(number)):
                yield found, self.paras[number]

    def find_near(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph, searching only around the keys: for patterns of a few words."""
        done = -1
        for place in sorted({place for key in keys for place in self._places(key)}):
            number = self._number(place)
            start = max(place - _REACH, self.starts[number], done)
            for found in pattern.finditer(self.text, start, min(place + 2 * _REACH, self._end(number))):
                done = found.end()
                yield found, self.paras[number]

    def find_at(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match that begins with a key, with its paragraph."""
        for place in sorted({place for key in keys for place in self._places(key)}):
            number = self._number(place)
            if found := pattern.match(self.text, place, self._end(number)):
                yield found, self.paras[number]

    def para_with(self, word: str) -> Para | None:
        """Return the first paragraph that holds a word."""
        place = self.text.find(word)
        return self.paras[self._number(place)] if place >= 0 else None

    def _number(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def _end(self, number: int) -> int:
        return self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)

    def _places(self, key: str) -> Iterator[int]:
        if not all(part in self.vocabulary for part in key.split()):
            return
        place = self.text.find(key)
        while place >= 0:
            yield place
            place = self.text.find(key, place + len(key))


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
    text = "\n".join(texts)
    return Running(text=text, vocabulary=" ".join(set(text.split())), starts=tuple(starts), paras=tuple(kept))
