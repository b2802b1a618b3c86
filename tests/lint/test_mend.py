"""`lint --fix`: what is mechanical is mended in a copy, nothing else is touched, and mending twice changes nothing."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen._lint import lint_bytes, mend_bytes
from docgen.cli import run
from docgen.errors import DocgenError
from docgen.testing import part_paragraphs
from docgen.vn.rules import rulebook

sys.path.insert(0, str(Path(__file__).parent))

import papers
from test_rules import FAULTS, PAGE_FAULTS

sys.path.pop(0)

RULES = rulebook().rules
FIXED = [row for row in FAULTS if RULES[row[0]].fix]
LEFT = [row for row in FAULTS if not RULES[row[0]].fix]


def codes(data: bytes) -> list[str]:
    return [said.code for said in lint_bytes(data, "van-ban.docx")]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text(data: bytes) -> str:
    return "\n".join(line for line in part_paragraphs(parts(data)["word/document.xml"]) if line.strip())


@pytest.mark.parametrize(("rule", "paper", "old", "new"), FIXED, ids=[f"{i}-{row[0]}" for i, row in enumerate(FIXED)])
def test_a_mechanical_fault_is_mended_told_and_stays_mended(
    rule: str, paper: Callable[[], str], old: str, new: str
) -> None:
    faulty = papers.docx(paper().replace(old, new))
    mended = mend_bytes(faulty, "van-ban.docx")
    assert [code for code in codes(mended.data) if RULES[code].fix] == []
    assert RULES[rule].vi in {said.facts["dieu"] for said in mended.told}
    assert mend_bytes(mended.data, "van-ban.docx").data == mended.data
    assert mend_bytes(mended.data, "van-ban.docx").told == ()


@pytest.mark.parametrize(("rule", "old", "new"), PAGE_FAULTS, ids=[row[0] for row in PAGE_FAULTS])
def test_a_fault_of_the_page_is_mended(rule: str, old: str, new: str) -> None:
    faulty = papers.docx(papers.plan(lines="shape"), section=papers.SECTION.replace(old, new))
    assert codes(mend_bytes(faulty, "van-ban.docx").data) == []


@pytest.mark.parametrize(("rule", "paper", "old", "new"), LEFT, ids=[f"{i}-{row[0]}" for i, row in enumerate(LEFT)])
def test_what_needs_a_person_is_left_as_it_is(rule: str, paper: Callable[[], str], old: str, new: str) -> None:
    faulty = papers.docx(paper().replace(old, new))
    mended = mend_bytes(faulty, "van-ban.docx")
    assert rule in codes(mended.data)
    if not mended.told:
        assert mended.data == faulty


LOOKS = [
    row
    for row in FIXED
    if row[0].endswith(("-co-chu", "-dam", "-nghieng", "-gach-chan", "-can-le", "chu-phong", "chu-mau"))
]


@pytest.mark.parametrize(("rule", "paper", "old", "new"), LOOKS, ids=[f"{i}-{row[0]}" for i, row in enumerate(LOOKS)])
def test_mending_a_look_leaves_every_character(rule: str, paper: Callable[[], str], old: str, new: str) -> None:
    faulty = papers.docx(paper().replace(old, new))
    assert text(mend_bytes(faulty, "van-ban.docx").data) == text(faulty)


def test_a_sound_document_comes_back_byte_for_byte() -> None:
    sound = papers.docx(papers.plan())
    assert mend_bytes(sound, "van-ban.docx").data == sound


def test_parts_that_need_nothing_keep_their_bytes() -> None:
    faulty = papers.docx(papers.plan(number="Số: 5/KH-UBND"))
    before, after = parts(faulty), parts(mend_bytes(faulty, "van-ban.docx").data)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert text(mend_bytes(faulty, "a.docx").data) == text(faulty).replace("Số: 5/", "Số: 05/")


def test_letters_of_a_list_move_up_together() -> None:
    letters = "".join(papers.body(f"{mark}) {papers.LONG}") for mark in "abcdđe")
    wrong = "".join(papers.body(f"{mark}) {papers.LONG}") for mark in "abcdeg")
    mended = mend_bytes(papers.docx(papers.plan().replace(letters, wrong)), "van-ban.docx").data
    assert re.findall(r"^(.)\) ", text(mended), re.M) == list("abcdđe")


def test_a_replacement_across_runs_changes_only_its_own_characters() -> None:
    split = "".join(papers.run(piece, 13) for piece in ("Số: ", "5", "/KH-", "UBND"))
    faulty = papers.plan(number="@").replace(papers.run("@", 13), split)
    mended = mend_bytes(papers.docx(faulty), "van-ban.docx").data
    assert "Số: 05/KH-UBND" in text(mended)
    assert parts(mended)["word/document.xml"].count(b"<w:r>") == faulty.count("<w:r>")


def test_a_number_at_the_foot_moves_to_the_head_of_the_page() -> None:
    section = papers.SECTION.replace(
        '<w:headerReference w:type="default" r:id="rId10"/>', '<w:footerReference w:type="default" r:id="rId20"/>'
    )
    footer = papers.HEADER.replace("w:hdr", "w:ftr")
    mended = mend_bytes(papers.docx(papers.plan(), section=section, footer1=footer), "van-ban.docx").data
    assert codes(mended) == []
    assert b"PAGE" not in parts(mended)["word/footer1.xml"]
    assert b"PAGE" in parts(mended)["word/headerSoTrang.xml"]


VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))


@pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")
@pytest.mark.parametrize("paper", [papers.plan, papers.decision, papers.letter, papers.annexed])
def test_a_document_with_many_faults_is_mended_and_valid(paper: Callable[[], str], tmp_path: Path) -> None:
    inner = paper()
    for rule, own, old, new in FIXED:
        if own is paper and inner.count(old) and not rule.startswith("danh-sach"):
            inner = inner.replace(old, new, 1)
    section = papers.SECTION
    for _, old, new in PAGE_FAULTS:
        section = section.replace(old, new)
    mended = mend_bytes(papers.docx(inner, section=section, header=papers.EMPTY_HEADER), "van-ban.docx")
    path = tmp_path / "da-sua.docx"
    path.write_bytes(mended.data)
    checked = subprocess.run([str(VALIDATOR), str(path)], capture_output=True, text=True, check=False)
    assert json.loads(checked.stdout)["errors"] == []
    assert [code for code in codes(mended.data) if RULES[code].fix] == []
    assert mend_bytes(mended.data, "van-ban.docx").data == mended.data


SETTINGS = f"<w:settings {papers.NAMES}>{{}}</w:settings>"
REFUSED = {
    "tracked": (
        papers.docx(papers.plan().replace("<w:r>", "<w:ins><w:r>", 1).replace("</w:r>", "</w:r></w:ins>", 1)),
        "theo dõi",
    ),
    "tracking on": (papers.docx(papers.plan(), settings=SETTINGS.format("<w:trackRevisions/>")), "theo dõi"),
    "protected": (
        papers.docx(
            papers.plan(), settings=SETTINGS.format('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
        ),
        "bị khóa",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_document_that_must_not_be_touched_is_refused_with_a_clear_word(name: str) -> None:
    data, why = REFUSED[name]
    with pytest.raises(DocgenError, match=why):
        mend_bytes(data, "van-ban.docx")


def test_a_signed_document_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, content in parts(papers.docx(papers.plan())).items():
            archive.writestr(part, content)
        archive.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    with pytest.raises(DocgenError, match="chữ ký số"):
        mend_bytes(buffer.getvalue(), "van-ban.docx")


def test_the_command_writes_a_copy_and_tells_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, good = tmp_path / "sai.docx", tmp_path / "dung.docx"
    faulty = papers.docx(papers.plan(number="Số: 5/KH-UBND"))
    bad.write_bytes(faulty)
    assert run(["lint", str(bad), "--fix", str(good)]) == 0
    assert "da-sua" in capsys.readouterr().err
    assert bad.read_bytes() == faulty
    assert codes(good.read_bytes()) == []
    assert run(["lint", str(bad), "--fix", str(good)]) == 1
    assert run(["lint", str(bad), "--fix", str(bad), "--force"]) == 1
    assert run(["lint", str(bad), "--fix", str(good), "--force"]) == 0
    assert run(["lint", str(bad), str(good), "--fix", str(tmp_path / "khac.docx")]) == 2
    assert bad.read_bytes() == faulty
