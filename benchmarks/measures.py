"""The measures, each a race of its own; the bounds they are held to stand beside them."""

from __future__ import annotations

import shutil
import statistics
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.contestants import (
    Contestant,
    contestants,
    drawing_and_rendering,
    rendering,
    rendering_docxtpl,
    writing_loops,
)
from benchmarks.figures import Bound, Findings, Rate, Ratio
from benchmarks.node import Node
from benchmarks.rounds import Loop, Pace, in_emptied_folder, in_fresh_folder, in_memory, race, ratio, spread
from benchmarks.stage import Work, pictures_in, text_of

AGAINST_PEERS = {
    ("certificate", "docxtpl"): Bound(limit=60, aim=100),
    ("certificate", "fastest Node peer"): Bound(limit=8, aim=12),
    ("qr", "docxtpl"): Bound(limit=25),
    ("plan", "docxtpl"): Bound(limit=25, aim=40),
}
# Both are the certificate's: of the plan, Jinja and deflating alone take longer than writing the file.
AGAINST_WRITING = {"certificate": Bound(limit=0.6)}
AGAINST_JINJA_AND_DEFLATE = {"certificate": Bound(limit=1.5, at_least=False)}
ROWS_TENFOLD = Bound(limit=11, at_least=False)  # 10 is linear; a tenth more is left to caches

Times = Mapping[str, Sequence[float]]


def against_peers(work: Work, node: Node | None, folder: Path, pace: Pace, found: Findings) -> None:
    """Race docgen and its peers at writing documents to one disk."""
    taking_part = fair(work, contestants(work, node), folder, found)
    took = race({one.name: in_fresh_folder(one.loop, folder / one.name) for one in taking_part}, pace)
    _add_rates(found, work.title, took)
    against = {f"docgen against {one.name}": (one.name, one.name) for one in taking_part[1:]}
    if fastest := _fastest([one.name for one in taking_part if one.side == "node"], took):
        against[f"docgen against the fastest Node peer ({fastest})"] = (fastest, "fastest Node peer")
    for what, (name, bounded) in against.items():
        times = ratio(took[name], took["docgen"])
        found.ratios.append(
            Ratio(group=work.title, what=what, times=times, bound=AGAINST_PEERS.get((work.name, bounded)))
        )


def fair(work: Work, everybody: Sequence[Contestant], folder: Path, found: Findings) -> list[Contestant]:
    """Return those whose documents hold the same text and as many pictures as docgen's; the others are told of."""
    own = held_by(everybody[0], folder)
    like = [everybody[0]]
    for one in everybody[1:]:
        try:
            alike = held_by(one, folder) == own
        except Exception as fault:  # a peer may fail in any way; it is left out and that is said
            found.words.append(f"{work.title}: {one.name} is left out: {fault}")
            continue
        if alike:
            like.append(one)
        else:
            found.words.append(f"{work.title}: {one.name} is left out: its document does not say what docgen's says")
    return like


def held_by(one: Contestant, folder: Path) -> list[tuple[list[str], int]]:
    """Return text and number of pictures of the first documents a contestant makes."""
    place = folder / "looked-at"
    place.mkdir(parents=True)
    try:
        one.loop(place, 3)
        made = [path.read_bytes() for path in sorted(place.iterdir())]
    finally:
        shutil.rmtree(place)
    return [(text_of(data), pictures_in(data)) for data in made]


def against_writing(work: Work, folder: Path, pace: Pace, found: Findings, *, removing: bool = False) -> None:
    """Race making documents against only writing files with the same bytes; with `removing`, where files were removed."""
    into = in_emptied_folder if removing else in_fresh_folder
    group = f"{work.title}{', where files were just removed' if removing else ''}"
    took = race({one.name: into(one.loop, folder / one.name) for one in writing_loops(work)}, pace)
    _add_rates(found, f"{group}, written", took)
    *making, writing = took
    for name in making:
        what = f"{name}, against only writing the same bytes"
        times = ratio(took[writing], took[name])
        found.ratios.append(Ratio(group=group, what=what, times=times, bound=AGAINST_WRITING.get(work.name)))


def against_jinja_and_deflate(work: Work, pace: Pace, found: Findings) -> None:
    """Race a render in memory against what no engine can do without: Jinja's own work and the deflating of the result."""
    took = race({"docgen, in memory": in_memory(rendering(work), len(work.records)), **_floor(work)}, pace)
    _add_rates(found, f"{work.title}, in memory", took)
    own, floor = took
    times = ratio(took[own], took[floor])
    bound = AGAINST_JINJA_AND_DEFLATE.get(work.name)
    found.ratios.append(Ratio(group=work.title, what=f"docgen in memory, against {floor}", times=times, bound=bound))


def _floor(work: Work) -> dict[str, Loop]:
    """Return the loop that renders the document's tags with Jinja and deflates the text at zlib's own level."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    opened = DocxTemplate(work.template("jinja"))
    opened.init_docx()
    compiled = Environment(autoescape=True).from_string(opened.patch_xml(opened.get_xml()))
    level = zlib.Z_DEFAULT_COMPRESSION

    def one(number: int) -> bytes:
        deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
        text = compiled.render(work.records[number])
        return deflater.compress(text.encode("utf-8")) + deflater.flush()

    return {"Jinja + deflate": in_memory(one, len(work.records))}


def cost_of_codes(without: Work, with_codes: Work, pace: Pace, found: Findings) -> None:
    """Race certificates without a QR code against those with one: given as PNG bytes, and drawn in the loop."""
    loops = {
        "without": rendering(without),
        "with a QR code given": rendering(with_codes),
        "with a QR code drawn": drawing_and_rendering(with_codes),
    }
    took = race({name: in_memory(one, len(without.records)) for name, one in loops.items()}, pace)
    _add_rates(found, "QR codes, in memory", took)
    for name in list(loops)[1:]:
        times = ratio(took[name], took["without"])
        found.ratios.append(Ratio(group="QR codes", what=f"docgen, {name} each, against without", times=times))


def tenfold_rows(few: Work, many: Work, pace: Pace, found: Findings) -> None:
    """Race a table of 200 rows against one of 2,000, in docgen and in docxtpl."""
    makers: dict[str, Callable[[Work], Callable[[int], bytes]]] = {"docgen": rendering, "docxtpl": rendering_docxtpl}
    loops = {f"{name}, {work.title}": in_memory(make(work), 1) for name, make in makers.items() for work in (few, many)}
    took = race(loops, pace)
    _add_rates(found, "rows, in memory", took)
    for name in makers:
        times = ratio(took[f"{name}, {many.title}"], took[f"{name}, {few.title}"])
        bound = ROWS_TENFOLD if name == "docgen" else None
        found.ratios.append(
            Ratio(group="rows", what=f"{name}: 2,000 rows against 200 (linear: 10)", times=times, bound=bound)
        )


def _fastest(names: Sequence[str], took: Times) -> str | None:
    return min(names, key=lambda name: statistics.median(took[name]), default=None)


def _add_rates(found: Findings, group: str, took: Times) -> None:
    found.rates += [Rate(group=group, name=name, seconds=spread(each)) for name, each in took.items()]
