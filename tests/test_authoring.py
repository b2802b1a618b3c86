"""The built templates: what stands in them, against the decree's numbers written here a second time."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from docgen.authoring import save
from docgen.testing import part_differences

MM = 36000
SCRIPTS = sorted((Path(__file__).parent.parent / "plugins").glob("*/template.py"))


def built(script: Path) -> tuple[Document, Path]:
    spec = importlib.util.spec_from_file_location(f"template_of_{script.parent.name}", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.build(), module.TARGET


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.parent.name)
def test_the_committed_template_is_what_its_script_builds(script: Path, tmp_path: Path) -> None:
    document, target = built(script)
    save(document, tmp_path / "built.docx")
    assert part_differences((tmp_path / "built.docx").read_bytes(), target.read_bytes()) == []
    save(built(script)[0], tmp_path / "again.docx")
    assert (tmp_path / "again.docx").read_bytes() == (tmp_path / "built.docx").read_bytes()


@pytest.fixture(scope="module")
def plan() -> Document:
    return docx.Document(str(SCRIPTS[0].parents[2] / "templates" / "docx" / "implementation-plan.docx"))


def test_paper_and_margins(plan: Document) -> None:
    section = plan.sections[0]
    size = (section.page_width, section.page_height)
    assert [round((side or 0) / MM) for side in size] == [210, 297]
    for side, least, most in (
        (section.top_margin, 20, 25), (section.bottom_margin, 20, 25), (section.left_margin, 30, 35), (section.right_margin, 15, 20),
    ):  # fmt: skip
        assert side is not None
        assert least - 0.1 <= side / MM <= most + 0.1
    assert section.different_first_page_header_footer


# size in pt, bold, italic; of PL I, part I, section V
ELEMENTS = {
    "Quoc hieu": (13, True, False), "Tieu ngu": (14, True, False), "Co quan chu quan": (13, False, False),
    "Co quan ban hanh": (13, True, False), "So ky hieu": (13, False, False), "Dia danh thoi gian": (14, False, True),
    "Ten loai": (14, True, False), "Trich yeu": (14, True, False), "Can cu": (14, False, True), "Loi van": (14, False, False),
    "Muc": (14, True, False), "Khoan co tieu de": (14, True, False), "Quyen han chuc vu": (14, True, False),
    "Ho ten nguoi ky": (14, True, False), "Nhan noi nhan": (12, True, True), "Noi nhan": (11, False, False),
    "Phu luc": (14, True, False), "Ten phu luc": (14, True, False), "Kem theo": (14, False, True), "So trang": (14, False, False),
}  # fmt: skip


@pytest.mark.parametrize("name", ELEMENTS)
def test_every_element_has_its_size_and_weight(plan: Document, name: str) -> None:
    font = plan.styles[name].font  # type: ignore[attr-defined]
    size, bold, italic = ELEMENTS[name]
    assert font.size is not None
    assert (font.size.pt, bool(font.bold), bool(font.italic)) == (size, bold, italic)
    assert font.underline is None


def test_the_font_is_times_new_roman_for_every_script(plan: Document) -> None:
    fonts = plan.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts is not None
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert not [run for paragraph in plan.paragraphs for run in paragraph.runs if run.font.name]


def test_running_text_has_its_indent_and_gaps(plan: Document) -> None:
    text = plan.styles["Loi van"].paragraph_format  # type: ignore[attr-defined]
    assert round(text.first_line_indent.mm, 1) in (10.0, 12.7)
    assert text.space_before.pt + text.space_after.pt >= 6
    assert 1.0 <= text.line_spacing <= 1.5


def test_rule_lines_are_drawn_and_only_where_the_decree_wants_them(plan: Document) -> None:
    ruled = [p for p in plan.element.body.iter(qn("w:p")) if p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None]
    before = [_text_before(p) for p in ruled]
    assert set(before) == {"{{ dong_chu }}", "Độc lập - Tự do - Hạnh phúc", "{{ trich_yeu }}", "{{ pl.kem_theo }}"}
    assert not [p for p in plan.element.body.iter(qn("w:t")) if set(p.text or "x") <= set("_-─ ")]


def _text_before(paragraph) -> str:  # type: ignore[no-untyped-def]
    while (paragraph := paragraph.getprevious()) is not None:
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
        if text and "{%" not in text:
            return text
    return ""


def test_the_rule_under_the_motto_is_as_long_as_its_text(plan: Document) -> None:
    from docgen.vn.typography import text_width

    cell = plan.tables[0].rows[0].cells[1]
    line = cell.paragraphs[2].paragraph_format
    assert line.left_indent is not None
    assert line.right_indent is not None
    length = 102 - line.left_indent.mm - line.right_indent.mm
    assert abs(length - text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True)) < 0.1


def test_the_national_name_fits_its_column(plan: Document) -> None:
    from docgen.vn.typography import text_width

    width = plan.tables[0].columns[1].width
    assert width is not None
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < width.mm - 2
