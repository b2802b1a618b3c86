"""The built templates: what stands in them, against the decree's numbers written here a second time."""

from __future__ import annotations

import hashlib
import importlib
import sys
from pathlib import Path
from types import ModuleType

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn

from docgen.authoring import (
    Column,
    blank_document,
    end_of_section,
    layouts,
    list_table,
    save,
    text_width_of,
)
from docgen.testing import part_differences
from docgen.vn.page import LETTERHEAD_COLUMNS
from docgen.vn.typography import text_width

MM = 36000
REPOSITORY = Path(__file__).parents[2]
PLAN = REPOSITORY / "plugins" / "implementation_plan" / "template.py"
SCRIPTS = sorted(
    [*(REPOSITORY / "plugins").glob("*/template.py"), *(REPOSITORY / "examples").glob("*/plugins/*/template.py")]
)


OFFICIAL = [script for script in SCRIPTS if not script.parent.name.startswith("certificate")]
"""Those that build a page of Nghị định 30/2020/NĐ-CP; a certificate follows another decree."""


def built(script: Path) -> tuple[Document, Path]:
    space = ModuleType(f"templates_of_{hashlib.sha256(str(script.parents[1]).encode()).hexdigest()[:8]}")
    package = ModuleType(f"{space.__name__}.{script.parent.name}")
    space.__path__, package.__path__ = (
        [str(script.parents[1])],
        [str(script.parent)],
    )  # a script may lean on its neighbours
    sys.modules.setdefault(space.__name__, space)
    sys.modules.setdefault(package.__name__, package)
    module = importlib.import_module(f"{package.__name__}.template")
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
    return docx.Document(str(built(PLAN)[1]))


@pytest.fixture(scope="module", params=OFFICIAL, ids=lambda script: script.parent.name)
def template(request: pytest.FixtureRequest) -> Document:
    return built(request.param)[0]


def test_paper_and_margins(template: Document) -> None:
    for section in template.sections:
        size = (section.page_width, section.page_height)
        turned = section.orientation == WD_ORIENTATION.LANDSCAPE
        assert [round((side or 0) / MM) for side in size] == ([297, 210] if turned else [210, 297])
        for side, least, most in (
            (section.top_margin, 20, 25), (section.bottom_margin, 20, 25), (section.left_margin, 30, 35), (section.right_margin, 15, 20),
        ):  # fmt: skip
            assert side is not None
            assert least - 0.1 <= side / MM <= most + 0.1


def test_page_numbers_stand_in_the_header_from_the_second_page_and_begin_anew_in_every_section(
    template: Document,
) -> None:
    for section in template.sections:
        assert section.different_first_page_header_footer
        number = section.header.paragraphs[0]
        assert "PAGE" in number._p.xml
        assert number.style.name == "So trang"
        assert "PAGE" not in section.first_page_header._element.xml
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


# size in pt, bold, italic; of PL I, part I, section V
ELEMENTS = {
    "Quoc hieu": (13, True, False), "Tieu ngu": (14, True, False), "Co quan chu quan": (13, False, False),
    "Co quan ban hanh": (13, True, False), "So ky hieu": (13, False, False), "Dia danh thoi gian": (14, False, True),
    "Ten loai": (14, True, False), "Trich yeu": (14, True, False), "Can cu": (14, False, True), "Loi van": (14, False, False),
    "Muc": (14, True, False), "Khoan co tieu de": (14, True, False), "Quyen han chuc vu": (14, True, False),
    "Ho ten nguoi ky": (14, True, False), "Nhan noi nhan": (12, True, True), "Noi nhan": (11, False, False),
    "Trich yeu cong van": (13, False, False), "Tham quyen": (14, True, False), "Lenh ban hanh": (14, True, False),
    "Kinh gui": (14, False, False), "Dieu": (14, True, False), "Chuong": (14, True, False), "Tieu de chuong": (14, True, False),
    "Do khan": (13, True, False), "Luu hanh": (13, True, False), "Dia chi": (11, False, False),
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


RULED = {
    "{{ doan }}", "Độc lập - Tự do - Hạnh phúc", "{{ trich_yeu }}", "{{ dip_khen }}", "{{ pl.kem_theo }}", "{{ kem.kem_theo }}",
}  # fmt: skip
"""What a rule may stand under: the issuer, the motto, the last line of the subject, the reference of what is attached (section
4.1)."""


def test_rule_lines_are_drawn_and_only_where_the_decree_wants_them(template: Document) -> None:
    ruled = [p for p in template.element.body.iter(qn("w:p")) if _sides(p) == {"top"}]
    before = [_text_before(p) for p in ruled]
    assert {"{{ doan }}", "Độc lập - Tự do - Hạnh phúc"} <= set(before) <= RULED
    assert not [p for p in template.element.body.iter(qn("w:t")) if set(p.text or "x") <= set("_-─ ")]


def test_no_rule_stands_under_the_subject_of_a_letter() -> None:
    letter = next(built(script)[0] for script in SCRIPTS if script.parent.name == "base_letter")
    before = [_text_before(p) for p in letter.element.body.iter(qn("w:p")) if _sides(p) == {"top"}]
    assert set(before) == {"{{ doan }}", "Độc lập - Tự do - Hạnh phúc"}


def _sides(paragraph) -> set[str]:  # type: ignore[no-untyped-def]
    border = paragraph.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    return set() if border is None else {side.tag.rpartition("}")[2] for side in border}


def _text_before(paragraph) -> str:  # type: ignore[no-untyped-def]
    while (paragraph := paragraph.getprevious()) is not None:
        text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
        if text and "{%" not in text:
            return text
    return ""


def test_the_rule_under_the_motto_is_as_long_as_its_text(template: Document) -> None:
    cell = template.tables[0].rows[0].cells[1]
    line = cell.paragraphs[2].paragraph_format
    assert line.left_indent is not None
    assert line.right_indent is not None
    length = LETTERHEAD_COLUMNS[1] - line.left_indent.mm - line.right_indent.mm
    assert abs(length - text_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True)) < 0.1


