"""Who signs: prefixes, the deputy's own title, degrees, and agreement with the line of authority. PL I II.7; Điều 13."""

from __future__ import annotations

from collections.abc import Iterator

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, quoted, word
from docgen._lint._lines import Line, is_one, matches, starts_as
from docgen.vn.rules import Rulebook, pattern, words
from docgen.vn.signing import PREFIXES
from docgen.vn.text import fold

_COMMITTEE_TYPES = ("KH", "BC", "TTr")


def signing(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the lines above the signature and with the name below it."""
    end = elements.end
    if not end.titles:
        if elements.head.number and end.label and elements.head.type_name not in words()["tu"]["bien_ban"]:
            yield Finding(rule="ky-thieu", para=end.label.para, found=word("khong_thay"))
        return
    for line in end.titles:
        yield from _prefix(line)
    yield from _deputy(end.titles, end.name)
    if end.name and _has_degree(end.name.text):
        yield Finding(rule="ky-hoc-vi", para=end.name.para, found=quoted(end.name.text))
    yield from _agreement(elements)


def _prefix(line: Line) -> Iterator[Finding]:
    if matches(line.text, "ky_sai"):
        found = pattern("ky_sai").match(line.text)
        opening = found[0].strip() if found else line.text
        letters = "".join(char for char in opening if char.isalpha())
        right = next((prefix for prefix in PREFIXES.values() if prefix.rstrip(".") == letters), "")
        yield Finding(rule="ky-viet-tat", para=line.para, found=quoted(opening), old=opening, new=right)
    elif matches(line.text, "ky_tm_ten"):
        yield Finding(rule="ky-tm-ca-ten", para=line.para, found=quoted(line.text))


def _deputy(titles: tuple[Line, ...], name: Line | None) -> Iterator[Finding]:
    last = titles[-1]
    opening = pattern("ky_truoc").match(last.text)
    if opening and "KT" in opening["tat"].replace("/", "") and name is not None:
        yield Finding(rule="ky-kt-thieu-chuc-vu", para=last.para, found=quoted(last.text))


def _has_degree(name: str) -> bool:
    first = fold(name.replace(".", ". ")).split()
    opening = [part.rstrip(".") for part in first[:3] if part.endswith(".")]
    return any(part in words()["tu"]["hoc_vi"] for part in opening) or starts_as(name, "hoc_vi")


def _agreement(elements: Elements) -> Iterator[Finding]:
    first = elements.end.titles[0]
    collective = _speaks_for_body(first)
    by_order = any(matches(line.text, "ky_truoc") and _is_order(line) for line in elements.end.titles)
    if elements.authority and not by_order:
        head_power = starts_as(elements.authority.text, "chu_tich_uy_ban") or starts_as(
            elements.authority.text, "chuc_vu"
        )
        body_power = starts_as(elements.authority.text, "uy_ban") and not head_power
        if (head_power and collective) or (body_power and not collective):
            yield Finding(
                rule="tham-quyen-tm", para=first.para, found=quoted(f"{elements.authority.text} / {first.text}")
            )
            return
    committee = is_one(elements.symbol.rpartition("-")[2], "uy_ban") or elements.symbol.startswith("UBND-")
    kind = elements.code in _COMMITTEE_TYPES or (elements.letter and elements.symbol.startswith("UBND-"))
    if committee and kind and not collective and not by_order and not elements.authority:
        yield Finding(rule="ky-thieu-tm", para=first.para, found=quoted(first.text))


def _speaks_for_body(line: Line) -> bool:
    found = pattern("ky_truoc").match(line.text)
    return found is not None and "TM" in found["tat"].replace("/", "")


def _is_order(line: Line) -> bool:
    found = pattern("ky_truoc").match(line.text)
    return found is not None and found["tat"].replace("/", "") in ("TL", "TUQ")
