from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from docgen import DocumentType, WrittenDocument


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
