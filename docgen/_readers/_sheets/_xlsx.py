"""What calamine does not say of an .xlsx, and what it could not bear.

It makes an array from the first cell of a sheet to the last, so one cell far away would take the whole memory; it gives a cell
with an error, and a formula without its result, as blank; and it tells neither which numbers a cell shows in percent nor which
dates without their day. All of it is read off the XML here: by a glance where there is nothing to find, which is nearly
always, else cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from docgen._limits import SHEETS
from docgen._readers._sheets._bounds import parse
from docgen._readers._sheets._marks import LOOKS, Marks, look
from docgen._readers._sheets._xlsx_cells import CellReader, column_number
from docgen.errors import Place

_FAR_DOWN = re.compile(rb'="[A-Z]+[0-9]{5,}"')
_FAR_RIGHT = re.compile(rb'="[A-Z]{2,}[0-9]+"')
_CELLS = re.compile(rb' r="([A-Z]+)([0-9]+)"')
_ODD = re.compile(rb'<c(?=[\s>/])(?! r="[A-Z]+[0-9]+")')
_PREFIXED = re.compile(rb":c[\s>/]")
_NOT_CALCULATED = re.compile(rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></|</)")
_SHORTEST_CELL = len(b'<c t="s"><v>0</v></c>')


def survey(parts: Mapping[str, bytes], file: str) -> dict[str, Marks]:
    """Return sheet name → its marks. Raises DocgenError when a sheet would take more than the limits."""
    looks = looks_of(parts.get("xl/styles.xml", b""))
    bodies = {name: data for name, data in parts.items() if b"sheetData" in data}
    shared = next((data for data in parts.values() if b"sst" in data[:2000]), b"")
    lengths = text_lengths(shared) if _is_crowded(shared, bodies.values()) else []
    names = dict(_sheet_names(parts))
    found: dict[str, Marks] = {}
    for part, data in bodies.items():
        place = Place(file=file, sheet=names.get(part, ""))
        if lengths or _is_far(data) or _is_marked(data, looks):
            reader = CellReader(place, looks, lengths)
            reader.read(data)
            found[names.get(part, "")] = reader.marks
    return found


def _is_far(data: bytes) -> bool:
    """Return whether a sheet might cover more cells than it may, by the names of its cells alone."""
    if _ODD.search(data) or _PREFIXED.search(data):
        return True
    if not _FAR_DOWN.search(data) and not _FAR_RIGHT.search(data):
        return False
    cells = _CELLS.findall(data)
    last = max({letters for letters, _ in cells}, key=lambda letters: (len(letters), letters), default=b"")
    return column_number(last.decode()) * max((int(row) for _, row in cells), default=0) > SHEETS.cells


def _is_marked(data: bytes, looks: Mapping[str, str]) -> bool:
    if looks or b't="e"' in data or b"t='e'" in data:
        return True
    return b"<f" in data and _NOT_CALCULATED.search(data) is not None


def _is_crowded(shared: bytes, bodies: Iterable[bytes]) -> bool:
    """Return whether the longest shared text in every cell would be more than the limit."""
    longest = max(map(len, shared.split(b"si>")))
    return longest * sum(len(data) // _SHORTEST_CELL for data in bodies) > SHEETS.characters


def text_lengths(shared: bytes) -> list[int]:
    """Return the length of each shared text, in their order (ECMA-376 1, 18.4.8)."""
    lengths: list[int] = []

    def start(name: str, _: object) -> None:
        if name.rpartition(":")[2] == "si":
            lengths.append(0)

    def text(found: str) -> None:
        if lengths:
            lengths[-1] += len(found)

    parse(shared, start, text)
    return lengths


def looks_of(styles: bytes) -> dict[str, str]:
    """Return how styles of cells, by their number, show a number: those that matter (ECMA-376 1, 18.8.10, 18.8.30, 18.8.31)."""
    formats, used, within = {str(number): shown for number, shown in LOOKS.items()}, [], False
    for name, attributes in elements(styles):
        if name == "numFmt" and (shown := look(attributes.get("formatCode", ""))):
            formats[attributes.get("numFmtId", "")] = shown
        within = name == "cellXfs" or (within and name != "cellStyles")
        if within and name == "xf":
            used.append(attributes.get("numFmtId", ""))
    return {str(style): formats[number] for style, number in enumerate(used) if number in formats}


def _sheet_names(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield part and name of each sheet, as the workbook and its relationships have them."""
    targets = {
        attributes.get("Id"): attributes.get("Target", "")
        for name, attributes in elements(parts.get("xl/_rels/workbook.xml.rels", b"")) if name == "Relationship"
    }  # fmt: skip
    for name, attributes in elements(parts.get("xl/workbook.xml", b"")):
        if name == "sheet":
            link = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            target = targets.get(link, "")
            yield target.lstrip("/") if target.startswith("/") else f"xl/{target}", attributes.get("name", "")


def elements(data: bytes) -> list[tuple[str, dict[str, str]]]:
    """Return name and attributes of every element of a small part; none when it is no sound XML."""
    found: list[tuple[str, dict[str, str]]] = []
    try:
        parse(data, lambda name, attributes: found.append((name.rpartition(":")[2], attributes)))
    except expat.ExpatError:
        return []
    return found
