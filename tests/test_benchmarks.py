"""The benchmark compares like with like, and its arithmetic is right. Nothing here looks at a clock's figures."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

import docgen
from benchmarks import works
from benchmarks.__main__ import PAGE, RESULTS
from benchmarks.cold import TYPE, alike, errands_of_both
from benchmarks.contestants import Contestant, contestants
from benchmarks.dialects import DIALECTS
from benchmarks.figures import Bound, Findings, Ratio, from_json
from benchmarks.measures import fair, held_by
from benchmarks.merging import peers, told_whole
from benchmarks.page import page, printed
from benchmarks.rolling import rolling
from benchmarks.rounds import QUICK, Pace, Spread, in_emptied_folder, in_fresh_folder, race, ratio, spread
from benchmarks.stage import Work, pictures_in, stage, text_of
from docgen.testing import made, read_parts

CONDITIONS = {"core": "one"}


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Work]:
    return stage(tmp_path_factory.mktemp("stage"))


def findings() -> Findings:
    return Findings(conditions=CONDITIONS, versions={})


def test_the_certificate_is_what_the_page_says_of_it(staged: dict[str, Work]) -> None:
    for dialect in DIALECTS:
        data = staged["certificate"].template(dialect).read_bytes()
        assert 36.5 <= len(data) / 1024 <= 37.5, dialect
        assert len(read_parts(data)) == 17
    tags = {tag.path for tag in docgen.Template(staged["certificate"].template("jinja")).tags}
    assert tags == set(works.certificate_values(0))


def test_templates_are_the_same_bytes_every_time(staged: dict[str, Work], tmp_path: Path) -> None:
    again = stage(tmp_path)
    for work in staged.values():
        for dialect in DIALECTS:
            assert work.template(dialect).read_bytes() == again[work.name].template(dialect).read_bytes()


def test_the_plan_has_seven_sections_and_forty_rows(staged: dict[str, Work]) -> None:
    plan = staged["plan"]
    text = text_of(docgen.Template(plan.template("jinja")).render(plan.records[0]))
    assert [line for line in text if line.startswith("VII. ")] == ["VII. TỔ CHỨC THỰC HIỆN"]
    assert text.count("Báo cáo trước ngày 01/11") == 2
    assert sum(line.startswith("Báo cáo trước ngày") for line in text) == 40
    assert "vốn & công < 3 tỷ đồng" in "".join(text)


@pytest.mark.parametrize("peer", ["docxtpl", "docx-mailmerge2"])
@pytest.mark.parametrize("name", ["certificate", "plan", "qr"])
def test_every_python_peer_says_what_docgen_says(staged: dict[str, Work], name: str, peer: str, tmp_path: Path) -> None:
    own, *others = contestants(staged[name], None)
    there = {other.name: other for other in others}
    if peer not in there:
        pytest.skip(f"{peer} is not installed, or puts no pictures")
    documents = held_by(own, tmp_path)
    assert own.name == "docgen"
    assert len(documents) == 3
    assert held_by(there[peer], tmp_path) == documents


def test_a_peer_that_says_something_else_is_left_out_and_named(staged: dict[str, Work], tmp_path: Path) -> None:
    def other(folder: Path, count: int) -> float:
        for number in range(count):
            (folder / f"{number}.docx").write_bytes(staged["plan"].template("jinja").read_bytes())
        return 1.0

    def failing(folder: Path, count: int) -> float:
        raise ValueError("no licence")

    own = contestants(staged["plan"], None)[0]
    found = findings()
    liar, broken = Contestant(name="liar", loop=other), Contestant(name="broken", loop=failing)
    assert fair(staged["plan"], [own, liar, broken], tmp_path, found) == [own]
    assert "liar is left out" in found.words[0]
    assert found.words[1].endswith("broken is left out: no licence")
    assert list(tmp_path.iterdir()) == []


def test_the_processes_make_the_same_documents(staged: dict[str, Work], tmp_path: Path) -> None:
    found = findings()
    for name, (ours, theirs) in errands_of_both(staged["certificate"], tmp_path).items():
        assert alike(name, ours, theirs, found), found.words


def test_the_type_for_the_cold_run_makes_the_same_certificate(staged: dict[str, Work], tmp_path: Path) -> None:
    work = staged["certificate"]
    root = Path(works.__file__).parent / "root"
    document = made(TYPE, work.records[0], tmp_path, roots=[root], template=work.template("jinja"))
    template = docgen.Template(work.template("jinja"))
    assert document.path.read_bytes() == template.render(work.records[0])


@pytest.mark.parametrize("name", ["docxcompose", "docx-mailmerge2"])
def test_a_merged_file_says_what_its_documents_say(staged: dict[str, Work], name: str) -> None:
    merges = peers(staged["certificate"])
    if name not in merges:
        pytest.skip(f"{name} is not installed")
    found = findings()
    assert told_whole(name, merges[name], staged["certificate"], found), found.words
    assert pictures_in(merges[name](3)) == 3


def test_ratios_are_taken_within_a_round() -> None:
    # The second round was ten times slower for both: that is the machine's doing and no difference between the two.
    assert ratio([4.0, 40.0, 4.0], [1.0, 10.0, 2.0]) == Spread(low=3.0, median=4.0, high=4.0)
    with pytest.raises(ValueError):
        ratio([1.0], [1.0, 2.0])


def test_a_spread_is_median_and_quartiles() -> None:
    assert spread([5.0, 1.0, 3.0, 2.0, 4.0]) == Spread(low=2.0, median=3.0, high=4.0)
    assert spread([7.0]) == Spread(low=7.0, median=7.0, high=7.0)


def test_rounds_are_interleaved_and_everybody_begins_one() -> None:
    calls: list[str] = []

    def loop(name: str) -> Any:
        def run(count: int) -> float:
            calls.append(name)
            return count * 0.5

        return run

    took = race({"a": loop("a"), "b": loop("b")}, Pace(rounds=3, slice=1.0, warm=0.0, process_rounds=1))
    assert took == {"a": [0.5, 0.5, 0.5], "b": [0.5, 0.5, 0.5]}
    assert calls[2:] == ["a", "b", "b", "a", "a", "b"]


@pytest.mark.parametrize("into", [in_fresh_folder, in_emptied_folder])
def test_a_slice_writes_into_an_empty_folder(into: Any, tmp_path: Path) -> None:
    seen: list[int] = []

    def loop(folder: Path, count: int) -> float:
        seen.append(len(list(folder.iterdir())))
        (folder / "x").write_bytes(b"x" * count)
        return 1.0

    run = into(loop, tmp_path / "slices")
    assert run(5) + run(5) == 2.0
    assert seen == [0, 0]
    left = [path.stat().st_size for path in tmp_path.rglob("x")]
    assert left == ([0, 0] if into is in_fresh_folder else [])


@pytest.mark.parametrize(
    ("bound", "times", "verdict"),
    [
        (Bound(limit=60), (61, 65, 70), "yes"),
        (Bound(limit=60), (55, 65, 70), "yes, narrowly"),
        (Bound(limit=60), (50, 59, 61), "NO, narrowly"),
        (Bound(limit=1.5, at_least=False), (1.6, 1.7, 1.8), "NO"),
        (Bound(limit=1.5, at_least=False), (1.2, 1.5, 1.5), "yes"),
        (None, (1, 2, 3), ""),
    ],
)
def test_a_verdict_is_the_medians(bound: Bound | None, times: tuple[float, float, float], verdict: str) -> None:
    low, median, high = times
    made = Ratio(group="g", what="w", times=Spread(low=low, median=median, high=high), bound=bound)
    assert made.verdict == verdict


def test_findings_come_back_from_json_and_are_printed() -> None:
    found = findings()
    found.ratios.append(
        Ratio(
            group="certificate",
            what="a against b",
            times=Spread(low=98.2, median=99.6, high=1234),
            bound=Bound(limit=60, aim=100),
        )
    )
    found.words.append("c is left out")
    again = from_json(json.loads(json.dumps(found.as_json())))
    assert again.as_json() == found.as_json()
    assert "a against b  99.6 ×  98.2 – 1,234  ≥ 60 (aim 100)  yes" in printed(again)
    assert "c is left out" in page(again)


def test_the_page_is_written_from_the_results() -> None:
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    assert PAGE.read_text(encoding="utf-8") == page(from_json(kept)), "run: python -m benchmarks --write-docs"


def test_reports_are_rolled_up_in_processes_of_their_own(tmp_path: Path) -> None:
    found = Findings(conditions={}, versions={})
    rolling(tmp_path, replace(QUICK, process_rounds=1), found, units=30)
    rolled = yaml.safe_load((tmp_path / "many" / "ra.yaml").read_text(encoding="utf-8"))
    assert len(rolled["bao_cao_nhan"]) == 30
    assert [one.what for one in found.ratios] == [
        "30 reports rolled up, against only reading them", "30 reports, against 3 (linear: 10)",
        "most memory held, 30 reports against 3 (flat: 1)",
    ]  # fmt: skip
    assert min(one.times.median for one in found.ratios) > 0
