"""The report as its users meet it: through `docgen.testing` alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

import docgen
from benchmarks import reports
from docgen.testing import MadeDocument, findings, made, told

REPORT: dict[str, Any] = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH"], "ten_co_quan": "Ủy ban nhân dân xã An Bình",
    "ky_hieu": "BC-UBND", "dia_danh": "An Bình", "ngay": "05/11/2024", "nam": 2024,
    "don_vi_bao_cao": "xã An Bình", "noi_nhan": ["Các xóm"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
    "ket_qua": [{"chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "ke_hoach": 4, "thuc_hien": 3, "nam_truoc": 2}],
}  # fmt: skip
MOVEMENT = {"phong_trao": {"ten": "Chung sức xây dựng quê hương", "giai_doan": "2021 - 2025"}}
UNDER_PLAN = {"theo_ke_hoach": "ke-hoach.yaml"}
OF_UNITS = {
    "bao_cao_nhan": [{"don_vi": "xã An Bình", "so_ky_hieu": "12/BC-UBND", "ngay": "06/11/2024"},
                     {"don_vi": "xã Kim Sơn", "so_ky_hieu": "15/BC-UBND", "ngay": "10/11/2024"}],
    "theo_don_vi": [{"don_vi": unit, "khoi": "xã, thị trấn", "chi_tieu": f"Chỉ tiêu {n}", "thuc_hien": n * 1000 + place}
                    for place, unit in enumerate(("xã An Bình", "xã Kim Sơn")) for n in range(1, 6)],
}  # fmt: skip


@pytest.fixture
def plan_beside(samples: Path, tmp_path: Path) -> Path:
    for name in ("ke-hoach.yaml", "don_vi.yaml"):
        (tmp_path / name).write_bytes((samples / "ha-lang" / name).read_bytes())
    return tmp_path


def row(**fields: object) -> dict[str, Any]:
    return {"ket_qua": [{**REPORT["ket_qua"][0], **fields}]}


def table(document: MadeDocument, first: str, columns: int) -> list[tuple[str, ...]]:
    """Return the rows below the heading that begins with the cells `first`, `|` between them."""
    for rows in tables(document, columns):
        if "|".join(rows[0]).startswith(first):
            return rows[1:]
    raise AssertionError(f"no table begins {first}")


def tables(document: MadeDocument, columns: int) -> Iterator[list[tuple[str, ...]]]:
    """Yield the rows of each table of so many columns."""
    xml = document.parts["word/document.xml"].decode("utf-8")
    for found in re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL):
        rows = [
            tuple("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", cell)) for cell in re.findall(r"<w:tc>.*?</w:tc>", row, re.DOTALL))
            for row in re.findall(r"<w:tr(?: [^>]*)?>.*?</w:tr>", found, re.DOTALL)
        ]  # fmt: skip
        if rows and len(rows[0]) == columns:
            yield rows


def headings(document: MadeDocument) -> list[str]:
    return [text for text in document.paragraphs if re.match(r"[IVX]+\. ", text)]


def places(said: object) -> list[tuple[str, str]]:
    return [(one.code, one.place.describe("en").rpartition("field ")[2]) for one in said]  # type: ignore[attr-defined]


def test_a_report_says_its_figures_as_a_table_and_as_sentences(tmp_path: Path) -> None:
    results = [
        {
            "chi_tieu": "Xóm đạt chuẩn",
            "don_vi_tinh": "xóm",
            "ke_hoach": 4,
            "thuc_hien": 3,
            "tong_so": 7,
            "nam_truoc": 2,
        },
        {"chi_tieu": "đất hiến", "don_vi_tinh": "m²", "thuc_hien": "1.234,5", "nam_truoc": "1.500"},
        {"chi_tieu": "Hộ nghèo", "don_vi_tinh": "hộ", "ke_hoach": 80, "thuc_hien": 76, "nam_truoc": 76, "giam": "có"},
        {"chi_tieu": "Nợ đọng", "don_vi_tinh": "công trình", "ke_hoach": 0, "thuc_hien": 1, "giam": "có"},
    ]
    document = made("annual-report", {**REPORT, "ket_qua": results}, tmp_path)
    assert table(document, "TT|Chỉ tiêu", 8) == [
        ("1", "Xóm đạt chuẩn", "xóm", "4", "3", "75,0", "2", "+1"),
        ("2", "Đất hiến", "m²", "–", "1.234,5", "–", "1.500", "-265,5"),
        ("3", "Hộ nghèo", "hộ", "80", "76", "–", "76", "0"),
        ("4", "Nợ đọng", "công trình", "0", "1", "–", "–", "–"),
    ]
    at = document.paragraphs.index(
        "1. Xóm đạt chuẩn: 03/07 xóm (42,9%), đạt 75% kế hoạch (04 xóm), tăng 01 xóm so với năm 2023."
    )
    assert document.paragraphs[at + 1 : at + 4] == (
        "2. Đất hiến: 1.234,5 m², giảm 265,5 m² so với năm 2023.",
        "3. Hộ nghèo: 76 hộ, đạt kế hoạch (80 hộ), bằng năm 2023.",
        "4. Nợ đọng: 01 công trình, chưa đạt kế hoạch (00 công trình).",
    )


def test_only_results_are_needed_and_empty_sections_close_up(samples: Path, tmp_path: Path) -> None:
    assert headings(made("annual-report", REPORT, tmp_path)) == ["I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"]
    assert headings(made("annual-report", samples / "ha-lang" / "bao-cao-phong.yaml", tmp_path)) == [
        "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN", "II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "III. CÔNG TÁC KHEN THƯỞNG",
        "IV. HUY ĐỘNG NGUỒN LỰC, ĐÓNG GÓP", "V. HẠN CHẾ", "VI. NHIỆM VỤ NĂM 2025",
    ]  # fmt: skip


def test_the_communes_report_takes_the_plans_part(samples: Path, tmp_path: Path) -> None:
    path = samples / "ha-lang" / "bao-cao-xa.yaml"
    own = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert not set(own) & {
        "phong_trao",
        "ke_hoach",
        "trich_yeu",
        "chi_tieu_ke_hoach",
        "han_bao_cao",
        "don_vi_phai_bao_cao",
    }
    document = made("annual-report", path, tmp_path)
    assert (
        "Kết quả thực hiện Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” năm 2024 và phương hướng, nhiệm vụ năm 2025"
        in document.paragraphs
    )
    assert (
        "Thực hiện Kế hoạch số …/KH-UBND ngày … tháng 10 năm 2022 của Ủy ban nhân dân huyện Hạ Lang về thực hiện"
        in document.text
    )
    assert len(headings(document)) == 11
    assert not findings("annual-report", path, tmp_path), told(findings("annual-report", path, tmp_path))


def test_both_samples_are_met_with_silence(samples: Path, tmp_path: Path) -> None:
    for name in ("bao-cao-xa.yaml", "bao-cao-phong.yaml"):
        assert not findings("annual-report", samples / "ha-lang" / name, tmp_path), name


def test_totals_are_computed_by_kind_and_by_unit_of_measure(tmp_path: Path) -> None:
    report = {
        **REPORT,
        "khen_thuong": [{"hinh_thuc": "GK", "doi_tuong": "cá nhân", "da_khen": 8, "de_nghi": 3},
                        {"hinh_thuc": "Giấy khen", "doi_tuong": "tập thể", "da_khen": 1200}],
        "dong_gop": [{"nguon": "Nhân dân", "gia_tri": "68.500.000", "don_vi_tinh": "đồng"},
                     {"nguon": "Nhân dân", "gia_tri": "12,5", "don_vi_tinh": "m2"},
                     {"nguon": "Doanh nghiệp", "gia_tri": "1.500.000", "don_vi_tinh": "Đồng"},
                     {"nguon": "Hộ ông B", "gia_tri": "7,5", "don_vi_tinh": "m²"}],
    }  # fmt: skip
    document = made("annual-report", report, tmp_path)
    assert "Đã khen thưởng 1.200 tập thể và 08 cá nhân; đề nghị cấp trên khen thưởng 03 cá nhân." in document.paragraphs
    assert table(document, "STT|Hình thức", 5)[-1] == ("", "Tổng cộng", "", "1.208", "3")
    assert table(document, "STT|Nguồn", 4)[-2:] == [
        ("", "Tổng cộng", "đồng", "70.000.000"),
        ("", "Tổng cộng", "m2", "20,0"),
    ]
    assert "Tổng số huy động được: 70.000.000 đồng; 20,0 m2." in document.paragraphs


@pytest.mark.parametrize(
    ("change", "subject"),
    [
        ({}, "Kết quả công tác thi đua, khen thưởng năm 2024"),
        ({"nhiem_vu_nam_sau": ["a"]}, "Kết quả công tác thi đua, khen thưởng năm 2024 và phương hướng, nhiệm vụ năm 2025"),
        ({**MOVEMENT, "ky": "sơ kết"}, "Sơ kết Phong trào thi đua “Chung sức xây dựng quê hương” giai đoạn 2021 - 2025 đến năm 2024"),
        ({**MOVEMENT, "ky": "tổng kết giai đoạn", "giai_doan": "2022 - 2024"},
         "Tổng kết Phong trào thi đua “Chung sức xây dựng quê hương” giai đoạn 2022 - 2024"),
        ({"trich_yeu": "Tình hình riêng năm 2024"}, "Tình hình riêng năm 2024"),
    ],
)  # fmt: skip
def test_the_subject_is_composed_of_movement_kind_and_year(
    change: dict[str, object], subject: str, tmp_path: Path
) -> None:
    document = made("annual-report", {**REPORT, **change}, tmp_path)
    assert document.paragraphs[document.paragraphs.index("BÁO CÁO") + 1] == subject
    assert document.paragraphs[-5 if "KT." in document.text else -4] or document
    assert f"Trên đây là Báo cáo {subject[:1].lower()}{subject[1:]}./." in document.text


def test_a_consolidated_report_names_who_reported_and_who_is_missing(plan_beside: Path) -> None:
    document = made("annual-report", {**REPORT, **UNDER_PLAN, **OF_UNITS, "khoi": ""}, plan_beside)
    assert (
        "Báo cáo được tổng hợp từ báo cáo của 02/35 đơn vị; chưa có báo cáo của 33 đơn vị (Phụ lục I)."
        in document.paragraphs
    )
    rows = table(document, "STT|Đơn vị|Số", 5)
    assert rows[:3] == [
        ("1", "xã An Bình", "12/BC-UBND", "06/11/2024", ""),
        ("2", "xã Kim Sơn", "15/BC-UBND", "10/11/2024", "Quá hạn"),
        ("3", "thị trấn Thanh Hà", "–", "–", "Chưa báo cáo"),
    ]
    assert len(rows) == 35
    assert table(document, "STT|Đơn vị|Chỉ tiêu 1", 6) == [
        ("1", "xã An Bình", "1.000", "2.000", "3.000", "4.000"),
        ("2", "xã Kim Sơn", "1.001", "2.001", "3.001", "4.001"),
        ("", "Tổng cộng", "2.001", "4.001", "6.001", "8.001"),
    ]
    assert table(document, "STT|Đơn vị|Chỉ tiêu 5", 3)[-1] == ("", "Tổng cộng", "10.001")
    assert (
        "(Kèm theo Phụ lục I: Tình hình gửi báo cáo của các đơn vị; Phụ lục II: Kết quả thực hiện chỉ tiêu theo đơn vị)."
        in document.paragraphs
    )


def test_units_stand_in_the_order_of_the_plans_list(plan_beside: Path) -> None:
    backwards = {name: list(reversed(rows)) for name, rows in OF_UNITS.items()}
    rows = [
        *backwards["theo_don_vi"],
        {"don_vi": "huyện Ngoài Danh Sách", "khoi": "khác", "chi_tieu": "x", "thuc_hien": 1},
    ]
    document = made("annual-report", {**REPORT, **UNDER_PLAN, **backwards, "theo_don_vi": rows}, plan_beside)
    assert [one[1] for one in table(document, "STT|Đơn vị|Số", 5)[:3]] == [
        "xã An Bình",
        "xã Kim Sơn",
        "huyện Ngoài Danh Sách",
    ]
    assert [one[1] for one in table(document, "STT|Đơn vị|Chỉ tiêu 5", 6)] == ["xã An Bình", "xã Kim Sơn", "Tổng cộng"]


def test_names_of_units_and_targets_are_compared_as_they_are_when_merged(tmp_path: Path) -> None:
    rows = [
        {"don_vi": "xã  A", "chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "thuc_hien": 1},
        {"don_vi": "Xã A", "chi_tieu": "Diện tích", "don_vi_tinh": "ha", "thuc_hien": 4},
        {"don_vi": "xã B", "chi_tieu": "xóm  đạt chuẩn", "don_vi_tinh": "XÓM", "thuc_hien": 2},
        {"don_vi": "xã B", "chi_tieu": "Diện tích", "don_vi_tinh": "ha", "thuc_hien": 5},
    ]  # fmt: skip
    document = made("annual-report", {**REPORT, "theo_don_vi": rows}, tmp_path)
    assert "Báo cáo được tổng hợp từ báo cáo của 02 đơn vị." in document.paragraphs
    assert table(document, "STT|Đơn vị|Xóm đạt chuẩn (xóm)|Diện tích (ha)", 4) == [
        ("1", "xã A", "1", "4"), ("2", "xã B", "2", "5"), ("", "Tổng cộng", "3", "9"),
    ]  # fmt: skip


@pytest.mark.parametrize("own", ["xã An Bình", "UBND XÃ  An Bình", ""])
def test_a_unit_that_types_its_own_name_is_no_level_above_itself(own: str, tmp_path: Path) -> None:
    rows = [{"don_vi": own, "chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "thuc_hien": 3}]
    more = {"ket_qua": [*REPORT["ket_qua"], {"chi_tieu": "Diện tích", "don_vi_tinh": "ha", "thuc_hien": 7}]}
    commune = {**REPORT, **more, **MOVEMENT, "theo_don_vi": rows}
    assert "tổng hợp từ" not in made("annual-report", commune, tmp_path).text
    (tmp_path / "xa.yaml").write_text(yaml.safe_dump(commune, allow_unicode=True), encoding="utf-8")
    (tmp_path / "huyen.yaml").write_text(yaml.safe_dump({"don_vi_bao_cao": "huyện H", "nam": 2024}), encoding="utf-8")
    docgen.rollup("annual-report", tmp_path / "xa.yaml", into=tmp_path / "huyen.yaml", out=tmp_path / "h.yaml")
    above = yaml.safe_load((tmp_path / "h.yaml").read_text(encoding="utf-8"))["theo_don_vi"]
    assert [(row["don_vi"], row["chi_tieu"], row["thuc_hien"]) for row in above] == [
        ("xã An Bình", "Xóm đạt chuẩn", 3), ("xã An Bình", "Diện tích", 7),
    ]  # fmt: skip


def test_an_office_that_reports_under_its_districts_name_is_one_of_its_units(tmp_path: Path) -> None:
    head = {**REPORT, **MOVEMENT, "theo_ke_hoach": ""}
    for number, (unit, done) in enumerate((("xã A", 10), ("xã B", 20), ("huyện H", 3))):
        path = tmp_path / "xa" / f"{number}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            yaml.safe_dump({**head, "don_vi_bao_cao": unit, **row(thuc_hien=done)}, allow_unicode=True),
            encoding="utf-8",
        )
    for name, unit in (("huyen", "huyện H"), ("tinh", "tỉnh T")):
        own = {**head, "don_vi_bao_cao": unit, "so": "99"}
        del own["ket_qua"]
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(own, allow_unicode=True), encoding="utf-8")
    docgen.rollup("annual-report", tmp_path / "xa", into=tmp_path / "huyen.yaml", out=tmp_path / "h" / "h.yaml")
    docgen.rollup("annual-report", tmp_path / "h", into=tmp_path / "tinh.yaml", out=tmp_path / "t.yaml")
    above = yaml.safe_load((tmp_path / "t.yaml").read_text(encoding="utf-8"))
    assert [(one["don_vi"], one["thuc_hien"]) for one in above["theo_don_vi"]] == [("huyện H", 33)]
    assert [(one["so_ky_hieu"], one["so_don_vi"]) for one in above["bao_cao_nhan"]] == [("99/BC-UBND", 3)]


def test_a_percent_of_its_row_and_the_distance_of_two_percentages(tmp_path: Path) -> None:
    rows = row(chi_tieu="Tỷ lệ hộ dùng nước sạch", don_vi_tinh="%", ke_hoach="95%", thuc_hien="96,3 %", nam_truoc=94)
    text = made("annual-report", {**REPORT, **rows}, tmp_path).text
    assert "Tỷ lệ hộ dùng nước sạch: 96,3%, đạt 101,4% kế hoạch (95%), tăng 2,3 điểm phần trăm so với năm 2023." in text


def test_a_percentage_that_would_be_added_up_is_told_in_a_roll_up(tmp_path: Path) -> None:
    water = row(chi_tieu="Hộ dùng nước sạch", don_vi_tinh="%", ke_hoach=95, thuc_hien=90, nam_truoc=70)
    (tmp_path / "xa.yaml").write_text(
        yaml.safe_dump({**REPORT, **MOVEMENT, **water}, allow_unicode=True), encoding="utf-8"
    )
    (tmp_path / "huyen.yaml").write_text(yaml.safe_dump({"don_vi_bao_cao": "huyện H", "nam": 2024}), encoding="utf-8")
    result = docgen.rollup("annual-report", tmp_path / "xa.yaml", into=tmp_path / "huyen.yaml", out=tmp_path / "h.yaml")
    (said,) = (one for one in result.everything() if one.code == "phan-tram-trong-so-cong")
    assert said.place.field == ("ket_qua", 0, "don_vi_tinh")


def test_a_province_keeps_its_list_of_districts_in_the_record(samples: Path, tmp_path: Path) -> None:
    taken = sorted((samples / "cao-bang" / "bao-cao").glob("*.yaml"))[1:]
    out = [tmp_path / "tinh.docx", tmp_path / "tinh.yaml"]
    docgen.rollup("annual-report", *taken, into=samples / "cao-bang" / "tong-hop.yaml", out=out)
    told_of = "04/05 đơn vị; chưa có báo cáo của: huyện Hạ Lang."
    assert told_of in MadeDocument(path=out[0]).text
    assert made("annual-report", out[1], tmp_path).text == MadeDocument(path=out[0]).text
    again = docgen.rollup("annual-report", *taken, into=out[1], out=tmp_path / "lan-2.yaml")
    assert "thieu-bao-cao" in {one.code for one in again.everything()}


def test_a_consolidated_report_tells_of_the_plans_targets_first_and_of_those_without_a_result(
    plan_beside: Path,
) -> None:
    own = {
        **REPORT, **OF_UNITS, **UNDER_PLAN, "don_vi_bao_cao": "huyện Hạ Lang", "ten_co_quan": "Ủy ban nhân dân huyện Hạ Lang",
        "ket_qua": [{"chi_tieu": "Khác", "thuc_hien": 1}, {"chi_tieu": "Xã đạt chuẩn nông thôn mới", "don_vi_tinh": "xã", "thuc_hien": 1}],
    }  # fmt: skip
    document = made("annual-report", own, plan_beside)
    assert [cells[1] for cells in table(document, "TT|Chỉ tiêu", 8)] == ["Xã đạt chuẩn nông thôn mới", "Khác"]
    said = [one for one in findings("annual-report", own, plan_beside) if one.code == "chi-tieu-chua-co-ket-qua"]
    assert ({one.place.field for one in said}, len({one.message() for one in said})) == ({("ket_qua",)}, 5)
    assert any("«xã đạt dưới 15 tiêu chí»" in one.message() for one in said)


def test_few_missing_units_are_named(tmp_path: Path) -> None:
    units = [{"ten": name, "khoi": "xã"} for name in ("Xã An Bình", "xã Kim Sơn", "xã Cao Sơn")]
    plan = {
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "HUYỆN HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2021",
        "trich_yeu": "Thực hiện phong trào", "muc_dich": ["a"], "noi_nhan": ["b"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
        **MOVEMENT, "don_vi_bao_cao": units,
    }  # fmt: skip
    (tmp_path / "ke-hoach.yaml").write_text(yaml.safe_dump(plan, allow_unicode=True), encoding="utf-8")
    text = made("annual-report", {**REPORT, **UNDER_PLAN, **OF_UNITS}, tmp_path).text
    assert "Báo cáo được tổng hợp từ báo cáo của 02/03 đơn vị; chưa có báo cáo của: xã Cao Sơn." in text
    alone = {**OF_UNITS, "theo_don_vi": OF_UNITS["theo_don_vi"]}
    assert (
        "Báo cáo được tổng hợp từ báo cáo của 02 đơn vị." in made("annual-report", {**REPORT, **alone}, tmp_path).text
    )


def test_texts_of_several_units_stand_behind_their_names_and_the_same_text_once(tmp_path: Path) -> None:
    report = {
        **REPORT,
        "han_che": [{"don_vi": "xã An Bình", "noi_dung": "Thiếu đất."}, {"don_vi": "xã Kim Sơn", "noi_dung": "Thiếu đất."}, "Chung.", "Chung."],
        "mo_hinh": [{"don_vi": "xã An Bình", "ten": "Chợ sạch", "dia_diem": "xóm A", "noi_dung": "Có 40 gian."}],
        "muc_khac": [{"don_vi": "xã An Bình", "tieu_de": "Tuyên truyền", "noi_dung": "12 tin."},
                     {"don_vi": "xã Kim Sơn", "tieu_de": "Tuyên truyền", "noi_dung": "9 tin."}],
        "cuoc_van_dong": [{"ten": "Vì người nghèo", "ket_qua": "Xã An Bình: 9 hộ.\nXã Kim Sơn: 8 hộ."}],
    }  # fmt: skip
    document = made("annual-report", report, tmp_path)
    lines = document.paragraphs
    assert "1. Xã An Bình; xã Kim Sơn: Thiếu đất." in lines
    assert lines[lines.index("2. Chung.") + 1] == "3. Chung."
    assert table(document, "STT|Đơn vị|Mô hình", 4) == [("1", "xã An Bình", "Chợ sạch (xóm A)", "Có 40 gian.")]
    at = lines.index("1. Tuyên truyền")
    assert lines[at + 1 : at + 3] == ("a) Xã An Bình: 12 tin.", "b) Xã Kim Sơn: 9 tin.")
    at = lines.index("Vì người nghèo:")
    assert lines[at + 1 : at + 3] == ("1. Xã An Bình: 9 hộ.", "2. Xã Kim Sơn: 8 hộ.")


def test_the_report_of_the_plans_own_agency_is_held_against_its_targets(plan_beside: Path) -> None:
    own = {
        "don_vi_bao_cao": "huyện Hạ Lang", "ngay": "25/11/2024", "ten_co_quan": "Ủy ban nhân dân huyện Hạ Lang", **UNDER_PLAN,
        "ket_qua": [
            {"chi_tieu": "Xã đạt chuẩn nông thôn mới", "don_vi_tinh": "xã", "thuc_hien": 1},
            {"chi_tieu": "xóm được công nhận đạt chuẩn Thôn nông thôn mới", "don_vi_tinh": "xóm", "ke_hoach": 19, "thuc_hien": 18},
        ],
    }  # fmt: skip
    text = made("annual-report", {**REPORT, **OF_UNITS, **own}, plan_beside).text
    assert "Xã đạt chuẩn nông thôn mới: 01 xã, đạt 50% kế hoạch (02 xã)." in text
    assert "18 xóm, đạt 94,7% kế hoạch (19 xóm), bằng 69,2% chỉ tiêu đến hết năm 2025 (26 xóm)." in text
    other = made("annual-report", {**REPORT, **UNDER_PLAN, "ket_qua": own["ket_qua"][:1]}, plan_beside).text
    assert "Xã đạt chuẩn nông thôn mới: 01 xã." in other


TWO = [
    {"chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "ke_hoach": 4, "thuc_hien": 3, "nam_truoc": 2},
    {"chi_tieu": "Đất hiến", "don_vi_tinh": "m²", "ke_hoach": "1.000", "thuc_hien": "1.234,5"},
    {"chi_tieu": "Hộ nghèo", "don_vi_tinh": "hộ", "ke_hoach": 80, "thuc_hien": 76, "giam": "có"},
    {"chi_tieu": "Không có kế hoạch", "thuc_hien": 5},
]  # fmt: skip


def drawn(document: MadeDocument) -> list[list[str]]:
    """Return the texts and numbers of the chart's series: name, categories, values; none without a chart."""
    xml = document.parts.get("word/charts/docgenchart1.xml", b"").decode("utf-8")
    return [re.findall(r"<c:v>([^<]*)</c:v>", series) for series in re.findall(r"<c:ser>.*?</c:ser>", xml)]


