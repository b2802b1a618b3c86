"""What a declaration may say, and that one which could not work says why."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import Field

from docgen import Rollup
from docgen._rollup._rules import Rule, read_rules
from docgen.vn.fields import Count, Lines, Model, Number, Text, UnitText, Weighted


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


def test_a_group_inside_itself_is_entered_once() -> None:
    class Tree(Model):
        so: Count = Field(default=0, json_schema_extra={"rollup": "sum"})
        sau: Tree | None = None

    Tree.model_rebuild(_types_namespace={"Tree": Tree})
    entered = rule_of(ruled(Tree | None, None))
    assert [one.kind for one in entered.inner] == ["sum", "own"]


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
    ],
)
def test_what_could_not_work_is_refused(kind: Any, told: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_rules(ruled(kind, told), Rollup(unit="don_vi"))


@pytest.mark.parametrize(
    "wrong", [{"unit": "khong"}, {"unit": "don_vi", "same": ("nam",)}, {"unit": "don_vi", "units": "x.ten"}]
)
def test_names_that_are_no_fields_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="there is no field"):
        read_rules(ruled(str, None), Rollup(**wrong))


def test_a_mean_needs_a_field_that_carries_what_stands_behind_it() -> None:
    told = {"rollup": {"mean": "so", "carry": "gop"}}
    with pytest.raises(ValueError, match="gop must stand beside it"):
        read_rules(ruled(Number, told, so=SUM, gop=(str, "")), Rollup(unit="don_vi"))
    model = ruled(Number | None, told, so=SUM, gop=(Weighted | None, None))
    assert rule_of(model, "gop").kind == "carry"


def test_texts_with_their_unit_are_groups() -> None:
    rule = rule_of(ruled(tuple[UnitText, ...], {"rollup": {"gather": "don_vi"}}))
    assert (rule.kind, rule.source, rule.many) == ("gather", "don_vi", True)
