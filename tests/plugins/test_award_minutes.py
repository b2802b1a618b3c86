"""The minutes as their users meet them: through `docgen.testing` alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen._host import build_host
from docgen._lint import lint
from docgen._roots import all_roots
from docgen.cli import run
from docgen.testing import findings, made, told

MEMBERS = [
    {"danh_xung": "Ông", "ho_ten": "Lý Văn Páo", "chuc_vu": "Chủ tịch Ủy ban nhân dân xã", "vai_tro": "Chủ tịch"},
    {"danh_xung": "Bà", "ho_ten": "Đàm Thị Nga", "vai_tro": "Phó Chủ tịch"},
    {"ho_ten": "Vi Văn Thắng"},
    {"ho_ten": "Mã Văn Cường", "vai_tro": "thành viên"},
    {"danh_xung": "Bà", "ho_ten": "Nông Thị Hiền", "chuc_vu": "công chức", "vai_tro": "Ủy viên thư ký"},
]
ROW = {"phan_loai": "cá nhân", "danh_xung": "Ông", "ho_ten": "Nông Văn Bền", "chuc_vu": "Trưởng thôn Nà Ến"}
MINUTES = {
    "co_quan_ban_hanh": ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"], "co_quan_chu_quan": "UBND XÃ ĐỒNG TIẾN",
    "ten_co_quan": "Hội đồng Thi đua - Khen thưởng xã Đồng Tiến", "so": "3", "ngay": "10/12/2025",
    "thoi_gian": {"bat_dau": "14h00", "ket_thuc": "16:30"}, "dia_diem": "Phòng họp", "hoi_dong": {"thanh_vien": MEMBERS},
    "hinh_thuc": "Giấy khen", "phieu_chung": 5, "danh_sach": [ROW],
}  # fmt: skip


def members(*changes: dict[str, Any]) -> dict[str, Any]:
    """Return the council, its members changed one by one from the first."""
    changed = [{**one, **change} for one, change in zip(MEMBERS, (*changes, {}, {}, {}, {}, {}), strict=False)]
    return {"thanh_vien": changed}


def text(folder: Path, **changes: Any) -> list[str]:
    return made("award-minutes", {**MINUTES, **changes}, folder).text.split("\n")


def codes(folder: Path, **changes: Any) -> list[tuple[str, str, str]]:
    said = findings("award-minutes", {**MINUTES, **changes}, folder)
    return [(one.severity, one.code, one.place.describe("en").rpartition("field ")[2]) for one in said]


def test_the_sample_keeps_the_decree_and_is_met_with_silence(samples: Path, tmp_path: Path) -> None:
    path = samples / "khen-thuong-mau" / "bien-ban.yaml"
    assert [one.message() for one in lint(made("bien-ban", path, tmp_path).path)] == []
    assert not findings("bien-ban", path, tmp_path), told(findings("bien-ban", path, tmp_path))


def test_template_and_model_agree(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = repository / "templates" / "docx" / "award-minutes.docx"
    assert run(["template", "check", str(template), "--type", "award-minutes"]) == 0
    said = capsys.readouterr()
    assert "cảnh báo" not in said.out + said.err


def test_sound_minutes_are_met_with_silence_and_read_in_order(tmp_path: Path) -> None:
    assert codes(tmp_path) == []
    said = text(tmp_path)
    assert said[said.index("BIÊN BẢN") + 1 :] == [
        "Họp Hội đồng Thi đua - Khen thưởng xét, đề nghị tặng Giấy khen",
        "Thời gian bắt đầu: 14 giờ 00 phút, ngày 10 tháng 12 năm 2025.", "Địa điểm: Phòng họp.",
        "Thành phần tham dự: Hội đồng có 05 (năm) thành viên; có mặt 05 (năm), gồm:",
        "- Ông Lý Văn Páo, Chủ tịch Ủy ban nhân dân xã, Chủ tịch Hội đồng;", "- Bà Đàm Thị Nga, Phó Chủ tịch Hội đồng;",
        "- Vi Văn Thắng, Ủy viên;", "- Mã Văn Cường, Ủy viên;", "- Bà Nông Thị Hiền, công chức, Ủy viên, Thư ký Hội đồng.",
        "Chủ trì (chủ tọa): Ông Lý Văn Páo, Chủ tịch Ủy ban nhân dân xã.",
        "Thư ký (người ghi biên bản): Bà Nông Thị Hiền, công chức.", "Nội dung:",
        "1. Mục đích", "Xét, đề nghị khen thưởng.", "2. Kết quả biểu quyết",
        "Hội đồng biểu quyết; tỷ lệ tính trên tổng số 05 (năm) thành viên Hội đồng. Kết quả như sau:",
        "STT", "Tên tập thể, cá nhân, hộ gia đình", "Hình thức khen thưởng", "Số phiếu đồng ý", "Tỷ lệ (%)",
        "1", "Ông Nông Văn Bền, Trưởng thôn Nà Ến", "Giấy khen", "05/05", "100",
        "3. Kết luận",
        "Hội đồng Thi đua - Khen thưởng xã Đồng Tiến thống nhất đề nghị tặng Giấy khen cho 01 (một) cá nhân.",
        "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 10 tháng 12 năm 2025./.",
        "THƯ KÝ", "Nông Thị Hiền", "Nơi nhận:", "- Lưu: VT, Hồ sơ.", "CHỦ TỌA", "Lý Văn Páo",
    ]  # fmt: skip


def test_shares_are_of_all_members_and_kinds_have_headings(tmp_path: Path) -> None:
    group = {"phan_loai": "tập thể", "ho_ten": "Thôn Nà Ến", "phieu_thuan": 3}
    said = text(tmp_path, danh_sach=[ROW, group], hoi_dong=members({}, {}, {"vang": "có", "y_kien": "đồng ý"}))
    at = said.index("Tỷ lệ (%)")
    assert said[at + 1 : at + 15] == [
        "I", "Tập thể", "1", "Thôn Nà Ến", "Giấy khen", "03/05", "60",
        "II", "Cá nhân", "2", "Ông Nông Văn Bền, Trưởng thôn Nà Ến", "Giấy khen", "05/05", "100",
    ]  # fmt: skip
    assert "- Vi Văn Thắng, Ủy viên; ý kiến bằng văn bản: đồng ý." in said
    assert "Thành phần tham dự: Hội đồng có 05 (năm) thành viên; có mặt 04 (bốn), vắng mặt 01 (một), gồm:" in said


def test_several_awards_stand_in_the_order_of_the_other_papers(tmp_path: Path) -> None:
    group = {"phan_loai": "tập thể", "ho_ten": "Thôn Nà Ến"}
    said = text(tmp_path, danh_sach=[ROW, {**ROW, "hinh_thuc": "LĐTT"}, group])
    at = said.index("Tỷ lệ (%)")
    assert said[at + 1 : at + 16] == [
        "1", "Thôn Nà Ến", "Giấy khen", "05/05", "100",
        "2", "Ông Nông Văn Bền, Trưởng thôn Nà Ến", "Giấy khen", "05/05", "100",
        "3", "Ông Nông Văn Bền, Trưởng thôn Nà Ến", "Danh hiệu “Lao động tiên tiến”", "05/05", "100",
    ]  # fmt: skip


def test_a_ballot_is_counted_and_who_missed_it_is_named_apart(tmp_path: Path) -> None:
    missed = {**ROW, "ho_ten": "Trần Thử", "hinh_thuc": "CSTĐ cơ sở", "phieu_thuan": 3}
    count = {"to_kiem_phieu": ["Bà Đàm Thị Nga, Tổ trưởng"], "phat_ra": 5, "thu_ve": 5}
    changes = {
        "hinh_thuc": "CSTĐ cơ sở",
        "cach_bo_phieu": "bỏ phiếu kín",
        "kiem_phieu": count,
        "khong_de_nghi": [missed],
    }
    assert codes(tmp_path, **changes) == []
    said = text(tmp_path, **changes, phieu_chung=4)
    assert "2. Kết quả bỏ phiếu kín" in said
    assert "Số phiếu phát ra: 05; thu về: 05; hợp lệ: 05; không hợp lệ: 00." in said
    assert (
        "Các trường hợp được đề nghị danh hiệu “Chiến sĩ thi đua cơ sở” đều đạt từ 80% số phiếu đồng ý trở lên, tính trên tổng số thành viên Hội đồng."
        in said
    )
    assert (
        "Không đủ phiếu để đề nghị: Ông Trần Thử, Trưởng thôn Nà Ến, danh hiệu “Chiến sĩ thi đua cơ sở”: 03/05 phiếu, đạt 60%."
        in said
    )


def test_who_chairs_when_the_chair_is_away(tmp_path: Path) -> None:
    said = text(tmp_path, hoi_dong=members({"vang": "có", "y_kien": "đồng ý"}))
    assert "Chủ trì (chủ tọa): Bà Đàm Thị Nga." in said
    assert said[-1] == "Đàm Thị Nga"
    assert "Chủ trì (chủ tọa): Mã Văn Cường." in text(tmp_path, chu_tri="Mã Văn Cường")


def test_a_secretary_may_be_invited(tmp_path: Path) -> None:
    changes = {"thu_ky": "Bà Lê Thị Ghi, công chức", "moi_du": "Bà Lê Thị Ghi, công chức"}
    assert codes(tmp_path, **changes) == []
    assert "Lê Thị Ghi" in text(tmp_path, **changes)


CSTD = {"hinh_thuc": "CSTĐ cơ sở", "cach_bo_phieu": "bỏ phiếu kín"}
BALLOT = {"to_kiem_phieu": ["Bà Đàm Thị Nga"], "phat_ra": 5, "thu_ve": 5}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"phieu_chung": None}, ("error", "thieu-so-phieu", "danh_sach[1].phieu_thuan")),
        ({"phieu_chung": 6}, ("error", "qua-so-phieu", "phieu_chung")),
        ({"phieu_chung": 6, "danh_sach": [ROW, {**ROW, "ho_ten": "Lê An"}]}, ("error", "qua-so-phieu", "phieu_chung")),
        ({"khong_de_nghi": [{**ROW, "ho_ten": "Lê An"}]}, ("error", "thieu-so-phieu", "khong_de_nghi[1].phieu_thuan")),
        ({"danh_sach": [{**ROW, "phieu_thuan": 6}]}, ("error", "qua-so-phieu", "danh_sach[1].phieu_thuan")),
        ({"hoi_dong": members({}, {}, {"vang": "có"})}, ("error", "qua-so-phieu", "phieu_chung")),
        ({**CSTD, "kiem_phieu": {**BALLOT, "khong_hop_le": 1}}, ("error", "qua-so-phieu", "phieu_chung")),
        ({**CSTD, "phieu_chung": 3}, ("error", "khong-du-phieu", "phieu_chung")),
        ({**CSTD, "hinh_thuc": "CSTĐ tỉnh", "phieu_chung": 4}, ("error", "khong-du-phieu", "phieu_chung")),
        ({"hoi_dong": {"so_thanh_vien": 7, "thanh_vien": MEMBERS}}, ("error", "so-thanh-vien-khong-khop", "hoi_dong.so_thanh_vien")),
        ({"hoi_dong": members({}, {}, {"vang": "có", "y_kien": "đồng ý"}, {"vang": "có", "y_kien": "đồng ý"})},
         ("warning", "it-thanh-vien-du-hop", "hoi_dong.thanh_vien")),
        ({"hoi_dong": members({}, {}, {"vang": "có", "y_kien": "đồng ý"}), "so_du_hop_toi_thieu": "90%"},
         ("warning", "it-thanh-vien-du-hop", "hoi_dong.thanh_vien")),
        ({**CSTD, "phieu_chung": 4, "hoi_dong": members({}, {}, {"vang": "có"})},
         ("warning", "vang-khong-y-kien", "hoi_dong.thanh_vien[3].y_kien")),
        ({"hinh_thuc": "CSTĐ cơ sở"}, ("warning", "phai-bo-phieu", "cach_bo_phieu")),
        ({"kiem_phieu": {**BALLOT, "phat_ra": 6, "thu_ve": 6}}, ("error", "kiem-phieu-khong-khop", "kiem_phieu.phat_ra")),
        ({"kiem_phieu": {**BALLOT, "phat_ra": 4}}, ("error", "kiem-phieu-khong-khop", "kiem_phieu.thu_ve")),
        ({"chu_tri": "Không Có"}, ("error", "chu-tri-khong-du-hop", "chu_tri")),
        ({"thu_ky": "Không Có"}, ("error", "chu-tri-khong-du-hop", "thu_ky")),
        ({"hoi_dong": members({}, {}, {}, {}, {"vang": "có", "y_kien": "đồng ý"})}, ("error", "chu-tri-khong-du-hop", "thu_ky")),
        ({"thoi_gian": {"bat_dau": "14:00", "ket_thuc": "13:59"}}, ("warning", "ket-thuc-truoc-bat-dau", "thoi_gian.ket_thuc")),
        ({"danh_sach": [ROW, ROW]}, ("error", "khen-hai-lan", "danh_sach[2].ho_ten")),
        ({"ket_luan": "Đề nghị khen 03 cá nhân."}, ("warning", "so-luong-khac-danh-sach", "ket_luan")),
    ],
)  # fmt: skip
def test_each_check_fires_at_its_field(tmp_path: Path, changes: dict[str, Any], said: tuple[str, str, str]) -> None:
    assert codes(tmp_path, **changes) == [said]


@pytest.mark.parametrize(
    "changes",
    [
        {**CSTD, "phieu_chung": 4},
        {"phieu_chung": 1},
        {"hoi_dong": members({}, {}, {"vang": "có", "y_kien": "đồng ý"})},
        {"so_du_hop_toi_thieu": "2/3"},
        {"so_du_hop_toi_thieu": "100%"},
        {"thoi_gian": {"bat_dau": "8 giờ"}},
    ],
)
def test_what_is_in_order_is_met_with_silence(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert codes(tmp_path, **changes) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("thoi_gian", {"bat_dau": "chiều"}), ("thoi_gian", {"bat_dau": "25:00"}), ("thoi_gian", {"bat_dau": "14:60"}),
     ("so_du_hop_toi_thieu", "2/0"), ("so_du_hop_toi_thieu", "120%"), ("cach_bo_phieu", "rút thăm"),
     ("hoi_dong", {"thanh_vien": [{"ho_ten": "A", "vai_tro": "khách"}]}), ("hoi_dong", {"thanh_vien": []})],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_at_its_field(tmp_path: Path, field: str, value: Any) -> None:
    said = codes(tmp_path, **{field: value})
    assert [one[0] for one in said] == ["error"]
    assert said[0][2].startswith(field)


def test_a_dossier_gives_the_list_and_takes_a_reference_that_the_proposal_reads() -> None:
    host = build_host(all_roots((), {}))
    minutes, proposal = host.find_type("bien-ban"), host.find_type("to-trinh")
    assert minutes.share is not None
    assert minutes.share.list == "danh_sach"
    assert minutes.share.gives is not None
    given = minutes.share.gives(minutes.model.model_validate(MINUTES))
    assert given == {
        "bien_ban": {
            "so": "3", "ky_hieu": "BB-HĐTĐKT", "ngay": "10/12/2025", "co_quan": "Hội đồng Thi đua - Khen thưởng xã Đồng Tiến",
        }
    }  # fmt: skip
    head = {
        "co_quan_ban_hanh": ["UBND"],
        "dia_danh": "A",
        "ngay": "12/12/2025",
        "kinh_gui": "B",
        "loai_hinh": "công trạng",
    }
    read = proposal.model.model_validate({**head, "danh_sach": [ROW], "nguoi_ky": {"chuc_vu": "C"}, **given})
    assert read.bien_ban.citation("Biên bản").startswith(
        "Biên bản số 03/BB-HĐTĐKT ngày 10 tháng 12 năm 2025 của Hội đồng"
    )
