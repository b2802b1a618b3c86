from __future__ import annotations

import re
from string import Formatter

import pytest

from docgen.catalogue import core_kinds
from docgen.errors import Kind


def facts(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_codes_are_unique_kebab_case() -> None:
    codes = [kind.code for kind in core_kinds()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)


@pytest.mark.parametrize("kind", core_kinds(), ids=lambda kind: kind.code)
def test_every_kind_speaks_both_languages_and_says_why(kind: Kind) -> None:
    assert kind.vi
    assert kind.en
    assert kind.why_vi
    assert kind.why_en
    assert bool(kind.hint_vi) == bool(kind.hint_en)


@pytest.mark.parametrize("kind", core_kinds(), ids=lambda kind: kind.code)
def test_both_languages_need_the_same_facts(kind: Kind) -> None:
    def bare(names: set[str]) -> set[str]:
        return {name.removesuffix("_en") for name in names}

    assert bare(facts(kind.vi)) == bare(facts(kind.en))
    assert bare(facts(kind.hint_vi)) == bare(facts(kind.hint_en))
