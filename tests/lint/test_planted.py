"""The set of planted faults and clean layouts (`python -m benchmarks.lintset`): what lint finds, and what --fix makes of it."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.lintset.cases import Clean, Fault, cleans, faults
from benchmarks.lintset.score import Score, alarms, score, table
from docgen._lint import lint_bytes, mend_bytes
from docgen._lint._mend import Mended
from docgen.vn.rules import rulebook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = rulebook().rules
LEFT_TO_A_PERSON = {
    "không kẻ dưới tên cơ quan, đầu trang bằng tab": "a bordered paragraph cannot stand under one column of a line of tabs",
    "điểm tự động theo chữ cái Latinh: e, f thay đ, e": "Word has no list of Vietnamese letters",
}
VALIDATOR = shutil.which("ooxml-validator", path=os.environ.get("DOCGEN_VALIDATOR_PATH", os.environ.get("PATH", "")))


@pytest.fixture(scope="module")
def planted() -> list[Fault]:
    return list(faults())


@pytest.fixture(scope="module")
def clean() -> list[Clean]:
    return list(cleans())


@pytest.fixture(scope="module")
def scored(planted: list[Fault], clean: list[Clean]) -> Score:
    return score(planted, clean)


@pytest.fixture(scope="module")
def mended(planted: list[Fault]) -> list[tuple[Fault, Mended]]:
    return [(fault, mend_bytes(fault.data, fault.name)) for fault in planted]


def test_the_set_is_large_and_every_document_has_its_name(planted: list[Fault], clean: list[Clean]) -> None:
    assert len(planted) >= 40
    assert len(clean) >= len(planted) * 0.8
    assert len({fault.name for fault in planted}) == len(planted)


def test_every_document_is_the_same_each_time(planted: list[Fault]) -> None:
    assert [fault.data for fault in faults()] == [fault.data for fault in planted]


def test_nothing_is_said_of_a_clean_document(scored: Score) -> None:
    assert [(name, told.code, told.place.text) for name, told in scored.false] == []


def test_planted_faults_are_found_at_their_paragraph(scored: Score) -> None:
    assert scored.recall >= 0.95, [fault.name for fault in scored.missed]


def test_a_planted_fault_is_told_alone(scored: Score) -> None:
    assert [(name, told.code, told.place.text) for name, told in scored.beside] == []


def test_the_table_has_a_row_for_every_rule(scored: Score, planted: list[Fault]) -> None:
    rows = table(scored).splitlines()
    assert len(rows) == len({fault.rule for fault in planted}) + 5
    assert rows[-1].startswith("100.0% of ") or scored.missed


def test_a_fault_that_is_not_there_is_not_found(clean: list[Clean], planted: list[Fault]) -> None:
    healthy = Fault(
        name="x", data=clean[0].data, rule="trich-yeu-nghieng", source="II.5.b", at="", also=(), mend="", restored=b""
    )
    made = score([healthy, planted[0]], [Clean(name="faulty", data=planted[0].data)])
    assert (made.recall, len(made.false_errors)) == (0.5, 1)


def test_after_mending_only_what_a_person_must_do_is_left(mended: list[tuple[Fault, Mended]]) -> None:
    left = {
        fault.name: told.code
        for fault, made in mended
        for told in alarms(lint_bytes(made.data, fault.name))
        if RULES[told.code].fix or (fault.mend and told.code == fault.rule)
    }
    assert set(left) == set(LEFT_TO_A_PERSON), left


def test_mending_changes_no_letter_but_those_of_the_fault(mended: list[tuple[Fault, Mended]]) -> None:
    changed = {fault.name: texts(made.data) for fault, made in mended if texts(made.data) != texts(fault.restored)}
    assert changed == {}


def test_mending_twice_changes_nothing_more(mended: list[tuple[Fault, Mended]]) -> None:
    again = [fault.name for fault, made in mended if mend_bytes(made.data, fault.name).data != made.data]
    assert again == []


def test_mending_a_clean_document_keeps_every_byte(clean: list[Clean]) -> None:
    assert [one.name for one in clean if mend_bytes(one.data, one.name).data != one.data] == []


def test_a_line_added_outside_a_table_lies_under_its_own_text(mended: list[tuple[Fault, Mended]]) -> None:
    made = next(made for fault, made in mended if fault.name == "không kẻ dưới Tiêu ngữ, đầu trang không có bảng")
    rows = list(_body(made.data).iter(f"{W}p"))
    motto = next(row for row in rows if "Độc lập" in "".join(row.itertext()))
    drawn, above = (row.find(f"{W}pPr/{W}ind") for row in (rows[rows.index(motto) + 1], motto))
    left, right, over = int(drawn.get(f"{W}left")), int(drawn.get(f"{W}right")), int(above.get(f"{W}left"))
    assert left > over
    assert abs((left - over) - right) < 20


@pytest.mark.skipif(not VALIDATOR, reason="the Open XML SDK validator (ooxml-validator) is not here")
def test_mended_documents_are_valid(mended: list[tuple[Fault, Mended]], tmp_path: Path) -> None:
    wrong = {}
    chosen = {("duong-ke" in f.rule, f.rule.startswith(("so-trang", "trang", "phu-luc-so")), f.rule.rpartition("-")[2]): (f, m)
              for f, m in mended if f.mend}  # fmt: skip
    for number, (fault, made) in enumerate(chosen.values()):
        (tmp_path / f"{number}.docx").write_bytes(made.data)
        told = subprocess.run(
            [str(VALIDATOR), f"{tmp_path}/{number}.docx"], capture_output=True, text=True, check=False
        )
        if errors := json.loads(told.stdout)["errors"]:
            wrong[fault.name] = errors
    assert wrong == {}


def texts(data: bytes) -> list[str]:
    """Return the text of every paragraph that has one, tabs and breaks as they are."""
    return [text for text in (_text(row) for row in _body(data).iter(f"{W}p")) if text.strip()]


def _body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def _text(row: etree._Element) -> str:
    return "".join(_pieces(row))


def _pieces(row: etree._Element) -> Iterator[str]:
    for run in row.iter(f"{W}r"):
        for child in run:
            name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            yield {"t": child.text or "", "tab": "\t", "br": "\n"}.get(name, "")
