"""Compiled templates kept between runs, so that a command does not compile again what it compiled yesterday.

A store is a folder of the user's own cache, like Python's `__pycache__`: it may be deleted at any time, and whatever is wrong
with it only costs the time it saves. An entry is named after the template's digest and the versions of everything that
took part in compiling, and holds a digest of itself; a folder that others may write to is not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import sys
from importlib.util import MAGIC_NUMBER, find_spec
from pathlib import Path
from typing import Any

from docgen import __version__

_VARIABLE = "DOCGEN_CACHE"
_OFF = ("", "0", "off")
_LARGEST = 8 * 1024 * 1024
_MOST = 64
_DIGEST = hashlib.sha256().digest_size
_OWN = ("", "_archive", "_engine")
_LIBRARIES = ("docxtpl", "jinja2", "lxml")


def folder() -> Path | None:
    """Return where entries are kept, or None when nothing is: `DOCGEN_CACHE` names another folder, or is `off`."""
    named = os.environ.get(_VARIABLE)
    if named is not None:
        return None if named.strip().lower() in _OFF else Path(os.path.expanduser(named))  # noqa: PTH111 - raises nothing
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local, "docgen", "cache") if local else None
    above = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 - raises nothing
    return Path(above, "docgen") if Path(above).is_absolute() else None


def take(digest: str) -> Any | None:
    """Return what was kept under a template's digest by these very versions, or None."""
    where = folder()
    if where is None:
        return None
    try:
        if not _is_ours(where):
            return None
        data = (where / _name(digest)).read_bytes()
        if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
            return None
        return marshal.loads(data[_DIGEST:])  # noqa: S302 - our own entry in the user's own folder, its digest checked
    except (OSError, ValueError, EOFError, TypeError):
        return None


def put(digest: str, value: Any) -> None:
    """Keep plain values and code under a template's digest. What cannot be kept is not."""
    where = folder()
    if where is None:
        return
    try:
        data = marshal.dumps(value)
        if len(data) > _LARGEST:
            return
        where.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(where):
            return
        draft = where / f".{digest}.{os.getpid()}"
        draft.write_bytes(hashlib.sha256(data).digest() + data)
        draft.replace(where / _name(digest))
        _forget_oldest(where)
    except (OSError, ValueError):
        return


def _is_ours(where: Path) -> bool:
    if os.name == "nt":  # the folder of the user's own profile
        return True
    status = where.stat()
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def _name(digest: str) -> str:
    stamp = hashlib.sha256("|".join((digest, __version__, MAGIC_NUMBER.hex(), *_stamps())).encode()).hexdigest()
    return f"{stamp[:40]}.compiled"


def _stamps() -> list[str]:
    """Return size and time of the modules that compile, so that a changed one never meets an entry of its past."""
    own = Path(__file__).parent
    modules = [Path(entry) for room in _OWN for entry in os.scandir(own / room) if entry.name.endswith(".py")]
    libraries = [Path(found.origin) for name in _LIBRARIES if (found := find_spec(name)) and found.origin]
    stamps = [(path.name, path.stat()) for path in (*sorted(modules), *libraries)]
    return [f"{name}:{status.st_size}:{status.st_mtime_ns}" for name, status in stamps]


def _forget_oldest(where: Path) -> None:
    entries = sorted(where.glob("*.compiled"), key=lambda entry: entry.stat().st_mtime, reverse=True)
    for entry in entries[_MOST:]:
        with contextlib.suppress(OSError):
            entry.unlink()
