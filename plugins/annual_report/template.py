"""Builds `templates/docx/annual-report.docx`: Mẫu 1.4 of Nghị định 30/2020/NĐ-CP. Run it after changing it.

    python -m plugins.annual_report.template

Never imported when documents are made; the built file is committed and compared part by part in a test.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm

from docgen.authoring import (
    Column,
    addressees,
    annexes,
    blank_document,
    body,
    circulation_mark,
    gap,
    letterhead,
    list_table,
    paragraph,
    save,
    signature_block,
    tagged,
    title_block,
    urgency,
)

from .widths import RESULTS, UNITS, Results

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "annual-report.docx"

_RESULTS = {
    "stt": ("TT", "{{ k.stt }}", "center"),
    "chi_tieu": ("Chỉ tiêu", "{{ k.chi_tieu }}", "left"),
    "don_vi_tinh": ("Đơn vị tính", "{{ k.don_vi_tinh }}", "center"),
    "ke_hoach": ("Kế hoạch", "{{ k.ke_hoach }}", "right"),
    "thuc_hien": ("Thực hiện", "{{ k.thuc_hien }}", "right"),
    "ty_le": ("Tỷ lệ (%)", "{{ k.ty_le }}", "right"),
    "nam_truoc": ("{{ nam_truoc }}", "{{ k.nam_truoc }}", "right"),
    "chenh_lech": ("Chênh lệch", "{{ k.chenh_lech }}", "right"),
}
_MEASURE = "{% if k.don_vi_tinh %} ({{ k.don_vi_tinh }}){% endif %}"
"""Column of the table of results → its heading, what its cells print, and where."""

EXEMPLARS = (
    Column(heading="STT", width=12, text="{{ m.stt }}", align="center"),
    Column(heading="Đơn vị", width=33, text="{{ m.don_vi }}"),
    Column(heading="Mô hình, điển hình", width=60, text="{{ m.ten }}{% if m.dia_diem %} ({{ m.dia_diem }}){% endif %}"),
    Column(heading="Nội dung, kết quả", width=60, text="{{ m.noi_dung }}"),
)
AWARDS = (
    Column(heading="STT", width=12, text="{{ k.stt }}", align="center"),
    Column(heading="Hình thức, danh hiệu", width=68, text="{{ k.hinh_thuc }}"),
    Column(heading="Đối tượng", width=31, text="{{ k.doi_tuong }}"),
    Column(heading="Đã khen thưởng", width=26, text="{{ k.da_khen }}", align="right"),
    Column(heading="Đề nghị cấp trên", width=28, text="{{ k.de_nghi }}", align="right"),
)
CONTRIBUTIONS = (
    Column(heading="STT", width=12, text="{{ k.stt }}", align="center"),
    Column(heading="Nguồn đóng góp", width=78, text="{{ k.nguon }}"),
    Column(heading="Đơn vị tính", width=30, text="{{ k.don_vi_tinh }}", align="center"),
    Column(heading="Giá trị", width=45, text="{{ k.gia_tri }}", align="right"),
)
RECEIVED = (
    Column(heading="STT", width=12, text="{{ b.stt }}", align="center"),
    Column(heading="Đơn vị", width=62, text="{{ b.don_vi }}"),
    Column(heading="Số, ký hiệu", width=35, text="{{ b.so_ky_hieu }}", align="center"),
    Column(heading="Ngày báo cáo", width=24, text="{{ b.ngay }}", align="center"),
    Column(heading="Ghi chú", width=32, text="{{ b.ghi_chu }}"),
)
MOVEMENTS = (
    Column(heading="Chỉ tiêu", width=77, text="{{ k.chi_tieu }}"),
    Column(heading="Tổng số (1=2+3+4)", width=25, text="{{ k.tong_so }}", align="right"),
    Column(heading="Cấp tỉnh (2)", width=21, text="{{ k.cap_tinh }}", align="right"),
    Column(heading="Cấp huyện (3)", width=21, text="{{ k.cap_huyen }}", align="right"),
    Column(heading="Cấp xã (4)", width=21, text="{{ k.cap_xa }}", align="right"),
)
STATE_AWARDS = (
    Column(heading="Chỉ tiêu", width=53, text="{{ k.chi_tieu }}"),
    Column(heading="Tổng số (1=2+3+4+5)", width=28, text="{{ k.tong_so }}", align="right"),
    Column(heading="Bằng khen (2)", width=20, text="{{ k.bang_khen }}", align="right"),
    Column(heading="Chiến sĩ thi đua (3)", width=22, text="{{ k.chien_si_thi_dua }}", align="right"),
    Column(heading="Cờ thi đua (4)", width=20, text="{{ k.co_thi_dua }}", align="right"),
    Column(heading="Kỷ niệm chương (5)", width=22, text="{{ k.ky_niem_chuong }}", align="right"),
)
OTHERS = (
    Column(heading="Biểu", width=22, text="{{ k.bieu }}", align="center"),
    Column(heading="Chỉ tiêu", width=88, text="{{ k.chi_tieu }}"),
    Column(heading="Đơn vị tính", width=30, text="{{ k.don_vi_tinh }}", align="center"),
    Column(heading="Số lượng", width=25, text="{{ k.so_luong }}", align="right"),
)


def build() -> Document:
    """Return the template."""
    document = blank_document("{{ tieu_de_tep }}", "{{ trich_yeu }}", "{{ tac_gia }}")
    circulation_mark(document)
    letterhead(document)
    urgency(document)
    title_block(document, "BÁO CÁO")
    addressees(document)
    body(document, "dong", {
        "bang_ket_qua": _results,
        "bieu_do": _charts,
        "bang_mo_hinh": _table(EXEMPLARS, "m in d.bang"),
        "bang_khen_thuong": _table(AWARDS, "k in d.bang", group="k.nhom", held="k.dan"),
        "bang_dong_gop": _table(CONTRIBUTIONS, "k in d.bang", group="k.nhom", held="k.dan"),
    })  # fmt: skip
    signature_block(document)
    with tagged(document, "if phu_luc"):  # what follows the last annex would be one line more on a page that is full
        annexes(document, "phu_luc", _annex)
    return document


def _table(columns: tuple[Column, ...], loop: str, group: str = "", held: str = "") -> Callable[[Document], None]:
    def draw(document: Document) -> None:
        list_table(document, columns, loop, group=group, held=held)
        gap(document, 8)

    return draw


def _results(document: Document) -> None:
    for place, layout in enumerate(RESULTS):
        with tagged(document, f"if bo_cuc_ket_qua == {place}"):
            list_table(document, _result_columns(layout), "k in d.bang", size=layout.size if place else 0)
    gap(document, 8)


def _result_columns(layout: Results) -> tuple[Column, ...]:
    beside = {"chi_tieu": ("Chỉ tiêu (đơn vị tính)", _RESULTS["chi_tieu"][1] + _MEASURE, "left")}
    told = _RESULTS if layout.widths["don_vi_tinh"] else _RESULTS | beside
    return tuple(
        Column(heading=told[name][0], width=width, text=told[name][1], align=told[name][2])
        for name, width in layout.widths.items()
        if width
    )


def _charts(document: Document) -> None:
    with tagged(document, "for b in d.bang"):
        shown = paragraph(document, "Chu trong bang", "{{ b.hinh }}", keep_with_next=True)
        caption = paragraph(document, "Loi van", "{{ b.ten }}")
        caption.paragraph_format.first_line_indent = Mm(0)
        shown.alignment = caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
        caption.runs[0].italic = True
        gap(document, 6)


def _annex(document: Document) -> None:
    with tagged(document, "if pl.bao_cao"):
        list_table(document, RECEIVED, "b in pl.bao_cao")
    with tagged(document, "for b in pl.bang_don_vi"):
        with tagged(document, "if b.khoi"):
            paragraph(document, "Khoan co tieu de", "{{ b.khoi }}")
        for count, width in sorted(UNITS.items()):
            with tagged(document, f"if b.cot|length == {count}"):
                _unit_table(document, count, width)
        gap(document, 10)
    with tagged(document, "if pl.phong_trao"):
        list_table(document, MOVEMENTS, "k in pl.phong_trao", group="k.nhom")
    with tagged(document, "if pl.khen_thuong"):
        list_table(document, STATE_AWARDS, "k in pl.khen_thuong", group="k.nhom")
    with tagged(document, "if pl.khac"):
        list_table(document, OTHERS, "k in pl.khac")


def _unit_table(document: Document, count: int, width: float) -> None:
    columns = (
        Column(heading="STT", width=12, text="{{ d.stt }}", align="center"),
        Column(heading="Đơn vị", width=153 - width * count, text="{{ d.don_vi }}"),
        *(
            Column(heading=f"{{{{ b.cot[{n}] }}}}", width=width, text=f"{{{{ d.so[{n}] }}}}", align="right")
            for n in range(count)
        ),
    )
    list_table(document, columns, "d in b.dong", group="d.nhom", held="d.dan")


if __name__ == "__main__":
    save(build(), TARGET)
    print(TARGET)
