"""The achievement report as its users meet it: through `docgen.testing` alone, its data tables aside."""

from __future__ import annotations

import doctest
import importlib.util
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

import docgen
from docgen._host import build_host
from docgen._lint import lint
from docgen._roots import all_roots
from docgen.errors import dotted
from docgen.testing import MadeDocument, findings, made, told

TYPE = "achievement-report"
SAMPLES = (
    "tap-the", "ca-nhan", "dung-dau", "chuyen-de-tap-the", "chuyen-de-ca-nhan", "dot-xuat-tap-the", "dot-xuat-ca-nhan", "ho-gia-dinh",
    "tom-tat",
)  # fmt: skip
Fields = dict[str, Any]

PERSON: Fields = {
    "phan_loai": "cá nhân", "ho_ten": "Nông Văn Bền", "gioi_tinh": "nam", "ngay_sinh": "15/8/1980", "que_quan": "xã Đồng Tiến",
    "dia_chi": "thôn Bản Khoòng, xã Đồng Tiến", "don_vi": "xã Đồng Tiến", "chuc_vu": "Trưởng thôn", "trinh_do": "12/12",
    "dien_thoai": "0206 0000 001", "nhiem_vu": ["Phụ trách thôn."], "ket_qua": ["Vận động 64 hộ."], "chua_duoc_khen": "có",
    "dia_danh": "Đồng Tiến", "ngay": "20/11/2026", "hinh_thuc": "Giấy khen",
}  # fmt: skip
GROUP: Fields = {
    "phan_loai": "tập thể", "ho_ten": "Thôn Bản Chang", "don_vi": "xã Đồng Tiến", "tru_so": "Nhà văn hóa thôn", "dac_diem": ["96 hộ."],
    "chuc_nang": ["Tự quản."], "ket_qua": ["Xong đường."], "bang_ket_qua": {"nam": [2025, 2026], "dong": [{"tieu_chi": "Hộ", "gia_tri": [95, 96]}]},
    "bien_phap": ["Họp thôn."], "tham_gia_phong_trao": ["Đủ."], "chap_hanh": ["Tốt."], "dang_doan_the": ["Mạnh."],
    "chua_duoc_khen": "có", "dia_danh": "Đồng Tiến", "ngay": "20/11/2026", "hinh_thuc": "Giấy khen",
}  # fmt: skip
HOUSEHOLD: Fields = {
    "phan_loai": "hộ gia đình", "ho_ten": "Hoàng Thị Mai", "danh_xung": "Bà", "dia_chi": "thôn Nà Lẹng", "dia_danh": "Đồng Tiến",
    "ngay": "20/11/2026", "hinh_thuc": "Giấy khen", "dong_gop": [{"noi_dung": "Đường thôn", "gia_tri": "1.000.000"}],
}  # fmt: skip
ROW: Fields = {
    "stt": 3, "phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng thôn Bản Khoòng",
    "don_vi": "xã Đồng Tiến", "hinh_thuc": "Giấy khen", "thanh_tich": "Đã vận động 64 hộ làm đường.", "sang_kien": "Đường hoa",
}  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("store"))


