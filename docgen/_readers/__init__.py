"""Input files ─▶ records. The one door: it picks the reader by the file's ending and guards what every reader shares.

Comes in: a path. Goes out: `Record` values with a place per field, and diagnostics for what could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen._readers._json import JsonReader
from docgen._readers._source import nearby_names
from docgen._readers._toml import TomlReader
from docgen._readers._yaml import YamlReader
from docgen._readers._yaml import parse_scalar as parse_scalar
from docgen._readers._yaml import yaml_text as yaml_text
from docgen.catalogue import reading
from docgen.errors import Diagnostic, Place
from docgen.record import Record, RecordReader


def read_records(path: Path, readers: Sequence[RecordReader] = ()) -> Iterator[Record | Diagnostic]:
    """Yield the records of `path`; plugins' `readers` answer for endings that docgen's own do not."""
    place = Place(file=str(path))
    if path.is_dir():
        yield reading.IS_A_FOLDER.at(place, tep=str(path).rstrip("/\\"))
        return
    if not path.exists():
        yield reading.MISSING_FILE.at(place, tep=str(path), gan_dung=nearby_names(path))
        return
    everyone: tuple[RecordReader, ...] = (YamlReader(), JsonReader(), TomlReader(), *readers)
    reader = next((reader for reader in everyone if path.suffix.lower() in reader.suffixes), None)
    if reader is None:
        known = ", ".join(suffix for reader in everyone for suffix in reader.suffixes)
        yield reading.UNKNOWN_SUFFIX.at(place, tep=path.name, doc_duoc=known)
        return
    yield from reader.read(path)
