"""The page of a certificate as data: how its elements look, and how its height is shared out. Lengths in mm, sizes in pt.

Order, capitals, weights and colours: Điều 104 of Nghị định 98/2023/NĐ-CP; sizes are for the awarding body to choose, and these
are ours. Head and foot keep their places; between them name and achievement are set as large as there is room for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from docgen.vn.folding import fold_names

from .fitting import ABOVE_FEET, STEP, Fitted, Look, fitted, line_height, set_width

WIDTH, HEIGHT = 297.0, 210.0
SIDE = 25.0
"""From the paper's edge to the text."""

TEXT = WIDTH - 2 * SIDE
TOP, BOTTOM = 20.0, 189.0
"""Where the emblem's room begins and where the signer's name ends."""

EMBLEM = 21.0
EMBLEM_ROOM = 23.0
LEFT, RIGHT = 126.0, TEXT - 126.0
"""The foot's columns: decision and golden book, place, date and signer."""

QR = 20.0

RED, BLACK = "C00000", "000000"
LOOKS = {
    "quoc_hieu": Look(size=16, smallest=13, bold=True),
    "tieu_ngu": Look(size=16, smallest=13, bold=True),
    "chuc_danh": Look(size=20, smallest=14, lines=2, bold=True, colour=RED),
    "tang": Look(size=18, smallest=14, bold=True),
    "hinh_thuc": Look(size=46, smallest=24, bold=True, colour=RED, tracking=1),
    "ten": Look(size=30, smallest=16, lines=3, bold=True),
    "gioi_thieu": Look(size=17, smallest=13, lines=2),
    "thanh_tich": Look(size=18, smallest=13, lines=6, narrowest=1),
    "quyet_dinh": Look(size=14, smallest=11, lines=2, bold=True, italic=True),
    "so_vang": Look(size=14, smallest=11, bold=True, italic=True),
    "dia_danh_ngay": Look(size=14, smallest=11, bold=True, italic=True),
    "chuc_vu_ky": Look(size=15, smallest=12, lines=4, bold=True),
    "ho_ten_ky": Look(size=16, smallest=12, bold=True),
}
"""Element → its look. Each is a style of the template, too."""

WIDTHS = dict.fromkeys(LOOKS, TEXT - 4) | {
    "hinh_thuc": 185, "quyet_dinh": LEFT - 3, "so_vang": LEFT - 3, "dia_danh_ngay": RIGHT - 3, "chuc_vu_ky": RIGHT - 10,
    "ho_ten_ky": RIGHT - 3,
}  # fmt: skip
"""Element → how wide its lines may be: a little less than their room, for printers' own fonts differ."""

SIGNING_ROOM = (35.0, 31.0, 28.0)
LEAST_SIGNING = 27.0
"""Room for signature and seal, the best first; 35 mm is what Nghị định 50/2006/NĐ-CP asks for on a bằng khen. The template
holds the least of it, the rest is an empty line.
"""

