"""The decision as its users meet it: what it says of a list, of its money and of what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen._host import build_host
from docgen._roots import all_roots
from docgen.testing import MadeDocument, findings, made, told
from docgen.vn.words import money_words

TYPE = "award-decision"
COMMUNE, PROVINCE = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"
DISTRICT = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN SƠN ĐÔNG"


def person(name: str = "Nông Văn Bền", **fields: Any) -> dict[str, Any]:
    return {"phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": name, "don_vi": "thôn Nà Ến", **fields}


def group(name: str = "Thôn Nà Ến", **fields: Any) -> dict[str, Any]:
    return {"phan_loai": "tập thể", "ho_ten": name, **fields}


def household(name: str = "Lý Thị Mai", **fields: Any) -> dict[str, Any]:
    return {"phan_loai": "hộ gia đình", "danh_xung": "Bà", "ho_ten": name, "dia_chi": "thôn Nà Ến", **fields}


def decision(*rows: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a sound decision of a commune's chair of 20/11/2025, silent but for how its money came about."""
    return {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"], "so": "9", "dia_danh": "Đồng Tiến", "ngay": "20/11/2025",
        "tham_quyen": COMMUNE, "can_cu": ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"], "hinh_thuc": "Giấy khen",
        "danh_sach": rows or (person(),), "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Văn Ba"}, **fields,
    }  # fmt: skip


def articles(document: MadeDocument) -> str:
    """Return the text between QUYẾT ĐỊNH: and the recipients of copies."""
    return document.text.partition("QUYẾT ĐỊNH:\n")[2].partition("\nNơi nhận:")[0]


def annex(document: MadeDocument) -> list[str]:
    """Return what stands in the list, cell by cell."""
    return document.text.partition("\nDANH SÁCH\n")[2].splitlines()


def said(source: Any, folder: Path) -> list[tuple[str, str]]:
    """Return code and field of what is told, but for how the money came about and which sources are not confirmed."""
    quiet = ("tien-thuong", "tien-thuong-can-doi-chieu", "can-cu-can-doi-chieu")
    return [
        (one.code, one.place.describe("en").rpartition("field ")[2])
        for one in findings(TYPE, source, folder)
        if one.code not in quiet
    ]


# What is printed


def test_the_communes_decision(samples: Path, tmp_path: Path) -> None:
    document = made(TYPE, samples / "xa-2026" / "quyet-dinh.yaml", tmp_path)
    text = document.text
    assert (
        "Đồng Tiến, ngày 20 tháng 5 năm 2026\nQUYẾT ĐỊNH\nVề việc tặng Giấy khen cho tập thể, cá nhân, hộ gia đình"
        in text
    )
    assert (
        f"\n{COMMUNE}\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\nCăn cứ Luật Thi đua"
        in text
    )
    assert "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ" in text
    assert (
        "Căn cứ Kế hoạch số 27/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Tiến về phát động" in text
    )
    assert (
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số 41/TTr-VHXH ngày 15 tháng 5 năm 2026.\n" in text
    )
    assert articles(document).startswith(
        "Điều 1. Tặng Giấy khen cho 02 tập thể, 03 cá nhân và 02 hộ gia đình (có danh sách kèm theo)."
    )
    assert "mỗi tập thể 1.410.000 đồng, mỗi cá nhân 710.000 đồng, mỗi hộ gia đình 1.060.000 đồng." in text
    assert "Tổng số tiền thưởng: 7.070.000 đồng (Bằng chữ: Bảy triệu không trăm bảy mươi nghìn đồng)." in text
    assert "Nguồn tiền thưởng: Quỹ thi đua, khen thưởng của xã năm 2026." in text
    assert text.count("TM.") == 0
    assert (
        "(Kèm theo Quyết định số 156/QĐ-UBND ngày 20 tháng 5 năm 2026 của Chủ tịch Ủy ban nhân dân xã Đồng Tiến)"
        in text
    )


