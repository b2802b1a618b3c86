"""Pages ─▶ the bytes of an .xlsx, the same for the same pages on every day.

Cells for text have the text format, so that `007`, `9/2026` and `10/11` stay as typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from docgen._form._pages import Column, Page, free_name
from docgen._form._unheld import LONGEST, why_not
from docgen._form._words import in_words, word
from docgen._schema import FieldNote
from docgen._workbook import saved
from docgen.vn.text import printable

_HEADINGS_IN, _BELOW = 4, 1000
"""The row of the headings, and how many rows below them are made ready."""
_LONGEST_CHOICES = 250
_NARROWEST, _WIDEST = 10, 45
_OF_FORM = (45, 60, 70)
"""Widths of the columns of a form, in characters."""
_LINE = 15
"""Height of a line, in pt."""
_CHOICES = "_lua_chon"
_TEXT = "@"


def workbook_bytes(pages: Sequence[Page]) -> bytes:
    """Return the workbook of these pages, in their order."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = book.properties.lastModifiedBy = "docgen"
    choices = _Choices(book, {page.name for page in pages})
    for page in pages:
        sheet = book.create_sheet(page.name)
        _columns(sheet, page, choices)
        _head(sheet, page)
        for number, cells in enumerate(page.rows, start=_HEADINGS_IN + 1):
            for column, (value, note) in enumerate(cells, start=1):
                _fill(sheet.cell(number, column), value, note)
            _make_high(sheet, number, [_as_text(value) for value, _ in cells])
            if page.is_form:
                choices.offer(sheet, cells[1][1], f"B{number}")
    choices.close()
    return saved(book)


def _head(sheet: Worksheet, page: Page) -> None:
    for row, text, font in ((1, page.title, Font(bold=True, size=14)), (2, page.advice, Font(italic=True))):
        cell = sheet.cell(row, 1)
        _write(cell, text)
        cell.font = font
    thin = Side(style="thin")
    for number, column in enumerate(page.columns, start=1):
        told, heading = sheet.cell(_HEADINGS_IN - 1, number), sheet.cell(_HEADINGS_IN, number)
        _write(told, column.about)
        told.font, told.alignment = Font(italic=True, size=9), Alignment(wrap_text=True, vertical="bottom")
        _write(heading, column.heading)
        heading.font, heading.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="center")
        heading.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        heading.fill = PatternFill("solid", fgColor="FFDDE8F0")
    _make_high(sheet, _HEADINGS_IN - 1, [column.about for column in page.columns])
    _make_high(sheet, _HEADINGS_IN, [column.heading for column in page.columns])
    sheet.freeze_panes = f"A{_HEADINGS_IN + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=page.is_form)


def _columns(sheet: Worksheet, page: Page, choices: _Choices) -> None:
    for number, column in enumerate(page.columns, start=1):
        letter = get_column_letter(number)
        about = sheet.column_dimensions[letter]
        about.width = _OF_FORM[number - 1] if page.is_form else _width(column)
        if column.note is not None:
            about.number_format = _format(column.note)
            last = _HEADINGS_IN + _BELOW
            choices.offer(sheet, column.note, f"{letter}{_HEADINGS_IN + 1}:{letter}{last}")


def _make_high(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    """Make a row as high as its longest text needs; spreadsheets leave it as it is when they open a file."""
    widths = [sheet.column_dimensions[get_column_letter(number)].width for number in range(1, len(texts) + 1)]
    lines = [
        sum(ceil(max(len(line), 1) / (width - 2)) for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    ]
    sheet.row_dimensions[row].height = _LINE * max(lines, default=1)


def _width(column: Column) -> int:
    example = column.note.example if column.note else ""
    longest = max(len(column.heading), _WIDEST if isinstance(example, list) else len(str(example or "")))
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _format(note: FieldNote | None) -> str:
    return "General" if note is None or note.kind == "integer" else _TEXT


def _fill(cell: Cell, value: Any, note: FieldNote | None) -> None:
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.number_format = _format(note)
    if (note is None or note.kind == "integer") and isinstance(value, int) and not isinstance(value, bool):
        cell.value = value
    else:
        text = _as_text(in_words(value, note))
        _write(cell, "" if why_not(text) else text)


def _write(cell: Cell, text: str) -> None:
    """Write text as text, also where it begins like a formula; of what the workbook tells, as much as a cell holds."""
    if text:
        cell.value = printable(text)[:LONGEST]
        cell.data_type = "s"


def _as_text(value: Any) -> str:
    if value is None or isinstance(value, Mapping):
        return ""
    if isinstance(value, bool):
        return word("yes" if value else "no", "vi")
    if isinstance(value, Decimal | float):
        return f"{Decimal(str(value)):f}".replace(".", ",")
    if isinstance(value, list | tuple):
        return "\n".join(map(_as_text, value))
    return str(value)


class _Choices:
    """Drop-downs. They only suggest, since a type may take other spellings; long ones stand in a hidden sheet."""

    def __init__(self, book: Workbook, taken: Set[str]) -> None:
        self._book = book
        self._name = free_name(_CHOICES, taken)
        self._long: dict[str, tuple[str, ...]] = {}

    def offer(self, sheet: Worksheet, note: FieldNote | None, cells: str) -> None:
        choices = note.words if note else ()
        if note and note.kind == "boolean":
            choices = (word("yes", "vi"), word("no", "vi"))
        choices = tuple(choice for choice in choices if choice)
        if not choices or (note and note.many):
            return
        rule = DataValidation(type="list", formula1=self._formula(choices), allow_blank=True)
        rule.showErrorMessage = False
        rule.add(cells)
        sheet.add_data_validation(rule)

    def _formula(self, choices: tuple[str, ...]) -> str:
        listed = ",".join(choices)
        if len(listed) <= _LONGEST_CHOICES and not any("," in choice or '"' in choice for choice in choices):
            return f'"{listed}"'
        place = next((place for place, known in self._long.items() if known == choices), "")
        if not place:
            letter = get_column_letter(len(self._long) + 1)
            place = f"'{self._name}'!${letter}$1:${letter}${len(choices)}"
            self._long[place] = choices
        return place

    def close(self) -> None:
        """Put the long lists into their hidden sheet."""
        if not self._long:
            return
        sheet = self._book.create_sheet(self._name)
        sheet.sheet_state = "hidden"
        for column, choices in enumerate(self._long.values(), start=1):
            for row, choice in enumerate(choices, start=1):
                _write(sheet.cell(row, column), choice)
