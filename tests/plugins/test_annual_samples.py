"""The reporting chain of samples/: a district's units, the district, the province."""

from __future__ import annotations

from pathlib import Path

import pytest

import docgen
from benchmarks import districts, reports
from docgen._lint import lint
from docgen.testing import told


def test_the_samples_are_what_their_scripts_write(samples: Path, tmp_path: Path) -> None:
    list(reports.write(tmp_path / "ha-lang"))
    districts.main(tmp_path / "cao-bang")
    for name in ("ha-lang", "cao-bang"):
        made = {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.yaml")}
        theirs = made.pop(Path("bao-cao/huyen-ha-lang.yaml"), b"")  # its path to the plan depends on where it stands
        assert len(made) > 4
        assert {path: (samples / name / path).read_bytes() for path in made} == made
    kept = (samples / "cao-bang" / "bao-cao" / "huyen-ha-lang.yaml").read_bytes()
    assert _without_path(kept) == _without_path(theirs)


def _without_path(record: bytes) -> list[bytes]:
    """Return the lines of a record but for the path to its plan, and the stamp that is made of all of them."""
    return [line for line in record.splitlines() if not line.startswith((b"theo_ke_hoach", b"## docgen:"))]


@pytest.mark.parametrize(("place", "count"), [("ha-lang", 32), ("cao-bang", 5)])
def test_one_command_makes_the_report_of_the_level_above(place: str, count: int, samples: Path, tmp_path: Path) -> None:
    folder = samples / place
    options = {"into": folder / "tong-hop.yaml", "out": [tmp_path / "made.docx"], "keep_going": True}
    result = docgen.rollup("annual-report", folder / "bao-cao", **options)
    said = {one.code: one for one in result.everything()}
    assert said["da-tong-hop"].facts["so"] == count, told(result.everything())
    assert len(list((folder / "bao-cao").glob("*.yaml"))) == {"ha-lang": 33, "cao-bang": 5}[place]
    found = [one for one in lint(tmp_path / "made.docx") if one.severity != "info"]
    assert not found, told(found)
