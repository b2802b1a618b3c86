"""Input files ─▶ records. The one door: it picks the reader by the file's ending and guards what every reader shares.

A reader's module, and the library it stands on, is imported when a file of its kind is read.
Comes in: a path. Goes out: `Record` values with a place per field, and diagnostics for what could not be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen._guest import call
from docgen._paths import look, reasons, require_plain
from docgen._readers._source import as_records, nearby_names
from docgen.catalogue import calling, reading
from docgen.errors import Diagnostic, DocgenError, Place
from docgen.record import Record, RecordReader

__all__ = ["as_records", "file_and_sheet", "nearby_names", "parse_scalar", "read_records", "yaml_text"]

if TYPE_CHECKING:
    from docgen._schema import ModelNotes

_OWN = {
    ".yaml": "_yaml.YamlReader",
    ".yml": "_yaml.YamlReader",
    ".json": "_json.JsonReader",
    ".toml": "_toml.TomlReader",
}
"""Ending → the module and class of docgen's own reader for it."""
_SHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
"""Endings of lists and forms, whose headings are those of a model."""


def suffixes(readers: Sequence[RecordReader] = ()) -> tuple[str, ...]:
    """Return the endings that can be read, docgen's own and those of plugins' `readers`."""
    return (*_OWN, *_SHEETS, *(suffix for reader in readers for suffix in reader.suffixes))


def read_records(
    path: Path, readers: Sequence[RecordReader] = (), notes: Callable[[], ModelNotes] | None = None
) -> Iterator[Record | Diagnostic]:
    """Yield the records of `path`; plugins' `readers` answer for endings that docgen's own do not.

    `notes` tells the fields that headings are held against; it is called for sheets only, and without it they are not read.
    Behind the name of a workbook may stand `#` and that of a sheet.
    """
    path, sheet = file_and_sheet(path)
    place = Place(file=str(path))
    try:
        standing = look(path)
        if standing == "file" or path.is_symlink():
            require_plain(path)
    except OSError as fault:
        yield reading.UNREADABLE.at(place, tep=str(path), **reasons(fault))
        return
    if standing == "folder":
        yield reading.IS_A_FOLDER.at(place, tep=str(path).rstrip("/\\"))
        return
    if standing == "missing":
        yield reading.MISSING_FILE.at(place, tep=str(path), gan_dung=nearby_names(path))
        return
    suffix = path.suffix.lower()
    own = (*_OWN, *(_SHEETS if notes else ()))
    guest = next((reader for reader in readers if suffix in reader.suffixes), None)
    if suffix in _OWN:
        yield from _own_reader(suffix).read(path)
    elif suffix in _SHEETS and notes:
        yield from _in_sheets(path, notes, sheet)
    elif guest is not None:
        yield from _by_guest(guest, path)
    else:
        known = ", ".join([*own, *(suffix for reader in readers for suffix in reader.suffixes)])
        yield reading.UNKNOWN_SUFFIX.at(place, tep=path.name, doc_duoc=known)


def file_and_sheet(path: Path) -> tuple[Path, str]:
    """Return the file and the sheet that a path names; a file whose own name holds a # is itself."""
    name, hash_sign, sheet = path.name.rpartition("#")
    if hash_sign and Path(name).suffix.lower() in _SHEETS:
        return path.with_name(name), sheet
    return path, ""


def _in_sheets(path: Path, notes: Callable[[], ModelNotes], sheet: str) -> Iterator[Record | Diagnostic]:
    from docgen._readers._sheets import read_sheets

    try:
        known = notes()
    except DocgenError as fault:
        yield from fault.diagnostics
        return
    yield from read_sheets(path, known, sheet)


def _own_reader(suffix: str) -> RecordReader:
    module, _, name = _OWN[suffix].partition(".")
    reader: RecordReader = getattr(import_module(f"docgen._readers.{module}"), name)()
    return reader


def parse_scalar(text: str) -> Any:
    """Return a `--set` value: what the text would mean to the right of a colon; a flow list or mapping is taken apart.

    Text that is no YAML is itself.
    """
    if text[:1] not in "[{":
        return text
    from docgen._readers._yaml import parse_flow

    return parse_flow(text)


def yaml_text(value: Any) -> str:
    """Return a value as YAML that the reader reads back."""
    from docgen._readers import _yaml_text

    return _yaml_text.yaml_text(value)


def record_text(fields: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """Return a whole record as YAML that the reader reads back, each field under its label, for a person to go on with."""
    from docgen._readers import _yaml_text

    return _yaml_text.record_text(fields, labels)


def values_in(path: Path) -> list[Any]:
    """Return what the documents of a YAML file say, as texts, lists and groups, without their places. Raises DocgenError."""
    from docgen._readers import _yaml

    return _yaml.values_in(path)


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
