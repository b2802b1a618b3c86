"""The proposal as its users meet it: through `docgen.testing` alone."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from docgen._host import build_host
from docgen._lint import lint
from docgen._roots import all_roots
from docgen.cli import run
from docgen.testing import findings, made, told

SAMPLES = ("to-trinh-giay-khen", "to-trinh-bang-khen")

ROW = {
    "phan_loai": "cá nhân",
    "danh_xung": "Ông",
    "ho_ten": "Nông Văn Bền",
    "chuc_vu": "Trưởng thôn",
    "don_vi": "xã Đồng Tiến",
}
PROPOSAL = {
    "co_quan_ban_hanh": ["PHÒNG VĂN HÓA - XÃ HỘI"], "co_quan_chu_quan": "UBND XÃ ĐỒNG TIẾN",
    "ten_co_quan": "Phòng Văn hóa - Xã hội", "so": "41", "dia_danh": "Đồng Tiến", "ngay": "14/12/2025",
    "kinh_gui": "Chủ tịch Ủy ban nhân dân xã Đồng Tiến", "loai_hinh": "công trạng", "hinh_thuc": "Giấy khen",
    "can_cu": [{"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"}],
    "bien_ban": {"so": "3", "ky_hieu": "BB-HĐTĐKT", "ngay": "10/12/2025"}, "danh_sach": [ROW],
    "nguoi_ky": {"chuc_vu": "TRƯỞNG PHÒNG", "ho_ten": "Hoàng Thị Mơ"},
}  # fmt: skip


def rows(*changes: dict[str, Any]) -> list[dict[str, Any]]:
    """Return rows of people told apart by their names, changed one by one."""
    return [{**ROW, "ho_ten": f"Nông Văn {'ABCDEGHIKL'[number]}", **change} for number, change in enumerate(changes)]


def text(folder: Path, **changes: Any) -> str:
    return made("award-proposal", {**PROPOSAL, **changes}, folder).text


def codes(folder: Path, **changes: Any) -> list[tuple[str, str, str]]:
    said = findings("award-proposal", {**PROPOSAL, **changes}, folder)
    return [(one.severity, one.code, one.place.describe("en").rpartition("field ")[2]) for one in said]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_keep_the_decree(name: str, samples: Path, tmp_path: Path) -> None:
    document = made("to-trinh", samples / "khen-thuong-mau" / f"{name}.yaml", tmp_path)
    assert [one.message() for one in lint(document.path)] == []


def test_template_and_model_agree(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = repository / "templates" / "docx" / "award-proposal.docx"
    assert run(["template", "check", str(template), "--type", "award-proposal"]) == 0
    said = capsys.readouterr()
    assert "cảnh báo" not in said.out + said.err


def test_of_the_sample_only_what_the_law_tables_do_not_know_is_told(samples: Path, tmp_path: Path) -> None:
    for name in SAMPLES:
        said = findings("award-proposal", samples / "khen-thuong-mau" / f"{name}.yaml", tmp_path)
        assert [one.code for one in said] == ["can-cu-can-doi-chieu"], told(said)


def test_a_sound_proposal_is_met_with_silence(tmp_path: Path) -> None:
    assert codes(tmp_path) == []


def test_the_sample_takes_movement_and_citation_from_the_plan(samples: Path, tmp_path: Path) -> None:
    document = made("award-proposal", samples / "khen-thuong-mau" / "to-trinh-giay-khen.yaml", tmp_path)
    assert (
        "Căn cứ Kế hoạch số 27/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Tiến về phát động"
        in document.text
    )
    assert (
        "Qua kết quả thực hiện phong trào thi đua “Đồng Tiến chung tay xây dựng nông thôn mới, thôn xóm sáng - xanh - sạch - "
        "đẹp” giai đoạn 2026 - 2030, căn cứ Biên bản số 03/BB-HĐTĐKT ngày 10 tháng 12 năm 2026 của Hội đồng Thi đua - Khen "
        "thưởng xã Đồng Tiến, Phòng Văn hóa - Xã hội xã Đồng Tiến kính trình Chủ tịch Ủy ban nhân dân xã Đồng Tiến xem xét, "
        "khen thưởng phong trào thi đua như sau:"
    ) in document.paragraphs
    assert "Danh sách gồm 02 (hai) tập thể, 04 (bốn) cá nhân và 02 (hai) hộ gia đình./." in document.paragraphs


def test_one_award_reads_as_one_sentence(tmp_path: Path) -> None:
    said = text(tmp_path, thanh_tich="Đã có thành tích xuất sắc năm 2025").split("\n")
    assert "Về việc đề nghị tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Đồng Tiến" in said
    assert (
        "Đề nghị tặng Giấy khen cho 01 (một) cá nhân đã có thành tích xuất sắc năm 2025: Ông Nông Văn Bền, Trưởng thôn, xã "
        "Đồng Tiến."
    ) in said
    assert "Kính đề nghị Chủ tịch Ủy ban nhân dân xã Đồng Tiến xem xét, quyết định./." in said


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"hinh_thuc": "LĐTT"}, "Đề nghị tặng danh hiệu “Lao động tiên tiến” cho 01 (một) cá nhân: Ông"),
        ({"danh_sach": [{**ROW, "truy_tang": "có"}]}, "Đề nghị truy tặng Giấy khen cho 01 (một) cá nhân: Ông"),
        ({"danh_sach": [{**ROW, "thanh_tich": "Cứu người."}]}, "Ông Nông Văn Bền, Trưởng thôn, xã Đồng Tiến: Cứu người."),
        ({"thanh_tich": "cứu người"}, "cá nhân, với thành tích: cứu người: Ông"),
        ({"hinh_thuc": "Cờ thi đua cấp tỉnh", "kinh_gui": "UBND tỉnh Cao Bằng",
          "danh_sach": [{"phan_loai": "tập thể", "ho_ten": "Xã A"}]},
         "Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 01 (một) tập thể: Xã A."),
    ],
)  # fmt: skip
def test_the_verb_goes_with_the_award(tmp_path: Path, changes: dict[str, Any], sentence: str) -> None:
    assert sentence in text(tmp_path, **changes)


def test_several_awards_are_numbered_and_nobody_is_counted_twice(tmp_path: Path) -> None:
    both = [
        {**ROW, "hinh_thuc": "LĐTT"},
        ROW,
        {**ROW, "ho_ten": "Lý An"},
        {"phan_loai": "tập thể", "ho_ten": "Thôn Nà Ến"},
    ]
    said = text(tmp_path, danh_sach=both, thanh_tich="Đã làm tốt.").split("\n")
    at = said.index("Đề nghị khen thưởng tập thể và cá nhân đã làm tốt, cụ thể:")
    assert said[at + 1 : at + 8] == [
        "1. Tặng danh hiệu “Lao động tiên tiến” cho 01 (một) cá nhân: Ông Nông Văn Bền, Trưởng thôn, xã Đồng Tiến.",
        "2. Tặng Giấy khen cho 01 (một) tập thể và 02 (hai) cá nhân, gồm:",
        "a) Tập thể:", "- Thôn Nà Ến.", "b) Cá nhân:",
        "- Ông Nông Văn Bền, Trưởng thôn, xã Đồng Tiến;", "- Ông Lý An, Trưởng thôn, xã Đồng Tiến.",
    ]  # fmt: skip
    assert (
        "Về việc đề nghị tặng danh hiệu “Lao động tiên tiến” và Giấy khen của Chủ tịch Ủy ban nhân dân xã Đồng Tiến"
        in said
    )
    assert (
        "Hồ sơ kèm theo gồm: Báo cáo thành tích của tập thể và cá nhân; Biên bản bình xét thi đua; Biên bản xét khen thưởng."
        in said
    )


def test_more_than_five_stand_in_an_annex_by_award_then_kind(tmp_path: Path) -> None:
    people = rows({}, {"hinh_thuc": "LĐTT"}, {}, {"thanh_tich": "Cứu người."}, {})
    household = {"phan_loai": "hộ gia đình", "ho_ten": "Triệu Sinh", "danh_xung": "Ông", "dia_chi": "thôn Nà Ến"}
    said = text(tmp_path, danh_sach=[*people, household]).split("\n")
    assert "Đề nghị khen thưởng cá nhân và hộ gia đình (có danh sách kèm theo), cụ thể:" in said
    annex = said[said.index("Phụ lục") :]
    assert annex[1:3] == [
        "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
        "(Kèm theo Tờ trình số 41/TTr-UBND ngày 14 tháng 12 năm 2025 của Phòng Văn hóa - Xã hội)",
    ]
    assert annex[3:7] == ["STT", "Tên tập thể, cá nhân, hộ gia đình", "Chức vụ, đơn vị", "Thành tích"]
    headings = [(number, title) for number, title in pairwise(annex) if number in ("A", "B", "I", "II", "III")]
    assert headings == [
        ("A", "Tặng Giấy khen"), ("I", "Cá nhân"), ("II", "Hộ gia đình"),
        ("B", "Tặng danh hiệu “Lao động tiên tiến”"), ("I", "Cá nhân"),
    ]  # fmt: skip
    assert [line for line in annex if line.isdigit()] == ["1", "2", "3", "4", "5", "6"]
    assert "Hộ ông Triệu Sinh" in annex
    assert annex[-1] == "./."


def test_the_clerk_decides_where_the_list_stands(tmp_path: Path) -> None:
    assert "Phụ lục" in text(tmp_path, danh_sach_kem="có")
    assert "Phụ lục" not in text(tmp_path, danh_sach=rows(*[{}] * 7), danh_sach_kem="không")
    assert "Phụ lục" not in text(tmp_path, danh_sach=rows(*[{}] * 5))
    assert "Phụ lục" in text(tmp_path, danh_sach=rows(*[{}] * 6))


def test_every_sentence_may_be_the_clerks_own(tmp_path: Path) -> None:
    own = {
        "trich_yeu": "Đề nghị khen", "mo_dau": ["Thưa Chủ tịch:"], "ket_thuc": "Xin cảm ơn", "dinh_kem": "Một đĩa CD",
        "noi_dung": ["Kinh phí: quỹ của xã."],
    }  # fmt: skip
    said = text(tmp_path, **own).split("\n")
    for line in (
        "Đề nghị khen",
        "Thưa Chủ tịch:",
        "Xin cảm ơn./.",
        "Hồ sơ kèm theo gồm: Một đĩa CD.",
        "Kinh phí: quỹ của xã.",
    ):
        assert line in said
    assert not [line for line in said if "kính trình" in line or "Kính đề nghị" in line or "Báo cáo thành tích" in line]
    assert "Hồ sơ kèm theo" not in text(tmp_path, dinh_kem="không")


def test_bases_are_those_of_the_day_with_the_provinces_regulation_last(tmp_path: Path) -> None:
    regulation = {"loai": "Quyết định", "so_ky_hieu": "11/2021/QĐ-UBND", "ngay": "29/7/2021", "co_quan": "UBND tỉnh"}

    def bases(**changes: Any) -> list[str]:
        return [line.split(" ngày")[0] for line in text(tmp_path, **changes).split("\n") if line.startswith("Căn cứ ")]

    minutes = "Căn cứ Biên bản số 03/BB-HĐTĐKT"
    assert bases(can_cu=[], quy_che=regulation) == [
        "Căn cứ Luật Thi đua, khen thưởng", "Căn cứ Nghị định số 152/2025/NĐ-CP", "Căn cứ Nghị định số 129/2025/NĐ-CP",
        "Căn cứ Thông tư số 15/2025/TT-BNV", "Căn cứ Quyết định số 11/2021/QĐ-UBND", minutes,
    ]  # fmt: skip
    old = {"ngay": "14/12/2024", "bien_ban": {"so": "3", "ky_hieu": "BB-HĐTĐKT", "ngay": "10/12/2024"}}
    assert bases(can_cu=[], **old)[:3] == [
        "Căn cứ Luật Thi đua, khen thưởng", "Căn cứ Nghị định số 98/2023/NĐ-CP", "Căn cứ Thông tư số 01/2024/TT-BNV",
    ]  # fmt: skip
    assert bases(quy_che=regulation) == [
        "Căn cứ Luật Thi đua, khen thưởng",
        "Căn cứ Quyết định số 11/2021/QĐ-UBND",
        minutes,
    ]
    assert bases(can_cu=[regulation], quy_che=regulation) == ["Căn cứ Quyết định số 11/2021/QĐ-UBND", minutes]


@pytest.mark.parametrize(
    ("changes", "attached"),
    [
        ({}, "Báo cáo thành tích của cá nhân; Biên bản xét khen thưởng."),
        ({"hinh_thuc": "LĐTT"}, "Báo cáo thành tích của cá nhân; Biên bản bình xét thi đua."),
        ({"hinh_thuc": "CSTĐ cơ sở"}, "Báo cáo thành tích của cá nhân; Biên bản bình xét thi đua và kết quả bỏ phiếu; Giấy "
                                      "chứng nhận, xác nhận sáng kiến, đề tài."),
        ({"danh_sach": [{**ROW, "sang_kien": "Số hóa"}]}, "Báo cáo thành tích của cá nhân; Biên bản xét khen thưởng; Giấy chứng "
                                                         "nhận, xác nhận sáng kiến, đề tài."),
        ({"don_gian": "có", "bien_ban": None, "loai_hinh": "đột xuất"}, "Tóm tắt thành tích của cá nhân."),
    ],
)  # fmt: skip
def test_the_file_holds_what_the_law_asks_for(tmp_path: Path, changes: dict[str, Any], attached: str) -> None:
    assert f"Hồ sơ kèm theo gồm: {attached}" in text(tmp_path, **changes).split("\n")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"hinh_thuc": "Bằng khen"}, ("error", "khong-du-tham-quyen", "hinh_thuc")),
        ({"danh_sach": [{**ROW, "hinh_thuc": "BK"}]}, ("error", "khong-du-tham-quyen", "danh_sach[1].hinh_thuc")),
        ({"kinh_gui": "Chủ tịch UBND huyện Hạ Lang"}, ("error", "khong-du-tham-quyen", "hinh_thuc")),
        ({"kinh_gui": ["Sở Nội vụ", "Chủ tịch UBND tỉnh"]}, ("error", "khong-du-tham-quyen", "hinh_thuc")),
        ({"danh_sach": [{**ROW, "dang_xem_xet": "có"}]}, ("error", "dang-bi-xem-xet", "danh_sach[1].dang_xem_xet")),
        ({"danh_sach": [ROW, ROW]}, ("error", "khen-hai-lan", "danh_sach[2].ho_ten")),
        ({"hinh_thuc": ""}, ("error", "thieu-hinh-thuc", "danh_sach[1].hinh_thuc")),
        ({"danh_sach": [{**ROW, "hinh_thuc": "TTLĐTT"}]}, ("error", "sai-doi-tuong-khen", "danh_sach[1].phan_loai")),
        ({"danh_sach": rows({"sang_kien": "X"}, {"sang_kien": "x"})}, ("warning", "sang-kien-hai-lan", "danh_sach[2].sang_kien")),
        ({"danh_sach": rows({"thanh_tich": "Giỏi"}, {"thanh_tich": "Giỏi."})},
         ("warning", "thanh-tich-giong-nhau", "danh_sach[2].thanh_tich")),
        ({"danh_sach": [{**ROW, "danh_xung": "Ông/Bà"}]}, ("warning", "chua-chon-ong-ba", "danh_sach[1].danh_xung")),
        ({"danh_sach": [{**ROW, "gioi_tinh": "nữ"}]}, ("warning", "danh-xung-khac-gioi-tinh", "danh_sach[1].danh_xung")),
        ({"bien_ban": {"so": "3", "ngay": "15/12/2025"}}, ("warning", "giay-to-sai-thu-tu-ngay", "bien_ban.ngay")),
        ({"bien_ban": None}, ("warning", "thieu-bien-ban", "bien_ban")),
        ({"loai_hinh": "chuyên đề"}, ("warning", "thieu-phong-trao", "phong_trao")),
        ({"can_cu": [{"loai": "Nghị định", "so_ky_hieu": "98/2023/NĐ-CP"}]}, ("warning", "can-cu-khong-con-hieu-luc", "can_cu[1]")),
        ({"quy_che": {"loai": "Quyết định", "ngay": "20/12/2025"}}, ("warning", "can-cu-sau-ngay", "quy_che")),
        ({"can_cu": []}, ("warning", "can-cu-can-doi-chieu", "can_cu")),
        ({"mo_dau": "Kính trình khen 02 cá nhân như sau:"}, ("warning", "so-luong-khac-danh-sach", "mo_dau[1]")),
        ({"hinh_thuc": "Bằng khen của Thủ tướng", "kinh_gui": "Chủ tịch UBND tỉnh Cao Bằng",
          "danh_sach": rows({}, {"hinh_thuc": "Huân chương"})}, ("warning", "tron-thu-tuong-chu-tich-nuoc", "danh_sach")),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(tmp_path: Path, changes: dict[str, Any], said: tuple[str, str, str]) -> None:
    assert codes(tmp_path, **changes) == [said]


def test_a_province_hands_on_what_the_state_decides(tmp_path: Path) -> None:
    changes = {"hinh_thuc": "Bằng khen của Thủ tướng", "kinh_gui": "Chủ tịch UBND tỉnh Cao Bằng"}
    assert codes(tmp_path, **changes) == []
    assert "Kính đề nghị Chủ tịch UBND tỉnh Cao Bằng xem xét, trình cấp có thẩm quyền quyết định./." in text(
        tmp_path, **changes
    )
    assert codes(tmp_path, **{**changes, "kinh_gui": PROPOSAL["kinh_gui"]})[0][1] == "khong-du-tham-quyen"


def test_by_whose_hands_it_goes_stands_at_the_head_alone(tmp_path: Path) -> None:
    said = text(tmp_path, hinh_thuc="Bằng khen", kinh_gui="Chủ tịch UBND tỉnh Cao Bằng (qua Sở Nội vụ)").split("\n")
    assert "Kính gửi: Chủ tịch UBND tỉnh Cao Bằng (qua Sở Nội vụ)" in said
    assert "Kính đề nghị Chủ tịch UBND tỉnh Cao Bằng xem xét, quyết định./." in said
    assert "Về việc đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh Cao Bằng" in said


def test_one_text_stated_once_for_all_is_no_fault(tmp_path: Path) -> None:
    assert codes(tmp_path, danh_sach=rows({}, {}, {}), thanh_tich="Đã làm tốt.") == []


@pytest.mark.parametrize("form", ["Giấy khen", "CSTĐ cơ sở", "Tập thể lao động tiên tiến"])
@pytest.mark.parametrize(
    "movement", [None, {"ten": "Chung sức"}, {"ten": "Cả nước chung sức xây dựng nông thôn mới, không để ai"}]
)
def test_composed_subjects_of_every_length_keep_the_decree(
    tmp_path: Path, form: str, movement: dict[str, str] | None
) -> None:
    kind = "tập thể" if form.startswith("Tập") else "cá nhân"
    changes = {"hinh_thuc": form, "phong_trao": movement, "danh_sach": [{**ROW, "phan_loai": kind}]}
    document = made("award-proposal", {**PROPOSAL, **changes}, tmp_path)
    assert [one.message() for one in lint(document.path) if "trich-yeu" in one.code] == []


def test_a_dossier_gives_the_list_and_takes_the_reference() -> None:
    doctype = build_host(all_roots((), {})).find_type("to-trinh")
    assert doctype.share is not None
    assert doctype.share.list == "danh_sach"
    assert doctype.share.gives is not None
    assert doctype.share.gives(doctype.model.model_validate(PROPOSAL)) == {
        "to_trinh": {"so": "41", "ky_hieu": "TTr-UBND", "ngay": "14/12/2025", "co_quan": "Phòng Văn hóa - Xã hội"}
    }
