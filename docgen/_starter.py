"""A model's notes ─▶ a commented YAML file to start from. With examples for its required fields, `docgen make` takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from docgen._readers import yaml_text
from docgen._schema import FieldNote
from docgen.errors import Language

_WORDS = {
    "vi": {
        "required": "bắt buộc",
        "choices": "chọn một trong",
        "many": "danh sách",
        "each": "gồm",
        "head": "Dòng ## là lời giải thích. Dòng # là trường chưa dùng: bỏ dấu # và một dấu cách để dùng.",
    },
    "en": {
        "required": "required",
        "choices": "one of",
        "many": "list",
        "each": "with",
        "head": "Lines with ## explain. Lines with # are fields not in use: drop the # and one space to use them.",
    },
}


def starter_yaml(title: str, notes: Iterable[FieldNote], lang: Language) -> str:
    """Return the text of a starter file: every field with its label, filled with an example where there is one.

    Required fields and those the type marks for the starter stand as they are, the others behind `# `. Fields that are
    filled from elsewhere are left out.
    """
    lines = [f"## {title}", f"## {_WORDS[lang]['head']}"]
    for note in notes:
        if not note.automatic:
            lines += ["", *_field(note, lang)]
    return "\n".join(lines) + "\n"


def starter_data(notes: Iterable[FieldNote]) -> dict[str, Any]:
    """Return the examples of the fields that a starter has ready: those that are required, and those the type marks for it."""
    return {note.name: _sample(note) for note in notes if not note.automatic and _stands_ready(note)}


def form_data(notes: Iterable[FieldNote]) -> dict[str, Any]:
    """Return the examples that a form has ready: those of a starter, but for lists that may stay empty.

    Each list of a form has a sheet of its own, where an example that nobody looked for would go out as somebody's work.
    """
    notes = tuple(notes)
    spare = {note.name for note in notes if not note.required and _holds_list(note)}
    return {name: value for name, value in starter_data(notes).items() if name not in spare}


def _holds_list(note: FieldNote) -> bool:
    return note.many or any(map(_holds_list, note.children))


def _stands_ready(note: FieldNote) -> bool:
    return note.required or note.starter


def _field(note: FieldNote, lang: Language) -> Iterator[str]:
    yield f"## {_comment(note, lang)}"
    if note.children:
        yield f"##   {_WORDS[lang]['each']}: {'; '.join(f'{child.name} = {child.label}' for child in note.children)}"
    mark = "" if _stands_ready(note) else "# "
    for line in yaml_text({note.name: _sample(note)}).splitlines():
        yield f"{mark}{line}".rstrip()


def _comment(note: FieldNote, lang: Language) -> str:
    words = _WORDS[lang]
    asides = [words["required"]] if note.required else []
    asides += [words["many"]] if note.many else []
    asides += [f"{words['choices']}: {', '.join(note.words)}"] if note.choices else []
    asides += [note.about] if note.about else []
    return note.label + (f" ({'; '.join(asides)})" if asides else "")


def _ordered(example: Any, children: tuple[FieldNote, ...]) -> Any:
    """Return an example with its fields in the model's order; the JSON Schema keeps them sorted by name."""
    if isinstance(example, list):
        return [_ordered(part, children) for part in example]
    if not isinstance(example, dict):
        return example
    order = {child.name: position for position, child in enumerate(children)}
    below = {child.name: child.children for child in children}
    names = sorted(example, key=lambda name: order.get(name, len(order)))
    return {name: _ordered(example[name], below.get(name, ())) for name in names}


def _sample(note: FieldNote) -> Any:
    if note.example is not None:
        return _ordered(note.example, note.children)
    if note.children:
        group = {child.name: _sample(child) for child in note.children if child.required}
        return [group] if note.many else group
    if note.choices:
        return note.choices[0]
    return note.default if note.default not in ("", [], ()) else None
