"""The reminder as its users meet it: through `docgen.testing` alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen._lint import lint
from docgen.cli import run
from docgen.testing import findings, made

REMINDER = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "so": "125", "ky_hieu": "UBND-VHXH", "dia_danh": "Hạ Lang",
    "ngay": "10/11/2026", "kinh_gui": ["Xóm Nà Ến"], "nam": 2026, "gui_ve": "Phòng Văn hóa - Xã hội", "truoc_ngay": "05/11/2026",
    "ke_hoach": {"loai": "Kế hoạch", "so_ky_hieu": "27/KH-UBND", "ngay": "05/3/2026"},
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Nông Văn Bền"},
}  # fmt: skip


def text(folder: Path, **changes: Any) -> str:
    return made("reminder", {**REMINDER, **changes}, folder).text


def codes(folder: Path, **changes: Any) -> list[tuple[str, str]]:
    return [(one.severity, one.code) for one in findings("reminder", {**REMINDER, **changes}, folder)]


def test_the_sample_keeps_the_decree_and_cites_the_plan(samples: Path, tmp_path: Path) -> None:
    document = made("don-doc", samples / "ha-lang" / "don-doc.yaml", tmp_path)
    assert [one.message() for one in lint(document.path)] == []
    for sentence in (
        "V/v đôn đốc báo cáo kết quả thực hiện phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” năm 2024",
        "Thực hiện Kế hoạch số …/KH-UBND ngày … tháng 10 năm 2022 của Ủy ban nhân dân huyện Hạ Lang",
        "báo cáo tình hình tổ chức thực hiện Phong trào thi đua năm 2024 về Phòng Nội vụ trước ngày 10/11/2024.",
        "Đến nay, Phòng Nội vụ chưa nhận được báo cáo của 04 đơn vị nêu trên.",
        "gửi về Phòng Nội vụ trước ngày 18/11/2024 để tổng hợp",
        "Đề nghị các đơn vị nghiêm túc thực hiện./.",
    ):
        assert sentence in " ".join(document.text.split()), sentence


def test_a_letter_to_forty_units_keeps_the_decree(tmp_path: Path) -> None:
    units = [f"Xóm Nà {number}" for number in range(1, 41)]
    document = made("reminder", {**REMINDER, "kinh_gui": units, "noi_nhan": ["Như trên"]}, tmp_path)
    assert [one.message() for one in lint(document.path) if one.severity == "error"] == []


def test_of_the_sample_nothing_is_doubtful(samples: Path, tmp_path: Path) -> None:
    assert [one.code for one in findings("reminder", samples / "ha-lang" / "don-doc.yaml", tmp_path)] == []


def test_template_and_model_agree(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    template = repository / "templates" / "docx" / "reminder.docx"
    assert run(["template", "check", str(template), "--type", "reminder"]) == 0
    said = capsys.readouterr()
    assert "cảnh báo" not in said.out + said.err


def test_a_sound_reminder_to_one_unit_is_met_with_silence(tmp_path: Path) -> None:
    assert codes(tmp_path) == []
    page = text(tmp_path)
    assert "chưa nhận được báo cáo của đơn vị nêu trên." in page
    assert "ngay sau khi nhận được văn bản này" in page


def test_what_the_clerk_writes_takes_the_place_of_what_is_composed(tmp_path: Path) -> None:
    page = text(
        tmp_path,
        trich_yeu="đôn đốc gửi số liệu",
        mo_dau=["Lời một."],
        de_nghi=["Lời hai."],
        noi_dung=["Lời ba."],
        ket_thuc="Hết.",
    )
    assert "V/v đôn đốc gửi số liệu" in page
    assert [line for line in page.splitlines() if line.startswith(("Lời", "Hết"))] == [
        "Lời một.",
        "Lời hai.",
        "Lời ba.",
        "Hết./.",
    ]
    assert "Đến nay" not in page


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"ngay": "04/11/2026"}, ("warning", "don-doc-truoc-han")),
        ({"ngay": "10/2026"}, ("warning", "don-doc-truoc-han")),
        ({"han_moi": "10/11/2026"}, ("error", "han-moi-da-qua")),
        ({"truoc_ngay": "05/11/2024"}, ("warning", "han-khac-nam-bao-cao")),
        ({"kinh_gui": ["Xóm Nà Ến", "xóm  nà ến;"]}, ("warning", "kinh-gui-hai-lan")),
        ({"kinh_gui": []}, ("error", "de-trong")),
        ({"ke_hoach": None}, ("warning", "don-doc-khong-dan-ke-hoach")),
        ({"ky_hieu": "KH-UBND"}, ("warning", "ky-hieu-khong-phai-cong-van")),
    ],
)
def test_doubts(changes: dict[str, Any], found: tuple[str, str], tmp_path: Path) -> None:
    assert codes(tmp_path, **changes) == [found]


def test_a_letter_of_the_deadlines_own_day_or_of_its_open_month_may_be_in_order(tmp_path: Path) -> None:
    assert codes(tmp_path, ngay="05/11/2026") == codes(tmp_path, ngay="11/2026") == []


def test_units_are_held_against_those_of_the_plan_however_they_are_addressed(samples: Path, tmp_path: Path) -> None:
    plan = {"theo_ke_hoach": str(samples / "ha-lang" / "ke-hoach.yaml"), "ke_hoach": None}
    assert (
        codes(
            tmp_path, **plan, kinh_gui=["UBND xã An Bình;", "Ủy ban nhân dân xã Cao Sơn", "xã Kim Sơn.", "Huyện đoàn"]
        )
        == []
    )
    said = findings("reminder", {**REMINDER, **plan, "kinh_gui": ["Ủy ban nhân dân xã An Binh"]}, tmp_path)
    assert [(one.code, one.hint()) for one in said] == [
        ("kinh-gui-ngoai-ke-hoach", "có phải «Ủy ban nhân dân xã An Bình»?")
    ]
