"""Builds `templates/docx/achievement-report.docx`: the report's page, by Nghị định 30/2020/NĐ-CP. Run it after changing it.

    python plugins/achievement_report/template.py

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from docgen.authoring import (
    Column,
    blank_document,
    body,
    gap,
    letterhead,
    list_table,
    paragraph,
    rule,
    rules,
    save,
    table,
    tagged,
)
from docgen.authoring.closing import SIGNATURE_ROOM
from docgen.vn.layout import layout
from docgen.vn.letterhead import RULE_LENGTHS_SUBJECT, TEXT_WIDTH
from docgen.vn.page import SUBJECT_SIDES
from docgen.vn.typography import text_width

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "achievement-report.docx"
MOST_YEARS = 6
SIZES = {1: 14, 2: 14, 3: 13}
"""As in `parts.MOST_YEARS` and `foot.SIZES`; a test holds them together."""

PAPER = "Số, ngày, tháng, năm của quyết định; cơ quan ban hành"
YEARLY = {
    "muc_do_hoan_thanh": "Mức độ hoàn thành nhiệm vụ",
    "danh_hieu_da_dat": "Danh hiệu",
    "hinh_thuc_da_khen": "Hình thức",
}
INITIATIVES = (
    Column(heading="STT", width=12, text="{{ r.stt }}", align="center"),
    Column(heading="Tên sáng kiến, đề tài", width=78, text="{{ r.ten }}"),
    Column(heading=PAPER, width=75, text="{{ r.quyet_dinh }}"),
)
CONTRIBUTIONS = (
    Column(heading="STT", width=12, text="{{ r.stt }}", align="center"),
    Column(heading="Nội dung", width=50, text="{{ r.noi_dung }}"),
    Column(heading="Ngày công", width=18, text="{{ r.ngay_cong }}", align="center"),
    Column(heading="Đất hiến (m²)", width=20, text="{{ r.dat }}", align="center"),
    Column(heading="Tài sản, hiện vật", width=35, text="{{ r.tai_san }}"),
    Column(heading="Giá trị (đồng)", width=30, text="{{ r.gia_tri }}", align="right"),
)
TOTALS = (
    "", "Tổng cộng", "{{ tong_dong_gop.ngay_cong }}", "{{ tong_dong_gop.dat }}", "", "{{ tong_dong_gop.gia_tri }}"
)  # fmt: skip
CAREER = (
    Column(heading="Thời gian", width=50, text="{{ r.thoi_gian }}"),
    Column(heading="Chức vụ, đơn vị công tác", width=115, text="{{ r.chuc_vu }}"),
)


def build() -> Document:
    """Return the template."""
    document = blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
    _form_number(document)
    with tagged(document, "if co_quan_ban_hanh"):
        letterhead(document)
    with tagged(document, "if not co_quan_ban_hanh"):
        _state_alone(document)
    _title(document)
    body(document, "dong", _tables())
    for count in (1, 2, 3):
        with tagged(document, f"if ky|length == {count}"):
            _signatures(document, count)
    paragraph(document, "Dong trong")
    return document


def _form_number(document: Document) -> None:
    """The form's number in the top margin at the right, where it is asked for."""
    header = document.sections[0].first_page_header
    header.paragraphs[0].style = "Dong trong"
    with tagged(header, "if so_mau"):
        for text in ("{{ so_mau }}", "{{ nghi_dinh_mau }}"):
            paragraph(header, "Dia chi", text).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _state_alone(document: Document) -> None:
    """Quốc hiệu and Tiêu ngữ over the whole width, the date below at the right: a person's report names no agency."""
    motto = layout().elements["tieu_ngu"]
    paragraph(document, "Quoc hieu", layout().elements["quoc_hieu"].text)
    paragraph(document, "Tieu ngu", motto.text)
    rule(document, text_width(motto.text, motto.size[1], bold=True), TEXT_WIDTH)
    date = paragraph(document, "Dia danh thoi gian", "{{ dia_danh_ngay }}")
    date.alignment, date.paragraph_format.space_before = WD_ALIGN_PARAGRAPH.RIGHT, Pt(10)


def _title(document: Document) -> None:
    paragraph(document, "Ten loai", "{{ ten_bao_cao }}").paragraph_format.space_before = Pt(16)
    _spaced(paragraph(document, "Trich yeu", "{{ de_nghi }}"))
    with tagged(document, "if dip_khen"):
        _sided(document, "dip_khen", "Trich yeu")
    rules(document, "ke_de_nghi", RULE_LENGTHS_SUBJECT, TEXT_WIDTH, gap=3)
    gap(document, 6)
    _spaced(paragraph(document, "Trich yeu", "{{ ten_nguoi }}"))
    with tagged(document, "if ve_nguoi"):
        _sided(document, "ve_nguoi", "Kinh gui")
    gap(document, 10)


def _sided(document: Document, name: str, style: str) -> None:
    """A centred text with each room at its sides that `le_…` may ask for, so that no last line holds one word."""
    for side in SUBJECT_SIDES:
        with tagged(document, f"if le_{name} == {side}"):
            one = paragraph(document, style, f"{{{{ {name} }}}}")
            one.paragraph_format.left_indent = one.paragraph_format.right_indent = Mm(side)
            _spaced(one)


