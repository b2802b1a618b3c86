"""What stands at a path, asked so that a name too long, a NUL byte or a closed folder is an answer and not a crash."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Literal

Standing = Literal["file", "folder", "missing"]


def look(path: Path) -> Standing:
    """Return what is there. Raises OSError with a reason when the system cannot even be asked."""
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else "missing"
    except ValueError as fault:
        raise OSError(errno.EINVAL, str(fault)) from fault


def resolved(path: Path) -> Path:
    """Return the path in full, links followed. Raises OSError where that cannot be done."""
    try:
        return path.resolve()
    except (ValueError, RuntimeError) as fault:
        raise OSError(errno.EINVAL, str(fault)) from fault
