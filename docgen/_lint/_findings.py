"""A finding as a value, before it is told: the rule, the paragraph, what was found, what is required, how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from docgen._lint._values import Para
from docgen.catalogue import linting
from docgen.errors import Diagnostic, Place
from docgen.vn.rules import Rule, Rulebook, say

_TEXT_LENGTH = 160


class Said(NamedTuple):
    """A short text in Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One breach of one rule. `need` is None where the rule's own words say what is required.

    `gathered` findings of one rule and value are told once, at the first paragraph; `numbers` are all of theirs. `old`
    and `new` are the stretch of text to replace, where a replacement mends it; `value` is the property to set; `swaps`
    are the first letters of paragraphs (number, old, new) that change together.
    """

    rule: str
    para: Para | None = None
    part: str = ""
    found: Said
    need: Said | None = None
    gathered: bool = False
    numbers: tuple[int, ...] = ()
    old: str = ""
    new: str = ""
    value: float | str | bool | None = None
    section: int = 0
    swaps: tuple[tuple[int, str, str], ...] = ()


def word(name: str, **facts: object) -> Said:
    """Return one of the words findings use."""
    return Said(*say(name, **facts))


def same(text: str) -> Said:
    """Return a text that is the same in both languages, such as a number or a quotation."""
    return Said(text, text)


def quoted(text: str) -> Said:
    """Return a text of the document, in quotation marks."""
    return Said(f"«{text}»", f"“{text}”")


def points(size: float) -> str:
    """Return a size for a person: `13 pt`, `13.5 pt`."""
    return f"{size:g} pt"


def span(least: float, most: float, unit: str) -> Said:
    """Return a range for a person: `13-14 pt`, `11 pt`."""
    return same(f"{least:g} {unit}" if least == most else f"{least:g}-{most:g} {unit}")


def gather(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with gathered ones merged: one a rule, value and part, at its first paragraph."""
    merged: dict[object, Finding] = {}
    for finding in findings:
        number = (finding.para.number,) if finding.para else ()
        key: object = (
            (finding.rule, finding.found, finding.need, finding.part) if finding.gathered else (len(merged), "")
        )
        if key in merged:
            old = merged[key]
            merged[key] = replace(old, numbers=old.numbers + tuple(n for n in number if n not in old.numbers[-1:]))
        else:
            merged[key] = replace(finding, numbers=number)
    return list(merged.values())


def diagnostics(findings: Iterable[Finding], book: Rulebook, file: str, main: str) -> Iterator[Diagnostic]:
    """Yield findings as diagnostics in the order of the document."""
    kinds = linting.rule_kinds()
    for rule, place, facts in places(findings, book, file, main):
        yield kinds[rule.id].at(place, **facts)


def places(
    findings: Iterable[Finding], book: Rulebook, file: str, main: str
) -> Iterator[tuple[Rule, Place, dict[str, object]]]:
    """Yield the rule, the place and the facts of each finding, in the order of the document."""
    for finding in sorted(findings, key=lambda one: (one.part not in ("", main), one.part, _first(one))):
        rule, para = book.rules[finding.rule], finding.para
        need = finding.need or Said(rule.can_vi, rule.can_en)
        found = finding.found
        if len(finding.numbers) > 1:
            more = word("doan_nua", n=len(finding.numbers) - 1)
            found = Said(*(f"{text} ({extra})" for text, extra in zip(found, more, strict=True)))
        place = Place(
            file=file,
            part=finding.part or (para.part if para else main),
            paragraph=para.number if para else None,
            text=(f"{para.label} {para.text}" if para.label else para.text).strip()[:_TEXT_LENGTH] if para else "",
        )
        facts: dict[str, object] = {"thay": found.vi, "thay_en": found.en, "can": need.vi, "can_en": need.en}
        yield rule, place, facts | {"doan": finding.numbers}


def _first(finding: Finding) -> int:
    return finding.para.number if finding.para else 0
