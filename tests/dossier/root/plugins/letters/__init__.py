"""A small root for tests of dossiers: a roll takes the list, a letter is made of each row, a note stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from docgen import Diagnostic, DocumentType, Dossier, DossierCheck, Kind, Parent, Share, hookimpl
from docgen.vn.fields import Count, DraftDate, Model, Text

EARLY = Kind(code="thu-truoc-danh-sach", vi="thư đề ngày trước danh sách", en="the letter is dated before the roll")
OTHER = Kind(code="khac-chuong-trinh", vi="khác tên chương trình «{ten}»", en="not the programme's name “{ten}”")
LONG_AGO = Kind(code="da-lau", severity="warning", vi="đã lâu", en="long ago")


class Person(Model):
    ho_ten: Text = Field(title="Họ và tên", examples=["Nông Thị Mai"])
    tuoi: Count | None = Field(default=None, title="Tuổi")


class Cited(Model):
    so: Text
    ngay: DraftDate


class Programme(Model):
    ten: Text = Field(examples=["Chung sức"])


class Roll(Model):
    """A list of people, on paper."""

    so: Text = Field(title="Số", examples=["5"])
    ngay: DraftDate = Field(title="Ngày", examples=["02/9/2026"])
    noi: str = Field(default="", title="Nơi")
    theo_chuong_trinh: str = ""
    chuong_trinh: str = ""
    danh_sach: tuple[Person, ...] = Field(title="Danh sách", min_length=1)


class Letter(Model):
    """A letter to one of them."""

    ho_ten: Text = Field(title="Họ và tên")
    ngay: DraftDate = Field(title="Ngày")
    noi: Text = Field(title="Nơi")
    xa: str = Field(default="", title="Xã")
    danh_sach_so: Cited = Field(title="Theo danh sách")


class Note(Model):
    noi: Text = Field(title="Nơi")
    ghi_chu: str = Field(default="", title="Ghi chú")
    ra: str = Field(default="", title="Ra", description="trùng tên một từ của bộ hồ sơ")


def old(letter: Any) -> Iterator[Diagnostic]:
    if letter.ngay.year < 2000:
        yield LONG_AGO.at_field("ngay")


def in_order(dossier: Dossier) -> Iterator[Diagnostic]:
    for roll in dossier.of("roll"):
        for letter in dossier.of("letter"):
            if letter.model.ngay.earliest < roll.model.ngay.earliest:
                yield letter.at(EARLY, "ngay")


def same_programme(dossier: Dossier) -> Iterator[Diagnostic]:
    for above in dossier.plan:
        for roll in dossier.of("roll"):
            for position, person in enumerate(roll.model.danh_sach):
                if person.ho_ten == above.model.ten:
                    yield roll.at(OTHER, "danh_sach", position, "ho_ten", ten=above.model.ten)


@hookimpl
def docgen_document_types() -> list[DocumentType]:
    return [
        DocumentType(name="programme", title="Chương trình", model=Programme, template="note.docx"),
        DocumentType(
            name="roll",
            aliases=("danh-sach",),
            title="Danh sách",
            model=Roll,
            template="roll.docx",
            share=Share(
                list="danh_sach",
                gives=lambda roll: {"danh_sach_so": {"so": roll.so, "ngay": str(roll.ngay)}, "la": roll.noi},
            ),
            parent=Parent(field="theo_chuong_trinh", type="programme", take={"chuong_trinh": "ten"}),
        ),
        DocumentType(
            name="letter",
            aliases=("thu",),
            title="Thư",
            model=Letter,
            template="letter.docx",
            filename="{so_thu_tu:03d}-{ho_ten}",
            check=old,
            kinds=(LONG_AGO,),
            share=Share(each=True),
        ),
        DocumentType(name="note", title="Ghi chú", model=Note, template="note.docx"),
    ]


@hookimpl
def docgen_dossier_checks() -> list[DossierCheck]:
    return [
        DossierCheck(name="dates", check=in_order, kinds=(EARLY,)),
        DossierCheck(name="programme", check=same_programme, kinds=(OTHER,)),
    ]
