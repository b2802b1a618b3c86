"""What is said of a record in a workbook ─▶ the same, fields by the labels that stand in its cells and not by their names.

Plugins speak of fields by their names, which is what a YAML file has: `theo_ke_hoach`. In a workbook nobody sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen._schema import FieldNote, ModelNotes
from docgen.errors import Diagnostic

_NAME = re.compile(r"(?<![\w.{/-])[a-z0-9]+(?:_[a-z0-9]+)+(?![\w}=/]|\.\w)")
"""A name of two words or more, which no Vietnamese text has; not one of a file, of a fact or of an option."""
_REASONS = ("ly_do", "ly_do_en")


def labelled(said: Diagnostic, notes: ModelNotes) -> Diagnostic:
    """Return the diagnostic with labels for the names of fields in its sentences and reasons."""
    kind, facts = said.kind, dict(said.facts)
    near = _near(said, notes)
    facts |= {name: _in_labels(value, near, notes) for name in _REASONS if isinstance(value := facts.get(name), str)}
    texts = (kind.vi, kind.en, kind.hint_vi, kind.hint_en)
    vi, en, hint_vi, hint_en = (_in_labels(text, near, notes, template=True) for text in texts)
    changed = replace(kind, vi=vi, en=en, hint_vi=hint_vi, hint_en=hint_en)
    return replace(said, kind=kind if changed == kind else changed, facts=facts)


def _in_labels(text: str, near: tuple[FieldNote, ...], notes: ModelNotes, *, template: bool = False) -> str:
    """Return a text with labels; in a `template`, which facts are filled into, braces of a label are doubled."""

    def label(found: re.Match[str]) -> str:
        note = next((note for note in (*near, *_all(notes.fields)) if note.name == found[0]), None)
        if note is None or note.label == note.name:
            return found[0]
        return f"«{note.label.replace('{', '{{').replace('}', '}}') if template else note.label}»"

    return _NAME.sub(label, text)


def _near(said: Diagnostic, notes: ModelNotes) -> tuple[FieldNote, ...]:
    """Return the fields of the group that is told of, or that the field stands in: their labels come first."""
    note, outer = notes.at(said.place.field), notes.at(said.place.field[:-1])
    return (*(notes.children(note) if note else ()), *(notes.children(outer) if outer else notes.fields))


def _all(fields: tuple[FieldNote, ...]) -> Iterator[FieldNote]:
    for note in fields:
        yield note
        yield from _all(note.children)