LEVELS = tuple(
    dict(zip(("ten", "gioi_thieu", "thanh_tich", "hinh_thuc", "chuc_danh", "tang"), sizes, strict=True))
    for sizes in (
        (30, 17, 18, 46, 20, 18), (28, 16, 17, 46, 20, 18), (26, 16, 16, 46, 20, 18), (24, 15, 15.5, 44, 20, 18),
        (22, 15, 15, 44, 19, 17), (20, 14, 14, 42, 18, 16), (18, 13, 13.5, 40, 18, 16), (16, 13, 13, 38, 17, 15),
    )
)  # fmt: skip
"""Largest sizes in pt by element, tried from the first on: the more there is to say, the smaller all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What a certificate says, element by element, in the order of the page; "" for what it does not say."""

    quoc_hieu: str
    tieu_ngu: str
    chuc_danh: str
    tang: str
    hinh_thuc: str
    ten: str
    gioi_thieu: str
    thanh_tich: str
    quyet_dinh: str
    so_vang: str
    dia_danh_ngay: str
    chuc_vu_ky: tuple[str, ...]
    ho_ten_ky: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A certificate as it is set: each element's lines and size, and the space between them.

    `gap` lies between the elements of the middle, `above` and `below` them the rest, `signing` between a signer's title and name.
    `crowded` says that the elements do not fit at their smallest sizes.
    """

    elements: dict[str, Fitted]
    gap: float
    above: float
    below: float
    signing: float
    crowded: bool


GAP_RULE, GAP_TITLE, GAP_AWARD = 1.9, 3.2, 0.6
"""Below the motto for its rule, above the title of who decides, above TẶNG."""

_GAPS = (1.2, 3.6)
"""The least and the most space between the elements of the middle."""

_HEAD = ("quoc_hieu", "tieu_ngu", "chuc_danh", "tang", "hinh_thuc")
_MIDDLE = ("ten", "gioi_thieu", "thanh_tich")
_FOOT = ("dia_danh_ngay", "chuc_vu_ky", "ho_ten_ky")
_LEFT_FOOT = ("quyet_dinh", "so_vang")


def laid_out(
    texts: Texts, levels: Sequence[Mapping[str, float]] = LEVELS, signing: Sequence[float] = SIGNING_ROOM
) -> Page:
    """Return how a certificate is set on A4 (297 × 210 mm), with the first of the levels and rooms to sign that do."""
    foot = _foot(texts)
    room = BOTTOM - TOP - EMBLEM_ROOM - GAP_RULE - GAP_TITLE - GAP_AWARD - _height(foot, _FOOT)
    for level, place in _tries(len(levels), len(signing)):
        head, middle = _set(texts, _HEAD, levels[level]), _set(texts, _MIDDLE, levels[level])
        free = room - signing[place] - _height(head, _HEAD) - _height(middle, _MIDDLE)
        crowded = free < _GAPS[0] * (len(middle) + 1) or not all(one.fits for one in (*middle.values(), *head.values()))
        if not crowded:
            break
    gap = gap_height(min(max(free / (len(middle) + 1), _GAPS[0]), _GAPS[1]))
    rest = free - gap * (len(middle) - 1)
    above = gap_height(max(rest / 2, _GAPS[0]))
    below = gap_height(max(rest - above, _GAPS[0]))
    return Page(
        elements={**head, **middle, **foot},
        gap=gap,
        above=above,
        below=below,
        signing=signing[place],
        crowded=crowded,
    )


def gap_height(height: float) -> float:
    """Return the space nearest below `height` that an empty line can fill: its letters go by half points."""
    return line_height(max(height / line_height(1) // STEP * STEP, 1))


@cache
def _tries(levels: int, rooms: int) -> tuple[tuple[int, int], ...]:
    """Return in which order to try: letters shrink a little before the room for the seal does, and the other way round."""
    pairs = product(range(levels), range(rooms))
    return tuple(sorted(pairs, key=lambda pair: pair[0] + 1.75 * pair[1]))


def _set(texts: Texts, names: tuple[str, ...], largest: Mapping[str, float]) -> dict[str, Fitted]:
    """Return the elements that say something, as large as the level allows."""
    found = {name: fitted(getattr(texts, name), LOOKS[name], WIDTHS[name], largest.get(name, 0)) for name in names}
    return {name: one for name, one in found.items() if one.lines}


def _foot(texts: Texts) -> dict[str, Fitted]:
    others = (*_LEFT_FOOT, "dia_danh_ngay", "ho_ten_ky")
    found = {name: fitted(getattr(texts, name), LOOKS[name], WIDTHS[name]) for name in others}
    return {"chuc_vu_ky": _titles(texts.chuc_vu_ky), **found}


@lru_cache(maxsize=64)
def _titles(titles: tuple[str, ...]) -> Fitted:
    look, width = LOOKS["chuc_vu_ky"], WIDTHS["chuc_vu_ky"]
    lines = fold_names(titles, look.size, width, bold=True)
    size = look.size if len(lines) <= 3 else look.smallest
    fits = len(lines) <= look.lines and all(set_width(line, look, size) <= width for line in lines)
    return Fitted(lines=lines, size=size, fits=fits)


def _height(elements: Mapping[str, Fitted], names: Iterable[str]) -> float:
    return sum(elements[name].height for name in names if name in elements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where an element stands, in mm from the sheet's left and upper edge: `x` is the left end of its lines or their middle
    (`align` "left" or "center"), `feet` how deep the feet of the letters of each line are.
    """

    x: float
    feet: tuple[float, ...]
    align: str


def standings(page: Page) -> dict[str, Standing]:
    """Return where every element of a page stands that says something."""
    elements, found = page.elements, dict[str, Standing]()
    gaps = {
        "chuc_danh": GAP_RULE + GAP_TITLE,
        "tang": GAP_AWARD,
        "dia_danh_ngay": page.below,
        "ho_ten_ky": page.signing,
    }
    middle = [name for name in _MIDDLE if name in elements]
    gaps |= {name: page.gap if number else page.above for number, name in enumerate(middle)}
    top = TOP + EMBLEM_ROOM
    for name in (*_HEAD, *_MIDDLE, *_FOOT):
        if name in elements:
            right = name in _FOOT
            top += gaps.get(name, 0)
            x = SIDE + LEFT + RIGHT / 2 if right else WIDTH / 2
            found[name] = Standing(x=x, feet=_feet(elements[name], top), align="center")
            top += elements[name].height
    top -= _height(elements, _LEFT_FOOT)
    for name in _LEFT_FOOT:
        found[name] = Standing(x=SIDE, feet=_feet(elements[name], top), align="left")
        top += elements[name].height
    return found


def _feet(one: Fitted, top: float) -> tuple[float, ...]:
    line = line_height(one.size)
    return tuple(top + (number + ABOVE_FEET) * line for number in range(len(one.lines)))
