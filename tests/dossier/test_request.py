"""What is wrong with the words of a dossier's file, each at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

import docgen
from docgen import Diagnostic

from .conftest import Make

HEAD = "danh_sach: [{ho_ten: An}]\nchung: {ngay: 02/9/2026, noi: X}\n"
ROLL = "tai_lieu:\n  - loai: roll\n    so: 5\n"
LETTER = "  - loai: letter\n"


def errors(said: docgen.RunResult) -> list[Diagnostic]:
    return [one for one in said.everything() if one.severity == "error"]


FAULTS = {
    "unknown item": (f"{HEAD}tai_lieuu: x\n{ROLL}", [("bo-ho-so-muc-la", 3, "tai_lieu")]),
    "a field at the top": (f"{HEAD}ngay: x\n{ROLL}", [("bo-ho-so-muc-la", 3, "")]),
    "no documents": (HEAD, [("bo-ho-so-khong-tai-lieu", None, None)]),
    "blank documents": (f"{HEAD}tai_lieu:\n", [("bo-ho-so-khong-tai-lieu", 3, None)]),
    "empty documents": (f"{HEAD}tai_lieu: []\n", [("bo-ho-so-khong-tai-lieu", 3, None)]),
    "documents as a group": (f"{HEAD}tai_lieu: {{loai: roll}}\n", [("bo-ho-so-sai-dang", 3, None)]),
    "a document as text": (f"{HEAD}{ROLL}  - letter\n", [("bo-ho-so-sai-dang", 6, None)]),
    "shared fields as text": (f"chung: x\n{ROLL}", [("bo-ho-so-sai-dang", 1, None)]),
    "a list as a group": (f"danh_sach: {{a: 1}}\n{ROLL}", [("bo-ho-so-sai-dang", 1, None)]),
    "a parent as a list": (f"{HEAD}theo_chuong_trinh: [a]\n{ROLL}", [("bo-ho-so-sai-dang", 3, None)]),
    "no type": (f"{HEAD}{ROLL}  - so: 5\n", [("bo-ho-so-thieu-loai", 6, None)]),
    "unknown type": (f"{HEAD}{ROLL}  - loai: leter\n", [("bo-ho-so-loai-la", 6, "letter")]),
    "a misspelt word": (f"{HEAD}{ROLL}    tu_teep: a.yaml\n", [("bo-ho-so-tu-la", 6, "tu_tep")]),
    "an unknown field": (f"{HEAD}{ROLL}    noii: a\n", [("truong-la", 6, "noi")]),
    "a field twice": (f"{HEAD}{ROLL}    truong: {{so: 6}}\n", [("bo-ho-so-truong-hai-lan", 5, None)]),
    "words of another shape": (
        f"{HEAD}{ROLL}    loc: a\n    ra: [a]\n    tu_tep: {{a: 1}}\n    truong: [a]\n",
        [("bo-ho-so-sai-dang", line, None) for line in (7, 6, 8, 9)],
    ),
    "an empty list of files": (f"{HEAD}{ROLL}    tu_tep: []\n", [("bo-ho-so-sai-dang", 6, None)]),
    "a name with a slash": (f"{HEAD}{ROLL}    ra: a/b\n", [("bo-ho-so-ten-khong-dung-duoc", 6, None)]),
    "a name that leads out": (f"{HEAD}{ROLL}    ra: ../b\n", [("bo-ho-so-ten-khong-dung-duoc", 6, None)]),
    "a name of another kind": (f"{HEAD}{ROLL}    ra: b.pdf\n", [("bo-ho-so-ten-khong-dung-duoc", 6, None)]),
    "no name": (f"{HEAD}{ROLL}    ra: ''\n", [("bo-ho-so-ten-khong-dung-duoc", 6, None)]),
    "a folder with an ending": (f"{HEAD}{ROLL}{LETTER}    ra: b.docx\n", [("bo-ho-so-ten-khong-dung-duoc", 7, None)]),
    "the name of the run's own file": (
        f"{HEAD}{ROLL}{LETTER}    ra: Manifest.jsonl\n", [("bo-ho-so-ten-khong-dung-duoc", 7, None)],
    ),
    "a name twice": (
        f"{HEAD}{ROLL}    ra: a\n  - {{loai: note, ra: A.docx}}\n", [("bo-ho-so-ten-trung", 7, None)],
    ),
    "all at once": (
        f"tai_lieuu: 1\n{ROLL}  - loai: x\n  - ra: a\n",
        [("bo-ho-so-muc-la", 1, "tai_lieu"), ("bo-ho-so-loai-la", 5, None), ("bo-ho-so-thieu-loai", 6, None)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_file_is_told_at_its_line(make: Make, tmp_path: Path, name: str) -> None:
    text, expected = FAULTS[name]
    result = make(text)
    found = errors(result)
    assert [(one.code, one.place.line) for one in found] == [(code, line) for code, line, _ in expected]
    for one, (_, _, meant) in zip(found, expected, strict=True):
        assert meant is None or one.facts["gan_dung"] == meant
        assert "{" not in one.message("vi").replace("{loai", "") + one.message("en").replace("{loai", "")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [("- a: 1\n- a: 2\n", "bo-ho-so-khong-phai-mot"), ("a: 1\n---\na: 2\n", "bo-ho-so-khong-phai-mot"), ("", "tep-rong"),
     ("a: [", "sai-cu-phap"), ("chữ", "khong-phai-ban-ghi")],
)  # fmt: skip
def test_a_file_that_is_no_dossier_is_told(make: Make, tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "ho_so.yaml").write_text(text, encoding="utf-8")
    assert [one.code for one in make().everything()] == [code]


def test_a_file_that_is_not_there_is_told(make: Make) -> None:
    assert [one.code for one in make().everything()] == ["khong-thay-tep"]


def test_a_field_named_as_a_word_is_set_below_truong_and_never_silently(make: Make) -> None:
    note = "tai_lieu:\n  - loai: note\n    noi: X\n    ra: ghi-chu\n"
    said = list(make(note).everything())
    assert [(one.code, one.severity, one.place.line) for one in said] == [("bo-ho-so-tu-rieng", "info", 4)]
    assert said[0].hint() == "muốn ghi trường ấy thì đặt dưới «truong:», ví dụ truong: {ra: …}"
    result = make(f"{note}    truong: {{ra: y}}\n")
    assert (result.exit_code, list(result.everything())) == (0, [])
    assert [outcome.path.name for outcome in result.outcomes if outcome.path] == ["ghi-chu.docx"]


def test_a_name_may_be_given_with_its_ending(make: Make) -> None:
    result = make("tai_lieu: [{loai: note, noi: X, ra: Ghi chú.DOCX, truong: {ra: y}}]")
    assert [outcome.path.name for outcome in result.outcomes if outcome.path] == ["Ghi chú.docx"]


def test_documents_of_one_name_are_numbered_and_a_name_asked_for_comes_first(make: Make) -> None:
    result = make("chung: {noi: X}\ntai_lieu: [{loai: note}, {loai: note, ghi_chu: b}, {loai: note, ra: NOTE}]")
    assert [outcome.path.name for outcome in result.outcomes if outcome.path] == [
        "note (2).docx",
        "note (3).docx",
        "NOTE.docx",
    ]


def test_folders_may_be_shared_capitals_aside(make: Make, tmp_path: Path) -> None:
    result = make(
        f"{HEAD}{ROLL}  - {{loai: letter, ra: Thư mời}}\n  - {{loai: letter, ra: THƯ MỜI}}\n  - {{loai: letter}}\n"
    )
    assert result.exit_code == 0
    paths = [outcome.path.relative_to(tmp_path / "out").as_posix() for outcome in result.outcomes if outcome.path]
    assert paths == ["danh-sach.docx", "Thư mời/001-An.docx", "Thư mời/001-An (2).docx", "thu/001-An.docx"]
