"""Names, clashes, atomic writing and the manifest: how documents come to stand in a folder.

Comes in: finished bytes with what the manifest says of them. Goes out: files, whole or not at all. A file that is not
as docgen wrote it is never replaced unless forced.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from docgen._package import is_untouched
from docgen.catalogue import writing
from docgen.doctype import DocumentType
from docgen.errors import DocgenError, Place
from docgen.vn.text import file_name

MANIFEST = "manifest.jsonl"

Standing = Literal["absent", "same", "ours", "foreign"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes that are ready to stand under `path`, and their line of the manifest."""

    path: Path
    data: bytes
    entry: Mapping[str, Any]

    @property
    def sha256(self) -> str:
        """Return the digest of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def is_single_file(out: Path) -> bool:
    """Return whether `-o` names one document and not a folder."""
    return out.suffix.lower() == ".docx" and not out.is_dir()


def names_for(doctype: DocumentType, fields: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return a file name per record, safe on Windows and no two alike, case aside. Raises DocgenError for a bad pattern.

    Of two records with one name the later is given ` (2)`, so the order of records decides and not chance.
    """
    names: list[str] = []
    taken: set[str] = set()
    for values in fields:
        stem = file_name(_composed(doctype.filename, values))
        name, count = stem, 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem} ({count})"
        taken.add(name.casefold())
        names.append(f"{name}.docx")
    return names


def _composed(pattern: str, values: Mapping[str, Any]) -> str:
    try:
        return pattern.format_map(values)
    except (LookupError, ValueError, AttributeError, TypeError) as fault:
        raise DocgenError(writing.BAD_FILENAME.at(Place(), mau_ten=pattern, ly_do=str(fault))) from fault


def standing(document: Document) -> Standing:
    """Return what stands under the document's name now: nothing, the same bytes, our own older file, or foreign work."""
    try:
        present = document.path.read_bytes()
    except FileNotFoundError:
        return "absent"
    except OSError as fault:
        raise refused(document.path, fault) from fault
    if present == document.data:
        return "same"
    return "ours" if is_untouched(present) else "foreign"


def write(document: Document) -> None:
    """Put the document under its name in one step. Raises DocgenError when the system refuses."""
    _write_whole(document.path, document.data)


def write_manifest(folder: Path, documents: Iterable[Document]) -> None:
    """Bring `manifest.jsonl` up to date: a line a file, sorted by name; lines of files that are gone are dropped.

    Nothing is written when nothing changed.
    """
    path = folder / MANIFEST
    entries = {name: entry for name, entry in _read_manifest(path).items() if (folder / name).is_file()}
    for document in documents:
        entries[document.path.name] = {"name": document.path.name, "sha256": document.sha256, **document.entry}
    lines = [json.dumps(entries[name], ensure_ascii=False) + "\n" for name in sorted(entries)]
    data = "".join(lines).encode("utf-8")
    with contextlib.suppress(OSError):
        if path.read_bytes() == data:
            return
    _write_whole(path, data)


def _read_manifest(path: Path) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    with contextlib.suppress(OSError, UnicodeDecodeError):
        for line in path.read_text(encoding="utf-8").splitlines():
            with contextlib.suppress(ValueError, TypeError, KeyError):
                entry = json.loads(line)
                entries[str(entry["name"])] = entry
    return entries


def _write_whole(path: Path, data: bytes) -> None:
    # One fixed name beside the target: a killed run leaves at most that file, and the next run takes it over.
    draft = path.with_name(f".{path.name}.docgen-tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as fault:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise refused(path, fault) from fault


def refused(path: Path, fault: OSError) -> DocgenError:
    """Return the error of a system that will not let us read or write `path`."""
    reason = fault.strerror or str(fault)
    return DocgenError(writing.CANNOT_WRITE.at(Place(file=str(path)), tep=str(path), ly_do=reason))


def require_writable(folder: Path) -> None:
    """Raise DocgenError when documents could not be put into `folder`; nothing is created by asking."""
    existing = next((place for place in (folder, *folder.parents) if place.exists()), Path())
    if not existing.is_dir():
        raise refused(folder, NotADirectoryError(20, "nơi lưu không phải là thư mục"))
    if not os.access(existing, os.W_OK | os.X_OK):
        raise refused(folder, PermissionError(13, "không có quyền ghi"))
