"""The certificate as its users meet it: through `docgen.testing` alone."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from docgen.testing import MadeDocument, findings, made, part_differences, told

CERTIFICATE: dict[str, Any] = {
    "stt": 7, "phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng xóm Bản Khoòng",
    "don_vi": "xã Hạ Lang", "hinh_thuc": "Giấy khen", "thanh_tich": "Đã có thành tích xuất sắc trong xây dựng nông thôn mới",
    "quyet_dinh": {"so": "5", "ky_hieu": "QĐ-UBND", "ngay": "20/11/2025"}, "dia_danh": "Hạ Lang",
    "chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG", "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Thị Đào"},
}  # fmt: skip


def record(**changes: Any) -> dict[str, Any]:
    return {name: value for name, value in {**CERTIFICATE, **changes}.items() if value is not None}


def certificate(folder: Path, **changes: Any) -> MadeDocument:
    return made("certificate", record(**changes), folder)


def said(folder: Path, **changes: Any) -> list[tuple[str, str, str]]:
    found = findings("certificate", record(**changes), folder)
    return [(one.severity, one.code, ".".join(map(str, one.place.field))) for one in found]


def xml(document: MadeDocument) -> str:
    return document.parts["word/document.xml"].decode("utf-8")


def test_the_lines_stand_in_the_order_of_dieu_104(tmp_path: Path) -> None:
    assert certificate(tmp_path).paragraphs == (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG",
        "TẶNG",
        "GIẤY KHEN",
        "Ông Nông Văn Bền",
        "Trưởng xóm Bản Khoòng, xã Hạ Lang",
        "Đã có thành tích xuất sắc trong xây dựng nông thôn mới",
        "Quyết định số: 05/QĐ-UBND ngày 20 tháng 11 năm 2025",
        "Số sổ vàng: 07",
        "Hạ Lang, ngày 20 tháng 11 năm 2025",
        "CHỦ TỊCH",
        "Lý Thị Đào",
    )


# weight, slant, colour and least size in pt; written here a second time
LINES = {
    "QuocHieu": ("b", "000000", 13), "TieuNgu": ("b", "000000", 13), "ChucDanh": ("b", "C00000", 14), "Tang": ("b", "000000", 14),
    "HinhThuc": ("b", "C00000", 40), "Ten": ("b", "000000", 24), "GioiThieu": ("", "000000", 13), "ThanhTich": ("", "000000", 13),
    "QuyetDinh": ("bi", "000000", 12), "SoVang": ("bi", "000000", 12), "DiaDanhNgay": ("bi", "000000", 12),
    "ChucVuKy": ("b", "000000", 13), "HoTenKy": ("b", "000000", 13),
}  # fmt: skip


def test_weights_and_colours_are_those_of_dieu_104(tmp_path: Path) -> None:
    document = certificate(tmp_path)
    styles = document.parts["word/styles.xml"].decode("utf-8")
    sizes = {}
    for paragraph in re.findall(r"<w:p>.*?</w:p>", xml(document)):
        style, size = (re.search(rf'<w:{tag} w:val="(\w+)"/>', paragraph) for tag in ("pStyle", "sz"))
        if style and size and style[1] != "Khoangtrong":
            sizes[style[1]] = size[1]
    assert set(sizes) == set(LINES)
    for name, (weight, colour, least) in LINES.items():
        look = re.search(rf'w:styleId="{name}".*?</w:style>', styles, re.S)
        assert look is not None
        assert "".join(letter for letter in "bi" if f"<w:{letter}/>" in look[0]) == weight, name
        assert f'<w:color w:val="{colour}"/>' in look[0], name
        assert int(sizes[name]) / 2 >= least, name


def test_the_sheet_is_a4_turned_and_white(tmp_path: Path) -> None:
    text = xml(certificate(tmp_path))
    assert re.search(r'<w:pgSz[^>]*w:w="16838"[^>]*w:h="11906"', text) or re.search(
        r'<w:pgSz[^>]*w:h="11906"[^>]*w:w="16838"', text
    )
    assert "w:background" not in text


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"hinh_thuc": "CSTĐ cơ sở"}, ("TẶNG DANH HIỆU", "CHIẾN SĨ THI ĐUA CƠ SỞ")),
        ({"hinh_thuc": "CSTĐ cơ sở", "truy_tang": "có"}, ("TRUY TẶNG DANH HIỆU", "CHIẾN SĨ THI ĐUA CƠ SỞ")),
        ({"truy_tang": "có"}, ("TRUY TẶNG", "GIẤY KHEN")),
        ({"hinh_thuc": "Bằng khen", "chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"}, ("TẶNG", "BẰNG KHEN")),
        ({"hinh_thuc": "Thôn, tổ dân phố văn hóa", "phan_loai": "tập thể", "danh_xung": None, "ho_ten": "Tổ dân phố 5"},
         ("TẶNG DANH HIỆU", "TỔ DÂN PHỐ VĂN HÓA")),
        ({"hinh_thuc": "Thôn, tổ dân phố văn hóa", "phan_loai": "tập thể", "danh_xung": None, "ho_ten": "Xóm Bản Khoòng",
          "ten_danh_hieu": "Xóm văn hóa"}, ("TẶNG DANH HIỆU", "XÓM VĂN HÓA")),
        ({"hinh_thuc": "TTLĐTT", "phan_loai": "tập thể", "danh_xung": None}, ("TẶNG DANH HIỆU", "TẬP THỂ LAO ĐỘNG TIÊN TIẾN")),
    ],
)  # fmt: skip
def test_lines_four_and_five_follow_the_form_of_award(
    changes: dict[str, Any], lines: tuple[str, str], tmp_path: Path
) -> None:
    assert certificate(tmp_path, **changes).paragraphs[3:5] == lines


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"danh_xung": None, "gioi_tinh": "nữ"}, ("Bà Nông Văn Bền", "Trưởng xóm Bản Khoòng, xã Hạ Lang")),
        ({"phan_loai": "tập thể", "danh_xung": None, "ho_ten": "Nhân dân và cán bộ xóm Bản Khoòng", "chuc_vu": None},
         ("Nhân dân và cán bộ xóm Bản Khoòng", "Xã Hạ Lang")),
        ({"phan_loai": "hộ gia đình", "chuc_vu": None, "dia_chi": "xóm Bản Khoòng, xã Hạ Lang"},
         ("Hộ ông Nông Văn Bền", "Xóm Bản Khoòng, xã Hạ Lang")),
        ({"ten_in": "Gia đình ông Nông Văn Bền"}, ("Gia đình ông Nông Văn Bền", "Trưởng xóm Bản Khoòng, xã Hạ Lang")),
    ],
)  # fmt: skip
def test_the_recipient_is_named_as_papers_name_him(
    changes: dict[str, Any], lines: tuple[str, str], tmp_path: Path
) -> None:
    assert certificate(tmp_path, **changes).paragraphs[5:7] == lines


def test_labels_may_be_worded_as_the_province_does_and_open_numbers_wait_for_a_pen(tmp_path: Path) -> None:
    changes = {
        "nhan_quyet_dinh": "Theo Quyết định số", "nhan_so_vang": "Vào sổ khen thưởng số:",
        "quyet_dinh": {"ky_hieu": "QĐ-UBND", "ngay": "11/2025"},
    }  # fmt: skip
    lines = certificate(tmp_path, **changes).paragraphs
    assert "Theo Quyết định số ……/QĐ-UBND ngày …… tháng 11 năm 2025" in lines
    assert "Vào sổ khen thưởng số: 07" in lines
    assert "Hạ Lang, ngày …… tháng 11 năm 2025" in lines


def test_a_party_body_has_its_own_head_and_no_motto(tmp_path: Path) -> None:
    lines = certificate(
        tmp_path, quoc_hieu="ĐẢNG CỘNG SẢN VIỆT NAM", chuc_danh="BAN THƯỜNG VỤ ĐẢNG ỦY XÃ HẠ LANG"
    ).paragraphs
    assert lines[:2] == ("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN THƯỜNG VỤ ĐẢNG ỦY XÃ HẠ LANG")


def test_the_golden_book_number_is_the_ordinal_and_is_never_made_up(tmp_path: Path) -> None:
    assert "Số sổ vàng: 07" in certificate(tmp_path).paragraphs
    assert "Số sổ vàng: 12" in certificate(tmp_path, so_vang=12).paragraphs
    assert said(tmp_path, stt=None) == [("error", "thieu-so-vang", "so_vang")]
    assert "Số sổ vàng: 12" in certificate(tmp_path, stt=None, so_vang=12).paragraphs


def test_the_day_is_the_decisions_and_another_is_told(tmp_path: Path) -> None:
    assert said(tmp_path) == []
    assert said(tmp_path, ngay="21/11/2025") == [("warning", "ngay-khac-quyet-dinh", "ngay")]
    assert said(tmp_path, quyet_dinh={"so": "5", "ky_hieu": "QĐ-UBND", "ngay": "31/02/2025"}) == [
        ("error", "ngay-khong-hop-le", "quyet_dinh.ngay")
    ]


def test_red_flags_stand_beside_the_emblem_of_a_cstd_co_so_alone(tmp_path: Path) -> None:
    assert xml(certificate(tmp_path)).count("<wp:anchor") == 0
    assert xml(certificate(tmp_path, hinh_thuc="CSTĐCS")).count("<wp:anchor") == 4


def test_the_emblem_is_the_agencys_own_file_beside_the_data(samples: Path, tmp_path: Path) -> None:
    shutil.copy(samples / "giay-khen" / "bieu-trung.png", tmp_path / "huy.png")
    document = certificate(tmp_path, bieu_trung="huy.png")
    assert (samples / "giay-khen" / "bieu-trung.png").read_bytes() in document.parts.values()
    assert re.search(r'<wp:extent cx="756000" cy="756000"/>', xml(document)), "21 mm high, in its own proportions"
    assert said(tmp_path, bieu_trung="khong-co.png") == [("error", "khong-thay-anh", "bieu_trung")]


def test_a_code_is_printed_on_request(tmp_path: Path) -> None:
    assert not [name for name in certificate(tmp_path).parts if "media" in name]
    document = certificate(tmp_path, ma_xac_thuc="https://halang.example.vn/5")
    assert [name for name in document.parts if "media" in name]
    assert "Mã tra cứu: https://halang.example.vn/5" in xml(document)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"danh_xung": "Ông/Bà"}, [("warning", "chua-chon-ong-ba", "danh_xung")]),
        ({"ho_ten": "NÔNG VĂN BỀN"}, [("warning", "ten-viet-hoa-sai", "ho_ten")]),
        ({"ho_ten": "Nông văn Bền"}, [("warning", "ten-viet-hoa-sai", "ho_ten")]),
        ({"ho_ten": "Nông  Văn Bền"}, [("warning", "thua-dau-cach", "ho_ten")]),
        ({"thanh_tich": "Đã có thành tích "}, [("warning", "thua-dau-cach", "thanh_tich")]),
        ({"chuc_vu": "Gi¸o viªn"}, [("warning", "bang-ma-cu", "chuc_vu")]),
        ({"ho_ten": unicodedata.normalize("NFD", "Nông Văn Bền")}, [("warning", "chu-to-hop", "ho_ten")]),
        ({"gioi_tinh": "nữ"}, [("warning", "danh-xung-khac-gioi-tinh", "danh_xung")]),
        ({"hinh_thuc": "LĐTT"}, [("warning", "hinh-thuc-khong-co-giay", "hinh_thuc")]),
        ({"hinh_thuc": "Thôn, tổ dân phố văn hóa", "phan_loai": "tập thể", "danh_xung": None, "ho_ten": "Xóm Bản Khoòng"},
         [("warning", "danh-hieu-nhieu-loai-don-vi", "ten_danh_hieu")]),
        ({"thanh_tich": None}, [("warning", "chua-ghi-thanh-tich", "thanh_tich")]),
        ({"hinh_thuc": None}, [("error", "thieu-hinh-thuc", "hinh_thuc")]),
        ({"hinh_thuc": "Bằng khen"}, [("error", "khong-du-tham-quyen", "hinh_thuc")]),
        ({"hinh_thuc": "CSTĐCS", "phan_loai": "tập thể", "danh_xung": None}, [("error", "sai-doi-tuong-khen", "phan_loai")]),
        ({"chuc_danh": "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN HẠ LANG"}, [("error", "khong-du-tham-quyen", "hinh_thuc")]),
    ],
    ids=str,
)  # fmt: skip
def test_what_a_person_should_look_at_is_told_at_its_field(
    changes: dict[str, Any], expected: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    assert said(tmp_path, **changes) == expected, told(findings("certificate", record(**changes), tmp_path))


def test_the_mended_form_of_a_name_is_proposed(tmp_path: Path) -> None:
    (one,) = findings("certificate", record(ho_ten="BÀ NÔNG THỊ HIỀN", danh_xung=None), tmp_path)
    assert one.hint() == "có phải «Nông Thị Hiền»?"
    (other,) = findings("certificate", record(ho_ten="N«ng V¨n BÒn"), tmp_path)
    assert other.hint() == "có phải «Nông Văn Bền»? chuyển cả cột sang Unicode"


WORDS = "Đã có thành tích xuất sắc trong phong trào thi đua xây dựng nông thôn mới, "


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"thanh_tich": (WORDS * 20).strip()}, "thanh_tich"),
        ({"phan_loai": "tập thể", "danh_xung": None, "ho_ten": ("Tập thể cán bộ " * 40).strip()}, "ho_ten"),
        ({"ten_in": "X" * 90}, "ten_in"),
        ({"chuc_vu": ("Trưởng phòng " * 30).strip()}, "chuc_vu"),
        ({"chuc_danh": ("CHỦ TỊCH ỦY BAN NHÂN DÂN " * 10).strip()}, "chuc_danh"),
        ({"nhan_quyet_dinh": ("Theo Quyết định " * 20).strip()}, "quyet_dinh.ky_hieu"),
        ({"dia_danh": "Hạ Lang " * 20 + "x"}, "dia_danh"),
        ({"nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Thị Đào " * 20 + "x"}}, "nguoi_ky.ho_ten"),
    ],
)  # fmt: skip
def test_what_is_too_long_for_one_page_is_refused_with_the_number_of_characters(
    changes: dict[str, Any], field: str, tmp_path: Path
) -> None:
    (one,) = [said for said in findings("certificate", record(**changes), tmp_path) if said.severity == "error"]
    assert (one.code, ".".join(map(str, one.place.field))) == ("khong-du-cho-in", field)
    spare = int(re.search(r"dài quá (\d+) ký tự", one.message())[1])  # type: ignore[index]
    assert spare > 0
    if field == "thanh_tich":  # just short enough is taken, one word more is not
        text = changes["thanh_tich"]
        assert not [
            code for _, code, _ in said(tmp_path, thanh_tich=text[: len(text) - spare].strip()) if code == one.code
        ]
        assert [code for _, code, _ in said(tmp_path, thanh_tich=text[: len(text) - spare + 8].strip())] == [one.code]


def test_a_long_name_a_long_achievement_and_a_deputy_still_make_a_certificate(samples: Path, tmp_path: Path) -> None:
    rows = yaml.safe_load((samples / "giay-khen" / "dai.yaml").read_text(encoding="utf-8"))
    assert len(rows[0]["ho_ten"]) >= 140
    assert len(rows[0]["thanh_tich"]) >= 390
    shared = yaml.safe_load((samples / "giay-khen" / "don_vi.yaml").read_text(encoding="utf-8"))
    shared.pop("bieu_trung")
    document = made("certificate", {**shared, **rows[0]}, tmp_path)
    joined = " ".join(document.paragraphs)
    assert rows[0]["ho_ten"] in joined, "no letter is lost, glued or hyphenated"
    assert rows[0]["thanh_tich"] in joined


def test_no_line_ends_inside_a_date_a_number_or_a_name(samples: Path, tmp_path: Path) -> None:
    rows = yaml.safe_load((samples / "giay-khen" / "dai.yaml").read_text(encoding="utf-8"))
    lines = certificate(tmp_path, thanh_tich=rows[0]["thanh_tich"], ho_ten=rows[0]["ho_ten"], phan_loai="tập thể", danh_xung=None).paragraphs  # fmt: skip
    ends = [line.split(" ")[-1] for line in lines]
    assert not {"ngày", "Ủy", "nhân", "hộ", "4,5", "-", "xã", "Đồng", "và", "1.420", "3.250"} & set(ends)


def test_a_line_that_the_clerk_ends_is_ended(tmp_path: Path) -> None:
    lines = certificate(tmp_path, thanh_tich="Đã có thành tích xuất sắc\nnăm 2025").paragraphs
    assert lines[7:9] == ("Đã có thành tích xuất sắc", "năm 2025")


def test_an_agencys_own_template_takes_the_same_values(repository: Path, tmp_path: Path) -> None:
    """The template is opened, restyled and saved by a word processor: here by python-docx."""
    own = docx.Document(str(repository / "templates" / "docx" / "certificate.docx"))
    own.styles["Ten"].font.name = "Arial"
    own.save(str(tmp_path / "mau.docx"))
    document = made("certificate", record(), tmp_path, template=tmp_path / "mau.docx")
    assert b"Arial" in document.parts["word/styles.xml"]
    lines = document.paragraphs
    assert lines == certificate(tmp_path).paragraphs


def test_samples_are_sound_and_silent(samples: Path, tmp_path: Path) -> None:
    for name in ("giay-khen.yaml", "dai.yaml", "chien-si-thi-dua.yaml"):
        found = findings("certificate", samples / "giay-khen" / name, tmp_path)
        assert not found, told(found)


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    first = certificate(tmp_path, ma_xac_thuc="x").path.read_bytes()
    again = tmp_path / "again"
    again.mkdir()
    assert part_differences(first, certificate(again, ma_xac_thuc="x").path.read_bytes()) == []


def test_the_border_is_small_and_drawn_without_pictures(repository: Path) -> None:
    template = repository / "templates" / "docx" / "certificate.docx"
    assert template.stat().st_size < 60_000
    parts = MadeDocument(path=template).parts
    assert not [name for name in parts if "media" in name]
    header = next(text for name, text in parts.items() if name.startswith("word/header"))
    assert b"<a:custGeom>" in header
    assert b"v:shape" not in header


DECISION = """
co_quan_ban_hanh: [ỦY BAN NHÂN DÂN, XÃ HẠ LANG]
so: 125
ngay: 20/11/2025
dia_danh: Hạ Lang
tham_quyen: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG
nguoi_de_nghi: Trưởng phòng Văn hóa - Xã hội
to_trinh: {so: 12, ky_hieu: TTr-VHXH, ngay: 10/11/2025}
hinh_thuc: Giấy khen
thanh_tich: Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2025
danh_sach:
  - {phan_loai: cá nhân, danh_xung: Ông, ho_ten: Nông Văn Bền, don_vi: xã Hạ Lang}
  - {phan_loai: tập thể, ho_ten: Xóm Bản Khoòng, don_vi: xã Hạ Lang}
