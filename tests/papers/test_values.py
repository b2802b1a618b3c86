"""The bases: what a paper's values are, made of the least a clerk types."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from docgen.papers import (
    Annex,
    Decision,
    Invitation,
    Issued,
    Letter,
    Minutes,
    Promulgation,
    Report,
    annex_values,
    decision_values,
    invitation_values,
    letter_values,
    minutes_values,
    promulgation_values,
    report_values,
)

HEAD: dict[str, Any] = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ ĐỒNG TIẾN"], "so": "7", "trich_yeu": "Về việc thành lập Tổ công nghệ số",
}  # fmt: skip
OPENING = {**HEAD, "dia_danh": "Đồng Tiến", "ngay": "02/3/2026"}
PAPER = {**OPENING, "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Lê Văn Ký"}}
DECISION = {**PAPER, "tham_quyen": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒNG TIẾN", "dieu": ["Thành lập Tổ.", "Thi hành."]}


def test_a_decision_out_of_the_least_it_needs() -> None:
    values = decision_values(Decision.model_validate(DECISION))
    assert values["so_ky_hieu"] == "Số: 07/QĐ-UBND"
    assert values["dia_danh_ngay"] == "Đồng Tiến, ngày 02 tháng 3 năm 2026"
    assert values["noi_nhan"] == ["Như Điều 2"]
    assert [line["so"] for line in values["dong"]] == ["Điều 1.", "Điều 2."]
    assert values["dong"][-1]["chu"] == "Thi hành./."
    assert values["can_cu"] == []
    assert values["phu_luc"] == []


def test_bases_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    given = {
        "can_cu": [
            {"loai": "Luật Thi đua, khen thưởng", "ngay": "15/6/2022"},
            "Xét nhu cầu;",
            "Căn cứ Nghị quyết số 5",
        ],
        "theo_de_nghi": "Trưởng phòng.",
    }
    values = decision_values(Decision.model_validate({**DECISION, **given}))
    assert values["can_cu"] == [
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "Xét nhu cầu;", "Căn cứ Nghị quyết số 5;", "Theo đề nghị của Trưởng phòng.",
    ]  # fmt: skip
    alone = decision_values(Decision.model_validate({**DECISION, "can_cu": ["Luật A số ..."]}))
    assert alone["can_cu"] == ["Căn cứ Luật A số ...."], "an ellipsis is kept"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ([], ["Như Điều 1"]),
        (["Sở Nội vụ;", "Các xóm."], ["Như Điều 1", "Sở Nội vụ", "Các xóm"]),
        (["Như các Điều 1, 2"], ["Như các Điều 1, 2"]),
    ],
)
def test_the_first_recipient_is_written_unless_it_was(given: list[str], printed: list[str]) -> None:
    values = decision_values(Decision.model_validate({**DECISION, "thi_hanh": 1, "noi_nhan": given}))
    assert values["noi_nhan"] == printed


def test_annexes_are_numbered_when_there_are_two_and_tied_to_the_decision() -> None:
    one = {"tieu_de": "NHIỆM VỤ", "gom": ["Một.", "Hai"]}
    single = decision_values(Decision.model_validate({**DECISION, "phu_luc": [one]}))["phu_luc"]
    double = decision_values(Decision.model_validate({**DECISION, "phu_luc": [one, one]}))["phu_luc"]
    assert [annex["so"] for annex in single + double] == ["Phụ lục", "Phụ lục I", "Phụ lục II"]
    assert (
        single[0]["kem_theo"]
        == "(Kèm theo Quyết định số 07/QĐ-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Tiến)"
    )
    assert [f"{line['so']} {line['chu']}" for line in single[0]["dong"]] == ["1. Một.", "2. Hai./."]
    assert not single[0]["het"]
    assert annex_values(Decision.model_validate(DECISION), Annex(tieu_de="DANH SÁCH"), 1, 1)["het"], (
        "a table ends with ./. below it"
    )


def test_an_open_number_and_day_stay_open() -> None:
    values = decision_values(
        Decision.model_validate({**DECISION, "so": "", "ngay": "10/2026", "phu_luc": [{"gom": ["A"]}]})
    )
    assert values["so_ky_hieu"] == "Số:       /QĐ-UBND"
    assert values["phu_luc"][0]["kem_theo"].startswith("(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng 10 năm 2026 của")


def test_what_a_decision_issues_has_one_shape() -> None:
    issued = {
        "ten_loai": "QUY CHẾ",
        "trich_yeu": "Hoạt động",
        "chuong": [{"tieu_de": "CHUNG", "dieu": [{"tieu_de": "Phạm vi", "noi_dung": "Là."}]}],
    }
    values = promulgation_values(Promulgation.model_validate({**DECISION, "ban_hanh": issued}))
    assert [line["kieu"] for line in values["kem"]["dong"]] == ["chuong", "dieu_co_tieu_de", "doan"]
    assert values["kem"]["dong"][-1]["chu"] == "Là./."
    with pytest.raises(ValidationError, match="đúng một trong ba"):
        Issued.model_validate({**issued, "dieu": ["A"]})


def test_a_letter_and_a_report_to_a_superior_begin_their_recipients_with_as_above() -> None:
    body = {**PAPER, "noi_dung": ["Một."], "ket_thuc": "Trân trọng."}
    letter = letter_values(
        Letter.model_validate({**body, "ky_hieu": "UBND-VHXH", "kinh_gui": ["Sở Nội vụ;", "Các xóm."]})
    )
    assert letter["kinh_gui"] == ["Sở Nội vụ", "Các xóm"]
    assert letter["noi_nhan"] == ["Như trên"]
    assert report_values(Report.model_validate({**body, "kinh_gui": "Ủy ban nhân dân tỉnh"}))["noi_nhan"] == [
        "Như trên"
    ]
    assert report_values(Report.model_validate({**body, "noi_nhan": ["Sở Nội vụ"]}))["noi_nhan"] == ["Sở Nội vụ"]


def test_an_invitation_names_what_is_known_and_ends_with_its_last_words() -> None:
    invited = {
        **PAPER,
        "kinh_moi": "Ông Nông Văn Bền",
        "toi_du": "Hội nghị",
        "thoi_gian": "8 giờ",
        "dia_diem": "Hội trường.",
    }
    values = invitation_values(Invitation.model_validate(invited))
    assert values["loi_moi"] == "Ủy ban nhân dân xã Đồng Tiến trân trọng kính mời:"
    assert values["dong"] == ["Tới dự: Hội nghị.", "Thời gian: 8 giờ."]
    assert values["cuoi"] == "Địa điểm: Hội trường./."
    assert invitation_values(Invitation.model_validate({**invited, "ghi_chu": ["Rất mong."]}))["cuoi"] == "Rất mong./."


def test_minutes_have_two_signers_and_neither_place_nor_date_at_the_head() -> None:
    held = {**HEAD, "thoi_gian": "14 giờ", "dia_diem": "Phòng họp", "thanh_phan": "07 người", "chu_toa": "Bà A", "thu_ky": "Ông B",
            "noi_dung": ["Nhất trí."], "ket_thuc": "Kết thúc lúc 16 giờ", "ky_thu_ky": "B", "ky_chu_toa": "A"}  # fmt: skip
    values = minutes_values(Minutes.model_validate(held))
    assert (values["ho_ten_trai"], values["ho_ten_phai"], values["luu"]) == ("B", "A", "VT, Hồ sơ")
    assert "dia_danh_ngay" not in values
    assert values["dong"][-1]["chu"] == "Kết thúc lúc 16 giờ./."


@pytest.mark.parametrize(
    "wrong", [{"so": "7/QĐ-UBND"}, {"do_khan": "GẤP"}, {"dieu": []}, {"dieu": [{"gom": ["A"]}]}, {"thi_hanh": 0}]
)
def test_what_no_paper_can_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Decision.model_validate({**DECISION, **wrong})


def test_recipients_typed_as_a_list_are_printed_as_one() -> None:
    typed = ["- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, NV."]
    body = {**PAPER, "noi_dung": ["Một."], "ket_thuc": "Hết.", "kinh_gui": "Ủy ban nhân dân tỉnh", "noi_nhan": typed}
    values = report_values(Report.model_validate(body))
    assert (values["noi_nhan"], values["luu"]) == (["Như trên", "Sở Nội vụ"], "VT, NV")
    other = report_values(Report.model_validate({**body, "luu": "VT"}))
    assert (other["noi_nhan"], other["luu"]) == (["Như trên", "Sở Nội vụ"], "VT, NV"), (
        "this paper's own, and no profile's"
    )
    one_cell = {**body, "noi_nhan": ["- Như trên;\n- Các xóm;\n- Lưu VT."]}
    values = report_values(Report.model_validate(one_cell))
    assert (values["noi_nhan"], values["luu"]) == (["Như trên", "Các xóm"], "VT")