def test_a_consolidated_report_draws_what_was_reached_of_the_plan(tmp_path: Path) -> None:
    document = made("annual-report", {**REPORT, **OF_UNITS, "ket_qua": TWO}, tmp_path)
    assert drawn(document) == [
        ["Năm 2024", "1. Xóm đạt chuẩn", "2. Đất hiến", "75", "123"],
        ["Năm 2023", "1. Xóm đạt chuẩn", "2. Đất hiến", "50"],
    ]
    caption = "Biểu đồ: Mức đạt so với kế hoạch năm 2024 (%); trừ chỉ tiêu phải giảm"
    assert caption in document.paragraphs
    body = document.parts["word/document.xml"].decode("utf-8")
    assert 'descr="Mức đạt so với kế hoạch năm 2024 (%): Xóm đạt chuẩn 75%; Đất hiến 123%."' in body


def test_a_chart_of_some_targets_says_so_and_its_bars_bear_the_numbers_of_the_table(tmp_path: Path) -> None:
    long = "Số hộ gia đình được công nhận danh hiệu Gia đình văn hóa"
    rows = [{"chi_tieu": f"{long} đợt {n}", "don_vi_tinh": "hộ", "ke_hoach": 4, "thuc_hien": n} for n in range(1, 13)]
    document = made("annual-report", {**REPORT, **OF_UNITS, "ket_qua": rows}, tmp_path)
    assert "Biểu đồ: Mức đạt so với kế hoạch năm 2024 (%); 10 chỉ tiêu đầu trong 12 chỉ tiêu" in document.paragraphs
    names = drawn(document)[0][1:11]
    assert len(set(names)) == 10
    assert names[9].startswith("10. Số hộ gia đình")


