"""Documents held against each other, and each fault told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen import RunResult
from docgen.testing import told

from .conftest import DOSSIER, Make


def said(result: RunResult) -> list[tuple[str, int | None]]:
    return [(one.code, one.place.line) for one in result.everything()]


def statuses(result: RunResult) -> list[str]:
    return [outcome.status for outcome in result.outcomes]


def test_what_does_not_hold_between_documents_is_told_at_its_field_and_nothing_written(
    make: Make, tmp_path: Path
) -> None:
    result = make(DOSSIER.replace("- loai: letter", "- loai: letter\n    ngay: 01/9/2026"))
    assert said(result) == [("thu-truoc-danh-sach", 13)]  # one line, seen by three letters
    assert (statuses(result), result.exit_code) == (["held"] * 5, 1)
    assert not (tmp_path / "out").exists()


def test_a_check_points_into_the_list(make: Make, tmp_path: Path) -> None:
    (tmp_path / "ct.yaml").write_text("ten: Lý Văn An\n", encoding="utf-8")
    (tmp_path / "ds.yaml").write_text("- {ho_ten: Bế}\n- ho_ten: Lý Văn An\n", encoding="utf-8")
    head = "theo_chuong_trinh: ct.yaml\ndanh_sach: ds.yaml\nchung: {ngay: 02/9/2026, noi: X}\n"
    result = make(f"{head}tai_lieu: [{{loai: roll, so: 5}}]\n")
    one = next(result.everything())
    assert (one.code, Path(one.place.file).name, one.place.line, one.place.text) == (
        "khac-chuong-trinh", "ds.yaml", 2, "Lý Văn An",
    )  # fmt: skip


def test_documents_above_are_given_to_checks_though_no_document_takes_from_them(make: Make, tmp_path: Path) -> None:
    note = "tai_lieu: [{loai: note, noi: X}]\n"
    assert said(make(f"theo_chuong_trinh: ct.yaml\n{note}")) == [("khong-thay-tep", 1)]
    (tmp_path / "ct.yaml").write_text("ten: ''\n", encoding="utf-8")
    assert [code for code, _ in said(make(f"theo_chuong_trinh: ct.yaml\n{note}"))] == ["de-trong"]
    (tmp_path / "ct.yaml").write_text("ten: Chung sức\n", encoding="utf-8")
    assert make(f"theo_chuong_trinh: ct.yaml\n{note}").exit_code == 0


def test_a_document_above_that_every_document_replaces_is_not_asked_for(make: Make, tmp_path: Path) -> None:
    (tmp_path / "ct.yaml").write_text("ten: Chung sức\n", encoding="utf-8")
    head = "theo_chuong_trinh: khong-co.yaml\ndanh_sach: [{ho_ten: An}]\nchung: {ngay: 02/9/2026}\n"
    result = make(f"{head}tai_lieu: [{{loai: roll, so: 5, theo_chuong_trinh: ct.yaml}}]\n")
    assert (said(result), result.exit_code) == ([], 0)


def test_a_fault_of_a_document_above_is_told_once(make: Make, tmp_path: Path) -> None:
    (tmp_path / "ct.yaml").write_text("tenn: x\n", encoding="utf-8")
    head = "theo_chuong_trinh: ct.yaml\ndanh_sach: [{ho_ten: An}]\nchung: {ngay: 02/9/2026}\n"
    result = make(f"{head}tai_lieu: [{{loai: roll, so: 5}}, {{loai: roll, so: 6}}]\n")
    assert [code for code, _ in said(result)] == ["thieu-truong", "truong-la"]
    assert statuses(result) == ["rejected", "rejected"]


def test_checks_wait_until_each_document_is_sound(make: Make) -> None:
    text = DOSSIER.replace("- loai: letter", "- loai: letter\n    ngay: 01/9/2026")
    assert said(make(text.replace("so: 5", "so:"))) == [("thieu-truong", 11)]


CHECKS = """
from docgen import DossierCheck, Kind, Place, hookimpl

