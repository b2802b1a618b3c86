from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.cli import COMMANDS, run

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("lang", "usage", "example"), [("vi", "Cách dùng:", "Ví dụ:"), ("en", "Usage:", "Example:")])
def test_every_command_has_help_with_an_example(
    name: str, lang: str, usage: str, example: str, capsys: Capture
) -> None:
    assert run([name, "--help", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert usage in shown
    assert example in shown
    assert "docgen " + name in shown


def test_help_lists_every_command(capsys: Capture) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name} " in shown for name in COMMANDS)


def test_the_environment_chooses_the_language(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("DOCGEN_LANG", "en")
    assert run(["explain", "tep-rong"]) == 0
    assert "holds no data" in capsys.readouterr().out
    assert run(["explain", "tep-rong", "--lang", "vi"]) == 0
    assert "không có dữ liệu" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["mak"], "không có lệnh «mak»"),
        (["make"], "thiếu LOAI"),
        (["make", "ke-hoach"], "thiếu TEP"),
        (["make", "ke-hoach", "a.yaml", "--sett", "x"], "không có tùy chọn «--sett»"),
        (["make", "ke-hoach", "a.yaml", "-o"], "tùy chọn «-o» thiếu giá trị"),
        (["types", "thừa"], "thừa «thừa»"),
        (["types", "--lang", "fr"], "giá trị của «--lang»"),
        (["make", "ke-hoach", "a.yaml", "--set", "thieu-dau-bang"], "--set cần dạng tên=giá trị"),
        (["make", "ke-hoachh", "a.yaml"], "không có loại văn bản «ke-hoachh»"),
        (["types", "--root", "khong-co"], "gốc «khong-co»"),
        (["explain", "tep-rongg"], "không có mã «tep-rongg»"),
    ],
)
def test_a_wrong_call_is_told_in_vietnamese_with_exit_2(args: list[str], words: str, capsys: Capture) -> None:
    assert run(args) == 2
    told = capsys.readouterr()
    assert words in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_a_wrong_call_with_json_is_told_as_json(capsys: Capture) -> None:
    assert run(["make", "khong-co", "a.yaml", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["documents"] == []
    assert told["diagnostics"][0]["code"] == "loai-khong-co"


def test_make_prints_paths_on_stdout_and_words_on_stderr(samples: Path, tmp_path: Path, capsys: Capture) -> None:
    assert run(["make", "ke-hoach", str(samples / "xa-2026" / "ke-hoach.yaml"), "-o", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert told.out == f"{tmp_path / 'ke-hoach.docx'}\n"
    assert told.err == "Đã kiểm tra 1 bản ghi: 1 đúng, 0 sai. Đã ghi 1 tệp, 0 tệp không đổi.\n"


def test_json_has_the_shape_of_the_contract(samples: Path, tmp_path: Path, capsys: Capture) -> None:
    assert run(["make", "ke-hoach", str(samples / "ha-lang" / "ke-hoach.yaml"), "-o", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"path", "sha256", "status"} <= set(told["documents"][0])
    assert all(set(said) == {"code", "severity", "message", "hint", "place"} for said in told["diagnostics"])


def test_types_and_plugins_are_listed_with_their_source(capsys: Capture, repository: Path) -> None:
    assert run(["types"]) == 0
    shown = capsys.readouterr().out
    assert "implementation-plan, ke-hoach" in shown
    assert str(repository / "plugins" / "implementation_plan") in shown
    assert run(["plugin", "list", "--json"]) == 0
    types = {plugin["name"]: plugin["types"] for plugin in json.loads(capsys.readouterr().out)["plugins"]}
    assert types["implementation_plan"] == ["implementation-plan"]


def test_show_tells_fields_schema_and_origins(capsys: Capture, samples: Path) -> None:
    assert run(["show", "ke-hoach"]) == 0
    assert "trich_yeu: Trích yếu (chữ; bắt buộc" in capsys.readouterr().out
    assert run(["show", "ke-hoach", "--schema"]) == 0
    assert "trich_yeu" in json.loads(capsys.readouterr().out)["properties"]
    child = samples / "ha-lang" / "ke-hoach-xa.yaml"
    assert run(["show", "ke-hoach", str(child), "--set", "so=42", "--json"]) == 0
    rows = {row["field"]: row for row in json.loads(capsys.readouterr().out)["records"][0]}
    assert rows["dia_danh"]["origin"].startswith(f"{child}, dòng")
    assert rows["ky_hieu"]["origin"].startswith(f"{samples / 'ha-lang' / 'don_vi.yaml'}, dòng")
    assert rows["phong_trao"]["origin"].startswith(f"{samples / 'ha-lang' / 'ke-hoach.yaml'}, dòng")
    assert rows["so"] == {"field": "so", "value": "42", "origin": "--set so"}
    assert rows["khau_hieu"]["origin"] == "mặc định của loại văn bản"


def test_new_writes_a_starter_and_never_over_a_file(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "moi.yaml"
    assert run(["new", "ke-hoach", "-o", str(path)]) == 0
    assert run(["make", "ke-hoach", str(path), "-o", str(tmp_path / "a.docx")]) == 0
    path.write_text("của tôi")
    assert run(["new", "ke-hoach", "-o", str(path)]) == 1
    assert path.read_text() == "của tôi"
    assert run(["new", "ke-hoach", "-o", str(tmp_path / "a.txt")]) == 2
    assert run(["new", "ke-hoach", "-o", str(tmp_path / "khong" / "co.yaml")]) == 1
    capsys.readouterr()
    assert run(["new", "ke-hoach"]) == 0
    assert "trich_yeu:" in capsys.readouterr().out


def test_new_writes_a_form_that_make_takes_and_a_list_to_fill_in(tmp_path: Path, capsys: Capture) -> None:
    form, listed = tmp_path / "phieu.xlsx", tmp_path / "ds.xlsx"
    assert run(["new", "to-trinh", "-o", str(form)]) == 0
    assert run(["make", "to-trinh", str(form), "-o", str(tmp_path / "a.docx")]) == 0
    assert run(["new", "to-trinh", "-o", str(form)]) == 1
    assert run(["new", "to-trinh", "-o", str(form), "--force"]) == 0
    assert run(["new", "giay-khen", "--rows", "-o", str(listed)]) == 0
    capsys.readouterr()
    assert run(["check", "giay-khen", str(listed)]) == 1
    assert "danh-sach-trong" in capsys.readouterr().err
    assert run(["new", "giay-khen", "--rows", "-o", str(tmp_path / "a.yaml")]) == 2
    assert "docgen new giay-khen --rows" in capsys.readouterr().err
    assert run(["new", "giay-khen", "--rows"]) == 2
    assert run(["new", "quyet-dinh", "--rows", "-o", str(tmp_path / "b.xlsx")]) == 2
    assert "bắt buộc có Danh sách" in capsys.readouterr().err
    assert not (tmp_path / "b.xlsx").exists()


def test_every_code_is_explained_the_plugins_too(capsys: Capture) -> None:
    assert run(["explain"]) == 0
    codes = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert {"ngay-khong-hop-le", "ty-le-khong-khop"} <= set(codes)
    for code in codes:
        assert run(["explain", code]) == 0
        assert len(capsys.readouterr().out.strip().splitlines()) >= 3


def test_a_code_of_a_check_across_documents_is_explained(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "plugins" / "ngay_thang"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(
        "from docgen import DossierCheck, Kind, hookimpl\n"
        "ODD = Kind(code='la-lung', vi='x', en='x', why_vi='vì sao', why_en='why')\n"
        "@hookimpl\ndef docgen_dossier_checks():\n"
        "    return [DossierCheck(name='odd', check=lambda dossier: (), kinds=(ODD,))]\n",
        encoding="utf-8",
    )
    assert run(["explain", "la-lung", "--root", str(tmp_path)]) == 0
    assert "vì sao" in capsys.readouterr().out


def test_a_fault_of_our_own_is_a_report_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path
) -> None:
    import docgen._pipeline

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("hỏng bên trong")

    monkeypatch.setattr(docgen._pipeline, "check", broken)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert run(["check", "ke-hoach", "a.yaml"]) == 3
    told = capsys.readouterr().err
    assert "Traceback" not in told
    report = next(tmp_path.iterdir())
    assert str(report) in told
    assert "RuntimeError: hỏng bên trong" in report.read_text(encoding="utf-8")


def test_an_interrupt_is_130(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    import docgen._pipeline

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(docgen._pipeline, "check", interrupted)
    assert run(["check", "ke-hoach", "a.yaml"]) == 130
    assert "bi-ngat" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="pipes and locales of a POSIX shell")
def test_a_reader_that_leaves_and_a_plain_locale_do_no_harm(samples: Path) -> None:
    command = f"{sys.executable} -c 'from docgen.cli import main; main()'"
    piped = subprocess.run(
        ["bash", "-c", f"{command} show ke-hoach --schema | head -1"], capture_output=True, text=True, check=True
    )
    assert piped.stdout == "{\n"
    assert piped.stderr == ""
    told = subprocess.run(
        ["bash", "-c", f"{command} check ke-hoach {samples}/ha-lang/ke-hoach.yaml"],
        capture_output=True, check=True, env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert "cảnh báo[ty-le-khong-khop]" in told.stderr.decode("utf-8")


def test_a_fault_of_our_own_is_told_even_where_no_report_can_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    import docgen._pipeline

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("hỏng bên trong")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(docgen._pipeline, "check", broken)
    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert run(["check", "ke-hoach", "a.yaml"]) == 3
    told = capsys.readouterr().err
    assert "RuntimeError: hỏng bên trong" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("group", ["template", "plugin"])
def test_a_group_without_its_command_is_told_in_a_sentence(group: str, capsys: Capture) -> None:
    assert run([group]) == 2
    told = capsys.readouterr().err
    assert "thiếu tên lệnh" in told
    assert f"docgen {group} --help" in told
    assert "⏎" not in told
