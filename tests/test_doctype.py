from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen import DocumentType, Rollup, WrittenDocument


def test_a_declaration_is_a_frozen_value_with_sensible_defaults() -> None:
    doctype = DocumentType(name="x", title="X", model=BaseModel, template="x.docx")
    assert doctype.filename == "{ten_tep}"
    assert doctype.aliases == ()
    with pytest.raises(dataclasses.FrozenInstanceError):
        doctype.name = "y"  # type: ignore[misc]


def test_a_written_document_is_a_value() -> None:
    assert WrittenDocument(path=Path("a"), sha256="0", type="x") == WrittenDocument(
        path=Path("a"), sha256="0", type="x"
    )


def test_declaring_costs_no_model_library() -> None:
    script = "import sys, docgen.doctype, docgen.hookspecs; assert 'pydantic' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"unit": ""}, "unit"),
        ({"unit": "don_vi", "same": "nam"}, "same"),
        ({"unit": "don_vi", "units": None}, "units"),
        ({"unit": "don_vi", "check": "x"}, "check"),
        ({"unit": "don_vi", "compose": 1}, "compose"),
    ],
)
def test_a_rollup_that_could_not_work_is_refused(wrong: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=f"Rollup: {reason}"):
        Rollup(**wrong)  # type: ignore[arg-type]


def test_a_type_rolls_up_only_when_it_says_how() -> None:
    assert DocumentType(name="x", title="X", model=BaseModel, template="x.docx").rollup is None
    with pytest.raises(ValueError, match="rollup"):
        DocumentType(name="x", title="X", model=BaseModel, template="x.docx", rollup="don_vi")  # type: ignore[arg-type]
