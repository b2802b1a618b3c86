"""Many records, one print file. docgen has no merging of its own yet: the peers' figures stand beside writing N files."""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from benchmarks.contestants import rendering
from benchmarks.figures import Findings, Rate, Ratio
from benchmarks.rounds import Loop, Pace, in_fresh_folder, in_memory, race, ratio, spread
from benchmarks.stage import Work, text_of

FEW, MANY = 10, 40
NOT_YET = "merging: docgen has none yet, so its row writes each document to a file of its own"

Merge = Callable[[int], bytes]
"""Makes one file of the first n records."""


def merging(work: Work, folder: Path, pace: Pace, found: Findings) -> None:
    """Race the peers at merging, and docgen at writing the same records as files."""
    found.words.append(NOT_YET)
    merges = {name: merge for name, merge in peers(work).items() if told_whole(name, merge, work, found)}
    loops = {_label("docgen", n): _repeated(in_fresh_folder(_separate(work), folder / str(n)), n) for n in (FEW, MANY)}
    loops |= {_label(name, n): in_memory(_of(merge, n), 1) for name, merge in merges.items() for n in (FEW, MANY)}
    took = race(loops, pace)
    found.rates += [Rate(group="merging", name=name, seconds=spread(each)) for name, each in took.items()]
    for name in ("docgen", *merges):
        few, many = took[_label(name, FEW)], took[_label(name, MANY)]
        what = f"{name}: {MANY} records against {FEW} (linear: {MANY // FEW})"
        found.ratios.append(Ratio(group="merging", what=what, times=ratio(many, few)))
    for name in merges:
        what = f"docgen writing {MANY} files, against {name} merging them into one"
        times = ratio(took[_label(name, MANY)], took[_label("docgen", MANY)])
        found.ratios.append(Ratio(group="merging", what=what, times=times))


def _label(name: str, count: int) -> str:
    return f"{name}, {count} records"


def _of(merge: Merge, count: int) -> Callable[[int], object]:
    return lambda _: merge(count)


def _separate(work: Work) -> Callable[[Path, int], float]:
    """Return the loop that writes documents as files of their own, into the folder of one turn."""
    render = rendering(work)

    def loop(folder: Path, count: int) -> float:
        gc.collect()
        start = time.perf_counter()
        for number in range(count):
            (folder / f"{number}.docx").write_bytes(render(number))
        return time.perf_counter() - start

    return loop


def _repeated(loop: Loop, size: int) -> Loop:
    return lambda turns: sum(loop(size) for _ in range(turns))


def peers(work: Work) -> dict[str, Merge]:
    """Return the merging of each peer that is installed."""
    makers = {"docxcompose": ("docxcompose", _docxcompose), "docx-mailmerge2": ("mailmerge", _mailmerge)}
    return {name: make(work) for name, (module, make) in makers.items() if find_spec(module)}


def told_whole(name: str, merge: Merge, work: Work, found: Findings) -> bool:
    """Return whether the merged file holds the text of its documents, in order; if not, say so."""
    render = rendering(work)
    wanted = [text for number in range(FEW) for text in text_of(render(number))]
    try:
        whole = text_of(merge(FEW)) == wanted
    except Exception as fault:  # a peer may fail in any way; it is left out and that is said
        found.words.append(f"merging: {name} is left out: {fault}")
        return False
    if not whole:
        found.words.append(f"merging: {name} is left out: its file does not say what docgen's documents say")
    return whole


def _docxcompose(work: Work) -> Merge:
    """Return the joining of documents that are there already: they are made beforehand and not timed."""
    from docx import Document
    from docxcompose.composer import Composer

    render = rendering(work)
    made = [render(number) for number in range(MANY)]

    def merge(count: int) -> bytes:
        composer = Composer(Document(io.BytesIO(made[0])))
        for data in made[1:count]:
            composer.append(Document(io.BytesIO(data)))
        buffer = io.BytesIO()
        composer.save(buffer)
        return buffer.getvalue()

    return merge


def _mailmerge(work: Work) -> Merge:
    from mailmerge import MailMerge

    source = work.template("mergefields").read_bytes()
    records = [dict(record) for record in work.records]

    def merge(count: int) -> bytes:
        buffer = io.BytesIO()
        with MailMerge(io.BytesIO(source)) as document:
            document.merge_templates(records[:count], separator="nextPage_section")
            document.write(buffer)
        return buffer.getvalue()

    return merge
