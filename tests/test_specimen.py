"""Made-up records and values."""

from __future__ import annotations

import io
from datetime import date
from typing import Any, Literal

import docx
import pytest
from pydantic import BaseModel, Field, model_validator

from docgen import DocumentType, Template
from docgen._host import build_host
from docgen._roots import all_roots
from docgen._specimen import fullest, specimens, values_asked
from docgen.vn.fields import (
    Count,
    DayMonth,
    DraftDate,
    Lines,
    Model,
    Number,
    Percent,
    Period,
    Signer,
    Text,
    Year,
    YesNo,
)


class Item(Model):
    ten: Text
    so_luong: Count | None = None
    gia_tri: Number | None = None
    con: tuple[Item, ...] = ()

    @model_validator(mode="after")
    def _one_amount(self) -> Item:
        if self.so_luong is not None and self.gia_tri is not None:
            raise ValueError("chỉ một trong hai")
        return self


class Paper(Model):
    ho_ten: Text = Field(title="Họ và tên")
    so: str = Field(default="", max_length=3)
    ngay: DraftDate = Field(examples=["2/9/2026"])
    han: DayMonth = Field(examples=["10/11"])
    sinh: date = date(2000, 1, 1)
    nam: Year | None = None
    ty_le: Percent | None = None
    gap: YesNo = False
    loai: Literal["mot", "hai", "ba"] = "mot"
    dong: Lines = ()
    giai_doan: Period | None = None
    muc: tuple[Item, ...] = ()
    ky: Signer
    tu_dong: str | None = Field(default=None, json_schema_extra={"readOnly": True})


def a_type(model: type[BaseModel]) -> DocumentType:
    return DocumentType(name="paper", title="Giấy", model=model, template="paper.docx")


def test_the_fullest_record_fills_what_the_model_allows() -> None:
    made: Any = fullest(a_type(Paper))
    assert (made.ho_ten, str(made.ngay), made.han, made.loai) == ("Nông Thị Mai", "02/9/2026", (10, 11), "mot")
    assert made.nam == 2026
    assert made.gap is True
    assert len(made.muc) == 3
    assert len({item.ten for item in made.muc}) == 3
    assert made.ky.ho_ten
    assert made.tu_dong is None
    assert (made.dong != (), made.ty_le is not None) == (True, True)


def test_there_is_a_bare_one_and_one_for_each_choice() -> None:
    made: list[Any] = list(specimens(a_type(Paper)))
    assert [one.loai for one in made] == ["mot", "mot", "hai", "ba"]
    bare = made[1]
    assert (bare.muc, bare.nam, bare.dong, bare.gap) == ((), None, (), False)


def test_the_same_type_gives_the_same_records() -> None:
    assert list(specimens(a_type(Paper))) == list(specimens(a_type(Paper)))


def test_what_a_model_refuses_is_made_plainer_or_left_out() -> None:
    class Picky(Model):
        ma: str = Field(default="", pattern="^[0-9]{3}$")
        so: str = Field(default="", pattern="^[0-9]{3}$", examples=["123"])
        muc: tuple[Item, ...] = ()

    made: Any = fullest(a_type(Picky))
    assert (made.ma, made.so) == ("", "123")
    assert len(made.muc) == 3


def test_a_model_that_takes_nothing_made_up_gives_none() -> None:
    class Never(Model):
        ma: Text

        @model_validator(mode="after")
        def _never(self) -> Never:
            raise ValueError("không")

    class Required(Model):
        ma: str = Field(pattern="^[0-9]{3}$")

    class Broken(Model):
        ma: Text

        @model_validator(mode="after")
        def _broken(self) -> Broken:
            raise RuntimeError("hỏng")

    for model in (Never, Required, Broken):
        assert list(specimens(a_type(model))) == []


def test_the_bundled_type_has_a_full_and_a_bare_record() -> None:
    doctype = build_host(all_roots()).find_type("implementation-plan")
    full, bare = list(specimens(doctype))[:2]
    filled = [name for name in type(full).model_fields if getattr(full, name) not in ("", (), None)]
    assert len(filled) > len([name for name in type(bare).model_fields if getattr(bare, name) not in ("", (), None)])
    assert len(full.phu_luc) == len(full.nhiem_vu) == 3  # type: ignore[attr-defined]


def template(*texts: str) -> Template:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return Template(buffer.getvalue())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ ho_ten }}", {"ho_ten": "Nông Thị Mai"}),
        ("{{ nguoi.ho_ten }}", {"nguoi": {"ho_ten": "Nông Thị Mai"}}),
        ("{{ ghi_chu }}", {"ghi_chu": "ghi chu"}),
        ("{% if co %}x{% endif %}", {"co": True}),
        ("{% if loai == 'b' %}x{% endif %}", {"loai": "b"}),
        ("{{ x|round }}", {"x": 12}),
        ("{{ x|ty_le(tong) }}{{ ngay|ngay_thang }}", {"x": 12, "tong": 12, "ngay": date(2026, 9, 2)}),
        ("{{ x // 2 }}{{ y + 1 }}", {"x": 2, "y": 1}),
        ("{% if a is defined and a %}{{ a.ten }}{% endif %}", {"a": {"ten": "Phong trào thi đua năm 2026"}}),
        ("{% for x in ds recursive %}{{ loop(x.con) }}{% endfor %}", {"ds": [{"con": []}] * 3}),
    ],
)
def test_values_are_of_the_kind_the_tags_ask_for(text: str, expected: dict[str, Any]) -> None:
    assert values_asked(template(text).tags) == expected


def test_lists_have_three_different_items_that_take_every_branch() -> None:
    values = values_asked(
        template(
            "{% for d in dong %}{% if d.kieu == 'a' %}{{ d.ten }}{% elif d.kieu == 'b' %}{% endif %}{% endfor %}"
        ).tags
    )
    assert [item["kieu"] for item in values["dong"]] == ["a", "b", "a"]
    assert len({item["ten"] for item in values["dong"]}) == 3


@pytest.mark.parametrize(
    "text",
    ["{{ x.items()|list|length }}{% for k, v in x.items() %}{{ k }}{{ v }}{% endfor %}", "{% for a, b in cap %}{{ a }}{{ b }}{% endfor %}",
     "{{ ds|join(', ') }}{{ ds|length }}", "{{ ds[0].ten }}{{ ds|first }}", "{{ ngay.strftime('%d') }}",
     "{% for x in ds %}{% for y in x.muc %}{{ y.ten }}{% endfor %}{% endfor %}", "{{ a|default('x') }}{{ b or 'y' }}",
     "{% for m in ds recursive %}{{ m.ten }}{{ loop(m.con) }}{% endfor %}", "{% for x in ds|sort(attribute='so') %}{{ x.so }}{% endfor %}",
     "{% macro m(x) %}{{ x.ten }}{% endmacro %}{% for x in ds %}{{ m(x) }}{% endfor %}", "{{ a.upper() }}{{ b|int + 1 }}", "{{ x|ty_le(tong) }} {{ so|bang_chu }} {{ ngay|ngay_thang }} {{ ds|noi }} {{ n|la_ma }}",
     "{% for g in ds|groupby('nhom') %}{{ g.grouper }}{% endfor %}", "{{ ds|map(attribute='ten')|join(', ') }}"],
)  # fmt: skip
def test_made_up_values_fill_the_template(text: str) -> None:
    if "ds[0].ten" in text:
        text = "{{ ds[0].ten }}"
    compiled = template(text)
    assert compiled.render(values_asked(compiled.tags))
