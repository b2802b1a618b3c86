"""What was made of what: `manifest.jsonl` in the folder of a run, one line a file, sorted by name.

A name is the file's path from the manifest's folder, with `/`.

Comes in: records, templates and written documents. Goes out: lines that say the same wherever the tree is moved.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from docgen import __version__
from docgen._output import Document, write_bytes
from docgen._paths import seen_from
from docgen._roots import bundled
from docgen.record import Record

MANIFEST = "manifest.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scribe:
    """Says of each document of one type, filled in one template, what its line in the manifest of `folder` holds.

    `plugin` is the plugin's name and version. `noted` are further values for every line. What is the same for many lines is
    found out once.
    """

    type_name: str
    plugin: str
    template: Path
    template_sha256: str
    folder: Path
    noted: Mapping[str, Any] = field(default_factory=dict)
    _paths: dict[str, str] = field(default_factory=dict)

    def entry(self, record: Record) -> Mapping[str, Any]:
        """Return what the manifest says of the record's document besides its name and digest."""
        content = json.dumps(record.data, ensure_ascii=False, sort_keys=True, default=_plain)
        return {
            "type": self.type_name,
            "plugin": self.plugin,
            "record": record.place.as_dict() | {"file": self._from_folder(record.place.file)},
            "record_sha256": hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
            "template": self._template(),
            "template_sha256": self.template_sha256,
            "docgen": __version__,
            **self.noted,
        }

    def _from_folder(self, file: str) -> str:
        if file not in self._paths:
            self._paths[file] = seen_from(self.folder, Path(file))
        return self._paths[file]

    def _template(self) -> str:
        """Return where the template stands; one that docgen brings is named apart from any place."""
        if "" not in self._paths:
            own = self.template.resolve().is_relative_to(bundled().folder)
            self._paths[""] = f"docgen:{self.template.name}" if own else seen_from(self.folder, self.template)
        return self._paths[""]


def names_of_others(folder: Path, inputs: Iterable[Path], type_name: str) -> set[str]:
    """Return the names in `folder` that documents of other inputs, or of another type, have by the manifest."""
    ours = {seen_from(folder, path) for path in inputs}
    return {
        name
        for name, line in _read_manifest(folder / MANIFEST).items()
        if (folder / name).is_file() and not (line.get("type") == type_name and _source(line) in ours)
    }


def names_of_dossier(folder: Path, dossier: str) -> tuple[set[str], set[str]]:
    """Return the names in `folder` of files that a dossier made by the manifest, and of those that anything else made.

    `dossier` is its file as `relative` gives it.
    """
    standing = {name: line for name, line in _read_manifest(folder / MANIFEST).items() if (folder / name).is_file()}
    ours = {name for name, line in standing.items() if line.get("dossier") == dossier}
    return ours, standing.keys() - ours


def _source(line: Mapping[str, Any]) -> object:
    record = line.get("record")
    return record.get("file") if isinstance(record, Mapping) else None


def _plain(value: object) -> object:
    return sorted(map(str, value)) if isinstance(value, set | frozenset) else str(value)


def write_manifest(folder: Path, documents: Iterable[Document]) -> None:
    """Bring `manifest.jsonl` up to date: a line a file, sorted by name; lines of files that are gone are dropped.

    Nothing is written when nothing changed.
    """
    path = folder / MANIFEST
    entries = {name: entry for name, entry in _read_manifest(path).items() if (folder / name).is_file()}
    for document in documents:
        name = document.path.relative_to(folder).as_posix()
        entries[name] = {"name": name, "sha256": document.sha256, **document.entry}
    lines = [json.dumps(entries[name], ensure_ascii=False) + "\n" for name in sorted(entries)]
    data = "".join(lines).encode("utf-8", "backslashreplace")
    with contextlib.suppress(OSError):
        if path.read_bytes() == data:
            return
    write_bytes(path, data)


def _read_manifest(path: Path) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in path.read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError, TypeError, KeyError, RecursionError):
                entry = json.loads(line)
                if _stays_inside(str(entry["name"])):
                    entries[str(entry["name"])] = entry
    return entries


def _stays_inside(name: str) -> bool:
    """Return whether a name leads to a file in the manifest's folder or below it, whoever wrote the line."""
    path = PurePosixPath(name)
    return name == str(path) and ".." not in path.parts and not path.is_absolute() and not {"\\", ":"} & {*name}
