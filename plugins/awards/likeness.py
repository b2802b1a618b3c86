"""Texts that are nearly one another: achievements copied from person to person (C30).

Words are compared without marks, capitals and figures, so that a copy with another name and other numbers is still a copy.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from docgen.vn.text import fold

ALIKE = 0.6
"""Share of all word triples of two texts that both have, from which one counts as copied from the other. Two people's own
accounts of one movement, with its name and the usual turns of phrase, share about an eighth; a copy of 90 words with name, unit
and figures changed four fifths, one of 40 words three fifths.
"""

LEAST_WORDS = 25
"""A shorter text is a formula (`Đã có thành tích xuất sắc trong …`) that many share by right."""

_WORDS = re.compile(r"[^\W\d_]+")
_TRIPLE = 3


class Pair(NamedTuple):
    """Two texts by their positions, the earlier first, and the share of their word triples that both have, 0 to 1."""

    first: int
    second: int
    share: float


def alike(texts: Sequence[str], least: float = ALIKE) -> tuple[Pair, ...]:
    """Return for every text that is like an earlier one a pair with such an earlier text, in the order of the texts.

    `least` is the share from which on two texts are alike, above 0 and at most 1 (Thông tư 17/2019/TT-NHNN, mẫu 11: reports
    are not copied from one another). Every copied text is told, once: 600 equal ones give 599 pairs.

    >>> told = "Vận động nhân dân trong xóm hiến đất, góp công làm đường trục chính, nhà văn hóa và sân thể thao của xóm "
    >>> texts = [told + "trong năm 2025, được bà con tin tưởng.", "Khác hẳn.", told + "trong năm 2026, được bà con tin tưởng."]
    >>> [(pair.first, pair.second) for pair in alike(texts)]
    [(0, 2)]
    """
    triples = [_triples(text) for text in texts]
    rarity = Counter(triple for found in triples for triple in found)
    holders: dict[str, list[int]] = defaultdict(list)
    pairs = []
    for position, found in enumerate(triples):
        # Two sets that share `least` of their union share one of the rarest 1 - least of either: only those are looked up.
        rarest = sorted(found, key=lambda triple: (rarity[triple], triple))[: len(found) - ceil(least * len(found)) + 1]
        match = next(_matches(position, rarest, triples, holders, least), None)
        if match:
            pairs.append(match)
        for triple in rarest:
            holders[triple].append(position)
    return tuple(pairs)


def _triples(text: str) -> frozenset[str]:
    words = _WORDS.findall(fold(text))
    if len(words) < LEAST_WORDS:
        return frozenset()
    return frozenset(" ".join(words[start : start + _TRIPLE]) for start in range(len(words) - _TRIPLE + 1))


def _matches(
    position: int,
    rarest: Sequence[str],
    triples: Sequence[frozenset[str]],
    holders: dict[str, list[int]],
    least: float,
) -> Iterator[Pair]:
    """Yield earlier texts like the one at `position`; none is compared twice, and none whose length alone rules it out."""
    own, seen = triples[position], set()
    for triple in rarest:
        for other in holders.get(triple, ()):
            if other in seen:
                continue
            seen.add(other)
            theirs = triples[other]
            if min(len(own), len(theirs)) < least * max(len(own), len(theirs)):
                continue
            common = len(own & theirs)
            if common >= least * (len(own) + len(theirs) - common):
                yield Pair(other, position, common / (len(own) + len(theirs) - common))
