"""What a plugin says of deadlines: values that nothing can be made of are refused with a reason, and never an internal error."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from docgen import Deadline
from docgen.cli import run

SOURCE = """
from datetime import date, datetime
from decimal import Decimal
from docgen import Deadline, DocumentType, Parent, Rollup, hookimpl
from docgen.vn.fields import DraftDate, Lines, Model, Text, Year

class Plan(Model):
    ten: Text
    don_vi: Lines = ()

class Report(Model):
    don_vi: Text
    nam: Year = 2026
    ngay: DraftDate | None = None
    theo: str = ""

class Letter(Model):
    theo: str = ""
    kinh_gui: Lines = ()

def due(plan, day, **rest):
    return Deadline(day=day, who="", what="báo cáo", units=plan.don_vi, since=date(2026, 1, 5), **rest)

def deadlines(plan, year):
    return {due}

def reminds(overdue):
    return {fields}

@hookimpl
def docgen_document_types():
    above = Parent(field="theo", type="term-plan", take={{}})
    return [
        DocumentType(name="term-plan", title="Kế hoạch", model=Plan, template="t.docx", deadlines=deadlines),
        DocumentType(name="term-report", title="Báo cáo", model=Report, template="t.docx", parent=above, rollup=Rollup({names})),
        DocumentType(name="term-letter", title="Đôn đốc", model=Letter, template="t.docx", parent=above, reminds=reminds),
    ]
