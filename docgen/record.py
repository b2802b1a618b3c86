"""One set of fields and where each of them came from.

Comes in: what a reader found in a file. Goes out: `Record` values for validation. Knows nothing of models or templates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from docgen.errors import Diagnostic, FieldPath, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One set of fields as read, before any model has seen them.

    `data` maps field names to text, numbers, lists and mappings. `place` is the record's own place (file, line or row);
    `places` holds a place per field, keyed by path: `("nguoi_ky", "ho_ten")`, `("noi_nhan", 2)`.
    `faults` are what the reader found wrong in it: an error among them keeps it from being made. `headings` are, in files that
    have any, the places of the headings under which its fields stand, and the items of its lists: `()`, `("can_cu",)`.
    """

    data: Mapping[str, Any]
    place: Place
    places: Mapping[FieldPath, Place] = field(default_factory=dict)
    faults: tuple[Diagnostic, ...] = ()
    headings: Mapping[FieldPath, Place] = field(default_factory=dict)

    def place_of(self, path: FieldPath) -> Place:
        """Return the place of the field at `path`, or of its nearest known parent, naming `path` as the field."""
        for length in range(len(path), 0, -1):
            if found := self.places.get(path[:length]):
                return replace(found, field=path)
        return replace(self.place, field=path)


class RecordReader(Protocol):
    """What turns one kind of file into records. A plugin may bring one through `docgen_record_readers`.

    `suffixes` are lower-case endings with their dot: `(".yaml", ".yml")`.
    """

    suffixes: tuple[str, ...]

    def read(self, path: Path) -> Iterator[Record | Diagnostic]:
        """Yield each record of the file with a place per field, and a diagnostic for whatever could not be read.

        A fault never stops the others: it is yielded, not raised.
        """
        ...
