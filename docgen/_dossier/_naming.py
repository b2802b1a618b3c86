"""Where each document of a dossier will stand: one name each, across all types, whatever the earlier runs left."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

from docgen._dossier._composing import Made
from docgen._output import names_for
from docgen._rendering import stem_of


def paths_of(made: Sequence[Made], target: Path, others: Collection[str]) -> list[Path]:
    """Return a path per document, in `target` or in a folder of it. Raises DocgenError where one cannot be named.

    `others` are names in `target` that belong to documents of other runs. A name that `ra` asks for is given first.
    """
    folders: dict[str, str] = {}
    groups: dict[str, list[int]] = {}
    for position, one in enumerate(made):
        folder = _folder(one)
        folders.setdefault(folder.casefold(), folder)
        groups.setdefault(folder.casefold(), []).append(position)
    paths = [target] * len(made)
    for key, positions in groups.items():
        taken = [PurePosixPath(name).name for name in others if _parent(name).casefold() == key]
        positions.sort(key=lambda position: not _named(made[position]))
        names = names_for([_stem(made[position]) for position in positions], taken)
        for position, name in zip(positions, names, strict=True):
            paths[position] = target / folders[key] / name
    return paths


def _parent(name: str) -> str:
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def _named(one: Made) -> bool:
    return bool(one.entry.name) and not one.entry.many


def _folder(one: Made) -> str:
    return (one.entry.name or one.entry.word) if one.entry.many else ""


def _stem(one: Made) -> str:
    if _named(one):
        return one.entry.name
    number = one.number if one.entry.many else one.entry.number
    return stem_of(one.entry.doctype, one.checked, number, one.source)
