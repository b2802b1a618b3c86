"""Which reports are added and which are refused, each at its place; and where reports are looked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen import Diagnostic, RunResult
from docgen.testing import told

from .conftest import OWN, Roll, codes, record_of, report, reports, write


def of(result: RunResult, code: str) -> Diagnostic:
    (found,) = (said for said in result.everything() if said.code == code)
    return found


def units(*names: str, **fields: Any) -> dict[str, Any]:
    return {**OWN, "don_vi_truc_thuoc": [{"ten": name} for name in names], **fields}


def test_a_unit_twice_is_told_with_both_places(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A"), report("xã  A"), report("Xã B")))
    said = of(result, "don-vi-hai-bao-cao")
    assert said.place.file.endswith("0002.json")
    assert said.place.line == 2
    assert "0001.json, dòng 2" in said.message()
    assert result.exit_code == 1
    assert not (tmp_path / "tong-hop.yaml").exists()
    roll(tmp_path / "bc", keep_going=True)
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "20"


def test_an_unknown_unit_is_told_with_the_name_probably_meant(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã Hà Lang"), report("Xã B")), own=units("Xã Hạ Lang", "Xã B"))
    assert codes(result) == ["don-vi-la", "thieu-bao-cao"]
    assert "«Xã Hạ Lang»" in of(result, "don-vi-la").hint()
    assert of(result, "don-vi-la").place.file.endswith("0001.json")


def test_missing_units_are_named_where_they_are_listed_and_strict_makes_them_errors(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    own = units("Xã A", "Xã B", "Xã C")
    result = roll(folder, own=own)
    missing = [said for said in result.everything() if said.code == "thieu-bao-cao"]
    assert [(said.facts["don_vi"], said.place.line) for said in missing] == [("Xã B", 10), ("Xã C", 13)]
    assert result.exit_code == 0
    assert "1/3 đơn vị" in of(result, "da-tong-hop").message()
    (tmp_path / "tong-hop.yaml").unlink()
    strict = roll(folder, own=own, strict=True)
    assert strict.exit_code == 1
    assert not (tmp_path / "tong-hop.yaml").exists()


def test_a_unit_whose_report_was_refused_is_not_missing_as_well(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", so_xom="x"), report("Xã B", nam=2025), report("Xã C"))
    result = roll(folder, own=units("Xã A", "Xã B", "Xã C", "Xã D"))
    assert codes(result) == ["sai-kieu", "bao-cao-khac", "thieu-bao-cao"]
    assert of(result, "thieu-bao-cao").facts["don_vi"] == "Xã D"
    reports(folder, report("Xã A"), report("Xã B", nam=2025), report("Xã C"))
    own = {name: value for name, value in units("Xã A", "Xã B", "Xã C").items() if name != "nam"}
    assert codes(roll(folder, own=own)) == ["bao-cao-khac"]


def test_units_whose_reports_were_left_out_are_named_in_the_record(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc", report("xã  a", so_xom="x"), report("Xã B", nam=2025), report("Xã C"), report("Xã Lạ"),
        report("Xã C"), report("Xã E", khen=[{"ten": "đá", "loai": "tấn"}, {"ten": "đá", "loai": "kg"}]),
    )  # fmt: skip
    again = tmp_path / "lan-2.yaml"
    roll(folder, own=units("Xã A", "Xã B", "Xã C", "Xã D", "Xã E", bao_cao_loi=["Xã D"]), keep_going=True)
    assert record_of(tmp_path / "tong-hop.yaml")["bao_cao_loi"] == ["Xã A", "Xã B", "Xã E"]
    reports(folder, report("Xã A"), report("Xã B"), report("Xã C"), report("Xã D"), report("Xã E"))
    (folder / "0006.json").unlink()
    roll(folder, into=tmp_path / "tong-hop.yaml", out=again)
    assert "bao_cao_loi" not in record_of(again)


def test_reports_of_the_fewer_are_left_out_and_named_where_nothing_says_what_is_common(
    roll: Roll, tmp_path: Path
) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", nam=2025), report("Xã B"), report("Xã C"))
    roll(folder, own={"don_vi": "Huyện"}, keep_going=True)
    assert record_of(tmp_path / "tong-hop.yaml")["bao_cao_loi"] == ["Xã A"]


def test_own_rows_are_gathered_and_rows_of_units_below_stay_below(roll: Roll, tmp_path: Path) -> None:
    rows = [{"noi_dung": "của huyện"}, {"don_vi": "Xã B", "noi_dung": "của xã"}, {"don_vi": "Huyện A", "noi_dung": "x"}]
    roll(reports(tmp_path / "bc", report("Huyện A", nhan_tu=rows)))
    assert record_of(tmp_path / "tong-hop.yaml")["nhan_tu"] == [{"don_vi": "Huyện A", "noi_dung": "của huyện"}]


def test_own_rows_of_an_earlier_roll_up_give_way_and_units_no_longer_in_are_told(roll: Roll, tmp_path: Path) -> None:
    both = [report(unit, nhan_tu=[unit], kho_khan=["Xa."]) for unit in ("Xã A", "Xã B")]
    folder = reports(tmp_path / "bc", *both)
    roll(folder, own=units("Xã A", "Xã B"), out=tmp_path / "lan-1.yaml")
    reports(folder, both[0], report("Xã B", so_xom="hỏng"))
    result = roll(folder, into=tmp_path / "lan-1.yaml", keep_going=True)
    assert codes(result) == ["sai-kieu", "so-tong-hop-thay-so-ghi", "dong-don-vi-khong-con", "dong-don-vi-khong-con"]
    gone = [one for one in result.everything() if one.code == "dong-don-vi-khong-con"]
    assert [(one.facts["nhan"], one.facts["don_vi"]) for one in gone] == [("Khó khăn", "Xã B"), ("Nhận từ", "Xã B")]
    record = record_of(tmp_path / "tong-hop.yaml")
    assert record["nhan_tu"] == [{"don_vi": "Xã A", "noi_dung": "Xã A"}]
    assert [row["don_vi"] for row in record["kho_khan"]] == ["Xã A", "Xã B"], "what a hand may have worked on stays"
    assert record["bao_cao_loi"] == ["Xã B"]


@pytest.mark.parametrize(("unit", "named"), [(None, []), ("", []), ({"ten": "x"}, []), (["Xã", "A"], ["Xã A"])])
def test_a_refused_report_is_named_as_far_as_it_names_itself(
    unit: object, named: list[str], roll: Roll, tmp_path: Path
) -> None:
    wrong = {**report("x"), "don_vi": unit}
    roll(reports(tmp_path / "bc", wrong, report("Xã C")), keep_going=True)
    assert record_of(tmp_path / "tong-hop.yaml").get("bao_cao_loi", []) == named


def test_a_report_without_a_name_is_refused(roll: Roll, tmp_path: Path) -> None:
    assert codes(roll(reports(tmp_path / "bc", report("\u00a0")))) == ["de-trong", "khong-co-bao-cao"]


def test_a_report_of_another_year_or_movement_is_refused_at_its_place(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", nam=2025), report("Xã B", phong_trao="Khác"), report("Xã C"))
    result = roll(folder)
    first, second = (said for said in result.everything() if said.code == "bao-cao-khac")
    assert (first.place.file[-9:], first.place.line, first.place.text) == ("0001.json", 3, "2025")
    assert "«2025», khác với «2026»" in first.message()
    assert (second.place.file[-9:], second.place.line) == ("0002.json", 4)
    assert "Khác" in second.message()


def test_where_nobody_says_the_year_most_reports_do(roll: Roll, tmp_path: Path) -> None:
    records = [report("Xã A", nam=2025), report("Xã B"), report("Xã C"), report("Xã A", nam=2024)]
    result = roll(reports(tmp_path / "bc", *records), own={"don_vi": "Huyện"}, keep_going=True)
    said = [one for one in result.everything() if one.code == "bao-cao-khac"]
    assert sorted((one.place.file[-9:], one.place.text) for one in said) == [
        ("0001.json", "2025"),
        ("0004.json", "2024"),
    ]
    assert result.exit_code == 1
    record = record_of(tmp_path / "tong-hop.yaml")
    assert (record["nam"], record["phong_trao"], record["so_xom"]) == ("2026", "Chung sức", "20")


def test_what_is_common_is_equal_when_a_person_calls_it_equal(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", phong_trao="Chung  sức"), report("Xã B", nam=2026))
    assert codes(roll(folder)) == []


def test_the_types_own_check_sees_the_report_and_its_unit(roll: Roll, tmp_path: Path) -> None:
    own = {**OWN, "don_vi_truc_thuoc": [{"ten": "Xã A", "so_xom": 9}, {"ten": "Xã B"}, {"ten": "Xã C"}]}
    folder = reports(
        tmp_path / "bc", report("Xã A"), report("Xã B", dat_chuan=11), report("Xã C", dat_chuan=1, nhan_xet="xem")
    )
    result = roll(folder, own=own, keep_going=True)
    assert codes(result) == ["nhieu-hon-don-vi-co", "nhieu-hon-don-vi-co", "nen-xem"]
    said = [one for one in result.everything() if one.code == "nhieu-hon-don-vi-co"]
    assert [(one.place.file[-9:], one.place.line, one.place.text) for one in said] == [
        ("0001.json", 5, "10"), ("0002.json", 6, "11")
    ]  # fmt: skip
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "10"


def test_a_check_that_fails_is_the_plugins_fault_and_refuses_one_report(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A", nhan_xet="hỏng"), report("Xã B")), keep_going=True)
    assert codes(result) == ["plugin-gap-loi"]
    assert of(result, "plugin-gap-loi").place.file.endswith("0001.json")
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "10"


def test_a_report_that_cannot_be_read_stops_no_other(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"), report("Xã B", so_xom="-1"), report("Xã C"))
    (folder / "hong.yaml").write_text("a: [", encoding="utf-8")
    (folder / "rong.toml").write_text("", encoding="utf-8")
    (folder / "utf16.json").write_bytes("{}".encode("utf-16"))
    result = roll(folder, tmp_path / "khong-co.yaml")
    assert codes(result) == ["nho-qua-muc", "sai-cu-phap", "tep-rong", "sai-bang-ma", "khong-thay-tep"], told(
        result.everything()
    )
    assert not (tmp_path / "tong-hop.yaml").exists()
    assert roll(folder, keep_going=True).exit_code == 1
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "20"


def test_figures_some_units_lack_are_told_and_not_taken_for_nought(roll: Roll, tmp_path: Path) -> None:
    records = [report("Xã A", dat_chuan=1, kinh_phi={"thu": 5}), *(report(f"Xã {name}") for name in "BCDEFGH")]
    result = roll(reports(tmp_path / "bc", *records))
    said = [one.message() for one in result.everything() if one.code == "thieu-so-lieu"]
    assert said == [
        "«Xóm đạt chuẩn» thiếu số liệu của 7 đơn vị: Xã B, Xã C, Xã D, Xã E, Xã F, …; tổng chỉ gồm 1 đơn vị",
        "«Kinh phí › Thu» thiếu số liệu của 7 đơn vị: Xã B, Xã C, Xã D, Xã E, Xã F, …; tổng chỉ gồm 1 đơn vị",
    ]
    assert "ty-le-lech-vi-thieu-so" in codes(result)


def test_a_merged_item_that_lacks_a_figure_others_have_is_told(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc",
        report("Xã A", khen=[{"ten": "Xóm 1", "nam_dau": 2020}, {"ten": "Xóm 2"}]),
        report("Xã B", khen=[{"ten": "Xóm 1"}]),
    )
    result = roll(folder)
    assert codes(result) == ["thieu-so-lieu"]
    assert "«Khen thưởng [Xóm 1] › Năm đầu» thiếu số liệu của 1 đơn vị: Xã B" in of(result, "thieu-so-lieu").message()


def test_rates_and_means_that_do_not_follow_are_told(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc",
        report("Xã A", dat_chuan=2, so_xom=13, ty_le="25"),
        report("Xã B", dat_chuan=2, so_xom=13, ty_le="15,4"),
        report("Xã C", dat_chuan=0, so_xom=0, ty_le="5"),
        report("Xã D", dat_chuan=1, tieu_chi="3", tieu_chi_gop={"tong": "20", "trong_so": "10"}),
    )
    result = roll(folder)
    assert codes(result) == ["ty-le-khac-so-dem", "ty-le-khac-so-dem", "binh-quan-khac", "thieu-so-lieu"]
    first = of_first(result, "ty-le-khac-so-dem")
    assert first.message() == "Xã A: «Tỷ lệ đạt chuẩn» ghi 25 nhưng 2/13 cho 15,4"
    assert (first.place.line, first.place.text) == (7, "25")
    assert record_of(tmp_path / "tong-hop.yaml")["tieu_chi"] == "2,00"


def of_first(result: RunResult, code: str) -> Diagnostic:
    return next(said for said in result.everything() if said.code == code)


def test_a_rate_without_its_counts_is_told(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A", ty_le="5")))
    assert codes(result) == ["ty-le-thieu-so-dem"]


def test_merged_items_that_disagree_are_told_with_both_places(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc",
        report("Xã A", khen=[{"ten": "Xóm 1", "loai": "xóm"}]),
        report("Xã B", khen=[{"ten": "Xóm 1", "loai": "tổ"}, {"ten": "Xóm 1", "cap": "tỉnh", "loai": "tổ"}]),
    )
    result = roll(folder)
    said = of(result, "muc-gop-khac-nhau")
    assert said.place.file.endswith("0002.json")
    assert said.place.line == 9
    assert said.message().startswith("Xã B ghi «Khen thưởng [Xóm 1] › Loại» là «tổ»; Xã A ghi «xóm» cho cùng mục đó")
    assert "0001.json, dòng 9" in said.message()


def test_a_figure_far_off_the_others_or_the_year_before_is_told_at_its_place(roll: Roll, tmp_path: Path) -> None:
    records = [report(f"Xã {number}", so_xom=9 + number % 3) for number in range(9)]
    result = roll(
        reports(
            tmp_path / "bc", *records, report("Xã Lạ", so_xom=1000, so_xom_truoc=100), report("Xã 9", so_xom_truoc=9)
        )
    )
    assert codes(result) == ["so-lieu-lech-nam-truoc", "so-lieu-lech-xa"]
    far = of(result, "so-lieu-lech-xa")
    assert (far.place.file[-9:], far.place.line, far.place.field) == ("0010.json", 5, ("so_xom",))
    assert far.message() == "Xã Lạ: «Số xóm» là 1.000, lệch xa các đơn vị khác (trung vị 10)"
    assert of(result, "so-lieu-lech-nam-truoc").place.field == ("so_xom",)
    assert result.exit_code == 0


def test_only_reports_that_are_rolled_up_are_held_to_each_other(roll: Roll, tmp_path: Path) -> None:
    records = [report(f"Xã {number}", nam=2025, so_xom=1000) for number in range(8)]
    mine = [report(f"Xã {number}", so_xom=9 + number % 2) for number in range(9)]
    result = roll(reports(tmp_path / "bc", *records, *mine), own={"don_vi": "Huyện"}, keep_going=True)
    assert set(codes(result)) == {"bao-cao-khac"}
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "85"


def test_files_folders_and_patterns_each_file_once(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"), report("Xã B"))
    write(folder / "con" / "x.json", report("Xã C"))
    write(folder / ".an.json", {"x": 1})
    write(folder / "~$0001.json", {"x": 1})
    write(folder / "don_vi.yaml", {"so": "7"})
    (folder / "ghi-chu.txt").write_text("không phải báo cáo")
    result = roll(folder, folder / "0001.json", str(folder / "*.json"), str(folder / "don_vi.yaml"))
    assert codes(result) == [], told(result.everything())
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "20"
    assert codes(roll(str(tmp_path / "**" / "x.json"))) == []
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "10"


@pytest.mark.parametrize("named", ["rong", "khong-*.yaml"])
def test_where_no_report_is_found_that_is_told(roll: Roll, tmp_path: Path, named: str) -> None:
    (tmp_path / "rong").mkdir()
    result = roll(str(tmp_path / named))
    assert codes(result) == ["khong-co-tep-bao-cao", "khong-co-bao-cao"]
    assert ".yaml" in of(result, "khong-co-tep-bao-cao").hint()


def test_a_list_in_one_file_is_many_reports(roll: Roll, tmp_path: Path) -> None:
    assert codes(roll(write(tmp_path / "tat-ca.json", [report("Xã A"), report("Xã B")]))) == []
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "20"


def test_two_languages(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A"), report("Xã A")))
    assert "has two reports" in of(result, "don-vi-hai-bao-cao").message("en")


def test_documents_in_the_folder_that_nobody_reads_are_named(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"), report("Xã B"))
    for name in ("0001.docx", "Xã C.docx", "xa-d.PDF", ".an.pdf", "~$a.docx", "ghi-chu.txt"):
        (folder / name).write_bytes(b"")
    said = of(roll(folder), "tep-khong-doc")
    assert said.message() == "2 tệp không phải tệp dữ liệu nên không được đọc: Xã C.docx, xa-d.PDF"
    assert codes(roll(str(folder / "*.json"))) == []


def test_a_link_to_nothing_and_a_device_in_the_folder_are_told(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bao-cao", report("Xã A"), report("Xã B"))
    (folder / "xa-c.yaml").symlink_to(folder / "khong-con.yaml")
    (folder / "xa-d.yaml").symlink_to("/dev/null")
    result = roll(folder, out=tmp_path / "tong.yaml")
    wrong = [said for said in result.everything() if said.severity == "error"]
    assert [(said.code, Path(said.place.file).name) for said in wrong] == [
        ("khong-doc-duoc", "xa-c.yaml"), ("khong-doc-duoc", "xa-d.yaml"),
    ]  # fmt: skip


def test_a_unit_may_report_under_its_committees_name(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc", report("UBND xã Hạ Lang", kho_khan=["Xa."]), report("Ủy ban nhân dân xã B"), report("XÃ B")
    )
    result = roll(folder, own=units("xã Hạ Lang", "xã B"), keep_going=True)
    assert codes(result) == ["don-vi-hai-bao-cao"]
    assert "0002.json, dòng 2 được tính" in of(result, "don-vi-hai-bao-cao").hint()
    assert record_of(tmp_path / "tong-hop.yaml")["kho_khan"] == [{"don_vi": "xã Hạ Lang", "noi_dung": "Xa."}]


def test_a_list_may_name_committees(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc", report("xã Hạ Lang", kho_khan=[{"don_vi": "UBND xã Hạ Lang", "noi_dung": "Xa."}, "Gần."])
    )
    assert codes(roll(folder, own=units("UBND xã Hạ Lang"))) == []
    rows = record_of(tmp_path / "tong-hop.yaml")["kho_khan"]
    assert [row["don_vi"] for row in rows] == ["UBND xã Hạ Lang"] * 2


def test_of_many_missing_units_each_is_named(roll: Roll, tmp_path: Path) -> None:
    names = [f"Phòng Văn hóa và Thông tin số {number}" for number in range(40)]
    own = units("Xã A", *names)
    result = roll(reports(tmp_path / "bc", report("Xã A")), own=own)
    assert codes(result) == ["thieu-bao-cao"] * 40
    told_of = "\n".join(one.message() for one in result.everything())
    assert all(f"chưa có báo cáo của {name}" in told_of for name in names)
    assert roll(tmp_path / "bc", own=own, strict=True, force=True).exit_code == 1


def test_a_copy_of_the_plan_among_the_reports_is_no_report(roll: Roll, tmp_path: Path) -> None:
    plan = {"phong_trao": "Chung sức", "don_vi_truc_thuoc": [{"ten": "Xã A"}]}
    folder = reports(tmp_path / "bc", {**report("Xã A"), "theo_ke_hoach": "ke-hoach.json"})
    for place in (tmp_path, folder):
        write(place / "ke-hoach.json", plan)
    result = roll(folder, own={"don_vi": "Huyện", "nam": "2026", "theo_ke_hoach": "ke-hoach.json"})
    assert codes(result) == []


def test_a_choice_that_a_unit_leaves_open_contradicts_nobody(roll: Roll, tmp_path: Path) -> None:
    rows = [[{"ten": "đá"}], [{"ten": "đá", "loai": "tấn"}], [{"ten": "đá"}]]
    result = roll(reports(tmp_path / "bc", *(report(f"Xã {n}", khen=row) for n, row in enumerate(rows))))
    assert codes(result) == []
    assert record_of(tmp_path / "tong-hop.yaml")["khen"] == [{"ten": "đá", "loai": "tấn"}]


def test_a_link_to_itself_keeps_no_other_report_from_being_read(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    (folder / "vong.json").symlink_to(folder / "vong.json")
    result = roll(folder, keep_going=True)
    assert codes(result) == ["khong-doc-duoc"]
    assert of(result, "khong-doc-duoc").place.file.endswith("vong.json")
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "10"
