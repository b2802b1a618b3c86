"""One list through five papers: silent where they agree, and each disagreement told at the field that causes it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import docgen
from docgen.testing import told

COUNCIL = [
    {"ho_ten": "Lý Thị Bích Đào", "vai_tro": "Chủ tịch"}, {"ho_ten": "Trần Hữu Lâm"}, {"ho_ten": "Hoàng Thị Mơ"},
    {"ho_ten": "Nông Văn Thạch"}, {"ho_ten": "Nông Thị Hiền", "vai_tro": "Ủy viên thư ký"},
]  # fmt: skip
ROWS: list[dict[str, Any]] = [
    {"stt": 1, "phan_loai": "tập thể", "ho_ten": "Thôn Bản Chang", "don_vi": "xã Đồng Tiến", "doi_tuong": "các thôn",
     "thanh_tich": "Về đích trước kế hoạch một năm"},
    {"stt": 2, "phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "don_vi": "Thôn Nà Ến",
     "thanh_tich": "Vận động làm 800 m đường"},
    {"stt": 3, "phan_loai": "cá nhân", "danh_xung": "Bà", "ho_ten": "Lục Thị Nga", "don_vi": "Thôn Nà Ến",
     "thanh_tich": "Giúp 5 hộ thoát nghèo"},
    {"stt": 4, "phan_loai": "hộ gia đình", "danh_xung": "Ông", "ho_ten": "Triệu Văn Sinh", "dia_chi": "Thôn Bản Chang",
     "thanh_tich": "Hiến 350 m² đất"},
]  # fmt: skip
PLAN = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"], "ten_co_quan": "Ủy ban nhân dân xã Đồng Tiến",
    "ky_hieu": "KH-UBND", "so": "9", "dia_danh": "Đồng Tiến", "ngay": "05/9/2025", "trich_yeu": "Phát động phong trào",
    "phong_trao": {"ten": "Chung sức xây dựng quê hương", "giai_doan": "2025 - 2030"},
    "muc_dich": ["Nâng cao trách nhiệm."],
    "doi_tuong": [{"ten": "các thôn", "tieu_chi": ["Hoàn thành."]}, {"ten": "cá nhân", "tieu_chi": ["Gương mẫu."]}],
    "hinh_thuc_khen_thuong": [{"ten": "Giấy khen", "hinh_thuc": ["giay_khen_xa"], "noi_dung": "hằng năm."}],
    "chi_tieu_khen_thuong": [{"don_vi": "Mỗi thôn", "tap_the": 1, "ca_nhan": 2, "ho_gia_dinh": 1}],
    "noi_nhan": ["Các thôn"], "nguoi_ky": {"thay_mat": "ỦY BAN NHÂN DÂN", "chuc_vu": "CHỦ TỊCH"},
}  # fmt: skip
DOSSIER: dict[str, Any] = {
    "theo_ke_hoach": "ke-hoach.yaml",
    "danh_sach": "danh-sach.yaml",
    "chung": {
        "loai_hinh": "phong trào thi đua", "hinh_thuc": "Giấy khen", "dia_danh": "Đồng Tiến",
        "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"], "ten_co_quan": "Ủy ban nhân dân xã Đồng Tiến",
    },
    "tai_lieu": [
        {"loai": "award-minutes", "so": "3", "ngay": "10/11/2025", "thoi_gian": {"bat_dau": "14:00", "ket_thuc": "16:00"},
         "dia_diem": "Phòng họp", "hoi_dong": {"ten": "Hội đồng Thi đua - Khen thưởng xã", "thanh_vien": COUNCIL},
         "phieu_chung": 5},
        {"loai": "award-proposal", "so": "41", "ky_hieu": "TTr-VHXH", "ngay": "12/11/2025",
         "kinh_gui": "Chủ tịch Ủy ban nhân dân xã Đồng Tiến", "nguoi_ky": {"chuc_vu": "TRƯỞNG PHÒNG"}},
        {"loai": "award-decision", "so": "218", "ngay": "18/11/2025", "nguoi_de_nghi": "Trưởng phòng Văn hóa - Xã hội",
         "tham_quyen": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
         "thi_hanh": ["Trưởng phòng Văn hóa - Xã hội"], "nguon_tien_thuong": "Quỹ thi đua, khen thưởng của xã"},
        {"loai": "achievement-report", "ngay": "05/11/2025"},
        {"loai": "certificate"},
    ],
}  # fmt: skip
EXPECTED = {"can-cu-can-doi-chieu", "tien-thuong-can-doi-chieu", "thieu-phan-cua-mau", "chua-theo-tieu-chi-phat-dong"}
"""What a clean dossier is told in any case: facts of the tables that nobody has confirmed, and what reports made of a row of the
list alone lack by their form.
"""

COPIED = (
    "Là người trực tiếp vận động nhân dân thôn {} hiến đất, góp công mở rộng đường trục thôn dài {} m, làm rãnh thoát nước, "
    "trồng hoa hai bên đường, chỉnh trang nhà cửa, di dời chuồng trại, được bà con trong thôn tin tưởng, noi theo và làm cùng"
)

Change = Callable[[dict[str, Any]], object]
MINUTES, PROPOSAL, DECISION, REPORT, CERTIFICATE = range(5)


def written(folder: Path, change: Change = lambda files: None) -> Path:
    """Write plan, list and dossier, changed, and return the dossier's path."""
    files = copy.deepcopy({"plan": PLAN, "rows": ROWS, "dossier": DOSSIER})
    change(files)
    for name, key in (("ke-hoach.yaml", "plan"), ("danh-sach.yaml", "rows"), ("ho-so.yaml", "dossier")):
        text = yaml.safe_dump(files[key], allow_unicode=True, sort_keys=False)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "ho-so.yaml"


