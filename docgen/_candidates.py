"""Where plugins are, and how each is loaded: folders in the roots, and the packages of the entry-point group `docgen`.

Comes in: roots. Goes out: `Candidate` values. Nothing is loaded before its turn, and a failure is raised to whoever loads.
"""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

from docgen._roots import Root

NAMESPACE = "docgen_plugins"
ENTRY_POINTS = "docgen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A plugin that may be admitted: its name, where it was found, its version, and how its module is loaded."""

    name: str
    source: str
    version: str
    load: Callable[[], ModuleType]


def candidates(roots: Sequence[Root], only: str) -> Iterator[Candidate]:
    """Yield every plugin of the roots and of installed packages, in order; `only` as `build_host` says, as a folder's name."""
    folders = [(root, folder) for root in roots for folder in root.plugin_folders()]
    found = any(folder.name == only for _, folder in folders)
    for root, folder in folders:
        if not found or folder.name == only or root is not roots[0]:
            yield _folder(folder, root)
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: (entry.name, entry.value)):
        yield _package(entry)


def _folder(folder: Path, root: Root) -> Candidate:
    version = importlib.import_module("docgen").__version__ if root.name == "docgen" else ""
    # One namespace a root, so that vocabulary packages of two agencies never answer for one another.
    mark = "" if root.name == "docgen" else f"_{hashlib.sha256(str(root.folder).encode()).hexdigest()[:8]}"
    space = f"{NAMESPACE}{mark}"
    return Candidate(name=folder.name, source=str(folder), version=version, load=lambda: _load_folder(folder, space))


def _package(entry: EntryPoint) -> Candidate:
    source, version = (entry.dist.name, entry.dist.version) if entry.dist else (entry.value, "")
    return Candidate(name=entry.name, source=source, version=version, load=entry.load)


def _load_folder(folder: Path, space: str) -> ModuleType:
    """Return the folder as the module `<space>.<name>`; relative imports work, `from ..words import X` too."""
    package = sys.modules.setdefault(space, ModuleType(space))
    package.__path__ = [str(folder.parent)]
    name = f"{space}.{folder.name}"
    loaded = sys.modules.get(name)
    if loaded is not None and loaded.__file__ == str(folder / "__init__.py"):
        return loaded
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        for known in [known for known in sys.modules if known == name or known.startswith(f"{name}.")]:
            del sys.modules[known]
        raise
    return module
