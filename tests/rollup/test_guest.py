"""A plugin whose declaration or functions do not work is told of, by its name and with the reason; never an internal error."""

from __future__ import annotations

from pathlib import Path

import pytest

from docgen.cli import run

from .conftest import Roll, codes, report, reports, write

SOURCE = """
from collections import deque
from decimal import Decimal
from pydantic import Field
from docgen import DocumentType, Rollup, hookimpl
from docgen.vn.fields import Count, Lines, Model, Number, Text

class Report(Model):
    don_vi: Text
    a: Count = Field(default=1, json_schema_extra={{"rollup": "sum"}})
    b: Count = Field(default=2, json_schema_extra={{"rollup": "sum"}})
    x: {kind} = Field(default=None, json_schema_extra={told})

@hookimpl
def docgen_document_types():
    return [DocumentType(name="guest", title="Báo cáo", model=Report, template="t.docx", rollup=Rollup(unit="don_vi", {more}))]
"""

Capture = pytest.CaptureFixture[str]


def asked(
    folder: Path, capsys: Capture, kind: str = "Number | None", told: str = "None", more: str = "", value: object = None
) -> tuple[int, str]:
    """Return the exit code and what is told when a plugin says that, and two reports are rolled up."""
    (folder / "plugins" / "guest").mkdir(parents=True)
    source = SOURCE.format(kind=kind, told=told, more=more)
    (folder / "plugins" / "guest" / "__init__.py").write_text(source, encoding="utf-8")
    own = {"x": value} if value else {}
    reports(folder / "bc", {"don_vi": "Xã A", **own}, {"don_vi": "Xã B", **own})
    into = write(folder / "rieng.json", {"don_vi": "Huyện", **own})
    call = ["rollup", "guest", str(folder / "bc"), "--root", str(folder), "--into", str(into)]
    code = run([*call, "-o", str(folder / "a.yaml")])
    return code, capsys.readouterr().err


def test_a_plugin_that_works_is_rolled_up(tmp_path: Path, capsys: Capture) -> None:
    code, err = asked(tmp_path, capsys, told='{"rollup": {"rate": ["a", "b"], "places": 30, "per": 1}}')
    assert (code, "lỗi" in err) == (0, False)
    assert f"x: 0,5{'0' * 29}\n" in (tmp_path / "a.yaml").read_text(encoding="utf-8").replace("'", "")


@pytest.mark.parametrize(
    ("kind", "told", "reason"),
    [
        (
            "Number | None",
            '{"rollup": {"rate": ["a", "b"], "places": "2"}}',
            "rollup of x: places must be a whole number",
        ),
        (
            "Number | None",
            '{"rollup": {"rate": ["a", "b"], "per": 0}}',
            "rollup of x: per must be a whole number from 1",
        ),
        ("Number | None", '{"rollup": {"mean": "a", "carry": "b"}}', "rollup of x: b carries it"),
        ("Number | None", '{"rollup": {"sum"}}', "rollup of x: {'sum'} is no rule"),
        ("Count | None", '{"rollup": "gather"}', "rollup of x: gather groups by"),
        ("Text | None", '{"outlier": 5}', "rollup of x: outlier is True or"),
    ],
)
def test_a_rule_that_could_not_work_is_told(kind: str, told: str, reason: str, tmp_path: Path, capsys: Capture) -> None:
    code, err = asked(tmp_path, capsys, kind, told)
    assert code == 1
    assert f"lỗi[plugin-gap-loi]: «guest» gặp lỗi của chính nó trong rollup: ValueError: {reason}" in err


@pytest.mark.parametrize(
    ("more", "part", "reason"),
    [
        ("check=lambda report, unit: ['sai']", "rollup.check()", "check() must yield Diagnostic values"),
        ("check=lambda report, unit: None", "rollup.check()", "TypeError"),
        ("compose=lambda values: None", "rollup.compose()", "TypeError"),
        ("compose=lambda values: {'khac': 'x'}", "rollup.compose()", "'khac', which is no field of the model"),
        ("compose=lambda values: {5: 'x'}", "rollup.compose()", "5, which is no field of the model"),
    ],
)
def test_a_function_that_gives_something_else_is_told(
    more: str, part: str, reason: str, tmp_path: Path, capsys: Capture
) -> None:
    code, err = asked(tmp_path, capsys, more=more)
    assert code == 1
    assert f"«guest» gặp lỗi của chính nó trong {part}: " in err
    assert reason in err


@pytest.mark.parametrize("kind", ["str | list[str]", "Lines", "deque[str]", "frozenset[str]"])
def test_texts_of_every_spelling_are_gathered_behind_the_records_own(
    kind: str, tmp_path: Path, capsys: Capture
) -> None:
    typed = "chữ" if kind.startswith("str") else ["chữ"]
    code, err = asked(tmp_path, capsys, f"{kind} | None", '{"rollup": "gather"}', value=typed)
    assert (code, "lỗi" in err) == (0, False)
    assert "x:\n- chữ\n- 'Xã A: chữ'\n- 'Xã B: chữ'\n" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_a_unit_listed_twice_is_told_where_it_stands(roll: Roll, tmp_path: Path) -> None:
    units = [{"ten": "Xã A", "so_xom": 12}, {"ten": "Xã B"}, {"ten": "xã  a"}]
    own = {"don_vi": "Huyện", "nam": "2026", "phong_trao": "Chung sức", "don_vi_truc_thuoc": units}
    result = roll(reports(tmp_path / "bc", report("Xã A"), report("Xã B")), own=own)
    assert codes(result) == ["don-vi-ke-hai-lan"]
    (said,) = (one for one in result.everything() if one.code == "don-vi-ke-hai-lan")
    assert (said.severity, said.place.field) == ("warning", ("don_vi_truc_thuoc", 2, "ten"))
