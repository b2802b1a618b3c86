"""What a declaration may say, and that one which could not work says why."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Literal

import pytest
from pydantic import Field

from docgen import Rollup
from docgen._rollup._rules import Rule
from docgen._rollup._tree import read_rules
from docgen.vn.fields import Count, DraftDate, Lines, Model, Number, Text, UnitText, Weighted


def ruled(kind: Any, told: Any, **beside: tuple[Any, Any]) -> type[Model]:
    fields = {"don_vi": (Text, Field()), "x": (kind, Field(default=None, json_schema_extra=told))}
    return type(
        "M", (Model,), {"__annotations__": {name: one[0] for name, one in (fields | beside).items()},
                        **{name: one[1] for name, one in (fields | beside).items()}},
    )  # fmt: skip


def rule_of(model: type[Model], name: str = "x", **declared: Any) -> Rule:
    root = read_rules(model, Rollup(unit="don_vi", **declared))
    return next(rule for rule in root.inner if rule.name == name)


SUM: tuple[Any, Any] = (Count, Field(default=0, json_schema_extra={"rollup": "sum"}))


@pytest.mark.parametrize("kind", [int, Count, Count | None, Number, int | None])
@pytest.mark.parametrize("word", ["sum", "max", "min"])
def test_figures_of_every_spelling(kind: Any, word: str) -> None:
    assert rule_of(ruled(kind, {"rollup": word})).kind == word


def test_a_field_without_a_rule_is_the_records_own_and_a_group_is_entered() -> None:
    class Inner(Model):
        so: Count = Field(default=0, title="Số", json_schema_extra={"rollup": "sum"})
        chu: str = ""

    assert rule_of(ruled(str, None)).kind == "own"
    entered = rule_of(ruled(Inner | None, None))
    assert (entered.kind, [one.kind for one in entered.inner]) == ("group", ["sum", "own"])
    assert rule_of(ruled(tuple[Inner, ...], None)).kind == "own"
    assert rule_of(ruled(Inner, {"rollup": "same"})).kind == "same"


class Tree(Model):
    so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
    sau: Tree | None = None


class Branch(Model):
    so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
    goc: Root | None = None


class Root(Model):
    canh: Branch | None = None


class Bare(Model):
    chu: str = ""
    sau: Bare | None = None


class Forest(Model):
    ten: Text
    sau: tuple[Forest, ...] = Field(default=(), json_schema_extra={"rollup": {"merge": ["ten"]}})


@pytest.mark.parametrize(
    ("kind", "told", "reason"),
    [
        (Tree | None, None, "rollup of sau: Tree lies inside itself"),
        (Root | None, None, "rollup of goc: Root lies inside itself"),
        (tuple[Forest, ...], {"rollup": {"merge": ["ten"]}}, "rollup of sau: Forest lies inside itself"),
    ],
)
def test_a_group_inside_itself_would_lose_figures_and_is_refused(kind: Any, told: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        rule_of(ruled(kind, told))


def test_a_group_inside_itself_without_figures_is_the_records_own() -> None:
    assert rule_of(ruled(Bare | None, None)).kind == "own"
    with pytest.raises(ValueError, match="Bare lies inside itself"):
        rule_of(ruled(Bare | None, None), same=("x.sau.sau.chu",))
    assert rule_of(ruled(Tree | None, {"rollup": "own"})).kind == "own"


class Outer(Model):
    don_vi: str = ""
    x: Later | None = None


class Later(Model):
    so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})


def test_a_group_that_is_defined_further_down_is_entered_too() -> None:
    assert rule_of(Outer).kind == "group"


def test_what_must_be_the_same_may_stand_inside_a_group() -> None:
    class Movement(Model):
        ten: str = ""
        ghi_chu: str = ""

    rule = rule_of(ruled(Movement, None), same=("x.ten",))
    assert [(one.name, one.kind) for one in rule.inner] == [("ten", "same"), ("ghi_chu", "own")]


def test_inside_merged_groups_nothing_is_lost_without_being_told() -> None:
    class Item(Model):
        ten: Text
        so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
        chu: str = ""
        bo: str = Field(default="", json_schema_extra={"rollup": "own"})

    rule = rule_of(ruled(tuple[Item, ...], {"rollup": {"merge": ["ten"]}}))
    assert [(one.name, one.kind) for one in rule.inner] == [
        ("ten", "key"),
        ("so", "sum"),
        ("chu", "same"),
        ("bo", "own"),
    ]


class Plain(Model):
    ten: str = ""


class Listing(Model):
    muc: Lines = ()
    nhom: Plain | None = None
    so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
    tb: Number | None = Field(default=None, json_schema_extra={"rollup": {"mean": "so", "carry": "gop"}})
    gop: Weighted | None = None


class Itself(Model):
    ten: str = ""
    loai: str = Field(default="", json_schema_extra={"one_for": "loai"})


@pytest.mark.parametrize(
    ("kind", "told", "reason"),
    [
        (Count, {"rollup": "cong"}, "is no rule"),
        (Count, {"rollup": 3}, "is no rule"),
        (Count, {"rollup": {"tong": "x"}}, "is no rule"),
        (float, {"rollup": "sum"}, "never a float"),
        (float | None, {"rollup": "max"}, "never a float"),
        (int | str, {"rollup": "sum"}, "never a float"),
        (bool, {"rollup": "sum"}, "never a float"),
        (str, {"rollup": "sum"}, "never a float"),
        (tuple[Count, ...], {"rollup": "sum"}, "single figure"),
        (Plain, {"rollup": "sum"}, "single figure"),
        (Number, {"rollup": {"rate": ["a", "b"]}}, "a must stand beside it"),
        (Number, {"rollup": {"rate": ["a"]}}, "is no rule"),
        (Number, {"rollup": {"rate": ["a", "b"], "lam_tron": 1}}, "is no rule"),
        (Number, {"rollup": {"mean": "a"}}, "is no rule"),
        (Number, {"rollup": {"mean": "a", "carry": "g"}}, "a must stand beside it"),
        (Plain, {"rollup": "gather"}, "gather groups by"),
        (str, {"rollup": {"gather": "don_vi"}}, "gather groups by"),
        (tuple[Plain, ...], {"rollup": {"gather": "don_vi"}}, "no such field"),
        (Plain, {"rollup": {"gather": "ten"}}, "no such field"),
        (str, {"rollup": "merge"}, "merge is for a list"),
        (Lines, {"rollup": {"merge": ["ten"]}}, "only groups"),
        (tuple[Plain, ...], {"rollup": {"merge": ["khac"]}}, "lack a key"),
        (tuple[Plain, ...], {"rollup": {"merge": []}}, "is no rule"),
        (str, {"outlier": True}, "outlier is for figures"),
        (Count, {"rollup": "sum", "outlier": "truoc"}, "no field truoc"),
        (Count, {"rollup": "sum", "outlier": "x"}, "outlier names the field itself"),
        (Count, {"rollup": "sum", "outlier": "don_vi"}, "don_vi is none"),
        (Count, {"rollup": "sum", "outlier": 5}, "outlier is True or the name .* and is 5"),
        (Count, {"rollup": "sum", "outlier": ["don_vi"]}, "outlier is True or the name"),
        (Count, {"rollup": "sum", "outlier": ""}, "outlier is True or the name"),
        (Count, {"rollup": "sum", "one_for": "don_vi"}, "one_for is for a key"),
        (Count, {"rollup": "sum", "one_for": ["don_vi"]}, "one_for names a key"),
        (Count, {"rollup": None}, "None is no rule"),
        (Count, {"rollup": {"sum"}}, "{'sum'} is no rule"),
        (Count, {"rollup": ["sum"]}, "is no rule"),
        (Count, {"rollup": {"rate": {"a": {"b": 1}}}}, "is no rule"),
        (Count, {"rollup": "x" * 5000}, "x… is no rule"),
        (Count, {"rollup": lambda: "sum"}, "is no rule"),
        (Count, ["rollup", "sum"], "json_schema_extra must be a mapping"),
        (Count, "sum", "json_schema_extra must be a mapping"),
        (dict[str, Count], {"rollup": "sum"}, "never a float"),
        (Number | tuple[Number, ...], {"rollup": "sum"}, "single figure"),
        (Count, {"rollup": "gather"}, "gather groups by"),
        (tuple[tuple[str, ...], ...], {"rollup": "gather"}, "gather groups by"),
        (tuple[Plain, ...], {"rollup": {"gather": "so"}}, "no such field"),
        (tuple[UnitText | str, ...], {"rollup": {"gather": "don_vi"}}, "no such field"),
        (tuple[tuple[UnitText, ...], ...], {"rollup": {"gather": "don_vi"}}, "gather groups by"),
        (UnitText | tuple[UnitText, ...], {"rollup": {"gather": "don_vi"}}, "no such field"),
        (tuple[Weighted, ...], {"rollup": {"gather": "tong"}}, "tong must be a text"),
        (tuple[Listing, ...], {"rollup": {"gather": "muc"}}, "muc must be a text"),
        (tuple[UnitText, ...], {"rollup": {"gather": "don_vi", "places": 2}}, "is no rule"),
        (tuple[UnitText, ...], {"rollup": {"gather": "don_vi", "own": "có"}}, "is no rule"),
        (tuple[Plain, ...], {"rollup": {"merge": "ten"}}, "is no rule"),
        (tuple[Plain, ...], {"rollup": {"merge": ["ten", "ten"]}}, "the key 'ten' twice"),
        (tuple[Plain, ...], {"rollup": {"merge": ["ten", 5]}}, "5 is none"),
        (tuple[Plain | str, ...], {"rollup": {"merge": ["ten"]}}, "only groups"),
        (tuple[Listing, ...], {"rollup": {"merge": ["muc"]}}, "the key muc is a list or a group"),
        (tuple[Listing, ...], {"rollup": {"merge": ["nhom"]}}, "the key nhom is a list or a group"),
        (tuple[Listing, ...], {"rollup": {"merge": ["so"]}}, "the key so can have no rule"),
        (tuple[Listing, ...], {"rollup": {"merge": ["gop"]}}, "the key gop is a list or a group"),
        (tuple[Itself, ...], {"rollup": {"merge": ["ten", "loai"]}}, "one_for is for a key, and names another"),
        (Listing | Plain, None, "something else than a group"),
        (Listing | str, None, "something else than a group"),
    ],
)
def test_what_could_not_work_is_refused(kind: Any, told: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_rules(ruled(kind, told), Rollup(unit="don_vi"))


class Named(Model):
    """A report with something for each name, and something that cannot be it."""

    don_vi: Text
    choi: Literal["Xã A", "Xã B"] = "Xã A"
    cap: Lines = ()
    nam: int = 2026
    ngay: DraftDate | None = None
    gio: datetime | None = None
    ngay_nop: date | None = None
    so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
    nhom: Plain | None = None
    rieng: Plain | None = Field(default=None, json_schema_extra={"rollup": "own"})
    cac_nhom: tuple[Plain, ...] = ()
    tap: frozenset[str] = frozenset()
    hoac: Plain | str = ""


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ({"unit": "khong"}, "there is no field khong"),
        ({"same": ("thang",)}, "there is no field thang"),
        ({"units": "x.ten"}, "there is no field x.ten"),
        ({"day": "hom_nao"}, "there is no field hom_nao"),
        ({"year": "nhom.nam"}, "there is no field nhom.nam"),
        ({"same": ("nam.x",)}, "there is no field nam.x"),
        ({"unit": "nhom.ten."}, "there is no field nhom.ten."),
        ({"unit": "nam"}, "unit names nam, which is neither a text"),
        ({"unit": "nhom"}, "unit names nhom, which is neither a text"),
        ({"unit": "cac_nhom.ten"}, "cac_nhom is no single group"),
        ({"unit": "hoac.ten"}, "hoac is no single group"),
        ({"unit": "so"}, "unit names so"),
        ({"same": ("don_vi",)}, "unit names don_vi, which cannot be the same"),
        ({"units": "cac_nhom"}, "units names cac_nhom, groups: name their field with the name, cac_nhom.<field>"),
        ({"units": "don_vi"}, "units names don_vi, which is no list"),
        ({"units": "nhom.ten"}, "units names nhom.ten, which is no list"),
        ({"units": "tap"}, "units names tap, which may be no list, or one without an order"),
        ({"units": "nam"}, "units names nam, which holds no names"),
        ({"units": "hoac.ten"}, "hoac holds more than groups"),
        ({"same": ("so",)}, "rollup of so: Rollup.same names it, and it has another rule"),
        ({"same": ("rieng.ten",)}, "same names rieng.ten, and rieng has a rule as a whole"),
        ({"same": ("cac_nhom.ten",)}, "cac_nhom is no single group"),
        ({"refused": "don_vi"}, "refused names don_vi, which is no list of texts"),
        ({"refused": "khong_co"}, "there is no field khong_co"),
        ({"refused": "nhom.ten"}, "refused names nhom.ten, which is inside a group"),
        ({"day": "don_vi"}, "day names don_vi, which is no date"),
        ({"day": "gio"}, "day names gio, which is no date"),
        ({"day": "nam"}, "day names nam, which is no date"),
        ({"year": "don_vi"}, "year names don_vi, which is no whole number"),
        ({"year": "cap"}, "year names cap, which is no whole number"),
    ],
)
def test_names_that_are_no_fields_or_cannot_be_it_are_refused(names: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        read_rules(Named, Rollup(**{"unit": "don_vi", **names}))


@pytest.mark.parametrize(
    "names",
    [
        {"unit": "cap", "units": "cap"},
        {"unit": "choi", "units": "cac_nhom.ten", "day": "ngay", "year": "nam"},
        {"unit": "nhom.ten", "same": ("nam", "cac_nhom"), "day": "ngay_nop"},
    ],
)
def test_names_that_can_be_it_are_taken(names: dict[str, Any]) -> None:
    assert read_rules(Named, Rollup(**names)).kind == "group"


def test_a_function_in_the_place_of_a_mapping_says_nothing_of_rolling_up() -> None:
    assert rule_of(ruled(Count, lambda schema: schema.update(rollup="sum"))).kind == "own"


PLACES = ["2", -1, True, 1.0, None, 31, 10**9]
PER = [0, -100, "100", True, 100.0, 10**9 + 1]


@pytest.mark.parametrize(("name", "value"), [*(("places", one) for one in PLACES), *(("per", one) for one in PER)])
def test_rounding_that_could_not_work_is_refused(name: str, value: Any) -> None:
    told = {"rollup": {"rate": ["so", "ca"], name: value}}
    with pytest.raises(
        ValueError, match=rf"rollup of x: {name} must be a whole number from .*, and is {value}|'{value}'"
    ):
        rule_of(ruled(Number | None, told, so=SUM, ca=SUM))


@pytest.mark.parametrize(("rest", "reason"), [({"places": -1}, "places must be"), ({"per": 100}, "is no rule")])
def test_a_mean_has_places_and_no_per(rest: dict[str, Any], reason: str) -> None:
    told = {"rollup": {"mean": "so", "carry": "gop", **rest}}
    with pytest.raises(ValueError, match=f"rollup of x: .*{reason}"):
        rule_of(ruled(Number | None, told, so=SUM, gop=(Weighted | None, None)))


def test_what_cannot_even_be_shown_is_refused_with_its_reason() -> None:
    told = {"rollup": {"rate": ["so", "ca"], "per": 10**5000}}
    with pytest.raises(ValueError, match=r"per must be .* and is int that cannot be shown"):
        rule_of(ruled(Number | None, told, so=SUM, ca=SUM))


def test_a_whole_number_holds_no_decimals() -> None:
    told = {"rate": ["so", "ca"]}
    with pytest.raises(ValueError, match="a whole number cannot hold a rate"):
        rule_of(ruled(Count | None, {"rollup": told}, so=SUM, ca=SUM))
    assert rule_of(ruled(Count | None, {"rollup": {**told, "places": 0}}, so=SUM, ca=SUM)).places == 0


@pytest.mark.parametrize(
    ("told", "beside", "reason"),
    [
        ({"rate": ["so", "so"]}, {}, "so divided by itself is no rate"),
        ({"rate": ["so", "x"]}, {}, 'x must stand beside it with the rule "sum"'),
        ({"rate": ["so", "kia"]}, {"kia": {"rate": ["so", "ca"]}}, 'kia must stand beside it with the rule "sum"'),
        ({"mean": "x", "carry": "gop"}, {}, 'x must stand beside it with the rule "sum"'),
        ({"mean": "so", "carry": "so"}, {}, "so carries it, and can have no rule of its own"),
        ({"mean": "so", "carry": "x"}, {}, "x carries it, and can have no rule of its own"),
        ({"mean": "so", "carry": "cac_gop"}, {}, "cac_gop must stand beside it"),
        ({"mean": "so", "carry": "nhom"}, {}, "nhom must stand beside it"),
        ({"mean": "so", "carry": "chu"}, {}, "chu must stand beside it"),
        ({"mean": "so", "carry": "gop"}, {"kia": {"mean": "ca", "carry": "gop"}}, "gop carries another mean already"),
    ],
)
def test_what_stands_beside_must_be_what_is_needed(told: Any, beside: dict[str, Any], reason: str) -> None:
    class Wordy(Model):
        tong: str = ""
        trong_so: str = ""

    others: dict[str, Any] = {
        name: (Number | None, Field(default=None, json_schema_extra={"rollup": rule})) for name, rule in beside.items()
    }
    carriers = {
        "gop": (Weighted | None, None), "cac_gop": (tuple[Weighted, ...], ()), "nhom": (Plain | None, None),
        "chu": (Wordy | None, None),
    }  # fmt: skip
    with pytest.raises(ValueError, match=reason):
        rule_of(ruled(Number | None, {"rollup": told}, so=SUM, ca=SUM, **carriers, **others))


def test_a_mean_needs_a_field_that_carries_what_stands_behind_it() -> None:
    told = {"rollup": {"mean": "so", "carry": "gop"}}
    with pytest.raises(ValueError, match="gop must stand beside it"):
        read_rules(ruled(Number, told, so=SUM, gop=(str, "")), Rollup(unit="don_vi"))
    model = ruled(Number | None, told, so=SUM, gop=(Weighted | None, None))
    assert rule_of(model, "gop").kind == "carry"


def test_texts_with_their_unit_are_groups() -> None:
    rule = rule_of(ruled(tuple[UnitText, ...], {"rollup": {"gather": "don_vi"}}))
    assert (rule.kind, rule.source, rule.many) == ("gather", "don_vi", True)
