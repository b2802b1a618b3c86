"""Pictures, charts and rich text in a rendered part: the mark that a tag printed ─▶ WordprocessingML.

A mark stands in the text of a run, or where `{{r x}}` has taken a run's place, or where `{{p x}}` has taken a paragraph's.
Nothing is parsed: what stands before the mark tells which, and what is put there closes all it opens.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import escape

from docgen._engine._environment import MARKED
from docgen._engine._lines import LOOK, broken_text, without_former
from docgen._engine._pictures import free_stem
from docgen.chart import Chart
from docgen.values import Picture, RichText, Run

Placed = Picture | Chart | RichText
"""What a tag prints that is more than text."""

_EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEXT_OPEN = re.compile(r"<w:t(?: [^>]*)?>")
_RUN_LOOK = re.compile(rf"<w:r(?: [^>]*)?>({LOOK})?", re.DOTALL)
_INLINE = re.compile(
    r"<w:(?:p|hyperlink|ins|smartTag|fldSimple|dir|bdo)(?: [^>]*)?(?<!/)>|<w:pPr/>"
    r"|</w:(?:pPr|r|hyperlink|ins|del|smartTag|fldSimple|sdt)>|<w:(?:bookmark|comment|perm|move)\w+ [^>]*/>|<w:proofErr [^>]*/>"
)
_BLOCK = re.compile(r"</w:(?:p|tbl|tcPr)>|<w:(?:body|tc|hdr|ftr|txbxContent|tcPr/)(?: [^>]*)?>")
_LOOK = re.compile(r"<w:(\w+)(?:/>|(?: [^>]*)?/>|(?: [^>]*)?>.*?</w:\1>)", re.DOTALL)
_ORDER = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
          "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
          "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
          "specVanish", "oMath")  # fmt: skip
"""The order in which CT_RPr takes its children (ISO/IEC 29500-1, 17.3.2.28)."""


class MisplacedError(Exception):
    """The `index`-th picture, chart or rich text of a part stands where none can."""

    def __init__(self, index: int) -> None:
        """Keep which."""
        super().__init__(index)
        self.index = index


@dataclass(slots=True)
class Gallery:
    """The pictures of one document being made: each file once, with the name it gets in the package; and how many charts.

    `taken` are the names of the template's parts, `stem` the beginning of a name that none of them has.
    """

    taken: Collection[str]
    stem: str = ""
    files: dict[bytes, str] = field(default_factory=dict)
    charts: int = 0

    def name_of(self, picture: Picture) -> str:
        """Return the picture's file name in the media folder, the same for the same bytes."""
        return self.files.setdefault(picture.data, f"{self._stem()}{len(self.files) + 1}.{picture.format}")

    def name_of_chart(self) -> str:
        """Return a name without ending for the parts of one more chart."""
        self.charts += 1
        return f"{self._stem()}chart{self.charts}"

    def _stem(self) -> str:
        self.stem = self.stem or free_stem(tuple(self.taken))
        return self.stem


@dataclass(slots=True)
class Placing:
    """What putting values into one part comes to: the targets its relationships must lead to, by relationship id, and the
    charts, by the name of their parts.
    """

    gallery: Gallery
    first_id: int
    links: dict[str, str] = field(default_factory=dict)
    charts: dict[str, Chart] = field(default_factory=dict)
    drawn: int = 0

    def link(self, drawn: Picture | Chart) -> str:
        """Return the id of the part's relationship to the picture's file or to the chart."""
        if isinstance(drawn, Chart):
            name = self.gallery.name_of_chart()
            self.charts[name] = drawn
            return self._led_to(name, f"charts/{name}.xml")
        file = self.gallery.name_of(drawn)
        return self._led_to(file.rpartition(".")[0], f"media/{file}")

    def _led_to(self, name: str, target: str) -> str:
        relation = f"rIdDocgen{name.removeprefix(self.gallery.stem)}"
        self.links[relation] = target
        return relation


def put_in(text: str, values: Sequence[Placed], placing: Placing) -> str:
    """Return the part's text with every mark replaced. Raises MisplacedError."""
    pieces: list[str] = []
    end = 0
    for mark in MARKED.finditer(text):
        pieces += text[end : mark.start()], _put(text, mark.start(), int(mark[1]), values, placing)
        end = mark.end()
    return "".join((*pieces, text[end:]))