def test_a_report_within_a_period_says_which_years_it_tells_of(tmp_path: Path) -> None:
    so_ket = made("annual-report", {**REPORT, **MOVEMENT, "ky": "sơ kết"}, tmp_path)
    assert "Kết quả thực hiện các chỉ tiêu từ năm 2021 đến năm 2024 như sau:" in so_ket.paragraphs
    tong_ket = {**REPORT, **MOVEMENT, "ky": "tổng kết giai đoạn"}
    assert (
        "Kết quả thực hiện các chỉ tiêu giai đoạn 2021 - 2025 như sau:"
        in made("annual-report", tong_ket, tmp_path).paragraphs
    )
    said = findings("annual-report", tong_ket, tmp_path)
    assert places(said) == [("nam-tong-ket-khong-phai-nam-cuoi", "nam")], told(said)
    assert not findings(
        "annual-report", {**tong_ket, "nam": 2025, "ngay": "05/11/2025", **row(nam_truoc=None)}, tmp_path
    )


def test_items_stand_below_the_line_that_leads_to_them_and_a_broken_sentence_is_one(tmp_path: Path) -> None:
    nested = "- về kinh phí:\n  + chậm;\n  + thiếu\n- Cán bộ kiêm nhiệm"
    report = {
        **REPORT,
        "han_che": [nested, {"don_vi": "xã An Bình", "noi_dung": nested}, {"don_vi": "xã An Bình", "noi_dung": "- 12,5% so với năm trước"}],
        "kien_nghi": ["1. Cấp vốn\n2. Tập huấn"],
        **row(dien_giai="xóm Bản Khoòng\nđược công nhận trong năm"),
    }  # fmt: skip
    lines = made("annual-report", report, tmp_path).paragraphs
    at = lines.index("1. Về kinh phí:")
    assert lines[at : at + 10] == (
        "1. Về kinh phí:", "a) Chậm.", "b) Thiếu.", "2. Cán bộ kiêm nhiệm.", "3. Xã An Bình:", "a) Về kinh phí:", "- Chậm.",
        "- Thiếu.", "b) Cán bộ kiêm nhiệm.", "4. Xã An Bình: - 12,5% so với năm trước.",
    )  # fmt: skip
    assert lines[lines.index("1. Cấp vốn.") :][:2] == ("1. Cấp vốn.", "2. Tập huấn.")
    assert any(line.endswith("so với năm 2023; xóm Bản Khoòng được công nhận trong năm.") for line in lines)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("xã A: có 50 lượt\nxã B: có 51 lượt", ["1. Xã A: có 50 lượt.", "2. Xã B: có 51 lượt."]),
        ("trồng cây\nlàm đường\nxây nhà", ["1. Trồng cây.", "2. Làm đường.", "3. Xây nhà."]),
        ("a. làm đường\nb. làm cầu", ["1. Làm đường.", "2. Làm cầu."]),
        ("1. 5 km kênh", ["1. 5 km kênh."]),
        ("Giảm 3 xóm nghèo\nso với năm trước", ["Giảm 3 xóm nghèo so với năm trước."]),
    ],
)
def test_lines_are_items_unless_one_goes_on_with_the_other(typed: str, printed: list[str], tmp_path: Path) -> None:
    lines = made("annual-report", {**REPORT, "kien_nghi": [typed]}, tmp_path).paragraphs
    at = lines.index("II. KIẾN NGHỊ, ĐỀ XUẤT") + 1
    assert lines[at : at + len(printed)] == tuple(printed)


