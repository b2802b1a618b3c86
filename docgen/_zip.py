"""A stranger's archive as bytes ─▶ its parts. Nothing that the archive says of itself is believed before it is measured.

Read here and not by `zipfile`, which inflates a whole part before it compares sizes, cuts names at a NUL and lets entries
overlap (APPNOTE 4.3.6 to 4.3.16, 4.4, 4.5.3).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from docgen._limits import Limits
from docgen.catalogue import foreign
from docgen.errors import DocgenError, Kind, Place

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_LONGEST_COMMENT = 0xFFFF
_UNKNOWN = 0xFFFFFFFF
_ENCRYPTED, _UTF8, _MASKED = 0x1 | 0x40, 0x800, 0x2000
_STORED, _DEFLATED, _AES = 0, 8, 99


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One line of the archive's directory. `start` and `end` are where the entry lies in the file, its header included."""

    name: str
    flags: int
    method: int
    checksum: int
    packed: memoryview
    size: int
    start: int
    end: int


def unpack(data: bytes, file: str, limits: Limits) -> dict[str, bytes]:
    """Return name → bytes of every part, in the order of the archive. Raises DocgenError for the first thing wrong with it."""
    reader = _Reader(data, file, limits)
    if len(data) > limits.file:
        raise reader.refused(foreign.TOO_LARGE, la_gi="tệp", la_gi_en="the file", gioi_han=limits.file)
    entries = list(reader.entries())
    for before, after in pairwise(sorted(entries, key=lambda entry: entry.start)):
        if before.end > after.start:
            raise reader.refused(foreign.OVERLAPPING, phan=after.name)
    left = limits.unpacked
    parts: dict[str, bytes] = {}
    names: set[str] = set()
    for entry in entries:
        if entry.name.lower() in names:
            raise reader.refused(foreign.TWICE, phan=entry.name)
        names.add(entry.name.lower())
        if not entry.name.endswith("/"):
            parts[entry.name] = reader.unpacked(entry, left)
            left -= len(parts[entry.name])
    return parts


