"""Encodings, delimiters, quotes and lines of .csv files."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets import Named, as_csv, codes, found, records, said

from docgen import Record

ROWS = [
    ("DANH SÁCH; năm 2026",),
    (),
    ("Họ và tên", "Ghi chú"),
    ("Nguyễn Văn An", "a, b; c\td"),
    ('Bình "Tèo"', "hai\ndòng"),
    ("Chi", ""),
]


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_what_parts_the_headings_parts_the_rows(tmp_path: Path, delimiter: str, encoding: str, ending: str) -> None:
    text = as_csv(ROWS, delimiter).replace("\n", ending)
    found = records(write(tmp_path / "ds.csv", text, encoding), Named)
    assert [record.data for record in found] == [
        {"ho_ten": "Nguyễn Văn An", "ghi_chu": "a, b; c\td"},
        {"ho_ten": 'Bình "Tèo"', "ghi_chu": "hai\ndòng"},
        {"ho_ten": "Chi"},
    ]
    assert [record.place.line for record in found] == [4, 5, 7]


def test_excel_may_name_the_delimiter_in_the_first_line(tmp_path: Path) -> None:
    (record,) = records(write(tmp_path / "ds.csv", "sep=;\nHọ và tên;Ghi chú\nAn, Bình;x\n"), Named)
    assert (record.data["ho_ten"], record.place.line) == ("An, Bình", 3)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("Hä vµ tªn,Ghi chó\nNguyÔn V¨n ¸i,x· H¹ Lang\n".encode("latin-1"), "có vẻ là bảng mã TCVN3"),
        ("Nguyeãn Vaên Ñöùc,xaõ Haï Lang\n".encode("latin-1"), "có vẻ là bảng mã VNI"),
        ("Ho\u0323 va\u0300 tên,x\nNguyê\u0303n Va\u0306n Đư\u0301c\n".encode("cp1258", "replace"), "Windows-1258"),
        (b"PK\x03\x04\xff", "Word/Excel"),
        (b"\xff\xfeA\x00B", "UTF-16"),
        (b"A\xff,B", "một bảng mã cũ"),
    ],
)
def test_another_encoding_is_refused_in_words_that_help(tmp_path: Path, raw: bytes, told: str) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(raw)
    (one,) = said(path, Named)
    assert one.code == "csv-sai-bang-ma"
    assert told in one.message()
    assert "CSV UTF-8" in one.hint()


@pytest.mark.parametrize(
    ("text", "line"),
    [("Họ và tên,Ghi chú\nAn,\nBình,\"mở\nmà không đóng\n", 3), ('Họ và tên,Ghi chú\n"An"x,y\n', 2), ("Họ và tên,Ghi chú\nAn,\"" + "x" * 140_000 + '"\n', 2)],
)  # fmt: skip
def test_quotes_that_do_not_close_are_told_at_their_line(tmp_path: Path, text: str, line: int) -> None:
    (one,) = said(write(tmp_path / "ds.csv", text), Named)
    assert (one.code, one.place.line) == ("sai-cu-phap", line)


def test_an_empty_file_and_one_of_separators_hold_nothing(tmp_path: Path) -> None:
    for text in ("", "\n\n", ",,\n,,\n"):
        assert codes(write(tmp_path / "ds.csv", text), Named) == ["tep-rong"]


def test_control_characters_come_through_to_be_told_at_their_cell(tmp_path: Path) -> None:
    (record,) = records(write(tmp_path / "ds.csv", "Họ và tên,Ghi chú\nA\x07n,x\n"), Named)
    assert record.data["ho_ten"] == "A\x07n"


def test_rows_may_be_of_any_length(tmp_path: Path) -> None:
    path = write(tmp_path / "ds.csv", "Họ và tên,Ghi chú\nAn\nBình,x,thừa\n")
    assert [item.data for item in found(path, Named) if isinstance(item, Record)] == [
        {"ho_ten": "An"},
        {"ho_ten": "Bình", "ghi_chu": "x"},
    ]
    assert codes(path, Named) == ["tieu-de-la"]