def test_lines_of_a_text_are_items_of_their_own_and_their_marks_give_way_to_numbers(tmp_path: Path) -> None:
    two = "- Thiếu đất.\n- Thiếu vốn."
    report = {
        **REPORT,
        "han_che": [two, {"don_vi": "xã An Bình", "noi_dung": two}, {"don_vi": "xã Kim Sơn", "noi_dung": "\n+ Xa."}],
        "cuoc_van_dong": [{"ten": "Vì người\nnghèo", "ket_qua": "Xã An Bình: 9 hộ.\n\n"}, {"ten": "Khuyến học", "ket_qua": two}],
    }  # fmt: skip
    lines = made("annual-report", report, tmp_path).paragraphs
    at = lines.index("1. Thiếu đất.")
    assert lines[at : at + 6] == (
        "1. Thiếu đất.", "2. Thiếu vốn.", "3. Xã An Bình:", "a) Thiếu đất.", "b) Thiếu vốn.", "4. Xã Kim Sơn: Xa.",
    )  # fmt: skip
    at = lines.index("1. Vì người nghèo: Xã An Bình: 9 hộ.")
    assert lines[at + 1 : at + 4] == ("2. Khuyến học:", "a) Thiếu đất.", "b) Thiếu vốn.")


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"ket_qua": TWO}, False), ({"ket_qua": TWO, "bieu_do": "có"}, True), ({"ket_qua": TWO[:1], "bieu_do": "có"}, False),
        ({**OF_UNITS, "ket_qua": TWO, "bieu_do": "không"}, False), ({"ky": "sơ kết", "ket_qua": TWO, "bieu_do": "có"}, True),
    ],
)  # fmt: skip
def test_a_unit_has_a_chart_when_it_asks_for_one(change: dict[str, object], shown: bool, tmp_path: Path) -> None:
    document = made("annual-report", {**REPORT, **change}, tmp_path)
    assert bool(drawn(document)) is shown
    assert ("Biểu đồ" in document.text) is shown
    if "ky" in change:
        assert [series[0] for series in drawn(document)] == ["Kỳ này", "Kỳ trước"]


