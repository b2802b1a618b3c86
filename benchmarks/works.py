"""The two works, built by python-docx, the same bytes every time: templates for each dialect, and the values.

The certificate is one page, 37 KB, 17 parts, eleven tags; the plan has seven sections and a table of 40 rows. Values are
text with what must be escaped in it. People and places are made up.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Mapping
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.text.run import Run

from benchmarks.dialects import Pen

SECTIONS, PARAGRAPHS, ROWS = 7, 4, 40
COLUMNS = {
    "stt": "STT",
    "don_vi": "Đơn vị",
    "tap_the": "Tập thể",
    "ca_nhan": "Cá nhân",
    "ho": "Hộ",
    "ghi_chu": "Ghi chú",
}
QR_SIZE = 25
"""Side of the QR code, in mm."""

CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def certificate(pen: Pen, *, qr: bool = False) -> Document:
    """Return the certificate's template; with `qr`, a picture of its own on each record."""
    document = _blank(landscape=True)
    emblem = document.add_paragraph()
    emblem.alignment = CENTRE
    emblem.add_run().add_picture(io.BytesIO(_emblem()), width=Mm(24))
    for text, size, bold in (
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 15, True),
        ("Độc lập - Tự do - Hạnh phúc", 15, True),
        ("{chuc_danh}", 16, True),
        ("TẶNG", 14, False),
        ("GIẤY KHEN", 34, True),
        ("{danh_xung} {ho_ten}", 22, True),
        ("{chuc_vu}, {don_vi}", 15, False),
        ("{thanh_tich}", 15, False),
    ):
        _line(document, pen, text, size, bold=bold)
    signing = document.add_table(1, 2)
    number, signer = signing.rows[0].cells
    _line(number, pen, "Quyết định số {so_quyet_dinh}", 12)
    _line(number, pen, "Số sổ vàng: {so_vang}", 12)
    _line(signer, pen, "{noi_ngay}", 14)
    _line(signer, pen, "{chuc_danh}", 14, bold=True)
    _line(signer, pen, "{nguoi_ky}", 14, bold=True)
    if qr:
        number.add_paragraph().add_run(pen.picture("qr"))
    return document


