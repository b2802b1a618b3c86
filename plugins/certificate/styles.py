"""The styles of a certificate, one an element, so that an agency can restyle it in Word. Used by `template.py` alone."""

from __future__ import annotations

from docx.oxml.ns import nsdecls

from .page import GAP_AWARD, GAP_RULE, GAP_TITLE, LEAST_SIGNING, LOOKS

STYLES = {name: "".join(part.capitalize() for part in name.split("_")) for name in LOOKS}
"""Element → id of its style."""

_LEFT = ("quyet_dinh", "so_vang")
_FONT = "Times New Roman"
_BORDER = 40
"""What the drawn edge adds to its line's height, in twips: its own point, and the one that keeps it off."""


def styles_xml() -> str:
    """Return `<w:styles>`: defaults, a style an element, one for lines without height."""
    fonts = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    rows = "".join(_style(name) for name in LOOKS)
    return f"""<w:styles {nsdecls("w")}>
<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="28"/><w:szCs w:val="28"/>
<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
{rows}
{_plain("Bieu trung", '<w:jc w:val="center"/>')}
{_plain("Ma qr", '<w:spacing w:after="80"/>')}
{_plain("Ke", _rule())}
{_plain("Khong ke", f'<w:spacing w:line="{_twips(GAP_RULE + GAP_TITLE)}" w:lineRule="exact"/>')}
{_plain("Khoang trong", '<w:jc w:val="center"/>')}
{_plain("Dong trong", '<w:spacing w:line="20" w:lineRule="exact"/>', '<w:sz w:val="2"/>')}
</w:styles>"""


def _style(name: str) -> str:
    look = LOOKS[name]
    weight = f"{'<w:b/><w:bCs/>' if look.bold else ''}{'<w:i/><w:iCs/>' if look.italic else ''}"
    tracking = f'<w:spacing w:val="{round(look.tracking * 20)}"/>' if look.tracking else ""
    run = f'{weight}<w:color w:val="{look.colour}"/>{tracking}<w:sz w:val="{round(look.size * 2)}"/>'
    title = " ".join(name.split("_")).capitalize()
    above = {"tang": GAP_AWARD, "ho_ten_ky": LEAST_SIGNING}.get(name, 0)
    spaced = f'<w:spacing w:before="{_twips(above)}"/>' if above else ""
    return _plain(title, f'{spaced}<w:jc w:val="{"left" if name in _LEFT else "center"}"/>', run, STYLES[name])


def _plain(title: str, paragraph: str, run: str = "", identity: str = "") -> str:
    identity = identity or title.replace(" ", "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identity}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _rule() -> str:
    """A line without height whose upper edge is drawn, and the room around it."""
    height = _twips(GAP_RULE + GAP_TITLE) - 40 - _BORDER
    return (
        '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="40" w:line="{height}" w:lineRule="exact"/>'
    )


def _twips(length: float) -> int:
    return round(length / 25.4 * 1440)
