"""Interleaved rounds: everybody runs a short slice in turn, again and again, and ratios are taken within a round."""

from __future__ import annotations

import gc
import os
import shutil
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

Loop = Callable[[int], float]
"""Does a thing that many times and returns the seconds it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long a run takes: rounds, seconds of one slice, seconds of warming up, rounds of whole processes."""

    rounds: int
    slice: float
    warm: float
    process_rounds: int


FULL = Pace(rounds=15, slice=0.15, warm=2.0, process_rounds=15)
QUICK = Pace(rounds=5, slice=0.05, warm=0.4, process_rounds=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Median and quartiles of a figure over the rounds."""

    low: float
    median: float
    high: float


def spread(figures: Sequence[float]) -> Spread:
    """Return median and quartiles."""
    if len(figures) == 1:
        return Spread(low=figures[0], median=figures[0], high=figures[0])
    low, median, high = statistics.quantiles(figures, n=4, method="inclusive")
    return Spread(low=low, median=median, high=high)


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """Return how many times `over` is `under`: divided round by round, because a round is what two share."""
    return spread([a / b for a, b in zip(over, under, strict=True)])


def race(loops: Mapping[str, Loop], pace: Pace) -> dict[str, list[float]]:
    """Return the seconds each loop takes for one turn, a figure per round; who begins changes from round to round."""
    counts = {name: _warmed(loop, pace) for name, loop in loops.items()}
    took: dict[str, list[float]] = {name: [] for name in loops}
    names = list(loops)
    for number in range(pace.rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            took[name].append(loops[name](counts[name]) / counts[name])
    return took


def _warmed(loop: Loop, pace: Pace) -> int:
    """Run the loop until it is warm, and return how many turns fill a slice."""
    end = time.perf_counter() + pace.warm
    turns = 1
    while True:
        each = loop(turns) / turns
        fitting = max(1, round(pace.slice / max(each, 1e-7)))
        if time.perf_counter() >= end:
            return fitting
        turns = min(fitting, turns * 4)


def in_fresh_folder(loop: Callable[[Path, int], float], folder: Path) -> Loop:
    """Return the loop writing into a new folder each time.

    Afterwards its files are emptied and kept, and none of that is timed: ext4 steps over every file that was removed of
    late when it makes a new one, which costs more than writing it and grows with the run.
    """
    serial = count()

    def run(turns: int) -> float:
        place = folder / str(next(serial))
        place.mkdir(parents=True)
        took = loop(place, turns)
        for file in os.scandir(place):
            os.truncate(file.path, 0)
        return took

    return run


def in_emptied_folder(loop: Callable[[Path, int], float], folder: Path) -> Loop:
    """Return the loop writing into a folder whose files have just been removed."""

    def run(turns: int) -> float:
        folder.mkdir(parents=True)
        try:
            return loop(folder, turns)
        finally:
            shutil.rmtree(folder)

    return run


def in_memory(one: Callable[[int], object], records: int) -> Loop:
    """Return the loop that makes record after record and keeps nothing."""

    def run(turns: int) -> float:
        numbers = [number % records for number in range(turns)]
        gc.collect()
        start = time.perf_counter()
        for number in numbers:
            one(number)
        return time.perf_counter() - start

    return run