nguoi_ky: {chuc_vu: CHỦ TỊCH, ho_ten: Lý Thị Đào}
"""
ROW = {
    "theo_quyet_dinh": "quyet-dinh.yaml",
    "phan_loai": "cá nhân",
    "danh_xung": "Ông",
    "ho_ten": "Nông Văn Bền",
    "don_vi": "xã Hạ Lang",
}


def test_the_decision_that_is_named_gives_all_but_the_row_and_the_rows_number(tmp_path: Path) -> None:
    (tmp_path / "quyet-dinh.yaml").write_text(DECISION, encoding="utf-8")
    assert made("certificate", ROW, tmp_path).paragraphs[2:] == (
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ HẠ LANG",
        "TẶNG",
        "GIẤY KHEN",
        "Ông Nông Văn Bền",
        "Xã Hạ Lang",
        "Đã có thành tích xuất sắc trong xây dựng nông thôn mới năm 2025",
        "Quyết định số: 125/QĐ-UBND ngày 20 tháng 11 năm 2025",
        "Số sổ vàng: 02",
        "Hạ Lang, ngày 20 tháng 11 năm 2025",
        "CHỦ TỊCH",
        "Lý Thị Đào",
    ), "collectives stand first in the decision's list, so the first row is its second"


def test_who_is_not_in_the_decision_or_has_another_number_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "quyet-dinh.yaml").write_text(DECISION, encoding="utf-8")

    def codes(**changes: Any) -> list[str]:
        return [one.code for one in findings("certificate", {**ROW, **changes}, tmp_path)]

    assert codes() == []
    assert codes(stt=2) == []
    assert codes(stt=1) == ["so-vang-khac-stt"]
    assert codes(stt=1, ho_ten="Nông Văn Bến") == ["khong-co-o-van-ban-truoc"]
    assert codes(ho_ten="Nông Văn Bến") == ["thieu-so-vang"], "no number is made up for a stranger"
    assert codes(stt=2, hinh_thuc="CSTĐCS") == ["khong-co-o-van-ban-truoc"], "nor one of another award"
    assert codes(ngay="21/11/2025") == ["ngay-khac-quyet-dinh"]
    assert codes(so_trong_quyet_dinh={"x": 1}) == ["truong-tu-dong"]
