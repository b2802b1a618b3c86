"""The wheel, alone and outside the repository, makes the sample it carries."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    repository = Path(__file__).parent.parent
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(repository)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(out.glob("*.whl"))


def test_the_wheel_carries_plugins_templates_samples_and_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "docgen/py.typed",
        "docgen/vn/data/nd30-2020.toml",
        "docgen/vn/data/times_new_roman.json",
        "docgen/_bundled/plugins/implementation_plan/__init__.py",
        "docgen/_bundled/templates/docx/implementation-plan.docx",
        "docgen/_bundled/samples/ha-lang/ke-hoach.yaml",
    } <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


def test_the_wheel_alone_makes_the_sample(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "alone"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    sample = target / "docgen" / "_bundled" / "samples" / "ha-lang" / "ke-hoach.yaml"
    script = "import sys, docgen; print(docgen.__file__); from docgen.cli import run; sys.exit(run(sys.argv[1:]))"
    made = subprocess.run(
        [sys.executable, "-c", script, "make", "implementation-plan", str(sample), "-o", "out"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(target)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    assert made.stdout.splitlines()[0] == str(target / "docgen" / "__init__.py")
    assert (tmp_path / "out" / "ke-hoach.docx").is_file()