@pytest.fixture(autouse=True)
def _compiled_once(store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_CACHE", store)


def sample(samples: Path, name: str) -> Path:
    return samples / "bao-cao-thanh-tich" / f"{name}.yaml"


def said_at(record: Fields, folder: Path, *, quiet: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return (code, field) of everything said, but for the codes in `quiet`."""
    said = findings(TYPE, record, folder)
    return [(one.code, dotted(one.place.field)) for one in said if one.code not in quiet]


def level(document: MadeDocument, pattern: str) -> list[str]:
    return [text for text in document.paragraphs if re.match(pattern, text)]


def without(record: Fields, *names: str) -> Fields:
    return {name: value for name, value in record.items() if name not in names}


# Samples


def test_there_is_a_sample_of_every_variant(samples: Path) -> None:
    found = {path.stem for path in (samples / "bao-cao-thanh-tich").glob("*.yaml")}
    assert found == {*SAMPLES, "don_vi"}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_met_with_silence_and_its_page_keeps_the_rules(samples: Path, tmp_path: Path, name: str) -> None:
    said = findings(TYPE, sample(samples, name), tmp_path)
    assert not said, told(said)
    document = made(TYPE, sample(samples, name), tmp_path)
    assert [one.code for one in lint(document.path) if one.severity != "info"] == []


def every_text(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in every_text(part)]
    if isinstance(value, list):
        return [text for part in value for text in every_text(part)]
    return [str(value)] if not isinstance(value, bool) else []


NOT_PRINTED = (
    "mau",
    "phan_loai",
    "loai_hinh",
    "theo_ke_hoach",
    "ngay",
    "dung_dau",
    "in_so_mau",
    "gioi_tinh",
    "danh_xung",
)
CHANGED = (
    "hinh_thuc",
    "ho_ten",
    "tinh_hinh",
    "ngay_sinh",
    "muc",
    "tu_dong",
    "tren_dong",
    "ngay",
    "nhan_khau",
    "cap_khen",
)


def printable(value: Any) -> Any:
    """Return the data without what is printed in other words: dates, grades, names in capitals."""
    if isinstance(value, dict):
        return {name: printable(part) for name, part in value.items() if name not in (*CHANGED, "loai_hinh")}
    return [printable(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", SAMPLES)
def test_every_text_of_a_sample_is_found_in_its_document(samples: Path, tmp_path: Path, name: str) -> None:
    data = yaml.load(sample(samples, name).read_text(encoding="utf-8"), yaml.BaseLoader)
    text = " ".join(made(TYPE, sample(samples, name), tmp_path).text.split())
    wanted = every_text(printable(without(data, *NOT_PRINTED)))
    squeezed = text.replace(" ", "").upper()
    assert len(wanted) > 3
    assert [piece for piece in wanted if "".join(piece.split()).upper() not in squeezed] == []


# Variants


@pytest.mark.parametrize(
    ("record", "change", "title", "parts"),
    [
        (PERSON, {}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"]),
        (GROUP, {}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"]),
        (PERSON, {"loai_hinh": "phong trào thi đua"}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA"]),
        (GROUP, {"loai_hinh": "chuyên đề"}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "II. THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA"]),
        (PERSON, {"phong_trao": {"ten": "Chung sức"}}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA"]),
        (PERSON, {"phong_trao": {"ten": "Chung sức"}, "loai_hinh": "công trạng"}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"]),
        (PERSON, {"loai_hinh": "đột xuất", "viec_da_lam": ["Cứu người."]}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH ĐẠT ĐƯỢC"]),
        (HOUSEHOLD, {"loai_hinh": "phong trào thi đua"}, "BÁO CÁO THÀNH TÍCH",
         ["I. THÔNG TIN VỀ HỘ GIA ĐÌNH", "II. THÀNH TÍCH ĐẠT ĐƯỢC"]),
        (PERSON, {"mau": "Tóm tắt", "qua_trinh": [{"thoi_gian": "2020", "chuc_vu": "Trưởng thôn"}]}, "TÓM TẮT THÀNH TÍCH",
         ["I. TIỂU SỬ", "II. QUÁ TRÌNH CÔNG TÁC", "III. TÓM TẮT THÀNH TÍCH"]),
        (PERSON, {"mau": "tom-tat"}, "TÓM TẮT THÀNH TÍCH", ["I. TIỂU SỬ", "II. TÓM TẮT THÀNH TÍCH"]),
        (PERSON, {"mau": "chuyen_de", "loai_hinh": "công trạng"}, "BÁO CÁO THÀNH TÍCH",
         ["I. SƠ LƯỢC LÝ LỊCH", "II. THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA"]),
    ],
)  # fmt: skip
def test_the_form_follows_from_recipient_and_occasion(
    record: Fields, change: Fields, title: str, parts: list[str], tmp_path: Path
) -> None:
    document = made(TYPE, {**record, **change}, tmp_path)
    assert level(document, r"[IVX]+\. ") == parts
    assert title in document.paragraphs


@pytest.mark.parametrize(
    ("record", "mau"),
    [(PERSON, "tap-the"), (PERSON, "ho-gia-dinh"), (GROUP, "ca-nhan"), (HOUSEHOLD, "chuyen-de"), (HOUSEHOLD, "tom-tat")],
)  # fmt: skip
def test_a_form_of_other_recipients_is_refused(record: Fields, mau: str, tmp_path: Path) -> None:
    said = findings(TYPE, {**record, "mau": mau}, tmp_path)
    assert [(one.code, one.severity) for one in said] == [("mau-khong-hop-doi-tuong", "error")]


def test_blocks_are_numbered_by_what_is_there(tmp_path: Path) -> None:
    document = made(TYPE, PERSON, tmp_path)
    assert level(document, r"\d\. ") == ["1. Quyền hạn, nhiệm vụ được giao", "2. Kết quả thực hiện nhiệm vụ"]
    alone = made(TYPE, {**without(PERSON, "nhiem_vu"), "hoc_tap": []}, tmp_path)
    assert level(alone, r"\d\. ") == []
    whole = made(TYPE, GROUP, tmp_path)
    assert [text[:2] for text in level(whole, r"\d\. ")] == ["1.", "2.", "1.", "2.", "3.", "4.", "5."]


def test_a_clerks_pieces_are_paragraphs_first_and_then_points(tmp_path: Path) -> None:
    pieces = ["một", {"tieu_de": "Hai", "gom": ["ba", "bốn"]}, "năm"]
    lines = made(TYPE, {**PERSON, "ket_qua": pieces}, tmp_path).paragraphs
    start = lines.index("2. Kết quả thực hiện nhiệm vụ")
    assert lines[start + 1 : start + 6] == ("một", "a) Hai", "- ba", "- bốn", "b) năm")


def test_a_row_of_the_list_is_a_report(tmp_path: Path) -> None:
    document = made(TYPE, {**ROW, "dia_danh": "Đồng Tiến", "ngay": "11/2026"}, tmp_path)
    lines = tuple(" ".join(text.split()) for text in document.paragraphs)
    assert lines[:8] == (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đồng Tiến, ngày tháng 11 năm 2026",
        "BÁO CÁO THÀNH TÍCH", "ĐỀ NGHỊ TẶNG GIẤY KHEN", "NÔNG VĂN BỀN", "Trưởng thôn Bản Khoòng, xã Đồng Tiến", "I. SƠ LƯỢC LÝ LỊCH",
    )  # fmt: skip
    start = lines.index("II. THÀNH TÍCH ĐẠT ĐƯỢC")
    assert lines[start + 1 : start + 3] == ("Đã vận động 64 hộ làm đường.", "Sáng kiến, đề tài: Đường hoa./.")
    assert lines[start + 3 :] == (
        "XÁC NHẬN CỦA", "THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu)", "NGƯỜI BÁO CÁO", "(Ký, ghi rõ họ tên)", "Nông Văn Bền",
    )  # fmt: skip


def test_every_row_of_a_dossiers_list_gives_a_report_by_its_kind(tmp_path: Path) -> None:
    rows = [
        {"phan_loai": "tập thể", "ho_ten": "Thôn Nà Lẹng", "don_vi": "xã Đồng Tiến"},
        {"phan_loai": "cá nhân", "ho_ten": "Nông Văn Bền", "don_vi": "xã Đồng Tiến", "phieu_thuan": 9},
        {"phan_loai": "hộ gia đình", "ho_ten": "Hoàng Thị Mai", "danh_xung": "Bà", "dia_chi": "thôn Nà Lẹng"},
    ]
    shared = {
        "dia_danh": "Đồng Tiến",
        "ngay": "20/11/2026",
        "hinh_thuc": "Giấy khen",
        "phong_trao": {"ten": "Chung sức"},
    }
    work = {"danh_sach": [{**row, "thanh_tich": "Làm đường."} for row in rows], "chung": shared}
    dossier = tmp_path / "ho_so.yaml"
    dossier.write_text(
        yaml.safe_dump({**work, "tai_lieu": [{"loai": "bao-cao-thanh-tich"}]}, allow_unicode=True), encoding="utf-8"
    )
    result = docgen.make_dossier(dossier, out=tmp_path / "ra")
    assert result.exit_code == 0, told(result.everything())
    paths = [outcome.path for outcome in result.outcomes if outcome.path]
    assert [path.name for path in paths] == ["001-Thôn Nà Lẹng.docx", "002-Nông Văn Bền.docx", "003-Hoàng Thị Mai.docx"]
    titles = [level(MadeDocument(path=path), r"[IVX]+\. ") for path in paths]
    moved = "II. THÀNH TÍCH TRONG PHONG TRÀO THI ĐUA"
    assert titles == [
        ["I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", moved], ["I. SƠ LƯỢC LÝ LỊCH", moved],
        ["I. THÔNG TIN VỀ HỘ GIA ĐÌNH", "II. THÀNH TÍCH ĐẠT ĐƯỢC"],
    ]  # fmt: skip


# Head and foot


def test_a_collective_is_named_in_capitals_below_its_superior(tmp_path: Path) -> None:
    lines = made(TYPE, {**GROUP, "so_bao_cao": "07/BC-BC"}, tmp_path).paragraphs
    assert lines[:2] == ("UBND XÃ ĐỒNG TIẾN", "THÔN BẢN CHANG")
    assert "Số: 07/BC-BC" in lines[:6]
    assert lines.count("THÔN BẢN CHANG") == 2
    own = {**GROUP, "don_vi_cap_tren": ["ĐẢNG ỦY", "XÃ ĐỒNG TIẾN"], "don_vi_bao_cao": "CHI BỘ BẢN CHANG"}
    assert made(TYPE, own, tmp_path).paragraphs[:3] == ("ĐẢNG ỦY", "XÃ ĐỒNG TIẾN", "CHI BỘ BẢN CHANG")


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        ({"hinh_thuc": "Giấy khen"}, "ĐỀ NGHỊ TẶNG GIẤY KHEN"),
        ({"hinh_thuc": "CSTĐCS"}, "ĐỀ NGHỊ TẶNG DANH HIỆU “CHIẾN SĨ THI ĐUA CƠ SỞ”"),
        ({"hinh_thuc": "Bằng khen", "truy_tang": "có"}, "ĐỀ NGHỊ TRUY TẶNG BẰNG KHEN"),
        ({"cap_khen": "Chủ tịch UBND xã"}, "ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND XÃ"),
        ({"hinh_thuc": "Bằng khen của Thủ tướng", "cap_khen": "Thủ tướng Chính phủ"},
         "ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ"),
    ],
)  # fmt: skip
def test_what_is_asked_for_stands_in_the_title(change: Fields, asked: str, tmp_path: Path) -> None:
    lines = made(TYPE, {**PERSON, **change}, tmp_path).paragraphs
    assert asked in [" ".join(text.split()) for text in lines]


def test_a_movement_is_named_below_the_title_and_taken_from_its_plan(samples: Path, tmp_path: Path) -> None:
    lines = made(TYPE, sample(samples, "chuyen-de-ca-nhan"), tmp_path).paragraphs
    named = "trong phong trào thi đua “Đồng Tiến chung tay xây dựng nông thôn mới, thôn xóm sáng - xanh - sạch - đẹp” giai đoạn 2026 - 2030"
    assert named in lines
    assert "phong_trao" not in sample(samples, "chuyen-de-ca-nhan").read_text(encoding="utf-8")


FOOT = {"tieu_de": "XÁC NHẬN CỦA CẤP TRÌNH", "chuc_vu": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "ho_ten": "Lý Thị Đào"}


@pytest.mark.parametrize(
    ("change", "names", "columns"),
    [
        ({}, ["", "Nông Văn Bền"], 2),
        ({"xac_nhan": [{"ho_ten": "Lục Thị Huyền"}, FOOT]}, ["Lý Thị Đào", "Lục Thị Huyền", "Nông Văn Bền"], 3),
        ({"mau": "tom-tat", "nguoi_bao_cao": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lý Thị Đào"}}, ["Lý Thị Đào"], 2),
    ],
)  # fmt: skip
def test_signers_stand_side_by_side_in_one_row(change: Fields, names: list[str], columns: int, tmp_path: Path) -> None:
    xml = made(TYPE, {**PERSON, **change}, tmp_path).parts["word/document.xml"].decode("utf-8")
    table = xml[xml.rindex("<w:tbl>") : xml.rindex("</w:tbl>")]
    assert table.count("<w:tr>") == table.count("<w:cantSplit/>") == 1
    assert table.count("<w:tc>") == columns
    printed = re.findall(r'<w:pStyle w:val="Hotennguoiky"/>.*?</w:p>', table, re.S)
    assert ["".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", one)) for one in printed] == names
    before = xml[: xml.rindex("<w:tbl>")]
    last = re.findall(r"<w:p>.*?</w:p>", before, re.S)[-1]
    assert "<w:keepNext/>" in last, "the text before is held to the signatures"


def test_names_below_titles_of_unlike_height_stand_level(tmp_path: Path) -> None:
    xml = made(TYPE, {**PERSON, "xac_nhan": [FOOT]}, tmp_path).parts["word/document.xml"].decode("utf-8")
    cells = re.findall(r"<w:tc>.*?</w:tc>", xml[xml.rindex("<w:tbl>") :], re.S)
    assert len({cell.count("<w:p>") for cell in cells}) == 1


def test_the_one_who_has_died_does_not_sign(tmp_path: Path) -> None:
    lines = made(TYPE, {**PERSON, "truy_tang": "có"}, tmp_path).paragraphs
    assert "NGƯỜI LẬP BÁO CÁO" in lines
    assert lines[-1] != "Nông Văn Bền"


def test_the_parts_that_say_who_confirms_are_the_forms(tmp_path: Path) -> None:
    def confirmed(record: Fields) -> str:
        lines = made(TYPE, record, tmp_path).paragraphs
        start = lines.index("XÁC NHẬN CỦA") if "XÁC NHẬN CỦA" in lines else -1
        return " ".join(lines[start : start + 2])

    assert confirmed(PERSON) == "XÁC NHẬN CỦA THỦ TRƯỞNG ĐƠN VỊ"
    assert confirmed({**PERSON, "dung_dau": "có", "thanh_tich_tap_the": ["Tốt."]}) == "XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP"
    assert confirmed(GROUP) == "XÁC NHẬN CỦA CẤP TRÊN TRỰC TIẾP"
    assert confirmed(HOUSEHOLD) == "XÁC NHẬN CỦA ỦY BAN NHÂN DÂN CẤP XÃ"


@pytest.mark.parametrize(
    ("record", "change", "number", "code"),
    [
        (PERSON, {"ngay": "20/11/2023"}, "Mẫu số 02", ""),
        (PERSON, {"ngay": "20/11/2024"}, "Mẫu số 03", ""),
        (PERSON, {"ngay": "20/11/2026"}, "Mẫu số 05", ""),
        (GROUP, {"ngay": "30/6/2025", "bang_ket_qua": None}, "Mẫu số 02", ""),
        (GROUP, {"ngay": "01/7/2025", "bang_ket_qua": None}, "Mẫu số 04", "so-mau-chua-doi-chieu"),
        (PERSON, {"loai_hinh": "đột xuất", "viec_da_lam": ["a"]}, "Mẫu số 06", "so-mau-chua-doi-chieu"),
        (PERSON, {"mau": "chuyên đề"}, "Mẫu số 08", "so-mau-chua-doi-chieu"),
        (PERSON, {"mau": "chuyên đề", "ngay": "20/11/2023"}, "Mẫu số 07", ""),
        (PERSON, {"mau": "chuyên đề", "ngay": "20/11/2024"}, "", "khong-co-so-mau"),
        (HOUSEHOLD, {}, "", "khong-co-so-mau"),
        (PERSON, {"hinh_thuc": "CSTĐTQ"}, "Mẫu số 03", "so-mau-chua-doi-chieu"),
        (PERSON, {"ngay": "01/4/2027"}, "Mẫu số 05", "so-mau-chua-doi-chieu"),
    ],
)  # fmt: skip
def test_the_forms_number_is_that_of_the_day(
    record: Fields, change: Fields, number: str, code: str, tmp_path: Path
) -> None:
    data = {name: value for name, value in {**record, **change, "in_so_mau": "có"}.items() if value is not None}
    headers = [data for name, data in made(TYPE, data, tmp_path).parts.items() if name.startswith("word/header")]
    printed = [text for xml in headers for text in re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml.decode("utf-8"))]
    assert [text for text in printed if text.startswith("Mẫu số")] == ([number] if number else [])
    wanted = [code] if code else []
    assert [one for one, _ in said_at(data, tmp_path) if one in ("so-mau-chua-doi-chieu", "khong-co-so-mau")] == wanted
    assert "Mẫu số" not in "".join(
        xml.decode("utf-8")
        for xml in made(TYPE, without(data, "in_so_mau"), tmp_path).parts.values()
        if b"<w:hdr" in xml
    )


# Tables


RESULTS = {
    "nam": [2024, 2025, 2026],
    "dong": [
        {"tieu_chi": "Số hộ", "don_vi_tinh": "hộ", "gia_tri": ["1.520", "1.520", "1.500"]},
        {"tieu_chi": "Hộ văn hóa", "don_vi_tinh": "hộ", "gia_tri": ["1.300", "1.350", "1.408"]},
        {"tieu_chi": "Tỷ lệ", "tu_dong": 2, "tren_dong": 1},
        {"tieu_chi": "Xếp loại", "gia_tri": ["Khá", "Tốt", "Tốt"]},
        {"tieu_chi": "Thu hút", "don_vi_tinh": "đồng", "gia_tri": ["-", "0", "2.500,5"]},
    ],
}  # fmt: skip


def test_differences_and_shares_are_computed_and_what_is_typed_stays(tmp_path: Path) -> None:
    lines = made(TYPE, {**PERSON, "bang_ket_qua": RESULTS}, tmp_path).paragraphs
    start = lines.index("Tiêu chí")
    assert lines[start - 1 : start + 7] == (
        "STT", "Tiêu chí", "Đơn vị tính", "2024", "2025", "2026", "Tăng, giảm", "Tăng, giảm (%)"
    )  # fmt: skip
    assert lines[start + 7 : start + 15] == ("1", "Số hộ", "hộ", "1.520", "1.520", "1.500", "-20", "-1,3")
    assert lines[start + 15 : start + 23] == ("2", "Hộ văn hóa", "hộ", "1.300", "1.350", "1.408", "+58", "+4,3")
    assert lines[start + 23 : start + 30] == ("3", "Tỷ lệ", "%", "85,5", "88,8", "93,9", "+5,1")
    assert lines[start + 30 : start + 35] == ("4", "Xếp loại", "Khá", "Tốt", "Tốt")
    assert lines[start + 35 : start + 42] == ("5", "Thu hút", "đồng", "-", "0", "2.500,5", "+2.500,5")


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_every_number_of_years_has_its_table(count: int, tmp_path: Path) -> None:
    years = list(range(2027 - count, 2027))
    table = {"nam": years, "dong": [{"tieu_chi": "Số hộ", "gia_tri": [f"{year}1" for year in years]}]}
    document = made(TYPE, {**PERSON, "bang_ket_qua": table}, tmp_path)
    text = document.text
    assert all(f"\n{year}\n" in text and f"\n{year}1\n" in text for year in years)
    xml = document.parts["word/document.xml"].decode("utf-8")
    grid = re.search(r"<w:tblGrid>(.*?)</w:tblGrid>", xml[: xml.index("Tiêu chí")].rpartition("<w:tbl>")[2], re.S)
    assert grid
    widths = [int(width) for width in re.findall(r'w:w="(\d+)"', grid[1])]
    assert len(widths) == count + (3 if count == 1 else 5 if count < 5 else 3)
    assert abs(sum(widths) - 165 * 56.6929) < 12


def test_the_template_has_room_for_what_the_model_takes() -> None:
    build_host(all_roots((), {}))
    script = Path(__file__).parents[2] / "plugins" / "achievement_report" / "template.py"
    spec = importlib.util.spec_from_file_location("template_of_report", script)
    assert spec is not None
    assert spec.loader is not None
    template = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(template)
    assert template.MOST_YEARS == import_module("docgen_plugins.achievement_report.parts").MOST_YEARS
    assert template.SIZES == import_module("docgen_plugins.achievement_report.foot").SIZES


def test_what_a_household_gave_is_added_up(tmp_path: Path) -> None:
    gave = [
        {"noi_dung": "Đường", "ngay_cong": "25,5", "dat": "120", "tai_san": "02 cây nhãn", "gia_tri": "18.000.000"},
        {"noi_dung": "Nhà văn hóa", "ngay_cong": 10, "gia_tri": "2.500.000"},
        {"noi_dung": "Quỹ", "gia_tri": "500.000"},
    ]
    lines = made(TYPE, {**HOUSEHOLD, "dong_gop": gave, "nhan_khau": 5}, tmp_path).paragraphs
    total = lines.index("Tổng cộng")
    assert lines[total + 1 : total + 4] == ("35,5", "120", "21.000.000")
    assert "- Số nhân khẩu: 05." in lines


def test_a_report_that_ends_in_a_table_has_its_end_mark_below(tmp_path: Path) -> None:
    past = [{"nam": 2024, "danh_hieu": "Lao động tiên tiến", "quyet_dinh": {"so_ky_hieu": "19/QĐ-UBND", "ngay": "08/01/2025",
             "co_quan": "Chủ tịch UBND xã"}}]  # fmt: skip
    lines = made(TYPE, {**without(PERSON, "chua_duoc_khen"), "danh_hieu_da_dat": past}, tmp_path).paragraphs
    row = lines.index("Lao động tiên tiến")
    assert lines[row + 1 : row + 3] == (
        "Quyết định số 19/QĐ-UBND ngày 08 tháng 01 năm 2025 của Chủ tịch UBND xã",
        "./.",
    )
    assert made(TYPE, PERSON, tmp_path).text.count("./.") == 1


def test_the_counts_of_a_collective_are_one_sentence(tmp_path: Path) -> None:
    counts = {"tong_so": 18, "hoan_thanh": 18, "ldtt": 15, "cstd_co_so": 2, "ky_luat": 0}
    text = made(TYPE, {**GROUP, "tinh_hinh": counts}, tmp_path).text
    assert (
        "Tổng số 18 người; 18 người hoàn thành nhiệm vụ (100%); 15 người đạt Lao động tiên tiến (83,3%); 02 người đạt "
        "Chiến sĩ thi đua cơ sở (11,1%); không có người bị kỷ luật từ cảnh cáo trở lên." in text
    )


# Checks


def test_sound_reports_are_met_with_silence(tmp_path: Path) -> None:
    for record in (PERSON, GROUP, HOUSEHOLD):
        assert not findings(TYPE, record, tmp_path), told(findings(TYPE, record, tmp_path))


@pytest.mark.parametrize(
    ("record", "gone", "missing", "source"),
    [
        (PERSON, ("que_quan", "trinh_do"), "quê quán; trình độ chuyên môn", "152/2025/NĐ-CP"),
        (PERSON, ("dia_chi",), "nơi thường trú", "mẫu số 03"),
        (PERSON, ("chua_duoc_khen",), "danh hiệu, hình thức đã được khen", "mẫu số 03"),
        (GROUP, ("bang_ket_qua",), "bảng so sánh các năm", "mẫu 01"),
        (GROUP, ("dac_diem", "chuc_nang"), "đặc điểm chính; chức năng", "mẫu 01"),
        (HOUSEHOLD, ("dong_gop",), "đóng góp", "không có mẫu quốc gia"),
    ],
)  # fmt: skip
def test_what_the_form_asks_for_in_vain_is_told_once_with_the_form(
    record: Fields, gone: tuple[str, ...], missing: str, source: str, tmp_path: Path
) -> None:
    [said] = findings(TYPE, without(record, *gone), tmp_path)
    assert (said.code, said.severity) == ("thieu-phan-cua-mau", "warning")
    assert said.message() == f"báo cáo còn thiếu: {missing}"
    assert source in said.hint()


@pytest.mark.parametrize("kind", ["cá nhân", "tập thể", "hộ gia đình"])
@pytest.mark.parametrize("occasion", ["công trạng", "phong trào thi đua", "đột xuất"])
def test_all_that_is_missing_fits_the_sentence(kind: str, occasion: str, tmp_path: Path) -> None:
    bare = {"phan_loai": kind, "ho_ten": "Nà Lẹng", "dia_danh": "a", "ngay": "20/11/2026", "hinh_thuc": "Giấy khen"}
    [said] = findings(TYPE, {**bare, "loai_hinh": occasion}, tmp_path)
    assert said.code == "thieu-phan-cua-mau"
    assert "…" not in said.message()


def test_a_form_that_was_read_is_not_called_unread(tmp_path: Path) -> None:
    [read] = findings(TYPE, {**without(PERSON, "que_quan"), "ngay": "20/11/2024"}, tmp_path)
    [unread] = findings(TYPE, without(PERSON, "que_quan"), tmp_path)
    assert ("chưa đối chiếu" in read.hint(), "chưa đối chiếu" in unread.hint()) == (False, True)


TITLE = {"nam": 2025, "danh_hieu": "Lao động tiên tiến"}


@pytest.mark.parametrize(
    ("record", "change", "code", "field"),
    [
        (PERSON, {"mau": "chuyên đề", "phong_trao": {"ten": "a"}, "chua_duoc_khen": "không", "nhiem_vu": [],
                  "danh_hieu_da_dat": [TITLE]}, "phan-khong-in", "danh_hieu_da_dat"),
        (PERSON, {"mau": "đột xuất", "chua_duoc_khen": "không", "nhiem_vu": [], "ket_qua": [], "viec_da_lam": ["a"],
                  "hinh_thuc_da_khen": [{"nam": 2024, "hinh_thuc": "Giấy khen"}]}, "phan-khong-in", "hinh_thuc_da_khen"),
        (HOUSEHOLD, {"sang_kien": "Đường hoa"}, "phan-khong-in", "sang_kien"),
        (PERSON, {"dung_dau": "có"}, "nguoi-dung-dau-thieu-tap-the", "dung_dau"),
        (GROUP, {"ho_ten": "Trường THCS Đồng Tiến"}, "ten-tap-the-viet-tat", "ho_ten"),
        (GROUP, {"ho_ten": "UBND xã Đồng Tiến"}, "ten-tap-the-viet-tat", "ho_ten"),
        (PERSON, {"nam_xet": 2027}, "nam-chua-toi", "nam_xet"),
        (PERSON, {"chua_duoc_khen": "không", "danh_hieu_da_dat": [{**TITLE, "nam": 2027}]}, "nam-chua-toi",
         "danh_hieu_da_dat[1].nam"),
        (PERSON, {"sang_kien_list": [{"ten": "a", "quyet_dinh": {"ngay": "21/11/2026"}}]}, "van-ban-sau-ngay-bao-cao",
         "sang_kien_list[1].quyet_dinh.ngay"),
        (PERSON, {"sang_kien_list": [{"ten": "Đường hoa"}, {"ten": "đường Hoa"}]}, "sang-kien-hai-lan",
         "sang_kien_list[2].ten"),
        (PERSON, {"sang_kien_list": [{"ten": "a", "da_dung_xet": "CSTĐCS"}]}, "sang-kien-da-dung",
         "sang_kien_list[1].da_dung_xet"),
        (PERSON, {"tru_quan": "xóm Bản Khoòng, xã Thống Nhất, huyện Hạ Lang, tỉnh Cao Bằng"}, "dia-danh-khong-con", "tru_quan"),
        (PERSON, {"dia_chi": "thị trấn Thanh Nhật, tỉnh Cao Bằng"}, "dia-danh-khong-con", "dia_chi"),
        (PERSON, {"tru_quan": "phường Sông Hiến, thành phố Cao Bằng"}, "dia-danh-khong-con", "tru_quan"),
        (PERSON, {"dia_chi": "xã Đồng Tiến, tỉnh Hà Giang"}, "dia-danh-khong-con", "dia_chi"),
        (PERSON, {"don_vi": "Phòng Nội vụ"}, "dia-danh-khong-con", "don_vi"),
        (PERSON, {"xac_nhan": [{"tieu_de": "XÁC NHẬN CỦA UBND HUYỆN"}]}, "dia-danh-khong-con", "xac_nhan[1].tieu_de"),
        (GROUP, {"bang_ket_qua": {"nam": [2025, 2026], "dong": [{"tieu_chi": "a", "gia_tri": [95, 96]}, {"tieu_chi": "b", "gia_tri": [37, 91]},
                 {"tieu_chi": "c", "gia_tri": ["38,9", "96%"], "tu_dong": 2, "tren_dong": 1}]}}, "ty-le-trong-bang-khong-khop",
         "bang_ket_qua.dong[3].gia_tri[2]"),
        (GROUP, {"tinh_hinh": {"tong_so": 5, "ldtt": 6}}, "nhieu-hon-tong-so", "tinh_hinh.ldtt"),
        (PERSON, {"ket_qua": ["Có ……… hộ."]}, "cho-trong-chua-dien", "ket_qua[1].noi_dung"),
        (PERSON, {"ket_qua": ["Ông/Bà vận động."]}, "cho-trong-chua-dien", "ket_qua[1].noi_dung"),
        (PERSON, {"dien_thoai": "#N/A"}, "cho-trong-chua-dien", "dien_thoai"),
        (PERSON, {"ket_qua": ["Nhân dân x· H¹ Lang."]}, "chu-bang-ma-cu-trong-du-lieu", "ket_qua[1].noi_dung"),
        (PERSON, {"ket_qua": ["Hai  dấu cách."]}, "hai-dau-cach", "ket_qua[1].noi_dung"),
        (PERSON, {"cap_khen": "Chủ tịch UBND xã Đồng Tiến", "hinh_thuc": "Bằng khen", "mau": "đột xuất", "viec_da_lam": ["a"],
                  "nhiem_vu": [], "ket_qua": [], "chua_duoc_khen": "không"}, "khong-du-tham-quyen", "cap_khen"),
        (PERSON, {"dang_xem_xet": "có"}, "dang-bi-xem-xet", "dang_xem_xet"),
        (GROUP, {"hinh_thuc": "Lao động tiên tiến"}, "sai-doi-tuong-khen", "phan_loai"),
        (PERSON, {"chua_duoc_khen": "có", "danh_hieu_da_dat": [TITLE]}, "gia-tri-khong-hop-le", ""),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(record: Fields, change: Fields, code: str, field: str, tmp_path: Path) -> None:
    assert said_at({**record, **change}, tmp_path) == [(code, field)]


@pytest.mark.parametrize(
    "change",
    [
        {"que_quan": "xã Thống Nhất, huyện Hạ Lang, tỉnh Cao Bằng"},
        {"chua_duoc_khen": "không", "danh_hieu_da_dat": [
            {**TITLE, "quyet_dinh": "Quyết định số 1/QĐ-UBND của Chủ tịch UBND huyện Hạ Lang"}]},
        {"tru_quan": "thôn Nà Lẹng - xã Đồng Tiến - tỉnh Cao Bằng"},
        {"ngay": "20/11/2024", "tru_quan": "xã Thống Nhất, huyện Hạ Lang", "don_vi": "Phòng Nội vụ"},
        {"ngay": "11/2026", "sang_kien_list": [{"ten": "a", "quyet_dinh": {"ngay": "21/11/2026"}}]},
        {"sang_kien_list": [{"ten": "a", "quyet_dinh": {"so_ky_hieu": "9/QĐ-UBND"}},
                            {"ten": "b", "quyet_dinh": {"so_ky_hieu": "9/QĐ-UBND"}}]},
        {"ket_qua": ["Trồng dẻ, mận… trên 12 ha; nhiều hộ..."]},
        {"bang_ket_qua": {"nam": [2025, 2026], "dong": [{"tieu_chi": "a", "gia_tri": ["1", "9"]}]},
         "muc_do_hoan_thanh": [{"nam": 2026, "muc": "HTTNV"}]},
        {"nam_xet": 2025, "muc_do_hoan_thanh": [{"nam": 2025, "muc": "HTTNV"}]},
    ],
)  # fmt: skip
def test_what_is_right_is_met_with_silence(change: Fields, tmp_path: Path) -> None:
    said = findings(TYPE, {**PERSON, **change}, tmp_path)
    assert not said, told(said)


# What an award asks of what came before


def titles(name: str, *years: int) -> list[Fields]:
    return [{"nam": year, "danh_hieu": name} for year in years]


def awards(name: str, *years: int, occasion: str = "") -> list[Fields]:
    return [{"nam": year, "hinh_thuc": name, **({"loai_hinh": occasion} if occasion else {})} for year in years]


def grades(grade: str, *years: int) -> list[Fields]:
    return [{"nam": year, "muc": grade} for year in years]


IDEA = [{"ten": "Đường hoa"}]
IDEAS = [{"ten": "Đường hoa"}, {"ten": "Sổ tay số"}]
FIVE = (2022, 2023, 2024, 2025, 2026)
SHORT = "chua-thay-du-dieu-kien"


@pytest.mark.parametrize(
    ("award", "history", "fields"),
    [
        ("CSTĐCS", {}, ["danh_hieu_da_dat", "muc_do_hoan_thanh"]),
        ("CSTĐCS", {"danh_hieu_da_dat": titles("LĐTT", 2026), "muc_do_hoan_thanh": grades("HTXSNV", 2026)}, []),
        ("CSTĐCS", {"danh_hieu_da_dat": titles("Chiến sĩ tiên tiến", 2026), "sang_kien": "Đường hoa"}, []),
        ("CSTĐCS", {"danh_hieu_da_dat": titles("LĐTT", 2025), "nam_xet": 2026, "sang_kien_list": IDEA}, ["danh_hieu_da_dat"]),
        ("CSTĐCS", {"danh_hieu_da_dat": titles("LĐTT", 2026), "muc_do_hoan_thanh": grades("HTTNV", 2026)},
         ["muc_do_hoan_thanh"]),
        ("CSTĐ tỉnh", {"danh_hieu_da_dat": titles("CSTĐCS", 2024, 2025, 2026), "sang_kien_list": IDEA}, []),
        ("CSTĐ tỉnh", {"danh_hieu_da_dat": titles("CSTĐCS", 2023, 2024, 2025), "nam_xet": 2026, "sang_kien_list": IDEA}, []),
        ("CSTĐ tỉnh", {"danh_hieu_da_dat": titles("CSTĐCS", 2023, 2025, 2026), "sang_kien_list": IDEA}, ["danh_hieu_da_dat"]),
        ("CSTĐ tỉnh", {"danh_hieu_da_dat": titles("CSTĐCS", 2020, 2021, 2022), "sang_kien_list": IDEA}, ["danh_hieu_da_dat"]),
        ("CSTĐ tỉnh", {"danh_hieu_da_dat": titles("CSTĐCS", 2024, 2025, 2026)}, ["sang_kien_list"]),
        ("CSTĐTQ", {"danh_hieu_da_dat": titles("CSTĐ cấp tỉnh", 2023, 2026), "sang_kien_list": IDEA}, []),
        ("CSTĐTQ", {"danh_hieu_da_dat": titles("CSTĐ cấp tỉnh", 2026), "sang_kien_list": IDEA}, ["danh_hieu_da_dat"]),
        ("Bằng khen", {"danh_hieu_da_dat": titles("CSTĐCS", 2025, 2026)}, []),
        ("Bằng khen", {"muc_do_hoan_thanh": grades("HTXSNV", 2025, 2026), "sang_kien_list": IDEAS}, []),
        ("Bằng khen", {"muc_do_hoan_thanh": grades("HTXSNV", 2025, 2026), "sang_kien_list": IDEA}, ["danh_hieu_da_dat"]),
        ("Bằng khen", {"danh_hieu_da_dat": titles("CSTĐCS", 2026)}, ["danh_hieu_da_dat", "danh_hieu_da_dat"]),
        ("Bằng khen của Thủ tướng", {"hinh_thuc_da_khen": awards("Bằng khen của Chủ tịch UBND tỉnh Cao Bằng", 2024),
            "muc_do_hoan_thanh": grades("HTTNV", *FIVE), "danh_hieu_da_dat": titles("CSTĐCS", 2022, 2024, 2026)}, []),
        ("Bằng khen của Thủ tướng", {"hinh_thuc_da_khen": awards("Bằng khen", 2024, occasion="đột xuất"),
            "muc_do_hoan_thanh": grades("HTTNV", *FIVE), "danh_hieu_da_dat": titles("CSTĐCS", 2022, 2024, 2026)},
         ["hinh_thuc_da_khen"]),
        ("Giấy khen", {}, []),
        ("LĐTT", {}, []),
    ],
)  # fmt: skip
def test_what_a_persons_award_asks(award: str, history: Fields, fields: list[str], tmp_path: Path) -> None:
    record = {**without(PERSON, "chua_duoc_khen"), "hinh_thuc": award, "loai_hinh": "công trạng", **history}
    said = findings(TYPE, record, tmp_path)
    short = [one for one in said if one.code == SHORT]
    assert [dotted(one.place.field) for one in short] == fields, told(said)
    assert all(one.severity == "warning" and "06/2022/QH15, Điều" in one.hint() for one in short)


COUNTS = {"tong_so": 10, "hoan_thanh": 10, "ldtt": 7, "cstd_co_so": 1, "ky_luat": 0}


@pytest.mark.parametrize(
    ("award", "history", "fields"),
    [
        ("TTLĐXS", {"tinh_hinh": COUNTS}, []),
        ("TTLĐXS", {}, ["tinh_hinh", "tinh_hinh", "tinh_hinh"]),
        ("TTLĐXS", {"tinh_hinh": {**COUNTS, "hoan_thanh": 9}}, ["tinh_hinh"]),
        ("TTLĐXS", {"tinh_hinh": {**COUNTS, "ldtt": 6}}, ["tinh_hinh"]),
        ("TTLĐXS", {"tinh_hinh": {**COUNTS, "cstd_co_so": 0}}, ["tinh_hinh"]),
        ("TTLĐTT", {"tinh_hinh": {**COUNTS, "cstd_co_so": 0}}, []),
        ("TTLĐTT", {"tinh_hinh": {**COUNTS, "ky_luat": 1}}, ["tinh_hinh"]),
        ("Bằng khen", {"muc_do_hoan_thanh": grades("HTXSNV", 2025, 2026)}, []),
        ("Bằng khen", {"danh_hieu_da_dat": titles("Tập thể Lao động xuất sắc", 2025, 2026)}, []),
        ("Bằng khen", {"muc_do_hoan_thanh": grades("HTXSNV", 2023, 2026)}, ["muc_do_hoan_thanh"]),
        ("Bằng khen của Thủ tướng", {"muc_do_hoan_thanh": grades("HTXSNV", *FIVE),
                                     "hinh_thuc_da_khen": awards("Bằng khen", 2023, 2025)}, []),
        ("Bằng khen của Thủ tướng", {"danh_hieu_da_dat": [*titles("TTLĐXS", *FIVE), *titles("Cờ thi đua của UBND tỉnh", 2024)]}, []),
        ("Bằng khen của Thủ tướng", {"muc_do_hoan_thanh": grades("HTXSNV", *FIVE),
                                     "hinh_thuc_da_khen": awards("Bằng khen", 2023)}, ["danh_hieu_da_dat"]),
    ],
)  # fmt: skip
def test_what_a_collectives_award_asks(award: str, history: Fields, fields: list[str], tmp_path: Path) -> None:
    record = {**without(GROUP, "chua_duoc_khen", "bang_ket_qua"), "hinh_thuc": award, **history}
    said = findings(TYPE, record, tmp_path)
    assert [dotted(one.place.field) for one in said if one.code == SHORT] == fields, told(said)


def test_conditions_are_those_of_the_day_and_of_cong_trang_alone(tmp_path: Path) -> None:
    record = {**PERSON, "hinh_thuc": "CSTĐCS"}
    assert SHORT not in dict(said_at({**record, "ngay": "20/11/2023"}, tmp_path))
    assert SHORT in dict(said_at({**record, "ngay": "20/01/2024"}, tmp_path))
    assert SHORT not in dict(said_at({**record, "hinh_thuc": "Bằng khen", "mau": "chuyên đề"}, tmp_path))
    before, after = (
        next(one for one in findings(TYPE, {**record, "ngay": day}, tmp_path) if one.code == SHORT)
        for day in ("30/9/2026", "01/10/2026")
    )
    assert ("06/2026/QH16" in before.hint(), "06/2026/QH16" in after.hint()) == (False, True)
    assert "Lao động tiên tiến năm 2026" in after.message()
    assert "the title Lao động tiên tiến of 2026" in after.message("en")


def test_an_initiative_may_go_from_title_to_title_alone(tmp_path: Path) -> None:
    record = {**PERSON, "sang_kien_list": [{"ten": "Đường hoa", "da_dung_xet": "CSTĐCS"}]}
    told_of = [(award, "sang-kien-da-dung" in dict(said_at({**record, "hinh_thuc": award}, tmp_path)))
               for award in ("CSTĐ tỉnh", "Bằng khen")]  # fmt: skip
    assert told_of == [("CSTĐ tỉnh", False), ("Bằng khen", True)]


@pytest.mark.parametrize(
    ("award", "years", "wanted"),
    [
        ("CSTĐ tỉnh", [2024, 2025, 2026], []),
        ("CSTĐ tỉnh", [2022, 2024, 2025, 2026], [("nam-ngoai-ky-bao-cao", "muc_do_hoan_thanh[1].nam")]),
        ("CSTĐ tỉnh", [2025, 2026], [("thieu-nam-trong-ky", "muc_do_hoan_thanh")]),
        ("Bằng khen của Thủ tướng", [2023, 2024, 2025, 2026], [("thieu-nam-trong-ky", "muc_do_hoan_thanh")]),
        ("Giấy khen", [2025, 2026], [("nam-ngoai-ky-chua-doi-chieu", "muc_do_hoan_thanh[1].nam")]),
        ("Bằng khen", [2026], [("thieu-nam-trong-ky-chua-doi-chieu", "muc_do_hoan_thanh")]),
    ],
)  # fmt: skip
def test_a_table_by_year_covers_the_awards_years(
    award: str, years: list[int], wanted: list[tuple[str, str]], tmp_path: Path
) -> None:
    record = {**PERSON, "hinh_thuc": award, "muc_do_hoan_thanh": grades("HTXSNV", *years)}
    assert said_at(record, tmp_path, quiet=(SHORT,)) == wanted
    severities = {one.code: one.severity for one in findings(TYPE, record, tmp_path)}
    assert all(severities[code] == ("info" if "doi-chieu" in code else "warning") for code, _ in wanted)


def test_a_comparison_may_begin_with_the_year_before(tmp_path: Path) -> None:
    def table(*years: int) -> Fields:
        return {"nam": list(years), "dong": [{"tieu_chi": "a", "gia_tri": ["1"] * len(years)}]}

    record = {**PERSON, "hinh_thuc": "CSTĐ tỉnh"}
    assert not said_at({**record, "bang_ket_qua": table(2023, 2024, 2025, 2026)}, tmp_path, quiet=(SHORT,))
    assert said_at({**record, "bang_ket_qua": table(2022, 2023, 2024, 2025, 2026)}, tmp_path, quiet=(SHORT,)) == [
        ("nam-ngoai-ky-bao-cao", "bang_ket_qua.nam[1]")
    ]


def test_a_report_answers_the_criteria_of_the_plans_group(samples: Path, tmp_path: Path) -> None:
    plan = str(samples / "ha-lang" / "ke-hoach.yaml")
    record = {**GROUP, "ngay": "20/11/2023", "theo_ke_hoach": plan, "doi_tuong": "Đối với cấp xã", "bang_ket_qua": None}
    record = {name: value for name, value in record.items() if value is not None}
    groups = [
        group["ten"]
        for group in yaml.safe_load(Path(plan).read_text(encoding="utf-8"))["doi_tuong"]
        if group.get("tieu_chi")
    ]
    silent = ("phan-khong-in", "ty-le-khong-khop")
    said = findings(TYPE, {**record, "doi_tuong": groups[0]}, tmp_path)
    assert [one.code for one in said if one.place.file.endswith("record.json") and one.code not in silent] == [
        "chua-theo-tieu-chi-phat-dong"
    ], told(said)
    answered = {**record, "doi_tuong": groups[0], "theo_tieu_chi": [{"tieu_de": "Đường", "noi_dung": "Xong."}]}
    assert "chua-theo-tieu-chi-phat-dong" not in [one.code for one in findings(TYPE, answered, tmp_path)]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"bang_ket_qua": {"nam": [2026, 2025], "dong": [{"tieu_chi": "a", "gia_tri": ["1", "2"]}]}}, "bang_ket_qua"),
        ({"bang_ket_qua": {"nam": [2025, 2026], "dong": [{"tieu_chi": "a", "gia_tri": ["1"]}]}}, "bang_ket_qua"),
        ({"bang_ket_qua": {"nam": [2026], "dong": [{"tieu_chi": "a"}]}}, "bang_ket_qua.dong[1]"),
        ({"bang_ket_qua": {"nam": [2026], "dong": [{"tieu_chi": "a", "tu_dong": 1}]}}, "bang_ket_qua.dong[1]"),
        ({"bang_ket_qua": {"nam": [2026], "dong": [{"tieu_chi": "a", "tu_dong": 1, "tren_dong": 5}]}}, "bang_ket_qua"),
    ],
)  # fmt: skip
def test_a_table_that_could_not_be_printed_is_refused(change: Fields, field: str, tmp_path: Path) -> None:
    said = [one for one in findings(TYPE, {**PERSON, **change}, tmp_path) if one.severity == "error"]
    assert [(one.code, dotted(one.place.field)) for one in said] == [("gia-tri-khong-hop-le", field)]


def test_examples_in_its_modules_hold() -> None:
    build_host(all_roots((), {}))
    assert doctest.testmod(import_module("docgen_plugins.achievement_report.history")).failed == 0
