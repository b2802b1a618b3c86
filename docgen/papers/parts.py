"""The pieces papers are written of: sections, articles, chapters, legal bases, annexes, documents issued with a decision."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from docgen.vn.fields import CitedDocument, Lines, Model, Text


class _Said(Model):
    """Something with a title, a sentence and pieces below it; a plain text is one with that text."""

    tieu_de: str = Field(default="", title="Tiêu đề")
    noi_dung: str = Field(default="", title="Nội dung")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"noi_dung": value} if isinstance(value, str) else value


class Section(_Said):
    """A piece of text that numbers itself: I., 1., a), -. At the top a title in capitals makes I., another title 1., and one
    without title takes no number.

    `doan` are unnumbered paragraphs below it, `gom` the level below.
    """

    doan: Lines = Field(default=(), title="Các đoạn không đánh số")
    gom: tuple[Section, ...] = Field(default=(), title="Gồm các ý")

    @model_validator(mode="after")
    def _says_something(self) -> Section:
        if not (self.tieu_de.strip() or self.noi_dung.strip()):
            raise PydanticCustomError("gia-tri-khong-hop-le", "mục phải có tieu_de hoặc noi_dung")
        return self


class Article(_Said):
    """An article (Điều): a title, or its text right behind the number; below it clauses and points."""

    gom: tuple[Section, ...] = Field(default=(), title="Gồm các khoản")

    @model_validator(mode="after")
    def _says_something(self) -> Article:
        if not (self.tieu_de.strip() or self.noi_dung.strip()):
            raise PydanticCustomError("gia-tri-khong-hop-le", "điều phải có tieu_de hoặc noi_dung")
        return self


class Chapter(Model):
    """A chapter of a regulation; articles are numbered through all chapters."""

    tieu_de: Text = Field(title="Tiêu đề chương", examples=["QUY ĐỊNH CHUNG"])
    dieu: tuple[Article, ...] = Field(title="Các điều", min_length=1)


def _cited(value: Any) -> Any:
    return {"loai": value, "nguyen_van": value} if isinstance(value, str) else value


Basis = Annotated[CitedDocument, BeforeValidator(_cited)]
"""A legal basis: its parts, or the whole of it as one text (PL I II.6.a)."""


class Annex(Model):
    """An annex: its name and its text. A type with a table gives its annex fields of its own."""

    tieu_de: str = Field(default="", title="Tên phụ lục", examples=["DANH SÁCH THÀNH VIÊN"])
    gom: tuple[Section, ...] = Field(default=(), title="Nội dung phụ lục")


class Issued(Model):
    """What a decision issues or approves: a regulation by chapters or articles, or a plan by sections (Mẫu 1.3)."""

    ten_loai: Text = Field(title="Tên loại", examples=["QUY CHẾ"])
    trich_yeu: Text = Field(title="Trích yếu", examples=["Tổ chức và hoạt động của Tổ công nghệ số cộng đồng"])
    chuong: tuple[Chapter, ...] = Field(default=(), title="Các chương")
    dieu: tuple[Article, ...] = Field(default=(), title="Các điều, khi không chia chương")
    noi_dung: tuple[Section, ...] = Field(default=(), title="Các mục, khi không có điều")

    @model_validator(mode="after")
    def _one_shape(self) -> Issued:
        if sum(map(bool, (self.chuong, self.dieu, self.noi_dung))) != 1:
            raise PydanticCustomError("gia-tri-khong-hop-le", "ghi đúng một trong ba: chuong, dieu hoặc noi_dung")
        return self
