"""Names, clashes and atomic writing: how documents come to stand in a folder.

Comes in: finished bytes with what the manifest says of them. Goes out: files, whole or not at all. A file that is not
as docgen wrote it is never replaced unless forced.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from docgen._package import is_untouched
from docgen._paths import look, reasons
from docgen.catalogue import writing
from docgen.errors import DocgenError, Place
from docgen.vn.text import file_name

OTHER_DOCUMENTS = (".doc", ".docm", ".dotx", ".dot", ".odt", ".rtf", ".pdf")
"""Endings of documents that docgen does not make: asked for, they are a mistake and no name of a folder."""

_DRAFT = ".docgen-tmp"

Standing = Literal["absent", "same", "ours", "foreign"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Bytes that are ready to stand under `path`, and what the manifest says of them."""

    path: Path
    data: bytes
    entry: Mapping[str, Any]

    @property
    def sha256(self) -> str:
        """Return the digest of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def is_single_file(out: Path) -> bool:
    """Return whether `-o` names one document and not a folder."""
    if out.suffix.lower() != ".docx":
        return False
    try:
        return look(out) != "folder"
    except OSError as fault:
        raise refused(out, fault) from fault


def composed_name(pattern: str, values: Mapping[str, Any]) -> str:
    """Return the pattern with the values filled in. Raises DocgenError when that cannot be done."""
    try:
        return pattern.format_map(values)
    except (LookupError, ValueError, AttributeError, TypeError) as fault:
        raise DocgenError(writing.BAD_FILENAME.at(Place(), mau_ten=pattern, ly_do=str(fault))) from fault


def names_for(wanted: Sequence[str], foreign: Iterable[str] = ()) -> list[str]:
    """Return a file name for each name wanted, safe on Windows and no two alike, case aside.

    Of two records with one name the later is given ` (2)`, so the order of records decides and not chance. `foreign` are
    names that documents of other inputs already have in the folder.
    """
    names: list[str] = []
    taken = {name.removesuffix(".docx").casefold() for name in foreign}
    for text in wanted:
        stem = file_name(text)
        name, count = stem, 1
        while name.casefold() in taken:
            count += 1
            name = f"{stem} ({count})"
        taken.add(name.casefold())
        names.append(f"{name}.docx")
    return names


def standing(document: Document) -> Standing:
    """Return what stands under the document's name now: nothing, the same bytes, our own older file, or foreign work."""
    try:
        if not document.path.is_file() and document.path.exists():
            raise refused(document.path, FileExistsError(17, "something else of that name is there"))
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
    write_bytes(document.path, document.data)


def sweep(folder: Path) -> None:
    """Remove drafts that runs which are no longer alive left in `folder`."""
    for draft in folder.glob(f".*{_DRAFT}"):
        process = draft.name.removesuffix(_DRAFT).rpartition(".")[2]
        if process.isdecimal() and not _is_alive(int(process)):
            with contextlib.suppress(OSError):
                draft.unlink()


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # asking there would end the process; an open draft cannot be removed there anyway
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def write_bytes(path: Path, data: bytes) -> None:
    """Put a file under its name in one step. Raises DocgenError when the system refuses."""
    # The process in the name keeps two runs apart; `sweep` removes what a killed one left behind.
    draft = path.with_name(f".{path.name}.{os.getpid()}{_DRAFT}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        with draft.open("xb") as file:  # never through a link somebody left there
            file.write(data)
        draft.replace(path)
    except OSError as fault:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise refused(path, fault) from fault


def refused(path: Path, fault: OSError) -> DocgenError:
    """Return the error of a system that will not let us read or write `path`."""
    return DocgenError(writing.CANNOT_WRITE.at(Place(file=str(path)), tep=str(path), **reasons(fault)))


def require_writable(folder: Path) -> None:
    """Raise DocgenError when documents could not be put into `folder`; nothing is created by asking."""
    try:
        existing = next((place for place in (folder, *folder.parents) if look(place) != "missing"), Path())
    except OSError as fault:
        raise refused(folder, fault) from fault
    if not existing.is_dir():
        raise refused(folder, NotADirectoryError(20, "not a folder"))
    if not os.access(existing, os.W_OK | os.X_OK):
        raise refused(folder, PermissionError(13, "permission denied"))
