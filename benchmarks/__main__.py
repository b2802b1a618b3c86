"""The one command: `python -m benchmarks [--quick] [--json FILE] [--write-docs] [--core N] [--folder DIR]`."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.cold import cold
from benchmarks.contestants import missing
from benchmarks.figures import Findings
from benchmarks.linting import linting
from benchmarks.machine import conditions, pin, spread_folders, versions
from benchmarks.measures import against_jinja_and_deflate, against_peers, against_writing, cost_of_codes, tenfold_rows
from benchmarks.merging import merging
from benchmarks.node import Node, node_peers
from benchmarks.page import page, printed
from benchmarks.rolling import COMMUNES, rolling
from benchmarks.rounds import FULL, QUICK, Pace
from benchmarks.stage import stage

_REPOSITORY = Path(__file__).parent.parent
RESULTS = _REPOSITORY / "benchmarks" / "results.json"
PAGE = _REPOSITORY / "docs" / "benchmarks.md"


def run(pace: Pace, folder: Path, core: str, node: Node | None) -> Findings:
    """Return what all measures found, having used `folder`."""
    found = Findings(conditions=conditions(core, folder), versions=versions(node))
    found.words += [f"not installed, so left out: {name}" for name in missing(node)]
    spread_folders(folder)
    works = stage(folder)
    for name in ("certificate", "qr", "plan"):
        _tell(works[name].title)
        against_peers(works[name], node, folder / f"made-{name}", pace, found)
    _tell("writing, memory, rows, merging")
    for name in ("certificate", "plan"):
        against_writing(works[name], folder / f"written-{name}", pace, found)
        against_jinja_and_deflate(works[name], pace, found)
    cost_of_codes(works["certificate"], works["qr"], pace, found)
    tenfold_rows(works["table-200"], works["table-2000"], pace, found)
    merging(works["certificate"], folder / "merged", pace, found)
    _tell("linting")
    linting(folder / "linted", pace, found)
    _tell("rolling up")
    rolling(folder / "rolled-up", pace, found, COMMUNES if pace is FULL else COMMUNES // 10)
    _tell("processes")
    cold(works["certificate"], folder / "processes", pace, found)
    _tell("where files were just removed")
    against_writing(works["certificate"], folder / "removed", pace, found, removing=True)
    return found


def main() -> None:
    """Run, print, and keep what was asked for."""
    asked = _arguments()
    core = pin(asked.core)
    pace = QUICK if asked.quick else FULL
    with tempfile.TemporaryDirectory(prefix="docgen-bench-", dir=asked.folder) as name, node_peers() as node:
        found = run(pace, Path(name), core, node)
    print(printed(found))
    kept = json.dumps(found.as_json(), ensure_ascii=False, indent=1) + "\n"
    if asked.json:
        asked.json.write_text(kept, encoding="utf-8")
    if asked.write_docs:
        RESULTS.write_text(kept, encoding="utf-8")
        PAGE.write_text(page(found), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="docgen and its peers, side by side, in one run."
    )
    parser.add_argument(
        "--quick", action="store_true", help="fewer and shorter rounds: less than a minute, wider spread"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="save every figure")
    parser.add_argument(
        "--write-docs", action="store_true", help="write docs/benchmarks.md and benchmarks/results.json"
    )
    parser.add_argument("--core", type=int, metavar="N", help="the core to stay on (the last, unless named)")
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="the disk to write to (the system's temporary folder)"
    )
    return parser.parse_args()


def _tell(work: str) -> None:
    print(f"… {work}", flush=True)


if __name__ == "__main__":
    main()
