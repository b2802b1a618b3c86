"""Builds `templates/docx/list-decision.docx`. Run it after changing it."""

from pathlib import Path

from docgen.authoring import Column, annexes, body, layouts, list_table, save

TARGET = Path(__file__).parents[2] / "templates" / "docx" / "list-decision.docx"

COLUMNS = (
    Column(heading="STT", width=14, text="{{ n.stt }}", align="center"),
    Column(heading="Họ và tên", width=52, text="{{ n.ho_ten }}"),
    Column(heading="Năm sinh", width=22, text="{{ n.nam_sinh }}", align="center"),
    Column(heading="Chức vụ, đơn vị", width=68, text="{{ n.chuc_vu }}"),
    Column(heading="Vai trò", width=30, text="{{ n.vai_tro }}", align="center"),
    Column(heading="Nhiệm vụ", width=66, text="{{ n.nhiem_vu }}"),
)


def build():
    document = layouts.decision()
    annexes(document, "phu_luc", draw_list, landscape=True)
    return document


def draw_list(document):
    body(document, "pl.dong")
    list_table(document, COLUMNS, "n in pl.danh_sach")


if __name__ == "__main__":
    save(build(), TARGET)
