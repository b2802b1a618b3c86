"""The command: what a clerk types and is told; and calls that cannot be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import docgen
from docgen.cli import run
from docgen.testing import told

from .conftest import OWN, Roll, codes, record_of, report, reports, write

Capture = pytest.CaptureFixture[str]


def test_the_command_names_its_files_and_tells_people_on_stderr(root: Path, tmp_path: Path, capsys: Capture) -> None:
    into = write(tmp_path / "rieng.json", {**OWN, "don_vi_truc_thuoc": [{"ten": "Xã A"}, {"ten": "Xã B"}]})
    reports(tmp_path / "bc", report("Xã A"))
    call = ["rollup", "so-lieu", str(tmp_path / "bc"), "--into", str(into), "--root", str(root)]
    call += ["-o", str(tmp_path / "a.docx"), "-o", str(tmp_path / "a.yaml"), "--trace", str(tmp_path / "a.xlsx")]
    assert run(call) == 0
    out, err = capsys.readouterr()
    assert out.split() == [str(tmp_path / name) for name in ("a.docx", "a.yaml", "a.xlsx")]
    assert "cảnh báo[thieu-bao-cao]: chưa có báo cáo của Xã B" in err
    assert "lưu ý[da-tong-hop]: đã tổng hợp báo cáo của 1/2 đơn vị" in err
    assert err.splitlines()[-1] == "Đã ghi 3 tệp, 0 tệp không đổi."
    assert run([*call, "--lang", "en"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "0 written, 3 unchanged."
    assert run([*call, "--strict"]) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "Chưa ghi tệp nào."


def test_settings_on_the_command_line(root: Path, tmp_path: Path, capsys: Capture) -> None:
    reports(tmp_path / "bc", report("Xã A"))
    call = ["rollup", "so-lieu", str(tmp_path / "bc"), "--root", str(root), "-o", str(tmp_path / "a.yaml")]
    assert run([*call, "--set", "don_vi=Huyện", "--set", "so=012"]) == 0
    assert record_of(tmp_path / "a.yaml")["so"] == "012"
    capsys.readouterr()


def test_json_for_machines(root: Path, tmp_path: Path, capsys: Capture) -> None:
    reports(tmp_path / "bc", report("Xã A"), report("Xã A"))
    call = ["rollup", "so-lieu", str(tmp_path / "bc"), "--root", str(root), "-o", str(tmp_path / "a.yaml"), "--json"]
    assert run(call) == 1
    told_ = json.loads(capsys.readouterr().out)
    assert told_["documents"] == []
    assert "don-vi-hai-bao-cao" in [one["code"] for one in told_["diagnostics"]]
    assert run([*call, "--keep-going"]) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert (document["path"], document["status"]) == (str(tmp_path / "a.yaml"), "written")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"out": ["a.pdf"]}, "duoi-tep-tong-hop"),
        ({"out": ["ket-qua"]}, "duoi-tep-tong-hop"),
        ({"out": ["a.yaml", "b.yml"]}, "hai-ket-qua-mot-tep"),
        ({"out": ["rieng.json.yaml"], "trace": "a.xls"}, "duoi-tep-tong-hop"),
    ],
)
def test_results_that_cannot_be_written(roll: Roll, tmp_path: Path, options: dict[str, object], code: str) -> None:
    result = roll(reports(tmp_path / "bc", report("Xã A")), **options)
    assert (codes(result), result.exit_code) == ([code], 2)


def test_a_result_is_never_written_over_what_it_stands_on(root: Path, tmp_path: Path) -> None:
    into = tmp_path / "rieng.yaml"
    into.write_text("don_vi: Huyện\n", encoding="utf-8")
    folder = reports(tmp_path / "bc", report("Xã A"))
    result = docgen.rollup("so-lieu", folder, into=into, out=tmp_path / "." / "rieng.yaml", roots=[root], force=True)
    assert codes(result) == ["ket-qua-la-tep-vao"]
    same = docgen.rollup("so-lieu", folder, into=into, out=folder / ".." / "rieng.yaml", roots=[root], force=True)
    assert codes(same) == ["ket-qua-la-tep-vao"]
    assert into.read_text(encoding="utf-8") == "don_vi: Huyện\n"


def test_a_result_is_never_written_over_a_report_named_a_plan_or_a_trace_over_the_record(
    root: Path, roll: Roll, tmp_path: Path
) -> None:
    one = write(tmp_path / "bc" / "mot.yaml", report("Xã A"))
    before = one.read_bytes()
    assert codes(roll(one, out=one, force=True)) == ["ket-qua-la-tep-vao"]
    assert codes(roll(one, out=tmp_path / "bc" / "." / "mot.yaml", force=True)) == ["ket-qua-la-tep-vao"]
    into = tmp_path / "rieng.xlsx"
    into.write_bytes(b"")
    assert codes(roll(one, into=into, trace=into)) == ["ket-qua-la-tep-vao"]
    plan = write(tmp_path / "ke-hoach.yaml", {"phong_trao": "Chung sức"})
    own = {"don_vi": "Huyện", "nam": "2026", "theo_ke_hoach": "ke-hoach.yaml"}
    assert codes(roll(one, own=own, out=plan, force=True)) == ["ket-qua-la-tep-vao"]
    assert one.read_bytes() == before


@pytest.mark.parametrize("option", ["input", "into", "profile", "trace"])
def test_a_name_too_long_is_told(option: str, roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    long = "x" * 5000 + (".xlsx" if option == "trace" else "")
    result = roll(long) if option == "input" else roll(folder, **{option: long})
    assert result.exit_code == 1
    assert codes(result)[0] == ("khong-ghi-duoc" if option == "trace" else "khong-doc-duoc")


def test_a_type_that_does_not_roll_up(root: Path, tmp_path: Path) -> None:
    result = docgen.rollup("tally-plan", tmp_path, out=tmp_path / "a.yaml", roots=[root])
    assert (codes(result), result.exit_code) == (["loai-khong-tong-hop"], 2)
    assert "tally-report" in result.diagnostics[0].hint()


def test_a_consolidating_record_that_is_not_one(roll: Roll, tmp_path: Path) -> None:
    folder = reports(tmp_path / "bc", report("Xã A"))
    assert codes(roll(folder, into=write(tmp_path / "hai.json", [OWN, OWN]))) == ["tep-into-nhieu"]
    assert codes(roll(folder, into=tmp_path / "khong.yaml")) == ["khong-thay-tep"]
    assert codes(roll(folder, own={**OWN, "theo_ke_hoach": "khong.yaml"})) == ["khong-thay-tep"]
    assert "truong-la" in codes(roll(folder, own={**OWN, "la": "x"}))


def test_a_declaration_that_could_not_work_is_the_plugins_fault(root: Path, tmp_path: Path) -> None:
    import shutil

    own = tmp_path / "goc"
    shutil.copytree(root, own)
    plugin = own / "plugins" / "tally_report" / "__init__.py"
    plugin.write_text(
        plugin.read_text(encoding="utf-8").replace('{"rollup": "merge"}', '{"rollup": "gop"}'), encoding="utf-8"
    )
    result = docgen.rollup("so-lieu", tmp_path, out=tmp_path / "a.yaml", roots=[own])
    assert codes(result) == ["plugin-gap-loi"]
    assert "rollup of van_ban: 'gop' is no rule" in result.diagnostics[0].message()


def test_a_record_that_would_be_read_otherwise_is_told_and_not_written(
    roll: Roll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docgen._rollup import _record

    folder = reports(tmp_path / "bc", report("Xã A"))
    monkeypatch.setattr(_record, "record_text", lambda fields, labels: "don_vi: Huyện\n")
    result = roll(folder)
    assert codes(result) == ["ban-ghi-khong-doc-lai-duoc"], told(result.everything())
    assert not (tmp_path / "tong-hop.yaml").exists()


def test_a_record_too_large_to_be_read_again_is_told(
    roll: Roll, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docgen._readers._yaml.MOST_VALUES", 8)
    result = roll(reports(tmp_path / "bc", report("Xã A", van_ban=["1", "2"])))
    assert codes(result) == ["ban-ghi-khong-doc-lai-duoc"]
    assert "hơn 8 giá trị" in result.diagnostics[-1].message()
