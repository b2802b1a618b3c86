"""Who takes part: each makes a document of one record and writes it to disk, warm, keeping what it can keep.

docxtpl and docx-mailmerge2 need a fresh object per record, for theirs are spent by one rendering; their templates are
given as bytes in memory. Escaping is on everywhere.
"""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import docgen
from benchmarks.node import Node
from benchmarks.stage import Work
from benchmarks.works import QR_SIZE, flattened

One = Callable[[int, str], None]
"""Makes the document of the n-th record at a path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """`loop(folder, count)` writes `count` documents into an empty folder and returns the seconds it took."""

    name: str
    loop: Callable[[Path, int], float]
    side: str = "python"


def contestants(work: Work, node: Node | None) -> list[Contestant]:
    """Return docgen and the peers that are here and can do the work, docgen first."""
    here = [
        _python(name, work, make(work))
        for name, module, make in (
            ("docgen", "docgen", _docgen),
            ("docxtpl", "docxtpl", _docxtpl),
            ("docx-mailmerge2", "mailmerge", _mailmerge),
        )
        if find_spec(module) and not (work.codes and name == "docx-mailmerge2")
    ]
    there = node.peers_for(work) if node else ()
    return here + [Contestant(name=name, side="node", loop=_in_node(node, name, work)) for name in there if node]


def writing_loops(work: Work) -> list[Contestant]:
    """Return docgen, docgen through its own way to write files, and a loop that only writes the same bytes."""
    template = docgen.Template(work.template("jinja"))
    ready = [template.render(record) for record in work.records]

    def only_writing(number: int, path: str) -> None:
        with open(path, "wb") as file:  # noqa: PTH123 - the shortest way there is
            file.write(ready[number])

    loops = {
        "docgen": _docgen(work),
        "docgen, written as `docgen make` does": _docgen_atomic(work),
        "only writing": only_writing,
    }
    return [_python(name, work, one) for name, one in loops.items()]


def missing(node: Node | None) -> list[str]:
    """Return the peers that are not installed."""
    modules = {"docx-mailmerge2": "mailmerge", "docxcompose": "docxcompose"}
    absent = [name for name, module in modules.items() if not find_spec(module)]
    return absent + (node.missing if node else ["node"])


def _python(name: str, work: Work, one: One) -> Contestant:
    def loop(folder: Path, count: int) -> float:
        jobs = [(number % len(work.records), f"{folder}/{number}.docx") for number in range(count)]
        gc.collect()
        start = time.perf_counter()
        for number, path in jobs:
            one(number, path)
        return time.perf_counter() - start

    return Contestant(name=name, loop=loop)


def _in_node(node: Node, name: str, work: Work) -> Callable[[Path, int], float]:
    return lambda folder, count: node.loop(name, work, folder, count)


def rendering(work: Work) -> Callable[[int], bytes]:
    """Return docgen's making of the n-th document in memory."""
    template = docgen.Template(work.template("jinja"))
    records = work.records
    if not work.codes:
        return lambda number: template.render(records[number])

    def with_code(number: int) -> bytes:
        code = docgen.Picture(work.codes[number], width=QR_SIZE, height=QR_SIZE, alt="QR")
        return template.render({**records[number], "qr": code})

    return with_code


def drawing_and_rendering(work: Work) -> Callable[[int], bytes]:
    """Return docgen's making of the n-th document in memory, its QR code drawn for it."""
    template = docgen.Template(work.template("jinja"))

    def one(number: int) -> bytes:
        record = work.records[number]
        return template.render({**record, "qr": docgen.qr_code(record["so_quyet_dinh"], size=QR_SIZE, alt="QR")})

    return one


def _docgen(work: Work) -> One:
    render = rendering(work)

    def one(number: int, path: str) -> None:
        with open(path, "wb") as file:  # noqa: PTH123 - as a peer's save() does
            file.write(render(number))

    return one


def _docgen_atomic(work: Work) -> One:
    from docgen._output import write_bytes

    render = rendering(work)
    return lambda number, path: write_bytes(Path(path), render(number))


def _docxtpl(work: Work) -> One:
    filled = _filled_by_docxtpl(work)
    return lambda number, path: filled(number).save(path)


def rendering_docxtpl(work: Work) -> Callable[[int], bytes]:
    """Return docxtpl's making of the n-th document in memory."""
    filled = _filled_by_docxtpl(work)

    def one(number: int) -> bytes:
        buffer = io.BytesIO()
        filled(number).save(buffer)
        return buffer.getvalue()

    return one


def _filled_by_docxtpl(work: Work) -> Callable[[int], Any]:
    from docx.shared import Mm
    from docxtpl import DocxTemplate, InlineImage

    source = work.template("jinja").read_bytes()

    def filled(number: int) -> Any:
        template = DocxTemplate(io.BytesIO(source))
        values: dict[str, Any] = dict(work.records[number])
        if work.codes:
            values["qr"] = InlineImage(template, io.BytesIO(work.codes[number]), width=Mm(QR_SIZE))
        template.render(values, autoescape=True)
        return template

    return filled


def _mailmerge(work: Work) -> One:
    from mailmerge import MailMerge

    source = work.template("mergefields").read_bytes()

    def one(number: int, path: str) -> None:
        values, rows = merge_values(work.records[number])
        with MailMerge(io.BytesIO(source)) as document:
            if rows:
                document.merge_rows("stt", rows)
            document.merge(**values)
            document.write(path)

    return one


def merge_values(record: Mapping[str, Any]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Return a record as merge fields and the rows of its table."""
    return flattened(record) if "phan" in record else (dict(record), [])
