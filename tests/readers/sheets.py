"""Sheets for tests: workbooks drawn from rows, models to read them with, and what was found in short."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import openpyxl
from pydantic import Field

from docgen import Diagnostic, Record
from docgen._readers import read_records
from docgen._schema import model_notes
from docgen.vn.fields import Count, DraftDate, Lines, Model, Number, Percent, Signer, Text, YesNo

Rows = Iterable[Sequence[Any]]


class Person(Model):
    """A row of a list."""

    ho_ten: Text = Field(title="Họ và tên", json_schema_extra={"headings": ["Tên tập thể/cá nhân"]})
    phan_loai: Literal["ca-nhan", "tap-the"] = Field(title="Phân loại", json_schema_extra={"group": True})
    ngay_sinh: DraftDate | None = Field(default=None, title="Ngày sinh")
    cccd: str = Field(default="", title="Số CCCD")
    so_tien: Count | None = Field(default=None, title="Số tiền (đồng)")
    ty_le: Percent | None = Field(default=None, title="Tỷ lệ")
    diem: Number | None = Field(default=None, title="Điểm")
    da_nhan: YesNo = Field(default=False, title="Đã nhận")
    hinh_thuc: str = Field(default="", title="Hình thức", json_schema_extra={"headings": ["Khen thưởng › Hình thức"]})
    noi_nhan: Lines = Field(default=(), title="Nơi nhận")
    nguoi_ky: Signer | None = Field(default=None, title="Người ký")


class Named(Model):
    """The smallest row."""

    ho_ten: Text = Field(title="Họ và tên")
    ghi_chu: str = Field(default="", title="Ghi chú")


class Target(Model):
    """An item of a list in a list."""

    ten: Text = Field(title="Nội dung")
    so: Decimal | None = Field(default=None, title="Số lượng")


class Level(Model):
    """An item of a list, with a list and a group in it."""

    cap: str = Field(default="", title="Cấp")
    muc: tuple[Target, ...] = Field(title="Các chỉ tiêu", min_length=1)
    ky: Signer | None = Field(default=None, title="Người ký")


class Paper(Model):
    """A form: plain fields, a group, lists of texts and of groups."""

    trich_yeu: Text = Field(title="Trích yếu")
    so: str = Field(default="", title="Số")
    nam: int = Field(default=2026, title="Năm")
    nguoi_ky: Signer = Field(title="Người ký")
    noi_nhan: Lines = Field(default=(), title="Nơi nhận")
    chi_tieu: tuple[Level, ...] = Field(default=(), title="Chỉ tiêu")
    nguoi: tuple[Person, ...] = Field(default=(), title="Danh sách khen thưởng kèm theo quyết định")


def workbook(path: Path, **sheets: Rows) -> Path:
    """Write a workbook with these sheets; `__` in a name is a space."""
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("__", " "))
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def found(path: Path, model: type[Model] = Person, sheet: str = "") -> list[Record | Diagnostic]:
    """Return everything a file gives."""
    named = path.with_name(f"{path.name}#{sheet}") if sheet else path
    return list(read_records(named, notes=lambda: model_notes(model)))


def records(path: Path, model: type[Model] = Person) -> list[Record]:
    return [item for item in found(path, model) if isinstance(item, Record)]


def said(path: Path, model: type[Model] = Person, sheet: str = "") -> list[Diagnostic]:
    return [item for item in found(path, model, sheet) if isinstance(item, Diagnostic)]


def codes(path: Path, model: type[Model] = Person, sheet: str = "") -> list[str]:
    return [item.code for item in said(path, model, sheet)]


def as_csv(rows: Rows, delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue()
