"""Findings ─▶ the table a run prints, and `docs/benchmarks.md`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.figures import Findings, Rate, Ratio

Row = Sequence[str]
_RATIO_HEAD = ("what", "ratio", "quartiles", "bound", "holds")
_RATE_HEAD = ("what", "ms", "quartiles", "per second")

_INTRODUCTION = """# Benchmarks

Written by `python -m benchmarks --write-docs`; no figure is typed by hand, and `benchmarks/results.json` holds them all.

docgen and its peers run side by side in one process tree on one core, in interleaved rounds: each runs a short slice in
turn, and a ratio is taken within a round, so that a busy machine is busy for both. A ratio is the median over the rounds,
its quartiles beside it; `narrowly` says that the quartiles stand on both sides of the bound. Everybody gets the same
values, writes to the same file system without fsync, is warm, and escapes what it prints. The templates are one source in
each peer's own tags, and a peer takes part only when its documents hold the same text and pictures as docgen's.

The certificate is one page, 37 KB, 17 parts; the plan has seven sections of four paragraphs and a table of 40 rows.
docxtpl and docx-mailmerge2 are given a fresh object per record, because theirs are spent by one rendering; docx-mailmerge2
repeats table rows only, so the plan's paragraphs are fields of their own for it. docx-templates runs without its sandbox,
which is its faster way; docxtemplater deflates its output, as everybody does.

`docgen lint` is held against python-docx opening the same file and walking its runs: the plan of samples/ha-lang with its
sections repeated to about a hundred pages, as it was made (one run a paragraph) and as Word leaves a text after some editing
(a run every sixty letters).

`docgen rollup` is held against only reading the same files: a report of each of the 3,321 communes, under one plan that lists
them all, into the record of the consolidated report. Each turn is a process of its own: seconds are those of the processor.

To run it: `pip install -e '.[bench]'`, `npm install` in `benchmarks/node`, then `python -m benchmarks` (`--quick` takes
about a minute, and its Node peers are not quite warm). Peers that are not installed are named and left out.

What it costs to make a file depends on the disk's recent past: ext4 steps over every file removed in the last minutes when
it makes one nearby, which can take twenty times as long as writing it. So a run writes where nothing was removed (its
folder is marked as `chattr +T` does) and removes nothing until it ends. Against only writing files, docgen is shown on
such a clean disk and, once more, where files were just removed.
"""


def printed(found: Findings) -> str:
    """Return the findings as plain text."""
    lines: list[str] = []
    for group in _groups(found.rates):
        lines += ["", group, *_plain(_RATE_HEAD, [_rate(rate) for rate in found.rates if rate.group == group])]
    for group in _groups(found.ratios):
        lines += ["", group, *_plain(_RATIO_HEAD, [_ratio(ratio) for ratio in found.ratios if ratio.group == group])]
    lines += ["", *found.words]
    return "\n".join(lines)


def page(found: Findings) -> str:
    """Return `docs/benchmarks.md`."""
    held = [ratio for ratio in found.ratios if ratio.bound]
    free = [ratio for ratio in found.ratios if not ratio.bound]
    lines = [_INTRODUCTION, "## Held to a bound", ""]
    lines += _markdown(("work", *_RATIO_HEAD), [(ratio.group, *_ratio(ratio)) for ratio in held])
    lines += ["", "## The other ratios", ""]
    lines += _markdown(("work", *_RATIO_HEAD[:3]), [(ratio.group, *_ratio(ratio)[:3]) for ratio in free])
    lines += ["", "## Times", ""]
    lines += _markdown(("work", *_RATE_HEAD), [(rate.group, *_rate(rate)) for rate in found.rates])
    if found.words:
        lines += ["", "## Left out, and other words", "", *(f"- {word}" for word in found.words)]
    lines += ["", "## Machine and versions", ""]
    lines += _markdown(("", ""), list({**found.conditions, **found.versions}.items()))
    return "\n".join(lines) + "\n"


def _groups(rows: Iterable[Rate | Ratio]) -> list[str]:
    return list(dict.fromkeys(row.group for row in rows))


def _rate(rate: Rate) -> Row:
    low, median, high = (figure * 1000 for figure in (rate.seconds.low, rate.seconds.median, rate.seconds.high))
    return rate.name, _number(median), f"{_number(low)} – {_number(high)}", _number(1000 / median)


def _ratio(ratio: Ratio) -> Row:
    times = ratio.times
    quartiles = f"{_number(times.low)} – {_number(times.high)}"
    return ratio.what, f"{_number(times.median)} ×", quartiles, str(ratio.bound or ""), ratio.verdict


def _number(figure: float) -> str:
    """Return three figures that count, and no more decimals than they need."""
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}" if figure < 10 else f"{figure:.1f}"


def _plain(head: Row, rows: Sequence[Row]) -> list[str]:
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    return [
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (head, *rows)
    ]


def _markdown(head: Row, rows: Sequence[Row]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
