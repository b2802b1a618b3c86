"""What was named on the command line ─▶ the files of the reports: files, folders, patterns; each file once."""

from __future__ import annotations

import glob
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from docgen._gather import PROFILES
from docgen._paths import look, reasons, resolved
from docgen.catalogue import reading
from docgen.catalogue import rollup as kinds
from docgen.errors import Diagnostic, DocgenError, Place

_PAPERS = (".docx", ".doc", ".pdf", ".odt", ".rtf", ".zip", ".rar")
_MOST_NAMED = 5


def report_files(
    inputs: Iterable[Path], suffixes: Collection[str], aside: Iterable[Path]
) -> Iterator[Path | Diagnostic]:
    """Yield each file once, in the order named, those of a folder or pattern sorted by name.

    Of a folder the files directly in it whose ending is among `suffixes`, hidden and lock files aside; of a pipe or a link to
    nothing the reader tells. Agency profiles are no reports, nor are the files `aside` (results, and what the consolidating
    record stands on): a pattern names them too.
    """
    seen: set[Path] = set()
    left_out = set(_resolved(aside))
    for named in inputs:
        try:
            for path in _files(named, suffixes, left_out):
                if isinstance(path, Diagnostic):
                    yield path
                    continue
                whole = _in_full(path)
                if whole not in seen:
                    seen.add(whole)
                    yield path
        except OSError as fault:
            yield reading.UNREADABLE.at(Place(file=str(named)), tep=str(named), **reasons(fault))
        except DocgenError as fault:
            yield from fault.diagnostics


def _files(named: Path, suffixes: Collection[str], aside: Collection[Path]) -> list[Path | Diagnostic]:
    standing = look(named)
    if standing == "file" or (standing == "missing" and not glob.has_magic(str(named))):
        return [] if named.name in PROFILES or resolved(named) in aside else [named]
    # pathlib's own glob starts from a folder and takes no pattern that is absolute.
    inside = [*named.iterdir()] if standing == "folder" else [*map(Path, glob.glob(str(named), recursive=True))]  # noqa: PTH207
    files = sorted(path for path in inside if _is_report(path, suffixes) and not _is_aside(path, aside))
    if not files:
        raise DocgenError(kinds.NO_FILES.at(Place(file=str(named)), tep=str(named), doc_duoc=", ".join(suffixes)))
    return [*files, *_not_read(named, inside, files, aside)]


def _not_read(
    named: Path, inside: Iterable[Path], files: Iterable[Path], aside: Collection[Path]
) -> Iterator[Diagnostic]:
    """Yield a warning that names the documents that nobody reads, those made of a file beside them aside."""
    read = {path.stem for path in files}
    papers = (path for path in inside if path.suffix.lower() in _PAPERS and not path.name.startswith((".", "~$")))
    names = sorted(path.name for path in papers if path.stem not in read and resolved(path) not in aside)
    if names:
        some = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
        yield kinds.NOT_READ.at(Place(file=str(named)), so=len(names), tep=some)


def _is_aside(path: Path, aside: Collection[Path]) -> bool:
    """Return whether a file is one of those aside, or a copy of one: reports are often sent with the plan they name."""
    return _in_full(path) in aside or any(_is_copy(path, other) for other in aside)


def _in_full(path: Path) -> Path:
    """Return the path in full; one that leads nowhere, such as a link to itself, is told of by its reader."""
    try:
        return resolved(path)
    except OSError:
        return path.absolute()


def _is_copy(path: Path, other: Path) -> bool:
    try:
        alike = path.is_file() and other.is_file() and path.stat().st_size == other.stat().st_size
        return alike and path.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _is_report(path: Path, suffixes: Collection[str]) -> bool:
    spoken = not path.name.startswith((".", "~$")) and path.name not in PROFILES
    return spoken and path.suffix.lower() in suffixes and not path.is_dir()


def _resolved(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        try:
            yield resolved(path)
        except OSError:
            continue
