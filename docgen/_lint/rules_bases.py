"""Legal bases, the end mark, citations, spaces. PL I II.6.a, II.6.b; the models of PL III."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, quoted, same
from docgen._lint._lines import matches
from docgen._lint._values import Para
from docgen.vn.law import in_force_on
from docgen.vn.rules import Rulebook, pattern, words

_CITED = re.compile(r"\b\d{1,4}(?:/\d{4})?[/-][A-ZĐ][\w-]*(?:/[A-ZĐ]+)?")
_MOST_SPACES = 3
_LOOSE = re.compile(" [ ,;.:]")


def bases(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield legal bases that end wrongly, and laws cited with number or with a wrong one."""
    for position, para in enumerate(elements.bases):
        last = position == len(elements.bases) - 1
        text, mark = para.text.rstrip(), "." if last else ";"
        if not text.endswith(mark):
            bare = text.rstrip(".,;: ")
            tail = text[len(bare) :]
            yield Finding(
                rule="can-cu-dau-cuoi", para=para, found=quoted(text[-25:]), need=quoted(mark), old=f"{bare[-12:]}{tail}",
                new=f"{bare[-12:]}{mark}",
            )  # fmt: skip
        if matches(text, "can_cu_luat"):
            yield Finding(rule="can-cu-so-luat", para=para, found=quoted(text[:60]))
    for para in (*elements.bases, *elements.body):
        if "2025" in para.text:
            yield from _known_law(para)


def in_force(elements: Elements, day: date) -> Iterator[Finding]:
    """Yield instruments among the legal bases that the table knows not to be in force on the document's day."""
    for para in elements.bases:
        for found in _CITED.finditer(para.text):
            if in_force_on(found[0], day) is False:
                yield Finding(rule="can-cu-het-hieu-luc", para=para, found=quoted(found[0]))


def _known_law(para: Para) -> Iterator[Finding]:
    known = words()["tu"]["luat_da_biet"]
    for found in pattern("luat_chinh_quyen").finditer(para.text):
        number = found["so"] and found["so"] != known
        day = found["ngay"] and (int(found["ngay"]), int(found["thang"])) != (16, 6)
        if (number or day) and (found["so"] or "2025").find("2025") >= 0:
            yield Finding(rule="can-cu-luat-sai", para=para, found=quoted(found[0]), need=same(f"{known}, 16/6/2025"))


def end_mark(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield a document whose text does not end with `./.`."""
    if not elements.head.official or not elements.body or not (elements.end.label or elements.end.titles):
        return
    last = elements.body[-1]
    between = [para for para in elements.main if para.number > last.number and para.cell and not para.blank]
    if elements.end.label and elements.end.label.para.cell:
        table = elements.end.label.para.cell.table
        between = [para for para in between if para.cell and para.cell.table != table]
        between = [para for para in between if para.number < elements.end.label.para.number]
        if between:
            return
    if not matches(last.text, "ket_thuc") and not any(matches(para.text, "ket_thuc") for para in elements.body[-3:]):
        text = last.text.rstrip()
        bare = text.rstrip("./ ")
        yield Finding(
            rule="dau-ket-thuc", para=last, found=quoted(text[-25:]), old=f"{bare[-12:]}{text[len(bare):]}",
            new=f"{bare[-12:]}./.",
        )  # fmt: skip


def citations(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield citations with a comma before the date, as the Party writes them."""
    for para in (*elements.bases, *elements.body):
        if "," in para.text and "/" in para.text:
            for found in pattern("trich_dan_phay").finditer(para.text):
                whole = found[0]
                comma = found.start(1) - found.start()
                new = whole[:comma] + whole[comma + len(found[1]) :]
                yield Finding(rule="trich-dan-dau-phay", para=para, found=quoted(whole), old=whole, new=new)


def spaces(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield spaces too many inside a sentence, before a mark, or missing after one."""
    for para in (*elements.bases, *elements.body):
        if _LOOSE.search(para.text):
            yield from _spaces(para, ("cach_thua", "cach_truoc_dau"))
        if _tight(para.text):
            yield from _spaces(para, ("cach_sau_dau",))


def _tight(text: str) -> bool:
    """Return whether a comma or semicolon inside a text lacks its space."""
    spaced = text.count(", ") + text.count("; ") + text.endswith((",", ";"))
    return text.count(",") + text.count(";") > spaced


def _spaces(para: Para, names: tuple[str, ...]) -> Iterator[Finding]:
    for name in names:
        for found in list(pattern(name).finditer(para.text))[:_MOST_SPACES]:
            start, end = max(0, found.start() - 8), found.end() + 8
            old = para.text[start:end]
            inner = found[0]
            tight = {"cach_thua": " ", "cach_truoc_dau": inner.strip(), "cach_sau_dau": f"{inner} "}[name]
            new = para.text[start : found.start()] + tight + para.text[found.end() : end]
            yield Finding(rule="khoang-trang", para=para, found=quoted(old), gathered=True, old=old, new=new)
