"""What went wrong, as values: a kind of fault, where it was seen, and the facts that fill its sentence.

Comes in: codes and facts from any room. Goes out: `Diagnostic` values that travel to the report unprinted.
This module knows nothing of the rest of docgen, so that every room may speak through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from string import Formatter
from typing import Literal

Severity = Literal["error", "warning", "info"]
Language = Literal["vi", "en"]
FieldPath = tuple[str | int, ...]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "sheet": {"vi": "trang «{}»", "en": "sheet “{}”"},
    "line": {"vi": "dòng {}", "en": "line {}"},
    "row": {"vi": "dòng {}", "en": "row {}"},
    "column": {"vi": "cột «{}»", "en": "column “{}”"},
    "cell": {"vi": "ô {}", "en": "cell {}"},
    "label": {"vi": "mục «{}»", "en": "entry “{}”"},
    "field": {"vi": "trường {}", "en": "field {}"},
    "part": {"vi": "phần {}", "en": "part {}"},
    "paragraph": {"vi": "đoạn {}", "en": "paragraph {}"},
    "tag": {"vi": "thẻ {}", "en": "tag {}"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something was seen. Every part may be absent.

    In an input: `file`, then `line` (1-based) or `sheet`, `row`, `column` (its heading) or in a form the `label` that stands
    before the cell, `cell` ("C14"), and the `field` as a path of names and 0-based positions. In a template: `file`, the zip
    `part`, the `paragraph` (1-based) and the `tag` as it is written.
    `text` is what stood there, for the reader's eye.
    """

    file: str = ""
    sheet: str = ""
    line: int | None = None
    row: int | None = None
    column: str = ""
    cell: str = ""
    label: str = ""
    field: FieldPath = ()
    part: str = ""
    paragraph: int | None = None
    tag: str = ""
    text: str = ""

    def describe(self, lang: Language = "vi") -> str:
        """Return the place as one line for a person, or "" when nothing is known.

        Under the heading of a column, or beside a label, the name of its field would say it twice.
        """
        parts = [self.file] if self.file else []
        for name in ("sheet", "line", "row", "column", "label", "cell", "part", "paragraph", "tag"):
            value = getattr(self, name)
            if value:
                parts.append(_WORDS[name][lang].format(value))
        if self.field and not (self.column or self.label):
            parts.append(_WORDS["field"][lang].format(dotted(self.field)))
        return ", ".join(parts)

    def as_dict(self) -> dict[str, object]:
        """Return the known parts only, ready for JSON; `field` as dotted text."""
        known = {name: getattr(self, name) for name in self.__slots__ if getattr(self, name) not in ("", None, ())}
        return known | ({"field": dotted(self.field)} if self.field else {})


def dotted(path: FieldPath) -> str:
    """Return a field path as people write it, positions counted from 1.

    >>> dotted(("chi_tieu", 0, "ty_le"))
    'chi_tieu[1].ty_le'
    """
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of fault: its code, how grave it is, and its sentences in both languages.

    `vi`, `en`, `hint_vi` and `hint_en` may hold `{facts}`. A hint is left out when one of its facts is missing or empty.
    `why_vi` and `why_en` are the longer answer of `docgen explain CODE`; a kind born of a law names its article there.
    `usage` marks a fault of the call rather than of the data: exit code 2 instead of 1.
    """

    code: str
    severity: Severity = "error"
    vi: str
    en: str
    hint_vi: str = ""
    hint_en: str = ""
    why_vi: str = ""
    why_en: str = ""
    usage: bool = False

    def at(self, place: Place, **facts: object) -> Diagnostic:
        """Return this fault seen at `place`, with the facts its sentences need."""
        return Diagnostic(kind=self, place=place, facts=facts)

    def at_field(self, *path: str | int, **facts: object) -> Diagnostic:
        """Return this fault at a field of the record; the core adds file, line and cell.

        For a plugin's checks: `OVER_QUOTA.at_field("chi_tieu", 0, "so_luong", toi_da=3)`.
        """
        return self.at(Place(field=path), **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing to tell a person: a kind of fault, its place and its facts. Never printed where it is born.

    `record` is where the record stood that a template was being filled with; `place` is then the template's.
    """

    kind: Kind
    place: Place = Place()
    facts: Mapping[str, object] = field(default_factory=dict)
    record: Place | None = None

    @property
    def code(self) -> str:
        """Return the kind's code, which `docgen explain` takes."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """Return "error", "warning" or "info"; only errors keep a document from being written."""
        return self.kind.severity

    def message(self, lang: Language = "vi") -> str:
        """Return the sentence in `lang`, facts filled in."""
        return _fill(self.kind.vi if lang == "vi" else self.kind.en, self.facts)

    def hint(self, lang: Language = "vi") -> str:
        """Return what to do about it, or "" when a fact the hint needs is missing."""
        template = self.kind.hint_vi if lang == "vi" else self.kind.hint_en
        needed = {name for _, name, _, _ in Formatter().parse(template) if name}
        return _fill(template, self.facts) if all(self.facts.get(name) for name in needed) else ""

    def moved(self, place: Place) -> Diagnostic:
        """Return the same diagnostic seen at another place."""
        return replace(self, place=place)

    def filling(self, record: Place) -> Diagnostic:
        """Return the same diagnostic, met while a template was being filled with the record at `record`."""
        return replace(self, record=record)

    def as_dict(self, lang: Language = "vi") -> dict[str, object]:
        """Return the shape that `--json` prints: code, severity, message, hint, place; and record where one was filled in."""
        told: dict[str, object] = {
            "code": self.code,
            "severity": self.severity,
            "message": self.message(lang),
            "hint": self.hint(lang),
            "place": self.place.as_dict(),
        }
        return told | ({"record": self.record.as_dict()} if self.record else {})


def _fill(template: str, facts: Mapping[str, object]) -> str:
    return template.format_map(_Facts({name: _shortened(value) for name, value in facts.items()}))


class _Facts(dict[str, object]):
    """Facts for a sentence; one that was forgotten shows its name, so that the rest is still told."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def _shortened(value: object) -> object:
    return value[:199] + "…" if isinstance(value, str) and len(value) > 200 else value


class DocgenError(Exception):
    """Docgen cannot go on, and says why in `diagnostics`. Anything else that is raised is a bug."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Keep the diagnostics; the exception's own text is their Vietnamese messages."""
        super().__init__("\n".join(diagnostic.message() for diagnostic in diagnostics))
        self.diagnostics = diagnostics


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of them keeps a document from being written."""
    return any(diagnostic.severity == "error" for diagnostic in diagnostics)