def test_the_districts_decision_of_2024_keeps_the_older_law_and_salary(samples: Path, tmp_path: Path) -> None:
    document = made(TYPE, samples / "huyen-2024" / "quyet-dinh.yaml", tmp_path)
    bases = [text for text in document.paragraphs if text.startswith(("Căn cứ", "Theo"))]
    assert [base[:28] for base in bases] == [
        "Căn cứ Luật Tổ chức chính qu", "Căn cứ Luật sửa đổi, bổ sung", "Căn cứ Luật Thi đua, khen th", "Căn cứ Nghị định số 98/2023/",
        "Căn cứ Thông tư số 01/2024/T", "Căn cứ Quyết định số 09/2024", "Theo đề nghị của Trưởng phòn",
    ]  # fmt: skip
    assert "mỗi tập thể 1.080.000 đồng, mỗi cá nhân 540.000 đồng. Tổng số tiền thưởng: 7.020.000 đồng" in document.text
    assert "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" in document.text
    assert annex(document)[-2:] == ["7.020.000", "./."]


def test_titles_at_the_end_of_a_year(samples: Path, tmp_path: Path) -> None:
    document = made(TYPE, samples / "xa-2026" / "quyet-dinh-danh-hieu.yaml", tmp_path)
    assert articles(document).splitlines()[:4] == [
        "Điều 1. Khen thưởng các tập thể, cá nhân đã hoàn thành xuất sắc nhiệm vụ được giao trong năm 2025 "
        "(có danh sách kèm theo), cụ thể:",
        "1. Tặng danh hiệu “Tập thể lao động tiên tiến” năm 2025 cho 02 tập thể;",
        "2. Tặng danh hiệu “Chiến sĩ thi đua cơ sở” năm 2025 cho 02 cá nhân;",
        "3. Tặng danh hiệu “Lao động tiên tiến” năm 2025 cho 04 cá nhân.",
    ]
    assert "2. Tổng số tiền thưởng: 9.860.000 đồng" in document.text
    assert "chỉ nhận mức tiền thưởng cao nhất" in document.text


def test_a_short_list_stands_in_the_first_article(tmp_path: Path) -> None:
    alone = made(TYPE, decision(thanh_tich="Đã dũng cảm cứu người"), tmp_path)
    assert articles(alone).splitlines()[:2] == [
        "Điều 1. Tặng Giấy khen cho ông Nông Văn Bền, thôn Nà Ến.",
        "Đã dũng cảm cứu người.",
    ]
    assert "Kèm theo tiền thưởng 710.000 đồng (Bằng chữ: Bảy trăm mười nghìn đồng)." in alone.text
    three = made(TYPE, decision(person(), group(), household(), thanh_tich="Có nhiều đóng góp."), tmp_path)
    assert articles(three).splitlines()[:4] == [
        "Điều 1. Tặng Giấy khen cho 01 tập thể, 01 cá nhân và 01 hộ gia đình, có nhiều đóng góp:",
        "1. Thôn Nà Ến;", "2. Ông Nông Văn Bền, thôn Nà Ến;", "3. Hộ bà Lý Thị Mai, thôn Nà Ến.",
    ]  # fmt: skip
    assert "tập thể 1.410.000 đồng, cá nhân 710.000 đồng, hộ gia đình 1.060.000 đồng." in three.text
    assert not annex(three)
    assert annex(made(TYPE, decision(danh_sach_kem="có"), tmp_path))
    five = decision(*(person(f"Nông Văn {name}") for name in "ABCDE"), danh_sach_kem="không")
    assert "5. Ông Nông Văn E, thôn Nà Ến." in articles(made(TYPE, five, tmp_path))


def test_several_awards_posthumous_ones_and_a_work_for_all(tmp_path: Path) -> None:
    work = {"cho": "Nhân dân và cán bộ xã", "ten": "Nhà văn hóa", "gia_tri": "2.000.000.000", "nguon": "vốn đầu tư"}
    rows = (person(), person("Lê Bá", truy_tang="có"), person("Lê Bảy", hinh_thuc="LĐTT"))
    document = made(TYPE, decision(*rows, cong_trinh_phuc_loi=[work], thanh_tich="Hoàn thành tốt"), tmp_path)
    assert articles(document).splitlines()[:5] == [
        "Điều 1. Khen thưởng các cá nhân có thành tích: Hoàn thành tốt, cụ thể:",
        "1. Tặng Giấy khen cho ông Nông Văn Bền, thôn Nà Ến;",
        "2. Truy tặng Giấy khen cho ông Lê Bá, thôn Nà Ến;",
        "3. Tặng danh hiệu “Lao động tiên tiến” cho ông Lê Bảy, thôn Nà Ến;",
        "4. Thưởng công trình phúc lợi “Nhà văn hóa” trị giá 2.000.000.000 đồng (Bằng chữ: Hai tỷ đồng) "
        "cho Nhân dân và cán bộ xã, từ vốn đầu tư.",
    ]


