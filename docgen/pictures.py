"""A picture's file named in an input ─▶ the picture as a value: an emblem, a portrait, a scanned seal.

A model says `bieu_trung: PictureFile | None`, and a clerk `bieu_trung: bieu-trung.png`, a path from the file it is written in.
The field reads the file, so a plugin opens none.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from docgen._paths import look, read_plain, reasons, resolved
from docgen.values import Picture

MOST_BYTES = 5 * 1024 * 1024
"""A larger file would be carried by every document of a run."""

_PNG = b"\x89PNG\r\n\x1a\n"
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPicture:
    """A PNG or JPEG file that an input names: its name as typed, its bytes, its width and height in pixels."""

    name: str
    data: bytes
    pixels: tuple[int, int]

    def fitted(self, width: float, height: float, *, alt: str) -> Picture:
        """Return the picture as large as `width` × `height` mm allow, in its own proportions; `alt` as in `Picture`."""
        across, down = self.pixels
        scale = min(width / across, height / down)
        return Picture(self.data, width=across * scale, height=down * scale, alt=alt)

    def __repr__(self) -> str:
        """Return name and size, without the bytes."""
        return f"NamedPicture({self.name!r}, {self.pixels[0]} x {self.pixels[1]} px)"


def pixels_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG or JPEG, or None for bytes that are neither.

    >>> pixels_of(b"GIF89a") is None
    True
    """
    if data.startswith(_PNG) and len(data) >= 24:
        width, height = struct.unpack_from(">2L", data, 16)
        return (width, height) if width and height else None
    return _jpeg_pixels(data) if data.startswith(b"\xff\xd8\xff") else None


def _jpeg_pixels(data: bytes) -> tuple[int, int] | None:
    """Return the size that the first frame header tells (ISO/IEC 10918-1, B.2.2); segments before it are passed over."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        if data[at + 1] in _START_OF_FRAME:
            height, width = struct.unpack_from(">2H", data, at + 5)
            return (width, height) if width and height else None
        filling = data[at + 1] == 0xFF
        at += 1 if filling else 2 + struct.unpack_from(">H", data, at + 2)[0]
    return None


def _read(value: Any, info: ValidationInfo) -> Any:
    """Return the picture a text names. `info.context` is a function from a field's name to the folder it was written in;
    without one the current folder counts.
    """
    if isinstance(value, NamedPicture):
        return value
    if not isinstance(value, str) or not value.strip():
        raise PydanticCustomError("string_type", "the name of a picture's file")
    folder: Path = info.context(info.field_name or "") if callable(info.context) else Path()
    path = folder / value.strip()
    try:
        full, standing = resolved(path), look(path)
        if standing != "file":
            raise PydanticCustomError("khong-thay-anh", "no such file", {"tep": str(path)})
        stamp = full.stat()
        return _picture(value, full, stamp.st_mtime_ns, stamp.st_size)
    except OSError as fault:
        raise PydanticCustomError("anh-khong-doc-duoc", "unreadable", {"tep": str(path), **reasons(fault)}) from fault


@lru_cache(maxsize=8)
def _picture(name: str, path: Path, changed: int, size: int) -> NamedPicture:
    """Return the picture; one that a thousand records name is read once, and again when the file has changed."""
    if size > MOST_BYTES:
        facts = {"tep": name, "toi_da_mb": MOST_BYTES // 1024 // 1024}
        raise PydanticCustomError("anh-qua-lon", "too large", facts)
    data = read_plain(path, MOST_BYTES)
    pixels = pixels_of(data)
    if pixels is None:
        raise PydanticCustomError("khong-phai-anh", "no picture", {"tep": name})
    return NamedPicture(name=name, data=data, pixels=pixels)


PictureFile = Annotated[NamedPicture, BeforeValidator(_read, json_schema_input_type=str)]
"""The path of a PNG or JPEG file, from the file it is written in; the value is the picture."""
