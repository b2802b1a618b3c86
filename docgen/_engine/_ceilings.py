"""What compiling a part would cost, estimated in one pass over its text before anything is compiled.

docxtpl finds tags by patterns that look for an end from every beginning. Where ends are missing the cost is the square of
the text, so a page of opening braces could hold a machine for days. The sum below bounds what those patterns go over; for
documents as people write them it is a small part of the limit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from docgen._engine._limits import Limits
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
_SPACES = re.compile(r"\s+")


def too_costly(xml: str, part: str, file: str, limits: Limits) -> Iterator[Diagnostic]:
    """Yield a fault when the part's tags are too many, or finding their ends would take too long."""
    opens = [(found.start(), _CLOSED_BY[found[1]]) for found in _OPENS.finditer(xml)]
    if not opens:
        return
    place = Place(file=file, part=part)
    if len(opens) > limits.tags:
        facts = {"la_gi": f"số thẻ ở phần {part}", "la_gi_en": f"the number of tags in part {part}"}
        yield foreign.TAGS_TOO_COSTLY.at(place, **facts, gioi_han=limits.tags)
    elif _scanning(xml, opens) > limits.scanning:
        facts = {"la_gi": "số chữ phải dò để tìm chỗ đóng thẻ", "la_gi_en": "the text to search for the ends of tags"}
        yield foreign.TAGS_TOO_COSTLY.at(place, **facts, gioi_han=limits.scanning)


def _scanning(xml: str, opens: list[tuple[int, str]]) -> int:
    ends: dict[str, list[int]] = {"}": [], "%": [], "#": []}
    for found in _CLOSES.finditer(xml):
        ends[found[1]].append(found.start())
    unclosed = sum(_next(ends[closing], at, len(xml)) - at for at, closing in opens)
    return unclosed + _outside_their_element(xml) + _cells(xml) + _merged(xml) + _tight(xml)


def _next(places: list[int], at: int, end: int) -> int:
    index = bisect_left(places, at)
    return places[index] if index < len(places) else end


def _outside_their_element(xml: str) -> int:
    """Return what `{%p …%}` and its like cost that stand after the last element of their kind, each searching to the end."""
    last = {letter: xml.rfind(f"</w:{letter}>") for letter in ("tr", "tc", "p", "r")}
    return sum(len(xml) - found.start() for found in _LETTERED.finditer(xml) if found.start() > last[found[1]])


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
        text = cell.find("<w:t", cell.find("</w:tcPr>"))
        in_order = 0 <= text < found.start() - start and "</w:t>" in cell[found.end() - start :]
        cost += len(cell) * (1 if in_order else cell.count("</w:tcPr") * cell.count("<w:t") * cell.count(">"))
        end = start + len(cell)
    return cost


def _tight(xml: str) -> int:
    after = [found.start() for found in _AFTER_TIGHT.finditer(xml)]
    return sum(_next(after, found.end(), len(xml)) - found.end() for found in _TIGHT.finditer(xml))