def made(folder: Path, change: Change = lambda files: None, **options: Any) -> docgen.RunResult:
    return docgen.make_dossier(written(folder, change), out=folder / "out", **options)


def entry(position: int, **fields: Any) -> Change:
    """Say something in one entry of `tai_lieu`."""
    return lambda files: files["dossier"]["tai_lieu"][position].update(fields)


def shared(**fields: Any) -> Change:
    return lambda files: files["dossier"]["chung"].update(fields)


def row(position: int, **fields: Any) -> Change:
    return lambda files: files["rows"][position].update(fields)


def second(position: int, **fields: Any) -> Change:
    """Make one paper twice, the second with further fields."""

    def change(files: dict[str, Any]) -> None:
        papers = files["dossier"]["tai_lieu"]
        papers.insert(position + 1, copy.deepcopy(papers[position]) | fields)

    return change


def own_list(position: int, *changes: tuple[int, dict[str, Any]], drop: int | None = None) -> Change:
    """Give one paper a list of its own: the list, with some rows changed or one left out."""

    def change(files: dict[str, Any]) -> None:
        rows = copy.deepcopy(files["rows"])
        for number, fields in changes:
            rows[number].update(fields)
        if drop is not None:
            del rows[drop]
        files["dossier"]["tai_lieu"][position]["danh_sach"] = rows

    return change


def on_prepared_sheets(files: dict[str, Any]) -> None:
    files["dossier"]["tai_lieu"][CERTIFICATE]["loai"] = "certificate-overprint"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ({"so_vang": 7}, "so-vang-khac-stt"),
        ({"loc": {"phan_loai": "cá nhân"}}, "thieu-giay-khen"),
        ({"ngay": "17/11/2025"}, "giay-to-sai-thu-tu-ngay"),
        ({"quyet_dinh": {"so": "219", "ky_hieu": "QĐ-UBND", "ngay": "18/11/2025"}}, "dan-sai-van-ban"),
    ],
)
def test_certificates_on_prepared_sheets_are_held_to_the_decision_as_well(
    tmp_path: Path, fault: dict[str, Any], code: str
) -> None:
    def planted(files: dict[str, Any]) -> None:
        on_prepared_sheets(files)
        entry(CERTIFICATE, **fault)(files)

    clean = {one.code for one in made(tmp_path, on_prepared_sheets).everything()}
    assert code not in clean
    assert code in {one.code for one in made(tmp_path, planted).everything()}