def test_the_statistical_forms_are_annexes(tmp_path: Path) -> None:
    report = {
        **REPORT,
        "thong_ke_phong_trao": [{"phan_theo": "phạm vi", "chi_tieu": "Toàn xã", "tong_so": 3, "cap_xa": 3},
                                {"phan_theo": "thời gian", "chi_tieu": "Dưới 1 năm", "tong_so": 3, "cap_xa": 3}],
        "thong_ke_khen_thuong": [{"dong": "tập thể", "tong_so": 4, "bang_khen": 4},
                                 {"dong": "loại cá nhân", "ten": "Doanh nhân", "tong_so": 0},
                                 {"dong": "phương thức", "ten": "chuyên đề", "tong_so": 4, "bang_khen": 4}],
        "thong_ke_khac": [{"bieu": "0605.N", "chi_tieu": "Công chức", "don_vi_tinh": "người", "so_luong": "1.002"}],
    }  # fmt: skip
    document = made("annual-report", report, tmp_path)
    assert [text for text in document.paragraphs if text.startswith("Phụ lục")] == [
        f"Phụ lục {n}" for n in ("I", "II", "III")
    ]
    assert table(document, "Chỉ tiêu|Tổng số (1=2+3+4)|", 5)[:2] == [
        ("Phân theo phạm vi", "", "", "", ""),
        ("Toàn xã", "3", "0", "0", "3"),
    ]
    assert table(document, "Chỉ tiêu|Tổng số (1=2+3+4+5)", 6) == [
        ("Theo đối tượng", "", "", "", "", ""),
        ("Tập thể", "4", "4", "0", "0", "0"),
        ("- Doanh nhân", "0", "0", "0", "0", "0"),
        ("Theo phương thức khen thưởng", "", "", "", "", ""),
        ("Chuyên đề", "4", "4", "0", "0", "0"),
    ]
    assert table(document, "Biểu|", 4) == [("0605.N", "Công chức", "người", "1.002")]
    said = findings("annual-report", report, tmp_path)
    assert places(said) == [("bieu-chua-doi-chieu", "thong_ke_phong_trao")], told(said)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (row(thuc_hien=8) | {"so_xom": 7}, "vuot-so-xom-cua-don-vi", "ket_qua[1].thuc_hien"),
        (row(tong_so=9) | {"so_xom": 7}, "vuot-so-xom-cua-don-vi", "ket_qua[1].tong_so"),
        (row(tong_so=2), "ket-qua-vuot-tong-so", "ket_qua[1].thuc_hien"),
        ({"ky_hieu": "KH-UBND"}, "ky-hieu-khong-phai-bao-cao", "ky_hieu"),
        ({"ky_hieu": "UBND"}, "ky-hieu-khong-phai-bao-cao", "ky_hieu"),
        (row(ty_le="76,0"), "ty-le-ke-hoach-khong-khop", "ket_qua[1].ty_le"),
        (row(ty_le="80"), "ty-le-ke-hoach-khong-khop", "ket_qua[1].ty_le"),
        (row(ty_le=75, ke_hoach=None), "ty-le-khong-co-ke-hoach", "ket_qua[1].ty_le"),
        (row(chenh_lech=2), "chenh-lech-khong-khop", "ket_qua[1].chenh_lech"),
        (row(luy_ke="có", nam_truoc=4), "luy-ke-giam", "ket_qua[1].thuc_hien"),
        (row(thuc_hien="1.250.000.000.000", ke_hoach=None, nam_truoc=None), "so-dai-hon-cot", "ket_qua[1].thuc_hien"),
        (row(thuc_hien="0", ke_hoach=None, nam_truoc="125.000.000.000,5"), "so-dai-hon-cot", "ket_qua[1].nam_truoc"),
        ({"ket_qua": [REPORT["ket_qua"][0]] * 2}, "dong-trung", "ket_qua[2].chi_tieu"),
        ({"doi_tuong": [{"doi_tuong": "cá nhân", "so_dang_ky": 3, "so_dat": 4}]}, "dat-vuot-dang-ky", "doi_tuong[1].so_dat"),
        ({"khen_thuong": [{"hinh_thuc": "LĐTT", "doi_tuong": "tập thể", "da_khen": 1}]}, "hinh-thuc-khong-hop-doi-tuong",
         "khen_thuong[1].doi_tuong"),
        ({"khen_thuong": [{"hinh_thuc": "Thư khen", "doi_tuong": "cá nhân", "da_khen": 1}]}, "hinh-thuc-khen-thuong-la",
         "khen_thuong[1].hinh_thuc"),
        (row(don_vi_tinh="cây", thuc_hien="1,460"), "ba-chu-so-sau-phay", "ket_qua[1].thuc_hien"),
        ({"dong_gop": [{"nguon": "Nhân dân", "gia_tri": "1,460", "don_vi_tinh": "ngày công"}]}, "ba-chu-so-sau-phay",
         "dong_gop[1].gia_tri"),
        (row(thuc_hien="3,5"), "so-le-cua-don-vi-dem", "ket_qua[1].thuc_hien"),
        (row(nam_truoc="2,5"), "so-le-cua-don-vi-dem", "ket_qua[1].nam_truoc"),
        ({"theo_don_vi": [{"don_vi": unit, "chi_tieu": "XÓM  đạt chuẩn", "don_vi_tinh": "xóm", "thuc_hien": 2} for unit in ("Xã A", "Xã B")]},
         "tong-don-vi-khac-ket-qua", "ket_qua[1].thuc_hien"),
        ({"theo_don_vi": [{"don_vi": "Xã A", "chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "thuc_hien": 3},
                          {"don_vi": "Xã B", "chi_tieu": "Khác", "thuc_hien": 1}]}, "chi-tieu-thieu-don-vi", "ket_qua[1].thuc_hien"),
        ({"trich_yeu": "Kết quả năm 2023 và nhiệm vụ năm 2025"}, "nam-tieu-de-khac-so-lieu", "trich_yeu"),
        ({"mo_dau": ["Báo cáo năm 2023 như sau:"]}, "nam-tieu-de-khac-so-lieu", "mo_dau"),
        ({"nhiem_vu_nam_sau": ["Việc.", "Phấn đấu năm 2024 có thêm xóm."]}, "nam-nhiem-vu-sai", "nhiem_vu_nam_sau[2]"),
        ({**MOVEMENT, "nam": 2026, "ngay": "05/11/2026"}, "nam-ngoai-giai-doan", "nam"),
        ({"ngay": "05/11/2023"}, "ngay-khac-nam-bao-cao", "ngay"),
        ({**MOVEMENT, "ket_thuc": "Trên đây là báo cáo Phong trào “Chung sức xây dựng quê”."}, "ten-phong-trao-trong-bao-cao", "ket_thuc"),
        ({"ke_hoach": {"loai": "Kế hoạch", "ngay": "06/11/2024"}}, "ke-hoach-sau-bao-cao", "ke_hoach"),
        ({"thong_ke_phong_trao": [{"phan_theo": "phạm vi", "chi_tieu": "a", "tong_so": 3, "cap_xa": 2}]}, "bieu-cong-ngang-sai",
         "thong_ke_phong_trao[1].tong_so"),
        ({"thong_ke_phong_trao": [{"phan_theo": "phạm vi", "chi_tieu": "a", "tong_so": 3, "cap_xa": 3},
                                  {"phan_theo": "thời gian", "chi_tieu": "b", "tong_so": 3, "cap_xa": 2, "cap_tinh": 1}]},
         "bieu-cong-doc-sai", "thong_ke_phong_trao[2].cap_tinh"),
        ({"thong_ke_khen_thuong": [{"dong": "tập thể", "tong_so": 1, "bang_khen": 1},
                                   {"dong": "trong đó doanh nghiệp", "tong_so": 1, "co_thi_dua": 1}]},
         "bieu-cong-doc-sai", "thong_ke_khen_thuong[2].co_thi_dua"),
        ({"thong_ke_khen_thuong": [{"dong": "cá nhân", "tong_so": 2, "bang_khen": 2},
                                   {"dong": "loại cá nhân", "ten": "a", "tong_so": 2, "bang_khen": 1, "co_thi_dua": 1},
                                   {"dong": "loại cá nhân", "ten": "b", "tong_so": 0}]},
         "bieu-cong-doc-sai", "thong_ke_khen_thuong[3].bang_khen"),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(change: dict[str, object], code: str, field: str, tmp_path: Path) -> None:
    said = findings("annual-report", {**REPORT, **change}, tmp_path)
    assert field in [place for found, place in places(said) if found == code], told(said)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"don_vi_bao_cao": "xã An Bính"}, "don-vi-ngoai-danh-sach", "don_vi_bao_cao"),
        ({"so_xom": 8}, "so-xom-khac-ke-hoach", "so_xom"),
        ({**OF_UNITS, **row(thuc_hien=87), "ngay": "19/11/2024", "ten_co_quan": "Ủy ban nhân dân huyện Hạ Lang"},
         "vuot-so-xom-cua-don-vi", "ket_qua[1].thuc_hien"),
        (row(thuc_hien=8), "vuot-so-xom-cua-don-vi", "ket_qua[1].thuc_hien"),
        (row(chi_tieu="xóm công nhận đạt chuẩn Thôn nông thôn mới"), "chi-tieu-viet-khac-ke-hoach", "ket_qua[1].chi_tieu"),
        ({"doi_tuong": [{"doi_tuong": "doanh nghiệp", "so_dat": 1}]}, "doi-tuong-ngoai-ke-hoach", "doi_tuong[1].doi_tuong"),
        ({"ngay": "10/11/2024"}, "bao-cao-qua-han", "ngay"),
        ({**OF_UNITS, "ngay": "20/11/2024"}, "bao-cao-qua-han", "ngay"),
        ({**OF_UNITS, "ngay": "30/11/2024", "ten_co_quan": "Ủy ban nhân dân huyện Hạ Lang"}, "bao-cao-qua-han", "ngay"),
        ({"phong_trao": {"ten": "Cả nước xây dựng nông thôn mới", "giai_doan": "2021 - 2025"}}, "phong-trao-khac-ke-hoach",
         "phong_trao.ten"),
        ({"phong_trao": {"ten": "Cả nước chung sức xây dựng nông thôn mới", "giai_doan": "2020 - 2025"}},
         "phong-trao-khac-ke-hoach", "phong_trao.giai_doan"),
    ],
)  # fmt: skip
def test_a_report_is_held_against_its_plan(change: dict[str, object], code: str, field: str, plan_beside: Path) -> None:
    said = findings("annual-report", {**REPORT, **UNDER_PLAN, **change}, plan_beside)
    said = [
        one for one in said if one.code != "chi-tieu-chua-co-ket-qua"
    ]  # the plan's own agency reports one target here
    assert places(said) == [(code, field)], told(said)


