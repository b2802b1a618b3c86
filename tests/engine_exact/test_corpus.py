"""On every template that docxtpl renders correctly, docgen's parts equal docxtpl's own in canonical form."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree

from docgen import DocgenError, Template
from docgen._engine import compile_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CASES = sorted(file.parent for file in (Path(__file__).parent / "cases").glob("*/case.toml"))
HOLDERS = [
    W + name
    for name in (
        "body",
        "p",
        "r",
        "tbl",
        "tr",
        "tc",
        "hdr",
        "ftr",
        "footnote",
        "endnote",
        "txbxContent",
        "hyperlink",
        "sdtContent",
    )
]
BRACES = re.compile(r"{[{%#]")


def cases(check: str, *, kinds: Container[str] = ("equal",)) -> Any:
    """Parametrize a test with the cases of these kinds; `check` is its name in their `xfail` tables."""
    said = {folder: tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")) for folder in CASES}
    chosen = [
        pytest.param(folder, id=folder.name, marks=[pytest.mark.xfail(strict=True, reason=why)] if why else [])
        for folder, about in said.items()
        if next((kind for kind in ("refused", "alone") if kind in about), "equal") in kinds
        for why in [about.get("xfail", {}).get(check)]
    ]
    return pytest.mark.parametrize("folder", chosen)


@cases("equal")
def test_every_part_equals_docxtpls(folder: Path, exact: SimpleNamespace) -> None:
    assert not exact.differences(exact.read_case(folder))


@cases("sound", kinds=("equal", "alone"))
def test_what_is_made_is_sound(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    made = {name: data for name, data in exact.docgens(case).items() if name.endswith((".xml", ".rels"))}
    trees = {name: etree.fromstring(data) for name, data in made.items()}
    assert not [fault for name, root in trees.items() if exact.RENDERED.fullmatch(name) for fault in faults(root)]
    left = {
        name
        for name, root in trees.items()
        if exact.RENDERED.fullmatch(name) and BRACES.search(str(root.xpath("string()")))
    }
    assert bool(left) == case.braces


def faults(root: etree._Element) -> Iterator[str]:
    ids = [drawing.get("id") for drawing in root.iter(f"{WP}docPr")]
    if len(set(ids)) != len(ids):
        yield f"drawings share an id: {ids}"
    for cell in root.iter(f"{W}tc"):
        if ([child.tag for child in cell if isinstance(child.tag, str)] or [""])[-1] not in (f"{W}p", f"{W}sdt"):
            yield "a cell does not end with a paragraph"
    for holder in root.iter(*HOLDERS):
        if any(text and text.strip() for text in (holder.text, *(child.tail for child in holder))):
            yield f"text outside runs, which Word does not show: {etree.tostring(holder, encoding='unicode')}"


@cases("paths", kinds=("equal", "alone"))
def test_the_path_taken_does_not_change_the_bytes(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    compiled = compile_template(case.data, "mau.docx")
    parsed = replace(compiled, tagged=tuple(replace(part, path=slower(part.path)) for part in compiled.tagged))
    assert compiled.render(case.values) == parsed.render(case.values)


@pytest.mark.parametrize(
    "folder",
    [folder for folder in CASES if "[path]" in (folder / "case.toml").read_text(encoding="utf-8")],
    ids=lambda folder: folder.name,
)
def test_the_path_is_the_one_that_is_said(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    assert {part.name: part.path for part in compile_template(case.data, "mau.docx").tagged} == case.path


def slower(path: str) -> str:
    return "parsed" if path == "fast" else path


@cases("tags", kinds=("equal", "alone"))
def test_the_tags_can_be_told(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    asked = {re.split(r"[.\[]", tag.path)[0] for tag in exact.template_of(case.data).tags}
    assert asked <= {*case.values, *case.absent}


@cases("refused", kinds=("refused",))
def test_what_docxtpl_spoils_is_refused(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    with pytest.raises(DocgenError) as told:
        Template(case.data, name="mau.docx").render(case.values)
    assert told.value.diagnostics[0].code == case.refused["code"]


@cases("alone", kinds=("alone",))
def test_what_docxtpl_cannot_fill_is_filled(folder: Path, exact: SimpleNamespace) -> None:
    case = exact.read_case(folder)
    made = "".join(data.decode() for name, data in exact.docgens(case).items() if exact.RENDERED.fullmatch(name))
    assert not [text for text in case.shows if text not in made]
    with pytest.raises(Exception):  # noqa: B017 - each in a way of its own
        exact.docxtpls(case)


def test_the_corpus_is_there() -> None:
    assert len(CASES) > 200
