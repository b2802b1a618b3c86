"""Kính gửi, Nơi nhận, Lưu. PL I II.9."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, quoted, word
from docgen._lint._lines import Line, matches
from docgen.vn.rules import Rulebook, words
from docgen.vn.text import fold


def addressed(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with the addressees of a letter."""
    lines = elements.addressed
    if not lines:
        if elements.head.letter_subject and elements.head.number and elements.end.label:
            yield Finding(rule="kinh-gui-thieu", para=elements.head.letter_subject[0].para, found=word("khong_thay"))
        return
    label = lines[0].text
    if ":" not in label[:12]:
        yield Finding(
            rule="kinh-gui-hai-cham", para=lines[0].para, found=quoted(label[:30]), old=label[:8], new=f"{label[:8]}:"
        )
    rest = label.partition(":")[2].strip()
    listed = list(lines[1:])
    if len(listed) > 1 and not rest:
        yield from _listed(listed)


def _listed(lines: Sequence[Line]) -> Iterator[Finding]:
    for position, line in enumerate(lines):
        mark = "." if position == len(lines) - 1 else ";"
        dashed = line.text.startswith(("-", "–")) or line.para.label
        if not dashed or not line.text.rstrip().endswith(mark):
            bare = line.text.rstrip(" .;,")
            yield Finding(
                rule="kinh-gui-danh-sach", para=line.para, found=quoted(line.text), old=f"{bare[-10:]}{line.text[len(bare):]}",
                new=f"{bare[-10:]}{mark}",
            )  # fmt: skip


def recipients(elements: Elements, book: Rulebook) -> Iterator[Finding]:
    """Yield what is wrong with Nơi nhận: its label, its lines, the first and the last of them."""
    end = elements.end
    if end.label is None:
        if elements.head.number and (elements.head.type or elements.letter) and end.titles:
            yield Finding(rule="noi-nhan-thieu", para=end.titles[0].para, found=word("khong_thay"))
        return
    if not end.label.text.rstrip().endswith(":"):
        text = end.label.text.rstrip(" .;")
        yield Finding(
            rule="noi-nhan-hai-cham", para=end.label.para, found=quoted(end.label.text), old=text, new=f"{text}:"
        )
    lines = _entries(end.recipients)
    filed = next((line for line in lines if matches(line.text, "luu")), None)
    if filed is None:
        yield Finding(rule="luu-thieu", para=(lines[-1] if lines else end.label).para, found=word("khong_thay"))
    elif not matches(filed.text, "luu_dung"):
        yield Finding(rule="luu-dinh-dang", para=filed.para, found=quoted(filed.text))
    for line in lines:
        closes = line is filed and line is end.recipients[-1]
        if filed is not None or line is not lines[-1]:
            yield from _entry(line, line is filed, closes)
    yield from _first(elements, lines)


def _entries(lines: Sequence[Line]) -> list[Line]:
    """Return the lines up to Lưu; what follows it is the drafter's mark (box 12)."""
    kept: list[Line] = []
    for line in lines:
        kept.append(line)
        if matches(line.text, "luu"):
            break
    return kept


def _entry(line: Line, filed: bool, closes: bool) -> Iterator[Finding]:
    text = line.text.rstrip()
    group = text.endswith(":") or text.startswith("+")
    if text[:1] not in "-–" and not group and not line.para.label:
        opening = text[:10]
        new = f"- {opening.lstrip('+• ')}"
        yield Finding(rule="noi-nhan-gach-dau", para=line.para, found=quoted(text), old=opening, new=new)
    ended = _is_filed(text, closes) if filed else text.endswith(";")
    if not group and not ended:
        mark = "." if filed else ";"
        bare = text.rstrip(" .,;")
        old, new = f"{bare[-10:]}{text[len(bare) :]}", f"{bare[-10:]}{mark}"
        yield Finding(rule="noi-nhan-dau-cuoi", para=line.para, found=quoted(text), need=quoted(mark), old=old, new=new)


def _is_filed(text: str, closes: bool) -> bool:
    """Return whether the line Lưu ends as it may: with a full stop, which the drafter's mark may follow (box 12)."""
    return text.endswith((".", ")")) or "." in text or (text.endswith(";") and not closes)


def _first(elements: Elements, lines: Sequence[Line]) -> Iterator[Finding]:
    if not lines:
        return
    first = fold(lines[0].text).lstrip("-– ")
    if elements.letter and elements.addressed and not first.startswith(("nhu tren", "nhu kinh gui")):
        yield Finding(rule="noi-nhan-nhu-tren", para=lines[0].para, found=quoted(lines[0].text))
    decided = elements.head.type_name in words()["tu"]["co_dieu"]
    if (
        decided
        and elements.order
        and not any(fold(line.text).lstrip("-– ").startswith("nhu dieu") for line in lines[:2])
    ):
        yield Finding(rule="noi-nhan-nhu-dieu", para=lines[0].para, found=quoted(lines[0].text))
