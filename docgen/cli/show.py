"""`docgen show`: the fields of a type, or where each value of an input came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli._face import bilingual, json_option, option, profile_option, root_option, set_option, tell

if TYPE_CHECKING:
    from docgen._schema import FieldNote
    from docgen._validation import Checked
    from docgen.errors import Language


@bilingual(
    "show",
    vi="""Xem các trường của một loại văn bản, hoặc mỗi giá trị trong tệp từ đâu ra.

Ví dụ:
  docgen show ke-hoach
  docgen show ke-hoach ke-hoach.yaml
  docgen show ke-hoach --schema > ke-hoach.schema.json""",
    en="""See the fields of a type, or where each value of an input came from.

Example:
  docgen show implementation-plan
  docgen show implementation-plan plan.yaml
  docgen show implementation-plan --schema > plan.schema.json""",
)
@click.argument("type_name", metavar="LOAI")
@click.argument("source", metavar="[TEP]", required=False)
@option("--schema", is_flag=True, vi="In JSON Schema cho trình soạn thảo.", en="Print the JSON Schema for editors.")
@profile_option
@set_option
@root_option
@json_option
@click.pass_context
def command(
    ctx: click.Context, /, type_name: str, source: str | None, schema: bool, as_json: bool, **options: Any
) -> None:
    """Print fields, the schema, or the origin of every value."""
    from docgen._host import build_host
    from docgen._roots import all_roots
    from docgen._schema import model_notes

    if source:
        _origins(ctx, type_name, source, as_json, options)
        return
    doctype = build_host(all_roots(map(Path, options["roots"])), only=type_name).find_type(type_name)
    if schema:
        click.echo(json.dumps(doctype.model.model_json_schema(), ensure_ascii=False, indent=2))
        return
    notes = model_notes(doctype.model).fields
    if as_json:
        click.echo(json.dumps([_as_dict(note) for note in notes], ensure_ascii=False, indent=2, default=str))
        return
    names = ", ".join((doctype.name, *doctype.aliases))
    click.echo(f"{doctype.title}  [{names}]")
    click.echo("\n".join(line for note in notes for line in _lines(note, ctx.obj, 0)))


def _lines(note: FieldNote, lang: Language, depth: int) -> Iterator[str]:
    from docgen._schema import KINDS

    vietnamese = lang == "vi"
    kind = KINDS.get(note.kind, (note.kind, note.kind))[0 if vietnamese else 1]
    many = ("danh sách " if vietnamese else "list of ") if note.many else ""
    asides = [many + kind, *(["bắt buộc" if vietnamese else "required"] if note.required else [])]
    asides += [f"{'ví dụ' if vietnamese else 'example'}: {note.example}"] if note.example not in (None, "") else []
    asides += [" | ".join(note.words)] if note.choices else []
    yield f"{'  ' * (depth + 1)}{note.name}: {note.label} ({'; '.join(asides)})"
    for child in note.children:
        yield from _lines(child, lang, depth + 1)


def _as_dict(note: FieldNote) -> dict[str, Any]:
    children = [_as_dict(child) for child in note.children]
    plain = {name: getattr(note, name) for name in ("name", "label", "kind", "required", "many", "about", "example")}
    return plain | {"choices": list(note.choices), "children": children}


def _origins(ctx: click.Context, type_name: str, source: str, as_json: bool, options: Mapping[str, Any]) -> None:
    from docgen._pipeline import trace
    from docgen._result import Outcome, RunResult

    checked, said = trace(type_name, source, **options)
    rows = [_origin_rows(item, ctx.obj) for item in checked]
    if as_json:
        click.echo(json.dumps({"records": rows}, ensure_ascii=False, indent=2))
    else:
        for row in (row for record in rows for row in record):
            click.echo(f"{row['field']}: {row['value']}\n    ← {row['origin']}")
    outcomes = tuple(
        Outcome(place=item.record.place, status="ready" if item.ok else "rejected", diagnostics=item.diagnostics)
        for item in checked
    )
    result = RunResult(diagnostics=said, outcomes=outcomes)
    if not as_json:
        tell(result, ctx.obj, as_json=False)
    ctx.exit(result.exit_code)


def _origin_rows(item: Checked, lang: Language) -> list[dict[str, str]]:
    from docgen._schema import model_notes
    from docgen.errors import Place

    rows = []
    for name, value in item.record.data.items():
        place = item.record.place_of((name,))
        origin = Place(file=place.file, line=place.line, sheet=place.sheet, row=place.row, cell=place.cell)
        rows.append({"field": name, "value": _short(value), "origin": origin.describe(lang)})
    given = set(item.record.data)
    for note in model_notes(type(item.model)).fields if item.model else ():
        if note.name not in given:
            default = "mặc định của loại văn bản" if lang == "vi" else "default of the type"
            rows.append({"field": note.name, "value": _short(getattr(item.model, note.name)), "origin": default})
    return rows


def _short(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(value) + "}"
    if isinstance(value, list | tuple):
        return f"[{len(value)}]"
    text = str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