def test_the_list_is_grouped_numbered_through_and_summed(tmp_path: Path) -> None:
    rows = [person("Lê An"), household("Lê Ba"), person("Lê Cư"), group("Thôn D"), person("Lê Đạt", hinh_thuc="LĐTT")]
    document = made(TYPE, decision(*rows, cot_tien_thuong="có"), tmp_path)
    cells = annex(document)
    assert document.parts["word/document.xml"].count(b"<w:gridSpan") == 7, (
        "six headings and the last row run over columns"
    )
    assert cells[:3] == [
        "Tập thể, cá nhân, hộ gia đình được khen thưởng",
        "(Kèm theo Quyết định số 09/QĐ-UBND ngày 20 tháng 11 năm 2025 của Chủ tịch Ủy ban nhân dân xã Đồng Tiến)", "STT",
    ]  # fmt: skip
    headings = [(cells[at], cells[at + 1]) for at, cell in enumerate(cells) if cell in ("A", "B", "I", "II", "III")]
    assert headings == [
        ("A", "GIẤY KHEN"), ("I", "Tập thể"), ("II", "Cá nhân"), ("III", "Hộ gia đình"),
        ("B", "DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”"), ("I", "Cá nhân"),
    ]  # fmt: skip
    assert [cells[at + 1] for at, cell in enumerate(cells) if cell in "12345"] == [
        "Thôn D", "Ông Lê An", "Ông Lê Cư", "Hộ bà Lê Ba", "Ông Lê Đạt",
    ]  # fmt: skip
    assert cells[-3:] == ["Tổng cộng: 01 tập thể, 03 cá nhân và 01 hộ gia đình", "4.600.000", "./."]
    twice = annex(made(TYPE, decision(*rows, person("Lê An", hinh_thuc="LĐTT"), cot_tien_thuong="có"), tmp_path))
    assert twice[-3] == "Tổng số lượt khen thưởng: 01 tập thể, 04 cá nhân và 01 hộ gia đình"


def test_one_group_has_no_heading_and_columns_follow_what_there_is(tmp_path: Path) -> None:
    rows = [person(f"Lê {name}") for name in ("An", "Bá", "Cư", "Du")]
    assert annex(made(TYPE, decision(*rows), tmp_path))[2:8] == [
        "STT",
        "Họ và tên",
        "Chức vụ, đơn vị",
        "1",
        "Ông Lê An",
        "thôn Nà Ến",
    ]
    own = [{**rows[0], "thanh_tich": "Hiến đất"}, *rows[1:]]
    cells = annex(made(TYPE, decision(*own, thanh_tich="Góp công", cot_tien_thuong="có"), tmp_path))
    assert cells[2:7] == ["STT", "Họ và tên", "Chức vụ, đơn vị", "Thành tích", "Tiền thưởng (đồng)"]
    assert cells[7:17] == [
        "1",
        "Ông Lê An",
        "thôn Nà Ến",
        "Hiến đất",
        "710.000",
        "2",
        "Ông Lê Bá",
        "thôn Nà Ến",
        "Góp công",
        "710.000",
    ]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("theo danh sách", ["Tạ Ân", "Lê Bá", "Tạ An", "Vũ An"]),
        ("theo tên", ["Tạ An", "Vũ An", "Tạ Ân", "Lê Bá"]),
        ("theo đơn vị", ["Tạ An", "Lê Bá", "Vũ An", "Tạ Ân"]),
    ],
)
def test_the_order_of_rows_is_a_setting(order: str, names: list[str], tmp_path: Path) -> None:
    rows = [
        person("Tạ Ân", don_vi="xóm C"),
        person("Lê Bá", don_vi="xóm A"),
        person("Tạ An", don_vi="xóm A"),
        person("Vũ An", don_vi="xóm B"),
    ]
    cells = annex(made(TYPE, decision(*rows, sap_xep=order), tmp_path))
    assert [(cells[at], cells[at + 1]) for at, cell in enumerate(cells) if cell in "1234"] == [
        (str(number), f"Ông {name}") for number, name in enumerate(names, start=1)
    ]