@pytest.mark.parametrize(
    "change",
    [
        *(row(ty_le=value) for value in (75, "75,0", "75,00", "75%"[:2])),
        row(ke_hoach=3, thuc_hien=4, ty_le="133"),
        row(don_vi_tinh="km", thuc_hien="3,5", ke_hoach="4,5", ty_le="77,8", chenh_lech="1,5"),
        row(luy_ke="có"),
        row(nam_truoc="2,0"),
        row(don_vi_tinh="km", thuc_hien="2,125"),
        row(thuc_hien=7) | {"so_xom": 7},
        row(don_vi_tinh="hộ", thuc_hien=300, ke_hoach=300) | {"so_xom": 7, "so_ho": 412},
        {
            "trich_yeu": "Kết quả năm 2024 và nhiệm vụ năm 2025",
            "nhiem_vu_nam_sau": ["Phát huy kết quả năm 2024 trong năm 2025."],
        },
        {"ngay": "10/01/2025"},
        {**MOVEMENT, "mo_dau": ["Phong trào “Dạy tốt, học tốt” năm 2024."], "nam": 2024},
        {**OF_UNITS},
    ],
)
def test_what_is_right_is_met_with_silence(change: dict[str, object], tmp_path: Path) -> None:
    said = findings("annual-report", {**REPORT, **change}, tmp_path)
    assert not said, told(said)


def test_the_word_number_is_printed_once(tmp_path: Path) -> None:
    assert "Số: 67/BC-UBND" in made("annual-report", {**REPORT, "so": "số 67"}, tmp_path).text


def test_an_unknown_award_is_told_with_the_name_probably_meant(tmp_path: Path) -> None:
    awards = [
        {"hinh_thuc": "Chiến sỹ thi đua cơ sơ", "doi_tuong": "cá nhân"},
        {"hinh_thuc": "Thư khen", "doi_tuong": "cá nhân"},
    ]
    slip, letter = findings("annual-report", {**REPORT, "khen_thuong": awards}, tmp_path)
    assert (slip.hint(), letter.code) == ("có phải là «Chiến sĩ thi đua cơ sở»?", "hinh-thuc-khen-thuong-la")


def test_awards_are_printed_as_they_were_named(tmp_path: Path) -> None:
    names = ("Bằng khen của Chủ tịch UBND tỉnh", "Huân chương  Lao động hạng Nhất", "Thư khen", "LĐTT")
    awards = [{"hinh_thuc": name, "doi_tuong": "cá nhân", "da_khen": 2} for name in names]
    document = made("annual-report", {**REPORT, "khen_thuong": awards}, tmp_path)
    assert [row[1] for row in table(document, "STT|Hình thức", 5)[:4]] == [
        "Bằng khen của Chủ tịch UBND tỉnh", "Huân chương Lao động hạng Nhất", "Thư khen", "Lao động tiên tiến"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Cờ thi đua của Chính phủ", "co-thi-dua-chinh-phu"),
        ("Bằng khen của  thủ tướng chính phủ", "bang-khen-thu-tuong"),
        ("Bằng khen của Thủ tướng", "bang-khen-thu-tuong"),
        ("GK", "giay-khen"),
    ],
)
def test_a_form_by_its_name_and_by_its_key_is_one(name: str, key: str, tmp_path: Path) -> None:
    awards = [{"hinh_thuc": one, "doi_tuong": "tập thể", "da_khen": 1} for one in (name, key)]
    said = findings("annual-report", {**REPORT, "khen_thuong": awards}, tmp_path)
    assert [one.code for one in said] == ["dong-trung"], told(said)


def test_breaks_in_names_and_units_become_spaces(tmp_path: Path) -> None:
    rows = [{"chi_tieu": "Đường nội xóm\nđược cứng hóa", "don_vi_tinh": "km\n(đường)", "ke_hoach": 4, "thuc_hien": 2}]
    document = made("annual-report", {**REPORT, "ket_qua": rows}, tmp_path)
    assert table(document, "TT|Chỉ tiêu", 8)[0][1:3] == ("Đường nội xóm được cứng hóa", "km (đường)")
    said = "Đường nội xóm được cứng hóa: 02 km (đường), đạt 50% kế hoạch (04 km (đường))"
    assert any(said in line for line in document.paragraphs)


def test_an_award_written_twice_is_named_in_words(tmp_path: Path) -> None:
    twice = [{"hinh_thuc": "giấy khen", "doi_tuong": "tập thể", "da_khen": 1}] * 2
    (said,) = findings("annual-report", {**REPORT, "khen_thuong": twice}, tmp_path)
    assert "«Giấy khen – tập thể»" in said.message()


def test_a_report_in_time_by_its_step_is_met_with_silence(plan_beside: Path) -> None:
    for change in ({"ngay": "09/11/2024"}, {"ngay": "11/2024"}, {**OF_UNITS, "ngay": "19/11/2024"}):
        said = findings("annual-report", {**REPORT, **UNDER_PLAN, **change}, plan_beside)
        assert not said, told(said)


def test_of_a_whole_districts_reports_those_planted_are_told_and_no_other(tmp_path: Path) -> None:
    written = list(reports.write(tmp_path))
    expected = yaml.safe_load((tmp_path / "ke-hoach.yaml").read_text(encoding="utf-8"))["don_vi_bao_cao"]
    assert (len(written), len(expected), len(reports.MISSING)) == (33, 35, 2)
    named = {path.name: yaml.safe_load(path.read_text(encoding="utf-8"))["don_vi_bao_cao"] for path in written}
    found: dict[str, list[tuple[str, str]]] = {}
    for one in docgen.check("annual-report", *written).everything():
        found.setdefault(named[Path(one.place.file).name], []).extend(places([one]))
    assert found == {unit: [planted] for unit, planted in reports.PLANTED.items()}


