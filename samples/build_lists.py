"""Builds the workbook of the Hạ Lang summing-up as offices keep such lists: letterhead above, groups inside, codes beside.

    python samples/build_lists.py

People are made up; communes are those the district had in June 2025. What a reader has to cope with is meant: a merged
head, a row of column numbers, group rows, blanks, `#N/A` of a lookup that found nothing, spaces at the ends, dates of
both kinds, identity numbers that begin with a zero, a hidden sheet of codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

TARGET = Path(__file__).parent / "ha-lang" / "tong-ket-2025" / "danh-sach.xlsx"
BUILT = datetime(2025, 5, 26)

HEADINGS = (
    "STT", "Tên gọi\n(Ông/Bà/Chức danh)", "Họ và tên", "Giới tính", "Ngày, tháng, năm sinh", "Số CCCD", "Chức vụ",
    "Đơn vị công tác", "Địa chỉ", "Quê quán", "Nhóm đối tượng", "Danh hiệu/Hình thức", "Tóm tắt thành tích ", "Số phiếu", "Mã",
)  # fmt: skip
WIDTHS = (6, 14, 36, 9, 14, 15, 26, 30, 34, 26, 26, 16, 60, 9, 8)
FORM = "Giấy khen"
AGENCIES = "cơ quan, ban, ngành, đoàn thể huyện"
BORDER = "xóm thuộc các xã đặc biệt khó khăn khu vực biên giới"

COLLECTIVES = (
    ("Nhân dân và cán bộ xã Thống Nhất", "UBND huyện Hạ Lang", "cấp xã"),
    ("Nhân dân và cán bộ xã Đức Quang", "UBND huyện Hạ Lang", "cấp xã"),
    ("Nhân dân và cán bộ thị trấn Thanh Nhật", "UBND huyện Hạ Lang", "cấp xã"),
    ("Nhân dân và cán bộ xóm Bản Khoòng", "xã Thống Nhất", BORDER),
    ("Nhân dân và cán bộ xóm Lũng Túng", "xã Lý Quốc", BORDER),
    ("Phòng Nông nghiệp và Môi trường huyện", "UBND huyện Hạ Lang", AGENCIES),
    ("Hội Liên hiệp Phụ nữ huyện", "Huyện ủy Hạ Lang", AGENCIES),
    ("Ban Chỉ huy Quân sự huyện", "Bộ Chỉ huy Quân sự tỉnh Cao Bằng", AGENCIES),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện", "Huyện ủy Hạ Lang", AGENCIES),
    ("Hợp tác xã Nông nghiệp và Dịch vụ Kim Loan", "xã Kim Loan", "doanh nghiệp, hợp tác xã"),
    ("Công ty Trách nhiệm hữu hạn Xây dựng Lũng Pán", "thị trấn Thanh Nhật", "doanh nghiệp, hợp tác xã"),
    ("Trường Phổ thông dân tộc bán trú Trung học cơ sở Thị Hoa", "Phòng Giáo dục và Đào tạo", AGENCIES),
)  # fmt: skip
COMMUNES = (
    "An Lạc", "Cô Ngân", "Đồng Loan", "Đức Quang", "Kim Loan", "Lý Quốc", "Minh Long", "Quang Long", "Thắng Lợi", "Thị Hoa",
    "Thống Nhất", "Vinh Quý",
)  # fmt: skip
VILLAGES = (
    "Bản Sao", "Lũng Nặm", "Nà Đắng", "Khưa Hoi", "Pò Măn", "Nà Vị", "Bó Mu", "Lũng Phiắc", "Nà Quản", "Khuổi Mịt", "Bản Nha",
    "Co Nhàn", "Sộc Phường",
)  # fmt: skip
FAMILIES = ("Nông", "Hoàng", "Lương", "Lục", "Triệu", "Đàm", "Bế", "Lý", "Mông", "Hà", "Phương", "Chu")
MEN = (
    "Văn Thiết",
    "Quốc Khiêm",
    "Văn Páo",
    "Đức Hoan",
    "Trung Kiên",
    "Văn Sự",
    "Ích Phú",
    "Văn Bằng",
    "Minh Quý",
    "Văn Ngà",
)
WOMEN = (
    "Thị Nhâm",
    "Thị Hòa",
    "Thúy Diệu",
    "Thị Pành",
    "Kim Oanh",
    "Thị Sáy",
    "Bích Liễu",
    "Thị Nga",
    "Thị Mỷ",
    "Thanh Xuân",
)
POSTS = (
    ("Trưởng xóm", "xóm {village}, xã {commune}"),
    ("Bí thư Chi bộ", "xóm {village}, xã {commune}"),
    ("Trưởng ban Công tác Mặt trận", "xóm {village}, xã {commune}"),
    ("Chủ tịch Hội Nông dân", "xã {commune}"),
    ("Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường", "UBND xã {commune}"),
    ("Chi hội trưởng Chi hội Phụ nữ", "xóm {village}, xã {commune}"),
    ("Phó Chủ tịch", "UBND xã {commune}"),
    ("Nông dân", "xóm {village}, xã {commune}"),
    ("Chính trị viên phó", "Ban Chỉ huy Quân sự huyện"),
)
DEEDS = (
    "Vận động Nhân dân xóm hiến {land} m² đất, góp {days} ngày công mở {road} m đường vào khu sản xuất",
    "Đứng ra tổ chức {days} ngày công làm {road} m đường bê tông ngõ xóm, đạt trước kế hoạch {months} tháng",
    "Xây dựng mô hình nuôi bò vỗ béo {herd} con, hướng dẫn {homes} hộ cùng làm, thoát nghèo {out} hộ",
    "Chuyển {land} m² ruộng một vụ sang trồng cây dược liệu, liên kết tiêu thụ cho {homes} hộ trong xã",
    "Theo dõi, hoàn thiện hồ sơ {months} tiêu chí nông thôn mới của xã, không để tồn đọng giải ngân",
    "Vận động {homes} hộ di dời chuồng trại ra xa nhà, làm {road} m rãnh thoát nước và {days} bể thu gom rác",
)  # fmt: skip
GIFTS = (
    "Hiến {land} m² đất vườn và tháo dỡ {road} m tường rào để mở rộng đường trục xóm",
    "Hiến {land} m² đất ruộng xây nhà văn hóa xóm, góp {days} ngày công",
    "Ủng hộ {months} triệu đồng và {days} ngày công làm hệ thống nước sinh hoạt tự chảy cho {homes} hộ",
)  # fmt: skip
COLLECTIVE_DEEDS = (
    "Về đích nông thôn mới năm 2024, trước kế hoạch {months} tháng; huy động {days} nghìn ngày công, làm {road} m đường",
    "Giúp xã Cô Ngân cứng hóa {road} m đường xóm, xóa {homes} nhà tạm, nhà dột nát",
    "Nhận đỡ đầu {homes} hộ nghèo, trồng {road} m đường hoa, thu gom {days} tấn rác thải",
    "Liên kết tiêu thụ nông sản cho {homes} hộ; đóng góp {months} triệu đồng làm đường liên xóm",
)  # fmt: skip


def rows() -> Iterator[Sequence[object]]:
    """Yield the rows below the headings: groups, and a row a recipient, numbered through."""
    yield ("I", None, "TẬP THỂ")
    for number, (name, above, group) in enumerate(COLLECTIVES):
        deed = _filled(COLLECTIVE_DEEDS[number % 4], number)
        yield (number + 1, None, name, None, None, None, None, above, None, None, group, FORM, deed, 11, "#N/A")
    yield ("II", None, "CÁ NHÂN")
    for number in range(40):
        yield (13 + number, *_person(number))
    yield (None, None, None)
    yield ("III", None, "HỘ GIA ĐÌNH")
    for number in range(12):
        yield (53 + number, *_household(number))


def _lines() -> Iterator[Sequence[object]]:
    yield HEADINGS
    yield [f"({number})" for number in range(1, len(HEADINGS) + 1)]
    yield from rows()


def _person(number: int) -> Sequence[object]:
    man = number % 3 != 1
    village, commune = VILLAGES[number % 13], COMMUNES[number % 12]
    post, office = POSTS[8 if number == 33 else number % 8]
    born = date(1966 + number % 30, 1 + number % 12, 1 + number * 7 % 28)
    called = "Thượng úy" if number == 33 else "Ông" if man else "Bà"
    return (
        called,
        _name(number, man=man) + (" " if number % 9 == 0 else ""),
        "Nam" if man else "Nữ",
        born if number % 4 else f"{born.day}/{born.month}/{born.year}",
        f"0040{60 + number % 35}{number * 7919 % 1_000_000:06d}",
        post,
        office.format(village=village, commune=commune),
        f"xóm {village}, xã {commune}",
        f"xã {COMMUNES[(number + number // 5) % 12]}, huyện Hạ Lang",
        "cá nhân",
        FORM,
        _filled(DEEDS[number % 6], number),
        11 if number % 7 else 10,
        "#N/A" if number % 5 else None,
    )


def _household(number: int) -> Sequence[object]:
    man = number % 2 == 0
    home = f"xóm {VILLAGES[(number + 5) % 13]}, xã {COMMUNES[(number + 3) % 12]}"
    called, gift = "Ông" if man else "Bà", _filled(GIFTS[number % 3], number + 3)
    gender = "Nam" if man else "Nữ"
    return (
        called,
        _name(number + 40, man=man),
        gender,
        None,
        None,
        None,
        None,
        home,
        None,
        "đối tượng khác",
        FORM,
        gift,
        11,
        None,
    )


def _name(number: int, *, man: bool) -> str:
    given = (MEN if man else WOMEN)[(number * 3 + number // 10) % 10]
    return f"{FAMILIES[number % 12]} {given}"


def _filled(text: str, number: int) -> str:
    return text.format(
        land=120 + number * 35, days=12 + number * 3, road=180 + number * 25, months=3 + number % 7, herd=8 + number % 9,
        homes=5 + number % 14, out=2 + number % 5,
    )  # fmt: skip


def build() -> Workbook:
    """Return the workbook."""
    book = Workbook()
    book.properties.created = book.properties.modified = BUILT
    book.properties.creator = "Phòng Nội vụ huyện Hạ Lang"
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Danh sách"
    _head(sheet)
    thin = Side(style="thin")
    for position, row in enumerate(_lines(), start=6):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(position, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.font = Font(name="Times New Roman", size=12, bold=position == 6 or len(row) == 3)
            if value == "#N/A":
                cell.data_type = "e"
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
    for width, column in zip(WIDTHS, sheet.columns, strict=True):
        sheet.column_dimensions[column[5].column_letter].width = width
    sheet.freeze_panes = "D8"
    codes = book.create_sheet("DanhMuc")
    codes.sheet_state = "hidden"
    for row in (("Mã", "Tên đơn vị"), ("01", "xã An Lạc"), ("02", "xã Cô Ngân")):
        codes.append(row)
    return book


def _head(sheet: Worksheet) -> None:
    for place, text, cells in (
        ("A1", "UBND HUYỆN HẠ LANG", "A1:D1"),
        ("A2", "PHÒNG NỘI VỤ", "A2:D2"),
        ("A3", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "A3:O3"),
        ("A4", "Tổng kết Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025", "A4:O4"),
    ):
        sheet[place] = text
        sheet[place].font = Font(name="Times New Roman", size=13, bold=True)
        sheet[place].alignment = Alignment(horizontal="center")
        sheet.merge_cells(cells)


if __name__ == "__main__":
    build().save(TARGET)
