"""`docgen deadlines`: who owes what by when, who has reported, the calendar and the reminder's record."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from docgen._deadlines import as_json, as_text, deadlines
from docgen._deadlines._calendar import calendar
from docgen.cli import run
from docgen.doctype import Deadline

DUE = date(2024, 11, 9)
PLAN = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "so": "27", "dia_danh": "Hạ Lang", "ngay": "05/3/2024",
    "trich_yeu": "Thực hiện Phong trào thi đua", "phong_trao": {"ten": "Chung sức", "giai_doan": "2024 - 2025"},
    "noi_dung": ["Tuyên truyền."], "noi_nhan": ["Các xóm"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH", "ho_ten": "Nông Văn Bền"},
    "bao_cao": {"chuoi": [{"tu": "các xóm", "noi_dung": "báo cáo kết quả về", "den": "Phòng Văn hóa - Xã hội", "truoc_ngay": "29/02"}]},
    "don_vi_bao_cao": [{"ten": "xóm Nà Ến"}, {"ten": "xóm Bản Khoòng"}],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, samples: Path) -> Path:
    """Return a folder with the district's plan, and two reports of 2024 in `bc`."""
    for name in ("ke-hoach.yaml", "don_vi.yaml"):
        shutil.copy(samples / "ha-lang" / name, tmp_path)
    (tmp_path / "bc").mkdir()
    for name in ("bao-cao-xa.yaml", "bao-cao-phong.yaml"):
        text = (samples / "ha-lang" / name).read_text(encoding="utf-8")
        (tmp_path / "bc" / name).write_text(text.replace("theo_ke_hoach: ", "theo_ke_hoach: ../"), encoding="utf-8")
    return tmp_path


def plan(folder: Path, **changes: Any) -> Path:
    path = folder / "ke-hoach-xa.json"
    path.write_text(json.dumps({**PLAN, **changes}, ensure_ascii=False), encoding="utf-8")
    return path


def report(folder: Path, name: str, **changes: str) -> None:
    """Write a report like that of xã Thanh Sơn with other lines for some of its fields."""
    text = (folder / "bc" / "bao-cao-xa.yaml").read_text(encoding="utf-8")
    lines = text.replace("412", "398").splitlines()  # households of xã An Bình, fewer than those of xã Thanh Sơn
    changed = [f"{key}: {changes[key]}" if (key := line.partition(":")[0]) in changes else line for line in lines]
    (folder / "bc" / name).write_text("\n".join(changed), encoding="utf-8")


def seen(folder: Path, on: date = date(2024, 11, 12), **asked: Any) -> Any:
    return deadlines(folder / "ke-hoach.yaml", on=on, received=folder / "bc", **asked)


def codes(schedule: Any) -> list[tuple[str, str]]:
    return [(one.severity, one.code) for one in schedule.result.everything()]


def status(schedule: Any, unit: str) -> str:
    return next(one.status for row in schedule.rows for one in row.standings if one.unit == unit)


def test_the_chain_of_the_plan_is_due_on_the_days_before(folder: Path) -> None:
    found = deadlines(folder / "ke-hoach.yaml", on=date(2024, 1, 1))
    assert [(row.deadline.day, row.deadline.to) for row in found.rows] == [
        (date(2024, 11, 9), "Phòng Nội vụ"),
        (date(2024, 11, 19), "UBND huyện"),
        (date(2024, 11, 29), "Sở Nội vụ (Ban Thi đua - Khen thưởng)"),
        (date(2024, 12, 31), ""),
    ]
    first = found.rows[0].deadline
    assert first.what == "báo cáo tình hình tổ chức thực hiện Phong trào thi đua"
    assert first.stated == "trước ngày 10/11/2024"
    assert len(first.units) == 35
    assert not found.rows[1].deadline.units
    assert [row.deadline.yearly for row in found.rows] == [True] * 4


def test_a_step_of_the_timetable_is_due_when_its_quarter_ends(folder: Path) -> None:
    found = deadlines(folder / "ke-hoach.yaml", on=date(2022, 1, 1))
    last = [row.deadline for row in found.rows if row.deadline.stated == "Quý IV năm 2022"]
    assert [(one.day, one.yearly) for one in last] == [(date(2022, 12, 31), False)]


@pytest.mark.parametrize("year", [2024, 2025])
def test_before_the_29th_of_february_is_the_28th_in_every_year(folder: Path, year: int) -> None:
    found = deadlines(plan(folder), on=date(2024, 1, 1), year=year)
    assert [row.deadline.day for row in found.rows] == [date(year, 2, 28)]


