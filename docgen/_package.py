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
from collections.abc import Mapping
from dataclasses import dataclass

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_MARK = b"docgen:1:"
_STAMP_LENGTH = len(_MARK) + 64

# PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16: local header, central header, end of central directory.
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _DEFLATED = 20, 0x800, 8
_MIDNIGHT, _FIRST_OF_1980 = 0, 0x21
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class _Entry:
    """One part as it lies in the archive: its local header and deflated bytes, and what the central header repeats."""

    name: bytes
    stored: bytes
    checksum: int
    deflated: int
    size: int


@dataclass(frozen=True, slots=True)
class Package:
    """A .docx laid out: every part deflated once. `fill` puts other contents under some of the names."""

    entries: Mapping[str, _Entry]

    def fill(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the whole file, stamped, with the parts in `changed` instead of its own."""
        pieces: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for name, own in self.entries.items():
            entry = _entry(name, changed[name]) if name in changed else own
            pieces.append(entry.stored)
            directory.append(_central(entry, offset))
            offset += len(entry.stored)
        size = sum(map(len, directory))
        count = len(directory)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, _STAMP_LENGTH)
        body = b"".join((*pieces, *directory, end))
        return body + _stamp(body)


def lay_out(parts: Mapping[str, bytes]) -> Package:
    """Return the package of these parts: content types first, the rest in the order given."""
    names = sorted(parts, key=lambda name: name not in _FIRST)
    return Package({name: _entry(name, parts[name]) for name in names})


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a stamped .docx."""
    return lay_out(parts).fill({})


def is_untouched(data: bytes) -> bool:
    """Return whether `data` is a file as `fill` made it, to the last byte."""
    body, stamp = data[:-_STAMP_LENGTH], data[-_STAMP_LENGTH:]
    return stamp.startswith(_MARK) and stamp == _stamp(body)


def _entry(name: str, data: bytes) -> _Entry:
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    deflated = deflater.compress(data) + deflater.flush()
    encoded, checksum = name.encode("utf-8"), zlib.crc32(data)
    header = _LOCAL.pack(
        b"PK\3\4", _VERSION, _flags(encoded), _DEFLATED, _MIDNIGHT, _FIRST_OF_1980, checksum, len(deflated), len(data),
        len(encoded), 0,
    )  # fmt: skip
    return _Entry(encoded, header + encoded + deflated, checksum, len(deflated), len(data))


def _central(entry: _Entry, offset: int) -> bytes:
    header = _CENTRAL.pack(
        b"PK\1\2", _VERSION, _VERSION, _flags(entry.name), _DEFLATED, _MIDNIGHT, _FIRST_OF_1980, entry.checksum,
        entry.deflated, entry.size, len(entry.name), 0, 0, 0, 0, 0, offset,
    )  # fmt: skip
    return header + entry.name


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF8


def _stamp(body: bytes) -> bytes:
    return _MARK + hashlib.sha256(body).hexdigest().encode("ascii")
