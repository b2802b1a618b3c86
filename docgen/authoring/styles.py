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
    "do_khan": "Do khan",
    "luu_hanh": "Luu hanh",
    "ten_loai": "Ten loai",
    "trich_yeu": "Trich yeu",
    "trich_yeu_cong_van": "Trich yeu cong van",
    "kinh_gui": "Kinh gui",
    "tham_quyen": "Tham quyen",
    "can_cu": "Can cu",
    "lenh_ban_hanh": "Lenh ban hanh",
    "loi_van": "Loi van",
    "phan": "Phan",
    "tieu_de_phan": "Tieu de phan",
    "muc": "Muc",
    "chuong": "Chuong",
    "tieu_de_chuong": "Tieu de chuong",
    "dieu": "Dieu",
    "khoan_co_tieu_de": "Khoan co tieu de",
    "quyen_han_chuc_vu": "Quyen han chuc vu",
    "ho_ten_nguoi_ky": "Ho ten nguoi ky",
    "nhan_noi_nhan": "Nhan noi nhan",
    "noi_nhan": "Noi nhan",
    "phu_luc": "Phu luc",
    "ten_phu_luc": "Ten phu luc",
    "kem_theo": "Kem theo",
    "dia_chi": "Dia chi",
    "so_trang": "So trang",
}
"""Element of the layout → style name. Unaccented, because Word's own field codes and macros meet these names."""

LINES = 1.1
"""Line spacing of running text; the decree allows 1.0 to 1.5 (PL I II.6.e)."""

_KEPT_WITH_NEXT = {
    "phan", "tieu_de_phan", "muc", "chuong", "tieu_de_chuong", "dieu", "khoan_co_tieu_de", "ten_loai", "trich_yeu",
    "tham_quyen", "lenh_ban_hanh", "phu_luc", "ten_phu_luc", "kem_theo",
}  # fmt: skip
_HEADING_LEVELS = {"phan": 0, "chuong": 0, "muc": 1, "dieu": 1, "khoan_co_tieu_de": 2, "phu_luc": 0}
_SPACED = {"can_cu", "loi_van", "phan", "muc", "chuong", "tieu_de_chuong", "tieu_de_phan", "dieu", "khoan_co_tieu_de"}
_GAPS = {
    "chuong": (6, 0),
    "tham_quyen": (0, 10),
    "lenh_ban_hanh": (6, 12),
    "kinh_gui": (0, 6),
    "trich_yeu_cong_van": (6, 0),
}
"""Gaps in pt before and after elements that are no running text; the least is 6 pt below V/v's number (PL I II.5.b)."""

_SIDES = {"kem_theo": 14, "ten_phu_luc": 8, "tham_quyen": 8, "tieu_de_chuong": 8}
"""Room in mm left free at both sides of centred lines, so that a long one folds before its last word."""

_HANGING = {"noi_nhan": 1.9}
_SMALLER = {"do_khan", "luu_hanh", "dia_chi"}
"""Printed at the least size of their range, as the decree prints its samples (PL I V.10, V.12, V.13)."""

_RED = {"do_khan"}
"""Stamped in bright red (PL I III.2.b)."""


def styles_xml(rules: Layout) -> str:
    """Return `<w:styles>` with the defaults, a style per element, two for tables and one for lines without height."""
    rows = "".join(_style(name, rules.elements[element], rules) for element, name in STYLES.items())
    centred = '<w:keepNext/><w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/>'
    heads = _plain_style("Dau bang", centred, f"<w:b/><w:bCs/>{_size(13)}")
    return f"""<w:styles {nsdecls("w")}>
<w:docDefaults>
<w:rPrDefault><w:rPr>{_fonts(rules.page.font)}{_size(_body_size(rules))}
<w:lang w:val="{rules.page.language}" w:eastAsia="{rules.page.language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>
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
            (element.name in _RED, '<w:color w:val="FF0000"/>'),
        )
        if on
    )
    return _plain_style(
        name, _paragraph(element, rules), f"{weight}{_size(element.size[element.name not in _SMALLER])}"
    )


def _plain_style(name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _paragraph(element: Element, rules: Layout) -> str:
    keep = "<w:keepNext/><w:keepLines/>" if element.name in _KEPT_WITH_NEXT else ""
    level = _HEADING_LEVELS.get(element.name)
    outline = f'<w:outlineLvl w:val="{level}"/>' if level is not None else ""
    spaced = element.name in _SPACED
    # Word and LibreOffice take the larger of two neighbours' gaps, not their sum, so each carries the whole.
    before, after = _GAPS.get(element.name, (0, rules.body.space_between_paragraphs if spaced else 0))
    gap = f' w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"' if before or after else ""
    spacing = f'<w:spacing{gap} w:line="{240 * LINES if spaced else 240:.0f}" w:lineRule="auto"/>'
    return f'{keep}{spacing}{_indent(element, rules)}<w:jc w:val="{element.align}"/>{outline}'


def _indent(element: Element, rules: Layout) -> str:
    if element.indent:
        return f'<w:ind w:firstLine="{_twips(rules.body.first_line_indent[1])}"/>'
    if side := _SIDES.get(element.name):
        return f'<w:ind w:left="{_twips(side)}" w:right="{_twips(side)}"/>'
    if hanging := _HANGING.get(element.name):
        return f'<w:ind w:left="{_twips(hanging)}" w:hanging="{_twips(hanging)}"/>'
    return ""


def _twips(mm: float) -> int:
    return round(mm * 56.6929)


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _body_size(rules: Layout) -> float:
    return rules.elements["loi_van"].size[1]
