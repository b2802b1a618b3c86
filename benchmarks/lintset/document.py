"""A paper in a layout as the bytes of a .docx: the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby

from benchmarks.lintset.head import Pen, number_field, table
from benchmarks.lintset.ooxml import NAMES, blank, paragraph, run_properties, shape_properties, twips
from benchmarks.lintset.paper import END, LEFT, Block, Layout, Look, look

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_ROLES = (
    *LEFT, *END, "quoc_hieu", "tieu_ngu", "ngay", "ten_loai", "trich_yeu", "tham_quyen", "lenh", "can_cu", "van", "dieu", "muc",
    "khoan_td", "chuong", "td_chuong", "kinh_gui", "kinh_gui_muc", "phu_luc", "ten_phu_luc", "kem_theo", "dia_chi", "o_bang",
    "so_trang",
)  # fmt: skip


def document(blocks: Sequence[Block], layout: Layout) -> bytes:
    """Return a paper made in a layout."""
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": _body(blocks, layout),
        "word/styles.xml": _styles(layout),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "word/theme/theme1.xml": _theme(),
        "word/header1.xml": _running("hdr", paragraph(layout, "so_trang", "", look(layout, "so_trang"), lines=_number(layout, "header"))),
        "word/footer1.xml": _running("ftr", paragraph(layout, "so_trang", "", look(layout, "so_trang"), lines=_number(layout, "footer"))),
        "word/footer2.xml": _running("ftr", _address(blocks, layout)),
        "word/_rels/document.xml.rels": _relations([
            ("styles", "styles.xml"), ("settings", "settings.xml"), ("numbering", "numbering.xml"), ("theme", "theme/theme1.xml"),
            ("header", "header1.xml"), ("footer", "footer1.xml"), ("footer", "footer2.xml"),
        ]),
    }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _number(layout: Layout, place: str) -> str:
    return number_field(layout) if layout.number.get("place", "header") == place else ""


def _address(blocks: Sequence[Block], layout: Layout) -> str:
    found = next((block for block in blocks if block.role == "dia_chi"), None)
    if not found:
        return blank()
    line = "" if layout.ruled.get("dia_chi") == 0 else blank(2, "top")
    return line + paragraph(layout, "dia_chi", found.text, look(layout, "dia_chi"))


def _body(blocks: Sequence[Block], layout: Layout) -> str:
    pen = Pen(layout)
    segments = [list(group) for wall, group in groupby(blocks, lambda block: block.role == "trang_moi") if not wall]
    made: list[str] = []
    for position, segment in enumerate(segments):
        made += _segment(pen, [block for block in segment if block.role != "dia_chi"], layout)
        section = _section(layout, position)
        made.append(section if position == len(segments) - 1 else f"<w:p><w:pPr>{section}</w:pPr></w:p>")
    return f"{_XML}<w:document {NAMES}><w:body>{''.join(made)}</w:body></w:document>"


def _segment(pen: Pen, segment: list[Block], layout: Layout) -> Iterator[str]:
    top = [block for block in segment if block.role in (*LEFT, "quoc_hieu", "tieu_ngu", "ngay")]
    end = [block for block in segment if block.role in END]
    rest = [block for block in segment if block not in top and block not in end]
    if top:
        yield pen.head(top)
    for block in rest:
        if block.role == "bang":
            yield _grid(pen, block, layout)
        elif block.role == "trich_yeu":
            yield "".join(pen.column([block], pen.width))
        elif block.role == "van" and block.text[:2].isalpha():
            yield pen.plain(block) * layout.repeat
        else:
            yield pen.plain(block)
    if end:
        yield pen.end(end)


def _grid(pen: Pen, block: Block, layout: Layout) -> str:
    rows = [[[pen.plain(Block("o_bang", cell.strip()))] for cell in row.split("|")] for row in block.text.split(" / ")]
    widths = [pen.width * part for part in (0.1, 0.6, 0.3)]
    return table(widths, rows, _BORDERS) + blank()


def _section(layout: Layout, position: int) -> str:
    margins = {"left": 30.0, "right": 20.0, "top": 20.0, "bottom": 20.0, "width": 210.0, "height": 297.0, **layout.page}
    number = layout.number
    first = '<w:footerReference w:type="first" r:id="rId7"/>' if position == 0 else ""
    title = "<w:titlePg/>" if number.get("first_hidden", True) else ""
    start = number.get("start", 1) if position == 0 else number.get("annex_start", 1)
    kind = f' w:fmt="{number["format"]}"' if "format" in number else ""
    counted = f'<w:pgNumType{kind} w:start="{start}"/>' if start or kind else ""
    if start == 0:
        counted = f"<w:pgNumType{kind}/>" if kind else ""
    across = ' w:orient="landscape"' if margins["width"] > margins["height"] else ""
    sides = "".join(f' w:{side}="{twips(margins[side])}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>{first}<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{twips(margins["width"])}" w:h="{twips(margins["height"])}"{across}/>'
        f'<w:pgMar{sides} w:header="567" w:footer="567" w:gutter="0"/>{counted}{title}</w:sectPr>'
    )


def _running(tag: str, content: str) -> str:
    return f"{_XML}<w:{tag} {NAMES}>{content}</w:{tag}>"


def _styles(layout: Layout) -> str:
    fonts = {
        "theme": '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>',
        "defaults": '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
    }.get(layout.formatting, '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Times New Roman"/>')
    size = "28" if layout.formatting == "defaults" else "22"
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    own = "".join(_style(layout, role) for role in _ROLES) if layout.formatting == "styles" else ""
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    return f"{_XML}<w:styles {NAMES}>{defaults}{normal}{own}</w:styles>"


def _style(layout: Layout, role: str) -> str:
    known: Look = look(layout, role)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{role.replace("_", "")}"><w:name w:val="vb {role}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{shape_properties(known)}</w:pPr>{run_properties(layout, known)}</w:style>'
    )


def _settings() -> str:
    compat = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    return f"{_XML}<w:settings {NAMES}>{compat}</w:settings>"


def _numbering() -> str:
    kinds = [("upperRoman", "%1."), ("decimal", "%1."), ("lowerLetter", "%1)"), ("bullet", "-")]
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        for number, (kind, text) in enumerate(kinds, 1)
    )
    lists = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, 5))
    return f"{_XML}<w:numbering {NAMES}>{abstract}{lists}</w:numbering>"


def _theme() -> str:
    colour = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in zip(
            ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"],
            ["000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"], strict=True,
        )
    )  # fmt: skip
    faces = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface="Times New Roman"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    lines = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{_XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{colour}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{faces}</a:majorFont>'
        f'<a:minorFont>{faces}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fill}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def _relations(rows: Sequence[tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _types() -> str:
    kinds = {
        "document.xml": "document.main", "styles.xml": "styles", "settings.xml": "settings", "numbering.xml": "numbering",
        "header1.xml": "header", "footer1.xml": "footer", "footer2.xml": "footer",
    }  # fmt: skip
    own = "".join(
        f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>{own}</Types>'
    )
