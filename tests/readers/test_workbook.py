"""Workbooks of every format, and those that cannot be read: each told at its place, none with a traceback or a crash."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from sheets import codes, found, records, said, workbook

from docgen import Record
from docgen._limits import LIMITS, SHEETS
from docgen._readers._sheets import _bounds, _workbook, _xlsx, _xlsx_cells
from docgen._readers._sheets._marks import DAY_MONTH, MONTH, PERCENT, look
from docgen._zip import unpack

FILES = Path(__file__).parent / "files"
ROWS = [("Họ và tên", "Phân loại"), ("An", "ca-nhan")]
SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls"])
def test_one_list_reads_alike_in_every_format(suffix: str) -> None:
    path = FILES / f"danh-sach{suffix}"
    assert [record.data for record in records(path)] == [
        {"ho_ten": "Nhân dân xóm A", "ty_le": "15,4%", "so_tien": 350000, "hinh_thuc": "Giấy khen", "phan_loai": "tap-the"},
        {"ho_ten": "Nông Văn Bền", "ngay_sinh": "05/8/1980", "cccd": "004080001234", "ty_le": "50%", "so_tien": 1255,
         "hinh_thuc": "Giấy khen", "phan_loai": "ca-nhan"},
        {"ho_ten": "Lý Thị Hoa", "ngay_sinh": "31/02/1985", "hinh_thuc": "Giấy khen", "phan_loai": "ca-nhan"},
        {"ho_ten": "Hoàng A", "hinh_thuc": "Bằng khen", "phan_loai": "ca-nhan"},
    ]  # fmt: skip
    assert [
        (fault.code, fault.place.cell, fault.facts.get("loi")) for record in records(path) for fault in record.faults
    ] == [("o-loi", "G8", "#DIV/0!"), ("o-na", "F9", None)]
    assert [record.place.row for record in records(path)] == [5, 7, 8, 9]
    assert codes(path) == []
    assert [item.data["ho_ten"] for item in found(path, sheet="Danh mục") if isinstance(item, Record)] == ["Ẩn"]


@pytest.mark.parametrize(
    ("given", "named"), [("danh-sach.xls", "a.xlsx"), ("danh-sach.xlsx", "a.xls"), ("danh-sach.xlsx", "a.xlsm")]
)
def test_what_a_file_holds_decides_and_not_its_suffix(tmp_path: Path, given: str, named: str) -> None:
    (tmp_path / named).write_bytes((FILES / given).read_bytes())
    assert len(records(tmp_path / named)) == 4


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".xls"])
def test_a_date_of_which_a_cell_shows_two_parts_is_those_two(suffix: str) -> None:
    """What a spreadsheet makes of 9/2026 and 10/11 is what was typed, and no day or year that nobody meant."""
    found = records(FILES / f"ngay{suffix}")
    assert [record.data["ngay_sinh"] for record in found] == ["9/2026", "10/11", "05/02", "9/2026", "10/11/2026"]


def book(**sheets: list[tuple[object, ...]]) -> bytes:
    buffer = io.BytesIO()
    made = openpyxl.Workbook()
    made.remove(made.active)  # type: ignore[arg-type]
    for name, rows in (sheets or {"A": ROWS}).items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(buffer)
    return buffer.getvalue()


def patched(old: bytes, new: bytes, part: str = SHEET, data: bytes | None = None) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or book())) as given,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            raw = given.read(name)
            assert name != part or old in raw
            made.writestr(name, raw.replace(old, new) if name == part else raw)
    return buffer.getvalue()


def without(part: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book())) as given, zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            if name != part:
                made.writestr(name, given.read(name))
    return buffer.getvalue()


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, raw in parts.items():
            made.writestr(name.replace("__", "/"), raw)
    return buffer.getvalue()


def repeated(cells: str, rows: str, text: str = "An") -> bytes:
    sheet = (
        f'<table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{cells}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    content = f'<x xmlns:table="t" xmlns:office="o" xmlns:text="x">{sheet}</x>'.encode()
    return archive(mimetype=OPEN, **{"content.xml": content})


OPEN = b"application/vnd.oasis.opendocument.spreadsheet"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty file": ("a.xlsx", lambda: b"", "tep-rong"),
    "blank workbook": ("a.xlsx", lambda: book(A=[]), "tep-rong"),
    "text": ("a.xlsx", lambda: b"An,Binh\n", "khong-phai-bang-tinh"),
    "web page": ("a.xls", lambda: b"\xef\xbb\xbf <html><table>", "khong-phai-bang-tinh"),
    "pdf": ("a.xlsx", lambda: b"%PDF-1.7", "khong-phai-bang-tinh"),
    "word document": ("a.xlsx", lambda: archive(word__document=b"<w/>"), "khong-phai-bang-tinh"),
    "locked xlsx": ("a.xlsx", lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "bang-tinh-co-mat-khau"),
    "locked xls": ("a.xls", lambda: (FILES / "co-mat-khau.xls").read_bytes(), "bang-tinh-co-mat-khau"),
    "locked ods": ("a.ods", lambda: (FILES / "co-mat-khau.ods").read_bytes(), "bang-tinh-co-mat-khau"),
    "locked entry": ("a.xlsx", lambda: book().replace(b"PK\1\2\x14\x03\x14\0\0\0", b"PK\1\2\x14\x03\x14\0\1\0", 1), "bang-tinh-co-mat-khau"),
    "cut short": ("a.xlsx", lambda: book()[:2000], "bang-tinh-hong"),
    "old and cut short": ("a.xls", lambda: (FILES / "danh-sach.xls").read_bytes()[:600], "bang-tinh-hong"),
    "old and empty": ("a.xls", lambda: OLD + bytes(600), "bang-tinh-hong"),
    "broken xml": ("a.xlsx", lambda: patched(b"</sheetData>", b"</sheetDat"), "bang-tinh-hong"),
    "a sheet that is not there": ("a.xlsx", lambda: patched(b"sheet1.xml", b"sheet9.xml", "xl/_rels/workbook.xml.rels"), "bang-tinh-hong"),
    "a workbook that names no sheet": ("a.xlsx", lambda: without("xl/workbook.xml"), "bang-tinh-hong"),
    "broken ods": ("a.ods", lambda: archive(mimetype=OPEN), "bang-tinh-hong"),
    "bomb": ("a.xlsx", lambda: archive(xl__worksheets__sheet1=b"<sheetData>" + bytes(40_000_000)), "bang-tinh-hong"),
    "entities": ("a.xlsx", lambda: patched(b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "x">]><c/><worksheet'), "bang-tinh-hong"),
    "a cell far away": ("a.xlsx", lambda: patched(b'r="B2"', b'r="XFD1048576"'), "trang-qua-lon"),
    "a cell far away, in other words": ("a.xlsx", lambda: patched(b'<c r="B2"', b"<c s='0'\n r='xfd1048576'"), "trang-qua-lon"),
    "a cell far away, by a prefix": ("a.xlsx", lambda: patched(b"</row></sheetData>", b'<y:c r="XFD1048576"><y:v>1</y:v></y:c></row></sheetData>'), "trang-qua-lon"),
    "a row far away": ("a.xlsx", lambda: patched(b'<row r="2"', b'<row r="1048576">' + b"<c><v>1</v></c>" * 6 + b'</row><row r="2"'), "trang-qua-lon"),
    "a column of seven letters": ("a.xlsx", lambda: patched(b'r="B2"', b'r="ABCDEFG2"'), "trang-qua-lon"),
    "an old file with a cell far away": ("a.xls", lambda: (FILES / "o-xa.xls").read_bytes(), "trang-qua-lon"),
    "a cell outside any table": ("a.ods", lambda: archive(mimetype=OPEN, **{"content.xml": b'<x xmlns:table="t" xmlns:office="o"><table:table-cell office:value-type="string"/></x>'}), "bang-tinh-hong"),
    "repeated cells": ("a.ods", lambda: repeated("16384", "1048576"), "trang-qua-lon"),
    "a repeated text": ("a.ods", lambda: repeated("1000", "1000", "x" * 1000), "trang-qua-lon"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_told_at_its_file(tmp_path: Path, name: str) -> None:
    file, make, code = BAD[name]
    (tmp_path / file).write_bytes(make())
    (one,) = said(tmp_path / file)
    assert (one.code, one.place.file) == (code, str(tmp_path / file))
    for lang in ("vi", "en"):
        assert "{" not in one.message(lang) + one.hint(lang)  # type: ignore[arg-type]
    assert file in one.message() or code == "trang-qua-lon"


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(LIMITS.file + 1)
    assert codes(path) == ["tep-qua-lon"]


@pytest.mark.parametrize("name", ["a.numbers", "a.pdf", "a.xlsb"])
def test_other_suffixes_are_refused_with_those_that_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    (one,) = said(tmp_path / name)
    assert one.code == "loai-tep-la"
    assert ".xlsx, .xlsm, .xls, .ods, .csv" in one.hint()


def test_sheets_together_and_texts_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(patched(b't="inlineStr"><is><t>An</t></is>', b't="s"><v>0</v>', data=book(A=ROWS, B=ROWS)))
    shared = archive(**{"xl/sharedStrings.xml": b"<sst><si><t>" + b"An" * 100 + b"</t></si></sst>"})
    with zipfile.ZipFile(path, "a") as made, zipfile.ZipFile(io.BytesIO(shared)) as given:
        made.writestr("xl/sharedStrings.xml", given.read("xl/sharedStrings.xml"))
    assert codes(path) == ["trang-khong-doc"]
    for room in (_xlsx, _xlsx_cells, _bounds, _workbook):
        monkeypatch.setattr(room, "SHEETS", replace(SHEETS, characters=150))
    assert codes(path) == ["trang-qua-lon"]
    for room in (_xlsx, _xlsx_cells, _bounds, _workbook):
        monkeypatch.setattr(room, "SHEETS", replace(SHEETS, cells=7))
    (one,) = said(path)
    assert (one.code, one.place.sheet) == ("trang-qua-lon", "B")


def test_a_cell_chosen_far_away_is_no_cell(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", Trống=[], A=ROWS)
    made = openpyxl.load_workbook(path)
    made["Trống"].sheet_view.selection[0].activeCell = made["Trống"].sheet_view.selection[0].sqref = "XFD1048576"
    made.save(path)
    assert len(records(path)) == 1


def test_a_look_far_away_takes_no_memory(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=ROWS)
    made = openpyxl.load_workbook(path)
    made["A"]["XFD1048576"].font = Font(bold=True)
    made.save(path)
    assert len(records(path)) == 1


def test_a_glance_and_a_close_look_agree(tmp_path: Path) -> None:
    """What a glance passes over holds nothing that reading cell by cell would have found."""
    for path in (FILES / "danh-sach.xlsx", workbook(tmp_path / "ds.xlsx", A=[*ROWS, ("=1+1", True)])):
        parts = unpack(path.read_bytes(), path.name, LIMITS)
        for name in (name for name in parts if "worksheets/sheet" in name):
            looks = _xlsx.looks_of(parts["xl/styles.xml"])
            reader = _xlsx_cells.CellReader(_xlsx.Place(), looks, [])
            reader.read(parts[name])
            assert bool(reader.marks) <= _xlsx._is_marked(parts[name], looks)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("0%", PERCENT), ("0.00 %", PERCENT), ('0.0"x"%', PERCENT), ('0"%"', ""), (r"0\%", ""), ("[Red]0.0", ""), ("General", ""),
        ("mm/yyyy", MONTH), ("[$-42A]mmm-yy;@", MONTH), ('"tháng" m/yyyy', MONTH), ("d/m", DAY_MONTH), ("dd-mmm", DAY_MONTH),
        ("dd/mm/yyyy", ""), ("mm:ss", ""), ("h:mm", ""), ("yyyy", ""), ("d/m/yyyy h:mm", ""), ("mmm", ""),
    ],
)  # fmt: skip
def test_what_a_format_shows_of_a_number(code: str, shown: str) -> None:
    assert look(code) == shown
    quoted = code.replace('"', "&quot;")
    styles = f'<s><numFmts><numFmt formatCode="{quoted}" numFmtId="170"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs><cellStyles/><dxfs><xf numFmtId="9"/></dxfs></s>'
    assert _xlsx.looks_of(styles.encode()) == {"2": PERCENT} | ({"1": shown} if shown else {})


SPOILING = """
import random, sys, zipfile, io
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from sheets import found

