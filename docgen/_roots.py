"""Where plugins, templates and samples are: the roots, in order, and what stands in them.

Comes in: folders named on the command line or in DOCGEN_ROOTS. Goes out: `Root` values. Loads nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import docgen
from docgen.catalogue import calling
from docgen.errors import DocgenError, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A folder with `plugins/`, `templates/docx/` and `samples/`; `name` is "docgen" for the one docgen brings."""

    name: str
    folder: Path

    def plugin_folders(self) -> tuple[Path, ...]:
        """Return the folders in `plugins/` with a Python name and an `__init__.py`, sorted."""
        plugins = self.folder / "plugins"
        found = sorted(plugins.iterdir()) if plugins.is_dir() else []
        return tuple(folder for folder in found if folder.name.isidentifier() and (folder / "__init__.py").is_file())

    def template(self, name: str) -> Path:
        """Return where a template of that name would stand."""
        return self.folder / "templates" / "docx" / name


def bundled() -> Root:
    """Return the root docgen brings: the checkout beside the package, or the copy inside an installed wheel."""
    package = Path(docgen.__file__).resolve().parent
    inside = package / "_bundled"
    return Root(name="docgen", folder=inside if inside.is_dir() else package.parent)


def all_roots(named: Iterable[Path] = (), environ: Mapping[str, str] = os.environ) -> tuple[Root, ...]:
    """Return every root in order: docgen's own, those of DOCGEN_ROOTS, those named by `--root`.

    Raises DocgenError for a folder that is no root. The current folder is never a root by itself: clerks open folders
    that came by mail.
    """
    folders = [Path(part) for part in environ.get("DOCGEN_ROOTS", "").split(os.pathsep) if part]
    roots = {bundled().folder: bundled()}
    for folder in [*folders, *named]:
        if not _is_root(folder):
            raise DocgenError(calling.BAD_ROOT.at(Place(file=str(folder)), goc=str(folder)))
        roots.setdefault(folder.resolve(), Root(name=str(folder), folder=folder.resolve()))
    return tuple(roots.values())


def _is_root(folder: Path) -> bool:
    try:
        return (folder / "plugins").is_dir() or (folder / "templates" / "docx").is_dir()
    except (OSError, ValueError):
        return False


def template_places(name: str, roots: Iterable[Root], plugin: Path) -> list[Path]:
    """Return where a template of that name may stand, strongest first: the last root, …, docgen's own, the plugin's own."""
    own = Root(name="", folder=plugin)
    return [root.template(name) for root in (*reversed(tuple(roots)), own)]
