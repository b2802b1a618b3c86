from __future__ import annotations

from docgen import Place, Record

RECORD = Record(
    data={"nguoi_ky": {"ho_ten": "A"}, "so": "1"},
    place=Place(file="a.yaml", line=1),
    places={
        ("nguoi_ky",): Place(file="a.yaml", line=3),
        ("nguoi_ky", "ho_ten"): Place(file="a.yaml", line=4, text="A"),
    },
)


def test_a_field_has_its_own_place() -> None:
    assert RECORD.place_of(("nguoi_ky", "ho_ten")) == Place(
        file="a.yaml", line=4, text="A", field=("nguoi_ky", "ho_ten")
    )


def test_a_field_without_a_place_has_that_of_its_parent() -> None:
    assert RECORD.place_of(("nguoi_ky", "chuc_vu")).line == 3
    assert RECORD.place_of(("nguoi_ky", "chuc_vu")).field == ("nguoi_ky", "chuc_vu")


def test_a_field_nobody_knows_has_the_place_of_the_record() -> None:
    assert RECORD.place_of(("ngay",)) == Place(file="a.yaml", line=1, field=("ngay",))
