from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen import DocumentType, Rollup, Share, WrittenDocument


def test_a_declaration_is_a_frozen_value_with_sensible_defaults() -> None:
    doctype = DocumentType(name="x", title="X", model=BaseModel, template="x.docx")
    assert doctype.filename == "{ten_tep}"
    assert doctype.aliases == ()
    with pytest.raises(dataclasses.FrozenInstanceError):
        doctype.name = "y"  # type: ignore[misc]


class Listed(BaseModel):
    danh_sach: list[str]


def test_a_share_takes_the_list_or_a_row_each() -> None:
    declared = DocumentType(name="x", title="X", model=Listed, template="x.docx", share=Share(list="danh_sach"))
    assert declared.share == Share(list="danh_sach")
    with pytest.raises(ValueError, match="not both"):
        Share(list="danh_sach", each=True)
    with pytest.raises(ValueError, match="gives must be a function"):
        Share(gives="bien_ban")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("share", "reason"), [(Share(list="ds"), "must be a field of model"), (True, "must be a Share")]
)
def test_a_share_that_cannot_work_is_refused(share: Share, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        DocumentType(name="x", title="X", model=Listed, template="x.docx", share=share)


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
