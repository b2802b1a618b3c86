"""What compiling a part would cost, estimated in one pass over its text before anything is compiled.

docxtpl finds tags by patterns that look for an end from every beginning. Where ends are missing the cost is the square of
the text, so a page of opening braces could hold a machine for days. The sum below bounds what those patterns go over; for
documents as people write them it is a small part of the limit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from docgen._limits import Limits
from docgen.catalogue import foreign
from docgen.errors import Diagnostic, Place

_OPENS = re.compile(r"{(?:<[^<>]*>)*([{%#])")
_CLOSES = re.compile(r"([}%#])(?:<[^<>]*>)*(?=})")
_CLOSED_BY = {"{": "}", "%": "%", "#": "#"}
_LETTERED = re.compile(r"{(?:<[^<>]*>)*[{%#](?:<[^<>]*>)*(tr|tc|p|r) ")
_CELL = re.compile(r"{(?:<[^<>]*>)*%(?:<[^<>]*>|\s)*(?:colspan|cellbg)\s([^%]*)")
_MERGED = re.compile(r"{(?:<[^<>]*>)*%(?:<[^<>]*>|\s)*[vh]m(?:<[^<>]*>|\s)*%(?:<[^<>]*>)*}")
_TIGHT = re.compile(r"-%(?:<[^<>]*>)*}")
_AFTER_TIGHT = re.compile(r"<w:t|{[{%]")
_MARKUP = re.compile(r"<[^<>]*>")
_PARAGRAPH = re.compile(r"<w:p[ >/]")
_NAME = re.compile(r"[^\W\d]\w*")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    """How much there is of something, its limit, and where in the text it is most, when that is one place."""

    found: int
    limit: int
    vi: str
    en: str
    at: int | None = None


def too_costly(xml: str, part: str, file: str, limits: Limits) -> Iterator[Diagnostic]:
    """Yield a fault when the part's tags are too many or too long, or compiling them would take too long."""
    for amount in _amounts(xml, limits):
        if amount.found > amount.limit:
            place = Place(file=file, part=part) if amount.at is None else _place(xml, amount.at, part, file)
            facts = {"phan": part, "la_gi": amount.vi, "la_gi_en": amount.en, "gioi_han": amount.limit}
            yield foreign.TAGS_TOO_COSTLY.at(place, **facts)
            return


def _amounts(xml: str, limits: Limits) -> Iterator[_Amount]:
    opens = [(found.start(), _CLOSED_BY[found[1]]) for found in _OPENS.finditer(xml)]
    if not opens:
        return
    yield _Amount(found=len(opens), limit=limits.tags, vi="số thẻ", en="the number of tags")
    yield _Amount(found=len(xml), limit=limits.source, vi="số chữ của phần", en="the length of the part")
    ends: dict[str, list[int]] = {"}": [], "%": [], "#": []}
    for found in _CLOSES.finditer(xml):
        ends[found[1]].append(found.start())
    spans = [(at, _next(ends[closing], at, len(xml))) for at, closing in opens]
    scanning = sum(end - at for at, end in spans) + _outside_their_element(xml) + _self_closed(xml)
    scanning += _cells(xml) + _merged(xml) + _tight(xml)
    vi, en = "số chữ phải dò để tìm chỗ đóng thẻ", "the text to search for the ends of tags"
    yield _Amount(found=scanning, limit=limits.scanning, vi=vi, en=en)
    tags = [_MARKUP.sub("", xml[at:end]) for at, end in spans]
    longest = max(range(len(tags)), key=lambda index: len(tags[index]))
    vi, en = "độ dài một thẻ", "the length of one tag"
    yield _Amount(found=len(tags[longest]), limit=limits.tag, vi=vi, en=en, at=spans[longest][0])
    blocks = sum(closing == "%" for _, closing in opens)
    names = len({name for tag in tags for name in _NAME.findall(tag)})
    vi, en = "số tên nhân số khối lệnh", "the number of names times the number of blocks"
    yield _Amount(found=blocks * names, limit=limits.names, vi=vi, en=en)


def _place(xml: str, at: int, part: str, file: str) -> Place:
    number = len(_PARAGRAPH.findall(xml, 0, at))
    text = _MARKUP.sub("", xml[at : at + 2_000])[:80]
    return Place(file=file, part=part, paragraph=number or None, text=text)


def _next(places: list[int], at: int, end: int) -> int:
    index = bisect_left(places, at)
    return places[index] if index < len(places) else end


def _outside_their_element(xml: str) -> int:
    """Return what `{%p …%}` and its like cost that stand after the last element of their kind, each searching to the end."""
    last = {letter: xml.rfind(f"</w:{letter}>") for letter in ("tr", "tc", "p", "r")}
    return sum(len(xml) - found.start() for found in _LETTERED.finditer(xml) if found.start() > last[found[1]])


def _self_closed(xml: str) -> int:
    """Return what `<w:p …/>` and its like cost, which line breaks in values are sought in: each searches for an end elsewhere."""
    cost = 0
    for letter in "prt":
        closes = [found.start() for found in re.finditer(f"</w:(?:{letter}|p)>", xml)]
        for found in re.finditer(f"<w:{letter} [^<>]*/>", xml):
            cost += _next(closes, found.end(), len(xml)) - found.end()
    return cost


def _cells(xml: str) -> int:
    last = xml.rfind("</w:tc>")
    cost = 0
    for found in _CELL.finditer(xml):
        longest = max((len(spaces) for spaces in _SPACES.findall(found[1])), default=0)
        cost += len(found[1]) * longest + (len(xml) - found.start() if found.start() > last else 0)
    return cost


def _merged(xml: str) -> int:
    cost, end = 0, 0
    for found in _MERGED.finditer(xml):
        if found.start() < end:
            continue
        start = max(xml.rfind("<w:tc>", 0, found.start()), xml.rfind("<w:tc ", 0, found.start()), 0)
        end = xml.find("</w:tc>", found.end())
        cell = xml[start : end if end >= 0 else len(xml)]
        text = cell.find("<w:t", cell.find("</w:tcPr"))
        closed = cell.find("</w:t>", found.end() - start)
        in_order = 0 <= text < found.start() - start and closed >= 0
        rest = cell[closed:] if in_order else cell
        cost += len(cell) + rest.count("</w:tcPr") * rest.count("<w:t") * rest.count(">") * len(rest)
        end = start + len(cell)
    return cost


def _tight(xml: str) -> int:
    after = [found.start() for found in _AFTER_TIGHT.finditer(xml)]
    return sum(_next(after, found.end(), len(xml)) - found.end() for found in _TIGHT.finditer(xml))
