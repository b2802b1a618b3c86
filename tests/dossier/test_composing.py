"""The layers below each document, weakest first, and the place that every value keeps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import docgen
from docgen import Place
from docgen._dossier._composing import Made, composed
from docgen._dossier._request import read_request
from docgen._dossier._rows import read_rows
from docgen._gather import Sources
from docgen._host import build_host
from docgen._roots import all_roots
from docgen.record import Record
from docgen.testing import told

from .conftest import Make


class Composed:
    """Writes a dossier down and composes its documents, without making them."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder, self.roots = folder, all_roots([root], {})

    def __call__(self, text: str, **options: Any) -> list[Made]:
        path = self.folder / "ho_so.yaml"
        path.write_text(text, encoding="utf-8")
        sources = Sources(host=build_host(self.roots), roots=self.roots, **options)
        request, said = read_request(path, sources.host)
        assert request is not None, told(said)
        rows = [row for row in read_rows(request, ()) if isinstance(row, Record)]
        return [item for item in composed(request, rows, sources) if isinstance(item, Made)]


@pytest.fixture
def documents(root: Path, tmp_path: Path) -> Composed:
    return Composed(root, tmp_path)


def where(made: Made, *path: str | int) -> tuple[str, int | None]:
    place = made.checked.record.place_of(path)
    return Path(place.file).name, place.line


def value(made: Made, name: str) -> object:
    return made.checked.record.data.get(name)


ROLL = "{loai: roll, so: 5, ngay: 02/9/2026}"
LAYERS = [
    ("profile", "", ("don_vi.yaml", 1)),
    ("chung", "chung: {noi: chung}\n", ("ho_so.yaml", 1)),
    ("row", "chung: {noi: chung}\ndanh_sach: [{ho_ten: An, noi: row}]\n", ("ho_so.yaml", 2)),
]


@pytest.mark.parametrize(("wins", "text", "place"), LAYERS)
def test_the_stronger_layer_wins_and_its_place_is_kept(
    documents: Composed, wins: str, text: str, place: tuple[str, int]
) -> None:
    (documents.folder / "don_vi.yaml").write_text("noi: profile\n", encoding="utf-8")
    rows = "" if "danh_sach" in text else "danh_sach: [{ho_ten: An}]\n"
    made = documents(f"{text}{rows}tai_lieu: [{ROLL}, {{loai: letter}}]\n")[1]
    assert (value(made, "noi"), where(made, "noi")) == (wins, place)


def test_the_documents_own_field_is_stronger_than_its_row_and_a_setting_than_all(documents: Composed) -> None:
    text = f"danh_sach: [{{ho_ten: An, noi: row}}]\ntai_lieu: [{ROLL}, {{loai: letter, noi: own}}]\n"
    assert value(documents(text)[1], "noi") == "own"
    made = documents(text, settings=(("noi", "set"),))
    assert [value(one, "noi") for one in made] == ["set", "set"]
    assert made[1].checked.record.place_of(("noi",)).file == "--set noi"


def test_a_setting_reaches_only_documents_that_have_the_field(documents: Composed) -> None:
    made = documents(
        f"danh_sach: [{{ho_ten: An}}]\ntai_lieu: [{ROLL}, {{loai: note}}]\n", settings=(("so", "9"), ("noi", "X"))
    )
    assert [value(one, "so") for one in made] == ["9", None]
    assert all(one.checked.ok for one in made)


def test_what_an_earlier_document_gives_is_weaker_than_shared_fields_and_points_to_its_line(
    documents: Composed,
) -> None:
    text = "danh_sach: [{ho_ten: An, noi: X}]\nchung: {ngay: 02/9/2026}\ntai_lieu:\n  - loai: roll\n    so: 5\n  - loai: letter\n"
    made = documents(text)[1]
    assert made.checked.model.danh_sach_so.so == "5"  # type: ignore[union-attr]
    assert where(made, "danh_sach_so", "so") == ("ho_so.yaml", 5)
    assert where(made, "danh_sach_so", "ngay") == ("ho_so.yaml", 2)
    shared = text.replace("{ngay: 02/9/2026}", "{ngay: 02/9/2026, danh_sach_so: {so: 7, ngay: 01/9/2026}}")
    assert documents(shared)[1].checked.model.danh_sach_so.so == "7"  # type: ignore[union-attr]


def test_a_document_takes_nothing_from_one_below_it(documents: Composed) -> None:
    made = documents(
        f"danh_sach: [{{ho_ten: An, noi: X}}]\nchung: {{ngay: 02/9/2026}}\ntai_lieu: [{{loai: letter}}, {ROLL}]\n"
    )
    assert [said.code for said in made[0].checked.diagnostics] == ["thieu-truong"]