files, path, chance = Path(sys.argv[1]) / "files", Path(sys.argv[2]), random.Random(7)
for name in ("danh-sach.xlsx", "danh-sach.ods", "danh-sach.xls", "ngay.xls", "ngay.ods"):
    whole = (files / name).read_bytes()
    for turn in range(120):
        data = whole
        if not name.endswith("xls") and turn % 4:
            with zipfile.ZipFile(io.BytesIO(whole)) as given:
                parts = {part: bytearray(given.read(part)) for part in given.namelist()}
            spoiled = parts[chance.choice([part for part in parts if part.endswith((".xml", ".rels"))])]
            at, length = chance.randrange(len(spoiled)), chance.randint(1, 40)
            spoiled[at : at + length] = chance.choice([b"", bytes(spoiled[:length]), bytes([chance.randrange(256)])])
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w") as made:
                for part, raw in parts.items():
                    made.writestr(part, bytes(raw))
            data = out.getvalue()
        else:
            spoiled = bytearray(whole[: chance.choice([len(whole), len(whole), chance.randrange(1, len(whole))])])
            for _ in range(chance.randint(1, 8)):
                spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
            data = bytes(spoiled)
        path.with_suffix(Path(name).suffix).write_bytes(data)
        found(path.with_suffix(Path(name).suffix))
