"""Where a run takes place: one core, and what to write down of the machine and of everybody's version."""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
import sys
import zlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.node import Node

# linux/fs.h, for 64 bits: FS_IOC_GETFLAGS, FS_IOC_SETFLAGS, FS_TOPDIR_FL.
_GET_FLAGS, _SET_FLAGS, _TOP_OF_TREE = 0x80086601, 0x40086602, 0x00020000
_PACKAGES = ("docxtpl", "docx-mailmerge2", "docxcompose", "python-docx", "Jinja2", "lxml", "click", "pydantic")


def pin(core: int | None) -> str:
    """Hold this process and its children to one core, the last one unless named, and return which."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned: this system cannot"
    chosen = max(os.sched_getaffinity(0)) if core is None else core
    os.sched_setaffinity(0, {chosen})
    return f"one, number {chosen} of {os.cpu_count()}"


def spread_folders(folder: Path) -> None:
    """Ask ext4 to put the subfolders of `folder` far from each other, where nobody has removed files of late.

    It steps over each file removed in the last minutes when it makes a new one near them, which can take twenty times as
    long as writing it. Elsewhere, or where it is not allowed, nothing happens.
    """
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        try:
            flags = int.from_bytes(fcntl.ioctl(handle, _GET_FLAGS, bytes(8)), sys.byteorder)
            fcntl.ioctl(handle, _SET_FLAGS, (flags | _TOP_OF_TREE).to_bytes(8, sys.byteorder))
        finally:
            os.close(handle)


def conditions(core: str, folder: Path) -> dict[str, str]:
    """Return what a reader must know of the machine."""
    return {
        "processor": _processor(),
        "core": core,
        "system": f"{platform.system()} {platform.release()}",
        "file system": _file_system(folder),
        "load before the run": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
    }


def versions(node: Node | None) -> dict[str, str]:
    """Return name → version of docgen, with its commit, of the peers, and of what they stand on."""
    found = {
        "docgen": f"{version('docgen')} ({_commit()})",
        "Python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    if node:
        found["Node"] = _said("node", "--version").removeprefix("v")
    return found | (node.versions if node else {})


def _commit() -> str:
    changed = ", with changes" if _said("git", "status", "--porcelain", "--", "docgen", "benchmarks") else ""
    return (_said("git", "rev-parse", "--short", "HEAD") or "no commit known") + changed


def _said(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parent.parent)  # noqa: S603 - our own
    except OSError:
        return ""
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _file_system(folder: Path) -> str:
    try:
        mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return "unknown"
    places = [(place, kind) for place, kind in mounts if folder.resolve().is_relative_to(place)]
    return max(places, key=lambda mount: len(mount[0]), default=("", "unknown"))[1]
