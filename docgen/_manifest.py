"""What was made of what: `manifest.jsonl` in the folder of a run, one line a file, sorted by name.

A name is the file's path from the manifest's folder, with `/`.

Comes in: records, templates and written documents. Goes out: lines that say the same wherever the tree is moved.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from docgen import __version__
from docgen._output import Document, write_bytes
from docgen._roots import bundled
from docgen.record import Record

MANIFEST = "manifest.jsonl"


def entry(
    *, record: Record, type_name: str, plugin: str, template: Path, template_sha256: str, folder: Path
) -> Mapping[str, Any]:
    """Return what the manifest says of a document besides its name and digest; paths are relative to its folder."""
    content = json.dumps(record.data, ensure_ascii=False, sort_keys=True, default=_plain)
    return {
        "type": type_name,
        "plugin": plugin,
        "record": record.place.as_dict() | {"file": relative(Path(record.place.file), folder)},
        "record_sha256": hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest(),
        "template": _template_name(template, folder),
        "template_sha256": template_sha256,
        "docgen": __version__,
    }


def names_of_others(folder: Path, inputs: Iterable[Path], type_name: str) -> set[str]:
    """Return the names in `folder` that documents of other inputs, or of another type, have by the manifest."""
    ours = {relative(path, folder) for path in inputs}
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


def _template_name(file: Path, folder: Path) -> str:
    own = bundled().folder
    return f"docgen:{file.name}" if file.resolve().is_relative_to(own) else relative(file, folder)


def relative(file: Path, folder: Path) -> str:
    """Return a file's path from the folder, with `/`, so that it is the same wherever the tree stands."""
    try:
        return Path(os.path.relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive on Windows
        return file.resolve().as_posix()


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
