"""The decree's elements ─▶ Word styles. One style an element, so that an agency can restyle a template in Word."""

from __future__ import annotations

from docx.oxml.ns import nsdecls

from docgen.vn.layout import Element, Layout

STYLES = {
    "quoc_hieu": "Quoc hieu",
    "tieu_ngu": "Tieu ngu",
    "co_quan_chu_quan": "Co quan chu quan",
    "co_quan_ban_hanh": "Co quan ban hanh",
    "so_ky_hieu": "So ky hieu",
    "dia_danh_thoi_gian": "Dia danh thoi gian",
    "ten_loai": "Ten loai",
    "trich_yeu": "Trich yeu",
    "can_cu": "Can cu",
    "loi_van": "Loi van",
    "phan": "Phan",
    "tieu_de_phan": "Tieu de phan",
    "muc": "Muc",
    "khoan_co_tieu_de": "Khoan co tieu de",
    "quyen_han_chuc_vu": "Quyen han chuc vu",
    "ho_ten_nguoi_ky": "Ho ten nguoi ky",
    "nhan_noi_nhan": "Nhan noi nhan",
    "noi_nhan": "Noi nhan",
    "phu_luc": "Phu luc",
    "ten_phu_luc": "Ten phu luc",
    "kem_theo": "Kem theo",
    "so_trang": "So trang",
}
"""Element of the layout → style name. Unaccented, because Word's own field codes and macros meet these names."""

LINES = 1.1
"""Line spacing of running text; the decree allows 1.0 to 1.5 (PL I II.6.e)."""

_KEPT_WITH_NEXT = {"phan", "tieu_de_phan", "muc", "khoan_co_tieu_de", "ten_loai", "trich_yeu", "phu_luc", "ten_phu_luc"}
_HEADING_LEVELS = {"phan": 0, "muc": 1, "khoan_co_tieu_de": 2, "phu_luc": 0}
_SPACED = {"can_cu", "loi_van", "phan", "tieu_de_phan", "muc", "khoan_co_tieu_de"}


def styles_xml(rules: Layout) -> str:
    """Return `<w:styles>` with the defaults, a style per element, two for tables and one for lines without height."""
    rows = "".join(_style(name, rules.elements[element], rules) for element, name in STYLES.items())
    centred = '<w:keepNext/><w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>'
    heads = _plain_style("Dau bang", centred, f"<w:b/><w:bCs/>{_size(13)}")
    return f"""<w:styles {nsdecls("w")}>
<w:docDefaults>
<w:rPrDefault><w:rPr>{_fonts(rules.page.font)}{_size(_body_size(rules))}
<w:lang w:val="{rules.page.language}" w:eastAsia="{rules.page.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>
{rows}
{_plain_style("Chu trong bang", '<w:spacing w:before="40" w:after="40"/>', _size(13))}
{heads}
{_plain_style("Dong trong", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>', _size(1))}
</w:styles>"""


def style_id(name: str) -> str:
    """Return the id that Word uses for a style name: the name without spaces."""
    return name.replace(" ", "")


def _style(name: str, element: Element, rules: Layout) -> str:
    weight = "".join(
        tags
        for on, tags in (
            (element.bold, "<w:b/><w:bCs/>"),
            (element.italic, "<w:i/><w:iCs/>"),
            (element.caps, "<w:caps/>"),
        )
        if on
    )
    return _plain_style(name, _paragraph(element, rules), f"{weight}{_size(element.size[1])}")


def _plain_style(name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _paragraph(element: Element, rules: Layout) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if element.name in _KEPT_WITH_NEXT else ""
    spaced = element.name in _SPACED
    # Word and LibreOffice take the larger of two neighbours' gaps, not their sum, so each carries the whole.
    gap = f' w:before="0" w:after="{rules.body.space_between_paragraphs * 20:.0f}"' if spaced else ""
    spacing = f'<w:spacing{gap} w:line="{240 * LINES if spaced else 240:.0f}" w:lineRule="auto"/>'
    indent = f'<w:ind w:firstLine="{rules.body.first_line_indent[1] * 56.6929:.0f}"/>' if element.indent else ""
    level = _HEADING_LEVELS.get(element.name)
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    return f'{keep}{spacing}{indent}<w:jc w:val="{element.align}"/>{outline}'


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _body_size(rules: Layout) -> float:
    return rules.elements["loi_van"].size[1]
