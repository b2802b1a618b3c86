"""`docgen lint`: hold any .docx against the official format."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from docgen.cli._face import bilingual, json_option, option, typed_day

if TYPE_CHECKING:
    from docgen.errors import Diagnostic, Language

_SEVERITIES = ("error", "warning", "info")
_COUNTED: Mapping[Language, Sequence[str]] = {
    "vi": ("lỗi", "cảnh báo", "lưu ý"),
    "en": ("errors", "warnings", "notes"),
}
_CLEAN: Mapping[Language, str] = {"vi": "đúng thể thức", "en": "keeps the format"}


@bilingual(
    "lint",
    vi="""Xét thể thức của tệp .docx bất kỳ theo Nghị định 30/2020/NĐ-CP.

Nêu mọi điều trái quy định, mỗi điều ở đúng đoạn, kèm phụ lục, điểm của nghị định. Mã thoát 1 khi có lỗi.

Ví dụ:
  docgen lint ke-hoach.docx
  docgen lint *.docx --on 2025-07-01
  docgen lint ke-hoach.docx --fix da-sua.docx""",
    en="""Hold any .docx against the official format (Nghị định 30/2020/NĐ-CP).

Tells every breach at its paragraph, with the appendix and point. Exit code 1 when there is an error.

Example:
  docgen lint plan.docx
  docgen lint *.docx --on 2025-07-01
  docgen lint plan.docx --fix mended.docx""",
)
@click.argument("inputs", metavar="TEP...", nargs=-1, required=True)
@option(
    "--on", "day", metavar="NGAY", callback=lambda _ctx, _param, value: typed_day(value),
    vi="Xét theo quy định của ngày này (2025-07-01 hoặc 1/7/2025); mặc định là ngày ghi trong văn bản.",
    en="Judge by the rules of this day (2025-07-01 or 1/7/2025); by default the document's own date.",
)  # fmt: skip
@option(
    "--fix",
    "out",
    metavar="RA.docx",
    vi="Ghi một bản sao đã sửa những điều máy sửa chắc được; tệp gốc giữ nguyên.",
    en="Write a copy with everything mechanical mended; the file itself is left alone.",
)
@option("--force", is_flag=True, vi="Ghi đè tệp đã có.", en="Overwrite an existing file.")
@json_option
@click.pass_context
def command(
    ctx: click.Context, /, inputs: tuple[str, ...], day: date | None, out: str | None, force: bool, as_json: bool
) -> None:  # fmt: skip
    """Run the rules over each file and tell what was found, or mend a copy and tell what was done and what is left."""
    from docgen._lint import lint
    from docgen._result import RunResult

    written = ""
    found: Mapping[str, Sequence[Diagnostic]]
    if out is not None:
        said, written = _mend(inputs, Path(out), day, force=force)
        found = {out: said}
    else:
        found = {name: lint(Path(name), day) for name in inputs}
    if as_json:
        click.echo(json.dumps(_as_dict(found, written, ctx.obj), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(line for name, said in found.items() for line in _told(name, said, ctx.obj)), err=True)
    ctx.exit(RunResult(diagnostics=tuple(one for said in found.values() for one in said)).exit_code)


def _mend(inputs: Sequence[str], out: Path, day: date | None, *, force: bool) -> tuple[tuple[Diagnostic, ...], str]:
    """Write the mended copy; return what was done and what is left, and the copy's digest. Raises DocgenError: not written."""
    from hashlib import sha256

    from docgen._lint import lint_bytes, mend_bytes, read_file
    from docgen._output import write_bytes

    _require_place(inputs, out, force=force)
    mended = mend_bytes(read_file(Path(inputs[0])), inputs[0], day)
    write_bytes(out, mended.data)
    return (*mended.told, *lint_bytes(mended.data, str(out), day)), sha256(mended.data).hexdigest()


def _require_place(inputs: Sequence[str], out: Path, *, force: bool) -> None:
    from docgen._output import refused
    from docgen._paths import look
    from docgen.catalogue import writing
    from docgen.errors import DocgenError, Place

    place = Place(file=str(out))
    if len(inputs) != 1:
        raise DocgenError(writing.MANY_FOR_ONE.at(place, so=len(inputs), tep=str(out)))
    if out.suffix.lower() != ".docx":
        raise DocgenError(writing.WRONG_ENDING.at(place, tep=str(out)))
    try:
        there = look(out) != "missing"
        own = there and out.resolve() == Path(inputs[0]).resolve()
    except OSError as fault:
        raise refused(out, fault) from fault
    if own or (there and not force):
        raise DocgenError(writing.ALREADY_THERE.at(place, tep=str(out)))


def _told(name: str, said: Sequence[Diagnostic], lang: Language) -> Iterator[str]:
    from docgen._report import diagnostic_text

    for diagnostic in said:
        yield diagnostic_text(diagnostic, lang)
    counts = [sum(diagnostic.severity == severity for diagnostic in said) for severity in _SEVERITIES]
    words = _COUNTED[lang]
    told = ", ".join(f"{count} {word}" for count, word in zip(counts, words, strict=True))
    yield f"{name}: {told}." if any(counts) else f"{name}: {_CLEAN[lang]}."


def _as_dict(found: Mapping[str, Sequence[Diagnostic]], written: str, lang: Language) -> dict[str, object]:
    """Return the one object of `--json`: a document per file with its counts, and every finding at its place."""
    documents = []
    for name, said in found.items():
        counts = {severity: sum(one.severity == severity for one in said) for severity in _SEVERITIES}
        status = "written" if written else "rejected" if counts["error"] else "ready"
        documents.append({"path": name, "sha256": written or None, "status": status, **counts})
    return {"documents": documents, "diagnostics": [_finding(one, lang) for said in found.values() for one in said]}


def _finding(said: Diagnostic, lang: Language) -> dict[str, object]:
    """Return a diagnostic with what a program wants of a rule: source, what was found and required, all paragraphs."""
    from docgen.vn.rules import rulebook

    rule = rulebook().rules.get(said.code)
    row = said.as_dict(lang)
    if rule is None:
        return row
    ending = "" if lang == "vi" else "_en"
    return row | {
        "source": rule.source,
        "found": said.facts.get(f"thay{ending}", ""),
        "required": said.facts.get(f"can{ending}", ""),
        "paragraphs": said.facts.get("doan", ()),
        "fixable": rule.fix,
    }