def test_a_document_above_is_weaker_than_what_is_given_and_read_once(
    make: Make, documents: Composed, tmp_path: Path
) -> None:
    (tmp_path / "ct.yaml").write_text("ten: Chung sức\n", encoding="utf-8")
    text = f"theo_chuong_trinh: ct.yaml\ndanh_sach: [{{ho_ten: An}}]\ntai_lieu: [{ROLL}]\n"
    made = documents(text)[0]
    assert (value(made, "chuong_trinh"), where(made, "chuong_trinh")) == ("Chung sức", ("ct.yaml", 1))
    assert value(documents(text.replace("ngay:", "chuong_trinh: khác, ngay:"))[0], "chuong_trinh") == "khác"


@pytest.mark.parametrize("inline", [True, False])
def test_rows_keep_their_places_in_the_whole_list_and_in_each_document(documents: Composed, inline: bool) -> None:
    rows = "- ho_ten: An\n  tuoi: 30\n- ho_ten: Bình\n  noi: Y\n"
    if not inline:
        (documents.folder / "ds.yaml").write_text(rows, encoding="utf-8")
    text = "danh_sach:\n" + rows if inline else "danh_sach: ds.yaml\n"
    roll, _, second = documents(f"{text}chung: {{ngay: 02/9/2026, noi: X}}\ntai_lieu: [{ROLL}, {{loai: letter}}]\n")
    file, first = ("ho_so.yaml", 2) if inline else ("ds.yaml", 1)
    assert where(roll, "danh_sach", 1, "ho_ten") == where(second, "ho_ten") == (file, first + 2)
    assert where(roll, "danh_sach", 0, "tuoi") == (file, first + 1)
    assert where(roll, "danh_sach", 0) == (file, first)
    assert where(second, "ngay_sinh") == where(second) == (file, first + 2)
    assert where(second, "noi") == (file, first + 3)
    assert where(roll, "danh_sach") == ("ho_so.yaml", 2 if inline else 1)


def test_places_of_a_sheet_survive(documents: Composed, root: Path, tmp_path: Path) -> None:
    """Any reader's places do: here those of a plugin's reader, as a sheet would give them."""
    place = Place(file="ds.xlsx", sheet="Tờ 1", row=7)
    cell = Place(file="ds.xlsx", sheet="Tờ 1", row=7, column="Họ và tên", cell="B7", text="An")
    row = Record(data={"ho_ten": "An", "noi": "X"}, place=place, places={("ho_ten",): cell})
    path = tmp_path / "ho_so.yaml"
    path.write_text(
        f"danh_sach: ds.xlsx\nchung: {{ngay: 02/9/2026}}\ntai_lieu: [{ROLL}, {{loai: letter}}]\n", encoding="utf-8"
    )
    sources = Sources(host=build_host(documents.roots), roots=documents.roots)
    request, _ = read_request(path, sources.host)
    assert request is not None
    roll, letter = (item for item in composed(request, [row], sources) if isinstance(item, Made))
    found = [roll.checked.record.place_of(("danh_sach", 0, "ho_ten")), letter.checked.record.place_of(("ho_ten",))]
    assert [(one.sheet, one.row, one.column, one.cell) for one in found] == [("Tờ 1", 7, "Họ và tên", "B7")] * 2
    assert letter.checked.record.place == place


def test_each_document_takes_the_columns_it_has(documents: Composed) -> None:
    text = f"danh_sach: [{{ho_ten: An, tuoi: 3, xa: X, noi: Y, la: z}}]\ntai_lieu: [{ROLL}, {{loai: letter, ngay: 02/9/2026}}]\n"
    roll, letter = documents(text)
    assert roll.checked.record.data["danh_sach"] == [{"ho_ten": "An", "tuoi": "3"}]
    assert set(letter.checked.record.data) == {"ho_ten", "xa", "noi", "ngay", "danh_sach_so"}


def test_a_list_of_its_own_is_stronger_than_the_dossiers(documents: Composed) -> None:
    roll = documents(f"danh_sach: [{{ho_ten: An}}]\ntai_lieu: [{{danh_sach: [{{ho_ten: Bế}}], {ROLL[1:]}]\n")[0]
    assert roll.checked.record.data["danh_sach"] == [{"ho_ten": "Bế"}]


