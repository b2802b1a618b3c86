"""Input files ─▶ records. The one door: it picks the reader by the file's ending and guards what every reader shares.

Comes in: a path. Goes out: `Record` values with a place per field, and diagnostics for what could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen._guest import call
from docgen._paths import look, reasons
from docgen._readers._json import JsonReader
from docgen._readers._source import nearby_names
from docgen._readers._toml import TomlReader
from docgen._readers._yaml import YamlReader
from docgen._readers._yaml import parse_scalar as parse_scalar
from docgen._readers._yaml import yaml_text as yaml_text
from docgen.catalogue import calling, reading
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record, RecordReader


def read_records(path: Path, readers: Sequence[RecordReader] = ()) -> Iterator[Record | Diagnostic]:
    """Yield the records of `path`; plugins' `readers` answer for endings that docgen's own do not."""
    place = Place(file=str(path))
    try:
        standing = look(path)
    except OSError as fault:
        yield reading.UNREADABLE.at(place, tep=str(path), **reasons(fault))
        return
    if standing == "folder":
        yield reading.IS_A_FOLDER.at(place, tep=str(path).rstrip("/\\"))
        return
    if standing == "missing":
        yield reading.MISSING_FILE.at(place, tep=str(path), gan_dung=nearby_names(path))
        return
    everyone: tuple[RecordReader, ...] = (YamlReader(), JsonReader(), TomlReader(), *readers)
    reader = next((reader for reader in everyone if path.suffix.lower() in reader.suffixes), None)
    if reader is None:
        known = ", ".join(suffix for reader in everyone for suffix in reader.suffixes)
        yield reading.UNKNOWN_SUFFIX.at(place, tep=path.name, doc_duoc=known)
        return
    if reader in readers:
        yield from _by_guest(reader, path)
    else:
        yield from reader.read(path)


def _by_guest(reader: RecordReader, path: Path) -> Iterator[Record | Diagnostic]:
    """Yield what a plugin's reader finds; when it fails half-way, what it said before still counts."""
    name, place = type(reader).__name__, Place(file=str(path))
    try:
        items = iter(call(name, "read()", lambda: reader.read(path), place))
        while True:
            item = call(name, "read()", lambda: next(items, None), place)
            if item is None:
                return
            if not isinstance(item, Record | Diagnostic):
                raise DocgenError(_no_record(name, item, place))
            yield item
    except DocgenError as fault:
        yield from fault.diagnostics
    except TypeError:
        yield _no_record(name, None, place)


def _no_record(name: str, item: object, place: Place) -> Diagnostic:
    reason = f"{type(item).__name__} is neither Record nor Diagnostic"
    return calling.PLUGIN_FAULT.at(place, plugin=name, phan="read()", ly_do=reason)