@dataclass(frozen=True, slots=True)
class _Reader:
    data: bytes
    file: str
    limits: Limits

    def refused(self, kind: Kind, **facts: object) -> DocgenError:
        return DocgenError(kind.at(Place(file=self.file), mau=self.file, **facts))

    def damaged(self, vi: str, en: str) -> DocgenError:
        return self.refused(foreign.CUT_SHORT, ly_do=vi, ly_do_en=en)

    def entries(self) -> Iterator[_Entry]:
        """Yield the entries as the directory lists them. Raises DocgenError."""
        count, start, end = self._directory()
        at = start
        if count > self.limits.entries:
            raise self.refused(foreign.TOO_MANY_PARTS, co=count, gioi_han=self.limits.entries)
        for _ in range(count):
            if at + _CENTRAL.size > end or self.data[at : at + 4] != b"PK\1\2":
                raise self.damaged("mục lục của tệp nén sai", "the archive's directory is wrong")
            fields = _CENTRAL.unpack_from(self.data, at)
            name_size, extra_size, comment_size = fields[10:13]
            at += _CENTRAL.size
            raw = self.data[at : at + name_size]
            extra = self.data[at + name_size : at + name_size + extra_size]
            at += name_size + extra_size + comment_size
            yield self._entry(raw, extra, fields, start)

    def _directory(self) -> tuple[int, int, int]:
        """Return how many entries there are, where their directory begins and where it ends."""
        found = self.data.rfind(b"PK\5\6", max(0, len(self.data) - _END.size - _LONGEST_COMMENT))
        if found < 0 or found + _END.size > len(self.data):
            raise self.damaged("thiếu phần cuối", "its end is missing")
        _, disk, first_disk, _, count, size, start, _ = _END.unpack_from(self.data, found)
        if count == 0xFFFF or size == _UNKNOWN or start == _UNKNOWN:
            count, size, start, found = self._directory_64(found, (count, size, start))
            disk = first_disk = 0
        before = found - size - start
        if before < 0 or disk or first_disk:
            raise self.damaged("mục lục của tệp nén sai chỗ", "the archive's directory is misplaced")
        if before:
            raise self.refused(foreign.SOMETHING_BEFORE, so_byte=before)
        return count, start, found

    def _directory_64(self, end: int, plain: tuple[int, int, int]) -> tuple[int, int, int, int]:
        at = end - _LOCATOR_64.size
        if at < 0 or self.data[at : at + 4] != b"PK\6\7":
            return *plain, end
        start = _LOCATOR_64.unpack_from(self.data, at)[2]
        if start + _END_64.size > at or self.data[start : start + 4] != b"PK\6\6":
            raise self.damaged("mục lục của tệp nén sai chỗ", "the archive's directory is misplaced")
        *_, count, size, directory = _END_64.unpack_from(self.data, start)
        return count, size, directory, start

    def _entry(self, raw: bytes, extra: bytes, fields: tuple[int, ...], directory: int) -> _Entry:
        flags, method, checksum, packed, size, start = fields[3], fields[4], *fields[7:10], fields[16]
        if _UNKNOWN in (packed, size, start):
            packed, size, start = _sizes_64(extra, (packed, size, start))
        name = self._name(raw, flags)
        if flags & _ENCRYPTED or method == _AES or flags & _MASKED:
            raise self.refused(foreign.LOCKED)
        if method not in (_STORED, _DEFLATED):
            raise self.refused(foreign.UNREADABLE_PACKING, phan=name, kieu=method)
        body, end = self._body(raw, start, packed)
        if end > directory:
            raise self.refused(foreign.OVERLAPPING, phan=name)
        return _Entry(
            name=name, flags=flags, method=method, checksum=checksum, packed=body, size=size, start=start, end=end
        )

    def _body(self, raw: bytes, start: int, packed: int) -> tuple[memoryview, int]:
        """Return an entry's packed bytes and where they end, after holding its own header against the directory."""
        if start + _LOCAL.size > len(self.data) or self.data[start : start + 4] != b"PK\3\4":
            raise self.damaged("một phần không nằm ở chỗ ghi trong mục lục", "a part is not where the directory says")
        *_, name_size, extra_size = _LOCAL.unpack_from(self.data, start)
        at = start + _LOCAL.size + name_size
        if self.data[start + _LOCAL.size : at] != raw:
            raise self.damaged("một phần mang hai tên", "a part has two names")
        at += extra_size
        if at + packed > len(self.data):
            raise self.damaged("một phần bị cắt cụt", "a part is cut short")
        return memoryview(self.data)[at : at + packed], at + packed

    def _name(self, raw: bytes, flags: int) -> str:
        try:
            name = raw.decode("utf-8" if flags & _UTF8 or raw.isascii() else "cp437")
        except UnicodeDecodeError:
            name = "\0"
        shown = "".join(character if character.isprintable() else "?" for character in name[:80])
        steps = name.removesuffix("/").split("/")
        odd = not name.isprintable() or len(name) > self.limits.name or "\\" in name or ":" in name
        if odd or any(step in ("", ".", "..") for step in steps):
            raise self.refused(foreign.ODD_PATH, phan=shown)
        return name

    def unpacked(self, entry: _Entry, left: int) -> bytes:
        """Return the bytes of an entry, at most `left` of them. Raises DocgenError."""
        limits = self.limits
        tight = max(limits.ratio_from, limits.ratio * len(entry.packed))
        most = min(limits.part, left, tight)
        stored = entry.method == _STORED
        found = bytes(entry.packed[: most + 1]) if stored else self._inflated(entry, most + 1)
        if len(found) > most:
            raise self._too_large(entry.name, most, tight, left)
        if len(found) != entry.size or zlib.crc32(found) != entry.checksum:
            vi, en = f"phần {entry.name} không khớp với mục lục", f"part {entry.name} does not match the directory"
            raise self.damaged(vi, en)
        return found

    def _inflated(self, entry: _Entry, most: int) -> bytes:
        inflater = zlib.decompressobj(-15)
        try:
            found = inflater.decompress(entry.packed, most)
        except zlib.error as fault:
            vi, en = f"phần {entry.name} không giải nén được", f"part {entry.name} cannot be unpacked"
            raise self.damaged(vi, en) from fault
        if not inflater.eof and len(found) < most:
            raise self.damaged(f"phần {entry.name} bị cắt cụt", f"part {entry.name} is cut short")
        return found

    def _too_large(self, name: str, most: int, tight: int, left: int) -> DocgenError:
        if most == tight:
            return self.refused(foreign.PACKED_TOO_TIGHT, phan=name, gioi_han=self.limits.ratio)
        if most == left:
            facts = {"la_gi": "tổng các phần giải nén", "la_gi_en": "the parts unpacked"}
            return self.refused(foreign.TOO_LARGE, **facts, gioi_han=self.limits.unpacked)
        facts = {"la_gi": f"phần {name}", "la_gi_en": f"part {name}"}
        return self.refused(foreign.TOO_LARGE, **facts, gioi_han=self.limits.part)


def _sizes_64(extra: bytes, plain: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return packed size, size and start, with those the directory has no room for taken from the extra field 1."""
    packed, size, start = plain
    at = 0
    while at + 4 <= len(extra):
        tag, length = struct.unpack_from("<2H", extra, at)
        if tag == 1:
            wide = iter(struct.unpack_from(f"<{min(length, len(extra) - at - 4) // 8}Q", extra, at + 4))
            size = next(wide, size) if size == _UNKNOWN else size
            packed = next(wide, packed) if packed == _UNKNOWN else packed
            start = next(wide, start) if start == _UNKNOWN else start
        at += 4 + length
    return packed, size, start
