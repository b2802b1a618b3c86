from __future__ import annotations

from dataclasses import replace

from docgen import Kind, Parent, Place, Record
from docgen._layers import from_parent, known_fields, merged, profile_typos, with_settings


def record(file: str, **data: object) -> Record:
    places = {(name,): Place(file=file, line=number) for number, name in enumerate(data, start=1)}
    return Record(data=data, place=Place(file=file), places=places)


def test_the_stronger_layer_wins_and_every_value_keeps_its_place() -> None:
    whole = merged(record("don_vi.yaml", a="1", b="2"), record("ke.yaml", b="3", c="4"))
    assert whole.data == {"a": "1", "b": "3", "c": "4"}
    assert [whole.place_of((name,)).file for name in "abc"] == ["don_vi.yaml", "ke.yaml", "ke.yaml"]


def test_a_blank_field_does_not_hide_the_weaker_layer() -> None:
    assert merged(record("don_vi.yaml", a="1"), record("ke.yaml", a=None)).data == {"a": "1"}


def test_a_profile_gives_only_what_the_type_knows() -> None:
    profile = record("don_vi.yaml", dia_danh="Hạ Lang", can_may_in="1,5")
    assert known_fields(profile, ("dia_danh",)).data == {"dia_danh": "Hạ Lang"}
    assert list(profile_typos(profile, ("dia_danh",))) == []


def test_a_near_miss_in_the_profile_is_told() -> None:
    told = list(profile_typos(record("don_vi.yaml", dia_dan="x"), ("dia_danh",)))
    assert [(said.code, said.place.line, said.facts["gan_dung"]) for said in told] == [
        ("ho-so-truong-la", 1, "dia_danh")
    ]


def test_a_parent_gives_copies_with_places_and_derived_fields() -> None:
    link = Parent(field="theo", type="x", take={"chi_tieu_tren": "chi_tieu"}, derive=lambda model: {"ten": model["t"]})
    above = Record(
        data={"chi_tieu": [{"n": 1}], "khac": 1},
        place=Place(file="huyen.yaml"),
        places={
            ("chi_tieu",): Place(file="huyen.yaml", line=5),
            ("chi_tieu", 0, "n"): Place(file="huyen.yaml", line=6),
        },
    )
    taken = from_parent(link, above, {"t": "T"})
    assert taken.data == {"chi_tieu_tren": [{"n": 1}], "ten": "T"}
    assert taken.place_of(("chi_tieu_tren", 0, "n")).line == 6
    assert taken.place_of(("ten",)).file == "huyen.yaml"


def test_settings_enter_groups_and_lists_counted_from_one() -> None:
    base = record("a.yaml", ky={"ten": "A", "chuc": "B"}, ds=["x", {"y": "z"}])
    done = with_settings(base, [("ky.ten", "C"), ("ds.2.y", "w"), ("moi.sau", "1")])
    assert done.data == {"ky": {"ten": "C", "chuc": "B"}, "ds": ["x", {"y": "w"}], "moi": {"sau": "1"}}
    assert done.place_of(("ky", "ten")).file == "--set ky.ten"
    assert done.place_of(("ky", "chuc")).file == "a.yaml"
    assert base.data["ky"] == {"ten": "A", "chuc": "B"}


def test_a_value_of_the_weaker_layer_keeps_its_place_under_a_blank_cell() -> None:
    list_of = Place(file="a.xlsx", row=1)
    cell = Place(file="a.xlsx", row=2, cell="B2")
    fault = Kind(code="x", vi="", en="").at(replace(cell, field=("cccd",)))
    row = Record(
        data={"ho_ten": "An"},
        place=cell,
        places={("luu",): cell, ("moi",): cell},
        faults=(fault,),
        headings={(): list_of},
    )
    whole = merged(record("don_vi.yaml", luu="VT"), row)
    assert (whole.place_of(("luu",)).file, whole.place_of(("moi",)).cell) == ("don_vi.yaml", "B2")
    assert (whole.faults, whole.headings) == ((fault,), {(): list_of})
    assert with_settings(whole, []) is whole
    assert with_settings(whole, [("luu", "VT, NV")]).faults == (fault,)
    assert known_fields(whole, ["ho_ten"]).faults == ()
    assert known_fields(whole, ["cccd"]).headings == {(): list_of}
