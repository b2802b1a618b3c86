"""The commands over sheets, as a clerk meets them: what is made, what is told, where every value came from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sheets import Rows, as_csv, workbook

import docgen
from docgen.cli import run
from docgen.testing import MadeDocument

ROOT = Path(__file__).parent.parent.parent / "examples" / "root"
HEADINGS = ("STT", "Họ và tên", "Ngày viết")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def called(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = run([*args, "--root", str(ROOT)])
    told = capsys.readouterr()
    return code, told.out, told.err


def letters(path: Path, rows: Rows) -> Path:
    return workbook(path, Danh__sách=[("DANH SÁCH",), HEADINGS, *rows])


def test_a_document_a_row_under_names_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters(here / "ds.xlsx", [(1, "Nông Thị Mai", "02/9/2026"), (2, "Lý A", "9/2026")])
    code, out, err = called(capsys, "make", "thank-you", "ds.xlsx", "-o", "out")
    assert (code, err) == (0, "Đã kiểm tra 2 bản ghi: 2 đúng, 0 sai. Đã ghi 2 tệp, 0 tệp không đổi.\n")
    made = [Path(line) for line in out.splitlines()]
    assert len(set(made)) == 2
    assert "Nông Thị Mai" in MadeDocument(path=made[0]).text
    lines = [json.loads(line) for line in (here / "out" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    assert sorted((line["record"] for line in lines), key=str) == [
        {"file": "../ds.xlsx", "sheet": "Danh sách", "row": row} for row in (3, 4)
    ]
    assert called(capsys, "make", "thank-you", "ds.xlsx", "-o", "out")[2].endswith("Đã ghi 0 tệp, 2 tệp không đổi.\n")


def test_a_fault_is_told_with_its_cell_and_its_row(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters(
        here / "ds.xlsx",
        [(1, "Nguyễn Thị Hoa", "31/02/2025"), (2, None, "2/9/2026"), (3, "An", "#REF!"), (None, "Tổng cộng", None)],
    )
    code, _, err = called(capsys, "make", "thank-you", "ds.xlsx", "-o", "out")
    assert code == 1
    assert (
        err
        == """\
cảnh báo[dong-khong-dung]: dòng này không phải một mục của danh sách nên không được dùng
  ╭─ ds.xlsx, trang «Danh sách», dòng 6
  ╰─  Tổng cộng
lỗi[ngay-khong-hop-le]: «31/02/2025» không phải là ngày có thật viết theo ngày/tháng/năm
  ╭─ ds.xlsx, trang «Danh sách», dòng 3, cột «Ngày viết», ô C3
  │   1 | Nguyễn Thị Hoa | 31/02/2025
  ╰─ gợi ý: năm viết đủ bốn chữ số, ví dụ 28/02/2025
lỗi[o-trong]: «Họ và tên» bắt buộc phải có, ở đây để trống
  ╭─ ds.xlsx, trang «Danh sách», dòng 4, cột «Họ và tên», ô B4
  │   2 | 2/9/2026
  ╰─ gợi ý: ví dụ: Nông Thị Mai
lỗi[o-loi]: ô này là lỗi của bảng tính: #REF!
  ╭─ ds.xlsx, trang «Danh sách», dòng 5, cột «Ngày viết», ô C5
  │   3 | An | #REF!
  ╰─ gợi ý: sửa công thức, hoặc gõ thẳng giá trị
Đã kiểm tra 3 bản ghi: 0 đúng, 3 sai. Chưa ghi tệp nào.
"""
    )
    assert not (here / "out").exists()


def test_a_column_that_is_missing_is_told_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook(here / "ds.xlsx", A=[("STT", "Họ và tên"), *((number, f"Người {number}") for number in range(1, 40))])
    code, _, err = called(capsys, "check", "thank-you", "ds.xlsx")
    assert code == 1
    assert (
        err
        == """\
lỗi[thieu-tieu-de]: thiếu «Ngày viết»: trường bắt buộc mà các tiêu đề ở đây không có
  ╭─ ds.xlsx, trang «A», dòng 1, trường ngay
  │   STT | Họ và tên
  ╰─ gợi ý: thêm tiêu đề «Ngày viết»; giá trị chung cho cả tệp có thể ghi ở don_vi.yaml, ở chung của bộ hồ sơ, hoặc bằng --set ngay=…
