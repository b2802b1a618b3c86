"""RunResult ─▶ text for a person, or JSON for a machine. The same result told two ways; nothing is decided here."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docgen._result import Outcome, RunResult
from docgen.errors import Diagnostic, Language

_SEVERITY = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"},
    "en": {"error": "error", "warning": "warning", "info": "note"},
}
_RECORD = {"vi": "khi điền bản ghi", "en": "while filling in the record"}
_HINT = {"vi": "gợi ý", "en": "hint"}
_ALSO = {"vi": "cũng vậy ở {} chỗ nữa: {}", "en": "the same in {} more places: {}"}
_TOLD_APART = 2
"""How often one sentence is told place by place; when it is said of more places, they are listed behind the first."""
_MOST_PLACES = 20


def diagnostic_text(diagnostic: Diagnostic, lang: Language, also: Sequence[Diagnostic] = ()) -> str:
    """Return one diagnostic as a few lines: what, where, what stood there, what to do; `also` are its twins elsewhere."""
    lines = [f"{_SEVERITY[lang][diagnostic.severity]}[{diagnostic.code}]: {_visible(diagnostic.message(lang))}"]
    details = list(_details(diagnostic, lang, also))
    for position, detail in enumerate(details):
        last = position == len(details) - 1
        lines.append(f"  {'╰─' if last and position else '│ ' if position else '╭─' if not last else '──'} {detail}")
    return "\n".join(lines)


def _details(diagnostic: Diagnostic, lang: Language, also: Sequence[Diagnostic]) -> Iterator[str]:
    if where := diagnostic.place.describe(lang):
        yield _visible(where)
    if diagnostic.place.text:
        yield f" {_visible(diagnostic.place.text)}"
    if diagnostic.record:
        yield f"{_RECORD[lang]}: {_visible(diagnostic.record.describe(lang))}"
    if also:
        yield _ALSO[lang].format(len(also), _visible("; ".join(_elsewhere(diagnostic, also, lang))))
    if hint := diagnostic.hint(lang):
        yield f"{_HINT[lang]}: {_visible(hint)}"


def _elsewhere(first: Diagnostic, also: Sequence[Diagnostic], lang: Language) -> Iterator[str]:
    """Yield the places of the others; what they share with the first is not said again."""
    here = first.place
    for other in also[:_MOST_PLACES]:
        place = other.place
        if (place.file, place.sheet) == (here.file, here.sheet):
            place = replace(place, file="", sheet="", field=() if place.field == here.field else place.field)
        yield place.describe(lang) or other.place.describe(lang)
    if len(also) > _MOST_PLACES:
        yield "…"


def text(result: RunResult, lang: Language) -> str:
    """Return every diagnostic, then one line that counts. A warning that says the same of many places is told once."""
    told = [diagnostic_text(first, lang, also) for first, *also in _gathered(result.everything(), lang)]
    counted = summary(result, lang)
    return "\n".join([*told, counted] if counted else told)


def _gathered(diagnostics: Iterable[Diagnostic], lang: Language) -> Iterator[list[Diagnostic]]:
    """Yield diagnostics one by one; those that say the same of many places together, errors aside, which are mended one by
    one.
    """
    said: dict[tuple[str, ...], list[Diagnostic]] = defaultdict(list)
    for number, one in enumerate(diagnostics):
        alone = one.severity == "error" or one.record
        said[(str(number),) if alone else (one.code, one.message(lang), one.hint(lang))].append(one)
    for alike in said.values():
        if len(alike) > _TOLD_APART:
            yield alike
        else:
            yield from ([one] for one in alike)


def files_text(result: RunResult, lang: Language) -> str:
    """Return every diagnostic, then one line that counts the files of a run whose outcomes are files and not records."""
    told = [diagnostic_text(first, lang, also) for first, *also in _gathered(result.everything(), lang)]
    counts: Counter[str] = Counter(outcome.status for outcome in result.outcomes)
    return "\n".join([*told, _written_vi(counts) if lang == "vi" else _written_en(counts)])


def summary(result: RunResult, lang: Language) -> str:
    """Return how many records were sound and what was written, or "" when there were none."""
    counts: Counter[str] = Counter(outcome.status for outcome in result.outcomes)
    if not counts:
        return ""
    total, bad = sum(counts.values()), counts["rejected"]
    if lang == "vi":
        head = f"Đã kiểm tra {total} bản ghi: {total - bad} đúng, {bad} sai."
        tail = _written_vi(counts)
    else:
        head = f"Checked {total} record{'s' * (total != 1)}: {total - bad} sound, {bad} wrong."
        tail = _written_en(counts)
    return f"{head} {tail}".strip()


def _written_vi(counts: Counter[str]) -> str:
    if counts["would-write"]:
        return f"Chạy thử: sẽ ghi {counts['would-write']} tệp, {counts['unchanged']} tệp giữ nguyên."
    if counts["written"] or counts["unchanged"]:
        return f"Đã ghi {counts['written']} tệp, {counts['unchanged']} tệp không đổi."
    return "" if counts["ready"] else "Chưa ghi tệp nào."


def _written_en(counts: Counter[str]) -> str:
    if counts["would-write"]:
        return f"Dry run: {counts['would-write']} to write, {counts['unchanged']} unchanged."
    if counts["written"] or counts["unchanged"]:
        return f"{counts['written']} written, {counts['unchanged']} unchanged."
    return "" if counts["ready"] else "Nothing was written."


def as_json(result: RunResult, lang: Language) -> str:
    """Return the one object `--json` prints: documents with path, sha256 and status, and all diagnostics."""
    return json.dumps(
        {
            "documents": [_document(outcome) for outcome in result.outcomes],
            "diagnostics": diagnostics_json(result.everything(), lang),
        },
        ensure_ascii=False,
        indent=2,
    )


def diagnostics_json(diagnostics: Iterable[Diagnostic], lang: Language) -> list[dict[str, object]]:
    """Return diagnostics as plain values."""
    return [diagnostic.as_dict(lang) for diagnostic in diagnostics]


def _document(outcome: Outcome) -> dict[str, object]:
    path = str(outcome.path) if outcome.path else None
    return {
        "path": path,
        "sha256": outcome.sha256 or None,
        "status": outcome.status,
        "place": outcome.place.as_dict(),
    }


def _visible(text: str) -> str:
    """Return text that cannot steer a terminal: control and direction characters shown as `·`, line breaks as `⏎`."""
    shown = text.replace("\n", "⏎")
    return "".join("·" if unicodedata.category(char) in ("Cc", "Cf", "Cs") else char for char in shown)
