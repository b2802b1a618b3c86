"""Sections and typed modules ─▶ numbered lines: PHẦN, I., 1., a), -, +.

Pure: a plan goes in, `Line` values come out, each with the number it should have and the number it was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from docgen.vn.ordinals import letter_position, marker, roman_value

from .model import ImplementationPlan
from .modules import HEADINGS, Node, Path, module_nodes, text_runs
from .parts import Section

LEVELS = ("phan", "muc", "khoan", "diem", "gach", "cong")
_ROMAN = re.compile(r"\b[IVXLC]+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph (or table) of the body.

    `kind` is a level, with "_khong_tieu_de" for a part or section without title and "khoan_co_tieu_de" for a clause with one,
    or "doan", or a table's name. `marker` is printed before the text; `expected` is what the rules would print there.
    """

    kind: str
    marker: str = ""
    expected: str = ""
    node: Node
    too_deep: bool = False


@dataclass(slots=True)
class _Counter:
    """Counts one level; a number that was given goes on from there."""

    level: str
    count: int = field(default=0)

    def next(self, given: str) -> tuple[str, str]:
        self.count += 1
        expected = marker(self.level, self.count)
        if given and self.level == "diem" and (position := letter_position(given.rstrip(")."))):
            self.count = position
        elif given and self.level == "khoan" and (number := re.match(r"[0-9]+", given)):
            self.count = int(number[0])
        elif given and (number := _ROMAN.search(given)) and (value := roman_value(number[0])):
            self.count = value
        return given or expected, expected


def body_lines(plan: ImplementationPlan) -> Iterator[Line]:
    """Yield the lines of the plan's body, in its own layout or in the usual one."""
    sections = plan.bo_cuc or usual_layout(plan)
    top = "phan" if any(section.phan for section in sections) else "muc"
    yield from numbered(plan, sections, top, "bo_cuc")


def annex_lines(plan: ImplementationPlan, position: int) -> Iterator[Line]:
    """Yield the lines of an annex: I., II. when its parts have titles, else 1., 2."""
    sections = plan.phu_luc[position].gom
    level = "muc" if any(section.tieu_de or section.mo_dun for section in sections) else "khoan"
    yield from numbered(plan, sections, level, "phu_luc", position, "gom")


def numbered(plan: ImplementationPlan, sections: Iterable[Section], level: str, *path: str | int) -> Iterator[Line]:
    """Yield the lines of `sections` from `level` down; `path` is the field they stand in."""
    nodes = [
        node
        for position, section in enumerate(sections)
        for node in _expanded(plan, section, level, (*path, position), frozenset())
    ]
    yield from _lines(nodes, level)


def usual_layout(plan: ImplementationPlan) -> tuple[Section, ...]:
    """Return the order plans of this movement mostly have, with the modules this plan fills and places nowhere else."""
    placed = {name for _, name in modules_in(plan, with_layout=False)}

    def block(title: str, *names: str) -> Section | None:
        inside = [Section(mo_dun=name) for name in names if name not in placed and has_content(plan, name)]
        return Section(tieu_de=title, gom=tuple(inside)) if inside else None

    def alone(name: str) -> Section | None:
        return Section(mo_dun=name) if name not in placed and has_content(plan, name) else None

    awards = ("doi_tuong", "hinh_thuc_khen_thuong", "tieu_chuan_khen_thuong", "chi_tieu_khen_thuong")
    blocks = (
        block("MỤC ĐÍCH, YÊU CẦU", "muc_dich", "yeu_cau", "khau_hieu", "chi_tieu_cap_tren", "chi_tieu"),
        alone("noi_dung"),
        alone("giai_phap"),
        block("ĐỐI TƯỢNG, TIÊU CHÍ THI ĐUA, HÌNH THỨC VÀ TIÊU CHUẨN KHEN THƯỞNG", *awards),
        alone("tien_do"),
        block("TỔ CHỨC THỰC HIỆN", "nhiem_vu", "bao_cao"),
    )
    return tuple(block for block in blocks if block)


def has_content(plan: ImplementationPlan, name: str) -> bool:
    """Return whether the module has something to print; a unit's reporting may rest on the chain above alone."""
    return bool(getattr(plan, name)) or (name == "bao_cao" and plan.bao_cao_cap_tren is not None)


def modules_in(plan: ImplementationPlan, *, with_layout: bool = True) -> Iterator[tuple[Path, str]]:
    """Yield (path, module) for every place where a section calls a module by name."""
    for path, section in sections_in(plan):
        if section.mo_dun and (with_layout or path[0] != "bo_cuc"):
            yield (*path, "mo_dun"), section.mo_dun