def test_a_list_of_more_than_a_thousand_rows_is_whole(tmp_path: Path) -> None:
    rows = [household(f"Lê Thị {number}", dia_chi=f"nhà số {number}") for number in range(1, 1256)]
    fields = {"hinh_thuc": "Gia đình văn hóa", "ky_khen": "năm 2025", "khong_tien_thuong": "có"}
    document = made(TYPE, decision(*rows, **fields), tmp_path)
    assert (
        "Điều 1. Tặng danh hiệu “Gia đình văn hóa” năm 2025 cho 1.255 hộ gia đình (có danh sách kèm theo)."
        in document.text
    )
    cells = annex(document)
    start = cells.index("Địa chỉ") + 1
    assert cells[start:-2:3] == [str(number) for number in range(1, 1256)]
    assert cells[start + 1 : -2 : 3] == [f"Hộ bà Lê Thị {number}" for number in range(1, 1256)]
    assert cells[-2:] == ["Tổng cộng: 1.255 hộ gia đình", "./."]
    assert document.path.stat().st_size < 60_000


def test_articles_are_replaced_or_added_to(tmp_path: Path) -> None:
    more = {"dieu_khen_thuong": "Tặng Giấy khen cho ông Bền.", "dieu_them": ["Giao Văn phòng tổ chức trao thưởng."]}
    document = made(TYPE, decision(**more), tmp_path)
    assert [line.partition(".")[0] for line in articles(document).splitlines()] == [
        "Điều 1",
        "Điều 2",
        "Điều 3",
        "Điều 4",
    ]
    assert "Điều 1. Tặng Giấy khen cho ông Bền.\n" in document.text
    assert "Điều 3. Giao Văn phòng tổ chức trao thưởng.\n" in document.text
    assert "- Như Điều 4;" in document.text
    none = made(TYPE, decision(khong_tien_thuong="có", dieu_thi_hanh="Quyết định có hiệu lực."), tmp_path)
    assert articles(none).splitlines() == [
        "Điều 1. Tặng Giấy khen cho ông Nông Văn Bền, thôn Nà Ến.",
        "Điều 2. Quyết định có hiệu lực./.",
    ]


def test_bases_are_the_clerks_or_those_of_the_day(tmp_path: Path) -> None:
    def bases(**fields: Any) -> list[str]:
        return [
            text
            for text in made(TYPE, decision(**fields), tmp_path).paragraphs
            if text.startswith(("Căn cứ", "Xét", "Theo"))
        ]

    assert bases() == ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."]
    assert [text[:28] for text in bases(can_cu=[])] == [
        "Căn cứ Luật Tổ chức chính qu", "Căn cứ Luật Thi đua, khen th", "Căn cứ Nghị định số 152/2025", "Căn cứ Nghị định số 129/2025",
        "Căn cứ Thông tư số 15/2025/T",
    ]  # fmt: skip
    more = [
        "Nghị định số 24/2023/NĐ-CP",
        {"loai": "Thông tư", "so_ky_hieu": "1/2024/TT-X"},
        "Luật Tổ chức chính quyền địa phương",
    ]
    older = bases(
        can_cu=[], ngay="01/3/2024", tham_quyen=DISTRICT, can_cu_them=more, quy_che="Quyết định số 9/2024/QĐ-UBND"
    )
    assert [text[:28] for text in older] == [
        "Căn cứ Luật Tổ chức chính qu", "Căn cứ Luật Thi đua, khen th", "Căn cứ Nghị định số 24/2023/", "Căn cứ Nghị định số 98/2023/",
        "Căn cứ Thông tư số 1/2024/TT", "Căn cứ Thông tư số 01/2024/T", "Căn cứ Quyết định số 9/2024/",
    ]  # fmt: skip
    ref = {"so": "7", "ky_hieu": "TTr-VHXH", "ngay": "01/11/2025"}
    cited = "Tờ trình số 07/TTr-VHXH ngày 01 tháng 11 năm 2025"
    assert bases(to_trinh=ref)[-1] == f"Xét {cited}."
    assert (
        bases(to_trinh={**ref, "co_quan": "Phòng Văn hóa - Xã hội"})[-1]
        == f"Theo đề nghị của Phòng Văn hóa - Xã hội tại {cited}."
    )
    assert bases(to_trinh=ref, nguoi_de_nghi="Trưởng phòng")[-1] == f"Theo đề nghị của Trưởng phòng tại {cited}."
    assert bases(to_trinh=ref, theo_de_nghi="Theo đề nghị của Hội đồng")[-1] == "Theo đề nghị của Hội đồng."


# The money