def test_a_type_without_a_share_is_made_once(documents: Composed) -> None:
    made = documents(
        "danh_sach: [{ho_ten: An}, {ho_ten: Bế}]\nchung: {noi: X, ngay: 02/9/2026}\ntai_lieu: [{loai: note, ghi_chu: y}]\n"
    )
    assert [(one.checked.record.data, one.number, one.source) for one in made] == [
        ({"noi": "X", "ghi_chu": "y"}, 1, "note")
    ]


def test_further_files_are_documents_with_the_shared_layers_below(documents: Composed) -> None:
    folder = documents.folder / "ghi-chu"
    folder.mkdir()
    for name, text in (
        ("b.yaml", "ghi_chu: b\n"),
        ("a.yaml", "- {ghi_chu: a1}\n- {ghi_chu: a2, noi: Y}\n"),
        ("c.txt", "x"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    made = documents("chung: {noi: X}\ntai_lieu:\n  - loai: note\n    tu_tep: [ghi-chu/b.yaml, 'ghi-chu/*.yaml']\n")
    assert [(value(one, "ghi_chu"), value(one, "noi"), one.source, one.number) for one in made] == [
        ("b", "X", "b", 1), ("a1", "X", "a", 2), ("a2", "Y", "a", 3),
    ]  # fmt: skip
    assert where(made[1], "ghi_chu") == ("a.yaml", 1)
    assert documents("tai_lieu: [{loai: note, noi: Z, tu_tep: ghi-chu/a.yaml}]\n")[1].checked.record.data["noi"] == "Z"


def test_files_for_a_type_of_rows_take_the_rows_place_and_the_list_stays_with_who_takes_it(documents: Composed) -> None:
    (documents.folder / "them.yaml").write_text("ho_ten: Bế\nnoi: Y\n", encoding="utf-8")
    (documents.folder / "so.yaml").write_text("so: 8\nngay: 02/9/2026\n", encoding="utf-8")
    text = "danh_sach: [{ho_ten: An}]\ntai_lieu: [{loai: roll, tu_tep: so.yaml}, {loai: letter, ngay: 02/9/2026, tu_tep: them.yaml}]\n"
    roll, letter = documents(text)
    assert (value(roll, "danh_sach"), value(roll, "so")) == ([{"ho_ten": "An"}], "8")
    assert (value(letter, "ho_ten"), letter.checked.ok) == ("Bế", True)


def test_a_pattern_never_means_the_dossier_itself_its_list_or_its_profile(documents: Composed) -> None:
    for name, text in (("don_vi.yaml", "noi: X\n"), ("ds.yaml", "- {ho_ten: An}\n"), ("a.yaml", "ghi_chu: a\n")):
        (documents.folder / name).write_text(text, encoding="utf-8")
    made = documents(f"danh_sach: ds.yaml\ntai_lieu: [{ROLL}, {{loai: note, tu_tep: '*.yaml'}}]\n")
    assert [value(one, "ghi_chu") for one in made[1:]] == ["a"]


def test_profiles_are_beside_the_dossier_or_named(make: Make, tmp_path: Path) -> None:
    (tmp_path / "don_vi.yaml").write_text("noi: beside\n", encoding="utf-8")
    (tmp_path / "khac.yaml").write_text("noi: named\n", encoding="utf-8")
    note = "tai_lieu: [{loai: note}]\n"
    first = make(note).outcomes[0]
    assert make(note, profile=tmp_path / "khac.yaml").outcomes[0].status == "unchanged"  # the template prints no field
    assert first.status == "written"
    digests = []
    for profile in (None, tmp_path / "khac.yaml"):
        make(note, profile=profile, out=tmp_path / f"out-{profile is None}")
        digests.append((tmp_path / f"out-{profile is None}" / "manifest.jsonl").read_text(encoding="utf-8"))
    assert digests[0] != digests[1]


def test_a_doubt_about_the_profile_is_settled_by_another_document(make: Make, tmp_path: Path) -> None:
    (tmp_path / "don_vi.yaml").write_text("danh_sach_so: {so: 4, ngay: 01/9/2026}\n", encoding="utf-8")
    roll = "danh_sach: [{ho_ten: An, noi: X}]\ntai_lieu:\n  - {loai: roll, so: 5, ngay: 02/9/2026}\n"
    alone = make(roll, out=tmp_path / "a")  # nearly the roll's danh_sach
    assert [one.code for one in alone.everything()] == ["ho-so-truong-la", "bo-ho-so-cot-thua"]
    assert list(make(f"{roll}  - {{loai: letter, ngay: 02/9/2026}}\n", out=tmp_path / "b").everything()) == []


def test_it_is_exported() -> None:
    from docgen._dossier import make_dossier

    assert docgen.make_dossier is make_dossier