print("unhurt")
"""


def test_workbooks_spoiled_in_every_way_end_in_no_fault_and_say_nothing_of_their_own(tmp_path: Path) -> None:
    """In a process of its own: what this watches for may end the whole program."""
    here = str(Path(__file__).parent)
    run = subprocess.run([sys.executable, "-c", SPOILING, here, str(tmp_path / "a")], capture_output=True, text=True)
    assert (run.returncode, run.stdout, run.stderr) == (0, "unhurt\n", "")


def test_time_grows_with_the_rows_and_not_faster(tmp_path: Path) -> None:
    def taken(count: int) -> float:
        path = workbook(
            tmp_path / f"{count}.xlsx", A=[ROWS[0], *((f"Người {number}", "ca-nhan") for number in range(count))]
        )
        begun = time.process_time()
        assert len(records(path)) == count
        return time.process_time() - begun

    taken(100)
    assert taken(20_000) < 40 * max(taken(2_000), 0.01)  # ten times the rows; were it the square, a hundred times


def test_a_sheet_pays_for_calamine_only_and_yaml_for_neither(tmp_path: Path) -> None:
    path = workbook(tmp_path / "ds.xlsx", A=ROWS)
    script = (
        "import sys\nfrom pathlib import Path\nfrom docgen._readers import read_records\n"
        "from docgen._schema import ModelNotes\n"
        f"list(read_records(Path({str(path)!r}), notes=lambda: ModelNotes(fields=(), groups={{}})))\nprint(*sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "python_calamine" in loaded
    assert not loaded & {"openpyxl", "lxml", "yaml", "csv", "pydantic"}
