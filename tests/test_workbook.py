"""A workbook is the same bytes on every day, stamped, and whole."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl

from docgen._workbook import saved


def made(day: datetime) -> bytes:
    book = openpyxl.Workbook()
    book.properties.created = day
    assert book.active is not None
    book.active.append(["Hạ Lang", 12, "=1+1"])
    return saved(book)


def test_the_day_leaves_no_trace() -> None:
    assert made(datetime(2024, 1, 1)) == made(datetime(2026, 12, 31))


def test_what_was_put_in_comes_out() -> None:
    data = made(datetime(2026, 1, 1))
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == ["Hạ Lang", 12, "=1+1"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.comment.startswith(b"docgen:1:")
