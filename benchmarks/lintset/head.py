"""The head and the end of a page in three ways: a table of two columns, tabs, and plain paragraphs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.lintset.ooxml import blank, drawer, measured, paragraph, run_properties, runs, shape_properties, twips
from benchmarks.lintset.paper import END, LEFT, Block, Layout, look

_CELL_MARGINS = 3.8
_RULED = {"tieu_ngu": 1.0, "co_quan": 0.4, "trich_yeu": 0.4}
_NO_BORDERS = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_STATE = [Block("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Block("tieu_ngu", "Độc lập - Tự do - Hạnh phúc")]


class Pen:
    """Writes one document in one layout; counts its drawings."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        margins = {"left": 30.0, "right": 20.0, **layout.page}
        self.width = margins.get("width", 210) - margins["left"] - margins["right"]
        self.drawings = 0

    def plain(self, block: Block, lines: str = "", **changes: float) -> str:
        """Return one paragraph."""
        own = replace(look(self.layout, block.role), **changes)  # type: ignore[arg-type]  # names come from the cases
        return paragraph(self.layout, block.role, block.text, own, lines=lines)

    def length(self, block: Block, inner: float) -> float:
        """Return how long the line under a block is, 0 for none."""
        part = {**_RULED, **self.layout.ruled}.get(block.role, 0)
        return part * min(inner, measured(block.text, look(self.layout, block.role)))

    def line(self, length: float, left: float, top: float) -> str:
        """Return a drawn line."""
        self.drawings += 1
        return drawer(self.layout.rules)(length, left, top, self.drawings)

    def column(self, blocks: Sequence[Block], inner: float) -> list[str]:
        """Return the paragraphs of one column, its lines beneath them; in a layout of ruled cells, without lines."""
        made: list[str] = []
        for block, following in zip(blocks, [*blocks, Block("", "")][1:], strict=True):
            length = self.length(block, inner) if following.role != block.role else 0
            own = look(self.layout, block.role)
            rows = math.ceil(measured(block.text, own) / inner)
            drawn = length and self.layout.rules in ("drawing", "vml")
            top = rows * own.size * 1.15 * 25.4 / 72 + 0.6
            made.append(self.plain(block, self.line(length, (inner - length) / 2, top) if drawn else ""))
            made += self.beneath(block, length, inner) if length else []
        return made

    def beneath(self, block: Block, length: float, inner: float) -> list[str]:
        """Return what stands under a block as its line: a bordered or typed paragraph, or room for a drawn one."""
        if self.layout.rules == "typed":
            return [self.plain(Block(block.role, "─" * round(length / 2.5)), bold=False)]
        bordered = self.layout.rules == "border" or (self.layout.rules == "cell" and block.role == "trich_yeu")
        if bordered:
            side = (inner - length) / 2
            return [blank(2, "top", side, side)]
        return [] if self.layout.rules == "cell" else [blank(4)]

    def head(self, blocks: Sequence[Block]) -> str:
        """Return the head of a page from its blocks."""
        left = [block for block in blocks if block.role in LEFT]
        right = [*_STATE, *(block for block in blocks if block.role in ("quoc_hieu", "ngay"))]
        if any(block.role == "quoc_hieu" for block in blocks):
            right = [block for block in blocks if block.role in ("quoc_hieu", "tieu_ngu", "ngay")]
        if self.layout.head == "tabs":
            return self._tabbed(left, right)
        return self._loose(left, right) if self.layout.head == "plain" else self._tabled(left, right)

    def _tabled(self, left: Sequence[Block], right: Sequence[Block]) -> str:
        share = self.layout.page.get("share", 0.38)
        widths = [self.width * share, self.width * (1 - share)]
        inner = [width - _CELL_MARGINS for width in widths]
        top = [[b for b in left if b.role in LEFT[:2]], [b for b in right if b.role != "ngay"]]
        low = [[b for b in left if b.role not in LEFT[:2]], [b for b in right if b.role == "ngay"]]
        cells = [self.column(blocks, room) for blocks, room in zip(top, inner, strict=True)]
        rest = [self.column(blocks, room) for blocks, room in zip(low, inner, strict=True)]
        if self.layout.rules == "cell":
            lengths = [self.length(blocks[-1], room) for blocks, room in zip(top, inner, strict=True)]
            return _ruled_table(widths, cells, lengths, rest)
        return table(widths, [cells, rest] if any(low) else [cells])

    def _tabbed(self, left: Sequence[Block], right: Sequence[Block]) -> str:
        rows = [
            (b, c) for b, c in _zipped([b for b in left if b.role in LEFT[:2]], [b for b in right if b.role != "ngay"])
        ]
        made = []
        for position, pair in enumerate(rows):
            last = position == len(rows) - 1
            lines = "".join(
                self._under(block, middle) for block, middle in zip(pair, self._stops(), strict=True) if block and last
            )
            made.append(self._tab_row(pair, lines))
        made.append(blank(6))
        made += [
            self._tab_row(pair)
            for pair in _zipped([b for b in left if b.role == "so"], [b for b in right if b.role == "ngay"])
        ]
        made += [self.plain(block, right=self.width * 0.6) for block in left if block.role in ("vv", "do_khan")]
        return "".join(made)

    def _stops(self) -> tuple[float, float]:
        return self.width * 0.19, self.width * 0.7

    def _under(self, block: Block, middle: float) -> str:
        length = self.length(block, self.width)
        return self.line(length, middle - length / 2, 6.0) if length else ""

    def _tab_row(self, pair: tuple[Block | None, Block | None], lines: str = "", *, style: str = "center") -> str:
        stops = "".join(f'<w:tab w:val="{style}" w:pos="{twips(stop)}"/>' for stop in self._stops())
        own = replace(look(self.layout, "so"), align="left")
        made = [f"<w:p><w:pPr>{shape_properties(own, extra=f'<w:tabs>{stops}</w:tabs>')}</w:pPr>"]
        for block in pair:
            made.append("<w:r><w:tab/></w:r>")
            if block:
                made.append(runs(self.layout, look(self.layout, block.role), block.text))
        return "".join(made) + lines + "</w:p>"

    def _loose(self, left: Sequence[Block], right: Sequence[Block]) -> str:
        made = []
        near, far = self.width * 0.6, self.width * 0.38
        upper = [block for block in left if block.role in LEFT[:2]]
        for block, following in zip(upper, [*upper, Block("", "")][1:], strict=True):
            made += self._ruled(block, 0, near, following.role != block.role)
        for block in (block for block in right if block.role != "ngay"):
            made += self._ruled(block, far, 0, True)
        made += [self.plain(block, right=near) for block in left if block.role not in LEFT[:2]]
        made += [self.plain(block, left=far) for block in right if block.role == "ngay"]
        return "".join(made)

    def _ruled(self, block: Block, left: float, right: float, last: bool) -> list[str]:
        room = self.width - left - right
        length = self.length(block, room) if last else 0
        drawn = length and self.layout.rules in ("drawing", "vml")
        lines = self.line(length, left + (room - length) / 2, 6.0) if drawn else ""
        side = (room - length) / 2
        made = [self.plain(block, lines, left=left, right=right)]
        if length and self.layout.rules == "border":
            made.append(blank(2, "top", left + side, right + side))
        elif length:
            made.append(blank(4))
        return made

    def end(self, blocks: Sequence[Block]) -> str:
        """Return the end of a document: recipients and signature."""
        signed = {role: [block for block in blocks if block.role == role] for role in END}
        room = [blank(14) for _ in range(4)]
        received = [self.plain(block) for block in (*signed["noi_nhan"], *signed["nhan"])]
        titles, names = ([self.plain(block) for block in signed[role]] for role in ("ky", "ten"))
        half = [self.width * 0.5] * 2
        if signed["ky_trai"]:
            other = [*(self.plain(b) for b in signed["ky_trai"]), *room, *(self.plain(b) for b in signed["ten_trai"])]
            return table(half, [[other, [*titles, *room, *names]]]) + "".join(received)
        if self.layout.head == "tabs":
            return self._tabbed_end(signed)
        if self.layout.head == "plain":
            made = [self.plain(b, left=self.width / 2) for b in signed["ky"]]
            names = [self.plain(b, left=self.width / 2) for b in signed["ten"]]
            return "".join([*made, *room, *names, *received])
        return table(half, [[received, [*titles, *room, *names]]])

    def _tabbed_end(self, signed: dict[str, list[Block]]) -> str:
        left = [*signed["noi_nhan"], *signed["nhan"]]
        right: list[Block | None] = [*signed["ky"], None, None, None, *signed["ten"]]
        stop = f'<w:tabs><w:tab w:val="center" w:pos="{twips(self.width * 0.75)}"/></w:tabs>'
        made = []
        for near, far in _zipped(left, right):
            own = replace(look(self.layout, "nhan"), align="left")
            text = runs(self.layout, look(self.layout, near.role), near.text) if near else ""
            beside = runs(self.layout, look(self.layout, far.role), f"\t{far.text}") if far else ""
            made.append(f"<w:p><w:pPr>{shape_properties(own, extra=stop)}</w:pPr>{text}{beside}</w:p>")
        return "".join(made)


