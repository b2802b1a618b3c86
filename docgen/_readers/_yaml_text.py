"""Values ─▶ YAML that the reader beside it reads back, for a person to go on with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

_AT_ONCE = 500
"""How many items of a list are written at once."""


def yaml_text(value: Any) -> str:
    """Return a value as YAML that this reader reads back."""
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110)).replace(": null\n", ":\n")


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # libyaml is there or not
    """Writes texts of several lines as blocks, so that a person can go on with them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text_node(dumper: Any, text: str) -> yaml.Node:
    # What a block would lose is left to quotes: a line break at the end, and lines that begin or end with a space.
    plain = "\n" in text and not any(line != line.strip() or not line for line in text.split("\n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if plain else None)  # type: ignore[no-any-return]  # PyYAML tells no types


_Dumper.add_representer(str, _text_node)


def record_text(fields: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    """Return a record as YAML that this reader reads back, each field under its label; texts, whole numbers, lists, groups."""
    pieces = []
    for name, value in fields.items():
        dumped = "".join(_dumped(name, value))
        pieces.append(f"## {labels[name]}\n{dumped}" if labels.get(name) else dumped)
    return "\n".join(pieces)


def _dumped(name: str, value: Any) -> Iterator[str]:
    """Yield a field as YAML; a long list in parts, since what the library keeps of each item is many times its text."""
    is_long = isinstance(value, list) and len(value) > _AT_ONCE
    for start in range(0, len(value) if is_long else 1, _AT_ONCE):
        part = value[start : start + _AT_ONCE] if is_long else value
        text = str(yaml.dump({name: part}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110))
        yield text.split("\n", 1)[1] if start else text