def _put(text: str, at: int, index: int, values: Sequence[Placed], placing: Placing) -> str:
    opened = text.rfind("<", 0, at)
    before = text[opened : text.find(">", opened) + 1]
    inside_a_tag = len(before) > at - opened or index >= len(values)
    if inside_a_tag:
        raise MisplacedError(index)
    value = values[index]
    parts = value.parts if isinstance(value, RichText) else (value,)
    if _TEXT_OPEN.fullmatch(before):
        return _in_text(parts, before, _look_around(text, opened), placing)
    alone = not text[opened + len(before) : at].strip("\ufffe\uffff0123456789 ")
    runs = "".join(_run(part, "", placing) for part in parts)
    if alone and _INLINE.fullmatch(before):
        return runs
    if alone and _BLOCK.fullmatch(before):
        return f"<w:p>{runs}</w:p>"
    raise MisplacedError(index)


def _look_around(text: str, at: int) -> str:
    """Return the `<w:rPr>` of the run whose text opens at `at`, or ""."""
    start = max(text.rfind("<w:r>", 0, at), text.rfind("<w:r ", 0, at))
    found = _RUN_LOOK.match(text, start) if start >= 0 else None
    return without_former(found[1] or "") if found else ""


def _in_text(parts: Sequence[Run | Picture | Chart], opening: str, look: str, placing: Placing) -> str:
    """Return the parts in the midst of a run's text; a picture or chart alone need not end the run."""
    if all(isinstance(part, Picture | Chart) for part in parts):
        drawings = "".join(_drawing(part, placing) for part in parts if isinstance(part, Picture | Chart))
        return f"</w:t>{drawings}{opening}"
    runs = "".join(_run(part, look, placing) for part in parts)
    return f'</w:t></w:r>{runs}<w:r>{look}<w:t xml:space="preserve">'


def _run(part: Run | Picture | Chart, look: str, placing: Placing) -> str:
    if isinstance(part, Picture | Chart):
        return f"<w:r>{look}{_drawing(part, placing)}</w:r>"
    own = _look(look, part)
    return f'<w:r>{own}{broken_text(f"""<w:t xml:space="preserve">{escape(part.text)}</w:t>""", own)}</w:r>'


@lru_cache(maxsize=256)
def _look(around: str, run: Run) -> str:
    """Return the `<w:rPr>` of a run: what it says itself, over what stands around it."""
    kept = {found[1]: found[0] for found in _LOOK.finditer(around.removeprefix("<w:rPr>").removesuffix("</w:rPr>"))}
    made = kept | _own_look(run)
    ordered = sorted(made, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return f"<w:rPr>{''.join(made[name] for name in ordered)}</w:rPr>" if made else ""


def _own_look(run: Run) -> dict[str, str]:
    look: dict[str, str] = {}
    switches = {
        "b": run.bold,
        "bCs": run.bold,
        "i": run.italic,
        "iCs": run.italic,
        "caps": run.caps,
        "strike": run.strike,
    }
    look |= {name: _switch(name, on) for name, on in switches.items() if on is not None}
    if run.underline is not None:
        look["u"] = f'<w:u w:val="{"single" if run.underline else "none"}"/>'
    if run.position:
        look["vertAlign"] = f'<w:vertAlign w:val="{run.position}script"/>'
    if run.size is not None:
        look |= {name: f'<w:{name} w:val="{run.size * 2:.0f}"/>' for name in ("sz", "szCs")}
    if run.color is not None:
        look["color"] = f'<w:color w:val="{run.color.upper()}"/>'
    if run.font is not None:
        font = escape(run.font)
        look["rFonts"] = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    if run.style is not None:
        look["rStyle"] = f'<w:rStyle w:val="{escape(run.style)}"/>'
    return look


def _words(alt: str) -> str:
    """Return an alternative text as an attribute, in which a parser would make spaces of line feeds and tabs."""
    return str(escape(alt)).replace("\n", "&#10;").replace("\t", "&#9;")


def _switch(name: str, on: bool) -> str:
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def _drawing(drawn: Picture | Chart, placing: Placing) -> str:
    relation = placing.link(drawn)
    placing.drawn += 1
    number = placing.first_id + placing.drawn
    size = f'cx="{drawn.width * _EMU_PER_MM:.0f}" cy="{drawn.height * _EMU_PER_MM:.0f}"'
    name = f"{type(drawn).__name__} {number}"
    if isinstance(drawn, Chart):
        lock, graphic = "", _chart_frame(relation)
    else:
        lock = f'<a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        graphic = _picture_frame(relation, number, size)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="{name}" descr="{_words(drawn.alt)}"/>'
        f"<wp:cNvGraphicFramePr>{lock}</wp:cNvGraphicFramePr>"
        f'<a:graphic xmlns:a="{_DRAWING}/main">{graphic}</a:graphic></wp:inline></w:drawing>'
    )


def _picture_frame(relation: str, number: int, size: str) -> str:
    return (
        f'<a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{relation}"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f"<a:ext {size}/></a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )


def _chart_frame(relation: str) -> str:
    return (
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" xmlns:r="{_RELATIONS}" '
        f'r:id="{relation}"/></a:graphicData>'
    )
