"""What the consolidating record says itself beside what the reports give, and reports that are left out whole."""

from __future__ import annotations

import json
from pathlib import Path

from docgen import RunResult

from .conftest import OWN, Roll, codes, record_of, report, reports


def _said(result: RunResult, code: str) -> list[str]:
    return [one.message() for one in result.everything() if one.code == code]


def test_a_sum_of_nought_stands_over_what_the_record_says(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", moi={"so": 0}), report("Xã B", moi={"so": 0}))
    result = roll(folder, own={**OWN, "moi": {"so": 77}})
    assert codes(result) == ["so-tong-hop-thay-so-ghi"]
    assert record_of(tmp_path / "tong-hop.yaml")["moi"] == {"so": "0"}


def test_a_figure_inside_a_group_that_yields_is_told_at_its_place(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", kinh_phi={"thu": "2,5"}), report("Xã B", kinh_phi={"thu": 3}))
    result = roll(folder, own={**OWN, "kinh_phi": {"thu": 99, "ghi_chu": "tạm"}})
    (said,) = (one for one in result.everything() if one.code == "so-tong-hop-thay-so-ghi")
    assert said.place.field == ("kinh_phi", "thu")
    assert (said.facts["gia_tri"], said.facts["dung"]) == ("99", "5,5")
    assert record_of(tmp_path / "tong-hop.yaml")["kinh_phi"] == {"thu": "5,5", "ghi_chu": "tạm"}


def test_a_report_that_cannot_be_merged_adds_nothing(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc",
        report("Xã A", khen=[{"ten": "đá", "loai": "tấn", "so_luong": 3}]),
        report("Xã B", khen=[{"ten": "ĐÁ", "loai": "kg", "so_luong": 4000}]),
    )
    result = roll(folder, keep_going=True)
    assert codes(result) == ["muc-gop-khac-nhau"]
    made = record_of(tmp_path / "tong-hop.yaml")
    assert (made["so_xom"], made["khen"]) == ("10", [{"ten": "đá", "so_luong": "3", "loai": "tấn"}])


def test_a_report_that_disagrees_with_itself_is_told(roll: Roll, tmp_path: Path) -> None:
    twice = report("Xã A", khen=[{"ten": "đá", "loai": "tấn"}, {"ten": "đá", "loai": "kg"}])
    folder = reports(tmp_path / "bc", twice, report("Xã B"))
    assert codes(roll(folder, keep_going=True)) == ["muc-gop-khac-nhau"]
    made = record_of(tmp_path / "tong-hop.yaml")
    assert (made["so_xom"], made.get("khen"), made["bao_cao_loi"]) == ("10", None, ["Xã A"])


def test_paragraphs_of_an_earlier_roll_up_are_kept_and_told(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", nhan_xet_don_vi="mới", kien_nghi=["mới"]))
    result = roll(folder, own={**OWN, "nhan_xet_don_vi": "Chung.\nXã A: cũ", "kien_nghi": ["Xã A: cũ"]})
    assert [code for code in codes(result) if code == "dong-tong-hop-da-co"] == ["dong-tong-hop-da-co"] * 2
    assert record_of(tmp_path / "tong-hop.yaml")["nhan_xet_don_vi"] == "Chung.\nXã A: cũ\nXã A: mới"


def test_units_of_one_name_below_two_reports_are_told_apart_and_no_others(roll: Roll, tmp_path: Path) -> None:
    for name, below in (("H1", ("Xã A", "Xã B")), ("H2", ("xã  a", "Xã C"))):
        folder = reports(tmp_path / name, *(report(unit, kho_khan=["Xa."]) for unit in below))
        roll(folder, own={**OWN, "don_vi": f"Huyện {name}"}, out=tmp_path / "huyen" / f"{name}.yaml")
    roll(tmp_path / "huyen")
    rows = record_of(tmp_path / "tong-hop.yaml")["kho_khan"]
    assert [row["don_vi"] for row in rows] == ["Xã A (Huyện H1)", "Xã B", "xã a (Huyện H2)", "Xã C"]


def test_each_line_of_a_text_keeps_its_unit_at_every_level(roll: Roll, tmp_path: Path) -> None:
    two = reports(tmp_path / "a", report("Xã A", nhan_xet_don_vi="Tốt.\n\nĐủ."), report("Xã B", nhan_xet_don_vi="Khá."))
    roll(two, own={**OWN, "don_vi": "Huyện H"}, out=tmp_path / "huyen" / "h.yaml")
    roll(tmp_path / "huyen")
    told = "Huyện H: Xã A: Tốt.\nHuyện H: Xã A: Đủ.\nHuyện H: Xã B: Khá."
    assert record_of(tmp_path / "tong-hop.yaml")["nhan_xet_don_vi"] == told


def test_rows_of_an_earlier_roll_up_are_kept_and_told(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", kho_khan=["Thiếu vốn."]), report("Xã B", kho_khan=["Xa."]))
    assert codes(roll(folder, out=tmp_path / "lan-1.yaml")) == []
    again = {"into": tmp_path / "lan-1.yaml", "out": tmp_path / "lan-2.yaml"}
    assert codes(roll(folder, **again)) == []
    (folder / "0001.json").write_text(json.dumps(report("Xã A", kho_khan=["Đủ vốn."])), encoding="utf-8")
    result = roll(folder, **again)
    assert codes(result) == ["dong-tong-hop-da-co"]
    assert "«Khó khăn» đã có sẵn 1 dòng khác của đơn vị nay lại tổng hợp (Xã A)" in _said(result, codes(result)[0])[0]
    assert [row["noi_dung"] for row in record_of(again["out"])["kho_khan"]] == ["Thiếu vốn.", "Xa.", "Đủ vốn."]


def test_a_text_inside_a_longer_one_is_not_taken_for_it(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", nhan_xet_don_vi="tốt"))
    roll(folder, own={**OWN, "nhan_xet_don_vi": "Xã A: tốt hơn năm trước"})
    assert record_of(tmp_path / "tong-hop.yaml")["nhan_xet_don_vi"] == "Xã A: tốt hơn năm trước\nXã A: tốt"


def test_a_plugin_cannot_change_a_figure_while_it_composes(roll: Roll, tmp_path: Path) -> None:
    roll(reports(tmp_path / "bc", report("Xã A", khen=[{"ten": "đá", "so_luong": 3}])))
    made = record_of(tmp_path / "tong-hop.yaml")
    assert made["nhan_xet"] == "Toàn địa bàn có 10 xóm."
    assert (made["so_xom"], made["khen"]) == ("10", [{"ten": "đá", "so_luong": "3"}])


def test_a_mean_over_nothing_is_told(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A", so_xom=0, tieu_chi=5), report("Xã B", tieu_chi=3)))
    (said,) = _said(result, "binh-quan-thieu-trong-so")
    assert said == "Xã A: «Tiêu chí bình quân» không được tính vì «so_xom» để trống hoặc bằng 0"