@pytest.mark.parametrize(
    ("day", "giver", "form", "rows", "total"),
    [
        ("12/3/2018", PROVINCE, "TTLĐXS", [group()], "1.950.000"),
        ("01/4/2022", PROVINCE, "Bằng khen", [group(), *(person(f"Lê {n}") for n in range(11))], "19.370.000"),
        (
            "20/10/2025",
            PROVINCE,
            "Bằng khen",
            [row for n in range(28) for row in (group(f"Đội {n}"), person(f"Lê {n}"))],
            "294.840.000",
        ),
    ],
    ids=["Hậu Giang 328/2018", "Bắc Ninh 335/2022", "Đồng Nai 3293/2025"],
)
def test_the_sums_of_issued_decisions_come_out_to_the_dong(
    day: str, giver: str, form: str, rows: list[dict[str, Any]], total: str, tmp_path: Path
) -> None:
    document = made(TYPE, decision(*rows, ngay=day, tham_quyen=giver, hinh_thuc=form), tmp_path)
    assert f"{total} đồng (Bằng chữ: {money_words(int(total.replace('.', '')))})" in document.text
    each = {"12/3/2018": [], "01/4/2022": ["tập thể 2.980.000 đồng", "mỗi cá nhân 1.490.000 đồng"]}
    for level in each.get(day, ["mỗi tập thể 7.020.000 đồng", "mỗi cá nhân 3.510.000 đồng"]):
        assert level in document.text


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({"ngay": "01/7/2025"}, "710.000"),
        ({"ngay": "30/6/2025"}, "360.000"),  # 0,15: 351.000
        ({"ngay": "30/6/2025", "tham_quyen": DISTRICT}, "710.000"),
        ({"ngay": "30/6/2024"}, "270.000"),
        ({"ngay": "01/7/2026"}, "760.000"),
        ({"lam_tron": "không"}, "702.000"),
        ({"lam_tron": "gần nhất"}, "700.000"),
        ({"lam_tron": "lên"}, "710.000"),
        ({"muc_thuong": [{"phan_loai": "cá nhân", "so_tien": "500.000"}]}, "500.000"),
    ],
)
def test_a_bonus_follows_day_giver_rounding_and_the_clerk(fields: dict[str, Any], amount: str, tmp_path: Path) -> None:
    assert f"Kèm theo tiền thưởng {amount} đồng (" in made(TYPE, decision(**fields), tmp_path).text


def test_of_several_titles_the_highest_is_paid_and_a_form_beside_it(tmp_path: Path) -> None:
    rows = [
        person(hinh_thuc="LĐTT"),
        person(hinh_thuc="CSTĐCS"),
        person(hinh_thuc="Giấy khen"),
        person("Lê Bá", hinh_thuc="LĐTT"),
    ]
    source = decision(*rows, cot_tien_thuong="có")
    cells = annex(made(TYPE, source, tmp_path))
    assert [cells[at + 3] for at, cell in enumerate(cells) if cell in "1234"] == [
        "0",
        "710.000",
        "2.340.000",
        "710.000",
    ]
    assert ("chi-nhan-muc-cao-nhat", "danh_sach[1]") in said(source, tmp_path)
    assert len(said(source, tmp_path)) == 2  # and that the list is printed by awards
    twins = [person(hinh_thuc="LĐTT", ngay_sinh="1/1/1980"), person(hinh_thuc="CSTĐCS", ngay_sinh="2/2/1990")]
    assert not said(decision(*twins), tmp_path)


def test_how_a_level_came_about_is_told_unrounded_with_its_sources(tmp_path: Path) -> None:
    sure, unsure = findings(TYPE, decision(person(), household()), tmp_path)
    assert (sure.severity, sure.code) == ("info", "tien-thuong")
    assert sure.message() == (
        "tiền thưởng Giấy khen, cá nhân: 0,3 × 2.340.000 = 702.000 đồng, ghi 710.000 đồng "
        "(Nghị định 152/2025/NĐ-CP, Điều 54.1.e; Nghị định 73/2024/NĐ-CP, Điều 3.2)"
    )
    assert (unsure.severity, unsure.code) == ("warning", "tien-thuong-can-doi-chieu")
    assert "0,45 × 2.340.000 = 1.053.000 đồng, ghi 1.060.000 đồng" in unsure.message()


