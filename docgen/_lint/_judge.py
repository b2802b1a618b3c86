"""The order in which a document is judged: what kind of paper it is, then every rule of its regime."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docgen._lint import (
    rules_annex,
    rules_bases,
    rules_body,
    rules_consistency,
    rules_head,
    rules_letters,
    rules_lines,
    rules_looks,
    rules_page,
    rules_recipients,
    rules_signing,
    rules_words,
)
from docgen._lint._elements import Elements
from docgen._lint._findings import Finding, Said, same, word
from docgen._lint._lines import is_one
from docgen._lint._running import running
from docgen.vn.rules import Rulebook, regime_on, retired_names, rulebook

_THEMES = (
    rules_head.state, rules_head.agencies, rules_head.number, rules_head.dated, rules_head.subject, rules_lines.rule_lines,
    rules_looks.looks, rules_body.layout, rules_body.order, rules_bases.bases, rules_bases.end_mark,
    rules_bases.citations, rules_bases.spaces, rules_signing.signing, rules_recipients.addressed,
    rules_recipients.recipients, rules_annex.annexes, rules_annex.foot,
)  # fmt: skip


def judge(elements: Elements, on: date | None) -> tuple[Rulebook, list[Finding]]:
    """Return the rules in force for a document and its breaches of them; `on` is the day that decides, if given."""
    day = on or elements.issued
    regime = regime_on(day)
    if regime is None:
        found = same(day.strftime("%d/%m/%Y") if day else "")
        return rulebook(), [Finding(rule="van-ban-truoc-nghi-dinh", found=found)]
    book = rulebook(regime)
    if other := rules_head.other_regime(elements):
        return book, [other]
    return book, list(_all(elements, book, day))


def _all(elements: Elements, book: Rulebook, day: date | None) -> Iterator[Finding]:
    document = elements.document
    yield from rules_page.page(document, book)
    yield from rules_page.page_numbers(document, book)
    yield from _unstamped(list(rules_letters.letters(document, book)), elements)
    if not elements.head.official:
        yield from rules_letters.encoding(
            [line.text for line in elements.head.lines], document.paras[0] if document.paras else None
        )
        yield Finding(rule="van-ban-khong-hanh-chinh", found=Said(*word("khong_thay")))
        return
    for theme in _THEMES:
        yield from theme(elements, book)
    if day:
        yield from rules_bases.in_force(elements, day)
    yield from rules_page.annex_numbers(elements)
    yield from rules_page.size_triple(elements)
    yield from rules_looks.two_sizes(elements)
    yield from rules_body.list_ends(elements)
    everything = running(document.paras)
    text = everything.without(_unspoken(elements))
    yield from rules_words.spelling(text, book)
    yield from rules_consistency.consistency(text, book)
    if day and any(name.until < day for name in retired_names()):
        yield from rules_words.retired(everything, day)


def _unstamped(findings: list[Finding], elements: Elements) -> Iterator[Finding]:
    """Yield findings on letters but for the colour of what is stamped."""
    stamps = _stamps(elements) if any(finding.rule == "chu-mau" for finding in findings) else set()
    for finding in findings:
        if finding.rule != "chu-mau" or finding.para is None or (finding.part, finding.para.number) not in stamps:
            yield finding


def _stamps(elements: Elements) -> set[tuple[str, int]]:
    """Return the paragraphs that are marks of secrecy or urgency: their ink is red (PL I III.2)."""
    lines = [line for line in elements.head.lines if is_one(line.text, "do_mat") or is_one(line.text, "do_khan")]
    return {(elements.document.part, line.para.number) for line in lines}


def _unspoken(elements: Elements) -> set[int]:
    """Return the paragraphs that are no running text: those of the head and the end of the document."""
    head = {line.para.number for line in elements.head.lines[: elements.head.title_end]}
    subject = {line.para.number for line in elements.head.subject}
    end = elements.end
    last = {line.para.number for line in (*end.titles, *end.recipients, *((end.label,) if end.label else ())) if line}
    if end.name:
        last.add(end.name.para.number)
    return (head | last) - subject