def test_a_year_outside_the_period_and_a_plan_without_a_chain_are_told(folder: Path) -> None:
    outside = deadlines(plan(folder), on=date(2024, 1, 1), year=2031)
    assert codes(outside) == [("warning", "nam-khong-co-han")]
    assert as_text(outside, "vi") == ""
    assert codes(deadlines(plan(folder, bao_cao=None), on=date(2024, 1, 1))) == [("warning", "nam-khong-co-han")]


def test_who_has_reported_and_who_has_not(folder: Path) -> None:
    found = seen(folder)
    assert codes(found) == []
    told = {one.unit: (one.status, one.day, Path(one.file).name) for one in found.rows[0].standings}
    assert told["xã Thanh Sơn"] == ("reported", "05/11/2024", "bao-cao-xa.yaml")
    assert told["Phòng Văn hóa và Thông tin"] == ("reported", "07/11/2024", "bao-cao-phong.yaml")
    assert told["xã An Bình"] == ("missing", "", "")
    assert len(found.rows[0].owing) == 33
    assert status(seen(folder, on=DUE), "xã An Bình") == "waiting"
    assert status(seen(folder, on=DUE + timedelta(days=1)), "xã An Bình") == "missing"


@pytest.mark.parametrize(("day", "expected"), [("09/11/2024", "reported"), ("10/11/2024", "late")])
def test_the_day_itself_is_too_late(folder: Path, day: str, expected: str) -> None:
    report(folder, "a.yaml", don_vi_bao_cao="xã An Bình", ngay=day)
    assert status(seen(folder), "xã An Bình") == expected


def test_an_open_day_of_the_deadlines_month_is_a_doubt(folder: Path) -> None:
    report(folder, "a.yaml", don_vi_bao_cao="xã An Bình", ngay="11/2024")
    found = seen(folder)
    assert status(found, "xã An Bình") == "reported"
    assert codes(found) == [("warning", "bao-cao-de-trong-ngay")]


def test_a_report_of_another_year_does_not_count(folder: Path) -> None:
    report(folder, "a.yaml", don_vi_bao_cao="xã An Bình", nam="2023", ngay="05/11/2023")
    found = seen(folder)
    assert codes(found) == [("warning", "bao-cao-nam-khac")]
    assert status(found, "xã An Bình") == "missing"


def test_two_reports_of_a_unit_are_told_and_the_earlier_counts(folder: Path) -> None:
    report(folder, "sau.yaml", ngay="20/11/2024")
    found = seen(folder)
    assert codes(found) == [("warning", "don-vi-hai-bao-cao")]
    assert status(found, "xã Thanh Sơn") == "reported"


def test_an_unknown_unit_is_told_with_the_name_probably_meant(folder: Path) -> None:
    report(folder, "a.yaml", don_vi_bao_cao="xã An Binh")
    found = seen(folder)
    assert codes(found) == [("error", "don-vi-la")]
    assert next(found.result.everything()).hint() == "có phải «xã An Bình»?"


def test_a_report_with_faults_came_in_all_the_same(folder: Path) -> None:
    report(folder, "a.yaml", don_vi_bao_cao="xã An Bình", so_ho="nhiều")
    found = seen(folder)
    assert status(found, "xã An Bình") == "faulty"
    assert "xã An Bình" not in found.rows[0].owing
    assert codes(found) == [("error", "sai-kieu")]
    text = (folder / "bc" / "bao-cao-xa.yaml").read_text(
        encoding="utf-8"
    )  # of 412 households, more than xã An Bình has
    (folder / "bc" / "a.yaml").write_text(text.replace("cao: xã Thanh Sơn", "cao: xã An Bình"), encoding="utf-8")
    assert codes(seen(folder)) == []
    assert status(seen(folder), "xã An Bình") == "faulty"


def test_an_unreadable_file_is_told_and_holds_the_reminder_back(folder: Path) -> None:
    (folder / "bc" / "hong.yaml").write_text("a: [", encoding="utf-8")
    held = seen(folder, letter=folder / "don-doc.yaml")
    assert codes(held)[0][0] == "error"
    assert codes(held)[-1] == ("info", "chua-ghi-don-doc")
    assert not (folder / "don-doc.yaml").exists()
    seen(folder, letter=folder / "don-doc.yaml", keep_going=True)
    assert (folder / "don-doc.yaml").exists()


def test_a_folder_that_is_not_there_is_no_empty_one(folder: Path) -> None:
    missing = deadlines(folder / "ke-hoach.yaml", on=DUE, received=folder / "khong-co")
    assert [severity for severity, _ in codes(missing)] == ["error"]
    assert missing.rows == ()
    (folder / "trong").mkdir()
    empty = deadlines(folder / "ke-hoach.yaml", on=DUE, received=folder / "trong")
    assert [severity for severity, _ in codes(empty)] == ["info"]
    assert len(empty.rows[0].owing) == 35


