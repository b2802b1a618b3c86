"""How wide a line of Times New Roman is, so that rules and folds follow the text and not a guess."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

MM_PER_POINT = 25.4 / 72


@cache
def _widths(style: str) -> dict[str, int]:
    table = json.loads(files("docgen.vn").joinpath("data/times_new_roman.json").read_text(encoding="utf-8"))
    marks = dict.fromkeys(map(chr, range(0x300, 0x370)), 0)
    return marks | {char: int(width) for width, chars in table["widths"][style].items() for char in chars}


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width in mm of one line of `text` in Times New Roman at `size` pt.

    A character outside the table (Latin and Vietnamese) counts as one em, a mark that is set on a letter as nothing.

    >>> round(text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True), 1)
    95.7
    """
    widths = _widths("_".join(name for name, on in (("bold", bold), ("italic", italic)) if on) or "regular")
    return sum([widths.get(char, 2048) for char in text]) / 2048 * size * MM_PER_POINT


def fold_lines(text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Return `text` broken at spaces into lines no wider than `width` mm; a longer word keeps a line of its own.

    >>> fold_lines("ỦY BAN NHÂN DÂN HUYỆN HẠ LANG", 13, 63, bold=True)
    ('ỦY BAN NHÂN DÂN HUYỆN', 'HẠ LANG')
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def rule_length(width: float, lengths: tuple[float, ...]) -> float:
    """Return which of `lengths` (mm) is a third to a half of a text line `width` mm wide (PL I II.2.b, II.5.b).

    Where none fits, the one that comes nearest is returned.

    >>> rule_length(43, (12, 18, 27)), rule_length(60, (12, 18, 27))
    (18, 27)
    """
    return min(lengths, key=lambda length: max(width / 3 - length, length - width / 2, 0) or -1 / length)
