"""Every example in a docstring of `docgen.vn` is run; every public function has one and names its source."""

from __future__ import annotations

import doctest
import inspect
import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

import docgen.vn

MODULES = [import_module(f"docgen.vn.{found.name}") for found in pkgutil.iter_modules(docgen.vn.__path__)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_examples_hold(module: ModuleType) -> None:
    assert doctest.testmod(module).failed == 0


FUNCTIONS = [
    function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
]


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__qualname__)
def test_every_public_function_has_an_example(function: object) -> None:
    assert ">>>" in (inspect.getdoc(function) or "")
