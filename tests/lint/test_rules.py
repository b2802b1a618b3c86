"""One planted fault a rule: a paper that keeps every rule, one thing changed, and the finding that must come of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from docgen._lint import lint_bytes
from docgen.vn.rules import rulebook

sys.path.insert(0, str(Path(__file__).parent))

import papers

sys.path.pop(0)

PLAN, DECISION, LETTER = papers.plan, papers.decision, papers.letter


def codes(data: bytes, on: date | None = None) -> list[str]:
    return [said.code for said in lint_bytes(data, "van-ban.docx", on)]


CLEAN: dict[str, Callable[[], str]] = {
    "plan": PLAN,
    "plan by styles": lambda: PLAN(style=True),
    "drawn lines": lambda: PLAN(lines="shape"),
    "VML lines": lambda: PLAN(lines="vml"),
    "head by tabs, drawn": lambda: PLAN(layout="tabs", lines="shape", end_layout="paragraphs"),
    "head by tabs, VML": lambda: PLAN(layout="tabs", lines="vml", end_layout="paragraphs"),
    "head by paragraphs": lambda: PLAN(layout="paragraphs", lines="shape", end_layout="paragraphs"),
    "decision": DECISION,
    "by chapters, urgent": papers.regulation,
    "urgent in red": lambda: papers.regulation().replace(
        papers.run("KHẨN", 13, "b"), papers.run("KHẨN", 13, "b").replace("<w:sz", '<w:color w:val="FF0000"/><w:sz')
    ),
    "minutes": papers.minutes,
    "with an annex": papers.annexed,
    "decision of the committee": lambda: DECISION(
        authority="ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", titles=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    ),
    "letter": LETTER,
    "with superior": lambda: PLAN(upper=("UBND TỈNH CAO BẰNG",), agency=("SỞ NỘI VỤ",), number="Số: 12/KH-SNV"),
    "number and day open": lambda: PLAN(number="Số:      /KH-UBND", dated="Đồng Tiến, ngày      tháng 3 năm 2024"),
    "line spacing single": lambda: PLAN().replace('w:line="264"', 'w:line="240"'),
    "line spacing 1.5": lambda: PLAN().replace('w:line="264"', 'w:line="360"'),
    "exact 18 pt": lambda: PLAN().replace('w:line="264" w:lineRule="auto"', 'w:line="360" w:lineRule="exact"'),
    "indent 1 cm": lambda: PLAN().replace('w:firstLine="720"', 'w:firstLine="567"'),
    "margins at the other end": lambda: PLAN(),
    "Tiêu ngữ line by connector": lambda: PLAN(lines="shape").replace('prst="line"', 'prst="straightConnector1"'),
    "old tone marks throughout": lambda: PLAN().replace("CỘNG HÒA", "CỘNG HOÀ"),
    "a heading centred": lambda: PLAN().replace(
        papers.body("I. MỤC ĐÍCH, YÊU CẦU", look="b"),
        papers.para("I. MỤC ĐÍCH, YÊU CẦU", 14, "b", extra='<w:spacing w:before="120" w:after="120"/>'),
    ),
    "gap by the paragraph before": lambda: PLAN().replace('w:before="0" w:after="120"', 'w:before="120" w:after="0"'),
    "gap of 3 and 3 pt": lambda: PLAN().replace('w:before="0" w:after="120"', 'w:before="60" w:after="60"'),
    "numbers of the body with zeros": lambda: PLAN().replace("như sau:", "cho 02/13 thôn ngày 05/03/2024 như sau:"),
}


@pytest.mark.parametrize("name", CLEAN)
def test_lawful_papers_of_every_layout_are_left_alone(name: str) -> None:
    assert codes(papers.docx(CLEAN[name]())) == []


def body(text: str) -> str:
    return papers.body(text)


def UNDER() -> str:
    return PLAN(upper=("UBND TỈNH CAO BẰNG",), agency=("SỞ NỘI VỤ",), number="Số: 12/KH-SNV")


FAULTS: list[tuple[str, Callable[[], str], str, str]] = [
    ("quoc-hieu-co-chu", PLAN, papers.run(papers.STATE, 13, "b"), papers.run(papers.STATE, 14, "b")),
    ("quoc-hieu-dam", PLAN, papers.run(papers.STATE, 13, "b"), papers.run(papers.STATE, 13)),
    ("quoc-hieu-noi-dung", PLAN, papers.STATE, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM"),
    ("quoc-hieu-gach-chan", PLAN, papers.run(papers.STATE, 13, "b"), papers.run(papers.STATE, 13, "bu")),
    ("tieu-ngu-noi-dung", PLAN, papers.MOTTO, "Độc lập – Tự do – Hạnh phúc"),
    ("tieu-ngu-noi-dung", PLAN, papers.MOTTO, "Độc lập - Tự do"),
    ("tieu-ngu-nghieng", PLAN, papers.run(papers.MOTTO, 14, "b"), papers.run(papers.MOTTO, 14, "bi")),
    ("tieu-ngu-duong-ke", PLAN, papers.rule(60, 102), ""),
    ("tieu-ngu-duong-ke-do-dai", PLAN, papers.rule(60, 102), papers.rule(30, 102)),
    ("duong-ke-bang-chu", PLAN, papers.rule(60, 102), papers.para("───────────────", 14)),
    ("duong-ke-bang-chu", PLAN, papers.rule(60, 102), papers.para("---------------", 14)),
    ("quoc-hieu-co-duong-ke", PLAN, papers.run(papers.STATE, 13, "b"), papers.run(papers.STATE, 13, "b") + papers.shape(60, 20, 5)),
    ("co-quan-ban-hanh-dam", PLAN, papers.run("ỦY BAN NHÂN DÂN", 13, "b"), papers.run("ỦY BAN NHÂN DÂN", 13)),
    ("co-quan-ban-hanh-dong-hai", PLAN, papers.run("XÃ ĐỒNG TIẾN", 13, "b"), papers.run("XÃ ĐỒNG TIẾN", 13)),
    ("co-quan-ban-hanh-duong-ke", PLAN, papers.rule(16, 63), ""),
    ("co-quan-ban-hanh-duong-ke-do-dai", PLAN, papers.rule(16, 63), papers.rule(45, 63)),
    ("co-quan-ban-hanh-can-le", PLAN, papers.para("XÃ ĐỒNG TIẾN", 13, "b"), papers.para("XÃ ĐỒNG TIẾN", 13, "b", "left")),
    ("co-quan-ban-hanh-viet-tat", PLAN, "ỦY BAN NHÂN DÂN</w:t>", "UBND</w:t>"),
    ("so-ky-hieu-co-chu", PLAN, papers.run("Số: 12/KH-UBND", 13), papers.run("Số: 12/KH-UBND", 14)),
    ("so-ky-hieu-can-le", PLAN, papers.para("Số: 12/KH-UBND", 13), papers.para("Số: 12/KH-UBND", 13, "", "left")),
    ("so-thieu", PLAN, papers.para("Số: 12/KH-UBND", 13), papers.para("", 13)),
    ("ngay-thieu", PLAN, papers.para("Đồng Tiến, ngày 05 tháng 3 năm 2024", 14, "i"), papers.para("", 13)),
    ("co-quan-thieu", PLAN, papers.para("ỦY BAN NHÂN DÂN", 13, "b") + papers.para("XÃ ĐỒNG TIẾN", 13, "b") + papers.rule(16, 63), papers.para("", 13)),
    ("tieu-ngu-thieu", PLAN, papers.para(papers.MOTTO, 14, "b") + papers.rule(60, 102), ""),
    ("trich-yeu-thieu", PLAN, papers.para("Thực hiện phong trào thi đua năm 2024", 14, "b") + papers.rule(30, 165), ""),
    ("bien-ban-dia-danh", papers.minutes, papers.para("", 14, "i"), papers.para("Đồng Tiến, ngày 05 tháng 3 năm 2024", 14, "i")),
    ("co-quan-chu-quan-co-duong-ke", UNDER, papers.run("UBND TỈNH CAO BẰNG", 13), papers.run("UBND TỈNH CAO BẰNG", 13) + papers.shape(20, 20, 5)),
    ("co-quan-chu-quan-dam", UNDER, papers.run("UBND TỈNH CAO BẰNG", 13), papers.run("UBND TỈNH CAO BẰNG", 13, "b")),
    ("kinh-gui-hai-cham", LETTER, "Kính gửi:", "Kính gửi"),
    ("loi-van-nghieng", PLAN, papers.run(papers.LONG), papers.run(papers.LONG, 14, "i")),
    ("chuong-so-la-ma", papers.regulation, "Chương II", "Chương 2"),
    ("chuong-tieu-de-thieu", papers.regulation, papers.para("TỔ CHỨC THỰC HIỆN", 14, "b", extra='<w:spacing w:before="120" w:after="120"/>'), ""),
    ("liet-ke-dau-cuoi", PLAN, body(papers.LONG), "".join(body(f"- {text}") for text in ("Thôn Một;", "Thôn Hai.")) + body("2. Các thôn:") + "".join(body(f"- {text}") for text in ("Thôn Ba.", "Thôn Bốn."))),
    ("ky-thieu", PLAN, papers.para("TM. ỦY BAN NHÂN DÂN", 14, "b") + papers.para("CHỦ TỊCH", 14, "b"), ""),
    ("phu-luc-chi-dan", papers.annexed, " (chi tiết tại Phụ lục)", ""),
    ("viet-hoa-don-vi-so", PLAN, "như sau:", "tại phường 5, như sau:"),
    ("viet-hoa-vung", PLAN, "như sau:", "của vùng tây bắc như sau:"),
    ("viet-hoa-quoc-te", PLAN, "như sau:", "của Liên Hợp Quốc như sau:"),
    ("so-hai-cham", PLAN, "Số: 12", "Số 12"),
    ("so-khong-dung-dau", PLAN, "Số: 12/", "Số: 5/"),
    ("so-dau-cach", PLAN, "Số: 12/KH-UBND", "Số: 12/KH - UBND"),
    ("so-co-nam", PLAN, "Số: 12/KH-UBND", "Số: 12/2024/KH-UBND"),
    ("so-ma-loai", PLAN, "/KH-UBND", "/BC-UBND"),
    ("so-ma-loai", PLAN, "/KH-UBND", "/QCh-UBND"),
    ("so-ma-cong-van", LETTER, "Số: 15/UBND-VHXH", "Số: 15/CV-UBND"),
    ("so-chu-thuong", PLAN, "/KH-UBND", "/KH-Ubnd"),
    ("so-dinh-dang", PLAN, "Số: 12/KH-UBND", "Số: 12/KH"),
    ("dia-danh-thoi-gian-nghieng", PLAN, papers.run("Đồng Tiến, ngày 05 tháng 3 năm 2024", 14, "i"), papers.run("Đồng Tiến, ngày 05 tháng 3 năm 2024", 14)),
    ("ngay-so-khong", PLAN, "ngày 05 tháng 3 năm", "ngày 5 tháng 3 năm"),
    ("ngay-so-khong", PLAN, "ngày 05 tháng 3 năm", "ngày 05 tháng 2 năm"),
    ("ngay-thua-khong", PLAN, "ngày 05 tháng 3 năm", "ngày 05 tháng 03 năm"),
    ("ngay-dau-phay", PLAN, "Đồng Tiến, ngày", "Đồng Tiến ngày"),
    ("ngay-dinh-dang", PLAN, "Đồng Tiến, ngày 05 tháng 3 năm 2024", "Đồng Tiến, 05/3/2024"),
    ("ngay-khong-co-that", PLAN, "ngày 05 tháng 3 năm", "ngày 31 tháng 4 năm"),
    ("dia-danh-viet-tat", PLAN, "Đồng Tiến, ngày", "TP. Hồ Chí Minh, ngày"),
    ("ten-loai-hoa", PLAN, papers.run("KẾ HOẠCH", 14, "b"), papers.run("Kế hoạch", 14, "b")),
    ("trich-yeu-nghieng", PLAN, papers.run("Thực hiện phong trào thi đua năm 2024", 14, "b"), papers.run("Thực hiện phong trào thi đua năm 2024", 14, "bi")),
    ("trich-yeu-dam", PLAN, papers.run("Thực hiện phong trào thi đua năm 2024", 14, "b"), papers.run("Thực hiện phong trào thi đua năm 2024", 14)),
    ("trich-yeu-hoa", PLAN, "Thực hiện phong trào thi đua năm 2024<", "THỰC HIỆN PHONG TRÀO THI ĐUA NĂM 2024<"),
    ("trich-yeu-duong-ke", PLAN, papers.rule(30, 165), ""),
    ("trich-yeu-duong-ke-do-dai", PLAN, papers.rule(30, 165), papers.rule(150, 165)),
    ("cong-van-trich-yeu-co-duong-ke", LETTER, papers.run("V/v báo cáo kết quả thi đua", 12), papers.run("V/v báo cáo kết quả thi đua", 12) + papers.shape(20, 20, 6)),
    ("trich-yeu-cong-van-dam", LETTER, papers.run("V/v báo cáo kết quả thi đua", 12), papers.run("V/v báo cáo kết quả thi đua", 12, "b")),
    ("trich-yeu-cong-van-co-chu", LETTER, papers.run("V/v báo cáo kết quả thi đua", 12), papers.run("V/v báo cáo kết quả thi đua", 12 + 2)),
    ("cong-van-vv", LETTER, "V/v báo cáo", "Về việc báo cáo"),
    ("kinh-gui-thieu", LETTER, "Kính gửi:", "Gửi các nơi:"),
    ("kinh-gui-danh-sach", LETTER, "- Sở Nội vụ;", "- Sở Nội vụ,"),
    ("kinh-gui-dam", LETTER, papers.run("Kính gửi:"), papers.run("Kính gửi:", 14, "b")),
    ("can-cu-dau-cuoi", DECISION, "thống kê xã Đồng Tiến.", "thống kê xã Đồng Tiến,"),
    ("can-cu-dau-cuoi", DECISION, "ngày 19 tháng 6 năm 2015;", "ngày 19 tháng 6 năm 2015."),
    ("can-cu-nghieng", DECISION, papers.body("Theo đề nghị của công chức Văn phòng - thống kê xã Đồng Tiến.", look="i"), papers.body("Theo đề nghị của công chức Văn phòng - thống kê xã Đồng Tiến.")),
    ("can-cu-so-luat", DECISION, "địa phương ngày 19 tháng 6 năm 2015;", "địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;"),
    ("can-cu-het-hieu-luc", DECISION, "Theo đề nghị của công chức", "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004; theo đề nghị của công chức"),
    ("can-cu-het-hieu-luc", DECISION, "Theo đề nghị của công chức", "Căn cứ Thông tư số 01/2011/TT-BNV; theo đề nghị của công chức"),
    ("can-cu-luat-sai", DECISION, "địa phương ngày 19 tháng 6 năm 2015;", "địa phương số 72/2025/QH16 ngày 15 tháng 6 năm 2025;"),
    ("lenh-ban-hanh-dam", DECISION, papers.para("QUYẾT ĐỊNH:", 14, "b"), papers.para("QUYẾT ĐỊNH:", 14)),
    ("tham-quyen-tm", DECISION, papers.run("CHỦ TỊCH", 14, "b"), papers.run("TM. ỦY BAN NHÂN DÂN", 14, "b")),
    ("tham-quyen-tm", DECISION, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN"),
    ("dieu-dam", DECISION, papers.run("Điều 2.", 14, "b"), papers.run("Điều 2.", 14)),
    ("danh-so-nhay", DECISION, "Điều 2.", "Điều 4."),
    ("noi-nhan-nhu-dieu", DECISION, "- Như Điều 3;", "- Các thôn;"),
    ("noi-nhan-nhu-tren", LETTER, "- Như trên;", "- Các thôn;"),
    ("loi-van-co-chu", PLAN, papers.run(papers.CLOSING), papers.run(papers.CLOSING, 12)),
    ("loi-van-hai-co", PLAN, papers.run(papers.CLOSING), papers.run(papers.CLOSING, 13)),
    ("loi-van-can-le", PLAN, 'w:firstLine="720"/><w:jc w:val="both"/>', 'w:firstLine="720"/><w:jc w:val="left"/>'),
    ("loi-van-thut-dong", PLAN, 'w:firstLine="720"', 'w:firstLine="0"'),
    ("loi-van-cach-doan", PLAN, 'w:after="120"', 'w:after="100"'),
    ("loi-van-cach-doan", PLAN, 'w:before="0" w:after="120"', 'w:before="40" w:after="60"'),
    ("loi-van-gian-dong", PLAN, 'w:line="264"', 'w:line="480"'),
    ("loi-van-gian-dong-co-dinh", PLAN, 'w:line="264" w:lineRule="auto"', 'w:line="220" w:lineRule="exact"'),
    ("muc-hoa", PLAN, "I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu"),
    ("muc-dam", PLAN, papers.run("II. TỔ CHỨC THỰC HIỆN", 14, "b"), papers.run("II. TỔ CHỨC THỰC HIỆN")),
    ("danh-so-nhay", PLAN, "II. TỔ CHỨC", "III. TỔ CHỨC"),
    ("khoan-co-tieu-de-dam", PLAN, papers.run("1. Mục đích", 14, "b"), papers.run("1. Mục đích")),
    ("danh-sach-chu-cai", PLAN, f"đ) {papers.LONG}", f"e) {papers.LONG}"),
    ("danh-sach-chu-cai", PLAN, f"e) {papers.LONG}", f"f) {papers.LONG}"),
    ("danh-sach-nhay", PLAN, body(f"c) {papers.LONG}"), ""),
    ("danh-so-thap-phan", PLAN, "2. Yêu cầu", "1.1. Yêu cầu"),
    ("liet-ke-chong-dau", PLAN, f"e) {papers.LONG}", f"- + {papers.LONG}"),
    ("dau-ket-thuc", PLAN, "thực hiện./.", "thực hiện."),
    ("trich-dan-dau-phay", PLAN, "như sau:", "theo Kế hoạch số 24/KH-UBND, ngày 26/9/2022 như sau:"),
    ("khoang-trang", PLAN, "Đồng Tiến ban hành", "Đồng Tiến  ban hành"),
    ("khoang-trang", PLAN, "vận động cán bộ, đảng viên", "vận động cán bộ , đảng viên"),
    ("ky-thieu-tm", PLAN, papers.para("TM. ỦY BAN NHÂN DÂN", 14, "b"), ""),
    ("ky-viet-tat", PLAN, "TM. ỦY BAN", "T/M ỦY BAN"),
    ("ky-viet-tat", PLAN, "TM. ỦY BAN", "TM ỦY BAN"),
    ("ky-tm-ca-ten", PLAN, "TM. ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN XÃ"),
    ("ky-kt-thieu-chuc-vu", PLAN, papers.run("CHỦ TỊCH", 14, "b"), papers.run("KT. CHỦ TỊCH", 14, "b")),
    ("ky-hoc-vi", PLAN, "Lý Thị Bích Đào", "ThS. Lý Thị Bích Đào"),
    ("ho-ten-nguoi-ky-hoa", PLAN, "Lý Thị Bích Đào", "LÝ THỊ BÍCH ĐÀO"),
    ("ho-ten-nguoi-ky-dam", PLAN, papers.run("Lý Thị Bích Đào", 14, "b"), papers.run("Lý Thị Bích Đào")),
    ("quyen-han-chuc-vu-co-chu", PLAN, papers.run("CHỦ TỊCH", 14, "b"), papers.run("CHỦ TỊCH", 12, "b")),
    ("nhan-noi-nhan-gach-chan", PLAN, papers.run("Nơi nhận:", 12, "bi"), papers.run("Nơi nhận:", 12, "biu")),
    ("nhan-noi-nhan-nghieng", PLAN, papers.run("Nơi nhận:", 12, "bi"), papers.run("Nơi nhận:", 12, "b")),
    ("nhan-noi-nhan-co-chu", PLAN, papers.run("Nơi nhận:", 12, "bi"), papers.run("Nơi nhận:", 13, "bi")),
    ("noi-nhan-hai-cham", PLAN, "Nơi nhận:", "Nơi nhận"),
    ("noi-nhan-co-chu", PLAN, papers.run("- Các thôn;", 11), papers.run("- Các thôn;", 12)),
    ("noi-nhan-gach-dau", PLAN, "- Các thôn;", "Các thôn;"),
    ("noi-nhan-dau-cuoi", PLAN, "- Các thôn;", "- Các thôn,"),
    ("luu-thieu", PLAN, papers.para("- Lưu: VT, VHXH.", 11, "", "left"), ""),
    ("luu-dinh-dang", PLAN, "- Lưu: VT, VHXH.", "- Lưu VHXH."),
    ("noi-nhan-thieu", PLAN, papers.para("Nơi nhận:", 12, "bi", "left"), ""),
    ("chu-phong", PLAN, papers.run(papers.CLOSING), papers.run(papers.CLOSING).replace("<w:sz", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz')),
    ("chu-bo-ma-cu", PLAN, papers.run(papers.CLOSING), papers.run(papers.CLOSING).replace("<w:sz", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz')),
    ("chu-mau", PLAN, papers.run(papers.CLOSING), papers.run(papers.CLOSING).replace("<w:sz", '<w:color w:val="FF0000"/><w:sz')),
    ("chu-dau-roi", PLAN, "đề nghị các đơn vị", "đề nghị các đơn vi\u0323"),
    ("chu-ky-tu-an", PLAN, "đề nghị các đơn vị", "đề\u200b nghị các đơn vị"),
    ("co-chu-bo-ba", PLAN, papers.run(papers.MOTTO, 14, "b"), papers.run(papers.MOTTO, 13, "b")),
    ("thong-nhat-ten-trich", PLAN, "như sau:", "“Cả nước chung sức xây dựng nông thôn mới”, “Cả nước chung sức xây dựng nông thôn mới” và “Cả nước xây dựng nông thôn mới” như sau:"),
    ("thong-nhat-co-quan", PLAN, "như sau:", "do Phòng Nông nghiệp và Phát triển nông thôn, Phòng Nông nghiệp và phát triển nông thôn như sau:"),
    ("thong-nhat-giai-doan", PLAN, "như sau:", "giai đoạn 2021 - 2025, 2021 - 2025 và 2021-2025 như sau:"),
    ("thong-nhat-ty-le", PLAN, "như sau:", "cho 02/13 thôn đạt chuẩn, đạt 25% tổng số thôn như sau:"),
    ("thong-nhat-dau-thanh", PLAN, "như sau:", "về văn hóa, văn hoá như sau:"),
    ("viet-hoa-don-vi", PLAN, "như sau:", "trên địa bàn Huyện Hạ Lang như sau:"),
    ("viet-hoa-dac-biet", PLAN, "như sau:", "tại thành phố Hồ Chí Minh như sau:"),
    ("viet-hoa-co-quan", PLAN, "như sau:", "của Ban chấp hành Đảng bộ như sau:"),
    ("viet-hoa-co-quan", PLAN, "Ủy ban nhân dân xã Đồng Tiến ban", "Ủy ban Nhân dân xã Đồng Tiến ban"),
    ("viet-hoa-nhan-dan", PLAN, "đảng viên và Nhân dân", "đảng viên và nhân dân"),
    ("viet-hoa-nhan-dan", PLAN, "như sau:", "theo chủ trương của nhà nước như sau:"),
    ("viet-hoa-danh-hieu", PLAN, "như sau:", "tặng Huân chương lao động như sau:"),
    ("viet-hoa-ngay-le", PLAN, "như sau:", "nhân ngày quốc khánh 2-9 như sau:"),
    ("viet-hoa-van-ban", PLAN, "như sau:", "theo nghị định số 30/2020/NĐ-CP như sau:"),
    ("viet-hoa-vien-dan", PLAN, "như sau:", "theo khoản 2 điều 5 như sau:"),
    ("viet-hoa-vien-dan", PLAN, "như sau:", "theo Khoản 2 Điều 5 như sau:"),
    ("viet-hoa-nam-am-lich", PLAN, "như sau:", "mừng xuân giáp thìn như sau:"),
    ("viet-hoa-tet", PLAN, "như sau:", "dịp tết nguyên đán như sau:"),
    ("viet-hoa-thu-thang", PLAN, "như sau:", "vào sáng thứ bảy hằng tuần như sau:"),
    ("viet-hoa-su-kien", PLAN, "như sau:", "mừng Cách mạng tháng tám như sau:"),
    ("viet-hoa-dau-cau", PLAN, "thi đua năm 2024 như sau:", "thi đua năm nay. các đơn vị làm như sau:"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "paper", "old", "new"), FAULTS, ids=[f"{i}-{row[0]}" for i, row in enumerate(FAULTS)])
def test_a_planted_fault_is_told_and_nothing_else(rule: str, paper: Callable[[], str], old: str, new: str) -> None:
    text = paper()
    assert old in text
    found = codes(papers.docx(text.replace(old, new)))
    assert rule in found
    assert set(found) <= {rule, *CONSEQUENCES.get(rule, ())}


CONSEQUENCES = {
    "loi-van-co-chu": ("loi-van-hai-co",),
    "co-quan-ban-hanh-dam": ("co-quan-chu-quan-dam", "co-quan-ban-hanh-duong-ke-do-dai"),
    "quoc-hieu-co-chu": ("co-chu-bo-ba",),
    "so-co-nam": (),
    "so-ma-cong-van": (),
    "noi-nhan-thieu": ("luu-thieu", "dau-ket-thuc"),
    "danh-so-thap-phan": ("danh-so-nhay",),
    "trich-yeu-hoa": ("trich-yeu-duong-ke-do-dai",),
    "kinh-gui-thieu": ("loi-van-cach-doan",),
    "tieu-ngu-noi-dung": ("tieu-ngu-duong-ke-do-dai",),
    "co-quan-ban-hanh-viet-tat": ("co-quan-ban-hanh-duong-ke-do-dai",),
    "danh-sach-chu-cai": ("danh-sach-nhay",),
    "can-cu-luat-sai": ("can-cu-so-luat",),
    "co-quan-thieu": ("ky-thieu-tm",),
    "chuong-tieu-de-thieu": ("loi-van-cach-doan",),
    "loi-van-nghieng": (),
    "liet-ke-dau-cuoi": ("danh-so-nhay",),
    "phu-luc-chi-dan": (),
}

PAGE_FAULTS = [
    ("trang-kho-giay", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    ("trang-le-tren", 'w:top="1134"', 'w:top="1000"'),
    ("trang-le-duoi", 'w:bottom="1134"', 'w:bottom="1700"'),
    ("trang-le-trai", 'w:left="1701"', 'w:left="1440"'),
    ("trang-le-phai", 'w:right="851"', 'w:right="1440"'),
    ("so-trang-trang-dau", "<w:titlePg/>", ""),
    ("so-trang-kieu-so", '<w:pgNumType w:start="1"/>', '<w:pgNumType w:fmt="upperRoman"/>'),
    ("so-trang-bat-dau", '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="3"/>'),
]


@pytest.mark.parametrize(("rule", "old", "new"), PAGE_FAULTS, ids=[row[0] for row in PAGE_FAULTS])
def test_a_fault_of_the_page_is_told(rule: str, old: str, new: str) -> None:
    assert codes(papers.docx(PLAN(lines="shape"), section=papers.SECTION.replace(old, new))) == [rule]


HEADER_FAULTS = [
    ("so-trang-can-le", 'w:val="center"', 'w:val="right"'),
    ("so-trang-co-chu", 'w:sz w:val="28"', 'w:sz w:val="24"'),
    ("so-trang-nghieng", "<w:rPr>", "<w:rPr><w:i/>"),
    ("so-trang-dam", "<w:rPr>", "<w:rPr><w:b/>"),
]


@pytest.mark.parametrize(("rule", "old", "new"), HEADER_FAULTS, ids=[row[0] for row in HEADER_FAULTS])
def test_a_fault_of_the_page_number_is_told(rule: str, old: str, new: str) -> None:
    assert codes(papers.docx(PLAN(), header=papers.HEADER.replace(old, new))) == [rule]


def test_margins_within_the_range_are_lawful_to_its_ends() -> None:
    wide = papers.SECTION.replace('w:left="1701"', 'w:left="1985"').replace('w:top="1134"', 'w:top="1418"')
    assert codes(papers.docx(PLAN(lines="shape"), section=wide.replace('w:right="851"', 'w:right="1134"'))) == []


def test_a_number_in_the_footer_is_in_the_wrong_place() -> None:
    section = papers.SECTION.replace(
        '<w:headerReference w:type="default" r:id="rId10"/>', '<w:footerReference w:type="default" r:id="rId20"/>'
    )
    footer = papers.HEADER.replace("w:hdr", "w:ftr")
    assert codes(papers.docx(PLAN(), section=section, footer1=footer)) == ["so-trang-vi-tri"]


def test_a_long_document_without_page_numbers_is_told() -> None:
    inner = PLAN().replace(papers.body(papers.LONG), papers.body(papers.LONG) * 40)
    assert codes(papers.docx(inner, header=papers.EMPTY_HEADER)) == ["so-trang-thieu"]


@pytest.mark.parametrize(
    ("heading", "reference", "rules"),
    [
        ("Phụ lục", "(Kèm theo Kế hoạch số 12/KH-UBND)", []),
        ("PHỤ LỤC", "(Kèm theo Kế hoạch số 12/KH-UBND)", ["phu-luc-hoa"]),
        ("Phụ lục", "", ["phu-luc-kem-theo"]),
    ],
)
def test_annexes(heading: str, reference: str, rules: list[str]) -> None:
    assert codes(papers.docx(papers.annexed(heading, reference=reference))) == rules


def test_an_annex_counts_its_own_pages() -> None:
    inner = papers.annexed()
    last = papers.SECTION.replace('<w:pgNumType w:start="1"/>', "")
    assert codes(papers.docx(inner, section=last)) == ["phu-luc-so-trang"]


def test_automatic_letters_are_read_as_word_prints_them() -> None:
    label = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    letters = "".join(papers.body(f"{mark}) {papers.LONG}") for mark in "abcdđe")
    automatic = papers.body(papers.LONG, label=label)
    assert codes(papers.docx(PLAN().replace(letters, automatic * 4))) == []
    assert codes(papers.docx(PLAN().replace(letters, automatic * 6))) == ["danh-sach-chu-cai"]


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        (papers.body(papers.LONG), "van-ban-khong-hanh-chinh"),
        (
            papers.para("ĐẢNG CỘNG SẢN VIỆT NAM", 14, "b") + papers.para("Số 05-NQ/ĐU", 13) + papers.body(papers.LONG),
            "van-ban-cua-dang",
        ),
        (PLAN(number="Số: 15/2024/QĐ-UBND"), "van-ban-quy-pham"),
        (
            papers.para(papers.STATE, 14, "b")
            + papers.para(papers.MOTTO, 14, "b")
            + papers.para("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", 14, "b")
            + papers.para("TẶNG", 14, "b")
            + papers.para("GIẤY KHEN", 30, "b"),
            "van-ban-loai-khac",
        ),
        (
            papers.para(papers.STATE, 14, "b")
            + papers.para(papers.MOTTO, 14, "b")
            + papers.para("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", 14, "b")
            + papers.para("TẶNG DANH HIỆU", 14, "b")
            + papers.para("CHIẾN SĨ THI ĐUA CƠ SỞ", 30, "b"),
            "van-ban-loai-khac",
        ),
        (
            papers.para(papers.STATE, 13, "b")
            + papers.para(papers.MOTTO, 14, "b")
            + papers.para("ĐƠN XIN NGHỈ PHÉP", 14, "b")
            + papers.para("Kính gửi: Ủy ban nhân dân xã", 14)
            + papers.body(papers.LONG),
            "van-ban-khong-hanh-chinh",
        ),
        (PLAN(dated="Đồng Tiến, ngày 05 tháng 3 năm 2019"), "van-ban-truoc-nghi-dinh"),
    ],
)
def test_papers_of_another_kind_get_one_note(inner: str, code: str) -> None:
    found = lint_bytes(papers.docx(inner), "van-ban.docx")
    assert [(said.code, said.severity) for said in found] == [(code, "info")]


RETIRED = [
    "UBND huyện Hạ Lang",
    "Huyện ủy",
    "các thị trấn",
    "cấp huyện",
    "Phòng Nội vụ",
    "Sở NN&amp;PTNT",
    "tỉnh Bắc Kạn",
]


@pytest.mark.parametrize("name", RETIRED)
def test_bodies_that_ended_are_told_from_their_day_on(name: str) -> None:
    data = papers.docx(PLAN().replace("như sau:", f"phối hợp với {name} như sau:"))
    assert codes(data, date(2025, 6, 30)) == []
    assert [code[:14] for code in codes(data, date(2025, 7, 1))] == ["ten-khong-con-"]


def test_an_old_name_in_an_old_citation_is_right() -> None:
    cited = "theo Kế hoạch số 24/KH-UBND ngày 26/9/2022 của UBND huyện Hạ Lang như sau:"
    assert codes(papers.docx(PLAN().replace("như sau:", cited)), date(2025, 7, 1)) == []


def test_findings_of_style_are_told_once_with_their_count() -> None:
    found = lint_bytes(papers.docx(PLAN().replace('w:firstLine="720"', 'w:firstLine="0"')), "van-ban.docx")
    assert len(found) == 1
    assert len(found[0].facts["doan"]) > 5  # type: ignore[arg-type]
    assert "đoạn nữa" in found[0].message()
    assert found[0].place.paragraph == found[0].facts["doan"][0]  # type: ignore[index]


ELEMENTS = {
    "quoc_hieu": (PLAN, papers.STATE, 13, "b"),
    "tieu_ngu": (PLAN, papers.MOTTO, 14, "b"),
    "co_quan_chu_quan": (UNDER, "UBND TỈNH CAO BẰNG", 13, ""),
    "co_quan_ban_hanh": (UNDER, "SỞ NỘI VỤ", 13, "b"),
    "so_ky_hieu": (PLAN, "Số: 12/KH-UBND", 13, ""),
    "dia_danh_thoi_gian": (PLAN, "Đồng Tiến, ngày 05 tháng 3 năm 2024", 14, "i"),
    "ten_loai": (PLAN, "KẾ HOẠCH", 14, "b"),
    "trich_yeu": (PLAN, "Thực hiện phong trào thi đua năm 2024", 14, "b"),
    "trich_yeu_cong_van": (LETTER, "V/v báo cáo kết quả thi đua", 12, ""),
    "tham_quyen": (DECISION, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", 14, "b"),
    "lenh_ban_hanh": (DECISION, "QUYẾT ĐỊNH:", 14, "b"),
    "can_cu": (DECISION, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", 14, "i"),
    "chuong": (papers.regulation, "Chương II", 14, "b"),
    "tieu_de_chuong": (papers.regulation, "TỔ CHỨC THỰC HIỆN", 14, "b"),
    "muc": (PLAN, "I. MỤC ĐÍCH, YÊU CẦU", 14, "b"),
    "khoan_co_tieu_de": (PLAN, "1. Mục đích", 14, "b"),
    "dieu": (DECISION, "Điều 2.", 14, "b"),
    "kinh_gui": (LETTER, "Kính gửi:", 14, ""),
    "quyen_han_chuc_vu": (PLAN, "TM. ỦY BAN NHÂN DÂN", 14, "b"),
    "ho_ten_nguoi_ky": (PLAN, "Lý Thị Bích Đào", 14, "b"),
    "nhan_noi_nhan": (PLAN, "Nơi nhận:", 12, "bi"),
    "noi_nhan": (PLAN, "- Các thôn;", 11, ""),
    "phu_luc": (papers.annexed, "Phụ lục", 14, "b"),
    "ten_phu_luc": (papers.annexed, "DANH SÁCH CÁC THÔN", 14, "b"),
    "kem_theo": (papers.annexed, "(Kèm theo Kế hoạch số 12/KH-UBND)", 14, "i"),
    "do_khan": (papers.regulation, "KHẨN", 13, "b"),
    "luu_hanh": (papers.regulation, "LƯU HÀNH NỘI BỘ", 13, "b"),
}
LOOKS = [
    (name, check) for name in ELEMENTS for check in sorted(rulebook().checks[name]) if check not in ("hoa", "can-le")
]
BESIDE = ("tieu-ngu-duong-ke-do-dai", "co-quan-ban-hanh-duong-ke-do-dai", "trich-yeu-duong-ke-do-dai", "co-chu-bo-ba",
          "loi-van-co-chu", "loi-van-hai-co", "duong-ke-bang-chu")  # fmt: skip


@pytest.mark.parametrize(("name", "check"), LOOKS)
def test_every_look_of_every_element_is_held(name: str, check: str) -> None:
    paper, text, size, look = ELEMENTS[name]
    mark = {"dam": "b", "nghieng": "i", "gach-chan": "u", "co-chu": ""}[check]
    wrong = look.replace(mark, "") if mark and mark in look else look + mark
    inner = paper()
    assert papers.run(text, size, look) in inner
    faulty = inner.replace(papers.run(text, size, look), papers.run(text, 20 if check == "co-chu" else size, wrong))
    found = codes(papers.docx(faulty))
    rule = f"{name.replace('_', '-')}-{check}"
    assert rule in found
    assert set(found) <= {rule, *BESIDE}


FOOTER = f"<w:ftr {papers.NAMES}><w:p><w:pPr>{{border}}<w:jc w:val='center'/></w:pPr>{{text}}</w:p></w:ftr>"
BORDER = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'


@pytest.mark.parametrize(
    ("border", "size", "rules"),
    [(BORDER, 11, []), ("", 11, ["dia-chi-duong-ke"]), (BORDER, 13, ["dia-chi-co-chu"])],
)
def test_the_address_at_the_foot(border: str, size: float, rules: list[str]) -> None:
    footer = FOOTER.format(border=border, text=papers.run("Địa chỉ: xã Đồng Tiến; Điện thoại: 0200.000000", size))
    section = papers.SECTION.replace("<w:pgSz", '<w:footerReference w:type="first" r:id="rId20"/><w:pgSz')
    assert codes(papers.docx(LETTER(), section=section, footer1=footer)) == rules


def test_several_annexes_take_roman_numbers() -> None:
    one, two = papers.annexed("Phụ lục I"), papers.annexed("Phụ lục 2")
    tail = two[two.index(papers.para("Phụ lục 2", 14, "b")) :]
    section = papers.SECTION.replace("<w:sectPr>", "<w:p><w:pPr><w:sectPr>").replace(
        "</w:sectPr>", "</w:sectPr></w:pPr></w:p>"
    )
    assert codes(papers.docx(one + section + tail)) == ["phu-luc-so"]
    assert codes(papers.docx(one + section + tail.replace("Phụ lục 2", "Phụ lục II"))) == []


def test_a_landscape_page_is_for_tables() -> None:
    turned = papers.SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    section = papers.SECTION.replace("<w:sectPr>", "<w:p><w:pPr><w:sectPr>").replace(
        "</w:sectPr>", "</w:sectPr></w:pPr></w:p>"
    )
    listed = papers.table((papers.para("Thôn Một", 13), papers.para("10", 13)))
    assert codes(papers.docx(PLAN() + section + listed, section=turned)) == []
    assert codes(papers.docx(PLAN() + section + body(papers.LONG), section=turned)) == ["trang-huong"]


def test_every_rule_is_shown_by_a_fault() -> None:
    shown = {row[0] for row in (*FAULTS, *PAGE_FAULTS, *HEADER_FAULTS)} | {
        f"{n.replace('_', '-')}-{c}" for n, c in LOOKS
    }
    elsewhere = {"trang-huong", "so-trang-thieu", "so-trang-vi-tri", "phu-luc-so-trang", "dia-chi-duong-ke", "phu-luc-so",
                 "phu-luc-kem-theo", "dia-chi-co-chu"}  # fmt: skip
    whole = {rule for rule in rulebook().rules if rule.startswith(("ten-khong-con", "van-ban-"))}
    cases = {rule for rule in rulebook().rules if rule.endswith(("-hoa", "-can-le")) or rule.startswith("dia-chi-")}
    assert set(rulebook().rules) - shown - elsewhere - whole - cases == set()


def test_the_case_and_place_of_lines() -> None:
    wrong = PLAN().replace(papers.para("KẾ HOẠCH", 14, "b"), papers.para("KẾ HOẠCH", 14, "b", "left"))
    assert codes(papers.docx(wrong)) == ["ten-loai-can-le"]


@pytest.mark.parametrize(("number", "day"), [("36-HD/VPTW", date(2026, 5, 27)), ("66-QĐ/TW", date(2026, 1, 9))])
def test_the_partys_older_guidance_is_not_in_force(number: str, day: date) -> None:
    paper = papers.docx(DECISION().replace("Theo đề nghị", f"Căn cứ Hướng dẫn số {number}; theo đề nghị"))
    told, before = (codes(paper, on).count("can-cu-het-hieu-luc") for on in (day, day - timedelta(days=1)))
    assert told == before + 1
