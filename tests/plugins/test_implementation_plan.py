"""The plan as its users meet it: through `docgen.testing` alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from docgen.testing import findings, made, part_paragraphs, told

SEED = Path(__file__).parent / "ha_lang_2022.txt"
LOST_IN_EXTRACTION = {
    "ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    "TM. ỦY BAN NHÂN DÂN",
}  # fmt: skip
BROKEN_OVER_A_PAGE = "phấn đấu đạt chuẩn nông thôn\n\nmới, hoàn thành nhiệm vụ"

PLAN = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2026",
    "trich_yeu": "Thực hiện phong trào", "phong_trao": {"ten": "Chung sức xây dựng quê hương", "giai_doan": "2026 - 2030"},
    "muc_dich": ["Nâng cao trách nhiệm."], "noi_nhan": ["Các xóm"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
}  # fmt: skip


def collapsed(text: str) -> str:
    return " ".join(text.split())


def seed_paragraphs() -> list[str]:
    text = SEED.read_text(encoding="utf-8")
    assert text.count(BROKEN_OVER_A_PAGE) == 1
    text = text.replace(BROKEN_OVER_A_PAGE, BROKEN_OVER_A_PAGE.replace("\n\n", " ")).replace("**", "")
    return [collapsed(line) for line in text.splitlines() if line.strip()]


def test_the_ha_lang_plan_is_the_seed_paragraph_by_paragraph(samples: Path, tmp_path: Path) -> None:
    document = made("implementation-plan", samples / "ha-lang" / "ke-hoach.yaml", tmp_path)
    ours = [collapsed(text) for text in document.paragraphs]
    assert [text for text in ours if text not in LOST_IN_EXTRACTION] == seed_paragraphs()
    assert set(ours) >= LOST_IN_EXTRACTION


def test_what_stood_bold_in_the_seed_is_bold(samples: Path, tmp_path: Path) -> None:
    document = made("implementation-plan", samples / "ha-lang" / "ke-hoach.yaml", tmp_path)
    xml = document.parts["word/document.xml"].decode("utf-8")
    bold = re.findall(r"<w:b/><w:bCs/></w:rPr><w:t[^>]*>([^<]*)</w:t>", xml)
    assert bold == re.findall(r"\*\*(.*?)\*\*", SEED.read_text(encoding="utf-8"))


def test_the_seeds_own_faults_are_told_at_their_fields_and_nothing_else(samples: Path, tmp_path: Path) -> None:
    path = samples / "ha-lang" / "ke-hoach.yaml"
    said = findings("implementation-plan", path, tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [(one.severity, one.code, one.place.describe("en").rpartition("field ")[2]) for one in said] == [
        ("warning", "ty-le-khong-khop", "chi_tieu[1].muc[1].ty_le"),
        ("warning", "danh-so-sai", "chi_tieu[1].muc[1].danh_so"),
        ("warning", "danh-so-sai", "chi_tieu[1].muc[2].danh_so"),
        ("warning", "danh-so-sai", "chi_tieu[1].muc[3].danh_so"),
        ("warning", "danh-so-sai", "doi_tuong[5].danh_so"),
        ("warning", "ten-phong-trao-khac", "mo_dau[1]"),
        ("warning", "giai-doan-viet-khac", "ket_thuc"),
    ]
    assert [lines[(one.place.line or 0) - 1].split(":")[0].strip() for one in said] == [
        "ty_le", "danh_so", "danh_so", "danh_so", "danh_so", "mo_dau", "ket_thuc",
    ]  # fmt: skip
    assert "2/13 là 15,4%" in said[0].message()
    assert "«e)» ở chỗ phải là «đ)»" in said[4].message()


def test_a_plan_without_faults_is_met_with_silence(samples: Path, tmp_path: Path) -> None:
    assert not findings("implementation-plan", samples / "xa-2026" / "ke-hoach.yaml", tmp_path)
    assert not findings("implementation-plan", PLAN, tmp_path), told(findings("implementation-plan", PLAN, tmp_path))


def test_the_communes_plan_takes_the_districts_part(samples: Path, tmp_path: Path) -> None:
    folder = samples / "ha-lang"
    own = yaml.safe_load((folder / "ke-hoach-xa.yaml").read_text(encoding="utf-8"))
    assert not set(own) & {"phong_trao", "doi_tuong", "hinh_thuc_khen_thuong", "chi_tieu_cap_tren", "bao_cao_cap_tren"}
    text = made("implementation-plan", folder / "ke-hoach-xa.yaml", tmp_path).text
    assert (
        text.count("Thực hiện Kế hoạch số …/KH-UBND ngày … tháng 10 năm 2022 của Ủy ban nhân dân huyện Hạ Lang về") == 1
    )
    assert "- Không còn xã đạt dưới 15 tiêu chí." in text
    assert "đ) Đối với cá nhân:" in text
    assert "a) Huân chương Lao động, Bằng khen của Thủ tướng Chính phủ;" in text
    assert "báo cáo Phòng Nội vụ trước ngày 10 tháng 11." in text
    said = findings("implementation-plan", folder / "ke-hoach-xa.yaml", tmp_path)
    assert [(one.code, Path(one.place.file).name) for one in said] == [("ty-le-khong-khop", "ke-hoach.yaml")]


def test_the_units_that_have_to_report_are_not_printed(tmp_path: Path) -> None:
    unit = {"ten": "xã Không In, theo Phụ lục", "khoi": "xã", "so_xom": 7, "so_ho": "1.412"}
    with_list = made("implementation-plan", {**PLAN, "don_vi_bao_cao": [unit]}, tmp_path).text
    assert with_list == made("implementation-plan", PLAN, tmp_path).text
    annexed = {**PLAN, "don_vi_bao_cao": [unit], "phu_luc": [{"tieu_de": "x", "gom": ["a"]}]}
    assert [one.code for one in findings("implementation-plan", annexed, tmp_path)] == ["khong-dan-phu-luc"]


def test_a_plan_in_another_order_with_quotas_slogan_and_annex(samples: Path, tmp_path: Path) -> None:
    document = made("implementation-plan", samples / "xa-2026" / "ke-hoach.yaml", tmp_path)
    headings = [text for text in document.paragraphs if re.match(r"[IVX]+\. ", text)]
    assert headings == [
        "I. MỤC ĐÍCH, YÊU CẦU", "II. KHẨU HIỆU, ĐỐI TƯỢNG VÀ THỜI GIAN", "III. NỘI DUNG, CHỈ TIÊU VÀ CÁCH ĐÁNH GIÁ",
        "IV. KHEN THƯỞNG", "V. GIẢI PHÁP", "VI. TIẾN ĐỘ THỰC HIỆN", "VII. TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    paragraphs = document.paragraphs
    assert "“Mỗi nhà một việc, mỗi thôn một tuyến đường kiểu mẫu”." in paragraphs
    assert "TỈNH" not in "".join(paragraphs[:4])
    at = paragraphs.index("Đơn vị")
    assert paragraphs[at + 5 : at + 11] == ("1", "Mỗi thôn (15 thôn)", "1", "2", "3", "từ 80 điểm")
    end = paragraphs.index("Phụ lục")
    assert paragraphs[end + 1 : end + 3] == (
        "Thang điểm thi đua của các thôn",
        "(Kèm theo Kế hoạch số 27/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Tiến)",
    )
    assert paragraphs[-3:] == ("Tổng cộng", "100", "./.")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"chi_tieu": [{"muc": [{"ten": "đạt", "so_luong": 3, "tong_so": 9, "ty_le": "33,4"}]}]},
         "ty-le-khong-khop", "chi_tieu[1].muc[1].ty_le"),
        ({"chi_tieu": [{"muc": [{"ten": "a", "so_luong": 26, "ty_le": 30}, {"ten": "b", "so_luong": 4, "ty_le": 9}]}]},
         "ty-le-khong-chung-tong-so", "chi_tieu[1].muc[2].ty_le"),
        ({"chi_tieu": [{"muc": [{"ten": "đạt", "so_luong": 10, "tong_so": 9}]}]}, "vuot-tong-so", "chi_tieu[1].muc[1].so_luong"),
        ({"chi_tieu": [{"nguyen_van": "có 3 xã đạt", "muc": [{"ten": "đạt", "so_luong": 2}]}]},
         "nguyen-van-khac-so-lieu", "chi_tieu[1].muc[1].so_luong"),
        ({"doi_tuong": [{"ten": name, "danh_so": "f)" if name == "e" else ""} for name in "abcde"]},
         "danh-so-sai", "doi_tuong[5].danh_so"),
        ({"yeu_cau": ["Bám sát Phong trào “Chung sức xây dựng quê”."]}, "ten-phong-trao-khac", "yeu_cau[1].noi_dung"),
        ({"yeu_cau": ["Đến 2026-2030.", "Giai đoạn 2026 - 2030.", "Trong 2026 - 2030."]}, "giai-doan-viet-khac",
         "yeu_cau[1].noi_dung"),
        ({"ngay": "05/3/2031"}, "sau-giai-doan", "ngay"),
        ({"tien_do": [{"nam": 2025, "viec": "a"}]}, "truoc-giai-doan", "tien_do[1].nam"),
        ({"bao_cao": {"chuoi": [{"tu": "a", "den": "b", "truoc_ngay": "20/11"}, {"tu": "b", "den": "c", "truoc_ngay": "10/11"}]}},
         "moc-bao-cao-nguoc", "bao_cao.chuoi[2].truoc_ngay"),
        ({"don_vi_bao_cao": [{"ten": "xã An Bình"}, {"ten": "Xã An  Bình"}]}, "don-vi-bao-cao-trung", "don_vi_bao_cao[2].ten"),
        ({"can_cu": [{"loai": "Nghị định", "ngay": "06/3/2026"}]}, "van-ban-dan-sau-ngay", "can_cu[1].ngay"),
        ({"phu_luc": [{"tieu_de": "x", "thang_diem": [{"tieu_chi": "a", "diem": 5}], "tong_diem": 6}],
          "yeu_cau": ["Theo Phụ lục."]}, "tong-diem-khong-khop", "phu_luc[1].tong_diem"),
        ({"phu_luc": [{"tieu_de": "x", "gom": ["a"]}]}, "khong-dan-phu-luc", "phu_luc"),
        ({"bo_cuc": [{"mo_dun": "muc_dich"}, {"mo_dun": "muc_dich"}]}, "mo-dun-hai-lan", "bo_cuc[2].mo_dun"),
        ({"yeu_cau": [{"gom": [{"mo_dun": "yeu_cau"}]}]}, "mo-dun-vong", "yeu_cau[1].gom[1].mo_dun"),
        ({"yeu_cau": [{"mo_dun": "noi_dung"}], "noi_dung": [{"mo_dun": "yeu_cau"}]}, "mo-dun-vong", "noi_dung[1].mo_dun"),
        ({"tien_do": [{"viec": "a"}]}, "gia-tri-khong-hop-le", "tien_do[1]"),
        ({"yeu_cau": [{"danh_so": "a)"}]}, "gia-tri-khong-hop-le", "yeu_cau[1]"),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(change: dict[str, object], code: str, field: str, tmp_path: Path) -> None:
    said = findings("implementation-plan", {**PLAN, **change}, tmp_path)
    assert [one.place.describe("en").rpartition("field ")[2] for one in said if one.code == code] == [field], told(said)


@pytest.mark.parametrize(
    "change",
    [
        {"chi_tieu": [{"muc": [{"ten": "đạt", "so_luong": 1, "tong_so": 3, "ty_le": ty_le}]}]}
        for ty_le in ("33", "33,3", "33,33", 33.3)
    ]
    + [
        {
            "chi_tieu": [
                {"muc": [{"ten": "a", "so_luong": 26, "ty_le": 30}, {"ten": "b", "so_luong": 4, "ty_le": "4,7"}]}
            ]
        },
        {
            "chi_tieu": [
                {
                    "muc": [
                        {"ten": "a", "so_luong": 300, "ty_le": 50, "tren": "tổng số hộ"},
                        {"ten": "b", "so_luong": 20, "ty_le": 80, "tren": "số hộ nghèo"},
                    ]
                }
            ]
        },
        {"yeu_cau": ["Phong trào thi đua “Dạy tốt, học tốt” giai đoạn 2021-2025."]},
        {"tien_do": [{"nam": 2031, "viec": "Tổng kết.", "sau_giai_doan": True}, {"hang_nam": True, "viec": "b"}]},
        {"doi_tuong": [{"ten": name} for name in "abcdefgh"]},
        {"ngay": "3/2026", "can_cu": [{"loai": "Nghị định", "ngay": "20/3/2026"}]},
        {"phu_luc": [{"tieu_de": "x", "gom": ["a"]}], "ket_thuc": "Kèm theo Phụ lục."},
        {
            "bao_cao": {
                "chuoi": [
                    {"tu": "a", "den": "b", "truoc_ngay": "20/12"},
                    {"tu": "b", "den": "c", "truoc_ngay": "05/01", "them": "năm sau"},
                ]
            }
        },
        {
            "can_cu": [{"loai": "Quyết định", "trich_yeu": "về Phong trào “Cả nước chung sức xây dựng quê hương”"}],
            "yeu_cau": ["Hưởng ứng Phong trào “Cả nước chung sức xây dựng quê hương”."],
        },
        {"chi_tieu": [{"nguyen_van": "Có mười hai thôn đạt chuẩn.", "muc": [{"ten": "thôn", "so_luong": 12}]}]},
    ],
)
def test_what_is_right_is_met_with_silence(change: dict[str, object], tmp_path: Path) -> None:
    said = findings("implementation-plan", {**PLAN, **change}, tmp_path)
    assert not said, told(said)


def test_levels_number_themselves_and_go_on_from_a_number_given(tmp_path: Path) -> None:
    plan = {
        **PLAN,
        "muc_dich": [],
        "bo_cuc": [
            {"tieu_de": "MỘT", "gom": [
                {"tieu_de": "Một", "gom": [
                    {"noi_dung": "x", "danh_so": "d)"}, "y", {"noi_dung": "z", "gom": [{"noi_dung": "g", "gom": ["c"]}]}]},
                "hai"]},
            {"tieu_de": "HAI", "gom": [{"noi_dung": "năm", "danh_so": "5."}, "sáu"], "doan": ["đoạn"]},
        ],
    }  # fmt: skip
    lines = made("implementation-plan", plan, tmp_path).paragraphs
    start = lines.index("I. MỘT")
    assert lines[start : start + 12] == (
        "I. MỘT", "1. Một", "d) x", "đ) y", "e) z", "- g", "+ c", "2. hai", "II. HAI", "đoạn", "5. năm", "6. sáu",
    )  # fmt: skip


def test_several_annexes_are_numbered_and_start_their_pages_anew(tmp_path: Path) -> None:
    annexes = [{"tieu_de": f"Biểu {n}", "gom": ["a"]} for n in (1, 2)]
    document = made("implementation-plan", {**PLAN, "phu_luc": annexes, "ket_thuc": "Kèm theo Phụ lục."}, tmp_path)
    assert [text for text in document.paragraphs if text.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    xml = document.parts["word/document.xml"]
    assert xml.count(b"<w:sectPr") == 3
    assert xml.count(b'w:start="1"') == 3


def test_the_page_numbers_language_and_properties(tmp_path: Path) -> None:
    document = made("implementation-plan", PLAN, tmp_path)
    parts = document.parts
    headers = [part_paragraphs(data) for name, data in sorted(parts.items()) if name.startswith("word/header")]
    assert sorted(headers) == [[""], ["2"]]
    assert any(b" PAGE " in data for name, data in parts.items() if name.startswith("word/header"))
    assert b"<w:titlePg/>" in parts["word/document.xml"]
    assert b'<w:lang w:val="vi-VN"' in parts["word/styles.xml"]
    properties = parts["docProps/core.xml"].decode("utf-8")
    assert "<dc:title>Kế hoạch Thực hiện phong trào</dc:title>" in properties
    assert "<dc:subject>Thực hiện phong trào</dc:subject>" in properties
    assert "<dc:language>vi-VN</dc:language>" in properties


def test_a_line_that_leads_a_list_is_held_to_it(tmp_path: Path) -> None:
    plan = {**PLAN, "yeu_cau": [{"noi_dung": "Gồm các việc:", "gom": ["một;", "hai."]}]}
    xml = made("implementation-plan", plan, tmp_path).parts["word/document.xml"].decode("utf-8")
    held = {
        text: "<w:keepNext/>" in xml[: xml.index(text)].rpartition("<w:p>")[2]
        for text in ("Gồm các việc:", "một;", "hai.")
    }
    assert held == {"Gồm các việc:": True, "một;": False, "hai.": False}


def test_the_signature_is_held_to_the_end_of_the_text(tmp_path: Path) -> None:
    xml = made("implementation-plan", PLAN, tmp_path).parts["word/document.xml"].decode("utf-8")
    closing = xml[: xml.index("./.</w:t>")].rpartition("<w:p>")[2]
    assert "<w:keepNext/>" in closing
    signature = xml[xml.rindex("<w:tbl>") :]
    assert "<w:cantSplit/>" in signature


def every_text(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in every_text(part)]
    if isinstance(value, list):
        return [text for part in value for text in every_text(part)]
    return [value] if isinstance(value, str) else []


BODY = {
    "khau_hieu": "T1", "can_cu": [{"loai": "T2", "co_quan": "T3", "trich_yeu": "T4"}], "mo_dau": ["T5", "T6"],
    "muc_dich": ["T7", {"tieu_de": "T8", "noi_dung": "T9", "doan": ["T10"], "gom": ["T11", {"doan": "T12"}]}],
    "yeu_cau": [{"noi_dung": "T13", "gom": [{"noi_dung": "T14", "gom": [{"noi_dung": "T15"}]}]}],
    "chi_tieu": [{"cap": "T16", "muc": [{"ten": "T17", "so_luong": 1, "don_vi_tinh": "T18", "ty_le": 9, "tren": "T55"}]}],
    "giai_phap": ["T19"], "doi_tuong": [{"ten": "T20", "noi_dung": "T21"}, {"ten": "T22", "tieu_chi": ["T23"], "doan": ["T24"]}],
    "hinh_thuc_khen_thuong": [{"ten": "T25", "hinh_thuc": ["khac"], "noi_dung": "T26"}], "tieu_chuan_khen_thuong": ["T27"],
    "chi_tieu_khen_thuong": [{"don_vi": "T28", "ghi_chu": "T29"}], "tien_do": [{"nam": 2026, "viec": "T30"}],
    "nhiem_vu": [{"loi_dan": "T31", "don_vi": "T32", "viec": ["T33", "T34"]}],
    "bao_cao": {"mo_dau": "T35", "chuoi": [{"tu": "T36", "noi_dung": "T37", "den": "T38", "truoc_ngay": "1/2", "them": "T39"}]},
    "ket_thuc": "T40 Phụ lục", "noi_nhan": ["T41"], "luu": "T42",
    "phu_luc": [{"tieu_de": "T43", "gom": ["T44", {"noi_dung": "T45", "gom": ["T46"]}]},
                {"tieu_de": "T47", "gom": [{"tieu_de": "T48", "noi_dung": "T49"}, "T50"],
                 "thang_diem": [{"stt": "T51", "tieu_chi": "T52", "diem": 1, "huong_dan": "T53"}, {"tieu_chi": "T54", "diem": 1, "nhom": True}]}],
}  # fmt: skip
MODULES = (
    "muc_dich", "yeu_cau", "khau_hieu", "chi_tieu", "giai_phap", "doi_tuong", "hinh_thuc_khen_thuong",
    "tieu_chuan_khen_thuong", "chi_tieu_khen_thuong", "tien_do", "nhiem_vu", "bao_cao",
)  # fmt: skip
LAYOUTS: list[list[object]] = [
    [],
    [*({"mo_dun": name, "tieu_de": ""} for name in MODULES), "L1", {"noi_dung": "L2", "gom": ["L3"]}],
    [{"tieu_de": "L4", "phan": True, "doan": "L5", "gom": [{"mo_dun": name} for name in MODULES[:6]]},
     {"phan": True, "noi_dung": "L6", "gom": ["L7"]}, {"mo_dun": MODULES[6], "phan": True},
     {"mo_dun": MODULES[7], "phan": True, "doan": "L8"}, {"mo_dun": MODULES[8], "phan": True, "tieu_de": "", "doan": "L9"},
     {"tieu_de": "L10", "phan": True, "gom": [{"mo_dun": name} for name in MODULES[9:]]}],
]  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS, ids=["usual", "untitled", "parts"])
def test_every_text_of_the_data_is_found_in_the_document(layout: list[object], tmp_path: Path) -> None:
    plan = {**PLAN, **BODY, "bo_cuc": layout}
    text = made("implementation-plan", plan, tmp_path).text
    known = {"khac", "1/2", *(name for name in every_text(layout) if name.islower())}
    missing = [
        piece
        for piece in every_text({**BODY, "bo_cuc": layout})
        if piece not in known and not re.search(rf"{re.escape(piece)}\b", text)
    ]
    assert missing == []


def test_many_recipients_may_go_over_the_page_and_all_are_printed(tmp_path: Path) -> None:
    for count in (1, 12, 13, 40):
        names = [f"Nơi thứ {number}" for number in range(count)]
        lines = made("implementation-plan", {**PLAN, "noi_nhan": names}, tmp_path).paragraphs
        assert [line for line in lines if line.startswith("- ")] == [*(f"- {name};" for name in names), "- Lưu: VT."]


SLIPS: list[tuple[dict[str, object], str, str]] = [
    ({"so": "41/KH-UBND"}, "gia-tri-khong-hop-le", "so"),
    ({"ngay": "08/11/0022"}, "ngay-khong-hop-le", "ngay"),
    ({"dia_danh": "   "}, "de-trong", "dia_danh"),
    ({"phu_luc": [{"tieu_de": "x"}]}, "gia-tri-khong-hop-le", "phu_luc[1]"),
    ({"phu_luc": [{"tieu_de": "x", "gom": ["a"], "tong_diem": 5}]}, "gia-tri-khong-hop-le", "phu_luc[1]"),
    ({"bo_cuc": [{"mo_dun": "muc_dich", "noi_dung": "x"}]}, "gia-tri-khong-hop-le", "bo_cuc[1]"),
    ({"yeu_cau": [{"doan": "x", "danh_so": "a)"}]}, "gia-tri-khong-hop-le", "yeu_cau[1]"),
    ({"tien_do": [{"quy": 4, "thang": 11, "nam": 2026, "viec": "x"}]}, "gia-tri-khong-hop-le", "tien_do[1]"),
    ({"tien_do": [{"hang_nam": True, "quy": 4, "viec": "x"}]}, "gia-tri-khong-hop-le", "tien_do[1]"),
    ({"doi_tuong": [{"ten": "x", "nguyen_van": "y", "noi_dung": "z"}]}, "gia-tri-khong-hop-le", "doi_tuong[1]"),
    ({"chi_tieu": [{"muc": [{"ten": "x", "tong_so": 5}]}]}, "gia-tri-khong-hop-le", "chi_tieu[1].muc[1]"),
    (
        {"chi_tieu": [{"muc": [{"ten": "x", "so_luong": 5, "gia_tri": 5}]}]},
        "gia-tri-khong-hop-le",
        "chi_tieu[1].muc[1]",
    ),
    (
        {"chi_tieu": [{"nguyen_van": "x", "muc": [{"ten": "x", "nguyen_van": "y"}]}]},
        "gia-tri-khong-hop-le",
        "chi_tieu[1]",
    ),
    ({"bao_cao_cap_tren": {"chuoi": []}}, "truong-tu-dong", "bao_cao_cap_tren"),
    ({"bo_cuc": [{"mo_dun": "muc_dich", "phan": True}, "x"]}, "phan-sai-cho", "bo_cuc[2]"),
    ({"yeu_cau": [{"noi_dung": "x", "phan": True}]}, "phan-sai-cho", "yeu_cau[1].phan"),
]


@pytest.mark.parametrize(("change", "code", "field"), SLIPS)
def test_what_could_not_be_printed_whole_is_refused(
    change: dict[str, object], code: str, field: str, tmp_path: Path
) -> None:
    said = findings("implementation-plan", {**PLAN, **change}, tmp_path)
    wrong = [(one.code, one.place.describe("en").rpartition("field ")[2]) for one in said if one.severity == "error"]
    assert wrong == [(code, field)]


def child_of(plan: dict[str, object], own: dict[str, object], folder: Path) -> Path:
    import json

    (folder / "tren.json").write_text(json.dumps(plan), encoding="utf-8")
    mine = {name: value for name, value in PLAN.items() if name != "phong_trao"}
    (folder / "duoi.json").write_text(json.dumps({**mine, "theo_ke_hoach": "tren.json", **own}), encoding="utf-8")
    return folder / "duoi.json"


CHAIN = {"chuoi": [{"tu": "a", "den": "b", "truoc_ngay": "10/11"}]}


@pytest.mark.parametrize(
    ("own", "code", "field"),
    [
        (
            {"bao_cao": {"chuoi": [{"tu": "x", "den": "y", "truoc_ngay": "12/11"}]}},
            "moc-bao-cao-nguoc",
            "bao_cao.chuoi[1].truoc_ngay",
        ),
        ({"ngay": "01/3/2026"}, "van-ban-dan-sau-ngay", "ke_hoach_cap_tren.ngay"),
        (
            {"phong_trao": {"ten": "Chung sức xây dựng quê hương", "giai_doan": "2026 - 2029"}},
            "khac-ke-hoach-cap-tren",
            "phong_trao.giai_doan",
        ),
        ({"phong_trao": {"ten": "Chung tay", "giai_doan": "2026 - 2030"}}, "khac-ke-hoach-cap-tren", "phong_trao.ten"),
        ({"bo_cuc": [{"mo_dun": "muc_dich"}, {"mo_dun": "bao_cao"}]}, "mo-dun-cap-tren-khong-in", "doi_tuong"),
        ({"bo_cuc": [{"mo_dun": "muc_dich"}, {"mo_dun": "doi_tuong"}]}, "mo-dun-cap-tren-khong-in", "bao_cao"),
        (
            {"bo_cuc": [{"mo_dun": "muc_dich"}, {"mo_dun": "doi_tuong"}, {"mo_dun": "bao_cao"}], "giai_phap": ["x"]},
            "mo-dun-bo-quen",
            "giai_phap",
        ),
    ],
)
def test_a_plan_is_held_against_the_plan_above(own: dict[str, object], code: str, field: str, tmp_path: Path) -> None:
    path = child_of({**PLAN, "bao_cao": CHAIN, "doi_tuong": [{"ten": "các xóm"}]}, own, tmp_path)
    said = findings("implementation-plan", path, tmp_path)
    assert [(one.code, one.place.describe("en").rpartition("field ")[2]) for one in said] == [(code, field)], told(said)


def test_a_plan_that_agrees_with_the_plan_above_is_met_with_silence(tmp_path: Path) -> None:
    own = {"bao_cao": {"chuoi": [{"tu": "x", "den": "y", "truoc_ngay": "09/11"}]}}
    assert not findings("implementation-plan", child_of({**PLAN, "bao_cao": CHAIN}, own, tmp_path), tmp_path)


def test_every_kind_of_time_is_written_out(tmp_path: Path) -> None:
    steps = [{"quy": 4, "nam": 2026}, {"thang": 6, "nam": 2027}, {"nam": 2028}, {"hang_nam": "có"}]
    lines = made(
        "implementation-plan", {**PLAN, "tien_do": [{**step, "viec": "x"} for step in steps]}, tmp_path
    ).paragraphs
    assert [line for line in lines if line.endswith(" x")] == [
        "1. Quý IV năm 2026: x", "2. Tháng 6 năm 2027: x", "3. Năm 2028: x", "4. Hằng năm, x",
    ]  # fmt: skip


def test_sections_go_on_from_a_roman_number_given(tmp_path: Path) -> None:
    layout = [{"mo_dun": "muc_dich"}, {"tieu_de": "A", "danh_so": "V.", "gom": ["a"]}, {"tieu_de": "B", "gom": ["b"]}]
    lines = made("implementation-plan", {**PLAN, "bo_cuc": layout}, tmp_path).paragraphs
    assert [line for line in lines if re.match("[IVX]+\\. ", line)] == ["I. MỤC ĐÍCH", "V. A", "VI. B"]


def test_a_citation_keeps_its_dots(tmp_path: Path) -> None:
    bases = [{"loai": "x", "nguyen_van": text} for text in ("một...", "hai;", "ba.", "bốn")]
    lines = made("implementation-plan", {**PLAN, "can_cu": bases}, tmp_path).paragraphs
    assert [line for line in lines if line.startswith("Căn cứ")] == [
        "Căn cứ một...;",
        "Căn cứ hai;",
        "Căn cứ ba;",
        "Căn cứ bốn.",
    ]