def test_a_certificate_cites_the_decision_that_gives_it_among_several(tmp_path: Path) -> None:
    def by_two_decisions(files: dict[str, Any]) -> None:
        for number, one in enumerate(files["rows"]):
            one["stt"] = 1 if number == 0 else number
        second(DECISION, so="219", loc={"phan_loai": ["cá nhân", "hộ gia đình"]})(files)
        entry(DECISION, loc={"phan_loai": "tập thể"})(files)

    found = [one for one in made(tmp_path, by_two_decisions).everything() if one.code == "dan-sai-van-ban"]
    assert [(one.facts["day"], one.facts["kia"]) for one in found] == [("219", "218")], told(found)


def test_a_proposal_that_hands_on_another_proposes_nobody_twice(tmp_path: Path) -> None:
    handed_on = second(PROPOSAL, so="42", kinh_gui="Ủy ban nhân dân xã Đồng Tiến")
    assert "hai-to-trinh-cung-de-nghi" not in {one.code for one in made(tmp_path, handed_on, dry_run=True).everything()}


def test_a_clean_dossier_makes_every_paper_and_says_only_what_is_unconfirmed(tmp_path: Path) -> None:
    result = made(tmp_path)
    assert result.exit_code == 0, told(result.everything())
    assert {one.code for one in result.everything() if one.severity != "info"} <= EXPECTED, told(result.everything())
    assert len(result.outcomes) == 3 + 4 + 4
    assert all(outcome.status == "written" for outcome in result.outcomes)


