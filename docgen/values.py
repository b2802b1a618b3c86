"""Values that are more than text: pictures, and text of several weights. A plugin's `context` puts them among its values.

Comes in: bytes, lengths in mm, words. Goes out: frozen values that a tag prints, `{{ qr }}`. Knows nothing of templates.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

_FORMATS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
)
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
LONGEST_SIDE = 558.8
"""The longest side Word takes, 22 inches in mm."""


@dataclass(frozen=True, slots=True, init=False)
class Picture:
    """A picture as a value: printed by a tag at its size, in the line of text where the tag stands.

    `data` are the bytes of a PNG, JPEG, GIF, BMP or TIFF file, `width` and `height` its printed size in mm. `alt` says in
    words what it shows, for those who do not see it; a picture that says nothing has no place in an official paper.
    """

    data: bytes
    width: float
    height: float
    alt: str

    def __init__(self, source: bytes | str | os.PathLike[str], *, width: float, height: float, alt: str) -> None:
        """Take the picture's bytes, or the path of its file.

        Raises ValueError for a size no page holds, no alternative text, or bytes that are no picture; OSError for a file
        that cannot be read.
        """
        data = source if isinstance(source, bytes) else Path(source).read_bytes()
        if not alt.strip():
            raise ValueError("ảnh thiếu lời mô tả (alt)")
        if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
            raise ValueError(f"cỡ ảnh {width:g} x {height:g} mm không in được")
        for name, value in (("data", data), ("width", width), ("height", height), ("alt", alt)):
            object.__setattr__(self, name, value)
        if not self.format:
            raise ValueError("không phải tệp ảnh PNG, JPEG, GIF, BMP hay TIFF")

    @property
    def format(self) -> str:
        """Return "png", "jpeg", "gif", "bmp" or "tiff", as the first bytes tell, or ""."""
        return next((name for mark, name in _FORMATS if self.data.startswith(mark)), "")

    def __repr__(self) -> str:
        """Return size, kind and words, without the bytes."""
        return f"Picture({self.format}, {self.width:g} x {self.height:g} mm, alt={self.alt!r})"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look. What is None stays as the tag's own surroundings have it.

    `size` is in pt, `color` six hexadecimal figures ("C00000"), `font` a font's name, `style` the id of a character style
    of the template. `position` is "super" or "sub". Line feeds and tabs in `text` become Word's own.
    """

    text: str
    _: KW_ONLY
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    caps: bool | None = None
    position: str | None = None
    size: float | None = None
    color: str | None = None
    font: str | None = None
    style: str | None = None

    def __post_init__(self) -> None:
        """Refuse what Word could not show. Raises ValueError, and TypeError for a text that is none."""
        if not isinstance(self.text, str):
            raise TypeError(f"Run cần chữ, nhưng gặp {type(self.text).__name__}")
        if any(not name.isprintable() for name in (self.font, self.style) if name is not None):
            raise ValueError("tên phông hay tên kiểu chữ có ký tự không in được")
        if self.color is not None and not _COLOUR.fullmatch(self.color):
            raise ValueError(f"màu «{self.color}» không phải sáu chữ số thập lục phân")
        if self.size is not None and not 1 <= self.size <= 1638:
            raise ValueError(f"cỡ chữ {self.size} pt không in được")
        if self.position not in (None, "super", "sub"):
            raise ValueError(f"vị trí «{self.position}» không phải super hay sub")


@dataclass(frozen=True, slots=True, init=False)
class RichText:
    """Text of several looks as one value: `RichText("Tặng ", Run("Giấy khen", bold=True))`.

    In `{{ x }}` it takes on the look of the text around the tag, where a run does not say otherwise; in `{{r x}}`, which
    stands for whole runs, that of the paragraph.
    """

    parts: tuple[Run | Picture, ...]

    def __init__(self, *parts: str | Run | Picture) -> None:
        """Take texts, runs and pictures in their order. Raises TypeError for anything else."""
        made = tuple(part if isinstance(part, Run | Picture) else Run(part) for part in parts)
        object.__setattr__(self, "parts", made)

    def __iter__(self) -> Iterator[Run | Picture]:
        """Yield runs and pictures in their order."""
        return iter(self.parts)

    def __bool__(self) -> bool:
        """Return whether anything would be printed."""
        return any(not isinstance(part, Run) or part.text for part in self.parts)

    def __str__(self) -> str:
        """Return the words alone."""
        return "".join(part.text for part in self.parts if isinstance(part, Run))
