"""Official papers built piece by piece for the tests: any layout of the head, any way of drawing a line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
STYLES = f"""<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault>
<w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Normal"/>
<w:pPr><w:spacing w:before="0" w:after="120"/><w:jc w:val="both"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:basedOn w:val="Base"/>
<w:pPr><w:ind w:firstLine="720"/></w:pPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/>
<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
HEADER = (
    f'<w:hdr {NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="28"/></w:rPr>'
    '<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)
EMPTY_HEADER = f"<w:hdr {NAMES}><w:p/></w:hdr>"
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId10"/><w:headerReference w:type="first" r:id="rId11"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" '
    'w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, size: float = 14, look: str = "") -> str:
    """Return a run; `look` names b, i, u in any order."""
    marks = "".join({"b": "<w:b/>", "i": "<w:i/>", "u": ""}[mark] for mark in look)
    line = '<w:u w:val="single"/>' if "u" in look else ""
    inner = "".join(
        "<w:tab/>"
        if piece == "\t"
        else "<w:br/>"
        if piece == "\n"
        else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        for piece in _split(text)
    )
    return f'<w:r><w:rPr>{marks}<w:sz w:val="{int(size * 2)}"/>{line}</w:rPr>{inner}</w:r>'


def _split(text: str) -> list[str]:
    pieces: list[str] = [""]
    for char in text:
        if char in "\t\n":
            pieces += [char, ""]
        else:
            pieces[-1] += char
    return [piece for piece in pieces if piece]


def para(text: str, size: float = 14, look: str = "", align: str = "center", extra: str = "", drawn: str = "") -> str:
    """Return a paragraph of one run; `extra` goes into its properties, `drawn` is a run with a drawing."""
    return f'<w:p><w:pPr>{extra}<w:jc w:val="{align}"/></w:pPr>{run(text, size, look)}{drawn}</w:p>'


def body(text: str, size: float = 14, look: str = "", style: bool = False, label: str = "") -> str:
    """Return a paragraph of running text, by style or with direct formatting; `label` is a numbering reference."""
    if style:
        return f'<w:p><w:pPr><w:pStyle w:val="Body"/>{label}</w:pPr>{run(text, size, look)}</w:p>'
    return (
        f'<w:p><w:pPr>{label}<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>'
        f'<w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>{run(text, size, look)}</w:p>'
    )


def rule(length: float, room: float) -> str:
    """Return a blank paragraph whose top border is a line of `length` mm centred in `room` mm."""
    side = int((room - length) / 2 * 56.69)
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:line="80" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def shape(length: float, left: float = 10, top: float = 7, kind: str = "line") -> str:
    """Return a run that draws a line with DrawingML."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" '
        'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{int(left * 36000)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{int(top * 36000)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{int(length * 36000)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{int(length * 7 + left)}" name="Line"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{int(length * 36000)}" cy="0"/></a:xfrm><a:prstGeom prst="{kind}"><a:avLst/>'
        '</a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{_vml(length, left, top)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml(length: float, left: float = 10, top: float = 7) -> str:
    """Return a run that draws a line with VML."""
    return f"<w:r><w:pict>{_vml(length, left, top)}</w:pict></w:r>"


def _vml(length: float, left: float, top: float) -> str:
    ends = f'from="{left}mm,{top}mm" to="{left + length}mm,{top}mm"'
    return f'<v:line style="position:absolute" {ends} strokecolor="black"/>'


def table(*rows: Sequence[str], widths: Sequence[float] = (63, 102)) -> str:
    """Return a table without lines; each cell is the XML of its paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{int(width * 56.69)}"/>' for width in widths)
    made = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{int(width * 56.69)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'


STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def head(
    layout: str = "table", lines: str = "border", number: str = "Số: 12/KH-UBND",
    dated: str = "Đồng Tiến, ngày 05 tháng 3 năm 2024", agency: Sequence[str] = ("ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"),
    upper: Sequence[str] = (), below: str = "",
) -> str:  # fmt: skip
    """Return boxes 1 to 4 in one of three layouts, with lines drawn in one of three ways."""
    draw = {"border": lambda *_: "", "shape": shape, "vml": vml}[lines]
    issuer = "".join(para(line, 13, "") for line in upper)
    issuer += "".join(para(line, 13, "b") for line in agency[:-1])
    issuer += para(agency[-1], 13, "b", drawn=draw(16, 22, 6))
    motto = para(MOTTO, 14, "b", drawn=draw(60, 20, 6))
    if lines == "border":
        issuer, motto = issuer + rule(16, 63), motto + rule(60, 102)
    if layout == "table":
        state = para(STATE, 13, "b") + motto
        return table((issuer, state), (para(number, 13) + below, para(dated, 14, "i")))
    if layout == "paragraphs":
        return (
            para(STATE, 13, "b") + para(MOTTO, 14, "b", drawn=draw(60, 52, 6)) + para(agency[-1], 13, "b", drawn=draw(16, 2, 6))
            + para(number, 13) + para(dated, 14, "i")
        )  # fmt: skip
    first = f"<w:p>{run(' '.join(agency), 12, 'b')}{run(chr(9), 12)}{run(STATE, 12, 'b')}</w:p>"
    second = f"<w:p>{run(chr(9), 13)}{run(MOTTO, 13, 'b')}{draw(28, 15, 7)}{draw(56, 90, 7)}</w:p>"
    third = f"<w:p>{run(number, 13)}{run(chr(9), 13)}{run(dated, 13, 'i')}</w:p>"
    return first + second + third


def title(kind: str, subject: str, lines: str = "border") -> str:
    """Return the type, the subject and its line."""
    draw = {"border": lambda *_: "", "shape": shape, "vml": vml}[lines]
    ruled = rule(30, 165) if lines == "border" else ""
    return para(kind, 14, "b") + para(subject, 14, "b", drawn=draw(30, 67, 7)) + ruled


def end(
    titles: Sequence[str] = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name: str = "Lý Thị Bích Đào",
    recipients: Sequence[str] = ("- Ủy ban nhân dân tỉnh (để b/c);", "- Các thôn;", "- Lưu: VT, VHXH."), layout: str = "table",
) -> str:  # fmt: skip
    """Return the signature and the recipients, in a table or one above the other."""
    label = para("Nơi nhận:", 12, "bi", "left")
    left = label + "".join(para(line, 11, "", "left") for line in recipients)
    right = "".join(para(line, 14, "b") for line in titles) + para("", 14) * 4 + para(name, 14, "b")
    if layout == "table":
        return table((left, right), widths=(80, 85)) + para("", 2)
    return right + left


LONG = (
    "Tăng cường tuyên truyền, vận động cán bộ, đảng viên và Nhân dân tích cực tham gia thực hiện phong trào; kịp thời phát "
    "hiện, biểu dương, nhân rộng các điển hình tiên tiến, các mô hình hay, cách làm sáng tạo, hiệu quả trên địa bàn xã."
)
CLOSING = "Trên đây là Kế hoạch thực hiện phong trào thi đua trên địa bàn xã Đồng Tiến; đề nghị các đơn vị thực hiện./."


def plan(**options: Any) -> str:
    """Return the body of a plan that keeps every rule."""
    style = options.pop("style", False)
    lines, layout = options.get("lines", "border"), options.pop("end_layout", "table")
    letters = "".join(body(f"{mark}) {LONG}", style=style) for mark in "abcdđe")
    return (
        head(**options)
        + title("KẾ HOẠCH", "Thực hiện phong trào thi đua năm 2024", lines)
        + body(
            "Ủy ban nhân dân xã Đồng Tiến ban hành Kế hoạch thực hiện phong trào thi đua năm 2024 như sau:", style=style
        )
        + body("I. MỤC ĐÍCH, YÊU CẦU", look="b", style=style)
        + body("1. Mục đích", look="b", style=style)
        + letters
        + body("2. Yêu cầu", look="b", style=style)
        + body(LONG, style=style)
        + body("II. TỔ CHỨC THỰC HIỆN", look="b", style=style)
        + body(CLOSING, style=style)
        + end(layout=layout)
    )


def decision(**changes: Any) -> str:
    """Return the body of a decision of the chairman that keeps every rule."""
    given: dict[str, Any] = {
        "number": "Số: 08/QĐ-UBND", "authority": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "titles": ("CHỦ TỊCH",)
    } | changes  # fmt: skip
    bases = (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều;",
        "Theo đề nghị của công chức Văn phòng - thống kê xã Đồng Tiến.",
    )
    return (
        head(number=given["number"])
        + title("QUYẾT ĐỊNH", "Về việc tặng Giấy khen cho các tập thể, cá nhân")
        + para(given["authority"], 14, "b")
        + "".join(body(line, look="i") for line in bases)
        + para("QUYẾT ĐỊNH:", 14, "b")
        + "".join(
            body("", look="b").replace("</w:p>", f"{run(f'Điều {n}.', 14, 'b')}{run(f' {LONG}')}</w:p>") for n in (1, 2)
        )
        + body("", look="b").replace(
            "</w:p>",
            f"{run('Điều 3.', 14, 'b')}{run(' Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.')}</w:p>",
        )
        + end(titles=given["titles"], recipients=("- Như Điều 3;", "- Lưu: VT."))
    )


def letter(**changes: str) -> str:
    """Return the body of a công văn that keeps every rule."""
    below = para("V/v báo cáo kết quả thi đua", 12, extra='<w:spacing w:before="120"/>')
    addressed = para("Kính gửi:", 14) + "".join(
        f'<w:p><w:pPr><w:ind w:left="4000"/></w:pPr>{run(line)}</w:p>' for line in ("- Sở Nội vụ;", "- Sở Tài chính.")
    )
    return (
        head(number="Số: 15/UBND-VHXH", below=below)
        + para("", 14)
        + addressed
        + body(LONG)
        + body(
            "Ủy ban nhân dân xã Đồng Tiến trân trọng đề nghị quý cơ quan quan tâm, xem xét, giải quyết theo quy định./."
        )
        + end(recipients=("- Như trên;", "- Lưu: VT, VHXH."))
    )


def regulation() -> str:
    """Return the body of a plan by chapters, with a mark of urgency and one of circulation above its head."""
    marks = para("LƯU HÀNH NỘI BỘ", 13, "b") + para("KHẨN", 13, "b")
    spaced = '<w:spacing w:before="120" w:after="120"/>'
    chapters = "".join(
        para(f"Chương {number}", 14, "b", extra=spaced) + para(name, 14, "b", extra=spaced) + body(f"{letter}{LONG}")
        for number, name, letter in (("I", "QUY ĐỊNH CHUNG", ""), ("II", "TỔ CHỨC THỰC HIỆN", "Các đơn vị: "))
    )
    return (
        head().replace(para(STATE, 13, "b"), marks + para(STATE, 13, "b"), 1)
        + title("KẾ HOẠCH", "Thực hiện phong trào thi đua năm 2024")
        + chapters
        + body(CLOSING)
        + end()
    )


def annexed(
    heading: str = "Phụ lục", name: str = "DANH SÁCH CÁC THÔN", reference: str = "(Kèm theo Kế hoạch số 12/KH-UBND)"
) -> str:
    """Return the body of a plan with an annex in a section of its own."""
    section = SECTION.replace("<w:sectPr>", "<w:p><w:pPr><w:sectPr>").replace(
        "</w:sectPr>", "</w:sectPr></w:pPr></w:p>"
    )
    spoken = plan().replace("như sau:", "như sau (chi tiết tại Phụ lục):")
    return spoken + section + para(heading, 14, "b") + para(name, 14, "b") + para(reference, 14, "i") + body(LONG)


def minutes() -> str:
    """Return the body of minutes that keep every rule: no place and date in the head, two columns of signatures."""
    signed = table(
        tuple(
            para(role, 14, "b") + para("", 14) * 3 + para(name, 14, "b")
            for role, name in (("THƯ KÝ", "Nông Thị Mai"), ("CHỦ TỌA", "Hoàng Văn Nam"))
        ),
        widths=(80, 85),
    )
    filed = para("Nơi nhận:", 12, "bi", "left") + para("- Lưu: VT, Hồ sơ.", 11, "", "left")
    return (
        head(number="Số: 03/BB-UBND", dated="")
        + title("BIÊN BẢN", "Họp xét khen thưởng thi đua năm 2024")
        + body(LONG)
        + body(CLOSING)
        + signed
        + filed
    )


def docx(inner: str, *, styles: str = STYLES, header: str = HEADER, section: str = SECTION, **parts: str) -> bytes:
    """Return a whole file around a body; further parts as `word/<name>.xml`."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMES}><w:body>{inner}{section}</w:body></w:document>'
    )
    overrides = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "header1": "header",
        "header2": "header",
    }
    overrides |= {name: name.rstrip("0123456789") for name in parts}
    relations = {
        "rId1": ("styles", "styles"),
        "rId2": ("numbering", "numbering"),
        "rId10": ("header", "header1"),
        "rId11": ("header", "header2"),
    }
    relations |= {f"rId2{i}": (name.rstrip("0123456789"), name) for i, name in enumerate(parts)}
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
            for name, kind in overrides.items()
        )
        + "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="{key}" Type="{_RELS}/{kind}" Target="{name}.xml"/>'
            for key, (kind, name) in relations.items()
        )
        + "</Relationships>",
        "word/styles.xml": styles,
        "word/numbering.xml": NUMBERING,
        "word/header1.xml": header,
        "word/header2.xml": EMPTY_HEADER,
    } | {f"word/{name}.xml": text for name, text in parts.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()
