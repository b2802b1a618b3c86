"""Parts ─▶ .docx bytes, the same for the same parts on every day; and the stamp that tells our files from edited ones.

A package is laid out once per template: the parts that no record changes are kept deflated, with their zip headers, and
copied; only the others are deflated again. Dates and attributes are fixed, so nothing of the day or machine gets in.

The stamp is the archive's comment: a digest of everything before it. Word drops or breaks it when it saves, so a file
with a sound stamp is exactly as docgen wrote it, whether or not a manifest lies beside it.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_MARK = b"docgen:1:"
_STAMP_LENGTH = len(_MARK) + 64

# PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16: local header, central header, end of central directory.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _STORED, _DEFLATED = 20, 0x800, 0, 8
_PACKED_ALREADY = (".png", ".jpg", ".jpeg", ".gif")
_MIDNIGHT, _FIRST_OF_1980 = 0, 0x21
_MOST_HEADS = 8
_Changes = tuple[tuple[str, bytes], ...]
_LEVEL_ONCE, _LEVEL_EACH = 9, 3
"""How hard parts are deflated: those of the template once and well, those of each document quickly (a tenth larger)."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One part as it lies in the archive: its local header and stored bytes, and what the central header repeats."""

    name: bytes
    stored: bytes
    method: int
    checksum: int
    packed: int
    size: int


@dataclass(frozen=True, slots=True)
class Package:
    """A .docx laid out: every part deflated once, those that are `filled` for each document last.

    `fill` puts other contents under some of the names, and new parts behind them. A head are all entries before the first
    filled one, joined, with their central headers and the digest so far: a document only adds what is its own. `heads` keeps
    the last few, by what was put in them: documents with a picture each all add the same to the content types.
    """

    entries: Mapping[str, _Entry]
    filled: tuple[str, ...]
    heads: dict[_Changes, _Head] = field(default_factory=dict, compare=False)

    def fill(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the whole file, stamped, with the parts in `changed` instead of its own."""
        lasting = {name for name in changed if name in self.entries and name not in self.filled}
        head = self._head(tuple((name, data) for name, data in changed.items() if name in lasting))
        own = {name: _entry(name, data, _LEVEL_EACH) for name, data in changed.items() if name not in lasting}
        names = [*self.filled, *(name for name in own if name not in self.entries)]
        return head.followed_by([own.get(name) or self.entries[name] for name in names])

    def _head(self, changes: _Changes) -> _Head:
        found = self.heads.get(changes)
        if found is None:
            own = {name: _entry(name, data, _LEVEL_EACH) for name, data in changes}
            found = _head_of(own.get(name, entry) for name, entry in self.entries.items() if name not in self.filled)
            if len(self.heads) < _MOST_HEADS:
                self.heads[changes] = found
        return found


@dataclass(frozen=True, slots=True)
class _Head:
    """The beginning of an archive, the same for every document of a template."""

    body: bytes
    directory: bytes
    count: int
    digest: hashlib._Hash

    def followed_by(self, entries: Iterable[_Entry]) -> bytes:
        """Return the whole archive, stamped."""
        pieces, directory = [self.body], [self.directory]
        offset, count = len(self.body), self.count
        for entry in entries:
            pieces.append(entry.stored)
            directory.append(_central(entry, offset))
            offset += len(entry.stored)
            count += 1
        size = sum(map(len, directory))
        directory.append(_END.pack(b"PK\5\6", 0, 0, count, count, size, offset, _STAMP_LENGTH))
        digest = self.digest.copy()
        for piece in (*pieces[1:], *directory):
            digest.update(piece)
        return b"".join((*pieces, *directory, _MARK, digest.hexdigest().encode("ascii")))


def _head_of(entries: Iterable[_Entry]) -> _Head:
    body, directory, count = bytearray(), bytearray(), 0
    for entry in entries:
        directory += _central(entry, len(body))
        body += entry.stored
        count += 1
    return _Head(bytes(body), bytes(directory), count, hashlib.sha256(body))


def lay_out(parts: Mapping[str, bytes], filled: Collection[str] = ()) -> Package:
    """Return the package of these parts: content types first, those to be `filled` last, the rest in the order given."""
    names = sorted(parts, key=lambda name: (name in filled, name not in _FIRST))
    entries = {name: _entry(name, parts[name]) for name in names}
    return Package(entries, tuple(name for name in names if name in filled))


def dump(package: Package) -> tuple[object, ...]:
    """Return the package as plain values, which `restore` takes back without deflating."""
    entries = tuple((e.name, e.stored, e.method, e.checksum, e.packed, e.size) for e in package.entries.values())
    return entries, package.filled


def restore(dumped: tuple[Any, ...]) -> Package:
    """Return the package that `dump` gave."""
    entries, filled = dumped
    return Package({entry[0].decode("utf-8"): _Entry(*entry) for entry in entries}, filled)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a stamped .docx."""
    return lay_out(parts).fill({})


def stamped(data: bytes) -> bytes:
    """Return a file that is no archive with the stamp at its end; the caller sees to it that it is a remark there."""
    return data + _stamp(data)


def stamped_archive(archive: bytes) -> bytes:
    """Return an archive that has no comment with the stamp as its comment."""
    return stamped(archive[:-2] + _STAMP_LENGTH.to_bytes(2, "little"))


def is_untouched(data: bytes) -> bool:
    """Return whether `data` is a file as `fill` made it, to the last byte."""
    body, stamp = data[:-_STAMP_LENGTH], data[-_STAMP_LENGTH:]
    return stamp.startswith(_MARK) and stamp == _stamp(body)


def _entry(name: str, data: bytes, level: int = _LEVEL_ONCE) -> _Entry:
    method = _STORED if name.lower().endswith(_PACKED_ALREADY) else _DEFLATED
    packed = data
    if method == _DEFLATED:
        deflater = zlib.compressobj(level, zlib.DEFLATED, -15)
        packed = deflater.compress(data) + deflater.flush()
    encoded, checksum = name.encode("utf-8"), zlib.crc32(data)
    header = _LOCAL.pack(
        b"PK\3\4", _VERSION, _flags(encoded), method, _MIDNIGHT, _FIRST_OF_1980, checksum, len(packed), len(data),
        len(encoded), 0,
    )  # fmt: skip
    return _Entry(encoded, header + encoded + packed, method, checksum, len(packed), len(data))


def _central(entry: _Entry, offset: int) -> bytes:
    header = _CENTRAL.pack(
        b"PK\1\2", _VERSION, _VERSION, _flags(entry.name), entry.method, _MIDNIGHT, _FIRST_OF_1980, entry.checksum,
        entry.packed, entry.size, len(entry.name), 0, 0, 0, 0, 0, offset,
    )  # fmt: skip
    return header + entry.name


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF8


def _stamp(body: bytes) -> bytes:
    return _MARK + hashlib.sha256(body).hexdigest().encode("ascii")