def test_a_plan_that_lists_no_units_is_told(folder: Path) -> None:
    found = deadlines(plan(folder, don_vi_bao_cao=[]), on=date(2024, 1, 1), received=folder / "bc")
    assert codes(found) == [("warning", "han-khong-ke-don-vi")]


def test_a_plan_that_is_not_sound_is_told(folder: Path) -> None:
    found = deadlines(plan(folder, trich_yeu=None), on=DUE)
    assert codes(found) == [("error", "thieu-truong")]


def test_the_reminder_is_begun_with_the_units_that_owe_and_can_be_made(folder: Path) -> None:
    out = folder / "don-doc.yaml"
    assert seen(folder, letter=out).result.exit_code == 0
    fields = yaml.safe_load(out.read_text(encoding="utf-8"))
    assert len(fields["kinh_gui"]) == 33
    assert fields["kinh_gui"][0] == "Ủy ban nhân dân thị trấn Thanh Hà"
    assert fields["theo_ke_hoach"] == "ke-hoach.yaml"
    assert (fields["nam"], fields["truoc_ngay"], fields["gui_ve"]) == (2024, "10/11/2024", "Phòng Nội vụ")
    assert run(["check", "don-doc", str(out), "--set", "ky_hieu=UBND-NV"]) == 0
    assert yaml.safe_load(out.read_text(encoding="utf-8"))["noi_nhan"] == ["Như trên"], "and not the profile's"
    assert seen(folder, letter=out).result.outcomes[0].status == "unchanged"
    with out.open("a", encoding="utf-8") as file:
        file.write("\nso: 12\n")
    assert codes(seen(folder, letter=out)) == [("error", "tep-da-co-noi-dung-khac")]


def test_nobody_is_reminded_when_all_have_reported(folder: Path) -> None:
    text = (folder / "ke-hoach.yaml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "khoi:" not in line or "xã Thanh Sơn" in line]
    (folder / "ke-hoach.yaml").write_text("\n".join(kept), encoding="utf-8")
    (folder / "bc" / "bao-cao-phong.yaml").unlink()
    found = seen(folder, letter=folder / "don-doc.yaml")
    assert codes(found) == [("info", "khong-ai-phai-don-doc")]
    assert not (folder / "don-doc.yaml").exists()


def test_the_calendar_is_read_back_as_it_was_meant(folder: Path) -> None:
    from icalendar import Calendar

    asked = {"on": date(2024, 1, 1), "ics": folder / "han.ics"}
    assert deadlines(folder / "ke-hoach.yaml", **asked).result.exit_code == 0
    data = (folder / "han.ics").read_bytes()
    assert max(map(len, data.split(b"\r\n"))) <= 75
    entries = Calendar.from_ical(data).walk("VEVENT")
    first = entries[0]
    assert len({str(entry["uid"]) for entry in entries}) == 4
    assert first["dtstart"].dt == DUE
    assert first["dtend"].dt == date(2024, 11, 10)
    assert first["dtstamp"].dt == datetime(2022, 10, 1, tzinfo=UTC)
    assert str(first["summary"]) == "Báo cáo tình hình tổ chức thực hiện Phong trào thi đua (Phòng Nội vụ)"
    assert "Trước ngày 10/11/2024\n" in str(first["description"])
    assert "xã Đồng Phúc; xã Đức Thịnh" in str(first["description"])
    assert [alarm["trigger"].dt.days for alarm in first.walk("VALARM")] == [-7, -1]
    again = deadlines(folder / "ke-hoach.yaml", **{**asked, "on": date(2024, 6, 1)})
    assert again.result.outcomes[0].status == "unchanged"
    assert sorted(path.name for path in folder.iterdir()) == ["bc", "don_vi.yaml", "han.ics", "ke-hoach.yaml"]


def test_a_calendar_that_says_something_else_is_kept(folder: Path) -> None:
    out = folder / "han.ics"
    out.write_bytes(b"cua toi")
    kept = deadlines(folder / "ke-hoach.yaml", on=DUE, ics=out)
    assert codes(kept) == [("error", "tep-da-co-noi-dung-khac")]
    assert out.read_bytes() == b"cua toi"
    deadlines(folder / "ke-hoach.yaml", on=DUE, ics=out, force=True)
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_two_deadlines_alike_are_one_entry() -> None:
    due = Deadline(day=DUE, who="các xóm", what="báo cáo", since=date(2024, 1, 1))
    assert calendar([due, due]).count(b"BEGIN:VEVENT") == 1
    assert calendar([replace(due, units=("A",)), replace(due, units=("B",))]).count(b"BEGIN:VEVENT") == 2


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"letter": "a.yaml"}, "don-doc-can-bao-cao-da-nhan"),
        ({"ics": "a.txt"}, "duoi-tep-han"),
        ({"letter": "a.docx", "received": "bc"}, "duoi-tep-han"),
    ],
)
def test_a_wrong_call_is_told(folder: Path, asked: dict[str, str], code: str) -> None:
    found = deadlines(folder / "ke-hoach.yaml", on=DUE, **{key: folder / value for key, value in asked.items()})
    assert codes(found) == [("error", code)]
    assert found.result.exit_code == 2


