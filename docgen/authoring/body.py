"""The text of a document as numbered lines: parts, sections, articles, clauses, points. One paragraph a level.

A line is a mapping with `kieu` (its level), `so` (what numbers it), `tieu_de`, `chu` (text, or `docgen.values.RichText`) and
`dan` (held to what follows). `docgen.papers` makes such lines from sections and articles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docx.document import Document
from docx.text.paragraph import Paragraph

from docgen.authoring.paragraphs import paragraph, tagged

Drawing = Callable[[Document], None]
"""What draws a line of a kind of its own, such as a table."""

_HEADED = {"phan": ("Phan", "Tieu de phan"), "chuong": ("Chuong", "Tieu de chuong")}
_TITLED = {"muc": "Muc", "dieu_co_tieu_de": "Dieu", "khoan_co_tieu_de": "Khoan co tieu de"}
_PLAIN = ("phan_khong_tieu_de", "muc_khong_tieu_de", "khoan", "diem", "gach", "cong")


def body(document: Document, name: str, others: Mapping[str, Drawing] | None = None) -> None:
    """Add the numbered lines of the list `name` (PL I II.6, V.6): `body(document, "dong")`.

    `others` draws kinds of line that a type has of its own: `{"bang_so_luong": quota_table}`.
    """
    with tagged(document, f"for d in {name}"):
        _titles(document)
        for kept in (True, False):
            holds = "d.dan" if kept else "not d.dan"
            with tagged(document, f"if d.kieu in {list(_PLAIN)} and {holds}"):
                _plain(document, "{{ d.so }} {{ d.chu }}", kept=kept)
            with tagged(document, f'if d.kieu == "dieu" and {holds}'):
                _plain(document, "{{ d.so }}", " {{ d.chu }}", kept=kept).runs[0].bold = True
            with tagged(document, f'if d.kieu == "doan" and {holds}'):
                _plain(document, "{{ d.chu }}", kept=kept)
        for kind, draw in (others or {}).items():
            with tagged(document, f'if d.kieu == "{kind}"'):
                draw(document)


def _titles(document: Document) -> None:
    for kind, (number, title) in _HEADED.items():
        with tagged(document, f'if d.kieu == "{kind}"'):
            paragraph(document, number, "{{ d.so }}")
            paragraph(document, title, "{{ d.tieu_de }}")
    for kind, style in _TITLED.items():
        with tagged(document, f'if d.kieu == "{kind}"'):
            paragraph(document, style, "{{ d.so }} {{ d.tieu_de }}")


def _plain(document: Document, *texts: str, kept: bool) -> Paragraph:
    new = paragraph(document, "Loi van", *texts)
    if kept:
        new.paragraph_format.keep_with_next = True
    return new
