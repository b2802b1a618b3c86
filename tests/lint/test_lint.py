"""The command and the samples: what lint says of the documents docgen makes, of strangers' files, and of broken ones."""

from __future__ import annotations

import contextlib
import io
import json
import random
import re
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import docx
import pytest
from lxml import etree

from docgen import make
from docgen._lint import lint, lint_bytes
from docgen.cli import run
from docgen.errors import DocgenError
from docgen.vn.rules import rulebook

sys.path.insert(0, str(Path(__file__).parent))

import papers

sys.path.pop(0)


def made(samples: Path, name: str, folder: Path) -> Path:
    path = make("implementation-plan", samples / name, out=folder / "van-ban.docx").outcomes[0].path
    assert path is not None
    return path


def told(path: Path, on: date | None = None) -> list[tuple[str, int | None]]:
    return [(said.code, said.place.paragraph) for said in lint(path, on)]


def graver(path: Path) -> list[str]:
    return [said.code for said in lint(path) if said.severity != "info"]


def test_a_sample_that_keeps_the_rules_is_clean(samples: Path, tmp_path: Path) -> None:
    assert graver(made(samples, "xa-2026/ke-hoach.yaml", tmp_path)) == []


def test_a_sample_that_repeats_a_wrong_percentage_is_told_of_that_alone(samples: Path, tmp_path: Path) -> None:
    assert graver(made(samples, "ha-lang/ke-hoach-xa.yaml", tmp_path)) == ["thong-nhat-ty-le"]


AUDIT = [
    ("trich-dan-dau-phay", 13), ("thong-nhat-ten-trich", 13), ("trich-dan-dau-phay", 18), ("viet-hoa-co-quan", 18),
    ("liet-ke-chong-dau", 20), ("liet-ke-dau-cuoi", 20), ("thong-nhat-ty-le", 20), ("liet-ke-chong-dau", 21),
    ("liet-ke-chong-dau", 22), ("viet-hoa-nhan-dan", 27), ("viet-hoa-nhan-dan", 27), ("danh-sach-chu-cai", 48),
    ("thong-nhat-co-quan", 70), ("thong-nhat-giai-doan", 71),
]  # fmt: skip


def test_the_plan_of_2022_has_the_findings_of_its_audit_and_no_other(samples: Path, tmp_path: Path) -> None:
    path = made(samples, "ha-lang/ke-hoach.yaml", tmp_path)
    assert told(path) == AUDIT
    severe = {said.code for said in lint(path) if said.severity == "error"}
    assert severe == {"danh-sach-chu-cai", "thong-nhat-co-quan"}


def test_judged_in_july_2025_the_plan_names_bodies_that_are_gone(samples: Path, tmp_path: Path) -> None:
    path = made(samples, "ha-lang/ke-hoach.yaml", tmp_path)
    assert [row for row in told(path, date(2025, 7, 1)) if not row[0].startswith("ten-khong-con")] == AUDIT
    gone = {said.facts["thay"] for said in lint(path, date(2025, 7, 1)) if said.code.startswith("ten-khong-con")}
    assert gone >= {"«UBND huyện»", "«Huyện ủy»", "«thị trấn»", "«Phòng Nội vụ»", "«Sở NN&PTNT»", "«cấp huyện»"}


def test_the_command_leaves_with_one_for_an_error_and_nought_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "dung.docx", tmp_path / "sai.docx"
    good.write_bytes(papers.docx(papers.plan()))
    bad.write_bytes(papers.docx(papers.plan(number="Số: 5/KH-UBND")))
    assert run(["lint", str(good)]) == 0
    assert run(["lint", str(good), str(bad)]) == 1
    out = capsys.readouterr()
    assert out.out == ""
    assert "lỗi[so-khong-dung-dau]" in out.err
    assert "PL I II.3.c" in out.err
    assert f"{good}: đúng thể thức." in out.err


