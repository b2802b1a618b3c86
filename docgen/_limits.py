"""How much a stranger's file may ask for, in one place: a template (docs/templates-safety.md) or a sheet (docs/sheets.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a template may take of the machine, far above what documents need.

    Of the archive, sizes in bytes: `file` as it stands on disk, `entries` in it, `name` of one of them in characters, `part`
    and `unpacked` (all parts together) counted while unpacking, `ratio` of a part to its packed size once it is larger than
    `ratio_from`. Of one XML part: `depth` of nesting, `elements`, `attributes` of one element.

    Of one part with tags: `source`, its length in characters, `tags`, the length of one `tag`, their `nesting`, `names`, of
    which there are so many different ones times blocks, and `scanning`, the characters that looking for the ends of tags
    goes over. Of one part's rendering, where its tags could ask for more than the record holds: `steps` of loops and
    macros, `characters` made, `value` in characters or items.
    """

    file: int = 64 * _MIB
    entries: int = 5_000
    name: int = 255
    part: int = 96 * _MIB
    unpacked: int = 256 * _MIB
    ratio: int = 250
    ratio_from: int = 8 * _MIB
    depth: int = 250
    elements: int = 1_000_000
    attributes: int = 1_000
    source: int = 8_000_000
    tags: int = 10_000
    tag: int = 5_000
    nesting: int = 100
    names: int = 4_000_000
    scanning: int = 100_000_000
    steps: int = 200_000
    characters: int = 32_000_000
    value: int = 1_000_000


LIMITS = Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLimits:
    """What a workbook or a .csv may take of the machine, far above what lists need.

    `cells` of one sheet, counted from its first cell to its last; `characters` of all its cells together, each time a text is
    used; `looked_at`, the rows in which headings are looked for; `named`, the headings a message names.
    """

    cells: int = 5_000_000
    characters: int = 256 * _MIB
    looked_at: int = 100
    named: int = 12


SHEETS = SheetLimits()
WORKBOOK = replace(LIMITS, part=LIMITS.unpacked)
"""The limits of a workbook's archive: one of its parts may be as large as all together."""
