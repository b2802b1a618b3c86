"""A document held against itself: names, bodies, periods, percentages, tone marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from docgen._lint._findings import Finding, quoted, same
from docgen._lint._running import Running
from docgen._lint._values import Para
from docgen.vn.dated import rows
from docgen.vn.numbers import percent_agrees, true_percent
from docgen.vn.rules import Rulebook, keys, pattern, words

_MARKS = ".,;:!?()“”\"'"
Said = list[tuple[str, Para]]
Words = tuple[str, ...]
_SHORTEST_NAME, _LONGEST_NAME = 5, 40


def consistency(text: Running, book: Rulebook) -> Iterator[Finding]:
    """Yield everything one place of the document says otherwise than another."""
    yield from _names(text)
    yield from _bodies(text)
    yield from _periods(text)
    yield from _percents(text)
    yield from _tones(text)


def _names(text: Running) -> Iterator[Finding]:
    """Titles in quotation marks that differ by a word or two: the rarer is told."""
    quotes: Said = [
        (" ".join(found[1].split()), para) for found, para in text.find(pattern("trong_ngoac"), keys("trong_ngoac"))
    ]
    counts = Counter(name for name, _ in quotes if name)
    same: dict[Words, list[str]] = {}
    for name in counts:
        same.setdefault(tuple(name.lower().split()), []).append(name)
    for name in counts:
        for other in _near(name, same):
            rare, often = sorted((name, other), key=lambda one: (counts[one], one))
            para = next(para for own, para in quotes if own == rare)
            yield Finding(rule="thong-nhat-ten-trich", para=para, found=quoted(rare), need=quoted(often))
            break


def _near(name: str, same: Mapping[Words, list[str]]) -> Iterator[str]:
    """Yield the names that are this one in other capitals, or with one or two of its inner words left out."""
    words = tuple(name.lower().split())
    yield from (other for other in same[words] if other < name)
    inner = range(1, len(words) - 1) if len(words) <= _LONGEST_NAME else ()
    for gone in (1, 2):
        if len(words) - gone < _SHORTEST_NAME:
            return
        for left_out in combinations(inner, gone):
            yield from same.get(tuple(word for place, word in enumerate(words) if place not in left_out), ())


def _bodies(text: Running) -> Iterator[Finding]:
    """Names of bodies that are one but for a capital inside: the rarer is told, wherever it stands."""
    spelled: dict[str, dict[str, list[Para]]] = {}
    mentions: dict[str, list[Para]] = {}
    for found, para in text.find_at(pattern("ten_co_quan"), keys("ten_co_quan")):
        mentions.setdefault(found[1].strip(" ,"), []).append(para)
    for mention, where in mentions.items():
        parts = mention.split()
        for length in range(4, len(parts) + 1):
            name = " ".join(parts[:length])
            spelled.setdefault(name.lower(), {}).setdefault(name, []).extend(where)
    told: set[int] = set()
    for key in sorted((key for key, forms in spelled.items() if len(forms) > 1), key=len, reverse=True):
        forms = spelled[key]
        often = max(forms, key=lambda form: (len(forms[form]), _is_known(form), sum(char.isupper() for char in form)))
        for form, paras in forms.items():
            for para in paras if form != often and _differs(form, often) else ():
                if id(para) not in told:
                    told.add(id(para))
                    yield Finding(rule="thong-nhat-co-quan", para=para, found=quoted(form), need=quoted(often))


def _is_known(form: str) -> bool:
    """Return whether a name begins as an office is written in the tables of the land."""
    return any(form.startswith(row.key) for row in rows("offices"))


def _differs(left: str, right: str) -> bool:
    """Return whether two spellings of a name differ elsewhere than at a unit's kind, which other rules judge.

    What follows the first word with a small letter in both is no name: «Ban hành kèm theo».
    """
    units = words()["tu"]["phan_biet"]
    ours, theirs = left.split(), right.split()
    named = ours[1][:1].isupper() or theirs[1][:1].isupper()
    return named and not all(a == b or a.lower() in units for a, b in zip(ours, theirs, strict=True))


def _periods(text: Running) -> Iterator[Finding]:
    found = [(match, para) for match, para in text.find_near(pattern("giai_doan"), keys("giai_doan"))]
    styles = Counter(bool(match[2].strip() != match[2]) for match, _ in found)
    if len(styles) < 2:
        return
    spaced = styles[True] >= styles[False]
    good = next(match[0] for match, _ in found if (match[2].strip() != match[2]) is spaced)
    dash = next(match[2] for match, _ in found if (match[2].strip() != match[2]) is spaced)
    for match, para in found:
        if (match[2].strip() != match[2]) is not spaced:
            new = f"{match[1]}{dash}{match[3]}"
            yield Finding(
                rule="thong-nhat-giai-doan", para=para, found=quoted(match[0]), need=quoted(good), old=match[0], new=new
            )


def _percents(text: Running) -> Iterator[Finding]:
    for found, para in text.find(pattern("ty_le"), keys("ty_le")):
        count, whole = int(found["phan"]), int(found["toan"])
        percent = Decimal(found["ty_le"].replace(",", "."))
        other = pattern("ty_le_khac").search(found["sau"] + found["giua"])
        if 0 < count <= whole and not other and not percent_agrees(percent, count, whole):
            stated = f"{found['phan']}/{found['toan']}, {found['ty_le']}%"
            need = same(f"{count}/{whole} = {true_percent(count, whole)}%")
            yield Finding(rule="thong-nhat-ty-le", para=para, found=quoted(stated), need=need)


def _tones(text: Running) -> Iterator[Finding]:
    distinct = text.vocabulary.split()
    old, new = ({word for word in distinct if pattern(name).search(word)} for name in ("dau_kieu_cu", "dau_kieu_moi"))
    if old and new:
        spoken = text.text.split()
        old, new = old.intersection(spoken), new.intersection(spoken)
    if old and new:
        rare, often = sorted((old, new), key=lambda words: sum(1 for word in spoken if word in words))
        first = next(word for word in spoken if word in rare)
        found = pattern("dau_kieu_cu" if rare is old else "dau_kieu_moi").search(first)
        other = next(word for word in spoken if word in often).strip(_MARKS)
        para = text.para_with(first)
        if found and para:
            yield Finding(rule="thong-nhat-dau-thanh", para=para, found=quoted(first.strip(_MARKS)), need=quoted(other))
