from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from docgen._frozen import frozen


@frozen
class Ours:
    """A value."""

    name: str
    number: int = 1
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def twice(self) -> int:
        return 2 * self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Pythons:
    """A value."""

    name: str
    number: int = 1
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def twice(self) -> int:
        return 2 * self.number


@frozen
class Checking:
    least: int = 0

    def __post_init__(self) -> None:
        if self.least < 0:
            raise ValueError("below zero")

    def __repr__(self) -> str:
        return "own"


@frozen
class Empty:
    pass


ARGUMENTS: list[dict[str, Any]] = [{"name": "a"}, {"name": "b", "number": 3}, {"name": "c", "facts": {"x": 1}}]


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_a_value_is_as_pythons_own(arguments: dict[str, Any]) -> None:
    ours, pythons = Ours(**arguments), Pythons(**arguments)
    assert repr(ours) == repr(pythons).replace("Pythons", "Ours")
    assert asdict(ours) == asdict(pythons)
    assert [one.name for one in fields(ours)] == [one.name for one in fields(pythons)]
    assert ours.twice == pythons.twice
    assert ours == Ours(**arguments)
    assert ours != replace(ours, number=9) == Ours(**{**arguments, "number": 9})
    assert ours != pythons
    assert is_dataclass(Ours)
    assert Ours.__slots__ == Pythons.__slots__  # type: ignore[attr-defined]
    assert Ours.__doc__ == Pythons.__doc__


@pytest.mark.parametrize("arguments", [{}, {"name": "a", "other": 1}])
@pytest.mark.parametrize("kind", [Ours, Pythons])
def test_a_call_that_does_not_fit_is_refused(kind: Any, arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        kind(**arguments)
    with pytest.raises(TypeError):
        kind("a")


@pytest.mark.parametrize("kind", [Ours, Pythons])
def test_nothing_can_be_changed(kind: Any) -> None:
    value = kind(name="a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        value.name = "b"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del value.name
    with pytest.raises((FrozenInstanceError, TypeError)):
        value.other = 1


def test_each_value_has_a_mapping_of_its_own() -> None:
    assert Ours(name="a").facts is not Ours(name="a").facts


def test_equal_values_are_one_key() -> None:
    assert len({Ours(name="a", facts=()), Ours(name="a", facts=())}) == 1  # type: ignore[arg-type]


def test_a_value_can_be_copied_and_pickled() -> None:
    value = Ours(name="a", facts={"x": [1]})
    assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value


def test_what_a_class_says_itself_holds() -> None:
    assert repr(Checking(least=1)) == "own"
    with pytest.raises(ValueError, match="below zero"):
        Checking(least=-1)
    assert Empty() == Empty()


def test_a_value_inside_itself_can_be_shown() -> None:
    facts: dict[str, Any] = {}
    value = Ours(name="a", facts=facts)
    facts["self"] = value
    assert repr(value) == "Ours(name='a', number=1, facts={'self': ...})"
