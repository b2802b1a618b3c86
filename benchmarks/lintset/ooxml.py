"""Paragraphs, runs, rule lines and numbers as WordprocessingML, written by hand so that every layout can be had."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from benchmarks.lintset.paper import Layout, Look
from docgen.vn.typography import text_width

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_ALIGN = {"both": "both", "center": "center", "left": "left", "right": "right"}
_LISTS = {"muc": 1, "khoan_td": 2, "diem": 3, "gach": 4}


def twips(mm: float) -> int:
    """Return a length in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def run_properties(layout: Layout, look: Look, *, bold: bool | None = None, full: bool = True) -> str:
    """Return rPr; not `full` leaves out what the paragraph's style says."""
    heavy = look.bold if bold is None else bold
    parts = []
    plain = layout.formatting in ("theme", "defaults") and look.font == "Times New Roman"
    if full and not plain:
        parts.append(f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/>')
    if heavy and (full or not look.bold):
        parts.append("<w:b/>")
    if full and look.italic:
        parts.append("<w:i/>")
    if full and look.color:
        parts.append(f'<w:color w:val="{look.color}"/>')
    if full:
        parts.append(f'<w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/>')
    if full and look.underline:
        parts.append('<w:u w:val="single"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


def shape_properties(look: Look, extra: str = "", ends: str = "") -> str:
    """Return the children of pPr: borders, tabs, spacing, indents, alignment; `extra` stands before, `ends` at the end."""
    pitch = (
        f'w:line="{round(look.exact * 20)}" w:lineRule="exact"'
        if look.exact
        else f'w:line="{round(look.line * 240)}" w:lineRule="auto"'
    )
    box = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="auto"/>' for side in ("top", "left", "bottom", "right")
    )
    indent = f'w:left="{twips(look.left)}" w:right="{twips(look.right)}" w:firstLine="{twips(look.first)}"'
    return (
        (f"<w:pBdr>{box}</w:pBdr>" if look.boxed else "")
        + extra
        + f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" {pitch}/>'
        + f'<w:ind {indent}/><w:jc w:val="{_ALIGN[look.align]}"/>{ends}'
    )


def runs(layout: Layout, look: Look, text: str, *, full: bool = True) -> str:
    """Return the runs of a text; `**` opens and closes bold words, a tab is a tab."""
    made = []
    for position, piece in enumerate(text.split("**")):
        if piece:
            bold = True if position % 2 else None
            made.append(f"<w:r>{run_properties(layout, look, bold=bold, full=full)}{_text(piece)}</w:r>")
    return "".join(made)


def _text(piece: str) -> str:
    parts = [
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' if part else "" for part in piece.split("\t")
    ]
    return "<w:tab/>".join(parts)


def list_of(layout: Layout, role: str, text: str) -> tuple[int, str]:
    """Return the automatic list a paragraph belongs to (0 for none) and its text without the typed number."""
    if layout.numbering == "typed":
        return 0, text
    mark, _, rest = text.partition(" ")
    if role in ("muc", "khoan_td"):
        return _LISTS[role], rest
    if role == "van" and mark == "-":
        return _LISTS["gach"], rest
    letters = 6 if layout.numbering == "auto-all" else 4  # Word's own letters go on with e, f where đ, e should stand
    if role == "van" and mark in ("a)", "b)", "c)", "d)", "đ)", "e)")[:letters]:
        return _LISTS["diem"], rest
    return 0, text


def paragraph(layout: Layout, role: str, text: str, look: Look, *, lines: str = "", ends: str = "") -> str:
    """Return a paragraph of a role, in the way the layout formats; `lines` are drawn lines anchored in it."""
    number, text = list_of(layout, role, text)
    listed = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    if layout.formatting == "styles":
        properties = f'<w:pStyle w:val="{role.replace("_", "")}"/>{listed}' + ends
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs(layout, look, text, full=False)}{lines}</w:p>"
    return f"<w:p><w:pPr>{_listed(look, listed, ends)}</w:pPr>{runs(layout, look, text)}{lines}</w:p>"


def _listed(look: Look, listed: str, ends: str) -> str:
    return listed + shape_properties(look, ends=ends)


def blank(size: float = 6, border: str = "", left: float = 0, right: float = 0, ends: str = "") -> str:
    """Return an empty paragraph, with a border on one side when wanted."""
    drawn = f'<w:pBdr><w:{border} w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' if border else ""
    indent = f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"/>' if left or right else ""
    mark = f'<w:rPr><w:sz w:val="{round(size * 2)}"/></w:rPr>'
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return f'<w:p><w:pPr>{drawn}{spacing}{indent}<w:jc w:val="center"/>{mark}{ends}</w:pPr></w:p>'


def drawing(length: float, left: float, top: float, number: int) -> str:
    """Return a run with an anchored DrawingML line; lengths and offsets in mm, from column and paragraph."""
    emu = [round(value * 36000) for value in (length, left, top)]
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{emu[1]}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{emu[2]}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu[0]}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Straight Connector {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu[0]}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
        "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def vml(length: float, left: float, top: float, number: int) -> str:
    """Return a run with a VML line as Word 2003 and 2007 wrote it; lengths and offsets in mm."""
    x, y, end = (f"{value * 72 / 25.4:.2f}pt" for value in (left, top, left + length))
    return (
        f'<w:r><w:pict><v:line id="Line_x0020_{number}" style="position:absolute;z-index:251658240" '
        f'from="{x},{y}" to="{end},{y}" strokecolor="black"/></w:pict></w:r>'
    )


def drawer(rules: str) -> Callable[[float, float, float, int], str]:
    """Return the way a layout draws lines."""
    return vml if rules == "vml" else drawing


def measured(text: str, look: Look) -> float:
    """Return the width of a line of text in mm."""
    return text_width(text.replace("**", ""), look.size, bold=look.bold, italic=look.italic)
