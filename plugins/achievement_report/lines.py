"""Report ─▶ the numbered lines its template prints: the profile, then the parts of its form, tables in their places.

A line is what `docgen.authoring.body` prints; the kind of a table's line is the name of its field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docgen.papers import closed
from docgen.papers.numbering import LineValues
from docgen.vn.ordinals import roman

from .model import AchievementReport
from .parts import Membership
from .pieces import ended, heading, line, text_lines
from .profile import profile_part
from .tables import members_sentence
from .variants import VARIANTS, Block, variant_key

TABLES = (
    "bang_ket_qua", "muc_do_hoan_thanh", "sang_kien_list", "dong_gop", "danh_hieu_da_dat", "hinh_thuc_da_khen", "qua_trinh",
)  # fmt: skip
"""Fields that are printed as tables."""

_CAPTIONS = {
    "bang_ket_qua": "Bảng so sánh kết quả các năm:",
    "muc_do_hoan_thanh": "Mức độ hoàn thành nhiệm vụ từng năm:",
    "sang_kien_list": "Sáng kiến, đề tài được công nhận:",
}
_LONGEST_LEAD = 240
"""A longer paragraph is not held to the table below it: it would leave a hole above."""


def report_lines(report: AchievementReport) -> list[LineValues]:
    """Return every line of a report, `./.` at its end, the last one held to the signatures."""
    profile = profile_part(report)
    made = [heading("muc", "I.", profile.title), *_several(profile.blocks)]
    parts = VARIANTS[variant_key(report)].parts
    number = 1
    for part in parts:
        blocks = [(block.title, lines) for block in part.blocks if (lines := [*_block(report, block)])]
        if blocks:
            number += 1
            made += [heading("muc", f"{roman(number)}.", part.title), *_several(blocks)]
    made = _held(made)
    if made[-1]["kieu"] in TABLES:
        return [*_spaced(made[:-1]), made[-1], line("het")]
    return [*_spaced(closed(made))]


def _several(blocks: Sequence[tuple[str, Sequence[LineValues]]]) -> Iterator[LineValues]:
    """Yield blocks, those with a title numbered 1., 2.; one alone needs none, and its title is left out."""
    titled = [title for title, _ in blocks if title]
    number = 0
    for title, lines in blocks:
        if title and len(titled) > 1:
            number += 1
            yield heading("khoan_co_tieu_de", f"{number}.", title)
        yield from lines


def _block(report: AchievementReport, block: Block) -> Iterator[LineValues]:
    for name in block.fields:
        value = getattr(report, name)
        if not value:
            continue
        if name in TABLES:
            if caption := _CAPTIONS.get(name):
                yield line("doan", caption)
            yield line(name)
        elif isinstance(value, Membership):
            yield line("doan", members_sentence(value))
        elif name == "chua_duoc_khen":
            yield line("doan", "Chưa được khen thưởng.")
        elif isinstance(value, str):
            yield line("doan", ended(f"Sáng kiến, đề tài: {value}") if name == "sang_kien" else value)
        else:
            yield from text_lines(value)


def _spaced(lines: Sequence[LineValues]) -> Iterator[LineValues]:
    """Yield the lines, room below each table; not below the last, for LibreOffice would not hold the foot across it."""
    for one in lines:
        yield one
        if one["kieu"] in TABLES:
            yield line("cach")


def _held(lines: list[LineValues]) -> list[LineValues]:
    """Return the lines, a short one above a table held to it."""
    held = [
        {**line, "dan": line["dan"] or (below["kieu"] in TABLES and len(line["chu"]) <= _LONGEST_LEAD)}
        for line, below in pairwise(lines)
    ]
    return [*held, lines[-1]]
