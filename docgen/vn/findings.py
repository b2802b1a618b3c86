"""What a rule of the format finds wrong, as a value: the rule, what stands there, what should, and the source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault. `rule` is its name, `found` what stands there, `wanted` what should (empty where only a person can say)."""

    rule: str
    found: str
    wanted: str
    source: str