def _zipped(left: Sequence[Block | None], right: Sequence[Block | None]) -> list[tuple[Block | None, Block | None]]:
    size = max(len(left), len(right))
    pad = [list(side) + [None] * (size - len(side)) for side in (left, right)]
    return list(zip(*pad, strict=True))


def table(widths: Sequence[float], rows: Sequence[Sequence[Sequence[str]]], borders: str = _NO_BORDERS) -> str:
    """Return a table; each cell is its paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    made = "".join(
        "<w:tr>"
        + "".join(_cell(width, "".join(cell) or blank()) for width, cell in zip(widths, row, strict=True))
        + "</w:tr>"
        for row in rows
    )
    properties = f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def _cell(width: float, content: str, span: int = 1, border: str = "") -> str:
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    drawn = (
        f'<w:tcBorders><w:{border} w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>' if border else ""
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{wide}{drawn}</w:tcPr>{content}</w:tc>'


def _ruled_table(
    widths: Sequence[float], cells: Sequence[Sequence[str]], lengths: Sequence[float], rest: Sequence[Sequence[str]]
) -> str:
    """Return a head whose lines are the upper borders of narrow cells in a row of their own."""
    sixth = [
        part
        for width, length in zip(widths, lengths, strict=True)
        for part in ((width - length) / 2, length, (width - length) / 2)
    ]
    grid = "".join(f'<w:gridCol w:w="{twips(part)}"/>' for part in sixth)
    rows = [
        "".join(_cell(width, "".join(cell) or blank(), 3) for width, cell in zip(widths, row, strict=True))
        for row in (cells, rest)
    ]
    thin = "".join(
        _cell(part, blank(2), border="top" if index % 3 == 1 and part else "") for index, part in enumerate(sixth)
    )
    made = "".join(f"<w:tr>{row}</w:tr>" for row in (rows[0], thin, rows[1]))
    properties = f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblBorders>{_NO_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def number_field(layout: Layout) -> str:
    """Return the runs of a PAGE field."""
    properties = run_properties(layout, look(layout, "so_trang"))
    return "".join(
        f"<w:r>{properties}{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>', '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>',
        )
    )  # fmt: skip