Đã kiểm tra 39 bản ghi: 0 đúng, 39 sai. Chưa ghi tệp nào.
"""
    )
    assert called(capsys, "check", "thank-you", "ds.xlsx", "--set", "ngay=9/2026")[0] == 0
    (here / "don_vi.yaml").write_text("ngay: 31/02/2026\n", encoding="utf-8")
    code, _, err = called(capsys, "check", "thank-you", "ds.xlsx")
    assert (code, err.count("don_vi.yaml, dòng 1")) == (1, 1)


def test_the_good_rows_are_written_and_the_numbers_of_the_others_kept(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letters(here / "ds.xlsx", [(1, "An", "#REF!"), (2, "Bình", "2/9/2026")])
    code, out, _ = called(capsys, "make", "thank-you", "ds.xlsx", "-o", "out", "--keep-going")
    assert code == 1
    (made,) = out.splitlines()
    letters(here / "ds.xlsx", [(1, "An", "2/9/2026"), (2, "Bình", "2/9/2026")])
    assert made in called(capsys, "make", "thank-you", "ds.xlsx", "-o", "out")[1].splitlines()


def test_the_origin_of_every_value_is_its_cell(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letters(here / "ds.xlsx", [(1, "An", None)])
    (here / "don_vi.yaml").write_text("ngay: 9/2026\n", encoding="utf-8")
    code, out, _ = called(capsys, "show", "thank-you", "ds.xlsx")
    assert (code, out) == (
        0,
        "ngay: 9/2026\n    ← don_vi.yaml, dòng 1\nho_ten: An\n    ← ds.xlsx, trang «Danh sách», dòng 3, ô B3\n",
    )


def test_a_sheet_may_be_named_behind_the_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook(here / "ds.xlsx", A=[HEADINGS, (1, "An", "2/9/2026")], B=[HEADINGS, (1, "Bình", "2/9/2026")])
    code, out, err = called(capsys, "make", "thank-you", "ds.xlsx#B", "-o", "out")
    assert (code, "cảnh báo" in err) == (0, False)
    assert "Bình" in MadeDocument(path=Path(out.strip())).text
    assert called(capsys, "make", "thank-you", "ds.xlsx#C", "-o", "out")[0] == 2
    assert called(capsys, "make", "thank-you", "khong-co.xlsx#C", "-o", "out")[0] == 2


def test_a_csv_and_a_form_of_a_bundled_type(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "ds.csv").write_text(as_csv([HEADINGS, (1, "An", "2/9/2026")], ";"), encoding="utf-8")
    assert called(capsys, "make", "thank-you", "ds.csv", "-o", "out")[0] == 0
    lists = {"Nơi__nhận": [("Nơi nhận",), ("Các xóm",)], "Mục__đích": [("Mục đích",), ("Nâng cao nhận thức.",)],
             "Cơ__quan__ban__hành": [("Cơ quan ban hành",), ("ỦY BAN NHÂN DÂN",), ("XÃ HẠ LANG",)]}  # fmt: skip
    fields = [
        ("Trường", "Giá trị"), ("Địa danh", "Hạ Lang"), ("Ngày ban hành", "31/02/2026"), ("Trích yếu", "Thực hiện Phong trào"),
        ("Phong trào thi đua › Tên phong trào", "Chung sức"), ("phong_trao.giai_doan", "2026 - 2030"), ("Người ký › Chức vụ người ký", None),
    ]  # fmt: skip
    workbook(here / "kh.xlsx", Kế__hoạch=fields, **lists)
    code, _, err = called(capsys, "check", "implementation-plan", "kh.xlsx")
    assert code == 1
    assert "ngay-khong-hop-le" in err
    assert "kh.xlsx, trang «Kế hoạch», dòng 3, mục «Ngày ban hành», ô B3" in err
    assert "kh.xlsx, trang «Kế hoạch», dòng 7, mục «Người ký › Chức vụ người ký», ô B7" in err
    fields[2], fields[6] = ("Ngày ban hành", "5/3/2026"), ("Người ký › Chức vụ người ký", "CHỦ TỊCH")
    workbook(here / "kh.xlsx", Kế__hoạch=fields, **lists)
    assert called(capsys, "make", "implementation-plan", "kh.xlsx", "-o", "kh.docx")[0] == 0
    assert "Nâng cao nhận thức" in MadeDocument(path=here / "kh.docx").text


def test_the_python_door_takes_sheets(here: Path) -> None:
    letters(here / "ds.xlsx", [(1, "An", "2/9/2026")])
    result = docgen.make("thank-you", "ds.xlsx", out="out", roots=[ROOT])
    assert [outcome.status for outcome in result.outcomes] == ["written"]
    assert result.outcomes[0].place.row == 3
