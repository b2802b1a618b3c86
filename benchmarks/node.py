"""The Node peers: one process for the whole run, asked line by line, timing its own loops."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from benchmarks.stage import Work

_FOLDER = Path(__file__).parent / "node"
_DIALECTS = {"docxtemplater": "mustache", "easy-template-x": "mustache", "docx-templates": "plus", "carbone": "indexed"}
_WITH_PICTURES = ("easy-template-x", "docx-templates")  # the others sell theirs


class Node:
    """The process, and the peers it found with their versions."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Read the greeting of a process just started."""
        self._ask, self._told = _pipes(process)
        self.versions: dict[str, str] = {name: found for name, found in self._answer().items() if found}

    @property
    def missing(self) -> list[str]:
        """Return the peers that are not installed in `benchmarks/node`."""
        return [name for name in _DIALECTS if name not in self.versions]

    def peers_for(self, work: Work) -> list[str]:
        """Return the peers that are here and can do the work."""
        return [name for name in self.versions if not work.codes or name in _WITH_PICTURES]

    def loop(self, peer: str, work: Work, folder: Path, count: int) -> float:
        """Return the seconds `peer` took to write `count` documents. Raises RuntimeError with its own words."""
        ask = {
            "peer": peer,
            "template": str(work.template(_DIALECTS[peer])),
            "values": str(work.values),
            "pictures": str(work.pictures) if work.codes else "",
            "folder": str(folder),
            "count": count,
        }
        self._ask.write(json.dumps(ask) + "\n")
        self._ask.flush()
        answer = self._answer()
        if "error" in answer:
            raise RuntimeError(f"{peer}: {answer['error']}")
        return float(answer["seconds"])

    def _answer(self) -> dict[str, Any]:
        line = self._told.readline()
        if not line:
            raise RuntimeError("the Node process has ended")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def node_peers() -> Iterator[Node | None]:
    """Give the Node peers while they are needed, or None where there is no Node."""
    if not shutil.which("node"):
        yield None
        return
    command = ["node", str(_FOLDER / "peers.js")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        try:
            yield Node(process)
        finally:
            process.kill()


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