CASES: dict[str, tuple[Change, str, str]] = {
    "C3: decided on, never proposed": (
        own_list(PROPOSAL, drop=2), "khong-co-o-van-ban-truoc", "danh_sach[3].ho_ten"
    ),
    "C3: proposed, never before the council": (
        own_list(MINUTES, drop=1), "khong-co-o-van-ban-truoc", "danh_sach[2].ho_ten"
    ),
    "C3: proposed and forgotten": (
        own_list(DECISION, drop=3), "de-nghi-khong-duoc-quyet-dinh", "danh_sach[4].ho_ten"
    ),
    "C3: another award than proposed": (
        own_list(MINUTES, (1, {"hinh_thuc": "Lao động tiên tiến"})), "hinh-thuc-khac-nhau", "hinh_thuc"
    ),
    "C3: a certificate for part of the list": (
        entry(CERTIFICATE, loc={"phan_loai": "cá nhân"}), "thieu-giay-khen", "danh_sach[1].ho_ten"
    ),
    "C3: a report for part of the list": (
        entry(REPORT, loc={"phan_loai": "cá nhân"}), "thieu-bao-cao-thanh-tich", "danh_sach[1].ho_ten"
    ),
    "C26: another number in the golden book": (
        own_list(DECISION, (0, {"stt": 2}), (1, {"stt": 1})), "so-vang-khac-stt", "so_vang"
    ),
    "C26: minutes cited by another number": (
        entry(PROPOSAL, bien_ban={"so": "4", "ky_hieu": "BB-HĐTĐKT", "ngay": "10/11/2025"}), "dan-sai-van-ban", "bien_ban.so"
    ),
    "C26: proposal cited by another date": (
        entry(DECISION, to_trinh={"so": "41", "ky_hieu": "TTr-VHXH", "ngay": "11/11/2025"}), "dan-sai-van-ban", "to_trinh.ngay"
    ),
    "C26: decision cited by another number on certificates": (
        entry(CERTIFICATE, quyet_dinh={"so": "219", "ky_hieu": "QĐ-UBND", "ngay": "18/11/2025"}),
        "dan-sai-van-ban", "quyet_dinh.so",
    ),
    "C17: proposal before the meeting": (entry(PROPOSAL, ngay="09/11/2025"), "giay-to-sai-thu-tu-ngay", "ngay"),
    "C17: handed over before the decision": (entry(CERTIFICATE, ngay="17/11/2025"), "giay-to-sai-thu-tu-ngay", "ngay"),
    "C3: two kinds of award in one file": (entry(DECISION, loai_hinh="công trạng"), "loai-hinh-khac-nhau", "loai_hinh"),
    "C19: the movement by another name": (
        entry(PROPOSAL, phong_trao={"ten": "Chung tay xây dựng quê hương", "giai_doan": "2025 - 2030"}),
        "phong-trao-khac-nhau", "phong_trao.ten",
    ),
    "C19: the movement in another period": (
        entry(DECISION, phong_trao={"ten": "Chung sức xây dựng quê hương", "giai_doan": "2025 - 2029"}),
        "phong-trao-khac-nhau", "phong_trao.giai_doan",
    ),
    "C25: more people than the plan allows": (
        row(3, phan_loai="cá nhân", don_vi="Thôn Nà Ến", dia_chi=""), "vuot-so-luong-de-nghi", "danh_sach[4].don_vi"
    ),
    "plan: a form that it does not name": (
        row(1, hinh_thuc="Lao động tiên tiến"), "hinh-thuc-ngoai-ke-hoach", "danh_sach[2].hinh_thuc"
    ),
    "plan: a group that it does not name": (row(0, doi_tuong="doanh nghiệp"), "doi-tuong-ngoai-ke-hoach", "danh_sach[1].doi_tuong"),
    "C4: the same person twice": (row(2, ho_ten="Nông Văn Bền", danh_xung="Ông"), "khen-hai-lan", "danh_sach[3].ho_ten"),
    "C4: the same award by two decisions": (second(DECISION, so="219"), "hai-quyet-dinh-cung-khen", "danh_sach[1].ho_ten"),
    "C4: proposed twice to one addressee": (second(PROPOSAL, so="42"), "hai-to-trinh-cung-de-nghi", "danh_sach[1].ho_ten"),
    "C6: discipline pending": (row(1, dang_xem_xet=True), "dang-bi-xem-xet", "danh_sach[2].dang_xem_xet"),
    "C9: one initiative twice": (
        lambda files: [files["rows"][n].update(sang_kien="Sổ khen thưởng điện tử") for n in (1, 2)],
        "sang-kien-hai-lan", "danh_sach[3].sang_kien",
    ),
    "C16: bằng khen by a commune": (shared(hinh_thuc="Bằng khen"), "khong-du-tham-quyen", "hinh_thuc"),
    "C17: votes short of what the law asks": (
        row(1, hinh_thuc="CSTĐ cơ sở", phieu_thuan=3), "khong-du-phieu", "danh_sach[2].phieu_thuan"
    ),
    "C23: a decree that is not in force": (
        entry(PROPOSAL, can_cu=[{"loai": "Nghị định", "so_ky_hieu": "98/2023/NĐ-CP", "ngay": "31/12/2023"}]),
        "can-cu-khong-con-hieu-luc", "can_cu[1]",
    ),
    "C29: a man called Bà": (row(1, danh_xung="Bà", gioi_tinh="nam"), "danh-xung-khac-gioi-tinh", "danh_sach[2].danh_xung"),
    "C30: the same achievement for two": (
        row(2, thanh_tich="Vận động làm 800 m đường"), "thanh-tich-giong-nhau", "danh_sach[3].thanh_tich"
    ),
    "C30: a report copied from another": (
        lambda files: [files["rows"][n].update(thanh_tich=COPIED.format(name, number)) for n, name, number in
                       ((1, "Nà Ến", 800), (2, "Nà Lẹng", 640))],
        "bao-cao-gan-giong-nhau", "thanh_tich",
    ),
    "C32: decided before the posting was over": (
        lambda files: (
            files["rows"][0].update(hinh_thuc="Thôn văn hóa"), files["dossier"]["tai_lieu"][DECISION].update(ngay="20/11/2025"),
        ),
        "chua-du-ngay-niem-yet", "ngay",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def clean_codes(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    result = made(tmp_path_factory.mktemp("clean"), dry_run=True)
    return frozenset(one.code for one in result.everything())


@pytest.mark.parametrize(("change", "code", "field"), CASES.values(), ids=CASES)
def test_each_disagreement_is_told_at_the_field_that_causes_it(
    change: Change, code: str, field: str, clean_codes: frozenset[str], tmp_path: Path
) -> None:
    everything = tuple(made(tmp_path, change, dry_run=True).everything())
    assert code not in clean_codes
    places = [one.place.describe("en").rpartition("field ")[2] for one in everything if one.code == code]
    assert field in places, told(everything)
