"""Judging a document of a hundred pages, against what python-docx needs to open it and walk its runs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx

from benchmarks.cold import PLAN, REPOSITORY
from benchmarks.figures import Bound, Findings, Rate, Ratio
from benchmarks.rounds import Pace, in_memory, race, ratio, spread
from docgen import make
from docgen._lint import lint_bytes

AGAINST_WALKING = Bound(limit=2.0, at_least=False, aim=1.5)
TIMES = 19
"""How often the sections of the plan are repeated: a hundred pages."""

_CUT = 60
_RUN = re.compile(r"<w:r>(<w:t[^>]*>)([^<]{40,})</w:t></w:r>")


def linting(folder: Path, pace: Pace, found: Findings) -> None:
    """Race docgen's judging against python-docx's walking, in each kind of document."""
    for name, data in long_plans(folder).items():
        group = f"a hundred pages, {name}"
        runners = {"docgen lint": judged, "python-docx": walked}
        took = race({own: in_memory(_of(work, data), 1) for own, work in runners.items()}, pace)
        found.rates += [Rate(group=group, name=own, seconds=spread(each)) for own, each in took.items()]
        what = "docgen lint, against python-docx opening it and walking its runs"
        times = ratio(took["docgen lint"], took["python-docx"])
        found.ratios.append(Ratio(group=group, what=what, times=times, bound=AGAINST_WALKING))


def judged(data: bytes) -> int:
    """Return how many findings docgen has of a document."""
    return len(lint_bytes(data, "dai.docx"))


def walked(data: bytes) -> int:
    """Return how many letters the runs of a document hold, read by python-docx."""
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    return sum(len(run.text) for paragraph in paragraphs for run in paragraph.runs)


def _of(work: Callable[[bytes], int], data: bytes) -> Callable[[int], int]:
    return lambda _: work(data)


def long_plans(folder: Path, times: int = TIMES) -> Mapping[str, bytes]:
    """Return the plan of 2022 with its sections repeated, by how its paragraphs are cut into runs."""
    folder.mkdir(parents=True, exist_ok=True)
    sample = REPOSITORY / "samples" / "ha-lang" / "ke-hoach.yaml"
    path = make(PLAN, sample, out=folder / "ke-hoach.docx").outcomes[0].path
    if path is None:
        raise RuntimeError(f"{sample} was not made")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode("utf-8")
    start = text.index('<w:p><w:pPr><w:pStyle w:val="Muc"/>')
    end = text.rindex("<w:p>", 0, text.index("Trên đây là"))
    whole = text[:start] + text[start:end] * times + text[end:]
    texts = {"one run a paragraph": whole, "several runs a paragraph": _RUN.sub(_edited, whole)}
    return {name: _packed(parts | {"word/document.xml": one.encode("utf-8")}) for name, one in texts.items()}


def _edited(found: re.Match[str]) -> str:
    """Return a run as Word leaves it after some editing: cut every sixty letters."""
    pieces = [found[2][place : place + _CUT] for place in range(0, len(found[2]), _CUT)]
    return "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
