"""The command and the samples: what lint says of the documents docgen makes, of strangers' files, and of broken ones."""

from __future__ import annotations

import contextlib
import io
import json
import random
import re
import sys
import zipfile
from collections import Counter
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.linting import long_plans, walked
from docgen import make
from docgen._lint import _judge, _reading, _styles, lint, lint_bytes
from docgen._lint._lines import matches
from docgen._lint._reading import open_source
from docgen._lint._resolve import resolve
from docgen.cli import run
from docgen.errors import DocgenError
from docgen.vn.rules import pattern, rulebook, words

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
    told = json.loads(capsys.readouterr().out)
    [file], [finding] = told["documents"], told["diagnostics"]
    assert (file["status"], file["sha256"]) == ("rejected", None)
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
    assert run(["lint", str(tmp_path / "khong-co.docx")]) == 2
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "khong-thay-tep" in told


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


def test_a_sign_of_measure_is_no_letter_with_a_loose_mark() -> None:
    paper = papers.docx(papers.plan().replace("như sau:", "5 k\u2126 và 2 \u212b như sau:"))
    assert [said.code for said in lint_bytes(paper, "do.docx")] == []


def test_a_pattern_that_begins_a_line_is_found_where_searching_finds_it() -> None:
    texts = [text for paper in (papers.plan(), papers.decision()) for text in re.findall("<w:t[^>]*>([^<]*)<", paper)]
    texts += (
        [f"  {text}" for text in texts] + [f"Sở Tư pháp\n{text}" for text in texts] + [f"Theo {text}" for text in texts]
    )
    for name in words()["mau"]:
        assert [matches(text, name) for text in texts] == [bool(pattern(name).search(text)) for text in texts], name


def test_words_of_the_head_and_the_end_are_not_held_against_the_text() -> None:
    spoken = papers.plan().replace("như sau:", "vì hòa bình như sau:")
    received = spoken.replace("- Các thôn;", "- Phòng Văn hoá;")
    assert received != spoken
    assert [said.code for said in lint_bytes(papers.docx(received), "a.docx")] == []
    mixed = spoken.replace("vì hòa bình", "vì hòa bình, nhà văn hoá")
    assert [said.code for said in lint_bytes(papers.docx(mixed), "a.docx")] == ["thong-nhat-dau-thanh"]


def counted(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[int, Counter[str]]:
    """Return the number of paragraphs judged, and how often each thing that is dear was done."""
    done: Counter[str] = Counter()

    def counting(owner: object, name: str) -> None:
        work = getattr(owner, name)

        def count(*args: object, **options: object) -> object:
            done[name] += 1
            return work(*args, **options)

        monkeypatch.setattr(owner, name, count)

    for owner, name in ((_styles, "Look"), (_styles, "Shape"), (_reading, "_parsed"), (_judge, "running")):
        counting(owner, name)
    paras = resolve(open_source(data, "dai.docx")).paras
    done.clear()
    lint_bytes(data, "dai.docx")
    return len(paras), done


@pytest.mark.parametrize("kind", ["one run a paragraph", "several runs a paragraph"])
def test_a_longer_document_has_no_more_looks_to_resolve(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        few, short = counted(long_plans(tmp_path / "1", 1)[kind], patch)
    with monkeypatch.context() as patch:
        many, long = counted(long_plans(tmp_path / "15", 15)[kind], patch)
    assert many > 10 * few
    assert long == short
    assert 0 < long["Look"] < 30
    assert 0 < long["Shape"] < 60


@pytest.mark.parametrize("kind", ["one run a paragraph", "several runs a paragraph"])
def test_no_more_is_done_for_a_paragraph_where_there_are_many(kind: str, tmp_path: Path) -> None:
    few, many = (long_plans(tmp_path / str(times), times)[kind] for times in (3, 15))
    assert calls(many) < 5 * calls(few)


def calls(data: bytes) -> int:
    """Return how many functions are called to judge a document."""
    lint_bytes(data, "dai.docx")
    told = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal told
        told += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        lint_bytes(data, "dai.docx")
    finally:
        sys.setprofile(None)
    return told


def test_both_kinds_of_a_long_plan_say_the_same_and_are_told_the_same(tmp_path: Path) -> None:
    whole, cut = long_plans(tmp_path, 2).values()
    assert walked(whole) == walked(cut)
    assert lint_bytes(whole, "dai.docx") == lint_bytes(cut, "dai.docx")


def test_the_coverage_page_names_every_rule_and_no_other(repository: Path) -> None:
    page = (repository / "docs" / "lint.md").read_text(encoding="utf-8")
    named = re.findall(r"`([a-z0-9]+(?:-[a-z0-9*]+)+)`", page)
    rules = set(rulebook().rules)
    assert [name for name in named if not any(fnmatch(rule, name) for rule in rules)] == []
    assert [rule for rule in sorted(rules) if not any(fnmatch(rule, name) for name in named)] == []
