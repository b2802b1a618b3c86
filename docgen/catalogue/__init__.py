"""Every kind of fault the core can report, one module per step. `docgen explain` and `docs/diagnostics.md` read it.

A plugin's own kinds stay with the plugin (`DocumentType.kinds`); their names occur nowhere here.
"""

from __future__ import annotations

from docgen.catalogue import (
    calling,
    checking,
    contract,
    deadlines,
    dossiers,
    foreign,
    forms,
    linting,
    reading,
    rollup,
    sheets,
    templates,
    writing,
)
from docgen.errors import Kind


def core_kinds() -> tuple[Kind, ...]:
    """Return every kind of the core, sorted by code; those of the rules are read from their files."""
    return tuple(sorted((*spoken_kinds(), *linting.rule_kinds().values()), key=lambda kind: kind.code))


def spoken_kinds() -> tuple[Kind, ...]:
    """Return the kinds whose sentences stand in this catalogue: all but those of the rules."""
    modules = (
        calling,
        checking,
        contract,
        deadlines,
        dossiers,
        foreign,
        forms,
        linting,
        reading,
        rollup,
        sheets,
        templates,
        writing,
    )
    return tuple(value for module in modules for value in vars(module).values() if isinstance(value, Kind))