def test_json_holds_rule_source_place_found_and_required(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "sai.docx"
    bad.write_bytes(papers.docx(papers.plan(number="Số: 5/KH-UBND")))
    assert run(["lint", "--json", str(bad)]) == 1
    [file] = json.loads(capsys.readouterr().out)["files"]
    [finding] = file["findings"]
    assert (file["error"], file["warning"]) == (1, 0)
    assert (finding["code"], finding["source"], finding["required"]) == ("so-khong-dung-dau", "PL I II.3.c", "05")
    assert finding["place"]["part"] == "word/document.xml"
    assert finding["place"]["text"] == "Số: 5/KH-UBND"
    assert finding["paragraphs"] == [finding["place"]["paragraph"]]
    assert finding["fixable"] is True


def test_the_day_can_be_named_in_either_way_and_must_be_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "a.docx"
    paper.write_bytes(papers.docx(papers.plan().replace("như sau:", "tại cấp huyện như sau:")))
    assert [run(["lint", str(paper), "--on", day]) for day in ("2025-07-01", "1/7/2025", "30/6/2025", "31/6/2025")] == [
        1,
        1,
        0,
        1,
    ]
    assert "ngay-khong-hop-le" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 200])
def test_a_file_that_is_no_docx_is_told_without_a_traceback(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(data)
    assert run(["lint", str(path)]) == 1
    assert run(["lint", str(tmp_path / "khong-co.docx")]) == 1
    assert "Traceback" not in capsys.readouterr().err


def damaged(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(
        ["word/document.xml", "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/header1.xml"]
    )
    root = etree.fromstring(parts[name])
    for _ in range(chance.choice([1, 5, 30])):
        element = chance.choice([one for one in root.iter() if isinstance(one.tag, str)])
        parent = element.getparent()
        if parent is None:
            continue
        if chance.random() < 0.4:
            parent.remove(element)
        elif element.attrib:
            element.set(
                chance.choice(list(element.attrib)), chance.choice(["", "-1", "1e999", "nan", "abc", "99999999999"])
            )
        else:
            parent.append(etree.fromstring(etree.tostring(element)))
    parts[name] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


def test_no_damage_to_a_file_is_a_crash() -> None:
    papers_ = [
        papers.docx(papers.plan()),
        papers.docx(papers.decision()),
        papers.docx(papers.plan(layout="tabs", lines="shape")),
    ]
    for number in range(150):
        chance = random.Random(number)
        with contextlib.suppress(DocgenError):
            lint_bytes(damaged(chance.choice(papers_), chance), "la.docx")


def test_a_style_that_is_based_on_itself_ends() -> None:
    styles = papers.STYLES.replace(
        '<w:name w:val="Base"/><w:basedOn w:val="Normal"/>', '<w:name w:val="Base"/><w:basedOn w:val="Body"/>'
    )
    assert [said.code for said in lint_bytes(papers.docx(papers.plan(style=True), styles=styles), "vong.docx")] == []


def long_plan(samples: Path, folder: Path) -> bytes:
    """Return the plan of 2022 with its sections repeated to about a hundred pages, in runs as Word cuts them."""
    with zipfile.ZipFile(made(samples, "ha-lang/ke-hoach.yaml", folder)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode("utf-8")
    start = text.index('<w:p><w:pPr><w:pStyle w:val="Muc"/>')
    end = text.rindex("<w:p>", 0, text.index("Trên đây là"))
    whole = text[:start] + text[start:end] * 15 + text[end:]
    parts["word/document.xml"] = re.sub(r"<w:r>(<w:t[^>]*>)([^<]{40,})</w:t></w:r>", _edited, whole).encode("utf-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _edited(found: re.Match[str]) -> str:
    """Return a run as Word leaves it after some editing: cut every sixty letters."""
    pieces = [found[2][place : place + 60] for place in range(0, len(found[2]), 60)]
    return "".join(f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>' for piece in pieces)


def test_a_hundred_pages_take_less_than_twice_what_walking_their_runs_takes(samples: Path, tmp_path: Path) -> None:
    data = long_plan(samples, tmp_path)

    def walk() -> None:
        for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
            for run_ in paragraph.runs:
                assert run_.text is not None

    def best(work: Callable[[], object]) -> float:
        times = []
        for _ in range(3):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
        return min(times)

    assert best(lambda: lint_bytes(data, "dai.docx")) < 2 * best(walk)


def test_the_coverage_page_names_every_rule_and_no_other(repository: Path) -> None:
    page = (repository / "docs" / "lint.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z0-9]+(?:-[a-z0-9*]+)+)`", page)
    rules = set(rulebook().rules)
    assert [name for name in named if not any(fnmatch(rule, name) for rule in rules)] == []
    assert [rule for rule in sorted(rules) if not any(fnmatch(rule, name) for name in named)] == []