def plan(pen: Pen) -> Document:
    """Return the plan's template."""
    document = _blank()
    _line(document, pen, "{co_quan}", 13, bold=True)
    _line(document, pen, "Số: {so}/KH-UBND", 13)
    _line(document, pen, "{noi_ngay}", 13)
    _line(document, pen, "KẾ HOẠCH", 14, bold=True)
    _line(document, pen, "{trich_yeu}", 14, bold=True)
    for section in pen.loop(document, (), "phan", "p", SECTIONS):
        pen.write(document.add_paragraph(style="Heading 2"), "{chu}. {ten}", section)
        for item in pen.loop(document, section, "doan", "x", PARAGRAPHS):
            pen.write(document.add_paragraph(), "{chu}", item)
    table = document.add_table(2 + pen.extra_rows, len(COLUMNS), style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, COLUMNS.values(), strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    pen.rows(table, tuple(COLUMNS), "hang", "h")
    document.add_paragraph()
    _line(document, pen, "{chuc_danh}", 14, bold=True)
    _line(document, pen, "{nguoi_ky}", 14, bold=True)
    return document


def certificate_values(number: int) -> dict[str, str]:
    """Return the values of the n-th certificate."""
    return {
        "chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUANG TRUNG",
        "danh_xung": ("Ông", "Bà")[number % 2],
        "ho_ten": f"{('Nguyễn Văn', 'Nông Thị', 'Lục Đức', 'Hoàng Thị')[number % 4]} {_LETTERS[number % 19]}{number}",
        "chuc_vu": "Trưởng ban Công tác Mặt trận",
        "don_vi": f"Hợp tác xã «Nông nghiệp & Dược liệu» xóm {number % 13 + 1}",
        "thanh_tich": (
            f"Đã có thành tích xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” năm 2025, vượt "
            f"{number % 30 + 5}% kế hoạch; tỷ lệ hộ nghèo < {number % 5 + 1}%"
        ),
        "so_quyet_dinh": f"{number + 1:03}/QĐ-UBND ngày 02/9/2025",
        "so_vang": f"{number + 1:04}",
        "noi_ngay": f"Quang Trung, ngày {number % 27 + 1:02} tháng 9 năm 2025",
        "nguoi_ky": "Đàm Thị Minh Hằng",
    }


def plan_values(number: int, rows: int = ROWS) -> dict[str, Any]:
    """Return the values of the n-th plan, its table having `rows` rows."""
    return {
        "co_quan": "ỦY BAN NHÂN DÂN XÃ QUANG TRUNG",
        "so": str(100 + number),
        "noi_ngay": f"Quang Trung, ngày {number % 27 + 1:02} tháng 9 năm 2025",
        "trich_yeu": "Tổ chức phong trào thi đua “Xanh & sạch” giai đoạn 2025 - 2030",
        "phan": [_section(number, place) for place in range(SECTIONS)],
        "hang": [_row(number, place) for place in range(rows)],
        "chuc_danh": "CHỦ TỊCH",
        "nguoi_ky": "Đàm Thị Minh Hằng",
    }


def flattened(values: Mapping[str, Any]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Return a plan's values as merge fields: one flat mapping, and the table's rows."""
    flat = {name: value for name, value in values.items() if isinstance(value, str)}
    for place, section in enumerate(values["phan"], start=1):
        flat |= {f"phan_{place}_{name}": section[name] for name in ("chu", "ten")}
        flat |= {f"phan_{place}_doan_{n}_chu": item["chu"] for n, item in enumerate(section["doan"], start=1)}
    return flat, values["hang"]


def grey_png(rows: list[bytes]) -> bytes:
    """Return rows of grey bytes as a PNG file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


_LETTERS = "ABCDĐEGHIKLMNOPQRST"
_TITLES = (
    "MỤC ĐÍCH, YÊU CẦU", "MỤC TIÊU", "NỘI DUNG", "ĐỐI TƯỢNG & TIÊU CHUẨN", "HÌNH THỨC KHEN THƯỞNG", "KINH PHÍ",
    "TỔ CHỨC THỰC HIỆN",
)  # fmt: skip
_SENTENCE = (
    "Tiếp tục phát huy sức mạnh của cả hệ thống chính trị trong tuyên truyền, nâng cao nhận thức và vận động Nhân dân, các cơ "
    "quan, đơn vị, doanh nghiệp chủ động, trách nhiệm, tích cực tham gia, bảo đảm thiết thực, hiệu quả, tiết kiệm"
)


def _section(number: int, place: int) -> dict[str, Any]:
    items = [
        {"chu": f"{place + 1}.{n + 1}. {_SENTENCE} (lần {number + n}, vốn & công < {place + 3} tỷ đồng)."}
        for n in range(PARAGRAPHS)
    ]
    return {"chu": ("I", "II", "III", "IV", "V", "VI", "VII")[place], "ten": _TITLES[place], "doan": items}


def _row(number: int, place: int) -> dict[str, str]:
    return {
        "stt": str(place + 1),
        "don_vi": f"Xóm {_LETTERS[place % 19]}{place + 1} & các tổ liên gia",
        "tap_the": str((number + place) % 4),
        "ca_nhan": str((number + 3 * place) % 9 + 1),
        "ho": str(place % 3),
        "ghi_chu": f"Báo cáo trước ngày {place % 27 + 1:02}/11",
    }


def _line(where: Any, pen: Pen, text: str, size: float, *, bold: bool = False) -> None:
    paragraph = where.add_paragraph()
    paragraph.alignment = CENTRE
    pen.write(paragraph, text)
    for element in paragraph._p.iter(qn("w:r")):  # those inside merge fields, too
        run = Run(element, paragraph)
        run.font.size = Pt(size)
        run.bold = bold or None


def _blank(*, landscape: bool = False) -> Document:
    document = docx.Document()
    normal = document.styles["Normal"].font
    normal.name, normal.size = "Times New Roman", Pt(14)
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    if landscape:
        edges = "".join(
            f'<w:{edge} w:val="double" w:sz="12" w:space="24" w:color="C00000"/>'
            for edge in ("top", "left", "bottom", "right")
        )
        section._sectPr.insert_element_before(
            parse_xml(f"<w:pgBorders {nsdecls('w')}>{edges}</w:pgBorders>"), "w:cols", "w:docGrid"
        )
    package = document.part.package
    for key in [key for key, rel in package.rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del package.rels[key]
    return document


def _emblem() -> bytes:
    """Return a disc with rays, drawn by arithmetic."""
    side = 70
    middle = side // 2

    def grey(x: int, y: int) -> int:
        square = (x - middle) ** 2 + (y - middle) ** 2
        return 255 if square > middle**2 else (x * x ^ y * y) % 64 + square * 180 // middle**2

    return grey_png([bytes(grey(x, y) for x in range(side)) for y in range(side)])
