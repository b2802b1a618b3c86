"""Keys of a merged list that a person would call the same, though they were written two ways and so were not added up.

What stands in one report side by side is meant to be two things. What never does, and differs by a word left out, a mark or
a letter, or in a part that belongs to its name such as the unit of measure, is probably one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from docgen.errors import Place
from docgen.vn.text import fold

_MOST = 300
"""Of longer lists only keys that differ in their marks are told: each would be held against each."""

_LONG_WORD, _WORDS_A_SLIP = 4, 4

_MOST_WORDS = 60
"""Of longer names only those of the same letters are told."""


@dataclass(slots=True, kw_only=True)
class Met:
    """A key as it was first written: its parts, where, in whose report; `reports` has a bit for each that has the key."""

    parts: tuple[str, ...]
    unit: str
    place: Place
    reports: int = 0

    @property
    def count(self) -> int:
        """Return how many reports have the key."""
        return self.reports.bit_count()


def alike(keys: Iterable[Met], bound: Sequence[bool]) -> Iterator[tuple[Met, Met]]:
    """Yield pairs of a key and the more usual one that was probably meant; of each key the most usual.

    `bound` says of each part whether it belongs to its name, which has one of it.
    """
    usual_first = sorted(keys, key=lambda met: -met.count)
    told: set[int] = set()
    for usual, odd in _candidates(usual_first):
        if id(odd) in told or usual.reports & odd.reports:
            continue
        pairs = zip(usual.parts, odd.parts, bound, strict=True)
        differing = [(one, other, tied) for one, other, tied in pairs if not _same_letters(one, other)]
        if not differing or (len(differing) == 1 and (differing[0][2] or _close(*differing[0][:2]))):
            told.add(id(odd))
            yield odd, usual


def _candidates(usual_first: Sequence[Met]) -> Iterator[tuple[Met, Met]]:
    """Yield the pairs to look at: all, but in long lists only those of the same letters."""
    if len(usual_first) <= _MOST:
        yield from combinations(usual_first, 2)
        return
    groups: dict[tuple[str, ...], list[Met]] = {}
    for met in usual_first:
        groups.setdefault(tuple(map(fold, met.parts)), []).append(met)
    for group in groups.values():
        yield from combinations(group, 2)


def _same_letters(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def _close(one: str, other: str) -> bool:
    """Return whether two names differ by slips alone: one for every few words."""
    words, others = _told(one), _told(other)
    if max(len(words), len(others)) > _MOST_WORDS:
        return False
    if words == others:
        return True
    slips = [step for step in SequenceMatcher(None, words, others, autojunk=False).get_opcodes() if step[0] != "equal"]
    lengths = [max(end - start, stop - begin) for _, start, end, begin, stop in slips]
    few = sum(lengths) * _WORDS_A_SLIP <= max(len(words), len(others))
    return few and all(_is_slip(words[start:end], others[begin:stop]) for _, start, end, begin, stop in slips)


def _told(name: str) -> list[str]:
    """Return the words of a name; the one that only says that it is a number is left out."""
    first, *rest = fold(name).split() or [""]
    return rest if first == "so" and rest else [first, *rest]


def _is_slip(words: Sequence[str], others: Sequence[str]) -> bool:
    """Return whether words were left out, numbers aside, or a long one is a letter off."""
    if not words or not others:
        return not any(letter.isdigit() for word in (*words, *others) for letter in word)
    return len(words) == len(others) == 1 and _a_letter_off(words[0], others[0])


def _a_letter_off(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LONG_WORD or any(letter.isdigit() for letter in word + other):
        return False
    steps = [step for step in SequenceMatcher(None, word, other, autojunk=False).get_opcodes() if step[0] != "equal"]
    return len(steps) == 1 and max(steps[0][2] - steps[0][1], steps[0][4] - steps[0][3]) == 1
