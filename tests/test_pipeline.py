from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import docgen
from docgen import RunResult
from docgen.testing import rejected_codes, told

RECORD = {
    "co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "XÃ HẠ LANG"], "dia_danh": "Hạ Lang", "ngay": "05/3/2026",
    "trich_yeu": "Thực hiện phong trào", "phong_trao": {"ten": "Chung sức", "giai_doan": "2026 - 2030"},
    "muc_dich": ["Nâng cao trách nhiệm."], "noi_nhan": ["Các xóm"], "nguoi_ky": {"chuc_vu": "CHỦ TỊCH"},
}  # fmt: skip


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def source(folder: Path, *records: dict[str, object], name: str = "ke-hoach.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(list(records) if len(records) != 1 else records[0]), encoding="utf-8")
    return path


def many(count: int) -> list[dict[str, object]]:
    return [{**RECORD, "so": str(number)} for number in range(1, count + 1)]


def make(*inputs: Path, out: Path, **options: object) -> RunResult:
    return docgen.make("ke-hoach", *inputs, out=out, **options)  # type: ignore[arg-type]


def statuses(result: RunResult) -> list[str]:
    return [outcome.status for outcome in result.outcomes]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_one_record_to_a_file_has_no_manifest(tmp_path: Path) -> None:
    result = make(source(tmp_path, RECORD), out=tmp_path / "out" / "a.docx")
    assert result.exit_code == 0, told(result.everything())
    assert names(tmp_path / "out") == ["a.docx"]


def test_many_records_to_a_folder_with_a_manifest(tmp_path: Path) -> None:
    result = make(source(tmp_path, *many(3)), out=tmp_path / "out")
    assert statuses(result) == ["written"] * 3
    assert sorted(contents(tmp_path / "out")) == [
        "ke-hoach (2).docx",
        "ke-hoach (3).docx",
        "ke-hoach.docx",
        "manifest.jsonl",
    ]
    rows = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    by_name = {row["name"]: row for row in rows}
    outcome = result.outcomes[0]
    assert outcome.path is not None
    row = by_name[outcome.path.name]
    assert row["sha256"] == outcome.sha256
    assert (row["type"], row["record"]["file"], row["template"]) == (
        "implementation-plan", "../ke-hoach.json", "docgen:implementation-plan.docx",
    )  # fmt: skip
    assert len({row["record_sha256"] for row in rows}) == 3


def test_again_nothing_is_written(tmp_path: Path) -> None:
    data, out = source(tmp_path, *many(2)), tmp_path / "out"
    make(data, out=out)
    before = {path: path.stat().st_mtime_ns for path in out.iterdir()}
    assert statuses(make(data, out=out)) == ["unchanged"] * 2
    assert {path: path.stat().st_mtime_ns for path in out.iterdir()} == before


def test_changed_data_replace_our_own_file_and_no_other(tmp_path: Path) -> None:
    out = tmp_path / "out"
    make(source(tmp_path, *many(2)), out=out)
    changed = many(2)
    changed[1]["so"] = "99"
    assert statuses(make(source(tmp_path, *changed), out=out)) == ["unchanged", "written"]


@pytest.mark.parametrize("single", [True, False])
def test_a_file_edited_by_hand_is_kept_without_force(tmp_path: Path, single: bool) -> None:
    data = source(tmp_path, RECORD)
    out = tmp_path / "a.docx" if single else tmp_path / "out"
    path = make(data, out=out).outcomes[0].path
    assert path is not None
    path.write_bytes(b"sua tay")
    refused = make(data, out=out)
    assert rejected_codes(refused) == ["tep-da-sua-tay"]
    assert refused.exit_code == 1
    assert path.read_bytes() == b"sua tay"
    assert statuses(make(data, out=out, force=True)) == ["written"]


def test_one_wrong_record_and_nothing_is_written(tmp_path: Path) -> None:
    records = many(3)
    records[1]["ngay"] = "31/02/2026"
    result = make(source(tmp_path, *records), out=tmp_path / "out")
    assert (statuses(result), result.exit_code) == (["held", "rejected", "held"], 1)
    assert not (tmp_path / "out").exists()


def test_keep_going_writes_the_sound_ones_and_still_says_no(tmp_path: Path) -> None:
    records = many(3)
    records[1]["ngay"] = "31/02/2026"
    result = make(source(tmp_path, *records), out=tmp_path / "out", keep_going=True)
    assert (statuses(result), result.exit_code) == (["written", "rejected", "written"], 1)
    assert len(contents(tmp_path / "out")) == 3


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    result = make(source(tmp_path, *many(2)), out=tmp_path / "out", dry_run=True)
    assert (statuses(result), result.exit_code) == (["would-write"] * 2, 0)
    assert names(tmp_path) == ["ke-hoach.json"]


def test_many_records_do_not_fit_one_file(tmp_path: Path) -> None:
    result = make(source(tmp_path, *many(2)), out=tmp_path / "a.docx")
    assert (rejected_codes(result), result.exit_code) == (["nhieu-ban-ghi-mot-tep"], 2)


@pytest.mark.parametrize("place", ["tep", "tep/sau", "tep/a.docx", "/proc/khong-ghi-duoc/x"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "tep").write_text("x")
    result = make(source(tmp_path, RECORD), out=tmp_path / place)
    assert rejected_codes(result) == ["khong-ghi-duoc"]
    assert names(tmp_path) == ["ke-hoach.json", "tep"]


def test_a_template_that_is_none_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "mau.docx"
    bad.write_bytes(b"khong phai")
    data = source(tmp_path, RECORD)
    assert rejected_codes(make(data, out=tmp_path / "out", template=bad)) == ["khong-phai-docx"]
    assert rejected_codes(make(data, out=tmp_path / "out", template=tmp_path / "khac.docx")) == ["khong-thay-mau"]
    assert rejected_codes(make(data, out=tmp_path / "out", template=tmp_path)) == ["khong-phai-docx"]
    assert not (tmp_path / "out").exists()


def test_a_template_that_does_not_fit_is_told_before_anything_is_written(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    for text in ("{{ trich_yu }}", "{% if so_ky_hieu == 'x' %}{{ khong_co }}{% endif %}", "{{ dong }}"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "mau.docx"))
    result = make(source(tmp_path, *many(2)), out=tmp_path / "out", template=tmp_path / "mau.docx")
    told = [(said.code, said.severity, said.place.paragraph) for said in result.everything()]
    assert told == [("mau-the-la", "error", 1), ("mau-the-chua-thay", "warning", 2), ("mau-in-ca-nhom", "error", 3)]
    assert next(result.everything()).hint() == "có phải «trich_yeu»?"
    assert statuses(result) == ["held", "held"]
    assert not (tmp_path / "out").exists()


def test_the_same_data_are_the_same_bytes_anywhere_and_any_day(tmp_path: Path, samples: Path) -> None:
    script = "import sys, docgen; sys.exit(docgen.make('ke-hoach', sys.argv[1], out=sys.argv[2]).exit_code)"
    for name, seed in (("a", "0"), ("b", "1")):
        (tmp_path / name).mkdir()
        shutil.copytree(samples / "ha-lang", tmp_path / name / "in")
        subprocess.run(
            [sys.executable, "-c", script, "in/ke-hoach-xa.yaml", "out"], cwd=tmp_path / name, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"},
        )  # fmt: skip
    assert contents(tmp_path / "a" / "out") == contents(tmp_path / "b" / "out")


def test_killed_and_run_again_the_folder_is_as_if_never_killed(tmp_path: Path) -> None:
    data = source(tmp_path, *many(40))
    make(data, out=tmp_path / "whole")
    script = "import sys, docgen; docgen.make('ke-hoach', sys.argv[1], out=sys.argv[2])"
    run = subprocess.Popen([sys.executable, "-c", script, str(data), str(tmp_path / "killed")])
    killed = tmp_path / "killed"
    while run.poll() is None and not (killed.is_dir() and len(names(killed)) >= 3):
        time.sleep(0.001)
    run.send_signal(signal.SIGKILL)
    run.wait()
    (killed / ".ke-hoach.docx.4999999.docgen-tmp").write_bytes(b"half a file")
    (killed / "ke-hoach.docx").unlink()
    make(data, out=killed)
    assert contents(killed) == contents(tmp_path / "whole")


@pytest.mark.parametrize("name", ["ke-hoach", "implementation-plan"])
def test_a_plugins_own_reader_brings_records(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "root" / "plugins" / "reader"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(
        "import json\nfrom docgen import Place, Record, hookimpl\n\n\nclass Notes:\n    suffixes = ('.ghi',)\n\n"
        "    def read(self, path):\n        yield Record(data=json.loads(path.read_text()), place=Place(file=str(path), row=7))\n\n\n"
        "@hookimpl\ndef docgen_record_readers():\n    return [Notes()]\n"
    )
    notes = tmp_path / "a.ghi"
    notes.write_text(json.dumps({**RECORD, "ngay": "x"}))
    result = docgen.check(name, notes, roots=[tmp_path / "root"])
    assert [(said.code, said.place.row) for said in result.everything()] == [("ngay-khong-hop-le", 7)]


def test_documents_of_other_inputs_are_never_replaced(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        result = make(source(tmp_path / name, {**RECORD, "dia_danh": name}), out=tmp_path / "out")
        assert result.exit_code == 0
    assert sorted(contents(tmp_path / "out")) == ["ke-hoach (2).docx", "ke-hoach.docx", "manifest.jsonl"]
    before = contents(tmp_path / "out")
    for name in ("b", "a"):
        assert statuses(make(source(tmp_path / name, {**RECORD, "dia_danh": name}), out=tmp_path / "out")) == [
            "unchanged"
        ]
    assert contents(tmp_path / "out") == before


def test_mending_one_record_renames_no_other(tmp_path: Path) -> None:
    records = many(3)
    records[0]["ngay"] = "31/02/2026"
    first = make(source(tmp_path, *records), out=tmp_path / "out", keep_going=True)
    second = make(source(tmp_path, *many(3)), out=tmp_path / "out")
    assert [one.path for one in second.outcomes][1:] == [one.path for one in first.outcomes][1:]
    assert statuses(second) == ["written", "unchanged", "unchanged"]


@pytest.mark.parametrize("name", ["x.pdf", "x.DOC", "x" * 300, "x" * 300 + ".docx"])
def test_an_output_that_makes_no_sense_is_told(tmp_path: Path, name: str) -> None:
    result = make(source(tmp_path, RECORD), out=tmp_path / name)
    assert rejected_codes(result) in (["duoi-tep-khong-lam-duoc"], ["khong-ghi-duoc"])
    assert names(tmp_path) == ["ke-hoach.json"]


PLUGIN = """
import sys
from docgen import DocumentType, Kind, hookimpl
from docgen.vn.fields import Model, Text
from pydantic import BaseModel, field_validator

class Strict(Model):
    ten: Text

class Loose(BaseModel):
    ten: str
    ghi_chu: str | None = None
    dung: bool = True

class Broken(BaseModel):
    ten: str
    @field_validator("ten")
    @classmethod
    def _f(cls, value):
        raise KeyError(value)

def t(name, model=Strict, **more):
    return DocumentType(name=name, title="T", model=model, template="t.docx", **more)

def leave(model):
    sys.exit(0)

def wrong(model):
    return [1]

def loud(model):
    print("ồn")
    return {"ten": model.ten}

class Numbered(Model):
    so: int
    ten: Text

@hookimpl
def docgen_document_types():
    return [t("numbered", Numbered, filename="{so:03d}-{ten}"), t("sound", context=loud), t("check-exits", check=leave), t("check-none", check=lambda m: None), t("check-wrong", check=wrong),
            t("context-raises", context=lambda m: 1 / 0), t("context-wrong", context=lambda m: [m]), t("model-raises", Broken), t("loose", Loose)]
"""


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    import docx

    (tmp_path / "root" / "plugins" / "p").mkdir(parents=True)
    (tmp_path / "root" / "templates" / "docx").mkdir(parents=True)
    (tmp_path / "root" / "plugins" / "p" / "__init__.py").write_text(PLUGIN, encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("{{ ten }}")
    document.save(str(tmp_path / "root" / "templates" / "docx" / "t.docx"))
    return tmp_path / "root"


@pytest.mark.parametrize(
    "name", ["check-exits", "check-none", "check-wrong", "context-raises", "context-wrong", "model-raises"]
)
def test_a_plugins_fault_is_told_with_its_name(plugins: Path, tmp_path: Path, name: str) -> None:
    result = docgen.make(name, source(tmp_path, {"ten": "A"}), out=tmp_path / "out", roots=[plugins])
    assert (rejected_codes(result), result.exit_code) == (["plugin-gap-loi"], 1)
    assert f"«{name}»" in next(result.everything()).message()
    assert not (tmp_path / "out").exists()


def test_a_plugin_that_prints_leaves_our_stdout_alone(
    plugins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docgen.make("sound", source(tmp_path, {"ten": "A"}), out=tmp_path / "out", roots=[plugins]).exit_code == 0
    assert capsys.readouterr().out == ""


def test_an_unknown_field_is_told_though_the_model_would_drop_it(plugins: Path, tmp_path: Path) -> None:
    result = docgen.check("loose", source(tmp_path, {"ten": "A", "ghi_chuu": "x"}), roots=[plugins])
    assert rejected_codes(result) == ["truong-la"]
    assert next(result.everything()).hint() == "có phải «ghi_chu»?"


def test_what_would_print_as_python_is_refused(plugins: Path, tmp_path: Path) -> None:
    import docx

    for field, code in (("ghi_chu", "mau-gia-tri-khong-in-duoc"), ("dung", "mau-in-ca-nhom")):
        document = docx.Document()
        document.add_paragraph(f"{{{{ {field} }}}}")
        document.save(str(tmp_path / "mau.docx"))
        result = docgen.make(
            "loose",
            source(tmp_path, {"ten": "A"}),
            out=tmp_path / "out",
            roots=[plugins],
            template=tmp_path / "mau.docx",
        )
        assert rejected_codes(result) == [code]


def test_a_tag_where_nothing_is_filled_in_is_told_once_and_keeps_nothing_back(tmp_path: Path) -> None:
    from docgen._package import pack
    from docgen.testing import read_parts

    parts = read_parts((Path(__file__).parent.parent / "templates" / "docx" / "implementation-plan.docx").read_bytes())
    (tmp_path / "mau.docx").write_bytes(pack({**parts, "word/comments.xml": b"<c>{{ so }}</c>"}))
    result = make(source(tmp_path, *many(2)), out=tmp_path / "out", template=tmp_path / "mau.docx")
    assert [said.code for said in result.everything()] == ["mau-the-khong-duoc-dien"]
    assert statuses(result) == ["written", "written"]


def test_a_record_that_cannot_name_its_file_is_told_of_its_own_fault_only(plugins: Path, tmp_path: Path) -> None:
    data = source(tmp_path, {"ten": "A"}, {"so": 2, "ten": "B"})
    result = docgen.make("numbered", data, out=tmp_path / "out", roots=[plugins], keep_going=True)
    assert rejected_codes(result) == ["thieu-truong"]
    assert [path.name for path in sorted((tmp_path / "out").glob("*.docx"))] == ["002-B.docx"]


def test_drafts_of_killed_runs_go_beside_a_single_file_too(tmp_path: Path) -> None:
    (tmp_path / ".a.docx.4999999.docgen-tmp").write_bytes(b"half")
    assert make(source(tmp_path, RECORD), out=tmp_path / "a.docx").exit_code == 0
    assert names(tmp_path) == ["a.docx", "ke-hoach.json"]