"""

Capture = pytest.CaptureFixture[str]


def asked(
    folder: Path,
    capsys: Capture,
    *,
    due: str = "[due(plan, date(year, 11, 9))]",
    fields: str = "{'kinh_gui': overdue.units}",
    names: str = "unit='don_vi', day='ngay', year='nam'",
    units: tuple[str, ...] = ("Xã A", "Xã B"),
) -> tuple[int, str, str]:
    """Return the exit code, what was printed and what was told when a plugin says that, and its reports are looked for."""
    (folder / "plugins" / "terms").mkdir(parents=True)
    source = SOURCE.format(due=due, fields=fields, names=names)
    (folder / "plugins" / "terms" / "__init__.py").write_text(source, encoding="utf-8")
    plan = folder / "ke-hoach.json"
    plan.write_text(json.dumps({"ten": "Kế hoạch", "don_vi": units}, ensure_ascii=False), encoding="utf-8")
    (folder / "bc").mkdir()
    (folder / "bc" / "a.json").write_text(json.dumps({"don_vi": "Xã A", "ngay": "1/11/2026"}), encoding="utf-8")
    call = ["deadlines", str(plan), "--root", str(folder), "--on", "12/11/2026", "--received", str(folder / "bc")]
    call += ["--ics", str(folder / "han.ics"), "--reminder", str(folder / "don-doc.yaml")]
    code = run(call)
    out, err = capsys.readouterr()
    return code, out, err


def test_a_plugin_of_its_own_is_asked(tmp_path: Path, capsys: Capture) -> None:
    code, out, err = asked(tmp_path, capsys)
    assert (code, err.count("lỗi")) == (0, 0)
    assert "1 đúng hạn, 1 chưa có" in out
    assert "Xã B" in (tmp_path / "don-doc.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("due", "reason"),
    [
        ("[due(plan, date(year, 2, 30))]", "day is out of range for month"),
        ("[due(plan, date(0, 11, 9))]", "year 0 is out of range"),
        ("[due(plan, date(year, 'mười một', 9))]", "TypeError"),
        ("[due(plan, '09/11/2026')]", "Deadline: day must be a date"),
        ("[due(plan, date.max)]", "Deadline: day must lie in the years 1900 to 2200, and is 9999-12-31"),
        ("[date(year, 11, 9)]", "deadlines() must yield Deadline values"),
        ("[due(plan, date(year, 11, 9)), None]", "deadlines() must yield Deadline values"),
        ("None", "TypeError"),
        ("5", "TypeError"),
        ("[due(plan, date(year, 11, 9), noi='x')]", "unexpected keyword argument 'noi'"),
    ],
)
def test_deadlines_that_cannot_be_are_told_with_the_plugins_name(
    due: str, reason: str, tmp_path: Path, capsys: Capture
) -> None:
    code, _, err = asked(tmp_path, capsys, due=due)
    assert code == 1
    assert "lỗi[plugin-gap-loi]: «term-plan» gặp lỗi của chính nó trong deadlines(): " in err
    assert reason in err


SOUND: dict[str, Any] = {"day": date(2026, 11, 9), "who": "các xã", "what": "báo cáo", "since": date(2026, 1, 5)}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"day": datetime(2026, 11, 9, 12, 0)}, "day must be a date, and no moment"),
        ({"day": None}, "day must be a date"),
        ({"day": date(26, 11, 9)}, "day must lie in the years"),
        ({"since": "05/01/2026"}, "since must be a date"),
        ({"since": datetime(2026, 1, 5)}, "since must be a date"),
        ({"who": None}, "who must be a text"),
        ({"what": 5}, "what must be a text"),
        ({"what": " "}, "what must say what is owed"),
        ({"to": ("a",)}, "to must be a text"),
        ({"stated": date(2026, 11, 9)}, "stated must be a text"),
        ({"source": None}, "source must be a text"),
        ({"what": "\ud800"}, "what must be a text that can be written"),
        ({"units": ("\ud800",)}, "units has a name that cannot be written"),
        ({"yearly": "có"}, "yearly must be True or False"),
        ({"units": ["Xã A"]}, "units must be a tuple of names"),
        ({"units": "Xã A"}, "units must be a tuple of names"),
        ({"units": ("Xã A", None)}, "units must be a tuple of names"),
        ({"units": ("Xã A", " ")}, "units has a unit without a name"),
        ({"units": ("Xã A", "Xã " * 5000)}, "units has a name of 15000 characters, and 500 is the most"),
    ],
)
def test_a_deadline_that_nothing_can_be_made_of_is_refused(wrong: dict[str, Any], reason: str) -> None:
    Deadline(**SOUND)
    with pytest.raises(ValueError, match=f"Deadline: {reason}"):
        Deadline(**{**SOUND, **wrong})


def test_a_unit_listed_twice_is_told_and_counted_once(tmp_path: Path, capsys: Capture) -> None:
    due = "[due(plan, date(year, 11, 9)), due(plan, date(year, 12, 9))]"
    code, out, err = asked(tmp_path, capsys, due=due, units=("Xã A", "Xã B", "xã  b", "Xã B"))
    assert code == 0
    assert err.count("cảnh báo[don-vi-ke-hai-lan]") == 1
    assert out.count("1 đúng hạn, 1 chưa có") == 1
    letter = (tmp_path / "don-doc.yaml").read_text(encoding="utf-8")
    assert "gửi 1 đơn vị" in letter
    assert letter.casefold().count("xã b") == 1


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("unit='ten'", "Rollup: there is no field ten"),
        ("unit='don_vi', day='hom'", "Rollup: there is no field hom"),
        ("unit='don_vi', day='theo'", "Rollup: day names theo, which is no date"),
        ("unit='don_vi', year='ngay'", "Rollup: year names ngay, which is no whole number"),
    ],
)
def test_names_of_a_report_that_cannot_be_it_are_told(names: str, reason: str, tmp_path: Path, capsys: Capture) -> None:
    code, _, err = asked(tmp_path, capsys, names=names)
    assert code == 1
    assert f"«term-report» gặp lỗi của chính nó trong rollup: ValueError: {reason}" in err
    assert not (tmp_path / "don-doc.yaml").exists()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ("None", "TypeError"),
        ("{'noi_nhan': 'x'}", "ValueError: reminds() gives 'noi_nhan', which is no field of the model"),
        ("{5: 'x'}", "ValueError: reminds() gives 5, which is no field of the model"),
        ("{'kinh_gui': Decimal(1)}", "cannot represent an object"),
    ],
)
def test_fields_of_a_letter_that_cannot_be_are_told(fields: str, reason: str, tmp_path: Path, capsys: Capture) -> None:
    code, _, err = asked(tmp_path, capsys, fields=fields)
    assert code == 1
    assert "«term-letter» gặp lỗi của chính nó trong reminds(): " in err
    assert reason in err
    assert not (tmp_path / "don-doc.yaml").exists()
