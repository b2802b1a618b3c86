"""An item of a list ─▶ the rows it takes: its own fields in the first, and a row for each item of a list inside it.

The other way round of `docgen._readers._sheets._items`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from docgen._readers._sheets import Field, Headings

Path = tuple[str, ...]
Row = dict[Path, Any]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a list, by the path of their field, and everything its headings know.

    `text` is the field of an item that stands in the column of the items themselves, and has none of its own.
    """

    leaves: tuple[Field, ...]
    known: Headings
    text: str = ""

    def own(self, within: Path) -> list[Path]:
        """Return the columns of an item of the list at `within`, those of lists of groups inside it left out."""
        inner = self.lists(within)
        below = [
            leaf.path for leaf in self.leaves if len(leaf.path) > len(within) and leaf.path[: len(within)] == within
        ]
        return [path for path in below if not any(path[: len(one)] == one for one in inner)]

    def lists(self, within: Path) -> list[Path]:
        """Return the lists of groups right inside an item of the list at `within`."""
        listed = [
            field.path for field in self.known.fields if field.path and field.note.many and self._enters(field.path)
        ]
        inside = [path for path in listed if len(path) > len(within) and path[: len(within)] == within]
        return [path for path in inside if not any(path[: len(one)] == one != path for one in inside)]

    def _enters(self, path: Path) -> bool:
        return any(leaf.path[: len(path)] == path != leaf.path for leaf in self.leaves)


def spread(item: Any, layout: Layout, within: Path = ()) -> list[Row]:
    """Return the rows of an item, each column's value by the path of its field."""
    if not isinstance(item, Mapping):
        return [{within: item}]
    own = {path: value for path in layout.own(within) if (value := value_at(item, path[len(within) :])) is not None}
    blocks: list[Sequence[Row]] = [[own]]
    for inner in layout.lists(within):
        found = value_at(item, inner[len(within) :]) or []
        blocks.append([row for one in found for row in spread(one, layout, inner)])
    rows = [row for row in map(_joined, zip_longest(*blocks, fillvalue={})) if row]
    if layout.text and not within and rows:
        rows[0][()] = item.get(layout.text)
    return rows


def _joined(rows: Sequence[Row]) -> Row:
    return {path: value for row in rows for path, value in row.items()}


def value_at(data: Any, path: Path) -> Any:
    """Return what stands at a path of groups, or None."""
    for step in path:
        data = data.get(step) if isinstance(data, Mapping) else None
    return data
