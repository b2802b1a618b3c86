"""The trace: a workbook that says of each consolidated figure which unit put in what, read where, and proves the sum.

Comes in: the figures and the ledger. Goes out: the bytes of an .xlsx, the same for the same reports on every day. The first
sheet has a row a figure, with a formula that adds up its sources; the sheets behind it have a row a contribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from docgen._rollup._ledger import Contribution, Ledger
from docgen._rollup._totals import FigureAt
from docgen._rollup._values import Number, added
from docgen._workbook import saved
from docgen.errors import FieldPath, Place, dotted

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOST_ROWS = 1_000_000
"""How many rows a sheet of sources holds; Excel's own end is at 1,048,576."""

_MOST_FIGURES = 15
"""How many figures of a number a spreadsheet keeps."""

_FIGURES, _SOURCES = "Tổng hợp", "Nguồn"
_HEADS = ("Trường", "Nhãn", "Cách tổng hợp", "Số tổng hợp", "Số đơn vị", "Cộng lại từ nguồn", "Kiểm tra")
_SOURCE_HEADS = (
    "Trường", "Nhãn", "Đơn vị", "Tệp", "Trang", "Ô hoặc dòng", "Trường trong báo cáo", "Ghi trong báo cáo", "Số được tính",
    "Trọng số",
)  # fmt: skip
_NUMBER, _WEIGHT = "I", "J"
_WORDS = {
    "sum": "cộng",
    "max": "lớn nhất",
    "min": "nhỏ nhất",
    "mean": "bình quân có trọng số",
    "rate": "tính lại từ số đếm",
}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_767
"""How many characters a cell holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Where the sources of a figure lie: a sheet and its first and last row."""

    sheet: str
    first: int
    last: int

    def column(self, letter: str) -> str:
        return f"'{self.sheet}'!{letter}{self.first}:{letter}{self.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """The row of a figure in the first sheet, and the figure."""

    number: int
    value: Number


def workbook(figures: Sequence[FigureAt], ledger: Ledger) -> bytes:
    """Return the trace of these figures."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    spans = list(_spans(figures))
    _write_figures(book, figures, spans, ledger)
    _write_sources(book, figures, spans, ledger)
    return saved(book)


def _spans(figures: Iterable[FigureAt]) -> Iterator[_Span]:
    number, row = 1, 2
    for found in figures:
        count = found.figure.count
        if row + count > _MOST_ROWS and row > 2:
            number, row = number + 1, 2
        sheet = _SOURCES if number == 1 else f"{_SOURCES} {number}"
        yield _Span(sheet=sheet, first=row, last=row + count - 1)
        row += count


def _write_figures(book: Workbook, figures: Sequence[FigureAt], spans: Sequence[_Span], ledger: Ledger) -> None:
    sheet = book.create_sheet(_FIGURES)
    _prepare(sheet, (34, 44, 22, 18, 12, 20, 12))
    sheet.append([_text(sheet, head) for head in _HEADS])
    rows = {found.path: _Row(number=number, value=found.value) for number, found in enumerate(figures, start=2)}
    for found, span in zip(figures, spans, strict=True):
        rule = found.figure.rule
        again = _again(found, ledger)
        cells = [dotted(found.path), found.figure.label, _WORDS[rule.kind], found.value, found.figure.count, again]
        proof = _proof(found, span, rows, ledger)
        sheet.append([*(_cell(sheet, value) for value in cells), proof or _text(sheet, "")])


def _again(found: FigureAt, ledger: Ledger) -> Number | str:
    """Return the sum of the sources, added up once more from the ledger; "" where the figure is no sum."""
    if found.figure.rule.kind not in ("sum", "mean"):
        return ""
    total: Number = 0
    for number in ledger.numbers(found.figure.id):
        total = added(total, number)
    return total


def _proof(found: FigureAt, span: _Span, rows: Mapping[FieldPath, _Row], ledger: Ledger) -> str:
    """Return the formula that holds a figure to its sources, or "" where a spreadsheet cannot reckon that far.

    A spreadsheet reckons in floating point: the bound grows with what is added up.
    """
    rule, cell = found.figure.rule, f"D{rows[found.path].number}"
    reckoned = [found.value]
    if rule.kind == "rate":
        part, whole = (rows[(*found.path[:-1], name)] for name in rule.of)
        reckoned += [part.value, whole.value]
        true, bound = (
            f"{rule.per}*D{part.number}/D{whole.number}",
            f"{_half_unit(rule.places)}+{_slack(f'ABS({cell})')}",
        )
    else:
        numbers = span.column(_NUMBER)
        reckoned += [one for part in ledger.contributions(found.figure.id) for one in (part.number, part.weight or 0)]
        true, bound = f"{rule.kind.upper()}({numbers})", _slack(f"SUMPRODUCT(ABS({numbers}))")
        if rule.kind == "mean":
            true = f"SUM({numbers})/SUM({span.column(_WEIGHT)})"
            bound = f"{_half_unit(rule.places)}+{_slack(f'ABS({cell})')}"
    if not all(map(_fits, reckoned)):
        return ""
    return f'=IF(ABS({true}-{cell})<={bound},"khớp","LỆCH")'


def _half_unit(places: int) -> str:
    """Return half a unit of the last decimal: what rounding may have moved a figure by."""
    return f"{Decimal(5).scaleb(-places - 1):f}"


def _slack(size: str) -> str:
    return f"1E-9*MAX(1,{size})"


def _fits(number: Number) -> bool:
    """Return whether a spreadsheet keeps all figures of a number."""
    return len(Decimal(number).as_tuple().digits) <= _MOST_FIGURES


def _write_sources(book: Workbook, figures: Sequence[FigureAt], spans: Sequence[_Span], ledger: Ledger) -> None:
    name, sheet = "", None
    for found, span in zip(figures, spans, strict=True):
        if span.sheet != name:
            name, sheet = span.sheet, book.create_sheet(span.sheet)
            _prepare(sheet, (34, 44, 28, 34, 14, 14, 28, 18, 16, 12))
            sheet.append([_text(sheet, head) for head in _SOURCE_HEADS])
        assert sheet is not None
        for part in ledger.contributions(found.figure.id):
            sheet.append([_cell(sheet, value) for value in _source(found, part)])


def _source(found: FigureAt, part: Contribution) -> tuple[object, ...]:
    place = part.place
    return (
        dotted(found.path), found.figure.label, part.unit, place.file, place.sheet, _spot(place), dotted(place.field), place.text,
        part.number, part.weight if part.weight is not None else "",
    )  # fmt: skip


def _spot(place: Place) -> str:
    number = place.line or place.row
    return place.cell or (f"dòng {number}" if number else "")


def _prepare(sheet: Any, widths: Sequence[int]) -> None:
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width


def _cell(sheet: Any, value: object) -> Any:
    """Return what a cell holds; a number too long for a spreadsheet stays text, so that no figure of it is lost."""
    if isinstance(value, int | Decimal) and _fits(value):
        return value
    return _text(sheet, f"{value:f}" if isinstance(value, Decimal) else str(value))


def _text(sheet: Any, text: str) -> Any:
    """Return text for a cell that stays text whatever it begins with: `=…` in a unit's name is no formula."""
    printable = _UNPRINTABLE.sub("·", text)[:_LONGEST]
    if not printable.startswith(("=", "#")):
        return printable
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=printable)
    cell.data_type = "s"
    return cell