ODD = Kind(code="la-lung", severity="{severity}", vi="lạ", en="odd")

def check(dossier):
    {body}

@hookimpl
def docgen_dossier_checks():
    return [DossierCheck(name="odd", check=check, kinds=(ODD,)), DossierCheck(name="fine", check=lambda dossier: ())]
"""


def with_checks(folder: Path, body: str, severity: str = "error") -> Path:
    plugin = folder / "khac" / "plugins" / "odd"
    plugin.mkdir(parents=True)
    (plugin / "__init__.py").write_text(CHECKS.format(body=body, severity=severity), encoding="utf-8")
    return folder / "khac"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("return [1 / 0]", "ZeroDivisionError"),
        ("return ['x']", "a check must yield Diagnostic values"),
        ("return None", "TypeError"),
        ("raise SystemExit(3)", "SystemExit"),
    ],
)
def test_a_check_that_fails_is_an_error_with_its_plugins_name(
    make: Make, root: Path, tmp_path: Path, body: str, reason: str
) -> None:
    result = make(DOSSIER, roots=[root, with_checks(tmp_path, body)])
    one = next(result.everything())
    assert (one.code, one.facts["plugin"], result.exit_code) == ("plugin-gap-loi", "odd", 1)
    assert "«odd»" in str(one.facts["phan"])
    assert reason in str(one.facts["ly_do"])
    assert Path(one.place.file).name == "ho_so.yaml"
    assert not (tmp_path / "out").exists()


def test_one_plugins_fault_hides_no_others_findings(make: Make, root: Path, tmp_path: Path) -> None:
    text = DOSSIER.replace("- loai: letter", "- loai: letter\n    ngay: 01/9/2026")
    result = make(text, roots=[with_checks(tmp_path, "1 / 0"), root])
    assert {code for code, _ in said(result)} == {"plugin-gap-loi", "thu-truoc-danh-sach"}


def test_a_warning_across_documents_keeps_nothing_back(make: Make, root: Path, tmp_path: Path) -> None:
    body = "yield ODD.at(Place()); yield dossier.of('letter')[1].at(ODD); yield dossier.documents[0].at(ODD, 'so')"
    result = make(DOSSIER, roots=[root, with_checks(tmp_path, body, "warning")])
    assert said(result) == [("la-lung", None), ("la-lung", 3), ("la-lung", 11)]
    assert set(statuses(result)) == {"written"}


def test_checks_are_given_the_shared_fields_and_the_rows(make: Make, root: Path, tmp_path: Path) -> None:
    body = "assert (dossier.shared.data['noi'], len(dossier.rows), dossier.plan) == ('Cao Bằng', 3, ()); return ()"
    assert make(DOSSIER, roots=[root, with_checks(tmp_path, body)]).exit_code == 0


def test_a_plugin_that_was_not_loaded_checked_nothing_and_that_is_told(make: Make, root: Path, tmp_path: Path) -> None:
    result = make(DOSSIER, roots=[root, with_checks(tmp_path, "return (")])
    one = next(result.everything())
    assert (one.code, one.severity, one.facts["plugin"]) == ("bo-ho-so-plugin-hong", "warning", "odd")
    assert result.exit_code == 0


def test_one_wrong_cell_is_told_once_though_every_document_sees_it(make: Make) -> None:
    result = make(DOSSIER.replace("ho_ten: Lý Văn An", "ho_ten: ''").replace("- loai: note", "- loai: roll\n    so: 6"))
    assert said(result) == [("de-trong", 3)]
    assert statuses(result) == ["rejected", "held", "rejected", "held", "rejected"]


def test_a_column_that_one_row_lacks_is_told_once_at_the_row(make: Make) -> None:
    text = DOSSIER.replace("ho_ten: Lý Văn An, ", "")
    assert said(make(text)) == [("thieu-truong", 3)]


def test_a_shared_field_that_is_wrong_is_told_once(make: Make) -> None:
    assert said(make(DOSSIER.replace("02/9/2026", "31/9/2026"))) == [("ngay-khong-hop-le", 7)]


def test_the_same_words_at_different_places_are_all_told(make: Make) -> None:
    text = DOSSIER.replace("tuoi: 34", "tuoi: x").replace("tuoi: 51", "tuoi: x")
    assert said(make(text)) == [("sai-kieu", 2), ("sai-kieu", 3)]
    twice = DOSSIER.replace("tuoi: 34", "tuoi: x").replace("tuoi: 51", "tuoi: x, ngay: 1")
    assert [code for code, _ in said(make(twice))] == ["sai-kieu", "sai-kieu", "ngay-khong-hop-le"]


def test_a_field_that_all_rows_lack_is_told_once_where_the_document_is_asked_for(make: Make) -> None:
    result = make(DOSSIER.replace("  noi: Cao Bằng\n", ""))
    lacking = [(one.code, one.place.line, one.facts["truong"]) for one in result.everything()]
    assert lacking == [("thieu-truong", 11, "noi"), ("thieu-truong", 12, "noi")]
    assert statuses(result) == ["held", "rejected", "rejected", "rejected", "rejected"]


def test_who_takes_from_an_unsound_document_is_not_blamed_for_it(make: Make) -> None:
    result = make(DOSSIER.replace("so: 5", "so: ''"))
    assert [line for _, line in said(result)] == [11]
    assert statuses(result) == ["rejected", "held", "held", "held", "held"]
    own = make(DOSSIER.replace("so: 5", "so: ''").replace("- loai: letter", "- loai: letter\n    ngay: x"))
    assert [line for _, line in said(own)] == [11, 13]  # its own fault is still told


def test_a_warning_that_every_document_has_is_told_once(make: Make, tmp_path: Path) -> None:
    text = DOSSIER.replace("02/9/2026", "02/9/1999")
    result = make(text)
    assert said(result) == [("da-lau", 7)]
    assert set(statuses(result)) == {"written"}


GIVING = """
from pydantic import BaseModel
from docgen import DocumentType, Share, hookimpl