def _spaced(one: Paragraph) -> None:
    """Centred, and as far from its neighbours as paragraphs of a text stand (PL I II.6.e): lint takes it for one."""
    one.alignment = WD_ALIGN_PARAGRAPH.CENTER
    one.paragraph_format.space_before, one.paragraph_format.space_after = Pt(6), Pt(0)


def _tables() -> dict[str, Callable[[Document], None]]:
    drawn = {name: partial(_yearly, name=name, heading=heading) for name, heading in YEARLY.items()}
    return {
        **drawn,
        "bang_ket_qua": _results,
        "sang_kien_list": partial(_table, columns=INITIATIVES, name="sang_kien_list"),
        "dong_gop": partial(_table, columns=CONTRIBUTIONS, name="dong_gop", total=TOTALS),
        "qua_trinh": partial(_table, columns=CAREER, name="qua_trinh"),
        "cach": partial(gap, points=8),
        "het": _end,
    }


def _yearly(document: Document, name: str, heading: str) -> None:
    columns = (
        Column(heading="Năm", width=16, text="{{ r.nam }}", align="center"),
        Column(heading=heading, width=59, text="{{ r.gi }}"),
        Column(heading=PAPER, width=90, text="{{ r.quyet_dinh }}"),
    )
    _table(document, columns, name)


def _results(document: Document) -> None:
    """The table once for every number of years it may compare: a column a year."""
    for years in range(1, MOST_YEARS + 1):
        with tagged(document, f"if nam_ket_qua|length == {years}"):
            _light_table(document, _result_columns(years), "r in bang_ket_qua")


def _result_columns(years: int) -> tuple[Column, ...]:
    """The columns of a comparison of so many years; of more than four neither ordinal nor difference has room."""
    many = years > 4
    number = () if many else (Column(heading="STT", width=12, text="{{ r.stt }}", align="center"),)
    unit = Column(heading="Đơn vị tính", width=15 if many else 19, text="{{ r.don_vi_tinh }}", align="center")
    values = [
        Column(
            heading=f"{{{{ nam_ket_qua[{place}] }}}}", width=18, text=f"{{{{ r.gia_tri[{place}] }}}}", align="center"
        )
        for place in range(years)
    ]
    difference = Column(heading="Tăng, giảm", width=18, text="{{ r.tang_giam }}", align="center")
    growth = Column(heading="Tăng, giảm (%)", width=18, text="{{ r.ty_le }}", align="center")
    compared = () if years == 1 else (growth,) if many else (difference, growth)
    room = TEXT_WIDTH - sum(column.width for column in (*number, unit, *values, *compared))
    return (*number, Column(heading="Tiêu chí", width=room, text="{{ r.tieu_chi }}"), unit, *values, *compared)


def _light_table(document: Document, columns: tuple[Column, ...], loop: str) -> None:
    """A ruled table of as few tags as will do: it stands in the middle of the text, so no row need hold to what follows."""
    made = table(document, [column.width for column in columns], 4)
    texts = ([column.heading for column in columns], [column.text for column in columns])
    for row, style, cells in zip((made.rows[0], made.rows[2]), ("Dau bang", "Chu trong bang"), texts, strict=True):
        for cell, column, text in zip(row.cells, columns, cells, strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            filled = paragraph(cell, style, text)
            if column.align == "center":
                filled.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for row, text in ((made.rows[1], f"for {loop}"), (made.rows[3], "endfor")):
        paragraph(row.cells[0], "Chu trong bang", f"{{%tr {text} %}}")


def _table(document: Document, columns: tuple[Column, ...], name: str, total: tuple[str, ...] = ()) -> None:
    list_table(document, columns, f"r in {name}", total=total)


def _end(document: Document) -> None:
    mark = paragraph(document, "Chu trong bang", "./.", keep_with_next=True)
    mark.alignment, mark.paragraph_format.space_before = WD_ALIGN_PARAGRAPH.CENTER, Pt(8)


def _signatures(document: Document, count: int) -> None:
    """The signers side by side in one row, which no page splits; one alone stands in the right half."""
    columns, size = max(count, 2), Pt(SIZES[count])
    block = table(document, [TEXT_WIDTH / columns] * columns, 1, border=False, above=8)
    for place, cell in enumerate(block.rows[0].cells[columns - count :]):
        signer = f"ky[{place}]"
        with tagged(cell, f"for chu in {signer}.dong"):
            paragraph(cell, "Quyen han chuc vu", "{{ chu }}").runs[0].font.size = size
        with tagged(cell, f"if {signer}.ghi_chu"):
            note = paragraph(cell, "Kinh gui", f"{{{{ {signer}.ghi_chu }}}}")
            note.alignment, note.runs[0].italic, note.runs[0].font.size = WD_ALIGN_PARAGRAPH.CENTER, True, size
            note.paragraph_format.space_after = Pt(0)
        with tagged(cell, f"for chu in {signer}.trong"):
            paragraph(cell, "Quyen han chuc vu", "{{ chu }}").runs[0].font.size = size
        name = paragraph(cell, "Ho ten nguoi ky", f"{{{{ {signer}.ho_ten }}}}")
        name.paragraph_format.space_before, name.runs[0].font.size = Pt(SIGNATURE_ROOM), size


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
