"""A country's reports rolled up into one: against only reading them, and ten times as many against a tenth.

    python -m benchmarks.rolling [--units N]

prints what it finds. Each turn is a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from benchmarks.figures import Findings, Rate, Ratio
from benchmarks.reports import SAMPLES, YEAR, reports
from benchmarks.rounds import Pace, ratio, spread

COMMUNES = 3_321
"""How many communes, wards and special zones the country has since 1 July 2025."""

MOST_ROUNDS = 5
"""A round takes half a minute."""

_GROUP = "roll-up"
_OWN = "tong-hop.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one process took: seconds of the processor, and the most memory it held, in MB."""

    seconds: float
    memory: float


def rolling(folder: Path, pace: Pace, found: Findings, units: int = COMMUNES) -> None:
    """Roll up reports of `units` communes under one plan that lists them all, and of a tenth of them, in rounds."""
    few, many = _staged(folder / "few", units // 10), _staged(folder / "many", units)
    turns: dict[str, list[Turn]] = {name: [] for name in ("few", "many", "reading")}
    for _ in range(min(pace.process_rounds, MOST_ROUNDS)):
        turns["few"].append(turn("roll", few))
        turns["many"].append(turn("roll", many))
        turns["reading"].append(turn("read", many))
    names = {"many": f"docgen rollup, {units:,} reports", "few": f"docgen rollup, {units // 10:,} reports"}
    names["reading"] = f"only reading {units:,} reports"
    seconds = {name: [one.seconds for one in own] for name, own in turns.items()}
    memory = {name: [one.memory for one in own] for name, own in turns.items()}
    found.rates += [Rate(group=_GROUP, name=names[name], seconds=spread(own)) for name, own in seconds.items()]
    found.ratios += [
        Ratio(group=_GROUP, what=f"{units:,} reports rolled up, against only reading them",
              times=ratio(seconds["many"], seconds["reading"])),
        Ratio(group=_GROUP, what=f"{units:,} reports, against {units // 10:,} (linear: 10)",
              times=ratio(seconds["many"], seconds["few"])),
        Ratio(group=_GROUP, what=f"most memory held, {units:,} reports against {units // 10:,} (flat: 1)",
              times=ratio(memory["many"], memory["few"])),
    ]  # fmt: skip
    most = {name: f"{spread(own).median:.0f} MB" for name, own in memory.items()}
    found.words.append(
        f"roll-up: most memory held {most['many']}, of a tenth {most['few']}, only reading {most['reading']}"
    )


def turn(what: str, folder: Path) -> Turn:
    """Return what a process took that reads the reports of a folder, or rolls them up."""
    command = [sys.executable, "-m", "benchmarks.rolling", "--turn", what, str(folder)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DOCGEN_")}
    done = subprocess.run(  # noqa: S603 - our own command
        command, capture_output=True, check=False, cwd=Path(__file__).parent.parent, env=environment
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode()[-400:]}")
    return Turn(**json.loads(done.stdout))


def _staged(folder: Path, units: int) -> Path:
    """Write a plan that lists `units` communes, a report of each, and what the consolidated report says itself."""
    (folder / "bao-cao").mkdir(parents=True)
    commune = next(fields for _, fields in reports() if "so_xom" in fields)
    names = [f"xã Số {number}" for number in range(1, units + 1)]
    plan = yaml.safe_load((SAMPLES / "ke-hoach.yaml").read_text(encoding="utf-8"))
    plan["don_vi_bao_cao"] = [{"ten": name, "khoi": "xã"} for name in names]
    _write(folder / "ke-hoach.yaml", plan)
    (folder / "don_vi.yaml").write_bytes((SAMPLES / "don_vi.yaml").read_bytes())
    own = yaml.safe_load((SAMPLES / _OWN).read_text(encoding="utf-8"))
    _write(folder / _OWN, {**own, "don_vi_bao_cao": "cả nước"})
    for number, name in enumerate(names, start=1):
        row = {**commune["ket_qua"][1], "thuc_hien": f"{2 + number % 9},{number % 10}"}
        fields = {**commune, "don_vi_bao_cao": name, "ket_qua": [commune["ket_qua"][0], row, *commune["ket_qua"][2:]]}
        _write(folder / "bao-cao" / f"{number:05d}.yaml", {**fields, "ngay": f"{1 + number % 9:02d}/11/{YEAR}"})
    return folder


def _write(path: Path, fields: object) -> None:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    path.write_text(yaml.dump(fields, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")


def _read(folder: Path) -> None:
    from docgen._readers import read_records

    for path in sorted((folder / "bao-cao").iterdir()):
        for record in read_records(path):
            if not hasattr(record, "data"):
                raise RuntimeError(f"{path} was not read")


def _roll(folder: Path) -> None:
    import docgen

    out = folder / "ra.yaml"
    result = docgen.rollup("annual-report", folder / "bao-cao", into=folder / _OWN, out=out, force=True)
    if result.exit_code or not out.is_file():
        raise RuntimeError(" ".join(one.message() for one in result.everything() if one.severity == "error")[:400])


def _told(what: str, folder: Path) -> str:
    begun = time.process_time()
    {"roll": _roll, "read": _read}[what](folder)
    return json.dumps({"seconds": time.process_time() - begun, "memory": _most_memory()})


def _most_memory() -> float:
    """Return the most memory this process has held, in MB; what getrusage tells includes that of the process it came from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _lines(found: Findings) -> Iterator[str]:
    for one in found.ratios:
        yield f"{one.what}: {one.times.median:.2f} ({one.times.low:.2f} to {one.times.high:.2f})"
    yield from found.words


def main(arguments: Sequence[str]) -> None:
    """Print what a run finds, or what one turn took."""
    from benchmarks.rounds import QUICK

    asked = argparse.ArgumentParser()
    asked.add_argument("--units", type=int, default=COMMUNES)
    asked.add_argument("--turn", nargs=2)
    told = asked.parse_args(arguments)
    if told.turn:
        print(_told(told.turn[0], Path(told.turn[1])))
        return
    found = Findings(conditions={}, versions={})
    with TemporaryDirectory(prefix="docgen-bench-") as folder:
        rolling(Path(folder), QUICK, found, told.units)
    print(*_lines(found), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
