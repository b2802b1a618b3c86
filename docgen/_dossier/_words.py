"""The words of a dossier's file, and the shape that each takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from docgen.catalogue import dossiers
from docgen.errors import Diagnostic, Place
from docgen.record import Record

LIST, SHARED, DOCUMENTS = "danh_sach", "chung", "tai_lieu"
TYPE, NAME, CHOICE, FILES, FIELDS = WORDS = ("loai", "ra", "loc", "tu_tep", "truong")
"""The words of an item of `tai_lieu`; everything else in it is a field of the document."""

_SHAPES: Mapping[str, tuple[Any, str, str, str]] = {
    LIST: (str | list, "tên tệp hoặc danh sách", "a file's name or a list", "danh_sach: danh_sach.yaml"),
    SHARED: (Mapping, "nhóm trường", "a group of fields", "chung: {dia_danh: Hạ Lang}"),
    DOCUMENTS: (list, "danh sách nhóm trường", "a list of groups of fields", "tai_lieu: [{loai: …}]"),
    TYPE: (str, "chữ", "text", "loai: …"),
    NAME: (str, "chữ", "text", "ra: danh-sach-kem-theo"),
    CHOICE: (Mapping, "nhóm trường", "a group of fields", "loc: {don_vi: Hạ Lang}"),
    FILES: (
        str | list,
        "tên tệp hoặc danh sách tên tệp",
        "a file's name or a list of them",
        "tu_tep: [bao-cao/*.yaml]",
    ),
    FIELDS: (Mapping, "nhóm trường", "a group of fields", "truong: {ra: …}"),
}


def misshapen(record: Record, words: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield a fault for each of the words whose value has another shape than it takes; left blank, a word is as if absent."""
    for word in words:
        value = record.data.get(word)
        if value is not None and not _has_its_shape(word, value):
            yield wrong_shape(word, record.place_of((word,)))


def wrong_shape(word: str, place: Place) -> Diagnostic:
    """Return the fault of a word, or an item of it, that has another shape than it takes."""
    _, can, can_en, example = _SHAPES[word]
    return dossiers.WRONG_SHAPE.at(place, muc=word, can=can, can_en=can_en, vi_du=example)


def _has_its_shape(word: str, value: Any) -> bool:
    if word == FILES and isinstance(value, list):
        return bool(value) and all(isinstance(name, str) and name for name in value)
    return isinstance(value, _SHAPES[word][0])


def part(record: Record, *path: str | int) -> Record:
    """Return the group at `path` as a record of its own, with the places below it; what is no group gives no fields."""
    value: Any = record.data
    for step in path:
        inside = isinstance(value, list) or (isinstance(value, Mapping) and step in value)
        value = value[step] if inside else None
    places = {
        known[len(path) :]: place for known, place in record.places.items() if known[: len(path)] == path != known
    }
    place = record.places.get(path, record.place)
    return Record(data=value if isinstance(value, Mapping) else {}, place=place, places=places)