def test_the_national_name_and_the_longest_date_fit_their_column(template: Document) -> None:
    width = template.tables[0].columns[1].width
    assert width is not None
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < width.mm - 2
    assert text_width("Thành phố Hồ Chí Minh, ngày 19 tháng 11 năm 2025", 14, italic=True) < width.mm - 0.2


@pytest.mark.parametrize(("mark", "length"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_a_mark_of_urgency_has_the_frame_of_its_stamp(mark: str, length: float) -> None:
    letter = next(built(script)[0] for script in SCRIPTS if script.parent.name == "base_letter")
    cell = next(row.cells[0] for row in letter.tables[0].rows if mark in [p.text for p in row.cells[0].paragraphs])
    shape = next(p for p in cell.paragraphs if p.text == mark).paragraph_format
    assert shape.left_indent is not None
    assert shape.right_indent is not None
    padding = 2 * 3 * 25.4 / 72  # the frame stands 3 pt outside of the indents
    assert abs(LETTERHEAD_COLUMNS[0] - shape.left_indent.mm - shape.right_indent.mm + padding - length) < 0.3
    assert text_width(mark, 13, bold=True) < length - padding


def test_rows_of_a_list_never_split_and_its_heading_comes_back() -> None:
    document = blank_document("", "", "")
    columns = (
        Column(heading="STT", width=20, text="{{ n.stt }}"),
        Column(heading="Tên", width=145, text="{{ n.ten }}"),
    )
    made = list_table(document, columns, "n in danh_sach", group="n.nhom", total=("", "Cộng"))
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in made.rows)
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in made.rows] == [True] + [False] * (
        len(made.rows) - 1
    )
    assert sum(column.width.mm for column in made.columns) == pytest.approx(165, abs=0.1)


def test_a_turned_section_is_turned_back_and_keeps_its_margins() -> None:
    document = blank_document("", "", "")
    end_of_section(document, following="landscape")
    assert text_width_of(document) == pytest.approx(252, abs=0.1)
    end_of_section(document, following="portrait")
    assert text_width_of(document) == pytest.approx(165, abs=0.1)
    assert [section.orientation == WD_ORIENTATION.LANDSCAPE for section in document.sections] == [False, True, False]


def test_marks_and_address_stand_on_the_first_page_of_the_paper_only() -> None:
    document = layouts.letter()
    end_of_section(document)
    first, second = document.sections
    assert "{{ dong_chu }}" in [p.text for p in first.first_page_footer.paragraphs]
    assert "LƯU HÀNH NỘI BỘ" in [p.text for p in first.first_page_header.paragraphs]
    assert [p.text for p in second.first_page_footer.paragraphs] == [""]
    assert [p.text for p in second.first_page_header.paragraphs] == [""]
    assert second.header.paragraphs[0]._p.xml == first.header.paragraphs[0]._p.xml
