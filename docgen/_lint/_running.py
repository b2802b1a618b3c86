"""The running text of a document as one string, with the way back from a place in it to its paragraph."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from docgen._lint._values import Para

_REACH = 32
"""How far a pattern of a few words reaches before its key, in letters; after it, twice as far."""

_SMALL = re.compile("[a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """Paragraphs joined by line breaks; `starts` holds where each begins, `vocabulary` each word once and perhaps more:
    a short text in which a key that is nowhere is soon missed. `met` keeps where keys were found.
    """

    text: str
    vocabulary: str
    starts: tuple[int, ...]
    paras: tuple[Para, ...]
    met: dict[str, list[int]] = field(default_factory=dict)

    def find(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph; only paragraphs with one of the keys are searched."""
        for number in sorted({self._number(place) for place in self._places(keys)}):
            for found in pattern.finditer(self.text, self.starts[number], self._end(number)):
                yield found, self.paras[number]

    def find_near(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph, searching only around the keys: for patterns of a few words."""
        done = -1
        for place in self._places(keys):
            number = self._number(place)
            start = max(place - _REACH, self.starts[number], done)
            for found in pattern.finditer(self.text, start, min(place + 2 * _REACH, self._end(number))):
                done = found.end()
                yield found, self.paras[number]

    def find_at(self, pattern: re.Pattern[str], keys: Sequence[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match that begins with a key, with its paragraph."""
        for place in self._places(keys):
            number = self._number(place)
            if found := pattern.match(self.text, place, self._end(number)):
                yield found, self.paras[number]

    def find_sign(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Para]]:
        """Yield every match with its paragraph, searching the whole text: for patterns of one line that open with a sign."""
        for found in pattern.finditer(self.text):
            yield found, self.paras[self._number(found.start())]

    def para_with(self, word: str) -> Para | None:
        """Return the first paragraph that holds a word."""
        place = self.text.find(word)
        return self.paras[self._number(place)] if place >= 0 else None

    def without(self, numbers: Container[int]) -> Running:
        """Return the same text without some of its paragraphs, named by their numbers."""
        rows = zip(self.paras, self.text.split("\n"), strict=False)
        return _joined([row for row in rows if row[0].number not in numbers], self.vocabulary)

    def _number(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1

    def _end(self, number: int) -> int:
        return self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)

    def _places(self, keys: Sequence[str]) -> list[int]:
        """Return where the keys stand, in order."""
        places: set[int] = set()
        for key in keys:
            places.update(self._places_of(key))
        return sorted(places)

    def _places_of(self, key: str) -> list[int]:
        if key not in self.met:
            self.met[key] = self._search(key)
        return self.met[key]

    def _search(self, key: str) -> list[int]:
        for part in key.split():
            if part not in self.vocabulary:
                return []
        first, _, rest = key.partition(" ")
        if rest and first.istitle():  # such words are few, and several keys begin with one
            return [place for place in self._places_of(f"{first} ") if self.text.startswith(key, place)]
        places: list[int] = []
        place = self.text.find(key)
        while place >= 0:
            places.append(place)
            place = self.text.find(key, place + len(key))
        return places


def running(paras: Iterable[Para]) -> Running:
    """Return the text of paragraphs that are not wholly in capitals."""
    kept: list[tuple[Para, str]] = []
    for para in paras:
        text = para.text.replace("\n", " ")
        if _in_capitals(text) or (para.pieces[0].look.caps and all(piece.look.caps for piece in para.pieces)):
            continue
        kept.append((para, text if text.isascii() else unicodedata.normalize("NFC", text)))
    words: set[str] = set()
    for _, text in kept:
        words.update(text.split())
    return _joined(kept, " ".join(words))


def _in_capitals(text: str) -> bool:
    """Return whether no letter is small; so it is where there is none."""
    return not _SMALL.search(text) and text == text.upper()


def _joined(rows: Sequence[tuple[Para, str]], vocabulary: str) -> Running:
    starts = accumulate((len(text) + 1 for _, text in rows[:-1]), initial=0) if rows else ()
    return Running(
        text="\n".join([text for _, text in rows]), vocabulary=vocabulary, starts=tuple(starts),
        paras=tuple(para for para, _ in rows),
    )  # fmt: skip
