"""Figures that nobody writes are refused where they stand, before anything is reckoned with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docgen.cli import run

from .conftest import reports, write

SOURCE = """
from decimal import Decimal
from pydantic import Field
from docgen import DocumentType, Rollup, hookimpl
from docgen.vn.fields import Lines, Model, Text, Year

class Gop(Model):
    tong: Decimal
    trong_so: Decimal

class Khoan(Model):
    ten: Decimal | str = ""
    so: int = Field(default=0, json_schema_extra={"rollup": "sum"})

class Nhom(Model):
    so: Decimal | None = Field(default=None, json_schema_extra={"rollup": "max"})

class Report(Model):
    don_vi: Text
    so: int = Field(default=1, json_schema_extra={"rollup": "sum", "outlier": "truoc"})
    truoc: int | None = None
    a: Decimal | None = Field(default=None, json_schema_extra={"rollup": "sum"})
    b: Decimal | None = Field(default=None, json_schema_extra={"rollup": "sum"})
    cao: Decimal | None = Field(default=None, json_schema_extra={"rollup": "max"})
    ty_le: Decimal | None = Field(default=None, json_schema_extra={"rollup": {"rate": ["a", "b"]}})
    tb: Decimal | None = Field(default=None, json_schema_extra={"rollup": {"mean": "so", "carry": "gop"}})
    gop: Gop | None = None
    khoan: tuple[Khoan, ...] = Field(default=(), json_schema_extra={"rollup": {"merge": ["ten"]}})
    nhom: Nhom | None = None
    chung: Decimal | None = Field(default=None, json_schema_extra={"rollup": "same"})
    cac_so: tuple[Decimal, ...] = Field(default=(), json_schema_extra={"rollup": "merge"})
    rieng: int = 0

@hookimpl
def docgen_document_types():
    return [DocumentType(name="long", title="Báo cáo", model=Report, template="t.docx", rollup=Rollup(unit="don_vi"))]
"""

Capture = pytest.CaptureFixture[str]


def asked(folder: Path, capsys: Capture, *told: dict[str, Any], own: dict[str, Any] | None = None) -> tuple[int, str]:
    """Return the exit code and what is told of such reports."""
    (folder / "plugins" / "long").mkdir(parents=True)
    (folder / "plugins" / "long" / "__init__.py").write_text(SOURCE, encoding="utf-8")
    reports(folder / "bc", *({"don_vi": f"Xã {number}", **one} for number, one in enumerate(told, start=1)))
    into = write(folder / "rieng.json", {"don_vi": "Huyện", **(own or {})})
    call = ["rollup", "long", str(folder / "bc"), "--root", str(folder), "--into", str(into)]
    code = run([*call, "-o", str(folder / "a.yaml"), "--trace", str(folder / "a.xlsx")])
    return code, capsys.readouterr().err


LONG = {
    "so": "9" * 4000, "truoc": "9" * 400, "a": "1E+999999", "b": "9" * 5000, "cao": "1E-999999", "ty_le": "1E+400000",
    "tb": "0E+999999", "chung": "-1E+99999", "gop": {"tong": "1E+999999", "trong_so": "1"}, "nhom": {"so": "1E+31"},
    "khoan": [{"ten": "x"}, {"ten": "y", "so": "9" * 32}], "cac_so": ["1", "1E-31"],
}  # fmt: skip
PLACES = {"gop": "gop.tong", "nhom": "nhom.so", "khoan": "khoan[2].so", "cac_so": "cac_so[2]"}


@pytest.mark.parametrize("name", LONG)
def test_a_figure_nobody_writes_is_refused_where_it_stands(name: str, tmp_path: Path, capsys: Capture) -> None:
    beside = {"tb": "1", "a": "1", "b": "2"} if name not in ("tb", "a", "b") else {}
    code, err = asked(tmp_path, capsys, {name: LONG[name], **beside}, {})
    assert code == 1
    assert err.count("lỗi[") == 1
    assert "lỗi[so-qua-dai]: " in err
    assert "0001.json, " in err
    assert PLACES.get(name, name) in err
    assert len(err) < 2000


def test_a_figure_as_long_as_can_be_typed_is_taken(tmp_path: Path, capsys: Capture) -> None:
    long = {"so": "9" * 30, "a": "0." + "1" * 30, "cao": "-" + "9" * 30}
    code, err = asked(tmp_path, capsys, long, {"rieng": "9" * 400})
    assert (code, "lỗi" in err) == (0, False)


def test_the_records_own_figures_are_looked_at_too(tmp_path: Path, capsys: Capture) -> None:
    code, err = asked(tmp_path, capsys, {"cao": "1"}, own={"cao": "1E+999999"})
    assert code == 1
    assert "lỗi[so-qua-dai]: " in err
    assert "rieng.json" in err
    assert len(err) < 2000
