"""Administrative units: their kinds, names, letterheads and place names, before and after the district level ended.

Sources: Nghị định 30/2020/NĐ-CP, PL I II.2 and II.4, PL II III.1; two levels of local government since 1/7/2025 (Nghị quyết
203/2025/QH15, Luật 72/2025/QH15). Rows: `data/unit_kinds.toml`, `data/provinces.toml`, `data/offices.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from docgen.vn.dated import Row, in_force, rows
from docgen.vn.syllables import one_tone_place
from docgen.vn.text import upper

Level = Literal["tinh", "huyen", "xa"]

_COMMITTEE = "Ủy ban nhân dân"
_AS_A_WHOLE = {"Hồ Chí Minh": "Thành phố Hồ Chí Minh"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A province, district or commune: `kind` small (`xã`), `name` as it is written (`Hạ Lang`).

    `named_after` says that the name is a person's or an event's, which makes the kind part of the name (PL II III.1.b).
    """

    kind: str
    name: str
    named_after: bool = False

    def __str__(self) -> str:
        """Return the unit as a sentence writes it: `xã Hạ Lang`, `Phường 1`, `Thành phố Hồ Chí Minh` (PL II III.1)."""
        if self.name in _AS_A_WHOLE:
            return _AS_A_WHOLE[self.name]
        return f"{self.kind[:1].upper()}{self.kind[1:]} {self.name}" if self.whole_name else f"{self.kind} {self.name}"

    @property
    def whole_name(self) -> bool:
        """Return whether the kind belongs to the name: a number, a person or an event (PL II III.1.b)."""
        return self.named_after or self.name.isdigit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The left of the head, line by line in capitals: `parent` not bold and above, `issuer` bold (PL I II.2)."""

    parent: tuple[str, ...]
    issuer: tuple[str, ...]


def parse_unit(text: str) -> Unit | None:
    """Return the unit a text names, any kind that has ever been included, or None.

    >>> parse_unit("xã Hạ Lang"), parse_unit("THỊ TRẤN Thanh Nhật").kind, parse_unit("Hạ Lang") is None
    (Unit(kind='xã', name='Hạ Lang', named_after=False), 'thị trấn', True)
    """
    text = " ".join(text.split())
    kinds = sorted({row.key for row in rows("unit_kinds")}, key=len, reverse=True)
    kind = next((kind for kind in kinds if text.lower().startswith(f"{kind} ")), "")
    return Unit(kind=kind, name=text[len(kind) :].strip()) if kind else None


def unit_called(text: str) -> str:
    """Return the unit of which a text names the committee, or the text with single spaces: people report under either name.

    >>> unit_called("UBND xã An Bình"), unit_called("Ủy ban nhân dân  huyện Hạ Lang"), unit_called("Phòng Nội vụ")
    ('xã An Bình', 'huyện Hạ Lang', 'Phòng Nội vụ')
    """
    text = " ".join(text.split())
    for committee in (_COMMITTEE, "Uỷ ban nhân dân", "UBND"):
        rest = text[len(committee) :].strip()
        if text.casefold().startswith(committee.casefold()) and parse_unit(rest):
            return rest
    return text


def levels_of(unit: Unit, on: date) -> tuple[Level, ...]:
    """Return the levels a unit of that kind and name can stand on on a day; empty when there is no such kind then.

    A city is either of the central government or, until 30/6/2025, of a province.

    >>> district = Unit(kind="huyện", name="Hạ Lang")
    >>> levels_of(district, date(2025, 6, 30)), levels_of(district, date(2025, 7, 1))
    (('huyen',), ())
    >>> [levels_of(Unit(kind="thành phố", name=name), date(2024, 1, 1)) for name in ("Cao Bằng", "Hà Nội")]
    [('huyen',), ('tinh',)]
    """
    levels = tuple(row.values["level"] for row in in_force("unit_kinds", on, unit.kind))
    if "tinh" not in levels:
        return levels
    known = province(unit.name, on)
    central = known is not None and known.values["kind"] == unit.kind
    return ("tinh",) if central else tuple(level for level in levels if level != "tinh")


def province(name: str, on: date) -> Row | None:
    """Return the row of a province or central city that stood on a day, or None; either placement of the tone will do.

    >>> province("Hà Giang", date(2025, 6, 30)).values["into"], province("Hà Giang", date(2025, 7, 1)) is None
    ('tỉnh Tuyên Quang', True)
    >>> province("Khánh Hoà", date(2026, 1, 1)).key
    'Khánh Hòa'
    """
    wanted = one_tone_place(name).lower()
    return next((row for row in in_force("provinces", on) if row.key.lower() == wanted), None)


def provinces(on: date) -> tuple[str, ...]:
    """Return the names of the provinces and central cities of a day, in the order of the table.

    >>> len(provinces(date(2025, 6, 30))), len(provinces(date(2025, 7, 1)))
    (63, 34)
    """
    return tuple(row.key for row in in_force("provinces", on))


def offices(kind: str, on: date) -> tuple[Row, ...]:
    """Return the rows of the offices that a people's committee of that kind has on a day; not every office is in the table.

    >>> "Phòng Văn hóa - Xã hội" in [row.key for row in offices("xã", date(2025, 7, 1))]
    True
    >>> [row.key for row in offices("huyện", date(2022, 10, 1))][:1], offices("huyện", date(2025, 7, 1))
    (['Phòng Nội vụ'], ())
    """
    return tuple(row for row in in_force("offices", on) if kind in row.values["kinds"])


def committee_letterhead(unit: Unit) -> Letterhead:
    """Return the head of a people's committee, which has no agency above it there (PL I II.2; the reading is practice).

    >>> committee_letterhead(Unit(kind="xã", name="Hạ Lang"))
    Letterhead(parent=(), issuer=('ỦY BAN NHÂN DÂN', 'XÃ HẠ LANG'))
    """
    return Letterhead(parent=(), issuer=(upper(_COMMITTEE), upper(str(unit))))


def office_letterhead(office: str, unit: Unit) -> Letterhead:
    """Return the head of an office of a people's committee, whose name may be shortened above it (PL I II.2.a).

    >>> office_letterhead("Phòng Văn hóa - Xã hội", Unit(kind="xã", name="Hạ Lang"))
    Letterhead(parent=('UBND XÃ HẠ LANG',), issuer=('PHÒNG VĂN HÓA - XÃ HỘI',))
    """
    return Letterhead(parent=(upper(f"UBND {unit}"),), issuer=(upper(office),))


def place_names(unit: Unit) -> tuple[str, ...]:
    """Return how the line of place and date may name the unit where the agency sits, the best first (PL I II.4.a, II.4.b).

    A number, a person's or an event's name takes the kind with it. Whether a name with a figure at its end does is not
    settled, so both are right there.

    >>> place_names(Unit(kind="xã", name="Hạ Lang")), place_names(Unit(kind="phường", name="1"))
    (('Hạ Lang',), ('Phường 1',))
    >>> place_names(Unit(kind="phường", name="Điện Biên Phủ", named_after=True))
    ('Phường Điện Biên Phủ',)
    >>> place_names(Unit(kind="thành phố", name="Hồ Chí Minh"))
    ('Thành phố Hồ Chí Minh',)
    >>> place_names(Unit(kind="phường", name="Hà Giang 1"))
    ('Phường Hà Giang 1', 'Hà Giang 1')
    """
    whole = f"{unit.kind[:1].upper()}{unit.kind[1:]} {unit.name}"
    if unit.whole_name or unit.name in _AS_A_WHOLE:
        return (whole,)
    return (whole, unit.name) if unit.name[-1:].isdigit() else (unit.name,)
