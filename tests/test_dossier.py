"""What checks across documents are given: documents by type, and diagnostics at the places their fields came from."""

from __future__ import annotations

from typing import Any

import pytest

from docgen import Dossier, DossierCheck, DossierDocument, Kind, Place, Record

DOUBT = Kind(code="nghi", vi="nghi {ten}", en="doubt {ten}")


def document(type_name: str, **data: Any) -> DossierDocument:
    places = {
        ("danh_sach", 1, "ho_ten"): Place(file="ds.xlsx", sheet="Tờ 1", row=4, column="Họ tên", cell="B4", text="An")
    }
    record = Record(data=data, place=Place(file="ho_so.yaml", line=7), places=places)
    return DossierDocument(type=type_name, model=data, record=record)


def test_a_document_tells_a_fault_where_its_field_was_read() -> None:
    said = document("minutes").at(DOUBT, "danh_sach", 1, "ho_ten", ten="An")
    assert said.place == Place(
        file="ds.xlsx", sheet="Tờ 1", row=4, column="Họ tên", cell="B4", text="An", field=("danh_sach", 1, "ho_ten")
    )
    assert said.message() == "nghi An"
    assert document("minutes").at(DOUBT, "ngay").place == Place(file="ho_so.yaml", line=7, field=("ngay",))
    assert document("minutes").at(DOUBT).place == Place(file="ho_so.yaml", line=7)


def test_a_fact_may_be_called_as_the_arguments_are() -> None:
    assert document("minutes").at(DOUBT, kind="x", path="y").facts == {"kind": "x", "path": "y"}


def test_documents_are_found_by_their_type_in_their_order() -> None:
    first, second, other = document("letter", so=1), document("letter", so=2), document("minutes")
    dossier = Dossier(documents=(first, other, second))
    assert dossier.of("letter") == (first, second)
    assert dossier.of("decision") == ()


@pytest.mark.parametrize(
    ("declared", "reason"),
    [
        ({"name": ""}, "name must be a text"),
        ({"check": "x"}, "check must be a function"),
        ({"kinds": [DOUBT]}, "kinds must be a tuple of Kind"),
    ],
)
def test_a_check_that_cannot_work_is_refused(declared: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        DossierCheck(**{"name": "x", "check": lambda dossier: (), "kinds": (DOUBT,), **declared})
