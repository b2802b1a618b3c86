"""Many reports become one: every rule, the record, the document, and the sequence."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest

import docgen
from docgen._validation import Checked
from docgen.testing import MadeDocument, told

from .conftest import OWN, Roll, codes, record_of, report, reports, write


def test_every_rule_gives_its_field(roll: Roll, tmp_path: Path) -> None:
    folder = reports(
        tmp_path / "bc",
        report(
            "Xã A", so_xom="10", dat_chuan="1", tieu_chi="12,5", van_ban=["CV 1", "CV 2"],
            kinh_phi={"thu": "1.234,5", "cao_nhat": "700"}, kho_khan=["Thiếu vốn."], kien_nghi=["Cấp vốn.", "Tập huấn."],
            khen=[{"ten": "Xóm 1", "so_luong": 2, "nam_dau": "2020", "loai": "xóm"}, {"ten": "Xóm 2", "so_luong": 1}],
        ),
        report(
            "Xã B", so_xom="20", dat_chuan="4", tieu_chi="14", van_ban="CV 2", kinh_phi={"thu": "0,05", "cao_nhat": "900"},
            kho_khan=[{"don_vi": "Xóm Ngoài", "noi_dung": "Đường xấu."}],
            khen=[{"ten": "xóm  1", "so_luong": "3", "nam_dau": "2018"}],
        ),
    )  # fmt: skip
    result = roll(folder)
    assert codes(result) == [], told(result.everything())
    assert record_of(tmp_path / "tong-hop.yaml") == {
        **OWN,
        "so_xom": "30",
        "dat_chuan": "5",
        "ty_le": "16,7",
        "tieu_chi": "13,50",
        "tieu_chi_gop": {"tong": "405,0", "trong_so": "30"},
        "kinh_phi": {"thu": "1234,55", "cao_nhat": "900"},
        "khen": [
            {"ten": "Xóm 1", "so_luong": "5", "nam_dau": "2018", "loai": "xóm"},
            {"ten": "Xóm 2", "so_luong": "1"},
        ],
        "kho_khan": [
            {"don_vi": "Xã A", "noi_dung": "Thiếu vốn."},
            {"don_vi": "Xóm Ngoài", "noi_dung": "Đường xấu."},
        ],
        "kien_nghi": ["Xã A: Cấp vốn.", "Xã A: Tập huấn."],
        "van_ban": ["CV 1", "CV 2"],
        "nhan_xet": "Toàn địa bàn có 30 xóm.",
    }


def test_the_document_is_made_by_the_type_and_the_record_makes_the_same(root: Path, roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", dat_chuan="3", kho_khan=["A <b>&</b> {{ x }}"]), report("Xã B"))
    out = [tmp_path / "tong-hop.docx", tmp_path / "tong-hop.yaml"]
    result = roll(folder, out=out)
    assert codes(result) == ["thieu-so-lieu", "ty-le-lech-vi-thieu-so"], told(result.everything())
    assert [outcome.status for outcome in result.outcomes] == ["written", "written"]
    document = MadeDocument(path=out[0])
    assert document.paragraphs[0] == "Huyện năm 2026: 20 xóm"
    assert "Xã A: A <b>&</b> {{ x }}" in document.paragraphs
    again = docgen.make("tally-report", out[1], out=tmp_path / "lai.docx", roots=[root])
    assert again.exit_code == 0
    assert (tmp_path / "lai.docx").read_bytes() == out[0].read_bytes()


def test_run_again_nothing_changes_also_in_the_folder_of_the_reports(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"), report("Xã B"))
    options = {
        "out": [folder / "a.docx", folder / "a.yaml"],
        "trace": folder / "a.xlsx",
        "into": write(folder / "r.json", OWN),
    }
    first = roll(folder, **options)
    assert codes(first) == [], told(first.everything())
    before = {path: path.read_bytes() for path in folder.iterdir()}
    again = roll(folder, **options)
    assert [outcome.status for outcome in again.outcomes] == ["unchanged"] * 3, told(again.everything())
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_result_somebody_worked_in_is_kept(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    out = tmp_path / "tong-hop.yaml"
    assert roll(folder).exit_code == 0
    text = out.read_text(encoding="utf-8")
    out.write_text(text.replace("so_xom: 10", "so_xom: 11"), encoding="utf-8")
    result = roll(folder)
    assert codes(result) == ["tep-da-sua-tay"]
    assert "so_xom: 11" in out.read_text(encoding="utf-8")
    assert roll(folder, force=True).outcomes[0].status == "written"
    assert out.read_text(encoding="utf-8") == text


def test_a_record_of_an_older_run_is_replaced(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    assert roll(folder).exit_code == 0
    reports(folder, report("Xã A"), report("Xã B"))
    assert roll(folder).outcomes[0].status == "written"
    assert record_of(tmp_path / "tong-hop.yaml")["so_xom"] == "20"


def test_a_dry_run_writes_nothing(roll: Roll, tmp_path: Path) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A")), dry_run=True)
    assert [outcome.status for outcome in result.outcomes] == ["would-write"]
    assert not (tmp_path / "tong-hop.yaml").exists()


def test_a_record_may_wait_for_its_own_fields_and_a_document_may_not(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    result = roll(folder, into=None)
    assert [(said.code, said.severity) for said in result.everything()] == [
        ("thieu-truong", "warning"), ("da-tong-hop", "info")
    ]  # fmt: skip
    assert record_of(tmp_path / "tong-hop.yaml")["nam"] == "2026"
    refused = roll(folder, into=None, out=tmp_path / "b.docx")
    assert refused.exit_code == 1
    assert not (tmp_path / "b.docx").exists()


def test_profile_and_settings_are_the_consolidating_records_alone(roll: Roll, tmp_path: Path) -> None:
    profile = write(tmp_path / "don_vi.json", {"don_vi": "Tỉnh", "so": "01"})
    folder = reports(tmp_path / "bc", report("Xã A"))
    result = roll(folder, own={"phong_trao": "Chung sức"}, profile=profile, settings=[("nam", "2026")])
    assert codes(result) == [], told(result.everything())
    record = record_of(tmp_path / "tong-hop.yaml")
    assert (record["don_vi"], record["so"], record["nam"]) == ("Tỉnh", "01", "2026")
    nameless = write(tmp_path / "x" / "1.json", {name: value for name, value in report("").items() if name != "don_vi"})
    refused = roll(folder, nameless, own={"phong_trao": "Chung sức"}, profile=profile)
    assert codes(refused) == ["thieu-truong"]
    assert refused.diagnostics[0].place.file == str(nameless)
    assert codes(roll(folder, own={"phong_trao": "Chung sức"}, profile=profile, settings=[("nam", "2025")])) == [
        "bao-cao-khac", "khong-co-bao-cao"
    ]  # fmt: skip


def test_the_plan_gives_the_units_and_its_path_is_kept_right(root: Path, roll: Roll, tmp_path: Path) -> None:
    write(
        tmp_path / "kh" / "ke-hoach.json",
        {"phong_trao": "Chung sức", "don_vi_truc_thuoc": [{"ten": "Xã A"}, {"ten": "Xã B"}]},
    )
    folder = reports(tmp_path / "bc", report("Xã A"))
    own = {"don_vi": "Huyện", "nam": "2026", "theo_ke_hoach": "kh/ke-hoach.json"}
    out = tmp_path / "ra" / "tong-hop.yaml"
    result = roll(folder, own=own, out=out)
    assert codes(result) == ["thieu-bao-cao"], told(result.everything())
    (missing,) = (said for said in result.everything() if said.code == "thieu-bao-cao")
    assert "Xã B" in missing.message()
    assert missing.place.file.endswith("ke-hoach.json")
    record = record_of(out)
    assert record["theo_ke_hoach"] == "../kh/ke-hoach.json"
    assert "phong_trao" not in record
    assert docgen.make("tally-report", out, out=tmp_path / "x.docx", roots=[root]).exit_code == 0


def test_a_path_in_the_record_is_kept_right(root: Path, roll: Roll, tmp_path: Path) -> None:
    (tmp_path / "anh.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1")
    out = tmp_path / "ra" / "tong-hop.yaml"
    result = roll(reports(tmp_path / "bc", report("Xã A")), own={**OWN, "bieu_trung": "anh.png"}, out=out)
    assert codes(result) == [], told(result.everything())
    assert record_of(out)["bieu_trung"] == "../anh.png"
    assert docgen.check("tally-report", out, roots=[root]).exit_code == 0


@pytest.mark.parametrize(("typed", "written"), [("1.5", "1.5"), ("2", "2")])
def test_a_field_that_takes_the_machines_point_alone_is_written_so(
    roll: Roll, tmp_path: Path, typed: str, written: str
) -> None:
    assert codes(roll(reports(tmp_path / "bc", report("Xã A", he_so=typed, kinh_phi={"thu": "1,25"})))) == []
    record = record_of(tmp_path / "tong-hop.yaml")
    assert record["he_so"] == written
    assert record["kinh_phi"]["thu"] in ("1,25", "1.25")


def test_what_the_record_says_itself_stands_before_what_is_gathered_and_yields_to_figures(
    roll: Roll, tmp_path: Path
) -> None:
    folder = reports(tmp_path / "bc", report("Xã A", kho_khan=["Thiếu vốn.", "Đường xấu."], kien_nghi=["Cấp vốn."]))
    own = {
        **OWN, "so_xom": "9", "nhan_xet": "Lời của người biên tập.", "kien_nghi": ["Chung."],
        "kho_khan": [{"don_vi": "Xã A", "noi_dung": "Thiếu vốn."}, "Của huyện."],
    }  # fmt: skip
    result = roll(folder, own=own)
    assert codes(result) == ["so-tong-hop-thay-so-ghi"], told(result.everything())
    record = record_of(tmp_path / "tong-hop.yaml")
    assert record["so_xom"] == "10"
    assert record["nhan_xet"] == "Lời của người biên tập."
    assert record["kien_nghi"] == ["Chung.", "Xã A: Cấp vốn."]
    assert record["kho_khan"] == [
        {"don_vi": "Xã A", "noi_dung": "Thiếu vốn."}, {"noi_dung": "Của huyện."}, {"don_vi": "Xã A", "noi_dung": "Đường xấu."}
    ]  # fmt: skip


def test_a_plugin_is_told_of_the_document(root: Path, tmp_path: Path) -> None:
    import shutil

    own_root = tmp_path / "goc"
    shutil.copytree(root, own_root)
    listener = own_root / "plugins" / "listener"
    listener.mkdir()
    (listener / "__init__.py").write_text(
        "from docgen import hookimpl\n@hookimpl\ndef docgen_document_written(document):\n    raise RuntimeError(document.type)\n"
    )
    into = write(tmp_path / "rieng.json", OWN)
    folder = reports(tmp_path / "bc", report("Xã A"))
    result = docgen.rollup("so-lieu", folder, into=into, out=tmp_path / "a.docx", roots=[own_root])
    assert codes(result) == ["plugin-loi-sau-khi-ghi"]
    assert result.outcomes[0].status == "written"


def test_no_report_is_kept(roll: Roll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from docgen._rollup._tally import Tallies

    models: list[weakref.ref[object]] = []
    take = Tallies.take
    alive: list[int] = []

    def watched(self: Tallies, checked: Checked) -> None:
        models.append(weakref.ref(checked.model))
        take(self, checked)
        alive.append(sum(model() is not None for model in models))

    monkeypatch.setattr(Tallies, "take", watched)
    records = (report(f"Xã {number}", dat_chuan=1, khen=[{"ten": "Xóm 1", "so_luong": 1}]) for number in range(60))
    assert roll(reports(tmp_path / "bc", *records), trace=tmp_path / "n.xlsx").exit_code == 0
    assert len(models) == 60
    gc.collect()
    assert max(alive[1:]) <= 2


def test_drafts_of_a_killed_run_are_swept(roll: Roll, tmp_path: Path) -> None:
    draft = tmp_path / ".tong-hop.yaml.999999999.docgen-tmp"
    draft.write_text("dở dang")
    assert roll(reports(tmp_path / "bc", report("Xã A"))).exit_code == 0
    assert not draft.exists()
