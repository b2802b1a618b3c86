"""A chart ─▶ the workbook behind it: categories down, a column a series. Word opens it when somebody edits the numbers.

Written by hand, since the smallest workbook (ISO/IEC 29500-1, 18) is five short parts, and has to have the same bytes every time.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from docgen._package import pack
from docgen.chart._value import Chart, Number, plain

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


def workbook(chart: Chart) -> bytes:
    """Return the workbook as the bytes of an .xlsx file."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>',
        "_rels/.rels": _relationships("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relationships("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(_rows(chart))}</sheetData></worksheet>',
    }  # fmt: skip
    return pack({name: f"{_HEAD}{text}".encode() for name, text in parts.items()})


def column_letter(place: int) -> str:
    """Return the letter of a column, counted from 0.

    >>> column_letter(0), column_letter(4)
    ('A', 'E')
    """
    return chr(ord("A") + place)


def _rows(chart: Chart) -> Iterator[str]:
    yield _row(1, ["", *(one.name for one in chart.series)])
    for place, category in enumerate(chart.categories):
        yield _row(place + 2, [category, *(one.values[place] for one in chart.series)])


def _row(number: int, values: list[str | Number | None]) -> str:
    cells = "".join(_cell(f"{column_letter(place)}{number}", value) for place, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


def _cell(where: str, value: str | Number | None) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{where}"><v>{plain(value)}</v></c>'


def _relationships(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