def test_a_level_nobody_knows_is_asked_for(tmp_path: Path) -> None:
    source = decision(household(), hinh_thuc="Gia đình văn hóa")
    assert said(source, tmp_path) == [("thieu-muc-thuong", "muc_thuong")]
    typed = {**source, "muc_thuong": [{"phan_loai": "hộ gia đình", "so_tien": "300.000"}]}
    document = made(TYPE, typed, tmp_path)
    assert "Điều 2. Kèm theo tiền thưởng 300.000 đồng (Bằng chữ: Ba trăm nghìn đồng).\n" in document.text
    nothing = {**source, "muc_thuong": [{"phan_loai": "hộ gia đình", "so_tien": 0}]}
    assert "Điều 3" not in made(TYPE, nothing, tmp_path).text


# What is told


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"hinh_thuc": "Bằng khen"}, "khong-du-tham-quyen", "hinh_thuc"),
        ({"danh_sach": [group(hinh_thuc="TTLĐXS")]}, "khong-du-tham-quyen", "danh_sach[1].hinh_thuc"),
        ({"tham_quyen": DISTRICT}, "khong-du-tham-quyen", "hinh_thuc"),
        ({"tham_quyen": "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC ĐỒNG TIẾN"}, "chua-xet-duoc-tham-quyen", "tham_quyen"),
        ({"ngay": "01/4/2022", "tham_quyen": PROVINCE, "hinh_thuc": "Bằng khen"}, "chua-xet-duoc-tham-quyen", "tham_quyen"),
        ({"tham_quyen": "ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN"}, "tham-quyen-cua-tap-the", "tham_quyen"),
        ({"nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH"}}, "ca-nhan-ma-thay-mat", "nguoi_ky.thay_mat"),
        ({"can_cu": [{"loai": "Nghị định", "so_ky_hieu": "98/2023/NĐ-CP"}]}, "can-cu-khong-con-hieu-luc", "can_cu[1]"),
        ({"quy_che": {"loai": "Quyết định", "ngay": "21/11/2025"}, "can_cu": []}, "can-cu-sau-ngay", "quy_che"),
        ({"to_trinh": {"so": "1", "ngay": "21/11/2025"}}, "giay-to-sai-thu-tu-ngay", "to_trinh.ngay"),
        ({"danh_sach": [person(), person()]}, "khen-hai-lan", "danh_sach[2].ho_ten"),
        ({"danh_sach": [person(dang_xem_xet="có")]}, "dang-bi-xem-xet", "danh_sach[1].dang_xem_xet"),
        ({"hinh_thuc": "TTLĐTT"}, "sai-doi-tuong-khen", "danh_sach[1].phan_loai"),
        ({"hinh_thuc": ""}, "thieu-hinh-thuc", "danh_sach[1].hinh_thuc"),
        ({"danh_sach": [person(stt=1), person("Lê Bá", stt=1)]}, "stt-trung", "danh_sach[2].stt"),
        ({"danh_sach": [person(stt=1), person("Lê Bá", stt=3)]}, "stt-khong-lien-tuc", "danh_sach[2].stt"),
        ({"danh_sach": [person(stt=1), group(stt=2)]}, "stt-nguoc-thu-tu-in", "danh_sach[2].stt"),
        ({"danh_sach": [person(), group()]}, "stt-theo-thu-tu-in", "danh_sach[2]"),
        ({"muc_thuong": [{"phan_loai": "cá nhân", "so_tien": 1}]}, "muc-thuong-khac", "muc_thuong[1].so_tien"),
        ({"muc_thuong": [{"phan_loai": "tập thể", "so_tien": 1}]}, "khong-dung-den", "muc_thuong[1]"),
        ({"muc_thuong": [{"phan_loai": "cá nhân", "so_tien": 710000}] * 2}, "khong-dung-den", "muc_thuong[2]"),
        ({"khong_tien_thuong": "có", "nguon_tien_thuong": "Quỹ"}, "khong-dung-den", "nguon_tien_thuong"),
        ({"theo_de_nghi": "Hội đồng", "nguoi_de_nghi": "Trưởng phòng"}, "khong-dung-den", "nguoi_de_nghi"),
        ({"quy_che": "Quyết định số 1/2025/QĐ-UBND"}, "khong-dung-den", "quy_che"),
        ({"dieu_khen_thuong": "Tặng Giấy khen cho 02 cá nhân."}, "so-luong-khac-danh-sach", "dieu_khen_thuong"),
        ({"dieu_khen_thuong": "Tặng Giấy khen cho 01 cá nhân.", "danh_sach_kem": "có"}, "khong-dan-danh-sach", "dieu_khen_thuong"),
        ({"dieu_tien_thuong": "Kèm theo 700.000 đồng."}, "tong-tien-khac", "dieu_tien_thuong"),
        ({"phong_trao": {"ten": "Chung sức xây dựng nông thôn mới"}, "thanh_tich": "Đã tham gia “Chung tay xây dựng nông thôn mới”"},
         "phong-trao-goi-khac", "thanh_tich"),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(change: dict[str, Any], code: str, field: str, tmp_path: Path) -> None:
    assert (code, field) in said({**decision(), **change}, tmp_path)