def test_the_command_prints_the_table_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["deadlines", str(folder / "ke-hoach.yaml"), "--on", "12/11/2024", "--received", str(folder / "bc")]
    assert run(call) == 0
    told = capsys.readouterr()
    assert told.out.startswith(
        "Hạn của năm 2024, tính đến ngày 12/11/2024\n\n09/11/2024  đã qua 3 ngày (trước ngày 10/11/2024)"
    )
    assert "\n  2 đúng hạn, 33 chưa có\n" in told.out
    assert told.err == ""
    assert run([*call, "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["deadlines"][0]["day"] == "2024-11-09"
    assert values["deadlines"][0]["standings"][0] == {
        "unit": "thị trấn Thanh Hà", "status": "missing", "day": None, "file": None,
    }  # fmt: skip
    assert values["diagnostics"] == []
    assert values["deadlines"] == as_json(seen(folder))["deadlines"]


def test_a_wrong_day_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["deadlines", str(folder / "ke-hoach.yaml"), "--on", "31/02/2024"]) in (1, 2)
    assert "31/02/2024" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "shown"), [("theo_ke_hoach: ../khac.yaml", "Toàn dân đoàn kết"), ("theo_ke_hoach: ''", "(để trống)")]
)
def test_a_report_under_another_plan_or_none_does_not_count(folder: Path, line: str, shown: str) -> None:
    ours = (folder / "ke-hoach.yaml").read_text(encoding="utf-8")
    (folder / "khac.yaml").write_text(
        ours.replace("Cả nước chung sức xây dựng nông thôn mới", "Toàn dân đoàn kết"), "utf-8"
    )
    path = folder / "bc" / "bao-cao-xa.yaml"
    text = path.read_text(encoding="utf-8").replace("theo_ke_hoach: ../ke-hoach.yaml", line)
    path.write_text(text, encoding="utf-8")
    found = seen(folder)
    assert status(found, "xã Thanh Sơn") == "missing"
    (said,) = (one for one in found.result.everything() if one.code == "bao-cao-ke-hoach-khac")
    assert said.severity == "warning"
    assert said.facts["gia_tri"] == shown
    assert said.message().startswith("báo cáo của xã Thanh Sơn ghi Tên phong trào là")


@pytest.mark.parametrize("asked", ["received", "letter"])
def test_a_link_that_leads_to_itself_is_told(asked: str, folder: Path) -> None:
    (folder / "vong").symlink_to(folder / "vong")
    named = {"received": folder / "bc", "letter": folder / "don-doc.yaml"}
    named[asked] = folder / "vong" if asked == "received" else folder / "vong" / "don-doc.yaml"
    found = deadlines(folder / "ke-hoach.yaml", on=date(2024, 11, 12), **named)
    assert [severity for severity, _ in codes(found)].count("error") == 1


def test_documents_nobody_reads_are_named(folder: Path) -> None:
    (folder / "bc" / "bao-cao-xa.docx").write_bytes(b"")  # made of the data beside it
    (folder / "bc" / "xa-an-binh.pdf").write_bytes(b"")
    (said,) = seen(folder).result.everything()
    assert (said.severity, said.message()) == (
        "warning",
        "1 tệp không phải tệp dữ liệu nên không được đọc: xa-an-binh.pdf",
    )
    assert said.place.file == str(folder / "bc")


def test_the_letter_is_not_written_among_the_reports(folder: Path) -> None:
    before = {path: path.read_bytes() for path in (folder / "bc").iterdir()}
    for name in ("don-doc.yaml", "bao-cao-xa.yaml"):
        assert codes(seen(folder, letter=folder / "bc" / name, force=True)) == [
            ("error", "don-doc-trong-thu-muc-bao-cao")
        ]
    assert {path: path.read_bytes() for path in (folder / "bc").iterdir()} == before
