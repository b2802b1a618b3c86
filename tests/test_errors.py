from __future__ import annotations

import pickle

import pytest

from docgen import Diagnostic, DocgenError, Kind, Place
from docgen.errors import dotted, has_errors

LATE = Kind(
    code="muon",
    vi="«{ten}» muộn {ngay} ngày",
    en="“{ten}” is {ngay} days late",
    hint_vi="nhắc {ai}",
    hint_en="remind {ai}",
)


def test_a_place_reads_as_one_line_in_both_languages() -> None:
    place = Place(file="ds.xlsx", sheet="Danh sách", row=14, column="Ngày sinh", cell="C14")
    assert place.describe("vi") == "ds.xlsx, trang «Danh sách», dòng 14, cột «Ngày sinh», ô C14"
    assert place.describe("en") == "ds.xlsx, sheet “Danh sách”, row 14, column “Ngày sinh”, cell C14"


def test_a_place_in_a_template_names_part_and_paragraph() -> None:
    assert (
        Place(file="a.docx", part="word/document.xml", paragraph=3).describe("en")
        == "a.docx, part word/document.xml, paragraph 3"
    )


def test_an_unknown_place_is_silent() -> None:
    assert Place().describe() == ""
    assert Place().as_dict() == {}


def test_positions_are_counted_from_one_for_people() -> None:
    assert dotted(("chi_tieu", 0, "muc", 2, "ty_le")) == "chi_tieu[1].muc[3].ty_le"
    assert Place(field=("a", 0)).as_dict() == {"field": "a[1]"}


def test_a_hint_is_left_out_when_a_fact_is_missing() -> None:
    assert LATE.at(Place(), ten="A", ngay=3).hint("vi") == ""
    assert LATE.at(Place(), ten="A", ngay=3, ai="").hint("vi") == ""
    assert LATE.at(Place(), ten="A", ngay=3, ai="B").hint("en") == "remind B"


def test_facts_are_shown_as_they_are() -> None:
    said = LATE.at(Place(), ten="{ngay} & <b>", ngay=3)
    assert said.message("vi") == "«{ngay} & <b>» muộn 3 ngày"


def test_long_facts_are_shortened() -> None:
    assert len(LATE.at(Place(), ten="x" * 5000, ngay=1).message("vi")) < 300


def test_a_diagnostic_is_a_value() -> None:
    said = LATE.at_field("a", 1, ten="A", ngay=3)
    assert pickle.loads(pickle.dumps(said)) == said
    with pytest.raises(AttributeError):
        said.kind = LATE  # type: ignore[misc]
    assert said.as_dict("en") == {
        "code": "muon", "severity": "error", "message": "“A” is 3 days late", "hint": "", "place": {"field": "a[2]"},
    }  # fmt: skip


def test_only_errors_are_errors() -> None:
    warning = Diagnostic(kind=Kind(code="w", severity="warning", vi="", en=""))
    assert not has_errors([warning])
    assert has_errors([warning, LATE.at(Place(), ten="", ngay=0)])


def test_the_exception_carries_all_it_was_told() -> None:
    fault = DocgenError(LATE.at(Place(), ten="A", ngay=1), LATE.at(Place(), ten="B", ngay=2))
    assert len(fault.diagnostics) == 2
    assert str(fault) == "«A» muộn 1 ngày\n«B» muộn 2 ngày"