@pytest.mark.parametrize(
    "change",
    [
        {}, {"ngay": "6/2025", "tham_quyen": DISTRICT}, {"danh_sach": [group(), person(), household()]},
        {"danh_sach": [person(stt=2), person("Lê Bá", stt=1)], "sap_xep": "theo tên"},
        {"dieu_khen_thuong": "Tặng Giấy khen cho 01 (một) cá nhân."}, {"dieu_tien_thuong": "Kèm theo 710.000 đồng."},
        {"dieu_khen_thuong": {"noi_dung": "Khen thưởng:", "gom": ["Giấy khen: 02 cá nhân;", "Lao động tiên tiến: 01 cá nhân."]},
         "danh_sach": [person(), person("Lê Bá"), person("Lê Bảy", hinh_thuc="LĐTT")]},
        {"nguoi_ky": {"ky_thay": "CHỦ TỊCH", "chuc_vu": "PHÓ CHỦ TỊCH"}}, {"muc_thuong": [{"phan_loai": "cá nhân", "so_tien": 710000}]},
        {"phong_trao": {"ten": "Chung sức"}, "thanh_tich": "Đã tham gia “Ngày Chủ nhật xanh”"},
        {"to_trinh": {"so": "1", "ky_hieu": "TTr-VHXH", "ngay": "20/11/2025"}, "nguoi_de_nghi": "Trưởng phòng"},
        {"tham_quyen": PROVINCE, "hinh_thuc": "Bằng khen"}, {"tham_quyen": "GIÁM ĐỐC SỞ NỘI VỤ"},
    ],
)  # fmt: skip
def test_what_is_right_is_met_with_silence(change: dict[str, Any], tmp_path: Path) -> None:
    assert not said({**decision(), **change}, tmp_path), told(findings(TYPE, {**decision(), **change}, tmp_path))


def test_samples_say_only_where_money_and_bases_come_from(samples: Path, tmp_path: Path) -> None:
    for name in ("huyen-2024/quyet-dinh", "xa-2026/quyet-dinh"):
        assert not said(samples / f"{name}.yaml", tmp_path), name
    titles = said(samples / "xa-2026" / "quyet-dinh-danh-hieu.yaml", tmp_path)
    assert titles == [("chi-nhan-muc-cao-nhat", "danh_sach[5]"), ("chi-nhan-muc-cao-nhat", "danh_sach[6]")]


# What it takes and gives


def test_the_movement_comes_from_the_plan_and_is_cited(tmp_path: Path, samples: Path) -> None:
    plan = samples / "xa-2026" / "ke-hoach.yaml"
    source = decision(theo_ke_hoach=str(plan), ngay="20/5/2026", can_cu=[])
    document = made(TYPE, source, tmp_path)
    assert (
        "Đã có thành tích xuất sắc trong phong trào thi đua “Đồng Tiến chung tay xây dựng nông thôn mới"
        in document.text
    )
    assert "Căn cứ Kế hoạch số 27/KH-UBND ngày 05 tháng 3 năm 2026" in document.text


def test_what_a_dossier_takes_from_a_decision() -> None:
    doctype = build_host(all_roots((), {})).find_type(TYPE)
    assert doctype.share
    assert doctype.share.list == "danh_sach"
    assert doctype.share.gives
    paper = doctype.model.model_validate(decision(thanh_tich="Đã góp công"))
    assert doctype.share.gives(paper) == {
        "quyet_dinh": {"so": "9", "ky_hieu": "QĐ-UBND", "ngay": "20/11/2025", "co_quan": "Chủ tịch Ủy ban nhân dân xã Đồng Tiến"},
        "chuc_danh": COMMUNE, "dia_danh": "Đồng Tiến", "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Văn Ba"},
        "hinh_thuc": "giay-khen", "thanh_tich": "Đã góp công",
    }  # fmt: skip
