"""Whole processes, from nothing to exit: what a clerk waits for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.figures import Bound, Findings, Rate, Ratio
from benchmarks.rounds import Loop, Pace, race, ratio, spread
from benchmarks.stage import Work, text_of

NO_LONGER = Bound(limit=1.0, at_least=False)
AT_MOST_TWICE = Bound(limit=2.0, at_least=False)
REPOSITORY = Path(__file__).parent.parent
_HELP, _CLICK = "docgen --help", 'python -c "import click"'
TYPE, PLAN = "benchmark-certificate", "implementation-plan"

# The shortest script there is; its values are as near at hand as they can be.
SCRIPT = """import json
from docxtpl import DocxTemplate
template = DocxTemplate({template!r})
template.render(json.load(open({values!r}, encoding="utf-8")), autoescape=True)
template.save({out!r})
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A command and the file it makes, if any. `environment` is the whole of it."""

    command: Sequence[str]
    environment: Mapping[str, str]
    out: Path | None = None

    def run(self) -> float:
        """Return the seconds the process took. Raises RuntimeError with what it said when it failed."""
        if self.out:
            self.out.unlink(missing_ok=True)
        start = time.perf_counter()
        done = subprocess.run(  # noqa: S603 - our own commands
            self.command, capture_output=True, check=False, env=self.environment, cwd=REPOSITORY
        )
        took = time.perf_counter() - start
        if done.returncode or (self.out and not self.out.is_file()):
            raise RuntimeError(f"{' '.join(self.command)}: {done.stderr.decode()[-400:]}")
        return took

    def keeping(self, cache: Path) -> Errand:
        """Return the errand with a folder in which docgen keeps compiled templates between runs."""
        return replace(self, environment={**self.environment, "DOCGEN_CACHE": str(cache)})


def cold(work: Work, folder: Path, pace: Pace, found: Findings) -> None:
    """Race docgen's processes against docxtpl's shortest scripts, and its help against the import of click."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = _environment(folder)
    pairs = {name: pair for name, pair in errands_of_both(work, folder).items() if alike(name, *pair, found)}
    errands = {_HELP: Errand(command=(_docgen(), "--help"), environment=plain)}
    errands |= {
        python: Errand(command=(sys.executable, "-c", code), environment=plain)
        for python, code in ((_CLICK, "import click"), ("python -c pass", "pass"))
    }
    against = {_HELP: (_CLICK, AT_MOST_TWICE)}
    for name, (ours, theirs) in pairs.items():
        kept, not_kept, script = f"docgen make, {name}", f"docgen make, {name}, nothing kept", f"docxtpl script, {name}"
        errands |= {kept: ours.keeping(folder / "cache"), not_kept: ours, script: theirs}
        against |= {kept: (script, NO_LONGER), not_kept: (script, NO_LONGER)}
    took = race({name: _loop(errand) for name, errand in errands.items()}, _of_processes(pace))
    found.rates += [Rate(group="processes", name=name, seconds=spread(each)) for name, each in took.items()]
    for name, (other, bound) in against.items():
        what = f"{name}, against {other.partition(',')[0]}"
        found.ratios.append(Ratio(group="processes", what=what, times=ratio(took[name], took[other]), bound=bound))


def errands_of_both(work: Work, folder: Path) -> dict[str, tuple[Errand, Errand]]:
    """Return document → docgen's errand and docxtpl's, which make it of the same values."""
    plain = _environment(folder)
    return {
        "one certificate": _certificate(work, folder, plain),
        "one plan of samples/ha-lang": _plan(folder, plain),
    }


def _of_processes(pace: Pace) -> Pace:
    return replace(pace, rounds=pace.process_rounds, slice=0.0, warm=0.0)


def _loop(errand: Errand) -> Loop:
    return lambda count: sum(errand.run() for _ in range(count))


def _certificate(work: Work, folder: Path, plain: Mapping[str, str]) -> tuple[Errand, Errand]:
    values = folder / "certificate.json"
    values.write_text(json.dumps(work.records[1], ensure_ascii=False), encoding="utf-8")
    template = work.template("jinja")
    root = Path(__file__).parent / "root"
    ours = folder / "docgen-certificate.docx"
    command = (_docgen(), "make", TYPE, str(values), "-o", str(ours), "--root", str(root), "--template", str(template))
    return Errand(command=command, environment=plain, out=ours), _script(folder, "certificate", template, values, plain)


def _plan(folder: Path, plain: Mapping[str, str]) -> tuple[Errand, Errand]:
    """Both make the plan of the samples; docxtpl's script is given what docgen has to work out first, rich text as plain."""
    source = REPOSITORY / "samples" / "ha-lang" / "ke-hoach.yaml"
    values = folder / "plan.json"
    values.write_text(json.dumps(_context(source), ensure_ascii=False, default=str), encoding="utf-8")
    ours = folder / "docgen-plan.docx"
    template = REPOSITORY / "templates" / "docx" / f"{PLAN}.docx"
    command = (_docgen(), "make", PLAN, str(source), "-o", str(ours))
    return Errand(command=command, environment=plain, out=ours), _script(folder, "plan", template, values, plain)


def _context(source: Path) -> Mapping[str, Any]:
    """Return the template values that docgen works out of a plan's data file."""
    from docgen._host import build_host
    from docgen._pipeline import trace
    from docgen._roots import all_roots

    records, _ = trace(PLAN, source)
    context = build_host(all_roots(()), only=PLAN).find_type(PLAN).context
    model = records[0].model
    assert context is not None
    assert model is not None
    return context(model)


def _script(folder: Path, name: str, template: Path, values: Path, plain: Mapping[str, str]) -> Errand:
    script, out = folder / f"{name}.py", folder / f"docxtpl-{name}.docx"
    script.write_text(SCRIPT.format(template=str(template), values=str(values), out=str(out)), encoding="utf-8")
    return Errand(command=(sys.executable, str(script)), environment=plain, out=out)


def alike(name: str, ours: Errand, theirs: Errand, found: Findings) -> bool:
    """Return whether both make a document with the same text; if not, say so."""
    texts = []
    for errand in (ours, theirs):
        try:
            errand.run()
        except RuntimeError as fault:
            found.words.append(f"processes: {name} is left out: {fault}")
            return False
        assert errand.out is not None
        texts.append(text_of(errand.out.read_bytes()))
    if texts[0] != texts[1]:
        found.words.append(f"processes: {name} is left out: the two documents differ in text")
    return texts[0] == texts[1]


def _docgen() -> str:
    return str(Path(sysconfig.get_path("scripts")) / "docgen")


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment of every process: compiled modules are kept for all, whatever the run's own is set to."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("DOCGEN_")}
    own.pop("PYTHONDONTWRITEBYTECODE", None)
    return own | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "DOCGEN_CACHE": "off"}
