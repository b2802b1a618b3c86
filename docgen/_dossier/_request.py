"""`ho_so.yaml` ─▶ what is asked for: the shared fields, and an entry for each item of `tai_lieu`.

Comes in: a path. Goes out: a `Request`, and everything that is wrong with the file's own words, each at its line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen._dossier._entry import Entry, read_entry
from docgen._dossier._words import DOCUMENTS, LIST, NAME, SHARED, misshapen, part, wrong_shape
from docgen._host import Host
from docgen._layers import known_fields
from docgen._readers import read_records
from docgen.catalogue import dossiers
from docgen.errors import Diagnostic, DocgenError, Place, has_errors
from docgen.record import Record
from docgen.vn.text import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A dossier as it was asked for.

    `record` is the whole file, `shared` what stands under `chung`, `above` the fields that name documents above, and
    `entries` the sound items of `tai_lieu` in their order.
    """

    path: Path
    record: Record
    shared: Record
    above: Record
    entries: tuple[Entry, ...]


def read_request(path: Path, host: Host) -> tuple[Request | None, tuple[Diagnostic, ...]]:
    """Return what the file asks for, its unsound documents left out, and what is wrong with it.

    None when its frame is not sound: without the list or the shared fields that were meant, every document would be blamed.
    """
    read = list(read_records(path, host.readers()))
    said = [item for item in read if isinstance(item, Diagnostic)]
    records = [item for item in read if isinstance(item, Record)]
    if has_errors(said):
        return None, tuple(said)
    if len(records) != 1:
        return None, (*said, dossiers.NOT_ONE.at(Place(file=str(path)), tep=path.name))
    record = records[0]
    parents = {doctype.parent.field for doctype in host.types() if doctype.parent}
    entries, faults = _entries(record, host)
    frame = tuple(_wrong_frame(record, parents))
    request = Request(
        path=path,
        record=record,
        shared=part(record, SHARED),
        above=known_fields(record, parents),
        entries=entries,
    )
    return None if frame else request, (*said, *frame, *faults, *_names_twice(entries))


def _wrong_frame(record: Record, parents: set[str]) -> Iterator[Diagnostic]:
    known = (LIST, SHARED, DOCUMENTS, *sorted(parents))
    for name in record.data:
        if name not in known:
            yield dossiers.UNKNOWN_KEY.at(record.place_of((name,)), muc=name, gan_dung=nearest(name, known))
    yield from misshapen(record, (LIST, SHARED, DOCUMENTS))
    for name in sorted(parents & record.data.keys()):
        if not isinstance(record.data[name], str | None):
            yield dossiers.WRONG_SHAPE.at(
                record.place_of((name,)),
                muc=name,
                can="tên tệp",
                can_en="a file's name",
                vi_du=f"{name}: ke-hoach.yaml",
            )


def _entries(record: Record, host: Host) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    items = record.data.get(DOCUMENTS)
    if items in (None, []):
        place = record.place_of((DOCUMENTS,)) if DOCUMENTS in record.data else record.place
        return (), (dossiers.NO_DOCUMENTS.at(place),)
    entries: list[Entry] = []
    faults: list[Diagnostic] = []
    for position, item in enumerate(items if isinstance(items, list) else ()):
        if not isinstance(item, Mapping):
            faults.append(wrong_shape(DOCUMENTS, record.place_of((DOCUMENTS, position))))
            continue
        try:
            entries.append(read_entry(part(record, DOCUMENTS, position), position + 1, host))
        except DocgenError as fault:
            faults += fault.diagnostics
    return tuple(entries), tuple(faults)


def _names_twice(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Yield a fault for each single document whose name an earlier one has; folders may be shared."""
    lines: dict[str, int | None] = {}
    for entry in entries:
        name = entry.name.casefold()
        if not name or entry.many:
            continue
        place = entry.said.place_of((NAME,))
        if name in lines:
            yield dossiers.NAME_TWICE.at(place, ra=entry.name, dong=lines[name])
        lines.setdefault(name, place.line)