def sections_in(plan: ImplementationPlan) -> Iterator[tuple[Path, Section]]:
    """Yield (path, section) for every free section of the plan, the inner ones too."""
    for name in ("bo_cuc", "muc_dich", "yeu_cau", "noi_dung", "giai_phap", "tieu_chuan_khen_thuong"):
        yield from _below_and_here(getattr(plan, name), (name,))
    for position, group in enumerate(plan.doi_tuong):
        yield from _below_and_here(group.tieu_chi, ("doi_tuong", position, "tieu_chi"))
    for position, annex in enumerate(plan.phu_luc):
        yield from _below_and_here(annex.gom, ("phu_luc", position, "gom"))


def _below_and_here(sections: Iterable[Section], path: Path) -> Iterator[tuple[Path, Section]]:
    for position, section in enumerate(sections):
        here = (*path, position)
        yield here, section
        yield from _below_and_here(section.gom, (*here, "gom"))


def _expanded(
    plan: ImplementationPlan, section: Section, level: str, path: Path, above: frozenset[str]
) -> Iterator[Node]:
    """Yield what a section stands for: itself, or the nodes of its module, under the module's title where it has one."""
    if section.mo_dun is None:
        yield _own_node(plan, section, level, path, above)
        return
    if section.mo_dun in above:
        return
    heading, nested = HEADINGS[section.mo_dun]
    usual = heading if level in ("phan", "muc") else nested if level == "khoan" else ""
    title = usual if section.tieu_de is None else section.tieu_de
    inside = above | {section.mo_dun}
    deeper = _below(level) if title else level
    nodes = tuple(
        resolved for node in module_nodes(plan, section.mo_dun) for resolved in _resolved(plan, node, deeper, inside)
    )
    if not title and section.danh_so and nodes:
        nodes = (replace(nodes[0], marker=nodes[0].marker or section.danh_so), *nodes[1:])
    if title:
        yield Node(title=title, children=nodes, paragraphs=section.doan, marker=section.danh_so, path=path)
    else:
        yield from nodes
        if section.doan:
            yield Node(paragraphs=section.doan, path=path)


def _own_node(plan: ImplementationPlan, section: Section, level: str, path: Path, above: frozenset[str]) -> Node:
    deeper = _below(level) if section.tieu_de or section.noi_dung else level
    children = tuple(
        node
        for position, child in enumerate(section.gom)
        for node in _expanded(plan, child, deeper, (*path, "gom", position), above)
    )
    titled = bool(section.tieu_de)
    return Node(
        title=section.tieu_de or "",
        runs=() if titled else text_runs(section.noi_dung),
        paragraphs=((section.noi_dung,) if titled and section.noi_dung else ()) + section.doan,
        children=children,
        marker=section.danh_so,
        path=path,
    )


def _resolved(plan: ImplementationPlan, node: Node, level: str, above: frozenset[str]) -> Iterator[Node]:
    """Yield a module's node with the sections inside it expanded."""
    if node.section is not None:
        yield from _expanded(plan, node.section, level, node.path, above)
        return
    children = tuple(resolved for child in node.children for resolved in _resolved(plan, child, _below(level), above))
    yield node.with_children(children)


def _below(level: str) -> str:
    position = LEVELS.index(level) + 1
    return LEVELS[position] if position < len(LEVELS) else level


def _kind(level: str, *, titled: bool) -> str:
    if titled:
        return "khoan_co_tieu_de" if level == "khoan" else level
    return f"{level}_khong_tieu_de" if level in ("phan", "muc") else level


def _lines(nodes: Iterable[Node], level: str, *, too_deep: bool = False) -> Iterator[Line]:
    counter = _Counter(level)
    for node in nodes:
        numbers = bool(node.title or node.runs)
        if node.table:
            yield Line(kind=node.table, node=node)
        if numbers:
            marker, expected = counter.next(node.marker)
            kind = _kind(level, titled=bool(node.title))
            yield Line(kind=kind, marker=marker, expected=expected, node=node, too_deep=too_deep)
        for paragraph in node.paragraphs:
            yield Line(kind="doan", node=Node(runs=text_runs(paragraph), path=node.path))
        deepest = numbers and level == LEVELS[-1]
        yield from _lines(node.children, _below(level) if numbers else level, too_deep=too_deep or deepest)
