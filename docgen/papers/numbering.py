"""Sections and articles ─▶ the numbered lines that `docgen.authoring.body` prints (PL I II.6.đ, V.6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docgen.papers.parts import Article, Chapter, Section
from docgen.vn.ordinals import marker, roman
from docgen.vn.text import with_end_mark

LineValues = dict[str, Any]

_LEVELS = ("muc", "khoan", "diem", "gach", "cong")
_LONGEST_LEAD = 240
"""A paragraph of more letters, three lines, need not be held to the list it leads: some of it stays above in any case, and
held as a whole it would leave a hole at the foot of a page.
"""


def section_lines(sections: Iterable[Section], level: str = "muc") -> Iterator[LineValues]:
    """Yield the lines of sections from `level` down: "muc" (I.), "khoan" (1.), "diem" (a), "gach" (-).

    At the level "muc" a title in capitals is numbered I., another title 1., and a section without title is a paragraph that
    no number opens; what it holds is numbered 1., 2.
    """
    counts: Counter[str] = Counter()
    for section in sections:
        own = "khoan" if level == "muc" and not section.tieu_de.isupper() else level
        numbered = bool(section.tieu_de) or level != "muc"
        counts[own] += numbered
        yield from _opening_lines(section, own, marker(own, counts[own]) if numbered else "")
        yield from section_lines(section.gom, _below(own) if numbered else own)


def article_lines(articles: Iterable[Article], first: int = 1) -> Iterator[LineValues]:
    """Yield the lines of articles, numbered from `first`, and of their clauses."""
    for number, article in enumerate(articles, start=first):
        marker = f"Điều {number}."
        if article.tieu_de:
            yield _line("dieu_co_tieu_de", marker, article.tieu_de, kept=True)
            if article.noi_dung:
                yield _line("doan", "", article.noi_dung, kept=_leads(article.noi_dung, article.gom))
        else:
            yield _line("dieu", marker, article.noi_dung, kept=_leads(article.noi_dung, article.gom))
        # One clause alone takes no number.
        yield from section_lines(article.gom, "muc" if _is_plain(article.gom) else "khoan")


def chapter_lines(chapters: Iterable[Chapter]) -> Iterator[LineValues]:
    """Yield the lines of chapters; articles are numbered through."""
    first = 1
    for number, chapter in enumerate(chapters, start=1):
        yield _line("chuong", f"Chương {roman(number)}", chapter.tieu_de, kept=True)
        yield from article_lines(chapter.dieu, first)
        first += len(chapter.dieu)


def closed(lines: Iterable[LineValues], closing: str = "") -> list[LineValues]:
    """Return the lines with `closing` as a last paragraph if it says anything, `./.` at the end (models of PL III), and the
    last line held to the signature.
    """
    made = [*lines, *([_line("doan", "", closing, kept=True)] if closing else [])]
    last = dict(made[-1])
    if last["chu"]:
        last["chu"] = with_end_mark(last["chu"])
    last["dan"] = True
    return [*made[:-1], last]


def _opening_lines(section: Section, level: str, marker: str) -> Iterator[LineValues]:
    below: Sequence[Section] = section.gom
    if section.tieu_de:
        kind = "khoan_co_tieu_de" if level == "khoan" else level
        yield _line(kind, marker, section.tieu_de, kept=True)
        if section.noi_dung:
            yield _line("doan", "", section.noi_dung, kept=_leads(section.noi_dung, section.doan or below))
    else:
        yield _line(
            level if marker else "doan",
            marker,
            section.noi_dung,
            kept=_leads(section.noi_dung, section.doan or below),
        )
    for paragraph in section.doan:
        yield _line("doan", "", paragraph, kept=paragraph is section.doan[-1] and _leads(paragraph, below))


def _leads(text: str, below: Sequence[object]) -> bool:
    return (bool(below) or text.rstrip().endswith(":")) and len(text) <= _LONGEST_LEAD


def _line(kind: str, marker: str, text: str, *, kept: bool) -> LineValues:
    titled = kind in ("muc", "khoan_co_tieu_de", "dieu_co_tieu_de", "chuong")
    return {"kieu": kind, "so": marker, "tieu_de": text if titled else "", "chu": "" if titled else text, "dan": kept}


def _below(level: str) -> str:
    return _LEVELS[min(_LEVELS.index(level) + 1, len(_LEVELS) - 1)]


def _is_plain(sections: Sequence[Section]) -> bool:
    return len(sections) == 1 and not sections[0].tieu_de