def test_a_whole_districts_reports_become_one(tmp_path: Path) -> None:
    """Sums, ratios and means are held against figures added up here, from the reports as they were made."""
    written = list(reports.write(tmp_path))
    refused = next(unit for unit, (code, _) in reports.PLANTED.items() if code == "vuot-so-xom-cua-don-vi")
    taken = [fields for unit, fields in reports.reports() if unit != refused]
    out = (tmp_path / "ra.docx", tmp_path / "ra.yaml")
    result = docgen.rollup("annual-report", *written, into=tmp_path / "tong-hop.yaml", out=out, keep_going=True)
    document = MadeDocument(path=out[0])
    rows = {cells[1]: cells[3:] for cells in table(document, "TT|Chỉ tiêu", 8)}

    def added(name: str, field: str) -> Decimal:
        given = [row[field] for fields in taken for row in fields["ket_qua"] if row["chi_tieu"] == name]
        return sum((Decimal(str(value).replace(",", ".")) for value in given), Decimal(0))

    for name in ("Đường nội xóm được cứng hóa", "Hộ có nhà tiêu hợp vệ sinh", "Xã được giúp đỡ hoàn thành tiêu chí"):
        planned, done, before = (added(name, field) for field in ("ke_hoach", "thuc_hien", "nam_truoc"))
        ratio = (100 * done / planned).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert rows[name] == (
            written_as(planned),
            written_as(done),
            written_as(ratio),
            written_as(before),
            f"+{written_as(done - before)}",
        )
    incomes = [row for fields in taken for row in fields.get("binh_quan", ()) if "Thu nhập" in row["chi_tieu"]]
    mean = sum(Decimal(row["thuc_hien"].replace(",", ".")) * row["trong_so"] for row in incomes) / sum(
        row["trong_so"] for row in incomes
    )
    assert rows["Thu nhập bình quân đầu người"][1] == written_as(mean.quantize(Decimal("0.1"), ROUND_HALF_UP))

    assert [code for code, _ in places(result.everything()) if code == "thieu-bao-cao"] == ["thieu-bao-cao"] * 2
    assert {one.place.field[0] for one in result.everything() if one.code == "thieu-bao-cao"} == {"don_vi_bao_cao"}
    listed = table(document, "STT|Đơn vị|Số", 5)
    assert [cells[1] for cells in listed if cells[4] == "Chưa báo cáo"] == [*reports.MISSING]
    assert [cells[1] for cells in listed if cells[4] == "Có lỗi, chưa tổng hợp"] == [refused]
    assert len(table(document, "STT|Đơn vị|Xóm được công nhận", 6)) == 12 + 1
    assert (
        "Báo cáo được tổng hợp từ báo cáo của 32/35 đơn vị; chưa có báo cáo của: Thanh tra huyện và Hội Cựu chiến binh huyện;"
        " chưa tổng hợp được báo cáo của: xã Cao Sơn." in document.paragraphs
    )
    assert drawn(document)
    again = made("annual-report", out[1], tmp_path)
    assert again.text == document.text


def test_every_number_of_the_consolidated_tables_is_one_added_up_here(tmp_path: Path) -> None:
    """All tables of the paper against the 32 reports as they were made, by fractions and loops of this test alone."""
    written = list(reports.write(tmp_path))
    taken = [fields for unit, fields in reports.reports() if unit != "xã Cao Sơn"]
    out = tmp_path / "ra.docx"
    docgen.rollup("annual-report", *written, into=tmp_path / "tong-hop.yaml", out=out, keep_going=True)
    document = MadeDocument(path=out)

    def figures(name: str, *fields: str) -> dict[tuple[str, str], list[Fraction]]:
        """Return target and unit of measure → the sums of some fields."""
        found: dict[tuple[str, str], list[Fraction]] = {}
        for row in (row for report in taken for row in report.get(name, ())):
            sums = found.setdefault((row[fields[0]], row[fields[1]]), [Fraction(0)] * len(fields[2:]))
            for place, field in enumerate(fields[2:]):
                sums[place] += exact(row[field])
        return found

    expected = {}
    for (name, measure), (plan, done, before) in figures(
        "ket_qua", "chi_tieu", "don_vi_tinh", "ke_hoach", "thuc_hien", "nam_truoc"
    ).items():
        less_is_better = name == "Hộ nghèo"
        shares = "–" if less_is_better else in_figures(100 * done / plan, 1)
        change = in_figures(done - before, places_of(name))
        expected[upper_first(name)] = (
            measure, in_figures(plan, 0), in_figures(done, places_of(name)), shares, in_figures(before, places_of(name)),
            change if change.startswith("-") else f"+{change}",
        )  # fmt: skip
    means = [(row, row.get("trong_so", 1)) for report in taken for row in report.get("binh_quan", ())]
    for name in dict.fromkeys(row["chi_tieu"] for row, _ in means):
        own = [(row, weight) for row, weight in means if row["chi_tieu"] == name]
        mean = {field: sum(exact(row[field]) * weight for row, weight in own) / sum(weight for _, weight in own)
                for field in ("ke_hoach", "thuc_hien", "nam_truoc")}  # fmt: skip
        plan, done, before = (rounded_half_up(mean[field], 1) for field in ("ke_hoach", "thuc_hien", "nam_truoc"))
        expected[upper_first(name)] = (
            own[0][0]["don_vi_tinh"], in_figures(plan, 1), in_figures(done, 1), in_figures(100 * done / plan, 1),
            in_figures(before, 1), f"+{in_figures(done - before, 1)}",
        )  # fmt: skip
    assert {cells[1]: cells[2:] for cells in table(document, "TT|Chỉ tiêu", 8)} == expected

    names = {"LĐTT": "Lao động tiên tiến"}
    awards: dict[tuple[str, str], list[int]] = {}
    for row in (row for report in taken for row in report["khen_thuong"]):
        sums = awards.setdefault((names.get(row["hinh_thuc"], row["hinh_thuc"]), row["doi_tuong"]), [0, 0])
        sums[0] += row["da_khen"]
        sums[1] += row.get("de_nghi", 0)
    rows = table(document, "STT|Hình thức", 5)
    assert {cells[1:3]: cells[3:] for cells in rows[:-1]} == {
        key: tuple(in_figures(one, 0) for one in sums) for key, sums in awards.items()
    }
    assert rows[-1][3:] == tuple(in_figures(sum(sums[place] for sums in awards.values()), 0) for place in (0, 1))

    given = figures("dong_gop", "nguon", "don_vi_tinh", "gia_tri")
    rows = table(document, "STT|Nguồn", 4)
    assert {cells[1:3]: cells[3] for cells in rows if cells[0]} == {
        key: in_figures(sums[0], 0) for key, sums in given.items()
    }
    totals = {measure: sum(sums[0] for key, sums in given.items() if key[1] == measure) for _, measure in given}
    assert {cells[2]: cells[3] for cells in rows if not cells[0]} == {
        measure: in_figures(one, 0) for measure, one in totals.items()
    }

    by_unit = {(report["don_vi_bao_cao"], upper_first(f"{row['chi_tieu']} ({row['don_vi_tinh']})")): exact(row["thuc_hien"])
               for report in taken for row in report["ket_qua"]}  # fmt: skip
    shown = {}
    for rows in (
        rows
        for columns in (4, 6)
        for rows in tables(document, columns)
        if rows[0][1] == "Đơn vị" and "(" in rows[0][-1]
    ):
        for cells in rows[1:-1]:
            shown |= {(cells[1], heading): exact(text) for heading, text in zip(rows[0][2:], cells[2:], strict=True)}
        for place, heading in enumerate(rows[0][2:], start=2):
            assert exact(rows[-1][place]) == sum(one for (_, own), one in by_unit.items() if own == heading)
    assert shown == by_unit


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def exact(number: object) -> Fraction:
    """Return a figure as clerks type it, or as a table prints it."""
    text = str(number)
    return Fraction(text.replace(".", "").replace(",", ".") if "," in text or text.count(".") else text)


def rounded_half_up(number: Fraction, places: int) -> Fraction:
    return Fraction(int(number * 10**places + Fraction(1, 2)), 10**places)


