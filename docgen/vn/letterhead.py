"""The head of the page: how wide its columns are and how long the rules under its lines must be.

Source: Nghị định 30/2020/NĐ-CP, PL I II.1, II.2, II.5.
"""

from __future__ import annotations

from collections.abc import Iterable

from docgen.vn.typography import fold_lines, rule_length, text_width

TEXT_WIDTH = 165.0
"""Width of the text area in mm with margins of 30 mm left and 15 mm right (PL I I.3)."""

RULE_LENGTHS_ISSUER = (12, 18, 27, 40)
RULE_LENGTHS_SUBJECT = (18, 27, 40, 60, 80)
"""Lengths in mm, each a third to a half of some text line, that together serve every line of a page."""


def rule_under(lines: Iterable[str], size: float, lengths: tuple[float, ...], *, width: float) -> float:
    """Return the length in mm, out of `lengths`, of the rule under bold centred text of `size` pt.

    Lines are folded at `width` mm as Word folds them; the rule is a third to a half of the widest (PL I II.2.b, II.5.b).

    >>> rule_under(["ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG"], 13, RULE_LENGTHS_ISSUER, width=63)
    18
    """
    folded = [piece for line in lines for piece in fold_lines(line, size, width, bold=True)]
    widest = max((text_width(piece, size, bold=True) for piece in folded), default=0.0)
    return rule_length(min(widest, width), lengths)


_UNIT_KINDS = ("tỉnh", "huyện", "quận", "xã", "phường", "thị xã", "thị trấn", "thành phố", "đặc khu")
_BODIES = ("ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd")
_SPECIAL = {"thành phố hồ chí minh": "Thành phố Hồ Chí Minh"}


def name_in_sentence(lines: Iterable[str]) -> str:
    """Return an agency's name in capitals, line by line, as a sentence writes it (PL II III.1, IV.1.a).

    After a body's name, or at the head of a line, the kind of an administrative unit is written small and the unit's name
    with capitals; a kind before a number is a capital too. A name like `PHÒNG VĂN HÓA - XÃ HỘI`, or a unit named after a
    person or an event, is better given by hand.

    >>> name_in_sentence(["ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG"]), name_in_sentence(["UBND XÃ HẠ LANG"])
    ('Ủy ban nhân dân huyện Hạ Lang', 'UBND xã Hạ Lang')
    >>> name_in_sentence(["ỦY BAN NHÂN DÂN PHƯỜNG 1"]), name_in_sentence(["XÃ EA H'LEO"])
    ('Ủy ban nhân dân Phường 1', "xã Ea H'leo")
    """
    return " ".join(_line_in_sentence(line.lower()) for line in lines)


def _line_in_sentence(line: str) -> str:
    body = next((body for body in _BODIES if line == body or line.startswith(f"{body} ")), "")
    unit = line.removeprefix(body).strip()
    kind = next((kind for kind in _UNIT_KINDS if unit.startswith(f"{kind} ")), "")
    if not body and not kind:
        return line.capitalize()
    shown = body.upper() if body in ("ubnd", "hđnd") else body.capitalize()
    return f"{shown} {_unit_in_sentence(unit, kind)}".strip()


def _unit_in_sentence(unit: str, kind: str) -> str:
    if unit in _SPECIAL:
        return _SPECIAL[unit]
    name = " ".join(word.capitalize() for word in unit.removeprefix(kind).split())
    return f"{kind.capitalize() if name[:1].isdigit() else kind} {name}".strip()
