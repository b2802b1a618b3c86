"""The command: the same promises on the command line, in two languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docgen.cli import run

from .conftest import DOSSIER

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ho_so.yaml").write_text(DOSSIER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("lang", "words"), [("vi", ("bộ hồ sơ", "Ví dụ")), ("en", ("dossier", "Example"))])
def test_help_has_an_example_in_either_language(capsys: Capture, lang: str, words: tuple[str, str]) -> None:
    assert run(["dossier", "--help", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in (*words, "docgen dossier ho_so.yaml -o ho-so/"))


def test_the_files_are_on_stdout_and_the_words_on_stderr(dossier: Path, root: Path, capsys: Capture) -> None:
    assert run(["dossier", "ho_so.yaml", "-o", "ra", "--root", str(root)]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[:2] == ["ra/danh-sach.docx", "ra/thu/001-Nông Thị Mai.docx"]
    assert told.err == "Đã kiểm tra 5 bản ghi: 5 đúng, 0 sai. Đã ghi 5 tệp, 0 tệp không đổi.\n"
    assert run(["dossier", "ho_so.yaml", "-o", "ra", "--root", str(root), "--set", "so=6", "--dry-run"]) == 0
    assert (
        capsys.readouterr().err == "Đã kiểm tra 5 bản ghi: 5 đúng, 0 sai. Chạy thử: sẽ ghi 4 tệp, 1 tệp giữ nguyên.\n"
    )


def test_a_machine_is_told_the_same(dossier: Path, root: Path, capsys: Capture) -> None:
    (dossier / "don_vi.yml").write_text("noi: x\n", encoding="utf-8")
    call = ["dossier", "ho_so.yaml", "--root", str(root), "--json", "--set", "noii=x", "--profile", "don_vi.yml"]
    assert run(call) == 2
    told = json.loads(capsys.readouterr().out)
    assert [said["code"] for said in told["diagnostics"]] == ["bo-ho-so-set-thua"]
    assert {document["status"] for document in told["documents"]} == {"held"}
    assert run(["dossier", "ho_so.yaml", "--root", str(root), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [document["path"] for document in told["documents"]][:1] == ["out/danh-sach.docx"]


def test_a_wrong_call_is_told(capsys: Capture) -> None:
    assert run(["dossier"]) == 2
    assert "thiếu HO_SO.yaml" in capsys.readouterr().err
    assert run(["dossier", "khong-co.yaml"]) == 2
    assert "không thấy tệp «khong-co.yaml»" in capsys.readouterr().err
    assert run(["dossier", "khong-co.yaml", "--root", "khong-co"]) == 2
    assert "không phải là thư mục có plugins/" in capsys.readouterr().err


def test_the_codes_are_explained(root: Path, capsys: Capture) -> None:
    for code in ("bo-ho-so-muc-la", "thu-truoc-danh-sach"):
        assert run(["explain", code, "--root", str(root)]) == 0
        assert code in capsys.readouterr().out