def in_figures(number: Fraction | int, places: int) -> str:
    """Return a figure as official text writes it: rounded half up, dots between thousands, a comma before decimals."""
    scaled = int(abs(number) * 10**places + Fraction(1, 2))
    whole, part = divmod(scaled, 10**places)
    text = f"{whole:,}".replace(",", ".") + (f",{part:0{places}}" if places else "")
    return f"-{text}" if number < 0 and scaled else text


def places_of(name: str) -> int:
    return 1 if name.startswith("Đường") else 0


def test_a_mean_that_lost_its_comma_is_told(tmp_path: Path) -> None:
    mean = {
        "chi_tieu": "Thu nhập bình quân",
        "don_vi_tinh": "triệu đồng",
        "thuc_hien": 305,
        "nam_truoc": "27,8",
        "trong_so": 400,
    }
    commune = {**REPORT, **MOVEMENT, "binh_quan": [mean]}
    (tmp_path / "xa.yaml").write_text(yaml.safe_dump(commune, allow_unicode=True), encoding="utf-8")
    (tmp_path / "huyen.yaml").write_text(yaml.safe_dump({"don_vi_bao_cao": "huyện H", "nam": 2024}), encoding="utf-8")
    result = docgen.rollup("annual-report", tmp_path / "xa.yaml", into=tmp_path / "huyen.yaml", out=tmp_path / "h.yaml")
    (said,) = (one for one in result.everything() if one.code == "so-lieu-lech-nam-truoc")
    assert said.place.field == ("binh_quan", 0, "thuc_hien")


def test_a_province_lists_its_districts_and_how_many_units_stand_behind_each(samples: Path, tmp_path: Path) -> None:
    """The district of 35 units is one of five to the province; figures are added up here from the five files."""
    folder, out = samples / "cao-bang" / "bao-cao", tmp_path / "tinh.docx"
    result = docgen.rollup("annual-report", folder, into=samples / "cao-bang" / "tong-hop.yaml", out=[out])
    assert result.exit_code == 0, told(result.everything())
    document = MadeDocument(path=out)
    assert "Báo cáo được tổng hợp từ báo cáo của 05/05 đơn vị." in document.paragraphs
    listed = {cells[1]: cells[4] for cells in table(document, "STT|Đơn vị|Số", 5)}
    assert list(listed) == [
        "huyện Trùng Khánh",
        "huyện Quảng Hòa",
        "huyện Thạch An",
        "huyện Hòa An",
        "huyện Hạ Lang",
    ]
    assert (listed["huyện Hạ Lang"], listed["huyện Hòa An"]) == ("Từ 32/35 đơn vị", "")
    given = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml"))]
    poor = {
        one["don_vi_bao_cao"]: row["thuc_hien"]
        for one in given
        for row in one["ket_qua"]
        if row["chi_tieu"] == "Hộ nghèo"
    }
    rows = next(rows for rows in tables(document, 6) if "Hộ nghèo (hộ)" in rows[0])
    at = rows[0].index("Hộ nghèo (hộ)")
    assert {cells[1]: cells[at] for cells in rows[1:-1]} == {
        unit: written_as(Decimal(str(n))) for unit, n in poor.items()
    }
    assert rows[-1][at] == written_as(sum(Decimal(str(n)) for n in poor.values()))


def written_as(number: Decimal) -> str:
    whole, _, rest = f"{number:,f}".partition(".")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")


def test_the_made_up_reports_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = ([path.read_bytes() for path in reports.write(tmp_path / name)] for name in "ab")
    assert first == second


def every_text(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in every_text(part)]
    if isinstance(value, list):
        return [text for part in value for text in every_text(part)]
    return [value] if isinstance(value, str) else []


BODY: dict[str, Any] = {
    "kinh_gui": ["T1"], "mo_dau": ["T2", "T3"],
    "chi_dao": [{"noi_dung": "T4", "so_luong": 1, "don_vi_tinh": "T5", "dien_giai": "T6"}],
    "ket_qua": [{"chi_tieu": "T7", "don_vi_tinh": "T8", "thuc_hien": 1, "dien_giai": "T9"}],
    "binh_quan": [{"chi_tieu": "T10", "don_vi_tinh": "T11", "thuc_hien": 1, "dien_giai": "T12"}],
    "doi_tuong": [{"doi_tuong": "T13", "ket_qua": "T14"}, {"doi_tuong": "T15", "so_dat": 1, "ket_qua": "T16"}],
    "cuoc_van_dong": [{"ten": "T17", "ket_qua": "T18"}], "kiem_tra": [{"noi_dung": "T19", "so_cuoc": 1, "ket_qua": "T20"}],
    "mo_hinh": [{"ten": "T21", "dia_diem": "T22", "noi_dung": "T23"}],
    "dong_gop": [{"nguon": "T24", "gia_tri": 1, "don_vi_tinh": "T25"}], "muc_khac": [{"tieu_de": "T26", "noi_dung": "T27"}],
    "han_che": ["T28", "T29"], "nguyen_nhan": ["T30"], "nhiem_vu_nam_sau": ["T31"], "kien_nghi": ["T32"], "ket_thuc": "T33",
    "thong_ke_phong_trao": [{"phan_theo": "phạm vi", "chi_tieu": "T34", "tong_so": 0}],
    "thong_ke_khen_thuong": [{"dong": "phương thức", "ten": "T35", "tong_so": 0}],
    "thong_ke_khac": [{"bieu": "0602.N", "chi_tieu": "T36", "don_vi_tinh": "T37", "so_luong": 0}],
    "noi_nhan": ["T38"], "luu": "T39",
}  # fmt: skip


@pytest.mark.parametrize("unit", ["", "T40"])
def test_every_text_of_the_data_is_found_in_the_document(unit: str, tmp_path: Path) -> None:
    body = dict(BODY)
    if unit:
        for name in ("mo_hinh", "muc_khac"):
            body[name] = [{**body[name][0], "don_vi": unit}]
        body["han_che"] = [{"don_vi": unit, "noi_dung": "T28"}, "T29"]
    text = made("annual-report", {**REPORT, **body}, tmp_path).text
    known = {"phạm vi", "phương thức"}
    missing = [
        piece for piece in every_text(body) if piece not in known and not re.search(rf"{re.escape(piece)}\b", text)
    ]
    assert not missing


def test_headings_come_back_figures_stand_at_the_right_and_no_row_splits(tmp_path: Path) -> None:
    xml = made("annual-report", {**REPORT, **OF_UNITS}, tmp_path).parts["word/document.xml"].decode("utf-8")
    ruled = [found for found in re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL) if "<w:tblBorders" in found]
    assert len(ruled) == 4
    for found in ruled:
        rows = re.findall(r"<w:tr(?: [^>]*)?>.*?</w:tr>", found, re.DOTALL)
        assert all("<w:cantSplit/>" in one for one in rows)
        assert ["<w:tblHeader/>" in one for one in rows] == [True] + [False] * (len(rows) - 1)
    cell = next(one for one in re.findall(r"<w:tc>.*?</w:tc>", ruled[0], re.DOTALL) if ">75,0</w:t>" in one)
    assert '<w:jc w:val="right"/>' in cell


def test_the_signature_is_held_to_the_end_of_the_text(tmp_path: Path) -> None:
    xml = made("annual-report", REPORT, tmp_path).parts["word/document.xml"].decode("utf-8")
    closing = xml[: xml.index("./.</w:t>")].rpartition("<w:p>")[2]
    assert "<w:keepNext/>" in closing
    assert "<w:cantSplit/>" in xml[xml.rindex("<w:tbl>") :]


def test_a_country_in_one_paper(tmp_path: Path) -> None:
    units = [f"xã Số {number}" for number in range(1500)]
    report = {
        **REPORT,
        "theo_don_vi": [{"don_vi": unit, "chi_tieu": "Xóm đạt chuẩn", "don_vi_tinh": "xóm", "thuc_hien": "0,002"} for unit in units],
        "bao_cao_nhan": [{"don_vi": unit} for unit in units],
        **{name: [{"don_vi": unit, "noi_dung": f"{name} {unit}"} for unit in units] for name in ("han_che", "kien_nghi")},
    }  # fmt: skip
    lines = made("annual-report", report, tmp_path).paragraphs
    assert "1500. Xã Số 1499: kien_nghi xã Số 1499." in lines
