"""Words: the capitals of PL II that a machine can see, and names of bodies that no longer exist on the document's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen._lint._findings import Finding, quoted, same
from docgen._lint._running import Running
from docgen.vn.rules import Rulebook, capitals, pattern, retired_names

_BACK = 160
"""How far back a citation is looked for that makes an old name right."""


def spelling(text: Running, book: Rulebook) -> Iterator[Finding]:
    """Yield words written with the wrong capitals, each at its paragraph."""
    for row in capitals(book.regime):
        for found, para in text.find_near(row.pattern, row.keys):
            right = found.expand(row.right) if "\\" in row.right else row.right
            need = quoted(right.strip())
            yield Finding(rule=row.rule, para=para, found=quoted(found[0].strip()), need=need)
    for found, para in text.find_sign(pattern("cau_thuong")):
        shown = text.text[max(0, found.start() - 12) : found.end() + 12]
        yield Finding(rule="viet-hoa-dau-cau", para=para, found=quoted(shown.strip()))


def retired(text: Running, on: date) -> Iterator[Finding]:
    """Yield names of bodies and units that ended before `on`, but for those in citations of older documents."""
    said: set[object] = set()
    covered: set[int] = set()
    for name in retired_names():
        if on <= name.until:
            continue
        for found, para in text.find_near(name.pattern, name.keys):
            key = (para.number, para.part, found[0])
            inside = found.start() in covered  # of a longer name
            covered.update(range(*found.span()))
            if not inside and key not in said and not _quoted_from_older(text, found.start(), name.until):
                said.add(key)
                yield Finding(
                    rule=name.rule, para=para, found=quoted(found[0]), need=same(name.now) if name.now else None
                )


def _quoted_from_older(text: Running, place: int, until: date) -> bool:
    line = text.text.rfind("\n", 0, place) + 1
    before = text.text[max(line, place - _BACK) : place]
    cited = pattern("vien_dan_cu").search(before)
    if cited and int(cited["nam"] or cited["nam2"]) <= until.year:
        return True
    end = text.text.find("\n", place)
    inside = before.rfind("“") > before.rfind("”")
    return inside or bool(pattern("dat_truoc").search(text.text[line : end if end >= 0 else None]))
