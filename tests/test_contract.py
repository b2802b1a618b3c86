"""Tags held against the values of a type, both ways."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import docx
import pytest
from pydantic import BaseModel, Field

from docgen import Diagnostic, DocumentType, Parent, Template
from docgen._contract import findings, must_hold
from docgen.vn.fields import DraftDate, Lines, Model, Period, Text, YesNo


class Person(Model):
    ho_ten: Text = Field(title="Họ và tên")
    chuc_vu: str | None = Field(default=None, title="Chức vụ")


class Node(Model):
    ten: Text
    con: tuple[Node, ...] = ()


@dataclasses.dataclass(frozen=True)
class Seal:
    mau: str
    rong: int = 1


class Paper(Model):
    trich_yeu: Text = Field(title="Trích yếu")
    ngay: DraftDate
    ghi_chu: Text | None = None
    gap: YesNo = False
    so: int = 1
    nguoi_ky: Person = Field(title="Người ký")
    duyet: Person | None = None
    muc: tuple[Person, ...] = ()
    cay: tuple[Node, ...] = ()
    dong: Lines = ()
    loai: Literal["a", "b"] = "a"
    them: dict[str, Any] = Field(default_factory=dict)
    dau: Seal = Seal("đỏ")
    khac: str | tuple[str, ...] = ""
    ngay_sinh: date = date(2026, 1, 1)
    giai_doan: Period = Period(tu=2021, den=2025)


EVERY_FIELD = (
    "{{ trich_yeu }}{{ ngay }}{% if ghi_chu %}{{ ghi_chu }}{% endif %}{% if gap %}G{% endif %}{{ so }}{{ nguoi_ky.ho_ten }}"
    "{{ nguoi_ky.chuc_vu or '' }}{% if duyet %}{{ duyet.ho_ten }}{{ duyet.chuc_vu|default('') }}{% endif %}"
    "{% for m in muc %}{{ m.ho_ten }}{{ m.chuc_vu or '' }}{% endfor %}"
    "{% for c in cay %}{{ c.ten }}{% for d in c.con %}{{ d.ten }}{% endfor %}{% endfor %}"
    "{% for d in dong %}{{ d }}{% endfor %}{{ loai }}{{ them.gi_cung_duoc }}{{ dau }}{{ dau.mau }}{{ khac }}"
    "{{ ngay_sinh.year }}{{ giai_doan.tu }}{{ giai_doan.den }}"
)


def a_type(model: type[BaseModel] = Paper, **more: Any) -> DocumentType:
    return DocumentType(name="paper", title="Giấy", model=model, template="paper.docx", **more)


def template(*texts: str) -> Template:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return Template(buffer.getvalue(), name="mau.docx")


def held(doctype: DocumentType, *texts: str, models: Iterable[BaseModel] = ()) -> list[Diagnostic]:
    return findings(doctype, template(*texts).tags, "mau.docx", lambda: models)


def wrong(*texts: str, doctype: DocumentType | None = None) -> list[tuple[str, str]]:
    """Return the code and the field of everything but fields never used."""
    told = held(doctype or a_type(), *texts)
    return [(said.code, str(said.facts["truong"])) for said in told if said.code != "mau-truong-khong-dung"]


def test_a_template_that_fits_has_nothing_to_say() -> None:
    assert held(a_type(), EVERY_FIELD) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ trich_yu }}", [("mau-the-la", "trich_yu")]),
        ("{% if trich_yu %}x{% endif %}", [("mau-the-la", "trich_yu")]),
        ("{% for m in mucc %}{{ m.a }}{{ m.b }}{% endfor %}", [("mau-the-la", "mucc")]),
        ("{{ nguoi_ky.ho_tn }}", [("mau-the-la", "nguoi_ky.ho_tn")]),
        ("{% for m in muc %}{{ m.ten }}{% endfor %}", [("mau-the-la", "muc[].ten")]),
        ("{{ muc[0].ten }}", [("mau-the-la", "muc[].ten")]),
        ("{% for c in cay %}{% for d in c.con %}{{ d.tn }}{% endfor %}{% endfor %}", [("mau-the-la", "cay[].con[].tn")]),
        ("{% set x = nguoi_ky %}{{ x.ho_tn }}", [("mau-the-la", "nguoi_ky.ho_tn")]),
        ("{{ dau.vang }}", [("mau-the-la", "dau.vang")]),
        ("{{ la() }}", [("mau-the-la", "la")]),
        ("{{ trich_yu|default('') }}", [("mau-the-chua-thay", "trich_yu")]),
        ("{% if trich_yu is defined %}{{ trich_yu }}{% endif %}", [("mau-the-chua-thay", "trich_yu")]),
        ("{{ trich_yeu.dau }}", [("mau-the-vao-sai-cho", "trich_yeu.dau")]),
        ("{{ muc.ho_ten }}", [("mau-the-vao-sai-cho", "muc.ho_ten")]),
        ("{% for c in trich_yeu %}{{ c }}{% endfor %}", [("mau-lap-qua-mot-gia-tri", "trich_yeu")]),
        ("{% for c in nguoi_ky %}{{ c }}{% endfor %}", [("mau-lap-qua-mot-gia-tri", "nguoi_ky")]),
        ("{% for c in so %}{{ c.x }}{% endfor %}", [("mau-lap-qua-mot-gia-tri", "so")]),
        ("{{ muc }}", [("mau-in-ca-nhom", "muc")]),
        ("{{ muc|sort }}", [("mau-in-ca-nhom", "muc")]),
        ("{{ nguoi_ky }}", [("mau-in-ca-nhom", "nguoi_ky")]),
        ("{{ gap }}", [("mau-in-ca-nhom", "gap")]),
        ("{{ gap and 'có' }}{{ 'có' if gap else '' }}", []),
        ("{{ giai_doan }}", [("mau-in-ca-nhom", "giai_doan")]),
        ("{{ ghi_chu }}", [("mau-the-co-the-trong", "ghi_chu")]),
        ("{{ ghi_chu|upper }}", [("mau-the-co-the-trong", "ghi_chu")]),
        ("{{ duyet.ho_ten }}", [("mau-the-co-the-trong", "duyet")]),
        ("{% if duyet.ho_ten %}x{% endif %}", [("mau-the-co-the-trong", "duyet")]),
        ("{% for m in muc %}{{ m.chuc_vu }}{% endfor %}", [("mau-the-co-the-trong", "muc[].chuc_vu")]),
        ("{{ dong|join(', ') }}{{ muc|length }}{{ trich_yeu.upper() }}{{ ngay.month }}", []),
        ("{{ ngay.day }}", [("mau-the-co-the-trong", "ngay.day")]),
        ("{{ them.x.y }}{% for k in them %}{{ k }}{% endfor %}{{ khac }}{% for k in khac %}{{ k }}{% endfor %}", []),
        ("{% for k, v in them.items() %}{{ k }}{{ v.x }}{% endfor %}", []),
        ("{{ nguoi_ky.model_dump() }}{{ ngay_sinh.isoformat() }}", []),
        ("{% macro d(p) %}{{ p.ho_ten }}{{ p.tuoi }}{% endmacro %}{{ d(nguoi_ky) }}", [("mau-the-la", "nguoi_ky.tuoi")]),
        ("{% for a in muc recursive %}{{ a.ho_ten }}{% endfor %}", []),
    ],
)  # fmt: skip
def test_each_disagreement_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(text) == expected


def test_a_fault_names_part_paragraph_tag_and_what_was_meant() -> None:
    told = held(a_type(), "một", "hai {{ nguoi_ky.ho_tn }} ba")[0]
    assert (told.place.file, told.place.part, told.place.paragraph) == ("mau.docx", "word/document.xml", 2)
    assert told.place.text == "hai {{ nguoi_ky.ho_tn }} ba"
    assert told.place.tag == "{{ nguoi_ky.ho_tn }}"
    assert told.message().startswith("thẻ này hỏi «nguoi_ky.ho_tn»")
    assert told.hint() == "có phải «nguoi_ky.ho_ten»?"
    assert told.hint("en") == "did you mean “nguoi_ky.ho_ten”?"


def test_hints_are_written_with_the_tags_own_names() -> None:
    told = [said.hint() for said in held(a_type(), "{{ muc.ho_ten }}{% for m in muc %}{{ m.chuc_vu }}{% endfor %}")]
    assert told[0] == "lặp qua danh sách: {%p for m in muc %} {{ m.ho_ten }} {%p endfor %}"
    assert told[1].startswith("viết {% if m.chuc_vu %} … {% endif %}")


def test_the_same_fault_is_told_once_a_paragraph() -> None:
    assert wrong("{{ x }} {{ x }}", "{{ x }}") == [("mau-the-la", "x"), ("mau-the-la", "x")]


def test_a_field_no_tag_shows_is_told_at_its_highest_group() -> None:
    told = held(
        a_type(), EVERY_FIELD.replace("{{ nguoi_ky.chuc_vu or '' }}", "").replace("{{ so }}", "{{ soo|d('') }}")
    )
    unused = {said.facts["truong"]: said for said in told if said.code == "mau-truong-khong-dung"}
    assert set(unused) == {"so", "nguoi_ky.chuc_vu"}
    assert unused["nguoi_ky.chuc_vu"].message() == "mẫu không dùng «nguoi_ky.chuc_vu» (Chức vụ)"
    assert unused["so"].hint() == "có thẻ gần giống: {{ soo|d('') }}"
    whole = {said.facts["truong"] for said in held(a_type(), "{{ trich_yeu }}") if said.code == "mau-truong-khong-dung"}
    assert {"nguoi_ky", "muc"} <= whole
    assert not any("." in str(path) for path in whole)


def test_a_list_that_is_only_tested_or_handed_over_whole() -> None:
    class Small(Model):
        muc: tuple[Person, ...] = ()

    assert [said.facts["truong"] for said in held(a_type(Small), "{% if muc %}x{% endif %}")] == ["muc"]
    for text in ("{{ muc|length }}", "{{ muc|tojson }}", "{% for a, b in muc %}x{% endfor %}", "{{ f(muc)|d }}"):
        told = [said for said in held(a_type(Small), text) if said.code == "mau-truong-khong-dung"]
        assert told == []


def test_fields_of_the_files_name_and_the_parents_file_count_as_used() -> None:
    class Small(Model):
        so: str = ""
        cha: str = ""
        thua: str = ""

    parent = Parent(field="cha", type="paper", take={})
    told = held(a_type(Small, filename="{so_thu_tu:03d}-{so}", parent=parent), "x")
    assert [said.facts["truong"] for said in told] == ["thua"]


class Line(TypedDict):
    chu: str
    dam: bool
    so: NotRequired[str]


class Values(TypedDict):
    dong: list[Line]
    ngay: str | None
    bat_ky: Annotated[Mapping[str, object], "open"]


def _typed(paper: Any) -> Values:
    raise AssertionError("a declared contract is read, not run")


def test_what_context_says_it_returns_is_the_contract() -> None:
    doctype = a_type(context=_typed)
    text = "{% for d in dong %}{{ d.chu }}{{ d.so }}{{ d.dam }}{{ d.kieu }}{% endfor %}{{ ngay }}{{ bat_ky.x }}{{ trich_yeu }}"
    assert wrong(text, doctype=doctype) == [
        ("mau-the-co-the-trong", "dong[].so"), ("mau-in-ca-nhom", "dong[].dam"), ("mau-the-la", "dong[].kieu"),
        ("mau-the-co-the-trong", "ngay"), ("mau-the-la", "trich_yeu"),
    ]  # fmt: skip


def _made(paper: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "ten": paper.trich_yeu,
        "dong": [{"chu": d} for d in paper.dong],
        "ghi_chu": paper.ghi_chu,
    }
    return values | ({"chi_khi_gap": "x"} if paper.gap else {})


PERSON = {"ho_ten": "A"}


def paper(**fields: Any) -> Paper:
    return Paper.model_validate({"trich_yeu": "T", "ngay": "2/9/2026", "nguoi_ky": PERSON, **fields})


FULL = paper(dong=["a", "b"], ghi_chu="g", gap=True)


def test_values_that_context_makes_are_learnt_from_records() -> None:
    told = held(
        a_type(context=_made),
        "{{ tenn }}{% for d in dong %}{{ d.chu }}{{ d.so }}{% endfor %}{{ ghi_chu }}{{ chi_khi_gap }}{{ ten }}",
        models=[FULL, paper()],
    )
    assert [(said.code, said.facts["truong"]) for said in told] == [
        ("mau-the-la", "tenn"), ("mau-the-la", "dong[].so"), ("mau-the-co-the-trong", "ghi_chu"),
        ("mau-the-co-the-trong", "chi_khi_gap"),
    ]  # fmt: skip


def _broken(_: Any) -> dict[str, Any]:
    raise RuntimeError("hỏng")


@pytest.mark.parametrize(("context", "models"), [(_broken, [FULL]), (_made, []), (lambda _: 5, [FULL])])
def test_what_cannot_be_learnt_is_said_and_nothing_else(context: Callable[..., Any], models: list[BaseModel]) -> None:
    (told,) = held(a_type(context=context), "{{ gi_cung_duoc }}", models=models)
    assert (told.code, told.severity) == ("mau-chua-doi-chieu", "info")


def must(
    doctype: DocumentType, *texts: str, first: BaseModel = FULL, models: Iterable[BaseModel] | None = None
) -> list[Any]:
    def asked() -> Iterable[BaseModel]:
        assert models is not None, "further records are tried only where the first does not answer"
        return models

    return [(said.code, said.severity) for said in must_hold(doctype, template(*texts), first, asked)]


def test_make_is_held_up_by_errors_alone() -> None:
    assert must(a_type(), EVERY_FIELD) == []
    assert must(a_type(), "{{ ghi_chu }}{{ xx|d }}") == []
    assert must(a_type(), "{{ xx }}{{ muc }}") == [("mau-the-la", "error"), ("mau-in-ca-nhom", "error")]


def test_make_tries_no_further_record_when_the_first_answers_every_tag() -> None:
    doctype = a_type(context=_made)
    assert must(doctype, "{{ ten }}{% for d in dong %}{{ d.chu }}{% endfor %}{{ ghi_chu }}{{ chi_khi_gap }}") == []
    assert must(doctype, "{{ ten }}{% for d in dong %}{{ d.chu }}{{ d.la }}{% endfor %}", first=paper()) == []


def test_a_name_another_record_has_keeps_no_document_back() -> None:
    doctype = a_type(context=_made)
    text = "{% if gap %}{{ chi_khi_gap }}{% endif %}".replace("gap %}", "ten %}")
    assert must(doctype, text, first=paper(), models=[FULL]) == []
    assert must(doctype, text, first=paper(), models=[]) == [("mau-the-chua-thay", "warning")]
    assert must(doctype, "{{ tenn }}", models=[FULL]) == [("mau-the-la", "error")]


def test_nested_groups_and_macros_end() -> None:
    deep = "{{ " + ".".join(["cay[0]", *["con[0]"] * 40, "ten"]) + " }}"
    assert wrong(deep) == []
    loops = "{% macro m(x) %}{{ x.ten }}{% for c in x.con %}{{ m(c) }}{% endfor %}{% endmacro %}{% for c in cay %}{{ m(c) }}{% endfor %}"
    assert wrong(loops) == []