class M(BaseModel):
    noi: str

def gives(model):
    {body}

@hookimpl
def docgen_document_types():
    return [DocumentType(name="giver", title="T", model=M, template="note.docx", share=Share(gives=gives))]
"""


@pytest.mark.parametrize(
    ("body", "reason"), [("1 / 0", "ZeroDivisionError"), ("return 'noi'", "ValueError"), ("return 5", "")]
)
def test_a_gift_that_fails_is_its_documents_fault(
    make: Make, root: Path, tmp_path: Path, body: str, reason: str
) -> None:
    plugin = tmp_path / "khac" / "plugins" / "giving"
    plugin.mkdir(parents=True)
    (plugin / "__init__.py").write_text(GIVING.format(body=body), encoding="utf-8")
    result = make("chung: {noi: X}\ntai_lieu:\n  - loai: giver\n  - loai: note\n", roots=[root, tmp_path / "khac"])
    one = next(result.everything())
    assert (one.code, one.facts["plugin"], one.facts["phan"], one.place.line) == (
        "plugin-gap-loi",
        "giver",
        "gives()",
        3,
    )
    assert reason in str(one.facts["ly_do"])
    assert statuses(result) == ["rejected", "held"], told(result.everything())


def test_faults_of_templates_are_told_with_those_of_records(make: Make, root: Path, tmp_path: Path) -> None:
    import docx

    folder = tmp_path / "khac" / "templates" / "docx"
    folder.mkdir(parents=True)
    document = docx.Document()
    document.add_paragraph("{{ khong_co }} {{ xaa }}")
    document.save(str(folder / "letter.docx"))
    result = make(DOSSIER.replace("so: 5", "so: 5\n    noii: x"), roots=[root, tmp_path / "khac"])
    assert [code for code, _ in said(result)] == ["truong-la"]  # nobody's letter is sound yet, the roll's field is told
    result = make(DOSSIER, roots=[root, tmp_path / "khac"])
    assert [code for code, _ in said(result)] == ["mau-the-la", "mau-the-la"]
    assert set(statuses(result)) == {"held"}
