"""The list of a dossier: its rows, what chooses among them, and what nothing takes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.testing import told

from .conftest import Make

ROLL = "{loai: roll, so: 5}"
SHARED = "chung: {ngay: 02/9/2026, noi: X}\n"
ROWS = """danh_sach:
  - {ho_ten: An, xa: Hạ Lang}
  - {ho_ten: Bình, xa: Minh Long}
  - {ho_ten: Chi, xa: hạ  lang}
  - {ho_ten: Dung}
"""


def said(make: Make, text: str) -> list[tuple[str, int | None]]:
    return [(one.code, one.place.line) for one in make(text).everything()]


def letters(make: Make, choice: str) -> list[str]:
    result = make(f"{ROWS}{SHARED}tai_lieu:\n  - {ROLL}\n  - {{loai: letter, loc: {{{choice}}}}}\n")
    assert result.exit_code == 0, told(result.everything())
    return [outcome.path.stem for outcome in result.outcomes[1:] if outcome.path]


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        ("xa: Hạ Lang", ["001-An", "002-Chi"]),  # capitals and spare spaces aside
        ("xa: [Hạ Lang, Minh Long]", ["001-An", "002-Bình", "003-Chi"]),
        ("xa: ''", ["001-Dung"]),
        ("xa: Hạ Lang, ho_ten: chi", ["001-Chi"]),
    ],
)
def test_rows_are_chosen_by_their_values(make: Make, choice: str, names: list[str]) -> None:
    assert letters(make, choice) == names


def test_the_whole_list_may_be_chosen_from_too(make: Make, tmp_path: Path) -> None:
    from docgen.testing import MadeDocument

    result = make(f"{ROWS}{SHARED}tai_lieu: [{{loai: roll, so: 5, loc: {{xa: Hạ Lang}}}}]\n")
    assert result.exit_code == 0
    assert MadeDocument(path=tmp_path / "out" / "danh-sach.docx").paragraphs[1:] == ("An", "Chi")


def test_rows_that_nothing_chooses_are_told(make: Make, tmp_path: Path) -> None:
    text = f"{ROWS}{SHARED}tai_lieu:\n  - {ROLL}\n  - loai: letter\n    loc: {{xa: Hạ Lang}}\n"
    result = make(text)
    one = next(result.everything())
    assert (one.code, one.severity, one.place.line) == ("bo-ho-so-dong-khong-chon", "info", 9)
    assert (one.facts["so"], one.facts["dong"]) == (2, "3, 5")
    both = make(f"{text}  - {{loai: letter, ra: khac, loc: {{xa: [Minh Long, '']}}}}\n", out=tmp_path / "both")
    assert list(both.everything()) == []


CHOICES = {
    "xaa: Hạ Lang": ("bo-ho-so-loc-cot-la", {"cot": "xaa", "gan_dung": "xa"}),
    "xa: ha lang": ("bo-ho-so-loc-het", {"gia_tri": "«ha lang»", "co": "«Hạ Lang», «Minh Long», «hạ  lang», «»"}),
    "xa: [a, b]": ("bo-ho-so-loc-het", {"gia_tri": "«a», «b»"}),
    "xa: Minh Long, ho_ten: An": ("bo-ho-so-loc-het", {"cot": "ho_ten", "co": "«Bình»"}),
}


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_that_leaves_nobody_is_told_where_it_stands(make: Make, choice: str) -> None:
    result = make(f"{ROWS}{SHARED}tai_lieu:\n  - {ROLL}\n  - loai: letter\n    loc: {{{choice}}}\n")
    code, facts = CHOICES[choice]
    found = [one for one in result.everything() if one.severity == "error"]
    assert [(one.code, one.place.line) for one in found] == [(code, 10)]
    assert facts.items() <= found[0].facts.items()


@pytest.mark.parametrize(
    "entry",
    ["{loai: note, loc: {xa: a}}", "{loai: letter, tu_tep: a.yaml, loc: {xa: a}}"],
)
def test_a_choice_without_the_list_is_told(make: Make, entry: str) -> None:
    assert said(make, f"{ROWS}{SHARED}tai_lieu: [{ROLL}, {entry}]\n") == [("bo-ho-so-loc-thua", 7)]


LISTS = {
    "none": ("", "bo-ho-so-thieu-danh-sach", 3),
    "blank": ("danh_sach:\n", "bo-ho-so-danh-sach-rong", 1),
    "empty": ("danh_sach: []\n", "bo-ho-so-danh-sach-rong", 1),
    "empty text": ("danh_sach: ''\n", "bo-ho-so-danh-sach-rong", 1),
    "a missing file": ("danh_sach: ds.yaml\n", "khong-thay-tep", 1),
    "a folder": ("danh_sach: .\n", "la-thu-muc", 1),
    "a control character": ('danh_sach: "a\\0"\n', "khong-thay-tep", 1),
    "a name too long": (f"danh_sach: {'a' * 300}\n", "khong-doc-duoc", 1),
    "an empty file": ("danh_sach: rong.yaml\n", "tep-rong", None),
    "a row as text": ("danh_sach: [{ho_ten: An}, Bình]\n", "bo-ho-so-dong-sai-dang", 1),
    "a file of texts": ("danh_sach: chu.yaml\n", "khong-phai-ban-ghi", 2),
    "a file nobody reads": ("danh_sach: ds.xyz\n", "loai-tep-la", None),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_cannot_be_used_is_told_and_nobody_is_blamed_for_it(make: Make, tmp_path: Path, name: str) -> None:
    text, code, line = LISTS[name]
    for file, content in (("rong.yaml", ""), ("chu.yaml", "- {a: 1}\n- b\n"), ("ds.xyz", "x"), ("ds-2.yaml", "x")):
        (tmp_path / file).write_text(content, encoding="utf-8")
    shared = "chung: {danh_sach_so: {so: 1, ngay: 02/9/2026}, ngay: 02/9/2026, noi: X}\n"
    found = list(make(f"{text}{shared}tai_lieu:\n  - loai: letter\n  - loai: roll\n    so: 5\n").everything())
    expected = [(code, line)] if text else [(code, 3), ("thieu-truong", 4)]
    assert [(one.code, one.place.line) for one in found] == expected
    if name == "a missing file":
        assert str(found[0].facts["gan_dung"]).startswith("ds-2.yaml")


def test_a_row_that_is_no_group_is_told_with_its_number(make: Make) -> None:
    found = list(make(f"danh_sach:\n  - {{ho_ten: An}}\n  - Bình\n{SHARED}tai_lieu: [{ROLL}]\n").everything())
    assert [(one.place.line, one.facts["so"]) for one in found] == [(3, 2)]
    assert found[0].hint() == "ví dụ: - {ho_ten: Nguyễn Văn A, chuc_vu: Trưởng xóm}"


@pytest.mark.parametrize(
    ("files", "code", "near"),
    [
        ("a.yaml", "bo-ho-so-tu-tep-khong-co", "a1.yaml, hong.yaml"),
        ("'*.toml'", "bo-ho-so-tu-tep-khong-co", ""),
        ("ghi-chu", "la-thu-muc", None),
        ('"a\\0"', "bo-ho-so-tu-tep-khong-co", None),
        ("a" * 300, "khong-doc-duoc", None),
        ("hong.yaml", "sai-cu-phap", None),
    ],
)
def test_files_that_are_not_there_are_told(make: Make, tmp_path: Path, files: str, code: str, near: str | None) -> None:
    (tmp_path / "ghi-chu").mkdir()
    (tmp_path / "a1.yaml").write_text("ghi_chu: a\n", encoding="utf-8")
    (tmp_path / "hong.yaml").write_text("a: [\n", encoding="utf-8")
    found = list(make(f"tai_lieu:\n  - loai: note\n    noi: X\n    tu_tep: [{files}]\n").everything())
    assert [one.code for one in found] == [code]
    assert found[0].place.line == (4 if code != "sai-cu-phap" else 1)
    assert near is None or found[0].facts["gan_dung"] == near


def test_shared_fields_and_columns_that_nothing_takes_are_told_once(make: Make) -> None:
    rows = ROWS.replace("ho_ten:", "ho_ten_: x, la_lam: y, ho_ten:")
    result = make(f"{rows}chung: {{ngay: 02/9/2026, noi: X, noi_: X, xyz: y}}\ntai_lieu: [{ROLL}, {{loai: letter}}]\n")
    told_of = [(one.code, one.severity, one.place.line, one.facts["gan_dung"]) for one in result.everything()]
    assert told_of == [
        ("bo-ho-so-chung-thua", "warning", 6, "noi"),
        ("bo-ho-so-chung-thua", "warning", 6, ""),
        ("bo-ho-so-cot-thua", "warning", 2, "ho_ten"),
        ("bo-ho-so-cot-thua", "warning", 2, ""),
    ]
    assert result.exit_code == 0


def test_a_column_that_only_chooses_is_used(make: Make) -> None:
    rows = "danh_sach: [{ho_ten: An, nhom: a}, {ho_ten: Bế, nhom: b}]\n"
    assert said(make, f"{rows}{SHARED}tai_lieu: [{{loai: roll, so: 5, loc: {{nhom: a}}}}]\n") == []


def test_a_list_that_nothing_takes_is_told(make: Make) -> None:
    assert said(make, f"{ROWS}chung: {{noi: X}}\ntai_lieu: [{{loai: note}}]\n") == [("bo-ho-so-danh-sach-thua", 2)]


def test_a_setting_that_nothing_takes_is_told(make: Make) -> None:
    result = make(f"{ROWS}{SHARED}tai_lieu: [{ROLL}]\n", settings=[("nooi.x", "Y")])
    assert [(one.code, one.facts["gan_dung"]) for one in result.everything() if one.severity == "error"] == [
        ("bo-ho-so-set-thua", "noi")
    ]
    assert result.exit_code == 2
